"""Which words people use for what the statements answer, and which for what is outside the sources.

Come here for the second kind of evidence beside meaning: a vector knows that "widow" and "bank" may be near this law;
the words tell that nothing of this law is asked. Learnt from the ways of asking when the index is built.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from qdot_assistant.subjects import content_of

_SMOOTHING = 0.3
_MOST = 5.0  # no single word decides


@dataclass(frozen=True, slots=True)
class Leaning:
    """How the words of one question lean.

    Attributes:
        inside: the sum of the log-odds of the words that lean to the statements; zero or below.
        unknown: how many of its words neither side uses.
    """

    inside: float
    unknown: int


@dataclass(frozen=True)
class Leanings:
    """The log-odds of each word: above zero where it is said rather of what is outside."""

    words: Mapping[str, float]

    @classmethod
    def learn(cls, inside: Iterable[str], outside: Iterable[str]) -> Leanings:
        """Learn from the texts and ways of asking of the statements, and from ways of asking what is outside."""
        near, far = [content_of(text) for text in inside], [content_of(text) for text in outside]
        known, others = Counter(word for said in near for word in said), Counter(word for said in far for word in said)
        return cls(
            {
                word: round(_log_odds(others[word], len(far), known[word], len(near)), 3)
                for word in sorted(known.keys() | others.keys())
            }
        )

    def of(self, text: str) -> Leaning:
        """The leaning of one question."""
        said = content_of(text)
        return Leaning(
            inside=math.fsum(min(0.0, self.words.get(word, 0.0)) for word in said),
            unknown=sum(word not in self.words for word in said),
        )


def _log_odds(beyond: int, of_beyond: int, inside: int, of_inside: int) -> float:
    odds = math.log((beyond + _SMOOTHING) / (of_beyond + 1)) - math.log((inside + _SMOOTHING) / (of_inside + 1))
    return max(-_MOST, min(_MOST, odds))

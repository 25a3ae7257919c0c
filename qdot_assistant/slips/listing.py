"""Makes the list of words that a slip is put right to, from the ways of asking; ``python -m qdot_assistant.slips``."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping

from rapidfuzz import process
from rapidfuzz.distance import DamerauLevenshtein

from knowledge import store
from qdot_assistant.slips.words import COUNTED, LIST, OFTEN_ENOUGH
from qdot_assistant.spelling import common_words

WIDTH = 120
OF_THE_FIELD = 8  # a word that is no common English one may be the one meant if it is asked with so often …
SLIP_OF = 15  # … unless one so near occurs so many times as often: then it is a slip itself
SLIP_OF_DOUBLED = 2  # … or so many times, where only a letter is doubled
NAMED = 0.6  # so often with a capital within a sentence, a word is a name

_SENTENCE = re.compile(r"[^.?!:]+")
_WORD = re.compile(r"[A-Za-z]+")


def write() -> int:
    """Write the list anew; how many words it holds."""
    words = listed(asked())
    by_count: dict[int, list[str]] = {}
    for word, count in sorted(words.items()):
        by_count.setdefault(_rounded(count), []).append(word)
    lines = [line for count in sorted(by_count, reverse=True) for line in _lines(count, by_count[count])]
    LIST.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return len(words)


def _rounded(count: int) -> int:
    """A count to one figure, so that the list stays the same while a few ways of asking are added."""
    size = 10 ** (len(str(count)) - 1)
    return int(count // size * size)


def _lines(count: int, words: Iterable[str]) -> Iterator[str]:
    line = f"{count}:"
    for word in words:
        if len(line) + len(word) + 1 > WIDTH:
            yield line
            line = f"{count}:"
        line = f"{line} {word}"
    yield line


def asked() -> tuple[str, ...]:
    """Every way of asking: of the statements, and of what is outside."""
    ours = (one for statement in store.statements() for asks in statement.asks.values() for one in asks)
    return (*ours, *(one for outside in store.outside() for one in outside.asks))


def listed(asks: Iterable[str]) -> Mapping[str, int]:
    """The words that may be meant, with how often the ways of asking hold them; no names and no slips."""
    counts, named = _counted(asks)
    words = {
        word: count
        for word, count in counts.items()
        if len(word) > 2 and count >= (OFTEN_ENOUGH if word in common_words() else OF_THE_FIELD)
    }
    words = {word: count for word, count in words.items() if word in COUNTED or named[word] < NAMED * count}
    return {word: count for word, count in words.items() if word in common_words() or not _is_slip(word, words)}


def _counted(asks: Iterable[str]) -> tuple[Counter[str], Counter[str]]:
    """How often each word occurs, and how often with a capital within a sentence."""
    counts: Counter[str] = Counter()
    named: Counter[str] = Counter()
    for ask in asks:
        for sentence in _SENTENCE.findall(ask):
            words = _WORD.findall(sentence)
            counts.update(word.lower() for word in words)
            named.update(word.lower() for word in words[1:] if word[0].isupper())
    return counts, named


def _is_slip(word: str, words: Mapping[str, int]) -> bool:
    near = process.extract(word, list(words), scorer=DamerauLevenshtein.distance, score_cutoff=1, limit=None)
    others = (name for name, _, _ in near if {name, word} != {f"{min(name, word)}s", min(name, word)})
    return any(
        words[other] > words[word] * (SLIP_OF_DOUBLED if _once(other) == _once(word) else SLIP_OF) for other in others
    )


def _once(word: str) -> str:
    """The word with its doubled letters written once."""
    return re.sub(r"(.)\1", r"\1", word)

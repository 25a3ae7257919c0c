"""The open cases asked once more in a way that must not change the answer: ``qdot eval --restated``.

Come here for what each change is: a greeting before the question, thanks in advance behind it, two slips of the pen, no
stops and no capitals, another topic spoken of before. A case that is right as it stands and wrong when restated shows
that something beside the question decides the answer. Figures, names and citations are never touched.
"""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from evals.case import Case
from evals.loading import CaseSet
from evals.runner import AnswerFunction, BookTexts, CaseResult, run
from qdot_assistant.types import Turn

LEAST = 0.95
"""The share of the cases that must stay right under each change."""
SLIPS = 2  # of the pen, in one question
SHORTEST_SLIPPED = 6  # letters of a word that is misspelt
Change = Callable[[Case], Case]


@dataclass(frozen=True)
class Outcome:
    """How the cases fared under one change.

    Attributes:
        change: its name.
        asked: how many cases it changed.
        lost: the ids of those that are right as they stand and wrong when restated.
    """

    change: str
    asked: int
    lost: tuple[str, ...]

    @property
    def share(self) -> float:
        """The share that stayed right; 1 where the change touched no case."""
        return 1 - len(self.lost) / self.asked if self.asked else 1.0


def outcomes(cases: CaseSet, answer: AnswerFunction, texts: BookTexts) -> list[Outcome]:
    """Each change over the open cases that are right as they stand, in the order of ``CHANGES``."""
    is_open = [case for case in cases.cases if case.id not in cases.held_out]
    right = [result.case for result in _results(is_open, answer, texts) if result.is_fully_right]
    found = []
    for name, change in CHANGES.items():
        pairs = [(case, change(case)) for case in right]
        restated = [new for old, new in pairs if new != old]
        lost = tuple(one.case.id for one in _results(restated, answer, texts) if not one.is_fully_right)
        found.append(Outcome(name, len(restated), lost))
    return found


def _results(cases: Sequence[Case], answer: AnswerFunction, texts: BookTexts) -> tuple[CaseResult, ...]:
    return run(CaseSet(tuple(cases), frozenset()), answer, texts).results


def _asked(case: Case, question: str) -> Case:
    return case.model_copy(update={"question": question})


def _before(words: str) -> Change:
    return lambda case: _asked(case, f"{words} {case.question}")


def _behind(words: str) -> Change:
    return lambda case: _asked(case, f"{case.question.rstrip()} {words}")


def _with_slips(case: Case) -> Case:
    """Two neighbouring letters exchanged, one dropped or one doubled, in words of small letters alone."""
    chance, words = random.Random(case.id), case.question.split(" ")
    long = [n for n, word in enumerate(words) if len(word) >= SHORTEST_SLIPPED and word.isalpha() and word.islower()]
    for place in chance.sample(long, min(SLIPS, len(long))):
        word, at = words[place], chance.randrange(1, len(words[place]) - 2)
        slips = (word[at + 1] + word[at] + word[at + 2 :], word[at + 1 :], word[at] + word[at:])
        words[place] = word[:at] + chance.choice(slips)
    return _asked(case, " ".join(words))


_STOPS = re.compile(r"(?<!\d)[.,;?!](?=\s|$)|(?<=\d)[?!;](?=\s|$)|[?!]$")


def _bare(case: Case) -> Case:
    return _asked(case, _STOPS.sub("", case.question.lower()))


def _after(*said: tuple[str, str]) -> Change:
    """After turns on something else; only a first question is changed so."""
    turns = tuple(
        turn
        for asked, told in said
        for turn in (Turn(role="user", content=asked), Turn(role="assistant", content=told))
    )
    return lambda case: case if case.history else case.model_copy(update={"history": turns})


_TRUSTEE = (
    "Who can be the trustee of a QDOT?",
    "At least one trustee must be an individual U.S. citizen or a domestic corporation. [1]",
)
CHANGES: Mapping[str, Change] = {
    "a greeting before it": _before("Hello, I hope you can help me."),
    "an aside before it": _before("The bank keeps calling and my brother says all kinds of things."),
    "an apology before it": _before("Sorry for my bad English, I am not from here."),
    "thanks in advance behind it": _behind("Thank you so much in advance."),
    "a wish behind it": _behind("Please explain it simply."),
    "two slips of the pen": _with_slips,
    "no stops, no capitals": _bare,
    "another topic before it": _after(_TRUSTEE),
    "a talk ended before it": _after(_TRUSTEE, ("thanks", "You are welcome.")),
}

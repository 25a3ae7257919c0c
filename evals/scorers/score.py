"""A score and the list of scorers that are run on each answer."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from evals.case import Case
from qdot_assistant.types import Answer


@dataclass(frozen=True)
class Score:
    """What one scorer says of one answer.

    Attributes:
        name: the scorer.
        value: from 0 (wrong) to 1 (right).
        found: what stood in the answer, in words a reader understands.
        explanation: why the value is what it is; empty when there is nothing to explain.
        counts: True when the case is only fully right with this score at 1.
        wrong_figure: True when the answer states a figure or a day that is wrong or that nothing supports.
    """

    name: str
    value: float
    found: str
    explanation: str = ""
    counts: bool = True
    wrong_figure: bool = False

    @property
    def holds(self) -> bool:
        """True at full value."""
        return self.value >= 1.0


class Texts(Protocol):
    """The words a citation may quote: the law book, or a stand-in for it in tests."""

    def text_of(self, section: str, version: str) -> str | None:
        """The text of a section at a version, or None when there is no such section or version."""
        ...


def score_answer(case: Case, answer: Answer, texts: Texts) -> tuple[Score, ...]:
    """All scores of one answer, the expectations first."""
    from evals.scorers import expectation, integrity

    return (*expectation.scores(case, answer), *integrity.scores(case, answer, texts))

"""One eval case: a question, what its answer must hold, and the sentence of the source that makes it right.

The case files under ``cases/`` are read into these types; unknown keys are refused. The JSON schema for editors is
generated from here (``python -m evals --write-schema``).
"""

from __future__ import annotations

import datetime as dt
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field, field_validator, model_validator

from evals.patterns import expression
from qdot_assistant.types import Audience, Kind, Question, Turn

SUITES = (
    "client_plain",
    "attorney_lookup",
    "corpus_calc",
    "deadline_calc",
    "multi_turn",
    "examples",
    "staleness_conflict",
    "out_of_scope",
    "adversarial",
    "false_premise",
    "paraphrases",
)
Suite = Literal[
    "client_plain", "attorney_lookup", "corpus_calc", "deadline_calc", "multi_turn", "examples",
    "staleness_conflict", "out_of_scope", "adversarial", "false_premise", "paraphrases",
]  # fmt: skip
NoticeKind = Literal["outdated", "conflict", "not_in_sources", "unverified", "advice"]
Calculator = Literal[
    "corpus_portion", "deadlines", "exclusion_amount", "spouse_gift_exclusion", "security_test", "section_2056a_tax"
]


class _Written(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class DeadlineRow(_Written):
    """One row a deadline sheet must hold; fields left out are not compared. Days are ISO 8601; null means no day."""

    key: str = Field(description="The deadline's key in the answer contract, such as rollover.")
    nominal: str | None = None
    due: str | None = None
    safe: str | None = None


class CheckRow(_Written):
    """One judgement of something done: timely, not, or uncertain."""

    key: str
    timely: bool | Literal["uncertain"]


class ExpectedCalculation(_Written):
    """What a calculation must say, to the digit; results and rows not named are not compared."""

    calculator: Calculator
    results: dict[str, Any] = Field(default_factory=dict, description="Result name to its exact decimal string.")
    deadlines: tuple[DeadlineRow, ...] = ()
    checks: tuple[CheckRow, ...] = ()


class Expectation(_Written):
    """What the answer must hold; everything named here must be so for the case to be right."""

    kind: tuple[Kind, ...] = Field(min_length=1, description="The kinds of answer that are right here.")
    cite_any: tuple[str, ...] = Field((), description="One of these sections, or one below it, must be cited.")
    must: tuple[str, ...] = Field((), description="Regular expressions; each must occur in the answer's text.")
    must_not: tuple[str, ...] = Field((), description="Regular expressions; none may occur.")
    missing_any: tuple[str, ...] = Field((), description="A clarification must ask for one of these facts.")
    notice_any: tuple[NoticeKind, ...] = Field((), description="A notice of one of these kinds must stand.")
    notice_if_kind: dict[Kind, tuple[NoticeKind, ...]] = Field(
        default_factory=dict, description="When the answer is of this kind, a notice of one of these kinds must stand."
    )
    calc: ExpectedCalculation | None = None
    max_words: int | None = Field(None, gt=0, description="The most words the answer's text may have.")

    @field_validator("must", "must_not")
    @classmethod
    def _expressions_can_be_read(cls, lines: tuple[str, ...]) -> tuple[str, ...]:
        for line in lines:
            expression(line)
        return lines


class Case(_Written):
    """One question with its expectation; ``why`` names the sentence of the source, with its paragraph."""

    id: str = Field(pattern=r"^[A-Za-z0-9][A-Za-z0-9._-]*$")
    suite: Suite
    question: str
    audience: Audience = "client"
    history: tuple[Turn, ...] = ()
    today: dt.date = dt.date(2026, 11, 22)
    expect: Expectation
    why: str = Field(min_length=8)

    def asked(self) -> Question:
        """The request the assistant gets: nothing of the expectation is in it."""
        return Question(
            id=self.id, question=self.question, audience=self.audience, history=self.history, today=self.today
        )


class Paraphrases(_Written):
    """One rule asked in several unlike wordings; each must lead to one of the sections."""

    id: str
    cite_any: tuple[str, ...] = Field(min_length=1)
    asks: tuple[str, ...] = Field(min_length=2)

    @model_validator(mode="after")
    def _wordings_differ(self) -> Paraphrases:
        if len({ask.lower() for ask in self.asks}) < len(self.asks):
            raise ValueError(f"{self.id} asks the same words twice; give each wording its own words")
        return self

    def cases(self) -> tuple[Case, ...]:
        """Each wording as a case of the suite ``paraphrases``; the last two letters of the id number it."""
        expect = Expectation(kind=("answer", "calculation"), cite_any=self.cite_any)
        return tuple(
            Case(
                id=f"{self.id}-{number}",
                suite="paraphrases",
                question=ask,
                expect=expect,
                why=f"The rule {self.id} stands in {', '.join(self.cite_any)}.",
            )
            for number, ask in enumerate(self.asks, start=1)
        )

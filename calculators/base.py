"""What every calculator gives back, and how a rule is tied to the words it implements.

Come here for ``Calculation`` (the public object), ``Step``, ``Rule`` and the calculators' own error.
"""

from __future__ import annotations

from typing import Any, Literal

from pydantic import BaseModel, ConfigDict

from knowledge.note import Certainty

CalculatorName = Literal[
    "corpus_portion", "deadlines", "exclusion_amount", "spouse_gift_exclusion", "security_test", "section_2056a_tax"
]


class _Frozen(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Rule(_Frozen):
    """The words one piece of code implements. A test fails when the words no longer stand in that section's text.

    ``version`` is the day from which the words apply; None means the one version there is.
    """

    section: str
    words: str
    version: str | None = None
    certainty: Certainty = "read"

    def step(self, name: str, expression: str, value: str, certainty: Certainty | None = None) -> Step:
        """The line of a calculation that rests on these words; ``certainty`` if a figure is less sure."""
        return Step(
            name=name,
            expression=expression,
            value=value,
            section=self.section,
            version=self.version or "",
            certainty=certainty or self.certainty,
            words=self.words,
        )


class Step(_Frozen):
    """One line of a calculation: what it is called, how it was worked out, and the paragraph it rests on.

    ``words`` stand verbatim in ``section`` at ``version``; they are what an answer quotes for this step.
    """

    name: str
    expression: str
    value: str
    section: str
    version: str
    certainty: Certainty = "read"
    words: str


class CalculationNotice(_Frozen):
    """Something the reader of a result must know (an unpublished rate, a choice of tables, a doubt)."""

    kind: Literal["outdated", "conflict", "not_in_sources", "unverified", "advice"]
    text: str
    section: str | None = None


class Calculation(_Frozen):
    """The public object of ``docs/contract.md``, Calculation. Money, factors and rates are decimal strings; dates ISO
    8601.

    ``assumed`` names the inputs that were not told and had to be assumed, with the reason.
    """

    calculator: CalculatorName
    inputs: dict[str, Any]
    results: dict[str, Any]
    steps: tuple[Step, ...]
    notices: tuple[CalculationNotice, ...] = ()
    assumed: dict[str, str] = {}


class CalculationError(ValueError):
    """An input the law's method does not take. One sentence: the field, the limit, its paragraph, what to do next.

    Attributes:
        field: the input's name as in the contract.
        section: the paragraph that sets the limit, or None when it is plain sense.
    """

    def __init__(self, field: str, message: str, section: str | None = None) -> None:
        super().__init__(message)
        self.field = field
        self.section = section


class MissingFacts(CalculationError):
    """The method needs inputs that were not given.

    Attributes:
        missing: input names of the contract, most important first.
        why: for each, the reason it is needed in one clause.
    """

    def __init__(self, missing: tuple[str, ...], why: dict[str, str]) -> None:
        super().__init__(missing[0], "Needed still: " + "; ".join(f"{name} ({why[name]})" for name in missing) + ".")
        self.missing = missing
        self.why = why

"""What every telling of a calculation shares: its steps as a list, and figures as people write them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping, Sequence
from decimal import Decimal

from calculators.base import Calculation, CalculationNotice, Step
from calculators.wording import day_in_words, dollars
from qdot_assistant.types import Cite, DraftSentence, Notice

STEP_NAMES: Mapping[str, str] = {
    "adjustment_factor": "Adjustment factor",
    "adjusted_annual_payment": "Adjusted annual payment",
    "annuity_factor": "Annuity factor",
    "present_value": "Present value",
    "quotient": "Quotient",
    "expected_term_years": "Expected annuity term in years",
    "corpus_amount": "Corpus amount of the annual payment",
    "corpus_portion": "Corpus portion",
    "corpus_per_payment": "Corpus part of each payment",
    "corpus_per_year": "Corpus part of a year's payments",
    "section_7520_rate": "Section 7520 rate",
    "mortality_table": "Mortality table",
}


def money(value: str | Decimal) -> str:
    """An amount as people write it."""
    return dollars(Decimal(value))


def day(value: str | dt.date) -> str:
    """A day in words, from ISO 8601 or a date."""
    return day_in_words(dt.date.fromisoformat(value) if isinstance(value, str) else value)


def cite_of(step: Step) -> Cite:
    """The words a step rests on."""
    return Cite(section=step.section, quote=step.words, version=step.version)


def as_notices(found: Iterable[CalculationNotice]) -> tuple[Notice, ...]:
    """A calculation's notices as the answer gives them."""
    return tuple(Notice(kind=one.kind, text=one.text, section=one.section) for one in found)


def steps_told(calculation: Calculation, only: Sequence[str] = ()) -> Iterator[DraftSentence]:
    """Each step on a line of its own; ``only`` keeps to the steps named, all stand in the calculation itself."""
    for step in calculation.steps:
        if only and step.name not in only:
            continue
        label = STEP_NAMES.get(step.name, step.name.replace("_", " ").capitalize())
        expression = "" if step.expression.strip() in ("", step.value) else f"{step.expression} → "
        yield DraftSentence(text=f"{label}: {expression}{_grouped(step.value)}", cites=(cite_of(step),), block="item")


def _grouped(value: str) -> str:
    try:
        return f"{Decimal(value):,f}"
    except ArithmeticError:
        return value


def step_named(calculation: Calculation, name: str) -> Step | None:
    """The first step of that name, or None."""
    return next((step for step in calculation.steps if step.name == name), None)

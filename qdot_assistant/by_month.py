"""An act told by its month alone: judged where every day of that month gives one verdict, else its day is asked for.

Come here for ``asked_or_settled``.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from dateutil.relativedelta import relativedelta

from calculators.base import Calculation, CalculationError, MissingFacts
from qdot_assistant.calculation_asks import DID, ONLY_JUDGED, ask_again
from qdot_assistant.reading.days import long_date
from qdot_assistant.types import Draft, Fact

if TYPE_CHECKING:
    from qdot_assistant.pipeline import Asking

Worked = Callable[["Asking"], Calculation]


def asked_or_settled(asking: Asking, by_month: list[Fact], worked: Worked) -> Asking | Draft:
    """The asking with the last day of the month where the day does not matter, or the question for the day."""
    if len(by_month) == 1 and by_month[0].name in ONLY_JUDGED:
        settled = _settled(asking, by_month[0], worked)
        if settled is not None:
            return settled
    asks = [_question(fact, asking.question.today) for fact in by_month]
    return ask_again(asks, tuple(fact.name for fact in by_month))


def _settled(asking: Asking, fact: Fact, worked: Worked) -> Asking | None:
    first = fact.value
    if not isinstance(first, dt.date):
        return None
    last = first + relativedelta(day=31)
    note = f"any day of {first:%B %Y} gives the same answer; {long_date(last)} is used"
    both = [_on(asking, fact, day, note) for day in (first, last)]
    try:
        one, two = (_verdicts(worked(each)) for each in both)
    except (MissingFacts, CalculationError):
        return None
    return both[1] if one == two and one else None


def _on(asking: Asking, fact: Fact, day: dt.date, note: str) -> Asking:
    told = fact.model_copy(update={"value": day, "note": note})
    facts = asking.facts.model_copy(update={"facts": {**asking.facts.facts, fact.name: told}})
    return replace(asking, facts=facts)


def _verdicts(calculation: Calculation) -> list[tuple[Any, ...]]:
    return [(check["input"], check["timely"]) for check in calculation.results.get("checks", [])]


def _question(fact: Fact, today: dt.date) -> str:
    month, did = fact.value, DID[fact.name]
    if isinstance(month, dt.date) and month > today:
        did = re.sub(r"^ was (.+) (\w+)$", r" will \1 be \2", did)
        did = re.sub(r"^ did (.+)$", r" will \1", did)
    return f"On which day in {month:%B %Y}{did}? The time limit is counted to the day."

"""An act or the death told by its month alone: judged where every day of that month gives one verdict, else asked for.

Come here for ``asked_or_settled``.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from itertools import product
from typing import TYPE_CHECKING, Any

from dateutil.relativedelta import relativedelta

from calculators.base import Calculation, CalculationError, MissingFacts
from qdot_assistant.calculation_asks import DID, ONLY_JUDGED, ask_after_the_rule, ask_for_receipt
from qdot_assistant.reading.days import long_date
from qdot_assistant.types import Draft, Fact

if TYPE_CHECKING:
    from qdot_assistant.pipeline import Asking

Worked = Callable[["Asking"], Calculation]

MOST = 3
"""So many months told in one case; more would be a guess."""


def asked_or_settled(asking: Asking, by_month: list[Fact], worked: Worked) -> Asking | Draft:
    """The asking with a day of each month where the day does not matter, or the question for the day."""
    vague = [fact for fact in by_month if isinstance(fact.value, dt.date)]
    if vague and len(vague) == len(by_month) <= MOST:
        settled = _settled(asking, vague, worked)
        if settled is not None:
            return settled
    asks = [_question(fact, asking.question.today) for fact in by_month if fact.name in DID]
    missing = tuple(fact.name for fact in by_month if fact.name in DID)
    received = next((fact.value for fact in by_month if fact.name == "payment_dates"), None)
    if received is not None:
        return ask_for_receipt(asks, missing, received)
    return ask_after_the_rule(asks, missing, asking) if asks else asking


def _settled(asking: Asking, vague: list[Fact], worked: Worked) -> Asking | None:
    """The case with one day of each month, where their first and last days give the same verdicts in every combination.

    A day from which a limit runs is taken early and an act late, so that no limit is told too late.
    """
    if "date_of_death" in _names(vague):
        asking = replace(asking, route=replace(asking.route, focus=()))
    try:
        found = [_told_by(worked(each), asking) for each in _tried(asking, vague)]
    except (MissingFacts, CalculationError):
        return None
    return _chosen(asking, vague) if found[0] and all(one == found[0] for one in found) else None


def _chosen(asking: Asking, vague: list[Fact]) -> Asking:
    acts = asking.facts.facts.keys() & ONLY_JUDGED
    is_of_citizenship = asking.route.focus == _OF_CITIZENSHIP
    early = {"date_of_death"} | ({"return_filed", "payment_dates"} if acts or is_of_citizenship else set())
    days = [fact.value if fact.name in early else _last(fact) for fact in vague]
    return _with_days(asking, vague, days)


def _names(vague: list[Fact]) -> set[str]:
    return {fact.name for fact in vague}


def _tried(asking: Asking, vague: list[Fact]) -> Iterator[Asking]:
    for days in product(*((fact.value, _last(fact)) for fact in vague)):
        yield _with_days(asking, vague, days)


def _with_days(asking: Asking, vague: list[Fact], days: Sequence[object]) -> Asking:
    facts = dict(asking.facts.facts)
    for fact, day in zip(vague, days, strict=True):
        facts |= _on(fact, day)
    return replace(asking, facts=asking.facts.model_copy(update={"facts": facts}))


def _last(fact: Fact) -> dt.date:
    return fact.value + relativedelta(day=31) if isinstance(fact.value, dt.date) else dt.date.max


def _on(fact: Fact, day: object) -> dict[str, Fact]:
    used = long_date(day) if isinstance(day, dt.date) else ""
    note = f"any day of {fact.value:%B %Y} gives the same answer; {used} is used"
    value = (day,) if fact.name == "payment_dates" else day
    told = {fact.name: fact.model_copy(update={"value": value, "note": note})}
    if fact.name == "date_of_death":
        told["date_of_death_precision"] = fact.model_copy(update={"name": "date_of_death_precision", "value": "day"})
    return told


def _told_by(calculation: Calculation, asking: Asking) -> list[tuple[Any, ...]]:
    """What the answer would say: the verdicts, and the days asked for that stand beside them."""
    checks = calculation.results.get("checks", []) if asking.route.judges else []
    if asking.route.focus == _OF_CITIZENSHIP:
        checks = [check for check in checks if check["key"] in _OF_CITIZENSHIP]
    judged = {check["key"] for check in checks}
    rows = [row for row in calculation.results["deadlines"] if row["key"] in set(asking.route.focus) - judged]
    return [(check["input"], check["timely"]) for check in checks] + [
        (row["key"], row["due"], row.get("safe"), row.get("route")) for row in rows
    ]


_OF_CITIZENSHIP = ("citizen_before_return",)
"""Judged alone: whether the return itself was in time is not what is asked then, section 2056(d)(4)."""


def _question(fact: Fact, today: dt.date) -> str:
    month, did = fact.value, DID[fact.name]
    if isinstance(month, tuple):
        return (
            f"On which day of each month, from {month[0]:%B %Y} to {month[-1]:%B %Y}, was the payment received? {_WHY}"
        )
    if isinstance(month, dt.date) and month > today:
        did = re.sub(r"^ was (.+) (\w+)$", r" will \1 be \2", did)
        did = re.sub(r"^ did (.+)$", r" will \1", did)
    return f"On which day in {month:%B %Y}{did}? {_WHY}"


_WHY = "The time limit is counted to the day."

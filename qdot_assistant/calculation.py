"""Route + facts -> a calculation, or the facts that are missing and why.

The calculators do the work; this hands them the facts."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Mapping
from importlib import import_module
from typing import TYPE_CHECKING, Any

from calculators.base import Calculation, CalculationError, CalculatorName, MissingFacts
from calculators.inputs import Inputs, read_inputs
from qdot_assistant import a_year, courtesies, death_year, example_4
from qdot_assistant.deadline_defaults import taken_for_granted
from qdot_assistant.other_reading import with_other_reading
from qdot_assistant.stale_years import of_today
from qdot_assistant.stand_ins import without_the_month
from qdot_assistant.telling.corpus_portion import FREE_OF_THE_AMOUNT
from qdot_assistant.types import Draft, Fact, Kind

if TYPE_CHECKING:
    from qdot_assistant.pipeline import Asking, Assistant
from qdot_assistant.by_month import asked_or_settled
from qdot_assistant.calculation_asks import (
    LIMITS,
    ONLY_JUDGED,
    ask_again,
    clarification,
    is_by_month,
    refused,
    told_by_month,
)
from qdot_assistant.calculation_told import told

_MODELS: Mapping[CalculatorName, str] = {
    "corpus_portion": "CorpusPortionInputs",
    "deadlines": "DeadlinesInputs",
    "exclusion_amount": "ExclusionAmountInputs",
    "spouse_gift_exclusion": "SpouseGiftExclusionInputs",
    "security_test": "SecurityTestInputs",
    "section_2056a_tax": "Section2056aTaxInputs",
}


def road(asking: Asking, assistant: Assistant) -> Draft | None:
    """Work out what is asked, ask for what is missing, or pass a rule question on."""
    name = asking.route.calculator
    if name is None:
        return None
    unclear = [one for one in asking.facts.unclear if one.name in _fields(name)]
    if unclear:
        return ask_again([one.ask for one in unclear], tuple(dict.fromkeys(one.name for one in unclear)))
    if name == "deadlines" and (whole_months := told_by_month(asking)):
        settled = asked_or_settled(asking, whole_months, lambda one: worked(name, one, assistant))
        if isinstance(settled, Draft):
            return settled
        asking = settled
    try:
        calculation = worked(name, asking, assistant)
    except MissingFacts as missing:
        return clarification(name, missing, asking)
    except CalculationError as error:
        kind: Kind = "refusal" if error.section in LIMITS else "clarification"
        if kind == "refusal" and name in ("exclusion_amount", "spouse_gift_exclusion"):
            return None  # a year that is not carried: a statement tells what is known of it
        missing_too = () if kind == "refusal" else (error.field,)
        return courtesies.said(refused(error), kind).model_copy(update={"missing": missing_too})
    draft = told(name, calculation, asking)
    if draft is None or name not in ("deadlines", "corpus_portion"):
        return draft
    draft = death_year.with_death_year(draft, asking, assistant)
    if draft.kind == "clarification":
        return draft
    draft = a_year.with_the_year(draft, asking.around or asking.question.question)
    return with_other_reading(draft, asking, lambda other: worked(name, other, assistant))


def worked(name: CalculatorName, asking: Asking, assistant: Assistant) -> Calculation:
    """The calculation; a share or a term asked for without an amount is worked out on a round one, and that is said.

    Raises:
        MissingFacts, CalculationError: the calculator's own.
    """
    raw = of_today(name, _defaults(asking) | inputs_of(name, asking.facts.facts), asking, assistant.parameters)
    if name == "corpus_portion" and asking.route.example == 4:
        found = example_4.of_no_month(work(name, example_4.inputs(asking, raw), assistant), asking)
        return _without_a_published_rate(found, asking)
    _ask_for_the_day_of_an_earlier_death(name, raw, asking)
    _ask_for_the_day_of_the_older_table(name, raw, asking)
    if name == "deadlines":
        vague = {fact.name for fact in asking.facts.facts.values() if fact.name in ONLY_JUDGED and is_by_month(fact)}
        by_year = {"spouse_citizen_on"} if asking.route.focus == ("citizenship_notice",) else set()
        raw = {field: value for field, value in raw.items() if field not in vague - by_year}
    try:
        return _of_its_year(work(name, raw, assistant), asking)
    except MissingFacts as missing:
        is_free = bool(set(asking.route.focus) & FREE_OF_THE_AMOUNT) and "amount" not in asking.facts.current
        if missing.missing != ("annual_annuity",) or not is_free:
            raise
    found = _of_its_year(work(name, raw | {"annual_annuity": "100000"}, assistant), asking)
    return found.model_copy(update={"assumed": {"annual_annuity": "no amount was told", **found.assumed}})


def _without_a_published_rate(found: Calculation, asking: Asking) -> Calculation:
    """Example 4 assumes its rate and names no month of death: no month's published rate is held against it."""
    if example_4.told_of_it(asking).facts.keys() & {"date_of_death", "year_of_death"}:
        return found
    return found.model_copy(update={"notices": tuple(one for one in found.notices if one.section != "IRC 7520(a)")})


def _of_its_year(found: Calculation, asking: Asking) -> Calculation:
    """A death told by its year alone is worked out as one of that year; the month that stands in is an input only."""
    year = asking.facts.value("year_of_death")
    if found.calculator != "corpus_portion" or year is None:
        return found
    return without_the_month(found, f"{year}-07", f"death in {year}", f"{year}-07")


def _ask_for_the_day_of_an_earlier_death(name: CalculatorName, raw: Mapping[str, Any], asking: Asking) -> None:
    """A death told only as before June 2023 is not taken for a later one, as an untold date of death is.

    Raises:
        MissingFacts: where only the latest day of such a death was told.
    """
    before = asking.facts.value("date_of_death_before")
    if name != "corpus_portion" or "date_of_death" in raw or not isinstance(before, dt.date):
        return
    if before <= dt.date(2023, 6, 2):
        why = "for a death from May 1, 2019 to June 1, 2023 the executor may choose either mortality table"
        raise MissingFacts(("date_of_death",), {"date_of_death": why})


def _ask_for_the_day_of_the_older_table(name: CalculatorName, raw: Mapping[str, Any], asking: Asking) -> None:
    """Table 2000CM named without a death is not worked out as for a death of today, which has another table.

    Raises:
        MissingFacts: where that table is named and no death is told.
    """
    text = asking.question.question
    if name == "corpus_portion" and "date_of_death" not in raw and _OLDER.search(text) and not _NEWER.search(text):
        why = "Table 2000CM is for deaths from May 1, 2009 to June 1, 2023, those after April 30, 2019 by choice"
        raise MissingFacts(("date_of_death",), {"date_of_death": why})


_OLDER, _NEWER = re.compile(r"\b2000\s?CM\b", re.IGNORECASE), re.compile(r"\b2010\s?CM\b", re.IGNORECASE)


def work(name: CalculatorName, raw: Mapping[str, Any], assistant: Assistant) -> Calculation:
    """Run one calculator on raw inputs.

    Raises:
        MissingFacts, CalculationError: the calculator's own.
    """
    module = import_module(f"calculators.{name}")
    calculate: Callable[[Any, Any], Calculation] = module.calculate
    return calculate(read_inputs(_model(name), raw), assistant.parameters)


def _model(name: CalculatorName) -> type[Inputs]:
    model: type[Inputs] = getattr(import_module(f"calculators.{name}"), _MODELS[name])
    return model


def _fields(name: CalculatorName) -> frozenset[str]:
    return frozenset(_model(name).model_fields)


def inputs_of(name: CalculatorName, facts: Mapping[str, Fact]) -> dict[str, Any]:
    """The facts under this calculator's input names; a month of death goes in as a month, a year where it suffices."""
    raw: dict[str, Any] = {field: facts[field].value for field in _fields(name) if field in facts}
    if name == "exclusion_amount" and _died_later_told(facts):
        raw.pop("year", None)  # the year asked for before gives way to the year of death
    if name == "security_test" and "qdot_assets" not in raw and "amount" in facts:
        raw["qdot_assets"] = facts["amount"].value
    if name == "section_2056a_tax" and "distribution" not in raw and "qdot_assets" in facts:
        raw["distribution"] = facts["qdot_assets"].value
    if name == "deadlines" and "distribution_year" in facts:
        raw["distribution_years"] = (int(str(facts["distribution_year"].value)),)
    precision = facts["date_of_death_precision"].value if "date_of_death_precision" in facts else "day"
    death = raw.get("date_of_death")
    if isinstance(death, dt.date) and precision != "day":
        raw.pop("date_of_death")
        if name == "corpus_portion" and (month := _month_of(death, str(precision), "section_7520_rate" in raw)):
            raw["date_of_death"] = f"{death:%Y-%m}-15" if "date_of_death_after_first" in facts else month
        elif name in ("exclusion_amount", "section_2056a_tax"):
            raw["date_of_death"] = death
    if name == "corpus_portion" and "year_of_death" in facts and "date_of_death" not in raw:
        year = dt.date(int(str(facts["year_of_death"].value)), 7, 1)
        raw |= {"date_of_death": month} if (month := _month_of(year, "year", "section_7520_rate" in raw)) else {}
    if (
        name in ("exclusion_amount", "section_2056a_tax")
        and "year_of_death" in facts
        and not raw.keys() & {"date_of_death", "year"}
    ):
        raw |= (
            {"year": facts["year_of_death"].value}
            if "year" in _fields(name)
            else {"date_of_death": dt.date(int(str(facts["year_of_death"].value)), 7, 1)}
        )
    return raw


def _died_later_told(facts: Mapping[str, Fact]) -> bool:
    """True where a death was told after the year whose amount was asked for ("exemption in 2024?", "she died 2025")."""
    year, deaths = facts.get("year"), [facts[one] for one in ("year_of_death", "date_of_death") if one in facts]
    return year is not None and any(one.turn > year.turn for one in deaths)


def _defaults(asking: Asking) -> dict[str, Any]:
    """What the question takes for granted: this year, the extension it asks about."""
    asked = asking.route
    if asked.calculator in ("exclusion_amount", "spouse_gift_exclusion") and not asking.facts.facts.keys() & {
        "year",
        "year_of_death",
        "date_of_death",
    }:
        return {"year": asking.question.today.year}
    return taken_for_granted(asking) if asked.calculator == "deadlines" else {}


def _month_of(death: dt.date, precision: str, has_rate: bool) -> str | None:
    """A month as the calculator takes it; a bare year suffices where the rate is told and the year has one law."""
    if precision == "month":
        return f"{death:%Y-%m}"
    straddles = death.year in (2009, 2019, 2023)
    return f"{death.year}-07" if precision == "year" and has_rate and not straddles else None


__all__ = ["inputs_of", "road", "work", "worked"]

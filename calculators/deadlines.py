"""The deadline sheet: every time limit of § 20.2056A-4 and of the rules it leans on, and whether what was done was
timely.

Come here for ``calculate``. The rows stand in ``deadlines_estate`` and ``deadlines_annual``, the verdicts in
``deadlines_checks``, the words in ``deadlines_rules``.
"""

from __future__ import annotations

import datetime as dt
from typing import Any

from calculators.base import Calculation, CalculationNotice, MissingFacts
from calculators.deadlines_annual import annual_rows
from calculators.deadlines_checks import Check, checks
from calculators.deadlines_estate import Rules, estate_rows
from calculators.deadlines_facts import DeadlinesInputs, Estate, as_filed, estate_of
from calculators.deadlines_rows import Row
from calculators.deadlines_rules import rules_on
from calculators.inputs import said
from knowledge.parameter import LegalParameters

__all__ = ["DeadlinesInputs", "assumable", "calculate", "missing_facts"]

DISASTERS = (
    "Postponements for federally declared disasters (section 7508A) are not carried here; check whether one covers "
    "the estate."
)

_WHY_DEATH = (
    "most time limits run from the day the decedent died, or from the day the estate tax return is due nine months "
    "later"
)


def calculate(inputs: DeadlinesInputs, parameters: LegalParameters) -> Calculation:
    """Every time limit that the facts told give, and a verdict on every act told.

    Raises:
        MissingFacts: when no time limit and no verdict follows from the facts.
        CalculationError: for days that cannot be, with the paragraph that sets the limit.
    """
    estate = estate_of(inputs, parameters)
    rules = rules_on(inputs.as_of)
    facts = as_filed(inputs, estate)
    rows = [
        *estate_rows(facts, estate, rules),
        *annual_rows(facts, estate, rules, parameters.postponements),
    ]
    judged = list(checks(facts, estate, rules, parameters.postponements))
    if not rows and not judged:
        missing = missing_facts(inputs)
        raise MissingFacts(tuple(missing), missing)
    assumed = assumable(inputs) if estate is not None else {}
    return Calculation(
        calculator="deadlines",
        inputs=said(inputs) | ({"extension_months": estate.extension_months} if estate is not None else {}),
        results=_results(rows, judged, inputs, estate),
        steps=(
            *(step for row in rows for step in row.steps()),
            *(step for check in judged for step in check.steps(rules)),
        ),
        notices=_notices(rows, judged, rules),
        assumed=assumed,
    )


def assumable(inputs: DeadlinesInputs) -> dict[str, str]:
    """What would be assumed where it was not told, by input name, with the reason."""
    if inputs.extension_months is not None or inputs.form_4768_filed is not None:
        return {}
    return {"extension_months": "no extension was told, so none was counted"}


def missing_facts(inputs: DeadlinesInputs) -> dict[str, str]:
    """The inputs without which most of the sheet stays empty, each with the reason."""
    return {} if inputs.date_of_death is not None else {"date_of_death": _WHY_DEATH}


def _results(rows: list[Row], judged: list[Check], inputs: DeadlinesInputs, estate: Estate | None) -> dict[str, Any]:
    return {
        "deadlines": [row.result() | _days_left(row, inputs.today) for row in rows],
        "checks": [check.result(rules_on(inputs.as_of)) for check in judged],
        "left_out": _left_out(rows, inputs, estate),
        "note": DISASTERS,
    }


def _days_left(row: Row, today: dt.date | None) -> dict[str, int]:
    """The days from a day named to the day until which the act is timely; below zero once that has gone by."""
    return {} if today is None or row.due is None else {"days_left": (row.due - today).days}


def _left_out(rows: list[Row], inputs: DeadlinesInputs, estate: Estate | None) -> list[dict[str, Any]]:
    present = {row.key for row in rows}
    needs = {
        "estate_tax_return": ["date_of_death"],
        "estate_tax_return_extended": ["date_of_death"] if estate is None else ["extension_months"],
        "qdot_election_latest": ["date_of_death"],
        "trust_instrument_reformation": ["date_of_death"],
        "judicial_reformation_commenced": ["date_of_death"],
        "transfer": ["return_filed"],
        "assignment": ["return_filed"],
        "conveyance_no_administration": ["date_of_death"],
        "rollover": ["payment_dates"],
        "form_706qdt": ["payment_dates"],
    }
    unwanted = {"rollover"} if inputs.route == "pay_tax" else set()
    unwanted |= {"conveyance_no_administration"} if inputs.administration else set()
    return [{"key": key, "needs": need} for key, need in needs.items() if key not in present | unwanted]


def _notices(rows: list[Row], judged: list[Check], rules: Rules) -> tuple[CalculationNotice, ...]:
    found = [CalculationNotice(kind="not_in_sources", text=DISASTERS, section="IRC 7508A")]
    recalled = sorted({row.key for row in rows if (row.certainty or row.rule.certainty) == "recalled"})
    if recalled:
        text = f"Postponements of limited time are recalled, not read; check them for: {', '.join(recalled)}."
        found.append(CalculationNotice(kind="unverified", text=text))
    unread = {
        rule.section: rule.certainty for check in judged for rule in check.rests_on(rules) if rule.certainty != "read"
    }
    for section, certainty in unread.items():
        how = "is our reading of a point that is not settled" if certainty == "unsettled" else "was recalled, not read"
        found.append(CalculationNotice(kind="unverified", text=f"The rule of {section} {how}.", section=section))
    return tuple(found)

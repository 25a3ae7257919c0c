"""Was it timely? Each act that was told, judged against the time limit it had to keep, and what remains where it was
late.

Come here for the ``checks`` of the deadline sheet. Filing with the Internal Revenue Service may use IRC 7503; a
private act on a day that only a move would save is judged ``uncertain``.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from calculators.deadlines_annual import payment_years, readings
from calculators.deadlines_checks_property import conveyance_checks, funding_checks, reformation_checks
from calculators.deadlines_checks_return import citizenship_checks, election_checks, filing_checks, return_checks
from calculators.deadlines_estate import Rules
from calculators.deadlines_facts import DeadlinesInputs, Estate, moved
from calculators.deadlines_verdict import RULING, Check, private_act
from calculators.wording import day_in_words
from knowledge.parameter import Postponement

__all__ = ["Check", "checks"]


def checks(
    inputs: DeadlinesInputs, estate: Estate | None, rules: Rules, postponements: tuple[Postponement, ...]
) -> Iterator[Check]:
    """Every act that was told, with its verdict."""
    if estate is not None:
        yield from filing_checks(inputs, estate, rules)
        yield from reformation_checks(inputs, estate, rules)
    else:
        yield from return_checks(inputs, estate, rules)
    yield from funding_checks(inputs, estate, rules)
    if estate is not None:
        yield from election_checks(inputs, estate, rules)
    yield from conveyance_checks(inputs, estate, rules)
    yield from citizenship_checks(inputs, estate, rules)
    yield from _annual_checks(inputs, estate, rules, postponements)


def _annual_checks(
    inputs: DeadlinesInputs, estate: Estate | None, rules: Rules, postponements: tuple[Postponement, ...]
) -> Iterator[Check]:
    payments = inputs.payment_dates or ()
    ruling = f"Tax on the whole remaining present value may fall due at once under the signed agreement. {RULING}"
    if inputs.rolled_over is not None and len(payments) == 1:
        limit = payments[0] + dt.timedelta(days=60)
        timely = private_act(inputs.rolled_over, limit)
        why = (
            f"The transfer was made on {day_in_words(inputs.rolled_over)}; 60 days from receipt ended on "
            f"{day_in_words(limit)}."
        )
        yield Check(
            "rolled_over",
            timely,
            why,
            rules["rollover"],
            None if timely is True else ruling,
            relief="default_clause_rollover",
        )
    years = payment_years(inputs)
    if inputs.form_706qdt_filed is not None and len(years) == 1:
        route = inputs.route or "pay_tax"
        found = readings(years[0], route, inputs, estate, rules)
        limit = moved(found.regulation, postponements)
        day = inputs.form_706qdt_filed
        safe = found.safe or limit
        timely = (
            True
            if day <= min(safe, limit)
            else "uncertain"
            if day <= max(limit, moved(found.agreement, postponements))
            else False
        )
        why = f"Form 706-QDT was filed on {day_in_words(day)}; it was due by {day_in_words(limit)}."
        yield Check(
            "form_706qdt_filed",
            timely,
            why,
            found.rule,
            None if timely is True else ruling,
            found.note,
            f"default_clause_{route}",
        )

"""Was it timely? Each act that was told, judged against the time limit it had to keep, and what remains where it was
late.

Come here for the ``checks`` of the deadline sheet. Filing with the Internal Revenue Service may use IRC 7503; a
private act on a day that only a move would save is judged ``uncertain``.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from calculators.deadlines_annual import distribution_limit, distribution_years, payment_years, readings
from calculators.deadlines_checks_property import conveyance_checks, funding_checks, reformation_checks
from calculators.deadlines_checks_return import (
    as_carried,
    citizenship_checks,
    election_checks,
    filing_checks,
    return_checks,
)
from calculators.deadlines_estate import Rules
from calculators.deadlines_facts import DeadlinesInputs, Estate, moved
from calculators.deadlines_rows import unsettled_move
from calculators.deadlines_verdict import RULING, Check, Timely, private_act
from calculators.wording import day_in_words
from knowledge.parameter import Postponement

__all__ = ["Check", "checks"]


def checks(
    inputs: DeadlinesInputs, estate: Estate | None, rules: Rules, postponements: tuple[Postponement, ...]
) -> Iterator[Check]:
    """Every act that was told, with its verdict."""
    if estate is not None:
        yield from filing_checks(inputs, estate, rules)
    else:
        yield from return_checks(inputs, estate, rules)
    yield from reformation_checks(inputs, estate, rules)
    yield from funding_checks(inputs, estate, rules)
    yield from election_checks(inputs, estate, rules)
    yield from conveyance_checks(inputs, estate, rules)
    yield from citizenship_checks(inputs, estate, rules)
    yield from _annual_checks(inputs, estate, rules, postponements)


_DEFAULT = f"Tax on the whole remaining present value may fall due at once under the signed agreement. {RULING}"


def _rollover_checks(day: dt.date | None, payments: tuple[dt.date, ...], rules: Rules) -> Iterator[Check]:
    """One transfer against the 60 days of each payment received before it (§ 20.2056A-4(c)(7)(i))."""
    for payment in sorted(set(payments)):
        if day is None or day < payment:
            continue
        yield _rollover_check("rolled_over", day, payment, rules, several=len(payments) > 1)


def _each_rollover(inputs: DeadlinesInputs, rules: Rules) -> Iterator[Check]:
    """Each of several transfers against the 60 days of its own payment, and of no other (§ 20.2056A-4(c)(7)(ii))."""
    for payment, day in zip(inputs.payment_dates or (), inputs.rolled_over_each or (), strict=False):
        yield _rollover_check("rolled_over_each", day, payment, rules, several=True)


def _rollover_check(name: str, day: dt.date, payment: dt.date, rules: Rules, *, several: bool) -> Check:
    """One transfer against the 60 days of one payment."""
    limit = payment + dt.timedelta(days=60)
    timely = private_act(day, limit)
    of = f" for the payment of {day_in_words(payment)}" if several else ""
    why = f"The transfer{of} was made on {day_in_words(day)}; 60 days from receipt ended on {day_in_words(limit)}."
    remedy = None if timely is True else _DEFAULT
    note = unsettled_move(limit, "the rollover") if timely == "uncertain" else None
    return Check(name, timely, why, rules["rollover"], remedy, note, "default_clause_rollover", over=(day - limit).days)


def _distribution_form(
    day: dt.date, year: int, inputs: DeadlinesInputs, rules: Rules, postponements: tuple[Postponement, ...]
) -> Check:
    """Form 706-QDT for distributions of principal, by April 15 of the next year (26 CFR 20.2056A-11(a)).

    In the year in which the surviving spouse dies it is due not later than the tax at that death.
    """
    last, is_capped = distribution_limit(year, inputs.surviving_spouse_date_of_death)
    limit = moved(last, postponements)
    why = f"Form 706-QDT was filed on {day_in_words(day)}; it was due by {day_in_words(limit)}."
    over = (day - limit).days
    rule = rules["distribution_in_the_year_of_death" if is_capped else "form_706qdt_distribution"]
    check = Check("form_706qdt_filed", day <= limit, why, rule, over=over)
    return as_carried(check, inputs, rules, "return_filed")


def _annual_checks(
    inputs: DeadlinesInputs, estate: Estate | None, rules: Rules, postponements: tuple[Postponement, ...]
) -> Iterator[Check]:
    payments = inputs.payment_dates or ()
    if inputs.rolled_over_each:
        yield from _each_rollover(inputs, rules)
    else:
        yield from _rollover_checks(inputs.rolled_over, payments, rules)
    years = payment_years(inputs)
    if inputs.form_706qdt_filed is not None and not years and len(distribution_years(inputs)) == 1:
        yield _distribution_form(inputs.form_706qdt_filed, distribution_years(inputs)[0], inputs, rules, postponements)
    if inputs.form_706qdt_filed is not None and len(years) == 1:
        route = inputs.route or "pay_tax"
        found = readings(years[0], route, inputs, estate, rules)
        limit = moved(found.regulation, postponements)
        day = inputs.form_706qdt_filed
        safe = found.safe or limit
        timely: Timely = (
            True
            if day <= min(safe, limit)
            else "uncertain"
            if day <= max(limit, moved(found.agreement, postponements))
            else False
        )
        why = f"Form 706-QDT was filed on {day_in_words(day)}; it was due by {day_in_words(limit)}."
        remedy = None if timely is True else _DEFAULT
        relief, over = f"default_clause_{route}", (day - limit).days
        check = Check("form_706qdt_filed", timely, why, found.rule, remedy, found.note, relief, over=over)
        yield as_carried(check, inputs, rules, "return_filed")

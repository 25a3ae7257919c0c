"""The time limits of the annuity payments and of the section 2056A estate tax: rollover, Form 706-QDT, the spouse's
death.

Come here for the rows that need ``payment_dates`` or a later event, and for the four texts that differ in a year of
death.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass, replace

from calculators.base import Rule
from calculators.calendar import add_months, last_business_day, next_business_day
from calculators.deadlines_estate import Rules, mover
from calculators.deadlines_facts import DeadlinesInputs, Estate, moved
from calculators.deadlines_rows import Row, joined, safe_day, unsettled_move
from calculators.wording import day_in_words
from knowledge.parameter import Postponement

Postponements = tuple[Postponement, ...]

_ROLLOVER_DAYS = dt.timedelta(days=60)


def annual_rows(
    inputs: DeadlinesInputs, estate: Estate | None, rules: Rules, postponements: Postponements
) -> Iterator[Row]:
    """Every row for payments received, and for events after the estate tax return."""
    if inputs.route != "pay_tax":
        yield from (_rollover_row(payment, rules) for payment in sorted(set(inputs.payment_dates or ())))
    routes = (inputs.route,) if inputs.route else ("pay_tax", "rollover")
    for year in payment_years(inputs):
        for route in routes:
            yield _form_row(year, route, inputs, estate, rules, postponements)
    yield from _event_rows(inputs, rules, postponements)
    if inputs.form_706qdt_extension:
        yield from _extended_rows(inputs, estate, rules, postponements)


def _extended_rows(
    inputs: DeadlinesInputs, estate: Estate | None, rules: Rules, postponements: Postponements
) -> Iterator[Row]:
    """Form 706-QDT with the six months that Form 4768 gives for filing (26 CFR 20.2056A-11(c)(1))."""
    route = inputs.route or "pay_tax"
    days = {year: readings(year, route, inputs, estate, rules).regulation for year in payment_years(inputs)}
    days |= {year: dt.date(year + 1, 4, 15) for year in distribution_years(inputs)}
    for year, day in sorted(days.items()):
        last = add_months(day, 6)
        due = moved(last, postponements)
        yield Row(
            key="form_706qdt_extended",
            rule=rules["form_706qdt_extended"],
            says="Form 4768, filed by the original due date, gives six months more to file Form 706-QDT, not to pay.",
            expression=f"{day_in_words(day)} + 6 months",
            nominal=last,
            due=due,
            year=year,
            move=mover(last, due, rules),
        )


def distribution_years(inputs: DeadlinesInputs) -> tuple[int, ...]:
    """The calendar years in which principal was paid out, in order."""
    return tuple(sorted({*(day.year for day in inputs.distribution_dates or ()), *(inputs.distribution_years or ())}))


def payment_years(inputs: DeadlinesInputs) -> tuple[int, ...]:
    """The calendar years in which payments were received, in order."""
    return tuple(sorted({payment.year for payment in inputs.payment_dates or ()} | set(inputs.payment_years or ())))


def _rollover_row(payment: dt.date, rules: Rules) -> Row:
    last = payment + _ROLLOVER_DAYS
    return Row(
        key="rollover",
        rule=rules["rollover"],
        says="The corpus portion of each payment must be transferred to a QDOT within 60 days of receipt; the day "
        "after receipt is day one.",
        expression=f"{day_in_words(payment)} + 60 days",
        nominal=last,
        due=last,
        safe=safe_day(last),
        payment=payment,
        note=unsettled_move(last, "the rollover"),
    )


@dataclass(frozen=True)
class Readings:
    """The day Form 706-QDT is due for one year as the body of the regulation and the signed agreement say it."""

    regulation: dt.date
    agreement: dt.date
    rule: Rule
    says: str
    expression: str
    note: str | None = None
    caps: tuple[dt.date, ...] = ()
    agreement_rule: Rule | None = None

    @property
    def safe(self) -> dt.date | None:
        """The last business day on or before the earliest reading, where the readings differ."""
        earliest = min(self.regulation, self.agreement, *self.caps)
        if earliest == self.regulation == self.agreement and not self.caps:
            return None
        return last_business_day(earliest)


def _form_row(
    year: int, route: str, inputs: DeadlinesInputs, estate: Estate | None, rules: Rules, postponements: Postponements
) -> Row:
    found = readings(year, route, inputs, estate, rules)
    due = moved(found.regulation, postponements)
    is_postponed = due != next_business_day(found.regulation)
    return Row(
        key="form_706qdt",
        rule=found.rule,
        says=found.says,
        expression=found.expression,
        nominal=found.regulation,
        due=due,
        safe=found.safe,
        year=year,
        route=route,
        note=joined(
            found.note,
            "Notice 2020-23 postponed this day to July 15, 2020; recalled, not read." if is_postponed else None,
        ),
        certainty="recalled" if is_postponed else None,
        move=mover(found.regulation, due, rules),
        other=(found.agreement_rule, found.agreement) if found.agreement_rule else None,
    )


def readings(year: int, route: str, inputs: DeadlinesInputs, estate: Estate | None, rules: Rules) -> Readings:
    """What each text says about Form 706-QDT for the payments of one calendar year.

    (c)(6)(i) and (ii) for the pay-tax route, (c)(7)(i) and (ii) for the rollover route.
    """
    died = inputs.surviving_spouse_date_of_death
    if died is not None and died.year == year:
        found = _spouse_year(year, route, died, inputs.surviving_spouse_return_filed, rules)
        return replace(found, note=joined(found.note, _both_died(year, estate)))
    if estate is not None and estate.date_of_death.year == year:
        return _decedent_year(year, route, estate, rules)
    april = dt.date(year + 1, 4, 15)
    acts = "filed and the tax paid" if route == "pay_tax" else "filed"
    unknown = (
        f"If {year} is the year of the decedent's death, another rule holds for it, and the date of death is needed."
        if estate is None
        else None
    )
    return Readings(
        regulation=april,
        agreement=april,
        rule=rules[f"form_706qdt_{route}"],
        says=f"Form 706-QDT for payments received in {year} is to be {acts} by April 15 of the next year.",
        expression=f"April 15 of the year after {year}",
        note=unknown,
    )


def _decedent_year(year: int, route: str, estate: Estate, rules: Rules) -> Readings:
    april = dt.date(year + 1, 4, 15)
    later = max(april, estate.extended_nominal)
    if route == "pay_tax":
        return Readings(
            regulation=later,
            agreement=later,
            rule=rules["decedent_year_pay_tax"],
            says="For payments received in the year of the decedent's death, Form 706-QDT and the tax are not due "
            "before the due date, "
            "with extensions, of the decedent's estate tax return.",
            expression=f"the later of {day_in_words(april)} and {day_in_words(estate.extended_nominal)}",
        )
    note = (
        f"(c)(7)(i) has no exception for the year of the decedent's death: {day_in_words(april)}. The agreement in "
        f"(c)(7)(ii) has one: "
        f"not before {day_in_words(later)}. Which governs is not settled; the earlier day is safe."
    )
    return Readings(
        regulation=april,
        agreement=later,
        rule=rules["form_706qdt_rollover"],
        says=f"Form 706-QDT for payments received in {year} is to be filed by April 15 of the next year.",
        expression=f"April 15 of the year after {year}",
        note=note if later != april else None,
        agreement_rule=rules["agreement_decedent_year_rollover"] if later != april else None,
    )


def _spouse_year(year: int, route: str, died: dt.date, filed: dt.date | None, rules: Rules) -> Readings:
    nine, april = add_months(died, 9), dt.date(year + 1, 4, 15)
    by_filing = filed or nine
    counted = f"{day_in_words(died)} + 9 months"
    caps = tuple(day for day in (nine, april, filed) if day is not None)
    if route == "pay_tax":
        note = _spouse_note("(c)(6)(i) gives nine months flat", "(c)(6)(ii)", nine, april, filed)
        says = (
            "In the year of the surviving spouse's death, Form 706-QDT and the tax are due nine months after that "
            "death."
        )
        signed = rules["agreement_spouse_year_pay_tax"]
        return Readings(nine, by_filing, rules["spouse_year_pay_tax"], says, counted, note, caps, signed)
    note = _spouse_note("section 2056A(b)(5) caps the tax at nine months", "(c)(7)(i) and (ii)", nine, april, filed)
    says = (
        "In the year of the surviving spouse's death, Form 706-QDT is due by the day the spouse's estate tax return is "
        "filed or, if none is "
        "filed, nine months after that death."
    )
    expression = "the day the spouse's estate tax return is filed" if filed else counted
    signed = rules["agreement_spouse_year_rollover"]
    return Readings(by_filing, by_filing, rules["spouse_year_rollover"], says, expression, note, caps, signed)


def _both_died(year: int, estate: Estate | None) -> str | None:
    if estate is None or estate.date_of_death.year != year:
        return None
    return "Both spouses died in that year; the later day for the decedent's year does not clearly lift this limit."


def _spouse_note(first: str, other: str, nine: dt.date, april: dt.date, filed: dt.date | None) -> str:
    told = (
        f"the day the spouse's estate tax return is filed, {day_in_words(filed)}"
        if filed
        else "the day the spouse's return is filed"
    )
    note = (
        f"The texts differ: {first} ({day_in_words(nine)}), {other} {'name' if ' and ' in other else 'names'} {told}."
    )
    if filed is None:
        note += " If a return is filed earlier than the safe day, that earlier day is safe."
    if april < nine:
        note += f" Nothing clearly lifts the ordinary {day_in_words(april)}."
    return note


def _event_rows(inputs: DeadlinesInputs, rules: Rules, postponements: Postponements) -> Iterator[Row]:
    for year in distribution_years(inputs):
        yield from _distribution_rows(year, inputs.surviving_spouse_date_of_death, rules, postponements)
    if inputs.surviving_spouse_date_of_death is not None:
        died = inputs.surviving_spouse_date_of_death
        nine = add_months(died, 9)
        yield _tax_row("section_2056a_tax_at_death", nine, f"{day_in_words(died)} + 9 months", rules, postponements)
        yield _extension_row(nine, 12, None, rules)
    if inputs.trust_ceased_on is not None:
        counted = f"{day_in_words(inputs.trust_ceased_on)} + 9 months"
        yield _tax_row("form_706qdt_cessation", add_months(inputs.trust_ceased_on, 9), counted, rules, postponements)
    if inputs.spouse_citizen_on is not None:
        year = inputs.spouse_citizen_on.year
        yield _tax_row(
            "citizenship_notice", dt.date(year + 1, 4, 15), f"April 15 of the year after {year}", rules, postponements
        )
    if inputs.security_expires is not None:
        yield _renewal_row(inputs.security_expires, rules)


def distribution_limit(year: int, died: dt.date | None) -> tuple[dt.date, bool]:
    """April 15 of the next year, and whether nine months after the spouse's death cap it (IRC 2056A(b)(5)(A))."""
    april = dt.date(year + 1, 4, 15)
    if died is None or died.year != year:
        return april, False
    nine = add_months(died, 9)
    return min(nine, april), nine < april


def _distribution_rows(year: int, died: dt.date | None, rules: Rules, postponements: Postponements) -> Iterator[Row]:
    """April 15 of the next year, but in the year in which the spouse dies not later than the tax at that death."""
    limit, is_capped = distribution_limit(year, died)
    counted = f"April 15 of the year after {year}"
    if is_capped and died is not None:
        counted = f"{day_in_words(died)} + 9 months, before {counted}"
    row = _tax_row("form_706qdt_distribution", limit, counted, rules, postponements, year)
    yield replace(row, rule=rules["distribution_in_the_year_of_death"], says=_CAPPED) if is_capped else row
    yield _extension_row(limit, 6, year, rules)


_CAPPED = "In the calendar year in which the surviving spouse dies the tax is due not later than the tax at that death."
_TAX_ROWS = {
    "form_706qdt_distribution": "Form 706-QDT for distributions during the spouse's life is filed, and the tax paid, "
    "by April 15 of the next year.",
    "section_2056a_tax_at_death": "The section 2056A estate tax at the surviving spouse's death is due nine months "
    "after that death.",
    "form_706qdt_cessation": "When the trust ceases to qualify, the tax is due as if the surviving spouse had died on "
    "that day.",
    "citizenship_notice": "A U.S. trustee who relies on the spouse's citizenship files a final Form 706-QDT by April "
    "15 of the next year.",
}


def _tax_row(
    key: str, nominal: dt.date, counted: str, rules: Rules, postponements: Postponements, year: int | None = None
) -> Row:
    due = moved(nominal, postponements)
    return Row(
        key=key,
        rule=rules[key],
        says=_TAX_ROWS[key],
        expression=counted,
        nominal=nominal,
        due=due,
        year=year,
        note="Not needed where the spouse became a citizen in time for section 2056(d)(4)."
        if key == "citizenship_notice"
        else None,
        move=mover(nominal, due, rules),
    )


def _extension_row(nominal: dt.date, months: int, year: int | None, rules: Rules) -> Row:
    last = add_months(nominal, months)
    return Row(
        key="payment_extension_limit",
        rule=rules["payment_extension_limit"],
        says=f"An extension of time to pay, where it is granted, does not exceed {months} months.",
        expression=f"{day_in_words(nominal)} + {months} months",
        nominal=last,
        due=last,
        safe=safe_day(last),
        year=year,
    )


def _renewal_row(expires: dt.date, rules: Rules) -> Row:
    last = expires - _ROLLOVER_DAYS
    return Row(
        key="security_renewal_notice",
        rule=rules["security_renewal_notice"],
        says="A surety or bank that will not renew gives notice at least 60 days before the end of the term.",
        expression=f"{day_in_words(expires)} − 60 days",
        nominal=last,
        due=last,
        safe=safe_day(last),
        note="The trustee then has 30 days from receipt of the notice to tell the Internal Revenue Service of another "
        "arrangement.",
    )

"""The time limits that run from the decedent's estate tax return: filing, election, reformation, transfer, conveyance,
security.

Come here for the rows that need ``date_of_death`` or ``return_filed``.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping

from calculators.base import Rule
from calculators.calendar import add_months, last_business_day
from calculators.deadlines_facts import DeadlinesInputs, DueAsTold, Estate, ReturnDays
from calculators.deadlines_rows import Row, joined, safe_day, unsettled_move
from calculators.wording import day_in_words

Rules = Mapping[str, Rule]
_DAY = dt.timedelta(days=1)


def estate_rows(inputs: DeadlinesInputs, estate: Estate | None, rules: Rules) -> Iterator[Row]:
    """Every row that follows from the date of death and the filing of the estate tax return."""
    if estate is not None:
        yield from _return_rows(estate, rules)
        if inputs.form_4768_day:
            yield _extension_form_row(estate, rules)
    days = _days_of_the_return(inputs, estate)
    if days is not None:
        yield _election_row(inputs, days, rules)
        yield from _reformation_rows(days, rules)
    if estate is not None or inputs.return_filed is not None or inputs.return_due is not None:
        yield from _funding_rows(inputs, estate, rules)
    if days is not None or inputs.administration_completed is not None:
        yield from _conveyance_rows(inputs, days, rules)
    if days is not None:
        yield _bond_row(inputs, days.extended_nominal, rules)


def _days_of_the_return(inputs: DeadlinesInputs, estate: Estate | None) -> ReturnDays | None:
    """The days worked out from the death, else those that follow from the due day as it was told."""
    return DueAsTold(inputs.return_due) if estate is None and inputs.return_due is not None else estate


def _return_rows(estate: Estate, rules: Rules) -> Iterator[Row]:
    counted = f"{day_in_words(estate.date_of_death)} + 9 months"
    postponed = estate.nominal != estate.nine_months
    if postponed:
        counted += f" = {day_in_words(estate.nine_months)}, not due before {day_in_words(estate.nominal)}"
    for key, says in (
        ("estate_tax_return", "Form 706 is due nine months after the decedent's death."),
        (
            "estate_tax_payment",
            "The estate tax is due with the return; an extension to file does not extend the time to pay.",
        ),
    ):
        yield Row(
            key=key,
            rule=rules[key],
            says=says,
            expression=counted,
            nominal=estate.nominal,
            due=estate.due,
            note=joined(_postponed_note(estate.nominal, estate.due, postponed), holiday_note(estate.nominal)),
            certainty="recalled" if postponed or _is_spring_of_2020(estate.nominal, estate.due) else None,
            move=mover(estate.nominal, estate.due, rules),
            count=rules["deaths_in_2010" if postponed else "counting_months"],
        )
    if estate.extension_months:
        yield _extended_row(estate, rules)


def _extension_form_row(estate: Estate, rules: Rules) -> Row:
    return Row(
        key="form_4768",
        rule=rules["estate_tax_return_extended"],
        says="Form 4768 is filed on or before the due date of the return; later it brings no automatic extension.",
        expression=f"{day_in_words(estate.date_of_death)} + 9 months",
        nominal=estate.nominal,
        due=estate.due,
        move=mover(estate.nominal, estate.due, rules),
        count=rules["counting_months"],
    )


def _extended_row(estate: Estate, rules: Rules) -> Row:
    from_death = add_months(estate.date_of_death, 9 + estate.extension_months)
    other_count = (
        f"The six months run from {day_in_words(estate.nominal)}; counting fifteen months from death would give "
        f"{day_in_words(from_death)}, so {day_in_words(estate.extended_nominal)} is the safe reading."
    )
    differs = from_death != estate.extended_nominal and estate.nominal == estate.nine_months
    return Row(
        key="estate_tax_return_extended",
        rule=rules["estate_tax_return_extended"],
        says="With Form 4768 filed by the due date, Form 706 may be filed six months later; the tax stays due on the "
        "first day.",
        expression=f"{day_in_words(estate.nominal)} + 6 months",
        nominal=estate.extended_nominal,
        due=estate.extended_due,
        note=joined(other_count if differs else None, holiday_note(estate.extended_nominal)),
        certainty="recalled" if _is_spring_of_2020(estate.extended_nominal, estate.extended_due) else None,
        move=mover(estate.extended_nominal, estate.extended_due, rules),
        count=rules["unmoved"],
    )


def _election_row(inputs: DeadlinesInputs, estate: ReturnDays, rules: Rules) -> Row:
    if inputs.return_filed is not None and inputs.return_filed <= estate.extended_due:
        nominal, rule, counted = (
            estate.extended_nominal,
            rules["election_timely_return"],
            "due date of the return with extensions",
        )
        says = (
            "The return was filed on time, so the election stands on the last return filed by the due date; a later "
            "timely return can "
            "still make it, a return after the due date cannot."
        )
    else:
        nominal, rule = estate.outer_limit, rules["qdot_election_latest"]
        counted = f"{day_in_words(estate.extended_nominal)} + 1 year"
        says = (
            "The election is made on the last return filed by the due date or, where none is, on the first return "
            "filed after it, and "
            "never on a return filed more than one year after the due date with extensions."
        )
    return Row(
        key="qdot_election_latest",
        rule=rule,
        says=says,
        expression=counted,
        nominal=nominal,
        due=nominal,
        safe=_safe_as_told(estate, nominal),
        note=unsettled_move(nominal, "the election"),
        count=rules["unmoved"],
    )


def _reformation_rows(estate: ReturnDays, rules: Rules) -> Iterator[Row]:
    for key, says, act in (
        (
            "trust_instrument_reformation",
            "A reformation under the will or trust instrument must be completed by the due date with extensions; "
            "filing early does not "
            "shorten the time.",
            "the reformation",
        ),
        (
            "judicial_reformation_commenced",
            "A court proceeding to reform must be commenced by the due date with the extensions actually granted, "
            "whenever the return "
            "is filed.",
            "commencing the proceeding",
        ),
    ):
        yield Row(
            key=key,
            rule=rules[key],
            says=says,
            expression="due date of the return with extensions",
            nominal=estate.extended_nominal,
            due=estate.extended_nominal,
            safe=safe_day(estate.extended_nominal),
            note=unsettled_move(estate.extended_nominal, act),
        )


def election_limit(inputs: DeadlinesInputs, estate: Estate | None) -> dt.date | None:
    """The last date prescribed by law for the election, as far as the facts tell it (26 CFR 20.2056A-3(a))."""
    if estate is None:
        return None
    if inputs.return_filed is not None and inputs.return_filed <= estate.extended_due:
        return max(inputs.return_filed, estate.extended_nominal)
    return estate.outer_limit


def _funding_rows(inputs: DeadlinesInputs, estate: Estate | None, rules: Rules) -> Iterator[Row]:
    filed, limit = inputs.return_filed, election_limit(inputs, estate)
    before = None if filed is None else min(filed - _DAY, limit or filed)
    same_day = None if filed is None else min(filed, limit or filed)
    unknown = "No day yet: the return's filing day was not told."
    yield Row(
        key="transfer",
        rule=rules["transfer"],
        says="An actual transfer to the QDOT must be made before the estate tax return is filed and by the last day "
        "for the election.",
        expression="the day before the return is filed",
        nominal=before,
        due=before,
        safe=None if before is None else safe_day(before),
        note=unknown if filed is None else None,
    )
    yield Row(
        key="assignment",
        rule=rules["assignment"],
        says="An irrevocable written assignment must be made on or before the day the return is filed and by the last "
        "day for the election.",
        expression="the day the return is filed",
        nominal=same_day,
        due=same_day,
        safe=None if before is None else last_business_day(before),
        note=unknown
        if filed is None
        else "26 CFR 20.2056A-2(b)(2) says prior to filing for an assignment too; the day before is safe under both.",
    )
    if inputs.route != "pay_tax":
        yield Row(
            key="qdot_established",
            rule=rules["qdot_established"],
            says="For the rollover agreement the QDOT must be established before the day the return is filed.",
            expression="the day before the return is filed",
            nominal=before,
            due=before,
            safe=None if before is None else safe_day(before),
            note=unknown if filed is None else None,
        )


def _conveyance_rows(inputs: DeadlinesInputs, estate: ReturnDays | None, rules: Rules) -> Iterator[Row]:
    if estate is not None and inputs.administration is not True:
        nominal = add_months(estate.extended_nominal, 12)
        yield Row(
            key="conveyance_no_administration",
            rule=rules["conveyance_no_administration"],
            says="Without an administration, assigned property must be conveyed within one year after the due date "
            "with extensions.",
            expression=f"{day_in_words(estate.extended_nominal)} + 1 year",
            nominal=nominal,
            due=nominal,
            safe=_safe_as_told(estate, nominal),
            note=unsettled_move(nominal, "the conveyance"),
            count=rules["unmoved"],
        )
    if inputs.administration is not False:
        completed = inputs.administration_completed
        last = None if completed is None else completed - _DAY
        yield Row(
            key="conveyance_administration",
            rule=rules["conveyance_administration"],
            says="With an administration, assigned property must be conveyed before the administration of the estate "
            "is completed; no "
            "calendar day is fixed.",
            expression="before the administration is completed",
            nominal=last,
            due=last,
            safe=None if last is None else safe_day(last),
        )


def _safe_as_told(days: ReturnDays, nominal: dt.date) -> dt.date | None:
    """The safe day; where a due day was told that a weekend may have moved, counted from the day before it moved."""
    if not isinstance(days, DueAsTold) or days.earliest_nominal == days.extended_due or nominal == days.extended_due:
        return safe_day(nominal)
    return last_business_day(add_months(days.earliest_nominal, 12))


def _bond_row(inputs: DeadlinesInputs, due: dt.date, rules: Rules) -> Row:
    day = max(inputs.return_filed or due, due)
    filing = (
        "a later filing of the return moves it" if inputs.return_filed is None else "the later of filing and due date"
    )
    return Row(
        key="bond_or_letter_of_credit",
        rule=rules["bond_or_letter_of_credit"],
        says="A bond or letter of credit, where one is used, is filed with the Estate Tax Advisory Group by the later "
        "of filing and due date.",
        expression=f"due date of the return with extensions; {filing}",
        nominal=day,
        due=day,
        safe=safe_day(day),
        note=unsettled_move(day, "filing the bond or letter of credit"),
    )


def mover(nominal: dt.date, due: dt.date, rules: Rules) -> Rule | None:
    """The rule that moves a filing from its nominal day to the due day, if one does."""
    if nominal == due:
        return None
    return rules["spring_of_2020" if _is_spring_of_2020(nominal, due) else "moved"]


def _is_spring_of_2020(nominal: dt.date, due: dt.date) -> bool:
    return due == dt.date(2020, 7, 15) and nominal != due


def _postponed_note(nominal: dt.date, due: dt.date, postponed: bool) -> str | None:
    if postponed:
        return "Deaths from January 1 to December 16, 2010 have this later day; recalled, not read."
    if _is_spring_of_2020(nominal, due):
        return "Notice 2020-23 postponed this day to July 15, 2020; recalled, not read."
    return None


def holiday_note(nominal: dt.date) -> str | None:
    """The doubt about days around Christmas on which federal offices may be closed by executive order."""
    if nominal.month != 12 or not 23 <= nominal.day <= 26:
        return None
    return "Days on which an executive order closes federal offices are not counted as legal holidays; not settled."

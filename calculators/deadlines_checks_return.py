"""The estate tax return judged: was it filed in time, does it make the QDOT election, did citizenship come before it?

Come here for the checks on ``return_filed``, the postmarks, ``election_made`` and ``spouse_citizen_on``.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import replace

from calculators.base import Rule
from calculators.deadlines_estate import Rules
from calculators.deadlines_facts import DeadlinesInputs, DueAsTold, Estate, ReturnDays, return_limit
from calculators.deadlines_verdict import RULING, Check, Timely, private_act
from calculators.wording import day_in_words

_STATUTORY_BAR = (
    "The one-year bar stands in the statute, section 2056A(d); in our reading relief under 26 CFR 301.9100-3 does not "
    "reach it."
)


_WHICH_SERVICES = "Which services are designated is not carried here; check the list of the Internal Revenue Service."

_DELIVERED = (
    "A foreign postmark is no United States postmark; under section 7502 the return counts when it is delivered."
)
_EXCEPTIONS = (
    "Administrative exceptions for returns mailed from abroad exist (Revenue Ruling 2002-23 is one); their terms are "
    "not carried here: do not rely on them without a lawyer's advice."
)


def filing_checks(inputs: DeadlinesInputs, estate: Estate, rules: Rules) -> Iterator[Check]:
    """Form 4768 and the return, by the day they were filed or mailed (IRC 6075(a), 20.6081-1(b), IRC 7502)."""
    if inputs.form_4768_filed is not None:
        timely = inputs.form_4768_filed <= estate.due
        why = (
            f"Form 4768 was filed on {day_in_words(inputs.form_4768_filed)}; it had to be filed by "
            f"{day_in_words(estate.due)}."
        )
        remedy = (
            None if timely else "Only an extension for good cause under 26 CFR 20.6081-1(c) is left; none is automatic."
        )
        rule, over = rules["estate_tax_return_extended"], (inputs.form_4768_filed - estate.due).days
        check = Check("form_4768_filed", timely, why, rule, remedy, relief="good_cause", over=over)
        yield as_carried(check, inputs, rules, "return_filed")
    yield from return_checks(inputs, estate, rules)
    yield from _payment_checks(inputs, estate, rules)


def _payment_checks(inputs: DeadlinesInputs, estate: Estate, rules: Rules) -> Iterator[Check]:
    """The estate tax paid: due with the return, whatever extension of the time to file there is (IRC 6151)."""
    paid = inputs.estate_tax_paid
    if paid is None:
        return
    why = f"The estate tax was paid on {day_in_words(paid)}; it was due by {day_in_words(estate.due)}."
    note = "An extension to file does not extend the time to pay." if estate.extension_months else None
    over, rule = (paid - estate.due).days, rules["estate_tax_payment"]
    yield Check("estate_tax_paid", over <= 0, why, rule, note=note, relief=None, over=over)


def return_checks(inputs: DeadlinesInputs, estate: Estate | None, rules: Rules) -> Iterator[Check]:
    """The return by one day alone: that of a timely U.S. postmark, else that of its delivery (IRC 7502)."""
    limit = return_limit(inputs, estate)
    if limit is None:
        if inputs.foreign_postmark is not None and inputs.return_filed is None:
            yield _posted_abroad(rules)
        return
    due = f"it was due by {day_in_words(limit)}{', extension included' if estate and estate.extension_months else ''}"
    mailed = inputs.us_postmark
    if mailed is not None and (mailed <= limit or inputs.return_filed is None):
        why = f"The return was postmarked in the United States on {day_in_words(mailed)}; {due}."
        yield _returned("us_postmark", (mailed - limit).days, why, rules, "The return counts as late.")
    elif inputs.return_filed is not None and inputs.by_private_carrier and inputs.return_filed <= limit:
        yield _by_carrier(inputs, limit, due, rules)
    elif inputs.return_filed is not None:
        why = f"The return was filed on {day_in_words(inputs.return_filed)}; {due}."
        remedy = "Penalties and interest under section 6651 may apply; the QDOT election has its own limit."
        was_posted_in_time = inputs.foreign_postmark is not None and inputs.foreign_postmark <= limit
        note = f"{_DELIVERED} {_EXCEPTIONS}" if was_posted_in_time else _DELIVERED if inputs.foreign_postmark else None
        found = _returned("return_filed", (inputs.return_filed - limit).days, why, rules, remedy, note)
        yield replace(found, rule=rules["foreign_postmark"]) if was_posted_in_time and not found.timely else found
    elif inputs.foreign_postmark is not None:
        yield _posted_abroad(rules)


def as_carried(check: Check, inputs: DeadlinesInputs, rules: Rules, other: str) -> Check:
    """A filing in time by a private delivery service is certain only where the service is a designated one."""
    if check.timely is not True or not inputs.by_private_carrier or getattr(inputs, other) is not None:
        return check
    by = "a private delivery service counts only if the Internal Revenue Service has designated it"
    why = f"{check.why.rstrip('.')}; {by}."
    return replace(check, timely="uncertain", why=why, rule=rules["private_carrier"], note=_WHICH_SERVICES)


def _by_carrier(inputs: DeadlinesInputs, limit: dt.date, due: str, rules: Rules) -> Check:
    """A return handed in time to a private delivery service: surely in time only where it was delivered by then."""
    rule, filed, delivered = rules["private_carrier"], inputs.return_filed, inputs.delivered
    handed = f"The return was handed to a private delivery service on {day_in_words(filed or limit)}; {due}"
    if delivered is not None and delivered <= limit:
        return Check("return_filed", True, f"{handed}; it was delivered on {day_in_words(delivered)}.", rule)
    on = "" if delivered is None else f", {day_in_words(delivered)}, which is late"
    why = (
        f"{handed}; it counts as filed on that day only if the service is one that the Internal Revenue Service has "
        f"designated, and otherwise on the day it was delivered{on}."
    )
    return Check("return_filed", "uncertain", why, rule, note=_WHICH_SERVICES)


def _returned(act: str, over: int, why: str, rules: Rules, remedy: str, note: str | None = None) -> Check:
    rule, timely = rules["postmark" if act == "us_postmark" else "estate_tax_return"], over <= 0
    return Check(act, timely, why, rule, None if timely else remedy, note, relief="late_filing_penalty", over=over)


def _posted_abroad(rules: Rules) -> Check:
    remedy = "Show delivery by the due date, or reasonable cause under section 6651."
    return Check(
        "foreign_postmark",
        False,
        _DELIVERED,
        rules["foreign_postmark"],
        remedy,
        _EXCEPTIONS,
        relief="late_filing_penalty",
    )


def election_checks(inputs: DeadlinesInputs, estate: Estate | None, rules: Rules) -> Iterator[Check]:
    """The QDOT election, by the return that carries it (26 CFR 20.2056A-3(a))."""
    if estate is not None:
        yield from _election_checks(inputs, estate, rules)
    elif inputs.return_due is not None:
        yield from _election_checks(inputs, DueAsTold(inputs.return_due), rules)


def _election_checks(inputs: DeadlinesInputs, estate: ReturnDays, rules: Rules) -> Iterator[Check]:
    made = inputs.election_made
    filed = inputs.return_filed
    if made is None:
        return
    if made is False:
        yield from _no_election(filed, estate, rules)
        return
    day = filed if made is True else made
    if day is None:
        why = "The election stands on the return; the day on which that return was filed was not told."
        yield Check(
            "election_made",
            "uncertain",
            why,
            rules["qdot_election_latest"],
            "The day on which that return was filed tells it.",
            relief=None,
        )
        return
    yield _election(day, filed, estate, rules)


def _no_election(filed: dt.date | None, estate: ReturnDays, rules: Rules) -> Iterator[Check]:
    due, outer = day_in_words(estate.extended_due), day_in_words(estate.outer_limit)
    if filed is None:
        why = (
            f"No election was made yet; a return filed by {due} can make it, or, if none is, the first one after it, "
            f"up to {outer}."
        )
        yield Check("election_made", "uncertain", why, rules["qdot_election_latest"])
        return
    if filed <= estate.extended_due:
        can_still = filed < estate.extended_due
        why = (
            f"The return filed on {day_in_words(filed)} does not make the election; the last return filed by {due} "
            "controls."
        )
        remedy = f"Only a supplemental return filed on or before {due} can elect. {RULING}" if can_still else RULING
        yield Check("election_made", "uncertain" if can_still else False, why, rules["election_timely_return"], remedy)
        why = f"With a timely return filed, no return filed after {due} can make the election."
        yield Check("election_on_later_return", False, why, rules["election_late_return"], RULING)
        return
    why = (
        f"The first return after the due date, filed on {day_in_words(filed)}, does not make it, and only that one "
        f"could."
    )
    yield Check("election_made", False, why, rules["election_late_return"], RULING)


def _election(day: dt.date, filed: dt.date | None, estate: ReturnDays, rules: Rules) -> Check:
    due, outer = estate.extended_due, estate.outer_limit
    on = f"The election was made on a return filed on {day_in_words(day)}"
    if day <= due:
        if filed is not None and day < filed <= due:
            why = f"{on}; another timely return was filed on {day_in_words(filed)}, and the last one controls."
            return Check(
                "election_made",
                "uncertain",
                why,
                rules["election_timely_return"],
                "Check that the last timely return elects too.",
            )
        why = f"{on}, by the due date {day_in_words(due)}, extensions included."
        return Check("election_made", True, why, rules["election_timely_return"])
    if filed is not None and filed < day:
        first = "a timely return was filed" if filed <= due else "an earlier late return was filed"
        why = (
            f"{on}; {first} on {day_in_words(filed)}; only the first return after the due date counts, and only "
            f"where none was timely."
        )
        return Check("election_made", False, why, rules["election_late_return"], RULING)
    timely = private_act(day, outer)
    if timely is True:
        why = f"{on}, the first after the due date, and no more than one year after it ({day_in_words(outer)})."
        return Check("election_made", True, why, rules["election_late_return"])
    why = f"{on}; one year after the due date with extensions is {day_in_words(outer)}."
    note = (
        "Whether section 7503 moves the one-year limit to the next business day is not settled."
        if timely == "uncertain"
        else None
    )
    return Check("election_made", timely, why, rules["qdot_election_latest"], _STATUTORY_BAR, note, "statutory_bar")


_RESIDENT = ", and the spouse was a U.S. resident at all times after the death"
"""The second condition of section 2056(d)(4), where it was told."""


def citizenship_checks(inputs: DeadlinesInputs, estate: Estate | None, rules: Rules) -> Iterator[Check]:
    """Whether the spouse became a citizen before the return was made (IRC 2056(d)(4), 26 CFR 20.2056A-1(b))."""
    day = inputs.spouse_citizen_on
    if day is None:
        return
    on = f"The surviving spouse became a citizen on {day_in_words(day)}"
    rule = rules["citizen_before_return"]
    if estate is None:
        if inputs.return_filed is not None:
            yield _citizen_by_return(inputs.return_filed, day, on, inputs.spouse_resident_throughout, rule)
        return
    if day <= estate.date_of_death:
        why = f"{on}, by the date of death, so no QDOT is needed."
        yield Check("spouse_citizen_on", True, why, rule)
        return
    later = (
        "Section 2056A(b)(12) may still end the tax: the U.S. trustee files a final Form 706-QDT by April 15 of the "
        "next year."
    )
    if inputs.spouse_resident_throughout is False:
        why = (
            f"{on} but was not a resident of the United States at all times after the decedent's death, and both are "
            f"needed."
        )
        yield Check("spouse_citizen_on", False, why, rule, later, relief="citizen_later")
        return
    made = _return_made(inputs.return_filed, estate)
    condition = (
        ""
        if inputs.spouse_resident_throughout
        else " It also needs residence in the United States at all times after the death."
    )
    if made is None:
        timely: Timely = True if day < estate.extended_nominal else "uncertain"
        why = f"{on}; that is in time if it is before the return is made, and no filing day was told.{condition}"
    else:
        timely = day < made
        so = f"{_RESIDENT}, so no QDOT is needed" if timely and not condition else ""
        against = ", before the estate tax return is made; it" if timely else "; the estate tax return"
        why = f"{on}{against} counts as made on {day_in_words(made)}{so}.{condition}"
    note = _citizenship_note(inputs.return_filed, estate)
    yield Check("spouse_citizen_on", timely, why, rule, None if timely is True else later, note, "citizen_later")


def _citizen_by_return(filed: dt.date, day: dt.date, on: str, resident: bool | None, rule: Rule) -> Check:
    """Citizenship against the day of filing alone: before it is in time, later only where that return was early."""
    if resident is False:
        why = f"{on} but was not a resident of the United States at all times after the decedent's death."
        return Check("spouse_citizen_on", False, why, rule)
    condition = "" if resident else " It also needs residence in the United States at all times after the death."
    if day < filed:
        so = "" if condition else f"{_RESIDENT}, so no QDOT is needed"
        why = f"{on}, before the estate tax return was filed on {day_in_words(filed)}{so}.{condition}"
        return Check("spouse_citizen_on", True, why, rule)
    why = (
        f"{on}; the return was filed on {day_in_words(filed)}, and a return filed early counts as made on its last due "
        f"day, which the date of death would tell.{condition}"
    )
    return Check("spouse_citizen_on", "uncertain", why, rule, "The date of death tells it.", relief=None)


def _return_made(filed: dt.date | None, estate: Estate) -> dt.date | None:
    # 26 CFR 20.2056A-1(b): an early return counts as filed on the last day it is required, a late one when it is filed.
    if filed is None:
        return None
    return estate.extended_nominal if filed <= estate.extended_due else filed


def _citizenship_note(filed: dt.date | None, estate: Estate) -> str | None:
    if filed is None:
        return None
    if filed > estate.extended_due:
        return "A late return counts on the day it is filed, but the penalty for late filing stays (section 6651)."
    return (
        "26 CFR 20.2056A-1(b) treats a return filed early as filed on the last day it is required, extensions included."
    )

"""Was it timely? Each act that was told, judged against the time limit it had to keep, and what remains where it was
late.

Come here for the ``checks`` of the deadline sheet. Filing with the Internal Revenue Service may use IRC 7503; a
private act on a day that only a move would save is judged ``uncertain``.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Literal

from calculators.base import Rule, Step
from calculators.calendar import add_months, next_business_day
from calculators.deadlines_annual import payment_years, readings
from calculators.deadlines_estate import Rules, election_limit
from calculators.deadlines_facts import DeadlinesInputs, Estate, moved
from calculators.wording import day_in_words
from knowledge.parameter import Postponement

Timely = Literal["uncertain"] | bool

_RULING = (
    "A private letter ruling under 26 CFR 301.9100-1 and 301.9100-3 may be asked for; a fee is charged and nothing is "
    "certain."
)
_STATUTORY_BAR = (
    "The one-year bar stands in the statute, section 2056A(d); in our reading relief under 26 CFR 301.9100-3 does not "
    "reach it."
)

_KEYS: Mapping[str, str] = {
    "form_4768_filed": "estate_tax_return_extended",
    "return_filed": "estate_tax_return",
    "us_postmark": "estate_tax_return",
    "foreign_postmark": "estate_tax_return",
    "reformation_completed": "trust_instrument_reformation",
    "proceeding_commenced": "judicial_reformation_commenced",
    "transfer_date": "transfer",
    "assignment_date": "assignment",
    "protective_assignment_date": "protective_assignment",
    "election_made": "qdot_election_latest",
    "election_on_later_return": "qdot_election_latest",
    "spouse_citizen_on": "citizen_before_return",
    "rolled_over": "rollover",
    "form_706qdt_filed": "form_706qdt",
}


@dataclass(frozen=True)
class Check:
    """One act judged: ``timely`` is True, False or "uncertain"; ``note`` carries a doubt about the rule itself.

    ``input`` is the input that tells the act, ``key`` the time limit it had to keep, by its key in the sheet.
    ``relief`` names the rule on which ``remedy`` rests; None where the remedy is only what must still be told.
    ``limit`` is the key where the act alone does not tell it: a conveyance goes by whether the estate is administered.
    """

    input: str
    timely: Timely
    why: str
    rule: Rule
    remedy: str | None = None
    note: str | None = None
    relief: str | None = "relief"
    limit: str | None = None

    @property
    def key(self) -> str:
        """The key of the time limit in the sheet."""
        return self.limit or _KEYS.get(self.input, self.input)

    def result(self, rules: Rules) -> dict[str, Any]:
        """The check as the public object shows it."""
        relief = self._relief(rules)
        return {
            "key": self.key,
            "input": self.input,
            "timely": self.timely,
            "why": self.why,
            "remedy": self.remedy,
            "note": self.note,
            "section": self.rule.section,
            "version": self.rule.version,
            "remedy_section": relief.section if relief else None,
        }

    def steps(self, rules: Rules) -> tuple[Step, ...]:
        """The steps behind the check: the verdict, and the rule on which what remains rests."""
        verdict = "uncertain" if self.timely == "uncertain" else "timely" if self.timely else "not timely"
        found = self.rule.step(f"{self.input} checked", self.why, verdict)
        relief = self._relief(rules)
        return (found, relief.step(f"{self.input} remedy", str(self.remedy), "open")) if relief else (found,)

    def rests_on(self, rules: Rules) -> tuple[Rule, ...]:
        """The rules behind the verdict and the remedy."""
        relief = self._relief(rules)
        return (self.rule, relief) if relief else (self.rule,)

    def _relief(self, rules: Rules) -> Rule | None:
        return rules[self.relief] if self.remedy is not None and self.relief is not None else None


def checks(
    inputs: DeadlinesInputs, estate: Estate | None, rules: Rules, postponements: tuple[Postponement, ...]
) -> Iterator[Check]:
    """Every act that was told, with its verdict."""
    if estate is not None:
        yield from _filing_checks(inputs, estate, rules)
        yield from _reformation_checks(inputs, estate, rules)
    yield from _funding_checks(inputs, estate, rules)
    if estate is not None:
        yield from _election_checks(inputs, estate, rules)
    yield from _conveyance_checks(inputs, estate, rules)
    yield from _citizenship_checks(inputs, estate, rules)
    yield from _annual_checks(inputs, estate, rules, postponements)


def _private(day: dt.date, limit: dt.date) -> Timely:
    if day <= limit:
        return True
    return "uncertain" if day <= next_business_day(limit) else False


def _filing_checks(inputs: DeadlinesInputs, estate: Estate, rules: Rules) -> Iterator[Check]:
    if inputs.form_4768_filed is not None:
        timely = inputs.form_4768_filed <= estate.due
        why = (
            f"Form 4768 was filed on {day_in_words(inputs.form_4768_filed)}; it had to be filed by "
            f"{day_in_words(estate.due)}."
        )
        remedy = (
            None if timely else "Only an extension for good cause under 26 CFR 20.6081-1(c) is left; none is automatic."
        )
        yield Check("form_4768_filed", timely, why, rules["estate_tax_return_extended"], remedy, relief="good_cause")
    limit, words = estate.extended_due, day_in_words(estate.extended_due)
    if inputs.return_filed is not None:
        timely = inputs.return_filed <= limit
        with_extension = ", extension included" if estate.extension_months else ""
        why = f"The return was filed on {day_in_words(inputs.return_filed)}; it was due by {words}{with_extension}."
        remedy = (
            None
            if timely
            else "Penalties and interest under section 6651 may apply; the QDOT election has its own limit."
        )
        yield Check("return_filed", timely, why, rules["estate_tax_return"], remedy, relief="late_filing_penalty")
    if inputs.us_postmark is not None:
        timely = inputs.us_postmark <= limit
        why = (
            f"The return was postmarked in the United States on {day_in_words(inputs.us_postmark)}; it was due by "
            f"{words}."
        )
        yield Check(
            "us_postmark",
            timely,
            why,
            rules["postmark"],
            None if timely else "The return counts as late.",
            relief="late_filing_penalty",
        )
    if inputs.foreign_postmark is not None:
        why = "A foreign postmark is no United States postmark; the return counts when it is delivered."
        remedy = "Show delivery by the due date, or reasonable cause under section 6651."
        note = "Administrative exceptions for returns mailed from abroad exist; do not rely on them."
        yield Check(
            "foreign_postmark", False, why, rules["foreign_postmark"], remedy, note, relief="late_filing_penalty"
        )


def _reformation_checks(inputs: DeadlinesInputs, estate: Estate, rules: Rules) -> Iterator[Check]:
    limit, words = estate.extended_nominal, day_in_words(estate.extended_nominal)
    done = inputs.reformation_completed
    if done is not None:
        timely = _private(done, limit)
        why = (
            f"The reformation was completed on {day_in_words(done)}; it had to be completed by {words}, extensions "
            f"included."
        )
        note = None
        if inputs.return_filed is not None and inputs.return_filed > estate.extended_due:
            note = (
                "A late return counts as filed when it is filed, but the sentence on completing the reformation names "
                "the time prescribed; "
                "that a late return does not lengthen it is our reading, not settled."
            )
        elif inputs.return_filed is not None:
            note = (
                "An early return counts as filed on the last day it is required, so early filing does not shorten the "
                "time."
            )
        remedy = None if timely is True else f"A court proceeding had to be commenced by the same day. {_RULING}"
        yield Check("reformation_completed", timely, why, rules["trust_instrument_reformation"], remedy, note)
    begun = inputs.proceeding_commenced
    if begun is not None:
        timely = _private(begun, limit)
        why = (
            f"The proceeding was commenced on {day_in_words(begun)}; it had to be commenced by {words}, with only the "
            f"extensions actually "
            "granted, whenever the return was filed."
        )
        remedy = None if timely is True else _RULING
        yield Check("proceeding_commenced", timely, why, rules["judicial_reformation_commenced"], remedy)


def _funding_checks(inputs: DeadlinesInputs, estate: Estate | None, rules: Rules) -> Iterator[Check]:
    limit = election_limit(inputs, estate)
    for key, rule, act, may_be_same_day in (
        ("transfer_date", "transfer", "The property was transferred", False),
        ("assignment_date", "assignment", "The assignment was made", True),
        ("protective_assignment_date", "protective_assignment", "The protective assignment was signed", True),
        ("qdot_established", "qdot_established", "The QDOT was established", False),
    ):
        day = getattr(inputs, key)
        if day is not None and (inputs.return_filed is not None or limit is not None):
            timely, reason = _funded(day, inputs.return_filed, limit, may_be_same_day)
            note = _funding_note(key, day, inputs.return_filed)
            remedy = None if timely is True else _funding_remedy(key, day, inputs.return_filed)
            yield Check(key, timely, f"{act} on {day_in_words(day)}; {reason}.", rules[rule], remedy, note)


def _funded(day: dt.date, filed: dt.date | None, limit: dt.date | None, may_be_same_day: bool) -> tuple[Timely, str]:
    by_filing = "on or before" if may_be_same_day else "before"
    if filed is not None and (day > filed or (day == filed and not may_be_same_day)):
        return False, f"it had to be {by_filing} the day the return was filed, {day_in_words(filed)}"
    if limit is not None and _private(day, limit) is not True:
        return _private(day, limit), f"the last day on which the election could be made was {day_in_words(limit)}"
    if filed is None:
        return "uncertain", f"it is timely if it is {by_filing} the day the return is filed, which was not told"
    told = "" if limit is not None else "; the last day for the election cannot be told without the date of death"
    return True, f"that is {by_filing} the day the return was filed, {day_in_words(filed)}{told}"


def _funding_note(key: str, day: dt.date, filed: dt.date | None) -> str | None:
    if filed is None or day != filed:
        return None
    if key in ("transfer_date", "qdot_established"):
        return (
            "Before the return is filed is read as before that day; whether an earlier hour is enough is not settled."
        )
    return (
        "26 CFR 20.2056A-2(b)(2) says prior to filing for an assignment too; the day before is safe under both texts."
    )


def _funding_remedy(key: str, day: dt.date, filed: dt.date | None) -> str:
    if key == "transfer_date" and filed is not None and day == filed:
        return f"An irrevocable written assignment made on that same day is timely. {_RULING}"
    return _RULING


def _election_checks(inputs: DeadlinesInputs, estate: Estate, rules: Rules) -> Iterator[Check]:
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
        yield Check("election_made", "uncertain", why, rules["qdot_election_latest"], "Tell return_filed.", relief=None)
        return
    yield _election(day, filed, estate, rules)


def _no_election(filed: dt.date | None, estate: Estate, rules: Rules) -> Iterator[Check]:
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
        why = f"The return filed on {day_in_words(filed)} does not make it; the last return filed by {due} controls."
        remedy = (
            f"A supplemental return filed on or before {due} can still elect. After that: {_RULING}"
            if can_still
            else _RULING
        )
        yield Check("election_made", "uncertain" if can_still else False, why, rules["election_timely_return"], remedy)
        why = f"A timely return was filed, so no return filed after {due} can make the election."
        yield Check("election_on_later_return", False, why, rules["election_late_return"], _RULING)
        return
    why = (
        f"The first return after the due date, filed on {day_in_words(filed)}, does not make it, and only that one "
        f"could."
    )
    yield Check("election_made", False, why, rules["election_late_return"], _RULING)


def _election(day: dt.date, filed: dt.date | None, estate: Estate, rules: Rules) -> Check:
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
            f"{on}, but {first} on {day_in_words(filed)}; only the first return after the due date counts, and only "
            f"where none was timely."
        )
        return Check("election_made", False, why, rules["election_late_return"], _RULING)
    timely = _private(day, outer)
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


def _conveyance_checks(inputs: DeadlinesInputs, estate: Estate | None, rules: Rules) -> Iterator[Check]:
    day, completed = inputs.conveyed, inputs.administration_completed
    if day is None:
        return
    on = f"The property was conveyed on {day_in_words(day)}"
    ruling = (
        "The executor may ask for a private letter ruling that extends the time or waives the conveyance, § "
        "20.2056A-4(b)(6)."
    )
    if completed is not None:
        timely: Timely = "uncertain" if day == completed else day < completed
        why = f"{on}; it had to be before the administration was completed on {day_in_words(completed)}."
        yield Check(
            "conveyed",
            timely,
            why,
            rules["conveyance_administration"],
            None if timely is True else ruling,
            relief="conveyance_ruling",
            limit="conveyance_administration",
        )
    elif inputs.administration is True:
        why = (
            f"{on}; that is timely if the administration of the estate was not completed before, and its end was not "
            f"told."
        )
        yield Check(
            "conveyed",
            "uncertain",
            why,
            rules["conveyance_administration"],
            "Tell administration_completed.",
            relief=None,
            limit="conveyance_administration",
        )
    elif estate is not None:
        limit = add_months(estate.extended_nominal, 12)
        timely = _private(day, limit)
        why = (
            f"{on}; without an administration the last day was {day_in_words(limit)}, one year after the due date "
            f"with extensions."
        )
        if inputs.administration is None and timely is not True:
            timely = "uncertain"
            why += " With an administration it is timely before the administration is completed."
        yield Check(
            "conveyed",
            timely,
            why,
            rules["conveyance_no_administration"],
            None if timely is True else ruling,
            relief="conveyance_ruling",
            limit="conveyance_no_administration",
        )


def _citizenship_checks(inputs: DeadlinesInputs, estate: Estate | None, rules: Rules) -> Iterator[Check]:
    day = inputs.spouse_citizen_on
    if day is None or estate is None:
        return
    on = f"The surviving spouse became a citizen on {day_in_words(day)}"
    rule = rules["citizen_before_return"]
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
        why = f"{on}; the estate tax return counts as made on {day_in_words(made)}.{condition}"
    note = _citizenship_note(inputs.return_filed, estate)
    yield Check("spouse_citizen_on", timely, why, rule, None if timely is True else later, note, "citizen_later")


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


def _annual_checks(
    inputs: DeadlinesInputs, estate: Estate | None, rules: Rules, postponements: tuple[Postponement, ...]
) -> Iterator[Check]:
    payments = inputs.payment_dates or ()
    ruling = f"Tax on the whole remaining present value may fall due at once under the signed agreement. {_RULING}"
    if inputs.rolled_over is not None and len(payments) == 1:
        limit = payments[0] + dt.timedelta(days=60)
        timely = _private(inputs.rolled_over, limit)
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

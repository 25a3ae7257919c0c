"""The trust and its property judged: reformation, transfer, assignment, the QDOT established, conveyance.

Come here for the checks on private acts under § 20.2056A-4(a), (b) and (c)(3)(ii).
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from calculators.calendar import add_months
from calculators.deadlines_estate import Rules, election_limit
from calculators.deadlines_facts import DeadlinesInputs, Estate
from calculators.deadlines_rows import joined, unsettled_move
from calculators.deadlines_verdict import RULING, Check, Timely, private_act, statutory
from calculators.wording import day_in_words


def reformation_checks(inputs: DeadlinesInputs, estate: Estate | None, rules: Rules) -> Iterator[Check]:
    """A reformation completed under the instrument, or begun in court (§ 20.2056A-4(a)(1), (2))."""
    limit = inputs.return_due if estate is None else estate.extended_nominal
    if limit is None:
        return
    words, due = day_in_words(limit), limit if estate is None else estate.extended_due
    done = inputs.reformation_completed
    if done is not None:
        timely = private_act(done, limit)
        why = (
            f"The reformation was completed on {day_in_words(done)}; it had to be completed by {words}, extensions "
            f"included."
        )
        note = None
        if inputs.return_filed is not None and inputs.return_filed > due:
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
        note = joined(note, _move_note(timely, limit, "the reformation"))
        remedy = None if timely is True else f"A court proceeding had to be commenced by the same day. {RULING}"
        over, rule = (done - limit).days, rules["trust_instrument_reformation"]
        yield Check("reformation_completed", timely, why, rule, remedy, note, over=over)
    begun = inputs.proceeding_commenced
    if begun is not None:
        timely = private_act(begun, limit)
        why = (
            f"The proceeding was commenced on {day_in_words(begun)}; it had to be commenced by {words}, with only the "
            f"extensions actually "
            "granted, whenever the return was filed."
        )
        remedy = None if timely is True else statutory("section 2056(d)(5)(A)(ii)")
        note, rule = _move_note(timely, limit, "commencing the proceeding"), rules["judicial_reformation_commenced"]
        over = (begun - limit).days
        yield Check("proceeding_commenced", timely, why, rule, remedy, note, relief="statutory_bar", over=over)


def _move_note(timely: Timely, limit: dt.date, act: str) -> str | None:
    """The doubt behind an uncertain verdict: the last day is no business day, and no move of it is settled."""
    return unsettled_move(limit, act) if timely == "uncertain" else None


def funding_checks(inputs: DeadlinesInputs, estate: Estate | None, rules: Rules) -> Iterator[Check]:
    """Transfer, assignment and the establishing of the QDOT (§ 20.2056A-4(b)(1), (b)(8), (c)(3)(ii))."""
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
            remedy, relief = _remains(key, timely, day, inputs.return_filed, limit)
            yield Check(key, timely, f"{act} on {day_in_words(day)}; {reason}.", rules[rule], remedy, note, relief)


def _remains(
    key: str, timely: Timely, day: dt.date, filed: dt.date | None, limit: dt.date | None
) -> tuple[str | None, str | None]:
    """What is left of an act that is not in time, and the rule on which that rests."""
    if timely is True:
        return None, None
    if filed is None and (limit is None or private_act(day, limit) is True):
        return "The day on which the return is filed tells it.", None
    return _funding_remedy(key, day, filed), "relief" if key == "qdot_established" else "statutory_bar"


def _funded(day: dt.date, filed: dt.date | None, limit: dt.date | None, may_be_same_day: bool) -> tuple[Timely, str]:
    by_filing = "on or before" if may_be_same_day else "before"
    if filed is not None and (day > filed or (day == filed and not may_be_same_day)):
        return False, f"it had to be {by_filing} the day the return was filed, {day_in_words(filed)}"
    if limit is not None and private_act(day, limit) is not True:
        return private_act(day, limit), f"the last day on which the election could be made was {day_in_words(limit)}"
    if filed is None:
        return "uncertain", f"it is timely if it is {by_filing} the day the return is filed, which was not told"
    told = "" if limit is not None else "; the last day for the election cannot be told without the date of death"
    return True, f"that is {by_filing} the day the return was filed, {day_in_words(filed)}{told}"


def _funding_note(key: str, day: dt.date, filed: dt.date | None) -> str | None:
    if filed is None or day != filed:
        return None
    if key == "transfer_date":
        return (
            "Section 2056(d)(2) counts by the date: before the date on which the return is made. That an earlier hour "
            "of that day is enough is not settled: do not rely on it."
        )
    if key == "qdot_established":
        return (
            "It must be prior to the date that the return is filed; whether an earlier hour is enough is not settled."
        )
    return (
        "26 CFR 20.2056A-2(b)(2) says prior to filing for an assignment too; the day before is safe under both texts."
    )


def _funding_remedy(key: str, day: dt.date, filed: dt.date | None) -> str:
    """What is left: a ruling for the regulation's own day ((c)(3)(ii)); the other days are those of the statute."""
    if key == "qdot_established":
        return RULING
    if key == "transfer_date" and filed is not None and day == filed:
        return f"An irrevocable written assignment made on that same day is timely. {_OF_THE_STATUTE}"
    return _OF_THE_STATUTE


_OF_THE_STATUTE = statutory("section 2056(d)(2)(B)")


def conveyance_checks(inputs: DeadlinesInputs, estate: Estate | None, rules: Rules) -> Iterator[Check]:
    """The conveyance of assigned property (§ 20.2056A-4(b)(6))."""
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
            "The day on which the administration was completed tells it.",
            relief=None,
            limit="conveyance_administration",
        )
    elif estate is not None:
        limit = add_months(estate.extended_nominal, 12)
        timely = private_act(day, limit)
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
            _move_note(private_act(day, limit), limit, "the conveyance"),
            relief="conveyance_ruling",
            limit="conveyance_no_administration",
        )

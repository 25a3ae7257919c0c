"""A day of a month told alone ("no, the 5th"), and the dated fact of the conversation that it belongs to.

Come here for ``take_bare_day``, ``last_date_fact`` and the names of all dated facts.
"""

from __future__ import annotations

import datetime as dt
import re

from dateutil.relativedelta import relativedelta

from qdot_assistant.reading.context import CORRECTED, Context, Reading
from qdot_assistant.reading.date_forms import DateMention
from qdot_assistant.reading.dates import day_of_month
from qdot_assistant.reading.days import long_date, put_day
from qdot_assistant.reading.event_bounds import LIMIT_BEFORE
from qdot_assistant.reading.event_words import EVENTS
from qdot_assistant.reading.roles import cues_in
from qdot_assistant.types import Fact

DATE_FACTS = (
    "date_of_death", "surviving_spouse_date_of_death", "return_filed", "surviving_spouse_return_filed", "payment_dates",
    "transfer_date", "assignment_date", "reformation_completed", "proceeding_commenced", "election_made",
    "qdot_established",
    "conveyed", "administration_completed", "spouse_citizen_on", "form_4768_filed", "rolled_over", "acting_date",
    "birth_date", "decedent_birth_date", "form_706qdt_filed", "distribution_dates", "protective_assignment_date",
    "trust_ceased_on", "security_expires", "us_postmark", "foreign_postmark", "delivered", "return_due",
    "estate_tax_paid",
)  # fmt: skip

_ACTS = frozenset(DATE_FACTS) - {"date_of_death", "surviving_spouse_date_of_death", "birth_date", "acting_date"}


def last_date_fact(context: Context, day: dt.date | None = None) -> Fact | None:
    """The dated fact told last, which a day without a name is about.

    Of several told in one message a day put beside them ("and one of May 4?") is another act's, since one dies once;
    one that is put right ("sorry, June 19") is the nearest to it in the calendar.
    """
    facts = [fact for name, fact in context.known.items() if name in DATE_FACTS and name != "acting_date"]
    if not facts:
        return None
    told = [fact for fact in facts if fact.turn == max(one.turn for one in facts)]
    acts = [fact for fact in told if fact.name in _ACTS]
    if _DIES.search(context.message.low) or not acts:
        return told[0]
    if CORRECTED.search(context.message.low):
        return min(told, key=lambda fact: _apart(fact, day)) if day else told[0]
    return next((fact for fact in acts if fact.name != "return_filed"), acts[0])


def _apart(fact: Fact, day: dt.date) -> int:
    """How many days of the calendar, whatever the year, lie between a day and that of a fact."""
    value = fact.value[-1] if isinstance(fact.value, tuple) and fact.value else fact.value
    if not isinstance(value, dt.date):
        return 366
    days = abs(value.timetuple().tm_yday - day.timetuple().tm_yday)
    return min(days, 366 - days)


def take_bare_day(context: Context, reading: Reading) -> None:
    """ "no, the 5th", "what if I signed on the 5th": month and year come from the date it corrects."""
    is_told = context.is_short and not _DOUBTS_A_DAY.search(context.message.low)
    day = day_of_month(context.message.low) if is_told else None
    cues = [cue for cue in cues_in(context.message.low, EVENTS) if cue.role in _ACTS] if day else []
    base = _dated_before(context, cues[0].role if cues else None)
    if day is None or base is None or _is_of_a_list(context):
        return
    name = cues[0].role if cues else base[0]
    if name.endswith("date_of_death") and _IS_NO_DEATHS.search(context.message.low):
        return
    if name.endswith("date_of_death") and _OTHER_ACT.search(context.message.low):
        _take_sending(context, reading, base[1], day)
        return
    if name in _FILINGS and base[0].endswith("date_of_death"):
        _take_filing(context, reading, name, base[1], day)
        return
    value = base[1] + relativedelta(months=_months_on(context.message.low), day=day)
    if name == "payment_dates" and _DOES.search(context.message.low):
        name, value = "rolled_over", _next(context.today, day)
    if value.day == day:
        span = (0, len(context.message.low))
        put_day(context, reading, name, value, span, f"month and year as told before: {long_date(value)}")
        reading.voided |= _INSTEAD_OF.get(name, set()) if "instead" in context.message.low else set()


_DOUBTS_A_DAY = re.compile(
    r"\b(?:why|how come|(?:my|our) (?:own )?(?:count|calendar|reckoning)|(?:i|we) count|"
    r"should(?:n'?t| not) (?:it|that) be)\b"
)
""" "Why the 14th, my count gives the 12th?" doubts the day told and puts no other in its place."""
_IS_NO_DEATHS = re.compile(
    r"\bthe \w+ (?:is|was|'s) (?:only |just |really )?(?:my|his|her|our|the|when (?:i|we|he|she)) (?:own )?"
    r"(?:birthday|anniversary|funeral|burial|wedding|memorial|wake|\w+'s (?:birthday|anniversary|wedding))\b"
)
""" "The 20th is my birthday" tells whose day it is, and no other day of the death."""
_OTHER_ACT = re.compile(
    r"\b(?:(?:i|we|they|she|he|it|the (?:executor|lawyer|accountant)) (?:then |only |just |already )?(?:sent|"
    r"mailed|posted|filed|"
    r"submitted|handed|signed|moved|paid|assigned|transferred|went|became|did|put|gave|got|took)|(?:was|were|been|got) "
    r"(?:sent|mailed|posted|filed|submitted|signed|moved|paid|assigned|transferred))\b"
)
""" "We sent it on the tenth" after a death tells an act, and never another day of the death."""
_SENT = re.compile(r"\b(?:sent|mailed|posted|filed|submitted|handed|went in)\b(?! over)")


def _take_sending(context: Context, reading: Reading, death: dt.date, day: int) -> None:
    """The return, sent on a day of the month, where no filing of it was told yet."""
    if _SENT.search(context.message.low) and "return_filed" not in context.known:
        _take_filing(context, reading, "return_filed", death, day)


_FILINGS = frozenset({"return_filed", "form_4768_filed"})


def _take_filing(context: Context, reading: Reading, name: str, death: dt.date, day: int) -> None:
    """The return or Form 4768, filed on a day of the month: of the month in which it was due, IRC 6075(a)."""
    extension = context.known.get("extension_months")
    months = 15 if name == "return_filed" and extension is not None and extension.value == 6 else 9
    value = death + relativedelta(months=months, day=day)
    if value.day == day:
        span = (0, len(context.message.low))
        put_day(context, reading, name, value, span, f"read as {long_date(value)}, in the month it was due")


def _months_on(low: str) -> int:
    """How many months after the one told before a day lies: "the following month's, on the 5th"."""
    beside = _MONTH_BESIDE.search(low)
    return 0 if beside is None else 1 if beside["on"] else -1


_MONTH_BESIDE = re.compile(
    r"\bthe (?:(?P<on>(?:following|subsequent) month|month after)|(?:previous|preceding|prior) month|month before)\b"
)
_DOES = re.compile(
    r"\b(?:can|could|may|must|should|will|shall|would) (?:i|we|she|he|they)\b[^.;?!]*"
    r"\b(?:do|move|send|roll|transfer|deposit|put|pay|wait|make)\b"
)
"""Of a payment received the day on which something is to be done is that of its roll-over."""


def _next(today: dt.date, day: int) -> dt.date:
    """The next day of that number."""
    found = today + relativedelta(day=day)
    return found if found >= today else today + relativedelta(months=1, day=day)


_ORDINAL = re.compile(r"(?<!\bon )\bthe (?:first|second|third|fourth|fifth|last)\b")


def _is_of_a_list(context: Context) -> bool:
    """Whether "the third" is one of the payments told, and no day of the month ("last day for the third?")."""
    told = context.known.get("payment_dates")
    several = told is not None and isinstance(told.value, tuple) and len(told.value) > 1
    return several and not context.is_correction and _ORDINAL.search(context.message.low) is not None


_INSTEAD_OF = {"transfer_date": {"assignment_date"}, "assignment_date": {"transfer_date"}}


def _dated_before(context: Context, role: str | None) -> tuple[str, dt.date] | None:
    """The fact and day that a day of a month alone is counted in: the act it names, else what was told last."""
    named = context.known.get(role) if role else None
    last = named or last_date_fact(context)
    if last is None:
        return None
    moved = context.known.get("rolled_over")
    if named is None and last.name == "payment_dates" and moved is not None and moved.turn == last.turn:
        last = last if _RECEIVED.search(context.message.low) else moved
    if isinstance(last.value, tuple) and last.value:
        return last.name, last.value[-1]
    told = [one for one in context.known.values() if one.turn == last.turn and isinstance(one.value, dt.date)]
    if named is None and len(told) > 1 and not _DIES.search(context.message.low):
        last = max(told, key=lambda one: one.value)
    return (last.name, last.value) if isinstance(last.value, dt.date) else None


_RECEIVED = re.compile(r"\b(?:receiv\w+|received|got|came|arriv\w+|paid|payments?|checks?|cheques?|receipt)\b")
_DIES = re.compile(r"\b(?:he|she|die[ds]?|death|passed)\b")


def is_no_event(context: Context, mention: DateMention) -> bool:
    """Whether a day is a limit: one missed or recurring, or the April 15 of no year, when Form 706-QDT is due."""
    is_tax_day = (
        not mention.year_told and mention.value is not None and (mention.value.month, mention.value.day) == (4, 15)
    )
    return is_tax_day or LIMIT_BEFORE.search(context.message.low[: mention.span[0]]) is not None

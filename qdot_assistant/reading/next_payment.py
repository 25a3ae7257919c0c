"""One more payment told after another: "another one came exactly a week after it", "the one after that was in the
mailbox October 5th", "the following month's, same day".

Come here for ``take_next_payment``. Each payment has 60 days of its own from its receipt, § 20.2056A-4(c)(7)(i); its
day is told, or counted from the payment told last.
"""

from __future__ import annotations

import datetime as dt
import re

from dateutil.relativedelta import relativedelta

from qdot_assistant.reading.bare_days import last_date_fact
from qdot_assistant.reading.context import CORRECTED, Context, Reading
from qdot_assistant.reading.date_forms import MONTH_NAMES, WEEKDAYS
from qdot_assistant.reading.dates import DateMention, day_of_month
from qdot_assistant.reading.days import long_date
from qdot_assistant.reading.event_words import EVENTS
from qdot_assistant.reading.numbers import WORDS, number_of
from qdot_assistant.reading.payments import take_payments
from qdot_assistant.reading.roles import cues_in

MOST_WORDS = 18
"""Words of the longest message that only tells of one more payment."""
_MON = "|".join(sorted(MONTH_NAMES, key=len, reverse=True))
_PAID = r"(?:payments?|che(?:ck|que)s?|instal\w+|deposits?|money|pension|annuity|remittance|transfer|slice|warrant)"
_WHICH = (
    r"(?:next|second|third|fourth|fifth|sixth|following|subsequent|later|latest|newest|last|earlier|previous|prior|"
    r"preceding|other|2nd|3rd|4th|5th|new|more recent)"
)
_MORE = rf"(?:(?:pension|annuity|survivor'?s?|monthly|quarterly|widow'?s) )*(?:{_PAID}|ones?|batch|lot)"
_CAME = r"(?:hit|came|comes|arriv\w+|land\w*|show\w*|turn\w*|reach\w*|was|is|got|followed|fell)"
_ANOTHER = re.compile(
    rf"\banother(?: {_MORE}\b|(?= (?:{_CAME}|on|of|from|an?|one|two|three)\b)|(?=\W*$|,))|\bone more(?: {_PAID})?\b|"
    rf"\b(?:a|the|my|her|his|our) {_WHICH}(?: {_MORE}\b|(?= (?:{_CAME}|on|of|from)\b)|(?=,|\W*$))|"
    rf"^\W*(?:(?:and|but|so|now|then|ok) )*(?:the )?{_WHICH} (?:{_CAME}|{_MORE})\b|"
    rf"\b(?:the )?(?:one|{_PAID}) (?:that (?:came|followed|arrived) )?(?:(?:right |just )?(?:after|before|following)"
    r"(?: (?:that|it|this|the (?:first|other|last)))?\b)|"
    rf"\b(?:{_MON})(?:'s\b(?! \d)| {_MORE}\b)|\b(?:following|next) (?:day|week|month|quarter|year)'s\b|"
    rf"\b(?:then|and|but|there (?:was|were|came)|also|for|what about|how about)(?: the| a)? (?:one|{_PAID})\b|"
    r"\bgot another\b"
)
""" "Another one", "the one after that", "October's", "then one": a payment beside the one told."""
_OF = (
    r"(?: (?:that(?: one)?|it|this(?: one)?|the (?:first|last|other|previous|former|earlier)"
    r"(?: (?:one|payment|check|cheque))?))?"
)
_COUNT = rf"(?P<n>\d{{1,2}}|{WORDS}|an?|a couple of|half a)"
_LATER = re.compile(
    rf"\b{_COUNT} (?P<unit>day|week|fortnight|month|quarter|year)s?(?: to the day)?,? "
    rf"(?P<way>later|on|afterwards?|thereafter|hence|past{_OF}|after{_OF}|behind{_OF}|from then|following{_OF}|"
    rf"earlier|sooner|before{_OF}|prior|ahead{_OF})(?= *(?:$|[,.;?!])|\b)|"
    rf"\b(?:the|on the|that|in the) (?P<step>next|following|very next|previous) (?P<period>day|week|fortnight|month|"
    rf"quarter|year|morning|afternoon)\b|"
    rf"\b(?:the|that) (?:next|following) (?P<weekday>{'|'.join(WEEKDAYS)})\b|"
    rf"\bthe (?P<beside>day|week|fortnight|month|quarter|year) (?P<side>after|before){_OF}\b"
)
_BACK = ("earlier", "sooner", "before", "prior", "ahead", "previous")
_STEPS = {"day": 1, "morning": 1, "afternoon": 1, "week": 7, "fortnight": 14}
_MONTHS = {"month": 1, "quarter": 3, "year": 12}
_FOREIGN = frozenset(
    {"us_postmark", "foreign_postmark", "delivered", "payment", "dated", "counted", "acting", "gift_year"}
)
_OTHER = re.compile(
    r"\b(?:returns?|706|4768|agreements?|statements?|assign\w*|deed\w*|transferred|moved?|send|sent|put|rolled?|filed?|"
    r"die[ds]?|death|passed|petition|court|form|late|miss(?:ed)?|owe[ds]?|tax|push|holiday|weekend|sunday|saturday)\b|"
    r"^\W*(?:(?:and|but|so) )*(?:does|do|did|can|could|may|must|should|would|will|is|are)\b"
)


def take_next_payment(context: Context, reading: Reading, mentions: list[DateMention]) -> bool:
    """Read one more payment's day, and say whether the message told one and nothing else."""
    low, last = context.message.low, _last_payment(context)
    if last is None or len(low.split()) > MOST_WORDS or _ANOTHER.search(low) is None:
        return False
    if _OTHER.search(low) or CORRECTED.search(low):
        return False
    if any(cue.role not in _FOREIGN for cue in cues_in(low, EVENTS)):
        return False
    days = [one for one in mentions if one.precision == "day"]
    if len(days) == 1:
        take_payments(context, reading, days)
    elif not mentions and day_of_month(low) is None and (later := _LATER.search(low)) is not None:
        _take_later(context, reading, last, later)
    return "payment_dates" in reading.facts or bool(reading.unclear)


def _last_payment(context: Context) -> dt.date | None:
    """The payment told last, where no other day was told since."""
    fact = last_date_fact(context)
    if fact is None or fact.name != "payment_dates" or not isinstance(fact.value, tuple) or not fact.value:
        return None
    return fact.value[-1]


def _take_later(context: Context, reading: Reading, last: dt.date, later: re.Match[str]) -> None:
    day = _counted(last, later)
    if day is None or day == last:
        return
    note = f"read as {long_date(day)}, counted from {long_date(last)}"
    told = context.known["payment_dates"].value
    days = tuple(sorted({*told, day})) if isinstance(told, tuple) else (day,)
    reading.facts["payment_dates"] = context.fact("payment_dates", days, later.span(), note)


def _counted(last: dt.date, later: re.Match[str]) -> dt.date | None:
    """The day so far from the payment told last; None where the words tell no number."""
    if later["weekday"]:
        return last + dt.timedelta(days=(WEEKDAYS[later["weekday"]] - last.weekday() - 1) % 7 + 1)
    unit = later["unit"] or later["period"] or later["beside"]
    way = later["way"] or later["step"] or later["side"] or ""
    count = _number(later["n"]) if later["n"] else 1
    if count is None or (later["n"] == "half a" and unit != "year"):
        return None
    signed = -count if way.startswith(_BACK) else count
    if unit in _STEPS:
        return last + dt.timedelta(days=signed * _STEPS[unit])
    months = _MONTHS[unit] * signed
    return last + relativedelta(months=6 if later["n"] == "half a" else months)


def _number(words: str) -> int | None:
    if words in ("a", "an", "half a"):
        return 1
    value = 2 if words == "a couple of" else number_of(words)
    return None if value is None else int(value)

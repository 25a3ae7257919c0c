"""A day told in two places: "the payment for April came on the 14th", "this month's landed on the 16th".

Come here for ``with_day_of_its_month`` and ``month_answered``. A payment's month and the day of its coming make one
day, in whatever words stand between them ("and June's? that one came on the 8th"); left apart, the day would be
counted in another month.
"""

from __future__ import annotations

import datetime as dt
import re

from qdot_assistant.reading.date_forms import MONTH_NAMES, ORDINAL
from qdot_assistant.reading.date_readers import calendar_date, day_number, last_on_or_before
from qdot_assistant.reading.dates import DateMention
from qdot_assistant.reading.text import Message

_MONTHS = "|".join(sorted((name for name in MONTH_NAMES if len(name) > 2), key=len, reverse=True))
_PAYMENT = r"(?:payments?|checks?|cheques?|pension|annuity|instal\w+|money)"
_CAME = r"(?:came|arrived|was (?:paid|received)|got (?:here|to me)|i got it|received|reached|landed|hit|showed up)"
_SAID = re.compile(
    rf"\b(?:(?P<first>{_MONTHS})(?:'s)? (?:(?!\d)\w+ ){{0,2}}?{_PAYMENT}|{_PAYMENT} (?:for|of) (?:the month of )?"
    rf"(?P<second>{_MONTHS}))\b(?! \d)[^.;?!\d]{{0,20}}?\b{_CAME}\b[^.;?!\d]{{0,25}}?\b(?:on )?"
    rf"(?P<words>(?:the )?(?P<day>\d{{1,2}})(?:st|nd|rd|th)?)\b(?! ?(?:of )?(?:{_MONTHS})\b|[/.-]\d|\d)"
)


MOST_WORDS = 26
"""Words of the longest message in which a month and a day of no month are taken for one day."""
_MONTH = re.compile(rf"\b(?P<month>{_MONTHS})\b(?P<own>['’]?s\b)?(?!,? \d)")
_DAY = re.compile(
    rf"(?:\b(?:the|on) (?:the )?)?(?:\b(?P<number>\d{{1,2}})(?:st|nd|rd|th)\b|(?<=the )(?P<word>{ORDINAL})\b)"
    r"(?= *(?:$|[?.!,;:)]|(?:and|but|so|then|when|by|for|of it|instead|too|also|actually|i|we|"
    r"(?:this|last|next) month)\b))"
)
_RECEIVED = re.compile(
    rf"\b(?:(?:that|it|this)(?: one)? was|{_CAME}|{_PAYMENT}|one|got|gets?|paid|credited|deposited|reach\w*|in)\b"
)
_NO_RECEIPT = re.compile(r"\b(?:die[ds]?|death|passed|born|fil(?:e|ed|ing)|signed|return|706)\b")


def _told_apart(message: Message) -> list[DateMention]:
    """The one day of a short message that names a month and, elsewhere, the day in it on which a payment came."""
    low = message.low
    months, days = list(_MONTH.finditer(low)), list(_DAY.finditer(low))
    if len(months) != 1 or len(days) != 1 or len(low.split()) > MOST_WORDS or _NO_RECEIPT.search(low):
        return []
    (month,), (day,) = months, days
    is_verb = month["month"] in ("may", "mar") and not (month["own"] or _IN.search(low[: month.start()]))
    if is_verb or not (month["own"] or _RECEIVED.search(low)):
        return []
    number = int(day["number"]) if day["number"] else day_number(day["word"])
    value = calendar_date(_LEAP_YEAR, MONTH_NAMES[month["month"]], number)
    return [DateMention(day.span(), value, note="the year was not told", year_told=False)] if value else []


_LEAP_YEAR = 2024
MOST_OF_AN_ANSWER = 6
"""Words of the longest answer to "in which month did he die?" that is read for a month without its year."""


def month_answered(message: Message, today: dt.date) -> list[DateMention]:
    """The one month that a short answer names by its name alone ("september, I think")."""
    months = list(_MONTH.finditer(message.low)) if len(message.low.split()) <= MOST_OF_AN_ANSWER else []
    if len(months) != 1 or any(char.isdigit() for char in message.low):
        return []
    value = dt.date(today.year, MONTH_NAMES[months[0]["month"]], 1)
    return [DateMention(months[0].span("month"), value, "month", note="the year was not told", year_told=False)]


_IN = re.compile(r"\b(?:in|for|of|during|the) $")
""" "In may" names the month, where "it may" asks for leave."""


_RELATIVE = re.compile(r"\b(?:this|last|next|(?:the )?(?:current|present|past)) month(?:'?s)?\b")
_OF_ANOTHER = re.compile(r"[.;?!]|\b(?:and|then|but|so|by|before|until|till|due)\b")
"""What stands between a month and a day that are not told of one event, or makes the day a limit."""


def _of_a_near_month(message: Message, mentions: list[DateMention]) -> list[DateMention] | None:
    """The dates with a near month ("this month's") made the day told beside it; None where none is so told."""
    low = message.low
    months = [one for one in mentions if one.value is not None and _RELATIVE.fullmatch(low[slice(*one.span)])]
    days = list(_DAY.finditer(low))
    if len(months) != 1 or len(days) != 1 or len(mentions) != 1 or len(low.split()) > MOST_WORDS:
        return None
    (month,), (day,) = months, days
    first, second = sorted((month.span, day.span()))
    number = int(day["number"]) if day["number"] else day_number(day["word"])
    value = calendar_date(month.value.year, month.value.month, number) if month.value else None
    if value is None or _OF_ANOTHER.search(low[first[1] : second[0]]):
        return None
    return [DateMention(day.span(), value, note=f"read as {value:%B} {value.day}, {value.year}")]


def with_day_of_its_month(message: Message, mentions: list[DateMention], today: dt.date) -> list[DateMention]:
    """The dates of a message, with the day of each such payment in place of its month."""
    if near := _of_a_near_month(message, mentions):
        return near
    found = [] if mentions and any(one.precision != "month" for one in mentions) else _told_apart(message)
    found = found or list(mentions)
    for said in _SAID.finditer(message.low):
        span = said.span("words")
        month = MONTH_NAMES[said["first"] or said["second"]]
        bare = calendar_date(today.year, month, int(said["day"]))
        if bare is None or any(one.span[0] < span[1] and span[0] < one.span[1] for one in found):
            continue
        day = last_on_or_before(DateMention(span, bare, year_told=False), today)
        own = said.span("first") if said["first"] else said.span("second")
        found = [one for one in found if not (own[0] < one.span[1] and one.span[0] < own[1])]
        found.append(DateMention(span, day, note=f"read as {day:%B} {day.day}, {day.year}" if day else None))
    return sorted(found, key=lambda one: one.span)

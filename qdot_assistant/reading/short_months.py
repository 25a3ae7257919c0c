""" "DOD 8/25" beside a pension: the month and year of a death, where the day alone would leave its year untold.

Come here for ``with_short_months``. The rate of a corpus portion goes by the month (26 CFR 20.7520-1), so that is what
people write; in a message about days 8/25 stays a day.
"""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import replace

from qdot_assistant.reading.dates import DateMention
from qdot_assistant.reading.frequency import intervals_in
from qdot_assistant.reading.text import Message

_TWO_NUMBERS = re.compile(r"(?P<month>0?[1-9]|1[0-2])/(?P<year>\d{2})")
_MONTH_AND_NUMBER = re.compile(r"[a-z]{3,9}\.? (?P<year>\d{2})")
_IN = re.compile(r"\bin\s+$")
""" "In feb 24" is a month of 2024, where "on feb 24" is a day and "died feb 24" may be either."""
_ON = re.compile(r"\bon\s+(?:the\s+)?$")

_DIED = re.compile(
    r"\b(?:d\.|dod|died|die|dead|dies|death|past(?: away)?|passed(?: away)?|gone|deceased)"
    r"\s*(?:in|on|of|date)?\s*[:=(]?\s*$"
)
_DAYS = re.compile(r"\b(?:deadline|due|706|file[ds]?|filing|roll\w*|extension|by when|last day)\b")
_YEARS_BACK = 8


def with_short_months(message: Message, mentions: list[DateMention], today: dt.date) -> list[DateMention]:
    """The dates of a message, a death told as month and short year beside an annuity being its month."""
    if not intervals_in(message.masked) or _DAYS.search(message.low):
        return mentions
    return [_as_month(message, mention, today) for mention in mentions]


def _as_month(message: Message, mention: DateMention, today: dt.date) -> DateMention:
    start, end = mention.span
    words, before = message.low[start:end], message.low[max(0, start - 25) : start]
    short = _MONTH_AND_NUMBER.fullmatch(words)
    numbers = _TWO_NUMBERS.fullmatch(words) or short
    if not numbers or mention.year_told or mention.value is None or not _DIED.search(before):
        return mention
    month = dt.date(2000 + int(numbers["year"]), mention.value.month, 1)
    if short and _ON.search(before):
        return mention
    if not today.year - _YEARS_BACK <= month.year <= today.year or month > today:
        return mention
    if short and not _IN.search(before):
        return replace(mention, readings=(mention.value, month))
    note = f"read as {month:%B %Y}"
    return replace(mention, value=month, precision="month", note=note, year_told=True, month_first=False)

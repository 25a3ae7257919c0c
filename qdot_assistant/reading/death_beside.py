"""A death told by its distance from another day: "the funeral was on May 9, he had died four days earlier".

Come here for ``take_death_beside``.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence

from dateutil.relativedelta import relativedelta

from qdot_assistant.reading.context import Context, Reading
from qdot_assistant.reading.dates import DateMention
from qdot_assistant.reading.days import long_date
from qdot_assistant.reading.numbers import number_of
from qdot_assistant.reading.text import Span

_COUNT = r"(?P<n>an?|\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve) (?P<unit>day|week|month)s?"
_AFTER_THE_DAY = re.compile(
    rf"\b(?:died|passed(?: away)?|(?<=he'd )gone|(?<=had )gone|left us|(?<=he )expired|death (?:was|came|"
    rf"occurred))(?: (?:just|"
    rf"only|exactly|about))? {_COUNT} "
    r"(?P<way>earlier|before(?: (?:that|this|it|then))?|prior|later|after(?:wards)?(?: (?:that|this|it))?)(?=\W|$)"
)
_ON_THE_DAY = re.compile(rf"\b(?:dead|gone)(?: for)? {_COUNT}(?: now| already)? (?P<way>on|by|as of) (?:the )?$")
_SAME_DAY = re.compile(
    r"\b(?:died|dead|passed(?: away)?|gone|succumbed)\b[^.;?!]{0,25}?\b(?:the|that) (?:very |exact )*(?:same )?"
    r"(?P<day>day|night|evening|afternoon|morning)\b(?! (?:after|before|of|following)\b)"
)
_TOLD = {"date_of_death", "year_of_death", "surviving_spouse_date_of_death"}


def take_death_beside(context: Context, reading: Reading, mentions: Sequence[DateMention]) -> list[DateMention]:
    """Tell the death from the one other day of the message, and give back the days that are still to be read."""
    days = [one for one in mentions if one.precision == "day" and one.value is not None]
    if _TOLD & {*reading.facts, *context.known} or len(days) != 1:
        return list(mentions)
    day = days[0]
    before = _ON_THE_DAY.search(context.message.low[: day.span[0]])
    after = _AFTER_THE_DAY.search(context.message.low, day.span[1])
    same = None if before or after else _SAME_DAY.search(context.message.low, day.span[1])
    found = before or after or same
    if found is None or day.value is None:
        return list(mentions)
    died = day.value if same else _counted(day.value, found)
    span: Span = (found.start(), day.span[1]) if before else found.span()
    note = f"read as {long_date(died)}"
    reading.facts["date_of_death"] = context.fact("date_of_death", died, span, note)
    reading.facts["date_of_death_precision"] = context.fact("date_of_death_precision", "day", span)
    return [one for one in mentions if one is not day] if before else list(mentions)


def _counted(day: dt.date, found: re.Match[str]) -> dt.date:
    count = 1 if found["n"] in ("a", "an") else int(number_of(found["n"]) or 1)
    sign = 1 if found["way"].startswith(("later", "after")) else -1
    if found["unit"] == "month":
        return day + relativedelta(months=sign * count)
    return day + dt.timedelta(days=sign * count * (7 if found["unit"] == "week" else 1))

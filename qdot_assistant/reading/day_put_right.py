"""A death's day put right by its number alone: "sorry, the 10th was the funeral, he died on the 20th".

Come here for ``take_day_put_right``. Month and year stay as told; the nine months of IRC 6075(a) then run from
the day told now.
"""

from __future__ import annotations

import datetime as dt
import re

from qdot_assistant.reading.context import Context, Reading
from qdot_assistant.reading.date_forms import ORDINAL
from qdot_assistant.reading.date_readers import calendar_date, day_number
from qdot_assistant.reading.dates import DateMention
from qdot_assistant.reading.days import long_date
from qdot_assistant.reading.deaths import take_death
from qdot_assistant.reading.event_roles import Dated

_DAY = rf"\bthe (?P<day>\d{{1,2}}(?:st|nd|rd|th)|{ORDINAL})\b(?! of (?!that\b|the (?:same )?month))"
_DAYS = re.compile(_DAY)
_DEATHS = re.compile(
    rf"\b(?:died|passed(?: (?:away|on))?|went|was (?:dead|gone)|(?:the |his |her )?death (?:was|is|came|fell))\b"
    rf"[^.,;:?!]{{0,20}}?{_DAY}"
)
_OF_ANOTHER_EVENT = re.compile(
    r"\b(?:birthday|born|anniversary|funeral|burial|buried|cremat\w+|wedding|hospital|surgery|stroke|accident|"
    r"ambulance|hospice|coma|certificate|registered|memorial|wake|fell ill)\b"
)
"""What else a day may have been told for in a mistake, none of which the law asks about."""
_TAKEN_BACK = re.compile(
    r"\b(?:mix(?:ed|ing)|confus\w+|mistak\w+|mistook|muddled|swapped|misread|misremembered|misspoke|wrong|sorry|"
    r"correct(?:ion|ed|ing)?|actually|oops|ups|typo|my bad|gave you|i meant)\b"
)
_SUPPOSED = re.compile(r"\b(?:what if|suppos\w+|if (?:he|she|it)|had (?:he|she))\b")


def take_day_put_right(context: Context, reading: Reading) -> bool:
    """Put the death's day told now by its number in the place of the one told before; say whether that was done."""
    old, low = context.known.get("date_of_death"), context.message.low
    if old is None or not isinstance(old.value, dt.date) or _SUPPOSED.search(low):
        return False
    told = {day_number(one["day"]) for one in _DEATHS.finditer(low)} - {old.value.day, None}
    others = {day_number(one["day"]) for one in _DAYS.finditer(low)} - told
    is_put_right = old.value.day in others or is_of_another_event(low) or _TAKEN_BACK.search(low) is not None
    value = calendar_date(old.value.year, old.value.month, told.pop()) if len(told) == 1 and is_put_right else None
    if value is None or value > context.today:
        return False
    note = f"month and year as told before: {long_date(value)}"
    mention = DateMention((0, len(low)), value, year_told=True, note=note)
    take_death(context, reading, Dated(mention, None, "decedent"))
    return True


def is_of_another_event(low: str) -> bool:
    """Whether a day of some other event is told, as a birthday or a funeral."""
    return _OF_ANOTHER_EVENT.search(low) is not None

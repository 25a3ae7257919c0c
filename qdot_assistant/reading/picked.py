"""The reading a user picks after "can be read as March 4 or as April 3".

Come here for ``without_picked``.
"""

from __future__ import annotations

import datetime as dt
import re

from qdot_assistant.reading.context import Context, Reading
from qdot_assistant.reading.dates import DateMention
from qdot_assistant.reading.days import put_day
from qdot_assistant.reading.text import Span

_FIRST = re.compile(r"\b(?:first|former|month first|us style|american)\b")

_SECOND = re.compile(r"\b(?:second|latter|day first|european|other one)\b")


def without_picked(context: Context, reading: Reading, mentions: list[DateMention]) -> list[DateMention]:
    """Take the reading a user picks after "can be read as March 4 or as April 3", by its day or as "the second"."""
    for name, unclear in context.open.items():
        days = [dt.date.fromisoformat(day) for day in unclear.readings if _ISO.fullmatch(day)]
        if len(days) != 2 or not context.is_short:
            continue
        said = [m for m in mentions if m.value and (m.value.month, m.value.day) in [(d.month, d.day) for d in days]]
        words = None if mentions else _FIRST.search(context.message.low) or _SECOND.search(context.message.low)
        if said and said[0].value and not said[0].year_told:
            month_day = (said[0].value.month, said[0].value.day)
            picked = next(d for d in days if (d.month, d.day) == month_day)
            _pick(context, reading, name, picked, said[0].span)
            return [m for m in mentions if m is not said[0]]
        if words:
            _pick(context, reading, name, days[0] if _FIRST.search(context.message.low) else days[1], words.span())
    return mentions


_ISO = re.compile(r"\d{4}-\d{2}-\d{2}")


def _pick(context: Context, reading: Reading, name: str, day: dt.date, span: Span) -> None:
    put_day(context, reading, name, day, span, None)
    if name == "date_of_death":
        reading.facts["date_of_death_precision"] = context.fact("date_of_death_precision", "day", span)

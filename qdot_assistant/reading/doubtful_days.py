"""Two days told for one event: a night from one day to the next, or a day the writer is not sure of.

Come here for ``with_doubts``. The date of death decides every time limit (IRC 6075(a)), so one of the two is asked for.
"""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import replace

from qdot_assistant.reading.date_forms import DateMention
from qdot_assistant.reading.text import Message

_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
_LINK = r"\s*(?:to|/|-|and|on|onto|into|until|till|through|or)\s*(?:the\s+|on\s+)?"
_NIGHT = re.compile(r"\b(?:(?:mid|over)?nights?|midnight|small hours|early hours|dawn)\b[^.;?!]{0,45}$")
_DAY_BEFORE = re.compile(rf"\b(?:the\s+)?{_DAY}{_LINK}$")
_DAY_AFTER = re.compile(rf"^{_LINK}{_DAY}\b(?!\s*(?:months?|years?|%|percent))(?:,?\s+(?P<year>(?:19|20)\d\d)\b)?")
_LINKED = re.compile(_LINK)
_NIGHT_WORD = re.compile(r"night|small hours|early hours|dawn")
_OR = re.compile(r"[\s,;(]*(?:or|perhaps|maybe|possibly)(?:[\s,]+(?:or|it|was|may|might|have|been|be|perhaps|maybe|"
                 r"possibly|even|on|the|rather|else|is|could))*[\s,]*")  # fmt: skip
_UNSURE = re.compile(
    r"\b(?:maybe|perhaps|possibly|not (?:quite |exactly |really )?(?:sure|certain)|unsure|uncertain|"
    r"(?:don't|do not|dont|can't|cannot|cant) (?:know|remember|recall|say|tell)|(?:may|might|could) (?:have been|be)|"
    r"unclear|either|one of the two|forg[eo]t\w*)\b"
)


def with_doubts(found: list[DateMention], message: Message) -> list[DateMention]:
    """The dates of a message, two that are told as one unsure day made into one with both readings."""
    nights = [_as_night(mention, message) for mention in found]
    if not _UNSURE.search(message.low) and not _NIGHT_WORD.search(message.low):
        return nights
    joined: list[DateMention] = []
    for mention in nights:
        before = joined[-1] if joined else None
        if before is not None and _is_or(before, mention, message):
            joined[-1] = _either(before, mention)
        else:
            joined.append(mention)
    return joined


def _is_or(one: DateMention, other: DateMention, message: Message) -> bool:
    days = one.value is not None and other.value is not None and one.precision == other.precision == "day"
    between = message.low[one.span[1] : other.span[0]]
    if not days:
        return False
    if _LINKED.fullmatch(between) and _NIGHT.search(message.low[: one.span[0]] + " "):
        return _follows(one.value.day if one.value else 0, other.value or dt.date.max)
    return _OR.fullmatch(between) is not None and _UNSURE.search(message.low) is not None


def _either(one: DateMention, other: DateMention) -> DateMention:
    assert one.value is not None
    assert other.value is not None
    first = one.value if one.year_told or not other.year_told else one.value.replace(year=other.value.year)
    return replace(other, span=(one.span[0], other.span[1]), value=None, readings=(first, other.value), note=None)


def _as_night(mention: DateMention, message: Message) -> DateMention:
    """ "The night of the 14th to the 15th of May": either of the two days."""
    start, end = mention.span
    if mention.value is None or mention.precision != "day":
        return mention
    before = message.low[max(0, start - 60) : start]
    earlier = _DAY_BEFORE.search(before)
    if earlier and _NIGHT.search(before[: earlier.start()] + " ") and _follows(int(earlier["day"]), mention.value):
        span = (start - (len(before) - earlier.start()), end)
        return replace(mention, span=span, value=None, readings=(mention.value - dt.timedelta(1), mention.value))
    later = _DAY_AFTER.match(message.low[end : end + 30])
    next_day = mention.value + dt.timedelta(1)
    if later and _NIGHT.search(before + " ") and int(later["day"]) == next_day.day:
        day = mention.value.replace(year=int(later["year"])) if later["year"] else mention.value
        return replace(
            mention,
            span=(start, end + later.end()),
            value=None,
            readings=(day, day + dt.timedelta(1)),
            year_told=mention.year_told or bool(later["year"]),
        )
    return mention


def _follows(day: int, later: dt.date) -> bool:
    return (later - dt.timedelta(1)).day == day

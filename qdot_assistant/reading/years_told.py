"""A month told by a year told before: "December of the same year", "the June before", "that May", "March after".

Come here for ``with_years_before``. "That year" is the year of the day told last, in this message or before it, and
never the year in which the message is written: the section 7520 rate goes by the month of the death.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping

from qdot_assistant.reading.date_forms import MONTH_NAMES
from qdot_assistant.reading.date_readers import calendar_date
from qdot_assistant.reading.dates import DateMention
from qdot_assistant.reading.text import Message
from qdot_assistant.types import Fact

_MONTHS = "|".join(sorted((name for name in MONTH_NAMES if len(name) > 2), key=len, reverse=True))
_BACK, _ON = r"(?:previous|preceding|prior|(?:one )?before)", r"(?:following|subsequent|next|(?:one )?after)"
_YEAR_BESIDE = re.compile(
    rf"\b(?P<month>{_MONTHS})\b(?: (?:the )?(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\b)?,? ?(?:of |in )?(?:that|the)"
    rf"(?: (?:very )?(?P<same>same)| (?P<back>{_BACK}|year before)| (?P<on>{_ON}|year after))?"
    r"(?:(?<!before)(?<!after) (?P<year>calendar year|year))?\b(?! (?:the|my|his|her|he|she|it|filing)\b)"
)
_MONTH_BESIDE = re.compile(
    rf"\bthe (?:(?P<on>following|subsequent)|(?P<back>previous|preceding|prior)) (?P<month>{_MONTHS})\b(?! \d)|"
    rf"\bthe (?P<named>{_MONTHS}) (?:(?P<before>before)|(?P<after>after))\b(?= *(?:that\b|$|[?.!,;)]))|"
    rf"\bthat (?:same |very )?(?P<that>{_MONTHS})\b(?! \d)(?!(?<=may) (?:be|have|not|well|\w+ly|\w+ to)\b)"
)
_RELATIVE = re.compile(r"\b(?:that|same|following|subsequent|previous|preceding|prior|before|after)\b")


def with_years_before(message: Message, mentions: list[DateMention], known: Mapping[str, Fact]) -> list[DateMention]:
    """The dates of a message, those told by the year of another day put into it."""
    if not _RELATIVE.search(message.low):
        return mentions
    found = list(mentions)
    for pattern in (_YEAR_BESIDE, _MONTH_BESIDE):
        for said in pattern.finditer(message.low):
            base = _day_before(found, said.start()) or _told_last(known)
            value = _value_of(said, base) if base is not None else None
            if value is not None:
                found = [one for one in found if one.span[1] <= said.start() or said.end() <= one.span[0]]
                found.append(DateMention(said.span(), value, "day" if said.groupdict().get("day") else "month"))
    return sorted(found, key=lambda one: one.span)


def _value_of(said: re.Match[str], base: dt.date) -> dt.date | None:
    groups = said.groupdict()
    if "year" in groups:
        steps = -1 if groups["back"] else 1 if groups["on"] else 0
        names_a_year = groups["year"] or (groups["back"] or "").startswith("year") or (groups["on"] or "")[:4] == "year"
        month, day = MONTH_NAMES[groups["month"]], int(groups["day"] or 1)
        return calendar_date(base.year + steps, month, day) if names_a_year else None
    month = MONTH_NAMES[groups["month"] or groups["named"] or groups["that"]]
    if groups["that"]:
        return calendar_date(base.year + (month < base.month), month, 1)
    back = bool(groups["back"] or groups["before"])
    year = base.year - (month >= base.month) if back else base.year + (month <= base.month)
    return calendar_date(year, month, 1)


def _day_before(mentions: list[DateMention], at: int) -> dt.date | None:
    """The day told last before a place of the message."""
    told = [one.value for one in mentions if one.span[1] <= at and one.value is not None]
    return told[-1] if told else None


def _told_last(known: Mapping[str, Fact]) -> dt.date | None:
    """The day told last in the messages before; that of a birth is no such day."""
    days = [
        (fact.turn, fact.value[-1] if isinstance(fact.value, tuple) and fact.value else fact.value)
        for name, fact in known.items()
        if "birth" not in name
    ]
    dated = [(turn, day) for turn, day in days if isinstance(day, dt.date)]
    return max(dated)[1] if dated else None

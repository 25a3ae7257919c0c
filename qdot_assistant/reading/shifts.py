"""Days told by their distance from a day told before: "what if he had died a year earlier", "no, a month later".

Come here for ``take_shifted_day``.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence

from dateutil.relativedelta import relativedelta

from qdot_assistant.reading.context import Context, Reading
from qdot_assistant.reading.dates import DateMention
from qdot_assistant.reading.days import long_date, put_day
from qdot_assistant.types import Fact

_COUNTS = {"a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "ten": 10}
_SHIFT = re.compile(
    rf"\b(?P<n>{'|'.join(_COUNTS)}|\d{{1,2}}) (?P<unit>day|week|month|year)s? "
    r"(?P<way>earlier|later|sooner|before(?: that)?|after(?: that)?)\b"
    r"(?! (?:the|my|his|her|he|she|we|i|it|filing|death)\b)"
)
_BESIDE_DAY = re.compile(
    r"\bthe (?P<unit>day|week|month|year) (?P<way>before|after|earlier|later)\b"
    r"(?! (?:the|my|his|her|he|she|we|i|it)\b)|"
    r"\bthe (?P<step>previous|prior|preceding|following|next) (?P<period>day|week|month|year)\b"
)
_LIVED = re.compile(
    rf"\blived (?:for )?(?P<n>another|{'|'.join(_COUNTS)}|\d{{1,2}})(?: more)? (?P<unit>day|week|month|year)s?"
    r"(?P<way>(?: longer| more)?)\b"
)
_DIED = re.compile(r"\b(?:live[ds]?|die[ds]?|dead|passed|death)\b")
_NEXT_PAYMENT = re.compile(r"\b(?:next|second|another|following)\b")
_BESIDE = frozenset(
    "and but so no not ok oh sorry actually wait hmm hm well then what about how if it it's its he she they was "
    "were is had has have been be did die died dies dead passed away death that this make say suppose "
    "instead rather came come "
    "arrived got received only just really in fact i mean meant the payment payments check cheque first next second "
    "another following one my husband wife dad mom mother father date day let's lets same person "
    "a once again anew over for with redo rerun "
    "lower higher more less smaller bigger larger same different amount figure exemption exclusion limit "
    "exactly about day's he'd she'd d had "
    "much high big large did does is are would tax estate yearly annual free".split()
)
"""Words beside a shift that leave it a change of a day told before; any other tells of an act of its own."""


def take_shifted_day(context: Context, reading: Reading, mentions: Sequence[DateMention], last: Fact | None) -> bool:
    """Move the day told before, and say whether that was asked for.

    Args:
        context: the message in its conversation.
        reading: takes the moved day.
        mentions: the dates of the message; a month that only repeats the moved day is no other date.
        last: the dated fact told last, which a shift without a name is about.
    """
    low = context.message.low
    match = _SHIFT.search(low) or _LIVED.search(low) or _BESIDE_DAY.search(low)
    told = _told(context, last)
    if match is not None and last is None:
        return _take_shifted_year(context, reading, match)
    if match is None or told is None:
        return False
    day = _moved(told[1], match)
    if not _is_all(context, match, mentions, day) or any(
        m.value is None or m.precision != "month" or m.value.month != day.month for m in mentions
    ):
        return False
    name = told[0]
    put_day(context, reading, name, day, match.span(), f"read as {long_date(day)}")
    known = context.known.get(name)
    if name == "payment_dates" and known is not None and isinstance(known.value, tuple):
        kept = known.value if _NEXT_PAYMENT.search(context.message.low) else known.value[:-1]
        reading.facts[name] = reading.facts[name].model_copy(update={"value": (*kept, day)})
    return True


def _take_shifted_year(context: Context, reading: Reading, match: re.Match[str]) -> bool:
    """ "And the year before?" where only a year was told."""
    name = next((one for one in ("year", "year_of_death") if one in context.known), None)
    year = context.known[name].value if name else None
    if name is None or not isinstance(year, int):
        return False
    day = _moved(dt.date(year, 1, 1), match)
    if day.year == year or not _is_all(context, match, (), day):
        return False
    reading.facts[name] = context.fact(name, day.year, match.span())
    return True


def _told(context: Context, last: Fact | None) -> tuple[str, dt.date] | None:
    """The fact to move and its day: the death where one is spoken of, else what was told last."""
    fact = context.known.get("date_of_death") if _DIED.search(context.message.low) else last
    if fact is None:
        return None
    value = fact.value[-1] if isinstance(fact.value, tuple) and fact.value else fact.value
    return (fact.name, value) if isinstance(value, dt.date) else None


def _is_all(context: Context, match: re.Match[str], mentions: Sequence[DateMention], day: dt.date) -> bool:
    """Whether the message says nothing beside the shift but, at most, the month of the moved day."""
    low = context.message.low
    for start, end in sorted([match.span(), *(m.span for m in mentions)], reverse=True):
        low = f"{low[:start]} {low[end:]}"
    month = f"{day:%B}".lower()
    return all(word in _BESIDE or word in (month, month[:3]) for word in re.findall(r"[a-z0-9']+", low))


def _moved(day: dt.date, match: re.Match[str]) -> dt.date:
    said = match.groupdict()
    count = _COUNTS.get(said.get("n") or "a", 0) or (1 if said["n"] == "another" else int(said["n"]))
    way, unit = said.get("way") or said.get("step") or "later", said["unit"] or said.get("period")
    signed = -count if way.strip().startswith(_BACK) else count
    if unit in ("day", "week"):
        return day + dt.timedelta(days=signed * (7 if unit == "week" else 1))
    return day + relativedelta(months=signed * (12 if unit == "year" else 1))


_BACK = ("earlier", "sooner", "before", "previous", "prior", "preceding")

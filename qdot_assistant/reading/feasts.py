"""Days told by a feast, a weekday or their distance: "the Tuesday before Thanksgiving 2025", "two days after Easter",
"the last Friday of June".

Come here for ``PATTERNS``, ``READERS`` and ``with_distance``. A feast told only roughly ("around Christmas") tells its
month, or nothing where that month is not certain.
"""

from __future__ import annotations

import calendar
import datetime as dt
import re
from collections.abc import Callable
from dataclasses import replace

from dateutil.easter import easter
from dateutil.relativedelta import MO, relativedelta

from qdot_assistant.reading.date_forms import MONTH, MONTH_NAMES, ORDINALS, WEEKDAYS, YEAR, DateMention
from qdot_assistant.reading.date_readers import year_of
from qdot_assistant.reading.numbers import number_of

_FIXED = {
    "christmas eve": (12, 24), "christmas": (12, 25), "xmas eve": (12, 24), "xmas": (12, 25), "boxing": (12, 26),
    "new year's eve": (12, 31), "new years eve": (12, 31), "new year eve": (12, 31), "new year's": (1, 1),
    "new years": (1, 1), "new year": (1, 1), "epiphany": (1, 6), "groundhog": (2, 2), "valentine's": (2, 14),
    "valentines": (2, 14), "leap day": (2, 29), "st patrick's": (3, 17), "st. patrick's": (3, 17),
    "saint patrick's": (3, 17), "st patricks": (3, 17), "april fool's": (4, 1), "april fools": (4, 1),
    "cinco de mayo": (5, 5), "flag day": (6, 14), "juneteenth": (6, 19), "independence day": (7, 4),
    "bastille day": (7, 14), "halloween": (10, 31), "all saints": (11, 1), "all souls": (11, 2),
    "veterans day": (11, 11), "veteran's day": (11, 11), "pearl harbor day": (12, 7),
}  # fmt: skip
"""Feasts of one day of the year: month and day."""

_MOVING = {
    "labor day": (9, 0, 1), "labour day": (9, 0, 1), "thanksgiving": (11, 3, 4), "memorial day": (5, 0, -1),
    "martin luther king day": (1, 0, 3), "martin luther king jr day": (1, 0, 3), "mlk day": (1, 0, 3),
    "presidents day": (2, 0, 3), "president's day": (2, 0, 3), "presidents' day": (2, 0, 3),
    "columbus day": (10, 0, 2), "indigenous peoples day": (10, 0, 2), "mother's day": (5, 6, 2),
    "mothers day": (5, 6, 2), "father's day": (6, 6, 3), "fathers day": (6, 6, 3),
}  # fmt: skip
"""Month, weekday (Monday is 0) and which of them in the month, -1 the last."""

_BY_EASTER = {
    "easter sunday": 0, "easter monday": 1, "easter": 0, "good friday": -2, "holy thursday": -3, "palm sunday": -7,
    "ash wednesday": -46, "mardi gras": -47, "ascension day": 39, "pentecost": 49, "whit monday": 50,
}  # fmt: skip
"""Days from Easter Sunday."""

_BY_THANKSGIVING = {"black friday": 1, "cyber monday": 4}

_NAMES = (*_FIXED, *_MOVING, *_BY_EASTER, *_BY_THANKSGIVING)
_WEEKDAY = "|".join(WEEKDAYS)
_COUNT = r"an?|\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|couple of|few"
_WAY = r"(?P<way>before|after|following|preceding|prior to|ahead of|past)"
_DISTANCE = (
    rf"(?:(?:the )?(?:(?P<step>day|{_WEEKDAY})|(?P<count>{_COUNT}) (?P<unit>days?|weeks?))\s+{_WAY}\s+(?:the )?)"
)
_ROUGH = (
    r"(?:(?P<rough>around|about|near|close to|sometime (?:before|after|around)|(?:just|right|shortly|soon) (?:before|"
    r"after|around)|the (?:week|weekend|days) (?:of|before|after|between)|between|over(?: the)?|during(?: the)?)\s+)"
)
_FEAST = "|".join(re.escape(name) for name in sorted(_NAMES, key=len, reverse=True))
_NTH = "|".join([*list(ORDINALS)[:5], "1st", "2nd", "3rd", "4th", "5th", "last"])

PATTERNS: tuple[tuple[str, re.Pattern[str]], ...] = (
    (
        "feast",
        re.compile(
            rf"\b(?:{_DISTANCE}|{_ROUGH})?(?P<feast>{_FEAST})(?:\s+(?:day|sunday))?(?P<time>\s+(?:week|weekend|time|"
            rf"holidays?|break)\b)?(?:,?\s+(?:of\s+|in\s+)?{YEAR})?(?!\w)"
        ),
    ),
    (
        "nth_weekday",
        re.compile(
            rf"\b(?:the\s+)?(?P<nth>{_NTH})\s+(?P<weekday>{_WEEKDAY})\s+(?:of|in)\s+{MONTH}(?:,?\s+(?:of\s+)?{YEAR})?"
        ),
    ),
)
_EDGE = r"\b(?:the\s+)?(?:very\s+)?(?P<edge>first|last|final)\s+day\s+(?:of|in)\s+"
PATTERNS = (("edge_day", re.compile(rf"{_EDGE}{MONTH}(?:,?\s+(?:of\s+)?{YEAR})?")), *PATTERNS)
HINT = re.compile(_FEAST)


def _feast(match: re.Match[str], today: dt.date) -> list[DateMention]:
    """The day of a feast, moved by the distance told; of the last one up to today where no year was told."""
    told = match["year"]
    years = [year_of(told, today)] if told else range(today.year, today.year - 9, -1)
    days = (moved(day, match) for year in years if (day := _in_year(match["feast"], year)))
    day = next((one for one in days if told or one <= today), None)
    if day is None:
        return []
    if match["rough"] or match["time"]:
        return _roughly(match, day)
    if not told and not match["way"] and match["feast"] in _FIXED:
        return [DateMention(match.span(), day, note="the year was not told", year_told=False)]
    return [DateMention(match.span(), day, note=None if told else _note(day))]


def _note(day: dt.date) -> str:
    return f"read as {day:%B} {day.day}, {day.year}, counted from today"


def _roughly(match: re.Match[str], day: dt.date) -> list[DateMention]:
    """The month of days near a feast; none where they may lie in the month before or after."""
    week = dt.timedelta(days=7)
    if (day - week).month != (day + dt.timedelta(days=3)).month:
        return []
    return [DateMention(match.span(), day.replace(day=1), "month")]


def _in_year(name: str, year: int) -> dt.date | None:
    if name in _FIXED:
        month, day = _FIXED[name]
        return dt.date(year, month, day) if day <= calendar.monthrange(year, month)[1] else None
    if name in _BY_EASTER:
        return easter(year) + dt.timedelta(days=_BY_EASTER[name])
    if name in _BY_THANKSGIVING:
        return nth_weekday(year, 11, 3, 4) + dt.timedelta(days=_BY_THANKSGIVING[name])
    return nth_weekday(year, *_MOVING[name])


def nth_weekday(year: int, month: int, weekday: int, number: int) -> dt.date:
    """The weekday (Monday is 0) of that number in a month, -1 the last."""
    anchor = dt.date(year, month, 1 if number > 0 else calendar.monthrange(year, month)[1])
    return anchor + relativedelta(weekday=MO.__class__(weekday, number))


def moved(day: dt.date, match: re.Match[str]) -> dt.date:
    """A day moved by "the Tuesday before", "the day after", "two weeks before"."""
    if not match["way"]:
        return day
    sign = -1 if match["way"] in ("before", "preceding", "prior to", "ahead of") else 1
    if match["step"] in WEEKDAYS:
        away = (WEEKDAYS[match["step"]] - day.weekday()) * sign % 7 or 7
        return day + dt.timedelta(days=sign * away)
    words = match["count"] or "a"
    count = {"a": 1, "an": 1, "couple of": 2, "few": 3}.get(words) or int(number_of(words) or 1)
    return day + dt.timedelta(days=sign * count * (7 if (match["unit"] or "").startswith("week") else 1))


def _nth(match: re.Match[str], today: dt.date) -> list[DateMention]:
    word, month, weekday = match["nth"], MONTH_NAMES[match["mon"]], WEEKDAYS[match["weekday"]]
    number = -1 if word == "last" else ORDINALS.get(word) or int(word[0])
    told = match["year"]
    years = [year_of(told, today)] if told else [today.year, today.year - 1]
    days = [day for year in years if (day := nth_weekday(year, month, weekday, number)).month == month]
    fitting = [one for one in days if told or one <= today][:1]
    return [DateMention(match.span(), one, note=None if told else _note(one)) for one in fitting]


def _edge(match: re.Match[str], today: dt.date) -> list[DateMention]:
    """ "The last day of February 2026": told to the day."""
    month, told = MONTH_NAMES[match["mon"]], match["year"]
    years = [year_of(told, today)] if told else [today.year, today.year - 1]
    firsts = [dt.date(year, month, 1) for year in years]
    days = firsts if match["edge"] == "first" else [day + relativedelta(day=31) for day in firsts]
    fitting = [one for one in days if told or one <= today][:1]
    return [DateMention(match.span(), one, note=None if told else _note(one)) for one in fitting]


READERS: dict[str, Callable[[re.Match[str], dt.date], list[DateMention]]] = {
    "feast": _feast,
    "nth_weekday": _nth,
    "edge_day": _edge,
}

_DISTANCE_BEFORE = re.compile(rf"\b{_DISTANCE}$")
_OF_PAYMENTS = re.compile(
    r"\broll|\b60\b|\bsixty\b|\bpayments?\b|\bche(?:ck|que)s?\b|\bpension\b|\bannuity\b|\bcorpus\b"
)


def with_distance(found: list[DateMention], low: str) -> list[DateMention]:
    """Days moved by the distance told before them ("the Friday before March 3, 2026"); a payment's count apart."""
    return [_distant(mention, low) for mention in found]


def _distant(mention: DateMention, low: str) -> DateMention:
    before = low[max(0, mention.span[0] - 40) : mention.span[0]]
    match = _DISTANCE_BEFORE.search(before)
    if match is None or mention.precision != "day" or mention.readings or mention.value is None:
        return mention
    if match["step"] not in WEEKDAYS and _OF_PAYMENTS.search(low):
        return mention
    start = mention.span[0] - len(before) + match.start()
    day = moved(mention.value, match)
    return replace(mention, span=(start, mention.span[1]), value=day, note=mention.note or f"read as {_long(day)}")


def _long(day: dt.date) -> str:
    return f"{day:%B} {day.day}, {day.year}"

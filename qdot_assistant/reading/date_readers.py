"""How each form of a date is read: the day it means, or why it means none.

Come here when a date is found but read as the wrong day. Days without a year take the last such day up to today.
"""

from __future__ import annotations

import calendar
import datetime as dt
import re
from collections.abc import Callable
from dataclasses import replace

from dateutil.relativedelta import relativedelta

from qdot_assistant.reading.acts_to_come import is_to_come
from qdot_assistant.reading.date_forms import (
    MONTH_NAMES,
    ORDINALS,
    WEEKDAYS,
    DateMention,
    Precision,
)
from qdot_assistant.reading.numbers import number_of

_YEAR_AS_MONEY = re.compile(
    r"(?:\b(?:pays?|paid|paying|gets?|getting|receives?|receiving|payments? of|annuity of|pension of|"
    r"amount of)\s+(?:me |her |him |us |out )?)$"
)

_PAYMENTS_OF = re.compile(r"\bpayments of\s+$")
_BY_YEAR = re.compile(
    r"^(?!.*\b(?:month(?:ly)?|quarter(?:ly)?|week(?:ly)?|annual(?:ly)?|yearly|semi-?annual(?:ly)?|a year|per year|"
    r"each year|corpus portion)\b).*(?:706-?\s?qdt|\bpay[- ]?tax\b|\bpay[- ]the[- ]tax\b|\bagreement\b|"
    r"\broll[- ]?over\b|"
    r"\bform\b|\breport\w*\b|\bfil(?:e|ed|ing)\b|\btax (?:on|for|of)\b|\bpay (?:the )?tax\b|"
    r"\b(?:due|when) (?:do|does|must|should|is|are)\b)",
    re.DOTALL,
)
""" "Payments of 2026" beside the form for them are those received in that year, and no amount."""


def next_on_or_after(mention: DateMention, day: dt.date) -> dt.date | None:
    """For a date told without a year: the first such day on or after a given one."""
    return _nearest_year(mention.value, lambda value: value >= day, range(day.year, day.year + 5))


def last_on_or_before(mention: DateMention, day: dt.date) -> dt.date | None:
    """For a date told without a year: the last such day on or before a given one."""
    return _nearest_year(mention.value, lambda value: value <= day, range(day.year, day.year - 9, -1))


def _nearest_year(value: dt.date | None, fits: Callable[[dt.date], bool], years: range) -> dt.date | None:
    if value is None:
        return None
    days = (calendar_date(year, value.month, value.day) for year in years if 1 <= year <= 9999)
    return next((day for day in days if day is not None and fits(day)), None)


def calendar_date(year: int, month: int, day: int) -> dt.date | None:
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None


def day_number(text: str) -> int:
    digits = re.match(r"\d+", text)
    return int(digits.group()) if digits else ORDINALS[text.replace(" ", "-")]


def _short_year(digits: str, today: dt.date) -> int:
    year = 2000 + int(digits)
    return year if year <= today.year + 15 else year - 100


def year_of(text: str, today: dt.date) -> int:
    text = re.sub(r"^of\s+", "", text.strip())
    if text.isdigit():
        return int(text)
    if text.startswith("'"):
        return _short_year(text[1:], today)
    if text.endswith("year"):
        return today.year + (
            -1 if text.startswith(("last", "the previous")) else 1 if text.startswith(("next", "the following")) else 0
        )
    words = text.replace("-", " ")
    if words.startswith("two thousand"):
        return int(number_of(words) or 2000)
    century, rest = words.split(" ", 1)
    tail = 0 if rest == "hundred" else int(number_of(rest.replace("oh ", "")) or 0)
    return (1900 if century == "nineteen" else 2000) + tail


def _month_name(month: int) -> str:
    return calendar.month_name[month]


def _no_such_day(year: int | None, month: int, day: int) -> str:
    name = _month_name(month)
    if month == 2 and day == 29 and year is not None:
        return f"February {year} has no 29th day"
    return f"{name} has no day {day}"


def _calendar_mention(match: re.Match[str], month: int, day: int, today: dt.date) -> list[DateMention]:
    groups = match.groupdict()
    told, short = groups.get("year"), groups.get("short")
    if not 1 <= day <= 31:
        return []
    if told or short:
        year = year_of(told, today) if told else _short_year(short or "", today)
        value = calendar_date(year, month, day)
        return [
            DateMention(
                match.span(), value, problem=None if value else _no_such_day(year, month, day), short_year=bool(short)
            )
        ]
    if day > calendar.monthrange(2024, month)[1]:
        return [DateMention(match.span(), None, problem=_no_such_day(None, month, day), year_told=False)]
    mention = DateMention(match.span(), dt.date(2024, month, day), year_told=False)
    return [replace(mention, value=last_on_or_before(mention, today), note="the year was not told")]


def _iso(match: re.Match[str], today: dt.date) -> list[DateMention]:
    year, month, day = int(match["y"]), int(match["m"]), int(match["d"])
    value = calendar_date(year, month, day)
    if value is None and 1 <= month <= 12 and day <= 31:
        return [DateMention(match.span(), None, problem=_no_such_day(year, month, day))]
    return [DateMention(match.span(), value, problem=None if value else f"{match.group()} is no calendar day")]


def _numeric(match: re.Match[str], today: dt.date) -> list[DateMention]:
    a, b = int(match["a"]), int(match["b"])
    short = len(match["y"]) == 2
    year = _short_year(match["y"], today) if short else int(match["y"])
    month_first, day_first = calendar_date(year, a, b), calendar_date(year, b, a)
    if month_first is None and day_first is None:
        if not (1 <= a <= 31 and 1 <= b <= 31) and match["sep"] != "/":
            return []
        problem = (
            _no_such_day(year, a, b)
            if 1 <= a <= 12
            else _no_such_day(year, b, a)
            if 1 <= b <= 12
            else "there is no month above 12"
        )
        return [DateMention(match.span(), None, problem=problem)]
    if month_first is None or day_first is None or month_first == day_first:
        value, same = month_first or day_first, month_first == day_first
        is_american = day_first is None and not same
        told = DateMention(match.span(), value, day_first=month_first is None, month_first=is_american)
        return [replace(told, short_year=short)]
    readings = (month_first, day_first)
    return [DateMention(match.span(), month_first, note="month first", readings=readings, short_year=short)]


def _no_year_numeric(match: re.Match[str], today: dt.date) -> list[DateMention]:
    a, b = int(match["a"]), int(match["b"])
    day_first = a > 12
    month, day = (b, a) if day_first else (a, b)
    if (
        not 1 <= month <= 12
        or not 1 <= day <= calendar.monthrange(2024, month)[1]
        or (a, b) in ((1, 2), (1, 3), (2, 3), (1, 4), (3, 4))
    ):
        return []
    value = dt.date(2024, month, day)
    mention = DateMention(match.span(), value, year_told=False, day_first=day_first, month_first=b > 12)
    return [replace(mention, value=last_on_or_before(mention, today), note="the year was not told")]


def _month_year(match: re.Match[str], today: dt.date) -> list[DateMention]:
    groups = match.groupdict()
    month = MONTH_NAMES[groups["mon"]] if groups.get("mon") else int(groups["m"])
    year = year_of(groups["year"], today) if groups.get("year") else int(groups["y"])
    return [DateMention(match.span(), calendar_date(year, month, 1), precision="month")]


def _when_month(match: re.Match[str], today: dt.date) -> list[DateMention]:
    month, when = MONTH_NAMES[match["mon"]], match["when"]
    day = day_number(match["day"]) if match["day"] else 1
    if not 1 <= day <= calendar.monthrange(2024, month)[1]:
        return [DateMention(match.span(), None, problem=_no_such_day(None, month, day))]
    template = DateMention(match.span(), dt.date(2024, month, day), precision="day" if match["day"] else "month")
    value = calendar_date(today.year, month, day) if when == "this" else None
    if when in ("next", "coming"):
        value = next_on_or_after(template, today + dt.timedelta(days=1))
    elif value is None:
        # "last November" said in November means the one a year ago.
        value = last_on_or_before(template, today.replace(day=1) - dt.timedelta(days=1) if when == "last" else today)
    return [replace(template, value=value, note=_counted(value, template.precision))]


def _month_day(match: re.Match[str], today: dt.date) -> list[DateMention]:
    return _calendar_mention(match, MONTH_NAMES[match["mon"]], day_number(match["day"]), today)


def _july_4(match: re.Match[str], today: dt.date) -> list[DateMention]:
    return _calendar_mention(match, 7, 4, today)


def _ago(match: re.Match[str], today: dt.date) -> list[DateMention]:
    words, unit = match["n"], match["unit"]
    vague = words in ("a couple of", "a few", "several")
    count = {"a": 1, "an": 1, "a couple of": 2, "a few": 3, "several": 4}.get(words) or int(number_of(words) or 1)
    step = {
        "day": relativedelta(days=count),
        "week": relativedelta(weeks=count),
        "fortnight": relativedelta(weeks=2 * count),
        "month": relativedelta(months=count),
        "year": relativedelta(years=count),
    }
    precision: Precision = (
        "day"
        if match["exact"]
        else "year"
        if unit == "year"
        else "month"
        if unit == "month" or (vague and unit == "week")
        else "day"
    )
    value = today - step[unit]
    if precision != "day":
        value = value.replace(day=1) if precision == "month" else value.replace(month=1, day=1)
    return [DateMention(match.span(), value, precision=precision, note=_counted(value, precision))]


def _near(match: re.Match[str], today: dt.date) -> list[DateMention]:
    days = {"the day before yesterday": -2, "yesterday": -1, "tomorrow": 1}.get(match["near"], 0)
    return [DateMention(match.span(), today + dt.timedelta(days=days))]


def _rel_period(match: re.Match[str], today: dt.date) -> list[DateMention]:
    step = {"last": -1, "previous": -1, "this": 0, "next": 1}[match["which"]]
    if match["unit"] in ("year", "month"):
        unit: Precision = "year" if match["unit"] == "year" else "month"
        start = today.replace(day=1, month=1) if unit == "year" else today.replace(day=1)
        value = start + (relativedelta(years=step) if unit == "year" else relativedelta(months=step))
        return [DateMention(match.span(), value, precision=unit, note=_counted(value, unit))]
    monday = today - dt.timedelta(days=today.weekday()) + dt.timedelta(weeks=step)
    return [DateMention(match.span(), monday, note=f"{_counted(monday, 'day')}, the Monday of that week")]


def _counted(value: dt.date | None, precision: Precision) -> str | None:
    """The note for a date told from today: "read as October 2026, counted from today"."""
    if value is None:
        return None
    shown = {"day": f"{value:%B} {value.day}, {value.year}", "month": f"{value:%B %Y}", "year": str(value.year)}
    return f"read as {shown[precision]}, counted from today"


def _weekday(match: re.Match[str], today: dt.date) -> list[DateMention]:
    back = (today.weekday() - WEEKDAYS[match["weekday"]]) % 7 or 7
    to_come = match["which"] in ("on", "this") and is_to_come(match.string[max(0, match.start() - 80) : match.start()])
    is_next = match["which"] == "next" or to_come
    value = today + dt.timedelta(days=7 - back or 7) if is_next else today - dt.timedelta(days=back)
    return [DateMention(match.span(), value, note=_counted(value, "day"))]


def _bare_month(match: re.Match[str], today: dt.date) -> list[DateMention]:
    mention = DateMention(
        (match.start("mon"), match.end()),
        dt.date(2024, MONTH_NAMES[match["mon"]], 1),
        "month",
        "the year was not told",
        year_told=False,
    )
    return [replace(mention, value=last_on_or_before(mention, today))]


def _rel_month_day(match: re.Match[str], today: dt.date) -> list[DateMention]:
    month = today.replace(day=1) + relativedelta(months=-1 if match["which"] == "last" else 0)
    value = calendar_date(month.year, month.month, day_number(match["day"]))
    return [DateMention(match.span(), value, note=_counted(value, "day"))] if value else []


def _plain_year(match: re.Match[str], today: dt.date) -> list[DateMention]:
    before = match.string[max(0, match.start() - 30) : match.start()]
    if _YEAR_AS_MONEY.search(before) and not (_PAYMENTS_OF.search(before) and _BY_YEAR.search(match.string)):
        return []
    return [DateMention(match.span(), dt.date(year_of(match["year"], today), 1, 1), precision="year")]


def _apostrophe_year(match: re.Match[str], today: dt.date) -> list[DateMention]:
    """ "All her '26 checks": the year of payments told by its last two digits."""
    return [DateMention(match.span(), dt.date(_short_year(match["short"], today), 1, 1), precision="year")]


READERS: dict[str, Callable[[re.Match[str], dt.date], list[DateMention]]] = {
    "iso": _iso, "compact": _iso, "numeric": _numeric, "no_year_numeric": _no_year_numeric,
    "month_year_numeric": _month_year, "year_month_numeric": _month_year, "month_year": _month_year,
    "year_month": _month_year,
    "when_month": _when_month, "day_month": _month_day, "month_day": _month_day,
    "july_4": _july_4,
    "ago": _ago, "near": _near, "rel_period": _rel_period, "weekday": _weekday, "bare_month": _bare_month,
    "day_rel_month": _rel_month_day, "year_word": _plain_year, "year": _plain_year,
    "short_year": _apostrophe_year,
}  # fmt: skip

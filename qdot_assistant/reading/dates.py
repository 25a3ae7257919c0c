"""Every usual form of a date in English (and Spanish month names), with what it leaves open.

Come here for ``dates_in``. Slash and dash dates are read month first, as in the United States, unless only the other
reading exists; a date with dots that could be either, and any ambiguous date of a writer who puts the day first
elsewhere, is left open with both readings.
"""

from __future__ import annotations

import calendar
import datetime as dt
import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Literal

from dateutil.relativedelta import relativedelta

from qdot_assistant.reading.numbers import number_of
from qdot_assistant.reading.text import Message, Span, blanked, message_of

Precision = Literal["day", "month", "year"]


@dataclass(frozen=True)
class DateMention:
    """One date in a message.

    Attributes:
        span: where it stands.
        value: the day read; the first of the month or year where only that was said; None when it cannot be read.
        precision: how much was said.
        note: how it was read, when that was not plain; None for a plain date.
        readings: the possible days when it can be read two ways, or empty.
        problem: why no day was read ("February has no 30th day"), or None.
        year_told: False when the year had to be inferred.
        day_first: True when only the day-first reading exists (a hint about the writer).
        short_year: the year was written with two digits.
    """

    span: Span
    value: dt.date | None
    precision: Precision = "day"
    note: str | None = None
    readings: tuple[dt.date, ...] = ()
    problem: str | None = None
    year_told: bool = True
    day_first: bool = False
    short_year: bool = False


_MONTH_NAMES = {name.lower(): n for n, name in enumerate(calendar.month_name) if name}
_MONTH_NAMES |= {name.lower(): n for n, name in enumerate(calendar.month_abbr) if name}
_MONTH_NAMES |= {"sept": 9, "janv": 1, "okt": 10, "dez": 12}
_MONTH_NAMES |= dict(
    zip(
        [
            "enero",
            "febrero",
            "marzo",
            "abril",
            "mayo",
            "junio",
            "julio",
            "agosto",
            "septiembre",
            "octubre",
            "noviembre",
            "diciembre",
        ],
        range(1, 13),
        strict=True,
    )
)
_ORDINALS = {
    word: n
    for n, word in enumerate(
        [
            "first",
            "second",
            "third",
            "fourth",
            "fifth",
            "sixth",
            "seventh",
            "eighth",
            "ninth",
            "tenth",
            "eleventh",
            "twelfth",
            "thirteenth",
            "fourteenth",
            "fifteenth",
            "sixteenth",
            "seventeenth",
            "eighteenth",
            "nineteenth",
            "twentieth",
            "twenty-first",
            "twenty-second",
            "twenty-third",
            "twenty-fourth",
            "twenty-fifth",
            "twenty-sixth",
            "twenty-seventh",
            "twenty-eighth",
            "twenty-ninth",
            "thirtieth",
            "thirty-first",
        ],
        start=1,
    )
}
_WEEKDAYS = {name.lower(): n for n, name in enumerate(calendar.day_name)}
_FEASTS = {
    "christmas eve": (12, 24), "christmas": (12, 25), "new year's eve": (12, 31), "new years eve": (12, 31),
    "new year's": (1, 1), "new years": (1, 1), "new year": (1, 1), "valentine's": (2, 14), "halloween": (10, 31),
    "independence day": (7, 4), "juneteenth": (6, 19),
}  # fmt: skip

_MON = "(?P<mon>" + "|".join(sorted(_MONTH_NAMES, key=len, reverse=True)) + r")\b\.?"
_ORD = "|".join(sorted((w.replace("-", "[- ]") for w in _ORDINALS), key=len, reverse=True))
_DAY = rf"(?P<day>\d{{1,2}}(?:\s?(?:st|nd|rd|th)\b)?|{_ORD})(?![\d%]|[.,]\d)"
_DAY_IN_WORDS = rf"(?P<day>\d{{1,2}}(?:\s?(?:st|nd|rd|th)\b)?|(?:{_ORD})\b)"
_YEAR_WORDS = (
    r"(?:nineteen|twenty)[ -](?:hundred|oh|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|"
    r"eighteen|nineteen|"
    r"(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[ -](?:one|two|three|four|five|six|"
    r"seven|eight|nine))?)"
    r"|two thousand (?:and )?(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|"
    r"fourteen|fifteen|"
    r"sixteen|seventeen|eighteen|nineteen|twenty(?:[ -](?:one|two|three|four|five|six|seven|eight|nine))?)"
)
_REL_YEAR = r"(?:of\s+)?(?:last|this|next|the same|that|the following|the previous) year"
_YEAR = rf"(?P<year>(?:19|20)\d{{2}}(?![\d%]|[.,]\d)|'\d{{2}}\b|{_REL_YEAR}|{_YEAR_WORDS})"
_SHORT = (
    r"(?P<short>\d{2}(?![\d%]|\s*(?:,|and|&|or)\s*\d|\s?(?:st|nd|rd|th)\b|[.,:]\d|\s*(?:year|month|day|"
    r"payment|percent|per\s?cent|y/?o\b|k\b|,000)))"
)
_WHEN = r"(?P<when>last|this past|this|past|next|coming|previous)"

_I = re.compile
_PATTERNS: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("iso", _I(r"(?<![\d.,-])(?P<y>(?:19|20)\d{2})[-/.](?P<m>\d{1,2})[-/.](?P<d>\d{1,2})(?![\d])(?!-\d)")),
    ("compact", _I(r"(?<![\d.,$-])(?P<y>(?:19|20)\d{2})(?P<m>0[1-9]|1[0-2])(?P<d>0[1-9]|[12]\d|3[01])(?!\d)")),
    (
        "numeric",
        _I(
            r"(?<![\d.,$/-])(?P<a>\d{1,2})\s?(?P<sep>[/.-])\s?(?P<b>\d{1,2})\s?(?P=sep)\s?(?P<y>(?:19|20)\d{2}|"
            r"\d{2})(?![\d%]|/\d)"
        ),
    ),
    ("month_year_numeric", _I(r"(?<![\d./$-])(?P<m>0?[1-9]|1[0-2])/(?P<y>(?:19|20)\d{2})(?![\d/])")),
    ("year_month_numeric", _I(r"(?<![\d./$-])(?P<y>(?:19|20)\d{2})-(?P<m>0[1-9]|1[0-2])(?![\d-])")),
    ("no_year_numeric", _I(r"(?<![\d.,$/-])(?P<a>0?[1-9]|1[0-2]|\d{1,2})/(?P<b>\d{1,2})(?![\d/%])(?=\s|[,.;:?!)]|$)")),
    ("when_month", _I(rf"\b{_WHEN}\s+{_MON}(?:\s+(?:the\s+)?{_DAY_IN_WORDS})?(?!\s*\d)")),
    (
        "day_month",
        _I(
            rf"\b(?:the\s+)?{_DAY}(?:\s+day)?(?:\s*[-/]\s*|\s+(?:of\s+|de\s+|in\s+)?|"
            rf"(?<=\d)(?=[a-z])){_MON}(?:(?:\s*[-/,]\s*|\s+)(?:of\s+|de\s+|del\s+)?(?:the year\s+)?(?:{_YEAR}|"
            rf"{_SHORT}))?"
        ),
    ),
    (
        "month_day",
        _I(
            rf"\b{_MON}[\s-]*(?:the\s+)?{_DAY_IN_WORDS}(?![\d%/]|[.,]\d)(?:(?:\s*,\s*|\s*-\s*|\s+)(?:of\s+|"
            rf"in\s+)?(?:the year\s+)?(?:{_YEAR}|{_SHORT}))?"
        ),
    ),
    ("month_year", _I(rf"\b{_MON}[\s,-]*(?:of\s+|de\s+|in\s+)?(?:the year\s+)?{_YEAR}")),
    ("day_rel_month", _I(r"\b(?:the\s+)?(?P<day>\d{1,2}(?:st|nd|rd|th))\s+of\s+(?P<which>last|this)\s+month\b")),
    (
        "feast",
        _I(
            rf"\b(?P<feast>{'|'.join(sorted(_FEASTS, key=len, reverse=True))})(?:\s+day)?(?:,?\s+(?:of\s+|"
            rf"in\s+)?{_YEAR})?\b"
        ),
    ),
    ("july_4", _I(rf"\b(?:the\s+)?(?:fourth|4th) of july(?:,?\s+{_YEAR})?\b")),
    (
        "ago",
        _I(
            r"\b(?P<n>an?|\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|a couple of|"
            r"a few|several)\s+(?P<unit>day|week|month|year)s?\s+ago(?P<exact>\s+today)?\b"
        ),
    ),
    ("near", _I(r"\b(?P<near>the day before yesterday|yesterday|today|tomorrow|tonight)\b")),
    (
        "rel_period",
        _I(
            r"\b(?:(?:late|early|mid|middle of|earlier|later|the (?:beginning|start|end) of)\s+)?(?P<which>last|"
            r"this|next|previous)\s+(?P<unit>month|year|week)\b"
        ),
    ),
    (
        "weekday",
        _I(
            r"\b(?P<which>last|this past|past|this|on|"
            rf"next)\s+(?P<weekday>{'|'.join(_WEEKDAYS)})\b(?!,?\s+(?:the\s+)?[\d¤])"
        ),
    ),
    (
        "bare_month",
        _I(
            r"\b(?:in|since|during|by|until|till|through|from|to|of|until|early|late|mid|end of|start of|"
            r"beginning of|around|about|died|for)[\s-]+(?P<mon>january|february|march|april|may|june|july|august|"
            r"september|october|november|december|jan|feb|apr|jun|jul|aug|sept|sep|oct|nov|"
            r"dec)\b\.?(?!\s*\d)(?!\s+(?:i|we|she|he|they|you|of|the)\b)"
        ),
    ),
    ("year_word", _I(rf"\b(?P<year>{_YEAR_WORDS})\b(?!\s+(?:dollars|percent|hundred|thousand|and a))")),
    (
        "year",
        _I(
            r"(?<![\d.,$€£#'-])(?<!of \$)\b(?P<year>19[3-9]\d|20[0-4]\d)\b(?![,.]?\d|%|-\d)(?!\s*(?:a|per|every|"
            r"each|/)\s*(?:day|week|month|mo|quarter|qtr|year|yr)\b)(?!\s*(?:dollars?|bucks|usd|monthly|weekly|"
            r"quarterly|euros?|pounds|percent|k\b))"
        ),
    ),
)
_YEAR_AS_MONEY = re.compile(
    r"(?:\b(?:pays?|paid|paying|gets?|getting|receives?|receiving|payments? of|annuity of|pension of|"
    r"amount of)\s+(?:me |her |him |us |out )?)$"
)
_WEEKDAY_BEFORE = re.compile(
    rf"\b(?:{'|'.join(_WEEKDAYS)}|mon|tue|tues|wed|thu|thur|thurs|fri|sat|sun)\.?,?\s+(?:the\s+)?$"
)


def dates_in(text: str, today: dt.date, day_first: bool = False) -> list[DateMention]:
    """All dates of a text in order. ``day_first`` tells that the writer puts the day first elsewhere."""
    return dates_of(message_of(text), today, day_first)


def dates_of(message: Message, today: dt.date, day_first: bool = False) -> list[DateMention]:
    """All dates of a message in order; lists ("May 1 and June 1, 2024") share their year."""
    if not _may_hold_a_date(message.masked):
        return []
    rest = message.masked
    found: list[DateMention] = []
    has_digit, has_month = _DIGIT.search(rest) is not None, _ANY_MONTH.search(rest) is not None
    for kind, pattern in _PATTERNS:
        if (kind in _NEED_DIGIT and not has_digit) or (kind in _NEED_MONTH and not has_month):
            continue
        spans: list[Span] = []
        for match in pattern.finditer(rest):
            for mention in _READERS[kind](match, today):
                found.append(mention)
            if (found and found[-1].span == match.span()) or any(
                m.span[0] >= match.start() and m.span[1] <= match.end() for m in found[-3:]
            ):
                spans.append(match.span())
        rest = blanked(rest, spans)
    found.sort(key=lambda mention: mention.span)
    found = _with_bare_months(_with_bare_days(found, rest), message)
    prefers = day_first or any(mention.day_first for mention in found)
    found = [_settled(mention, message, prefers) for mention in found]
    return _with_shared_years(found, message, today)


_HINT = re.compile(r"\d|yesterday|today|tomorrow|ago\b|last|this|next|previous|past|\b(?:" + "|".join(_MONTH_NAMES) + (
        r")\b|year|christmas|halloween|juneteenth|independence|nineteen|twenty|thousand|valentine| day of|"
        r"day\b"))  # fmt: skip


_DIGIT = re.compile(r"\d")
_ANY_MONTH = re.compile(_MON)
_NEED_DIGIT = {
    "iso",
    "compact",
    "numeric",
    "month_year_numeric",
    "year_month_numeric",
    "no_year_numeric",
    "day_rel_month",
    "year",
}
_NEED_MONTH = {"when_month", "day_month", "month_day", "month_year", "july_4", "bare_month"}


def _may_hold_a_date(text: str) -> bool:
    return _HINT.search(text) is not None


def day_of_month(text: str) -> int | None:
    """The day in "no, the 5th" or "it was the fifth", where month and year were said before; None when there is none."""
    found = re.search(rf"\bthe\s+(\d{{1,2}}(?:st|nd|rd|th)|{_ORD})\b(?!\s+of\b)", text)
    return _day_number(found[1]) if found else None


def next_on_or_after(mention: DateMention, day: dt.date) -> dt.date | None:
    """For a date told without a year: the first such day on or after a given one."""
    return _nearest_year(mention.value, lambda value: value >= day, range(day.year, day.year + 5))


def last_on_or_before(mention: DateMention, day: dt.date) -> dt.date | None:
    """For a date told without a year: the last such day on or before a given one."""
    return _nearest_year(mention.value, lambda value: value <= day, range(day.year, day.year - 9, -1))


def _nearest_year(value: dt.date | None, fits: Callable[[dt.date], bool], years: range) -> dt.date | None:
    if value is None:
        return None
    days = (_date(year, value.month, value.day) for year in years if 1 <= year <= 9999)
    return next((day for day in days if day is not None and fits(day)), None)


def _date(year: int, month: int, day: int) -> dt.date | None:
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None


def _day_number(text: str) -> int:
    digits = re.match(r"\d+", text)
    return int(digits.group()) if digits else _ORDINALS[text.replace(" ", "-")]


def _short_year(digits: str, today: dt.date) -> int:
    year = 2000 + int(digits)
    return year if year <= today.year + 15 else year - 100


def _year(text: str, today: dt.date) -> int:
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
        year = _year(told, today) if told else _short_year(short or "", today)
        value = _date(year, month, day)
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
    value = _date(year, month, day)
    if value is None and 1 <= month <= 12 and day <= 31:
        return [DateMention(match.span(), None, problem=_no_such_day(year, month, day))]
    return [DateMention(match.span(), value, problem=None if value else f"{match.group()} is no calendar day")]


def _numeric(match: re.Match[str], today: dt.date) -> list[DateMention]:
    a, b = int(match["a"]), int(match["b"])
    short = len(match["y"]) == 2
    year = _short_year(match["y"], today) if short else int(match["y"])
    month_first, day_first = _date(year, a, b), _date(year, b, a)
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
        return [DateMention(match.span(), month_first or day_first, day_first=month_first is None, short_year=short)]
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
    mention = DateMention(match.span(), dt.date(2024, month, day), year_told=False, day_first=day_first)
    return [replace(mention, value=last_on_or_before(mention, today), note="the year was not told")]


def _month_year(match: re.Match[str], today: dt.date) -> list[DateMention]:
    groups = match.groupdict()
    month = _MONTH_NAMES[groups["mon"]] if groups.get("mon") else int(groups["m"])
    year = _year(groups["year"], today) if groups.get("year") else int(groups["y"])
    return [DateMention(match.span(), _date(year, month, 1), precision="month")]


def _when_month(match: re.Match[str], today: dt.date) -> list[DateMention]:
    month, when = _MONTH_NAMES[match["mon"]], match["when"]
    day = _day_number(match["day"]) if match["day"] else 1
    if not 1 <= day <= calendar.monthrange(2024, month)[1]:
        return [DateMention(match.span(), None, problem=_no_such_day(None, month, day))]
    template = DateMention(match.span(), dt.date(2024, month, day), precision="day" if match["day"] else "month")
    value = _date(today.year, month, day) if when == "this" else None
    if when in ("next", "coming"):
        value = next_on_or_after(template, today + dt.timedelta(days=1))
    elif value is None:
        # "last November" said in November means the one a year ago.
        value = last_on_or_before(template, today.replace(day=1) - dt.timedelta(days=1) if when == "last" else today)
    return [replace(template, value=value, note=f'"{match.group()}" counted from today')]


def _month_day(match: re.Match[str], today: dt.date) -> list[DateMention]:
    return _calendar_mention(match, _MONTH_NAMES[match["mon"]], _day_number(match["day"]), today)


def _feast(match: re.Match[str], today: dt.date) -> list[DateMention]:
    month, day = _FEASTS[match["feast"]]
    return _calendar_mention(match, month, day, today)


def _july_4(match: re.Match[str], today: dt.date) -> list[DateMention]:
    return _calendar_mention(match, 7, 4, today)


def _ago(match: re.Match[str], today: dt.date) -> list[DateMention]:
    words, unit = match["n"], match["unit"]
    vague = words in ("a couple of", "a few", "several")
    count = {"a": 1, "an": 1, "a couple of": 2, "a few": 3, "several": 4}.get(words) or int(number_of(words) or 1)
    step = {
        "day": relativedelta(days=count),
        "week": relativedelta(weeks=count),
        "month": relativedelta(months=count),
        "year": relativedelta(years=count),
    }
    precision: Precision = (
        "day"
        if match["exact"]
        else "year"
        if unit == "year"
        else "month"
        if vague and unit in ("month", "week")
        else "day"
    )
    value = today - step[unit]
    if precision != "day":
        value = value.replace(day=1) if precision == "month" else value.replace(month=1, day=1)
    return [DateMention(match.span(), value, precision=precision, note=f'"{match.group()}" counted from today')]


def _near(match: re.Match[str], today: dt.date) -> list[DateMention]:
    days = {"the day before yesterday": -2, "yesterday": -1, "tomorrow": 1}.get(match["near"], 0)
    return [DateMention(match.span(), today + dt.timedelta(days=days))]


def _rel_period(match: re.Match[str], today: dt.date) -> list[DateMention]:
    step = {"last": -1, "previous": -1, "this": 0, "next": 1}[match["which"]]
    note = f'"{match.group()}" counted from today'
    if match["unit"] == "year":
        return [DateMention(match.span(), dt.date(today.year + step, 1, 1), precision="year", note=note)]
    if match["unit"] == "month":
        return [
            DateMention(match.span(), today.replace(day=1) + relativedelta(months=step), precision="month", note=note)
        ]
    monday = today - dt.timedelta(days=today.weekday()) + dt.timedelta(weeks=step)
    return [DateMention(match.span(), monday, note=note + ", the Monday of that week")]


def _weekday(match: re.Match[str], today: dt.date) -> list[DateMention]:
    back = (today.weekday() - _WEEKDAYS[match["weekday"]]) % 7 or 7
    value = today - dt.timedelta(days=back) if match["which"] != "next" else today + dt.timedelta(days=7 - back or 7)
    return [DateMention(match.span(), value, note=f'"{match.group()}" counted from today')]


def _bare_month(match: re.Match[str], today: dt.date) -> list[DateMention]:
    mention = DateMention(
        (match.start("mon"), match.end()),
        dt.date(2024, _MONTH_NAMES[match["mon"]], 1),
        "month",
        "the year was not told",
        year_told=False,
    )
    return [replace(mention, value=last_on_or_before(mention, today))]


def _rel_month_day(match: re.Match[str], today: dt.date) -> list[DateMention]:
    month = today.replace(day=1) + relativedelta(months=-1 if match["which"] == "last" else 0)
    value = _date(month.year, month.month, _day_number(match["day"]))
    return [DateMention(match.span(), value, note=f'"{match.group()}" counted from today')] if value else []


def _plain_year(match: re.Match[str], today: dt.date) -> list[DateMention]:
    before = match.string[max(0, match.start() - 30) : match.start()]
    if _YEAR_AS_MONEY.search(before):
        return []
    return [DateMention(match.span(), dt.date(_year(match["year"], today), 1, 1), precision="year")]


_READERS: dict[str, Callable[[re.Match[str], dt.date], list[DateMention]]] = {
    "iso": _iso, "compact": _iso, "numeric": _numeric, "no_year_numeric": _no_year_numeric,
    "month_year_numeric": _month_year, "year_month_numeric": _month_year, "month_year": _month_year,
    "when_month": _when_month, "day_month": _month_day, "month_day": _month_day, "feast": _feast, "july_4": _july_4,
    "ago": _ago, "near": _near, "rel_period": _rel_period, "weekday": _weekday, "bare_month": _bare_month,
    "day_rel_month": _rel_month_day, "year_word": _plain_year, "year": _plain_year,
}  # fmt: skip

_MORE_DAYS = re.compile(
    r"^\s*(?:,\s*|,?\s*(?:and|&|or)\s+)(?:the\s+)?(?P<day>\d{1,2})(?:st|nd|rd|th)?\b(?![%\d/]|[.,]\d|"
    r"\s*(?:months?|years?|days?|%|percent|payments?))(?:(?=\s*(?:,|and|&|;|\.|\?|$))|"
    r",?\s+(?P<year>(?:19|20)\d{2})\b)"
)


def _with_bare_days(found: list[DateMention], rest: str) -> list[DateMention]:
    """Read "May 1, 15 and 29" and "May 1 and 15, 2024": later days of a list take the month before them."""
    complete: list[DateMention] = []
    for mention in found:
        complete.append(mention)
        last = mention
        while last.value is not None and last.precision == "day" and not last.readings:
            more = _MORE_DAYS.match(rest[last.span[1] :])
            if more is None:
                break
            value = _date(int(more["year"]) if more["year"] else last.value.year, last.value.month, int(more["day"]))
            if value is None or value.day <= last.value.day:
                break
            start = last.span[1] + more.start("day")
            last = DateMention(
                (start, last.span[1] + more.end()),
                value,
                year_told=bool(more["year"]) or last.year_told,
                note=last.note,
            )
            complete.append(last)
    return sorted(complete, key=lambda mention: mention.span)


_DAY_FIRST_WORDS = re.compile(r"(?:the\s+)?\d{1,2}(?:st|nd|rd|th)?\s+(?:of\s+)?[a-z]+\.?")
_MORE_MONTHS = re.compile(
    rf"\s*(?:,\s*(?:and\s+)?|and\s+|&\s*)(?:of\s+)?{_MON}(?!\s*\d{{1,2}}\b(?!\d))(?:,?\s+(?P<year>(?:19|20)\d{{2}})\b)?"
)


def _with_bare_months(found: list[DateMention], message: Message) -> list[DateMention]:
    """Read "the 15th of March, April and May 2026": later months of a list take the day before them."""
    complete: list[DateMention] = []
    for mention in found:
        if complete and mention.span[0] < complete[-1].span[1]:
            continue
        complete.append(mention)
        if mention.value and not mention.year_told and _DAY_FIRST_WORDS.fullmatch(message.low[slice(*mention.span)]):
            complete.extend(_same_day_of_months(mention, message))
    return complete


def _same_day_of_months(mention: DateMention, message: Message) -> list[DateMention]:
    found: list[DateMention] = []
    last = mention
    while last.value is not None and not (found and found[-1].year_told):
        more = _MORE_MONTHS.match(message.low, last.span[1])
        value = more and _date(int(more["year"] or last.value.year), _MONTH_NAMES[more["mon"]], last.value.day)
        if more is None or not value:
            break
        span = (more.start("mon"), more.end())
        last = DateMention(span, value, year_told=bool(more["year"]), note=None if more["year"] else mention.note)
        found.append(last)
    return found


def _settled(mention: DateMention, message: Message, day_first: bool) -> DateMention:
    """Decide between month first and day first where both exist."""
    start = mention.span[0]
    weekday = _WEEKDAY_BEFORE.search(message.low[:start])
    if not mention.readings:
        return mention
    if weekday:
        name = weekday.group().strip(" ,.")[:3]
        fitting = [day for day in mention.readings if calendar.day_abbr[day.weekday()].lower() == name]
        if len(fitting) == 1:
            return replace(mention, value=fitting[0], readings=(), note=None)
    if day_first or "." in message.low[start : mention.span[1]]:
        return replace(mention, value=None)
    return mention


_LIST_GAP = re.compile(r"[\s,;&]*(?:and|or|to|through|until|till|-|then|respectively|the)?[\s,;&]*(?:on|in|from)?\s*$")


def _with_shared_years(found: list[DateMention], message: Message, today: dt.date) -> list[DateMention]:
    """Give a date without a year the year of its neighbour in the same list."""
    for at in range(len(found) - 2, -1, -1):
        here, after = found[at], found[at + 1]
        if _shares(here, after, message) and after.value and here.value and after.year_told:
            year = after.value.year - (1 if here.value.month > after.value.month else 0)
            found[at] = _in_year(here, year)
    for at in range(1, len(found)):
        before, here = found[at - 1], found[at]
        if (
            _shares(here, before, message)
            and before.value
            and here.value
            and before.year_told
            and before.precision != "year"
        ):
            year = before.value.year + (1 if here.value.month < before.value.month else 0)
            found[at] = _in_year(here, year)
    return found


def _shares(here: DateMention, other: DateMention, message: Message) -> bool:
    if here.year_told or other.precision == "year":
        return False
    first, second = sorted((here.span, other.span))
    return _LIST_GAP.fullmatch(message.low[first[1] : second[0]]) is not None


def _in_year(mention: DateMention, year: int) -> DateMention:
    if mention.value is None:
        return mention
    value = _date(year, mention.value.month, mention.value.day)
    return replace(mention, value=value, year_told=True, note=None) if value else mention

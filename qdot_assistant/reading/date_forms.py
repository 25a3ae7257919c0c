"""The forms of a date: the words for months, days and years and one pattern for each way to write a day.

Come here when a usual form of a date is not found at all; how a found one is read stands in ``date_readers``.
"""

from __future__ import annotations

import calendar
import datetime as dt
import re
from dataclasses import dataclass
from typing import Literal

from qdot_assistant.reading.text import Span

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
        month_first: True when only the month-first reading of a written number exists (a hint likewise).
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
    month_first: bool = False
    short_year: bool = False


MONTH_NAMES = {name.lower(): n for n, name in enumerate(calendar.month_name) if name}
MONTH_NAMES |= {name.lower(): n for n, name in enumerate(calendar.month_abbr) if name}
MONTH_NAMES |= {"sept": 9, "janv": 1, "okt": 10, "dez": 12}
MONTH_NAMES |= dict(
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
ORDINALS = {
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
WEEKDAYS = {name.lower(): n for n, name in enumerate(calendar.day_name)}
MONTH = "(?P<mon>" + "|".join(sorted(MONTH_NAMES, key=len, reverse=True)) + r")\b\.?"
ORDINAL = "|".join(sorted((w.replace("-", "[- ]") for w in ORDINALS), key=len, reverse=True))
_DAY = rf"(?P<day>\d{{1,2}}(?:\s?(?:st|nd|rd|th)\b)?|{ORDINAL})(?![\d%]|[.,]\d)"
_DAY_IN_WORDS = rf"(?P<day>\d{{1,2}}(?:\s?(?:st|nd|rd|th)\b)?|(?:{ORDINAL})\b)"
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
YEAR = rf"(?P<year>(?:19|20)\d{{2}}(?![\d%]|[.,]\d)|'\d{{2}}\b|{_REL_YEAR}|{_YEAR_WORDS})"
_SHORT = (
    r"(?P<short>\d{2}(?![\d%]|\s*(?:,|and|&|or)\s*\d|\s?(?:st|nd|rd|th)\b|[.,:]\d|\s*(?:year|month|day|"
    r"payment|percent|per\s?cent|y/?o\b|k\b|,000)|"
    + r"\s+(?:of\s+)?(?:"
    + "|".join(name for name in sorted(MONTH_NAMES) if name != "sec")
    + r")\b))"
)
_WHEN = r"(?P<when>last|this past|this|past|next|coming|previous)"
_I = re.compile
PATTERNS: tuple[tuple[str, re.Pattern[str]], ...] = (
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
    ("when_month", _I(rf"\b{_WHEN}\s+{MONTH}(?:\s+(?:the\s+)?{_DAY_IN_WORDS})?(?!\s*\d)")),
    (
        "day_month",
        _I(
            rf"\b(?:the\s+)?{_DAY}(?:\s+day)?(?:\s*[-/]\s*|\s+(?:of\s+|de\s+|in\s+)?|"
            rf"(?<=\d)(?=[a-z])){MONTH}(?:(?:\s*[-/,]\s*|\s+)(?:of\s+|de\s+|del\s+)?(?:the year\s+)?(?:{YEAR}|"
            rf"{_SHORT}))?"
        ),
    ),
    (
        "month_day",
        _I(
            rf"(?<![\d.,$/-])\b(?P<year>(?:19|20)\d\d) {MONTH}\s+(?:the\s+)?{_DAY_IN_WORDS}(?![\d%/]|[.,]\d)"
            r"(?!,?\s+(?:19|20)\d\d\b)"
        ),
    ),
    (
        "month_day",
        _I(
            rf"\b{MONTH}[\s-]*(?:the\s+)?{_DAY_IN_WORDS}(?![\d%/]|[.,]\d)(?:(?:\s*,\s*|\s*-\s*|\s+)(?:of\s+|"
            rf"in\s+)?(?:the year\s+)?(?:{YEAR}|{_SHORT}))?"
        ),
    ),
    ("month_year", _I(rf"\b{MONTH}[\s,-]*(?:of\s+|de\s+|in\s+)?(?:the year\s+)?{YEAR}")),
    (
        "year_month",
        _I(
            rf"(?<![\d.,$/-])(?P<y>(?:19|20)\d\d)[\s,-]+{MONTH}\b"
            r"(?!\s*\d|\s+(?:i|we|he|she|it|they|the|my|you)\b)"
        ),
    ),
    ("day_rel_month", _I(r"\b(?:the\s+)?(?P<day>\d{1,2}(?:st|nd|rd|th))\s+of\s+(?P<which>last|this)\s+month\b")),
    ("july_4", _I(rf"\b(?:the\s+)?(?:fourth|4th) of july(?:,?\s+{YEAR})?\b")),
    (
        "ago",
        _I(
            r"\b(?P<n>an?|\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|a couple of|"
            r"a few|several)\s+(?P<unit>day|week|fortnight|month|year)s?\s+ago(?P<exact>\s+today)?\b"
        ),
    ),
    ("near", _I(r"\b(?P<near>the day before yesterday|yesterday|today|tomorrow|tonight|(?:only|just) now)\b")),
    (
        "rel_period",
        _I(
            r"\b(?:(?:late|early|mid|middle of|earlier|later|the (?:beginning|start|end) of)\s+)?(?P<which>last|"
            r"this|next|previous)\s+(?P<unit>month|year|week)"
            r"(?:s(?= (?:pension|annuity|payments?|checks?|cheques?|instal\w+|money|forms?|tax|report|one)\b))?\b"
        ),
    ),
    (
        "weekday",
        _I(
            r"(?<!lands )(?<!land )(?<!falls )(?<!fall )(?<!falling )(?<!landing )(?<!ends )(?<!end )(?<!is )"
            r"\b(?P<which>last|this past|past|this|on|"
            rf"next)\s+(?P<weekday>{'|'.join(WEEKDAYS)})\b(?!,?\s+(?:the\s+)?[\d¤])"
        ),
    ),
    (
        "bare_month",
        _I(
            r"(?<!how )\b(?:in|since|during|by|until|till|through|from|to|of|until|early|late|mid|end of|start of|"
            r"beginning of|around|about|died|for)[\s-]+(?P<mon>january|february|march|april|may|june|july|august|"
            r"september|october|november|december|jan|feb|apr|jun|jul|aug|sept|sep|oct|nov|"
            r"dec)\b\.?(?!\s*\d)(?!\s+of\b)"
            # "what for may I" and "to march the" name no month
            r"(?<!to march)(?!(?:(?<=for may)|(?<=about may)|(?<=of may)|(?<=to may)|(?<=by may)|(?<=until may))"
            r"\s+(?:i|we|she|he|they|you|the)\b)"
        ),
    ),
    ("year_word", _I(rf"\b(?P<year>{_YEAR_WORDS})\b(?!\s+(?:dollars|percent|hundred|thousand|and a))")),
    ("short_year", _I(r"(?<![\w'])'(?P<short>[0-4]\d)\b(?!['%\d]|[.,/-]\d| ?percent)")),
    (
        "year",
        _I(
            r"(?<![\d.,$€£#'-])(?<!of \$)\b(?P<year>19[3-9]\d|20[0-4]\d)\b(?![,.]?\d|%|-\d)(?!\s*(?:a|per|every|"
            r"each|/)\s*(?:day|week|month|mo|quarter|qtr|year|yr)\b)(?!\s*(?:dollars?|bucks|usd|monthly|weekly|"
            r"quarterly|euros?|pounds|percent|k\b))"
        ),
    ),
)
HINT = re.compile(r"\d|yesterday|today|tomorrow|\bnow\b|ago\b|last|this|next|previous|past|\b(?:" + "|"
                  r"".join(MONTH_NAMES) + (
        r")\b|year|christmas|halloween|juneteenth|independence|easter|thanksgiving|nineteen|twenty|thousand|"
        r"valentine| day of|"
        r"day\b"))  # fmt: skip
DIGIT = re.compile(r"\d")
ANY_MONTH = re.compile(MONTH)
NEED_DIGIT = {
    "iso",
    "compact",
    "numeric",
    "month_year_numeric",
    "year_month_numeric",
    "no_year_numeric",
    "day_rel_month",
    "short_year",
    "year",
}
NEED_MONTH = {"when_month", "day_month", "month_day", "month_year", "year_month", "july_4", "bare_month"}

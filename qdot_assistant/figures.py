"""Figures and days in a sentence, in one normal form, so that a support can be asked whether it carries them.

"$15 million", "$15,000,000" and "15,000,000" are one figure; "nine months" and "9 months" are one; "March 4, 2025" and
"2025-03-04" are one day. Paragraph numbers and form names are addresses, not figures.
"""

from __future__ import annotations

import calendar
import re
from collections.abc import Iterator
from decimal import Decimal, InvalidOperation
from functools import lru_cache
from typing import Any

from calculators.base import Calculation
from qdot_assistant.reading.guarded import Guarded

_MONTHS = tuple(name.lower() for name in calendar.month_name[1:])
# The place of a word is its number.
NUMBER_WORDS = tuple(
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
    "seventeen eighteen nineteen twenty".split()
)
_WORDS = {word: str(number) for number, word in enumerate(NUMBER_WORDS)} | {
    "thirty": "30",
    "forty": "40",
    "fifty": "50",
    "sixty": "60",
    "seventy": "70",
    "eighty": "80",
    "ninety": "90",
    "hundred": "100",
}
# Small number words carry a figure only before a unit ("one trustee" and "one year" differ in weight).
_UNIT = r"(?=[\s-]+(?:percent|days?|months?|years?|weeks?|million|times?)\b)"

_ADDRESS = re.compile(
    r"\[\d+\]"
    r"|§+\s*[\d.]+[A-Z]?(?:\([a-z]\))?(?:-\d+[A-Z]?)?(?:\([A-Za-z0-9]+\))*(?:-(?:\([A-Za-z0-9]+\))+)?"
    r"|(?<=\s)-\d{1,2}T?(?:\([A-Za-z0-9]+\))+"
    r"|\b\d+\s+(?:CFR|U\.?S\.?C\.?|FR|Fed\.)\s*(?:§\s*)?[\d.]+[A-Z]?(?:-\d+[A-Z]?)?(?:\([A-Za-z0-9]+\))*"
    r"|\b(?:[Ss]ections?|[Ss]ec\.|IRC|Code)\s+(?!§)(?!20\.|25\.|301\.)\d+[A-Z]?(?:-\d+)?(?:\([A-Za-z0-9]+\))*(?:\s*(?:,|"
    r"or|and|to|through)\s*\d{3,4}[A-Z]?(?:\([A-Za-z0-9]+\))+)*"
    r"|\b(?:20|25|301)\.\d{3,4}[A-Z]?(?:\([a-z]\))?-\d+[A-Z]?(?:\([A-Za-z0-9]+\))*"
    r"|(?:\b[Pp]aragraphs?\s+)?(?:\([A-Za-z0-9]{1,5}\)){1,6}"
    r"|\b(?:T\.D\.|TD)\s*\d+|\bREG-\d+-\d+|\bRIN\s+[\w-]+|\bP\.?L\.?\s*\d+-\d+|\bPub(?:lication|"
    r"\.)?\s*L?\.?\s*\d+(?:-\d+)?"
    r"|\b(?:Rev\. (?:Proc|Rul)\.|Notice|PLR|LTR)\s*[\d-]+"
    r"|\b[Ff]orms?\s+\d+(?:-?[A-Z]+)?|(?<![\d,.$])\b(?:the\s+)?706(?:-?QDT|-?NA)?\b|(?<![\d,.$])\b4768\b|\b[Ee]x(?:ample|"
    r"\.)\s*\d+|\bTable\s+\w+|\b20(?:00|10)CM\b|\b90CM\b"
    r"|(?<![\d,.$])\b(?:401|403|408|457)(?:[a-z]\b|\s*\([a-z]\))(?:\(\d+\))?"
)
_ISO = re.compile(r"\b(\d{4})-(\d{2})-(\d{2})\b")
_SLASH = re.compile(r"\b(\d{1,2})/(\d{1,2})/(\d{4}|\d{2})\b")
_MONTH_DAY = re.compile(
    (
        rf"\b({'|'.join(_MONTHS)}|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\.?\s+(\d{{1,2}})(?:st|nd|"
        rf"rd|th)?(?:,?\s+(\d{{4}}))?\b"
    ),
    re.IGNORECASE,
)
_DAY_MONTH = re.compile(
    (
        rf"\b(\d{{1,2}})(?:st|nd|rd|th)?\s+(?:of\s+)?({'|'.join(_MONTHS)}|jan|feb|mar|apr|jun|jul|aug|"
        rf"sept?|oct|nov|dec)\.?(?:,?\s+(\d{{4}}))?\b"
    ),
    re.IGNORECASE,
)
_NUMBER = re.compile(
    (
        r"(?<![\w.])\$?\s?((?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?|\.\d+)\s*(?:-\s*)?(percent\b|per\s?cent\b|"
        r"%|million\b|billion\b|thousand\b|mm\b|m\b|k\b)?"
    ),
    re.IGNORECASE,
)
_COUNT_IN_WORDS = re.compile(rf"\b({'|'.join(_WORDS)})\b{_UNIT}", re.IGNORECASE)
_DIGIT = re.compile(r"\d")
_MAY_COUNT = Guarded(_COUNT_IN_WORDS)
# Letters that a search without regard to case takes for i, s and k.
_LETTERS = str.maketrans("ıİſ\u212a", "iIsK")
_SCALE = {"million": 6, "mm": 6, "m": 6, "billion": 9, "thousand": 3, "k": 3}


@lru_cache(maxsize=4096)
def figures_in(text: str) -> frozenset[str]:
    """Every amount, percentage, count and day of the text in normal form."""
    return frozenset(_figures(text.translate(_LETTERS)))


def figures_of_calculation(calculation: Calculation) -> frozenset[str]:
    """Every figure a calculation gives: inputs, results, and the steps with their expressions."""
    texts = [*_leaves(calculation.inputs), *_leaves(calculation.results), *calculation.assumed.values()]
    texts += [f"{step.name} {step.expression} {step.value}" for step in calculation.steps]
    texts += [notice.text for notice in calculation.notices]
    found = frozenset(_figures(" ; ".join(texts)))
    return frozenset(found | {_percent(figure) for figure in found} - {""})


def _leaves(value: Any) -> Iterator[str]:
    if isinstance(value, dict):
        for inner in value.values():
            yield from _leaves(inner)
    elif isinstance(value, list | tuple):
        for inner in value:
            yield from _leaves(inner)
    elif value is not None and not isinstance(value, bool):
        yield str(value)


def _percent(figure: str) -> str:
    """0.67 also supports "67 percent"."""
    try:
        number = Decimal(figure)
    except InvalidOperation:
        return ""
    return _normal(number * 100) if number < 2 else ""


def _figures(text: str) -> Iterator[str]:
    if not _DIGIT.search(text) and not _MAY_COUNT.search(text):
        return
    rest = _ADDRESS.sub(" ", text)
    rest, days = _days(rest)
    yield from days
    lowered = rest
    if _MAY_COUNT.search(rest):
        lowered = _COUNT_IN_WORDS.sub(lambda match: _WORDS[match.group(1).lower()], rest)
    for match in _NUMBER.finditer(lowered):
        digits, scale = match.group(1).replace(",", ""), (match.group(2) or "").lower()
        yield _normal(Decimal(digits).scaleb(_SCALE.get(scale, 0)))


def _days(text: str) -> tuple[str, list[str]]:
    days: list[str] = []

    def take(match: re.Match[str], month: str, day: str, year: str | None) -> str:
        days.append(f"{int(month):02d}-{int(day):02d}")
        if year:
            days.append(f"{_century(year)}")
        return " "

    text = _ISO.sub(lambda m: take(m, m[2], m[3], m[1]), text)
    text = _SLASH.sub(lambda m: take(m, m[1], m[2], m[3]), text)
    text = _MONTH_DAY.sub(lambda m: take(m, _month(m[1]), m[2], m[3]), text)
    text = _DAY_MONTH.sub(lambda m: take(m, _month(m[2]), m[1], m[3]), text)
    return text, days


def _century(year: str) -> int:
    return int(year) if len(year) == 4 else 2000 + int(year)


def _month(name: str) -> str:
    return str(next(i for i, month in enumerate(_MONTHS, 1) if month.startswith(name.lower()[:3])))


def _normal(number: Decimal) -> str:
    text = f"{number.normalize():f}"
    return text.rstrip("0").rstrip(".") if "." in text else text

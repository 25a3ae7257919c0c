"""Finds figures and days in a text, and those among them that nothing supports.

Its own small reading, apart from the assistant's, so that one mistake cannot hide in both.
"""

from __future__ import annotations

import functools
import json
import re
from collections.abc import Iterator
from datetime import date
from decimal import ROUND_HALF_UP, Decimal, InvalidOperation
from fractions import Fraction

from dateutil import parser as date_parser

from qdot_assistant.types import Answer, Question

_MONTH = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?"
    r"|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\.?"
)
_ORDINAL = r"(?:st|nd|rd|th)?"
_DAY = re.compile(
    rf"\b{_MONTH}\s+\d{{1,2}}{_ORDINAL},?\s+\d{{4}}\b"
    rf"|\b\d{{1,2}}{_ORDINAL}\s+(?:of\s+)?{_MONTH},?\s+\d{{4}}\b|\b\d{{4}}-\d\d-\d\d\b",
    re.IGNORECASE,
)
_MONEY = re.compile(r"\$\s?(\d[\d,]*(?:\.\d+)?)(?:\s?(million|billion|thousand|k\b))?", re.I)
_PERCENT = re.compile(r"(?<![\d.,])(\d*\.?\d+)\s?(?:%|percent\b|per cent\b)", re.I)
_COUNT = re.compile(r"(?<![\d.,])(\d+)[\s-](?:days?|months?|years?)\b", re.I)
_SUM = re.compile(r"\$[\d,]+(?:\.\d+)?(?: \+ \$[\d,]+(?:\.\d+)?)+ = \$[\d,]+(?:\.\d+)?(?![\d,])")
_PARTS = {"half": (1, 2), "a third": (1, 3), "one third": (1, 3), "two thirds": (2, 3), "a quarter": (1, 4),
          "one quarter": (1, 4), "three quarters": (3, 4)}  # fmt: skip
_SHARE = (
    rf"(?:(?P<percent>\d+(?:\.\d+)?) ?(?:percent|%)|(?P<top>\d+)/(?P<below>\d+)|\b(?P<part>{'|'.join(_PARTS)})) of "
    r"(?P<whole>\$[\d,]+(?:\.\d+)?)"
)
_PRODUCTS = (
    re.compile(rf"{_SHARE} = (?P<worth>\$[\d,]+(?:\.\d+)?(?![\d,]))", re.I),
    re.compile(rf"(?P<worth>\$[\d,]+(?:\.\d+)?): {_SHARE}", re.I),
)
_NUMBER = re.compile(r"(?<![\w.])\d[\d,]*(?:\.\d+)?|(?<![\w.])\.\d+")
_SCALES = {"thousand": 3, "k": 3, "million": 6, "billion": 9}
_TO_FIFTEEN = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen"
_LARGER = {"eighteen": "18", "twenty": "20", "thirty": "30", "sixty": "60", "ninety": "90", "hundred": "100"}
_WORDS = {word: str(number) for number, word in enumerate(_TO_FIFTEEN.split())} | _LARGER


def unsupported(question: Question, answer: Answer, quoted: list[str]) -> list[str]:
    """Amounts, percentages, counts of time and days in the answer that stand in no support.

    Args:
        quoted: the text of every section cited; the question, the user's turns and the calculations support as well,
            and so does an addition of such figures, or a share of one, that is written out and right.
    """
    said = [turn.content for turn in question.history if turn.role == "user"]
    worked = [json.dumps(one.model_dump(mode="json")) for one in answer.calculations]
    sections = [f"{c.quote} {c.version} {c.section}" for c in answer.citations]
    told = " ".join([question.question, question.today.isoformat(), *said, *worked, *sections])
    pool = " ".join([told, *quoted])
    numbers = _numbers(told).union(*map(_numbers_of_section, quoted))
    days = set(_days(told)).union(*map(_days_of_section, quoted))
    numbers |= set(_shared(answer.answer, numbers, pool))
    numbers |= set(_added_up(answer.answer, numbers))
    loose = [day.isoformat() for day in _days(answer.answer) if day not in days]
    rest = _DAY.sub(" ", _spelled(answer.answer))
    loose += [text for text, number in _stated(rest) if number not in numbers and number / 100 not in numbers]
    return list(dict.fromkeys(loose))


def _added_up(text: str, supported: set[Decimal]) -> Iterator[Decimal]:
    """Totals of additions written out in the answer: each addend is supported, and they do add up."""
    for written in _SUM.findall(re.sub(r"\s*\[\d+\]", "", text)):
        *addends, total = [_decimal(number).normalize() for number in _NUMBER.findall(written.replace("$", ""))]
        if sum(addends) == total and supported.issuperset(addends):
            yield total


def _shared(text: str, supported: set[Decimal], pool: str) -> Iterator[Decimal]:
    """Worths of shares written out in the answer: share and whole are supported, and the product is right."""
    for found in (one for pattern in _PRODUCTS for one in pattern.finditer(re.sub(r"\s*\[\d+\]", "", text))):
        whole, worth = (_decimal(found[name].removeprefix("$")).normalize() for name in ("whole", "worth"))
        share = _share(found)
        told = Decimal(100) * share.numerator / share.denominator
        is_told = {told.normalize(), (told / 100).normalize()} & supported or _part_is_told(found, pool)
        exact = (whole * share.numerator / share.denominator).quantize(Decimal("0.01"), ROUND_HALF_UP)
        if is_told and whole in supported and exact == worth:
            yield worth


def _share(found: re.Match[str]) -> Fraction:
    if found["percent"]:
        return Fraction(found["percent"]) / 100
    return (
        Fraction(int(found["top"]), int(found["below"])) if found["top"] else Fraction(*_PARTS[found["part"].lower()])
    )


def _part_is_told(found: re.Match[str], pool: str) -> bool:
    """Whether a share written as a fraction stands in the pool so, or in words of the same value."""
    same = [word for word, parts in _PARTS.items() if Fraction(*parts) == _share(found)]
    words = "|".join([*same, re.escape(f"{found['top']}/{found['below']}")])
    return not found["percent"] and re.search(rf"(?<![\w/])(?:{words})(?![\w/])", pool, re.I) is not None


def _stated(text: str) -> list[tuple[str, Decimal]]:
    found: list[tuple[str, Decimal]] = []
    for match in _MONEY.finditer(text):
        found.append((match[0], _decimal(match[1]).scaleb(_SCALES.get((match[2] or "").lower(), 0))))
    for pattern in (_PERCENT, _COUNT):
        found += [(match[0], _decimal(match[1])) for match in pattern.finditer(text)]
    return [(text, number.normalize()) for text, number in found]


def _numbers(text: str) -> set[Decimal]:
    """Every number of the pool, with its scale where one follows, and each share as a percentage too."""
    spelled = _spelled(text)
    found = {_decimal(number).normalize() for number in _NUMBER.findall(spelled)}
    for match in re.finditer(r"(\d[\d,]*(?:\.\d+)?)\s?(million|billion|thousand|k|m)\b", spelled, re.I):
        scale = {"m": 6, **_SCALES}[match[2].lower()]
        found.add(_decimal(match[1]).scaleb(scale).normalize())
    return found


def _days(text: str) -> list[date]:
    days = (_day(written) for written in _DAY.findall(text))
    return [day for day in days if day is not None]


@functools.lru_cache(maxsize=4096)
def _day(written: str) -> date | None:
    try:
        return date_parser.parse(re.sub(r"\bof\b", "", written)).date()
    except (ValueError, OverflowError):
        return None


@functools.lru_cache(maxsize=1024)
def _numbers_of_section(text: str) -> frozenset[Decimal]:
    return frozenset(_numbers(text))


@functools.lru_cache(maxsize=1024)
def _days_of_section(text: str) -> frozenset[date]:
    return frozenset(_days(text))


_WORD = re.compile(r"\b(?:" + "|".join(_WORDS) + r")\b")


def _spelled(text: str) -> str:
    return _WORD.sub(lambda match: _WORDS[match[0]], text.lower())


def _decimal(text: str) -> Decimal:
    try:
        return Decimal(text.replace(",", "").rstrip("."))
    except InvalidOperation:
        return Decimal("NaN")

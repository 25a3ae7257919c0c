"""The shares of Example 3 that a question tells, in percent, and how they are said: § 20.2056A-4(d)(3)."""

from __future__ import annotations

import re
from decimal import Decimal
from fractions import Fraction

_I = re.IGNORECASE

_THIRD = Decimal(100) / 3
_PART: dict[str, int | Decimal] = {
    "half": 50, "a half": 50, "one half": 50, "a quarter": 25, "one quarter": 25, "three quarters": 75,
    "a fifth": 20, "one fifth": 20, "two fifths": 40, "three fifths": 60, "four fifths": 80,
    "a third": _THIRD, "one third": _THIRD, "two thirds": 100 - _THIRD, "a tenth": 10,
}  # fmt: skip
THIRDS = {_THIRD: ("a third", "1/3"), 100 - _THIRD: ("two thirds", "2/3")}
"""Shares that no whole percentage tells."""
_WHOLE = (
    r"(?<!at )(?<!after )all(?! (?:the same|else|other)\b)|everything|the whole|the entire|entirely|(?:the )?full|"
    r"wholly|fully"
)
_NONE = r"nothing|none|no part|not a cent|not anything"
_FRACTION = "|".join(sorted(_PART, key=len)[::-1])
SHARE = re.compile(
    rf"(?P<percent>\d{{1,3}}(?:\.\d+)?)\s*(?:%|percent|per cent|pct)|\b(?P<part>{_FRACTION})\b|"
    rf"\b(?P<all>{_WHOLE})\b|\b(?P<none>{_NONE})\b|"
    r"\b(?:share|portion|percentage|inclusion|included|includible|counted)\b"
    r"(?:(?!\bex(?:ample)?\b|\b(?:moved|transferred|assigned|gave)\b)[^\d.;?!]){0,25}?(?P<bare>\d{1,3})\b(?![\d]|[.,]\d)|"
    r"\b(?:moved|transferred|assigned) (?:only |just )?(?P<went>\d{1,2})\b(?=\s*(?:$|[,.;?!](?!\d)|"
    r"like\b|as\b|in your\b))",
    _I,
)


def fractions_in_percent(text: str) -> list[str]:
    """A share told as a fraction, in percent ("1/4 = 25%"); a third is told as a third."""
    parts = (_PART[one["part"].lower()] for one in SHARE.finditer(text) if one["part"])
    found = [Fraction(part, 100) for part in parts if isinstance(part, int)]
    return [f"{one.numerator}/{one.denominator} = {one * 100}%" for one in found]


def names_told(text: str) -> dict[Decimal, str]:
    """The shares told as a fraction, in the word for each."""
    told = (one["part"].lower() for one in SHARE.finditer(text) if one["part"])
    return {Decimal(_PART[word]): word for word in told if _PART[word] not in THIRDS}


EXAMPLES_OWN = Decimal(60)
_INCLUDED = r"(?:in(?:cluded)?|includible|counted)"
_PORTION = r"(?:share|part|portion|interest)"
OF_WHAT_COUNTS = re.compile(
    rf"(?:(?P<percent>\d{{1,3}})\s*(?:%|percent|per cent|pct)|\b(?P<part>{_FRACTION})) of (?:the (?:60|sixty)\b|"
    rf"what (?:counts|is {_INCLUDED}|was {_INCLUDED})|(?:the|that) {_INCLUDED} {_PORTION}|"
    rf"(?:the|that) {_PORTION} (?:that |which )?(?:counts|(?:is|was) {_INCLUDED}))",
    _I,
)
""" "Half of what counts": a part of the Example's own 60 percent is moved."""


def percent_of(part: re.Match[str]) -> Decimal:
    return Decimal(part["percent"]) if part["percent"] else Decimal(_PART[part["part"].lower()])


def percent_told(share: re.Match[str]) -> Decimal:
    if share["all"] or share["none"]:
        return Decimal(100 if share["all"] else 0)
    number = share["percent"] or share["bare"] or share["went"]
    return Decimal(number) if number else Decimal(_PART[share["part"].lower()])


def with_article(percent: Decimal) -> str:
    if percent in THIRDS:
        return f"{THIRDS[percent][0].replace('two thirds', 'a two-thirds').replace('a third', 'a one-third')}"
    return f"{'an' if str(percent).startswith('8') or percent in (11, 18) else 'a'} {share_in_words(percent)}"


def share_in_words(percent: Decimal) -> str:
    return THIRDS[percent][0] if percent in THIRDS else f"{percent.normalize():f} percent"

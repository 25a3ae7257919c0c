"""Shares told as fractions in words or signs: "half", "two thirds", "3/4 of", "60 cents of every dollar".

Come here for ``FRACTION`` and ``fraction_of``. A quarter or a half of time ("each quarter", "half-yearly") is none.
"""

from __future__ import annotations

import re
from fractions import Fraction

_COUNT = {"a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8,
          "nine": 9}  # fmt: skip
_PART = {"half": 2, "halves": 2, "third": 3, "quarter": 4, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7,
         "eighth": 8, "ninth": 9, "tenth": 10}  # fmt: skip
_SIGNS = {"½": (1, 2), "⅓": (1, 3), "⅔": (2, 3), "¼": (1, 4), "¾": (3, 4), "⅕": (1, 5), "⅖": (2, 5), "⅗": (3, 5),
          "⅘": (4, 5), "⅙": (1, 6), "⅚": (5, 6), "⅛": (1, 8), "⅜": (3, 8), "⅝": (5, 8), "⅞": (7, 8)}  # fmt: skip
FRACTION = (
    r"(?:(?<!and )(?<!and a )(?<!\d a )(?<!month a )\b(?:(?:a|an|one|two|three|four|five|six|seven|eight|nine)[\s-]+)?"
    r"(?:half|(?<=[\w][\s-])(?:halves|thirds?|quarters?|fourths?|fifths?|sixths?|sevenths?|eighths?|ninths?|tenths?))\b"
    r"(?:(?<!a quarter)|(?= of\b)|(?= (?:is|was) (?:included|counted|includible|in (?:his|her|the)\b))|"
    r"(?<=is a quarter))(?![\s-]*(?:year|month|annual|quarter|a year|century))|"
    r"(?<![\d/.$])\b[1-9]/[1-9]\d?\b(?![/\d])|[½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞]|"
    r"\b\d{1,2} cents (?:of|in|on|out of|from) (?:each|every|the|a) dollar)"
)
"""One fraction; used inside other patterns, so without a name of its own."""

_WORDS = re.compile(rf"(?:(?P<n>{'|'.join(_COUNT)})[\s-]+)?(?P<part>{'|'.join(_PART)})s?", re.IGNORECASE)
_CENTS = re.compile(r"(?P<cents>\d{1,2}) cents", re.IGNORECASE)
_ALL = re.compile(FRACTION, re.IGNORECASE)


def fraction_of(words: str) -> Fraction | None:
    """The share that the words of one fraction name; None where it is none or more than the whole."""
    words = words.strip().lower()
    if words in _SIGNS:
        return Fraction(*_SIGNS[words])
    if cents := _CENTS.match(words):
        return Fraction(int(cents["cents"]), 100)
    if "/" in words:
        top, below = (int(part) for part in words.split("/"))
        return Fraction(top, below) if top < below else None
    told = _WORDS.fullmatch(words)
    if told is None or (told["part"] != "half" and told["n"] is None):
        return None
    share = Fraction(_COUNT[told["n"] or "one"], _PART[told["part"]])
    return share if share < 1 else None


def fractions_in(text: str) -> frozenset[Fraction]:
    """Every fraction that a text tells."""
    found = (fraction_of(match.group()) for match in _ALL.finditer(text))
    return frozenset(share for share in found if share is not None)

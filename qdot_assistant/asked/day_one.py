"""Whether the day of receipt is the first of the sixty days: a rule on counting, whatever day is told beside it.

Come here for ``asks_day_one``. § 20.2056A-4(c)(7)(i) gives 60 days "of receipt"; "is Monday day 1" asks for the rule,
and tells no day on which anything was moved.
"""

from __future__ import annotations

import re

_I = re.IGNORECASE
_ROLLED = re.compile(
    r"\b(?:roll\w*|60|sixty|days|payments?|checks?|cheques?|pension|annuity|receipt|received|mov(?:e|es|ed|ing))\b", _I
)
_FIRST = re.compile(
    r"\bday (?:one|1|zero|0|number one)\b|\b(?:first|1st) day\b|\b(?:receipt|arrival) (?:day|date)\b|"
    r"\b(?:day|date) (?:of (?:the )?(?:receipt|arrival)|(?:it|i|we|she|he|the \w+) (?:got|gets?|received?s?|"
    r"arrive[sd]?|c[ao]mes?|landed)\b)",
    _I,
)
_COUNTED = re.compile(
    r"\b(?:count(?:s|ed|ing)?|includ\w+|exclud\w+|(?:is|as|was|be|really|already|it) (?:\w+ ){0,2}?(?:day (?:one|1)|"
    r"first day|number one)|starts?|begins?)\b",
    _I,
)
_OF_ANOTHER_TIME = re.compile(r"\b(?:die[ds]?|death|nine|months?|706|elect\w*|extension|funeral)\b", _I)
_WANTS_THE_LAST = re.compile(
    r"\b(?:last|latest|final|60th|sixtieth) (?:day|date|moment)\b|\bdeadlines?\b|"
    r"\b(?:by|until|till) (?:when|what|which)\b|\bwhen (?:is|must|do|does|should|at)\b",
    _I,
)


def asks_day_one(text: str) -> bool:
    """True where it is asked which day of a rollover is counted as the first, and no last day beside it."""
    speaks = _ROLLED.search(text) and _FIRST.search(text) and _COUNTED.search(text)
    return bool(speaks) and not _OF_ANOTHER_TIME.search(text) and not _WANTS_THE_LAST.search(text)

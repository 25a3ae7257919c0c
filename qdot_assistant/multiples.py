"""An amount told by its relation to another: "twice as large", "half of it", "10 percent more".

Come here for ``multiple_in``: what the words multiply an amount by.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

_COUNT = {"two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "ten": 10}
_MORE = r"more|larger|bigger|higher|greater|increase[ds]?|extra|longer|above"
_LESS = r"less|smaller|lower|fewer|decrease[ds]?|reduc\w+|cut|below"
_OF_TIME = r"(?!\s+(?:an?|each|every|per|in an?|during the|in the)\s+(?:\w+ )?(?:year|month|week|quarter|day)\b)"
"""After a count of times it tells how often something is paid, and multiplies nothing ("twice a year")."""
_WORDS = re.compile(
    rf"(?P<double>\b(?:twice{_OF_TIME}|doubl(?:e|es|ed|ing)|twofold)\b)|"
    rf"(?P<triple>\b(?:tripl(?:e|es|ed|ing)|thrice|threefold)\b{_OF_TIME})|"
    r"(?P<quadruple>\bquadrupl\w+)|(?P<halve>\bhalv(?:e|es|ed|ing)\b|\bhalf\b(?! (?:a |an )?(?:year|month)|-?year))|"
    rf"\b(?P<times>\d{{1,2}}|{'|'.join(_COUNT)})(?: times{_OF_TIME}| ?x\b)|"
    r"\b(?P<part>(?:a third|a quarter)(?= (?:of|as)\b)|one third|one quarter|two thirds|three quarters)\b|"
    rf"\b(?P<percent>\d{{1,3}}(?:\.\d+)?) ?(?:%|percent|per cent) (?:(?P<more>{_MORE})|(?P<less>{_LESS}))\b",
    re.IGNORECASE,
)
_NAMED = {"double": Fraction(2), "triple": Fraction(3), "quadruple": Fraction(4), "halve": Fraction(1, 2)}
_PARTS = {
    "a third": Fraction(1, 3), "one third": Fraction(1, 3), "two thirds": Fraction(2, 3),
    "a quarter": Fraction(1, 4), "one quarter": Fraction(1, 4), "three quarters": Fraction(3, 4),
}  # fmt: skip


@dataclass(frozen=True)
class Multiple:
    """What an amount is multiplied by, and where the words stand."""

    by: Fraction
    span: tuple[int, int]


def multiples_in(text: str) -> Iterator[Multiple]:
    """Every relation told, in order."""
    for match in _WORDS.finditer(text):
        yield Multiple(_by(match), match.span())


def multiple_in(text: str) -> Multiple | None:
    """The one relation told; None where none or several are."""
    found = list(multiples_in(text))
    return found[0] if len(found) == 1 else None


def _by(match: re.Match[str]) -> Fraction:
    name = str(next(key for key, value in match.groupdict().items() if value))
    if name in _NAMED:
        return _NAMED[name]
    if name == "part":
        return _PARTS[match["part"].lower()]
    if name == "times":
        return Fraction(_COUNT.get(match["times"].lower()) or int(match["times"]))
    share = Fraction(match["percent"]) / 100
    return 1 + share if match["more"] else 1 - share

"""Whether the day of another tax is asked for, and what is called a term of art."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    pass

TERM_OF_ART = re.compile(
    r"\b(?:dni|distributable net income|niit|net investment income|throwback|qsst|esbt|fbar|fincen)\b", re.IGNORECASE
)
"""What only another field speaks of, in whatever sentence of ours it stands."""
_ANOTHER_TAX = re.compile(
    r"\b(?:income|property|sales|payroll|school|road|vehicle|excise|franchise|unemployment|self[- ]employment|"
    r"state (?:estate|inheritance|death|gift|income)?) ?tax(?:es)?\b|\b(?:form )?(?:709|1040(?:-?nr|-?es|-?x)?|1041|"
    r"fbar|8938|3520(?:-a)?|8971)\b",
    re.IGNORECASE,
)
"""A tax or return of another kind, whose day or amount no calculator here works out …"""
OUR_FIELD = re.compile(
    r"\b(?:(?<!state )estate tax|706|qdot|trust|pension|annuity|payments?|roll\w*|election|assign\w*|corpus|marital)\b",
    re.IGNORECASE,
)
"""… unless something of this law is spoken of too."""
_DAY = re.compile(
    r"\b(?:due|deadline|by (?:when|what|which)|(?:what|which) (?:day|date)|when (?:is|are|do|does|must))\b", re.I
)


def asks_day_of_another_tax(text: str) -> bool:
    return bool(_DAY.search(text) and _ANOTHER_TAX.search(text)) and not OUR_FIELD.search(text)

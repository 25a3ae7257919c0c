"""Whether there was an estate tax, and a QDOT was needed, for a death in 2010: the year in which it could be declined.

Come here for ``road``. P.L. 111-312 section 301: the executor of a person who died in 2010 could elect not to have the
estate tax apply. Today's exclusion says nothing of that year; the day of its returns is told by the deadlines.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from qdot_assistant.ranking import Ranked
from qdot_assistant.writers import grounded

if TYPE_CHECKING:
    from qdot_assistant.pipeline import Asking, Assistant
    from qdot_assistant.types import Draft

_I = re.IGNORECASE
YEAR, RULE = 2010, "qdot.death_in_2010"
_TAX = r"(?:(?:federal )?(?:estate|death|inheritance|qdot) tax(?:es)?|tax on (?:the |his |her )?estates?|chapter 11)"
_THERE_WAS = (
    r"(?:exist\w*|appl(?:y|ies|ied)|any\b|at all|even|repeal\w*|abolish\w*|suspend\w*|gone|in force|in effect|"
    r"(?:was|were|is) there|there (?:was|were)|no\b|zero|ow(?:e[ds]?|ing)|due\b|pay\b|paid|free of|tax[- ]free)"
)
_ASKED = re.compile(
    rf"\b{_THERE_WAS}[^.;?!]{{0,60}}\b{_TAX}|\b{_TAX}[^.;?!]{{0,60}}\b{_THERE_WAS}|"
    r"\b(?:need(?:s|ed)?|necessary|require[ds]?|have to have|must we have|why|point of|worth) [^.;?!]{0,40}"
    r"\b(?:qdot|trust|marital deduction)\b|\b(?:qdot|trust)\b[^.;?!]{0,40}\b(?:need(?:ed)?|necessary|required|"
    r"pointless)\b|\b(?:what (?:then|now|holds|applies|about (?:it|that|us))|how (?:is|was) (?:it|that))\b|"
    r"2010\W*$",
    _I,
)
"""Whether the tax existed or the trust was needed …"""
_OF_ANOTHER_POINT = re.compile(
    r"(?:^|[,.;:?!] (?:and |so |but )?)when\b|\bwhen (?:is|was|must|do|does|did|are|were|had)\b|\b(?:deadline|due "
    r"(?:date|day)|by what|until|file[ds]?|filing|late|how (?:much|high)|what (?:was|is) the|"
    r"exemption|exclusion|trustee|pension|annuity|examples?|factors?|tables?)\b",
    _I,
)
"""… and not a day, an amount or another rule."""


def road(asking: Asking, assistant: Assistant) -> Draft | None:
    """That the tax could be declined for such a death, and held with its exclusion where it was not; else None."""
    text = asking.around or asking.question.question
    if _year(asking) != YEAR or not _ASKED.search(text) or _OF_ANOTHER_POINT.search(text):
        return None
    rule = Ranked(assistant.statements[RULE], 1.0, 1.0)
    return grounded.compose([rule], asking.question.audience, asking.law, most=1)


def _year(asking: Asking) -> object:
    died = asking.date_of_death
    return died.year if died is not None else asking.facts.value("year_of_death")

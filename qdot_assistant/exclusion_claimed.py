"""A sum held to be somebody's exemption: "is 13.61 the exemption for 2024?", "did the $13.99 million apply to her?".

Come here for ``road``. The year of the death decides which sum it is (IRC 2010(c)); where no death and no year is told,
the year whose sum it is is told, and no Yes or No.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from qdot_assistant.calculation import work
from qdot_assistant.estate_told import year_of_death_told
from qdot_assistant.types import Draft
from qdot_assistant.yearly_sums import A_YEAR, amounts_of, told_of_its_year, year_of_the_only_sum

if TYPE_CHECKING:
    from qdot_assistant.pipeline import Asking, Assistant

_I = re.IGNORECASE
MOST_WORDS = 30
_HELD = re.compile(
    r"^\W*(?:(?:and|so|but|then|ok(?:ay)?|well|now|wait)\b,? )*(?:did|does|do|is|was|were|will|would|isn't|wasn't)\b.*"
    r"(?:\bappl(?:y|ies|ied)\b|\b(?:exempt(?:ion)?|exclusion|tax[- ]free (?:amount|sum))\b|\b(?:count|hold|use[d]?)\b)|"
    r"\b(?:dad|mom|mother|father|he|she|husband|wife|they|decedent)\b.*\bdied?\b.*,.*"
    r"\b(?:is|was|did|does)\b.*\b(?:appl(?:y|ies|ied)|exempt(?:ion)?|exclusion)\b|"
    r"\b(?:died?|death|passed|gone)\b.*\b(?:is|was|isn't|wasn't|would) (?:it|that|this|the (?:sum|figure|number|amount|"
    r"limit)|ours|his|hers)\b|\b(?:is|was) (?:it|that|the (?:sum|figure|number|amount|limit))\b[^?]*\b(?:died?|death|"
    r"passed)\b",
    _I,
)
_OTHERWISE = re.compile(
    r"\bgift|\bgiv(?:e|en|ing)\b|\bleft\b|\bestate (?:of|is|was|worth)\b|\bworth\b|\bowe|\bgst\b|\bstate\b|"
    r"\b(?:over|under|above|below|exceed\w*|beyond|within|more|less|bigger|smaller|higher|lower|short|past)\b|"
    r"\b(?:went|goes|gone|going|go) (?:up|down)\b|\b(?:rose|raised|increas\w+|jump\w*)\b|"
    r"\bhow (?:much|large|big|high|great)\b|\bbill\b|\btaxed\b|\bwhat (?:tax|is taxed)\b|"
    r"\bnonresident\b|\bportab|\bunused\b|\bstill\b|\bdrop|\bever\b|\bonce\b",
    _I,
)


def road(asking: Asking, assistant: Assistant) -> Draft | None:
    """Whether the sum named was the exclusion of the year meant, or of which year it was; None where else is asked."""
    text = asking.question.question
    if len(text.split()) > MOST_WORDS or not _HELD.search(text) or _OTHERWISE.search(text):
        return None
    its_year, year = year_of_the_only_sum(text, assistant.parameters), _year_meant(asking)
    if its_year is None or (year is not None and year not in amounts_of("exclusion_amount", assistant.parameters)):
        return None
    worked = work("exclusion_amount", {"year": its_year if year is None else year}, assistant)
    opening = "" if year is None else "Yes. " if year == its_year else "No. "
    return told_of_its_year(worked, opening, asking.question.audience)


def _year_meant(asking: Asking) -> int | None:
    """The year that the text names alone, else that of the death told."""
    named = set(A_YEAR.findall(asking.question.question))
    return int(named.pop()) if len(named) == 1 else year_of_death_told(asking.facts)

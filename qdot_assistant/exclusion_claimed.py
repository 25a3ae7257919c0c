"""A sum held to be somebody's exemption: "is 13.61 the exemption for 2024?", "did the $13.99 million apply to her?".

Come here for ``road``. The year of the death decides which sum it is (IRC 2010(c)); where no death and no year is told,
the year whose sum it is is told, and no Yes or No.
"""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING

from qdot_assistant.calculation import work
from qdot_assistant.reading.money import money_in
from qdot_assistant.telling import neighbours
from qdot_assistant.types import Draft, Notice

if TYPE_CHECKING:
    from calculators.base import Calculation
    from qdot_assistant.pipeline import Asking, Assistant

_I = re.IGNORECASE
MOST_WORDS = 18
_HELD = re.compile(
    r"^\W*(?:(?:and|so|but|then|ok(?:ay)?|well|now|wait)\b,? )*(?:did|does|do|is|was|were|will|would|isn't|wasn't)\b.*"
    r"(?:\bappl(?:y|ies|ied)\b|\b(?:exempt(?:ion)?|exclusion|tax[- ]free (?:amount|sum))\b|\b(?:count|hold|use[d]?)\b)|"
    r"\b(?:dad|mom|mother|father|he|she|husband|wife|they|decedent)\b.*\bdied?\b.*,.*"
    r"\b(?:is|was|did|does)\b.*\b(?:appl(?:y|ies|ied)|exempt(?:ion)?|exclusion)\b",
    _I,
)
_OTHERWISE = re.compile(
    r"\bgift|\bgiv(?:e|en|ing)\b|\bleft\b|\bestate (?:of|is|was|worth)\b|\bworth\b|\bowe|\bgst\b|\bstate\b|"
    r"\b(?:over|under|above|below|exceed\w*|beyond|within|more|less|bigger|smaller|higher|lower|short|past)\b|"
    r"\b(?:went|goes|gone|going|go) (?:up|down)\b|\b(?:rose|raised|increas\w+|jump\w*)\b|"
    r"\bnonresident\b|\bportab|\bunused\b|\bstill\b|\bdrop|\bever\b|\bonce\b",
    _I,
)
_YEAR = re.compile(r"\b20\d\d\b")


def road(asking: Asking, assistant: Assistant) -> Draft | None:
    """Whether the sum named was the exclusion of the year meant; None where something else is asked."""
    text = asking.question.question
    if len(text.split()) > MOST_WORDS or not _HELD.search(text) or _OTHERWISE.search(text):
        return None
    sums = {one.amount for one in money_in(text)}
    amounts = assistant.parameters.basic_exclusion_amount.years
    its_years = [year for year, one in sorted(amounts.items()) if sums == {one.value}]
    year = _year_meant(asking)
    if len(its_years) != 1 or (year is not None and year not in amounts):
        return None
    worked = work("exclusion_amount", {"year": its_years[0] if year is None else year}, assistant)
    return _told(worked, None if year is None else year in its_years, asking)


def _year_meant(asking: Asking) -> int | None:
    """The year that the text names alone, else that of the death told."""
    named = set(_YEAR.findall(asking.question.question))
    if len(named) == 1:
        return int(named.pop())
    death = asking.facts.value("date_of_death")
    died: int | None = death.year if isinstance(death, dt.date) else asking.facts.value("year_of_death")
    return died


def _told(worked: Calculation, is_it: bool | None, asking: Asking) -> Draft:
    """The amount of that year after the word that affirms or denies; where no year is told, whose the sum was."""
    first, *rest = neighbours.told(worked, asking.question.audience)
    opening = "" if is_it is None else "Yes. " if is_it else "No. "
    said = first.model_copy(update={"text": f"{opening}{first.text}"})
    notices = tuple(Notice(kind=n.kind, text=n.text, section=n.section) for n in worked.notices)
    return Draft(kind="calculation", sentences=(said, *rest), calculations=(worked,), notices=notices)

"""The exclusion of the year of a death that is told, asked for in whatever words: IRC 2010(c).

Come here for ``wanted_of``. "What could dad (died 2015) pass on before the government takes a cut?" names neither the
exemption nor the exclusion; the search finds the list of all years, of which the one of the death is told.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from qdot_assistant import courtesies, scope
from qdot_assistant.estate_told import year_of_death_told
from qdot_assistant.reading.money import money_in
from qdot_assistant.types import Draft

if TYPE_CHECKING:
    from qdot_assistant.pipeline import Asking, Assistant
    from qdot_assistant.ranking import Ranked

_I = re.IGNORECASE
_OF_THE_YEARS = frozenset({"exclusion.by_year", "exclusion.amount_2026"})
_BESIDE_IT = ("gifts.", "qdot.estate_below_exclusion")
"""What stands as near by its words, and tells this year's amount or that of gifts."""
_DEATHS = frozenset({"date_of_death", "year_of_death"})
_ANOTHER = re.compile(
    r"\b(?:gifts?|giv(?:e|es|ing)|gave|presents?|gst|generation|state|trusts?|qdots?|pensions?|annuit\w+|payments?|"
    r"portab\w+|dsue|unused|rates?|percent\w*|drop\w*|sunset\w*|index\w*|inflation|nonresident|non-resident)\b|%",
    _I,
)
"""Another amount of the year, or another side of this one."""
_AMOUNT = re.compile(
    r"\bhow (?:much|big|large|high|rich)\b|\b(?:what|which|the|a|that)\b[^.;?!]{0,12}"
    r"\b(?:amount|sum|figure|number|limit|line|threshold|size)\b|"
    r"\bwhat (?:could|can|may|might|was|were|did|is)\b|\bamount\b",
    _I,
)
_WHICH_OF_THEM = re.compile(
    r"\b(?:which|what) (?:one|of (?:them|these|those|the \w+)|(?:number|amount|figure|sum|limit)s?)\b|"
    r"\bwhose (?:number|"
    r"amount|figure|sum)\b|\b(?:was|is|were) (?:that|this|it) (?:also |then |really )?(?:the |her |his )?(?:right )?"
    r"(?:number|amount|figure|sum|limit)\b|\b(?:the )?(?:old|former|earlier|today'?s|new|present) (?:one|number|amount|"
    r"figure|sum)\b",
    _I,
)
"""Sums are told only as what was heard or read, and it is asked which of them is that of the death."""


def _of_todays_amount(ranked: Sequence[Ranked], asking: Asking) -> bool:
    """True where the search brings this year's amount for a death of an earlier year, whatever sums are told."""
    year = year_of_death_told(asking.facts)
    is_first = bool(ranked) and ranked[0].statement.id == "exclusion.amount_2026"
    return is_first and year is not None and year != asking.question.today.year


def wanted_of(ranked: Sequence[Ranked], asking: Asking) -> Asking | None:
    """The question as one for the exclusion of the year of the death told; None where it asks for something else."""
    text = asking.question.question
    is_told = bool(asking.facts.current & _DEATHS) and asking.route.calculator is None and not asking.route.look_up
    if not is_told or _ANOTHER.search(text) or not (_AMOUNT.search(text) or _WHICH_OF_THEM.search(text)):
        return None
    if money_in(text) and not _WHICH_OF_THEM.search(text) and not _of_todays_amount(ranked, asking):
        return None
    others = (one.statement.id for one in ranked if not one.statement.id.startswith(_BESIDE_IT))
    if next(others, None) not in _OF_THE_YEARS:
        return None
    return replace(asking, route=replace(asking.route, calculator="exclusion_amount"))


def before_all_years(asking: Asking, assistant: Assistant) -> Draft | None:
    """For a death before the first year whose exclusion is held: that it is not held, and where to turn."""
    death, year = asking.facts.value("date_of_death"), asking.facts.value("year_of_death")
    died = death.year if death is not None else year
    first = assistant.parameters.basic_exclusion_amount.first_year
    if asking.route.calculator != "exclusion_amount" or died is None or int(died) >= first:
        return None
    said = f"The federal estate tax exclusion for a death in {died} is not in my sources; they hold it from {first} on."
    return courtesies.said(f"{said} {scope.WHERE_TO_TURN}", "refusal")

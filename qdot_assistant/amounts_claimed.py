"""A sum told as the exemption or the yearly gift amount that is another year's, or a drop that was called off.

Come here for ``answered``. "The article says 13.61 million is the limit, he died in 2026" wants the amount of 2026 and
what 13.61 million was. IRC 2010(c)(3) and 2523(i) have an amount for each year; P.L. 119-21 repealed the drop.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from calculators.base import CalculatorName
from qdot_assistant import verdicts
from qdot_assistant.calculation import work
from qdot_assistant.claims import asks_verdict
from qdot_assistant.merging import unopened
from qdot_assistant.ranking import Ranked
from qdot_assistant.reading.money import money_in
from qdot_assistant.telling import neighbours
from qdot_assistant.telling.common import as_notices
from qdot_assistant.types import Cite, Draft, DraftSentence, Notice
from qdot_assistant.writers import grounded
from qdot_assistant.yearly_sums import OF_A_YEAR, amounts_of, years_of

if TYPE_CHECKING:
    from qdot_assistant.pipeline import Asking, Assistant

_I = re.IGNORECASE
_DROPS = re.compile(
    r"\b(?:drop(?:s|ped|ping)?|halv(?:e[sd]?|ing)|cut(?: down)? (?:in|by) half|cut back|sunset(?:s|ted|ting)?|"
    r"revert(?:s|ed|ing)?|"
    r"(?:go(?:es|ing)?|went|fall(?:s|ing)?|fell|comes?|came|jump\w*|return\w*) (?:back|down|by (?:a |one )?half)|"
    r"shr[iau]nk\w*|slash\w*|lowered|reduced)\b",
    _I,
)
_IN_LIFE = re.compile(r"\b(?:trust|account|stock|shares|price|rate|value|payment|check|pension)s?\b", _I)
"""What else may fall: then the drop is not that of the exemption."""
_POLAR = re.compile(
    r"(?:^|[.;?!,]\s*|\b(?:so|and|but) )(?:is|are|was|does|do|did|will|has|isn'?t|doesn'?t|won'?t)\b[^?]*\?|"
    r"\b(?:still|right|true|correct|valid|ok(?:ay)?)\W*$",
    _I,
)
_OF_AN_ESTATE = re.compile(
    r"\b(?:estate|worth|left|leaves|owns?|owned|house|assets|has|had)\b[^.;?!,\d$]{0,20}\$?\d[\d,.]* ?(?:m|million)\b",
    _I,
)
"""The sum is what somebody has, and no amount of a year."""
_ADDED = re.compile(r"\b(?:plus|on top|another|extra|more than|and)\b[^.;?!\d$]{0,15}\$?\d{1,3}(?:,\d{3}|k\b)", _I)
"""A sum told by what is added to it: which sum the question is about is left open."""
LEAST = 100_000  # dollars; a smaller sum is no amount of a year


def speaks_of_the_drop(text: str) -> bool:
    """True where the exemption is said to fall, as it was once to do after 2025."""
    return _DROPS.search(text) is not None and _IN_LIFE.search(text) is None


def answered(draft: Draft, asking: Asking, assistant: Assistant) -> Draft:
    """The amount of the year, with what became of the drop, or of which year the sum told was the amount."""
    name = draft.calculations[0].calculator if draft.kind == "calculation" and draft.calculations else None
    if name not in OF_A_YEAR:
        return draft
    text = asking.question.question
    if name == "exclusion_amount" and speaks_of_the_drop(text):
        return _with_the_drop(draft, asking, assistant)
    year = None if _OF_AN_ESTATE.search(text) else _year_of_the_sum(name, draft, text, assistant)
    return draft if year is None else _with_its_year(draft, name, year, text, assistant)


def _with_the_drop(draft: Draft, asking: Asking, assistant: Assistant) -> Draft:
    """P.L. 119-21 first: the amount did not fall."""
    repealed = assistant.statements["exclusion.sunset_repealed"]
    rule = grounded.compose([Ranked(repealed, 1.0, 1.0)], asking.question.audience, asking.law, most=1)
    first = next(one for one in verdicts.opened(rule, asking.question.question, repealed).sentences if one.is_substance)
    is_put = asks_verdict(asking.question.question) or _IS_IT_RIGHT.match(asking.question.question)
    first = _denied(first) if is_put else first
    draft = _of_this_year(draft, asking, assistant)
    told = {notice.text for notice in draft.notices}
    notices: tuple[Notice, ...] = tuple(one for one in rule.notices if one.text not in told)
    amount, *rest = draft.sentences
    kept = (amount.model_copy(update={"text": unopened(amount.text)}), *rest)
    return draft.model_copy(update={"sentences": (first, *kept), "notices": (*draft.notices, *notices)})


def _denied(first: DraftSentence) -> DraftSentence:
    """The sentence opened with No, where it has no verdict ("None of the $100,000") of its own."""
    if first.text.startswith(("Yes", "No")):
        return first
    return first.model_copy(update={"text": f"No. {first.text}"})


_IS_IT_RIGHT = re.compile(r"\W*(?:so |and )?is it (?:really |still )?(?:right|true|correct|so|a fact) that\b", _I)
_DEATHS = frozenset({"date_of_death", "year_of_death"})


def _of_this_year(draft: Draft, asking: Asking, assistant: Assistant) -> Draft:
    """The amount of this year, where the year told is that from which the fall was to come, or of a paper."""
    today = asking.question.today.year
    if _DEATHS & asking.facts.facts.keys() or draft.calculations[0].results["year"] == today:
        return draft
    worked = work("exclusion_amount", {"year": today}, assistant)
    said = tuple(neighbours.told(worked, asking.question.audience))
    return draft.model_copy(
        update={"sentences": said, "calculations": (worked,), "notices": as_notices(worked.notices)}
    )


def _year_of_the_sum(name: CalculatorName, draft: Draft, text: str, assistant: Assistant) -> int | None:
    """The one year whose amount the only large sum of the text is, where another year's was asked for."""
    sums = [one.amount for one in money_in(text) if one.amount >= LEAST]
    asked_for = draft.calculations[0].results["year"]
    if len(sums) != 1 or "taxable_gift" in draft.calculations[0].results:
        return None
    years = years_of(sums[0], amounts_of(name, assistant.parameters), is_rounded=True)
    return years[0] if len(years) == 1 and years[0] != int(asked_for) else None


def _with_its_year(draft: Draft, name: CalculatorName, year: int, text: str, assistant: Assistant) -> Draft:
    amount = f"${amounts_of(name, assistant.parameters)[year]:,.0f}"
    if name == "exclusion_amount":
        cite = Cite(section="IRC 2010(c)", quote=f"in {year}, {amount}")
        was = DraftSentence(text=f"{amount} was the amount for deaths in {year}.", cites=(cite,))
    else:
        cite = Cite(section="IRC 2523(i)", quote=f"{amount} in {year}")
        was = DraftSentence(text=f"{amount} was the amount for gifts made in {year}.", cites=(cite,))
    first, *rest = draft.sentences
    is_put = (asks_verdict(text) or _POLAR.search(text)) and not _ADDED.search(text)
    first = _denied(first) if is_put else first
    return draft.model_copy(update={"sentences": (first, was, *rest)})

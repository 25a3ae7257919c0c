"""A sum moved to a spouse in life, held against the yearly amount for gifts to a noncitizen spouse, IRC 2523(i).

Come here for ``held_against_it``, where a sum is told as wired, sent or put into the spouse's account and never called
a gift: such a sum is no estate, and IRC 2010(c) says nothing of it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal
from typing import TYPE_CHECKING

from calculators.base import CalculationError
from qdot_assistant.asked.moved_in_life import is_moved_in_life
from qdot_assistant.calculation import work
from qdot_assistant.explainer_figures import explainer_notices
from qdot_assistant.over_or_under import HELD, opening
from qdot_assistant.reading.money import money_in
from qdot_assistant.telling import neighbours
from qdot_assistant.types import Draft, Notice

if TYPE_CHECKING:
    from qdot_assistant.pipeline import Asking, Assistant

_I = re.IGNORECASE
_SPOUSE = re.compile(
    r"\b(?:husband|hubby|wife|wifey|spouse|missus)\b(?!'?s (?:son|daughter|child|kids?|mother|father))", _I
)
_SOMEONE_ELSE = re.compile(
    r"\b(?:sons?|daughters?|child(?:ren)?|kids?|brothers?|sisters?|mothers?|fathers?|mum|mom|dad|parents?|nephews?|"
    r"nieces?|cousins?|friends?|uncles?|aunts?|grand\w+|fianc\w+|boyfriend|girlfriend|charit\w+)\b",
    _I,
)
_CITIZEN = re.compile(
    r"(?<!not )(?<!not an )(?<!not a )(?<!non-)(?<!non )(?<!not yet )(?<!never )"
    r"\b(?:(?:u\.?s\.?|american) citizen|(?:is|are|was|became|being|now|both|since) (?:(?:an?|also|now|already) )*"
    r"(?:american|citizens?|naturali[sz]ed)|naturali[sz]ed|dual (?:citizen|national))\b",
    _I,
)
_NO_CITIZEN = re.compile(
    r"\b(?:non-? ?citizen|(?:not|never|n't)(?: \w+){0,2} (?:citizen|american)|green ?card|permanent resident|nra|"
    r"non-?resident alien|alien|foreign(?:er| national| citizen)|on a visa)\b|"
    r"\b(?!(?:an?|the|us|american|dual|states|full|no|not|is|us-)\b)[a-z]+ (?:citizen|national|passport)\b",
    _I,
)
_YEAR = re.compile(r"\b(?:19|20)\d\d\b(?!,\d)")
_LIMIT = re.compile(
    r"\b(?:limits?|exempt\w*|exclusion|threshold|cut-?off|ceiling|cap|allowance|maximum|yearly amount|annual amount|"
    r"tax[- ]free|too much|free of (?:gift )?tax)\b",
    _I,
)
_TWO_OF_A_YEAR = re.compile(
    r"\d ?(?:k|thousand|dollars|usd)?\b[^.;?!\d]{0,40}\b(?:and|plus|then|another)\b[^.;?!\d]{0,30}\$?\d", _I
)
"""Two sums given in one year ("100k in March and 80k in September") count together."""
_LIMIT_TOLD = re.compile(
    r"\b(?:limit|cap|exclusion|allowance|ceiling|threshold|amount|maximum)\b[^.;?!]{0,25}\b(?:is|was|of|at|being|says?)\b"
    r"[^.;?!\d]{0,10}\$?\d",
    _I,
)
LEAST = Decimal(1_000)  # dollars; a smaller number is no sum that is held against the amount


def held_against_it(asking: Asking, assistant: Assistant) -> Draft | None:
    """Say what of a sum moved to the spouse is above its year's amount; None where sum, year or spouse is unsure."""
    text = asking.question.question
    if not HELD.search(text) or not _LIMIT.search(text) or not _is_to_the_spouse(text):
        return None
    year = _year_of(text, asking.question.today.year)
    sums = [] if year is None else _sums_given(text, year, assistant)
    return None if year is None or not sums else _drafted(sums, year, asking, assistant)


def _sums_given(text: str, year: int, assistant: Assistant) -> list[Decimal]:
    """The sums given, which count together; the year's own amount told beside them is none, and empty where unsure."""
    years = {Decimal(one) for one in _YEAR.findall(text)}
    sums = [one.amount for one in money_in(text) if one.currency == "USD" and one.amount >= LEAST]
    sums = [one for one in sums if one not in years]
    figure = assistant.parameters.spouse_gift_exclusion.years.get(year)
    if len(sums) > 1 and figure is not None:
        sums = [one for one in sums if one != figure.value]
    if len(sums) < 2:
        return sums
    return sums if _TWO_OF_A_YEAR.search(text) and not _LIMIT_TOLD.search(text) else []


def _is_to_the_spouse(text: str) -> bool:
    """True where the one who receives is the asker's or client's spouse, and was not told to be a citizen."""
    told = is_moved_in_life(text) and _SPOUSE.search(text) and not _SOMEONE_ELSE.search(text)
    return bool(told) and not _CITIZEN.search(text)


def _year_of(text: str, today: int) -> int | None:
    """The one year told; "last year" and "this year" are counted from today, and no year told leaves it open."""
    told = {int(year) for year in _YEAR.findall(text)}
    if re.search(r"\blast year\b", text, _I):
        told.add(today - 1)
    if re.search(r"\bthis year\b", text, _I):
        told.add(today)
    return told.pop() if len(told) == 1 else None


def _drafted(sums: Sequence[Decimal], year: int, asking: Asking, assistant: Assistant) -> Draft | None:
    """The result; "Yes" or "No" before it only where the spouse was told to be no citizen, on whom it turns."""
    given = sum(sums, Decimal(0))
    try:
        found = work("spouse_gift_exclusion", {"year": year, "gift_amount": given}, assistant)
    except CalculationError:
        return None
    text = asking.question.question
    amount = Decimal(found.results["spouse_gift_exclusion"])
    word = opening(given, amount, text) if _NO_CITIZEN.search(text) else ""
    first, *rest = neighbours.told(found, asking.question.audience)
    notices = [Notice(kind=one.kind, text=one.text, section=one.section) for one in found.notices]
    notices += explainer_notices("spouse_gift_exclusion", asking) if year != EXPLAINERS_YEAR else ()
    return Draft(
        kind="calculation",
        sentences=(first.model_copy(update={"text": word + first.text}), *rest),
        calculations=(found,),
        notices=tuple(notices),
        sums=(f"{' + '.join(f'{one:f}' for one in sums)} = {given:f}",) if len(sums) > 1 else (),
    )


EXPLAINERS_YEAR = 2025

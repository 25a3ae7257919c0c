"""An estate's value held against the basic exclusion amount of the year of death, IRC 2010(c), where that is not this
year's.

Come here for ``road``. A statement tells the amount of this year; a death of an earlier year has its own.
"""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from calculators.base import Calculation, CalculationError
from calculators.wording import dollars
from qdot_assistant.calculation import work
from qdot_assistant.conclusions import facts_told
from qdot_assistant.estate_told import estate_told, year_of_death_told
from qdot_assistant.evidence import gather
from qdot_assistant.ranking import Ranked
from qdot_assistant.telling.common import cite_of
from qdot_assistant.types import Draft, DraftSentence
from qdot_assistant.writers import grounded

if TYPE_CHECKING:
    from qdot_assistant.pipeline import Asking, Assistant

STATEMENT = "qdot.estate_below_exclusion"
_LEAVES_IT_OPEN = frozenset({"gave_away_in_life", "decedent_no_resident_or_citizen"})


def road(asking: Asking, assistant: Assistant) -> Draft | None:
    """Say whether the estate told is over the amount of its year; None where no other year than this was told."""
    value, year = estate_told(asking), year_of_death_told(asking.facts)
    if value is None or year is None or year == asking.question.today.year:
        return None
    rule = next((one for one in [*gather(asking, assistant)][:2] if one.statement.id == STATEMENT), None)
    if rule is None or facts_told(asking, _LEAVES_IT_OPEN):
        return None
    try:
        calculation = work("exclusion_amount", {"year": year}, assistant)
    except CalculationError:
        return None
    return _drafted(value, calculation, rule, asking)


def _drafted(value: Decimal, calculation: Calculation, first: Ranked, asking: Asking) -> Draft:
    frees = grounded.cite(first.statement.supports["f"], asking.law)
    said = DraftSentence(
        text=_verdict(value, calculation), cites=(*(cite_of(step) for step in calculation.steps[:1]), frees)
    )
    rule = grounded.compose([first], asking.question.audience, asking.law, most=1)
    conditions = tuple(one for one in rule.sentences[1:] if one.is_substance)[:1]
    return rule.model_copy(
        update={"kind": "calculation", "sentences": (said, *conditions), "calculations": (calculation,)}
    )


def _verdict(value: Decimal, calculation: Calculation) -> str:
    amount = Decimal(calculation.results["basic_exclusion_amount"])
    of_year = f"the basic exclusion amount for a death in {calculation.results['year']}, {dollars(amount)}"
    if value > amount:
        return f"The estate told, {dollars(value)}, is over {of_year}: the credit frees only that amount."
    freed = "and so owes no federal estate tax even without a QDOT"
    return f"The estate told, {dollars(value)}, is not over {of_year}, {freed}."

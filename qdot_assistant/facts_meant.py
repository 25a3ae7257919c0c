"""Which of the facts told before belong to what is asked now: none to a pension that is told anew as a whole.

Come here for ``of_its_own_sheet``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from qdot_assistant.asked.by_itself import only_supposes

if TYPE_CHECKING:
    from qdot_assistant.types import Facts

_PAYMENT = frozenset({"annual_annuity", "payment_amount"})
_MEASURE = frozenset({"age", "birth_date", "term_years"})
_BESIDE = frozenset({"section_7520_rate", "date_of_death"})
_OF_ONE_ANNUITY = _PAYMENT | _MEASURE | {"birth_year", "frequency", "timing", "life_contingent", "section_7520_rate"}


def of_its_own_sheet(facts: Facts, text: str) -> Facts:
    """The facts without those of an earlier annuity, where this message tells a whole one: payment, life, and more.

    Args:
        text: the message; one that only supposes another fact changes the annuity told before.
    """
    told = facts.current
    if not all(told & one for one in (_PAYMENT, _MEASURE, _BESIDE)) or only_supposes(text):
        return facts
    kept = {name: fact for name, fact in facts.facts.items() if name in told or name not in _OF_ONE_ANNUITY}
    return facts.model_copy(update={"facts": kept}) if len(kept) < len(facts.facts) else facts

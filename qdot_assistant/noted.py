"""What was understood already, said where a calculation still lacks a fact, so that a wrong reading can be corrected.

Come here for ``so_far``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from calculators.base import CalculatorName
from qdot_assistant import courtesies
from qdot_assistant.figures import figures_in
from qdot_assistant.reading.days import DAY_NOT_TOLD
from qdot_assistant.reading.phrases import phrase_of
from qdot_assistant.types import DraftSentence, Fact

if TYPE_CHECKING:
    from qdot_assistant.pipeline import Asking

_NAMES: dict[CalculatorName, tuple[str, ...]] = {
    "corpus_portion": (
        "payment_amount", "annual_annuity", "frequency", "life_contingent", "term_years", "age", "birth_date",
        "birth_year", "date_of_death", "year_of_death", "section_7520_rate", "timing",
    ),
    "section_2056a_tax": ("distribution", "taxable_estate", "date_of_death", "year_of_death"),
}  # fmt: skip


def so_far(name: CalculatorName, asking: Asking) -> tuple[DraftSentence, ...]:
    """One sentence with the facts of this calculation told so far; nothing where none was, or not in figures."""
    facts = asking.facts.facts
    names = [one for one in _NAMES.get(name, ()) if one in facts]
    if "payment_amount" in names and "annual_annuity" in names:
        names.remove("annual_annuity")  # the year's amount is worked out from what was told
    phrases = [phrase for one in names if (phrase := phrase_of(_by_its_month(facts[one])))]
    if not phrases or not all(_is_told(phrase, asking) for phrase in phrases):
        return ()
    return (courtesies.lead_in(f"Noted so far: {', '.join(phrases)}."),)


def _by_its_month(fact: Fact) -> Fact:
    """A death told by its month is noted as told, without the day that stands for it."""
    is_month = fact.name == "date_of_death" and DAY_NOT_TOLD in (fact.note or "")
    return fact.model_copy(update={"assumed": False}) if is_month else fact


def _is_told(phrase: str, asking: Asking) -> bool:
    """Whether the user wrote the figures of a phrase in this form, so that it can be said without a support."""
    said = [one.content for one in asking.question.history if one.role == "user"]
    return figures_in(phrase) <= figures_in(" ; ".join([*said, asking.around or asking.question.question]))

"""One question of several: the same asking with only a part of its words."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from qdot_assistant.conversation import standing
from qdot_assistant.facts import facts_of
from qdot_assistant.types import Facts, Question

if TYPE_CHECKING:
    from qdot_assistant.pipeline import Asking


def part(asking: Asking, text: str, asks: str = "") -> Asking:
    """The same asking with only a part of its words; the facts of the whole message stay, but a part keeps its own
    year.
    """
    from qdot_assistant.router import route

    question = asking.question.model_copy(update={"question": text})
    stands, facts = standing(question), _facts_of_part(question, asking.facts)
    routed = route(question, stands, facts, asks, asking.around)
    return replace(asking, question=question, standing=stands, facts=facts, route=routed, is_part=True)


_YEARS = frozenset({"year", "year_of_death", "date_of_death", "date_of_death_precision", "other_year"})


def _facts_of_part(question: Question, whole: Facts) -> Facts:
    """The facts of the whole message, with the years that a part tells itself in place of the other parts' years."""
    own = facts_of(question)
    told = own.current & _YEARS
    if not told:
        return whole
    kept = {name: fact for name, fact in whole.facts.items() if name not in _YEARS}
    return whole.model_copy(
        update={
            "facts": kept | {name: own.facts[name] for name in told},
            "current": (whole.current - _YEARS) | told,
        }
    )

"""One question of several: the same asking with only a part of its words."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from qdot_assistant.conversation import standing
from qdot_assistant.facts import facts_of
from qdot_assistant.types import Facts, Question

if TYPE_CHECKING:
    from qdot_assistant.pipeline import Asking, Assistant


def part(asking: Asking, text: str, asks: str = "") -> Asking:
    """The same asking with only a part of its words; the facts of the whole message stay, but a part keeps its own
    year.
    """
    from qdot_assistant.router import route

    question = asking.question.model_copy(update={"question": text})
    stands, facts = standing(question), _facts_of_part(question, asking.facts)
    routed = route(question, stands, facts, asks, asking.around)
    return replace(asking, question=question, standing=stands, facts=facts, route=routed, is_part=True)


def apart(question: Question, assistant: Assistant, since: int = 0) -> Asking:
    """A question with a subject of its own, set apart from those before it: read as a first one, with the facts of the
    case that were told before it.

    Args:
        since: number of the user's turn with which the message began of which it is a part.
    """
    from qdot_assistant.pipeline import days_of, read
    from qdot_assistant.router import route

    asking = read(question.model_copy(update={"history": ()}), assistant).as_part()
    facts = _with_told_before(asking, facts_of(question))
    if facts is asking.facts:
        return asking
    if asking.route.calculator is None:  # a day may be asked for whose death was told before it
        routed = route(asking.question, asking.standing, facts, "", asking.around)
        asking = replace(asking, route=routed)
    acting, death = days_of(asking.question, facts, asking.route, assistant.law_book)
    law = assistant.law_book.on(acting, death)
    beside = frozenset(
        name for name, fact in facts.facts.items() if name not in asking.facts.facts and fact.turn >= since
    )
    return replace(asking, facts=facts, acting=acting, date_of_death=death, law=law, beside=beside)


_OF_ITS_QUESTION = frozenset({"year", "other_year", "payment_dates", "acting_date"})


def _with_told_before(asking: Asking, whole: Facts) -> Facts:
    """The facts of a question with those told before it; what was told only to be asked about stays with its own."""
    own = asking.facts
    if asking.route.example is not None:
        return own
    told = {name: fact for name, fact in whole.facts.items() if name not in own.facts and name not in _OF_ITS_QUESTION}
    return own.model_copy(update={"facts": {**told, **own.facts}}) if told else own


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

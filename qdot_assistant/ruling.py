"""A rule question: the statement that answers it, the verdict before it and what the case told comes to.

Come here for ``rule``, the last of the roads that answer; what is too thin for an answer is named as the nearest.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from qdot_assistant import (
    asked_together,
    by_death,
    conclusions,
    courtesies,
    days_decide,
    elements,
    misplaced,
    outside,
    paragraph_told,
    place_asked,
    premises,
    scope,
    stale_years,
    text_then,
    thin,
    undone_too,
    verdicts,
    yearly_amounts,
)
from qdot_assistant.asking import wants_a_list
from qdot_assistant.evidence import gather
from qdot_assistant.ranking import Ranked
from qdot_assistant.types import Draft
from qdot_assistant.writers import grounded

if TYPE_CHECKING:
    from qdot_assistant.pipeline import Asking, Assistant

ANSWERS = 0.28  # a statement scoring less than this does not answer the question


def rule(asking: Asking, assistant: Assistant) -> Draft | None:
    """A rule question: the statements that answer it, when one surely does."""
    summed = paragraph_told.summed_up(asking, assistant)
    if summed is not None:
        return summed
    ranked = stale_years.with_todays_first(gather(asking, assistant), asking, assistant)
    ranked = yearly_amounts.asked_first(ranked, asking, assistant)
    parts = paragraph_told.part_by_part(asking, assistant)
    if parts is not None:
        return parts
    if not ranked or ranked[0].score < ANSWERS:
        return None
    settling = verdicts.settling_first(ranked, asking.question.question)
    is_thin = settling is ranked and thin.is_thin(ranked[0], asking, next(iter(ranked[1:]), None))
    if is_thin and conclusions.drawn(ranked, asking).conclusion is None:
        told = premises.told_at_once(ranked[0], asking)
        named = scope.outside(asking.question.question)
        if told is None and named is not None and not scope.touches(named, ranked[0].statement):
            return courtesies.said(named.says, "refusal")
        if told is not None or thin.is_elsewhere(asking, assistant):
            return told
        return scope.with_advice(thin.nearest(ranked[0], asking), asking.question.question)
    ranked = settling
    whole = None if asked_together.both(ranked, asking, assistant) else elements.paragraph_of(ranked, asking, assistant)
    if whole is not None:
        return grounded.compose([Ranked(whole, 1.0, 1.0)], asking.question.audience, asking.law, most=1)
    each = asked_together.both(ranked, asking, assistant) or _best_of_each(ranked, asking)
    each = each or paragraph_told.on_the_paragraph(ranked, asking, assistant)
    found = conclusions.drawn(_fresh(ranked, asking), asking) if not each else conclusions.Drawn(ranked)
    ranked = found.ranked
    most = 1 if found.conclusion else len(each) or _most(asking)
    draft = grounded.compose(each or ranked, asking.question.audience, asking.law, most=most, all_of=bool(each))
    settled = premises.amount_corrected(premises.corrected(draft, asking), asking.question.question)
    is_corrected = settled is not draft
    is_told_first = asking.standing.told or days_decide.decides(asking, ranked[0].statement)
    if not is_corrected and not each and not is_told_first:  # a case told after the question may turn it
        settled = verdicts.opened(draft, asking.question.question, ranked[0].statement)
    if not each:
        settled = misplaced.told(settled, asking.question.question, asking.route.named, ranked[0])
    if not is_corrected:
        settled = conclusions.led(settled, found.conclusion, asking, ranked[0])
        settled = by_death.led(settled, ranked[0].statement, asking)
        settled = text_then.led(settled, asking, assistant)
        settled = undone_too.told(settled, ranked[0].statement.id, asking, assistant)
    settled = outside.beside(settled, asking.question.question, ranked[0])
    settled = place_asked.told(settled, asking.question.question)
    return scope.with_advice(settled, asking.question.question)


def _fresh(ranked: list[Ranked], asking: Asking) -> list[Ranked]:
    """Without what answers an earlier part already, where something else is nearly as likely meant."""
    fresh = [one for one in ranked if one.statement.plain[0].text not in asking.already]
    return fresh if fresh and ranked[0].score - fresh[0].score <= grounded.CLOSE else ranked


def _most(asking: Asking) -> int:
    """How many statements may join: fewer where a story holds much that was not asked, one for a point listed."""
    if asking.is_point:
        return 1
    if asking.around:
        return 1 if asking.is_part else 2
    return 4 if wants_a_list(asking.question.question) else 3


def _best_of_each(ranked: list[Ranked], asking: Asking) -> list[Ranked]:
    """Where a question names two or three paragraphs, the best statement on each, unless one is on all of them."""
    named = asking.route.named.paragraphs
    if not 2 <= len(named) <= 3 or set(named) <= set(ranked[0].statement.sections):
        return []
    found = [next((one for one in ranked if section in one.statement.sections), None) for section in named]
    unique = {one.statement.id: one for one in found if one is not None}
    return list(unique.values()) if len(unique) == len(named) else []

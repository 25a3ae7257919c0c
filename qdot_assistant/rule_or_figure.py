"""A calculation, and whether the rule is told before it, after it or in its place.

Come here for ``calculated``: in a story the rule comes first where a fact is lacking, or where no day was asked for.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from qdot_assistant import (
    amounts_claimed,
    calculation,
    case_supposed,
    exclusion_then,
    lacking,
    month_of_death,
    premises,
    published,
    wanted,
    yearly_amounts,
)
from qdot_assistant.asked.part_of_payments import asks_a_part
from qdot_assistant.asked.whether import names_its_month
from qdot_assistant.evidence import gather
from qdot_assistant.merging import merged
from qdot_assistant.ruling import rule
from qdot_assistant.types import Draft

if TYPE_CHECKING:
    from qdot_assistant.pipeline import Asking, Assistant


def worked_out(asking: Asking, assistant: Assistant) -> Draft | None:
    """A calculation; a sum told as the exemption or the limit that is another is contradicted first."""
    draft = calculation.road(asking, assistant)
    if draft is None:
        return exclusion_then.before_all_years(asking, assistant)
    told = month_of_death.with_published_rate(draft, asking, assistant)
    told = premises.amount_corrected(told, asking.question.question)
    return amounts_claimed.answered(yearly_amounts.with_its_rule(told, asking, assistant), asking, assistant)


def amounts_published(asking: Asking, assistant: Assistant) -> Draft | None:
    """Published figures, with the rule of an amount of the year that is asked beside."""
    draft = published.road(asking, assistant)
    return None if draft is None else yearly_amounts.with_its_rule(draft, asking, assistant)


def exclusion_of_a_death(asking: Asking, assistant: Assistant) -> Draft | None:
    """The exclusion of the year of the death told, where the search finds the amounts of all years."""
    wanted_of = exclusion_then.wanted_of(gather(asking, assistant), asking)
    return None if wanted_of is None else worked_out(wanted_of, assistant)


def calculated(asking: Asking, assistant: Assistant) -> Draft | None:
    """A calculation; in a story the rule comes first where a fact is lacking, or where no day was asked for."""
    draft = worked_out(asking, assistant)
    if case_supposed.rule_first(draft, asking, assistant):
        return rule(asking, assistant) or draft
    if draft is not None and draft.kind == "clarification" and lacking.is_decided(asking, assistant):
        return rule(asking, assistant) or draft
    if draft is not None and draft.kind == "clarification" and lacking.wants_the_consequence(asking):
        return _consequence_first(draft, asking, assistant)
    if draft is not None and draft.kind == "clarification" and lacking.asks_for_a_person(asking):
        return _rule_alone(draft, asking, assistant)
    words = asking.question.question
    if (
        draft is not None
        and draft.kind == "clarification"
        and (wanted.WORRIES.search(words) or lacking.asks_leave(asking))
        and not wanted.DAY.search(words)
    ):
        return _rule_first(draft, asking, assistant)
    if draft is None or not asking.around:
        return draft
    if draft.kind == "calculation" and (asking.route.calculator != "deadlines" or asking.route.judges):
        return draft
    if draft.kind == "calculation" and (wanted.DAY.search(words) or names_its_month(words) or _is_settled(draft)):
        return draft
    if asking.route.calculator == "corpus_portion":
        return draft if wanted.FIGURE.search(words) else None
    says_its_rule = asking.route.calculator == "deadlines" and any(one.is_substance for one in draft.sentences)
    if draft.kind == "clarification" and says_its_rule:
        return draft  # it says the rule of the day asked for itself
    return merged((words,) * 2, (rule(replace(asking, is_part=True), assistant), draft)) or draft


def _is_settled(draft: Draft) -> bool:
    """True where the day worked out settles whether it is too late, which the rule alone would leave open."""
    first = next(iter(draft.sentences), None)
    return first is not None and re.match(r"(?:Yes|No)\b|It is too late", first.text) is not None


def _rule_alone(asked: Draft, asking: Asking, assistant: Assistant) -> Draft:
    """The rule of who may act, which no day could change, where it is sure; else the fact is asked for."""
    ruled = rule(replace(asking, is_part=True), assistant)
    return ruled if ruled is not None and lacking.is_sure(gather(asking, assistant)) else asked


def _rule_first(asked: Draft, asking: Asking, assistant: Assistant) -> Draft:
    """The rule before the fact that is asked for, where a worry is told and no day is asked ("are we in trouble?")."""
    ruled = rule(replace(asking, is_part=True), assistant)
    if ruled is None or not lacking.is_sure(gather(asking, assistant)):
        return asked
    return merged((asking.question.question,) * 2, (ruled, asked)) or asked


def _consequence_first(asked: Draft, asking: Asking, assistant: Assistant) -> Draft:
    """The rule that decides what is lost, where no fact that is lacking could change it; else the fact is asked for."""
    text = asking.question.question
    no_figure = asking.route.calculator == "corpus_portion" and not (wanted.FIGURE.search(text) or asks_a_part(text))
    too_late = set(asked.missing) == {"administration_completed"} and bool(wanted.NEVER_MOVED.search(text))
    settled = rule(replace(asking, is_part=True), assistant) if no_figure or too_late else None
    return settled if settled is not None and settled.kind == "answer" else asked

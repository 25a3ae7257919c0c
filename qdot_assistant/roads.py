"""The ways a question can be answered, in the order they are tried. Each gives a draft or passes the question on."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from qdot_assistant import (
    a_year,
    about,
    again,
    amended,
    amounts_claimed,
    by_death,
    calculation,
    cited_where,
    conclusions,
    courtesies,
    days_decide,
    elements,
    estate_size,
    examples,
    exclusion_claimed,
    exempt,
    explainer_told,
    factors_asked,
    false_date,
    finding_examples,
    form_and_more,
    given_in_life,
    glossary,
    headings,
    known_share,
    lacking,
    languages,
    leaning,
    left_alone,
    mentioned,
    misplaced,
    missed_then,
    month_of_death,
    not_held,
    outside,
    paragraph_told,
    place_asked,
    premises,
    printed_factors,
    published,
    same_field,
    same_then,
    scope,
    side_by_side,
    stale_years,
    table_k,
    thin,
    verdicts,
    wanted,
    whole_examples,
    wordings,
    yearly_amounts,
    yearly_move,
)
from qdot_assistant.asked.what import CORPUS_FACTS
from qdot_assistant.asked.whether import names_its_month
from qdot_assistant.asking import parts_of, sentences_of, wants_a_list
from qdot_assistant.evidence import gather
from qdot_assistant.facts import facts_of
from qdot_assistant.listed import points_of
from qdot_assistant.matters import road as matters
from qdot_assistant.matters import weekday
from qdot_assistant.merging import merged, unopened
from qdot_assistant.one_part import part
from qdot_assistant.ranking import Ranked
from qdot_assistant.referring import referring, text_named
from qdot_assistant.stories import Told
from qdot_assistant.supposed import rule_pretended
from qdot_assistant.types import Draft
from qdot_assistant.writers import grounded

if TYPE_CHECKING:
    from qdot_assistant.pipeline import Asking, Assistant

ANSWERS = 0.28  # a statement scoring less than this does not answer the question

LEAST_NAMED = 5
NEAREST = 0.18  # … and one scoring less than this is not even named as the nearest

Road = Callable[["Asking", "Assistant"], Draft | None]


def drafts(asking: Asking, assistant: Assistant) -> Iterator[Draft]:
    """Every draft that some road offers, best road first; the last road, declining, always offers one."""
    for road in _ROADS:
        draft = road(asking, assistant)
        if draft is not None:
            told = draft if asking.is_part else not_held.first(draft, asking)
            yield explainer_told.with_notice(told, asking)
    yield _declined(asking, assistant)


def _declined(asking: Asking, assistant: Assistant) -> Draft:
    """Say that there is no answer, and name what is nearest in the sources where something is near at all."""
    near = [one.statement.title for one in gather(asking, assistant)[:2] if one.score >= NEAREST]
    said = f" Nearest to it I have: {'; '.join(near)}." if near else ""
    return courtesies.said(scope.NOT_FOUND + said, "refusal")


def courtesy(asking: Asking, assistant: Assistant) -> Draft | None:
    """Answer thanks and greetings; they ask nothing."""
    said = {"thanks": courtesies.THANKS, "greeting": courtesies.GREETING}.get(asking.standing.follow_up)
    return courtesies.said(said) if said else None


def orders(asking: Asking, assistant: Assistant) -> Draft | None:
    """Orders in the text are data: what is left of the question is answered, and nothing else."""
    text = asking.question.question
    if not scope.gives_orders(text):
        return None
    rest = scope.without_orders(text)
    if len(rest.split()) < 3:
        return courtesies.said(scope.unrelated(), "refusal")
    if rest == text:
        return None  # nothing could be taken out: it is answered as it stands
    return _unpretended(text, next(drafts(part(asking, rest), assistant)))


def _unpretended(text: str, draft: Draft) -> Draft:
    """The draft after the word that a rule which was only to be pretended is none of the sources'."""
    rule = rule_pretended(text)
    if rule is None:
        return draft
    said = courtesies.lead_in(f"That {thin.to_you(rule)} is only pretended; my sources do not say so.")
    return draft.model_copy(update={"sentences": (said, *draft.sentences)})


def several(asking: Asking, assistant: Assistant) -> Draft | None:
    """Several questions in one message: each answered in turn."""
    if yearly_amounts.are_asked(asking, assistant):
        return None  # the amount and what else is asked of it are told together
    told = asking.parts or tuple(Told(one, one) for one in parts_of(asking.question.question))
    if len(told) < 2 or (asking.question.question.count("?") < 2 and known_share.road(asking, assistant) is not None):
        return None
    parts = [one.said for one in told]
    if any(len(one.split()) < LEAST_NAMED and scope.outside(one) is not None for one in parts):
        return None  # too short to be named as not covered by itself; the answer to the rest names it beside
    said_before = ["", *(assistant.searcher.repaired(one) for one in parts)]
    text = text_named(asking) if len(sentences_of(asking.question.question)) == 1 else ""
    named = [
        (referring(one.said, before, text), referring(one.asks, before, text))
        for one, before in zip(told, said_before, strict=False)
    ]
    asked = [part(asking, said, asks) for said, asks in named]
    if asking.route.calculator is not None and len({one.route.calculator for one in asked}) < 2:
        return _days_of_each(asking, asked, assistant)
    if asking.route.calculator == "corpus_portion" and any(_supposes_a_fact(one) for one in asked):
        return None
    answers: list[Draft | None] = []
    is_listed = not asking.parts and bool(points_of(asking.question.question))
    for n, one in enumerate(asked):
        said = frozenset(unopened(s.text) for draft in answers if draft for s in draft.sentences)
        if n and outside.is_another_fields(parts[n], assistant):
            answers.append(outside.of_another_field(parts[n], assistant))
            continue
        if n and same_field.goes_on_outside(told[n - 1].said, told[n].asks, answers[n - 1]):
            answers.append(answers[n - 1])
            continue
        around = one.around or leaning.searched_with(asked, parts, n, assistant)
        answers.append(_first(replace(one, already=said, around=around, is_point=is_listed), assistant))
    draft = merged(parts, answers)
    is_answer = draft is not None and draft.kind == "answer"
    return scope.with_advice(draft, asking.question.question) if draft is not None and is_answer else draft


_SUPPOSES = re.compile(r"^\W*(?:and |but |so |now )*(?:what if|if|suppose|supposing|say|assume|assuming)\b", re.I)


def _supposes_a_fact(one: Asking) -> bool:
    """True for a part that only puts a fact of the annuity ("what if I was 70?") and asks nothing by itself."""
    return one.route.calculator is None and bool(
        _SUPPOSES.match(one.question.question) and facts_of(one.question).current & CORPUS_FACTS
    )


def _days_of_each(asking: Asking, asked: list[Asking], assistant: Assistant) -> Draft | None:
    """Two days asked for in one message ("the last day? and when is the form due"): both are told."""
    focus = tuple(dict.fromkeys(key for one in asked for key in one.route.focus))
    is_days = asking.route.calculator == "deadlines" and not any(one.route.judges for one in (asking, *asked))
    if not is_days or not all(one.route.focus for one in asked) or set(focus) <= set(asking.route.focus):
        return None
    return _calculated(replace(asking, route=replace(asking.route, focus=focus)), assistant)


def _first(asking: Asking, assistant: Assistant) -> Draft | None:
    offered = (road(asking, assistant) for road in _ONE_QUESTION)
    return next((draft for draft in offered if draft is not None), None)


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
    whole = elements.paragraph_of(ranked, asking, assistant)
    if whole is not None:
        return grounded.compose([Ranked(whole, 1.0, 1.0)], asking.question.audience, asking.law, most=1)
    each = _best_of_each(ranked, asking) or paragraph_told.on_the_paragraph(ranked, asking, assistant)
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
    settled = outside.beside(settled, asking.question.question, ranked[0])
    settled = place_asked.told(settled, asking.question.question)
    return scope.with_advice(settled, asking.question.question)


def _calculated(asking: Asking, assistant: Assistant) -> Draft | None:
    """A calculation; a sum told as the exemption or the limit that is another is contradicted first."""
    draft = calculation.road(asking, assistant)
    if draft is None:
        return None
    told = month_of_death.with_published_rate(draft, asking, assistant)
    told = premises.amount_corrected(told, asking.question.question)
    return amounts_claimed.answered(yearly_amounts.with_its_rule(told, asking, assistant), asking, assistant)


def amounts_published(asking: Asking, assistant: Assistant) -> Draft | None:
    """Published figures, with the rule of an amount of the year that is asked beside."""
    draft = published.road(asking, assistant)
    return None if draft is None else yearly_amounts.with_its_rule(draft, asking, assistant)


def _fresh(ranked: list[Ranked], asking: Asking) -> list[Ranked]:
    """Without what answers an earlier part already, where something else is nearly as likely meant."""
    fresh = [one for one in ranked if one.statement.plain[0].text not in asking.already]
    return fresh if fresh and ranked[0].score - fresh[0].score <= grounded.CLOSE else ranked


def calculated(asking: Asking, assistant: Assistant) -> Draft | None:
    """A calculation; in a story the rule comes first where a fact is lacking, or where no day was asked for."""
    draft = _calculated(asking, assistant)
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
    if draft.kind == "calculation" and (wanted.DAY.search(words) or names_its_month(words)):
        return draft
    if asking.route.calculator == "corpus_portion":
        return draft if wanted.FIGURE.search(words) else None
    says_its_rule = asking.route.calculator == "deadlines" and any(one.is_substance for one in draft.sentences)
    if draft.kind == "clarification" and says_its_rule:
        return draft  # it says the rule of the day asked for itself
    return merged((words,) * 2, (rule(replace(asking, is_part=True), assistant), draft)) or draft


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
    no_figure = asking.route.calculator == "corpus_portion" and not wanted.FIGURE.search(text)
    too_late = set(asked.missing) == {"administration_completed"} and bool(wanted.NEVER_MOVED.search(text))
    settled = rule(replace(asking, is_part=True), assistant) if no_figure or too_late else None
    return settled if settled is not None and settled.kind == "answer" else asked


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


_ONE_QUESTION: tuple[Road, ...] = (
    outside.never,
    false_date.road,
    outside.not_carried,
    by_death.road,
    amended.road,
    left_alone.road,
    headings.road,
    cited_where.road,
    outside.beyond_the_method,
    glossary.road,
    exempt.road,
    outside.subject,
    outside.rule_elsewhere,
    outside.no_such_paragraph,
    yearly_move.road,
    printed_factors.road,
    exclusion_claimed.road,
    yearly_amounts.year_of_the_sum,
    amounts_published,
    known_share.road,
    table_k.road,
    factors_asked.road,
    side_by_side.road,
    given_in_life.held_against_it,
    estate_size.held_against_it,
    calculated,
    examples.road,
    whole_examples.road,
    mentioned.road,
    finding_examples.road,
    wordings.road,
    estate_size.road,
    rule,
)
_ROADS: tuple[Road, ...] = (
    courtesy,
    same_then.road,
    missed_then.road,
    weekday.road,
    matters.road,
    form_and_more.road,
    again.road,
    a_year.road,
    about.road,
    orders,
    languages.road,
    side_by_side.before_the_parts,
    examples.before_the_parts,
    several,
    *_ONE_QUESTION,
)

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
    age_meant,
    amended,
    announced,
    both_died,
    by_death,
    cited_where,
    courtesies,
    death_in_2010,
    due_at_her_death,
    estate_size,
    example_4_texts,
    example_without_annuity,
    examples,
    exclusion_claimed,
    exempt,
    explainer_told,
    factors_asked,
    false_date,
    fee_told,
    filed_then,
    finding_examples,
    foreign_tax,
    form_and_more,
    given_in_life,
    glossary,
    headings,
    in_order,
    known_share,
    languages,
    leaning,
    left_alone,
    looked_up,
    mentioned,
    missed_then,
    moved_later,
    not_carried,
    not_held,
    outside,
    printed_factors,
    purpose_asked,
    same_field,
    same_then,
    scope,
    share_of_asset,
    side_by_side,
    signed_after_filing,
    table_k,
    text_then,
    thin,
    thing_asked,
    what_now,
    which_paragraph,
    whole_examples,
    wordings,
    yearly_amounts,
    yearly_move,
)
from qdot_assistant.after import road as after
from qdot_assistant.asked.what import CORPUS_FACTS
from qdot_assistant.asking import parts_of, sentences_of
from qdot_assistant.compared_at_once import is_one_comparison
from qdot_assistant.evidence import gather
from qdot_assistant.facts import facts_of
from qdot_assistant.listed import points_of
from qdot_assistant.matters import afterwards, day_doubted, weekday
from qdot_assistant.matters import road as matters
from qdot_assistant.merging import merged, unopened
from qdot_assistant.one_part import part
from qdot_assistant.referring import referring, text_named
from qdot_assistant.rule_or_figure import amounts_published, calculated, exclusion_of_a_death, worked_out
from qdot_assistant.ruling import rule
from qdot_assistant.stories import Told
from qdot_assistant.supposed import rule_pretended
from qdot_assistant.types import Draft

if TYPE_CHECKING:
    from qdot_assistant.pipeline import Asking, Assistant

LEAST_NAMED = 5
NEAREST = 0.18  # … and one scoring less than this is not even named as the nearest

Road = Callable[["Asking", "Assistant"], Draft | None]


def drafts(asking: Asking, assistant: Assistant) -> Iterator[Draft]:
    """Every draft that some road offers, best road first; the last road, declining, always offers one."""
    for road in _ROADS:
        draft = road(asking, assistant)
        if draft is not None:
            told = draft if asking.is_part else not_held.first(draft, asking)
            told = outside.beside_a_figure(told, asking, assistant)
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
    if asking.route.look_up == "change" and looked_up.tells_both_texts(asking.question.question):
        return None  # the former and the present text of one paragraph are told side by side
    if foreign_tax.asks_its_gain(asking.question.question) and asking.question.question.count("?") == 1:
        return None  # what is told before it belongs to that country's tax too
    told = asking.parts or tuple(Told(one, one) for one in parts_of(asking.question.question))
    if len(told) < 2 or (asking.question.question.count("?") < 2 and known_share.road(asking, assistant) is not None):
        return None
    parts = [one.said for one in told]
    if is_one_comparison(asking, parts, assistant):
        return None
    is_listed = not asking.parts and bool(points_of(asking.question.question))
    if not is_listed and any(len(one.split()) < LEAST_NAMED and scope.outside(one) is not None for one in parts):
        return None  # too short to be named as not covered by itself; the answer to the rest names it beside
    said_before = ["", *(assistant.searcher.repaired(one) for one in parts)]
    text = text_named(asking) if len(sentences_of(asking.question.question)) == 1 else ""
    named = [
        (referring(one.said, before, text), referring(one.asks, before, text))
        for one, before in zip(told, said_before, strict=False)
    ]
    asked = [part(asking, said, asks) for said, asks in named]
    kinds = {one.route.calculator for one in asked}
    if asking.route.calculator is not None and len(kinds) < 2 and not (asking.parts and kinds == {None}):
        return _days_of_each(asking, asked, assistant)
    if asking.route.calculator == "corpus_portion" and any(_supposes_a_fact(one) for one in asked):
        return None
    answers: list[Draft | None] = []
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
    return worked_out(replace(asking, route=replace(asking.route, focus=focus)), assistant)


def _first(asking: Asking, assistant: Assistant) -> Draft | None:
    offered = (road(asking, assistant) for road in _ONE_QUESTION)
    return next((draft for draft in offered if draft is not None), None)


_ONE_QUESTION: tuple[Road, ...] = (
    outside.never,
    false_date.road,
    not_carried.not_carried,
    example_4_texts.road,
    text_then.road,
    by_death.road,
    amended.road,
    left_alone.road,
    death_in_2010.road,
    both_died.road,
    moved_later.road,
    in_order.road,
    headings.road,
    cited_where.road,
    not_carried.beyond_the_method,
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
    share_of_asset.road,
    known_share.road,
    table_k.road,
    factors_asked.road,
    side_by_side.road,
    given_in_life.held_against_it,
    estate_size.held_against_it,
    calculated,
    example_without_annuity.road,
    examples.road,
    whole_examples.road,
    which_paragraph.road,
    mentioned.road,
    finding_examples.road,
    wordings.road,
    estate_size.road,
    exclusion_of_a_death,
    rule,
)
_ROADS: tuple[Road, ...] = (
    courtesy,
    age_meant.road,
    same_then.road,
    missed_then.road,
    filed_then.road,
    signed_after_filing.road,
    after.road,
    weekday.road,
    day_doubted.road,
    a_year.road,
    what_now.road,
    thing_asked.road,
    purpose_asked.road,
    afterwards.road,
    matters.road,
    form_and_more.road,
    again.road,
    about.road,
    orders,
    foreign_tax.its_amount,
    languages.road,
    fee_told.road,
    announced.road,
    side_by_side.before_the_parts,
    examples.before_the_parts,
    due_at_her_death.road,
    yearly_move.before_the_parts,
    announced.left_over,
    several,
    *_ONE_QUESTION,
)

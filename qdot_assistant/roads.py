"""The ways a question can be answered, in the order they are tried. Each gives a draft or passes the question on."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from knowledge.paragraph import LawError
from qdot_assistant import calculation, courtesies, examples, languages, lookup, premises, scope
from qdot_assistant.asking import parts_of
from qdot_assistant.conversation import standing
from qdot_assistant.evidence import gather
from qdot_assistant.types import Cite, Draft, DraftSentence, Notice
from qdot_assistant.writers import grounded

if TYPE_CHECKING:
    from qdot_assistant.pipeline import Asking, Assistant

ANSWERS = 0.33  # a statement scoring less than this does not answer the question
SURE = 0.62  # a statement scoring this much overrules a subject that is usually out of scope
TOUCHES = 0.40  # … and this much when the statement itself speaks of that subject
PART = 0.42  # each part of a question in several parts must be this sure of its own

Road = Callable[["Asking", "Assistant"], Draft | None]


def drafts(asking: Asking, assistant: Assistant) -> Iterator[Draft]:
    """Every draft that some road offers, best road first; the last road, declining, always offers one."""
    for road in _ROADS:
        draft = road(asking, assistant)
        if draft is not None:
            yield draft
    yield courtesies.said(scope.NOT_FOUND, "refusal")


def _courtesy(asking: Asking, assistant: Assistant) -> Draft | None:
    said = {"thanks": courtesies.THANKS, "greeting": courtesies.GREETING}.get(asking.standing.follow_up)
    return courtesies.said(said) if said else None


def _again(asking: Asking, assistant: Assistant) -> Draft | None:
    """The earlier question once more: simpler, with its source, in the law's words, or with what belongs to it."""
    kind, previous = asking.standing.follow_up, asking.standing.previous
    if kind not in ("where", "simpler", "technical", "more", "sure") or previous is None:
        return None
    from qdot_assistant.pipeline import read

    audience = {"simpler": "client", "technical": "attorney"}.get(kind, previous.audience)
    earlier = read(previous.model_copy(update={"audience": audience}), assistant)
    draft = next(drafts(earlier, assistant))
    if draft.kind not in ("answer", "calculation"):
        return draft
    return {"where": _sources, "sure": _sources, "technical": _sources, "more": _with_related}.get(kind, _same)(
        draft, earlier, assistant
    )


def _same(draft: Draft, earlier: Asking, assistant: Assistant) -> Draft:
    return draft


def _sources(draft: Draft, earlier: Asking, assistant: Assistant) -> Draft:
    """Where each thing said stands: the sections with the words."""
    cites: dict[tuple[str, str], Cite] = {}
    for sentence in draft.sentences:
        cites |= {(c.section, c.quote): c for c in sentence.cites}
    items = [_source(cite, earlier) for cite in list(cites.values())[:4]]
    return Draft(kind="answer", sentences=(courtesies.lead_in("It stands here:"), *items), notices=draft.notices)


def _source(cite: Cite, earlier: Asking) -> DraftSentence:
    if cite.section.startswith("20.2056A-4"):
        return DraftSentence(text=f"§ {cite.section}: “{cite.quote}”", cites=(cite,), block="item")
    if cite.section.startswith("explainer"):
        return DraftSentence(text=f"The explainer: “{cite.quote}”", cites=(cite,), block="item")
    return DraftSentence(text=f"{cite.section}, in our summary: {cite.quote}", cites=(cite,), block="item")


def _with_related(draft: Draft, earlier: Asking, assistant: Assistant) -> Draft:
    ranked = gather(earlier, assistant)
    related = (
        [assistant.statements[name] for name in ranked[0].statement.related if name in assistant.statements][:3]
        if ranked
        else []
    )
    more = [s for one in related for s in list(grounded.told(one, earlier.question.audience, earlier.law))[:1]]
    return draft.model_copy(
        update={
            "sentences": tuple(more) or draft.sentences,
            "calculations": () if more else draft.calculations,
            "kind": "answer" if more else draft.kind,
        }
    )


def _orders(asking: Asking, assistant: Assistant) -> Draft | None:
    """Orders in the text are data: what is left of the question is answered, and nothing else."""
    text = asking.question.question
    if not scope.gives_orders(text):
        return None
    rest = scope.without_orders(text)
    if len(rest.split()) < 3:
        return courtesies.said(scope.UNRELATED, "refusal")
    again = _part(asking, rest)
    draft = next((d for d in drafts(again, assistant)), None)
    return draft


def _hard_outside(asking: Asking, assistant: Assistant) -> Draft | None:
    """What is never answered, whatever the search finds: drafting, guarantees, evasion."""
    outside = scope.outside(asking.question.question)
    return courtesies.said(outside.says, "refusal") if outside is not None and outside.is_hard else None


def _outside(asking: Asking, assistant: Assistant) -> Draft | None:
    """A subject outside the sources is refused with where to turn; where our sources touch it, that part is answered and the rest named."""
    outside = scope.outside(asking.question.question)
    if outside is None or asking.route.named.paragraphs:
        return None
    ranked = gather(asking, assistant)
    if not ranked or ranked[0].confidence < (TOUCHES if scope.touches(outside, ranked[0].statement) else SURE):
        return courtesies.said(outside.says, "refusal")
    draft = grounded.compose(ranked, asking.question.audience, asking.law, most=1)
    return draft.model_copy(update={"notices": (*draft.notices, Notice(kind="not_in_sources", text=outside.says))})


def _rule_elsewhere(asking: Asking, assistant: Assistant) -> Draft | None:
    """A rule named by its number that no source of ours covers: said so, with what our sources say beside it, if anything."""
    named = asking.route.named
    if not named.elsewhere or named.existing:
        return None
    names = " and ".join(dict.fromkeys(named.elsewhere))
    says = f"{names} is not in my sources."
    ranked = gather(asking, assistant)
    if ranked and ranked[0].confidence >= TOUCHES and scope.mentions(named.elsewhere, ranked[0].statement):
        draft = grounded.compose(ranked, asking.question.audience, asking.law, most=1)
        return draft.model_copy(update={"notices": (*draft.notices, Notice(kind="not_in_sources", text=says))})
    return courtesies.said(f"{says} {scope.WHERE_TO_TURN}", "refusal")


def _no_such_paragraph(asking: Asking, assistant: Assistant) -> Draft | None:
    """A paragraph that does not exist is said not to, with what does; the rest of the question is answered if it can be."""
    named = asking.route.named
    if not named.unknown:
        return None
    says = courtesies.lead_in(lookup.unknown_sentence(named, assistant.law_book))
    if not named.is_bare:
        ranked = gather(asking, assistant)
        if ranked and ranked[0].confidence >= PART:
            draft = grounded.compose(ranked, asking.question.audience, asking.law, most=1)
            return draft.model_copy(update={"sentences": (says, *draft.sentences)})
    return Draft(kind="refusal", sentences=(says,))


def _several(asking: Asking, assistant: Assistant) -> Draft | None:
    """Several questions in one message: each answered in turn."""
    parts = parts_of(asking.question.question)
    if len(parts) < 2 or (
        asking.route.calculator is not None and len({_part(asking, p).route.calculator for p in parts}) < 2
    ):
        return None
    from qdot_assistant.merging import merged

    asked = [_part(asking, part) for part in parts]
    answers = [_first_part(one, assistant) for one in asked]
    return merged(parts, answers)


def _first_part(asking: Asking, assistant: Assistant) -> Draft | None:
    for road in (_outside, _rule_elsewhere, _no_such_paragraph, calculation.road, examples.road, _look_up, _rule):
        draft = road(asking, assistant)
        if draft is not None:
            return draft
    return None


def _part(asking: Asking, text: str) -> Asking:
    """The same asking with only a part of its words; the facts of the whole message stay."""
    from qdot_assistant.router import route

    question = asking.question.model_copy(update={"question": text})
    stands = standing(question)
    return replace(asking, question=question, standing=stands, route=route(question, stands, asking.facts))


def _look_up(asking: Asking, assistant: Assistant) -> Draft | None:
    """The words asked for by their address."""
    asked, named = asking.route, asking.route.named.existing
    if asked.look_up is None:
        return None
    try:
        if asked.look_up == "words":
            return _words(named, asking, assistant)
        if asked.look_up == "change" and len(named) == 1:
            return _changed(named[0], asking, assistant)
        return _compared(named, asking, assistant)
    except LawError as error:
        return courtesies.said(str(error), "refusal")


def _words(named: tuple[str, ...], asking: Asking, assistant: Assistant) -> Draft:
    drafts = [lookup.words(section, asking.law, assistant.law_book) for section in named[:3]]
    return Draft(
        kind="answer",
        sentences=tuple(s for d in drafts for s in d.sentences),
        notices=_version_notices(named, asking, assistant),
    )


def _version_notices(named: tuple[str, ...], asking: Asking, assistant: Assistant) -> tuple[Notice, ...]:
    """Where the words asked for have another version, which one this is and when the other applies."""
    notices = []
    for section in named[:3]:
        versions = assistant.law_book.versions(section)
        shown = asking.law.section(section)
        others = [v for v in versions if v.version != shown.version]
        if others:
            when = "the decedent's date of death" if shown.needs_date_of_death else "the day on which someone acts"
            days = ", ".join(v.version for v in others)
            kind = "outdated" if shown.until else "not_in_sources"
            if kind == "outdated":
                notices.append(
                    Notice(
                        kind="outdated",
                        section=section,
                        text=(
                            f"This is the text from {shown.version} until {shown.until}; another text applies from {days}. "
                            f"{when.capitalize()} picks it."
                        ),
                    )
                )
    return tuple(notices)


def _changed(section: str, asking: Asking, assistant: Assistant) -> Draft | None:
    ranked = [one for one in gather(asking, assistant) if {"change", "compare"} & set(one.statement.aspects)]
    if ranked and section in ranked[0].statement.sections and ranked[0].confidence >= PART:
        return grounded.compose(ranked, asking.question.audience, asking.law, most=1)
    return lookup.changed(section, assistant.law_book)


def _compared(named: tuple[str, ...], asking: Asking, assistant: Assistant) -> Draft | None:
    ranked = [one for one in gather(asking, assistant) if "compare" in one.statement.aspects]
    if ranked and ranked[0].confidence >= ANSWERS:
        return grounded.compose(ranked, asking.question.audience, asking.law, most=1)
    if len(named) >= 2:
        return lookup.side_by_side(named[:3], asking.law)
    return lookup.changed(named[0], assistant.law_book) if asking.route.look_up == "compare" else None


def _rule(asking: Asking, assistant: Assistant) -> Draft | None:
    """A rule question: the statements that answer it, when one surely does."""
    ranked = gather(asking, assistant)
    if not ranked or ranked[0].score < ANSWERS:
        return None
    draft = grounded.compose(ranked, asking.question.audience, asking.law)
    return premises.corrected(draft, asking)


_ROADS: tuple[Road, ...] = (
    _courtesy,
    _again,
    _orders,
    languages.road,
    _hard_outside,
    _several,
    _outside,
    _rule_elsewhere,
    _no_such_paragraph,
    calculation.road,
    examples.road,
    _look_up,
    _rule,
)

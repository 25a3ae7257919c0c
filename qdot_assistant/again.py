"""The earlier question once more: simpler, shorter, with its source, in the law's words, or with what belongs to it."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from qdot_assistant import courtesies, doubted, ruling
from qdot_assistant.asking import parts_of
from qdot_assistant.claimed import asks_if_right
from qdot_assistant.evidence import gather
from qdot_assistant.followups import FollowUp, wants_steps
from qdot_assistant.one_part import part
from qdot_assistant.told_before import told_before
from qdot_assistant.told_otherwise import rule_told
from qdot_assistant.types import Cite, Draft, DraftSentence
from qdot_assistant.writers import grounded

if TYPE_CHECKING:
    from qdot_assistant.pipeline import Asking, Assistant

MOST_SOURCES = 4
MOST_MORE = 3  # how many further statements "what else?" brings
LONGEST_RECALLED = 40  # words of the user's own question that are said again
PUBLISHED = (
    "The IRS publishes each month's rate in a revenue ruling and on its website; I have it from published lists of "
    "these rates, not from a paragraph of the regulation."
)
_AGAIN: frozenset[FollowUp] = frozenset(
    {"where", "simpler", "technical", "shorter", "more", "sure", "repeat", "recall"}
)
_REGISTER = re.compile(r"\b(?:technical|legal(?:ese)?|lawyer|attorney|precise(?:ly)?)\b", re.IGNORECASE)


def road(asking: Asking, assistant: Assistant) -> Draft | None:
    """Answer the earlier question once more, in the way asked for; None when nothing is asked again."""
    kind, previous = asking.standing.follow_up, asking.standing.previous
    if kind not in _AGAIN or previous is None:
        return None
    from qdot_assistant.pipeline import read
    from qdot_assistant.roads import drafts

    audience = {"simpler": "client", "technical": "attorney"}.get(kind, previous.audience)
    earlier = read(previous.model_copy(update={"audience": audience}), assistant)
    draft = _told_in_other_words(asking, earlier, assistant) or next(drafts(earlier, assistant))
    if draft.kind not in ("answer", "calculation"):
        return draft
    if draft.kind == "calculation" and wants_steps(asking.question.question):
        return draft
    if draft.kind == "calculation" and kind == "sure" and doubted.is_held_against(asking.said):
        return _ruled(earlier, assistant) or _share_judged(asking, assistant) or draft
    if kind == "where" and wants_steps(asking.said):
        return None  # "how is it worked out", of what was only told: asked as it stands
    if kind == "recall":
        return _recalled(draft, previous.question)
    if kind == "more":
        return _with_related(draft, earlier, asking, assistant)
    if kind == "technical" and _REGISTER.search(asking.question.question):
        return draft
    if kind == "simpler" and told_before(asking):
        return _short(draft)
    if kind == "shorter":
        return _short(draft, _questions_of(earlier))
    if kind == "where":
        return _where(_said_first(draft) if len(earlier.parts) < 2 else draft)
    again = _WAYS[kind](draft) if kind in _WAYS else draft
    return _held_to(draft, again) if kind == "sure" and doubted.is_held_against(asking.said) else again


def _ruled(earlier: Asking, assistant: Assistant) -> Draft | None:
    """The rule behind a day, where another's word is held against it: what he says is of the rule and of no day."""
    return ruling.rule(replace(earlier, is_part=True), assistant) if earlier.route.calculator == "deadlines" else None


def _share_judged(asking: Asking, assistant: Assistant) -> Draft | None:
    """The corpus portion worked out, held against the share that another tells ("are you sure? my son says 70%")."""
    from qdot_assistant.roads import drafts

    asked = f"{doubted.what_another_says(asking.said).rstrip(' ?.!')}. Is that right?"
    is_share = asks_if_right(asked, is_follow_up=True)
    return next(drafts(part(asking, asked), assistant)) if is_share else None


def _held_to(draft: Draft, sources: Draft) -> Draft:
    """The answer itself once more before what it rests on, where another's word is held against it."""
    said = next((one for one in draft.sentences if one.is_substance), None)
    if said is None or draft.kind == "calculation":
        return draft  # a day or a figure stands with its working, which holds what it rests on
    lead, *rest = sources.sentences
    lead = lead.model_copy(update={"starts_paragraph": True})
    return sources.model_copy(update={"sentences": (said, lead, *rest), "sums": draft.sums})


def _told_in_other_words(asking: Asking, earlier: Asking, assistant: Assistant) -> Draft | None:
    """The rule that the last answer told, where the earlier question by itself brings another; None where it holds."""
    ranked = gather(earlier, assistant)
    again = ranked[0].statement.id if ranked else None
    told = rule_told(asking, assistant, again)
    if told in (None, again) or earlier.route.calculator:
        return None
    statement = assistant.statements[told]
    said = tuple(grounded.told(statement, earlier.question.audience, earlier.law))
    return Draft(kind="answer", sentences=said, notices=grounded.notices_of((statement,))) if said else None


def _recalled(draft: Draft, asked: str) -> Draft:
    """The earlier question in the user's words, and its answer once more."""
    said = courtesies.lead_in(f"You asked: “{' '.join(asked.split()[:LONGEST_RECALLED])}”")
    return draft.model_copy(update={"sentences": (said, *draft.sentences)})


def _said_first(draft: Draft) -> Draft:
    """The answer itself: its first sentence of substance, with the items that it announces; "it" is what that says."""
    if draft.kind == "calculation":
        return draft
    at = next((n for n, sentence in enumerate(draft.sentences) if sentence.is_substance), None)
    if at is None:
        return draft
    items = [sentence for sentence in draft.sentences[at + 1 :] if sentence.block in ("item", "row")]
    return draft.model_copy(update={"sentences": (draft.sentences[at], *items)})


def _where(draft: Draft) -> Draft:
    """Where each thing said stands: the sections by name, with the words; a rate stands in no section."""
    cites = next((sentence.cites for sentence in draft.sentences if sentence.cites), ())
    is_rate = bool(draft.rates) or any(cite.section == "IRC 7520(a)" for cite in cites)
    return _sources(draft, f"{PUBLISHED} Which month counts stands here:" if is_rate else "It stands here:")


def _sure(draft: Draft) -> Draft:
    return _sources(draft, "This is what it rests on; please read the words yourself:")


def _words(draft: Draft) -> Draft:
    return _sources(draft, "These are the words:")


def _sources(draft: Draft, lead: str) -> Draft:
    cites: dict[tuple[str, str], Cite] = {}
    for sentence in draft.sentences:
        cites |= {(c.section, c.quote): c for c in sentence.cites}
    kept = [
        c
        for c in cites.values()
        if not any(c is not o and c.section == o.section and c.quote in o.quote for o in cites.values())
    ]
    items = [_source(cite) for cite in kept[:MOST_SOURCES]]
    return Draft(kind="answer", sentences=(courtesies.lead_in(lead), *items), notices=draft.notices)


def _source(cite: Cite) -> DraftSentence:
    if cite.section.startswith("20.2056A-4"):
        return DraftSentence(text=f"§ {cite.section}: “{cite.quote}”", cites=(cite,), block="item")
    if cite.section.startswith("explainer"):
        return DraftSentence(text=f"The explainer: “{cite.quote}”", cites=(cite,), block="item")
    return DraftSentence(text=f"{cite.section}, in our summary: {cite.quote}", cites=(cite,), block="item")


def _questions_of(earlier: Asking) -> int:
    """How many questions the earlier message asked."""
    return len(earlier.parts) or len(parts_of(earlier.question.question))


def _short(draft: Draft, questions: int = 1) -> Draft:
    """The first sentence of substance, which can stand alone; of several questions the first of each answer."""
    said = [one for one in draft.sentences if one.is_substance and one.block != "quote"]
    if not said or draft.kind == "calculation":
        return draft if not said else draft.model_copy(update={"sentences": (said[0],), "sums": draft.sums})
    opens = [n for n, sentence in enumerate(said) if n == 0 or sentence.starts_paragraph]
    kept = sorted([*opens, *(n for n in range(len(said)) if n not in opens)][: max(questions, 1)])
    return draft.model_copy(update={"sentences": tuple(said[n] for n in kept), "sums": draft.sums})


def _with_related(draft: Draft, earlier: Asking, asking: Asking, assistant: Assistant) -> Draft:
    """What belongs to the earlier answer and was not told yet."""
    ranked = gather(earlier, assistant)
    if not ranked:
        return draft
    told = told_before(asking) | {ranked[0].statement.id}
    near = (*ranked[0].statement.related, *(one.statement.id for one in ranked[1:6]))
    new = [
        assistant.statements[name] for name in dict.fromkeys(near) if name in assistant.statements and name not in told
    ]
    fitting = [one for one in new if any(one is r.statement for r in ranked)] or new
    more = [
        s for one in fitting[:MOST_MORE] for s in list(grounded.told(one, earlier.question.audience, earlier.law))[:1]
    ]
    if not more:
        return draft
    more = [more[0], *(sentence.model_copy(update={"starts_paragraph": True}) for sentence in more[1:])]
    return Draft(kind="answer", sentences=tuple(more), notices=grounded.notices_of(fitting[:MOST_MORE]))


_WAYS: Mapping[FollowUp, Callable[[Draft], Draft]] = {
    "where": _where,
    "sure": _sure,
    "technical": _words,
}

"""The earlier question once more: simpler, with its source, in the law's own words, or with what belongs to it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qdot_assistant import courtesies
from qdot_assistant.evidence import gather
from qdot_assistant.types import Cite, Draft, DraftSentence
from qdot_assistant.writers import grounded

if TYPE_CHECKING:
    from qdot_assistant.pipeline import Asking, Assistant


def road(asking: Asking, assistant: Assistant) -> Draft | None:
    """The earlier question once more: simpler, with its source, in the law's words, or with what belongs to it."""
    kind, previous = asking.standing.follow_up, asking.standing.previous
    if kind not in ("where", "simpler", "technical", "more", "sure") or previous is None:
        return None
    from qdot_assistant.pipeline import read
    from qdot_assistant.roads import drafts

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

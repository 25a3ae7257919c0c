"""The explainer's words taken up by the asker: the notice that says what they leave out or get wrong, and what governs.

Come here for ``with_notice``. Statements on the explainer carry their own notice; this one stands beside an answer from
the law itself, where the question repeats words of the explainer that ``knowledge/explainer/errata.yaml`` holds.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from knowledge import store
from qdot_assistant.subjects import content_of
from qdot_assistant.types import Draft, Notice

if TYPE_CHECKING:
    from knowledge.erratum import Erratum
    from qdot_assistant.pipeline import Asking

_SPOKEN_OF = re.compile(
    r"^(?:web ?)?(?:page|article|guide|site|faq) says\b|\bexplainer\b|\bfaqs?\b|"
    r"\b(?:the|your|ur|this|that|an?|their|its|online|consumer|web)\s+(?:\w+\s+){0,2}?"
    r"(?:page|article|guide|brochure|web ?site|site|blog|post|handout|leaflet|write-?up|piece|overview)\b",
    re.IGNORECASE,
)
_MUCH = 0.5  # so much of the explainer's words, taken up, is them …
_SOME = 0.3  # … or so much, where the answer rests on a rule that governs them


def with_notice(draft: Draft, asking: Asking) -> Draft:
    """The draft with the notice on the explainer's words; unchanged where it has one, or where none are taken up."""
    text = asking.around or asking.question.question
    if draft.kind == "refusal" or not _SPOKEN_OF.search(text):
        return draft
    if any(one.kind in ("conflict", "outdated") for one in draft.notices):
        return draft
    cited = frozenset(cite.section for sentence in draft.sentences for cite in sentence.cites)
    found = _taken_up(content_of(text), cited)
    return draft if found is None else draft.model_copy(update={"notices": (*draft.notices, _notice(found))})


def _taken_up(told: frozenset[str], cited: frozenset[str]) -> Erratum | None:
    """The erratum whose words the question repeats most."""
    scored = [
        (len(told & words) / len(words), -one.number, one)
        for one, words in _errata()
        if len(told & words) > 1
        and len(told & words) / len(words) >= (_SOME if cited & {*one.sections, one.passage} else _MUCH)
    ]
    return max(scored, key=lambda each: each[:2])[2] if scored else None


@lru_cache(maxsize=1)
def _errata() -> tuple[tuple[Erratum, frozenset[str]], ...]:
    told = ((one, content_of(one.words) - _EVERYWHERE) for one in store.errata() if one.kind != "correct")
    return tuple((one, words) for one, words in told if words)


_EVERYWHERE = content_of("U.S. estate tax trust QDOT spouse surviving non s u")
"""Words that every part of the explainer has; they tell none of its sentences from another."""


def _notice(one: Erratum) -> Notice:
    kind = "outdated" if one.kind == "outdated" else "conflict"
    return Notice(kind=kind, text=f"The explainer says “{one.words}”. {one.governs.strip()}", section=one.passage)

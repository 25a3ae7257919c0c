"""What the search brings for a question: statements in order, and how sure it may be that they answer."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import TYPE_CHECKING

from qdot_assistant.asking import question_within
from qdot_assistant.ranking import Ranked, rank
from qdot_assistant.retrieval import Candidate

if TYPE_CHECKING:
    from qdot_assistant.pipeline import Asking, Assistant

DEPTH = 40
CONTEXT_WEIGHT = 0.55  # how much the earlier question counts beside a follow-up's own words


def gather(asking: Asking, assistant: Assistant, text: str | None = None) -> list[Ranked]:
    """Statements that answer the question (or ``text``, a part of it), best first."""
    own = text or asking.question.question
    found = _search(assistant, own)
    if asking.standing.follow_up == "continues" and text is None:
        joined = assistant.searcher.candidates(f"{asking.standing.context} {own}", DEPTH)
        found = _mix(found, joined)
    return rank(found, assistant.statements, asking.route, asking.acting, asking.date_of_death)


def _search(assistant: Assistant, text: str) -> list[Candidate]:
    found = assistant.searcher.candidates(text, DEPTH)
    within = question_within(text)
    return _best(found, assistant.searcher.candidates(within, DEPTH)) if within else found


def _best(one: Iterable[Candidate], other: Iterable[Candidate]) -> list[Candidate]:
    """Each candidate with the better of its two scores."""
    best: dict[str, Candidate] = {}
    for found in (*one, *other):
        if found.key not in best or found.score > best[found.key].score:
            best[found.key] = found
    return sorted(best.values(), key=lambda c: -c.score)


def _mix(own: Iterable[Candidate], joined: Iterable[Candidate]) -> list[Candidate]:
    """A follow-up's own words and the same words after the earlier question, weighed together."""
    first, second = {c.key: c for c in own}, {c.key: c for c in joined}
    floor_first = min((c.score for c in first.values()), default=0.0)
    floor_second = min((c.score for c in second.values()), default=0.0)
    mixed = []
    for key in first.keys() | second.keys():
        a = first[key].score if key in first else floor_first
        b = second[key].score if key in second else floor_second
        candidate = second.get(key) or first[key]
        mixed.append(replace(candidate, score=(1 - CONTEXT_WEIGHT) * a + CONTEXT_WEIGHT * b))
    return sorted(mixed, key=lambda c: -c.score)

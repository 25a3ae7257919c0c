"""A point asked in few words after a thing was told, known by how near it is to the ways people ask it then.

Come here for ``road``: after the trustee, "is one enough?" asks for their number. What the table of matters reads by
its words is told there; this is for the rest, in ``knowledge/afterwards.yaml``.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from typing import TYPE_CHECKING

from knowledge import store
from knowledge.everyday import Afterwards
from qdot_assistant.evidence import nearest_by_itself
from qdot_assistant.matters.named import named_first
from qdot_assistant.matters.road import is_told_of_the_thing, told_rules
from qdot_assistant.reading.feelings import without_feelings
from qdot_assistant.subjects import content_of
from qdot_assistant.told_before import MARKS, told_in
from qdot_assistant.types import Draft, Question

if TYPE_CHECKING:
    from qdot_assistant.pipeline import Asking, Assistant

MOST_WORDS = 14
NEAR = 0.70  # so like a way of asking the point in a message of few words
NEARER = 0.86  # … and so like it where a word of substance is said that no way of asking the point has
SURE = 0.93  # … and so like it that the table's own reading of the words is not asked
LEFT = 0.05  # what a point of the thing told before the last one is taken back by
BESIDE = 0.03  # a rule asked for in words nearer by more than this is what is meant
_HARMLESS = frozenset({"frequency", "life_contingent"})
"""Facts that the words of a point tell by the way ("each year", "until she dies")."""


def road(asking: Asking, assistant: Assistant) -> Draft | None:
    """The rule of the point that the words come nearest to; None where they tell a fact or are like none."""
    if asking.is_part or not asking.question.history or asking.facts.current - _HARMLESS:
        return None
    text = without_feelings(asking.said)
    if len(text.split()) > MOST_WORDS or assistant.searcher.by_words_alone:
        return None
    best = _nearest(_points_after(asking.question), assistant.searcher.afterwards(text), text)
    if best is None or (best[1] < SURE and is_told_of_the_thing(asking)):
        return None
    if nearest_by_itself(asking, assistant) > best[1] + BESIDE:
        return None
    return told_rules(best[0].tells, asking, assistant)


def _points_after(question: Question) -> Mapping[Afterwards, float]:
    """The points that may be asked now, with what is taken off for a thing that was left already."""
    last, before, *_ = *_things(question), "", ""
    found = {one: LEFT for one in store.afterwards() if before.startswith(one.after)}
    return found | {one: 0.0 for one in store.afterwards() if last.startswith(one.after)}


def _nearest(
    points: Mapping[Afterwards, float], near: Mapping[str, float], text: str
) -> tuple[Afterwards, float] | None:
    """The point that the words come nearest to, and how near, where they ask it."""
    if not points or not near:
        return None
    best = max(points, key=lambda one: near.get(one.name, 0.0) - points[one])
    nearness = near.get(best.name, 0.0) - points[best]
    return (best, nearness) if _is_meant(best, nearness, text) else None


def _is_meant(point: Afterwards, nearness: float, text: str) -> bool:
    """Whether the words ask the point: very like a way of asking it, or like it with no subject of their own."""
    return nearness >= NEARER or (nearness >= NEAR and not content_of(text) - _content(point.name))


@cache
def _content(name: str) -> frozenset[str]:
    point = next(one for one in store.afterwards() if one.name == name)
    return frozenset().union(*(content_of(ask) for ask in point.asks))


def _things(question: Question) -> Iterator[str]:
    """What each of the answers told first, the last answer first."""
    for turn in reversed(question.history):
        if turn.role == "assistant":
            told = told_in(turn.content)
            yield told[0] if told else named_first(MARKS.sub("", turn.content).strip()) or ""

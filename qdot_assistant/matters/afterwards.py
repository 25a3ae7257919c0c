"""A point asked in few words after a thing was told, known by how near it is to the ways people ask it then.

Come here for ``road``: after the trustee, "is one enough?" asks for their number. What the table of matters reads by
its words is told there; this is for the rest, in ``knowledge/afterwards.yaml``.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from knowledge import store
from knowledge.everyday import Afterwards
from qdot_assistant.evidence import nearest_by_itself
from qdot_assistant.foreign_tax import asks_its_amount, asks_its_gain
from qdot_assistant.matters.named import named_first
from qdot_assistant.matters.road import is_told_of_the_thing, told_rules
from qdot_assistant.reading.feelings import without_feelings
from qdot_assistant.subjects import content_of
from qdot_assistant.told_before import MARKS, told_in
from qdot_assistant.types import Draft, Question

if TYPE_CHECKING:
    from qdot_assistant.pipeline import Asking, Assistant

MOST_WORDS = 14
THE_SAME = 0.95  # words that are a way of asking a point, whatever the table of matters reads in them
NEAREST = 0.86  # words so like a way of asking a point ask it, whatever else they say
NEAR = 0.70  # … words so like it that say nothing of their own, …
APART = 0.60  # … and words so like it that no other point of the thing comes near
MARGIN = 0.12  # … to this
MUCH = 3  # words of substance that no way of asking any of the points has
LEFT = 0.05  # what a point of the thing told before the last one is taken back by
BESIDE = 0.03  # a rule asked for in words nearer by more than this is what is meant
_HARMLESS = frozenset({"frequency", "life_contingent", "year"})
"""Facts that the words of a point tell by the way ("each year", "until she dies", "next year")."""


def road(asking: Asking, assistant: Assistant) -> Draft | None:
    """The rule of the point that the words come nearest to; None where they tell a fact or are like none."""
    if asking.is_part or not asking.question.history or asking.facts.current - _harmless(asking.question):
        return None
    if _FIGURE.search(asking.said) or _OTHERWISE.search(asking.said):
        return None
    text = without_feelings(asking.said)
    if asks_its_amount(text) or asks_its_gain(text):
        return None
    if len(text.split()) > MOST_WORDS or assistant.searcher.by_words_alone:
        return None
    points = _points_after(asking.question)
    if not points or _says_much_else(text, points):
        return None
    found = _nearest(points, assistant.searcher.afterwards(text))
    if found is None or not _asks(found, text):
        return None
    if found.nearness < THE_SAME and is_told_of_the_thing(asking):
        return None
    if found.nearness < NEAREST and found.nearness < nearest_by_itself(asking, assistant) - BESIDE:
        return None
    return told_rules(found.point.tells, asking, assistant)


def _harmless(question: Question) -> frozenset[str]:
    """The facts that leave a point a point; to pay the tax is a route only where a pension is spoken of."""
    last = next(_things(question), "")
    return _HARMLESS if not last or last.startswith(_OF_PENSIONS) else _HARMLESS | {"route"}


_OF_PENSIONS = ("agreements.", "annuity.", "corpus.", "info.", "retirement.")


def _points_after(question: Question) -> Mapping[Afterwards, float]:
    """The points that may be asked now, with what is taken off for a thing that was left already."""
    last, before, *_ = *_things(question), "", ""
    found = {one: LEFT for one in store.afterwards() if before.startswith(one.after)}
    return found | {one: 0.0 for one in store.afterwards() if last.startswith(one.after)}


def _says_much_else(text: str, points: Iterable[Afterwards]) -> bool:
    """Whether the words are of another subject by what they say, so that no nearness need be looked for."""
    return len(content_of(text).difference(*(_content(one.name) for one in points))) >= MUCH


@dataclass(frozen=True)
class _Found:
    """The point whose ways of asking the words come nearest to, how near, and how far the next one is behind."""

    point: Afterwards
    nearness: float
    margin: float


def _nearest(points: Mapping[Afterwards, float], near: Mapping[str, float]) -> _Found | None:
    """The nearest of the points that may be asked now."""
    if not points or not near:
        return None
    order = sorted(((near.get(one.name, 0.0) - points[one], one) for one in points), key=lambda pair: -pair[0])
    behind = next((score for score, one in order[1:] if one.tells != order[0][1].tells), 0.0)
    return _Found(order[0][1], order[0][0], order[0][0] - behind)


def _asks(found: _Found, text: str) -> bool:
    """Whether the words ask the point: so like it, or like it and like no other point of the thing."""
    if found.nearness >= NEAREST:
        return True
    says_its_own = bool(content_of(text) - _content(found.point.name))
    return found.nearness >= APART and (found.margin >= MARGIN or (found.nearness >= NEAR and not says_its_own))


_FIGURE = re.compile(r"\d")
_OTHERWISE = re.compile(
    r"\b(?:chang(?:e|ed|es)|switch\w*|instead|now|twice|quarterly|weekly|monthly)\b(?=.*\b(?:it|year|paid|pay|pays|payments?)\b)|"
    r"\b(?:it|paid|pay|pays|payments?)\b.*\b(?:twice|quarterly|weekly|monthly|half[- ]yearly)\b",
    re.IGNORECASE,
)
"""Another interval is told, with which a sum is worked out anew."""


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

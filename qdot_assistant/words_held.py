"""One fact of an Example asked for: the statement on it that holds the question's words comes nearer.

Come here for ``nearer_by_words``. Every statement on an Example is asked in the same few words ("in Example 5, who …"),
so that the words which tell its facts apart weigh too little in the search.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING

from qdot_assistant.asking import beyond_the_citation
from qdot_assistant.ranking import Ranked, example_of
from qdot_assistant.subjects import content_of

if TYPE_CHECKING:
    from knowledge.statement import Statement
    from qdot_assistant.pipeline import Asking

FEW = 2
WORDS_HELD = 0.12  # what a statement on the Example asked about gains by holding every word asked


def nearer_by_words(ranked: Sequence[Ranked], asking: Asking) -> list[Ranked]:
    """One fact of an Example is asked: the statement on it whose sentences and quotations hold the question's words,
    rare ones counting more, comes nearer.
    """
    words = beyond_the_citation(asking.question.question) if asking.route.example is not None else frozenset()
    own = [one for one in ranked if example_of(one.statement) == asking.route.example]
    if not words or len(own) < FEW:
        return list(ranked)
    held = {one.statement.id: words & _told_words(one.statement) for one in own}
    worth = {word: 1 / max(1, sum(word in one for one in held.values())) for word in words}
    most = sum(worth.values())
    gains = {key: WORDS_HELD * sum(worth[word] for word in one) / most for key, one in held.items()}
    moved = [replace(one, score=one.score + gains.get(one.statement.id, 0.0)) for one in ranked]
    return sorted(moved, key=lambda one: -one.score)


@lru_cache(maxsize=512)
def _told_words_of(texts: tuple[str, ...]) -> frozenset[str]:
    return content_of(" ".join(texts))


def _told_words(statement: Statement) -> frozenset[str]:
    """The words of what a statement says first and of the quotations that carry it."""
    quotes = (support.quote for support in statement.supports.values())
    return _told_words_of((statement.plain[0].text, statement.technical[0].text, *quotes))

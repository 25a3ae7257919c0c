"""One fact of an Example, or one clause of an agreement, asked for: the statement that holds the question's words
comes nearer.

Come here for ``nearer_by_words``. Every statement on an Example is asked in the same few words ("in Example 5, who …"),
every clause in those that name its agreement, so that the words which tell them apart weigh too little in the search.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING

from qdot_assistant.asking import beyond_the_citation
from qdot_assistant.keywords import stem
from qdot_assistant.ranking import Ranked, example_of
from qdot_assistant.subjects import content_of

if TYPE_CHECKING:
    from knowledge.statement import Statement
    from qdot_assistant.pipeline import Asking

FEW = 2
WORDS_HELD = 0.12  # what a statement on the Example asked about gains by holding every word asked
CLAUSE_HELD = 0.3  # what a clause gains where some clause is found first
AMONG = 10  # so many statements found are looked through for the clauses


_OPPOSITES = {stem(one): stem(other) for one, other in (("revocable", "irrevocable"), ("assignable", "nonassignable"))}
"""What is asked by the opposite of the word in the text ("is the trust in Example 5 revocable")."""


def nearer_by_words(ranked: Sequence[Ranked], asking: Asking) -> list[Ranked]:
    """One fact of an Example, or one clause, is asked: the statement whose words hold the question's, rare ones
    counting more, comes nearer.
    """
    words = beyond_the_citation(asking.question.question)
    words |= {opposite for one in words if (opposite := _OPPOSITES.get(one))}
    if asking.route.example is not None:
        own, held_words, weight = _on_the_example(ranked, asking.route.example), _told_words, WORDS_HELD
    else:
        own, held_words, weight = _clauses(ranked, asking), _words_of_clause, CLAUSE_HELD
    if not words or len(own) < FEW:
        return list(ranked)
    held = {one.statement.id: words & held_words(one.statement) for one in own}
    worth = {word: 1 / max(1, sum(word in one for one in held.values())) for word in words}
    most = sum(worth.values())
    gains = {key: weight * sum(worth[word] for word in one) / most for key, one in held.items()}
    moved = [replace(one, score=one.score + gains.get(one.statement.id, 0.0)) for one in ranked]
    return sorted(moved, key=lambda one: -one.score)


def _on_the_example(ranked: Sequence[Ranked], number: int) -> list[Ranked]:
    return [one for one in ranked if example_of(one.statement) == number]


def is_clause(statement: Statement) -> bool:
    """True for a clause of an agreement that is kept word for word."""
    return ".words_" in statement.id


def _clauses(ranked: Sequence[Ranked], asking: Asking) -> list[Ranked]:
    """The clauses among what was found, where one of them was found first; a former one only where that is asked."""
    is_asked = bool(ranked) and is_clause(ranked[0].statement)
    wants_former = asking.route.former or bool(asking.route.aspects & {"change", "compare"})
    clauses = [one for one in ranked[:AMONG] if is_clause(one.statement)] if is_asked else []
    return [one for one in clauses if wants_former or "change" not in one.statement.aspects]


def _words_of_clause(statement: Statement) -> frozenset[str]:
    """The words of a clause and of what it is called by."""
    return _told_words_of((statement.title, *(ask for asks in statement.asks.values() for ask in asks)))


@lru_cache(maxsize=512)
def _told_words_of(texts: tuple[str, ...]) -> frozenset[str]:
    return content_of(" ".join(texts))


def _told_words(statement: Statement) -> frozenset[str]:
    """The words of what a statement says first and of the quotations that carry it."""
    quotes = (support.quote for support in statement.supports.values())
    return _told_words_of((statement.plain[0].text, statement.technical[0].text, *quotes))

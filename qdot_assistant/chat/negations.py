"""Whether a rewording still says the same: no "not", duty, condition, limit or figure lost, added or moved.

The check is a strict one and needs no model. A sentence passes when it runs through the words of its item in their
order (a condition may come first), with nothing of weight added and nothing that turns or narrows the rule lost. What
it lets through can differ from the item only in light words, in words that mean the same, and in one word moved within
its clause.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import product

from qdot_assistant.chat.lexicon import DROPPABLE
from qdot_assistant.chat.tokens import Token, tokens_of

_OPENERS = frozenset({"IF", "UNLESS", "UNTIL", "ONCE", "EVENIF"})
_CONDITIONAL = _OPENERS | {"EXCEPT", "ONLY", "WHETHER", "WHILE", "DESPITE", "BECAUSE"}


def difference(said: str, items: Sequence[str]) -> str | None:
    """Why ``said`` is not a rewording of the items taken together, or None when it is one.

    Args:
        said: one sentence of a chat model.
        items: the sentences it rests on; two may be joined only where neither carries a condition.
    """
    spoken = tokens_of(said)
    wholes = [tokens_of(item) for item in items]
    if len(items) > 1 and any(token.key in _CONDITIONAL for whole in wholes for token in whole):
        return "items with a condition are not joined with others; give each its own sentence"
    source = [token for whole in wholes for token in whole]
    reason = _added(spoken, source) or _lost(spoken, source)
    if reason is not None:
        return reason
    return None if any(_follows(spoken, order) for order in _orders(items)) else "the words stand in another order"


def _added(spoken: Sequence[Token], source: Sequence[Token]) -> str | None:
    left = Counter(token.key for token in source)
    added = []
    for token in spoken:
        left[token.key] -= 1
        if left[token.key] < 0:
            added.append(token)
    return f"not in the items cited: {_named(added)}" if added else None


def _lost(spoken: Sequence[Token], source: Sequence[Token]) -> str | None:
    left = Counter(token.key for token in spoken)
    said = set(left)
    lost = []
    for token in source:
        left[token.key] -= 1
        is_said_by_pronoun = token.is_party and token.key in said
        if left[token.key] < 0 and not (is_said_by_pronoun or token.is_address or token.key in DROPPABLE):
            lost.append(token)
    return f"left out: {_named(lost)}" if lost else None


def _named(tokens: Sequence[Token]) -> str:
    return ", ".join(dict.fromkeys(token.word.strip("#§").lower() for token in tokens))


def _orders(items: Sequence[str]) -> Iterator[tuple[Token, ...]]:
    """The item's words as they stand, and with the condition of a clause put before or behind it."""
    choices = [_clause_orders(part) for item in items for part in _clauses(item)][:4]
    rest = [token for item in items for part in _clauses(item) for token in tokens_of(part)]
    if len([part for item in items for part in _clauses(item)]) > 4:
        yield tuple(rest)
        return
    for chosen in product(*choices):
        yield tuple(token for clause in chosen for token in clause)


def _clauses(item: str) -> list[str]:
    """Parts whose order is kept, because what is said of one must not be said of the next."""
    parts = [item]
    for mark in (";", ": ", ", but ", ", and "):
        parts = [piece for part in parts for piece in part.split(mark)]
    return [part for part in parts if part.strip()]


def _clause_orders(clause: str) -> list[tuple[Token, ...]]:
    whole = tokens_of(clause)
    at = next((i for i, token in enumerate(whole) if token.key in _OPENERS), None)
    if at is None:
        return [whole]
    if at > 0:
        return [whole, whole[at:] + whole[:at]]
    first = len(tokens_of(clause.split(",", 1)[0]))
    return [whole, whole[first:] + whole[:first]] if 0 < first < len(whole) else [whole]


def _follows(spoken: Sequence[Token], order: Sequence[Token]) -> bool:
    """True when the words spoken are those of the order with some left out."""
    rest = iter(order)
    return all(any(token.key == other.key for other in rest) for token in spoken)


__all__ = ["difference"]

"""Whether a rewording still says the same: no "not", duty, condition, limit or figure lost, added or moved.

The check is a strict one and needs no model. A sentence passes when it runs through the words of its item in their
order (a condition may come first), with nothing of weight added and nothing that turns or narrows the rule lost, and
with the small words between them standing as they stand in the item. What it lets through can differ from the item
only in words that mean the same, in pronouns for a party already named, and in a condition moved as a whole.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from itertools import product

from qdot_assistant.chat import clauses, forms, particles
from qdot_assistant.chat.lexicon import DROPPABLE
from qdot_assistant.chat.tokens import Token, tokens_of

_CONDITIONAL = frozenset("IF UNLESS UNTIL ONCE EVENIF EXCEPT ONLY WHETHER WHILE DESPITE BECAUSE".split())
_MOST_ORDERS = 16


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
    faults = [_unlike(spoken, order) for order in _orders(items)]
    return None if None in faults else faults[0]


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
        if left[token.key] < 0 and not (token.is_end or is_said_by_pronoun or _may_go(token)):
            lost.append(token)
    return f"left out: {_named(lost)}" if lost else None


def _may_go(token: Token) -> bool:
    return token.is_aside or token.key in DROPPABLE


def _named(tokens: Sequence[Token]) -> str:
    return ", ".join(dict.fromkeys(token.word.strip("#§~").lower() for token in tokens))


def _orders(items: Sequence[str]) -> list[tuple[tuple[Token, ...], ...]]:
    """The words of the items as they stand, and with the condition of a clause put before or behind it."""
    readings = [[tokens_of(text) for text in clauses.orders(item)] for item in items]
    return list(product(*readings))[:_MOST_ORDERS]


def _unlike(spoken: Sequence[Token], wholes: Sequence[Sequence[Token]]) -> str | None:
    """Where the words spoken leave those of the items in this order, or None where they keep to them."""
    order = _chained(wholes)
    junction = len(wholes[0]) - 1 if len(wholes) > 1 else len(order)
    at = 0
    for position, token in enumerate(spoken):
        found = next((i for i in range(at, len(order)) if order[i].key == token.key), None)
        if found is None or not all(_is_free(order, i) for i in range(at, found)):
            return "the words stand in another order, or a party is left out where more than one was named"
        place = _place(spoken, position, order[at : found + 1], is_junction=at <= junction <= found)
        fault = particles.fault_at(place) or forms.fault_in(token.word, order[found].word)
        if fault is not None:
            return fault
        at = found + 1
    return None


def _chained(wholes: Sequence[Sequence[Token]]) -> list[Token]:
    """The words of all items in a row, with one end; small words that end an item go before the next one's first."""
    order: list[Token] = []
    ending: tuple[str, ...] = ()
    for *words, end in wholes:
        order += [replace(token, small=(*(() if at else ending), *token.small)) for at, token in enumerate(words)]
        ending = end.small
    return [*order, Token("", "", ending)]


def _place(spoken: Sequence[Token], position: int, passed: Sequence[Token], *, is_junction: bool) -> particles.Place:
    """The place before one word spoken, and what the item has there."""
    return particles.Place(
        said=spoken[position].small,
        source=tuple(word for token in passed for word in token.small),
        before=spoken[position - 1].key if position else "",
        after=next((token.word for token in spoken[position:] if not token.word.endswith("ly")), ""),
        key=spoken[position].key,
        dropped=tuple(token.key for token in passed[:-1] if token.is_party),
        is_junction=is_junction,
    )


def _is_free(order: Sequence[Token], at: int) -> bool:
    """True for a word that may be left out here: an aside, or a party that is the only one named before."""
    token = order[at]
    return _may_go(token) or {one.key for one in order[:at] if one.is_party} == {token.key}


__all__ = ["difference"]

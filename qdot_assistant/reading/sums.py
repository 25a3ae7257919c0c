"""Two amounts told as one: "$2,000,000 plus $1", "a dollar over two million", "ten thousand short of $2 million".

Come here for ``summed``. The limits of 26 CFR 20.2056A-2(d)(1) turn on the dollar, so people tell amounts that way.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from decimal import Decimal

from qdot_assistant.reading.mention import MoneyMention

_JUST = r"(?:\s+(?:even|exactly|precisely|flat|on the (?:nose|dot|button)))?"
_PLUS = re.compile(rf"{_JUST}\s*,?\s*(?:plus|\+|and another|and an extra)\s*$")
_AND_A_FEW = re.compile(rf"{_JUST}\s*,?\s*and\s*$")
_OVER = re.compile(r"\s+(?:over|more than|above|in excess of|beyond|north of|past)(?: the)?\s*$")
_UNDER = re.compile(r"\s+(?:under|less than|below|short of|shy of|south of)(?: the)?\s*$")
_MINUS = re.compile(rf"{_JUST}\s*,?\s*(?:minus|less)\s*$")
_ENDS = re.compile(
    r"\s*(?:[.;?!)]|,(?!\d)|$|(?:line|limit|mark|threshold|test|cap)\b|"
    r"is\b|are\b|in (?:the )?(?:trust|qdot|assets)|of assets|will\b|does\b|do\b)"
)
_FEW = Decimal("0.05")
"""The part of an amount up to which another may be told as over or under it, …"""
_REST = Decimal("0.001")
"""… and up to which "and" joins a rest to it ("two million and fifty dollars")."""
_COIN = re.compile(r"\b(?:an?|one|a single|\d{1,2}) (?P<coin>dollar|buck|cent|penny|cents|pennies)\b")
_WORTH = {"d": Decimal(1), "b": Decimal(1), "c": Decimal("0.01"), "p": Decimal("0.01")}

_Joins = Callable[[Decimal, Decimal], Decimal]


def summed(text: str, mentions: list[MoneyMention]) -> list[MoneyMention]:
    """The amounts of a text, two that are told as a sum or a difference being one.

    Args:
        text: the masked message with dates blanked.
        mentions: its amounts in order.
    """
    out: list[MoneyMention] = []
    for mention in sorted([*mentions, *_coins(text, mentions)], key=lambda one: one.span):
        joined = _joined(text, out[-1], mention) if out else None
        if joined is None:
            out.append(mention)
        else:
            out[-1] = joined
    return [one for one in out if one in mentions or one.span not in {coin.span for coin in _coins(text, mentions)}]


def _coins(text: str, mentions: list[MoneyMention]) -> list[MoneyMention]:
    """Single dollars and cents, which are amounts only beside another one."""
    if not mentions:
        return []
    found = ((match, _count(match)) for match in _COIN.finditer(text))
    taken = [one.span for one in mentions]
    return [
        MoneyMention(match.span(), count * _WORTH[match["coin"][0]])
        for match, count in found
        if all(match.end() <= span[0] or span[1] <= match.start() for span in taken)
    ]


def _count(match: re.Match[str]) -> Decimal:
    number = match.group().split()[0]
    return Decimal(number) if number.isdecimal() else Decimal(1)


def _joined(text: str, first: MoneyMention, second: MoneyMention) -> MoneyMention | None:
    """Both amounts as one, where the words between them add or subtract and nothing else is told of the second."""
    between = text[first.span[1] : second.span[0]]
    joins = _way(between, first.amount, second.amount) or _way_after(text, between, first, second)
    ends = _ENDS.match(text, second.span[1]) or _MORE_OR_LESS.match(text, second.span[1])
    if joins is None or first.currency != second.currency or not ends:
        return None
    amount = joins(first.amount, second.amount)
    return MoneyMention((first.span[0], second.span[1]), amount, first.currency) if amount > 0 else None


_APART = re.compile(r"[\s,;-]*(?:(?:but|just|only|or|exactly|plus|and|by|in fact)\s+)*")
_MORE_OR_LESS = re.compile(
    r"\s*(?:(?P<more>more|over|above|extra|on top|too much)|less|fewer|short|under|below|shy)\b(?! (?:than|of))"
)


def _way_after(text: str, between: str, first: MoneyMention, second: MoneyMention) -> _Joins | None:
    """ "Two million, one dollar less": the word that joins stands after the smaller amount."""
    after = _MORE_OR_LESS.match(text, second.span[1])
    if after is None or second.amount > first.amount * _FEW or not _APART.fullmatch(between):
        return None
    return Decimal.__add__ if after["more"] else Decimal.__sub__


def _way(between: str, first: Decimal, second: Decimal) -> _Joins | None:
    """How the words between two amounts join them: a larger one first for a sum, a smaller one for "over" it."""
    if first >= second and (_PLUS.fullmatch(between) or (_AND_A_FEW.fullmatch(between) and second <= first * _REST)):
        return Decimal.__add__
    if first > second and _MINUS.fullmatch(between):
        return Decimal.__sub__
    if first <= second * _FEW and _OVER.fullmatch(between):
        return Decimal.__add__
    if first <= second * _FEW and _UNDER.fullmatch(between):
        return lambda less, limit: limit - less
    return None

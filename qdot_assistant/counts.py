"""Counts with their unit in a sentence ("nine months", "65%", "fifty-five percent"), in one form.

Come here for what ``premises`` holds against a rule's own figure and ``settled`` takes for it.
"""

from __future__ import annotations

import re

from qdot_assistant.figures import NUMBER_WORDS
from qdot_assistant.reading.money import money_in

_TENS = {word: 10 * n for n, word in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), 2)}
_WORDS = {word: n for n, word in enumerate(NUMBER_WORDS) if n} | _TENS | {"a hundred": 100, "hundred": 100}
_ONES = "|".join(NUMBER_WORDS[1:10])
_SINGLE = "|".join(sorted(_WORDS, key=len, reverse=True))
_COUNT = re.compile(
    rf"(?<![\w.,$])(\d{{1,3}}|(?:{'|'.join(_TENS)})[- ](?:{_ONES})|{_SINGLE})[\s-]*"
    r"(?:(?:more|extra|additional|full|calendar)\s+)?(days?|months?|years?|percent|%|per cent)(?![\w -]*old)",
    re.IGNORECASE,
)


def counts(text: str) -> list[tuple[str, str]]:
    """Each count with its unit, in the order of the text: ("9", "month"), ("65", "percent")."""
    return [count for count, _ in counted(text)]


def counted(text: str) -> list[tuple[tuple[str, str], int]]:
    """The same, each with the place where its words end."""
    return [((str(_number(one[1].lower())), _unit(one[2].lower())), one.end()) for one in _COUNT.finditer(text)]


def figures_with_units(text: str) -> frozenset[tuple[str, str]]:
    """The counts and the sums of money in a text."""
    sums = ((str(one.amount.normalize()), "dollar") for one in money_in(text) if one.amount >= 1000)
    return frozenset((*counts(text), *sums))


def _number(word: str) -> int:
    if word.isdigit():
        return int(word)
    return _WORDS[word] if word in _WORDS else sum(_WORDS[part] for part in re.split(r"[- ]", word))


def _unit(word: str) -> str:
    return "percent" if word in ("%", "per cent", "percent") else word.rstrip("s")

"""Whether a sum told is asked to be over or under an amount of the law, and the Yes or No that this calls for."""

from __future__ import annotations

import re
from decimal import Decimal

_I = re.IGNORECASE
OVER = (
    r"\b(?:over|above|exceed\w*|beyond|past|more than|bigger than|larger than|too (?:much|big|large|high)|"
    r"top(?:s|ping)?)\b"
)
UNDER = r"\b(?:under|below|beneath|within|inside|less than|smaller than|lower than|short of|covered by)\b"
HELD = re.compile(rf"{OVER}|{UNDER}", _I)
_WHETHER = re.compile(
    r"(?:^|[.;,!?] |\b(?:and|so|but) )(?:is|are|am|was|were|will|would|do|does|did|be)\b[^.;!?]*\?*$", _I
)
_UNSURE = re.compile(r"\b(?:not|never|or|how|what|which|who|when|why)\b|n't\b", _I)


def opening(value: Decimal, amount: Decimal, asked: str) -> str:
    """ "Yes. " or "No. " where it is asked, plainly and one way round, whether the sum is over or under the amount."""
    question = _WHETHER.search(asked.strip())
    if question is None or _UNSURE.search(question.group()):
        return ""
    over, under = (bool(re.search(words, question.group(), _I)) for words in (OVER, UNDER))
    if over == under or (under and value == amount):
        return ""
    return "Yes. " if (value > amount) == over else "No. "

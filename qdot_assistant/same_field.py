"""A later part of a message that goes on with a field which is not ours: its fine, its day, who sends it.

Come here for ``goes_on_outside``. "Must I send the FBAR, and what is the fine?" asks the fine of that report.
"""

from __future__ import annotations

import re

from qdot_assistant import scope
from qdot_assistant.types import Draft

_WHAT_FOLLOWS = re.compile(
    r"\b(?:fines?|fees?|penalt\w+|punish\w*|late|miss\w*|forg[eo]t\w*|due|deadline|when|where|"
    r"how (?:much|high|big|long|often)|costs?|happens|sign\w*|send|report(?:ed)?|file[ds]?|wrong)\b",
    re.IGNORECASE,
)
_OURS = re.compile(
    r"\b(?:estate tax|706|qdot|trust\w*|pension|annuity|payments?|roll\w*|election|assign\w*|corpus|marital|"
    r"executor)\b",
    re.IGNORECASE,
)
MOST_THAT_GO_ON = 12  # words; a longer part says by itself what it is about


def goes_on_outside(before: str, asks: str, answered: Draft | None) -> bool:
    """True for a part on the fine, the day or the sender of what the part before asked of another field ("and what's
    the fine when forgot"), which names nothing of ours.
    """
    named = scope.outside(before)
    if (
        named is None
        or named.is_hard
        or answered is None
        or answered.kind != "refusal"
        or scope.outside(asks) is not None
    ):
        return False
    leans = _WHAT_FOLLOWS.search(asks) is not None and len(asks.split()) <= MOST_THAT_GO_ON
    return leans and not _OURS.search(asks)

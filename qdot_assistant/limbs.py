"""The neighbouring limb of a rule that a follow-up asks for: its exception, or what is done where it was missed.

Come here for ``limb_asked`` and ``tells_limb``: "any exception?" after a duty wants the hardship beside it, "any way
out?" after a loss wants the relief. The rule itself is what was just told.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Literal

from knowledge.statement import Statement

Limb = Literal["exception", "relief"]

_I = re.IGNORECASE
MOST_WORDS = 12
"""Words of the longest follow-up that asks for a limb of what was told and for nothing else."""

_ASKED: tuple[tuple[Limb, re.Pattern[str]], ...] = (
    (
        "exception",
        re.compile(
            r"\bexceptions?\b|\bexempt\w*|\bexcus\w+|\bloop ?holes?\b|\bway (?:around|round)\b|\bwaive[rd]?s?\b|"
            r"\balways\b|\bin (?:all|every|each) cases?\b|\bno matter what\b|\bevery (?:single )?time\b|"
            r"\b(?:if|when) (?:i|she|he|we|they|the \w+) (?:really )?(?:can'?t|cannot|could ?n[o']t) (?:afford|pay|"
            r"manage)\b|\b(?:is|are) there (?:any )?(?:cases?|situations?|times?) (?:where|when|in which)\b|"
            r"\b(?:not|n'?t|never) (?:have|need|has|required|apply|applies|due|owed?|count)\b.{0,20}\?|"
            r"\bget out of\b|\bavoid (?:it|that|this)\b|\bspared?\b|\bunless\W*$",
            _I,
        ),
    ),
    (
        "relief",
        re.compile(
            r"\bway (?:out|back|to (?:fix|save|cure|repair|undo))\b|\brelief\b|\bsecond chance\b|\bforgiv\w+|"
            r"\b(?:fix|cure|save|repair|undo|undone|rescue|remedy|salvage|reverse|put (?:it|that|this) right|"
            r"make (?:it|that) good)(?:d|ed)?\b|\b(?:any|no|some) hope\b|\bmore time\b|\ball (?:is )?lost\b|"
            r"\bhopeless\b|\b(?:what|anything) (?:can|could) (?:i|we|she|he|they|be) (?:still )?(?:do|done)"
            r"(?: (?:now|then|about (?:it|that)))?\W*$|\bgone (?:then|now|for good|forever)\b|\btoo late\b|"
            r"\blost for (?:good|ever)\b|\bsolutions?\b|\bnothing\b.{0,20}\b(?:do|done)\b",
            _I,
        ),
    ),
)
_TELLS: dict[Limb, re.Pattern[str]] = {
    "exception": re.compile(
        r"\bhardship\b|\bexempt\b|\bexception\b|\bnot considered\b|\bneed not be rolled\b|\bwaives?\b|\bruling\b|"
        r"\bunless\b|\bmore time\b|\bmay be left out\b",
        _I,
    ),
    "relief": re.compile(
        r"\brelief\b|\bruling\b|\b301\.9100|\bwaives?\b|\blifted\b|\bcan still be\b",
        _I,
    ),
}


def limb_asked(text: str) -> Limb | None:
    """The limb that a short follow-up asks for; None where it asks for something else."""
    if len(text.split()) > MOST_WORDS:
        return None
    return next((limb for limb, pattern in _ASKED if pattern.search(text)), None)


def tells_limb(statement: Statement, limb: Limb) -> bool:
    """True when a statement's title or the answer it opens with tells the limb."""
    return limb in _limbs_of(statement.id, f"{statement.title}. {statement.plain[0].text}")


@lru_cache(maxsize=2048)
def _limbs_of(name: str, words: str) -> frozenset[Limb]:
    return frozenset(limb for limb, pattern in _TELLS.items() if pattern.search(words))

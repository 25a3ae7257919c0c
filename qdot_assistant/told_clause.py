"""Where a clause that tells something ends and the question put after it begins.

Come here for ``asked_after``. "My wife left me everything, do I need my stepson's signature?" names the wife in what is
told and the signature in what is asked; words that affirm or deny a rule are looked for in each by itself.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from qdot_assistant.polar_words import Match

_I = re.IGNORECASE
_AUX = (
    r"(?:can|could|may|must|do|does|did|is|are|am|was|were|will|would|should|shall|has|have|need)(?:n'?t)?|"
    r"can'?t|cannot|won'?t"
)
_ASKED = re.compile(
    rf"[,.;:!\u2013\u2014-]\s+(?:(?:so|and|but|then|now|ok|please|also) )*(?=(?:{_AUX}) [\w$(§']+ \S+ \S+)", _I
)
_OPENS = r"(?:(?:so|and|but|ok|okay|hi|hello|well|please|sorry|quick question)\b[\s,:]*)*"
_CASE = re.compile(
    rf"^\W*{_OPENS}(?:if|when|once|after|before|since|because|as|although|though|unless|while|until|where|whether|"
    r"suppose|supposing|assuming|assume|say|given|provided|for|in|on|at|under|by|with|without|of|to|from|"
    r"what|who|how|which|why|instead|even|apart|besides|is|are|do|does|did|can|could|may|must|will|would|should|has|"
    r"have|was|were|am|need)\b",
    _I,
)
"""What opens a condition, a place or a question: it belongs to what is asked and tells nothing by itself."""
_TELLS = re.compile(
    r"^\W*(?:\w+\W+){1,6}?(?:(?:is|are|was|were|has|have|had|am|will|wants?|says?|said|lives?|owns?|left|died|dies|"
    r"went|gave|got|made|put|sold|bought|paid|kept|took|came|became|inherits?|holds?|gets?|works?|stays?|runs?)|"
    r"\w{2,}ed)\b|\b(?:i|we|he|she|they)'(?:m|ve|re|s|d)\b",
    _I,
)


def asked_after(text: str) -> int:
    """Where the question begins that follows a clause which tells something; 0 where none does."""
    begins = max((one.end() for one in _ASKED.finditer(text)), default=0)
    told = text[:begins]
    return begins if begins and "?" not in told and not _CASE.match(told) and _TELLS.search(told) else 0


_PERSON = re.compile(
    r"(?:my |the |his |her |our )?(?:late |first |second )?(?:wife|husband|spouse|widow(?:er)?|partner|mom|mum|mother|"
    r"dad|father|step\w+|sons?|daughters?|child|children|kids?|brother|sister|heirs?|executors?|executrix|"
    r"administrator|trustees?|bank|court|judge|lawyer|attorney|accountant|irs|i|we|she|he|they)\b(?!'s\b)",
    _I,
)


_SAME = re.compile(rf"(?:{_AUX}) (?:he|she|they|him|her)\b", _I)
"""What is asked of the person told of."""


def begins_with_a_person(plain: str, one: Match, begins: int) -> bool:
    """True for words that run from somebody told of into the question, as if that person did what is asked about."""
    if not one.start < begins < one.end or _SAME.match(plain, begins):
        return False
    return bool(_PERSON.match(plain, one.start))

"""Citizenship spoken of, and a follow-up that puts it before the filing: "and if I manage it before the return?".

Come here for ``before_the_filing``. Section 2056(d)(4): who is a citizen before the day on which the return is made
needs no QDOT, where the rule told before was that on a later citizenship, section 2056A(b)(12).
"""

from __future__ import annotations

import re

_I = re.IGNORECASE
MOST_WORDS = 16
_CITIZENSHIP = re.compile(
    r"\bcitizen\w*|\bnaturali[sz]\w*|\boath\b|\bpassport\b|\bsworn in\b|\bswear\w*|\bamerican\b", _I
)
_RETURN = r"(?:(?:the|his|her|our|that|this|estate|tax|federal|form) )*(?:returns?|706|papers|filing)"
_DONE = (
    r"(?:(?:is|was|gets?|has been|goes|went|are|will be|be) )?(?:filed|sent|submitted|made|in|out|off|lodged|mailed)"
)
_BEFORE = re.compile(
    rf"\b(?:before|prior to|ahead of|sooner than|earlier than)(?: (?:we|they|he|she|i|the executor|filing|"
    rf"sending|file|files|"
    rf"send|sends|submitting|submit))*(?: {_RETURN})(?: {_DONE})*(?: (?:in|off|out))?\W*$",
    _I,
)
_NAMES_ANOTHER = re.compile(
    r"\b(?:who|whom|when|which|how|why|where|assign\w*|transfer\w*|mov(?:e|ed|ing)|dies?|died|death|trustee|pension|"
    r"annuity|roll\w*|reform\w*|court|sell|sold|gift\w*|elect\w*|sign\w*|bond|pay|paid|tax is)\b",
    _I,
)
_AFTER = re.compile(r"\b(?:not|never|n't|after)\b", _I)
_OWN = re.compile(r"\bi\b|\bi'm\b|\bmyself\b", _I)


def before_the_filing(text: str, before: str) -> str | None:
    """The question in full, where the earlier one was of citizenship and this one only puts it before the filing."""
    if len(text.split()) > MOST_WORDS or not _CITIZENSHIP.search(before) or _CITIZENSHIP.search(text):
        return None
    if not _BEFORE.search(text) or _NAMES_ANOTHER.search(text) or _AFTER.search(text):
        return None
    who = "I become" if _OWN.search(f"{before} {text}") else "the surviving spouse becomes"
    return f"Is a QDOT needed if {who} a U.S. citizen before the estate tax return is filed?"

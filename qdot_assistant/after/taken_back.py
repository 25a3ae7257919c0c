"""Whether an assignment can be taken back once something has come about: "once I win, can I cancel it?".

Come here for ``told``. § 20.2056A-4(b)(1) and (b)(8): it is irrevocable, whatever comes after.
"""

from __future__ import annotations

import re

from qdot_assistant.after.told import After, Told

_I = re.IGNORECASE
MOST_WORDS = 30
_THING = (
    r"(?:it|that|this|everything|all|the (?:\w+ )?(?:assignment|paper|promise|statement|thing|signature|property|house|"
    r"money|assets?|things)|my (?:assignment|signature|promise|property|house|money|things|stuff))"
)
_UNDO = re.compile(
    rf"\b(?:tak(?:e|en|ing) {_THING} back|tak(?:e|en|ing) back {_THING}|take back|(?:get|have|getting|"
    rf"want) {_THING} back|"
    rf"(?:undo|undone|revok\w+|cancel\w*|withdraw\w*|rescind\w*|annul\w*|reverse) ?(?:{_THING})?|"
    rf"(?:tear|rip|torn|ripped)(?:ing)? (?:{_THING} )?up|back out|(?:becomes?|is|be|get) (?:then )?(?:void|null|"
    rf"undone)|"
    r"falls? away|come back to me|change (?:my|our|her|his) minds?|let (?:me|her|him|us) out)\b",
    _I,
)
_ONCE = re.compile(
    r"\b(?:when|once|if|after|as soon as|in case|should|the moment|even if|suppose|assuming|later|then|afterwards?)\b",
    _I,
)
_ASKS = re.compile(r"\?|\b(?:can|could|may|might|will|would|does|do|is|are)\b", _I)
_WH = re.compile(r"\b(?:who|whom|what|where|how|why|which|by when)\b", _I)
_AGREEMENT = re.compile(r"\b(?:agreement|route|roll\w*|pay-tax|election|citizen\w*|return|trust)\b", _I)
_UNDONE_ASKED_ABOUT = ("protective.irrevocable", "assignment.irrevocable")
_TURNED = re.compile(
    r"\b(?:still|remain\w*|stuck|bound|for ?ever|final|never|can'?t|cannot|not|right\W*$|correct\W*$)\b", _I
)


def told(after: After) -> Told | None:
    """That the assignment spoken of cannot be revoked; None after another thing, or where something else is asked."""
    text = after.text
    rule = after.matter.rules.get("undo") if after.matter is not None else None
    first = (rule or "").split("+")[0]
    is_asked = _UNDO.search(text) and _ONCE.search(text) and _ASKS.search(text)
    if first not in _UNDONE_ASKED_ABOUT or not is_asked or len(text.split()) > MOST_WORDS:
        return None
    if _WH.search(_CLAUSE.sub(" ", text)) or _AGREEMENT.search(text):
        return None
    return Told((first,), "" if _TURNED.search(text) else "No")


_CLAUSE = re.compile(r"\b(?:what|who|how) (?:i|we|she|he|they|happens)\b", _I)

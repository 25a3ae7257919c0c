"""An extension told in passing: "the lawyer already got the six months", "the form for more time went in".

Come here for ``never_granted`` and ``extension_told``, which reads a clause that names the extra time, or its form,
beside a word for its being asked or granted. Fixed phrases of the same thing stand in ``status``.
"""

from __future__ import annotations

import re

from qdot_assistant.reading.text import Span

_TIME = (
    r"(?:extensions?\b(?! (?:of time )?to (?:pay|move|transfer|convey|roll))|(?:form )?4768\b|"
    r"(?:(?:more|extra|additional|further|longer) time|(?:the|those|these|that|our|another|an? (?:extra|additional|"
    r"further|more)|extra|additional|further|(?:full|whole)) (?:(?:extra|additional|more|full|further) )?"
    r"(?:six|6)(?: (?:more|extra|additional))? months?|(?:an? |another )?(?:extra |further |additional |more )?half"
    r"(?:[- ]| a )years?(?: (?:more|extra|longer|on top))?|(?:the )?longer (?:time|period|deadline|term)|"
    r"(?:the |a )?later (?:filing |due )?(?:date|deadline)|(?:six|6) months (?:more|extra|longer|on top|additional))\b"
    r"(?! (?:to (?!file)|left|of|from|ago|after|later|since|before|in which))(?! payments?))"
)
_ASKED_OR_HAD = (
    r"(?:got|gotten|gets?|gives?|gave|given|grant\w*|allow\w*|approv\w*|accept\w*|obtain\w*|secur\w+|receiv\w+|agreed|"
    r"came|comes|went|goes|made it|filed|files|sent|submitted|mailed|in place|took|taken|has|have|had|"
    r"asked|applied|requested|put in|said yes|confirmed|arranged|organi[sz]ed|sorted|done|handled|on file)"
)
_ASK_FOR = r"(?:file|files|get|ask|apply|request|obtain|seek|send|submit|have)"
"""What was not done is told in this form ("didn't file for the extension"); affirmed it is an order or a plan."""
_CLAUSE = re.compile(
    r"(?:(?!,? (?:and|but) (?:we|i|they|he|she|the (?:executor|lawyer|attorney|accountant))\b)[^.;?!])+[.;?!]?|"
    r"[^.;?!]+[.;?!]?"
)
_EITHER_WAY = re.compile(rf"\b(?:{_ASKED_OR_HAD}\b.{{0,45}}?\b{_TIME}|{_TIME}.{{0,30}}?\b{_ASKED_OR_HAD}\b)")
_ASKED_AFTER = re.compile(
    r",\s*(?:and |so |but |then |now )+(?:what|when|which|by when|until when|is|does|do|how|(?:the |our )?new|(?:the )?"
    r"(?:date|day|deadline|due))\b[^,;.!?]*\?"
)
""" "…, so what is the new date?" asks after what is told and leaves it told."""
_NOT_ASKED = re.compile(rf"\b{_ASK_FOR}\b.{{0,20}}?\b{_TIME}")
_ASKS = re.compile(
    r"\?|^\W*(?:and |but |so |or |ok,? )*(?:can|could|may|might|should|do|does|did|is|are|was|were|has|have|had|will|"
    r"would|must|what|when|where|who|how|why|if|which|whether)\b|\b(?:whether|suppose|wonder\w*|want\w*|hop(?:e|"
    r"es|ing)|"
    r"plan(?:s|ning)?|going to|will|would|could|might|maybe|perhaps|need\w*|should|thinking|wish\w*|try(?:ing)?)\b"
)
_WISHED = re.compile(
    r"\b(?:whether|wonder\w*|want\w*|hop(?:e|es|ing)|plan(?:s|ning)?|going to|could|might|maybe|perhaps|need\w*|"
    r"should|thinking|wish\w*|try(?:ing)?|can|may|must)\b"
)
_SUPPOSED = re.compile(
    r"^\W*(?:(?:and|but|so|or|ok|then|also|now),? )*(?:(?:what )?(?:if|when)|suppose|supposing|assum(?:e|ing)|say|had|"
    r"once)\b"
)
_COUNTED = re.compile(
    rf"^\W*(?:(?:and|but|so|or|ok|then|also|now|what about|how about),? )*(?:with|counting|including|adding|plus|given|"
    rf"after|on|using) (?:also |in |all )?(?:the |our |those |these |an? )?{_TIME}"
)
""" "And with the additional time?" supposes the extension, as "if they got it" does."""
_NOT = re.compile(
    r"\b(?:no|not|never|without|den(?:y|ied)|refus\w+|reject\w+|turned down|forgot\w*|fail\w*|miss\w*|nobody|"
    r"no ?one|neither|nor|didn't|didnt|don't|dont|haven't|havent|hasn't|hasnt|wasn't|wasnt|couldn't|lapsed)\b|n't\b"
)
_FORGOT_TO_SAY = re.compile(
    r"\b(?:forgot|failed|did ?n[o']?t) to (?:say|mention|add|tell)\b|\bdid ?n[o']?t (?:say|mention)\b"
)
_LATE = re.compile(r"\b(?:late|too late|after (?:the )?(?:due date|deadline|nine months))\b")


_WITH_THE_NINE = re.compile(
    r"\b(?:have|has|had|got|get|gets) (?:\w+ )?(?:fifteen|15) months (?:altogether|in all|in total|all told|"
    r"all together|"
    r"overall|to file)\b(?!\s*\?)"
)
"""Nine months and six more."""


def extension_told(low: str) -> tuple[int, Span] | None:
    """The months of extension that a message tells, 6 or 0, and where; None where it tells nothing of it or asks."""
    if (whole := _WITH_THE_NINE.search(low)) is not None:
        return 6, whole.span()
    for clause in _CLAUSE.finditer(_ASKED_AFTER.sub(lambda tail: "." + " " * (len(tail.group()) - 1), low)):
        is_not = _NOT.search(_FORGOT_TO_SAY.sub("", clause.group())) is not None
        found = _EITHER_WAY.search(clause.group()) or (_NOT_ASKED.search(clause.group()) if is_not else None)
        supposed = _COUNTED.search(clause.group()) or (found if _SUPPOSED.search(clause.group()) else None)
        if supposed is not None and not _WISHED.search(clause.group()):
            found = supposed
        elif found is None or _ASKS.search(clause.group()):
            continue
        if _LATE.search(clause.group()):
            continue
        start = clause.start() + found.start()
        return 0 if is_not else 6, (start, clause.start() + found.end())
    return None


_ONLY_POSSIBLE = re.compile(
    r"\bextension\b[^.;?!]{0,40}\b(?:could|should|would|might)(?: have|'ve| of)\b|\b(?:could|should|would|might)"
    r"(?: have|'ve| of) (?:\w+ ){0,2}?(?:ask|appl|fil|request|gotten|got|had|taken|obtain|extend)\w*\b[^.;?!]{0,25}"
    r"\b(?:extension|4768|extended|more time)\b"
)
_TIME_OF_YEAR = (
    r"(?:in|january|february|march|april|may|june|july|august|september|october|november|december|on|this|last)\b"
)
_ASKED_LATE = re.compile(
    r"\b(?:extension|4768|more time|extra time)\b[^.;?!]{0,45}(?:(?<!too )(?<!until )(?<!in )\blate\b(?!\s*\?)"
    rf"(?! {_TIME_OF_YEAR})|\bafter (?:the|its|our) (?:due (?:date|day)|deadline|nine months))|"
    r"\b(?:late|belated) (?:extension|(?:form )?4768|request for (?:an |the )?extension)"
)


def never_granted(low: str) -> Span | None:
    """Where an extension is told that does not count: only asked for late (26 CFR 20.6081-1(b)), or merely possible.

    For a court proceeding only extensions actually granted count, § 20.2056A-4(a)(2).
    """
    found = _ONLY_POSSIBLE.search(low) or _ASKED_LATE.search(low)
    return None if found is None else found.span()

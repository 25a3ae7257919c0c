"""An extension told in passing: "the lawyer already got the six months", "the form for more time went in".

Come here for ``without_advised``, ``never_granted`` and ``extension_told``, which reads a clause that names the extra
time, or its form, beside a word for its being asked or granted. Fixed phrases of the same thing stand in ``status``.
"""

from __future__ import annotations

import re

from qdot_assistant.reading.text import Span

_POSTPONES = (
    r"(?:form|papers?|request|application|letter)s? (?:to|for|asking for|about) (?:the |an? |some )?(?:postpone\w*|"
    r"delay(?:ing|ed)?|put(?:ting)? (?:it|the (?:return|date|deadline)) off|grace(?: period)?|"
    r"later (?:date|day|filing)|"
    r"longer wait)"
)
_TIME = (
    r"(?:extensions?\b(?! (?:of time )?to (?:pay|move|transfer|convey|roll))|(?:form )?4768\b|"
    rf"(?:(?:more|extra|additional|further|longer) (?:time|months)|{_POSTPONES}|(?:the|those|these|that|"
    rf"our|another|an? (?:extra|additional|"
    r"further|more)|extra|additional|further|other|(?:full|whole)) (?:(?:extra|additional|more|full|further) )?"
    r"(?:six|6)(?: (?:more|extra|additional))? months?|(?:an? |another )?(?:extra |further |additional |more |other )?"
    r"half(?:[- ]| a )years?(?: (?:more|extra|longer|on top))?|(?:the )?longer (?:time|period|deadline|term)|"
    r"(?:the |a )?later (?:filing |due )?(?:date|deadline)|(?:six|6) months (?:more|extra|longer|on top|additional))\b"
    r"(?! (?:to (?!file)|left|of|from|ago|after|later|since|before|in which))(?! payments?))"
)
_ASKED_OR_HAD = (
    r"(?:got|gotten|gets?|gives?|gave|given|grant\w*|allow\w*|approv\w*|accept\w*|obtain\w*|secur\w+|receiv\w+|agreed|"
    r"came|comes|went|goes|made it|filed|files|sent|(?:had|have|has|was|were|been) send|submitted|mailed|"
    r"in place|took|taken|has|have|had|"
    r"asks|asked|applies|applied|requests|requested|sought|put in|said yes|confirmed|arranged|"
    r"organi[sz]ed|sorted|done|handled|on file|"
    r"in (?:force|effect|hand|order)|"
    r"won|ours|through|"
    r"(?:is|was|are|were|'s) (?:(?:already|now|all|safely|still) )*(?:in|on|through|there|safe|set|settled|fixed|"
    r"running|good|official|certain|with us))"
)
_ASK_FOR = r"(?:file|files|get|ask|apply|request|obtain|seek|send|submit|have|bother)"
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
    r"plan(?:s|ning)?|going to|will|would|could|might|maybe|perhaps|needs?|should|thinking|wish\w*|try(?:ing)?)\b|"
    r",? (?:do|does|did|is|are|was|wo|would|ca|has|have)n'?t (?:i|we|he|she|it|they|that)\W*$"
)
""" "…, don't they" asks whether, and denies nothing."""
_WISHED = re.compile(
    r"\b(?:whether|wonder\w*|want\w*|hop(?:e|es|ing)|plan(?:s|ning)?|going to|could|might|maybe|perhaps|need\w*|"
    r"should|thinking|wish\w*|try(?:ing)?|can|may|must)\b"
)
_SUPPOSED = re.compile(
    r"^\W*(?:(?:and|but|so|or|ok|then|also|now),? )*(?:(?:what )?(?:if|when)|suppose|supposing|assum(?:e|ing)|say|had|"
    r"once)\b"
)
_CASE_BEHIND = re.compile(
    r"[, ]*(?:if|once|provided|should) (?:we|i|he|she|they|it|the \w+) (?:also )?(?:asks?|appl\w+|fil\w+|get\w*|"
    r"requests?|obtains?|seeks?|is|comes)\b"
)
_IF_ASKED = re.compile(
    rf"\b{_ASK_FOR}\b(?: for)? (?:the |an? |that |those )?{_TIME}|"
    rf"{_TIME},? (?=(?:if|once|provided|when|should) (?:\w+ ){{1,3}}?{_ASK_FOR}\b)"
)
""" "If we ask for the six months", "the other half year, if we ask for it": put as a case, and not yet done."""
_SUPPOSED_BEHIND = re.compile(
    r"\b(?:if|once|provided|assuming|supposing|suppose|in case|should)(?: that)?(?: \w+){0,5} *$"
)
""" "And the return if the extra half year is granted?" puts the case last."""
_COUNTED = re.compile(
    r"(?:^|\b(?:return|706|date|day|deadline|it)(?:'s (?:day|date))?(?= (?:with|counting|including|plus|after|given)))"
    r"\W*(?:(?:and|but|so|or|ok|then|also|now|what about|how about),? )*(?:with|counting|including|adding|plus|given|"
    rf"after|on|using) (?:also |in |all )?(?:the |our |those |these |an? )?{_TIME}"
)
""" "And with the additional time?" supposes the extension, as "if they got it" does."""
_NOT = re.compile(
    r"\b(?:no|not|never|without|den(?:y|ied)|refus\w+|reject\w+|turned down|forgot\w*|fail\w*|miss\w*|nobody|"
    r"no ?one|neither|nor|let (?:it|them|that|this) (?:slide|slip|lapse|go|pass|expire)|unused|"
    r"didn't|didnt|don't|dont|haven't|havent|hasn't|hasnt|wasn't|wasnt|couldn't|lapsed)\b|n't\b"
)
_OF_SOMETHING_ELSE = re.compile(
    r"\b(?:no|without(?: an?| any)?|w/o) (?!one\b|body\b|such|automatic|further|extra|more|additional|longer|later|"
    r"time\b|"
    r"half|six|6|exten|form|4768|request|appli|filing)[a-z]+"
)
""" "No probate" denies the probate, and nothing told beside it."""
_NEW_SUBJECT = re.compile(
    r"(?:[,;:]|\s-+\s|\b(?:and|but|so|then|while|though|yet)\b)\s*(?:and |but |so |then |also )*"
    r"(?=(?:i|we|he|she|they|the|an?|my|our|his|her|their|its|there|there's|everything|mum|mom|mother|dad|father|form|"
    r"4768|extension|six|extra|more|additional|additionally|another|lawyer|executor|irs)\b)"
)
_REFUSED = (
    r"(?:den(?:y|ied)|refus\w+|reject\w+|turned (?:\w+ )?down|lapsed|fell through|came to nothing|in vain|withdrawn)"
)
_TURNED_DOWN = re.compile(rf"\b{_TIME}.{{0,30}}?\b{_REFUSED}\b|\b{_REFUSED}\b.{{0,30}}?\b{_TIME}")
_DENIED_AFTER = re.compile(
    rf"\b{_REFUSED}\b|"
    r"(?:\b(?:not|never)|n't) (?:\w+ ){0,2}?(?:grant\w*|approv\w*|allow\w*|giv\w*|accept\w*|c[ao]me|got|get|gotten|"
    r"obtain\w*|fil\w+|sen[dt]|submit\w*|mail\w*|ask\w*|request\w*|went|go|ma[dk]e|secur\w*|had|have)\b"
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
        found, is_not = _told(clause.group())
        put = found or _IF_ASKED.search(clause.group())
        supposed = _COUNTED.search(clause.group()) or (put if _is_supposed(clause.group(), put) else None)
        if supposed is not None and not _is_wished(clause.group(), supposed):
            found = supposed
        elif found is None or _ASKS.search(_blank(_A_WILL, clause.group())):
            continue
        if _LATE.search(clause.group()):
            continue
        start = clause.start() + found.start()
        return 0 if is_not else 6, (start, clause.start() + found.end())
    return None


def _is_wished(clause: str, supposed: re.Match[str]) -> bool:
    """Whether the extra time is only wished for; where it is put behind "if", by the words behind that."""
    behind = _SUPPOSED_BEHIND.search(clause[: supposed.start()])
    return _WISHED.search(clause, behind.start() if behind else 0) is not None


def _is_supposed(clause: str, found: re.Match[str] | None) -> bool:
    """Whether what is found is put as a case: at the clause's head, or behind what it is asked for."""
    if found is None:
        return False
    behind = _CASE_BEHIND.match(clause[found.end() :]) is not None
    return bool(_SUPPOSED.search(clause) or _SUPPOSED_BEHIND.search(clause[: found.start()]) or behind)


def _told(clause: str) -> tuple[re.Match[str] | None, bool]:
    """The words for the extra time in a clause, and whether it was not had."""
    said = _blank(_A_WILL, clause)
    if (refused := _TURNED_DOWN.search(said)) is not None:
        return refused, True
    found = _EITHER_WAY.search(said) or _NOT_ASKED.search(said)
    if found is not None and _is_denied(said, *found.span()):
        return found, True
    return _EITHER_WAY.search(said), False


_A_WILL = re.compile(r"\b(?:an?|the|his|her|no|any|last) will\b")


def _is_denied(clause: str, start: int, end: int) -> bool:
    """Whether what a clause tells of the extra time is denied, and not only something that stands beside it."""
    clause = _blank(_OF_SOMETHING_ELSE, _blank(_FORGOT_TO_SAY, clause))
    own = max((one.end() for one in _NEW_SUBJECT.finditer(clause, 0, end) if one.end() <= start), default=0)
    return _NOT.search(clause, own, end) is not None or _DENIED_AFTER.search(clause, end) is not None


def _blank(pattern: re.Pattern[str], text: str) -> str:
    return pattern.sub(lambda one: " " * len(one.group()), text)


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


_EXTRA = (
    r"(?:extensions?|4768|(?:six|6)[- ](?:more |extra |additional )?months?|"
    r"(?:extra|more|additional|further) (?:time|(?:six|6) months))\b"
)
_ADVISED = re.compile(
    r"\b(?:should|shall|ought|must|had better|is it (?:worth|wise|sensible|advisable|better|best|a good idea)|worth|"
    r"whether to|(?:thinking|thought) (?:of|about)|consider(?:ing)?|advised?|advice|recommend\w*|would you|"
    r"do (?:we|i|they) (?:need|have|want) to)\b[^.;?!,]{0,30}?"
    r"\b(?:ask(?:ing)?|request(?:ing)?|apply(?:ing)?|fil(?:e|ing)|get(?:ting)?|seek(?:ing)?|tak(?:e|ing)|"
    r"go(?:ing)? for|want|obtain(?:ing)?|send(?:ing)?|us(?:e|ing))\b"
    rf"(?: [\w-]+){{0,3}}? {_EXTRA}"
)


def without_advised(low: str) -> str:
    """The words without an extension that is only thought about ("should we ask for the extra six months?")."""
    return _blank(_ADVISED, low)

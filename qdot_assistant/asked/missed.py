"""Words that ask what follows where a day told before is missed ("what if it's two days late?"), and for no day.

Come here for ``supposes_it_missed``.
"""

from __future__ import annotations

import re

_I = re.IGNORECASE
_MISSED = (
    r"(?:late|overdue|tardy|delayed|too slow|miss(?:ed|es|ing)?|blow|blew|blown|overslept|slip(?:s|ped)?|"
    r"forg[eo]t(?:s|ten)?|"
    r"after (?:that|it|the (?:day|date|deadline|limit|due date))|past (?:that|it|the (?:day|date|deadline|limit))|"
    r"(?:days?|weeks?|months?) (?:after|over|past|behind|beyond|more|longer)|"
    r"(?:not|n't|never|fail(?:s|ed)? to) (?:(?:do|make|meet|get|have|send|move|file|pay|manage|finish|it|that|this|"
    r"there|done|be|ready|the \w+) ){0,4}(?:in|on|by) (?:time|then|that day))"
)
_SUPPOSES = re.compile(
    r"^(?:(?:and|but|so|or|ok(?:ay)?|oh|well|then|now|hm+)\b,? ?)*"
    r"(?:(?:what|how) (?:if|about|happens (?:if|when|once))|"
    rf"even if|if|when|suppose|supposing|say|in case|should)\b[^.;?!]*?\b{_MISSED}\b",
    _I,
)
_AFTER_IT = re.compile(
    rf"^(?:(?:and|but|so)\b,? ?)*what (?:happens|follows|do i lose|is lost|would happen)\b[^.;?!]*?\b{_MISSED}\b", _I
)
_TELLS_IT = re.compile(
    r"^\W*(?:(?:oh(?: no)?|no|well|damn|sorry|and|but|so|ok|now|then)\b[\s,!.]*)*(?:i|we|she|he|they|mom|mum|s) "
    r"(?:(?:have|has|already|only|just|just barely|barely|sadly|in fact) )*"
    r"(?:missed|overslept|blew|forgot) (?:it|that|this|(?:the|that|this|my|our) (?:day|date|deadline|limit|60 days))\b",
    _I,
)
""" "I missed it by 3 days. how bad" after the day tells what was supposed."""
_HAS_A_CUE = re.compile(
    r"late|miss|overdue|tardy|delay|slow|bl[eo]w|slip|forg|after|past|behind|over|time|day|then", _I
)


def supposes_it_missed(text: str) -> bool:
    """True for a follow-up that puts the case that a day is missed, and asks what comes of it."""
    return bool(_HAS_A_CUE.search(text)) and any(one.match(text) for one in (_SUPPOSES, _AFTER_IT, _TELLS_IT))

"""The words with which a message goes back to an earlier one, and which one they mean: by its order, name or kind.

Come here for ``pointer_in``: "back to the boat. …", "the thing I asked first: …", "regarding the first of these, …",
"…, returning to my second question". It reads one message alone; ``returning`` finds the message that is meant.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

_I = re.IGNORECASE
Order = Literal["first", "second", "third", "last", "before"]

HINTS = re.compile(
    r"\b(?:ba[ck]?k|return\w*|revisit\w*|resum\w*|again|once more|re|regarding|concerning|about|as (?:for|to)|respect|"
    r"regards?|reference|first|frist|1st|second|2nd|third|3rd|former|original\w*|initial\w*|earlier|before|previous\w*|"
    r"prior|began|begun|start\w*|opened|opening|outset|beginning|last|latter|asked|said|mentioned|on|for|still)\b",
    _I,
)
"""Without one of these words no message goes back to another."""

_LEAD = (
    r"^\W*(?:(?:ok(?:ay)?|well|now|and|but|so|also|al ?right|right|oh|ah|hm+|thanks|thank you|good|great|fine|then|"
    r"sorry|wait|just|please|if (?:i|we) may|(?:can|could|may|might|shall|should) (?:we|you)|let'?s|let us|let me|"
    r"i(?:'d| would)? (?:like|want|need|wish)(?: to)?|one (?:more|last) (?:thing|question)(?: (?:on|about))?|"
    r"quick(?:ly)?|to|for a (?:moment|second))\b[,.!:;]*\s+)*"
)
_GOES_BACK = (
    r"(?:(?:(?:go|get|com|turn|jump|circl|switch|step|head|bring|tak)(?:e|es|ing|ting)? (?:me |us |this )?)?"
    r"ba(?:ck|k|kc) "
    r"(?:now |again |then |please |quickly |once more )*(?:to|on|at)|"
    r"return(?:s|ing)? (?:now |again |once more )*(?:to|on)|revisit(?:ing)?|"
    r"pick(?:ing)? up(?: again)?|tak(?:e|ing) up again|"
    r"(?:once (?:more|again)|again),? (?:on|about|for|to|as to|regarding)|"
    r"(?:still|staying|(?:(?:one|a bit|some|something) )?more) (?:on|about))"
)
_SPEAKS_OF = (
    r"(?:re:?|regarding|concerning|about|as (?:for|to|regards|concerns)|with (?:regard|respect|reference) to|"
    r"in (?:regard|respect|reference) (?:to|of)|what about|how about|speaking of|talking of|on|for|in|of|to|from|under)"
)
_NAMES_A_TOPIC = re.compile(r"(?!(?:in|of|to|from|under)$)\w", _I)
_TOPIC = r"(?P<topic>(?:u\.s\.|[^:?,;.\u2013\u2014]){2,70}?)"
_PARTS = r"\s*(?:[:?,;.\u2013\u2014]+|\s-+(?=\s)|$)\s*"
_ASKS = (
    r"\s+(?=(?:who|whom|whose|what|when|where|how|which|why|can|could|may|must|do|does|did|is|are|was|were|will|would|"
    r"should|has|have|had)\b)"
)
_OF_THE_TALK = (
    r"(?:questions?|things?|points?|topics?|matters?|subjects?|issues?|inquir(?:y|ies)|enquir(?:y|ies)|quer(?:y|ies)|"
    r"examples?|calculations?|computations?|sums?|figures?|answers?|results?|percentages?|problems?|ones?|part|item|"
    r"of (?:these|those|them|my (?:two |three )?questions|the (?:two|three|lot))(?: (?:two|three|questions|things))?)"
)
_SPOKE = (
    r"(?:ask(?:ed)?|said|say|told|mentioned|raised|wrote|spoke|talked|brought up|discussed|wondered|"
    r"wanted to know)"
)
_WE = r"(?:i|we|you)(?:'d| had|'ve| have| were| was)?"
_START = (
    r"(?:at|in|from) the (?:very )?(?:beginning|start|outset)|to (?:begin|start) with|at first|initially|originally"
)
_ORDERS: tuple[tuple[Order, str], ...] = (
    (
        "first",
        rf"\b(?:very )?(?:first|frist|1st|original|initial|opening|former) {_OF_THE_TALK}\b|"
        rf"\b{_WE} (?:{_SPOKE}|opened|began|started|begun)\b.{{0,25}}\b(?:first|frist|{_START})\b|"
        rf"\b{_WE} (?:first|initially|originally) (?:{_SPOKE}|began|started)\b|"
        rf"\b{_WE} (?:began|begun|started|opened|set out|kicked off)(?: (?:out|off))? (?:with|from|on)\b|"
        rf"\b{_OF_THE_TALK} (?:{_START})\b|\b(?:beginning|start) of (?:this|our|the) (?:talk|chat|conversation)\b|"
        r"^the former$|^(?:my|our) first$",
    ),
    ("second", rf"\b(?:second|2nd) {_OF_THE_TALK}\b|\b{_WE} {_SPOKE}\b.{{0,20}}\b(?:second|secondly|next)\b"),
    ("third", rf"\b(?:third|3rd) {_OF_THE_TALK}\b|\b{_WE} {_SPOKE}\b.{{0,20}}\b(?:third|thirdly)\b"),
    (
        "before",
        rf"\b(?:last but one|second[- ]to[- ]last|penultimate|next to last)\b|"
        rf"^(?:and )?before (?:that|this|the last)\b|\b{_OF_THE_TALK} before (?:that|this|the last)\b|"
        rf"\b(?:earlier|previous|prior|preceding) {_OF_THE_TALK}\b|\b{_OF_THE_TALK} before\b|"
        r"\bthe (?:earlier|previous)$|"
        rf"\b{_WE} {_SPOKE}\b.{{0,25}}\b(?:earlier|before|previously|above|a (?:while|moment|minute) ago)\b|"
        r"\b(?:from|of|mentioned|discussed|asked) (?:before|earlier|above)\b|^(?:the )?earlier$|\bfurther up\b",
    ),
    ("last", rf"\b(?:last|latest|latter|most recent) {_OF_THE_TALK}\b|^the latter$|\bjust now\b"),
)
_BY_ORDER = tuple((order, re.compile(pattern, _I)) for order, pattern in _ORDERS)
_OPENINGS = (
    re.compile(rf"{_LEAD}(?P<way>{_GOES_BACK})\s+{_TOPIC}(?:{_PARTS}|{_ASKS})", _I),
    re.compile(rf"{_LEAD}(?P<way>{_SPEAKS_OF})\s+{_TOPIC}{_PARTS}", _I),
    re.compile(rf"{_LEAD}(?P<way>)(?P<topic>(?:the|my|our|that|your|what|where|before|earlier|i|we|you)\b[^:?;.\u2013\u2014]{{2,60}}?)"
               r"\s*(?:[:;\u2013\u2014,.]+|\s-+(?=\s))\s*", _I),
)  # fmt: skip
_ALONE = re.compile(
    rf"{_LEAD}(?P<way>)(?P<topic>(?:my|our|the) (?:very )?(?:first|1st|original|initial|opening|second|2nd|third|3rd) "
    r"(?:question|query|thing i asked)(?: (?:again|once more))?)(?:,? please)?\s*[.?!]*$",
    _I,
)
""" "My first question again please": the message says nothing but which it is."""
_ENDING = re.compile(
    rf"^(?P<rest>.*?\w[^\w]*?)(?:[,;.?!\u2013\u2014-]\s*|\s)\(?(?:(?:i(?:'m| am)|we(?:'re| are)) )?"
    rf"(?P<way>{_GOES_BACK}|(?:to|on|about|for|regarding|as to|in) (?=my|our|what|the (?:very )?first))\s+"
    r"(?P<topic>[^:?,;.]{2,60}?)\)?\s*[.?!]*$",
    _I,
)


@dataclass(frozen=True)
class Pointer:
    """What a message says of the earlier one it goes back to.

    Attributes:
        topic: the words that name it.
        rest: what the message asks of it; empty where it only goes back.
        order: which of the earlier messages, where it is told by its order.
        goes_back: True where the words can only mean an earlier topic ("back to …"), whatever they name.
    """

    topic: str
    rest: str
    order: Order | None
    goes_back: bool


def pointer_in(text: str) -> Pointer | None:
    """The words that go back to an earlier message, with what is asked of it; None where there are none."""
    if not HINTS.search(text):
        return None
    for pattern in (*_OPENINGS, _ALONE):
        found = pattern.match(text)
        if found and (pointer := _pointer(found, text[found.end() :])):
            return pointer
    found = _ENDING.match(text)
    pointer = _pointer(found, found["rest"].strip(" ,;-\u2013\u2014")) if found else None
    return pointer if pointer and (pointer.goes_back or pointer.order) else None


def _pointer(found: re.Match[str], rest: str) -> Pointer | None:
    """The pointer of a match; one without words of returning must tell the order, or name what ``returning`` knows."""
    topic, way = found["topic"].strip(), found["way"]
    if _PLACE.match(topic):
        return None
    order = _order_of(topic)
    goes_back = bool(re.fullmatch(_GOES_BACK, way, _I) if way else _ONCE_MORE.search(topic))
    if not goes_back and not rest and not _OF_A_QUESTION.search(topic):
        return None  # "what about the previous one" may be one of anything
    if not goes_back and order is None and not _NAMES_A_TOPIC.match(way):
        return None
    return Pointer(_ONCE_MORE.sub("", topic).strip(), rest.strip(), order, goes_back)


_ONCE_MORE = re.compile(r"\b(?:again|once more|from (?:before|earlier|above))$", _I)
_OF_A_QUESTION = re.compile(rf"\bquestions?\b|\b{_WE} (?:first )?(?:{_SPOKE}|beg[aiu]n|started|opened)\b", _I)
_PLACE = re.compile(
    r"^(?!my first|our first)(?:(?:live|work) (?:in|at) )?(?:(?:the|my|her|his|our|their) )?(?:own |old |home )?"
    r"(?:u\.?s\.?a?|united states|states|america|country|countries|home|work|school|abroad|europe|island|homeland|"
    r"(?!example|form|section|paragraph|table|qdot|ira)(?-i:[A-Z])\w+)\W*$",
    _I,
)
"""Where a person goes back to ("I want to return to Brazil"): no topic of the talk."""


def _order_of(topic: str) -> Order | None:
    return next((order for order, pattern in _BY_ORDER if pattern.search(topic)), None)

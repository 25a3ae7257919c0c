"""The words around the point of a short follow-up: how it opens, whom and what it is about, how it ends."""

from __future__ import annotations

LEAD = (
    r"(?:(?:and|so|but|or|also|then|well|now|next|ok(?:ay)?|oh|ah|yes|right|thanks|thank you|sorry|please|wait|hm+|"
    r"good|great|alright|one more(?: thing)?)\b[\s,.:;!-]*)*"
)
IT = (
    r"(?:it|that|this|them|these|those|all (?:of )?(?:that|this|it)|everything|it all|the whole thing|"
    r"(?:the|that|this|these|those) "
    r"(?:forms?|papers?|paperwork|documents?|things?|one|ones|stuff|filing))"
)
_KIN = r"(?:mother|father|mom|mum|dad|sister|brother|husband|wife|son|daughter|client|family|kids?)"
WHO = (
    r"(?:i|we|you|he|she|they|it|someone|somebody|one|nobody|no ?one|anyone|"
    rf"(?:the|my|our|his|her) (?:{_KIN}|lawyer|attorney|executor|trustee|bank|estate|widow|widower|spouse|"
    r"accountant|cpa)|[a-z]+ and i)"
)
MUST = (
    r"(?:do|does|did|must|should|shall|can|could|may|will|would|has to|have to|needs? to|need to|is|are|am|gotta|"
    r"got to|"
    r"is supposed to|are supposed to|am supposed to|is allowed to|is to|are to)"
)
TO = r"(?:(?:have|has|need|needs|supposed|allowed|got|going|required|able) to )?"
TAIL = (
    r"(?:[\s,]+(?:then|now|please|pls|exactly|again|though|too|actually|anyway|in the end|for (?:me|us|it|that|"
    r"this|all (?:of )?(?:that|this|it))|"
    r"about (?:that|this|it)|with (?:that|this|it)|on (?:that|this|it)|in (?:that|this|my|our) case|here|by the way|"
    r"do you know|btw))*[\s?.!]*$"
)
SIGN = r"(?:sign(?:s|ed|ing)?)"
DO = (
    r"(?:do(?:es|ne)?|fil(?:e|es|ed|ing)|make[s]?|made|prepare[sd]?|handle[sd]?|submit(?:s|ted)?|sen(?:d|ds|t)|"
    r"fill(?:s|ed)?(?: it)?(?: (?:out|in))|start(?:s|ed)?|request(?:s|ed)?|appl(?:y|ies)(?: for)?|ask(?:s|"
    r"ed)?(?: for)?|"
    r"pay(?:s)?|report(?:s)?|arrange[sd]?|tak(?:e|es) care of|go(?:es)? to court|set(?:s)?(?: up)?)"
)
SEND = (
    r"(?:send|mail|file|submit|post|bring|take|give|hand(?: in)?|turn in|deliver|sent|mailed|filed|submitted|"
    r"delivered|"
    r"go|goes|apply|report)"
)
IN_TIME = r"(?:in time|on time|by then|by that (?:day|date|time)|before (?:then|that))"
MISS = (
    r"(?:forg(?:e|o)ts?(?: about)?(?: to(?: do| file| sign)?)?|miss(?:es|ed)?|am late(?: with)?|"
    r"are late(?: with)?|is late"
    r"(?: with)?|'?re late|'?m late|im late|were late|was late|be late|"
    r"(?:did|do|does)(?:n'?t| not) (?:do|make|file|sign|send|manage|get|meet|pay|get around to)|"
    r"can(?:'?t|not) (?:make|manage|meet)|fail(?:s|ed)?(?: to(?: do| file| sign)?)?|"
    r"screw(?:s|ed)? up|blow(?:s)?|blew|run(?:s)? out of time)"
)

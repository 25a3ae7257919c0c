"""The words that ask for a day, for a whole sheet of days, or for what can still be done.

Come here for ``WHEN``, ``ALL_DATES``, ``SHEET``, ``STILL_OPEN`` and ``UNASSIGNABLE``, and for ``without_when_as_if``.
"""

from __future__ import annotations

import re

from qdot_assistant.asked.what import ANY_CASE, SUBJECTS

WHEN = re.compile(
    (
        r"\b(?:can|could) (?:i|we|she|he|they|the executor) still\b|"
        r"\bthe latest (?:for|to)\b|\b(?:latest|earliest) (?:the|a|that|it|we|they|"
        r"she|he|i)\b|\b(?:when|wen|whn)\b|\bdeadlines?\b|\bdue\b|\bby (?:what|"
        r"which) (?:day|date)|\b(?:day|date)s? (?:by|on|until|before) which\b|"
        r"\b(?:what|which) (?:calendar |exact |precise |very )*(?:day|date)|\bhow "
        r"(?:long|late|soon|fast|quick(?:ly)?|many (?:days|months|weeks))\b|"
        r"\b(?:last|latest|final|cut-?off) (?:safe |possible |"
        r"business |allowed |legal )?(?:day|date|"
        r"possible|moment)|\bat the latest\b|"
        r"\b(?:soonest|earliest) (?:\w+ ){0,3}?(?:ha(?:ve|s|d) to|must|need|needs)\b|"
        r"\b(?:too|how) late\b|\bin time\b|\bon time\b|\btime(?:ly|"
        r"line|table| limit| left)?\b|\bwhat dates\b|\bby\?|\buntil\b|\bstill (?:have|time|able|do|make|"
        r"file|elect|transfer|assign|possible|ok|okay|open)\b|\bmiss(?:ed)?\b|\bvalid(?:ly)?\b|\btoo "
        r"soon\b|\bday (?:60|sixty)\b|\b(?:60th|sixtieth|ninth[- ]month|nine[- ]months?) (?:day|date)\b|"
        r"\bthe (?:last |due )?(?:day|date) (?:is|was|would be|being)(?: then| what| when)?\s*(?:$|[?:.…-])|"
        r"\bthe (?:right |correct |real |actual |proper )*(?:day|date) (?:for|to|by|on)\b|"
        r"\boverdue\b|\bpast due\b|\blongest\b|\bschedule of\b|\bcalendar\b|"
        r"\bcut-?\s?offs?\b|\b(?:filing|payment|election|funding|roll-?\s?over|closing|target|final|legal|outside|"
        r"outer) (?:days?|dates?|limits?)\b|\b(?:outer|time|legal|outside) limits?\b"
    ),
    ANY_CASE,
)

ALL_DATES = re.compile(
    (
        r"\b(?:all|every|full|complete|list|my|our|the|which|what(?: are)?)\b.{0,25}\b(?:deadlines|due "
        r"dates|dates|timeline|calendar|time limits|schedule)\b|\bdeadline sheet\b|\bdates\b.*\bplease\b"
    ),
    ANY_CASE,
)

_KIND = r"(?:relevant |important |key |legal |tax |applicable |single )*"
_DAYS = rf"{_KIND}(?:deadlines|due dates|dates|time limits)"
_A_DAY = rf"{_KIND}(?:deadline|due date|date|time limit)s?"
SHEET = re.compile(
    r"\b(?:deadline|due[- ]date|date) sheet\b|\b(?:full|complete|whole|entire) (?:\w+ )?(?:timetable|timeline|"
    rf"calendar|schedule|agenda|(?:list|set|overview|run-?down) of (?:the |our |my |all )*{_DAYS})\b|"
    rf"\b(?:list|lay out|set out|show|give|overview of|run-?down of) (?:me |us )?(?:the |our |my |all )+{_DAYS}\b|"
    r"\bwhat (?:must|has to|needs to|should|do (?:we|i) have to) (?:be )?(?:done|do|happen)\b"
    rf".{{0,12}}\b(?:before|by|until)\b|\b(?:all|every|each) (?:of )?(?:the |our |my )?{_A_DAY}\b|"
    r"\beverything (?:is |that is |that's )?due\b|\bfull list\b|"
    rf"\beverything\b[^.;?!]{{0,40}}\b{_DAYS}\b",
    ANY_CASE,
)

STILL_OPEN = re.compile(
    r"\b(?:anything (?:left|possible|to be done|we can do)|any (?:chance|hope|options?|way (?:left|out))|"
    r"(?:nobody|no one|none of us) (?:has |had |have |ever )*(?:filed|did)|"
    r"too late|is it (?:all )?over|what (?:can|could|should) (?:we|i|he|she|they|"
    r"the executor) (?:still )?(?:do|save|fix)|"
    r"what(?:'?s| is| remains| else is)? (?:still )?(?:open|left|possible)|"
    r"(?<!estate )(?<!probate )(?<!administration )still (?:possible|open|do|time|elect|save|fix|"
    r"(?:be )?(?:allowed|able|permitted) to|have (?:the )?(?:time|chance))|"
    r"(?:options|choices) (?:left|remain)|(?:nothing|no return|no 706|no form|"
    r"no estate tax return)\b.{0,25}\b(?:filed|done)|"
    r"(?:never|not|n't) (?:yet )?(?:been )?(?:filed|file|done|do anything|did)|haven'?t filed|missed (?:the|our|"
    r"my|every)|"
    r"(?:can|could|may) still\b|"
    r"(?:can|could|may) (?:we|i|he|she|they|mom|mum|mama|mother|dad|father|the \w+|(?:my|our|his|her) \w+) still)\b",
    ANY_CASE,
)

UNASSIGNABLE = re.compile(
    r"\b(?:pension|annuity|ira|payments?)\b[^.;?!]{0,40}(?:\bcan(?:no|')?t|\bnot)\b[^.;?!]{0,20}\b(?:assign|sign|"
    r"transfer)\w*",
    ANY_CASE,
)
"""Where payments cannot be assigned, what can be done is a choice of routes, not of days."""

EACH_BY_ITSELF = re.compile(
    r"\b(?:(?:its|their|his|her|my|an?) own|each|every|both|separate\w*|individual\w*|together|one (?:single )?"
    r"(?:go|sum|transfer)|at once|lump\w*|combined?)\b[^.?!]{0,60}\b(?:60|sixty|days?|clock|period|window)\b|"
    r"\b(?:60|sixty)\b[^.?!]{0,40}\b(?:each|every|both|separate\w*|individual\w*|together|the (?:last|first|second))\b",
    ANY_CASE,
)
"""Asks how the sixty days run for several payments: the rule's to say, since a year gives no day of them."""

_TOLD_OF = rf"(?:{SUBJECTS}|an?|their|both|no|nobody|nothing)"
_WHEN_AS_IF = re.compile(
    rf"(?P<asks>\b(?:is|are|can|could|may|do|does|will|would|should|must) {_TOLD_OF}\b[^.?!;]*?)"
    rf"\bwhen (?={_TOLD_OF}\b)",
    ANY_CASE,
)
_ASKED_OF = re.compile(
    r"\b(?:know\w*|tell\w*|say|says|see|show\w*|find|explain\w*|remind|state|settle|decide|matters?|depends?|sure|clear|"
    r"about|of|on|from|by|until|till|since|regardless|exactly|just|and|or|but|is|are)(?: (?:me|us|you|out))? $",
    ANY_CASE,
)
_ONLY_WHEN = re.compile(
    rf"\b(?:only|even|except|also) when (?={_TOLD_OF}\b|one\b|either\b|someone\b|somebody\b|neither\b)", ANY_CASE
)
"""A case and no day ("for us, or only when one is American?")."""


def without_when_as_if(text: str) -> str:
    """The question without a "when" that only tells the case ("can it be saved when the trust is an ordinary one?")."""
    text = _ONLY_WHEN.sub("if ", text)
    found = _WHEN_AS_IF.search(text)
    if found is None or _ASKED_OF.search(found["asks"]) or re.search(r"\bwhen\b", found["asks"], ANY_CASE):
        return text
    return f"{text[: found.start()]}{found['asks']}if {text[found.end() :]}"

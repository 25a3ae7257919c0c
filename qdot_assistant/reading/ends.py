"""When payments end otherwise than with one life or a full term: what is left of a term, an age, an earlier death.

Come here for ``years_left``, ``is_elapsed``, ``ends_sooner_in`` and ``until_age_in``. Table B values the years that are
left at the death; Table S payments that end with a life and not before (26 CFR 20.2031-7(d)(2)).
"""

from __future__ import annotations

import re

from qdot_assistant.reading.numbers import WORDS, number_of
from qdot_assistant.reading.text import Span

_N = rf"(?P<n>\d{{1,3}}|{WORDS})"
_M = _N.replace("?P<n>", "?P<m>")
_YEARS = r"[\s-]*(?:years?|yrs?)"
_LEFT = re.compile(
    rf"\b{_N}(?:{_YEARS})?\s+(?:(?:are|were|is|was|still|of (?:it|them|those))\s+)*(?:left|remain(?:s|ed|ing)?|"
    r"to (?:go|run|come)|outstanding|unpaid)\b"
)
_ELAPSED = re.compile(
    rf"\b{_N}(?:{_YEARS})?\s+(?:of (?:the|those|its) \w+(?:{_YEARS})?\s+)?(?:(?:are|were|had|have|has|already|been|of "
    r"(?:it|them|payments))\s+)*(?:paid(?! (?:in|as|to|at the (?:end|beg|start)|by|on|out|each|every|\w+ly)\b)|gone|"
    r"elapsed|passed|"
    r"used(?: up)?|"
    r"over(?= (?:when|at|by))|"
    r"behind (?:us|me|it)|received|(?:into|in) (?:it|the term)\b)(?!\w)|"
    r"\b(?:paid|ran|run|been paying|been running|received|collected)(?: out)?(?: it)? (?:already )?(?:for )?"
    rf"{_M}{_YEARS}(?=\s+(?:already|of it|before|when|by|so far|at)\b|\s*[,.;?!)]|\s*$)"
)


def years_left(text: str, whole: int) -> tuple[Span, int] | None:
    """The years of a term left at the death, where they or those already paid are told: "6 left", "four paid"."""
    left, elapsed = _LEFT.search(text), _ELAPSED.search(text)
    told = left or elapsed
    count = _count(told) if told else None
    if told is None or count is None or not 0 < count < whole:
        return None
    return told.span(), count if left else whole - count


def _count(match: re.Match[str]) -> int | None:
    groups = match.groupdict()
    value = number_of(groups.get("n") or groups.get("m") or "")
    return None if value is None or value != int(value) else int(value)


def is_elapsed(text: str, span: Span) -> bool:
    """Whether a number of years is told as those already paid."""
    return any(
        match.start() < span[1] and span[0] < match.end() and not _SUPPOSED.search(text[: match.start()])
        for match in _ELAPSED.finditer(text)
    )


_SUPPOSED = re.compile(r"\b(?:if|suppose|supposing|assuming|had)\b[^.;?!]{0,40}$")
""" "If it only ran for 10 years" supposes a term, and tells none already paid."""


def is_left(text: str, span: Span) -> bool:
    """Whether a number of years is told as those still to come."""
    return any(match.start() < span[1] and span[0] < match.end() for match in _LEFT.finditer(text))


_DIES = r"(?:i|she|he|the (?:surviving )?(?:spouse|annuitant)|my (?:wife|husband)|s) (?:dies?|pass(?:es)?(?: away)?)"
_ENDS_SOONER = re.compile(
    r"\bwhich\s?ever (?:comes|is|happens|occurs|falls) (?:the )?(?:first|earlier|sooner|shorter)|"
    r"\b(?:the )?(?:earlier|sooner|shorter|first|lesser)(?: to occur)? of\b"
    r"(?! (?:(?:each|every|the|a|any|next|that|this|following) )*(?:month|quarter|year|week|half|¤))[^.;?!]{0,60}"
    r"\b(?:death|dying|life\w*|"
    r"dies)\b|"
    r"\bor (?:until |till |upon |on |at )?(?:my |her |his |the (?:surviving )?spouse's |s's )?"
    r"(?:earlier |prior |sooner )?"
    rf"death\b(?: if (?:earlier|sooner))?|\bor (?:until |till |when )?(?:{_DIES})(?: (?:first|before|sooner|earlier))?|"
    rf"\bunless {_DIES}|\b(?:no more|nothing(?: more)?|not) if {_DIES}|"
    r"\b(?:they |it |payments )?(?:stop|end|cease)s? (?:too |also |then )?(?:if|when|once|at|on|upon|with) "
    rf"(?:an earlier |any earlier |my |her |his )?(?:{_DIES}|death)\b|"
    rf"\bbut (?:stops?|ends?|ceases?) (?:if|when|on|at) (?:{_DIES}|(?:my|her|his) death)|"
    r"\b(?:if|provided|so long as) (?:i|she|he) (?:lives?|survives?|(?:am|is) (?:still )?alive)(?: (?:that|so) long)?\b"
    r"(?! (?:to|for) (?:the )?(?:rest|life))|\btemporary (?:life )?annuity\b"
)
"""A time of payment that an earlier death cuts short: a temporary life annuity, which neither table values."""
_ALL_THE_SAME = re.compile(
    r"\b(?:(?:does|do|did|is|are|was|will|would|makes?|care|cares)(?: not|n'?t)|not|no|never|regardless(?: of)?|"
    r"irrespective(?: of)?|whether(?: or not)?|even|irrelevant|immaterial|unimportant|nothing to do with|"
    r"(?:the )?same)\b"
    r"(?: (?:even|really|at all|to (?:them|it|the \w+)|matter|matters|difference|care|cares?|depends?|depend on|change|"
    r"ends?|stops?|cease|important|relevant|anything|a thing|if|whether|with|on|it|they|payments?))*\s*$"
)
"""Before a life or a death told as without effect on the payments: "it does not matter if she lives"."""
_OR_NOT = re.compile(r"\s*,? or (?:not|no|i (?:don'?t|do not)|dead|die|dies)\b")


def ends_sooner_in(text: str) -> re.Match[str] | None:
    """What tells that an earlier death ends the payments; a life said to make no difference leaves a plain term."""
    for told in _ENDS_SOONER.finditer(text):
        if not (_ALL_THE_SAME.search(text[: told.start()]) or _OR_NOT.match(text, told.end())):
            return told
    return None


_UNTIL_AGE = re.compile(
    r"\b(?:until|till|til|up to|through|to(?= (?:age|the age)\b)|"
    r"(?:ends?|ending|stops?|stopping|ceases?|runs? out|expires?) (?:at|when|once|"
    r"on|by))\s+(?:(?:i|she|he|i'm|she's|he's|age|aged|the age of|turns?|reach(?:es)?|am|is|are|become|becomes|hits?|"
    r"attains?|get|gets|my|her|his|be|been)\s+)+(?P<age>\d{2,3})(?:st|nd|rd|th)?(?:\s+birthday)?\b(?! ?%)"
)


UNTIL_EVENT = re.compile(
    r"\b(?:until|till|til|(?:ends?|ending|stops?|ceases?) (?:when|once|as soon as|after))\s+"
    r"(?:(?:my|our|her|his|the|their|"
    r"both|all)\s+)+(?:\w+\s+)?(?:sons?|daughters?|youngest|oldest|eldest|child(?:ren)?|kids?|twins?|grandchild\w*|girl|boy|"
    r"student)\b[^.,;?!]{0,40}"
)
"""An end that depends on somebody else's age or schooling: no term of whole years is told by it."""


def until_age_in(text: str) -> re.Match[str] | None:
    """ "Until I turn 80": an age at which payments stop, which is nobody's age at the death."""
    return _UNTIL_AGE.search(text)

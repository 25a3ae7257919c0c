"""A death told by its season, its quarter or only its year: what runs from it cannot be counted until the day is told.

Come here for ``death_told_roughly``.
"""

from __future__ import annotations

import re

from qdot_assistant.asked.what import ANY_CASE
from qdot_assistant.types import Facts

_SEASON = r"(?:spring(?:time)?|summer(?:time)?|autumn|fall|winter)"
_PART = r"(?:early|late|mid|middle|start|beginning|end|first part|latter part|back end|tail end)"
_YEAR = r"(?:(?:19|20)\d\d|(?:last|this|that|the same|the previous|the past) year|the year before(?: last)?)"
_ROUGH = (
    rf"(?:in|during|over|of|last|this|since|was|it's|one|{_PART})[\s-]+(?:the )?"
    rf"(?:{_PART} (?:of )?(?:the )?)?{_SEASON}\b|"
    rf"{_SEASON} (?:of )?{_YEAR}\b|"
    rf"\b(?:q[1-4]\b|(?:first|second|third|fourth|last|1st|2nd|3rd|4th) (?:quarter|half|part|few months|months) of\b)|"
    rf"\b{_PART}(?: in| of)?[\s-]+{_YEAR}\b|\b(?:in|during|sometime in|back in|around) {_YEAR}\b|\blast year\b|"
    r"\bthis year\b|\b(?:around|about|near|over|during|sometime (?:around|before|after|near|between)|(?:just|right|"
    r"shortly) (?:before|after|around)|between)"
    r" (?:the )?(?:easter|christmas|xmas|new year\W?s?|thanksgiving|holidays?|passover|ramadan|labor day|"
    r"memorial day)\b|"
    r"\b(?:recently|not long ago|a while (?:ago|back)|some time (?:ago|back)|ages ago|"
    r"(?:a few|some|several|a couple of|many) (?:days|weeks|months|years) (?:ago|back)|"
    r"(?:the )?other (?:day|week|month))\b|\bon the \d{1,2}(?:st|nd|rd|th)\b(?! (?:of|day)\b)"
)
"""A time that names no day."""

_DIED = (
    r"\b(?:die[ds]?|dead|death|passed(?: away| on)?(?! (?:to|the|it))|passing|deceased|departed|lost (?:my|our|her|his|"
    r"him|mom|mum|dad|mother|father)|left us)\b"
)
_TOLD = re.compile(rf"{_DIED}[^.;?!]{{0,40}}?(?:{_ROUGH})|(?:{_ROUGH})[^.;?!]{{0,30}}?{_DIED}", ANY_CASE)

_SUPPOSED = re.compile(
    rf"\b(?:(?:what )?if|suppose|supposing|assuming|when(?:ever)?|once|until|unless|people|those|decedents|anyone|"
    rf"someone who|whoever|persons?|deaths)\b[^.;?!]{{0,30}}{_DIED}",
    ANY_CASE,
)
"""Nobody's death in particular, or one to come."""

_YEARS_POSTPONED = {2010}
"""P.L. 111-312 § 301(d): of a death in this year the rule names the day, whichever day of the year it was."""

LONGEST = 40
"""Words beyond which a story tells more than a death, and its own words choose what is answered."""


def death_told_roughly(text: str, facts: Facts) -> bool:
    """True for "Dad died in the spring": one death, told to have happened, without its day."""
    if {"date_of_death_after", "date_of_death_before"} <= facts.current and "date_of_death" not in facts.facts:
        return len(text.split()) <= LONGEST
    if facts.facts.keys() & {"date_of_death", "surviving_spouse_date_of_death"} or len(text.split()) > LONGEST:
        return False
    if facts.value("year_of_death") in _YEARS_POSTPONED:
        return False
    told = _TOLD.search(text)
    return told is not None and (_SUPPOSED.search(text) is None or bool(_HAS_DIED.search(told.group())))


_HAS_DIED = re.compile(r"\b(?:died|passed|lost|left us)\b", ANY_CASE)

"""An amount of one year held against another year's, asked after the first was told: "how much more than in 2025?".

Come here for ``compared``: the two years are named in one question, whose difference is then worked out. IRC 2010(c):
the basic exclusion amount, by the year of death; IRC 2523(i): gifts to a noncitizen spouse, by the year of the gift.
"""

from __future__ import annotations

import datetime as dt
import re

_I = re.IGNORECASE
MOST_WORDS = 18
"""Words of the longest follow-up that only compares."""

_COMPARES = re.compile(
    r"\bhow much (?:\w+ )?(?:more|less|bigger|larger|higher|greater|lower|smaller|better|of an? \w+)\b|\bby how much\b|"
    r"\bhow (?:big|large) (?:is|was) the (?:difference|change|increase|rise|jump|step|gap)\b|"
    r"\b(?:difference|increase|rise|jump|step[- ]?up|gap|delta|growth|change) "
    r"(?:to|from|over|since|against|compared|between|on|vs\.?|versus)\b|"
    r"\bhow much (?:did|has|have|does) (?:it|that|this|they|the \w+) (?:go|gone|went|rise|risen|grow|grown|increase\w*|"
    r"jump\w*|change\w*|climb\w*|move\w*)\b|"
    r"\b(?:has|have|did|is|was) (?:it|that|this|the \w+)\b[^.;?!]{0,20}\b(?:gone up|go up|risen|rise|increased?|more|"
    r"higher|bigger|larger|less|lower|smaller|changed?)\b[^.;?!]{0,15}\b(?:since|from|than|over|compared)\b",
    _I,
)
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_BEFORE = re.compile(r"\b(?:the |a )?(?:year before|(?:previous|prior|preceding) year|year earlier)\b", _I)
_AFTER = re.compile(r"\b(?:the |a )?(?:year after|following year|year later)\b", _I)
_LAST_YEAR = re.compile(r"\blast year(?:'?s)?\b", _I)
_EXCLUSION = re.compile(
    r"\b(?:basic )?exclusion amount\b|\bexempt(?:ion)?\b|\bfree of (?:federal )?estate tax\b|\btax[- ]free\b|"
    r"\b(?:estate|death) tax\b[^.;?!]{0,30}\b(?:limit|threshold|allowance)\b|\bunified credit\b",
    _I,
)
_GIFT = re.compile(r"\bgifts?\b|\bgiv(?:e|ing)\b|\bgave\b|\bpresents?\b", _I)


def compared(text: str, before: str, context: str, today: dt.date) -> str | None:
    """The question for the difference between the year told before and the one named now; None where it is no such.

    Args:
        text: the user's words.
        before: the earlier question, itself in full.
        context: the earlier user words of the same topic.
        today: the day from which "last year" is counted.
    """
    if len(text.split()) > MOST_WORDS or not _COMPARES.search(text):
        return None
    told = _YEAR.findall(before) or _YEAR.findall(context)
    other = _other_year(text, int(told[-1]), today) if told else None
    what = _amount_of(f"{context} {before}")
    if other is None or what is None or other == int(told[-1]):
        return None
    return f"what is the difference of {what} {told[-1]} against {other}?"


def _other_year(text: str, told: int, today: dt.date) -> int | None:
    """The one year that the follow-up names, or tells by its distance from the year told."""
    named = [int(one) for one in dict.fromkeys(_YEAR.findall(text)) if int(one) != told]
    if named:
        return named[0] if len(named) == 1 else None
    if _BEFORE.search(text):
        return told - 1
    if _AFTER.search(text):
        return told + 1
    return today.year - 1 if _LAST_YEAR.search(text) else None


def _amount_of(spoken: str) -> str | None:
    if _GIFT.search(spoken):
        return "the yearly gift exclusion for a noncitizen spouse for"
    return "the basic exclusion amount for a death in" if _EXCLUSION.search(spoken) else None

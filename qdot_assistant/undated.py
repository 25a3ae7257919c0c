"""A question as it is searched by meaning: without the days and years that say when, and not what.

Come here for ``undated``. "What if I become a citizen in 2028" asks what "what if I become a citizen" asks; the model
that compares meanings takes the year for half of it. Where the year is what is asked about, it stays.
"""

from __future__ import annotations

import re

_MONTH = r"(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.?"
_DAY = r"\d{1,2}(?:st|nd|rd|th)?"
_YEAR = r"(?:19|20)\d\d"
_DATE = (
    rf"(?:{_MONTH} {_DAY},? {_YEAR}|{_DAY} (?:of )?{_MONTH},? {_YEAR}|{_MONTH},? {_YEAR}|{_MONTH} {_DAY}(?!\d)|"
    rf"{_DAY} (?:of )?{_MONTH}|\d{{1,2}}[/.-]\d{{1,2}}[/.-](?:{_YEAR}|\d\d)|\d{{4}}-\d\d-\d\d|{_YEAR})"
)
_FULL = rf"(?:{_MONTH} {_DAY},? {_YEAR}|{_DAY} (?:of )?{_MONTH},? {_YEAR})"
_SAID_WHEN = re.compile(
    rf",? ?\b(?:(?:back |early |late )?(?:in|on|of|since|dated|by)) (?:the )?{_DATE}(?![\d%/])| \b{_FULL}(?![\d%/])",
    re.IGNORECASE,
)
_OF_A_YEAR = re.compile(
    r"\b(?:exempt\w*|exclusion\w*|gifts?|amounts?|credits?|rates?|tax[- ]free|free|limits?|much|texts?|versions?|"
    r"word(?:s|ing)|sa(?:y|ys|id)|reads?|law|laws|rules?|regulations?|chang\w+|amend\w*|effective|force|current|"
    r"today|still|now|years?|tables?|t\.?d\.?|act|repeal\w*|sunset\w*|enacted|figures?|threshold|explainer|article|"
    r"officers?|commissioner|director|million)\b|§",
    re.IGNORECASE,
)

_NUMBER = re.compile(r"\d")
_FEW = 3
_DEATH_ALONE = re.compile(r"^(?:\w+'?\w* ){0,5}(?:died?|dies|death|dead|passed(?: away)?)\W*$", re.IGNORECASE)
""" "What if he'd died in 2012?": the day is all that is said."""


def undated(text: str) -> str:
    """The text without the one day or year told in it; unchanged where that is what is asked about, or several are."""
    if _NUMBER.search(text) is None:
        return text
    told = _SAID_WHEN.sub("", text, count=1)
    if told == text or _OF_A_YEAR.search(text) or _SAID_WHEN.search(told):
        return text
    left = re.sub(r"\s{2,}", " ", told).strip()
    return text if len(left.split()) <= _FEW or _DEATH_ALONE.search(left) else left

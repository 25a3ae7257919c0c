"""A corpus portion that somebody told ("my nephew says 70 percent, is he right?"), held against the one worked out.

Come here for ``asks_if_right`` and ``judged``. § 20.2056A-4(c)(4)(i) gives one share; where a second reading of the
law gives the share that was told, the verdict says which.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction
from typing import Any

from calculators.base import Calculation
from qdot_assistant.reading.claims import VERDICT, with_percent
from qdot_assistant.reading.fractions import FRACTION, fraction_of
from qdot_assistant.reading.needs import NEED
from qdot_assistant.reading.of_property import is_of_property
from qdot_assistant.telling.common import cite_of, step_named
from qdot_assistant.types import DraftSentence

_I = re.IGNORECASE
_LARGEST_RATE = 20
"""No section 7520 rate is above this; a percentage below it is a share only where it is called one."""

_WHOLE = (
    r"(?:(?:the |my |her |his |our )?(?:whole|entire|full)(?: (?:of (?:it|the|my)|monthly|yearly|annual|thing|lot))*"
    r"(?: (?:pension|annuity|payments?|checks?|cheques?|amount|benefit))?|all of (?:it|them|my|the|her|his)"
    r"(?: (?:pension|annuity|payments?|checks?|cheques?))?|every (?:cent|penny|dollar|bit)(?: of (?:it|them))?|"
    r"everything)(?![ -](?:year|month|quarter|week|life|lifetime|time|estate|trust|house|property|family|process|"
    r"paragraph|text|calculation|working|formula|rule|term))"
)
_NUMBER = re.compile(
    rf"(?<![\d.$,])(?P<percent>\d{{1,3}}(?:\.\d+)?)\s*(?:%|per ?cent\b|pct\b)|"
    rf"(?<![\w.$,])0?(?P<part>\.\d{{2,4}})(?![\d%])|(?P<fraction>{FRACTION})|\b(?P<whole>{_WHOLE})\b",
    _I,
)
_OTHER_SHARE = re.compile(
    r"\s*(?:joint|surviv\w*|"
    r"of (?:his|her|the (?:full|old|former)) (?:old |former |full )?(?:pension|salary|pay|wages?)|"
    r"(?:estate |income |withholding )?tax\b|bond|letter|withh\w+|raise|increase|cola|rate|interest|owned|stake)",
    _I,
)
_SHARE_WORDS = re.compile(r"\b(?:corpus|principal|share|portion|part|fraction|percentage|capital)\b", _I)
_DOUBTS = {
    "high": re.compile(r"\b(?:too|so|very) (?:high|much|big|large)\b|\boverstat\w+|\bovercharg\w+", _I),
    "low": re.compile(r"\b(?:too|so|very) (?:low|little|small)\b|\bunderstat\w+", _I),
    "wrong": re.compile(
        r"\b(?:wrong|incorrect|false|inaccurate|mistaken|mistake|error|off(?=\s*[?.!]|\s*$))\b(?![^?]*\b(?:or|right|"
        r"correct)\b)",
        _I,
    ),
}
_POLAR = re.compile(
    r"(?<![\w'])(?:is|isn'?t|was|wasn'?t|are|aren'?t|would|wouldn'?t|will|does|doesn'?t|"
    r"do|should|shouldn'?t|so) (?:the |it |that |this |my |her |his |our |about |really |only |then |be |[a-z]+ ){0,8}?"
    rf"(?:\d{{1,3}}(?:\.\d+)?\s*(?:%|per ?cent)|{FRACTION}|{_WHOLE})|"
    r"(?:\d\s*(?:%|per ?cent)|(?<!\d)0?\.\d{2,4})(?: (?:corpus|principal|of (?:it|each payment)))?\s*\?",
    _I,
)


_ENDS = re.compile(r"(?<=[.;?!])\s+")
_WH = re.compile(r"\b(?:how|what|which|who|whom|when|where|why)\b", _I)


@dataclass(frozen=True)
class _Claim:
    """The share told: its value, the places it was told to (in percent), how it is said again, and what is feared.

    ``is_doubted`` is "wrong", "high" or "low" where that is what is asked ("is that too high?"), else None.
    """

    share: Fraction
    places: int
    words: str
    is_doubted: str | None = None


def asks_if_right(text: str, *, is_follow_up: bool = False) -> bool:
    """True where a share is told and it is asked whether that is right; a bare number is one in a follow-up."""
    if _REPORTED.search(text) or (NEED.search(text) and _TAX.search(text)):
        return False
    return _claim_in(text, Decimal(0), is_follow_up) is not None


_REPORTED = re.compile(
    r"\b(?:do|does|did|must|should|has|have|is|are|will|would|can|may)\b[^.;?!]{0,40}"
    r"\b(?:report(?:ed|s|ing)?|declar\w+|disclos\w+)\b",
    _I,
)
"""What is to be reported is no share that could be right: all payments are, (c)(6)(i) and (c)(7)(i)."""


_TAX = re.compile(r"\b(?:tax\w*|owe[ds]?|roll\w*)\b", _I)
"""Whether one in need must pay on the whole is asked of the hardship of (c)(2)(i), and of no share."""


def judged(calculation: Calculation, text: str, *, is_follow_up: bool = False) -> tuple[DraftSentence, ...]:
    """The verdict on a share that was told and asked about; nothing where none was."""
    claim = _claim_in(text, Decimal(calculation.inputs["section_7520_rate"]), is_follow_up)
    if claim is None:
        return ()
    names = ("corpus_portion", "corpus_amount")
    cites = tuple(cite_of(step) for name in names if (step := step_named(calculation, name)))
    return (DraftSentence(text=_verdict(claim, calculation), cites=cites),)


def _verdict(claim: _Claim, calculation: Calculation) -> str:
    own = calculation.results
    found = f"{_in_percent(own)} percent"
    if _agrees(claim, own):
        opening = "No, it is right" if claim.is_doubted else "Yes"
        return f"{opening}: {claim.words} is what the method gives."
    opening = _opening(claim, Fraction(own["corpus_portion_unrounded"]))
    if claim.share == 1:
        return f"{opening}: {found} of each payment is corpus, not the whole of it."
    other = next((one for one in own.get("alternatives", ()) if _agrees(claim, one["results"])), None)
    if other is None:
        return f"{opening}: the corpus portion comes to {found}, not {claim.words}."
    table = other["results"].get("mortality_table")
    if table not in (None, own["mortality_table"]):
        return (
            f"It can be: Table {table}, which the executor may choose for this date of death, gives {claim.words}; "
            f"Table {own['mortality_table']} gives {found}."
        )
    second = f"{claim.words} comes from the other reading told below"
    return f"{opening}: as Example 4 works it out it comes to {found}; {second}."


def _opening(claim: _Claim, own: Fraction) -> str:
    """The word that a share which is not the one worked out begins with, by what was asked of it."""
    is_low = claim.share < own
    if claim.is_doubted is None:
        return "No"
    wrong = "it is too low" if is_low else "it is too high"
    asked_other_way = claim.is_doubted == ("high" if is_low else "low")
    return f"No, {wrong}" if asked_other_way else f"Yes, {wrong}"


def _agrees(claim: _Claim, results: Mapping[str, Any]) -> bool:
    """Whether a share is the portion as printed, or the one before rounding at the places it was told to."""
    if claim.places == 0:
        return round(claim.share, 2) == Fraction(results["corpus_portion"])
    places = Decimal(1).scaleb(-claim.places)
    unrounded = (Decimal(results["corpus_portion_unrounded"]) * 100).quantize(places, ROUND_HALF_UP)
    return Fraction(unrounded) == claim.share * 100


def _in_percent(results: Mapping[str, Any]) -> str:
    return f"{Decimal(results['corpus_portion']) * 100:.0f}"


def _claim_in(text: str, rate: Decimal, is_follow_up: bool = False) -> _Claim | None:
    """The one share told in a text that asks whether it is right."""
    text = (with_percent(text) if is_follow_up else None) or text
    if not (VERDICT.search(text) or any(_asks_by_itself(one) for one in _ENDS.split(text))):
        return None
    told = (match for match in _NUMBER.finditer(text) if match["percent"] or match["part"] or _is_claimed(match, text))
    found = [claim for match in told if (claim := _claim_of(match, text, rate))]
    if len({one.share for one in found}) != 1:
        return None
    doubt = next((name for name, pattern in _DOUBTS.items() if pattern.search(text)), None)
    return replace(found[0], is_doubted=doubt)


def _is_claimed(match: re.Match[str], text: str) -> bool:
    """True where the half or the whole is asked about or called a share, and is none of a house or an account."""
    begins = max((end.end() for end in _ENDS.finditer(text, 0, match.start())), default=0)
    following = _ENDS.search(text, match.end())
    sentence = text[begins : following.start() if following else len(text)]
    asks = "?" in sentence or VERDICT.search(sentence) or _asks_by_itself(sentence) or _SHARE_WORDS.search(sentence)
    return bool(asks) and not is_of_property(text) and not _NO_SHARE.search(sentence)


_NO_SHARE = re.compile(
    r"\bas a whole\b|\ball or nothing\b|\b(?:whole|entire|full) (?:remaining|cop(?:y|ies)|exemption|exclusion|"
    r"deduction|credit|bond|law|idea|truth|story|name|time|way|day)\b|\bin half\b|\bhardship\b|\b(?:half|third|quarter)"
    r" (?:a |an )?(?:year|hour|day|month|interest)\b",
    _I,
)
"""A half or a whole of something that no payment is."""


def _asks_by_itself(sentence: str) -> bool:
    """True for "is it 70 percent?", and not for "how much of the whole is it"."""
    polar = _POLAR.search(sentence)
    return polar is not None and not _WH.search(sentence[: polar.end()])


def _claim_of(match: re.Match[str], text: str, rate: Decimal) -> _Claim | None:
    if match["whole"]:
        return _Claim(Fraction(1), 0, "the whole")
    if match["fraction"]:
        words = match["fraction"].strip().lower()
        share = fraction_of(words)
        return None if share is None else _Claim(share, 0, words)
    called = _SHARE_WORDS.search(text[max(0, match.start() - 40) : match.end() + 30]) is not None
    told = match["percent"] or f"{Decimal(match['part']) * 100:f}"
    value = Decimal(told).normalize()
    if match["percent"] and _OTHER_SHARE.match(text, match.end()):
        return None
    if value > 100 or value == rate or (not called and value <= _LARGEST_RATE):
        return None
    places = max(0, -int(value.as_tuple().exponent))
    words = f"{value:f} percent" if match["percent"] else f"0{match['part']}"
    return _Claim(Fraction(value) / 100, places, words)


__all__ = ["asks_if_right", "judged"]

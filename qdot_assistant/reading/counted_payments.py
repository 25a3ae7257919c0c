"""A term told by the number of its payments: "120 payments, one every month", "40 quarterly checks", "96 months".

Come here for ``counted_payments``. Table B counts years (26 CFR 20.2031-7(d)(2)(ii)(A)): the number is divided by the
payments of a year.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from qdot_assistant.reading.frequency import PER_YEAR, intervals_in
from qdot_assistant.reading.numbers import WORDS, number_of
from qdot_assistant.reading.text import Span

_N = rf"(?<![\d.,½/])(?P<n>\d{{1,3}}(?![.,]?\d)|{WORDS})"
PAYMENTS = r"(?:payments|instal?lments|(?:pay)?che(?:ck|que)s|payouts|pay-outs|deposits|sums|amounts)"
_LIKE = r"(?:(?:equal|level|more|further|remaining|fixed|guaranteed|additional|identical|same|pension|annuity)\s+)*"
_EVERY = r"(?P<every>monthly|quarterly|annual|yearly|weekly|semi-?annual|half-?yearly)"
_A_YEAR = r"(?!\s+(?:(?:a|per|each|every|in a|over a|over the|during the)\s+|/\s?)y(?:ea)?r)"
""" "12 monthly payments a year" tells how often it is paid, and no term."""
_NAMED = re.compile(rf"\b{_N}\s+{_LIKE}{_EVERY}\s+{_LIKE}{PAYMENTS}\b{_A_YEAR}")
_OF_TIME = re.compile(
    rf"(?:\b(?:for|over|lasting|runs?|term(?: of)?|certain for)\s+|[x×:]\s*)(?:each of\s+)?"
    rf"(?:(?:the next|the remaining|the coming|another|a total of)\s+)?{_N}\s+"
    r"(?P<every>months?|quarters?|weeks?)\b(?!\s+(?:ago|after|before|from|old|later))"
)
_FIXED = re.compile(
    rf"\b{_N}[\s-]+(?P<every>months?|quarters?|weeks?)(?:\s+(?:at|of|@)\s+[$¤]|"
    r"[\s-]+(?:certain|fixed|term|guaranteed|annuity|payout))"
)
_ALONE = re.compile(
    rf"\b{_N}\s+(?:{_LIKE}{PAYMENTS}|of (?:them|those|these)|(?:in (?:all|total)|altogether|times))\b"
    r"(?!\s+(?:(?:of|at)[\s¤]+)?(?:(?:a|per|each|every|in a|every other)\s+|/\s?)(?:y(?:ea)?r|month|quarter|week))"
)
"""A number of payments whose interval stands elsewhere in the message."""
_UNIT = {"month": "monthly", "quarter": "quarterly", "week": "weekly", "yearly": "annual", "annual": "annual"}
_ALREADY = re.compile(
    r"\b(?:received|collected|missed|skipped|cashed|spent|got|gotten|had|after|first|last|final|latest|previous|"
    r"earlier|past|rolled(?: over)?|moved|forgot|late (?:with|on)|of|all|these|those|my|paid me)\s+(?:\w+\s+)?$"
)
""" "I missed 12 payments", "the first 24 payments": some of them, and no term."""
_ENDS_AFTER = re.compile(
    r"\b(?:stop|end|ceas|finish|expir|terminat)\w*\s+after\s+(?:\w+\s+)?$|\b(?:over|done|nothing)\s+after\s+$"
)
_SO_FAR = re.compile(
    r"\s*(?:(?:were|was|are|have been|had been|has been)\s+)?(?:so far|already|late|missed|back|ago|since|left|"
    r"remain\w*|to (?:go|come)|paid\b(?! (?:out|in|each|every|\w+ly)\b)|received|gone|behind|due|before)\b"
)
_PAID_BEFORE = re.compile(
    rf"\b(?P<n>\d{{1,3}}|{WORDS})\s+(?:(?:{PAYMENTS}|of (?:them|these|those)|instal?lments)\s+)?"
    r"(?:(?:were|was|are|have been|had been|has been|had|still|already)\s+)*"
    r"(?P<what>paid\b(?! (?:out|in|each|every|\w+ly)\b)|received|gone|made|used|left|remain\w*|to (?:go|come))\b"
)


@dataclass(frozen=True)
class Counted:
    """A number of payments and how many there are in a year."""

    span: Span
    count: int
    per_year: int

    @property
    def years(self) -> int | None:
        """The whole years they make; None where they make none."""
        return self.count // self.per_year if self.count and self.count % self.per_year == 0 else None


def counted_payments(text: str, often: str | None = None) -> Counted | None:
    """The payments of a term, less those told as made before.

    Args:
        text: the masked message with dates and amounts blanked.
        often: the interval told earlier in the conversation, for a number told without one.
    """
    found = _NAMED.search(text) or _OF_TIME.search(text) or _FIXED.search(text)
    if found is not None:
        named = _counted(text, found, PER_YEAR[_interval(found["every"])])
        return None if found.re is _NAMED and _is_of_a_year(text, named) else named
    interval = _interval_beside(text) or often
    alone = next((one for one in _ALONE.finditer(text) if _is_the_term(text, one)), None)
    if alone is None or interval is None:
        return None
    counted = _counted(text, alone, PER_YEAR[interval])
    return counted if counted is not None and counted.count > counted.per_year else None


_YEARLY = re.compile(r"\b(?:a|per|each|every|in a|the) y(?:ea)?r\b|\bannual(?:ly)?\b|\byearly\b|\bp\.?a\b")


def _is_of_a_year(text: str, counted: Counted | None) -> bool:
    """ "12 monthly payments totalling so much a year": the payments of each year, and no term of one."""
    return counted is not None and counted.count == counted.per_year and _YEARLY.search(text) is not None


def _interval(words: str) -> str:
    return _UNIT.get(words.removesuffix("s"), words if words in PER_YEAR else "semiannual")


def _interval_beside(text: str) -> str | None:
    """The one interval the message tells; that of an amount of the year tells none."""
    told = {one.interval for one in intervals_in(text) if one.interval is not None and not one.amount_unit}
    return told.pop() if len(told) == 1 else None


def _is_the_term(text: str, found: re.Match[str]) -> bool:
    before = text[max(0, found.start() - 30) : found.start()]
    is_some = _ALREADY.search(before) and not _ENDS_AFTER.search(before)
    return not is_some and _SO_FAR.match(text, found.end()) is None


def _counted(text: str, found: re.Match[str], per_year: int) -> Counted | None:
    count = number_of(found["n"])
    if count is None or count != int(count):
        return None
    return Counted(found.span(), _at_the_death(text, found, int(count)), per_year)


def _at_the_death(text: str, found: re.Match[str], count: int) -> int:
    """The payments left of the whole number, where some are told as made before ("40 of them were paid")."""
    for part in _PAID_BEFORE.finditer(text):
        told = number_of(part["n"])
        apart = part.end() <= found.start() or found.end() <= part.start()
        if told is not None and apart and 0 < told < count:
            is_left = part["what"].startswith(("left", "remain", "to "))
            return int(told) if is_left else count - int(told)
    return count

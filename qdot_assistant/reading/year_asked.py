"""A follow-up that asks what an amount comes to in a year ("and a year?") and tells nothing of how it is paid."""

from __future__ import annotations

import re

from qdot_assistant.reading.numbers import number_of

_I = re.IGNORECASE
MOST_WORDS = 18
"""Words of the longest follow-up that asks for the year's sum and for nothing else."""

_LEAD = r"^(?:(?:and|so|but|ok(?:ay)?|then|now|hm+|please|also)\b[, ]*)*"
_YEAR = (
    r"(?:(?:(?:in|for|over|per|each|every|an?|by|by the|during|within|across|of|on|at|as)\s+)*"
    r"(?:(?:an?|the|one|each|every|"
    r"whole|full|entire|single|calendar|twelve months?|12 months?)\s+)*(?:years?|yr|annum|12 months|twelve months)"
    r"(?: basis)?|annually|yearly|annual(?: (?:total|amount|sum|figure|basis))?|"
    r"(?:the )?(?:yearly|annual) (?:total|amount|sum|figure|basis))"
)
_HOW_MUCH = (
    r"(?:(?:what|how) about|how much|how many dollars|what(?:'?s| is| are| does| would| will| do)?|tell me|give me|"
    r"work out|add up|sum|total|altogether|in total|all together)"
)
_SMALL = (
    r"(?:is|are|was|does|do|would|will|it|that|this|they|those|come|comes|coming|make|makes|add|adds|amount|amounts|be|"
    r"to|up|out|all|in|total|altogether|together|the|a|for|i|we|she|he|sum|figure|number|then|so|have|has|got|please|"
    r"dollars?|usd|bucks|money|cash|terms)"
)
_OF_A_YEAR = re.compile(
    rf"{_LEAD}(?:{_HOW_MUCH}\b\s*)?(?:{_SMALL}\b\s*)*{_YEAR}(?:\s+(?:{_SMALL}\b\s*)*)?[ ?.!]*$",
    _I,
)
_IN_WORDS = re.compile(r"\b(?:how much|what|total|sum)\b.{0,50}\b(?:per|a|each|every|whole|full) year[ ?.!]*$", _I)
_FIRST_OF_ALL = re.compile(
    rf"{_LEAD}(?:so )?(?:per|each|every|a|(?:in|over|for|across|during) (?:a|the|one)(?: whole| full|"
    rf" entire| calendar)*) year,? (?:then )?(?:how much|"
    rf"what)\b[^\d]*$",
    _I,
)
_PAYMENTS = r"(?:payments?|checks?|cheques?|months|instal?lments?|quarters|weeks|of (?:them|those|these))"
_MANY = r"(?:two|four|twelve|fifty-two|2|4|12|52)"
_ALL_OF_A_YEAR = re.compile(
    rf"{_LEAD}(?:{_HOW_MUCH}\b\s*)?(?:(?:{_SMALL}|adding|added|taken|over|from|of|across)\b\s*)*"
    rf"\b(?:all|across|over|for|from|of) (?:the |those |these |my |her |his |all )*{_MANY}(?: {_PAYMENTS})?"
    rf"(?: (?:together|combined|altogether|in (?:a|the|one) year|of (?:a|the|one) year|a year))?"
    rf"[, ]*(?:{_HOW_MUCH}\b)?\s*(?:{_SMALL}\b\s*)*[ ?.!]*$",
    _I,
)
""" "For all twelve payments together?": the sum of a year told by the number of its payments."""
_TOTAL_OF_A_YEAR = re.compile(
    r"\b(?:how much|what|which|total|sum|aggregate|add(?:ed)? up|altogether|all told)\b(?![^.;?!]*\b(?:when|who|why|"
    r"where|which year)\b)"
    r"[^.;?!\d$]{0,70}\b(?:per annum|p\.a\.|annual (?:total|sum|aggregate|amount)|(?:in|over|across|during|for) (?:an?|"
    r"one|the|each|every) (?:whole |full |entire |calendar )*year|(?:in|over|across|during) (?:twelve|12) months|"
    r"(?:a|the|one|each|every) (?:whole|full|entire) (?:calendar )?year|a year'?s worth|(?:annual|yearly) aggregate)\b"
    r"[^.;?!\d$]{0,45}[ ?.!]*$|"
    r"^(?:(?:and|so|but|ok)\b[, ]*)*(?:the )?(?:annual|yearly) (?:aggregate|total|sum)\b[^.;?!\d$]{0,40}[ ?.!]*$",
    _I,
)
""" "How much goes over to the trust in a whole year?": the sum asked for among words on what is done with it."""
_OTHER = re.compile(
    r"\b(?:paid|pays?|payments?|tax(?:es)?|form|due|file[ds]?|rates?|interest|factor|value|worth|first|last|next|"
    r"what year|which year|this year)\b|\d{3}|^(?:(?:and|so|but|ok)\b[, ]*)*make (?:it|that|this)\b",
    _I,
)
"""What makes a year's words ask of another thing: how it is paid, or which year is meant."""


_BESIDE = re.compile(
    r"\b(?:how much|how many dollars|what(?:'?s| is| are| does| do| must| part| amount| sum| total)?|(?:the )?total)\b"
    r"(?! year)[^.;?!\d$]{0,60}\b(?:an?|per|each|every|in a|over (?:a|the)|during a|by the)"
    r"(?: whole| full| single| calendar)? year\b|"
    r"\b(?:how much|what)\b[^.;?!\d$]{0,40}\b(?:annually|yearly|over (?:the )?(?:12|twelve) months)\b",
    _I,
)
_OTHER_BESIDE = re.compile(r"\b(?:forms?|due|file[ds]?|rates?|interest|factors?|value|worth|pay tax|tax do)\b", _I)
_KEPT = re.compile(r"\b(?:same|unchanged|identical|equal|as before|that) (?:[a-z]+ )?$", _I)
""" "Same total per year" tells that the year's sum stays, and asks for none."""


def asks_of_a_year_beside(text: str) -> bool:
    """True for the sum of a year asked for in the message that tells the payments ("how much a year goes back")."""
    return any(
        not _OTHER_BESIDE.search(found.group()) and not _KEPT.search(text, 0, found.start())
        for found in _BESIDE.finditer(text)
    )


def years_asked_for(text: str) -> list[tuple[int, int]]:
    """Where "a year" belongs to a question of how much, and tells nothing of how often anything is paid."""
    return [found.span() for found in _BESIDE.finditer(text)]


_N = r"(?:two|three|four|five|six|seven|eight|nine|ten|eleven|\d{1,2})"
_SEVERAL = re.compile(
    rf"{_LEAD}(?:{_HOW_MUCH}\b\s*)?(?:(?:{_SMALL}|if|when|put|taken|over|from|of|both|next|last|first|these|those)\b\s*)*"
    rf"(?:(?P<n>{_N}) (?P<what>payments?|checks?|cheques?|instal?lments?|months|quarters|weeks)|"
    rf"(?P<half>half (?:a|the) year))"
    r"(?:'s? worth|'| worth| of (?:it|them|these|those)| (?:together|combined|altogether|in (?:total|all|"
    r"sum)|at once|then|"
    r"come to|make|be|in dollars))*(?:,? (?:(?:is|are|makes?|comes? to) )?(?:how much|what)(?: is| does|"
    r" would)?(?: it| that)?(?: come to|"
    r" make| be)?)?[ ?.!]*$",
    _I,
)
""" "And two months together?": the sum of so many payments."""
_WANTS_A_SUM = re.compile(r"\b(?:how much|what|total|sum|together|combined|altogether|for|and|over|worth|all)\b", _I)
_IS_TOLD = re.compile(r"\b(?:i|we|she|he|they) (?:got|have|has|had)\b", _I)
_IN_A_MONTH = {"monthly": 1, "quarterly": 3, "semiannual": 6}


def payments_asked_for(text: str, frequency: str) -> int | None:
    """The number of payments of which a follow-up asks the sum; None where it asks of none, or of no whole number."""
    found = _SEVERAL.match(text) if len(text.split()) <= MOST_WORDS else None
    if found is None or not _WANTS_A_SUM.search(text) or _IS_TOLD.search(text):
        return None
    count = 6 if found["half"] else int(number_of(found["n"].lower()) or 0)
    what = "months" if found["half"] else found["what"].lower()
    if what == "weeks":
        return count if frequency == "weekly" else None
    if what not in ("months", "quarters"):
        return count
    months = count * (3 if what == "quarters" else 1)
    each = _IN_A_MONTH.get(frequency)
    return None if each is None or months % each or months == each else months // each


def asks_of_a_year(text: str) -> bool:
    """True for a follow-up that asks what the amount just told comes to in a year."""
    if len(text.split()) > MOST_WORDS:
        return False
    if _ALL_OF_A_YEAR.match(text):
        return True
    if _OTHER.search(text):
        return False
    patterns = (_OF_A_YEAR.match, _IN_WORDS.search, _FIRST_OF_ALL.match, _TOTAL_OF_A_YEAR.search)
    return any(found(text) for found in patterns)

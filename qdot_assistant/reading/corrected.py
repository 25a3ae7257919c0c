"""A value taken back within its own message: "1,900 a month, no sorry, 1,800" tells 1,800 a month.

Come here for ``corrections_in``: the places at which the text is to be read with the later value; and for
``in_one_sentence``. Corrections in a message of its own ("no, the 5th") stand in ``context``.
"""

from __future__ import annotations

import re
from decimal import Decimal

from qdot_assistant.reading.numbers import NUMBER, number_of

Piece = tuple[int, int]
Correction = tuple[Piece, Piece, Piece]
"""The former value, what follows it and is kept, and the later value that is read in the former's place."""

_STRONG = (
    r"(?:sorry|oops|whoops|oh|i mean|i meant|correction|scratch that|strike that|make (?:that|it)|or rather|"
    r"my mistake|my bad|typo|let me correct that|"
    r"but (?:it(?:'s| is| was)|that(?:'s| is| was)) (?:really|actually|in fact|now))"
)
_WEAK = r"(?:no|nope|wait|actually|rather|well|not right)"
_MARK = rf"(?:{_STRONG}[\s,:;.-]+|{_WEAK}[\s]*[,:;-][\s,]*|{_WEAK}\s+(?={_STRONG}|{_WEAK}\b))"
_IT_IS = (
    r"(?:(?:it(?:'s| is| was)|that(?:'s| is| was)|i(?:'m| am| was)|i get|should be|should say|the|about|only)\s+){0,2}"
)
_MARKS = re.compile(rf"(?:\s*[,;:.(?!-]+\s*|\s+)(?P<marks>(?:{_MARK})+(?:{_WEAK}\s+)?|{_WEAK}\s+){_IT_IS}(?=[$\da-z])")
_MONTH = r"(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]{0,6}\.?"
_DAY = r"\d{1,2}(?:st|nd|rd|th)?"
_KINDS = (
    re.compile(rf"(?<!\w)(?:{_MONTH} {_DAY}\b|{_DAY} (?:of )?{_MONTH}(?![a-z]))(?:,? \d{{4}}\b)?"),
    re.compile(r"(?<![\d/.-])\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}(?![\d/-])"),
    re.compile(rf"(?<!\w){_MONTH} \d{{4}}\b"),
    re.compile(r"(?<![\w/.,-])\d{1,2}(?:st|nd|rd|th)\b"),
    re.compile(rf"(?:\$\s?)?(?<![/-])(?:{NUMBER})(?!/|-\d)"),
)
_YEAR = re.compile(r",? \d{4}$")
_BETWEEN = re.compile(r"(?:[^.;?!\d$]|\.(?=[a-z.])|(?<=\.)\.){0,32}")
_OWN_UNIT = re.compile(
    r"\s*(?:(?:us )?dollars?\b|bucks\b|usd\b|euros?\b|%|percent\b|per\s?cent\b|/|"
    r"an? (?:month|year|week|quarter)\b|(?:per|each|every) \w+|\w*monthly\b|"
    r"quarterly\b|weekly\b|yearly\b|annually\b|years?\b|yrs?\b|months?\b|days?\b|weeks?\b)"
)
_NOW = re.compile(r"\b(?:now|today|currently)\b")
"""A value of another day ("I'm 65 now, sorry, I was 62 then") takes nothing back."""
_NO_VALUE = re.compile(r"(?:706|709|4768|7520|2056a?|1040)\b")
_CLAUSE_ENDS = re.compile(r"\s*(?:[,.;?!)]|$|then\b|when\b|and\b|for\b|please\b)")
_FURTHEST = Decimal(10)
"""A later value more than so many times the former one is of another thing."""


def corrections_in(text: str) -> list[Correction]:
    """The corrections of a text in order. ``text`` is the message in lower case."""
    found: list[Correction] = []
    for mark in _MARKS.finditer(text):
        correction = next((one for kind in _KINDS if (one := _corrected(text, mark, kind))), None)
        if correction is not None and (not found or found[-1][2][1] <= correction[0][0]):
            found.append(correction)
    return found


def in_one_sentence(text: str) -> str:
    """The text with no question mark between a value and the one that takes it back ("6 years? no, 7 years").

    The value taken back asks nothing, so it is no question of its own.
    """
    low = text.lower()
    for (_, end), _, (later, _) in corrections_in(low) if len(low) == len(text) else ():
        text = text[:end] + re.sub(r"[?!]", ",", text[end:later]) + text[later:]
    return text


def _corrected(text: str, mark: re.Match[str], kind: re.Pattern[str]) -> Correction | None:
    """The correction that one mark makes between two values of a kind, if it does."""
    later = kind.match(text, mark.end())
    former = next((one for one in reversed(list(kind.finditer(text, max(0, mark.start() - 60), mark.start())))), None)
    if later is None or former is None or not _BETWEEN.fullmatch(text, former.end(), mark.start()):
        return None
    if _NO_VALUE.match(later.group()) or not _is_like(former.group(), later.group()):
        return None
    ends = _CLAUSE_ENDS.match(text, later.end()) is not None
    unit = _OWN_UNIT.match(text, later.end())
    if re.fullmatch(rf"{_WEAK}\s+", mark["marks"]) and not (ends or "$" in later.group()):
        return None
    start, end = former.span()
    if _YEAR.search(former.group()) and not _YEAR.search(later.group()):
        end -= len(_YEAR.search(former.group()).group())  # type: ignore[union-attr]
    if _NOW.search(text[end : mark.start()]):
        return None
    kept = (mark.start(), mark.start()) if unit else (end, mark.start())
    return (start, end), kept, later.span()


def _is_like(former: str, later: str) -> bool:
    """Whether two values may be of the same thing: two days, or two numbers of a size."""
    one, two = number_of(former.strip(" $")), number_of(later.strip(" $"))
    if one is None or two is None:
        return one is None and two is None
    return one > 0 and two > 0 and 1 / _FURTHEST <= two / one <= _FURTHEST

"""Months in German, French, Italian, Portuguese and Dutch put into English, and a day with a point ("3. März").

Come here for ``ENGLISH`` and ``without_points``. Spanish months stand among the forms of a date.
"""

from __future__ import annotations

import re

_MONTHS = {
    "january": "januar jänner januari janvier gennaio janeiro",
    "february": "februar feber februari février fevrier febbraio fevereiro",
    "march": "märz maerz mrz maart março",
    "april": "avril aprile",
    "may": "maggio maio",
    "june": "juni juin giugno junho",
    "july": "juli juillet luglio julho",
    "august": "août aout augustus",
    "september": "septembre settembre setembro",
    "october": "oktober octobre ottobre outubro",
    "november": "novembre novembro",
    "december": "dezember décembre decembre dicembre dezembro",
}
ENGLISH = {word: month for month, words in _MONTHS.items() for word in words.split()}
"""Words that are a month and nothing else in English."""

BESIDE_A_NUMBER = {"mai": "may", "mei": "may", "mars": "march", "marco": "march", "abril": "april"}
"""Words that are a month only beside a number; else a name or a planet."""

LETTERS = "a-zäéèûôç"
_NAMES = "|".join([*_MONTHS, *ENGLISH, *BESIDE_A_NUMBER, "enero", "febrero", "marzo", "mayo"])
_POINT = re.compile(rf"(?<![\d.,$])(\d{{1,2}})\.(?=\s?(?:{_NAMES})\b(?:\s+(?:de\s+)?(?:19|20)\d\d|[\s,;.?!]|$))")
_BEFORE = re.compile(r"\d{1,2}(?:er|o|º|\.)?\s(?:de\s)?$")
_AFTER = re.compile(r"\s(?:de\s)?\d")


def without_points(text: str) -> str:
    """The text with the point after a day's number turned into a space, where a month follows."""
    return _POINT.sub(lambda match: f"{match[1]} ", text)


def english(word: str, before: str, after: str) -> str | None:
    """The English month of a word, told by what stands around it; None for any other word."""
    if word in BESIDE_A_NUMBER:
        return BESIDE_A_NUMBER[word] if _BEFORE.search(before) or _AFTER.match(after) else None
    return ENGLISH.get(word)

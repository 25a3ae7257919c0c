"""Whether the user's own sentence speaks against the name a chat model gives to a figure or a day in it.

"She was born on May 2, 1961" holds a day, and it is no day of death. A name is refused where the sentence has the words
of another name of its kind and none of its own; a sentence without any such word ("63 candles") leaves it to the model.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

_DEATH = r"\b(?:die[sd]?|death|dead|dod|passed|passing|lost|left us|gone|deceased)\b"
_PAYMENT = (
    r"\b(?:annuit\w+|pensions?|pay(?:s|ing|ments?)?|receiv\w+|gets?|every|each|monthly|yearly|a (?:month|year))\b"
)
_DAYS: Mapping[str, str] = {
    "date_of_death": _DEATH,
    "surviving_spouse_date_of_death": _DEATH,
    "birth_date": r"\b(?:born|births?|birthday|birthdate|dob)\b",
    "return_filed": r"\b(?:fil(?:ed|ing)|return|706)\b",
    "transfer_date": r"\b(?:transferr?\w*|moved?|assign\w*|convey\w*|roll(?:ed|over))\b",
}
_AMOUNTS: Mapping[str, str] = {
    "annual_annuity": _PAYMENT,
    "payment_amount": _PAYMENT,
    "taxable_estate": r"\b(?:estate|left behind|inheritance)\b",
    "distribution": r"\b(?:distribut\w+|payouts?|withdr\w+|took out|paid out|principal)\b",
    "qdot_assets": r"\b(?:trusts?|qdots?)\b",
}
_COUNTS: Mapping[str, str] = {
    "age": r"\b(?:old|aged?|candles|birthday|turned|young)\b",
    "term_years": r"\b(?:terms?|certain|inst\w+ments|guaranteed|lasts?|runs?|for \w+ years)\b",
}
_OF_A_YEAR = re.compile(r"\b(?:a|per|each|every|the) year\b|\byear|\bannual|\btwelve months\b")
_OF_LESS = re.compile(r"\bmonth|\bquarter|\bweek|\btwice a year|\bsemi-?annual")
_ENDS = re.compile(r"[.;!?\n](?!\d)")


def speaks_against(name: str, words: str, written: str) -> bool:
    """True when the sentence around the words names something else.

    Args:
        name: the fact's name as the model gives it.
        words: the words it points to, in lower case.
        written: all that the user wrote, in lower case.
    """
    around = _sentence(words, written)
    if name == "annual_annuity" and _OF_LESS.search(around) and not _OF_A_YEAR.search(around):
        return True
    cues = next((cues for cues in (_DAYS, _AMOUNTS, _COUNTS) if name in cues), None)
    if cues is None or re.search(cues[name], around):
        return False
    return any(re.search(cue, around) for other, cue in cues.items() if other != name)


def _sentence(words: str, written: str) -> str:
    at = written.find(words)
    start = max((end.end() for end in _ENDS.finditer(written, 0, at)), default=0)
    end = _ENDS.search(written, at + len(words))
    return written[start : end.start() if end else len(written)]

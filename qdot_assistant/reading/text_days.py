"""Days of the section itself: from which its texts apply, told as what a copy of it says and not as a death."""

from __future__ import annotations

import datetime as dt
import re

APPLIES_FROM = frozenset({dt.date(1995, 8, 22), dt.date(2009, 5, 1), dt.date(2023, 6, 1), dt.date(2026, 7, 10)})
"""(e): the days of the section's texts, T.D. 8612, 9448, 9974 and 10050."""
_OF_A_TEXT = re.compile(
    r"\b(?:para(?:graph)?s?|subsection|binder|print(?:ed|out)?|copy|edition|text|version|wording|effective|"
    r"applicab\w+|decedents|memo|outline|treatise|t\.?d\.?)\b|\(e\)",
    re.IGNORECASE,
)
_A_DEATH = re.compile(
    r"\b(?:died|dies|passed|death of (?:my|our|the client)|deceased on|d\.? ?o\.? ?d)\b", re.IGNORECASE
)

_BOUND = re.compile(
    r"\b(?:decedents?|deaths?|estates?)\b[^.;?!]{0,30}\b(?:before|after|prior to|since|until|from)\b", re.IGNORECASE
)
"""Deaths before or after the day: which of them are meant is told."""


def is_of_the_text(text: str, day: dt.date | None) -> bool:
    """Whether a day told is the one from which a text applies, of which alone the message speaks."""
    if day not in APPLIES_FROM or _A_DEATH.search(text) or _BOUND.search(text):
        return False
    return _OF_A_TEXT.search(text) is not None

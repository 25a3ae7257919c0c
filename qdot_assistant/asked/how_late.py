"""Whether it is asked by how many days a time limit was missed or kept ("how many days late?", "late by how much?").

Come here for ``asks_how_late``.
"""

from __future__ import annotations

import re

from qdot_assistant.asked.what import ANY_CASE, PAST_THE_LIMIT

_SPAN = r"(?:days|weeks|months|long|much|far|late)"
_OFF = (
    r"(?:late|over(?:due)?|past|after|beyond|too (?:late|long|slow)|behind|out|off|miss(?:ed)?|overr[au]n|early|before|"
    r"to spare|in hand|left over|ahead|inside|within|short)"
)
_HOW_LATE = re.compile(
    rf"\bhow late\b(?! (?:can|may|could|must|do|does|should|will)\b)|\bby how (?:many )?{_SPAN}\b|"
    rf"\bhow (?:many )?(?:days|weeks|months|long|much|far)\b[^.;?!]{{0,40}}\b{_OFF}\b|"
    rf"\b(?:number|count|tally) of days\b[^.;?!]{{0,30}}\b{_OFF}\b|"
    rf"\b{_OFF} by (?:how|what)\b|\bdays (?:late|over|to spare)\s*[,?:]|\b{PAST_THE_LIMIT}",
    ANY_CASE,
)


def asks_how_late(text: str) -> bool:
    """True where the number of days between an act told and its last day is asked for, or claimed."""
    return _HOW_LATE.search(text) is not None

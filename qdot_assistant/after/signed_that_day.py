"""An assignment on the filing day in place of a move, said after that day: "and if I only sign it that Thursday?".

Come here for ``told``. § 20.2056A-4(b)(1) lets an assignment, and no transfer, be made on the filing day itself.
"""

from __future__ import annotations

import re

from qdot_assistant.after.told import After, Told

_I = re.IGNORECASE
MOST_WORDS = 18
_SIGNED = re.compile(
    r"\bsign(?:s|ed|ing)? (?:\w+ ){0,2}?(?:paper|promise|assignment|it over|it away)\b|\bassign(?:s|ed|ing)?\b|"
    r"\ban assignment\b",
    _I,
)
_THAT_DAY = re.compile(
    r"\b(?:on )?(?:that|the(?: very)? same|the very|the filing) (?:very |same )?(?:(?:mon|tues|wednes|thurs|fri)day|"
    r"day|date|"
    r"morning|afternoon)\b",
    _I,
)
_MOVED = re.compile(r"\b(?:deed\w*|transfer\w*|mov(?:e|ed|ing)|retitl\w*)\b", _I)
_FILED = re.compile(r"\b(?:fil(?:e|es|ed|ing)|return|706)\b", _I)
_REFORM = re.compile(r"\b(?:reform\w*|court|judge|agreement|statement|pension|che(?:ck|que)s?)\b", _I)


def told(after: After) -> Told | None:
    """The day of an assignment and the safe day before it; None where no move before the filing was spoken of."""
    text, spoken = after.text, f"{after.asked} {after.said}"
    is_asked = _SIGNED.search(text) and _THAT_DAY.search(text) and len(text.split()) <= MOST_WORDS
    if not is_asked or _REFORM.search(f"{spoken} {text}") or not (_MOVED.search(spoken) and _FILED.search(spoken)):
        return None
    return Told(("assignment.deadline", "assignment.day_before_is_safe"))

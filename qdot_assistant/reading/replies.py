"""Whether a message can be the reply to what was asked back, so that a bare number or month in it is a fact.

Come here for ``may_reply``. "63" and "may 2024" reply; "who may call for security?" and "what of example one?" do not.
"""

from __future__ import annotations

import re

_I = re.IGNORECASE
_ASKS_FIRST = re.compile(
    r"^\W*(?:(?:and|but|so|ok(?:ay)?|well|then|also|now|thanks?|thank you)\b[\s,.!]*)*"
    r"(?:who|whom|whose|what|why|where|which|how|can|could|may(?! \d)|must|do|does|did|is|are|will|would|should|shall|"
    r"has|have|whether)\b",
    _I,
)
_TELLS = re.compile(
    r"\b(?:die[ds]?|dead|passed|death|dod|born|birth\w*|age[ds]?|years?[- ]old|yrs|was \d|were \d|i'?m \d|is \d|"
    r"monthly|yearly|annual(?:ly)?|quarterly|weekly|(?:a|per|each|every) (?:month|year|quarter|week)|"
    r"for (?:life|\d+ years))\b|%",
    _I,
)
_OF_AN_EXAMPLE = re.compile(
    r"\bex(?:ample|\.)s?\s*(?:\d|one|two|three|four|five)\b|\b(?:first|second|third|fourth|fifth) "
    r"example\b",
    _I,
)
_OF_A_GIFT = re.compile(r"\b(?:gifts?|give|giving|gave)\b[^.;?!]{0,60}\b(?:wife|husband|spouse)\b", _I)


def may_reply(text: str) -> bool:
    """False for a message that only asks a question of its own, names an Example, or asks about a gift."""
    if _OF_AN_EXAMPLE.search(text) or _OF_A_GIFT.search(text):
        return False
    return not _ASKS_FIRST.search(text) or _TELLS.search(text) is not None

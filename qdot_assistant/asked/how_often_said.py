"""A period named by the way in a question on a rule: "by when is the tax on it paid every year?" after a sum.

Come here for ``asks_a_rule_of_a_period``. "And if it is quarterly?" puts another interval into the sum; "must I file
every month?" and "does the share change each year?" ask for a rule, and the interval of the payments stays as told.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from qdot_assistant.asked.corpus_portion import WHETHER_IT_CHANGES

if TYPE_CHECKING:
    from qdot_assistant.types import Facts

TOLD_BY_THE_WAY = frozenset({"frequency", "route"})
""" "The monthly check" and "the rollover" name a thing and tell no fact."""
_I = re.IGNORECASE
_ASKS = re.compile(
    r"^\W*(?:(?:and|but|so|ok(?:ay)?|also|then|now|please|sorry)\b[\s,]*)*(?:(?:by|until|till|from|since|for|to|on|"
    r"in) )?"
    r"(?:who|whom|whose|why|where|when|(?:what|which) (?:day|date|form|paper|happens|becomes|must|do|does|should|else|"
    r"has|are the)|(?:do|does|did|must|may|can|could|should|shall|am|is|are|will|has|have|isn'?t|don'?t|doesn'?t)\b)\b",
    _I,
)
_OF_A_PERSON = re.compile(
    r"^\W*(?:(?:and|but|so|ok(?:ay)?|also|then|now)\b[\s,]*)*(?:to )?(?:who|whom|whose|why|where)\b", _I
)
_OF_THE_SUM = re.compile(
    r"\b(?:if|suppos\w+|assum\w+|instead|rather|switch\w*|matters?|differences?|affects?|how much|portion|part|parts|"
    r"percent\w*|share|corpus|fraction|figure|result|recalculat\w+|redo|dollars?)\b|[%$]",
    _I,
)


def asks_a_rule_of_a_period(text: str, facts: Facts) -> bool:
    """True where the message tells no fact but how often, and asks who, when, whether or what must be done."""
    if not facts.current or not facts.current <= TOLD_BY_THE_WAY:
        return False
    if WHETHER_IT_CHANGES.search(text) and not re.search(r"\b(?:if|would|when|suppos\w+)\b", text, _I):
        return True
    return bool(_OF_A_PERSON.match(text) or (_ASKS.match(text) and not _OF_THE_SUM.search(text)))

"""Whether property can still come into a QDOT when the surviving spouse has died too, and no day is asked for.

Come here for ``road``. § 20.2056A-4(b)(1): the personal representative of that spouse's estate makes the transfer or
assignment; the day of that death decides nothing, so that it need not be asked for.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from qdot_assistant.matters.road import ruled

if TYPE_CHECKING:
    from qdot_assistant.pipeline import Asking, Assistant
    from qdot_assistant.types import Draft

_I = re.IGNORECASE
RULE = "assignment.spouse_died"
_MOVES = re.compile(
    r"\b(?:mov(?:e|ed|ing)|put(?:ting)?|transfer\w*|assign\w*|convey\w*|bring(?:ing)?|get(?:ting)?)\b[^.;?!]{0,60}"
    r"\b(?:trusts?|qdots?)\b|\b(?:assign\w*|qdots?)\b",
    _I,
)
_STILL = re.compile(
    r"\bstill (?:possible|allowed|be|do|move|put|assign|sign|transfer|make|use|get|open)\b|"
    r"\b(?:right|chance|option|power) (?:\w+ )?(?:die|died|dies|end|ended|gone|lost|over|lapse\w*|go with)\b|"
    r"\b(?:die[ds]?|gone|lost|end(?:s|ed)?|buried) with (?:her|him)\b|"
    r"\b(?:can|could|may) (?:i|we|her|his|the|my|mom'?s|mum'?s|mama'?s|dad'?s)\b[^.;?!]{0,30}\bstill\b",
    _I,
)
_FOLLOWED = re.compile(
    r"\b(?:followed|joined|outlived) (?:him|her)\b[^.;?!]{0,40}\b(?:in|on|a|an|one|two|three|four|five|six|weeks?|"
    r"months?|days?|shortly|soon|only|last|this|before|by)\b",
    _I,
)
""" "Father died in January and Mother followed him in April." """
_DAY_ASKED = re.compile(
    r"\b(?:when|by what|what day|which day|what date|until|deadline|how long|due date|last day)\b", _I
)


def road(asking: Asking, assistant: Assistant) -> Draft | None:
    """Who acts for the estate of the spouse, and by which time; None where that spouse lives or a day is asked for."""
    text = asking.question.question
    followed = _FOLLOWED.search(asking.around or text) is not None
    has_died = followed or asking.facts.value("surviving_spouse_date_of_death") is not None
    if not has_died or not (_MOVES.search(text) and _STILL.search(text)) or _DAY_ASKED.search(text):
        return None
    return ruled([assistant.statements[RULE]], asking)

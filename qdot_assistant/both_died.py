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
    r"\bstill (?:possible|allowed|be|do|move|put|assign|transfer|make|use|get|open)\b|\b(?:right|chance|option|power) "
    r"(?:\w+ )?(?:die|died|dies|end|ended|gone|lost|over|lapse\w*|go with)\b|\b(?:died?|gone|lost|ended) with (?:her|"
    r"him)\b|"
    r"\b(?:can|could|may) (?:i|we|her|his|the|my|mom'?s|mum'?s|mama'?s|dad'?s)\b[^.;?!]{0,30}\bstill\b",
    _I,
)
_DAY_ASKED = re.compile(
    r"\b(?:when|by what|what day|which day|what date|until|deadline|how long|due date|last day)\b", _I
)


def road(asking: Asking, assistant: Assistant) -> Draft | None:
    """Who acts for the estate of the spouse, and by which time; None where that spouse lives or a day is asked for."""
    text = asking.question.question
    has_died = asking.facts.value("surviving_spouse_date_of_death") is not None
    if not has_died or not (_MOVES.search(text) and _STILL.search(text)) or _DAY_ASKED.search(text):
        return None
    return ruled([assistant.statements[RULE]], asking)

"""Property assigned in time whose actual move is put off: may the estate be closed, and the property moved afterwards?

Come here for ``road``. § 20.2056A-4(b)(6): what was assigned must actually be conveyed before the administration of the
estate is completed, so that closing first is never in order.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from qdot_assistant.matters.road import told_rules

if TYPE_CHECKING:
    from qdot_assistant.pipeline import Asking, Assistant
    from qdot_assistant.types import Draft

_I = re.IGNORECASE
_ASSIGNED = re.compile(r"\b(?:irrevocabl\w+ )?assign(?:ed|ment|s)\b|\bsigned (?:it |them |\w+ )?over\b", _I)
_CLOSES = re.compile(
    r"\b(?:clos(?:e|ed|ing)|wind(?:ing)? (?:\w+ )?up|(?:settle|sign|finish|complete|end)\w* (?:the |our |with the )?"
    r"(?:final )?(?:estate|accounting|administration|probate))\b",
    _I,
)
_MOVE = r"(?:mov(?:e|es|ed|ing)|transfer\w*|convey\w*|re-?titl\w*|deed\w*)"
_LATER = (
    r"(?:later|leisure|afterwards?|some ?day|any ?time|when(?:ever)? (?:we|she|he|i) (?:like|want)s?|no (?:rush|hurry))"
)
_MOVES_LATER = re.compile(rf"\b{_MOVE}\b[^.;?!]{{0,60}}\b{_LATER}\b", _I)
_ASKS_LEAVE = re.compile(
    r"\b(?:can|may|could|is it|are we|would it be|am i|shall|should)\b[^.;?!]*\?|"
    r"\b(?:ok(?:ay)?|fine|all right|allowed)\b[^.;?!]*\?",
    _I,
)


def moves_later(text: str) -> bool:
    """Whether the actual move of something is put off to an open day, or behind the closing of the estate."""
    return _MOVES_LATER.search(text) is not None or (_CLOSES.search(text) is not None and _has_move(text))


def _has_move(text: str) -> bool:
    return re.search(rf"\b{_MOVE}\b", text, _I) is not None


def road(asking: Asking, assistant: Assistant) -> Draft | None:
    """No, where leave is asked to close the estate before what was assigned is moved; None for any other message."""
    text = asking.around or asking.question.question
    asked = next(
        (one[0] for one in _ASKS_LEAVE.finditer(text) if _CLOSES.search(one[0]) and _MOVES_LATER.search(one[0])), ""
    )
    if not asked or not _ASSIGNED.search(text) or asking.route.calculator is not None:
        return None
    return told_rules("No:conveyance.missed", asking, assistant)

"""Two points of one rule asked for in one question: on what ground a protective assignment rests, and its form, (b)(8).

Come here for ``both``. "Need basis + formalities" asks for statements of which the search brings the nearest one.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from qdot_assistant.ranking import Ranked

if TYPE_CHECKING:
    from qdot_assistant.pipeline import Asking, Assistant

_I = re.IGNORECASE
NEAREST = 3  # one of so many statements must be on the rule
_GROUND = re.compile(
    r"\b(?:grounds?|bas[ei]s|reasons?|why|allowed|permitted|permissible|available|justif\w+|in (?:what|which) cases|"
    r"when (?:may|can|is|to)|what (?:doubts?|issues?))\b",
    _I,
)
_FORM = re.compile(
    r"\b(?:form(?:s|al|ally|alities|ality)?|execut(?:ed?|ion|ing)|how (?:is it |to |must it be )?(?:made|signed|"
    r"executed|done)|wording|"
    r"contents?|(?:must|should|has to) (?:it|the paper|the statement) (?:say|contain)|written|signature|signed|"
    r"what (?:must|should) (?:it|the \w+) (?:say|contain|state))\b",
    _I,
)
_RULES: tuple[tuple[str, re.Pattern[str], re.Pattern[str], tuple[str, ...]], ...] = (
    ("protective.", _GROUND, _FORM, ("protective.when_allowed", "protective.signed_statement", "protective.contents")),
)


def both(ranked: Sequence[Ranked], asking: Asking, assistant: Assistant) -> list[Ranked]:
    """The statements that tell the two points, the ground first; none where one point alone is asked for."""
    text = asking.question.question
    for begins, first, second, told in _RULES:
        is_near = any(one.statement.id.startswith(begins) for one in ranked[:NEAREST])
        if is_near and _JOINS.search(text) and first.search(text) and second.search(text):
            return [Ranked(assistant.statements[name], 1.0, 1.0) for name in told]
    return []


_JOINS = re.compile(r"\band\b|[&+/,;]", _I)

"""The earlier answer in another form, and a question of its own beside it: "quote it, plus how a late one counts".

Come here for ``road``: each half is answered in turn, so that neither is left out.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from qdot_assistant import again, followups
from qdot_assistant.merging import merged
from qdot_assistant.one_part import part
from qdot_assistant.subjects import content_of
from qdot_assistant.types import Draft

if TYPE_CHECKING:
    from qdot_assistant.pipeline import Asking, Assistant

FEWEST_OF_A_QUESTION = 3  # words; less names only another form
_HALVES = re.compile(
    r"^(?P<form>[^,;.?!]{4,60}?)(?:\s*[,;.?!]+\s*(?:(?:and|plus|also|then|but)\b,?\s*)*|\s+(?:and|plus)\s+)"
    r"(?P<rest>\S.*)$",
    re.IGNORECASE | re.DOTALL,
)
_FORMS = frozenset({"where", "technical"})


def road(asking: Asking, assistant: Assistant) -> Draft | None:
    """The form asked for first, then the question beside it; None where only one of the two is asked."""
    halves = _halves(asking.question.question) if asking.standing.previous is not None else None
    if halves is None:
        return None
    from qdot_assistant.pipeline import read
    from qdot_assistant.roads import drafts

    form, rest = halves
    shown = again.road(part(asking, form), assistant)
    if shown is None or shown.kind != "answer":
        return None
    more = next(drafts(read(asking.question.model_copy(update={"question": rest}), assistant), assistant))
    return merged((form, rest), (shown, more))


def _halves(text: str) -> tuple[str, str] | None:
    """The request for another form and the question beside it."""
    for found in _HALVES.finditer(text.strip()):
        form, rest = found["form"].strip(), found["rest"].strip()
        asks = len(rest.split()) >= FEWEST_OF_A_QUESTION and bool(content_of(rest) or followups.leans(rest))
        if followups.kind_of(form) in _FORMS and followups.kind_of(rest) == "none" and asks:
            return form, rest
    return None

"""An assignment that is told to be undone later, beside what else is claimed of it: it cannot be revoked.

Come here for ``told``. "Anybody may hand one in just in case and tear it up afterwards" claims two things, of which the
search finds one; § 20.2056A-4(b)(1) and (b)(8): the assignment is irrevocable once made.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from qdot_assistant.ranking import Ranked
from qdot_assistant.types import Draft
from qdot_assistant.writers import grounded

if TYPE_CHECKING:
    from qdot_assistant.pipeline import Asking, Assistant

_I = re.IGNORECASE
_UNDONE = re.compile(
    r"\b(?:(?:tear|torn|tears|tearing|rip|rips|ripped) (?:it |them )?up|throw\w* (?:it |them )?(?:away|out)|"
    r"cancel\w*|withdr[ae]w\w*|revok\w*|undo(?:ne|es|ing)?|"
    r"tak(?:e|es|en|ing) (?:it |them |that )?back|pull(?:s|ed|ing)? (?:it |them )?(?:back|out)|"
    r"call(?:s|ed)? (?:it )?off|"
    r"chang\w+ (?:my|our|her|his|their) minds?|drop(?:s|ped)? (?:it|them)|rescind\w*|scrap\w*|void(?:s|ed)?)\b",
    _I,
)
_OF_AN_ASSIGNMENT = re.compile(r"\bassign\w*", _I)
_ON_IT = re.compile(r"\b(?:revok\w*|irrevocab\w*|tak\w+ (?:it )?back)\b", _I)


def told(draft: Draft, first: str, asking: Asking, assistant: Assistant) -> Draft:
    """The draft with the word that the assignment cannot be revoked, where its undoing is told and not yet answered.

    Args:
        first: the statement that answers, which tells whether a protective assignment is spoken of.
    """
    text = asking.question.question
    is_told = _OF_AN_ASSIGNMENT.search(text) and _UNDONE.search(text) and draft.kind == "answer"
    if not is_told or any(_ON_IT.search(one.text) for one in draft.sentences) or not first.startswith(_FAMILIES):
        return draft
    name = "protective.irrevocable" if first.startswith("protective.") else "assignment.irrevocable"
    rule = Ranked(assistant.statements[name], 1.0, 1.0)
    said = grounded.compose([rule], asking.question.audience, asking.law, most=1).sentences[:1]
    steps = [n for n, one in enumerate(draft.sentences) if one.is_substance]
    at = steps[0] + 1 if steps else 0
    return draft.model_copy(update={"sentences": (*draft.sentences[:at], *said, *draft.sentences[at:])})


_FAMILIES = ("protective.", "assignment.", "form.")

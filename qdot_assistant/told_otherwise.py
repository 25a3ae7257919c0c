"""The rule that an answer told which stands in other words than ours: a conversation begun elsewhere, or retold.

Come here for ``rule_told``. The question before is answered again for it; where that brings a rule that the words told
are not about, the rule nearest to them is taken. What stands in those words is only searched
with, never said.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from qdot_assistant.told_before import MARKS, last_said, told_in

if TYPE_CHECKING:
    from qdot_assistant.pipeline import Asking, Assistant

NEAREST = 8  # rules that are compared with the words told
AS_NEAR = 0.08  # the rule found again stands where its score is no further than this from the best
FEWEST_WORDS = 8  # "It cannot." or "A citizen or a U.S. company." are too short to tell one rule from its neighbours
FURTHEST = 0.5  # the cosine of words with a rule's own words, below which they are about something else
_A_FIGURE = re.compile(r"\d+(?:\.\d+)? ?(?:percent|%)|\$ ?\d|\b(?:19|20)\d\d\b")


def rule_told(asking: Asking, assistant: Assistant, found_again: str | None) -> str | None:
    """The id of the statement that the last answer told in words of its own; ``found_again`` where that holds.

    Args:
        found_again: the id that the earlier question, answered again, puts first.
    """
    said = MARKS.sub("", last_said(asking))
    previous = asking.standing.previous
    if previous is None or told_in(said) or len(said.split()) < FEWEST_WORDS or _A_FIGURE.search(said):
        return found_again
    near = assistant.searcher.candidates(said, NEAREST, ("statement",))
    if not near or near[0].text_cosine < FURTHEST:
        return found_again
    holds = any(one.key == found_again and one.score >= near[0].score - AS_NEAR for one in near)
    return found_again if holds else near[0].key

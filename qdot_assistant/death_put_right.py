"""Another date of death told than before ("I mixed them up, it was May 9"): the day worked out last runs from it.

Come here for ``puts_the_death_right``; how the new day is read stands in ``reading.put_right``.
"""

from __future__ import annotations

import re

from qdot_assistant.asked.what import ANY_CASE
from qdot_assistant.facts import facts_of
from qdot_assistant.turning import asks_what_now
from qdot_assistant.types import Facts, Question


def puts_the_death_right(text: str, previous: Question, facts: Facts) -> bool:
    """True where another date of death is told than before, and nothing is asked but the day that follows from it."""
    before = facts_of(previous).value("date_of_death")
    is_other = "date_of_death" in facts.current and before is not None and before != facts.value("date_of_death")
    return is_other and (asks_what_now(text) or _ASKS_ANYTHING.search(text) is None)


_ASKS_ANYTHING = re.compile(
    r"\?|(?:^|[.;!,]\s+)(?:(?:and|so|but|then|now)\b,? ?)*(?:who|what|why|where|which|how|when'?s|"
    r"when (?:is|must|does)|"
    r"can|could|may|must|should|do|does|did|is|are|will|would|tell|explain|compare)\b",
    ANY_CASE,
)

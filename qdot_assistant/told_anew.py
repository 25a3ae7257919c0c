"""Facts told anew after the earlier ones were put aside: "Scrap that. 30,000 at each year end, and she was 69 then".

Come here for ``tells_it_anew``. What is put aside is the figures and not the question; the death told before stands.
"""

from __future__ import annotations

import re

from qdot_assistant.asked.by_itself import SUPPOSES
from qdot_assistant.facts import facts_of
from qdot_assistant.reading.another_decedent import tells_of_another
from qdot_assistant.subjects import gives_facts_alone
from qdot_assistant.types import Question

_AT_A_DEATH = re.compile(
    r"(?<=\w )when (?:he|she|dad|mom|mum|d|(?:my|her|his|the) \w+) (?:died|passed(?: away| on)?|"
    r"was alive)\b",
    re.IGNORECASE,
)
_DIFFERENT = frozenset({"year_of_death", "date_of_death_precision"})


def tells_it_anew(question: Question) -> bool:
    """True where a message puts facts in the place of those told before and asks nothing of its own."""
    text = question.question
    before = " ".join(turn.content for turn in question.history if turn.role == "user")
    if tells_of_another(text, before) or not (
        SUPPOSES.match(text) or gives_facts_alone(_AT_A_DEATH.sub(" then", text))
    ):
        return False
    told = facts_of(question)
    earlier = facts_of(question.model_copy(update={"question": before, "history": ()})).facts.keys()
    return bool(told.current & earlier - _DIFFERENT)

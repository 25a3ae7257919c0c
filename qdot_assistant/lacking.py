"""Where a fact for a day is lacking: whether the rule is told first, and the fact asked for after it.

Come here for why "ok to wait?" and "are we in trouble?" are answered before a day is asked for.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from qdot_assistant import conclusions, wanted
from qdot_assistant.asked.what_asks import asking_part
from qdot_assistant.evidence import gather
from qdot_assistant.writers import grounded

if TYPE_CHECKING:
    from qdot_assistant.pipeline import Asking, Assistant
    from qdot_assistant.ranking import Ranked

SURE = 0.45  # a rule that fits so well is told before the fact that is lacking …
SURE_AHEAD = 0.40  # … or so well, where it is well ahead of the next


def asks_leave(asking: Asking) -> bool:
    """True where it is asked whether something may be, and too little is told for a day to be near ("ok to wait?")."""
    is_of_days = asking.route.calculator == "deadlines" and "date_of_death" not in asking.facts.facts
    return is_of_days and bool(wanted.LEAVE.search(asking.question.question))


def asks_for_a_person(asking: Asking) -> bool:
    """True where it is asked who may act in another's place, and no day ("is it over, or can some person do it?")."""
    text = asking.question.question
    return bool(_IN_ANOTHERS_PLACE.search(text)) and not wanted.DAY.search(asking_part(text) or text)


_IN_ANOTHERS_PLACE = re.compile(
    r"\b(?:who(?:m| else)?|(?:which|what|some|any|another|any other) (?:person|relative|child|one of us)|"
    r"(?:some|any)(?:one|body)(?: else)?|"
    r"(?:a|her|his|the|my|our) (?:[\w']+ )?(?:daughter|son|executor|heirs?|child(?:ren)?)|i|we)"
    r"\b[^.?!]{0,60}\b(?:in (?:her|his|their|the (?:widow|spouse)'s) (?:place|stead|name)|instead of (?:her|him|them)|"
    r"for (?:her|him) (?:now|then)|on (?:her|his) behalf|step in|take (?:it )?over from (?:her|him))\b",
    re.IGNORECASE,
)


def is_decided(asking: Asking, assistant: Assistant) -> bool:
    """True where what was told decides the case, so that no day that is lacking could change it."""
    text = _DUE_TOLD.sub(" ", asking.question.question)
    if asking.route.calculator != "deadlines" or wanted.DAY.search(asking_part(text) or text):
        return False
    found = conclusions.drawn(gather(asking, assistant), asking).conclusion
    return found is not None and bool(found.client)


_DUE_TOLD = re.compile(r"\b(?:was|were|had been|been|fell|is|return|706) due\b(?= [^.;?!]{1,30}\bago\b)", re.IGNORECASE)
"""A due day told as one long past asks for none."""


def is_sure(ranked: list[Ranked]) -> bool:
    """True when the first statement fits well, or well ahead of the next."""
    first, second = ranked[0], ranked[1:2]
    is_ahead = not second or first.score - second[0].score > grounded.CLOSE
    return first.confidence >= (SURE_AHEAD if is_ahead else SURE)


def wants_the_consequence(asking: Asking) -> bool:
    """True where it is asked what is lost, and no day."""
    text = asking.question.question
    return bool(wanted.CONSEQUENCE.search(text)) and not wanted.DAY.search(text)

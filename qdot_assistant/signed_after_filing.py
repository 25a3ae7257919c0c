"""An assignment to be signed after the return was filed: "can she sign the paper this week and send it after them?".

Come here for ``road``. § 20.2056A-4(b)(1): it is made on or before the day the return is filed, so where the filing is
told and nothing was assigned by then, it comes too late whenever it is signed.
"""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import replace
from typing import TYPE_CHECKING

from qdot_assistant import calculation
from qdot_assistant.types import Draft, Facts

if TYPE_CHECKING:
    from qdot_assistant.pipeline import Asking, Assistant

_I = re.IGNORECASE
MOST_WORDS = 24
"""Words of the longest sentence that asks for leave to sign and for nothing else."""
_LEAVE = (
    r"(?:can|could|may(?! \d)|might|shall|should|is it (?:possible|allowed|ok(?:ay)?|fine|enough)|are we allowed|"
    r"am i allowed|is she allowed|does it (?:help|work|count|do)|would it (?:help|work|count|do)|will it (?:help|work|"
    r"count|do)|what if|how about|possible|allowed)"
)
_PAPER = r"(?:assignments?|it|one|that|this|them|papers?|document|deed of assignment|something)"
_ASKS_TO_SIGN = re.compile(
    rf"\b{_LEAVE}\b[^.;?!]{{0,30}}?\b(?:sign|execute|make|do|give|draw up|prepare|hand in|submit|furnish|provide|get|"
    rf"catch up on)\b(?: (?:the|an?|her|his|my|our|such|that|this|irrevocable|written|missing|forgotten|late))*"
    rf" {_PAPER}\b|\b{_LEAVE}\b[^.;?!]{{0,30}}?\bassigns?\b(?! (?:the |a )?(?:pension|annuity|ira))",
    _I,
)
_NOT_DONE = re.compile(
    r"(?:\b(?:not|never|no|nothing|none|without|forg[eo]t\w*|missed|omitted|failed|lacks?|missing|skipped)\b|n't\b)"
    r"[^.;?!]{0,60}\bassign\w*|\bassign\w*[^.;?!]{0,40}(?:\b(?:never|not|forgotten|missing|missed|nothing|omitted|"
    r"overlooked|lacking)\b|n't\b)",
    _I,
)
"""That nothing was assigned is told somewhere in the conversation."""
_NOW = re.compile(
    r"\b(?:now|today|tonight|tomorrow|still|yet|this (?:week|weekend|month|year)|next (?:week|month|year)|these days|"
    r"at this point|afterwards|later|belatedly|after all|retroactively)\b",
    _I,
)
""" "Can she sign the assignment now?": one that was signed before would not be asked about so."""
_OF_ANOTHER_PAPER = re.compile(
    r"\b(?:agreements?|pensions?|annuit\w+|roll\w*|returns?|706|forms?|amend\w*|supplement\w*|statements?|petition|"
    r"courts?|elect\w*|bonds?|protective|disclaim\w*|will|copy|copies|trust (?:deed|agreement|instrument)|date[ds]?|"
    r"trustees?|who|how|where|why|which)\b",
    _I,
)


def road(asking: Asking, assistant: Assistant) -> Draft | None:
    """The day by which it had to be signed, after "No"; None where it may be in time or something else is asked."""
    if not _asks_for_it(asking) or not _is_too_late(asking.facts, asking.question.today):
        return None
    left = {name: fact for name, fact in asking.facts.facts.items() if name != "assignment_date"}
    if "return_filed" not in left:
        left["return_filed"] = left.pop("election_made").model_copy(update={"name": "return_filed"})
    asked = replace(asking.route, calculator="deadlines", focus=("assignment",), judges=False)
    question = asking.question.model_copy(update={"question": _STILL})
    facts = asking.facts.model_copy(update={"facts": left, "current": asking.facts.current - {"assignment_date"}})
    return calculation.road(replace(asking, question=question, facts=facts, route=asked, around=""), assistant)


_STILL = "Can the assignment still be signed?"
_SENTENCES = re.compile(r"(?<=[.;?!])\s+")


def _asks_for_it(asking: Asking) -> bool:
    """Whether leave to sign is asked in the last sentence, and it is told or meant that nothing was assigned so far."""
    asks = _SENTENCES.split((asking.around or asking.question.question).strip())[-1]
    if len(asks.split()) > MOST_WORDS or not _ASKS_TO_SIGN.search(asks) or _OF_ANOTHER_PAPER.search(asks):
        return False
    users = " ".join(turn.content for turn in asking.question.history if turn.role == "user")
    is_of_now = _NOW.search(asks) is not None and "assign" in asks.lower()
    return is_of_now or _NOT_DONE.search(f"{users} {asking.said}") is not None


def _is_too_late(facts: Facts, today: dt.date) -> bool:
    """Whether the return with the election was filed before today, and no assignment or transfer is told before it."""
    elected, signed = facts.value("election_made"), facts.value("assignment_date")
    filed = facts.value("return_filed") or elected  # the election is made on the return, and told by its day
    if not isinstance(filed, dt.date) or filed >= today or elected is False:
        return False
    is_earlier = isinstance(signed, dt.date) and signed <= filed
    return not is_earlier and not {"transfer_date", "protective_assignment_date"} & set(facts.facts)

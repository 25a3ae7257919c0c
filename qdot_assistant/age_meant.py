"""Whose age is meant, asked back after it was asked for: "mine or his?", "who, me?", "D's or S's?".

Come here for ``road``. § 20.2056A-4(c)(5)(iv), (d)(4)(ii): the age of the one whose life the payments follow, for a
survivor's pension the surviving spouse, on the date of death.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from qdot_assistant import courtesies
from qdot_assistant.reading.context import asked_in
from qdot_assistant.told_before import last_said
from qdot_assistant.types import Draft
from qdot_assistant.writers import grounded

if TYPE_CHECKING:
    from qdot_assistant.pipeline import Asking, Assistant

MOST_WORDS = 12
_ONE = (
    r"(?:mine|me|my (?:own )?(?:age)?|myself|his|him|hers?|"
    r"my (?:late )?(?:husband|wife|spouse|dad|mom|mum|father|mother)'?s?|"
    r"(?:the )?(?:dead|deceased|late|surviving|widow|widower|decedent|spouse|survivor)(?: one| person| spouse)?'?s?|"
    r"(?:dad|mom|mum|papa|mama|father|mother|husband|wife)'?s?|the one who (?:died|lives)|"
    r"[ds](?:'s)?)(?: (?:own )?age)?"
)
_LEAD = (
    r"\W*(?:(?:and|so|but|oh|hm+|sorry|wait|ok(?:ay)?|um+|er|do you mean|you mean|is (?:it|that|this)|that is|"
    r"the age of|"
    r"age of|of|whose(?: age)?|which(?: one)?|who|for|at)\b[\s,:-]*)*"
)
_WHOSE = re.compile(
    rf"{_LEAD}(?:{_ONE}[\s,?]*(?:\bor\b|/)[\s,]*(?:of |is it |rather )?{_ONE}|(?<=who, )me|(?<=who me)\b)"
    r"(?: (?:then|now|at that time|do you mean|is it|you mean|counts?|that day|age))*\W*$|"
    r"\W*(?:(?:sorry|but|and|oh|of|ok|so|wait|hm+)\b[\s,]*)*(?:whose(?: age| one| life)?(?: (?:is that|is meant|do you "
    r"(?:mean|need|want)|counts?|is it))?|who(?:m)?(?: do you mean| is meant| is that|,? me)?|of whom|"
    r"which (?:one )?of us|which (?:person|spouse|one))\W*$",
    re.IGNORECASE,
)


def road(asking: Asking, assistant: Assistant) -> Draft | None:
    """Whose age it is and of which day, and the age asked for once more."""
    if asking.is_part or not asks_whose(asking.said, last_said(asking)):
        return None
    statement = assistant.statements["corpus.whose_age"]
    told = list(grounded.told(statement, asking.question.audience, asking.law))
    again = courtesies.lead_in("How old was that person on the date of death?")
    return Draft(
        kind="answer",
        sentences=(*told, again),
        notices=grounded.notices_of([statement]),
    )


def asks_whose(text: str, told: str) -> bool:
    """True where the age was asked for and the message asks whose it is."""
    short = len(text.split()) <= MOST_WORDS and not any(char.isdigit() for char in text)
    return short and _WHOSE.match(text) is not None and "age" in asked_in(told)

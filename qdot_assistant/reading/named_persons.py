"""Whose age a person's name tells ("Walter was 81 when he died"): names say no gender, but the words around them may.

Come here for ``name_before`` and ``is_of_the_dead``. § 20.2056A-4(c)(5)(iii): the measuring life is hardly ever the
decedent's, and an age of the one who died gives a wrong factor.
"""

from __future__ import annotations

import re

from qdot_assistant.reading.people import FEMALE, MALE, Gender, gender_of, is_person
from qdot_assistant.reading.text import Message, Span

_NAMED = re.compile(
    r"(?<![\w'])(?P<name>[A-Z][a-z]{2,})(?: [A-Z][a-z]+)?"
    r"(?:,|\(| who| was| had| been| at| aged?| turned| is| then| already| only| just| being)*\s*$"
)
_OF_ONE_DEAD = re.compile(
    r"(?: years?(?: old)?)?\s*[,)]?\s*(?:(?:when|as|the (?:day|year|week|month)) (?:he|she)\b(?: was)?(?: \w+)?\s|"
    r"at (?:his|her) (?:own )?(?:death|passing)\b|died\b|passed\b|deceased\b|dod\b)"
)
_DIES = r"(?:died|dies|passed|death|deceased|gone|was killed)"


def name_before(message: Message, at: int) -> str | None:
    """The name of the one whose age stands at a place of ``message.low``, or None where a pronoun or noun tells it."""
    if at >= len(message.offsets):
        return None
    named = _NAMED.search(message.original[: message.offsets[at]])
    return None if named is None or is_person(named["name"].lower()) else named["name"].lower()


def is_of_the_dead(message: Message, span: Span, dead: Gender | None) -> bool:
    """Whether an age told with a name may be that of the one who died."""
    name = name_before(message, span[0])
    if name is None:
        return False
    kin = re.search(rf"\b(?P<noun>{MALE}|{FEMALE}|late|decedent|widow|widower|spouse|client),? {name}\b", message.low)
    if kin is not None and kin["noun"] in ("widow", "widower", "spouse", "client"):
        return False
    if kin is not None:
        gender = gender_of(kin["noun"])
        return gender is None or gender == dead
    dies = re.search(rf"\b{name}(?:'s)?,?(?: \d+,?)? (?:\w+ ){{0,2}}{_DIES}\b", message.low)
    return dies is not None or _OF_ONE_DEAD.match(message.low, span[1]) is not None

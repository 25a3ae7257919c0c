"""A disaster spoken of beside a day: postponements under section 7508A are announced case by case and not carried here.

Come here for ``told``.
"""

from __future__ import annotations

import re

from calculators.deadlines_rules import rules_on
from qdot_assistant.types import Cite, DraftSentence

_DISASTER = re.compile(
    r"\b(?:disasters?|fema|hurricanes?|tornado(?:e?s)?|(?:wild)?fires?|flood(?:s|ed|ing)?|earthquakes?|typhoons?|"
    r"cyclones?|mudslides?|landslides?|blizzards?|state of emergency|7508A|terror\w*|storms?)\b"
    r"(?! (?:insurance|policy|sale|alarm))",
    re.IGNORECASE,
)


def told(text: str) -> tuple[DraftSentence, ...]:
    """What is said first where the question speaks of a disaster; nothing where it does not."""
    if not _DISASTER.search(text):
        return ()
    rule = rules_on(None)["disasters"]
    cite = Cite(section=rule.section, quote=rule.words, version=rule.version)
    said = (
        "A postponement for a federally declared disaster is announced case by case and not counted here; check "
        "whether one covers the estate."
    )
    return (DraftSentence(text=said, cites=(cite,)),)


def without_the_election(focus: tuple[str, ...]) -> tuple[str, ...]:
    """The days asked for; where a disaster is the occasion and nothing is named, the return's day alone."""
    is_default = len(focus) > 1 and focus[-1] == "qdot_election_latest"
    return focus[:-1] if is_default else focus

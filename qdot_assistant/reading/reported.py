"""Transfers that are reported: the day told beside them is that of the report, and of no transfer.

Come here for ``without_the_reported``. § 20.2056A-4(c)(7)(i): Form 706-QDT reports the year's payments and transfers by
April 15 of the next year.
"""

from __future__ import annotations

import re
from dataclasses import replace

from qdot_assistant.reading.roles import Cue

_THESE = r"(?:(?:the|those|these|all|any|each|every|my|our|her|his|your|their|of|about|such|year's|last|this)\s+)*"
_REPORTED = re.compile(
    rf"\b(?:(?P<done>reported|disclosed|declared|listed)|report(?:s|ing)?|disclos(?:e|es|ing)|declar(?:e|es|ing)|"
    r"list(?:s|ing)?|(?:tell|tells|telling|inform|informs|notify|show) (?:the )?(?:irs|government|service)|"
    rf"schedules?|(?:files?|filing|forms?|returns?|reports?)(?: (?:in|by|on) [^.;?!]{{0,20}}?)? for)\s+{_THESE}"
    r"(?:roll-?\s?over )?$"
)
_MADE = re.compile(r"s? (?:made|done|completed|that|which|of|from|i made|we made)\b")
_IS_REPORTED = re.compile(
    r"s? (?:(?:are|were|is|to be|must be|have to be|gets?|got|being|will be|should be) )?report(?:ed|ing)?\b"
)


def without_the_reported(text: str, cues: list[Cue]) -> list[Cue]:
    """Transfers that are reported, (c)(7)(i): the day is that of the form, if it was filed, and not of a transfer."""
    kept: list[Cue] = []
    for cue in cues:
        verb = _REPORTED.search(text, max(0, cue.span[0] - 60), cue.span[0]) if cue.role == "transfer_date" else None
        after = _IS_REPORTED.match(text, cue.span[1]) if cue.role == "transfer_date" else None
        if (verb is None and after is None) or _MADE.match(text, cue.span[1]):
            kept.append(cue)
        elif verb is not None and verb["done"]:
            kept.append(Cue("form_706qdt_filed", verb.span("done")))
        else:
            kept.append(replace(cue, role="not_done"))
    return kept

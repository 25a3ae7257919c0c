"""A death told as a going that leads nowhere: "he went in May 2025", beside an annuity.

Come here for ``went_for_good``. Who goes to a place, or for a purpose, comes back.
"""

from __future__ import annotations

import re

from qdot_assistant.reading.death_words import SOMEBODY
from qdot_assistant.reading.event_bounds import ANNUITY_SHEET
from qdot_assistant.reading.text import Message, Span

_WENT = re.compile(
    rf"(?:^|[.;,:!?]\s*|\b(?:since|that|and|but|so|poor)\s+)(?:(?:my|our|the|her|his|late|dear) )*{SOMEBODY} "
    r"(?:has |had |just |then |already |only |also )*(?:went|left|was gone|is gone|departed)\s+"
    r"(?:(?:back|just|already) )?(?:on|in)\s+(?:the\s+)?$"
)
_ENDS_THERE = re.compile(r"\s*(?:$|[.,;:!?)]|and (?:i|we|left|now)\b|at (?:age|home|\d)|aged\b)")
_CORPUS = re.compile(r"\bcorpus\b")


def went_for_good(message: Message, day: Span, *, is_annuity: bool = False) -> bool:
    """Whether a day is that of such a going: the clause says no more, and an annuity turns on a death.

    Args:
        is_annuity: True where an annuity was told before.
    """
    is_annuity = bool(is_annuity or ANNUITY_SHEET.search(message.masked) or _CORPUS.search(message.low))
    before = message.low[max(0, day[0] - 60) : day[0]]
    return bool(is_annuity and _WENT.search(before) and _ENDS_THERE.match(message.low, day[1]))

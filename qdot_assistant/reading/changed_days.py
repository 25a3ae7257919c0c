"""A day put in the place of the one told before: "no, May 4", "the executor changed it to December 3".

Come here for ``is_changed`` and ``of_the_same_year``.
"""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import replace

from qdot_assistant.reading.bare_days import last_date_fact
from qdot_assistant.reading.context import Context
from qdot_assistant.reading.dates import DateMention
from qdot_assistant.reading.days import in_year, long_date

_CORRECTED = re.compile(
    r"[\s,.;:(-]*(?:(?:oh|ah|uh|sorry|no|nope|oops|ups|wait|hold on|i mean|i meant|rather|correction|make that|"
    r"or rather|actually|my mistake|my bad|scratch that|strike that|that is wrong|that's wrong|excuse me|well)"
    r"[\s,.:;-]*)+(?:(?:it|he|she|that) (?:was|is|died)\s+|it's\s+)?(?:on\s+|in\s+)?(?:the\s+)?"
)
CHANGED_TO = re.compile(
    r"\b(?:changed|moved|pushed|put|postponed|rescheduled|shifted|switched|delayed|brought|advanced|reset)"
    r"(?: (?:it|that|this|the (?:filing(?: date| day)?|date|day)))?(?: (?:back|forward|off|on|out|over|up))?"
    r" (?:to|until|till|for) (?:the )?$"
)
"""A day put in the place of the one told before ("the executor changed it to December 3")."""


def is_changed(gap: str) -> bool:
    """Whether what stands between two days puts the second in the place of the first."""
    return _CORRECTED.fullmatch(gap) is not None or CHANGED_TO.search(gap) is not None


def of_the_same_year(context: Context, mention: DateMention) -> DateMention:
    """A day put in the place of one told before has its year, where no year is told with it."""
    before = context.message.low[max(0, mention.span[0] - 60) : mention.span[0]]
    last = last_date_fact(context, mention.value)
    if mention.year_told or mention.value is None or last is None or not CHANGED_TO.search(before):
        return mention
    if not isinstance(last.value, dt.date):
        return mention
    day = in_year(mention.value, last.value.year)
    return replace(mention, value=day, year_told=True, note=f"year as told before: {long_date(day)}")


def act_changed(context: Context, mention: DateMention) -> str | None:
    """The act of the message before whose day is put off ("the accountant has moved it to December 9")."""
    last = last_date_fact(context, mention.value)
    before = context.message.low[max(0, mention.span[0] - 60) : mention.span[0]]
    if last is None or last.name in _NO_ACT or not CHANGED_TO.search(before):
        return None
    return last.name


_NO_ACT = frozenset({"date_of_death", "surviving_spouse_date_of_death", "payment_dates", "birth_date", "acting_date"})

"""A day just told that does not agree with one's own count: "why the 14th, I count the 12th?" (IRC 7503).

Come here for ``road``. The day counted and the day told differ where the first is no business day; which day of the
week it is, and the rule that moves it, are the answer.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from calculators.calendar import next_business_day
from qdot_assistant.matters.weekday import told_earlier, worked_before
from qdot_assistant.reading.dates import dates_in, day_of_month
from qdot_assistant.telling.common import day
from qdot_assistant.types import Draft, DraftSentence
from qdot_assistant.writers import grounded

if TYPE_CHECKING:
    from qdot_assistant.pipeline import Asking, Assistant

MOST_WORDS = 26
DOUBTS = re.compile(
    r"\b(?:why|how come|how so|what makes it|where (?:does|do|did) (?:the |that |those )?(?:extra |two |2 |other )*|"
    r"(?:my|our|his|her|the lawyer's) (?:own )?count|(?:lawyer|attorney|accountant|cpa|son|daughter|"
    r"brother) (?:said|says|told|counts?|thinks?|gets?)|"
    r"(?:i|we|he|she) (?:count(?:ed)?|reckon(?:ed)?|calculated|figured|"
    r"get|got|make it|made it|came to|come to|arrive at|thought|would have said)|by (?:my|our) (?:count|"
    r"reckoning|calendar)|"
    r"should(?:n'?t| not) (?:it|that) (?:not )?be|should it not be|is(?:n'?t| not) (?:it|"
    r"that) (?:really )?(?:the|on|a)|"
    r"(?:two|2|one|1|a couple of|some) (?:extra|more) days?|(?:two|2|one|1|a) days? (?:later|more|too late|off|"
    r"longer))\b",
    re.IGNORECASE,
)
_DAYS = re.compile(r"\b(?:the |on )?(?P<day>\d{1,2})(?:st|nd|rd|th)\b", re.IGNORECASE)
_ASKS_ANOTHER_THING = re.compile(
    r"\b(?:nine|9) months and not\b|\b(?:who (?:files|signs|pays|must|can|may)|which form|trustee|extension|"
    r"extended|4768|tax rate|percent|sorry|"
    r"certificates?|died|death|passed|records?|register|registry)\b",
    re.IGNORECASE,
)


def road(asking: Asking, assistant: Assistant) -> Draft | None:
    """Why the day told is not the day counted; None where no weekend or holiday lies between them."""
    said = asking.said
    if asking.is_part or len(said.split()) > MOST_WORDS or not DOUBTS.search(said) or _ASKS_ANOTHER_THING.search(said):
        return None
    named = _days_named(asking)
    if not named and not _OF_THE_DAY.search(said):
        return None
    for text, question in told_earlier(asking):
        worked = worked_before(question, assistant)
        moved = next((one for one in _moved(worked) if day(one[1]) in text), None) if worked else None
        if moved is not None and worked is not None and named <= {moved[0].day, moved[1].day}:
            return _told(*moved, worked, asking, assistant)
        return None
    return None


_OF_THE_DAY = re.compile(
    r"\b(?:not (?:nine|9) months|two (?:extra|more) days|days? (?:later|too late|off|longer)|that day|extra days?)\b",
    re.IGNORECASE,
)


def _days_named(asking: Asking) -> set[int]:
    """The days of the month that the message names, with or without their month."""
    found = {int(one["day"]) for one in _DAYS.finditer(asking.said)}
    found |= {
        one.value.day for one in dates_in(asking.said, asking.question.today) if one.value and one.precision == "day"
    }
    bare = day_of_month(asking.said.lower())
    return found | ({bare} if bare else set())


def _moved(worked: Draft) -> Iterator[tuple[dt.date, dt.date]]:
    """The days that were worked out and moved: the one counted and the one told."""
    for calculation in worked.calculations:
        for row in calculation.results.get("deadlines", ()):
            if row.get("nominal") and row.get("due"):
                counted, due = (dt.date.fromisoformat(str(row[name])) for name in ("nominal", "due"))
                if counted < due and due == next_business_day(counted):
                    yield counted, due


def _told(counted: dt.date, due: dt.date, worked: Draft, asking: Asking, assistant: Assistant) -> Draft:
    rule = list(grounded.told(assistant.statements["returns.weekends"], asking.question.audience, asking.law))
    kind = (
        "Saturday" if counted.weekday() == 5 else "Sunday" if counted.weekday() == 6 else f"{counted:%A} and a holiday"
    )
    lead = "Your count is right, but " if counted.day in _days_named(asking) else ""
    text = f"{lead}{day(counted)} is a {kind}, so the next business day counts: {due:%A}, {day(due)}."
    first = DraftSentence(text=text, cites=rule[0].cites)
    return Draft(
        kind="calculation",
        sentences=(first, *rule[:2]),
        calculations=worked.calculations,
        notices=grounded.notices_of([assistant.statements["returns.weekends"]]),
    )

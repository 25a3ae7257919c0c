"""A day of no month told beside a whole date: "filed on 9 September 2026 … signed on the 10th".

Come here for ``with_later_days``. The month is that of the date told last before it, else of the one told after it
in the same sentence; a smaller day that is said to come later lies in the month after.
"""

from __future__ import annotations

import datetime as dt
import re

from dateutil.relativedelta import relativedelta

from qdot_assistant.reading.date_forms import ANY_MONTH, ORDINALS, DateMention
from qdot_assistant.reading.date_readers import day_number
from qdot_assistant.reading.text import SENTENCE_END, Message, Span

_FEWEST_IN_WORDS = 6
"""Smaller numbers in words count other things ("the second", "the fifth Example")."""
_IN_WORDS = "|".join(
    sorted(
        (name.replace("-", "[- ]") for name, day in ORDINALS.items() if day >= _FEWEST_IN_WORDS), key=len, reverse=True
    )
)
_DAY = re.compile(
    rf"(?<!by )(?<!until )(?<!till )(?<!before )(?<!after )(?<!every )(?<!each )(?<!from )(?<!of )\b"
    rf"(?:on )?the (?P<day>\d{{1,2}}(?:st|nd|rd|th)|{_IN_WORDS})\b(?: of (?:that|the same)(?: very)?(?: same)? month)?"
    r"(?=\s*(?:$|[.,;:?!)-]|(?:and|but|so|then|when|while|too|also|as|was|is|did|i|we|he|she|it|they|the|my|our|his|"
    r"her|with|on|at|in time|to|into|only|already|still|ok|instead)\b))"
)
_LATER = re.compile(r"\b(?:later|then|after(?:wards)?|next|following|only|finally|subsequently)\b")


def with_later_days(message: Message, mentions: list[DateMention]) -> list[DateMention]:
    """The dates of a message with each such day, read in the month of the whole date beside it."""
    whole = [one for one in mentions if one.precision == "day" and one.value is not None and not one.readings]
    if not whole:
        return mentions
    found = list(mentions)
    for match in _DAY.finditer(message.masked):
        span = match.span("day")
        taken = any(one.span[0] < match.end() and span[0] < one.span[1] for one in found)
        if taken or ANY_MONTH.match(message.low, match.end() + 1):
            continue
        value = _value(message.low, span, day_number(match["day"]), whole)
        if value is not None:
            found.append(DateMention(span, value, note=f"read as {value:%B} {value.day}, {value.year}"))
    return sorted(found, key=lambda one: one.span)


def _value(low: str, span: Span, day: int, whole: list[DateMention]) -> dt.date | None:
    before = [one for one in whole if one.span[1] <= span[0]]
    after = [one for one in whole if one.span[0] >= span[1] and not SENTENCE_END.search(low, span[1], one.span[0])]
    base = before[-1] if before else after[0] if after else None
    if base is None or base.value is None:
        return None
    later = bool(before) and day < base.value.day and _LATER.search(low[base.span[1] : span[0]]) is not None
    value = base.value + relativedelta(months=1 if later else 0, day=day)
    return value if value.day == day else None

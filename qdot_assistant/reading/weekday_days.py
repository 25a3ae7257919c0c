"""A day of no month told with its weekday beside another date: "Friday 27 November 2026 … Monday the 30th".

Come here for ``with_weekday_days``; the weekday tells whether it lies in that date's month or in the one beside it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from dateutil.relativedelta import relativedelta

from qdot_assistant.reading.date_forms import ANY_MONTH, WEEKDAYS, DateMention

_DAY = re.compile(rf"\b(?P<weekday>{'|'.join(WEEKDAYS)}),? (?:the )?(?P<day>\d{{1,2}})(?:st|nd|rd|th)\b(?! of\b)")


def with_weekday_days(found: list[DateMention], low: str) -> list[DateMention]:
    """The dates of a message with each such day, in the month of the date before it or the one after that."""
    if not found or _DAY.search(low) is None:
        return found
    return sorted([*found, *_days(found, low)], key=lambda mention: mention.span)


def _days(found: list[DateMention], low: str) -> Iterator[DateMention]:
    for match in _DAY.finditer(low):
        is_read = any(one.span[0] < match.end() and match.start() < one.span[1] for one in found)
        if is_read or ANY_MONTH.match(low, match.end() + 1):
            continue
        near = [one for one in found if one.precision == "day" and one.value is not None and not one.readings]
        before = [one for one in near if one.span[1] <= match.start()] or near
        base = before[-1].value if before else None
        if base is None:
            continue
        for months in (0, 1, -1):
            day = base + relativedelta(months=months, day=int(match["day"]))
            if day.day == int(match["day"]) and day.weekday() == WEEKDAYS[match["weekday"]]:
                yield DateMention(match.span(), day)
                break

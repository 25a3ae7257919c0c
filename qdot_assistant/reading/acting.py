"""The day on which someone acts, which picks the text in force ("as of 2019", "signed before July 10, 2026").

Come here for ``take_acting``.
"""

from __future__ import annotations

import datetime as dt

from qdot_assistant.reading.context import Context, Reading
from qdot_assistant.reading.dates import DateMention
from qdot_assistant.reading.days import bound_of, long_date, take_date


def take_acting(context: Context, reading: Reading, mention: DateMention) -> None:
    if mention.precision == "year" and mention.value:
        year = mention.value.year
        day = (
            context.today
            if year == context.today.year
            else dt.date(year, 12, 31)
            if year < context.today.year
            else mention.value
        )
        note = f"only the year {year} was told; the text of {long_date(day)} is used"
        reading.facts["acting_date"] = context.fact("acting_date", day, mention.span, note)
        return
    if bound_of(context, mention) == "before" and mention.value:
        day = mention.value - dt.timedelta(days=1)
        reading.facts["acting_date"] = context.fact(
            "acting_date", day, mention.span, f"the day before {long_date(mention.value)} is used"
        )
        return
    take_date(context, reading, "acting_date", mention)

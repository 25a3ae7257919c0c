"""A date of death as facts: the decedent's or the surviving spouse's, to the day, the month or the year.

Come here for ``take_death``.
"""

from __future__ import annotations

import datetime as dt
import re

from dateutil.relativedelta import relativedelta

from qdot_assistant.reading.context import Context, Reading
from qdot_assistant.reading.dates import DateMention
from qdot_assistant.reading.days import bound_of, count_note, in_year, long_date, put_day, take_date
from qdot_assistant.reading.event_roles import Dated


def take_death(context: Context, reading: Reading, item: Dated) -> None:
    """Put a date told with a death under its fact; what is less exact never replaces what was told to the day."""
    mention = item.mention
    bound = bound_of(context, mention)
    if bound:
        if mention.value:
            reading.facts[f"date_of_death_{bound}"] = context.fact(
                f"date_of_death_{bound}", mention.value, mention.span
            )
        return
    survivor = item.dead == "survivor"
    name = "surviving_spouse_date_of_death" if survivor else "date_of_death"
    if (
        not survivor
        and mention.precision != "day"
        and _told_to_the_day(reading)
        and not _follows_at_once(context, item)
    ):
        return  # a month or year told later in the same message is another event's
    if not survivor and _is_told_from_today(context, reading, item):
        return  # "passed in August 2009, the lawyer asked only yesterday": the asking was yesterday
    if mention.precision == "year" and mention.value:
        year = "surviving_spouse_year_of_death" if survivor else "year_of_death"
        old = context.known.get(name)
        if old is not None and context.is_correction and isinstance(old.value, dt.date):
            put_day(context, reading, name, in_year(old.value, mention.value.year), mention.span, None)
            return
        reading.facts[year] = context.fact(year, mention.value.year, mention.span, count_note(mention))
        if name == "date_of_death":
            reading.facts["date_of_death_precision"] = context.fact("date_of_death_precision", "year", mention.span)
        reading.voided.add(name)
        return
    take_date(context, reading, name, mention)
    if name in reading.facts:
        year = "surviving_spouse_year_of_death" if survivor else "year_of_death"
        reading.voided.add(year)
        reading.facts.pop(year, None)
        if not survivor:
            reading.facts["date_of_death_precision"] = context.fact(
                "date_of_death_precision", mention.precision, mention.span
            )
            _take_day_of_month(context, reading, mention)
            if _is_straddling(mention) and _is_after_the_first(context, mention):
                name = "date_of_death_after_first"
                reading.facts[name] = context.fact(name, True, mention.span)


def _follows_at_once(context: Context, item: Dated) -> bool:
    """Whether the date stands beside the word for the death ("he died in April 2022")."""
    if item.cue is None:
        return False
    between = context.message.low[item.cue.span[1] : item.mention.span[0]]
    return len(between.split()) <= 2 and not re.search(r"[,.;]", between)


def _told_to_the_day(reading: Reading) -> bool:
    """Whether this message has told the date of death to the day already."""
    precision = reading.facts.get("date_of_death_precision")
    return "date_of_death" in reading.facts and precision is not None and precision.value == "day"


def _is_told_from_today(context: Context, reading: Reading, item: Dated) -> bool:
    """Whether a day told from today ("yesterday") lies outside the month or year already told for the death."""
    mention, told = item.mention, reading.facts.get("date_of_death")
    year = reading.facts.get("year_of_death")
    if mention.value is None or re.search(r"\d", context.message.low[slice(*mention.span)]):
        return False
    if _follows_at_once(context, item):
        return False
    if told is not None and isinstance(told.value, dt.date):
        return (told.value.year, told.value.month) != (mention.value.year, mention.value.month)
    return year is not None and year.value != mention.value.year


_ITS_DAY = re.compile(
    r"\b(?:(?:exact(?:ly)?|the|which)?\s*(?:day|date) (?:was|is)|on|being|it was|"
    r"namely|,|\() ?the (?P<day>\d{1,2})(?:st|nd|rd|th)\b"
)


def _take_day_of_month(context: Context, reading: Reading, mention: DateMention) -> None:
    """ "He passed in February, exact day was the 28th"."""
    found = _ITS_DAY.search(context.message.low, mention.span[1]) if mention.precision == "month" else None
    fact = reading.facts["date_of_death"]
    if found is None or not isinstance(fact.value, dt.date):
        return
    day = fact.value + relativedelta(day=int(found["day"]))
    if day.day == int(found["day"]):
        span = (mention.span[0], found.end())
        reading.facts["date_of_death"] = context.fact("date_of_death", day, span, f"read as {long_date(day)}")
        reading.facts["date_of_death_precision"] = context.fact("date_of_death_precision", "day", span)


def _is_straddling(mention: DateMention) -> bool:
    """June 2023 is the one month in which the day of a death decides: on the 1st either mortality table may be used."""
    return mention.precision == "month" and mention.value == dt.date(2023, 6, 1)


_LATE = re.compile(r"\b(?:late|later|mid|middle of|end of|second half of|last (?:days?|week) of)[\s-]*(?:in\s+)?$")

_AFTER_FIRST = re.compile(
    r"\b(?:after|not(?: on)?|later than) (?:the )?(?:1st|first)\b|\bin the (?:second half|last week)\b"
)


def _is_after_the_first(context: Context, mention: DateMention) -> bool:
    """Whether a month of death told without its day surely means a day after the first ("late June 2023")."""
    low = context.message.low
    before, after = low[max(0, mention.span[0] - 25) : mention.span[0]], low[mention.span[1] : mention.span[1] + 60]
    return bool(
        _LATE.search(before)
        or re.match(r"(?:late|later|mid|end of)\b", low[mention.span[0] :])
        or _AFTER_FIRST.search(after)
    )

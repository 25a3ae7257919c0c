"""Every usual form of a date in English (and Spanish month names), with what it leaves open.

Come here for ``dates_in``. Slash and dash dates are read month first, as in the United States, unless only the other
reading exists; a date with dots that could be either, and any ambiguous date of a writer who puts the day first
elsewhere, is left open with both readings.
"""

from __future__ import annotations

import calendar
import datetime as dt
import re
from dataclasses import replace
from functools import lru_cache
from itertools import pairwise

from qdot_assistant.reading import feasts
from qdot_assistant.reading.apposed import without_apposed
from qdot_assistant.reading.date_forms import (
    ANY_MONTH,
    DIGIT,
    HINT,
    MONTH,
    MONTH_NAMES,
    NEED_DIGIT,
    NEED_MONTH,
    ORDINAL,
    PATTERNS,
    WEEKDAYS,
    DateMention,
)
from qdot_assistant.reading.date_readers import READERS, calendar_date, day_number, last_on_or_before, next_on_or_after
from qdot_assistant.reading.doubtful_days import with_doubts
from qdot_assistant.reading.text import Message, Span, blanked, message_of
from qdot_assistant.reading.weekday_days import with_weekday_days

__all__ = ["DateMention", "dates_in", "dates_of", "day_of_month", "last_on_or_before", "next_on_or_after"]


_FIRST_FORMS = 10
"""The forms of a plain date, read before feasts and weekdays ("the 3rd of July" is no feast)."""
_FORMS = (*PATTERNS[:_FIRST_FORMS], *feasts.PATTERNS, *PATTERNS[_FIRST_FORMS:])
_READERS = READERS | feasts.READERS

_WEEKDAY_BEFORE = re.compile(
    rf"\b(?:{'|'.join(WEEKDAYS)}|mon|tue|tues|wed|thu|thur|thurs|fri|sat|sun)\.?,?\s+(?:the\s+)?$"
)


def dates_in(text: str, today: dt.date, day_first: bool = False) -> list[DateMention]:
    """All dates of a text in order. ``day_first`` tells that the writer puts the day first elsewhere."""
    return dates_of(message_of(text), today, day_first)


def dates_of(message: Message, today: dt.date, day_first: bool = False) -> list[DateMention]:
    """All dates of a message in order; lists ("May 1 and June 1, 2024") share their year. Remembered a while."""
    return list(_dates_of(message.original, today, day_first)) if _may_hold_a_date(message.masked) else []


@lru_cache(maxsize=128)
def _dates_of(original: str, today: dt.date, day_first: bool) -> tuple[DateMention, ...]:
    message = message_of(original)
    rest = message.masked
    found: list[DateMention] = []
    has_digit, has_month = DIGIT.search(rest) is not None, ANY_MONTH.search(rest) is not None
    for kind, pattern in _FORMS:
        if (kind in NEED_DIGIT and not has_digit) or (kind in NEED_MONTH and not has_month):
            continue
        spans: list[Span] = []
        for match in pattern.finditer(rest):
            if kind == "day_month" and _is_between_months(match, rest):
                continue
            for mention in _READERS[kind](match, today):
                found.append(mention)
            if (found and found[-1].span == match.span()) or any(
                m.span[0] >= match.start() and m.span[1] <= match.end() for m in found[-3:]
            ):
                spans.append(match.span())
        rest = blanked(rest, spans)
    found.sort(key=lambda mention: mention.span)
    found = feasts.with_distance(found, message.low)
    found = _with_bare_months(_with_bare_days(found, rest), message)
    found = without_apposed(_with_restated(found), message.low, _feasts_in)
    prefers = day_first or any(mention.day_first for mention in found)
    is_american = not prefers and any(mention.month_first for mention in found)
    found = [_settled(_in_the_way_told(mention, message), message, prefers, is_american) for mention in found]
    found = with_weekday_days(_with_shared_years(found, message, today), message.low)
    found = with_doubts(found, message)
    return tuple(_with_weekday(mention, message.low) for mention in found)


def _with_weekday(mention: DateMention, low: str) -> DateMention:
    """ "Saturday, August 24, 2024": the weekday is part of the date."""
    before = _WEEKDAY_BEFORE.search(low, max(0, mention.span[0] - 16), mention.span[0])
    return mention if before is None else replace(mention, span=(before.start(), mention.span[1]))


def _feasts_in(words: str, today: dt.date) -> list[DateMention]:
    """The days of feasts that words name, as they are meant on a day."""
    return [
        mention
        for kind, pattern in feasts.PATTERNS
        for match in pattern.finditer(words)
        for mention in feasts.READERS[kind](match, today)
    ]


_A_MONTH, _A_DAY = MONTH.replace("?P<mon>", "?:"), r"\d{1,2}(?:st|nd|rd|th)?"
_RUN_BEFORE = re.compile(rf"(?:(?P<own>\b{_A_DAY})\s+)?(?:\b{_A_MONTH}\s+{_A_DAY}\s+)*\b{_A_MONTH}\s*$")
_DAY_JUST_AFTER = re.compile(rf"\s*{_A_DAY}\b(?!\d)")
_LONGEST_RUN = 200


def _is_between_months(match: re.Match[str], text: str) -> bool:
    """True for "5 feb" in "jan 5 feb 5": a run that begins with a month puts the month first throughout.

    Likewise for "third apr" in "the third apr 1".
    """
    if match["day"][0].isalpha() and _DAY_JUST_AFTER.match(text, match.end("mon")):
        return True  # "third apr 1": the ordinal counts something else, and the month has its day behind it
    before = _RUN_BEFORE.search(text[max(0, match.start() - _LONGEST_RUN) : match.start()])
    return bool(before and not before["own"] and _DAY_JUST_AFTER.match(text, match.end("mon")))


def _may_hold_a_date(text: str) -> bool:
    return HINT.search(text) is not None or feasts.HINT.search(text) is not None


_COUNTED_THINGS = (
    r"rates?|one|ones|questions?|payments?|checks?|cheques?|spouse|amounts?|ages?|figures?|numbers?|examples?|time|things?|"
    r"agreements?|trusts?|papers?|forms?|part|way|option|paragraph|sentence|answer|case|year|month|week|day|half|quarter"
)


def day_of_month(text: str) -> int | None:
    """The day in "no, the 5th", where month and year were said before; None when there is none."""
    found = re.search(
        rf"\bthe\s+(\d{{1,2}}(?:st|nd|rd|th)|{ORDINAL})\b(?!\s+of\b)"
        rf"(?!\s+(?:{_COUNTED_THINGS})\b)",
        text,
    )
    return day_number(found[1]) if found else None


_MORE_DAYS = re.compile(
    r"^\s*(?:,\s*|,?\s*(?:and|&|or)\s+)(?:the\s+)?(?P<day>\d{1,2})(?:st|nd|rd|th)?\b(?![%\d/]|[.,]\d|"
    r"\s*(?:months?|years?|days?|%|percent|payments?))(?:(?=\s*(?:,|and|&|;|\.|\?|$))|"
    r",?\s+(?P<year>(?:19|20)\d{2})\b)"
)


def _with_bare_days(found: list[DateMention], rest: str) -> list[DateMention]:
    """Read "May 1, 15 and 29" and "May 1 and 15, 2024": later days of a list take the month before them."""
    complete: list[DateMention] = []
    for mention in found:
        complete.append(mention)
        last = mention
        while last.value is not None and last.precision == "day" and not last.readings:
            more = _MORE_DAYS.match(rest[last.span[1] :])
            if more is None:
                break
            value = calendar_date(
                int(more["year"]) if more["year"] else last.value.year, last.value.month, int(more["day"])
            )
            if value is None or value.day <= last.value.day:
                break
            start = last.span[1] + more.start("day")
            last = DateMention(
                (start, last.span[1] + more.end()),
                value,
                year_told=bool(more["year"]) or last.year_told,
                note=last.note,
            )
            complete.append(last)
    return sorted(complete, key=lambda mention: mention.span)


_DAY_FIRST_WORDS = re.compile(r"(?:the\s+)?\d{1,2}(?:st|nd|rd|th)?\s+(?:of\s+)?[a-z]+\.?")
_MORE_MONTHS = re.compile(
    rf"\s*(?:,\s*(?:and\s+)?|and\s+|&\s*)(?:of\s+)?{MONTH}(?!\s*\d{{1,2}}\b(?!\d))(?:,?\s+(?P<year>(?:19|"
    rf"20)\d{{2}})\b)?"
)


def _with_bare_months(found: list[DateMention], message: Message) -> list[DateMention]:
    """Read "the 15th of March, April and May 2026": later months of a list take the day before them."""
    complete: list[DateMention] = []
    for mention in found:
        if complete and mention.span[0] < complete[-1].span[1]:
            continue
        complete.append(mention)
        if mention.value and not mention.year_told and _DAY_FIRST_WORDS.fullmatch(message.low[slice(*mention.span)]):
            complete.extend(_same_day_of_months(mention, message))
    return complete


def _same_day_of_months(mention: DateMention, message: Message) -> list[DateMention]:
    found: list[DateMention] = []
    last = mention
    while last.value is not None and not (found and found[-1].year_told):
        more = _MORE_MONTHS.match(message.low, last.span[1])
        value = more and calendar_date(int(more["year"] or last.value.year), MONTH_NAMES[more["mon"]], last.value.day)
        if more is None or not value:
            break
        span = (more.start("mon"), more.end())
        last = DateMention(span, value, year_told=bool(more["year"]), note=None if more["year"] else mention.note)
        found.append(last)
    return found


def _with_restated(found: list[DateMention]) -> list[DateMention]:
    """ "1/2/2026, that's the first of February": the day in words tells how the one in figures is read."""
    plain = [one for one in found if one.value and one.precision == "day" and not one.readings]
    for at, mention in enumerate(found):
        beside = [one for one in plain if abs(found.index(one) - at) == 1]
        told = [(day, one) for day in mention.readings for one in beside if _is_same_day(one, day)]
        if len(mention.readings) == 2 and len(told) == 1:
            settled = replace(mention, value=told[0][0], readings=(), note=None)
            return [settled if one is mention else one for one in found if one is not told[0][1]]
    return found


def _is_same_day(mention: DateMention, day: dt.date) -> bool:
    value = mention.value
    if value is None or (value.month, value.day) != (day.month, day.day):
        return False
    return not mention.year_told or value == day


_BY_WHOM = r"(?:european|british|english|uk|irish|german|french|italian|spanish|indian|australian|continental)"
_WAY = r"(?:(?:'s|s|ish)? (?:style|way|order|format|fashion|notation|convention|dates?|writing|manner|reading)\b)"
_DAY_FIRST = re.compile(
    rf"\b{_BY_WHOM}{_WAY}|\bdates? (?:is|are|in|as) (?:in )?{_BY_WHOM}\b|\b(?:day|dd) ?(?:comes |goes |is |stands |"
    r"written )?(?:first|before (?:the )?month)\b|\bd{1,2} ?[/.-] ?m{1,2}\b|\bday ?[/-] ?month\b|"
    r"\bmonth (?:comes |goes |is |stands )?(?:second|in the middle|after the day)\b"
)
_MONTH_FIRST = re.compile(
    rf"\b(?:american|u\.?s\.?){_WAY}|\b(?:month|mm) ?(?:comes |goes |is |stands |written )?(?:first|"
    r"before (?:the )?day)\b|\bm{1,2} ?[/.-] ?d{1,2}\b|\bmonth ?[/-] ?day\b"
)
_NOT_SO = re.compile(r"\b(?:not|isn't|no|never|rather than|instead of)\b(?: \w+){0,2} $")


def _in_the_way_told(mention: DateMention, message: Message) -> DateMention:
    """A day that has two readings, by the way of writing that the writer names ("dates are day first here")."""
    if len(mention.readings) != 2:
        return mention
    ways = [
        at
        for at, way in enumerate((_MONTH_FIRST, _DAY_FIRST))
        if any(not _NOT_SO.search(message.low[: one.start()]) for one in way.finditer(message.low))
    ]
    return replace(mention, value=mention.readings[ways[0]], readings=(), note=None) if len(ways) == 1 else mention


def _settled(mention: DateMention, message: Message, day_first: bool, month_first: bool) -> DateMention:
    """Decide between month first and day first where both exist, by how the writer puts another date."""
    start = mention.span[0]
    weekday = _WEEKDAY_BEFORE.search(message.low[:start])
    if not mention.readings:
        return mention
    if weekday:
        name = weekday.group().strip(" ,.")[:3]
        fitting = [day for day in mention.readings if calendar.day_abbr[day.weekday()].lower() == name]
        if len(fitting) == 1:
            return replace(mention, value=fitting[0], readings=(), note=None)
    if day_first or "." in message.low[start : mention.span[1]]:
        return replace(mention, value=None)
    return replace(mention, readings=(), note=None) if month_first else mention


_LIST_GAP = re.compile(r"[\s,;&]*(?:and|or|to|through|until|till|-|then|respectively|the)?[\s,;&]*(?:on|in|from)?\s*$")


def _with_shared_years(found: list[DateMention], message: Message, today: dt.date) -> list[DateMention]:
    """Give a date without a year the year of its neighbour in the same list, or the year told just before it."""
    for year_told, here in pairwise(found):
        if _is_of_the_year_before(year_told, here, message) and year_told.value:
            found[found.index(here)] = _in_year(here, year_told.value.year)
    for at in range(len(found) - 2, -1, -1):
        here, after = found[at], found[at + 1]
        if _shares(here, after, message) and after.value and here.value and after.year_told:
            year = after.value.year - (1 if here.value.month > after.value.month else 0)
            found[at] = _in_year(here, year)
    for at in range(1, len(found)):
        before, here = found[at - 1], found[at]
        if (
            _shares(here, before, message)
            and before.value
            and here.value
            and before.year_told
            and before.precision != "year"
        ):
            year = before.value.year + (1 if here.value.month < before.value.month else 0)
            found[at] = _in_year(here, year)
    return found


def _is_of_the_year_before(told: DateMention, here: DateMention, message: Message) -> bool:
    """ "Last year, on 2 October": the year stands before its day."""
    if told.precision != "year" or here.year_told or here.precision not in ("day", "month"):
        return False
    year, gap = message.low[slice(*told.span)], message.low[told.span[1] : here.span[0]]
    return year.endswith(("last year", "this year")) and re.fullmatch(r",? (?:(?:on|in) )?(?:the )?", gap) is not None


def _shares(here: DateMention, other: DateMention, message: Message) -> bool:
    if here.year_told or other.precision == "year":
        return False
    first, second = sorted((here.span, other.span))
    return _LIST_GAP.fullmatch(message.low[first[1] : second[0]]) is not None


def _in_year(mention: DateMention, year: int) -> DateMention:
    if mention.value is None:
        return mention
    value = calendar_date(year, mention.value.month, mention.value.day)
    return replace(mention, value=value, year_told=True, note=None) if value else mention

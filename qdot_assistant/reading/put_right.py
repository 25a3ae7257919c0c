"""A day taken for the death's that was another event's: "I mixed it up with the funeral, he died in August, not May".

Come here for ``put_right``. The nine months of IRC 6075(a) and the rate of § 20.2056A-4(c)(4)(ii)(B) go by the death
alone: a day told before as the death's, and now said to be another event's, is given up for the one told beside it.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from dataclasses import replace

from qdot_assistant.reading.bare_days import DATE_FACTS
from qdot_assistant.reading.context import Context, Reading
from qdot_assistant.reading.date_forms import ORDINAL
from qdot_assistant.reading.date_readers import calendar_date, day_number
from qdot_assistant.reading.dates import DateMention, day_of_month
from qdot_assistant.reading.days import in_year
from qdot_assistant.reading.deaths import take_death
from qdot_assistant.reading.event_roles import Dated
from qdot_assistant.reading.event_words import EVENTS
from qdot_assistant.reading.roles import cues_in
from qdot_assistant.types import Fact

_TAKEN_BACK = re.compile(
    r"\b(?:mix(?:ed|ing)? (?:\w+ ){0,3}?(?:up|with)|mixed (?:it|them|that|the \w+)|confus(?:ed|ing)|mistook|mistaken|"
    r"mistake|"
    r"muddled|swapped|switched (?:the|them)|misread|misremembered|misspoke|was wrong|wrong (?:day|date|month)|"
    r"(?:was|is) "
    r"not (?:in |on )?(?:the )?(?:\d|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|"
    r"got (?:it|that|the \w+) wrong)\b"
)
_SLIP = re.compile(r"\b(?:typo|mistyped|should (?:have )?(?:read|say|said)|slip of the (?:pen|finger)|wrong key)\b")
""" "Typo: it should read 30 March": of the one day told."""
_READ_OFF = re.compile(
    r"\b(?:certificates?|coroner\w*|records?|registry|register|gravestone|tombstone|headstone|obituary|papers?|"
    r"hospital|(?:now )?(?:and )?it)(?:'s \w+)?(?: (?:now|actually|clearly|in fact))* (?:says?|said|reads?|shows?|"
    r"states?|has|"
    r"gives?|gave)\b"
)
_DEATHLESS = frozenset({"death", "dated", "due", None})
_CLAUSE = re.compile(r"[.;:!?,]\s+|\s-+\s|\b(?:and|but)\b")
_ASKS_OF_ANOTHER = re.compile(r"\b(?:what if|suppos\w+|if (?:he|she|it)|had (?:he|she))\b")
"""A day only supposed puts nothing right."""


def put_right(context: Context, reading: Reading, mentions: Sequence[DateMention]) -> list[DateMention]:
    """Put the day told now in the place of the death's told before; give back the days still to be read."""
    old = context.known.get("date_of_death")
    if old is None or not isinstance(old.value, dt.date) or _ASKS_OF_ANOTHER.search(context.message.low):
        return list(mentions)
    told_now = [*mentions, *_days_alone(context, mentions, old.value)]
    again = [one for one in told_now if _is_old(context, one, old.value)]
    new = [one for one in told_now if one not in again and _is_free(context, one)]
    if len(new) != 1:
        return list(mentions)
    dies_then = bool(again) and _DIES.search(_clause_of(context, new[0])) is not None
    if not dies_then and not _takes_back(context, bool(again) or _names_its_day(context, old)):
        return list(mentions)
    told = _in_its_year(new[0], old.value)
    if told.value is None or told.value > context.today:
        return list(mentions)
    take_death(context, reading, Dated(told, None, "decedent"))
    return [one for one in mentions if one not in again and one is not new[0]]


def _takes_back(context: Context, tells_it_again: bool) -> bool:
    """Whether a mistake is told, a record is read, or the day told before is said to be another event's."""
    low = context.message.low
    if _SLIP.search(low) and not any(name in context.known for name in DATE_FACTS if name != "date_of_death"):
        return True
    return bool(_TAKEN_BACK.search(low) or (tells_it_again and (_READ_OFF.search(low) or _is_another_events(context))))


def _is_another_events(context: Context) -> bool:
    return any(cue.role == "other_event" for cue in cues_in(context.message.low, EVENTS)) or context.is_correction


def _is_old(context: Context, mention: DateMention, old: dt.date) -> bool:
    """Whether a day or a month is the death's as it was told before."""
    value = mention.value
    if value is None or mention.precision == "year" or (mention.year_told and value.year != old.year):
        return False
    by_month = _precision(context) == "month" or mention.precision == "month"
    return value.month == old.month and (by_month or value.day == old.day)


def _names_its_day(context: Context, old: Fact) -> bool:
    """ "The 8th is only when they registered it": the day of the month told before, named alone."""
    day = day_of_month(context.message.low)
    return isinstance(old.value, dt.date) and _precision(context) != "month" and day == old.value.day


def _precision(context: Context) -> str:
    known = context.known.get("date_of_death_precision")
    return str(known.value) if known is not None else "day"


def _is_free(context: Context, mention: DateMention) -> bool:
    """Whether no other event than a death stands in the clause of a day."""
    if mention.value is None or mention.readings or mention.precision == "year":
        return False
    free = _DEATHLESS | {"acting"} if _SLIP.search(context.message.low) else _DEATHLESS
    return all(cue.role in free for cue in cues_in(_clause_of(context, mention), EVENTS))


def _clause_of(context: Context, mention: DateMention) -> str:
    low, (start, end) = context.message.low, mention.span
    before = [one.end() for one in _CLAUSE.finditer(low, 0, start)]
    behind = _CLAUSE.search(low, end)
    return low[before[-1] if before else 0 : behind.start() if behind else len(low)]


_DIES = re.compile(
    r"\b(?:(?:he|she|dad|mom|mum|papa|mama|father|mother|husband|wife|d|hubby) (?:really |actually |in fact )?"
    r"(?:died|passed(?: away| on)?|left us|went|was gone)|death was|died)\b"
)
_DAY_ALONE = re.compile(
    rf"\bthe (?P<day>\d{{1,2}}(?:st|nd|rd|th)|{ORDINAL})\b"
    r"(?! (?:one|time|spouse|rate|question|payment|check|cheque|example|part|form|month|year|of (?!the same|that)|"
    r"day\b))"
)


def _days_alone(context: Context, mentions: Sequence[DateMention], old: dt.date) -> list[DateMention]:
    """ "The 10th is my birthday, he died on the 20th": days told without a month are of the month told before."""
    if _precision(context) != "day" or any(one.precision == "day" for one in mentions):
        return []
    found = [(one.span(), day_number(one["day"])) for one in _DAY_ALONE.finditer(context.message.low)]
    values = [(span, calendar_date(old.year, old.month, number)) for span, number in found]
    return [DateMention(span, value) for span, value in values if value is not None]


def _in_its_year(mention: DateMention, old: dt.date) -> DateMention:
    """A day told without its year is of the year that brings it nearest to the day it takes the place of."""
    if mention.year_told or mention.value is None:
        return mention
    days = [in_year(mention.value, year) for year in (old.year - 1, old.year, old.year + 1)]
    nearest = min(days, key=lambda day: abs((day - old).days))
    return replace(mention, value=nearest, year_told=True, note=None)

"""An age told by a birthday some time from the death: "turning 74 that autumn", "I turned 81 ten months later".

Come here for ``take_birthday_of_the_year``. The factor goes by the age at the nearest birthday on the date of death
(contract, ``corpus_portion``); where the birthday may lie on either side of six months, the age is asked for.
"""

from __future__ import annotations

import datetime as dt
import re

from qdot_assistant.reading.context import Context, Reading
from qdot_assistant.reading.date_forms import MONTH_NAMES
from qdot_assistant.reading.numbers import WORDS, number_of
from qdot_assistant.types import Unclear

_MON = "|".join(sorted(MONTH_NAMES, key=len, reverse=True))
_SEASONS = {"spring": (3, 4, 5), "summer": (6, 7, 8), "autumn": (9, 10, 11, 12), "fall": (9, 10, 11, 12)}
_TURNS = (
    r"\b(?:turn(?:ed|ing|s)?|(?:would|will|'d|'ll)(?: have)?(?: just)? (?:be(?:en)?|turn(?:ed)?|become)|"
    r"(?:to|about to) (?:be|turn|become)|became|reached) (?P<age>\d{2,3})\b(?: years old)?,?"
)
_ONLY = r"(?: (?:only|just|later|already|in|on|during|about|some|not until|early|late))*"
_IN_THE_YEAR = re.compile(
    rf"{_TURNS}{_ONLY} (?P<which>(?:the|that)(?: very)? same|that(?: very)?|(?:the )?(?:next|following)) "
    rf"(?P<when>{_MON}|spring|summer|autumn|fall)\b"
)
_APART = re.compile(
    rf"{_TURNS}{_ONLY} (?P<n>\d{{1,2}}|{WORDS}|an?) (?P<unit>day|week|month)s? "
    r"(?P<way>later|after(?:wards?)?|thereafter|on|before|earlier|prior|previously)\b"
)
_BEFORE = ("before", "earlier", "prior", "previously")


def take_birthday_of_the_year(context: Context, reading: Reading) -> None:
    """Put the age at the nearest birthday in the place of the one that the birthday brings."""
    low = context.message.low
    if (apart := _APART.search(low)) is not None:
        months = _months(apart)
        past = 0 if months <= 6 else 1 if apart["way"] in _BEFORE else -1
        _put(context, reading, apart, int(apart["age"]) + past)
        return
    named, death = _IN_THE_YEAR.search(low), _death(context, reading)
    if named is None or death is None:
        return
    far = {_far(months) for months in _months_from(death, named)}
    if len(far) == 1 and None not in far:
        _put(context, reading, named, int(named["age"]) + (far.pop() or 0))
    else:
        words = context.message.words(named.span())
        ask = f"How old was the surviving spouse on {death:%B} {death.day}, {death.year}, by the nearest birthday?"
        reading.facts.pop("age", None)
        reading.unclear.append(Unclear(name="age", words=words, readings=(), ask=ask))


def _put(context: Context, reading: Reading, told: re.Match[str], years: int) -> None:
    note = f"read as {years}, the age at the nearest birthday"
    reading.facts["age"] = context.fact("age", years, told.span(), note)


def _months(apart: re.Match[str]) -> float:
    count = 1 if apart["n"] in ("a", "an") else float(number_of(apart["n"]) or 0)
    return count if apart["unit"] == "month" else count / (4 if apart["unit"] == "week" else 30)


def _months_from(death: dt.date, named: re.Match[str]) -> list[int]:
    """How many months from that of the death the birthday's may lie: in the same year, or next after the death."""
    months = _SEASONS.get(named["when"]) or (MONTH_NAMES[named["when"]],)
    if "next" in named["which"] or "following" in named["which"]:
        return [(month - death.month - 1) % 12 + 1 for month in months]
    return [month - death.month for month in months]


def _far(months: int) -> int | None:
    """What a birthday so many months off adds to the age it brings; None where either age may be the nearest."""
    if abs(months) == 6:
        return None
    return 0 if abs(months) < 6 else -1 if months > 0 else 1


def _death(context: Context, reading: Reading) -> dt.date | None:
    fact = reading.facts.get("date_of_death") or context.known.get("date_of_death")
    return fact.value if fact is not None and isinstance(fact.value, dt.date) else None

"""Two deaths told in one message, told apart: the decedent's, and the surviving spouse's after it.

Come here for ``told_deaths``.
"""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import replace

from qdot_assistant.reading.context import Context
from qdot_assistant.reading.days import bound_of
from qdot_assistant.reading.event_roles import Dated
from qdot_assistant.reading.people import gender_of

_WAS_SURVIVOR = re.compile(
    r"\b(?P<who>she|he) (?:was|is|had been) (?:the|his|her|our) (?:surviving spouse|survivor|widow(?:er)?)\b"
)


def told_deaths(context: Context, deaths: list[Dated]) -> list[Dated]:
    """Tell the two deaths apart where the words alone do not: the later one is the surviving spouse's."""
    told = _own_death_of_widow(context, [d for d in deaths if d.dead != "other"])
    told = _without_its_year(_nearest_kin(context, told))
    who = _WAS_SURVIVOR.search(context.message.low)
    if who and len(told) == 1 and told[0].gender is not None and told[0].gender == gender_of(who["who"]):
        return [replace(told[0], dead="survivor")]
    values = {d.mention.value for d in told}
    if len(told) != 2 or len(values) < 2 or context.is_correction or any(bound_of(context, d.mention) for d in told):
        return told
    first, second = sorted(told, key=lambda d: d.mention.value or dt.date.max)
    if first.dead == "survivor" and first.gender and second.gender and first.gender != second.gender:
        return [replace(first, dead="decedent"), replace(second, dead="survivor")]
    if first.dead == "survivor" and second.dead != "decedent":
        return [replace(first, dead="decedent"), replace(second, dead="survivor")]
    if "survivor" not in (first.dead, second.dead) and (second.dead == "unknown" or second.gender != first.gender):
        return [first, replace(second, dead="survivor")]
    return told


_OF_FIRST_DEATH = re.compile(r"\b(?:qdot|qdt|trusts?|surviving|survivor|annuity|decedent|roll\w*|payments?)\b|2056a")


def _own_death_of_widow(context: Context, deaths: list[Dated]) -> list[Dated]:
    """ "An 82-year-old widow died": where nothing speaks of a first estate's trust, hers is the estate asked about."""
    low = context.message.low
    alone = len(deaths) == 1 and deaths[0].dead == "survivor" and re.search(r"\bwidow(?:er)?\b", low)
    told = {"date_of_death", "year_of_death", "surviving_spouse_date_of_death"} & set(context.known)
    if not alone or told or _OF_FIRST_DEATH.search(low):
        return deaths
    return [replace(deaths[0], dead="decedent")]


def _nearest_kin(context: Context, deaths: list[Dated]) -> list[Dated]:
    """A relative's death is the decedent's where no other is told ("my brother died; his wife is French")."""
    closer = [d for d in deaths if d.dead != "relative"]
    if closer and len(closer) < len(deaths) and all(d.dead == "survivor" for d in closer):
        return [replace(d, dead="decedent") if d.dead == "relative" else d for d in deaths]
    if closer or "date_of_death" in context.known:
        return closer
    return [replace(d, dead="decedent") for d in deaths]


def _without_its_year(deaths: list[Dated]) -> list[Dated]:
    """ "A 2012 decedent (November 4, 2012)": the year alone tells no second death."""
    finer = {d.mention.value.year for d in deaths if d.mention.value and d.mention.precision != "year"}
    return [
        d for d in deaths if not (d.mention.precision == "year" and d.mention.value and d.mention.value.year in finer)
    ]

"""A birth that a message tells: whose it is, the surviving spouse's or the decedent's."""

from __future__ import annotations

import datetime as dt
import re

from qdot_assistant.reading.ages import whose_birth
from qdot_assistant.reading.context import Context, Reading
from qdot_assistant.reading.days import in_year, put_day, take_date
from qdot_assistant.reading.event_roles import Dated

_OTHER_BORN = re.compile(r"\d\D*[,;]\s*(?:and )?(?:he|she|my (?:husband|wife|spouse))\s*(?:on|in)?\s*$")
""" "I was born 3 July 1960, he on 2 May 1955": the second birth is the other spouse's."""


def take_birth(context: Context, reading: Reading, item: Dated) -> None:
    mention = item.mention
    cue = item.cue.span if item.cue else mention.span
    low = context.message.low
    other = re.search(r"\bi (?:was |am )?$", low[: cue[0]]) and _OTHER_BORN.search(low[cue[1] : mention.span[0]])
    decedent = bool(other) or whose_birth(low, cue[0], context.gender) == "decedent"
    if mention.precision == "year" and mention.value:
        old = context.known.get("decedent_birth_date" if decedent else "birth_date")
        if old is not None and context.is_short and isinstance(old.value, dt.date):
            put_day(context, reading, old.name, in_year(old.value, mention.value.year), mention.span, None)
            return
        name = "decedent_birth_year" if decedent else "birth_year"
        reading.facts[name] = context.fact(name, mention.value.year, mention.span)
        return
    take_date(context, reading, "decedent_birth_date" if decedent else "birth_date", mention)

"""The return's due day told, and the day to which its time was extended.

Come here for ``take_due``.
"""

from __future__ import annotations

import datetime as dt
import re

from dateutil.relativedelta import relativedelta

from qdot_assistant.reading.context import Context, Reading
from qdot_assistant.reading.dates import DateMention
from qdot_assistant.reading.days import long_date, take_date
from qdot_assistant.reading.roles import Cue

_OF_THE_RETURN = re.compile(r"\b(?:returns?|706)\b")
_RETURN_BEFORE = re.compile(r"\b(?:return|706)(?! ?-?qdt)\b[^.;?!]{0,55}$")
_DUE_IS_ASKED = re.compile(
    r"\b(?:when|what|which|how long|until)\b[^.;]*\bdue\b|\bdue(?: date)?(?: is)?(?:\s*\?|\s+when\b)|\breturn due\s*$"
)
"""After a day: the due day itself is what is asked ("we lost him March 3, when is the return due")."""


def take_due(context: Context, reading: Reading, mention: DateMention, cue: Cue | None) -> bool:
    """The return's due day told in place of the death from which it is counted.

    Returns:
        True where the due day is what is asked, so that the day is another event's.
    """
    told = {"date_of_death", "year_of_death"} & ({*reading.facts, *context.known})
    if cue is not None and told:
        _take_extended_to(context, reading, mention, cue)
    if cue is None or told or mention.precision != "day":
        return False
    low = context.message.low
    if _DUE_IS_ASKED.search(low[mention.span[1] : cue.span[1] + 12]):
        return True
    said = low[slice(*cue.span)]
    named = "qdt" not in low and ("due date" in said or _OF_THE_RETURN.search(said) is not None)
    if named or _RETURN_BEFORE.search(low[max(0, cue.span[0] - 60) : cue.span[0]]):
        take_date(context, reading, "return_due", mention)
        if "return_due" in reading.facts and mention.value and _THEN_EXTENDED.match(low, mention.span[1]):
            later = mention.value + relativedelta(months=6)
            note = f"with the extension {long_date(later)}"
            reading.facts["return_due"] = context.fact("return_due", later, mention.span, note)
    return False


_EXTENDED_TO = re.compile(r"ext(?:\.|end\w*|ension)? ")


def _take_extended_to(context: Context, reading: Reading, mention: DateMention, cue: Cue) -> None:
    """The day to which the return's time was extended tells the six months (26 CFR 20.6081-1(b))."""
    death = reading.facts.get("date_of_death") or context.known.get("date_of_death")
    if death is None or not isinstance(death.value, dt.date) or mention.value is None or mention.precision != "day":
        return
    nine, fifteen = (death.value + relativedelta(months=months) for months in (9, 15))
    is_extended = _EXTENDED_TO.match(context.message.low, cue.span[0]) is not None
    if is_extended and nine + dt.timedelta(days=5) < mention.value <= fifteen + dt.timedelta(days=5):
        reading.facts["extension_months"] = context.fact("extension_months", 6, mention.span)


_THEN_EXTENDED = re.compile(
    r"\s*[,;(]\s*(?:and |but )?(?:it |this )?(?:was |got |is |had been )?(?:timely |duly |then |later )?"
    r"extended\b(?! (?:to|until))"
)
""" "The return was due December 1, extended": 26 CFR 20.6081-1(b) puts the day told six months off."""

"""Whether a date of a message is one told before, of an amount, or a year alone."""

from __future__ import annotations

import re

from qdot_assistant.reading.context import CORRECTION, Context, Reading
from qdot_assistant.reading.dates import DateMention
from qdot_assistant.reading.event_bounds import YEARLY_AMOUNT
from qdot_assistant.reading.event_roles import Dated


def is_told_before(context: Context, reading: Reading, name: str, mention: DateMention) -> bool:
    """Whether a fact stands in this message before a date that takes it back: a correction stands between or behind."""
    fact, low = reading.facts.get(name), context.message.low
    told = -1 if fact is None else low.find(fact.words.lower())
    if fact is None or not -1 < told < mention.span[0]:
        return False
    return CORRECTION.search(low[told + len(fact.words) : mention.span[1] + 20]) is not None


def is_of_an_amount(context: Context, mention: DateMention) -> bool:
    """Whether a year is that of an amount set for each year ("tax free in two thousand seventeen")."""
    before = context.message.low[max(0, mention.span[0] - 12) : mention.span[0]]
    return (
        YEARLY_AMOUNT.search(context.message.low) is not None
        and re.search(r"\b(?:in|for|of|during)\s+(?:the year\s+)?$", before) is not None
    )


def is_yearly(context: Context, item: Dated) -> bool:
    """Whether a year beside an act is that of the amount free in it ("the exclusion for transfers to him in 2021")."""
    is_year = item.mention.precision == "year" and item.role in ("transfer_date", "conveyed")
    return is_year and is_of_an_amount(context, item.mention)

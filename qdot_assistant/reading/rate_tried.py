"""Another rate tried after an annuity was told: "use 5.2 instead", "and with 4.6?", "put 4.8 for 5.0".

Come here for ``tries_a_rate`` and ``is_the_present_rate``. Where no rate was told, the one published for the month of
the death stands for it, § 20.2056A-4(c)(4)(ii)(B); a figure with one place after its point is another one.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping
from decimal import Decimal

from knowledge import store
from qdot_assistant.reading.context import Context
from qdot_assistant.reading.rates import may_be_a_rate
from qdot_assistant.types import Fact

_LEAST, _MOST = Decimal(1), Decimal(12)
MOST_WORDS = 16
_PAID = frozenset({"annual_annuity", "payment_amount"})
_MEASURED = frozenset({"age", "birth_date", "term_years"})
_OF_ANOTHER_THING = re.compile(
    r"\b(?:factors?|tables?|lines?|items?|examples?|sections?|paragraphs?|para|versions?|clauses?|parts?|steps?|pages?|"
    r"millions?|billions?|mln|hours?|times|shares?|inflation|cola|index|raises?|years?|exemptions?|exclusions?|"
    r"bonds?|letters?|age|aged|old|why|who|months?|term|dollars?|bucks|grand|tax|percentage points?)\b"
)
_TRIED = re.compile(
    r"\b(?:us(?:e|ed|ing)|try|tried|at|with|under|for|by|to|tak(?:e|ing)|put|plug\w*|assum\w+|apply\w*|suppos\w+|say|if|"
    r"instead|rather|sub|substitut\w+|replac\w+|swap\w*|switch\w*|make|rerun|redo|re-?run|run|again|same|once more|"
    r"this time|now|what about|how about|and|or|sensitivit\w+|compar\w+|what would|how (?:far|much) would|change|"
    r"versus|vs)\b"
)


def tries_a_rate(context: Context, value: Decimal) -> bool:
    """True for a figure with a point that a short follow-up puts in the place of the rate, whatever its words."""
    low = context.message.low
    fits = int(value.as_tuple().exponent) < 0 and _LEAST <= value <= _MOST and may_be_a_rate(value)
    is_free = len(low.split()) <= MOST_WORDS and not _OF_ANOTHER_THING.search(low)
    return fits and is_free and _has_a_rate(context) and _TRIED.search(low) is not None


def is_the_present_rate(context: Context, value: Decimal) -> bool:
    """True for the rate that the sum before was made with, named once more beside the one that takes its place."""
    return rate_before(context) == value


def _has_a_rate(context: Context) -> bool:
    told = context.known.keys()
    return bool(told & _PAID) and bool(told & _MEASURED) and rate_before(context) is not None


def rate_before(context: Context) -> Decimal | None:
    """The rate told before, else the one published for the month of the death told."""
    told = context.known.get("section_7520_rate")
    return told.value if told is not None and isinstance(told.value, Decimal) else published_rate(context.known)


def published_rate(known: Mapping[str, Fact]) -> Decimal | None:
    """The rate published for the month of the death told before."""
    death, precision = known.get("date_of_death"), known.get("date_of_death_precision")
    if death is None or not isinstance(death.value, dt.date) or (precision and precision.value == "year"):
        return None
    published = store.parameters().section_7520_rate(death.value.year, death.value.month)
    return published.percent if published else None

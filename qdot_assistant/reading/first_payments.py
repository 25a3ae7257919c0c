"""Since when a pension is paid, where its first tax is asked for: "pension from March, when is the first tax due?".

Come here for ``take_first_payments``. § 20.2056A-4(c)(6)(i): the first day goes by the calendar year in which the
first payment was received, which the month of the first payment tells.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence

from qdot_assistant.reading.context import Context, Reading
from qdot_assistant.reading.dates import DateMention
from qdot_assistant.reading.days import in_year

FIRST_TAX = re.compile(
    r"\b(?:first|1st|initial|earliest|starting)\b[^.;?!]{0,15}\b(?:tax(?:es)?|706-?\s?qdt|forms?|filing|bill|"
    r"due (?:day|date)|payment of (?:the |that )?tax|tax payment)\b"
)
_OF_THE_ESTATE = re.compile(
    r"\b(?:estate (?:tax )?return|form 706(?!-?\s?qdt)|706(?!-?\s?qdt)|first (?:spouse|death))\b"
)
_PAID = r"(?:pensions?|annuit(?:y|ies)|payments?|checks?|cheques?|benefits?|it|drawing|paid|instal\w+)"
_SINCE = re.compile(
    rf"\b{_PAID}\b(?:(?!\b(?:died|death|passed|return|706)\b)[^.;?!]){{0,30}}?\b(?:from|since|as of|began|begins|"
    r"begun|starts?|started|starting|came|comes|arrived|in|on)(?: (?:in|on|from|early|late|mid|the|end of|"
    r"beginning of))*"
    r"\s*$"
)


def take_first_payments(context: Context, reading: Reading, mentions: Sequence[DateMention]) -> None:
    """Read the month told for the first payments as the year of their receipt, where none is told."""
    low = context.message.low
    is_asked = FIRST_TAX.search(low) is not None and not _OF_THE_ESTATE.search(low)
    if not is_asked or reading.facts.keys() & {"payment_years", "payment_dates", "distribution_dates"}:
        return
    death = reading.facts.get("date_of_death") or context.known.get("date_of_death")
    for mention in mentions:
        if mention.value is None or mention.precision == "year" or not _SINCE.search(low[: mention.span[0]]):
            continue
        year = _year_of(mention, death.value if death is not None else None)
        note = None if mention.year_told else f"read as payments since {mention.value:%B} {year}"
        reading.facts["payment_years"] = context.fact("payment_years", str(year), mention.span, note)
        return


def _year_of(mention: DateMention, death: object) -> int:
    """The year told; else that of the first such month after the death."""
    value = mention.value or dt.date.min
    if mention.year_told or not isinstance(death, dt.date):
        return value.year
    same = in_year(value, death.year)
    return death.year if (same.month, same.day) >= (death.month, 1) else death.year + 1

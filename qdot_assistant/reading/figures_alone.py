"""A message of figures and nothing else ("4.2%, 80, $1,000"): an amount, an age and a rate or a death are an annuity's.

Come here for ``take_figures_alone``. Nothing but the corpus portion is worked out from these together; how often the
amount is paid is asked, since no word tells it.
"""

from __future__ import annotations

import re
from decimal import Decimal

from qdot_assistant.reading.context import Context, Reading
from qdot_assistant.reading.frequency import PER_YEAR
from qdot_assistant.types import Unclear

_LARGEST = Decimal(500_000)
"""An amount above this is no payment but an estate or a trust."""
_YOUNGEST, _OLDEST = 30, 109
_FILLS = frozenset(
    "a an and at age aged ages amount amounts are be been by corpus cp date day days death deceased decedent did die "
    "died dies dod dollars dollar each f female for he her his i im in is it its life m male me months my of old on or "
    "pays paid pay payment payments percent pls please portion rate rates section she the then this to usd was we wife "
    "husband s spouse widow widower with year years yo yr yrs jan feb mar apr may jun jul aug sep sept oct nov dec "
    "january february march april june july august september october november december dad mom mum father".split()
)
_WORD = re.compile(r"[a-z]+")
_ALONE = re.compile(
    r"(?<![\d.,$/-])(?P<n>\d{2,3})(?![\d/%-]|[.,]\d|\s*(?:%|percent|per cent|dollars|k\b|m\b|st|nd|rd|th))"
)


def take_figures_alone(context: Context, reading: Reading, rest: str) -> None:
    """Read the amount of such a list as a payment, and the number that is an age as one. ``rest`` has no dates."""
    facts = reading.facts
    amount = facts.get("amount")
    if amount is None or not isinstance(amount.value, Decimal) or amount.value >= _LARGEST or context.known:
        return
    if set(facts) & {"annual_annuity", "payment_amount", "frequency"} or not _is_bare(context.message.masked):
        return
    if not {"section_7520_rate", "date_of_death"} & set(facts):
        return
    age = next((one for one in _ALONE.finditer(rest) if _YOUNGEST <= int(one["n"]) <= _OLDEST), None)
    if "age" not in facts and "birth_date" not in facts and "term_years" not in facts:
        if age is None:
            return
        note = "read as the age of the measuring life on the date of death"
        facts["age"] = context.fact("age", int(age["n"]), age.span("n"), note)
    facts["payment_amount"] = facts.pop("amount").model_copy(update={"name": "payment_amount"})
    ask = f"For the corpus portion: is the {amount.words} paid yearly, half-yearly, quarterly, monthly or weekly?"
    reading.unclear.append(Unclear(name="frequency", words=amount.words, readings=tuple(PER_YEAR), ask=ask))


def _is_bare(masked: str) -> bool:
    return all(word in _FILLS for word in _WORD.findall(masked))

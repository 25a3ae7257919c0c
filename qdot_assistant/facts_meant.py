"""Which facts are meant: none of an earlier pension where a whole one is told, and weekdays in the order told.

Come here for ``of_its_own_sheet`` and ``weekdays_in_order``.
"""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING

from qdot_assistant.asked.by_itself import only_supposes

if TYPE_CHECKING:
    from qdot_assistant.types import Facts

_PAYMENT = frozenset({"annual_annuity", "payment_amount"})
_MEASURE = frozenset({"age", "birth_date", "term_years"})
_BESIDE = frozenset({"section_7520_rate", "date_of_death"})
_OF_ONE_ANNUITY = _PAYMENT | _MEASURE | {"birth_year", "frequency", "timing", "life_contingent", "section_7520_rate"}


def of_its_own_sheet(facts: Facts, text: str) -> Facts:
    """The facts without those of an earlier annuity, where this message tells a whole one: payment, life, and more.

    Args:
        text: the message; one that only supposes another fact changes the annuity told before.
    """
    told = facts.current
    if not all(told & one for one in (_PAYMENT, _MEASURE, _BESIDE)) or only_supposes(text):
        return facts
    kept = {name: fact for name, fact in facts.facts.items() if name in told or name not in _OF_ONE_ANNUITY}
    return facts.model_copy(update={"facts": kept}) if len(kept) < len(facts.facts) else facts


_ACTS = ("assignment_date", "transfer_date", "protective_assignment_date")
_WEEKDAY = re.compile(r"\W*(?:on )?(?:mon|tues|wednes|thurs|fri|satur|sun)days?\W*", re.IGNORECASE)
_THE_OTHER_WAY = re.compile(
    r"\b(?:already|although|though|but|had (?:been |gone |left )|before (?:that|then)|earlier|previous\w*|since|"
    r"after)\b",
    re.IGNORECASE,
)
"""What is told later came first ("on Monday, although the return had gone out on Friday")."""
_WEEK = dt.timedelta(days=7)


def weekdays_in_order(facts: Facts, text: str) -> Facts:
    """ "I signed on Monday, the return went out on Friday": the Monday before that Friday, whatever day is today."""
    filed = facts.facts.get("return_filed")
    is_told_now = {"return_filed", *_ACTS} & facts.current and not _THE_OTHER_WAY.search(text)
    if filed is None or not is_told_now or not _WEEKDAY.fullmatch(filed.words):
        return facts
    low, moved = text.lower(), dict(facts.facts)
    for name in _ACTS:
        act = facts.facts.get(name)
        if act is None or not _WEEKDAY.fullmatch(act.words) or not isinstance(act.value, dt.date):
            continue
        is_first = -1 < low.find(act.words.lower()) < low.find(filed.words.lower())
        if is_first and isinstance(filed.value, dt.date) and dt.timedelta(0) < act.value - filed.value < _WEEK:
            day = act.value - _WEEK
            note = f"read as {day:%B} {day.day}, {day.year}, the one before the filing told after it"
            moved[name] = act.model_copy(update={"value": day, "note": note, "assumed": True})
    return facts.model_copy(update={"facts": moved})

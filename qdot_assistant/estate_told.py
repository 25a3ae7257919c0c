"""What was told of the estate as a whole: its value, and the year of the death whose exclusion frees it."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING

from qdot_assistant.reading.money import money_in

if TYPE_CHECKING:
    from qdot_assistant.pipeline import Asking
    from qdot_assistant.types import Facts

_I = re.IGNORECASE


def year_of_death_told(facts: Facts) -> int | None:
    """The year of death, told by itself or with the day; None where none was told."""
    death, year = facts.value("date_of_death"), facts.value("year_of_death")
    return int(death.year) if death is not None else None if year is None else int(year)


_OWN_DEATH = re.compile(
    r"\b(?:when|once|if|after) i(?:'m| am|'ll| will)? (?:die|dead|gone|pass(?: away)?)\b|\bmy own death\b", _I
)


def is_of_the_survivors_death(asking: Asking) -> bool:
    """True for "is there tax when I die?" after the first death was told: the estate told is another's."""
    return year_of_death_told(asking.facts) is not None and bool(_OWN_DEATH.search(asking.question.question))


_SUPPOSED = re.compile(r"^is there federal estate tax\b.* with everything worth (?P<sum>.+)\?$")
"""Another size put after an answer on the exclusion, as ``estate_supposed`` asks it in full."""


def estate_told(asking: Asking) -> Decimal | None:
    """The value of the estate, where it was told."""
    if is_of_the_survivors_death(asking):
        return None
    if supposed := _SUPPOSED.search(asking.question.question):
        return next((one.amount for one in money_in(supposed["sum"])), None)
    told, later = asking.facts.facts.get("estate_value"), _whole_estate(asking)
    value = later if later is not None and (told is None or _is_later(asking, told.turn)) else told and told.value
    return value if isinstance(value, Decimal) else None


def _is_later(asking: Asking, turn: int) -> bool:
    """True where the amount told as all there is was told after the estate's value."""
    amount = asking.facts.facts.get("amount")
    return amount is not None and amount.turn > turn


def _whole_estate(asking: Asking) -> Decimal | None:
    """An amount told as all there is ("about 3 million altogether", "worth around 4 million")."""
    amount = asking.facts.facts.get("amount")
    if amount is None or not isinstance(amount.value, Decimal):
        return None
    words, told = re.escape(amount.words), asking.around or asking.question.question
    if asking.standing.follow_up == "continues" and _IT.search(told) and _ONE_THING.search(asking.standing.context):
        return None
    in_trust = rf"{words} (?:\w+ |(?:in|into|to|inside) (?:\w+ ){{0,2}})?(?:trust|qdot)\b"
    if re.search(rf"{in_trust}|\b(?:trust|qdot) (?:\w+ ){{0,3}}{words}", told, _I):
        return None  # what the trust holds is not the estate
    having = rf"{_DIED}[^.?!]{{0,25}}{_HAVING} (?:\w+ )?{words}|{_LEAVING}{words}{_WHOLE}"
    left = rf"{_LEFT} (?:about |around |only |some |roughly |maybe |just )?{words}(?! to\b)"
    near = rf"{_ALL}[^.?!]{{0,30}}{words}|{words}[^.?!]{{0,25}}{_ALL}|{having}|{left}"
    return amount.value if re.search(near, told, _I) else None


_IT = re.compile(r"\b(?:it|its|it's|that|this|they|mine|ours)\b", _I)
_ONE_THING = re.compile(
    r"\b(?:house|home|residence|apartment|condo\w*|flat|land|farm|trust|qdot|accounts?|pension|annuity|shares|stocks?|"
    r"business|company|insurance|policy|property)\b",
    _I,
)
""" "It's worth 900" after a house tells the value of that house, and not of the estate."""
_ALL = r"\b(?:estate|altogether|in total|total|all in all|in all|everything|together|worth|combined)\b"
_LEFT = r"\b(?:he|she|husband|wife|dad|mom|mum|father|mother)(?: has| had|'d)? left(?: behind| us| me)?"
_LEAVING = r"\b(?:left|leaves|leaving)(?: behind)?(?: (?:about|around|some|roughly|nearly|over|just))* "
_WHOLE = r"(?! (?:(?:dollars|usd) )?(?:to|for|in|into|of|a|each|per|under|by)\b)"
"""All that was left: no sum left to one person or put in a trust."""
_DIED, _HAVING = r"\b(?:died|passed(?: away)?|dies)\b", r"\b(?:with|leaving|owning|having)"

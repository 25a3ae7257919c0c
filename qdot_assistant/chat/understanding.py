"""A question that was not understood, restated by a chat model in the field's words; and facts it found in the user's.

The restated question is only searched with: no word of it is ever shown. A fact counts only where its words stand in
what the user wrote and our own grammar reads the same value from them.
"""

from __future__ import annotations

import datetime as dt
import json
import re
from collections.abc import Callable, Mapping
from decimal import Decimal, InvalidOperation
from typing import Any

from pydantic import BaseModel, ConfigDict, ValidationError
from text_to_num import alpha2digit

from knowledge.citation import plain
from qdot_assistant.chat import labels
from qdot_assistant.chat.errors import Unusable
from qdot_assistant.facts import dates_in, money_in
from qdot_assistant.figures import figures_in
from qdot_assistant.named import named_sections
from qdot_assistant.reading.frequency import PER_YEAR
from qdot_assistant.types import Fact, Facts, FactValue, Question

LONGEST_RESTATED = 400
_MOST_FACTS = 12


class Claim(BaseModel):
    """One fact as the model reports it."""

    model_config = ConfigDict(frozen=True)

    name: str
    value: str | int | float | None = None
    words: str = ""


class Understanding(BaseModel):
    """The form of the reply."""

    model_config = ConfigDict(frozen=True)

    restated: str | None = None
    facts: tuple[Claim, ...] = ()


SCHEMA: dict[str, Any] = {
    "title": "Understanding",
    "description": "The question in the field's words, and the facts the user gave.",
    "type": "object",
    "properties": {
        "restated": {"type": ["string", "null"]},
        "facts": {
            "type": "array",
            "items": {
                "type": "object",
                "properties": {"name": {"type": "string"}, "value": {"type": "string"}, "words": {"type": "string"}},
                "required": ["name", "value", "words"],
                "additionalProperties": False,
            },
        },
    },
    "required": ["restated", "facts"],
    "additionalProperties": False,
}


def read(reply: str) -> Understanding:
    """The reply as typed values.

    Raises:
        Unusable: when it is not in the form asked for.
    """
    start = reply.find("{")
    try:
        value, _ = json.JSONDecoder().raw_decode(reply, max(0, start))
        return Understanding.model_validate(value)
    except (json.JSONDecodeError, ValidationError, RecursionError):
        raise Unusable("the reply is not in the form that was asked for") from None


def restated_question(understood: Understanding, question: Question) -> str | None:
    """The restated question, if it brings in no figure, day or paragraph that the user did not write."""
    text = " ".join((understood.restated or "").split())
    if not text or len(text) > LONGEST_RESTATED:
        return None
    written = wrote(question)
    if not figures_in(text) <= figures_in(written):
        return None
    return text if set(named_sections(text).existing) <= set(named_sections(written).existing) else None


def facts_from(understood: Understanding, question: Question, known: Facts) -> Facts:
    """The known facts and those of the model's that the user's own words bear out; what we read ourselves stays."""
    written, turn = plain(wrote(question)).casefold(), sum(t.role == "user" for t in question.history)
    found = dict(known.facts)
    for claim in understood.facts[:_MOST_FACTS]:
        value = _value(claim, question.today)
        said = plain(claim.words).casefold()
        if claim.name in found or value is None or not said or said not in written:
            continue
        if _is_known_otherwise(claim, said, known) or labels.speaks_against(claim.name, said, written):
            continue
        found[claim.name] = Fact(name=claim.name, value=value, words=claim.words, turn=turn, assumed=True)
    found |= _payments_of_a_year(found)
    current = known.current | (found.keys() - known.facts.keys())
    return known.model_copy(update={"facts": found, "current": frozenset(current)})


def _is_known_otherwise(claim: Claim, said: str, known: Facts) -> bool:
    """True when our own grammar read these very words as another fact of the same kind."""
    reader = _READERS.get(claim.name)
    read = [fact for fact in known.facts.values() if fact.words and _READERS.get(fact.name) is reader]
    return any(plain(fact.words).casefold() in said or said in plain(fact.words).casefold() for fact in read)


def _payments_of_a_year(facts: Mapping[str, Fact]) -> dict[str, Fact]:
    """The annuity of a year where one payment and its interval are known; the model never multiplies."""
    payment, interval = facts.get("payment_amount"), facts.get("frequency")
    if "annual_annuity" in facts or payment is None or interval is None or not isinstance(payment.value, Decimal):
        return {}
    yearly = payment.value * PER_YEAR[str(interval.value)]
    return {"annual_annuity": payment.model_copy(update={"name": "annual_annuity", "value": yearly})}


def wrote(question: Question) -> str:
    """What the user wrote, all turns together."""
    return " ".join([*(turn.content for turn in question.history if turn.role == "user"), question.question])


def _value(claim: Claim, today: dt.date) -> FactValue | None:
    """The claim's value, where our own grammar finds that same value in its words."""
    reader = _READERS.get(claim.name)
    return reader(str(claim.value), claim.words, today) if reader and claim.value is not None else None


def _day(value: str, words: str, today: dt.date) -> FactValue | None:
    try:
        day = dt.date.fromisoformat(value.strip())
    except ValueError:
        return None
    is_told = any(found.value == day and found.precision == "day" for found in dates_in(words, today))
    return day if is_told else None


def _money(value: str, words: str, today: dt.date) -> FactValue | None:
    amount = _number(value)
    return amount if amount is not None and any(m.amount == amount for m in money_in(words)) else None


def _count(value: str, words: str, today: dt.date) -> FactValue | None:
    number = _number(value)
    if (
        number is None
        or number != int(number)
        or f"{int(number)}" not in figures_in(alpha2digit(words, "en") + " years")
    ):
        return None
    return int(number)


def _rate(value: str, words: str, today: dt.date) -> FactValue | None:
    number = _number(value)
    return number if number is not None and number in {Decimal(f) for f in figures_in(words) if _number(f)} else None


def _frequency(value: str, words: str, today: dt.date) -> FactValue | None:
    pattern = _FREQUENCIES.get(value.strip().lower())
    return value.strip().lower() if pattern and re.search(pattern, words, re.IGNORECASE) else None


def _number(value: str) -> Decimal | None:
    try:
        number = Decimal(value.replace(",", "").replace("$", "").replace("%", "").strip())
    except InvalidOperation:
        return None
    return number if number.is_finite() else None


_FREQUENCIES = {
    "annual": r"\bannual|\byearly|\b(?:a|per|each|every) year\b",
    "semiannual": r"\bsemi-?annual|\btwice a year|\bhalf-?year|\bevery six months",
    "quarterly": r"\bquarter",
    "monthly": r"\bmonth",
    "weekly": r"\bweek",
}
_READERS: Mapping[str, Callable[[str, str, dt.date], FactValue | None]] = {
    **dict.fromkeys(
        ("date_of_death", "birth_date", "return_filed", "transfer_date", "surviving_spouse_date_of_death"), _day
    ),
    **dict.fromkeys(("annual_annuity", "payment_amount", "taxable_estate", "distribution", "qdot_assets"), _money),
    **dict.fromkeys(("age", "term_years", "year"), _count),
    "section_7520_rate": _rate,
    "frequency": _frequency,
}
NAMES: tuple[str, ...] = tuple(_READERS)
"""Facts a model may report."""

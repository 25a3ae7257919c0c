"""One payment a year, told as a thing that comes; and payments that come more often than any interval of the tables."""

from __future__ import annotations

from decimal import Decimal

import pytest

from qdot_assistant.facts import facts_of
from qdot_assistant.types import Facts, Question, Turn
from tests.one_question import TODAY

PENSION = "He died May 4, 2025. I was 68 then and his pension pays me $5,000 a month for life. Corpus portion?"


def _facts(text: str, *before: str) -> Facts:
    history = tuple(Turn(role="user", content=one) for one in before)
    return facts_of(Question(question=text, history=history, today=TODAY))


@pytest.mark.parametrize(
    "text",
    [
        "now it is one check a year, 64,000",
        "make that a single payment of $64,000 each year",
        "they changed it to one big cheque of 64,000 every year",
        "suppose only one payment a year of $64,000",
        "and with one lump transfer annually, $64,000?",
    ],
)
def test_one_payment_a_year_takes_the_place_of_the_months(text: str) -> None:
    facts = _facts(text, PENSION)
    assert facts.value("frequency") == "annual"
    assert facts.value("annual_annuity") == Decimal(64_000)


@pytest.mark.parametrize(
    "text",
    [
        "2,150 twice monthly for life",
        "two cheques of $900 per month for life",
        "the annuity is 3 payments of $700 each month",
        "$400 twice weekly for life",
        "$1,900 on the 1st and the 15th of every month for life",
    ],
)
def test_payments_oftener_than_monthly_are_asked_about(text: str) -> None:
    facts = _facts(text)
    assert facts.unclear
    assert facts.value("frequency") is None


@pytest.mark.parametrize(
    ("text", "frequency", "annual"),
    [
        ("$3,000, one payment each month, for life", "monthly", 36_000),
        ("the annuity is $64,000 a year, paid monthly, for life", "monthly", 64_000),
        ("one check a month of $3,000 for life", "monthly", 36_000),
        ("two payments of $9,000 a year for life", "semiannual", 18_000),
    ],
)
def test_other_intervals_stay(text: str, frequency: str, annual: int) -> None:
    facts = _facts(text)
    assert facts.value("frequency") == frequency
    assert facts.value("annual_annuity") == Decimal(annual)

"""A year named alone after the form for a year's payments is that of other payments, and of no death."""

from __future__ import annotations

import datetime as dt

import pytest

from qdot_assistant.facts import facts_of
from qdot_assistant.types import Facts, Question, Turn

FORM = "my wife died 7 june 2024, I chose to pay the tax. when is the 706-QDT for the payments of 2025 due?"


def told(*messages: str) -> Facts:
    """The facts of the last message after the others."""
    history = tuple(Turn(role="user", content=one) for one in messages[:-1])
    return facts_of(Question(question=messages[-1], history=history, today=dt.date(2026, 11, 24)))


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("and for 2027?", "2027"),
        ("those of 2026", "2026"),
        ("what about next year's ones", "2027"),
        ("ok and this years checks then", "2026"),
        ("the 2024 ones", "2024"),
    ],
)
def test_the_year_is_that_of_the_payments(text: str, year: str) -> None:
    facts = told(FORM, text)
    assert facts.value("payment_years") == int(year)
    assert facts.value("date_of_death") == dt.date(2024, 6, 7)


@pytest.mark.parametrize("text", ["what if she died in 2023?", "and the exclusion for 2027"])
def test_a_year_with_a_word_of_its_own_is_no_year_of_payments(text: str) -> None:
    assert told(FORM, text).value("payment_years") == 2025


@pytest.mark.parametrize(
    "text",
    [
        "what if he passes away on 2 february 2027",
        "and if my father himself passes away on February 2, 2027?",
        "suppose dad passes on 2 february 2027, when is the last form due",
    ],
)
def test_a_death_to_come_of_the_payee_is_the_surviving_spouses(text: str) -> None:
    """Section 20.2056A-4(c)(6)(i): the last form runs from that death."""
    before = "mother died 7 june 2024, dad signed the agreement to pay the tax. form for the 2026 payments?"
    facts = told(before, text)
    assert facts.value("surviving_spouse_date_of_death") == dt.date(2027, 2, 2)
    assert facts.value("date_of_death") == dt.date(2024, 6, 7)

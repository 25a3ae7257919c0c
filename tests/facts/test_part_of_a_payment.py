"""What is said of each payment is a part of it, and no payment of its own."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

import pytest

from qdot_assistant.facts import facts_of
from qdot_assistant.types import Question, Turn

ASKED = "20,000 a year, quarterly, for life, age 60, he died in September 2024, 4.8%. Corpus?"


@pytest.mark.parametrize(
    "said",
    [
        "so 3,000 of each check?",
        "that's $3,100 out of every payment, right?",
        "only 1,200 dollars of a quarterly payment",
    ],
)
def test_a_part_of_each_payment_changes_no_amount(said: str) -> None:
    """The yearly amount told before stands."""
    history = (Turn(role="user", content=ASKED), Turn(role="assistant", content="About 62 percent."))
    facts = facts_of(Question(question=said, history=history, today=dt.date(2026, 11, 22)))
    assert facts.value("annual_annuity") == Decimal(20000)

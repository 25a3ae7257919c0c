"""A day told alone after the 60 days were told is the day of receipt; a story's own words still say what a day is."""

from __future__ import annotations

import datetime as dt

import pytest

from qdot_assistant.facts import facts_of
from qdot_assistant.types import Question, Turn

SIXTY = "Within 60 days of the day you receive it. [1]"
NINE = "The return is due nine months after the death, the corpus portion within 60 days. [1]"


def _facts(said: str, told: str) -> dict[str, object]:
    asked = Turn(role="user", content="how long do i have to put the corpus piece of a payment into the trust")
    history = (asked, Turn(role="assistant", content=told))
    found = facts_of(Question(question=said, audience="client", today=dt.date(2026, 11, 22), history=history))
    return {name: fact.value for name, fact in found.facts.items()}


@pytest.mark.parametrize("said", ["June 12, 2026", "mine arrived on June 12, 2026", "6/12/2026", "on 12 June 2026"])
def test_a_bare_day_is_that_of_receipt(said: str) -> None:
    """(c)(7)(i): the 60 days run from receipt."""
    assert _facts(said, SIXTY) == {"payment_dates": (dt.date(2026, 6, 12),)}


def test_a_day_after_two_periods_stays_open() -> None:
    """Where another period was told too, the day is not taken for receipt."""
    assert "payment_dates" not in _facts("June 12, 2026", NINE)


def test_a_longer_message_says_itself_what_its_day_is() -> None:
    """A death told after the 60 days is a death."""
    assert _facts("my husband died on June 12, 2026", SIXTY)["date_of_death"] == dt.date(2026, 6, 12)

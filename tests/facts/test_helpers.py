"""What the router and the page take beside the facts themselves."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

import pytest

from qdot_assistant.facts import dates_in, facts_of, has_currency_other_than_dollars, money_in, understood
from qdot_assistant.types import Question, Turn

TODAY = dt.date(2026, 11, 22)


def test_understood_says_each_fact_in_a_short_phrase() -> None:
    """The phrases name the facts in plain words and mark what was assumed."""
    facts = facts_of(
        Question(question="he died March 2025, $6k a month for life, she was 63, no extension", today=TODAY)
    )
    assert sorted(understood(facts)) == [
        "$6,000 each payment",
        "$72,000 a year",
        "aged 63 on the date of death",
        "died March 2025 (assumed)",
        "for life",
        "no extension to file",
        "paid monthly",
    ]


@pytest.mark.parametrize(
    ("text", "foreign"),
    [("€500", True), ("500 pounds", True), ("$500", False), ("500 dollars", False), ("no money", False)],
)
def test_a_currency_other_than_dollars_is_seen(text: str, foreign: bool) -> None:
    """Only amounts in another currency count as such."""
    assert has_currency_other_than_dollars(text) is foreign


def test_dates_and_money_are_found_in_any_text() -> None:
    """The helpers read a text without a conversation."""
    assert [mention.value for mention in dates_in("from May 1 to June 1, 2024", TODAY)] == [
        dt.date(2024, 5, 1),
        dt.date(2024, 6, 1),
    ]
    assert [mention.amount for mention in money_in("$1.25 million and 72 thousand")] == [
        Decimal(1250000),
        Decimal(72000),
    ]


def test_a_fact_keeps_its_words_and_its_turn() -> None:
    """Each fact tells the words it was read from, as written, and the user turn that told it."""
    history = (Turn(role="user", content="He DIED March 4, 2025"), Turn(role="assistant", content="How old was she?"))
    facts = facts_of(Question(question="63", history=history, today=TODAY)).facts
    assert (facts["date_of_death"].words, facts["date_of_death"].turn) == ("March 4, 2025", 0)
    assert (facts["age"].words, facts["age"].turn) == ("63", 1)


def test_what_the_assistant_says_is_no_fact() -> None:
    """A date in an assistant's turn is never taken for the user's."""
    history = (Turn(role="assistant", content="If he died March 4, 2025, the return is due December 4, 2025."),)
    assert facts_of(Question(question="why nine months?", history=history, today=TODAY)).facts == {}


def test_an_unclear_date_names_both_readings() -> None:
    """The question back gives both days, so that the user can pick one."""
    (unclear,) = facts_of(Question(question="he died 03.04.2025", today=TODAY)).unclear
    assert unclear.readings == ("2025-03-04", "2025-04-03")
    assert "March 4, 2025" in unclear.ask
    assert "April 3, 2025" in unclear.ask


def test_an_unclear_fact_is_settled_by_a_later_turn() -> None:
    """Once the user says it plainly, nothing is asked any more."""
    history = (Turn(role="user", content="he died 03.04.2025"),)
    facts = facts_of(Question(question="he died on 3 April 2025", history=history, today=TODAY))
    assert facts.unclear == ()
    assert facts.value("date_of_death") == dt.date(2025, 4, 3)

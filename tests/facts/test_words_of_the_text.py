"""What a question says of a text, and numbers that count or point: no facts of a case. Short forms of a phone."""

from __future__ import annotations

import datetime as dt

import pytest

from qdot_assistant.facts import facts_of
from qdot_assistant.reading.texted import spelt_out
from qdot_assistant.types import Question

TODAY = dt.date(2026, 11, 24)


def names(text: str) -> set[str]:
    """The facts read in a message."""
    return set(facts_of(Question(question=text, today=TODAY)).facts)


@pytest.mark.parametrize(
    "text",
    [
        "My binder copy of para (e) gives a June 1, 2023 date for decedents. Current?",
        "the printed text says July 10, 2026 in (e), is that the newest?",
        "Which version is effective May 1, 2009?",
        "quotient sits between which two Table B terms, and which one is taken?",
        "Table B: are these two factors rounded?",
    ],
)
def test_words_of_a_text_are_no_facts(text: str) -> None:
    assert not names(text) & {"date_of_death", "term_years", "section_7520_rate", "age"}


def test_a_death_on_such_a_day_is_one() -> None:
    assert "date_of_death" in names("my husband died June 1, 2023, which text of paragraph (e) applies?")


def test_a_term_in_words_is_one() -> None:
    assert "term_years" in names("Table B factor for two years at 4 percent")


@pytest.mark.parametrize(
    "text",
    [
        "my pension from late husband arrive on 1 october 2026 in the bank",
        "the annuity from my late wife arrived on 3 August 2026",
    ],
)
def test_a_pension_that_arrives_is_a_payment(text: str) -> None:
    assert "payment_dates" in names(text)
    assert "date_of_death" not in names(text)


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("n if he asks for more time", "and if he asks for more time"),
        ("thanks n what now", "thanks and what now"),
        ("it has 2,6 million in it", "it has 2.6 million in it"),
        ("2,600 million", "2,600 million"),
        ("$1,250,000", "$1,250,000"),
    ],
)
def test_short_forms_are_written_out(typed: str, read: str) -> None:
    assert spelt_out(typed) == read

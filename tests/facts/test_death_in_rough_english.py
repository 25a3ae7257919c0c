"""A death told in the present tense, as people write to whom English is new: it is told to have happened."""

from __future__ import annotations

import datetime as dt

import pytest

from qdot_assistant.facts import facts_of
from qdot_assistant.types import Question

TODAY = dt.date(2026, 11, 22)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("my wife pass away 6 may of this year, by which day must the tax paper reach them?", dt.date(2026, 5, 6)),
        ("father pass away june 9 of last year, mother have green card", dt.date(2025, 6, 9)),
        ("My husband pass 3 february of this year. by when is the return wanted?", dt.date(2026, 2, 3)),
        ("he just pass away on 21 march of this year, what is the day for the form", dt.date(2026, 3, 21)),
        ("my husband expire on 8 january 2026, when do we file", dt.date(2026, 1, 8)),
        ("My wife passes from us 11 july 2026, when do we file", dt.date(2026, 7, 11)),
        ("my husband pass away last year, on 2 october. is the return late?", dt.date(2025, 10, 2)),
        ("husband die 2 april of last year. by what day was the return due?", dt.date(2025, 4, 2)),
    ],
)
def test_a_death_in_the_present_tense_has_happened(text: str, day: dt.date) -> None:
    """IRC 6075(a): the nine months run from the day told, in whatever tense it is told."""
    facts = facts_of(Question(question=text, today=TODAY))
    assert facts.value("date_of_death") == day


@pytest.mark.parametrize(
    "text",
    [
        "The house and the shares pass on 6 may 2026 to the wife under the will.",
        "Property must pass by 6 may 2027 to the trust.",
        "The extension expires on 8 january 2027.",
    ],
)
def test_what_passes_or_expires_otherwise_is_no_death(text: str) -> None:
    """Property passes, and a time runs out."""
    assert facts_of(Question(question=text, today=TODAY)).value("date_of_death") is None


def test_a_death_supposed_is_still_to_come() -> None:
    """ "If I pass away in March" looks ahead."""
    facts = facts_of(Question(question="If I pass away on 9 march, when would my tax be due?", today=TODAY))
    days = (facts.value("date_of_death"), facts.value("surviving_spouse_date_of_death"))
    assert dt.date(2026, 3, 9) not in days

"""So many payments of so much in a year, whichever stands first; two months of the year, and a share of a pension."""

from __future__ import annotations

from decimal import Decimal

import pytest

from qdot_assistant.facts import facts_of
from qdot_assistant.types import Question
from tests.one_question import TODAY


@pytest.mark.parametrize(
    ("text", "frequency", "annual"),
    [
        ("Four $6,500 payments each year, one at every quarter end, for life", "quarterly", 26_000),
        ("she receives twelve $800 checks a year for life", "monthly", 9_600),
        ("two 7,000 dollar payments every year until she dies", "semiannual", 14_000),
        ("annuity: 4 x $3,000 a year", "quarterly", 12_000),
        ("pension 12 x 950 per year for life", "monthly", 11_400),
    ],
)
def test_the_year_is_all_of_its_payments(text: str, frequency: str, annual: int) -> None:
    facts = facts_of(Question(question=text, today=TODAY))
    assert facts.value("frequency") == frequency
    assert facts.value("annual_annuity") == Decimal(annual)


@pytest.mark.parametrize(
    "text",
    [
        "the annuity pays $4,000 in march and $4,000 in september each year for life",
        "three $5,000 payments each year for life",
        "half of his 3,200 a month pension for life",
        "she gets paid 2/3 of his $3,900 monthly pension",
    ],
)
def test_what_a_year_makes_is_asked_where_it_is_not_sure(text: str) -> None:
    assert facts_of(Question(question=text, today=TODAY)).unclear

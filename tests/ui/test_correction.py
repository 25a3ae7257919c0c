"""The sentences made from forms: each is read back by the reader of facts as exactly the fact it tells."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from typing import Any

import pytest

from qdot_assistant.facts import facts_of
from qdot_assistant.types import Question, Turn
from qdot_assistant.ui.correction import CHOICES, correction, kind_of, sentence, shown

TODAY = dt.date(2026, 11, 22)
FACTS: list[tuple[str, Any]] = [
    ("date_of_death", dt.date(2024, 3, 20)),
    ("annual_annuity", Decimal("72000")),
    ("payment_amount", Decimal("6000")),
    ("age", 63),
    ("birth_date", dt.date(1960, 6, 2)),
    ("term_years", 12),
    ("section_7520_rate", Decimal("3.6")),
    ("return_filed", dt.date(2025, 3, 1)),
    ("payment_dates", (dt.date(2024, 5, 1), dt.date(2024, 6, 1))),
    ("payment_dates", (dt.date(2024, 5, 1),)),
    ("surviving_spouse_date_of_death", dt.date(2025, 4, 1)),
    ("taxable_estate", Decimal("20000000")),
    ("distribution", Decimal("300000")),
    ("qdot_assets", Decimal("2300000")),
    ("assignment_date", dt.date(2025, 2, 1)),
    ("form_4768_filed", dt.date(2024, 12, 1)),
    *((name, value) for name, values in CHOICES.items() for value in values),
]


@pytest.mark.parametrize(("name", "value"), FACTS, ids=str)
def test_what_a_form_says_is_read_back(name: str, value: Any) -> None:
    """The sentence for a fact tells that fact."""
    before = (Turn(role="user", content="Corpus portion of $6,000 a month for life, and all the deadlines?"),)
    facts = facts_of(Question(question=sentence(name, value), history=before, today=TODAY)).facts
    assert facts[name].value == value


@pytest.mark.parametrize(("name", "value"), FACTS[:8], ids=str)
def test_a_correction_takes_the_place_of_what_was_told(name: str, value: Any) -> None:
    """After a correction the new value holds."""
    told = "He died on January 2, 2024, I was 70, born May 5, 1950, $1,000 a month, rate 5%, filed on January 3, 2025."
    before = (Turn(role="user", content=told),)
    facts = facts_of(Question(question=correction(name, value), history=before, today=TODAY)).facts
    assert facts[name].value == value


def test_every_choice_is_entered_as_a_choice_and_shown_in_words() -> None:
    """No code word of a choice reaches the reader."""
    for name, values in CHOICES.items():
        assert kind_of(name) == "choice"
        assert not any("_" in shown(name, value) for value in values)

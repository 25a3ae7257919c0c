"""A second payment told by "the second" after the first one's day."""

import datetime as dt

import pytest

from qdot_assistant.facts import facts_of
from qdot_assistant.types import Question


@pytest.mark.parametrize(
    "text",
    [
        "she got the first pension check on August 30 and the second Sept 30, signed the roll over agreement",
        "the pension came August 30, 2026 and the second September 30, 2026; they filed to roll over",
    ],
)
def test_the_second_payment_has_its_day(text):
    """§ 20.2056A-4(c)(7)(i): each payment has its own 60 days."""
    facts = facts_of(Question(question=text, today=dt.date(2026, 11, 24)))
    assert facts.value("payment_dates") == (dt.date(2026, 8, 30), dt.date(2026, 9, 30))

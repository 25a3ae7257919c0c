"""An amount told as one payment's is never taken for a year's, wherever the word of the interval stands."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

import pytest

from qdot_assistant.facts import facts_of
from qdot_assistant.types import Question


@pytest.mark.parametrize(
    ("text", "yearly"),
    [
        ("quarterly life annuity, $4,500 per payment, spouse aged 70, 4.6%", "18000"),
        ("weekly annuity paying $300 every time, age 71, 4.8%", "15600"),
        ("a semi-annual annuity with payments of $12,000, age 68, 4.6 percent", "24000"),
        ("a quarterly annuity for 12 years, $5,000 a time, 4.6%", "20000"),
        ("a semiannual annuity where $8,000 comes each time, age 70, 5%", "16000"),
        ("a monthly annuity, $950 a check, age 70, 5%", "11400"),
        ("a quarterly annuity brings me $5,000, age 70, 5%", "20000"),
        ("half-yearly annuity, instalments of $7,000, age 70", "14000"),
        ("semiannual annuity $15,000 p.a., age 70, 5%", "15000"),
        ("quarterly-paid annuity of $20,000 a year, age 70, 5%", "20000"),
        ("annuity of $72,000, payable monthly, age 60, 3.6%", "72000"),
    ],
)
def test_what_a_year_brings(text: str, yearly: str) -> None:
    """(c)(4): the calculation starts from the total of a year."""
    told = facts_of(Question(question=text, audience="client", today=dt.date(2026, 11, 22)))
    assert told.value("annual_annuity") == Decimal(yearly)

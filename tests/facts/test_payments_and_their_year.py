"""Payments told by their year, parts moved together, and a payee who died: whose death and which year is read."""

from __future__ import annotations

import datetime as dt

import pytest

from qdot_assistant.facts import facts_of
from qdot_assistant.types import Question


def told(text):
    """The facts of one message as of November 22, 2026."""
    return facts_of(Question(question=text, today=dt.date(2026, 11, 22)))


@pytest.mark.parametrize(
    "text",
    [
        "I received payments May 1, June 1 and July 1, 2026 and put all three corpus parts in on August 2, 2026.",
        "three payments - May 1, June 1, July 1 2026 - and one single transfer of their corpus parts on August 2, 2026",
        "checks came May 1, June 1 and July 1 2026, I moved all the portions in one go on August 2 2026",
        "payments of May 1, June 1 and July 1 2026, rolled all over August 2 2026",
        "The pension comes on the 1st. May, June and July 2026 I slept, moved the three corpus parts August 2 2026",
    ],
)  # fmt: skip
def test_parts_moved_together_have_one_day_and_each_payment_its_own(text):
    """(c)(7)(i): each payment has its own 60 days; the last of the list is a payment and no transfer."""
    facts = told(text)
    assert facts.value("payment_dates") == (dt.date(2026, 5, 1), dt.date(2026, 6, 1), dt.date(2026, 7, 1))
    assert facts.value("rolled_over") == dt.date(2026, 8, 2)


def test_two_transfers_stay_two():
    facts = told(
        "Payments received May 1 and June 1, 2026; I rolled over the first June 20, 2026 and the second July 20, 2026"
    )
    assert facts.value("rolled_over_each") == (dt.date(2026, 6, 20), dt.date(2026, 7, 20))


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("When must I file and pay for this years pension?", 2026),
        ("What about last years payments, when is the 706-QDT due?", 2025),
        ("Her pension of the year 2024 was never reported", 2024),
        ("when is the report for the annuity in 2025 due", 2025),
        ("First survivor pension came mid November. I pay the tax every year. When is the form due?", 2026),
    ],
)
def test_the_year_of_payments_is_read(text, year):
    facts = told(text)
    days = facts.value("payment_dates")
    assert facts.value("payment_years") == year or {day.year for day in days} == {year}


@pytest.mark.parametrize(
    "text",
    [
        "my aunt (a widow, she paid the QDOT tax each year) passed on February 2, 2026. Her pension of 2025 is open.",
        "My uncle (the widower, he filed the 706-QDT every spring for his annuity) died on February 2, 2026.",
        "grandma, the surviving spouse, died February 2, 2026. The pension tax of 2025 is open.",
    ],
)  # fmt: skip
def test_the_payee_who_died_is_the_surviving_spouse(text):
    facts = told(text)
    assert facts.value("surviving_spouse_date_of_death") == dt.date(2026, 2, 2)
    assert facts.value("date_of_death") is None


def test_a_husband_whose_widow_is_paid_is_the_decedent():
    facts = told("My husband died February 2, 2026. I, his widow, get the pension and pay the tax on it each year.")
    assert facts.value("date_of_death") == dt.date(2026, 2, 2)


@pytest.mark.parametrize(
    "text",
    [
        "We lost him August 31, 2025.",
        "we lost him 31 August 2025",
        "I lost my husband August 31, 2025",
        "lost her on 31 Aug 2025",
    ],
)
def test_a_loss_told_with_its_day_is_the_death(text):
    assert told(text).value("date_of_death") == dt.date(2025, 8, 31)

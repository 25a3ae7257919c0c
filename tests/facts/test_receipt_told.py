"""Days of receipt: every one of a list, and never the day on a check that came later; a birth told as a birthday."""

from __future__ import annotations

import datetime as dt

import pytest

from qdot_assistant.facts import facts_of
from qdot_assistant.types import Facts, Question, Turn


def told(text: str) -> Facts:
    return facts_of(Question(question=text, audience="client", today=dt.date(2026, 11, 22)))


@pytest.mark.parametrize(
    "text",
    [
        "My pension sent two payments, one on March 3, 2026 and one on April 2, 2026. What is the rollover limit?",
        "One check came March 3, 2026, one April 2, 2026. When must I roll over?",
        "Two pension checks came, one on March 3, 2026 and the other on April 2, 2026. When must each be in the trust?",
        "I got a payment on March 3, 2026 and another on April 2, 2026. 60 days?",
        "A pension payment of March 3, 2026, plus a second of April 2, 2026: last days to roll over?",
        "payments arrived on March 3, 2026 and finally April 2, 2026",
        "S received annuity payments: 3 March 2026 ($2,000); 2 April 2026 ($2,000). Compute both 60-day limits.",
        "They paid me on March 3 2026 and then on April 2 2026, what are my two last days",
        "March 3, 2026 and again April 2, 2026 the pension arrived. last days?",
    ],
)
def test_each_receipt_of_a_list_is_read(text: str) -> None:
    """(c)(7)(i): every payment has its own 60 days."""
    assert told(text).value("payment_dates") == (dt.date(2026, 3, 3), dt.date(2026, 4, 2))


@pytest.mark.parametrize(
    "text",
    [
        "The insurer dated the cheque 28 May 2026 but the post only brought it on June 4, 2026. Which is my last day?",
        "cheque written on May 28 2026, received June 4 2026, 60 days till?",
        "Payment date on the slip: 28 May 2026. Money in my account: 4 June 2026. last day?",
        "One cheque was dated 28 May 2026 but reached me June 4, 2026",
        "the pension fund mailed the check May 28, 2026 and it landed in my account June 4, 2026. when is the last day",
    ],
)
def test_the_day_on_a_check_is_no_day_of_receipt(text: str) -> None:
    """(c)(7)(i): the days run from receipt."""
    assert told(text).value("payment_dates") == (dt.date(2026, 6, 4),)


@pytest.mark.parametrize(
    "text",
    [
        "my birthday is 2 november 1954 and he died on 28 aug 2024",
        "my birth day: 11/2/1954; DOD 8/28/2024",
        "D.O.B. 2 Nov 1954, D.O.D. 28 Aug 2024",
    ],
)
def test_a_birthday_with_its_year_is_the_birth(text: str) -> None:
    facts = told(text)
    assert facts.value("birth_date") == dt.date(1954, 11, 2)
    assert facts.value("date_of_death") == dt.date(2024, 8, 28)


@pytest.mark.parametrize(
    ("text", "interval"),
    [
        ("$7,500 at the end of each six-month period for 25 years, 4.6 percent", "semiannual"),
        ("$2,000 at the end of every three-month period for twenty years, 5%", "quarterly"),
        ("$500 per one-month period for life, aged 70, 5%", "monthly"),
    ],
)
def test_an_interval_told_as_a_period(text: str, interval: str) -> None:
    assert told(text).value("frequency") == interval


@pytest.mark.parametrize(
    ("said", "day"),
    [
        ("what about september's check, i got it the 14th", dt.date(2026, 9, 14)),
        ("and the october one, it arrived the 3rd", dt.date(2026, 10, 3)),
        ("same for september, that was the 2nd", dt.date(2026, 9, 2)),
        ("and February's? that came on the 12th", dt.date(2026, 2, 12)),
        ("and december's, which came the 30th", dt.date(2025, 12, 30)),
    ],
)
def test_another_month_told_after_a_payment_is_of_its_year(said: str, day: dt.date) -> None:
    """(c)(7)(i): a wrong year is a wrong last day."""
    before = (Turn(role="user", content="my check came 3 march 2026, when is the last day"),)
    asked = Question(question=said, audience="client", today=dt.date(2026, 11, 22), history=before)
    assert facts_of(asked).value("payment_dates") == (day,)

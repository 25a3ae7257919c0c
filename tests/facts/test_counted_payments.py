"""A term told by the number of its payments, a rate told as interest, and a death told as a going."""

from __future__ import annotations

import datetime as dt

import pytest

from qdot_assistant.facts import facts_of
from qdot_assistant.types import Facts, Question


def _facts(text: str) -> Facts:
    return facts_of(Question(question=text, today=dt.date(2026, 11, 22)))


@pytest.mark.parametrize(
    ("text", "years"),
    [
        ("$800 every month and it ends after 72 payments, he died in May 2025", 6),
        ("a payment of $5,000 each quarter, 48 payments altogether; DOD March 2025", 12),
        ("I get 36 checks of $2,400, paid quarterly, nothing after that. She died June 2024", 9),
        ("24 quarterly checks of $7,500 each and that's it; dod May 2025", 6),
        ("there will be 14 instalments of $9,000, two a year; he died May 2025", 7),
        ("monthly, 180 of them, $650 each, death in April 2024", 15),
        ("192 monthly payments of $900, 72 of them were paid before he died in May 2024", 10),
        ("we have 26 semiannual installments of $6,000, died April 2024", 13),
    ],
)
def test_a_number_of_payments_is_a_term(text: str, years: int) -> None:
    """26 CFR 20.2031-7(d)(2)(ii)(A): the payments over those of a year are the years of Table B."""
    assert _facts(text).value("term_years") == years


def test_a_number_of_checks_is_no_amount() -> None:
    """ "24 quarterly checks of $7,500" tells one amount, and the number beside it is none."""
    facts = _facts("24 quarterly checks of $7,500 each and that's it; dod May 2025")
    assert facts.value("payment_amount") == 7500
    assert facts.value("annual_annuity") == 30000


def test_payments_that_make_no_whole_years_are_asked_about() -> None:
    """Table B counts whole years: seven and a half are asked about, never rounded."""
    facts = _facts("$2,000 every month, 90 payments in all, he died in May 2025")
    assert facts.value("term_years") is None
    assert [one.name for one in facts.unclear] == ["term_years"]


@pytest.mark.parametrize(
    "text",
    [
        "I missed 12 payments of $500 a month; it is for life, I was 70 when he died in May 2025",
        "the first 24 payments of $500 a month were late; they run for life",
        "I received 36 payments of $500 a month so far, he died May 2022, I was 70 then",
        "they make 12 monthly payments a year of $500; I was 70 at his death in May 2025",
        "$500 paid monthly, 12 payments a year, he died May 2025, I was 70",
        "all 24 payments of $700 a month are rolled over already, he died in May 2022 and I was 66",
    ],
)
def test_some_of_the_payments_are_no_term(text: str) -> None:
    """Payments already made, missed or made in a year tell no end."""
    facts = _facts(text)
    assert facts.value("term_years") is None
    assert [one.name for one in facts.unclear if one.name == "term_years"] == []


def test_a_least_number_beside_a_life_is_a_guarantee() -> None:
    """A life with at least so many payments is neither a plain term nor a plain life."""
    facts = _facts("for life, but at least 120 payments, $900 every month; I was 70, he died May 2025")
    assert facts.value("term_years") is None
    assert facts.value("life_with_guarantee") is True


@pytest.mark.parametrize(
    "told",
    [
        "the accountant noted 5.2 as the interest",
        "with 5.2 for interest",
        "5.2 was the rate they took",
        "5,2 interest",
        "the 7520 number is 5.2",
        "five point two as discount rate",
    ],
)
def test_a_rate_told_as_interest_is_read(told: str) -> None:
    """A rate told with its name, whatever joins them, is the section 7520 rate."""
    rate = _facts(f"he died August 2024, $640 a week for life, I was 71, {told}").value("section_7520_rate")
    assert str(rate) == "5.2"


@pytest.mark.parametrize("told", ["4.2 interest in the house is mine", "the trust pays interest of 4.2 million"])
def test_another_interest_is_no_rate(told: str) -> None:
    """An interest in property and an amount of interest are no rates."""
    assert _facts(f"$640 a week for life, I was 71, {told}").value("section_7520_rate") is None


@pytest.mark.parametrize(
    "told",
    [
        "she went in August 2024",
        "my poor husband went in August 2024 and I was left alone",
        "the good Lord took him in August 2024",
        "cancer took my wife in August 2024",
        "it made me a widow in August 2024",
        "his heart gave out in August 2024",
    ],
)
def test_a_going_that_leads_nowhere_is_a_death(told: str) -> None:
    """Beside an annuity for life, which turns on a death, such words tell its month."""
    facts = _facts(f"{told}. 1,500 a month for life, I was 70 then. What is corpus?")
    assert facts.value("date_of_death") == dt.date(2024, 8, 1)


@pytest.mark.parametrize(
    "told",
    [
        "he went home to Poland in August 2024",
        "she went in August 2024 to see the plan",
        "he went in for tests in August 2024",
        "the plan took him off the list in August 2024",
    ],
)
def test_a_going_somewhere_is_no_death(told: str) -> None:
    """Who goes to a place or for a purpose did not die on that day."""
    facts = _facts(f"{told}. 1,500 a month for life, I was 70 then. What is corpus?")
    assert facts.value("date_of_death") is None

"""An act held against its last day in the asker's own words: papers for the return, days over, days to spare."""

from __future__ import annotations

import datetime as dt

import pytest

from qdot_assistant.asked.how_late import asks_how_late
from qdot_assistant.facts import facts_of
from qdot_assistant.pipeline import Assistant
from qdot_assistant.types import Facts, Question
from tests.one_question import TODAY, answered


def _facts(text: str) -> Facts:
    return facts_of(Question(question=text, today=TODAY))


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("My husband's last day was May 12, 2025. When is the return due?", dt.date(2025, 5, 12)),
        ("Her final day came on 3 April 2026; last day for Form 706?", dt.date(2026, 4, 3)),
        ("dads very last day with us was june 30 2025, 706 due when", dt.date(2025, 6, 30)),
    ],
)
def test_somebodys_last_day_is_the_day_of_death(text: str, day: dt.date) -> None:
    assert _facts(text).value("date_of_death") == day


@pytest.mark.parametrize(
    "text",
    [
        "His last day at work was May 1, 2024. He died May 9, 2024.",
        "Her last day to file was August 3, 2024. My wife died on May 9, 2024.",
        "my last day was May 1, 2024, he died May 9, 2024",
    ],
)
def test_a_last_day_of_something_else_is_no_death(text: str) -> None:
    assert _facts(text).value("date_of_death") == dt.date(2024, 5, 9)


@pytest.mark.parametrize(
    "text",
    [
        "He died on 14 March 2025. The lawyer brought the estate papers to the IRS on December 15, 2025. Late?",
        "died 14 march 2025, the estate tax forms were mailed in on december 15 2025, in time?",
        "He passed away March 14, 2025 and the tax paperwork went in on December 15, 2025. Timely?",
    ],
)
def test_papers_sent_to_the_irs_are_the_return(text: str) -> None:
    """IRC 6075(a): the return by the name that people give it, and never a payment with sixty days of its own."""
    assert _facts(text).value("return_filed") == dt.date(2025, 12, 15)
    assert _facts(text).value("payment_dates") is None


def test_papers_received_are_no_payment() -> None:
    told = _facts("I got the pension papers on March 1, 2026, the check came on March 20, 2026. by when roll over?")
    assert told.value("payment_dates") == (dt.date(2026, 3, 20),)
    took = _facts("She took the estate papers to the lawyer on Feb 2, 2026. He died June 1, 2025. Return due when?")
    assert took.value("return_filed") is None


@pytest.mark.parametrize(
    "text",
    [
        "how many days late?",
        "Late by how much",
        "By how many days did I overrun",
        "we were a week past the deadline, they say",
        "did we have days to spare, how many",
        "how much over were we",
    ],
)
def test_the_number_of_days_is_asked_for(text: str) -> None:
    assert asks_how_late(text)


@pytest.mark.parametrize("text", ["how late can it be filed?", "is it too late?", "how many days do I have?"])
def test_the_last_day_asked_for_is_no_count(text: str) -> None:
    assert not asks_how_late(text)


@pytest.mark.parametrize(
    ("text", "head"),
    [
        ("Petition filed 20 Oct 2026; D died 12 Jan 2026, no extension. Late by how much?", "Not in time, 8 days late"),
        ("check received june 2 2026, put the share of the trust in on august 5 2026. how many days over?", "4 days l"),
        ("He died 3/4/2026. 706 filed 11/20/2026. How many days to spare?", "In time, 14 days before the last day"),
    ],
)
def test_the_number_of_days_is_told(assistant: Assistant, text: str, head: str) -> None:
    assert head in answered(text, assistant)


def test_a_claimed_number_of_days_is_judged(assistant: Assistant) -> None:
    """IRC 7503: nine months from November 30, 2024 end on the Tuesday after Labor Day."""
    said = (
        "His last day was November 30, 2024; the return was filed September 2, 2025. The bank says we were 3 days over."
    )
    assert answered(f"{said} Were we?", assistant).startswith("No. In time, on the last day")
    late = "Her last day with us was March 14, 2025. 706 mailed December 17, 2025. They say it's a day past the limit."
    assert answered(f"{late} Is it?", assistant).startswith("Yes. Not in time, 2 days late")


def test_without_the_question_no_count_is_told(assistant: Assistant) -> None:
    told = answered("He died January 9, 2026. We petitioned the court on October 13, 2026. In time?", assistant)
    assert told.startswith("No. Not in time: ")

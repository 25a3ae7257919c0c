"""A corpus portion that somebody told, held against the one worked out: it opens with the verdict."""

import datetime as dt

import pytest

from qdot_assistant.claimed import asks_if_right
from qdot_assistant.pipeline import answer
from qdot_assistant.types import Question

TODAY = dt.date(2026, 11, 22)
LIFE = "3,000 a month for life, I was 68, he died May 2025"  # 0.66; read literally 0.67


@pytest.mark.parametrize(
    ("text", "opening"),
    [
        (f"my nephew says 70 percent of my pension is corpus. {LIFE}. is he right?", "No: the corpus portion"),
        (f"{LIFE}. The trustee uses 66 %. Correct?", "Yes: 66 percent"),
        (f"Is the corpus portion 66 percent if I get {LIFE}?", "Yes: 66 percent"),
        (f"the bank took half as principal. {LIFE}. does that sound right", "No: the corpus portion comes to 66"),
        (f"they tell me the whole pension is taxed, can that be right? {LIFE}", "No: 66 percent of each payment"),
        (f"{LIFE}, I thought 50%. too low?", "Yes, it is too low: the corpus portion comes to 66"),
        (f"{LIFE}. they use 50%, is that too high?", "No, it is too low: the corpus portion comes to 66"),
        (f"{LIFE}. our form says 0.66 is the share. A mistake?", "No, it is right: 0.66"),
        (f"{LIFE}. Is 67 percent right?", "No: as Example 4 works it out it comes to 66 percent; 67"),
        ("$40,000 a year for life, 64, died March 2021. The accountant says 89%. True?", "It can be: Table 2000CM"),
        ("Is the portion 66.8%? $72,000 a year paid monthly for life, age 60, died 15 July 2023, rate 3.6", "Yes: 66"),
        ("Confirm: 5,000/month life, age 70, DOD 3/4/2024, 5.0% -> corpus portion 0.66", "No: the corpus portion"),
    ],
)  # fmt: skip
def test_a_share_that_was_told_is_judged_first(text, opening, assistant):
    found = answer(Question(question=text, today=TODAY), assistant)
    assert found.kind == "calculation"
    assert found.answer.startswith(opening)


@pytest.mark.parametrize(
    "text",
    [
        f"{LIFE}. What is the corpus portion at 5 percent?",
        f"Is the corpus portion of {LIFE} at 4.8% all right?",
        "I get 60% of his pension, $3,000 a month for life. What part is corpus, please check the math",
        f"What share of each check is principal? {LIFE}",
    ],
)
def test_no_share_is_claimed_where_none_was_told(text, assistant):
    found = answer(Question(question=text, today=TODAY), assistant)
    assert not found.answer.startswith(("Yes", "No", "It can be"))


def test_a_rate_asked_about_is_no_share():
    assert not asks_if_right("Is 5 percent the right rate?")
    assert asks_if_right("Is 71 percent right?")

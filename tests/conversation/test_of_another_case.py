"""Somebody else's estate or pension asked about after one's own: nothing told of the first is a fact of the second."""

from __future__ import annotations

import datetime as dt

import pytest

from qdot_assistant.facts import facts_of
from qdot_assistant.pipeline import Assistant
from tests.one_question import asked_after, told_after

PENSION = (
    "$2,500 a month for life, I was 69 when my husband died in May 2025. What share is corpus?",
    "71 percent. [1]",
)
RETURN = ("My dad died March 10, 2026, when is the estate return due?", "December 10, 2026. [1]")


@pytest.mark.parametrize(
    "text",
    [
        "my friend gets $800 a month for life from her husbands job, what would hers be",
        "And my sister-in-law, she has 1,100 a quarter for life from my brother's pension. Her share?",
        "a lady at church receives 900 every month till she dies, how much of that is corpus",
        "different thing, our neighbour draws 450 a month for life after her man, what percent is hers?",
        "Second matter: $12,000 annually for 10 years. Corpus portion?",
        "and my cousin's widow with 700 a month for life?",
    ],
)
def test_another_survivor_has_an_age_and_a_month_of_her_own(text: str, assistant: Assistant) -> None:
    """The factor goes by her age and by the month of that death, which nobody told: (c)(4)(ii)(B)."""
    told = told_after(assistant, text, PENSION)
    assert told.kind == "clarification"
    assert "71 percent" not in told.answer


@pytest.mark.parametrize(
    "text",
    [
        "my son says it is $2,900 a month, not 2,500. what then",
        "my friend says I get 500 a month more from June on. what share then",
        "my cousin is 66 and a lawyer, he says 74 percent, right?",
        "Second annuity, same decedent: $12,000 annually for 10 years. Corpus portion?",
        "sorry, my sister tells me i was 70",
    ],
)
def test_who_only_says_something_has_no_case_of_his_own(text: str) -> None:
    facts = facts_of(asked_after(text, PENSION))
    assert facts.value("date_of_death") == dt.date(2025, 5, 1)


@pytest.mark.parametrize(
    "text",
    [
        "our neighbour lost her husband too, when must hers be in",
        "My uncle passed as well. His return - due when?",
        "a colleague's wife died this spring, when is his return due",
        "oh and my auntie's husband is dead also, whats the last day for her",
        "Another client, same question, widow of a Dutch national.",
    ],
)
def test_the_day_of_another_estate_wants_its_own_death(text: str, assistant: Assistant) -> None:
    told = told_after(assistant, text, RETURN)
    assert told.kind == "clarification"
    assert told.missing
    assert "December 10" not in told.answer


@pytest.mark.parametrize(
    "text",
    ["the executor, my uncle, died too. when is it due now", "my brother died too, does that change the day?"],
)
def test_a_helper_who_died_leaves_the_case_as_told(text: str) -> None:
    assert facts_of(asked_after(text, RETURN)).value("date_of_death") == dt.date(2026, 3, 10)

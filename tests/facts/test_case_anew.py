"""A death on another day at the head of a message begins another case: nothing told of the first is a fact of it."""

from __future__ import annotations

import datetime as dt

import pytest

from qdot_assistant.facts import facts_of
from qdot_assistant.types import Facts, Question, Turn

FILED = "Decedent died March 3, 2026, six-month extension granted, return filed December 1, 2026. last day to assign?"
SUM = "$1,450 a month for life, widow 68, death 12 June 2025, use a rate of 4.6%. corpus portion?"


def told(*messages: str) -> Facts:
    """The facts of the last message after the others."""
    history = tuple(Turn(role="user", content=one) for one in messages[:-1])
    return facts_of(Question(question=messages[-1], history=history, today=dt.date(2026, 11, 24)))


@pytest.mark.parametrize(
    "text",
    [
        "a client died 20 August 2025. when is the election due",
        "Decedent passed August 20, 2025; which day ends the time for the agreement?",
        "dod 8/20/2025 - last moment for the assignment",
        "and a man died on 20 August 2025: by when must his executor file",
        "Another client's husband died on August 20, 2025. Until when can the farm be conveyed?",
    ],
)
@pytest.mark.parametrize("before", [FILED, SUM])
def test_nothing_told_of_the_first_estate_is_kept(before: str, text: str) -> None:
    facts = told(before, text).facts
    assert facts["date_of_death"].value == dt.date(2025, 8, 20)
    assert not facts.keys() & {"extension_months", "return_filed", "annual_annuity", "age", "section_7520_rate"}


def test_another_annuity_told_whole_keeps_no_rate_of_the_first() -> None:
    """The rate of each annuity is that of its own month of death, (c)(4)(ii)(B)."""
    facts = told(SUM, "he died 20 August 2025, she is 74 and gets 900 a month for life. what goes to the QDOT").facts
    assert "section_7520_rate" not in facts


@pytest.mark.parametrize(
    "text",
    [
        "sorry, the death was on 20 August 2025",
        "what if the death was 20 August 2025?",
        "death 20 August 2025 instead: what is the share?",
        "he died 20 August 2025",
        "death on 20 August 2025, corpus portion then?",
        "same facts, death 20 August 2025",
        "a client died on June 12, 2025, is that the date you used?",
    ],
)
def test_a_day_put_right_or_tried_leaves_the_rest_as_told(text: str) -> None:
    assert {"annual_annuity", "age"} <= told(SUM, text).facts.keys()

"""A return filed without the election: whether another return can make it, and until when (26 CFR 20.2056A-3(a))."""

from __future__ import annotations

import pytest

from qdot_assistant.facts import facts_of
from qdot_assistant.pipeline import Assistant
from qdot_assistant.types import Question
from tests.one_question import TODAY, answered


@pytest.mark.parametrize(
    "words",
    [
        "but the election box was not ticked.",
        "and nobody marked the QDOT item.",
        "without checking the QDOT box.",
        "QDOT section left empty.",
        "the preparer forgot to check the QDOT election box.",
        "the QDOT line stayed blank.",
    ],
)
def test_a_box_left_blank_makes_no_election(words: str) -> None:
    text = f"She died March 6, 2026. Form 706 was filed October 1, 2026, {words}"
    assert facts_of(Question(question=text, today=TODAY)).value("election_made") is False


@pytest.mark.parametrize("words", ["with the QDOT box checked.", "and the box for the address was left blank."])
def test_other_boxes_say_nothing_of_it(words: str) -> None:
    text = f"She died March 6, 2026. Form 706 was filed October 1, 2026, {words}"
    assert facts_of(Question(question=text, today=TODAY)).value("election_made") is not False


@pytest.mark.parametrize(
    "ask", ["Can we fix that?", "Could a second 706 elect?", "may the executor add it on an amended return this month?"]
)
def test_before_the_due_date_a_supplemental_return_can_elect(assistant: Assistant, ask: str) -> None:
    said = answered(
        f"D died March 6, 2026. 706 filed October 1, 2026, election box unchecked. {ask}", assistant, "attorney"
    )
    assert said.startswith("Yes. ")
    assert "Only a supplemental return filed on or before December 7, 2026 can elect" in said


@pytest.mark.parametrize("ask", ["Can we correct it now?", "might another return make the election?"])
def test_after_it_none_can_where_the_return_was_timely(assistant: Assistant, ask: str) -> None:
    said = answered(
        f"D died January 6, 2026. 706 filed October 1, 2026, QDOT box left open. {ask}", assistant, "attorney"
    )
    assert said.startswith("No. Not in time: with a timely return filed, no return filed after October 6, 2026")
    assert "301.9100-3" in said


def test_this_week_is_no_day_of_an_election() -> None:
    text = "D died January 6, 2026. Can the executor elect this week?"
    assert facts_of(Question(question=text, today=TODAY)).value("election_made") is None
    told = facts_of(Question(question="D died January 6, 2026. The 706 was filed last week.", today=TODAY))
    assert told.value("return_filed") is not None

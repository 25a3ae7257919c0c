"""A figure of Example 4's earlier text is held against the present one and never worked into a new calculation."""

from __future__ import annotations

import datetime as dt

import pytest

from qdot_assistant.pipeline import Assistant, answer
from qdot_assistant.types import Answer, Question


def asked(text: str, assistant: Assistant) -> Answer:
    return answer(Question(question=text, audience="attorney", today=dt.date(2026, 11, 22)), assistant)


@pytest.mark.parametrize(
    "text",
    [
        "Example 4 yields a 58% corpus portion over 19 years. Confirm.",
        "the annuity example: 818,164.80 present value, up to date?",
        "In (d)(4) the corpus portion is 58 percent, isn't it",
        "Annuity factor 11.0625 at 6% in the worked annuity illustration: current?",
        "Does Example 4 still give $43,061.31?",
    ],
)
def test_a_former_figure_is_no_new_case(text: str, assistant: Assistant) -> None:
    """(d)(4)(iv) of 2009 against (d)(4)(iii) of 2023: nothing is calculated."""
    given = asked(text, assistant)
    assert given.kind == "answer"
    assert not given.calculations


def test_a_supposed_figure_is_still_worked_out(assistant: Assistant) -> None:
    assert asked("Example 4, but at 6 percent: the corpus portion?", assistant).kind == "calculation"
    told = "Old Example 4 facts: $72,000 monthly for life, age 60, 6.0 percent, death October 1, 2010"
    assert asked(told, assistant).kind == "calculation"


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        ("I pledged the farm before the return went in. probate wraps up in october. when must the deed be made?",
         "date_of_death"),
        ("Which paragraph of -2T must the reformed trust meet today?", "reformation_completed"),
    ],
)  # fmt: skip
def test_no_act_or_death_is_read_that_was_not_told(text: str, fact: str) -> None:
    """The end of a probate is no death, and a trust called reformed has no day."""
    from qdot_assistant.facts import facts_of

    assert fact not in facts_of(Question(question=text, audience="client", today=dt.date(2026, 11, 22))).facts

"""An estate's value is held against the exclusion of its own year of death, and gifts made in life leave it open."""

from __future__ import annotations

import datetime as dt

import pytest

from qdot_assistant.pipeline import Assistant, answer
from qdot_assistant.types import Question


def told(text: str, assistant: Assistant) -> str:
    return answer(Question(question=text, audience="client", today=dt.date(2026, 11, 22)), assistant).answer


@pytest.mark.parametrize(
    ("text", "says", "never"),
    [
        ("estate is 14.5 million, he died in 2025, do we need a qdot", "is over the basic", "15,000,000"),
        ("he died in 2025, estate 13 million. is a QDOT needed to avoid estate tax?", "is not over", "15,000,000"),
        (
            "he died in 2024 leaving 11 million to me, i hold a kenyan passport. do we need a qdot",
            "is not over",
            "15,000",
        ),
        ("he died in 2023 with 12 million, need a qdot", "is not over", "15,000,000"),
        ("husband died in 2022 with about 13 million. estate tax?", "is over the basic", "15,000,000"),
        ("my wife died this year, estate 9 million, need a qdot?", "15,000,000", "13,990,000"),
    ],
)
def test_the_amount_is_that_of_the_year_of_death(text: str, says: str, never: str, assistant: Assistant) -> None:
    """IRC 2010(c): each year of death has its own amount."""
    said = told(text, assistant)
    assert says in said
    assert never not in said


@pytest.mark.parametrize(
    "text",
    [
        "our estate is 14 million but he gave away 5 million to the kids before, do we owe estate tax",
        "estate of 12 million, and he gave his children 6 million years ago, do we need a qdot at all",
    ],
)
def test_gifts_made_in_life_leave_the_case_open(text: str, assistant: Assistant) -> None:
    """How they reduce the exclusion is not in the sources, so that no verdict on the case is given."""
    assert "As you tell it" not in told(text, assistant)

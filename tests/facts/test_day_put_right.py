"""A death's day put right by its number, beside the event whose day was told for it."""

from __future__ import annotations

import datetime as dt

import pytest

from qdot_assistant.facts import facts_of
from qdot_assistant.types import Question, Turn

HISTORY = (
    Turn(role="user", content="my aunt died on 6 May 2026, last day for the return?"),
    Turn(role="assistant", content="February 8, 2027. [1]"),
)


def death_in(text: str) -> object:
    facts = facts_of(Question(question=text, history=HISTORY, today=dt.date(2026, 11, 22)))
    return facts.value("date_of_death") if "date_of_death" in facts.current else None


@pytest.mark.parametrize(
    "text",
    [
        "ups, the 6th was the funeral, she died on the 2nd",
        "I mixed that up, she passed away the 2nd, the 6th is my son's birthday",
        "she died on the 2nd, the 6th is when the hospital wrote it down",
        "the 6th was wrong. her death was on the 2nd of that month",
    ],
)
def test_the_day_told_now_is_the_deaths(text) -> None:  # type: ignore[no-untyped-def]
    assert death_in(text) == dt.date(2026, 5, 2)


@pytest.mark.parametrize(
    "text", ["the 2nd is my birthday", "what if she died on the 2nd, and not on the 6th", "we filed on the 2nd"]
)
def test_other_days_put_nothing_right(text) -> None:  # type: ignore[no-untyped-def]
    told = death_in(text)
    assert told is None or "what if" in text

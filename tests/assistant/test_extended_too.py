"""More time for the return carried over to another act, or counted though nobody asked for it: the rule's verdict."""

from __future__ import annotations

import datetime as dt

import pytest

from qdot_assistant.extended_too import extended_too
from qdot_assistant.pipeline import Assistant, answer
from qdot_assistant.types import Answer, Question, Turn

LONGER = "Can the executor get longer for the 706?"


def _after(first: str, between: str, said: str, assistant: Assistant) -> Answer:
    history = tuple(
        Turn(role=role, content=content)
        for role, content in (
            ("user", first),
            ("assistant", "It is as told. [1]"),
            ("user", between),
            ("assistant", "Yes, six months if Form 4768 is filed in time. [1]"),
        )
    )
    return answer(Question(question=said, history=history, today=dt.date(2026, 11, 22)), assistant)


@pytest.mark.parametrize(
    "said", ["so my transfers get six months more too, dont they", "then the sixty days stretch as well?"]
)
def test_the_sixty_days_are_not_extended_with_the_return(said: str, assistant: Assistant) -> None:
    """(c)(7)(i): within 60 days of receipt; the reference to extensions is for the form."""
    told = _after("Inside what time does the corpus part of a payment have to reach the QDOT?", LONGER, said, assistant)
    assert told.answer.startswith("No.")
    assert any(one.section.startswith("20.2056A-4(c)(7)(i)") for one in told.citations)


def test_the_year_of_a_conveyance_runs_from_the_extended_day(assistant: Assistant) -> None:
    """(b)(6): one year after the due date, including extensions."""
    first = "When must assigned property be conveyed without probate?"
    told = _after(first, LONGER, "so the move gets six months more too?", assistant)
    assert told.answer.startswith("Yes.")
    assert any(one.section.startswith("20.2056A-4(b)(6)") for one in told.citations)


@pytest.mark.parametrize(
    "said",
    [
        "we could've asked for more time on the return but did not. does that help",
        "no extension was ever requested. can we count the six months anyway",
    ],
)
def test_time_nobody_asked_for_does_not_count_in_court(said: str, assistant: Assistant) -> None:
    """(a)(2): determined with regard to extensions actually granted."""
    told = _after("Can the court still change his trust into a QDOT?", "who starts it?", said, assistant)
    assert told.answer.startswith("No.")
    assert told.citations[0].section.startswith("20.2056A-4(a)(2)")


@pytest.mark.parametrize(
    "said", ["and what does it cost?", "by when must the transfers be made then?", "who signs Form 4768?"]
)
def test_another_question_stays_as_said(said: str) -> None:
    """Nothing is carried over where no extension is spoken of, or where a day is asked for."""
    assert extended_too(said, LONGER, f"pension payments {LONGER}") is None

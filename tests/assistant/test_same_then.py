"""Whether the rule just told was the same in another text."""

from __future__ import annotations

import datetime as dt

import pytest

from qdot_assistant.pipeline import answer
from qdot_assistant.same_then import asks_of_another_text
from qdot_assistant.types import Question, Turn

SIGNED = ("whose signatures go on the information statement", "The executor's and the surviving spouse's. [1]")
ROLLED = ("within how many days must the corpus portion reach the QDOT", "60 days from receipt. [1]")


def said(text: str, before: tuple[str, str], assistant) -> str:  # type: ignore[no-untyped-def]
    history = (Turn(role="user", content=before[0]), Turn(role="assistant", content=before[1]))
    asked = Question(question=text, history=history, audience="attorney", today=dt.date(2026, 11, 22))
    return answer(asked, assistant).answer


@pytest.mark.parametrize(
    ("text", "before", "opens"),
    [
        ("Was that the same in the former version?", SIGNED, "Nothing was changed in (c)(5)(i)"),
        ("did T.D. 10050 alter this?", SIGNED, "No, there was no change in (c)(5)(i)"),
        ("same rule for a death in 2012?", ROLLED, "Nothing was changed in (c)(7)(i)"),
        ("has it been amended lately?", ROLLED, "No, there was no change in (c)(7)(i)"),
    ],
)
def test_that_is_the_paragraph_just_told(text, before, opens, assistant) -> None:  # type: ignore[no-untyped-def]
    """(c)(5)(i) and (c)(7)(i) carry the text of August 22, 1995."""
    assert said(text, before, assistant).startswith(opens)


@pytest.mark.parametrize(
    "text",
    [
        "is that the same day for a husband?",
        "is it the same if I chose the other route",
        "what did the old text say",
        "does that change if she becomes a citizen",
        "is that still true for my wife",
        "did the exemption change in 2026",
    ],
)
def test_another_case_is_no_other_text(text: str) -> None:
    assert not asks_of_another_text(text)

"""Asked where it stands, or for it again, the rule is the one that was told, in whatever words it was."""

from __future__ import annotations

import datetime as dt

import pytest

from qdot_assistant.pipeline import Assistant, answer
from qdot_assistant.types import Answer, Question, Turn

OUTRIGHT = "he left it all to me outright, must the government be told that i gave it over to the trust"


def _after(assistant: Assistant, asked: str, told: str, question: str) -> Answer:
    history = (Turn(role="user", content=asked), Turn(role="assistant", content=told))
    return answer(Question(question=question, history=history, today=dt.date(2026, 11, 22)), assistant)


@pytest.mark.parametrize(
    ("asked", "told", "section"),
    [
        (
            OUTRIGHT,
            "Yes: hand in a copy of the assignment together with the estate tax return. [1]",
            "20.2056A-4(b)(2)",
        ),
        (
            "so the annuity goes on for years, what about the papers",
            "The Information Statement is signed under penalties of perjury by the executor and the spouse. [1]",
            "20.2056A-4(c)(5)(i)",
        ),
        (
            "we promised shares worth a fixed sum, what now",
            "What is moved for a fixed dollar amount must be fairly representative of the rise and fall in value. [1]",
            "20.2056A-4(b)(4)",
        ),
    ],
)
@pytest.mark.parametrize("question", ["where does it say that?", "which paragraph is that from"])
def test_the_place_is_that_of_what_was_told(
    assistant: Assistant, asked: str, told: str, section: str, question: str
) -> None:
    """The sentence told leads to its paragraph where the question by itself leads to another."""
    cited = {cite.section for cite in _after(assistant, asked, told, question).citations}
    assert any(one == section or one.startswith(f"{section}(") for one in cited), cited


def test_words_of_no_rule_change_nothing(assistant: Assistant) -> None:
    """An answer that says nothing by itself, or something that is no rule of ours, leaves the question's own rule."""
    asked = "how long do i have to put the principal piece of each pension check into the trust"
    for told in ("Not long. [1]", "The weather in Lisbon was fine and the ferry to the island was on time again. [1]"):
        cited = {cite.section for cite in _after(assistant, asked, told, "where does it say that?").citations}
        assert any(one.startswith("20.2056A-4(c)(7)") for one in cited), (told, cited)

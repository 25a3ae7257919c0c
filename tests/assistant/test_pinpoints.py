"""A pinpoint asked for is told without a lead that the sources do not say it; quoted words are found in place."""

from __future__ import annotations

import datetime as dt

import pytest

from qdot_assistant.pipeline import Assistant, answer
from qdot_assistant.types import Question


@pytest.mark.parametrize(
    ("text", "section"),
    [
        ("where's the sentence allowing the decedent's own inter vivos trust to be the transferee", "(b)(1)"),
        ("please look up which subparagraph makes a late conveyance fatal to the deduction", "(b)(6)"),
        ('Reg cite for "fully funded" language?', "(b)(1)"),
        ('pin cite for "bona fide will contest"', "(b)(8)"),
        ("Has the list of items in (c)(5) been amended since 1995?", "there was no change in (c)(5)"),
        ("COLA increases: to be disclosed where?", "(c)(5)(iii)"),
        ("Consequence for the deduction if the executor never elects for the pension?", "(c)(2)(iv)"),
    ],
)
def test_the_place_is_told(text: str, section: str, assistant: Assistant) -> None:
    given = answer(Question(question=text, audience="attorney", today=dt.date(2026, 11, 22)), assistant)
    assert given.kind == "answer"
    assert section in given.answer
    assert "My sources do not say this" not in given.answer

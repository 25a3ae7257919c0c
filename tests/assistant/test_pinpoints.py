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


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("TIN of the QDOT: required?", "taxpayer identification number"),
        ("is the agreement filed with the 706-QDT or the 706", "file with the estate tax return"),
        ("Number of signatures on the certification", "executor and by the surviving spouse"),
        ("Is the QDOT in Example 5 revocable", "irrevocable trust"),
        ("Example 5: taxes triggered at transfer and at death", "gift"),
    ],
)
def test_a_terse_ask_is_told_the_rule(text: str, says: str, assistant: Assistant) -> None:
    """§ 20.2056A-4(c)(5)(vii), (c)(6)(ii), (c)(5)(viii), (d)(5)."""
    told = answer(Question(question=text, audience="attorney", today=dt.date(2026, 11, 22)), assistant).answer
    assert says in told
    assert "My sources do not say this" not in told

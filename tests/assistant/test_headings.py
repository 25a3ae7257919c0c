"""The heading of a paragraph, and what stands under it, are told where they are asked for."""

from __future__ import annotations

import datetime as dt

import pytest

from qdot_assistant.pipeline import Assistant, answer
from qdot_assistant.types import Question


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("What is the heading of (b)(6)?", "Period for completion of transfer"),
        ("title of (c)(5)(v)", "The market interest rate under section 7520"),
        ("caption of (b)(4)(i)", "has no heading; it stands under: Pecuniary assignment"),
        ("how many subparagraphs does (c)(5) have?", "(c)(5)(viii)"),
        ("Does (b)(6) have subparagraphs?", "(b)(6) has no paragraphs below it"),
    ],
)
def test_the_heading_is_told(text: str, says: str, assistant: Assistant) -> None:
    told = answer(Question(question=text, audience="attorney", today=dt.date(2026, 11, 22)), assistant).answer
    assert says in told


def test_how_title_is_held_asks_no_heading(assistant: Assistant) -> None:
    """§ 20.2056A-4(d)(3)."""
    text = "how is title held in Example 3?"
    told = answer(Question(question=text, audience="attorney", today=dt.date(2026, 11, 22)), assistant).answer
    assert "joint tenants" in told

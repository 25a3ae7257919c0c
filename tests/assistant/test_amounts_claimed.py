"""Another year's figure told as today's, and the drop called off. IRC 2010(c)(3), 2523(i), P.L. 119-21."""

from __future__ import annotations

import pytest

from qdot_assistant.pipeline import Assistant
from tests.one_question import answered


@pytest.mark.parametrize(
    ("question", "first", "was"),
    [
        ("her banker's sheet says 13.61 million is free, papa died in march 2026, correct?", "No.", "deaths in 2024"),
        ("is 13.6 million the tax free amount for a death in may 2026?", "No.", "deaths in 2024"),
        ("an old flyer says the limit is 12.92 million, husband died 2026, still right?", "No.", "deaths in 2023"),
        ("my notes of then: the 2016 exemption was 11.7 million, right?", "No.", "deaths in 2021"),
        ("the yearly gift limit to my noncitizen wife in 2026 is 175,000, correct?", "No.", "gifts made in 2023"),
    ],
)
def test_the_year_of_the_figure_told_is_named(assistant: Assistant, question: str, first: str, was: str) -> None:
    """The amount of the year comes first, then of which year the other one was."""
    said = answered(question, assistant)
    assert said.startswith(first)
    assert was in said


@pytest.mark.parametrize(
    "question",
    [
        "the exemption fell back to 7 million in 2026, that is what the leaflet says, right?",
        "i read the exemption for deaths in 2026 was cut in half, true?",
    ],
)
def test_the_drop_was_called_off(assistant: Assistant, question: str) -> None:
    """P.L. 119-21 comes first, the amount of the year with it."""
    said = answered(question, assistant)
    assert said.startswith("No. The exemption did not drop after 2025")
    assert "$15,000,000" in said


@pytest.mark.parametrize(
    "question",
    [
        "what is the exemption for 2026, his estate is 12.92 million",
        "my husband's shares dropped before he died, what is the exemption in 2026",
        "how much is the exemption for a death in 2026?",
    ],
)
def test_what_somebody_has_or_what_else_fell_is_no_claim(assistant: Assistant, question: str) -> None:
    """An estate of that size, shares that fell: the amount alone."""
    said = answered(question, assistant)
    assert said.startswith("The basic exclusion amount")
    assert "was the amount" not in said
    assert "did not drop" not in said


def test_the_same_sentence_is_not_said_twice(assistant: Assistant) -> None:
    """Opened with a No for one part and bare for another it is still one sentence."""
    said = answered("did the exemption fall in 2026 and what is it now", assistant)
    assert said.count("The exemption did not drop after 2025") == 1

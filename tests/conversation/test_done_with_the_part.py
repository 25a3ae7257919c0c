"""After a corpus portion: what is done with the part, by when, and what if it is kept; and the moving after a story."""

from __future__ import annotations

import pytest

from qdot_assistant.matters.point import point_of
from qdot_assistant.pipeline import Assistant
from tests.one_question import told_after

PORTION = (
    "2,100 a month for life, he died june 2026, i am 70. what is corpus",
    "The corpus (principal) portion is 68 percent (0.68) of each payment: $1,428 of each monthly payment. [1]",
)
STORY = (
    (
        "The 706 went in on August 3, 2026, dad died November 10, 2025. Mom signed the assignment July 30.",
        "In time. [1]",
    ),
    ("was that in time", "Yes. In time: the assignment was made on July 30, 2026. [1]"),
)


@pytest.mark.parametrize(
    "text", ["and what must i do with that part", "what happens with it", "so where does that share go?"]
)
def test_the_part_is_taxed_or_rolled_over(text: str, assistant: Assistant) -> None:
    """(c)(2) and (c)(3): one of two routes."""
    found = told_after(assistant, text, PORTION)
    assert "60 days" in found.answer
    assert "once a year" in found.answer


@pytest.mark.parametrize("text", ["what if i spend that part", "and if she keeps it by mistake", "if i dont send it?"])
def test_the_part_kept_brings_the_sanction_of_both_agreements(text: str, assistant: Assistant) -> None:
    assert "entire remaining present value" in told_after(assistant, text, PORTION).answer


@pytest.mark.parametrize("text", ["what do i do with the house", "what if i keep the dog", "where does it say that"])
def test_another_thing_is_no_part(text: str) -> None:
    assert point_of(text) not in ("done_with", "kept")


@pytest.mark.parametrize("text", ["when must the house actually be deeded over", "and by when is it really conveyed"])
def test_what_was_assigned_on_a_day_is_conveyed_after_the_return(text: str, assistant: Assistant) -> None:
    """(b)(6), and not the transfer of (b)(1), whose day is past."""
    found = told_after(assistant, text, *STORY)
    assert "20.2056A-4(b)(6)" in {one.section for one in found.citations}
    assert "had to be transferred" not in found.answer

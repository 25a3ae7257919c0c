"""Questions that the asker sets apart are each answered, and what is told in one does not spoil the other."""

from __future__ import annotations

import pytest

from qdot_assistant.announced import pieces_of
from qdot_assistant.pipeline import Assistant
from tests.one_question import answered, told


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        ("Who may be the trustee? Second question: must the house be sold first?", 2),
        ("Who may be the trustee? Also, must the house be sold first?", 2),
        ("The trust is signed. And another thing: must the house be sold first?", 2),
        ("First question: who may be the trustee? Next question: must the house be sold? Lastly, who pays the tax?", 3),
        ("Who may be the trustee, and must the house also be sold?", 0),
        ("She also left a house. Must it be sold before it is assigned?", 0),
        ("I have another question about the trustee of our trust.", 0),
        ("Who may be the trustee? Also, why?", 0),
    ],
)
def test_pieces_are_cut_where_a_new_question_is_announced(text: str, pieces: int) -> None:
    assert len(pieces_of(text)) == pieces


@pytest.mark.parametrize(
    ("text", "says"),
    [
        (
            "Grandma died on June 9, 2026 - last day for the estate return? And another thing: our uncle died on "
            "February 14, 2026. On what day did his Form 706 fall due?",
            ("March 9, 2027", "November 16, 2026"),
        ),
        (
            "We moved the lake house into the trust. What proof goes with the return? And another thing: the pension "
            "fund sits in Zurich. Is there some extra promise because it is abroad?",
            ("copy of the trust instrument", "security"),
        ),
        (
            "What does corpus portion mean? Second question: weekly payments of $400 for life, widow 72, he died "
            "August 9, 2025, rate 4.8%",
            ("0.72", "divided by"),
        ),
        (
            "May my brother in Bern run the trust alone? Also, by what day must the part of a check of "
            "October 5, 2026 be rolled over?",
            ("December 4, 2026", "U.S. citizen"),
        ),
    ],
)
def test_each_question_set_apart_is_answered(text: str, says: tuple[str, ...], assistant: Assistant) -> None:
    answer = answered(text, assistant)
    assert [one for one in says if one not in answer] == []


def test_a_question_outside_beside_another_is_named(assistant: Assistant) -> None:
    answer = told(assistant, "Who may be the trustee of a QDOT? Also, which fund should we buy for the kids?")
    assert "U.S. citizen" in answer.answer
    assert any(notice.kind == "not_in_sources" for notice in answer.notices)


def test_facts_told_after_a_figure_stay_with_its_question(assistant: Assistant) -> None:
    text = (
        "In dollars: what part of each $2,750 monthly check? It is for life, I was 71 when she died on 30 March 2025."
    )
    assert told(assistant, text).kind == "calculation"

"""Words that announce others are quoted with them; one target of a reference is told alone: (a)(2), (c)(4), (c)(5)."""

from __future__ import annotations

import datetime as dt

import pytest

from qdot_assistant.pipeline import Assistant, answer
from qdot_assistant.types import Question


def told(text: str, assistant: Assistant) -> str:
    return answer(Question(question=text, audience="attorney", today=dt.date(2026, 11, 22)), assistant).answer


@pytest.mark.parametrize(
    ("text", "says"),
    [
        (
            "Quote the declaration both signatories make at the foot of the Information Statement.",
            "knowledge and belief",
        ),
        ("Quote the perjury language that executor and spouse both subscribe.", "knowledge and belief"),
        ("exact words of the jurat", "knowledge and belief"),
        ("Quote the formula for the corpus amount.", "Expected annuity term"),
        ("Quote the list of what identifies the recipient QDOT.", "taxpayer identification number"),
        ("Quote what the employer-related annuity disclosure must contain.", "The name and address of the employer"),
    ],
)
def test_the_words_announced_are_quoted_too(text: str, says: str, assistant: Assistant) -> None:
    assert says in told(text, assistant)


@pytest.mark.parametrize(
    ("text", "target"),
    [
        ("(a)(2) anti-abuse cross-reference: current target?", "§ 20.2056A-2(d)(1)(v)"),
        ("(a)(2), the annual statement: which section is cited?", "§ 20.2056A-2(d)(3)"),
        ("(c)(1) eligible retirement plan: Code section cited?", "IRC 402(c)"),
        ("(a)(3) tolling cross-reference", "IRC 2056(d)(5)(B)"),
    ],
)
def test_the_one_target_asked_for_is_told(text: str, target: str, assistant: Assistant) -> None:
    said = told(text, assistant)
    assert f"refers to {target}" in said or f"refers to {target.removeprefix('§ ')}" in said


def test_all_targets_are_told_where_all_are_asked_for(assistant: Assistant) -> None:
    assert "IRC 6511" in told("which sections does (a)(2) cite?", assistant)

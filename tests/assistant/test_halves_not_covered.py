"""A message of which one half is another field's: the half that is ours is answered, the other named beside it."""

from __future__ import annotations

import datetime as dt

import pytest

from qdot_assistant.pipeline import Assistant, answer
from qdot_assistant.types import Answer, Question

TODAY = dt.date(2026, 11, 22)


def told(text: str, assistant: Assistant) -> Answer:
    return answer(Question(question=text, audience="client", today=TODAY), assistant)


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("does the copy of the assignment go in with the return? and for the house in ohio, how must the deed be "
         "recorded at the county", "copy"),
        ("Days to move the corpus part to the QDOT after it is received; plus Italian income tax on the pension", "60"),
        ("who must sign the roll-over agreement, and the spanish inheritance tax rate?", "surviving spouse"),
        ("(1) Contents of the written statement of a protective assignment. (2) Does § 1014 step-up reach the assets?",
         "perjury"),
        ("(1) Who signs the Information Statement? (2) FBAR for the foreign plan?", "executor"),
        ("Roll-over of the corpus portion: the deadline; also § 72(e) treatment of the payment.", "60 days"),
        ("Which mortality table goes with a death in March 2015, and what is the FBAR filing date?", "2000CM"),
        ("Is a QDOT election irrevocable; further, is a § 754 election available to the partnership?", "irrevocable"),
    ],
)  # fmt: skip
def test_the_half_that_is_ours_is_answered(text: str, says: str, assistant: Assistant) -> None:
    found = told(text, assistant)
    assert found.kind in ("answer", "calculation")
    assert says in found.answer
    assert any(one.kind == "not_in_sources" for one in found.notices)


@pytest.mark.parametrize(
    "text",
    [
        "does the copy go in with the return? and for the pension, how must the statement be signed",
        "(1) Who signs the agreement to roll over? (2) By when is the corpus portion moved?",
        "is the reimbursement of my income tax exempt as well as hardship money",
    ],
)
def test_nothing_of_ours_is_named_as_not_covered(text: str, assistant: Assistant) -> None:
    assert not any("Not covered" in one.text for one in told(text, assistant).notices)


def test_an_american_trust_is_told_by_its_law(assistant: Assistant) -> None:
    said = told("the trust itself must be american, right?", assistant).answer
    assert "law of one particular state" in said or "U.S. citizen or a domestic" in said
    assert not said.startswith("No.")

"""Whose age is meant after it was asked for, and citizenship that comes before the return is sent in."""

from __future__ import annotations

import pytest

from qdot_assistant.age_meant import asks_whose
from qdot_assistant.pipeline import Assistant
from qdot_assistant.sooner_citizen import before_the_filing
from tests.one_question import told_after

ASKED = "To work this out I still need: - How old was the person whose life the payments follow on the date of death?"
PENSION = ("My husband died May 3, 2025, 2000 a month for life. corpus portion?", ASKED)
LATER = "what if i become a citizen after he died, i have lived in chicago the whole time"


@pytest.mark.parametrize(
    "text",
    [
        "mine or his?",
        "who, me?",
        "me or him",
        "which one of us?",
        "of whom?",
        "his? or mine??",
        "you mean dads or moms?",
    ],
)
def test_whose_age_it_is_is_told_where_the_age_was_asked_for(assistant: Assistant, text: str) -> None:
    found = told_after(assistant, text, PENSION)
    assert "the surviving spouse, not the person who died" in found.answer
    assert found.citations[0].section == "20.2056A-4(c)(5)(iv)"


@pytest.mark.parametrize(
    ("text", "told"),
    [("me or him?", "The surviving spouse signs. [1]"), ("mine is 66", ASKED), ("why do you need that", ASKED)],
)
def test_what_asks_for_no_persons_age_goes_its_own_way(text: str, told: str) -> None:
    assert not asks_whose(text, told)


@pytest.mark.parametrize("text", ["his was 80, mine 66", "mine is 66, his was 80", "mine 66; his 80"])
def test_of_two_ages_told_the_survivors_is_used(assistant: Assistant, text: str) -> None:
    assert told_after(assistant, text, PENSION).calculations[0].inputs["age"] == 66


@pytest.mark.parametrize(
    ("before", "text"),
    [
        (LATER, "and if i manage it before the estate return is sent in?"),
        ("What if she naturalizes years later?", "And before the 706 is filed?"),
        (
            "Does the QDOT tax end when my mom gets her citizenship some day?",
            "what if that happens ahead of the filing?",
        ),
        ("When S naturalizes in 2030, effect on QDOT?", "Same if prior to filing the 706?"),
    ],
)
def test_citizenship_before_the_filing_needs_no_qdot(assistant: Assistant, before: str, text: str) -> None:
    found = told_after(assistant, text, (before, "The tax then stops for later distributions. [1]"))
    assert found.answer.startswith("No QDOT is needed if the surviving spouse becomes a U.S. citizen before")


@pytest.mark.parametrize(
    ("text", "before"),
    [
        ("must i sign the agreement before the return is filed?", "will my oath next year end it"),
        ("what if it's not before the return is filed", "will my oath next year end it"),
        ("and before the 706 is filed?", "when must the assignment be made"),
    ],
)
def test_another_act_before_the_filing_is_no_citizenship(text: str, before: str) -> None:
    assert before_the_filing(text, before) is None

"""Several points under one heading are each answered, and what one point leaves unsaid is taken from its heading."""

from __future__ import annotations

from datetime import date

import pytest

from qdot_assistant.asking import parts_of
from qdot_assistant.listed import points_of
from qdot_assistant.pipeline import Assistant, answer
from qdot_assistant.referring import referring
from qdot_assistant.types import Question

TODAY = date(2026, 11, 22)


def said(question: str, assistant: Assistant, audience: str = "attorney") -> str:
    return answer(Question(question=question, audience=audience, today=TODAY), assistant).answer


@pytest.mark.parametrize(
    ("message", "points"),
    [
        (
            "Two short points on a legacy: (a) last day to assign; (b) enclosure with the return",
            ["as to a legacy: last day to assign?", "as to a legacy: enclosure with the return?"],
        ),
        (
            "Certification, who signs? perjury?",
            ["as to Certification: who signs?", "as to Certification: perjury?"],
        ),
        (
            "Formula assignment: permitted? revocable?",
            ["as to Formula assignment: permitted?", "as to Formula assignment: revocable?"],
        ),
        (
            "On the pay-tax route please give: 1) the form; 2) by what day",
            ["as to the pay-tax route: the form?", "as to the pay-tax route: the form, by what day?"],
        ),
        ("(b)(6): who conveys? by when? relief?", None),
    ],
)
def test_each_point_takes_its_heading(message: str, points: list[str] | None) -> None:
    found = points_of(message)
    assert found == points if points else len(found) == 3


@pytest.mark.parametrize(
    "message",
    [
        "May (b)(4)(i) and (ii) be combined?",
        "My husband died, who files? when?",
        "If there is no probate, when? and where?",
        "Who signs the statement? And by when must it be filed with the return?",
        "She gets $2,000 a month: how much of it goes into the trust?",
    ],
)
def test_one_question_or_a_story_lists_no_points(message: str) -> None:
    assert points_of(message) == []


@pytest.mark.parametrize(
    ("question", "wanted"),
    [
        (
            "Pecuniary assignment: 1) what must it specify; 2) copy with the return?",
            ("fairly representative", "copy of the assignment"),
        ),
        ("Protective assignment: revocable? sworn?", ("cannot be revoked", "under penalties of perjury")),
        (
            "On an outright legacy: (i) latest day for the assignment; (ii) what goes along with the return; (iii) "
            "conveyance where there is no probate",
            ("on or before the date the return is filed", "a copy of the assignment", "one year after the due date"),
        ),
    ],
)
def test_every_point_is_answered(question: str, wanted: tuple[str, ...], assistant: Assistant) -> None:
    """(b)(1), (b)(2), (b)(4), (b)(6), (b)(8)."""
    told = said(question, assistant)
    assert all(words in told for words in wanted)


@pytest.mark.parametrize(
    ("said_after", "before", "named"),
    [
        ("which one pays the tax", "Which form reports the transfers", "which form pays the tax"),
        ("what one for the second death", "what deadline holds for the first death", "what deadline for the second"),
        (
            "which one is signed by both",
            "Papers: which document does S sign",
            "Papers: which document is signed by both",
        ),
    ],
)
def test_the_one_is_what_the_part_before_asks_for(said_after: str, before: str, named: str) -> None:
    assert (
        referring(said_after, before, "")
        .lower()
        .replace("what d", "which d")
        .startswith(named.lower().replace("what d", "which d"))
    )


def test_a_one_after_no_thing_stays() -> None:
    assert "which one" in referring("which one is better", "May she choose", "")


def test_formalities_are_asked_of_the_thing_and_not_of_the_story() -> None:
    """(b)(8): the second half names the assignment itself, so that what led up to the first is left to that."""
    parts = parts_of("Heirs sue over the will. May W make a provisional assignment now, and what formalities?")
    assert parts[-1] == "what formalities for a provisional assignment?"


def test_a_date_of_each_kind_of_annuity(assistant: Assistant) -> None:
    """(c)(5)(ii)(A)(2) and (B)(2)."""
    told = said(
        "Statement items: what date is given for a job-related annuity, and which one for a policy they bought?",
        assistant,
    )
    assert all(words in told for words in ("retirement", "acquisition"))


def test_a_bare_word_after_another_question_is_of_that(assistant: Assistant) -> None:
    """(c)(4)(ii)(A): "the formula" after the corpus amount is no formula of an assignment."""
    assert "(b)(2)" not in said('In which paragraph is "corpus amount" defined? and the formula?', assistant)

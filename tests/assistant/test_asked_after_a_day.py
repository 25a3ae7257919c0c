"""After a day or a figure was told: what is asked of it besides, and an extension that is only supposed."""

from __future__ import annotations

import datetime as dt

import pytest

from qdot_assistant.pipeline import answer
from qdot_assistant.types import Question, Turn

A_RETURN = ("When must the executor file if she passed on May 1, 2026?", "February 1, 2027. [1]")
A_PENSION = ("Corpus of $3,200 a month for life, me 66, he died 3 June 2025?", "65 percent of each payment. [1]")
A_TRUSTEE = ("whom may we name as trustee", "At least one individual U.S. citizen or domestic corporation. [1]")


def said(text: str, before: tuple[str, ...], assistant):  # type: ignore[no-untyped-def]
    roles = ("user", "assistant")
    history = tuple(Turn(role=roles[n % 2], content=one) for n, one in enumerate(before))  # type: ignore[arg-type]
    return answer(Question(question=text, history=history, today=dt.date(2026, 11, 22)), assistant)


@pytest.mark.parametrize("text", ["what if we get the extension", "and if we could get an extension?"])
def test_an_extension_supposed_is_counted(text: str, assistant) -> None:  # type: ignore[no-untyped-def]
    """26 CFR 20.6081-1(b): the day with the six months is told first."""
    assert "August 2, 2027" in said(text, A_RETURN, assistant).answer.split(". ")[0]


@pytest.mark.parametrize(
    ("text", "holds"),
    [
        ("what is the paper for the extension called", "Form 4768"),
        ("how would we ask for that extension", "Form 4768"),
        ("is such an extension automatic", "automatic"),
        ("must we file even though nothing is owed", "gross estate"),
    ],
)
def test_a_rule_asked_after_a_day_is_told(text: str, holds: str, assistant) -> None:  # type: ignore[no-untyped-def]
    """It is no day that is asked for again."""
    found = said(text, A_RETURN, assistant)
    assert found.kind == "answer"
    assert holds in found.answer.split("\n\n")[0]


@pytest.mark.parametrize(
    ("text", "opens"),
    [
        ("which interest rate is this based on", "The section 7520 rate used is 5.0 percent."),
        ("what's the factor then", "The annuity factor is 11.0671."),
        ("and where does the 65 percent come from?", "The corpus (principal) portion is 65 percent"),
    ],
)
def test_a_figure_of_the_calculation_is_named(text: str, opens: str, assistant) -> None:  # type: ignore[no-untyped-def]
    """(c)(4)(ii)(A), (d)(4)(ii)."""
    assert said(text, A_PENSION, assistant).answer.startswith(opens)


@pytest.mark.parametrize(
    ("text", "opens"),
    [
        ("my aunt lives in tampa, shes american. fine?", "Yes. An individual U.S. citizen"),
        ("would a buddy from Ecuador do as trustee?", "Someone who lives abroad can be the required"),
        ("can my nephew do it? he is american but lives in Rome", "For a U.S. citizen who lives abroad"),
    ],
)
def test_who_is_named_after_the_rule_on_trustees(text: str, opens: str, assistant) -> None:  # type: ignore[no-untyped-def]
    """IRC 2056A(a)(1)(A), § 20.2056A-2(d)(2)."""
    assert said(text, A_TRUSTEE, assistant).answer.startswith(opens)


@pytest.mark.parametrize(
    ("text", "opens"),
    [
        (
            "papa died and mama holds a Thai passport. any way left to keep the deduction?",
            "The marital deduction can still",
        ),
        ("his return was filed already, can we still rescue the deduction", "Property left outright that was neither"),
        (
            "dad left it all in a trust for her, which is no QDOT. what now",
            "A trust left for a spouse who is not",
        ),
    ],
)
def test_what_can_still_be_done(text: str, opens: str, assistant) -> None:  # type: ignore[no-untyped-def]
    """(a)(1), (b)(1)."""
    assert said(text, (), assistant).answer.startswith(opens)


A_PAPER = ("706 filed 12 Sept 2026, died 15 Dec 2025, assignment signed 10 Sept 2026. Timely?", "Yes. [1]")


@pytest.mark.parametrize(
    ("text", "holds"),
    [
        ("and suppose there is no probate", "September 15, 2027"),
        ("nothing goes through probate by the way", "September 15, 2027"),
        ("the administration drags on until 2029 - a problem?", "before the administration of the decedent's estate"),
    ],
)
def test_the_administration_told_after_an_assignment_asks_for_the_move(text, holds, assistant) -> None:  # type: ignore[no-untyped-def]
    """(b)(6)."""
    assert holds in said(text, A_PAPER, assistant).answer.split("\n\n")[0]


def test_a_widower_from_abroad_is_told_of_his_own_case(assistant) -> None:  # type: ignore[no-untyped-def]
    """IRC 2056(d)(1)."""
    text = "hello, my wife (a US citizen) passed in March. I'm from Nepal. there is a flat and an IRA"
    assert said(text, (), assistant).answer.startswith("As you tell it, the surviving spouse is not a U.S. citizen")


def test_the_answer_is_asked_for_in_english(assistant) -> None:  # type: ignore[no-untyped-def]
    before = ("quien firma la asignacion al QDOT?", "Lo siento, solo puedo responder en ingles. [1]")
    assert said("in english please", before, assistant).kind == "answer"

"""What is told or asked beside an answer: a pension, the payee's death, the notice of citizenship, the paper's form."""

from __future__ import annotations

import datetime as dt

import pytest

from qdot_assistant.pipeline import answer
from qdot_assistant.types import Question, Turn

DUE = ("my husband died March 3, 2026, when is the return due", "The estate tax return is due December 3, 2026. [1]")
YEARLY = (
    "when do we file the form for the tax on mom's pension",
    "Form 706-QDT for pension payments is due on April 15 of the next year. [1]",
)
CITIZEN = ("will the tax end when I get my citizenship", "The QDOT tax then ends for later payouts. [1]")
CONTEST = ("the will is contested, may I assign the farm in case", "Yes, a protective assignment may be made. [1]")


def told(text: str, before: tuple[str, str], assistant):  # type: ignore[no-untyped-def]
    history = (Turn(role="user", content=before[0]), Turn(role="assistant", content=before[1]))
    return answer(Question(question=text, history=history, today=dt.date(2026, 11, 22)), assistant)


@pytest.mark.parametrize(
    "text",
    ["oh and he left a pension of 3,000 a month, I was 69", "there's an annuity too, $20,000 a year, she was 72"],
)
def test_a_pension_told_besides_has_two_routes(text, assistant) -> None:  # type: ignore[no-untyped-def]
    """(c)(2), (c)(3); the sum of (c)(4), since the death is known."""
    found = told(text, DUE, assistant)
    assert found.kind == "calculation"
    assert "roll" in found.answer.split("\n\n")[0]
    assert "corpus (principal) portion is" in found.answer


@pytest.mark.parametrize(
    ("text", "opens"),
    [("mother has passed away too, is it the same date", "No. "), ("she has died as well, what now with the form", "")],
)
def test_the_last_form_has_days_of_its_own(text, opens, assistant) -> None:  # type: ignore[no-untyped-def]
    """(c)(6)(i), (c)(7)(i)."""
    assert told(text, YEARLY, assistant).answer.startswith(f"{opens}When the surviving spouse dies, one last Form")


@pytest.mark.parametrize("text", ["who must report that, and by when", "who informs the irs about it, until which day"])
def test_the_trustee_gives_notice(text, assistant) -> None:  # type: ignore[no-untyped-def]
    """26 CFR 20.2056A-10(a)(2)."""
    assert "U.S. trustee must file a final Form 706-QDT" in told(text, CITIZEN, assistant).answer


def test_its_day_follows_the_oath(assistant) -> None:  # type: ignore[no-untyped-def]
    assert "April 15, 2027" in told("who notifies the irs, and by when? it was in september", CITIZEN, assistant).answer


@pytest.mark.parametrize("text", ["how detailed must it be", "what has to be in that paper", "is a short note enough"])
def test_a_protective_assignment_is_sworn_and_specific(text, assistant) -> None:  # type: ignore[no-untyped-def]
    """(b)(8)."""
    found = told(text, CONTEST, assistant).answer
    assert "under penalties of perjury" in found
    assert "specific assets" in found


@pytest.mark.parametrize(
    ("text", "before"),
    [("and when does it have to be signed", CONTEST), ("what is the form called", YEARLY), ("is it a weekend", DUE)],
)
def test_other_points_are_told_as_before(text, before, assistant) -> None:  # type: ignore[no-untyped-def]
    found = told(text, before, assistant).answer
    assert "one last Form" not in found
    assert "specific assets" not in found

"""Acts told in their order, a share that no later age moves, and a tax the government wants."""

from __future__ import annotations

import datetime as dt

import pytest

from qdot_assistant.pipeline import answer
from qdot_assistant.types import Question, Turn


def told(text: str, assistant, *turns: str):  # type: ignore[no-untyped-def]
    history = tuple(
        Turn(role="assistant" if n % 2 else "user", content=one)  # the user speaks first
        for n, one in enumerate(turns)
    )
    return answer(Question(question=text, history=history, today=dt.date(2026, 11, 22)), assistant)


@pytest.mark.parametrize(
    "text",
    [
        "she signed everything over before they filed the 706. all right?",
        "I signed the flat over to the qdot, and a week later the return went in. is that enough?",
        "we put his shares into the trust before the filing, fine?",
    ],
)
def test_an_act_before_the_filing_is_in_time(text, assistant) -> None:  # type: ignore[no-untyped-def]
    """(b)(1)."""
    found = told(text, assistant)
    assert found.answer.startswith("Yes. ")
    assert "is in time, if that is not past the last date" in found.answer


@pytest.mark.parametrize(
    "text",
    [
        "the return was filed and she signed the farm over afterwards. is that fine?",
        "the 706 was sent in, but only later we assigned the account. is that ok?",
    ],
)
def test_an_assignment_after_the_filing_is_too_late(text, assistant) -> None:  # type: ignore[no-untyped-def]
    """(b)(1)."""
    assert told(text, assistant).answer.startswith("No. An assignment made only after the return was filed is too late")


@pytest.mark.parametrize(
    "text",
    [
        "must we sign it over before the return is filed?",
        "we moved half the shares into the qdot before filing the return, is that fine?",
    ],
)
def test_what_is_not_told_as_done_is_no_case(text, assistant) -> None:  # type: ignore[no-untyped-def]
    assert "made before the return is filed is in time" not in told(text, assistant).answer


def test_the_right_to_assign_outlives_one_who_followed(assistant) -> None:  # type: ignore[no-untyped-def]
    """(b)(1): the personal representative of the surviving spouse's estate."""
    text = (
        "Dad died in May and Mother, a Thai citizen, joined him in June. Can we still sign his bequest over to a QDOT?"
    )
    assert "personal representative" in told(text, assistant).answer


def test_a_tax_the_government_wants_is_no_prediction(assistant) -> None:  # type: ignore[no-untyped-def]
    """IRC 2010(c)."""
    text = "he died in March 2026 and left 8 million. will the government of the US claim estate tax from me?"
    found = told(text, assistant)
    assert found.kind != "refusal"
    assert "$15,000,000" in found.answer


def test_a_law_to_come_is_still_not_foretold(assistant) -> None:  # type: ignore[no-untyped-def]
    assert told("will the government raise the exemption in 2028?", assistant).kind == "refusal"


def test_another_number_of_days_is_put_right(assistant) -> None:  # type: ignore[no-untyped-def]
    """(c)(7)(i)."""
    text = "as we have 120 days for every pension check to move the part, the march one may wait till july, yes?"
    found = told(text, assistant)
    assert found.kind == "answer"
    assert "60 days" in found.answer


def test_bringing_property_in_is_no_gift_to_a_spouse(assistant) -> None:  # type: ignore[no-untyped-def]
    """(b)(5), Example 5."""
    text = (
        "my lawyer says gift tax is due once I fund it, the trust goes to my nieces for good and I keep no say. true?"
    )
    assert "$194,000" not in told(text, assistant).answer


SHARE = ("$3,000 a month for life, I was 66 when he died July 15, 2025. which part is corpus?", "64 percent of it. [1]")


@pytest.mark.parametrize("text", ["will that percentage climb once I turn 80?", "does it go up when rates rise"])
def test_a_later_age_moves_no_share(text, assistant) -> None:  # type: ignore[no-untyped-def]
    """(c)(4)(ii)(B): the present value on the date of death."""
    found = told(text, assistant, *SHARE)
    assert found.kind == "answer"
    assert "date of death" in found.answer


def test_an_age_put_in_is_worked_out(assistant) -> None:  # type: ignore[no-untyped-def]
    assert told("and if I had been 80?", assistant, *SHARE).kind == "calculation"


@pytest.mark.parametrize(
    ("text", "opens"),
    [
        ("I signed the assignment on monday, the return went out on thursday. ok?", "Yes. In time"),
        ("the return went out on thursday, I signed the assignment on monday. ok?", "No. Not in time"),
        ("I signed the assignment on monday, but the return had gone out on thursday. ok?", "No. Not in time"),
    ],
)
def test_weekdays_stand_in_the_order_told(text, opens, assistant) -> None:  # type: ignore[no-untyped-def]
    """(b)(1); today is a Tuesday, and Monday was yesterday."""
    asked = Question(question=text, today=dt.date(2026, 11, 24))
    assert answer(asked, assistant).answer.startswith(opens)

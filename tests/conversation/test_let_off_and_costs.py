"""After an answer: whether the IRS lets one off, what it costs, why so much, and what if prices move."""

from __future__ import annotations

import datetime as dt

import pytest

from qdot_assistant.matters.point import point_of
from qdot_assistant.pipeline import answer
from qdot_assistant.types import Question, Turn

MISSED = ("mom forgot to move the corpus portion within 60 days", "The 60 days were missed. [1]")
LATE_PART = ("Payment received February 2 2026, moved May 20 2026, in time?", "No. Not in time: the transfer. [1]")
LATE_DEED = (
    "He died March 3 2024, return filed Dec 3 2024, no administration, the assigned house was deeded Dec 20 2025. ok?",
    "No. Not in time. [1]",
)
LATE_PAPER = ("I signed the assignment a week after the return was filed", "The assignment must be signed by then. [1]")
PENSION = ("what part of her pension is corpus", "The corpus portion is the share that counts as principal. [1]")
YEARLY = ("is there a form each year", "Form 706-QDT and the tax are due each year on April 15. [1]")
IRA = ("can his individual retirement annuity be assigned", "An individual retirement annuity cannot be assigned. [1]")


def said(text: str, before: tuple[str, str], assistant) -> str:  # type: ignore[no-untyped-def]
    history = (Turn(role="user", content=before[0]), Turn(role="assistant", content=before[1]))
    return answer(Question(question=text, history=history, today=dt.date(2026, 11, 22)), assistant).answer


@pytest.mark.parametrize(
    "text",
    [
        "could the tax people overlook that",
        "will they let it pass if she explains",
        "is there any leniency for this",
        "would the government make an exception",
        "might the irs be understanding because she was ill",
        "any grace period?",
    ],
)
def test_being_let_off_is_the_point_of_relief(text) -> None:  # type: ignore[no-untyped-def]
    assert point_of(text) == "relief"


@pytest.mark.parametrize("text", ["will they tax it", "can they see my account", "does the irs accept copies of it"])
def test_other_points_are_not(text) -> None:  # type: ignore[no-untyped-def]
    assert point_of(text) != "relief"


@pytest.mark.parametrize(
    ("text", "before", "holds"),
    [
        ("could the irs let that slide", LATE_PART, "can apply for relief"),
        ("might the tax office overlook that", LATE_DEED, "private letter ruling"),
        ("will the irs be lenient", LATE_PAPER, "stands in the statute"),
        ("how much will that cost her", PENSION, "extra estate tax"),
        ("that looks like a lot, why is it so high", PENSION, "present value on the date of death"),
        ("what happens when inflation goes up", PENSION, "is worked out once"),
        ("what if her pension rises each january", PENSION, "scheduled changes"),
        ("so must she sign something", YEARLY, "Information Statement is signed"),
    ],
)
def test_the_rule_on_the_thing_spoken_of(text, before, holds, assistant) -> None:  # type: ignore[no-untyped-def]
    """(c)(7)(ii), (b)(6), section 2056(d)(2), (c)(2)(i), (c)(4), (c)(5)."""
    assert holds in said(text, before, assistant).split("\n\n")[0]


def test_a_pension_that_rises_each_year_is_no_year_of_it(assistant) -> None:  # type: ignore[no-untyped-def]
    worked = ("Pension of 3000 a month for life, he died March 3 2026, I was 70, corpus portion?", "0.67. [1]")
    found = said("and if it goes up every year", worked, assistant)
    assert "(c)(5)(iii)" in found or "scheduled changes" in found
    assert "Over a year" not in found


@pytest.mark.parametrize(
    ("text", "holds"),
    [
        ("who must sign", "signed under penalties of perjury by both"),
        ("where does it go", "filed with the decedent's estate tax return"),
        ("what do i sign then", "signed under penalties of perjury by both"),
    ],
)
def test_a_retirement_annuity_goes_by_the_agreements(text, holds, assistant) -> None:  # type: ignore[no-untyped-def]
    """(b)(7)(ii): it cannot be assigned, so that no assignment is signed or sent."""
    found = said(text, IRA, assistant)
    assert holds in found
    assert "makes the transfer or assignment" not in found

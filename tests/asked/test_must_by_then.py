"""Whether something must be done by a month that is named, and the agreements by the names their signers give them."""

from __future__ import annotations

import datetime as dt

import pytest

from qdot_assistant.asked.whether import must_by_then, names_its_month
from qdot_assistant.facts import facts_of
from qdot_assistant.pipeline import Assistant
from qdot_assistant.types import Question
from tests.one_question import TODAY, answered


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Must we file the return as early as February 2027?", dt.date(2027, 2, 28)),
        ("do i really have to send it in by april 15, 2027", dt.date(2027, 4, 15)),
        ("Is the form already due in March 2027?", dt.date(2027, 3, 31)),
    ],
)
def test_the_month_named_is_read_to_its_end(text: str, day: dt.date) -> None:
    assert must_by_then(text, TODAY) == ("must", day, True)


@pytest.mark.parametrize(
    "text",
    [
        "Must the trustee be a bank?",
        "do i have to file in april or in may",
        "must it not be filed by April 15, 2027?",
        "He died in May 2026. Who must sign it?",
    ],
)
def test_no_month_is_named(text: str) -> None:
    assert must_by_then(text, TODAY) is None


def test_a_month_is_named_in_what_asks() -> None:
    assert names_its_month("must i report her checks next april?")
    assert not names_its_month("must i report her checks?")


@pytest.mark.parametrize(
    ("text", "opens"),
    [
        (
            "She died on September 3, 2026 and left me an annuity. We chose the tax agreement. Do I have to file the "
            "706-QDT for the October to December checks already in April 2027?",
            "No. Form 706-QDT for payments of 2026 on the pay-tax route is due on June 3, 2027",
        ),
        (
            "He died May 11, 2026. must the 706 be in by january 2027?",
            "No. The estate tax return (Form 706) is due on F",
        ),
        (
            "He died May 11, 2026. Do we have to file the 706 by February 2027?",
            "Yes. The estate tax return (Form 706) ",
        ),
    ],
)
def test_it_opens_with_the_verdict_and_tells_the_day(assistant: Assistant, text: str, opens: str) -> None:
    """(c)(6)(i): not before the return's due date in the year of death; IRC 6075(a) for the return."""
    told = answered(text, assistant)
    assert told.startswith(opens)
    assert told.count("No. ") <= 1


@pytest.mark.parametrize(
    ("text", "paper"),
    [
        ("He died May 11, 2026. By when do they want my pledge to pay the tax on the pension?", "Agreement To Pay"),
        ("died 11 may 2026. last day for the signed undertaking to pay section 2056A tax?", "Agreement To Pay"),
        ("She died May 11, 2026; when is the commitment to roll over due?", "Agreement To Roll Over"),
    ],
)
def test_an_agreement_goes_in_with_the_return(assistant: Assistant, text: str, paper: str) -> None:
    """(c)(2)(iii), (c)(3)(iv): no day of its own."""
    told = answered(text, assistant)
    assert paper in told
    assert "February 11, 2027" in told


def test_months_of_payments_follow_the_death() -> None:
    text = "He died September 9, 2026. 706-QDT for the October to December pension checks, due when?"
    assert facts_of(Question(question=text, today=TODAY)).value("payment_years") == 2026


@pytest.mark.parametrize(
    ("words", "route"),
    [
        ("we chose the tax agreement", "pay_tax"),
        ("I went with the tax option", "pay_tax"),
        ("I picked the one where a share moves into the trust", "rollover"),
        ("my husband and I filed an estate tax agreement with the state", None),
    ],
)
def test_the_route_by_what_it_does(words: str, route: str | None) -> None:
    assert facts_of(Question(question=f"Annuity received May 4, 2026; {words}.", today=TODAY)).value("route") == route

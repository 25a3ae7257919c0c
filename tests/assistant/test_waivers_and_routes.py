"""Waivers of the 60 days, what differs between the routes, reports of transfers, returns posted abroad."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from qdot_assistant.pipeline import Assistant, answer
from qdot_assistant.types import Answer, Question, Turn

TODAY = dt.date(2026, 11, 22)


def told(assistant: Assistant, question: str, *before: str, audience: Any = "client") -> Answer:
    history = tuple(Turn(role="user", content=one) for one in before)
    return answer(Question(question=question, audience=audience, history=history, today=TODAY), assistant)


@pytest.mark.parametrize(
    "question",
    [
        "Could the Service waive the sixty days?",
        "waiver of the 60 days, please",
        "My husband's bank made a mistake. Is a waiver of the 60-day limit possible?",
        "Will the IRS waive the 60 days for my mother's pension share?",
    ],
)
def test_the_sixty_days_have_no_waiver(assistant: Assistant, question: str) -> None:
    """(c)(7)(ii) reserves an application for relief; the ruling on the conveyance, (b)(6), is another matter."""
    found = told(assistant, question)
    assert "waiver" in found.answer.split(".")[0]
    assert "301.9100-1" in found.answer
    assert not found.answer.startswith(("Yes", "No."))
    assert all(one.section != "20.2056A-4(b)(6)" for one in found.citations)


@pytest.mark.parametrize("question", ["can the conveyance be waived?", "waiver of the actual conveyance, who asks?"])
def test_the_conveyance_keeps_its_ruling(assistant: Assistant, question: str) -> None:
    """(b)(6): a private letter ruling may extend the time or waive the conveyance."""
    assert told(assistant, question).citations[0].section == "20.2056A-4(b)(6)"


@pytest.mark.parametrize(
    "question",
    [
        "For which of the routes do we need the trust?",
        "which annuity route calls for a QDOT",
        "which pension option calls for the special trust",
    ],
)
def test_the_route_that_needs_a_trust_is_named(assistant: Assistant, question: str) -> None:
    """(c)(3)(ii): the roll-over route alone presupposes a QDOT."""
    first = told(assistant, question).answer.split(".")[0]
    assert "roll-over route needs" in first
    assert "pay-tax route needs none" in first


@pytest.mark.parametrize(
    ("question", "opening"),
    [
        ("Does the corpus share differ on the roll-over route?", "No. "),
        ("Is the portion the same for paying and for rolling over?", "Yes. "),
        ("would another percentage apply on the pay-tax route", "No. "),
    ],
)
def test_one_corpus_portion_for_both_routes(assistant: Assistant, question: str, opening: str) -> None:
    """(c)(4)(i) defines the corpus portion for all of paragraph (c)."""
    found = told(assistant, question).answer
    assert found.startswith(f"{opening}The percentage is the same on both routes")


def test_the_other_route_after_one(assistant: Assistant) -> None:
    """The follow-up asks of the percentage, and not of the other route at large."""
    found = told(assistant, "and is the percentage different on the other route?", "What share do I roll over?")
    assert "The percentage is the same on both routes" in found.answer


@pytest.mark.parametrize(
    "question",
    [
        "We report our transfers in April, correct?",
        "Are the transfers reported in April?",
        "list her transfers by April?",
    ],
)
def test_a_month_of_reporting_is_no_transfer(assistant: Assistant, question: str) -> None:
    """(c)(7)(i): the report is due April 15; no day of a transfer and no death is asked for."""
    found = told(assistant, question)
    assert found.kind == "answer"
    assert "April 15" in found.answer


def test_a_transfer_of_a_month_is_still_asked_for_its_day(assistant: Assistant) -> None:
    """A transfer told by its month alone is judged by its day."""
    assert "transfer_date" in told(assistant, "I transferred the bonds to the trust in April, is that in time?").missing


@pytest.mark.parametrize(
    "question",
    [
        "Is a return posted from Vienna on its last day in time?",
        "706 mailed in Seoul on the due date, Korean postmark: ok?",
    ],
)
def test_a_return_posted_abroad_is_not_in_time(assistant: Assistant, question: str) -> None:
    """Section 7502 wants a United States postmark; an exception of the IRS is named and not relied on."""
    found = told(assistant, question).answer
    assert "2002-23" in found
    assert found.startswith("No")
    assert "not rely" in found


@pytest.mark.parametrize(
    ("question", "says", "never"),
    [
        ("Example 3, if S had put in 25 percent?", ("75 percent of its value", "for that much only"), ()),
        ("Example 3: 70 percent put in", ("is too much", "30 percent of its value"), ()),
        ("Example 3, but S puts 35 percent into the QDOT", ("A transfer of 35 percent",), ("paid for",)),
        ("Example 3, but S put in 35 percent of the purchase money", ("65 percent interest",), ("Put in the QDOT",)),
    ],
)
def test_a_share_put_in(assistant: Assistant, question: str, says: tuple[str, ...], never: tuple[str, ...]) -> None:
    """(d)(3): put in the trust, or put in toward the price; where no word tells which, both are answered."""
    found = told(assistant, question).answer
    assert all(words in found for words in says), found
    assert not any(words in found for words in never)


@pytest.mark.parametrize(
    ("question", "opens"),
    [
        ("does a Dutch stamp count", "No. A foreign postmark"),
        ("we put the return into a Canadian letter box on the last day, fine?", "No. A foreign postmark"),
        ("does a U.S. postmark count", "Yes."),
        ("is a USPS stamp of the last day enough", "Yes."),
        ("He died in Spain and I posted the return in Boston on its last day. ok?", "A U.S. postmark counts"),
    ],
)
def test_whose_postmark_counts(assistant: Assistant, question: str, opens: str) -> None:
    """Section 7502 counts the United States postmark; where the person died or lived says nothing of it."""
    assert told(assistant, question).answer.startswith(opens)


@pytest.mark.parametrize(
    "question",
    [
        "%%% on which form are the annuity payments reported ### qqq",
        "zzz kk on what form are pension payments reported",
    ],
)
def test_signs_typed_at_random_hide_no_question(assistant: Assistant, question: str) -> None:
    """What is asked is found whatever noise stands around it."""
    found = told(assistant, question).answer
    assert "706-QDT" in found
    assert not found.startswith("My sources do not say")


def test_the_report_and_its_schedule_stand_together(assistant: Assistant) -> None:
    """(c)(7)(i) and (ii): Form 706-QDT, with the schedule of transfers."""
    found = told(assistant, "what is attached to the annual form on the roll-over route?", audience="attorney").answer
    assert "706-QDT" in found
    assert "schedule of transfers" in found


@pytest.mark.parametrize(
    ("question", "opens"),
    [
        ("The executor filed the 706 already. can I still sign the flat over to the trust?", "No. Once the estate"),
        ("The 706 has not been filed yet. can I still move the flat to the trust?", "Yes. As long as the return"),
    ],
)
def test_moving_property_by_the_filing_of_the_return(assistant: Assistant, question: str, opens: str) -> None:
    """(b)(1): a transfer comes before the filing, an assignment on or before its day; a filing told ends both."""
    assert told(assistant, question).answer.startswith(opens)


def test_property_assigned_in_time_is_moved_after_the_filing(assistant: Assistant) -> None:
    """(b)(6): what was assigned by the filing is conveyed later."""
    asked = "The 706 was filed already and the flat was assigned before. can I still move it to the trust?"
    assert "too late" not in told(assistant, asked).answer.split(". ")[0]


def test_a_share_moved_late_is_relieved_by_the_agreement_to_roll_over(assistant: Assistant) -> None:
    """§ 20.2056A-4(c)(7)(ii): who moves a share to the trust made no promise to pay, whose relief is that of (c)(6)."""
    asked = "pension check came july 1 and i put the trust's share in on october 20, forgot about it. can it be mended"
    cited = {one.section for one in told(assistant, asked).citations}
    assert "20.2056A-4(c)(7)(ii)" in cited
    assert "20.2056A-4(c)(6)(ii)" not in cited


def test_a_year_run_without_a_conveyance_names_the_ruling(assistant: Assistant) -> None:
    """§ 20.2056A-4(b)(6): without an administration the ruling is the one way left after the year."""
    asked = (
        "Nothing went through probate. Bonds assigned pre-706, never re-registered, year now over. Outcome, any cure?"
    )
    assert "private letter ruling" in told(assistant, asked, audience="attorney").answer

"""The day for a payout of the trust, and for what is moved on the filing day: told by the act that was told, whatever
else is named beside it; and an executor who will not act.
"""

from __future__ import annotations

from datetime import date

import pytest

from calculators import deadlines
from knowledge.store import parameters
from qdot_assistant.pipeline import answer
from qdot_assistant.types import Question

TODAY = date(2026, 11, 22)


def _said(question: str, assistant, audience: str = "attorney") -> str:  # type: ignore[no-untyped-def]
    return answer(Question(question=question, audience=audience, today=TODAY), assistant).answer


@pytest.mark.parametrize(
    ("died", "due"),
    [
        ("2026-02-03", "2026-11-03"),  # nine months after the death are over before the next April 15
        ("2026-06-30", "2027-03-30"),
        ("2026-10-05", "2027-04-15"),
        ("2027-01-05", "2027-04-15"),  # the year after: the cap is for the year of the death alone
        (None, "2027-04-15"),
    ],
)
def test_the_tax_on_a_payout_waits_no_longer_than_the_tax_at_the_death(died: str | None, due: str) -> None:
    """IRC 2056A(b)(5): in the calendar year of the surviving spouse's death."""
    told = {"distribution_years": (2026,)} | ({"surviving_spouse_date_of_death": died} if died else {})
    worked = deadlines.calculate(deadlines.DeadlinesInputs(**told), parameters())
    row = next(one for one in worked.results["deadlines"] if one["key"] == "form_706qdt_distribution")
    assert row["due"] == due


@pytest.mark.parametrize(
    ("question", "due"),
    [
        ("706-QDT due date for a distribution of 2025, S died Feb. 3, 2026?", "April 15, 2026"),
        (
            "Principal distributed in March 2026, spouse died on February 20, 2026. When is the 706-QDT due?",
            "November 20",
        ),
        ("Tax on a 2025 distribution, due date?", "April 15, 2026"),
        ("Distribution of principal in May 2026; spouse died October 5, 2026. Tax on it due when?", "April 15, 2027"),
    ],
)
def test_the_day_of_a_payout_is_no_day_of_a_pension(question: str, due: str, assistant) -> None:  # type: ignore[no-untyped-def]
    """26 CFR 20.2056A-11(a), and not § 20.2056A-4(c)(6)(i)."""
    said = _said(question, assistant)
    assert due in said
    assert "pay-tax route" not in said


def test_pension_payments_keep_their_own_rule(assistant) -> None:  # type: ignore[no-untyped-def]
    """§ 20.2056A-4(c)(6)(i)."""
    said = _said("when is 706-QDT due for pension payments of 2025, spouse died march 2026", assistant)
    assert "for payments of 2025" in said


@pytest.mark.parametrize(
    "question",
    [
        "Transfer made on filing date, actual transfer not assignment: timely?",
        "Property conveyed by transfer on the filing date, no assignment. In time?",
        "Transfer on filing day, rather than an assignment: ok?",
        "moved the house on the filing day, not assigned. in time?",
    ],
)
def test_a_transfer_that_is_no_assignment_is_judged_as_a_transfer(question: str, assistant) -> None:  # type: ignore[no-untyped-def]
    """§ 20.2056A-4(b)(1): before the return is filed; an assignment named only to be denied is none."""
    said = _said(question, assistant)
    assert "not timely" in said or "too late" in said
    assert not said.startswith("Yes")


def test_an_assignment_on_the_filing_day_is_in_time(assistant) -> None:  # type: ignore[no-untyped-def]
    """§ 20.2056A-4(b)(1): on or before the date on which the return is filed."""
    assert _said("Assignment made on the filing date itself: timely?", assistant).startswith("Yes. An assignment made")


@pytest.mark.parametrize(
    "question",
    [
        "the executor refuses to help, i want to move the shares into the qdot myself",
        "his sister is executor and won't answer me. may i put the flat in the trust without her",
        "our executor ignores me, may the money go in the trust anyway",
    ],
)
def test_an_unwilling_executor_is_told_by_the_election(question: str, assistant) -> None:  # type: ignore[no-untyped-def]
    """The election is the executor's; the papers of a pension have no part in it."""
    said = _said(question, assistant, "client")
    assert "election" in said.split("\n")[0]
    assert "Information Statement" not in said


def test_an_unwilling_executor_of_a_pension_is_told_by_its_papers(assistant) -> None:  # type: ignore[no-untyped-def]
    """§ 20.2056A-4(c)(2) and (c)(3)."""
    assert "Neither route works" in _said(
        "the executor refuses to file the agreement for my pension", assistant, "client"
    )


@pytest.mark.parametrize(
    "question",
    [
        "i forgot to file 706-qdt in year 2024 but there was no payout. problem?",
        "no distributions in 2025, only income. is a 706-QDT due?",
        "nothing was paid out in 2025, must the trustee send a 706-QDT",
    ],
)
def test_a_year_without_a_payout_is_told_by_when_the_form_is_filed(question: str, assistant) -> None:  # type: ignore[no-untyped-def]
    """26 CFR 20.2056A-11(a): for a year with a taxable event or a hardship payout."""
    assert "for any year with a taxable event" in _said(question, assistant, "client").split("\n")[0]


@pytest.mark.parametrize(
    "question",
    [
        "my agreement says 55 percent, the new accountant finds 52. which counts",
        "we wrote 70 percent in the roll over paper and it should be 67, what do i move",
        "the share in the agreement was worked out wrong, can it be changed",
    ],
)
def test_a_doubted_percentage_is_told_by_the_agreement(question: str, assistant) -> None:  # type: ignore[no-untyped-def]
    """§ 20.2056A-4(c)(7)(ii): the promise is for the percentage stated."""
    assert "percentage that is written into the signed agreement" in _said(question, assistant, "client")

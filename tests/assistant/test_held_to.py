"""A "Yes" holds to the point a period runs from and to how much of a thing is asked about."""

from __future__ import annotations

import pytest

from qdot_assistant.verdicts import opening_for

NO_PROBATE, PORTION = "conveyance.no_administration", "eligible.portion"
RETURN = "returns.due_date"


@pytest.mark.parametrize(
    ("text", "statement"),
    [
        ("no court case at all, so we have one year counting from the day mum passed, correct?", NO_PROBATE),
        ("Nothing is administered: the limit is twelve months after the 706 was mailed, yes?", NO_PROBATE),
        ("the house must be over within a year of the funeral as there is no probate, right?", NO_PROBATE),
        ("must the estate return go in nine months after the probate closes?", RETURN),
        ("The estate return is due 9 months from the day the will was signed, right?", RETURN),
    ],
)
def test_a_period_from_another_point_is_not_affirmed(text: str, statement: str) -> None:
    """The year of (b)(6) runs from the return's due date, the nine months of section 6075(a) from the death."""
    assert opening_for(text, statement) in ("No.", None)


@pytest.mark.parametrize(
    ("text", "statement"),
    [
        ("no court case at all, so we have one year after the return's due date, correct?", NO_PROBATE),
        ("the estate return must be filed nine months after she died, yes?", RETURN),
        ("is the estate return due 9 months from the date of death?", RETURN),
    ],
)
def test_the_same_point_is_affirmed(text: str, statement: str) -> None:
    """The point that the rule names, in whatever words."""
    assert opening_for(text, statement) == "Yes."


def test_what_is_allowed_by_a_later_day_is_not_denied() -> None:
    """A year after the death lies within a year after the due date: "can I still" is no claim about the limit."""
    text = "without probate, can I still deed it over one year after he died?"
    assert opening_for(text, NO_PROBATE) is None


@pytest.mark.parametrize(
    "text",
    [
        "They counted a third of the barn in the estate. May I move the entire barn?",
        "just part of the account is in his estate. could it go in completely",
        "45 percent of the yacht was taxed. Can I transfer it in full?",
    ],
)
def test_the_whole_of_what_counts_in_part_is_denied(text: str) -> None:
    """Only the includible portion may be transferred: (b)(3)."""
    assert opening_for(text, PORTION) == "No."


@pytest.mark.parametrize(
    ("text", "statement"),
    [
        ("do I owe that tax on the entire pension cheque each year", "agreements.no_advance_payment"),
        ("Is form 706-QDT due April 15 of the same year as the payment?", "agreements.pay_due_april_15"),
        ("is the yearly form due on April 15 of the year in which I got the money", "agreements.pay_due_april_15"),
    ],
)
def test_another_share_or_year_is_not_affirmed(text: str, statement: str) -> None:
    """The tax is on the corpus portion, and the form is due in the year after the payments: (c)(2)(i), (c)(6)(i)."""
    assert opening_for(text, statement) != "Yes."


@pytest.mark.parametrize(
    ("text", "statement"),
    [
        ("May the spouse transfer a mere part instead of the whole?", "form.part_of_property"),
        ("must all of the pension payments be reported in full", "agreements.pay_report_all_payments"),
        ("does the election have to be for all of the trust", "qdot.election_partial"),
    ],
)
def test_a_whole_that_is_right_or_only_set_apart_stays(text: str, statement: str) -> None:
    """What the part is set against, and what the statement itself says of the whole, is no other share."""
    assert opening_for(text, statement) != "No."

"""What is said after an answer in words of one's own: the door shut, a paper torn up, a plea, another's word."""

from __future__ import annotations

import pytest

from qdot_assistant.pipeline import Assistant
from tests.one_question import told_after

BY_THE_WILL = (
    "The executor has a power in the will to turn the trust into a QDOT. How long?",
    "The reformation must be completed by the time prescribed for filing the estate tax return. [1]",
)
IN_COURT = ("By when must the judge be asked to reform it?", "By the due date, extensions granted included. [1]")
SIGNING = ("Until when may mom sign the assignment?", "On or before the day the return is filed. [1]")


@pytest.mark.parametrize(
    "text",
    [
        "the 706 left two months before it had to. did we shut the door on ourselves?",
        "Our lawyer was quick and mailed the return in May, it was due in September. Has that cost us the summer?",
        "we handed the papers in early, due was october. is it over since then?",
    ],
)
def test_an_early_return_leaves_the_time_for_the_reform(assistant: Assistant, text: str) -> None:
    found = told_after(assistant, text, BY_THE_WILL)
    assert found.answer.startswith("No. Filing the estate tax return early does not shorten")
    assert found.citations[0].section == "20.2056A-4(a)(1)"


def test_whether_any_time_is_left_is_not_affirmed_by_the_early_return(assistant: Assistant) -> None:
    """The due day itself may be past, which nobody told."""
    found = told_after(
        assistant, "return went in early, it was due in august. can we still change the trust?", BY_THE_WILL
    )
    assert not found.answer.startswith(("Yes", "No"))


def test_the_filing_ends_the_time_to_sign(assistant: Assistant) -> None:
    shut = told_after(assistant, "we sent the return in May, due was only in July. too late now?", SIGNING)
    assert shut.answer.startswith("Yes.")
    left = told_after(assistant, "the return went out too early, due was July. can she still sign?", SIGNING)
    assert left.answer.startswith("No.")
    assert {one.section for one in left.citations} >= {"20.2056A-4(b)(1)"}


def test_after_a_court_case_the_filing_makes_no_difference(assistant: Assistant) -> None:
    found = told_after(assistant, "but we filed early in spring, it is due in december. are we too late?", IN_COURT)
    assert found.citations[0].section == "20.2056A-4(a)(2)"


@pytest.mark.parametrize(
    "text",
    [
        "they had a right to six more months, everyone gets them. does that not count for us",
        "The extension is automatic and was available. Does it count although nobody requested it?",
        "we could have got more time, would that be good enough",
    ],
)
def test_an_extension_only_to_be_had_does_not_count(assistant: Assistant, text: str) -> None:
    found = told_after(assistant, text, IN_COURT)
    assert found.answer.startswith("No. For commencing")
    assert "granted" in found.answer


def test_an_extension_granted_is_no_such_claim(assistant: Assistant) -> None:
    found = told_after(assistant, "the six months were granted. do they count?", IN_COURT)
    assert not found.answer.startswith("No.")


@pytest.mark.parametrize(
    ("before", "text", "section"),
    [
        (
            ("his sons fight the will, what about the trust?", "A protective assignment may be made. [1]"),
            "once the court says its mine may i cancel it",
            "20.2056A-4(b)(8)",
        ),
        (
            ("what is a protective assignment", "A protective assignment is made to be safe. [1]"),
            "if we win the case can i get it back?",
            "20.2056A-4(b)(8)",
        ),
        (
            ("must the assignment be in writing", "The assignment must be in writing and irrevocable. [1]"),
            "and if I remarry later, can I take that back",
            "20.2056A-4(b)(1)",
        ),
    ],
)
def test_an_assignment_is_not_taken_back_whatever_comes(
    assistant: Assistant, before: tuple[str, str], text: str, section: str
) -> None:
    found = told_after(assistant, text, before)
    assert found.answer.startswith("No.")
    assert found.citations[0].section == section


def test_an_agreement_is_no_assignment_to_be_undone(assistant: Assistant) -> None:
    before = ("who signs the agreement to pay", "The surviving spouse signs the Agreement To Pay. [1]")
    found = told_after(assistant, "can she cancel it once she remarries", before)
    assert found.citations[0].section not in ("20.2056A-4(b)(8)", "20.2056A-4(b)(1)")


PENSION = (
    "is there tax on my pension",
    "Estate tax on the corpus portion of each payment, if you agreed to pay it. [1]",
)
ROLLED = ("must i move part of every pension check", "Yes, the corpus portion, within 60 days. [1]")
PAYOUT = ("is tax due on the capital I took from the QDOT", "Yes, the section 2056A estate tax. [1]")


@pytest.mark.parametrize(
    ("before", "text", "section"),
    [
        (PENSION, "i can hardly pay rent and medicine. can nobody spare me this", "20.2056A-4(c)(2)(i)"),
        (PENSION, "I lost my job, the bills pile up, I am desperate. Is there any mercy?", "20.2056A-4(c)(2)(i)"),
        (ROLLED, "we need every cent for food, is there no way out of it", "20.2056A-4(c)(3)(i)"),
        (PAYOUT, "it went for chemo and i have nothing left. what can i do", "26 CFR 20.2056A-5(c)(1)"),
    ],
)
def test_a_plea_after_the_tax_is_answered_with_hardship(
    assistant: Assistant, before: tuple[str, str], text: str, section: str
) -> None:
    found = told_after(assistant, text, before)
    assert found.kind == "answer"
    assert "hardship" in found.answer.lower()
    assert found.citations[0].section == section


def test_a_plea_after_a_day_is_not_answered_with_hardship(assistant: Assistant) -> None:
    found = told_after(assistant, "i am drowning in bills, can i get more time", ("when is the 706 due", "In May. [1]"))
    assert "hardship" not in found.answer.lower()


@pytest.mark.parametrize(
    ("text", "opens"),
    [
        ("the bank wants to take that tax out of the trust too. is that taxed again?", "Yes."),
        ("may the QDOT cover the bill from its other money?", "If the trust pays"),
        ("can the tax come from the trust's cash without more tax", "If the trust pays"),
    ],
)
def test_tax_out_of_the_trust_is_a_payout_itself(assistant: Assistant, text: str, opens: str) -> None:
    found = told_after(assistant, text, PAYOUT)
    assert found.answer.startswith(opens)
    assert "distribution" in found.answer


def test_income_tax_out_of_the_trust_is_another_matter(assistant: Assistant) -> None:
    found = told_after(assistant, "and can the trust pay its own income tax from the account?", PAYOUT)
    assert found.citations[0].section != "IRC 2056A(b)(11)"


BOTH = (
    "is all lost with his pension?",
    "You pay the tax every year, or you roll over the corpus portion to a QDOT. [1]",
)


@pytest.mark.parametrize(
    "text",
    [
        "i dont get it, explain both like to a child",
        "you lost me, what do I do in either case",
        "too many hard words. once more, simply",
    ],
)
def test_both_routes_are_told_again_side_by_side(assistant: Assistant, text: str) -> None:
    found = told_after(assistant, text, BOTH)
    assert "pay-tax route" in found.answer
    assert "QDOT" in found.answer


ROLLED_OVER = ("how long do i have to roll over the corpus portion of a check", "60 days from receipt. [1]")
INCOME = ("are the dividends from the qdot free of estate tax", "Yes, the trust's income is exempt. [1]")


@pytest.mark.parametrize(
    ("before", "text", "section"),
    [
        (ROLLED_OVER, "i already spent it all on the roof. what happens to me now", "20.2056A-4(c)(7)(i)"),
        (ROLLED_OVER, "the money is used up, is there trouble?", "20.2056A-4(c)(7)(i)"),
        (INCOME, "what if the trustee pays out more than that", "explainer#can-my-spouse-access-the-principal"),
        (INCOME, "and when he hands me more than the interest", "explainer#can-my-spouse-access-the-principal"),
    ],
)
def test_money_spent_or_beyond_the_income(
    assistant: Assistant, before: tuple[str, str], text: str, section: str
) -> None:
    assert told_after(assistant, text, before).citations[0].section == section


def test_an_inheritance_spent_is_no_pension_payment(assistant: Assistant) -> None:
    before = ("may i put inherited money in the trust", "Yes, what passed from the decedent. [1]")
    assert (
        told_after(assistant, "i already spent half of it. what now", before)
        .citations[0]
        .section.startswith("20.2056A-4(b)")
    )


DEED = ("the return goes in on Thursday, my deed is ready on Friday. ok?", "A transfer comes before the filing. [1]")


@pytest.mark.parametrize("text", ["and if I only sign the paper on that thursday", "an assignment the same day then?"])
def test_an_assignment_on_the_filing_day(assistant: Assistant, text: str) -> None:
    found = told_after(assistant, text, DEED)
    assert "on or before the day the estate tax return is filed" in found.answer
    assert "safe day" in found.answer


@pytest.mark.parametrize(
    ("before", "text"),
    [
        (("is hardship money taxed", "No. [1]"), "the trustee wants my bank papers first. can he ask that"),
        (("is hardship money taxed", "No. [1]"), "he wants to see all my bills, may he"),
        (("can the spouse be the only trustee", "No. [1]"), "my bank insists that i pay a deposit first. must i"),
    ],
)
def test_a_question_behind_what_is_told_is_not_the_one_before(
    assistant: Assistant, before: tuple[str, str], text: str
) -> None:
    assert not told_after(assistant, text, before).answer.startswith(("Yes", "No"))

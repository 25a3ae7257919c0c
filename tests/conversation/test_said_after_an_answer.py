"""What is said after an answer in words of one's own: the door shut, a paper torn up, a plea, another's word."""

from __future__ import annotations

import datetime as dt

import pytest

from qdot_assistant.asked.deadline_topics import topics_of
from qdot_assistant.doubted import is_held_against
from qdot_assistant.facts import facts_of
from qdot_assistant.pipeline import Assistant
from qdot_assistant.reading.acts_to_come import is_to_come
from qdot_assistant.reading.lived_here import lived_here
from tests.one_question import asked_after, told, told_after

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


@pytest.mark.parametrize(
    ("text", "held"),
    [
        ("really? the lady at the bank says three months", True),
        ("that can't be, my lawyer told me the same day counts", True),
        ("is that right? our cpa thinks one trustee is enough", True),
        ("is that so, does the executor say when?", False),
        ("Is it true the trustee says no?", False),
        ("really", False),
    ],
)
def test_anothers_word_is_held_against_the_answer(text: str, held: bool) -> None:
    assert is_held_against(text) is held


def test_a_doubt_gets_the_rule_and_no_day(assistant: Assistant) -> None:
    before = ("The lawyer mails the return on December 4. Last day to put the house in?", "December 3, 2026. [1]")
    found = told_after(assistant, "are you sure? the bank says the same day is fine", before)
    assert found.kind == "answer"
    assert "before the estate tax return is filed" in found.answer
    assert "2027" not in found.answer


def test_a_doubted_share_is_judged(assistant: Assistant) -> None:
    asked = "Dad died in May 2025, mom was 58, 3000 each month for her life. What is the corpus percentage?"
    found = told_after(assistant, "are you sure? my nephew says its 70 percent", (asked, "57 percent. [1]"))
    assert found.answer.startswith("No: the corpus portion comes to 57 percent, not 70 percent.")


@pytest.mark.parametrize(
    ("before", "to_come"),
    [
        ("my accountant files the 706 ", True),
        ("the return will be filed ", True),
        ("we sign the assignment ", True),
        ("our lawyer is mailing it ", True),
        ("we got the check ", False),
        ("he files returns and filed ours ", False),
        ("the transfers ", False),
    ],
)
def test_what_is_being_done_is_to_come(before: str, to_come: bool) -> None:
    assert is_to_come(before) is to_come


@pytest.mark.parametrize(
    ("text", "filed"),
    [
        ("My accountant files the 706 on Friday. Until when can I transfer the house?", dt.date(2026, 11, 27)),
        ("Our lawyer mails the 706 this Tuesday. By when must I sign?", dt.date(2026, 11, 24)),
        ("the lawyer hands in the 706 on 11 december. how long can i still transfer", dt.date(2026, 12, 11)),
        ("we filed the return on Friday. can i still transfer", dt.date(2026, 11, 20)),
    ],
)
def test_a_weekday_told_of_a_filing_is_no_death(text: str, filed: dt.date) -> None:
    facts = facts_of(asked_after(text))
    assert facts.value("return_filed") == filed
    assert facts.value("date_of_death") is None


CONVEYED = ("conveyance_no_administration", "conveyance_administration")


@pytest.mark.parametrize(
    ("text", "topics"),
    [
        ("until when must i bring the stocks i signed over into the trust", CONVEYED),
        ("last day to hand over what was assigned", CONVEYED),
        ("by when does the trust need to get what I assigned to it", CONVEYED),
        ("how long do we have to carry out the assignment", CONVEYED),
        ("last day to assign the house to the qdot", ("assignment",)),
        ("by when must the house be transferred or assigned?", ("assignment",)),
    ],
)
def test_moving_what_was_assigned_is_the_conveyance(text: str, topics: tuple[str, ...]) -> None:
    assert topics_of(text) == topics


def test_the_facts_given_next_bring_the_conveyances_day(assistant: Assistant) -> None:
    before = ("last day to hand over what I assigned to the QDOT?", "One year after the due date, or before. [1]")
    found = told_after(assistant, "no probate whatsoever. he died 5 january 2026, no extension", before)
    assert "October 5, 2027" in found.answer
    assert found.citations[0].section == "20.2056A-4(b)(6)"


TRUSTEE = ("Must a bank be trustee with 5 million?", "A U.S. bank, or a bond or letter of credit. [1]")


@pytest.mark.parametrize(
    "text",
    [
        "fine, a bank. which bank pays the most interest?",
        "and what trust company is cheapest",
        "who has the lowest fees",
    ],
)
def test_no_bank_is_recommended(assistant: Assistant, text: str) -> None:
    assert told_after(assistant, text, TRUSTEE).kind == "refusal"


def test_which_bank_meets_the_rule_is_answered(assistant: Assistant) -> None:
    assert told_after(assistant, "which bank is good enough for the rule?", TRUSTEE).kind == "answer"


ROLLED_OVER = ("how long do i have to roll over the corpus portion of a check", "60 days from receipt. [1]")
INCOME = ("are the dividends from the qdot free of estate tax", "Yes, the trust's income is exempt. [1]")
EXAMPLE_3 = ("walk me through example 3", "60 percent is in D's gross estate, and S transfers that. [1]")


@pytest.mark.parametrize(
    ("text", "share"),
    [
        ("in our case it was 25 percent of the flat. may I transfer all of it?", "25 percent"),
        ("only 30 percent of our farm was included. would putting the whole farm in be fine", "30 percent"),
        ("with us 70 percent was in my wife's estate, may i give the entire house to the trust", "70 percent"),
    ],
)  # fmt: skip
def test_the_own_share_takes_the_examples_place(assistant: Assistant, text: str, share: str) -> None:
    found = told_after(assistant, text, EXAMPLE_3)
    assert f"only the {share}" in found.answer or f"if {share}" in found.answer
    assert "only the 60 percent" not in found.answer


def test_the_own_share_is_not_contradicted_by_the_examples(assistant: Assistant) -> None:
    assert (
        "It is not 80" not in told_after(assistant, "for us it's 80 percent. is 50 percent enough?", EXAMPLE_3).answer
    )


GIFTS = ("what may my wife get without gift tax, she is no citizen", "$194,000 in 2026. [1]")


@pytest.mark.parametrize(
    ("text", "over"),
    [
        ("i sent her 260 thousand in march for her own account. how much is above the line?", "$66,000"),
        ("I gave her a car for 80k and 150,000 cash this year. how much is too much?", "$36,000"),
        ("we moved 300,000 to my wife in 2025, what part is taxable", "$110,000"),
        ("i bought her a boat, 200k. am i over?", "$6,000"),
        ("she got 120,000 from me in january and 90,000 in june. am i over the line?", "$16,000"),
    ],
)
def test_a_gift_above_the_years_amount_is_worked_out(assistant: Assistant, text: str, over: str) -> None:
    found = told_after(assistant, text, GIFTS)
    assert found.kind == "calculation"
    assert found.answer.startswith(over)


@pytest.mark.parametrize(
    "text",
    [
        "i put 400,000 in a joint account with her, how much is above",
        "i gave her 100,000 in 2025 and 120,000 in 2026, how much is above the limit",
        "i gave my son 250,000 and nothing to her, how much is taxable",
    ],
)
def test_what_is_no_one_gift_of_the_year_is_not_added(assistant: Assistant, text: str) -> None:
    assert "is a taxable gift:" not in told_after(assistant, text, GIFTS).answer


def test_two_gifts_of_one_message_are_one_sum(assistant: Assistant) -> None:
    text = (
        "My wife is a noncitizen, I gave her a gift of 80k and then 150,000 cash this year. How much is over the limit?"
    )
    assert told(assistant, text).answer.startswith("$36,000")


@pytest.mark.parametrize(
    ("text", "is_here"),
    [
        ("my oath is in may, i never lived anywhere but ohio since he died", True),
        ("she becomes a citizen in may and hasn't lived anywhere else but in the us", True),
        ("i was naturalized in june. i have lived nowhere but florida", True),
        ("citizen in may; i never lived anywhere but texas before he died", False),
        ("citizen in may. she never lived anywhere but france", False),
    ],
)
def test_never_anywhere_else_is_a_life_here(text: str, is_here: bool) -> None:
    assert (lived_here(text) is not None) is is_here


def test_a_citizen_before_the_return_needs_no_trust(assistant: Assistant) -> None:
    before = ("My husband died 20 July 2026, I am a green card holder. QDOT?", "Unless you become a citizen. [1]")
    text = "i swear the oath in february and never lived anywhere but ohio since he died. the return goes in in april"
    assert "no QDOT is needed" in told_after(assistant, text, before).answer


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("with us my husband paid everything, may I move the entire house?", "S could transfer all of it"),
        ("in our case my dad paid for all of it. can the whole go in?", "S could transfer all of it"),
        ("in our case mom paid a third of the price. how much may she give the trust?", "a two-thirds interest"),
        ("with us my wife paid 30 percent. what may i move", "a 30 percent interest"),
        ("in our case i paid 30 percent, what can go in?", "a 70 percent interest"),
        ("in our case 40 percent counted, she moved 60 like in your example. is that a problem", "only the 40 percent"),
    ],
)
def test_who_paid_at_home_decides_what_is_included(assistant: Assistant, text: str, said: str) -> None:
    found = told_after(assistant, text, EXAMPLE_3)
    assert said in found.answer
    assert not found.answer.startswith("No")


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

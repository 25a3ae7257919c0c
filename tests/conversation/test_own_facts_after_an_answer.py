"""Doubts, days to come and facts of one's own after an answer: what they bring in place of what was told."""

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

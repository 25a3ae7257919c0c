"""The rules of § 20.2056A-4 as widows and widowers ask of them: the first sentence is the answer to what was asked."""

from __future__ import annotations

from datetime import date

import pytest

from qdot_assistant.asked.deadline_words import without_when_as_if
from qdot_assistant.asked.deadlines import deadline_asked
from qdot_assistant.asking import without_what_is_supposed
from qdot_assistant.facts import facts_of
from qdot_assistant.pipeline import Assistant, answer
from qdot_assistant.ranking import Ranked
from qdot_assistant.referring import referring
from qdot_assistant.router import aspects_of
from qdot_assistant.types import Question
from qdot_assistant.writers import grounded

FIRST_SENTENCES = (
    ("no one asked a judge about his trust and the deadline is behind us. deduction gone?", "not reformed in time"),
    ("my widow's pension hardly lets me get by. must some of it go away", "hardship"),
    ("i sold her bonds last month and hold the cash, alright to transfer it", "the proceeds can be transferred"),
    ("the land was assigned in june and probate goes on, ok to wait", "before the administration"),
    ("might the irs wave the conveyance for us", "private letter ruling"),
    ("can his ordinary trust be saved when there is no citizen clause in it? he died two months ago", "reformed"),
    ("we mailed the return without the information paper about the pension, how bad", "does not qualify"),
    ("at which moment is the administration completed, the order or the last cheque", "does not say when"),
    ("is a day after the return went out too late for assigning", "too late"),
    ("must we compute the corpus ourselves for the information statement", "statement"),
    ("i need all of the check to live on", "In hardship"),
    ("nobody changed my late wife's trust and the due date has gone by. what did we lose", "not reformed in time"),
    ("dad's trust was left as it is, no court, no amendment. whats the damage now", "not reformed in time"),
    ("whats the reason i must sign a promise for my pension", "takes the place of moving the pension"),
    ("the state pays her jackpot in instalments and forbids to transfer them, is the deduction lost", "need not be a"),
    ("once the court has repaired the trust may I revoke it", "can revoke"),
    ("who settles the tax on a payout made before the judge has ruled on the trust", "trustee"),
    ("probate ends in june and I never deeded the flat i assigned, trouble?", "not timely"),
    ("dad went in march and mum in july, the qdot is still empty. too late for us children?", "personal"),
    ("do i sign over my husband's IRA at Vanguard or can it be done another way", "either way"),
    ("she has a cd and stocks of her own, would rent from the trust be hardship", "not hardship"),
    ("I own a farm, must it go before the trust may pay me for hardship", "do not rule hardship out"),
)


def _answer(asked: str, assistant: Assistant) -> str:
    return answer(Question(question=asked, today=date(2026, 11, 22)), assistant).answer


@pytest.mark.parametrize(("asked", "says"), FIRST_SENTENCES)
def test_the_first_sentence_is_the_answer(asked: str, says: str, assistant: Assistant) -> None:
    assert says in _answer(asked, assistant).split("[1]")[0]


@pytest.mark.parametrize(
    ("asked", "second"),
    [
        ("what has to stand in the protective assignment and who signs", "perjury"),
        ("what goes in a protective asignment and who must sign?", "perjury"),
    ],
)
def test_a_second_question_without_a_thing_of_its_own_is_about_the_first(asked, second, assistant) -> None:
    said = _answer(asked, assistant)
    assert second in said
    assert "Information Statement" not in said


def test_a_part_that_names_nothing_is_asked_after_the_part_before_it() -> None:
    assert (
        referring("how long do they have", "who files when I die", "") == "who files when I die, how long do they have"
    )
    assert referring("who signs", "what is in the agreement", "") == "who signs the agreement"
    assert referring("who is the trustee", "what is in the agreement", "") == "who is the trustee"


@pytest.mark.parametrize(
    "text",
    ["he left me an IRA, can i keep it out", "the bank is slow. must it be there", "I am poor. must part of it go"],
)
def test_a_question_of_yes_or_no_is_read_after_other_words(text: str) -> None:
    assert "whether" in aspects_of(text)


@pytest.mark.parametrize("text", ["what form do i need", "by which day must it be there", "who would they ask"])
def test_an_interrogative_asks_for_more_than_yes_or_no(text: str) -> None:
    assert "whether" not in aspects_of(text)


@pytest.mark.parametrize(
    ("text", "focus"),
    [
        ("my first check came in november 2026, when does the form go in", "form_706qdt"),
        ("the first annuity payment came on 3 October 2026. when must I start paying", "form_706qdt"),
        ("the first annuity payment came on 3 October 2026. when must I move it to the trust", "rollover"),
    ],
)
def test_the_form_of_a_payment_is_not_its_sixty_days(text: str, focus: str) -> None:
    facts = facts_of(Question(question=text, today=date(2026, 11, 22)))
    assert focus in deadline_asked(text, facts, None).focus


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("is there hope when the trust is plain", "is there hope if the trust is plain"),
        ("can you tell me when the return is due", "can you tell me when the return is due"),
        ("do we know when the case must start", "do we know when the case must start"),
    ],
)
def test_a_when_that_tells_the_case_asks_for_no_day(text: str, read: str) -> None:
    assert without_when_as_if(text) == read


def test_a_second_death_is_not_put_aside_as_supposed() -> None:
    told = "My father died in May and my mother in August, who signs for her?"
    assert without_what_is_supposed(told) == told
    assert "May" not in without_what_is_supposed("My father died in May, who signs the assignment for us all?")


def test_what_is_asked_less_like_the_question_does_not_follow(assistant: Assistant) -> None:
    first, other = (assistant.statements[name] for name in ("protective.contents", "protective.copy"))
    near = Ranked(other, 0.58, 0.5, nearest_ask=0.79)
    assert grounded._follows(Ranked(first, 0.60, 0.5, nearest_ask=0.80), near)
    assert not grounded._follows(Ranked(first, 0.60, 0.5, nearest_ask=0.83), near)


def test_neighbours_are_told_where_nothing_is_asked_in_these_words(assistant: Assistant) -> None:
    first, same, elsewhere = (
        assistant.statements[name] for name in ("protective.contents", "protective.copy", "trustee.bank")
    )
    lead = Ranked(first, 0.50, 0.5, nearest_ask=0.60)
    assert grounded._follows(lead, Ranked(same, 0.43, 0.4, nearest_ask=0.49))
    assert grounded._follows(lead, Ranked(elsewhere, 0.46, 0.4, nearest_ask=0.50))
    assert not grounded._follows(lead, Ranked(elsewhere, 0.43, 0.4, nearest_ask=0.58))
    assert not grounded._follows(lead, Ranked(same, 0.49, 0.4, nearest_ask=0.47))

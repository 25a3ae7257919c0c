"""A court asked to reform, the trust's income and income tax, what is undone loosely, and a QDOT feared to be lost."""

from __future__ import annotations

import datetime as dt

import pytest

from qdot_assistant.facts import facts_of
from qdot_assistant.pipeline import Assistant
from tests.one_question import asked_after, told_after

EXTENDED = ("D d. Dec. 19, 2025; six months granted on Form 4768. 706 due?", "March 19, 2027. [1]")
PROTECTIVE = ("the will is being fought over, can i sign a protective assignment", "Yes. [1]")
INCOME = ("is the income my widow gets from the trust free of tax", "Only of the QDOT estate tax. [1]")
UNFILED = ("dad died 10 april 2025, no return filed and no extension asked for", "It was due January 12, 2026. [1]")


@pytest.mark.parametrize(
    "text",
    [
        "706 goes in Oct. 1, 2026 and we petition the surrogate's court for reformation Mar. 8, 2027. Timely?",
        "We sue for reformation on Mar. 8, 2027. In time?",
        "we ask the probate judge on march 8 2027 to change the trust, in time?",
        "The trustee asks the court to amend the trust on March 8, 2027. OK under (a)(2)?",
    ],
)
def test_a_court_asked_to_reform_begins_the_proceeding(text: str) -> None:
    """(a)(2): the proceeding is commenced by that day; nothing is completed, and nobody died on it."""
    facts = facts_of(asked_after(text, EXTENDED))
    assert facts.value("proceeding_commenced") == dt.date(2027, 3, 8)
    assert facts.value("date_of_death") == dt.date(2025, 12, 19)
    assert "reformation_completed" not in facts.facts


def test_a_reformation_under_the_instrument_is_completed() -> None:
    facts = facts_of(asked_after("Reformation under the instrument finished March 8, 2027. Timely?", EXTENDED))
    assert facts.value("reformation_completed") == dt.date(2027, 3, 8)


@pytest.mark.parametrize(("text", "age"), [("change the age to 71", 71), ("sorry, change my age to 71", 71)])
def test_a_fact_is_still_changed(text: str, age: int) -> None:
    before = ("he died June 2025, i was 70, 900 a month for life. corpus?", "As worked out. [1]")
    assert facts_of(asked_after(text, before)).value("age") == age


@pytest.mark.parametrize(
    "text",
    [
        "if we win the case, can i pull it back?",
        "case settled in her favour - may she rescind it?",
        "fight is over, am i free to pull out again",
        "The contest is done. Can S walk it back?",
    ],
)
def test_what_cannot_be_revoked_cannot_be_pulled_either(text: str, assistant: Assistant) -> None:
    told = told_after(assistant, text, PROTECTIVE)
    assert "cannot be revoked" in told.answer.split("[")[0]
    assert not told.answer.startswith("Yes")


def test_an_assignment_and_an_election_are_told_apart(assistant: Assistant) -> None:
    before = ("QDOT election made on the 706. Irrevocable?", "Yes. [1]")
    told = told_after(assistant, "Executor has second thoughts. May he rescind it?", before, audience="attorney")
    assert told.citations[0].section == "IRC 2056A(d)"


@pytest.mark.parametrize(
    "text",
    [
        "so does she put it on her yearly tax return?",
        "then i report the dividends on my 1040?",
        "and the normal income tax, does she owe that",
        "but it still goes on her own income tax return, right",
    ],
)
def test_the_income_is_free_of_one_tax_only(text: str, assistant: Assistant) -> None:
    told = told_after(assistant, text, INCOME)
    assert told.kind == "answer"
    assert told.citations[0].section == "IRC 2056A(b)(3)"


def test_the_income_tax_itself_stays_outside(assistant: Assistant) -> None:
    assert told_after(assistant, "which form is the trust's own income tax return?", INCOME).kind == "refusal"


@pytest.mark.parametrize(
    "text",
    [
        "so did we lose the QDOT, or is there a last day?",
        "until when can the qdot still be saved",
        "is the qdot gone, or how long is there still",
    ],
)
def test_a_qdot_feared_to_be_lost_has_a_last_day(text: str, assistant: Assistant) -> None:
    """IRC 2056A(d): a year after the due date, where no return was filed."""
    assert "January 10, 2027" in told_after(assistant, text, UNFILED).answer.split("\n")[0]

"""Slips of the pen are put right before anything is read; words, names and other languages stay."""

from __future__ import annotations

import datetime as dt
import time

import pytest

from knowledge import store
from qdot_assistant.pipeline import Assistant, answer
from qdot_assistant.slips import as_typed, put_right, spelt
from qdot_assistant.slips.listing import asked, listed
from qdot_assistant.slips.words import COUNTED, meant_words
from qdot_assistant.types import Answer, Question, Turn

TODAY = dt.date(2026, 11, 22)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("when is the estaet tax retrun due", "when is the estate tax return due"),
        ("wehn does the excutor file", "when does the executor file"),
        ("who is the benefishary", "who is the beneficiary"),
        ("is an apraisal nessesary", "is an appraisal necessary"),
        ("my husbnad dide in Febuary 2025", "my husband died in February 2025"),
        ("Whcih agreemnt do I sign?", "Which agreement do I sign?"),
        ("a montly anuety paid quartelry", "a monthly annuity paid quarterly"),
        ("the trsutee must be an amercian citizen", "the trustee must be an american citizen"),
        ("howmuch of mywife's pension", "how much of my wife's pension"),
        ("within 60days of reciept", "within 60 days of receipt"),
        ("sevnty years old, eigthy thousnad dollars", "seventy years old, eighty thousand dollars"),
        ("CAN I ASIGN THE HOUSE", "CAN I ASSIGN THE HOUSE"),
    ],
)
def test_a_slip_is_put_right(typed: str, meant: str) -> None:
    assert put_right(typed) == meant


@pytest.mark.parametrize(
    "text",
    [
        "Can Alicja Trusti or Pentias Ltd hold it?",  # names within a sentence
        "he died on 3 juny 2025",  # June or July
        "the nineth of them",  # ninth or ninety
        "does § 20.2056A-4(c)(6)(ii) ask for the 706-QDT",
        "write to annuty@pensions.example or https://qdto.example/retrun",
        "my trustee despises, outlives and deceives the payee",  # rarer English words near words of the field
        "the signer, the filer, the mover and the donee",
        "we summarised the instalments and honour the programme",  # as the British write
        "wasnt that what the acct stmt says",
        "¿Cuándo tengo que presentar la declaracion del impuesto de sucesiones?",
        "wann muss die steuererklarung eingereicht werden und wer ist der treuhander",
        "mein mann ist gestorben und ich bekomme eine rente",
    ],
)
def test_what_is_no_slip_stays(text: str) -> None:
    assert put_right(text) == text


def test_no_month_number_or_interval_becomes_another() -> None:
    """Every word that tells a day or a figure, with a letter left out, is put right to itself or stays as it is."""
    for word in sorted(one for one in COUNTED if len(one) > 4):
        for at in range(1, len(word) - 1):
            typed = word[:at] + word[at + 1 :]
            assert put_right(typed) == typed or put_right(typed) not in COUNTED - {word}, (word, typed)


def test_what_was_told_before_is_put_right_too() -> None:
    history = (Turn(role="user", content="my spuse was 71"), Turn(role="assistant", content="teh trust"))
    question = spelt(Question(question="and monhtly?", history=history, today=TODAY))
    assert question.question == "and monthly?"
    assert [turn.content for turn in question.history] == ["my spouse was 71", "teh trust"]


def test_a_question_without_slips_is_itself() -> None:
    question = Question(question="Who may be the trustee?", today=TODAY)
    assert spelt(question) is question


def test_an_answer_quotes_the_user_as_typed() -> None:
    question = Question(question="the secnod of januuary 2026, is the asignment late", today=TODAY)
    said = Answer(question="", kind="answer", answer="“second of january 2026” is read so. The “assignment of all”.")
    shown = as_typed(said, question).answer
    assert shown == "“secnod of januuary 2026” is read so. The “assignment of all”."


def test_the_list_holds_what_people_ask_with() -> None:
    """The list is made by ``python -m qdot_assistant.slips``; it may lag by a few ways of asking, not by many."""
    often = {word for word, count in listed(asked()).items() if count >= 40}
    assert often - set(meant_words()) == set()


def test_it_costs_far_less_than_a_millisecond() -> None:
    texts = [ask for statement in store.statements()[:60] for ask in statement.asks["client"]]
    for text in texts:
        put_right(text)
    put_right.cache_clear()
    began = time.perf_counter()
    for text in texts:
        put_right(text)
    assert (time.perf_counter() - began) / len(texts) < 0.001


@pytest.mark.parametrize(
    ("typed", "holds"),
    [
        ("he dide on 7 Januray 2026, wehn is the esttae tax retrun due?", "October 7, 2026"),
        ("pensoin of $2,000 montly for life, spuse 71, he died 3 March 2025, 4.6 precent: corpus prtion?", "$2,000"),
    ],
)
def test_the_answer_is_that_of_the_words_meant(typed: str, holds: str) -> None:
    given = answer(Question(question=typed, today=TODAY), Assistant())
    assert given.kind == "calculation"
    assert holds in given.answer
    assert given.question == typed


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("she gets 300 amonth until theend", "she gets 300 a month until the end"),
        ("is thesecond trustee needed inaugust", "is the second trustee needed in august"),
        ("the martial deduction by the morality table", "the marital deduction by the mortality table"),
        ("is the from 706 due on the forth of may", "is the form 706 due on the fourth of may"),
    ],
)
def test_words_run_together_and_words_mistaken(typed: str, meant: str) -> None:
    assert put_right(typed) == meant


@pytest.mark.parametrize(
    "text",
    ["income from 706 shares", "the morality of it", "martial law", "go forth and sign", "thre kids", "invent it"],
)
def test_other_words_are_not_taken_apart_or_mistaken(text: str) -> None:
    assert put_right(text) == text

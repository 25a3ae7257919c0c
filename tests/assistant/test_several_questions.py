"""Several questions in one message are each answered, in the order asked, however they are set apart."""

from __future__ import annotations

import datetime as dt

import pytest

from qdot_assistant.cutting import asked_apart, numbered, pieces_of
from qdot_assistant.pipeline import Assistant
from qdot_assistant.question_openings import asks_something, is_asked
from tests.one_question import answered, told

TODAY = dt.date(2026, 11, 24)
TAX_HOME, RETURN = "tax home", "June 3, 2027"


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        ("1) who certifies the statement 2) until when is the return due", 2),
        ("Three questions: 1. May our niece be trustee? 2. Who files the return? 3. Is a bond needed?", 3),
        ("first: may our niece be trustee second: who files the return third: is a bond needed", 3),
        ("First, may our niece be trustee? Second, who files the return?", 2),
        ("hello\n- may our niece be trustee\n- who files the return\nthank you", 2),
        ("He died on May 2, 2026. Two questions. (a) Who files the return? (b) Is a bond needed?", 2),
        ("Q1: may our niece be trustee? Q2: who files the return?", 2),
        ("Do (b)(4)(i) and (ii) both ask for a return?", 0),
        ("The first spouse died in May and the second one in June. Who files?", 0),
        ("Is the first payment taxed, or only the second, when it arrives after the move?", 0),
    ],
)
def test_numbers_and_lines_set_questions_apart(text: str, pieces: int) -> None:
    assert len(numbered(text)) == pieces


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        ("may our niece be the trustee by the way who files the estate return", 2),
        ("May our niece be the trustee, and also does the bank need a bond?", 2),
        ("who files the estate return another question can the flat in Nice be sold", 2),
        ("My husband, by the way a Norwegian, died in May. Who may be the trustee?", 0),
        ("May she trade the boat against another one? It is old.", 0),
        ("Must the house also be sold?", 0),
    ],
)
def test_words_set_questions_apart_without_stops(text: str, pieces: int) -> None:
    assert len(pieces_of(text)) == pieces


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        ("May our niece be the trustee? When must the estate tax return be filed?", 2),
        ("May our niece be the trustee. When must the estate tax return be filed.", 2),
        ("Is a bond needed? $900 a month for life, he was 70, died in May 2025, rate 5.0", 2),
        ("Is a bond needed? And our land in Chile was sold last week. Is that a taxable event for the fund?", 2),
        ("What share of my pension is corpus? $900 a month for life, he was 70, died in May 2025", 1),
        ("Must the house be moved before the return, or is a signed promise enough?", 1),
        ("She signed in June. Was that in time? Or must the court approve?", 1),
        ("Who signs the statement? And by when?", 1),
        ("May the trustee be changed? Does it matter?", 1),
        ("Mom died. She was Greek, and her pension goes on to me. What must I do with it?", 1),
    ],
)
def test_a_mark_sets_apart_what_has_a_subject_of_its_own(text: str, pieces: int) -> None:
    assert len(asked_apart(text, TODAY) or (text,)) == pieces


@pytest.mark.parametrize("text", ["who certifies it", "compute the share", "I want to learn how it works", "is it due"])
def test_a_question_is_known_without_its_mark(text: str) -> None:
    assert asks_something(text)


@pytest.mark.parametrize(
    "text", ["I was 67 when she died", "what he left me is a farm", "we did ask for more time", "It does not come soon"]
)
def test_what_only_tells_asks_nothing(text: str) -> None:
    assert not asks_something(text)


@pytest.mark.parametrize(
    "text",
    [
        "Does a lone trustee need a tax home in America? He died on September 3, 2026, when is the 706 due?",
        "1) does a lone trustee need a tax home in America 2) he died on September 3, 2026, when is the 706 due",
        "first: does a lone trustee need a tax home in America second: he died September 3, 2026, when is the 706 due",
        "does a lone trustee need a tax home in America\nhe died on September 3, 2026, when is the 706 due",
        "Does a lone trustee need a tax home in America? Oh and he died on September 3, 2026, when is the 706 due?",
    ],
)
def test_a_rule_and_a_day_are_both_told_in_their_order(text: str, assistant: Assistant) -> None:
    said = answered(text, assistant)
    assert 0 <= said.find(TAX_HOME) < said.find(RETURN)


@pytest.mark.parametrize(
    ("text", "says"),
    [
        (
            "Grandpa died on June 9, 2026. When must his return be in? And Auntie died on the 20th of January 2026, "
            "when is the return for her estate due?",
            ("March 9, 2027", "October 20, 2026"),
        ),
        (
            "My husband died on September 3, 2026. May our niece in Lyon be the only trustee? When is his 706 due?",
            ("U.S. citizen", RETURN),
        ),
        (
            "Is a signed deed of assignment final? The fund pays for twelve years only, 2,000 dollars monthly, the "
            "husband died July 22, 2025, rate 5.0",
            ("revo", "0.74"),
        ),
        (
            "$40,000 once a year at year end for life, she was 70 when he died in June 2021, 1.2 percent, corpus share?"
            " Is hardship a ground to spare a part of one pension check, or nothing less than all of it?",
            ("0.86", "hardship"),
        ),
    ],
)
def test_each_question_keeps_its_own_case(text: str, says: tuple[str, ...], assistant: Assistant) -> None:
    said = answered(text, assistant)
    assert [one for one in says if one not in said] == []


def test_a_part_outside_is_named_beside_the_part_inside(assistant: Assistant) -> None:
    given = told(assistant, "1) who may be the trustee of a QDOT 2) which stocks should the kids buy with the rest")
    assert "U.S. citizen" in given.answer
    assert any(notice.kind == "not_in_sources" for notice in given.notices)


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        ("I want to know two things. Is the income of the trust taxed. And what changes when I become a citizen.", 2),
        ("When must the estate return be filed? Who can be trustee? And how is the corpus part found?", 3),
        ("Is a bank needed as trustee and which form reports the payouts?", 2),
        ("Who may be trustee, and if the trustee dies what happens?", 2),
        ("He died on 3/4/2026, when is the return due? (We write the day first.) Is a bond needed?", 2),
        ("Who signs and when must it be filed?", 1),
        ("What happens if he misses it, can the deduction be saved?", 1),
        ("If she becomes a citizen, is the tax gone and must the trustee tell the IRS?", 1),
        ("Does she move all of each check, or only part, and when does the tax come?", 1),
        ("What about me, is there tax when I die?", 1),
        ("How many years do they count on and what is the entire value?", 1),
    ],
)
def test_halves_of_a_sentence_are_cut_where_each_asks_by_itself(text: str, pieces: int) -> None:
    assert len(asked_apart(text, TODAY) or (text,)) == pieces


def test_lines_that_are_announced_need_not_ask() -> None:
    assert numbered("Hello, two things:\nreturn date after a death on 23/02/2026\nsigner of the promise to pay") == (
        "return date after a death on 23/02/2026",
        "signer of the promise to pay",
    )


@pytest.mark.parametrize(
    ("text", "says"),
    [
        (
            "What would be the corpus part of 900 a month? And is a bond needed for a trust of 1 million?",
            ("corpus portion", "To work this out", "$2 million line"),
        ),
        (
            "Must the election cover the whole trust, may she undo it next year, and is there a point when it is too "
            "late?",
            ("whole trust", "irrevocable"),
        ),
    ],
)
def test_answers_stand_in_the_order_asked(text: str, says: tuple[str, ...], assistant: Assistant) -> None:
    said = answered(text, assistant)
    places = [said.find(one) for one in says]
    assert -1 not in places
    assert places == sorted(places)


def test_what_another_part_told_is_not_said_to_be_from_earlier(assistant: Assistant) -> None:
    said = answered(
        "My wife died on June 9, 2026. Two questions: 1. The last day to assign the condo? 2. The percentage of a "
        "$2,000 monthly annuity for life, I was 70, 5.0 percent?",
        assistant,
    )
    assert "0.71" in said
    assert "From earlier" not in said


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("Formula for the corpus amount? Also: 20.2056A-4(b)(6)", ("Expected annuity term", "(b)(6)")),
        ("Which issues are bona fide ones; conveyance under (b)(6)", ("bona fide", "(b)(6)")),
        (
            "Summarise (b)(9), please. Spouse 70, annuity 48,000 a year paid monthly for life, 5.0 percent, D died 9 "
            "July 2025. Compute.",
            ("0.71",),
        ),
    ],
)
def test_a_paragraph_noted_beside_a_question_is_told(text: str, says: tuple[str, ...], assistant: Assistant) -> None:
    said = answered(text, assistant, "attorney")
    assert [one for one in says if one not in said] == []


@pytest.mark.parametrize(
    "text",
    [
        "Must the assignment meet (b)(2)? See also (b)(6) on the conveyance, which the bank mentions and we doubt.",
        "May the executor in a case like this, which the letter files under (b)(8), still sign?",
    ],
)
def test_a_paragraph_told_in_passing_is_no_question(text: str) -> None:
    assert asked_apart(text, TODAY) == ()


@pytest.mark.parametrize(
    ("sentence", "asks"),
    [
        ("Return due", True),
        ("last day to open the court case if she died in March", True),
        ("The bank says it is fine, right", True),
        ("The return is due in March.", False),
        ("The deadline was missed.", False),
        ("She is not right.", False),
    ],
)
def test_a_note_asks_without_a_verb(sentence: str, *, asks: bool) -> None:
    assert is_asked(sentence) is asks


def test_three_questions_are_answered_shortly(assistant: Assistant) -> None:
    said = answered(
        "1) May the trust keep land in Chile? 2) Who reports the payouts each year? 3) Is anything taxed when I die?",
        assistant,
    )
    assert len(said.split()) <= 240
    assert said.count("\n\n") >= 2

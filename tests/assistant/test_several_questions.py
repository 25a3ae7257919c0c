"""Several questions in one message are each answered, in the order asked, however they are set apart."""

from __future__ import annotations

import datetime as dt

import pytest

from qdot_assistant.cutting import asked_apart, asks_something, numbered, pieces_of
from qdot_assistant.pipeline import Assistant
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

"""Follow-ups that put another figure into what was answered: another payment, rate or size of the estate."""

from __future__ import annotations

import datetime as dt

import pytest

from qdot_assistant.facts import facts_of
from qdot_assistant.pipeline import answer
from qdot_assistant.types import Question, Turn

TODAY = dt.date(2026, 11, 22)


def _asked(before: str, said: str, text: str, audience: str = "client") -> Question:
    history = (Turn(role="user", content=before), Turn(role="assistant", content=said))
    return Question(question=text, history=history, today=TODAY, audience=audience)


def _told(before: str, said: str, text: str, name: str) -> object:
    return facts_of(_asked(before, said, text)).value(name)


@pytest.mark.parametrize(
    ("text", "name", "value"),
    [
        ("If the payments were made at the beginning of each quarter?", "timing", "beginning"),
        ("the letter says 4.8 actually, is the share then more?", "section_7520_rate", "4.8"),
        ("what if the rate was really 5.6", "section_7520_rate", "5.6"),
    ],
)
def test_a_fact_put_in_its_place_works_the_portion_out_again(text, name, value, assistant) -> None:
    """(c)(4): a condition alone, or a figure read off a letter, changes that fact and nothing else."""
    before = "$5,000 quarterly for life; I was 68 at his death, June 2025; 5.0%. Corpus portion?"
    found = answer(_asked(before, "See the steps. [1]", text), assistant)
    assert found.kind == "calculation"
    assert str(found.calculations[0].inputs[name]) == value


def test_the_yearly_total_leaves_how_often_it_is_paid(assistant) -> None:
    """(c)(4): the amount of the year is corrected, and a quarterly pension stays a quarterly one."""
    before = "my pension is 3,000 every quarter for life, he died in feb 2026 when i was 64. corpus?"
    found = answer(_asked(before, "See below. [1]", "no wait 3,000 is the yearly total"), assistant)
    assert (str(found.calculations[0].inputs["annual_annuity"]), found.calculations[0].inputs["frequency"]) == (
        "3000",
        "quarterly",
    )


_PENSION = "pension $1,100/month for life. husband died 3 nov 2023, i was 61. 5.6%. corpus?"


@pytest.mark.parametrize(
    ("text", "opens"),
    [
        ("i move 600 each time, is that enough?", "No: $600 is less"),
        ("so per year how much goes to the trust?", "Over a year"),
        ("same but if i'd been a decade older", "The corpus (principal) portion is 65 percent"),
    ],
)
def test_the_portion_told_is_held_against_what_is_said_of_it(text, opens, assistant) -> None:
    """(c)(4), (c)(7)(i): a bare sum is one of dollars, a year's question asks the year's sum, a decade is ten years."""
    assert answer(_asked(_PENSION, "See below. [1]", text), assistant).answer.startswith(opens)


def test_the_value_of_a_house_is_not_that_of_the_estate(assistant) -> None:
    """26 CFR 20.2056A-2(d)(1)(iv): the residence spoken of has its own rule, and no verdict on the estate follows."""
    question = _asked("is the house counted for the 2 million", "Up to $600,000 may be left out. [1]", "its worth 900")
    assert "owes no federal estate tax" not in answer(question, assistant).answer


_ESTATE = "wife died in 2026, i'm japanese. the estate is worth 9 million. do i need a QDOT?"


@pytest.mark.parametrize(
    ("before", "text", "stands", "never"),
    [
        (_ESTATE, "make it 19 million", "", "stays under"),
        (_ESTATE, "she gave 8 million away in life", "", "As you tell it"),
        ("do i sign the agreement in front of a notary", "and the assignment?", "local law", "pension papers"),
        ("is the assignment revocable", "and the election?", "irrevocable", "assignment"),
    ],
)
def test_another_size_or_paper_is_put_into_the_question_before(before, text, stands, never, assistant) -> None:
    """IRC 2010(c): gifts in life leave the case open; (b)(2): each paper has its own rule."""
    said = answer(_asked(before, "It was told. [1]", text), assistant).answer
    assert stands in said
    assert never not in said.split("[1]")[0]

"""Which Example is about a subject, the Example for earlier deaths, and a story that only orders the sum."""

from __future__ import annotations

import datetime as dt

import pytest

from qdot_assistant.pipeline import answer
from qdot_assistant.types import Answer, Audience, Question


def asked(text: str, assistant, audience: Audience = "client") -> Answer:
    return answer(Question(question=text, audience=audience, today=dt.date(2026, 11, 22)), assistant)


@pytest.mark.parametrize(
    ("text", "opens"),
    [
        ("do any of the examples deal with a pension from work", "Example 4"),
        ("is one of the examples about an employer plan", "Example 4"),
        ("do the examples have anything on retirement income", "Example 4"),
        ("do any of the examples deal with real estate", "Example 3"),
        ("does any example cover joint property", "Example 3"),
        ("are there illustrations concerning a home owned together", "Example 3"),
        ("do the examples cover gift tax", "Example 5"),
        ("any example involving the grandkids", "Example 5"),
        ("does any example treat a bequest of money", "Example 1"),
        ("is there an example where insurance was paid out", "Example 1"),
        ("do any illustrations show a formula", "Example 2"),
        ("is there an example with an IRA", "No: none"),
        ("do any of the examples show a business", "No: none"),
        ("any example for a widow who becomes american", "No: none"),
    ],
)
def test_the_example_about_a_subject_is_named_and_never_denied(text, opens, assistant):
    """Paragraph (d): property (1), a formula (2), joint realty (3), an employees' pension plan (4), a gift (5)."""
    assert asked(text, assistant).answer.startswith(opens)


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("Example 4 pre-June 2023: yearly corpus amount reached in dollars", "$43,061.31"),
        ("Example 4 (pre-6/1/2023 decedents): percentage?", "58 percent"),
        ("In the fourth example as it read for somebody who died in 2015, what percent of a payment was corpus?", "58"),
        ("for a 2012 death what does example 4 give as present value", "$818,164.80"),
        ("a man gone in 2017: which percentage did the fourth example come to for his widow, back then", "58 percent"),
    ],
)
def test_the_example_for_earlier_deaths_is_told_first(text, says, assistant):
    """(d)(4)(i)-(vi) of 2009 for deaths before June 1, 2023; a year is no amount that varies it."""
    given = asked(text, assistant)
    assert given.kind == "answer"
    first = given.answer.split("\n")[0]
    assert says in first
    assert "1,075,084.50" not in first
    assert "48,867.48" not in first


@pytest.mark.parametrize(
    "text",
    [
        "My husband left us on 6 May 2026. The office pays me $1,475 per month until my own death. At his death I was "
        "70. Rate 5.0. The accountant asks which fraction of each is corpus and I have no idea. Can you calculate?",
        "Since 6 May 2026, when my husband died, I have $1,475 monthly for life. I was 70 then, rate 5.0. Our son says "
        "a part is corpus, but he doesn't know. Could you please work it out?",
        "Dear Sir, my husband died 6 May 2026. I get $1,475 a month for life. I was 70. Rate 5.0. The bank manager is "
        "asking what fraction of it is corpus, I don't know. Kindly do the needful.",
    ],
)
def test_an_order_after_a_story_works_out_what_the_story_speaks_of(text, assistant):
    """(c)(4): "can you calculate?" names nothing; the story before it tells the annuity and asks for its corpus."""
    given = asked(text, assistant)
    assert given.kind == "calculation"
    assert "71 percent" in given.answer


@pytest.mark.parametrize(
    "text",
    ["Corpus amount of the annual payment in Example 4?", "In Example 4, what is the corpus of each annual payment?"],
)
def test_the_annual_payment_of_the_example_is_no_other_interval(text, assistant):
    """(d)(4)(iii)(C): "the corpus amount of the annual payment" names a step of the Example and varies nothing."""
    given = asked(text, assistant, "attorney")
    assert given.kind == "answer"
    assert "48,867.48" in given.answer


@pytest.mark.parametrize(
    "text", ["example 3 but she moved just half of what counts", "Example 3: S transfers 50% of the includible share"]
)
def test_a_part_of_what_counts_is_a_part_of_the_sixty_percent(text, assistant):
    """(d)(3): 60 percent is included; half of it moved is 30 percent of the property."""
    assert "30 percent" in asked(text, assistant).answer


def test_another_share_counted_in_the_example_takes_its_place(assistant):
    """(b)(3): with 40 percent counted in place of the Example's 60, it is those 40 that may be transferred."""
    assert "40 percent" in asked("example 3 with 40 percent counted in his estate", assistant).answer


def test_a_death_told_by_its_year_shows_no_month(assistant):
    """A month that stands in for a year is nobody's fact: neither the words nor the working tell it."""
    given = asked("died in 2015, S aged 70, $1000 a month for life, rate 2.0. Corpus portion?", assistant, "attorney")
    assert given.kind == "calculation"
    assert "2015-07" not in given.answer
    assert any("death in 2015" in step.expression for step in given.calculations[0].steps)

"""A term certain told before is changed by "it's 20 years": that is no age."""

from __future__ import annotations

import datetime as dt

import pytest

from qdot_assistant.facts import facts_of
from qdot_assistant.types import Question, Turn

TERM = "corpus for 10 years fixed, 1000 a month, death 2 May 2024, 5.4%"
LIFE = "1,000 a month for life, I was 72 when he died on 2 May 2024, 5.4%. Corpus?"


@pytest.mark.parametrize(
    ("said", "years"),
    [("what if it's 20 years", 20), ("no it is 15 years", 15), ("sorry, it was really 12 years", 12)],
)
def test_it_is_so_many_years_changes_the_term(said: str, years: int) -> None:
    """The method of 20.2056A-4(c)(4) takes a term or an age; after a term told, years are its length."""
    history = (Turn(role="user", content=TERM), Turn(role="assistant", content="About 76 percent."))
    facts = facts_of(Question(question=said, history=history, today=dt.date(2026, 11, 22)))
    assert facts.value("term_years") == years
    assert facts.value("age") is None


@pytest.mark.parametrize("said", ["what if I was 75 years old", "no, she was 71"])
def test_an_age_after_a_life_stays_an_age(said: str) -> None:
    """After an annuity for life a number of years old is an age."""
    history = (Turn(role="user", content=LIFE), Turn(role="assistant", content="About 68 percent."))
    facts = facts_of(Question(question=said, history=history, today=dt.date(2026, 11, 22)))
    assert facts.value("age") in (71, 75)

"""What a chat model may add to the understanding of a question, and what it may not."""

from __future__ import annotations

import datetime as dt
import json
from decimal import Decimal
from typing import Any

import pytest

from qdot_assistant.chat import understanding
from qdot_assistant.chat.errors import Unusable
from qdot_assistant.chat.scripted import Reply, Request, good, items_in
from qdot_assistant.chat.understanding import Claim, Understanding
from qdot_assistant.facts import facts_of
from qdot_assistant.pipeline import answer
from qdot_assistant.types import Facts, Question, Turn
from tests.chat.conftest import TODAY, Room


def _asked(text: str, *earlier: str) -> Question:
    history = tuple(Turn(role="user", content=one) for one in earlier)
    return Question(question=text, history=history, today=TODAY)


TRUE = (
    ("date_of_death", "2024-03-15", "he left us on March 15, 2024", dt.date(2024, 3, 15)),
    ("age", "63", "with sixty-three candles on her cake", 63),
    ("age", "63", "63 candles", 63),
    ("annual_annuity", "72000", "$72,000 land in her account over a year", Decimal(72000)),
    ("frequency", "monthly", "twelve times, every month", "monthly"),
    ("section_7520_rate", "3.6", "the magic number was 3.6", Decimal("3.6")),
)
UNTRUE = (
    ("date_of_death", "2024-03-16", "he left us on March 15, 2024"),
    ("date_of_death", "2024-03-15", "he left us in spring"),
    ("age", "64", "63 candles"),
    ("annual_annuity", "72001", "$72,000 a year"),
    ("frequency", "weekly", "every month"),
    ("section_7520_rate", "NaN", "3.6"),
    ("favourite_colour", "blue", "blue"),
    ("age", "63", ""),
)


@pytest.mark.parametrize(("name", "value", "words", "read"), TRUE)
def test_a_fact_that_the_users_own_words_bear_out_is_taken(name: str, value: str, words: str, read: Any) -> None:
    """The value is the one our grammar reads from those words, and is marked as inferred."""
    claimed = Understanding(facts=(Claim(name=name, value=value, words=words),))
    fact = understanding.facts_from(claimed, _asked(f"So {words}, you see."), Facts()).facts[name]
    assert (fact.value, fact.assumed, fact.words) == (read, True, words)


@pytest.mark.parametrize(("name", "value", "words"), UNTRUE)
def test_a_fact_that_they_do_not_bear_out_is_not(name: str, value: str, words: str) -> None:
    """Another value, words that do not say it, an unknown name: nothing is taken."""
    claimed = Understanding(facts=(Claim(name=name, value=value, words=words),))
    assert not understanding.facts_from(claimed, _asked(f"So {words}, you see."), Facts()).facts


MISNAMED = (
    ("date_of_death", "1961-05-02", "She was born on May 2, 1961.", "May 2, 1961"),
    ("birth_date", "2024-03-15", "He died on March 15, 2024.", "March 15, 2024"),
    ("date_of_death", "2025-01-10", "The return was filed on January 10, 2025.", "January 10, 2025"),
    ("return_filed", "2025-01-10", "We moved the house on January 10, 2025.", "January 10, 2025"),
    ("age", "20", "The annuity runs for 20 years.", "20 years"),
    ("term_years", "71", "She is 71 years old.", "71 years"),
    ("taxable_estate", "500000", "The pension pays $500,000.", "$500,000"),
    ("annual_annuity", "6000", "She gets $6,000 monthly.", "$6,000"),
)


@pytest.mark.parametrize(("name", "value", "text", "words"), MISNAMED)
def test_a_right_figure_under_a_wrong_name_is_no_fact(name: str, value: str, text: str, words: str) -> None:
    """A day or a figure keeps the meaning that the user's own sentence gives it."""
    claimed = Understanding(facts=(Claim(name=name, value=value, words=words),))
    assert name not in understanding.facts_from(claimed, _asked(text), Facts()).facts


def test_words_read_already_are_no_second_fact() -> None:
    """A day that our grammar read as the death is not also the day of the transfer."""
    question = _asked("He died on March 15, 2024.")
    claimed = Understanding(facts=(Claim(name="transfer_date", value="2024-03-15", words="March 15, 2024"),))
    assert "transfer_date" not in understanding.facts_from(claimed, question, facts_of(question)).facts


def test_words_the_user_did_not_write_bear_nothing_out() -> None:
    """A quotation invented by the model, or taken from an assistant's turn, is no fact."""
    claimed = Understanding(facts=(Claim(name="age", value="63", words="63 years old"),))
    question = _asked("How much of it is corpus?")
    told = question.model_copy(update={"history": (Turn(role="assistant", content="She is 63 years old."),)})
    assert not understanding.facts_from(claimed, question, Facts()).facts
    assert not understanding.facts_from(claimed, told, Facts()).facts


def test_what_we_read_ourselves_stays() -> None:
    """A model never changes a fact that the grammar read."""
    question = _asked("He died on March 15, 2024, not on March 16, 2024.")
    known = facts_of(_asked("He died on March 15, 2024."))
    claimed = Understanding(facts=(Claim(name="date_of_death", value="2024-03-16", words="March 16, 2024"),))
    assert understanding.facts_from(claimed, question, known).value("date_of_death") == dt.date(2024, 3, 15)


@pytest.mark.parametrize(
    ("restated", "is_taken"),
    [
        ("Who may be the trustee of a QDOT?", True),
        ("Is the return due within nine months?", False),
        ("What does 20.2056A-4(c)(7)(i) say?", False),
        ("", False),
        ("x " * 300, False),
    ],
)
def test_a_restated_question_brings_in_no_figure_and_no_paragraph(restated: str, is_taken: bool) -> None:
    """What the user did not write cannot come back as if it had been asked."""
    found = understanding.restated_question(Understanding(restated=restated), _asked("the bank guy thing?"))
    assert (found is not None) == is_taken


@pytest.mark.parametrize("reply", ["", "no", "[]", '{"facts": 5}', "<html>", '{"restated": ["a"]}'])
def test_a_reply_in_another_form_is_refused(reply: str) -> None:
    """Nothing is guessed from a reply that is not in the form."""
    with pytest.raises(Unusable):
        understanding.read(reply)


def test_missing_facts_found_by_the_model_lead_to_the_calculation(room: Room) -> None:
    """A question short of a fact that the user did give, in odd words, is worked out, and the words are named."""
    text = "Corpus portion? $6,000 land on her account every month; rate 3.6. He left us on June 15, 2023; 60 candles."
    claims = [
        {"name": "payment_amount", "value": "6000", "words": "$6,000 land on her account"},
        {"name": "age", "value": "60", "words": "60 candles"},
        {"name": "date_of_death", "value": "2023-06-15", "words": "He left us on June 15, 2023"},
    ]

    def script(request: Request) -> Reply:
        return good(request) if items_in(request) else Reply(json.dumps({"restated": None, "facts": claims}))

    room.server.script = script
    without = answer(_asked(text), room.configured(chat_understands=False, chat_writes=False).assistant)
    given = answer(_asked(text), room.assistant)
    assert without.kind == "clarification"
    assert given.kind == "calculation"
    assert given.calculations[0].results["corpus_portion"] == "0.67"
    assert any("60 candles" in notice.text for notice in given.notices)

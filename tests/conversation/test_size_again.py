"""Another size or another year of death put after the basic exclusion amount was told: IRC 2010(c)."""

from __future__ import annotations

import datetime as dt

import pytest

from qdot_assistant.pipeline import Assistant, answer
from qdot_assistant.types import Question, Turn

TODAY = dt.date(2026, 11, 24)
NEED = "do we need the qdot with 9 million"
TAX = "my husband left me everything, about 6 million. i am german. any tax?"


def talk(assistant: Assistant, *messages: str) -> str:
    """The answer to the last message, the assistant's own answers standing between."""
    history: tuple[Turn, ...] = ()
    said = ""
    for message in messages:
        said = answer(Question(question=message, history=history, today=TODAY), assistant).answer
        history += (Turn(role="user", content=message), Turn(role="assistant", content=said))
    return said


@pytest.mark.parametrize(
    ("messages", "said"),
    [
        ((NEED, "he died in 2011"), "$9,000,000, is over the basic exclusion amount for a death in 2011, $5,000,000"),
        ((NEED, "dad passed away in 2019"), "$9,000,000, is not over the basic exclusion amount for a death in 2019"),
        ((NEED, "he died in 2011", "and with 25 million"), "$25,000,000, is over the basic exclusion amount"),
        ((TAX, "and if it were 20 million"), "is over the basic exclusion amount, $15,000,000"),
        ((TAX, "what about 16 million then"), "is over the basic exclusion amount, $15,000,000"),
        ((TAX, "with 12 million?"), "stays under the basic exclusion amount, $15,000,000"),
        ((TAX, "she died in 2024, and it was 14 million"), "$14,000,000, is over the basic exclusion amount"),
    ],
)
def test_the_case_put_is_held_against_its_year(messages: tuple[str, ...], said: str, assistant: Assistant) -> None:
    assert said in talk(assistant, *messages)


def test_a_house_told_beside_the_rest_is_not_the_whole(assistant: Assistant) -> None:
    said = talk(assistant, TAX, "we also have a house worth 4 million in munich", "and if he had died last year")
    assert "$4,000,000" not in said


def test_the_size_of_the_trust_is_none_of_the_estate(assistant: Assistant) -> None:
    assert "is over the basic exclusion amount" not in talk(assistant, TAX, "and if the trust has 20 million")

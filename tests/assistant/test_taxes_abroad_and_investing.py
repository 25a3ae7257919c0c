"""What another country takes, and what to buy: refused wherever it is asked; the rules beside them are told."""

from __future__ import annotations

import datetime as dt

import pytest

from qdot_assistant.pipeline import answer
from qdot_assistant.types import Question, Turn

WRITING = (
    ("who may set up the QDOT", "The decedent, the surviving spouse or the executor may. [1]"),
    ("must it be written?", "Yes, a transfer or assignment must be in writing. [1]"),
)


def told(text: str, assistant, before=()):  # type: ignore[no-untyped-def]
    history = tuple(
        Turn(role=role, content=said) for pair in before for role, said in zip(("user", "assistant"), pair, strict=True)
    )
    return answer(Question(question=text, history=history, today=dt.date(2026, 11, 22)), assistant)


@pytest.mark.parametrize(
    "text",
    [
        "thanks. he also owned a cabin in Norway, what does norway take on that",
        "and there is his apartment in Seville, how high is the impuesto de sucesiones there",
        "they also have a farm near Nantes; how much droits de succession do the french want",
        "she also got his shares in Osaka, what is the japanese inheritance tax on them",
    ],
)
def test_what_another_country_takes_is_a_topic_of_its_own(text, assistant) -> None:  # type: ignore[no-untyped-def]
    found = told(text, assistant, WRITING)
    assert found.kind == "refusal"
    assert "other countries" in found.answer


def test_a_house_abroad_goes_into_the_trust_as_before(assistant) -> None:  # type: ignore[no-untyped-def]
    assert told("she also has his cabin in Norway, may that go in the trust", assistant, WRITING).kind == "answer"


@pytest.mark.parametrize(
    "text",
    [
        "the qdot has 400k in cash, is it wise to get into an index fund this month",
        "shall the trustee hold off until stocks go down, or buy today",
        "would you put the trust's money into treasuries or gold",
        "is it better for our trust to wait till the market recovers",
    ],
)
def test_what_to_buy_and_when_is_not_answered(text, assistant) -> None:  # type: ignore[no-untyped-def]
    found = told(text, assistant)
    assert found.kind == "refusal"
    assert "financial adviser" in found.answer


@pytest.mark.parametrize(
    "text",
    [
        "may the trustee sell the trust's shares without setting off the tax",
        "should we transfer his stocks to the trust before the return is filed",
        "if the market falls after the assignment must more be moved to the trust",
    ],
)
def test_rules_on_stocks_and_values_are_told(text, assistant) -> None:  # type: ignore[no-untyped-def]
    assert told(text, assistant).kind == "answer"

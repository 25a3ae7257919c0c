"""The exclusion of a year: a death told later takes the place of the year asked for; a sum held to be it is judged."""

from __future__ import annotations

import datetime as dt

import pytest

from qdot_assistant.pipeline import Assistant, answer
from qdot_assistant.types import Question, Turn
from qdot_assistant.words_named import with_millions_named

TODAY = dt.date(2026, 11, 22)


def _last(assistant: Assistant, *said: str) -> str:
    """The answer to the last of the messages, after the assistant's own answers to the others."""
    history: tuple[Turn, ...] = ()
    given = ""
    for one in said:
        given = answer(Question(question=one, history=history, today=TODAY), assistant).answer
        history = (*history, Turn(role="user", content=one), Turn(role="assistant", content=given))
    return given


@pytest.mark.parametrize(
    ("said", "amount", "never"),
    [
        (("exclusion amount for 2022?", "dad passed away in 2023"), "$12,920,000", "$12,060,000"),
        (("what was the exemption in 2023", "mom died 2025", "no sorry, 2024"), "$13,610,000", "$13,990,000"),
        (("what is the exemption for 2024", "the death was in 2022"), "$12,060,000", "$13,610,000"),
        (("he died in 2025, exemption?", "and in 2023?"), "$12,920,000", "$13,990,000"),
    ],
)
def test_the_year_told_last_counts(said: tuple[str, ...], amount: str, never: str, assistant: Assistant) -> None:
    """One amount is told, that of the year told last."""
    told = _last(assistant, *said)
    assert amount in told
    assert never not in told


@pytest.mark.parametrize(
    ("said", "opening"),
    [
        (("was 12.06 million the exemption for deaths in 2022",), "Yes. The basic exclusion amount"),
        (("is 12.92 the estate tax exemption in 2024?",), "No. The basic exclusion amount"),
        (("my uncle died in 2023", "does the 12.92 apply to him"), "Yes. The basic exclusion amount"),
        (("my uncle died in 2023", "did the 13.61 million apply to him?"), "No. The basic exclusion amount"),
        (
            ("does 13.61 million apply to her",),
            "The basic exclusion amount (the estate tax exemption) for a death in 2024",
        ),
    ],
)
def test_a_sum_held_to_be_the_exclusion_is_judged(said: tuple[str, ...], opening: str, assistant: Assistant) -> None:
    """By the year of the death; where none is told the year of the sum is told without a verdict."""
    assert _last(assistant, *said).startswith(opening)


@pytest.mark.parametrize(
    "said",
    [
        "Is 13.99 million above the exclusion for 2025 deaths?",
        "she left 12.92 million in 2023, does she owe estate tax",
        "is 15 million under the exemption for a death in 2026?",
    ],
)
def test_an_estate_held_against_the_exclusion_is_no_such_sum(said: str, assistant: Assistant) -> None:
    """Whether it is over or under is another question, and "Yes" would answer its contrary."""
    assert not _last(assistant, said).startswith("Yes. The basic exclusion amount")


@pytest.mark.parametrize(
    "said",
    ["the annuity factor is 12.06", "Table B gives 13.61", "12.06 years", "a rate of 5.25 applies", "13.61 percent"],
)
def test_a_factor_or_rate_is_no_sum(said: str) -> None:
    """Only beside words of the exemption is a bare number a sum in millions."""
    assert with_millions_named(said) == said

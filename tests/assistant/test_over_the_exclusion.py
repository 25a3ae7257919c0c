"""Whether an estate is over the limit is said first, held against the exclusion of its own year: IRC 2010(c)."""

from __future__ import annotations

import datetime as dt

import pytest

from qdot_assistant.pipeline import Assistant, answer
from qdot_assistant.types import Answer, Question

OVER, UNDER = "is over the basic exclusion amount", "is not over the basic exclusion amount"


def asked(text: str, assistant: Assistant) -> Answer:
    return answer(Question(question=text, audience="client", today=dt.date(2026, 11, 22)), assistant)


@pytest.mark.parametrize(
    ("text", "opens", "says"),
    [
        ("the article says how much is exempt. my wife died this spring with 16 million, is that above?", "Yes.", OVER),
        (
            "husband leaves about 12.5 million and he died in March this year, do we go over the exemption?",
            "No.",
            UNDER,
        ),
        ("If I die this year with $15.5M, am I above the limit in your article?", "Yes.", OVER),
        ("does an estate of nine million exceed the limit this year", "No.", UNDER),
        ("Is 15 million flat over the exemption for 2026 deaths?", "No.", UNDER),
        ("I read the exemption drops after 2025. My husband has 10 million and is ill, will he be over?", "No.", UNDER),
        ("my dad died in 2025 with 14.5 million. over the limit?", "", "$13,990,000"),
        ("Is 12 million less than the exemption in 2022?", "Yes.", "$12,060,000"),
        ("we have 20 million. Nobody mentioned a limit. are we above it", "Yes.", OVER),
        (
            "the page has a limit of 13.99 million and he had 14.9 million when he passed last month - too much?",
            "",
            UNDER,
        ),
    ],
)
def test_the_verdict_stands_first(text: str, opens: str, says: str, assistant: Assistant) -> None:
    given = asked(text, assistant)
    first = given.answer.split("\n")[0]
    assert given.kind == "calculation"
    assert says in first
    assert first.startswith(opens or "The estate told")


@pytest.mark.parametrize(
    "text",
    [
        "my trust has 2.5 million, is that over the limit",
        "is a gift of 200,000 over the limit this year?",
        "he gave 4 million to the kids and leaves 13 million, are we over the exemption?",
    ],
)
def test_another_limit_is_not_held_against_the_exclusion(text: str, assistant: Assistant) -> None:
    assert "the estate told" not in asked(text, assistant).answer.lower()


def test_a_relative_clause_asks_nothing_and_the_millions_are_carried(assistant: Assistant) -> None:
    """IRC 2010(c): "13.99 million … left 14.6" are both millions, and ", which I printed" is no question."""
    text = (
        "The explainer, which I printed last year, says 13.99 million; my wife died this September, left 14.6. Above?"
    )
    first = asked(text.replace("Above?", "Are we above?"), assistant).answer.split("\n")[0]
    assert UNDER in first
    assert first.startswith("No.")

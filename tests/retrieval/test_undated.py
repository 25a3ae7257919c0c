"""A day or year told beside a question says when, and not what: it is not searched by meaning."""

from __future__ import annotations

import pytest

from qdot_assistant.undated import undated


@pytest.mark.parametrize(
    ("text", "searched"),
    [
        ("what happens if she is naturalized in 2029", "what happens if she is naturalized"),
        ("He died on 4 May 2025, nobody told us of a trust", "He died, nobody told us of a trust"),
        ("she passed in june 2024 and left me a farm", "she passed and left me a farm"),
    ],
)
def test_the_day_is_left_out(text: str, searched: str) -> None:
    assert undated(text) == searched


@pytest.mark.parametrize(
    "text",
    [
        "how much was exempt in 2012",  # the year picks the amount
        "what did the text say in 2009",  # … the version
        "is the explainer of 2025 right",
        "and for a decedent who died in 2015?",  # nothing but the day is said
        "in 2026?",
        "a house of 2 acres and 12 rooms",
    ],
)
def test_a_day_that_is_asked_about_stays(text: str) -> None:
    assert undated(text) == text

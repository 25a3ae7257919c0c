"""A wish told and its leave asked behind it are one question; any other telling stays as it is."""

from __future__ import annotations

import pytest

from qdot_assistant.reading.wish_asked import with_wish_asked


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("The suit is over and S would like to revoke it. May she?", "The suit is over. Can S revoke it?"),
        ("he left me it. i want to put in only a third, is that allowed?", "he left me it. Can i put in only a third?"),
        ("I'd like to sign it in Rome - is this possible?", "Can I sign it in Rome?"),
        ("My mother, who is Greek, wants to be trustee. Can she?", "Can My mother, who is Greek, be trustee?"),
        ("mom wants the house. my brother means to sell it. could he", "mom wants the house. Can my brother sell it?"),
    ],
)  # fmt: skip
def test_the_wish_is_the_question(text: str, read: str) -> None:
    assert with_wish_asked(text) == read


@pytest.mark.parametrize(
    "text",
    [
        "we would like to know if we can file late. can we?",
        "can she?",
        "she only wants to put in the savings, ok?",
        "I want to sell the house.",
        "does S want to revoke it? can she?",
        "she wants to sign. when must she?",
    ],
)
def test_what_asks_otherwise_stays(text: str) -> None:
    assert with_wish_asked(text) == text

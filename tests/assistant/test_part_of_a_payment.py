"""A corpus portion that was told, applied to a payment; and an annuity told without a question: § 20.2056A-4(c)(4)."""

from __future__ import annotations

import pytest

from qdot_assistant.pipeline import Assistant
from tests.one_question import told


@pytest.mark.parametrize(
    ("question", "part"),
    [
        ("what part of 2400 is corpus if her percentage is 62", "$1,488"),
        ("The letter says 59 percent. She receives 1,250 monthly. What must she roll over?", "$737.50"),
        ("Corpus portion .72; payment $3,150 quarterly. Rollover amount?", "$2,268"),
        ("our accountant worked out .55, how much of each 640 check must be moved to the trust", "$352"),
    ],
)
def test_the_part_of_a_payment(assistant: Assistant, question: str, part: str) -> None:
    """(c)(4)(i): the share told of the payment told, in dollars."""
    found = told(assistant, question)
    assert f"is {part}" in found.answer
    assert "20.2056A-4(c)(4)(i)" in [one.section for one in found.citations]


def test_the_rest_of_the_payment_where_it_is_asked(assistant: Assistant) -> None:
    """What is kept is told beside the part, and only where it is asked for."""
    asked = "corpus portion 0.58, payment 2,750. how much goes to the trust and what may she keep"
    assert "$1,155 of each payment of $2,750 is not corpus" in told(assistant, asked).answer
    assert "not corpus" not in told(assistant, "corpus portion 0.58, payment 2,750. how much goes to the trust").answer


def test_an_annuity_told_with_the_year_alone(assistant: Assistant) -> None:
    """(c)(4)(ii)(B): the month picks the rate; for deaths before May 1, 2009 the factors are not carried."""
    assert told(assistant, "she died in 2017, pension 2100 monthly, I was 63").missing == ("date_of_death",)
    assert told(assistant, "she died in 2005, pension 2100 monthly, I was 63").kind == "refusal"


def test_a_percentage_beside_another_question_is_no_part(assistant: Assistant) -> None:
    """A percentage asked about is told of no payment."""
    assert "is $" not in told(assistant, "is 59 percent of each payment always the corpus?").answer

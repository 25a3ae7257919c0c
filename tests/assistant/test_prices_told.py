"""What a service costs, told beside a rule: the rule is told, and a price that is asked for is not."""

from __future__ import annotations

import datetime as dt

import pytest

from qdot_assistant.pipeline import answer
from qdot_assistant.types import Question


def told(text: str, assistant, audience: str = "client"):  # type: ignore[no-untyped-def]
    return answer(Question(question=text, audience=audience, today=dt.date(2026, 11, 22)), assistant)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "text",
    [
        "A trust company asks 7,500 dollars a year. Do we need one?",
        "the bank is so expensive, is one really required",
        "our bank charges 1.25 percent of the assets; must we use a bank",
        "Professional trustees bill 12k yearly - are they mandatory?",
    ],
)
def test_a_bank_is_never_the_only_way(text, assistant) -> None:  # type: ignore[no-untyped-def]
    """IRC 2056A(a)(1)(A); § 20.2056A-2(d)(1)(i): a bond or a letter of credit serves as well."""
    found = told(text, assistant)
    assert found.answer.startswith("No. At least one trustee")
    assert "$2 million" in found.answer


@pytest.mark.parametrize(
    "text",
    [
        "bank trustee fees are 9,000 a year. may my sister, who is American, do it instead",
        "the trust company wants 1 percent a year, can our son be the trustee instead",
    ],
)
def test_another_trustee_is_judged_by_the_rule(text, assistant) -> None:  # type: ignore[no-untyped-def]
    found = told(text, assistant)
    assert found.kind == "answer"
    assert "citizen" in found.answer.split("\n\n")[0]


def test_security_turns_on_the_size_of_the_trust(assistant) -> None:  # type: ignore[no-untyped-def]
    found = told("the letter of credit costs 16,000 a year, do we need it", assistant)
    assert not found.answer.startswith(("Yes", "No"))
    assert "$2 million" in found.answer


@pytest.mark.parametrize(
    "text", ["how much does a professional trustee cost", "bank charges 2 percent, which trust company is the cheapest"]
)
def test_a_price_itself_is_not_judged(text, assistant) -> None:  # type: ignore[no-untyped-def]
    assert told(text, assistant).kind == "refusal"

"""After a sum on a pension: what is asked of pensions and property alike is asked of the pension."""

from __future__ import annotations

import datetime as dt

import pytest

from qdot_assistant.pipeline import Assistant, answer
from qdot_assistant.types import Answer, Question, Turn

TODAY = dt.date(2026, 11, 24)
ASKED = "dad died 4 may 2025, mum was 70, the annuity is 1,900 every month for her life. what share is corpus"
ON_TRUSTEES = (
    Turn(role="user", content="can my daughter in Ohio be trustee of the QDOT?"),
    Turn(role="assistant", content="Yes, an individual U.S. citizen with a tax home here can be. [1]"),
)


@pytest.fixture(scope="module")
def after_the_sum(assistant: Assistant) -> tuple[Turn, ...]:
    first = answer(Question(question=ASKED, today=TODAY), assistant)
    assert first.kind == "calculation"
    return (Turn(role="user", content=ASKED), Turn(role="assistant", content=first.answer))


def last(text: str, history: tuple[Turn, ...], assistant: Assistant) -> Answer:
    return answer(Question(question=text, history=history, today=TODAY), assistant)


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("who submits form 706-qdt", "surviving spouse who promises"),
        ("who owes the estate tax", "surviving spouse agrees to pay"),
        ("must the trust be set up already", "must be established"),
        ("may she keep the remainder", "stays with the spouse"),
        ("and when mum dies", "one last Form 706-QDT"),
        ("and when she passes away?", "one last Form 706-QDT"),
    ],
)
def test_the_pension_is_meant(text: str, says: str, after_the_sum: tuple[Turn, ...], assistant: Assistant) -> None:
    assert says in last(text, after_the_sum, assistant).answer


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("who is liable for the tax on a payout of principal from the trust", "trustee"),
        ("what happens when the house in the trust is sold", "residence"),
        ("who sends form 706-qdt when the citizenship comes", "trustee"),
    ],
)
def test_what_names_its_own_thing_is_of_that(
    text: str, says: str, after_the_sum: tuple[Turn, ...], assistant: Assistant
) -> None:
    assert says in last(text, after_the_sum, assistant).answer


def test_no_pension_is_meant_after_another_topic(assistant: Assistant) -> None:
    assert "pension" not in last("who submits form 706-qdt", ON_TRUSTEES, assistant).answer


@pytest.mark.parametrize(
    "text",
    [
        "until when is the yearly tax paid",
        "do we send in a form every quarter",
        "must the fraction be adjusted each year",
        "who brings the monthly part into the trust",
        "does the bank have to report every week",
    ],
)
def test_a_period_named_by_the_way_changes_no_sum(
    text: str, after_the_sum: tuple[Turn, ...], assistant: Assistant
) -> None:
    found = last(text, after_the_sum, assistant)
    assert found.kind == "answer"


@pytest.mark.parametrize(
    ("text", "interval"),
    [
        ("and if they pay it quarterly", "quarterly"),
        ("does it matter that it comes once a year", "yearly"),
        ("what share is it of a weekly check", "weekly"),
        ("they changed it to twice a year", "semiannual"),
    ],
)
def test_another_interval_is_put_into_the_sum(
    text: str, interval: str, after_the_sum: tuple[Turn, ...], assistant: Assistant
) -> None:
    found = last(text, after_the_sum, assistant)
    assert found.kind == "calculation"
    assert f"{interval} payment" in found.answer or "half-yearly payment" in found.answer

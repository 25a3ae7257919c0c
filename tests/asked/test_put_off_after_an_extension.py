"""After an extension was told, what is asked of the trust or of a formula is no question whether the tax waits."""

from __future__ import annotations

import datetime as dt

import pytest

from qdot_assistant.pipeline import Assistant, answer
from qdot_assistant.types import Answer, Question, Turn

TODAY = dt.date(2026, 11, 24)
BEFORE = (
    Turn(role="user", content="mom died 9 april 2026, Form 4768 was granted. when must the estate return be in?"),
    Turn(role="assistant", content="With the six-month extension the return is due on July 9, 2027. [1]"),
)


def after_extension(text: str) -> Answer:
    """The answer after the extended day was told."""
    return answer(Question(question=text, history=BEFORE, today=TODAY), Assistant())


@pytest.mark.parametrize(
    "text",
    [
        "may the savings and also the flat go into the trust?",
        "can the amount of the assignment be left open until later",
        "his shares were sold; can that money be put in as well?",
        "is the whole pension taxed at once where I pay late?",
        "does the check from his life insurance also go in",
    ],
)
def test_another_thing_gets_no_no_of_the_tax(text: str) -> None:
    assert not after_extension(text).answer.startswith("No. The estate tax itself")


@pytest.mark.parametrize("text", ["and the money, can that be paid later too?", "does the tax wait as well?"])
def test_the_tax_does_not_wait(text: str) -> None:
    """IRC 6151: the extension to file is none to pay."""
    assert after_extension(text).answer.startswith("No. The estate tax itself is due on January 11, 2027")

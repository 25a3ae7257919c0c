"""A day asked for by the words around "day": "which calendar day", "the outside date"; kin told as late."""

from __future__ import annotations

import datetime as dt

import pytest

from qdot_assistant.conversation import standing
from qdot_assistant.facts import facts_of
from qdot_assistant.router import route
from qdot_assistant.types import Question


@pytest.mark.parametrize(
    ("text", "focus"),
    [
        ("He died May 4, 2026. On which calendar day does the time for the 706 end?", "estate_tax_return"),
        ("D died 4 May 2026; what exact date is the end of the filing time for the return", "estate_tax_return"),
        ("My late wife's check came on May 4, 2026, what is the final day to put its corpus in the QDOT?", "rollover"),
        ("my late husbands annuity arrived on May 4, 2026; latest moment to put the corpus in the trust", "rollover"),
    ],
)
def test_the_day_is_worked_out(text: str, focus: str) -> None:
    question = Question(question=text, today=dt.date(2026, 11, 22))
    asked = route(question, standing(question), facts_of(question))
    assert (asked.calculator, asked.focus[:1], asked.judges) == ("deadlines", (focus,), False)

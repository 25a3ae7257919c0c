"""Who asks where a rule is written is told the place; money drawn from the trust is no pension."""

import datetime as dt

import pytest

from qdot_assistant.pipeline import answer
from qdot_assistant.types import Question


def asked(text, assistant):
    """The words of one answer."""
    return answer(Question(question=text, today=dt.date(2026, 11, 22)), assistant).answer


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("where in the rules does it say the 2 million thing", "That stands in 26 CFR 20.2056A-2(d)(1)(i)."),
        ("where do i read about hardship", "That stands in 26 CFR 20.2056A-5(c)(1)."),
        ("is there anything in writing that says records must be in the US", "That stands in 26 CFR 20.2056A-2(a)."),
        ("which law says that the election cannot be revoked", "That stands in IRC 2056A(d)."),
    ],
)
def test_the_place_is_told(text, place, assistant):
    """Named in the answer's own words, not only beside it."""
    assert place in asked(text, assistant)


def test_a_place_that_nobody_asks_for_is_not_told(assistant):
    """Where records are kept is no question of where the rule stands."""
    assert "That stands in" not in asked("where do the records have to be kept", assistant)


@pytest.mark.parametrize(
    "text",
    [
        "what form reports money taken out of the trust",
        "when is the 706qdt due for money i took in march 2026",
        "i withdrew some capital last year and filed nothing. now what",
    ],
)
def test_money_drawn_from_the_trust_is_no_pension(text, assistant):
    """The answer is of payouts of principal, and not of the routes of paragraph (c)."""
    said = asked(text, assistant)
    assert "route" not in said.split("[1]")[0]
    assert "April 15" in said

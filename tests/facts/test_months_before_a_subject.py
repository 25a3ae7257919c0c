"""A month told before the one who acts ("in July the trustee paid"), which is read whatever word follows it."""

from __future__ import annotations

import datetime as dt

import pytest

from qdot_assistant.facts import facts_of
from qdot_assistant.types import Question


@pytest.mark.parametrize(
    ("text", "name", "value"),
    [
        ("In July the executor filed the return.", "return_filed", dt.date(2026, 7, 1)),
        ("he passed in february and in august we moved the house to the trust", "transfer_date", dt.date(2026, 8, 1)),
        ("In july the trustee handed aunt Rosa 200,000", "distribution_dates", (dt.date(2026, 7, 1),)),
        ("In March the trustee paid me $50,000 of principal.", "distribution_dates", (dt.date(2026, 3, 1),)),
        ("the trustee let her have 90,000 of the capital in october", "distribution_dates", (dt.date(2026, 10, 1),)),
    ],
)
def test_a_month_before_the_actor_is_read(text: str, name: str, value: object) -> None:
    """The month belongs to the act told after it."""
    assert facts_of(Question(question=text, today=dt.date(2026, 11, 22))).value(name) == value


@pytest.mark.parametrize(
    "text", ["what about may we pay", "by may we must file", "what form for may I use", "to march the papers over"]
)
def test_a_verb_is_no_month(text: str) -> None:
    """ "May we" asks leave."""
    facts = facts_of(Question(question=text, today=dt.date(2026, 11, 22)))
    assert not facts.current & {"payment_dates", "date_of_death", "return_filed", "distribution_dates"}


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("I became a citizen in October and lived in Texas all along", True),
        ("she took the oath; never left New Jersey", True),
        ("I get sworn in soon. have been living in seattle the whole time", True),
        ("naturalized in May, always resided in Ohio", True),
        ("I lived in Lyon all along and become a citizen in December", False),
        ("I become a citizen in May and was in Texas last year", None),
    ],
)
def test_a_life_in_the_united_states_is_told_by_its_place(text: str, value: bool | None) -> None:
    """Section 2056(d)(4): a resident at all times after the death."""
    assert facts_of(Question(question=text, today=dt.date(2026, 11, 22))).value("spouse_resident_throughout") is value

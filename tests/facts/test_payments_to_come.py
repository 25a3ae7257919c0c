"""A payment told in the present tense, in the words for an account that money reaches; a day to come is no death."""

from __future__ import annotations

import datetime as dt

import pytest

from qdot_assistant.facts import facts_of
from qdot_assistant.types import Facts, Question

TODAY = dt.date(2026, 11, 22)


def _facts(text: str) -> Facts:
    return facts_of(Question(question=text, today=TODAY))


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Dad's pension lands on our account December 9, 2026. Last day for the trust's part?", dt.date(2026, 12, 9)),
        ("the annuity dropped into her account on may 4 2026, by when roll over", dt.date(2026, 5, 4)),
        ("money comes into my bank account on the 5th of january 2027. until when move corpus", dt.date(2027, 1, 5)),
        ("the annuity arrives on my account on december 10, when is day sixty", dt.date(2026, 12, 10)),
        ("my late wife's check falls in my mailbox on the 2nd of february; roll over by?", dt.date(2027, 2, 2)),
        ("it hits my account on november 3, till when must the part be in the qdot", dt.date(2026, 11, 3)),
        ("the pension came on december 3, last day to roll it over?", dt.date(2025, 12, 3)),
    ],
)
def test_the_day_of_a_payment_is_read(text: str, day: dt.date) -> None:
    """(c)(7)(i): the sixty days run from receipt, of a payment still to come as well."""
    told = _facts(text)
    assert told.value("payment_dates") == (day,)
    assert told.value("date_of_death") is None


def test_a_day_to_come_is_no_death() -> None:
    assert _facts("his plan has a date of December 15, 2026. what is the latest day?").value("date_of_death") is None
    assert _facts("latest day for the return? May 15, 2026").value("date_of_death") is not None


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("she passed exactly four weeks ago, is 706 due soon", dt.date(2026, 10, 25)),
        ("my husband passed only nine days ago. when is form 706 due", dt.date(2026, 11, 13)),
    ],
)
def test_passed_some_time_ago_is_a_death(text: str, day: dt.date) -> None:
    assert _facts(text).value("date_of_death") == day

"""A day told from today in a message that tells the death is another event's, unless it stands with the death."""

from __future__ import annotations

import datetime as dt

import pytest

from qdot_assistant.facts import facts_of
from qdot_assistant.types import Facts, Question


def told(text: str) -> Facts:
    return facts_of(Question(question=text, audience="client", today=dt.date(2026, 11, 22)))


@pytest.mark.parametrize(
    "text",
    [
        "My uncle passed in March 2012, the court asked only now. What was the exemption then?",
        "grandma died in march 2012, her accountant asked yesterday, exemption that year?",
        "my father passed in March 2012, the preparer asked just now. how much was free?",
        "D died in March 2012, executor retained us yesterday. Exclusion amount?",
        "pop passed in march 2012, the bank is only now asking what was free of tax that year",
    ],
)
def test_a_day_told_from_today_is_not_the_death(text: str) -> None:
    """IRC 2010(c): the exclusion amount is that of the year of death."""
    assert told(text).value("date_of_death") == dt.date(2012, 3, 1)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("My husband died yesterday, on a Saturday in November 2026", dt.date(2026, 11, 21)),
        ("mother died just now, what is the exemption", dt.date(2026, 11, 22)),
        ("She died in November 2026, yesterday to be exact", dt.date(2026, 11, 21)),
    ],
)
def test_a_day_told_with_the_death_stays_its_day(text: str, day: dt.date) -> None:
    assert told(text).value("date_of_death") == day

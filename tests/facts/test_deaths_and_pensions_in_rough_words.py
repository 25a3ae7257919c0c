"""Two deaths told in few words, and a pension told in the English of another tongue."""

from __future__ import annotations

import datetime as dt

import pytest

from qdot_assistant.facts import facts_of
from qdot_assistant.types import Question

TODAY = dt.date(2026, 11, 22)


def _facts(text: str) -> dict[str, object]:
    found = facts_of(Question(question=text, today=TODAY))
    return {name: fact.value for name, fact in found.facts.items()}


@pytest.mark.parametrize(
    ("text", "first", "second"),
    [
        ("dad went in 2019; mom passed herself June 5 2026", ("year_of_death", 2019), dt.date(2026, 6, 5)),
        (
            "Grandpa died in March 2020. Grandma followed on 2 August 2026.",
            ("date_of_death", dt.date(2020, 3, 1)),
            dt.date(2026, 8, 2),
        ),
        ("my father died in 2018. My mother passed too, March 9, 2026", ("year_of_death", 2018), dt.date(2026, 3, 9)),
    ],
)
def test_the_second_of_two_deaths_is_the_surviving_spouses(
    text: str, first: tuple[str, object], second: dt.date
) -> None:
    found = _facts(text)
    assert found[first[0]] == first[1]
    assert found["surviving_spouse_date_of_death"] == second


def test_who_went_abroad_did_not_die_then() -> None:
    assert "year_of_death" not in _facts("dad went in 2021 to Spain and mom stayed here")


@pytest.mark.parametrize(
    "text",
    [
        "dad is gone since july 9 2026, mom is 71 and gets 2500 a month from his plan till she dies",
        "dad gone since july 9 2026, mom is 71 and gets $2,500 in the month until she dies",
        "dad died july 9 2026, mom had 71 years as he died, she gets $2,500 in the month for life",
    ],
)
def test_until_she_dies_is_no_death_told(text: str) -> None:
    found = _facts(text)
    assert found["date_of_death"] == dt.date(2026, 7, 9)
    assert (found["age"], found["frequency"]) == (71, "monthly")
    assert "surviving_spouse_date_of_death" not in found


def test_a_sum_of_the_month_of_a_death_is_no_monthly_payment() -> None:
    assert "frequency" not in _facts("Papa died 4 May 2026. Mama got $1,900 in the month he died.")

"""Which actuarial table a death has, in few words: 26 CFR 20.7520-1(b)(2) and 20.2031-7(d)."""

from __future__ import annotations

import datetime as dt

import pytest

from qdot_assistant.pipeline import Assistant, answer
from qdot_assistant.types import Question


def told(assistant: Assistant, question: str) -> str:
    today = dt.date(2026, 11, 22)
    return answer(Question(question=question, audience="attorney", today=today), assistant).answer


@pytest.mark.parametrize(
    ("question", "table"),
    [
        ("Table S, March 2018", "For this death it is Table 2000CM."),
        ("Table S for valuation date April 12, 2019", "For this death it is Table 2000CM."),
        ("90CM or 2000CM for a November 2012 death", "For this death it is Table 2000CM."),
        ("mortality table, July 2021", "either Table 2000CM or Table 2010CM"),
        ("actuarial table for June 1, 2023", "either Table 2000CM or Table 2010CM"),
        ("Table S for June 2, 2023", "For this death it is Table 2010CM."),
    ],
)
def test_the_table_of_the_day_stands_first(assistant: Assistant, question: str, table: str) -> None:
    """The date of death picks the table, and Table 90CM is named for no death but those of May and June 2009."""
    said = told(assistant, question)
    assert table in said.split("[")[0]
    assert "90CM" not in said


@pytest.mark.parametrize(
    ("question", "says"),
    [
        ("mortality table, June 2009", "For deaths in May and June 2009"),
        ("life table, February 2009", "on or after May 1, 2009"),
        ("Table K for May 2018?", "rest on the section 7520 rate alone"),
        ("which Table B for a death in 2016?", "rest on the section 7520 rate alone"),
    ],
)
def test_what_no_single_mortality_table_answers(assistant: Assistant, question: str, says: str) -> None:
    """Two months of 2009 had a choice, nothing before is carried, and Tables B, J and K know no mortality."""
    assert says in told(assistant, question)


@pytest.mark.parametrize(
    ("question", "factor"),
    [
        ("Give me the Table S factor for April 2019, age 70", "10.9031"),
        ("annuity factor for age 64 in June 2024?", "11.0190"),
        ("Table S remainder, age 66, valuation month March 2024", "0.44665"),
        ("Table B factor, 20 years, April 2019", "14.8775"),
    ],
)
def test_a_factor_of_a_month_needs_no_payment(assistant: Assistant, question: str, factor: str) -> None:
    """The month of the valuation date picks rate and table; no amount bears on the factor."""
    assert factor in told(assistant, question)


def test_a_factor_told_gives_the_expected_term(assistant: Assistant) -> None:
    """§ 20.2056A-4(c)(4)(ii)(B): the lowest Table B factor that reaches the quotient told."""
    assert "22 years" in told(assistant, "14.6908 is the annuity factor and 3.6 percent the rate; expected term?")


def test_a_due_date_is_still_told(assistant: Assistant) -> None:
    """Where a due date is asked, the table named beside it changes nothing."""
    assert "December 15, 2026" in told(assistant, "Died March 15, 2026; when is the return due? We use Table S.")

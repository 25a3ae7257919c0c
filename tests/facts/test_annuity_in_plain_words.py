"""An annuity told plainly: by its whole sum, by what ends it, with an interval denied, with years at a death."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

import pytest

from qdot_assistant.facts import facts_of
from qdot_assistant.types import Facts, Question, Turn

TODAY = dt.date(2026, 11, 22)


def _facts(text: str, *history: tuple[str, str]) -> Facts:
    turns = tuple(Turn(role=role, content=content) for role, content in history)  # type: ignore[arg-type]
    return facts_of(Question(question=text, history=turns, today=TODAY))


@pytest.mark.parametrize(
    ("text", "each", "often", "years"),
    [
        ("The contract pays 90,000 in total in ten equal sums, one each year.", 9000, "annual", 10),
        ("annuity totalling $84,000, in 28 quarterly payments", 3000, "quarterly", 7),
        ("The plan pays out 180,000 altogether, divided into 120 even payments, one a month", 1500, "monthly", 10),
        ("He left a pension of 50,000 all told in five yearly instalments", 10000, "annual", 5),
        ("payments adding up to $60,000 overall, twenty level payments, due every half-year", 3000, "semiannual", 10),
    ],
)
def test_a_whole_sum_is_divided_by_its_payments(text: str, each: int, often: str, years: int) -> None:
    """26 CFR 20.2031-7(d)(2)(iv): the factor is of the payments of a year, never of the whole sum."""
    told = _facts(text)
    assert told.value("payment_amount") == Decimal(each)
    assert (told.value("frequency"), told.value("term_years")) == (often, years)


@pytest.mark.parametrize(
    ("text", "yearly"),
    [
        ("The pension pays 72,000 a year in twelve equal monthly payments for life.", 72000),
        ("I get 2,000 monthly, 24,000 in total a year, for life.", 24000),
    ],
)
def test_a_sum_of_one_year_is_no_whole_sum(text: str, yearly: int) -> None:
    told = _facts(text)
    assert told.value("annual_annuity") == Decimal(yearly)
    assert told.value("term_years") is None


@pytest.mark.parametrize(
    "words",
    ["ends only with my death", "stops the day I die", "is over when she passes away", "ceases upon her death"],
)
def test_what_ends_with_a_death_is_for_life(words: str) -> None:
    assert _facts(f"The pension of 900 monthly {words}.").value("life_contingent") is True


def test_a_term_that_a_death_cuts_short_is_no_life_annuity() -> None:
    """Neither table values a temporary life annuity."""
    told = _facts("The annuity pays 2,000 a month for 10 years, but stops when I die.")
    assert told.value("is_temporary") is True


@pytest.mark.parametrize(
    ("text", "often", "each"),
    [
        ("oh no, they dont come monthly, it's 4,500 each quarter", "quarterly", 4500),
        ("sorry it isnt actually paid monthly. 9,000 twice a year", "semiannual", 9000),
        ("wrong: it never came monthly, 350 a week", "weekly", 350),
    ],
)
def test_an_interval_denied_is_taken_back(text: str, often: str, each: int) -> None:
    told = _facts(text, ("user", "I get 18,000 a year, monthly, for life."), ("assistant", "How old were you?"))
    assert told.value("frequency") == often
    assert told.value("payment_amount") == Decimal(each)


def test_years_at_a_death_are_an_age() -> None:
    assert _facts("77 years when she died in August 2024, 1,000 monthly for life.").value("age") == 77
    assert _facts("We were married 40 years when he died in May 2024, 1,000 monthly for life.").value("age") is None


@pytest.mark.parametrize(
    "words",
    ["His estate tax isn't settled yet", "the estate tax bill has not been closed", "estate tax not yet agreed"],
)
def test_a_tax_not_settled_is_not_finally_determined(words: str) -> None:
    assert _facts(f"{words}. I took $10,000 of principal out.").value("is_finally_determined") is False


_TERM = "My wife died March 2024. The firm sends me 2,400 a quarter for nine years"


@pytest.mark.parametrize(
    "after",
    [
        ", they do not care if I am alive.",
        ", it makes no difference if he is still alive.",
        ", it does not end if I die.",
        ", if I live that long or not.",
        " and then it stops; dont matter if i live.",
    ],
)
def test_a_life_that_makes_no_difference_leaves_a_plain_term(after: str) -> None:
    """26 CFR 20.2031-7(d)(2)(iv): payments made in any case for a term are valued by Table B alone."""
    told = _facts(_TERM + after)
    assert told.value("is_temporary") is None
    assert told.value("term_years") == 9


@pytest.mark.parametrize(
    "after",
    [
        ", if I live that long.",
        " but it stops if I die.",
        ", no more if I die.",
        " or until my death, it does not matter which.",
        ", not longer; if I live I get all of them.",
    ],
)
def test_a_life_that_cuts_a_term_short_is_no_plain_term(after: str) -> None:
    """Payments that an earlier death ends are worth less, and neither table values them."""
    assert _facts(_TERM + after).value("is_temporary") is True


@pytest.mark.parametrize("count", ["One", "A single", "Just one"])
def test_a_count_before_a_sum_is_no_sum(count: str) -> None:
    """One payment of a sum is one amount told, and nothing of it is in doubt."""
    told = _facts(f"{count} $22,000 payment at the end of each year for her life; she is 71.")
    assert told.value("annual_annuity") == Decimal(22000)
    assert not told.unclear

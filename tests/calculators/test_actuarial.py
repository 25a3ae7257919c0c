"""The actuarial factors against the factors the IRS publishes."""

from __future__ import annotations

import csv
from decimal import Decimal
from pathlib import Path

import pytest

from calculators.actuarial import (
    adjustment_factor,
    annuity_from_rounded_remainder,
    beginning_adjustment_factor,
    expected_term,
    life_factors,
    rounded,
    term_factors,
)
from calculators.base import CalculationError
from calculators.factor_check import check_factors, factor_of
from knowledge.parameter import LegalParameters

VECTORS = list(csv.DictReader((Path(__file__).parent / "published_factors.csv").open(encoding="utf-8", newline="")))


def test_the_vectors_cover_every_published_table() -> None:
    """At least 1,500 published factors from Table S under both mortality tables, Table B and Table K are kept."""
    assert len(VECTORS) >= 1500
    assert {row["table"] for row in VECTORS} == {"S2010CM", "S2000CM", "B", "K"}
    assert {row["field"] for row in VECTORS} == {"annuity", "income", "life_estate", "remainder", "adjustment"}


def test_every_vector_comes_out_exactly(law: LegalParameters) -> None:
    """Each published factor of the sample is reproduced digit for digit."""
    check = check_factors(VECTORS, law)
    assert (check.exact, check.differing) == (len(VECTORS), ())


def test_a_wrong_factor_is_counted_and_named(law: LegalParameters) -> None:
    """A published figure that differs in its last digit is not counted as exact."""
    wrong = {"table": "B", "rate_percent": "3.6", "age_or_years_or_p": "22", "field": "annuity", "value": "15.0199"}
    check = check_factors([wrong], law)
    assert (check.compared, check.exact) == (1, 0)
    assert "computed 15.0198" in check.differing[0]


@pytest.mark.parametrize(
    "row",
    [
        {},
        {"table": "B", "rate_percent": "x", "age_or_years_or_p": "1", "field": "annuity", "value": "1"},
        {"table": "S1990", "rate_percent": "3.6", "age_or_years_or_p": "60", "field": "annuity", "value": "1"},
        {"table": "B", "rate_percent": "3.6", "age_or_years_or_p": "1", "field": "other", "value": "1"},
        {"table": "S2010CM", "rate_percent": "3.6", "age_or_years_or_p": "110", "field": "annuity", "value": "1"},
    ],
)
def test_a_row_that_is_no_factor_is_refused(row: dict[str, str], law: LegalParameters) -> None:
    """A row without a known table, column or number is the calculators' own error."""
    with pytest.raises(CalculationError):
        factor_of(row, law)


def test_table_s_at_the_example_of_2023(law: LegalParameters) -> None:
    """Table S under 2010CM at 3.6 percent, age 60: annuity 14.6908, life estate .52887, remainder .47113."""
    factors = life_factors(law.mortality["2010CM"], Decimal("3.6"), 60)
    assert factors[:3] == (Decimal("14.6908"), Decimal("0.52887"), Decimal("0.47113"))


def test_the_published_annuity_comes_from_the_unrounded_remainder(law: LegalParameters) -> None:
    """Table S under 2000CM at 6.0 percent, age 60, prints 11.0624, while its rounded remainder gives the Example's
    11.0625.
    """
    factors = life_factors(law.mortality["2000CM"], Decimal("6.0"), 60)
    assert (factors.annuity, factors.remainder) == (Decimal("11.0624"), Decimal("0.33625"))
    assert annuity_from_rounded_remainder(Decimal("6.0"), factors.remainder) == Decimal("11.0625")


def test_income_is_rounded_on_its_own() -> None:
    """Table B at 2.4 percent for one year prints .023438 and .976563, which together exceed one."""
    factors = term_factors(Decimal("2.4"), 1)
    assert (factors.income, factors.remainder) == (Decimal("0.023438"), Decimal("0.976563"))


def test_half_is_rounded_up() -> None:
    """A figure exactly between two is rounded away from zero, as the published tables do."""
    assert rounded(Decimal("0.00005"), 4) == Decimal("0.0001")
    assert rounded(Decimal("2.5"), 0) == 3


@pytest.mark.parametrize(
    ("frequency", "factor"), [(1, "1.0000"), (2, "1.0089"), (4, "1.0134"), (12, "1.0164"), (52, "1.0175")]
)
def test_table_k_at_3_6_percent(frequency: int, factor: str) -> None:
    """Table K at 3.6 percent for each interval."""
    assert str(adjustment_factor(Decimal("3.6"), frequency)) == factor


@pytest.mark.parametrize(
    ("frequency", "factor"), [(1, "1.0360"), (2, "1.0269"), (4, "1.0224"), (12, "1.0194"), (52, "1.0182")]
)
def test_table_j_adds_one_interval_of_interest(frequency: int, factor: str) -> None:
    """Table J is the unrounded Table K factor with one interval's interest added."""
    assert str(beginning_adjustment_factor(Decimal("3.6"), frequency)) == factor


def test_table_j_for_yearly_payments_is_the_present_value_of_an_annuity_due() -> None:
    """Payments at the beginning of each year are worth one year's interest more than at its end."""
    for rate in ("0.2", "5.0", "20"):
        assert beginning_adjustment_factor(Decimal(rate), 1) == rounded(1 + Decimal(rate) / 100, 4)


@pytest.mark.parametrize(
    ("rate", "quotient", "years"),
    [
        ("3.6", "14.6908", 22),
        ("6.0", "11.0625", 19),
        ("3.6", "15.0198", 22),
        ("3.6", "15.0199", 23),
        ("3.6", "0.4826", 1),
        ("0.2", "72.4320", 79),
    ],
)
def test_the_expected_term_is_the_lowest_that_reaches_the_quotient(rate: str, quotient: str, years: int) -> None:
    """An equal factor keeps its term, one between two terms takes the longer, and Table B goes on past 60 years."""
    assert expected_term(Decimal(rate), Decimal(quotient)) == years


def test_a_quotient_beyond_every_term_is_refused() -> None:
    """At 20 percent no term of years has a factor above 5."""
    assert expected_term(Decimal(20), Decimal("5.0000")) < 100
    with pytest.raises(CalculationError):
        expected_term(Decimal(20), Decimal("5.0001"))


@pytest.mark.parametrize("age", [-1, 110, 500])
def test_an_age_past_the_table_has_no_factor(age: int, law: LegalParameters) -> None:
    """The tables give factors for ages 0 to 109."""
    with pytest.raises(CalculationError, match="0 to 109"):
        life_factors(law.mortality["2010CM"], Decimal("3.6"), age)


def test_the_last_age_has_a_factor(law: LegalParameters) -> None:
    """At age 109 everyone dies within the year, so the remainder is the discount with the half-year correction."""
    factors = life_factors(law.mortality["2010CM"], Decimal("3.6"), 109)
    assert factors.remainder == rounded(Decimal("1.018") / Decimal("1.036"), 5)

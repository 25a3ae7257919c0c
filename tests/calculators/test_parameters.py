"""The dated figures and tables against published anchors, and the data's own rules."""

from __future__ import annotations

import itertools
from decimal import Decimal

import pytest

from knowledge.parameter import LegalParameters


@pytest.mark.parametrize(
    ("age", "lives"),
    [
        (0, "100000"), (1, "99382.28"), (21, "98824.20"), (30, "97989.90"), (50, "94225.5"), (60, "88665.95"),
        (65, "84221.59"), (80, "57080.84"), (100, "1882.108"), (109, "15.47804"), (110, "0"),
    ],
)  # fmt: skip
def test_table_2010cm_has_the_published_lives(age: int, lives: str, law: LegalParameters) -> None:
    """Lives of Table 2010CM quoted in Publication 1457 and elsewhere."""
    assert law.mortality["2010CM"].lives[age] == Decimal(lives)


@pytest.mark.parametrize(("age", "lives"), [(0, "100000"), (60, "87595"), (70, "74794"), (110, "0")])
def test_table_2000cm_has_the_published_lives(age: int, lives: str, law: LegalParameters) -> None:
    """Lives of Table 2000CM quoted in Treasury Decision 9448."""
    assert law.mortality["2000CM"].lives[age] == Decimal(lives)


def test_mortality_tables_only_fall(law: LegalParameters) -> None:
    """Each table runs from age 0 to 110 and nobody returns."""
    for table in law.mortality.values():
        assert len(table.lives) == 111
        assert table.oldest_age == 109
        assert list(table.lives) == sorted(table.lives, reverse=True)


def test_rates_run_without_a_gap_and_in_steps_of_a_fifth(law: LegalParameters) -> None:
    """Every month from January 2009 to December 2026 is held; each known rate is a multiple of 0.2 percent."""
    months = [(year, month) for year in range(2009, 2027) for month in range(1, 13)]
    assert sorted(law.section_7520_rates) == months
    for rate in law.section_7520_rates.values():
        assert rate.percent is None or (
            rate.percent * 5 == int(rate.percent * 5) and Decimal("0.2") <= rate.percent <= 6
        )


@pytest.mark.parametrize(
    ("year", "month", "percent"),
    [(2009, 5, "2.4"), (2020, 11, "0.4"), (2023, 6, "4.2"), (2023, 10, "5.4"), (2026, 8, "5.2")],
)
def test_rates_of_known_months(year: int, month: int, percent: str, law: LegalParameters) -> None:
    """Section 7520 rates of single months."""
    rate = law.section_7520_rate(year, month)
    assert rate is not None
    assert rate.percent == Decimal(percent)


def test_unknown_and_unheld_months_have_no_rate(law: LegalParameters) -> None:
    """A month whose rate no source gave is no rate, and neither is a month outside the table."""
    assert law.section_7520_rate(2026, 9) is None
    assert law.section_7520_rate(2027, 1) is None
    assert law.section_7520_rate(2008, 12) is None


def test_months_without_an_outside_source_are_marked(law: LegalParameters) -> None:
    """Nineteen months rest on one collection and are recalled; four are unsettled; the rest have a second source."""
    marks = [rate.certainty for rate in law.section_7520_rates.values()]
    assert [marks.count(mark) for mark in ("recalled", "unsettled", "second_source", "read")] == [19, 4, 193, 0]


@pytest.mark.parametrize(
    ("year", "amount"),
    [(2004, 1500000), (2009, 3500000), (2011, 5000000), (2017, 5490000), (2025, 13990000), (2026, 15000000)],
)
def test_exclusion_amounts(year: int, amount: int, law: LegalParameters) -> None:
    """The estate's exclusion, not the gift tax figure of the years in which they differed."""
    assert law.basic_exclusion_amount.years[year].value == amount


def test_years_are_complete(law: LegalParameters) -> None:
    """Every yearly figure is held from 2002 to 2026 and never falls from one year to the next."""
    for parameter in (law.basic_exclusion_amount, law.spouse_gift_exclusion, law.general_gift_exclusion):
        assert sorted(parameter.years) == list(range(2002, 2027))
        amounts = [parameter.years[year].value for year in sorted(parameter.years)]
        assert amounts == sorted(amounts)


def test_the_rate_table_chains(law: LegalParameters) -> None:
    """Each base amount of the rate table is the tax at the top of the line before it."""
    brackets = law.rate_table.brackets
    for lower, upper in itertools.pairwise(brackets):
        assert upper.base == lower.base + (upper.over - lower.over) * lower.percent / 100
    assert brackets[-1].percent == 40


def test_figures_are_found_by_name(law: LegalParameters) -> None:
    """The security test's figures stand under their names."""
    names = ("security_threshold", "security_percentage", "foreign_real_property_limit", "residence_exclusion")
    assert [int(law.figure(name).figure.value) for name in names] == [2000000, 65, 35, 600000]
    with pytest.raises(KeyError):
        law.figure("no_such_figure")

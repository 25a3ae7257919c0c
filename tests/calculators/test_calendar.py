"""Counting months, legal holidays of the District of Columbia, and IRC 7503."""

from __future__ import annotations

import csv
import datetime as dt
from pathlib import Path

import pytest

from calculators.calendar import (
    add_months,
    age_at_nearest_birthday,
    is_business_day,
    last_business_day,
    legal_holidays,
    next_business_day,
)

FROZEN = list(csv.DictReader((Path(__file__).parent / "dc_legal_holidays.csv").open(encoding="utf-8", newline="")))


def day(text: str) -> dt.date:
    return dt.date.fromisoformat(text)


def test_legal_holidays_are_those_of_the_frozen_table() -> None:
    """A new version of the holidays library does not move a legal holiday unseen."""
    frozen: dict[int, set[dt.date]] = {}
    for row in FROZEN:
        frozen.setdefault(day(row["day"]).year, set()).add(day(row["day"]))
    assert sorted(frozen) == list(range(1996, 2041))
    for year, days in frozen.items():
        assert legal_holidays(year) == days


@pytest.mark.parametrize(
    ("start", "months", "end"),
    [
        ("2000-07-31", 9, "2001-04-30"), ("2007-05-31", 9, "2008-02-29"), ("2025-11-30", 9, "2026-08-30"),
        ("2024-02-29", 9, "2024-11-29"), ("2024-02-29", 12, "2025-02-28"), ("2026-02-28", 6, "2026-08-28"),
        ("2026-12-31", 2, "2027-02-28"), ("2026-03-15", 9, "2026-12-15"), ("2026-04-15", 9, "2027-01-15"),
        ("2026-04-15", 0, "2026-04-15"),
    ],
)  # fmt: skip
def test_months_run_to_the_corresponding_day(start: str, months: int, end: str) -> None:
    """A month ends on the day with the same number, or on its last day where there is none."""
    assert add_months(day(start), months) == day(end)


@pytest.mark.parametrize(
    ("nominal", "due"),
    [
        ("2007-04-15", "2007-04-17"), ("2011-04-15", "2011-04-18"), ("2012-04-15", "2012-04-17"),
        ("2016-04-15", "2016-04-18"), ("2017-04-15", "2017-04-18"), ("2018-04-15", "2018-04-17"),
        ("2022-04-15", "2022-04-18"), ("2023-04-15", "2023-04-18"), ("2024-04-15", "2024-04-15"),
        ("2028-04-15", "2028-04-18"), ("2029-04-15", "2029-04-17"),
    ],
)  # fmt: skip
def test_emancipation_day_moves_april_fifteenth(nominal: str, due: str) -> None:
    """The April filing days of past years, moved by Emancipation Day, and those of 2028 and 2029."""
    assert next_business_day(day(nominal)) == day(due)


def test_a_holiday_on_a_saturday_is_observed_on_friday() -> None:
    """Friday, November 10, 2023 was the legal holiday for Veterans Day."""
    assert next_business_day(day("2023-11-10")) == day("2023-11-13")


def test_a_business_day_stays() -> None:
    """A day that is no weekend and no legal holiday moves neither way."""
    wednesday = day("2026-11-18")
    assert is_business_day(wednesday)
    assert next_business_day(wednesday) == last_business_day(wednesday) == wednesday


def test_the_last_business_day_before_new_year() -> None:
    """Saturday, January 2, 2027 goes back over the New Year's holiday to December 31."""
    assert last_business_day(day("2027-01-02")) == day("2026-12-31")


def test_closing_by_executive_order_is_no_legal_holiday() -> None:
    """December 26, 2025 and the Friday after Thanksgiving are business days."""
    assert is_business_day(day("2025-12-26"))
    assert is_business_day(day("2024-11-29"))


@pytest.mark.parametrize(
    ("born", "on", "age"),
    [
        ("1963-06-15", "2023-06-15", 60), ("1963-06-15", "2023-06-14", 60), ("1963-06-15", "2023-12-14", 60),
        ("1963-06-15", "2023-12-16", 61), ("1964-02-29", "2023-02-28", 59), ("1963-12-31", "2023-01-01", 59),
        ("2023-06-15", "2023-06-15", 0), ("1963-01-01", "2024-07-02", 62), ("1963-01-01", "2024-07-01", 61),
    ],
)  # fmt: skip
def test_age_at_the_nearest_birthday(born: str, on: str, age: int) -> None:
    """The nearer birthday gives the age; exactly between two the later one counts."""
    assert age_at_nearest_birthday(day(born), day(on)) == age

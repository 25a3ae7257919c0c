"""The payment stream year by year, as rows and as comma-separated values."""

from __future__ import annotations

import csv
import io
from decimal import Decimal
from typing import Any

import pytest

from calculators.base import CalculationError, MissingFacts
from calculators.inputs import read_inputs
from calculators.schedule import ScheduleInputs, as_csv, schedule_years

EXAMPLE = {
    "annual_annuity": 72000,
    "frequency": "monthly",
    "age": 60,
    "section_7520_rate": "3.6",
    "date_of_death": "2023-06-15",
}


def years(portion: Any, law: Any, plan: dict[str, Any], **change: Any) -> Any:
    """The schedule of the Example with some facts changed."""
    return schedule_years(portion(**EXAMPLE | change), read_inputs(ScheduleInputs, plan), law)


def test_every_payment_falls_in_its_year(portion: Any, law: Any) -> None:
    """Three years of monthly payments from July 2023 spread over four calendar years, corpus and income apart."""
    found = years(portion, law, {"first_payment": "2023-07-01", "schedule_years": 3})
    assert [(year.year, year.payments) for year in found] == [(2023, 6), (2024, 12), (2025, 12), (2026, 6)]
    assert (found[1].received, found[1].corpus_part, found[1].income_part) == (
        Decimal(72000),
        Decimal(48240),
        Decimal(23760),
    )
    assert sum(year.received for year in found) == 3 * 72000


def test_the_tax_route_names_the_form_and_the_rollover_route_the_transfers(portion: Any, law: Any) -> None:
    """Pay-tax years show Form 706-QDT, rollover years the first and last day for a transfer too."""
    plan = {"first_payment": "2024-07-01", "schedule_years": 1}
    pay = years(portion, law, plan)[0]
    assert (pay.route, str(pay.form_706qdt_due), pay.first_transfer_by) == ("pay_tax", "2025-04-15", None)
    roll = years(portion, law, plan | {"route": "rollover"})[0]
    assert (str(roll.first_transfer_by), str(roll.last_transfer_by)) == ("2024-08-30", "2025-01-30")


def test_the_year_of_death_keeps_its_exception(portion: Any, law: Any) -> None:
    """A death late in the year moves the first year's form on the pay-tax route to the due day of the return."""
    change = {"date_of_death": "2024-09-10"}
    found = years(portion, law, {"first_payment": "2024-10-01", "schedule_years": 1}, **change)
    assert str(found[0].form_706qdt_due) == "2025-06-10"
    assert (
        str(years(portion, law, {"first_payment": "2024-10-01"}, date_of_death="2024-09")[0].form_706qdt_due)
        == "2025-04-15"
    )
    roll = years(portion, law, {"first_payment": "2024-10-01", "schedule_years": 1, "route": "rollover"}, **change)
    assert str(roll[0].form_706qdt_safe) == "2025-04-15"


@pytest.mark.parametrize(
    ("frequency", "count"), [("annual", 1), ("semiannual", 2), ("quarterly", 4), ("monthly", 12), ("weekly", 52)]
)
def test_each_interval_has_its_number_of_payments(frequency: str, count: int, portion: Any, law: Any) -> None:
    """A year from January 1 holds the payments of one year."""
    found = years(portion, law, {"first_payment": "2025-01-01", "schedule_years": 1}, frequency=frequency)
    assert [(year.year, year.payments) for year in found] == [(2025, count)]


def test_without_a_number_of_years_the_expected_term_is_shown(portion: Any, law: Any) -> None:
    """The expected annuity term of 22 years is the default."""
    assert sum(year.payments for year in years(portion, law, {"first_payment": "2024-01-01"})) == 22 * 12


def test_the_csv_reads_back(portion: Any, law: Any) -> None:
    """The comma-separated values carry one line a year with the same figures."""
    found = years(portion, law, {"first_payment": "2023-07-01", "schedule_years": 2, "route": "rollover"})
    rows = list(csv.DictReader(io.StringIO(as_csv(found))))
    assert [row["corpus_part"] for row in rows] == [str(year.corpus_part) for year in found]
    assert [row["form_706qdt_due"] for row in rows] == ["2024-04-15", "2025-04-15", "2026-04-15"]


@pytest.mark.parametrize(
    ("field", "plan"),
    [
        ("first_payment", {"first_payment": "2023-06-14"}),
        ("first_payment", {"first_payment": "2098-01-01"}),
        ("schedule_years", {"first_payment": "2023-07-01", "schedule_years": 61}),
        ("schedule_years", {"first_payment": "2023-07-01", "schedule_years": -1}),
        ("route", {"first_payment": "2023-07-01", "route": "both"}),
    ],
)
def test_a_schedule_that_cannot_be_is_refused(field: str, plan: dict[str, Any], portion: Any, law: Any) -> None:
    """A first payment before the death and numbers of years out of range are refused with the field's name."""
    with pytest.raises(CalculationError) as error:
        years(portion, law, plan)
    assert error.value.field == field


def test_a_schedule_needs_its_first_payment(portion: Any, law: Any) -> None:
    """Without the day of the first payment there is no calendar year."""
    with pytest.raises(MissingFacts):
        years(portion, law, {"schedule_years": 3})


def test_the_last_year_of_the_calendar_is_reached(portion: Any, law: Any) -> None:
    """A schedule may run to the end of the calendars carried and not beyond."""
    assert years(portion, law, {"first_payment": "2098-01-01", "schedule_years": 1})[0].year == 2098
    with pytest.raises(CalculationError):
        years(portion, law, {"first_payment": "2099-06-01", "schedule_years": 1})
    with pytest.raises(CalculationError):
        years(portion, law, {"first_payment": "9999-06-01", "schedule_years": 60})

"""The payment stream year by year: what is received, its corpus and income part, and when Form 706-QDT or the rollover
is due.

Come here for ``schedule_years`` and ``as_csv``. The corpus percentage stays the same for every payment; the regulation
does not say that payments after the expected annuity term have no corpus portion.
"""

from __future__ import annotations

import csv
import datetime as dt
import io
from collections.abc import Sequence
from dataclasses import asdict, dataclass, fields
from decimal import Decimal
from typing import Any

from calculators.base import Calculation, CalculationError, MissingFacts
from calculators.calendar import add_months
from calculators.deadlines_annual import readings
from calculators.deadlines_facts import DeadlinesInputs, Estate, Route, moved
from calculators.deadlines_rules import rules_on
from calculators.inputs import Day, Inputs, Whole, day_within_calendar, shown
from knowledge.parameter import LegalParameters

_MONTHS_BETWEEN = {"annual": 12, "semiannual": 6, "quarterly": 3, "monthly": 1}
_LONGEST = 60


class ScheduleInputs(Inputs):
    """What the schedule can be told beside the corpus portion.

    Attributes:
        first_payment: the day of the first payment to the surviving spouse.
        schedule_years: how many years of payments to show; the expected annuity term where it was not told.
        route: ``pay_tax`` or ``rollover``; the pay-tax route where it was not told.
    """

    first_payment: Day | None = None
    schedule_years: Whole | None = None
    route: Route | None = None


@dataclass(frozen=True)
class ScheduleYear:
    """One calendar year of payments, in dollars, with the days that matter on one route."""

    year: int
    payments: int
    received: Decimal
    corpus_part: Decimal
    income_part: Decimal
    route: str
    form_706qdt_due: dt.date
    form_706qdt_safe: dt.date
    first_transfer_by: dt.date | None
    last_transfer_by: dt.date | None

    def result(self) -> dict[str, Any]:
        """The year as the public object shows it."""
        return {name: shown(value) for name, value in asdict(self).items()}


def schedule_years(
    calculation: Calculation, inputs: ScheduleInputs, parameters: LegalParameters
) -> tuple[ScheduleYear, ...]:
    """The years of a payment stream whose corpus portion was worked out.

    Raises:
        MissingFacts: when the day of the first payment was not told.
        CalculationError: for days and numbers of years that cannot be.
    """
    estate = _estate(calculation, parameters)
    days = payment_days(calculation, inputs, estate)
    by_year: dict[int, list[dt.date]] = {}
    for day in days:
        by_year.setdefault(day.year, []).append(day)
    return tuple(
        _year(year, found, calculation, inputs.route or "pay_tax", estate, parameters)
        for year, found in by_year.items()
    )


def payment_days(calculation: Calculation, inputs: ScheduleInputs, estate: Estate | None) -> tuple[dt.date, ...]:
    """The days of the payments, from the first one, in the interval of the calculation.

    Raises:
        MissingFacts, CalculationError: see ``schedule_years``.
    """
    first = inputs.first_payment
    if first is None:
        raise MissingFacts(
            ("first_payment",), {"first_payment": "the schedule starts with the day of the first payment"}
        )
    years = inputs.schedule_years or min(int(calculation.results["expected_term_years"]), _LONGEST)
    if not 1 <= years <= _LONGEST:
        raise CalculationError("schedule_years", f"schedule_years must be from 1 to {_LONGEST}; {years} was given.")
    day_within_calendar("first_payment", dt.date(min(first.year + years + 1, dt.MAXYEAR), 1, 1))
    if estate is not None and first < estate.date_of_death:
        message = (
            f"first_payment {first} comes before the death on {estate.date_of_death}; only later payments have a "
            f"corpus portion."
        )
        raise CalculationError("first_payment", message, "20.2056A-4(c)(7)(i)")
    frequency = calculation.inputs["frequency"]
    if frequency == "weekly":
        return tuple(first + dt.timedelta(weeks=index) for index in range(52 * years))
    months = _MONTHS_BETWEEN[frequency]
    return tuple(add_months(first, months * index) for index in range(12 // months * years))


def as_csv(years: Sequence[ScheduleYear]) -> str:
    """The schedule as comma-separated values with a heading line."""
    text = io.StringIO()
    writer = csv.DictWriter(text, [field.name for field in fields(ScheduleYear)], lineterminator="\n")
    writer.writeheader()
    writer.writerows(year.result() for year in years)
    return text.getvalue()


def _estate(calculation: Calculation, parameters: LegalParameters) -> Estate | None:
    told = str(calculation.inputs.get("date_of_death") or "")
    # A month without its day gives no due date of the return; the years are then shown without the exception for the
    # year of death.
    return Estate(dt.date.fromisoformat(told), 0, parameters.postponements) if len(told) == 10 else None


def _year(
    year: int,
    days: list[dt.date],
    calculation: Calculation,
    route: Route,
    estate: Estate | None,
    parameters: LegalParameters,
) -> ScheduleYear:
    payment, corpus = Decimal(calculation.results["payment"]), Decimal(calculation.results["corpus_per_payment"])
    found = readings(year, route, DeadlinesInputs(), estate, rules_on(None))
    due = moved(found.regulation, parameters.postponements)
    is_rollover = route == "rollover"
    return ScheduleYear(
        year=year,
        payments=len(days),
        received=payment * len(days),
        corpus_part=corpus * len(days),
        income_part=(payment - corpus) * len(days),
        route=route,
        form_706qdt_due=due,
        form_706qdt_safe=min(found.safe or due, due),
        first_transfer_by=days[0] + dt.timedelta(days=60) if is_rollover else None,
        last_transfer_by=days[-1] + dt.timedelta(days=60) if is_rollover else None,
    )

"""What the deadline sheet is worked out from, and the days of the estate tax return on which most of it rests.

Come here for ``DeadlinesInputs``, the checks on days that cannot be, and ``Estate``.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from functools import cached_property
from typing import Literal, Protocol

from calculators.base import CalculationError
from calculators.calendar import add_months, is_business_day, next_business_day
from calculators.inputs import Day, Days, Inputs, Whole, Years, day_within_calendar
from knowledge.parameter import LegalParameters, Postponement

Route = Literal["pay_tax", "rollover"]

SECTION_FROM = dt.date(1995, 8, 23)
_EARLIEST_DAY = dt.date(1900, 1, 1)


class DeadlinesInputs(Inputs):
    """What the deadline sheet can be told (``docs/contract.md``). Days of acts are judged in ``checks``; None means
    not told.

    Attributes:
        as_of: the day on which someone acts; it picks the words in force.
        today: the day from which the days left to each time limit are counted.
        extension_months: 6 where Form 4768 was or will be filed on time, else 0.
        form_4768_day: the last day for Form 4768 is wanted too.
        form_4768_filed: the day Form 4768 was filed; it decides the extension itself.
        election_made: the day of the return that carries the election, or whether ``return_filed`` carries it.
        payment_years: calendar years of payments, where the days themselves are not told.
        estate_tax_paid: the day the estate tax itself was paid; an extension to file leaves its day alone.
        us_postmark, foreign_postmark: the mailing day of the estate tax return.
        by_private_carrier: what was filed went by a private delivery service; ``return_filed`` is the day of
            handing over.
        delivered: the day it reached the Internal Revenue Service, where it went by such a service.
        return_due: the return's due day with extensions, where it is told instead of the death.
        distribution_years: their calendar years, where the days themselves are not told.
        form_706qdt_extension: the extension of the time to file Form 706-QDT is wanted too.
        rolled_over_each: the days of several transfers, one for each of ``payment_dates`` in their order.
        distribution_dates: taxable distributions of principal from a QDOT.
    """

    as_of: Day | None = None
    today: Day | None = None
    date_of_death: Day | None = None
    extension_months: Whole | None = None
    form_4768_day: bool | None = None
    form_4768_filed: Day | None = None
    return_filed: Day | None = None
    estate_tax_paid: Day | None = None
    us_postmark: Day | None = None
    foreign_postmark: Day | None = None
    by_private_carrier: bool | None = None
    delivered: Day | None = None
    return_due: Day | None = None
    surviving_spouse_date_of_death: Day | None = None
    surviving_spouse_return_filed: Day | None = None
    route: Route | None = None
    payment_dates: Days | None = None
    payment_years: Years | None = None
    administration: bool | None = None
    transfer_date: Day | None = None
    assignment_date: Day | None = None
    protective_assignment_date: Day | None = None
    reformation_completed: Day | None = None
    proceeding_commenced: Day | None = None
    election_made: bool | Day | None = None
    qdot_established: Day | None = None
    conveyed: Day | None = None
    administration_completed: Day | None = None
    spouse_citizen_on: Day | None = None
    spouse_resident_throughout: bool | None = None
    rolled_over: Day | None = None
    rolled_over_each: Days | None = None
    form_706qdt_filed: Day | None = None
    form_706qdt_extension: bool | None = None
    distribution_dates: Days | None = None
    distribution_years: Years | None = None
    trust_ceased_on: Day | None = None
    security_expires: Day | None = None


@dataclass(frozen=True)
class Estate:
    """The days of the decedent's estate tax return. ``nominal`` days are those the Code names, ``due`` days those
    moved.
    """

    date_of_death: dt.date
    extension_months: int
    postponements: tuple[Postponement, ...]

    @cached_property
    def nine_months(self) -> dt.date:
        """Nine months after death, counted to the corresponding day (26 CFR 20.6075-1)."""
        return add_months(self.date_of_death, 9)

    @cached_property
    def nominal(self) -> dt.date:
        """The day the return is due before IRC 7503, without extension."""
        floors = (postponement.earliest_due(self.date_of_death) for postponement in self.postponements)
        return max((floor for floor in floors if floor is not None), default=self.nine_months)

    @cached_property
    def due(self) -> dt.date:
        """The day until which the return is timely, without extension."""
        return moved(self.nominal, self.postponements)

    @cached_property
    def extended_nominal(self) -> dt.date:
        """The due day including the extension, counted from the unmoved day (26 CFR 20.6081-1(b), IRC 7503)."""
        return add_months(self.nominal, self.extension_months)

    @cached_property
    def extended_due(self) -> dt.date:
        """The day until which the return is timely, including the extension."""
        return moved(self.extended_nominal, self.postponements)

    @cached_property
    def outer_limit(self) -> dt.date:
        """One year after the due day including extensions, counted from the unmoved day (IRC 2056A(d))."""
        return add_months(self.extended_nominal, 12)


class ReturnDays(Protocol):
    """The days of the return from which the election, a reformation and a conveyance are counted."""

    @property
    def extended_nominal(self) -> dt.date: ...

    @property
    def extended_due(self) -> dt.date: ...

    @property
    def outer_limit(self) -> dt.date: ...


@dataclass(frozen=True)
class DueAsTold:
    """The return's due day told in place of the death, and one year after it (IRC 2056A(d))."""

    extended_due: dt.date

    @property
    def extended_nominal(self) -> dt.date:
        return self.extended_due

    @property
    def outer_limit(self) -> dt.date:
        return add_months(self.extended_due, 12)

    @property
    def earliest_nominal(self) -> dt.date:
        """The earliest day that section 7503 may have moved to the day told."""
        day = self.extended_due
        while not is_business_day(before := day - dt.timedelta(days=1)):
            day = before
        return day


def moved(nominal: dt.date, postponements: tuple[Postponement, ...]) -> dt.date:
    """The day until which a filing or payment is timely: IRC 7503, and the postponements of limited time."""
    day = next_business_day(nominal)
    later = (postponement.postponed(day) for postponement in postponements)
    return next((moved_to for moved_to in later if moved_to is not None), day)


def return_limit(inputs: DeadlinesInputs, estate: Estate | None) -> dt.date | None:
    """The day until which the return is timely: worked out from the death, else as it was told."""
    return inputs.return_due if estate is None else estate.extended_due


def as_filed(inputs: DeadlinesInputs, estate: Estate | None) -> DeadlinesInputs:
    """The facts with the return filed on the day of a timely U.S. postmark, whenever it arrived (IRC 7502)."""
    limit, mailed = return_limit(inputs, estate), inputs.us_postmark
    if mailed is None or (limit is None and inputs.return_filed is not None) or (limit is not None and mailed > limit):
        return inputs
    return inputs.model_copy(update={"return_filed": mailed})


def estate_of(inputs: DeadlinesInputs, parameters: LegalParameters) -> Estate | None:
    """The estate's days, or None where no date of death was told; a late Form 4768 brings no extension.

    Raises:
        CalculationError: for days that cannot be (see ``check_days``).
    """
    check_days(inputs)
    if inputs.date_of_death is None:
        return None
    bare = Estate(inputs.date_of_death, 0, parameters.postponements)
    if inputs.form_4768_filed is not None:
        months = 6 if inputs.form_4768_filed <= bare.due else 0
    else:
        months = inputs.extension_months or 0
    return Estate(inputs.date_of_death, months, parameters.postponements)


def check_days(inputs: DeadlinesInputs) -> None:
    """Refuse days that cannot be: before the death they follow, or outside the calendars carried.

    Raises:
        CalculationError: naming the first such day, the limit and its paragraph.
    """
    for name in type(inputs).model_fields:
        _check_calendar(name, getattr(inputs, name))
    if inputs.extension_months not in (None, 0, 6):
        message = (
            f"extension_months is 0 or 6: 26 CFR 20.6081-1(b) grants six months; {inputs.extension_months} was given "
            f"(longer ones for "
            "an executor abroad, 26 CFR 20.6081-1(c), are not carried)."
        )
        raise CalculationError("extension_months", message, "26 CFR 20.6081-1(b)")
    paid, moved_on = inputs.payment_dates or (), inputs.rolled_over
    if moved_on is not None and paid and moved_on < min(paid):
        message = f"rolled_over {moved_on} comes before the payment of {min(paid)} was received; check both days."
        raise CalculationError("rolled_over", message, "20.2056A-4(c)(7)(i)")
    _check_each_transfer(inputs.rolled_over_each or (), paid)
    death = inputs.date_of_death
    if death is not None:
        _check_decedent(inputs, death)
    _check_spouse(inputs)


def _check_each_transfer(moved_on: tuple[dt.date, ...], paid: tuple[dt.date, ...]) -> None:
    """Refuse transfers that do not go one to each payment: the 60 days run from each receipt (20.2056A-4(c)(7)(i))."""
    section = "20.2056A-4(c)(7)(i)"
    if moved_on and len(moved_on) != len(paid):
        message = f"{len(moved_on)} transfers are told for {len(paid)} payments; give one for each payment."
        raise CalculationError("rolled_over_each", message, section)
    for payment, day in zip(paid, moved_on, strict=False):
        if day < payment:
            message = f"the transfer of {day} comes before the payment of {payment} was received; check both days."
            raise CalculationError("rolled_over_each", message, section)


def _check_calendar(name: str, value: object) -> None:
    for day in value if isinstance(value, tuple) else (value,):
        if isinstance(day, dt.date):
            day_within_calendar(name, day)
            if day < _EARLIEST_DAY:
                raise CalculationError(name, f"{name} {day} lies before 1900; check the year.")
        elif name == "payment_years" and isinstance(day, int) and not SECTION_FROM.year <= day <= 2099:
            raise CalculationError(name, f"payment_years {day} is outside 1995 to 2099, the years carried here.")


_AFTER_DEATH = (
    "form_4768_filed", "return_filed", "us_postmark", "foreign_postmark", "delivered", "transfer_date",
    "assignment_date", "protective_assignment_date", "reformation_completed", "election_made", "conveyed",
    "administration_completed", "rolled_over", "form_706qdt_filed", "trust_ceased_on", "estate_tax_paid",
)  # fmt: skip


def _check_decedent(inputs: DeadlinesInputs, death: dt.date) -> None:
    if death < SECTION_FROM:
        message = (
            f"date_of_death {death} is too early: § 20.2056A-4 is carried here for decedents who died after August 22, "
            f"1995, as its "
            "paragraph (d) says."
        )
        raise CalculationError("date_of_death", message, "20.2056A-4(d)")
    for payment in inputs.payment_dates or ():
        if payment < death:
            message = (
                f"payment_dates: the payment of {payment} comes before the death on {death}; only payments the "
                f"surviving spouse receives "
                "after it have a corpus portion, § 20.2056A-4(c)(4)."
            )
            raise CalculationError("payment_dates", message, "20.2056A-4(c)(7)(i)")
    for year in inputs.payment_years or ():
        if year < death.year:
            message = (
                f"payment_years: {year} lies before the death on {death}; only payments after it count, § "
                f"20.2056A-4(c)(6)(i)."
            )
            raise CalculationError("payment_years", message, "20.2056A-4(c)(6)(i)")
    for name in _AFTER_DEATH:
        day = getattr(inputs, name)
        if isinstance(day, dt.date) and day < death:
            raise CalculationError(name, f"{name} {day} comes before the decedent's death on {death}; check both days.")


def _check_spouse(inputs: DeadlinesInputs) -> None:
    died, death = inputs.surviving_spouse_date_of_death, inputs.date_of_death
    if died is None:
        return
    if death is not None and died < death:
        message = (
            f"surviving_spouse_date_of_death {died} comes before the decedent's death on {death}: someone who died "
            f"first is no surviving "
            "spouse, § 20.2056A-4(b)(1)."
        )
        raise CalculationError("surviving_spouse_date_of_death", message, "20.2056A-4(b)(1)")
    filed = inputs.surviving_spouse_return_filed
    if filed is not None and filed < died:
        message = (
            f"surviving_spouse_return_filed {filed} comes before the surviving spouse's death on {died}; check both "
            f"days."
        )
        raise CalculationError("surviving_spouse_return_filed", message, "20.2056A-4(c)(7)(i)")
    for payment in inputs.payment_dates or ():
        if payment > died:
            message = (
                f"payment_dates: the payment of {payment} comes after the surviving spouse's death on {died}; the "
                f"rules here are for "
                "payments the spouse receives, § 20.2056A-4(c)(6)(i)."
            )
            raise CalculationError("payment_dates", message, "20.2056A-4(c)(6)(i)")
    for year in inputs.payment_years or ():
        if year > died.year:
            message = (
                f"payment_years: {year} lies after the surviving spouse's death on {died}; check both, § "
                f"20.2056A-4(c)(6)(i)."
            )
            raise CalculationError("payment_years", message, "20.2056A-4(c)(6)(i)")

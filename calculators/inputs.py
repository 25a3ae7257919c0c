"""The types of the calculators' inputs, and how raw values become them: one clear sentence where a value cannot be
read.

Come here when a calculator needs a new kind of input, or to read a request's raw values with ``read_inputs``.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping
from decimal import Decimal, InvalidOperation
from typing import Annotated, Any, TypeVar

from pydantic import BaseModel, BeforeValidator, ConfigDict, ValidationError

from calculators.base import CalculationError

LAST_YEAR = 2100
_HALF_A_CENT = Decimal("0.005")
LARGEST_MONEY = Decimal(10) ** 12


class Inputs(BaseModel):
    """What one calculator can be told. Every field is optional; None means it was not told."""

    model_config = ConfigDict(frozen=True, extra="forbid")


Model = TypeVar("Model", bound=Inputs)


def read_inputs(model: type[Model], raw: Mapping[str, Any]) -> Model:
    """Read raw values (text, numbers, dates) into a calculator's inputs.

    Raises:
        CalculationError: naming the first field that cannot be read and what it should look like.
    """
    try:
        return model.model_validate(dict(raw))
    except ValidationError as error:
        first = error.errors()[0]
        field = str(first["loc"][0]) if first["loc"] else "inputs"
        if first["type"] == "extra_forbidden":
            raise CalculationError(field, f"{field} is not an input of this calculator.") from None
        reason = str(first["msg"]).removeprefix("Value error, ")
        raise CalculationError(field, f"{field} cannot be read: {reason[:1].lower()}{reason[1:]}.") from None


def _day(value: Any) -> Any:
    if value is None or (isinstance(value, dt.date) and not isinstance(value, dt.datetime)):
        return value
    if isinstance(value, str) and re.fullmatch(r"\d{4}-\d{2}-\d{2}", value.strip()):
        try:
            return dt.date.fromisoformat(value.strip())
        except ValueError:
            raise ValueError(f"there is no day {value.strip()} in the calendar") from None
    raise ValueError(f"{value!r} is not a day written as 2024-03-15")


def _day_or_month(value: Any) -> Any:
    if isinstance(value, str) and re.fullmatch(r"\d{4}-\d{2}", value.strip()):
        if not 1 <= int(value.strip()[5:]) <= 12 or int(value.strip()[:4]) < 1:
            raise ValueError(f"there is no month {value.strip()} in the calendar")
        return value.strip()
    return _day(value)


def _days(value: Any) -> Any:
    if isinstance(value, str):
        return tuple(_day(part) for part in value.split(",") if part.strip())
    if isinstance(value, list | tuple | set | frozenset):
        return tuple(_day(part) for part in value)
    return value if value is None else (_day(value),)


def _years(value: Any) -> Any:
    parts = value.split(",") if isinstance(value, str) else value if isinstance(value, list | tuple) else (value,)
    return value if value is None else tuple(_whole(part) for part in parts)


def _number(value: Any) -> Any:
    if value is None:
        return value
    if isinstance(value, bool) or not isinstance(value, int | float | str | Decimal):
        raise ValueError(f"{value!r} is not a number")
    try:
        number = Decimal(re.sub(r"[$,%\s]", "", str(value)))
    except InvalidOperation:
        raise ValueError(f"{value!r} is not a number") from None
    if not number.is_finite():
        raise ValueError(f"{value!r} is not a number")
    return number


def _whole(value: Any) -> Any:
    number = _number(value)
    if number is None:
        return number
    if abs(number) > 10**6 or number != int(number):
        raise ValueError(f"{value!r} is not a whole number of years or months")
    return int(number)


Day = Annotated[dt.date, BeforeValidator(_day)]
DayOrMonth = Annotated[dt.date | str, BeforeValidator(_day_or_month)]
Days = Annotated[tuple[dt.date, ...], BeforeValidator(_days)]
Years = Annotated[tuple[int, ...], BeforeValidator(_years)]
Number = Annotated[Decimal, BeforeValidator(_number)]
Whole = Annotated[int, BeforeValidator(_whole)]


def positive_money(field: str, value: Decimal, section: str | None = None) -> Decimal:
    """The amount itself, when it is at least a cent, half-up, and no more than one trillion dollars.

    Raises:
        CalculationError: otherwise.
    """
    if value < _HALF_A_CENT:
        raise CalculationError(field, f"{field} must be more than zero dollars; {value} was given.", section)
    return _within_bounds(field, value, section)


def money_or_zero(field: str, value: Decimal, section: str | None = None) -> Decimal:
    """The amount itself, when it is zero or more and no more than one trillion dollars.

    Raises:
        CalculationError: otherwise.
    """
    if value < 0:
        raise CalculationError(field, f"{field} cannot be below zero dollars; {value} was given.", section)
    return _within_bounds(field, value, section)


def _within_bounds(field: str, value: Decimal, section: str | None) -> Decimal:
    if value > LARGEST_MONEY:
        raise CalculationError(field, f"{field} is above one trillion dollars; check the number of zeros.", section)
    return value


def day_within_calendar(field: str, day: dt.date) -> dt.date:
    """The day itself, when it is no later than the last year the calendars here reach.

    Raises:
        CalculationError: otherwise.
    """
    if day.year > LAST_YEAR:
        raise CalculationError(field, f"{field} {day} lies beyond {LAST_YEAR}, the last year these calendars reach.")
    return day


def said(inputs: Inputs) -> dict[str, Any]:
    """The inputs that were told, as the public object shows them: decimals as strings, dates in ISO 8601."""
    values = {name: getattr(inputs, name) for name in type(inputs).model_fields}
    return {name: shown(value) for name, value in values.items() if value is not None}


def shown(value: Any) -> Any:
    """One value as the public object shows it."""
    if isinstance(value, Decimal):
        return f"{value:f}"
    if isinstance(value, dt.date):
        return value.isoformat()
    if isinstance(value, tuple):
        return [shown(part) for part in value]
    return value

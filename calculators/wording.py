"""How figures and days are written in the sentences and expressions of a calculation."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

_MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip


def grouped(value: Decimal) -> str:
    """A number with thousands separated: 73,180.80."""
    return f"{value:,f}"


def dollars(value: Decimal) -> str:
    """An amount of money: $73,180.80; whole dollars without cents."""
    return f"${value:,.0f}" if value == value.to_integral_value() else f"${value:,.2f}"


def percent(value: Decimal) -> str:
    """A percentage without needless zeros: 3.6 percent."""
    return f"{value.normalize():f} percent"


def month_name(year: int, month: int) -> str:
    """A month in words: October 2023."""
    return f"{_MONTHS[month - 1]} {year}"


def day_in_words(day: dt.date) -> str:
    """A day in words: October 12, 2023."""
    return f"{_MONTHS[day.month - 1]} {day.day}, {day.year}"


def weekday_in_words(day: dt.date) -> str:
    """A day with its weekday: Saturday, January 2, 2027."""
    names = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
    return f"{names[day.weekday()]}, {day_in_words(day)}"

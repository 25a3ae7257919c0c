"""Counting months and days as the tax laws count them, and the days on which an act is still timely under IRC 7503.

Come here for ``add_months`` (corresponding day), ``next_business_day`` and ``age_at_nearest_birthday``.
"""

from __future__ import annotations

import datetime as dt
from calendar import monthrange
from functools import lru_cache

import holidays

_DAY = dt.timedelta(days=1)


def add_months(day: dt.date, months: int) -> dt.date:
    """The day of the later month with the same number, or the month's last day if it has none (26 CFR 20.6075-1)."""
    index = day.year * 12 + day.month - 1 + months
    year, month = divmod(index, 12)
    return dt.date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


@lru_cache(maxsize=256)
def legal_holidays(year: int) -> frozenset[dt.date]:
    """The legal holidays of the District of Columbia, Emancipation Day among them, and the days on which they are
    observed.

    IRC 7503. A holiday on a Saturday is observed on the Friday before and one on a Sunday on the Monday after.
    """
    return frozenset(holidays.US(subdiv="DC", years=year).keys())


def is_business_day(day: dt.date) -> bool:
    """True when the day is no Saturday, Sunday or legal holiday in the District of Columbia (IRC 7503)."""
    return day.weekday() < 5 and day not in legal_holidays(day.year)


def next_business_day(day: dt.date) -> dt.date:
    """The day itself, or the first one after it that is no Saturday, Sunday or legal holiday (IRC 7503)."""
    while not is_business_day(day):
        day += _DAY
    return day


def last_business_day(day: dt.date) -> dt.date:
    """The day itself, or the last one before it that is no Saturday, Sunday or legal holiday."""
    while not is_business_day(day):
        day -= _DAY
    return day


def age_at_nearest_birthday(birth_date: dt.date, day: dt.date) -> int:
    """The age at the birthday nearest to the day; exactly between two birthdays the later one counts."""
    age = day.year - birth_date.year - (1 if _birthday(birth_date, day.year) > day else 0)
    past, coming = _birthday(birth_date, birth_date.year + age), _birthday(birth_date, birth_date.year + age + 1)
    return age + 1 if coming - day <= day - past else age


def _birthday(birth_date: dt.date, year: int) -> dt.date:
    return add_months(birth_date, 12 * (year - birth_date.year))

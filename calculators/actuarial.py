"""Actuarial factors of 26 CFR 20.2031-7(d)(2), from the formulas and the mortality tables, as the IRS publishes them.

Come here for Table B (term certain), Table S (one life), Table K and Table J (payment intervals). Each published
column is rounded half-up on its own from the unrounded value; the annuity column comes from the unrounded remainder.
"""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Context, Decimal, localcontext
from functools import lru_cache
from typing import Literal, NamedTuple

from calculators.base import CalculationError
from knowledge.parameter import MortalityTable

Frequency = Literal["annual", "semiannual", "quarterly", "monthly", "weekly"]
Timing = Literal["end", "beginning"]

PAYMENTS_PER_YEAR: dict[str, int] = {"annual": 1, "semiannual": 2, "quarterly": 4, "monthly": 12, "weekly": 52}

_EXACT = Context(prec=34, rounding=ROUND_HALF_UP)
_ONE = Decimal(1)


class Factors(NamedTuple):
    """The three published columns of Table B or Table S, and the unrounded remainder they come from."""

    annuity: Decimal
    income: Decimal
    remainder: Decimal
    unrounded_remainder: Decimal


def rounded(value: Decimal, places: int) -> Decimal:
    """Round half-up to a number of decimal places, as the published tables and Example 4 do."""
    return value.quantize(Decimal(1).scaleb(-places), context=_EXACT)


@lru_cache(maxsize=65536)
def term_factors(rate_percent: Decimal, years: int) -> Factors:
    """Table B: annuity, income interest and remainder for a term certain of whole years.

    26 CFR 20.2031-7(d)(2)(ii)(A): the remainder is v to the power n. Annuity 4 places, the others 6.
    """
    with localcontext(_EXACT):
        interest = rate_percent / 100
        remainder = (_ONE + interest) ** -years
        annuity = (_ONE - remainder) / interest
        return Factors(rounded(annuity, 4), rounded(_ONE - remainder, 6), rounded(remainder, 6), remainder)


@lru_cache(maxsize=65536)
def life_factors(table: MortalityTable, rate_percent: Decimal, age: int) -> Factors:
    """Table S: annuity, life estate and remainder for the life of one person of that age.

    26 CFR 20.2031-7(d)(2)(ii)(B): deaths are taken at the end of the year in which they fall, then the whole is raised
    by half a year's interest. Annuity 4 places, the others 5.

    Raises:
        CalculationError: for an age the mortality table does not reach.
    """
    if not 0 <= age <= table.oldest_age:
        message = f"age must be from 0 to {table.oldest_age}: Table {table.name} has no factor for age {age}."
        raise CalculationError("age", message, "26 CFR 20.2031-7(d)")
    with localcontext(_EXACT):
        interest = rate_percent / 100
        discount = _ONE / (_ONE + interest)
        total, power = Decimal(0), _ONE
        for alive, next_alive in zip(table.lives[age:], table.lives[age + 1 :], strict=False):
            power *= discount
            total += power * (alive - next_alive)
        remainder = (_ONE + interest / 2) * total / table.lives[age]
        annuity = (_ONE - remainder) / interest
        return Factors(rounded(annuity, 4), rounded(_ONE - remainder, 5), rounded(remainder, 5), remainder)


@lru_cache(maxsize=8192)
def adjustment_factor(rate_percent: Decimal, payments_per_year: int) -> Decimal:
    """Table K: raises an annual amount paid at the END of each interval, to 4 places.

    26 CFR 20.2031-7(d)(2)(iv)(B): i ÷ (p × ((1 + i)^(1/p) − 1)).
    """
    return rounded(_unrounded_adjustment(rate_percent, payments_per_year)[0], 4)


@lru_cache(maxsize=8192)
def beginning_adjustment_factor(rate_percent: Decimal, payments_per_year: int) -> Decimal:
    """Table J: raises an annual amount paid at the BEGINNING of each interval of a term certain, to 4 places.

    It is the Table K factor before rounding, with one interval's interest added. The regulation's own words were not
    at hand.
    """
    adjustment, growth = _unrounded_adjustment(rate_percent, payments_per_year)
    with localcontext(_EXACT):
        return rounded(adjustment * growth, 4)


def _unrounded_adjustment(rate_percent: Decimal, payments_per_year: int) -> tuple[Decimal, Decimal]:
    with localcontext(_EXACT):
        interest = rate_percent / 100
        growth = (_ONE + interest) ** (_ONE / payments_per_year)
        return interest / (payments_per_year * (growth - _ONE)), growth


def annuity_from_rounded_remainder(rate_percent: Decimal, remainder: Decimal) -> Decimal:
    """The annuity factor from a remainder factor that was rounded first, to 4 places.

    The Example for deaths before June 1, 2023 does it so: (1.000000 minus .33625) divided by .06 is 11.0625.
    """
    with localcontext(_EXACT):
        return rounded((_ONE - remainder) / (rate_percent / 100), 4)


@lru_cache(maxsize=65536)
def expected_term(rate_percent: Decimal, quotient: Decimal) -> int:
    """The least number of years whose Table B annuity factor is equal to or greater than the quotient.

    20.2056A-4(c)(4)(ii)(B); both sides at four decimals. Table B is printed to 60 years, the formula goes on.

    Raises:
        CalculationError: when no term reaches the quotient.
    """
    with localcontext(_EXACT):
        interest = rate_percent / 100
        if quotient > rounded(_ONE / interest, 4):
            message = f"No term of years reaches an annuity factor of {quotient} at {rate_percent} percent."
            raise CalculationError("annual_annuity", message, "20.2056A-4(c)(4)(ii)(B)")
        years, discount = 1, _ONE / (_ONE + interest)
        power = discount
        while rounded((_ONE - power) / interest, 4) < quotient:
            years, power = years + 1, power * discount
        return years

"""The tentative estate tax of IRC 2001(c) on an amount."""

from __future__ import annotations

from decimal import Decimal

from calculators.actuarial import rounded
from knowledge.parameter import Bracket, RateTable


def bracket_of(amount: Decimal, table: RateTable) -> Bracket:
    """The line of the rate table in which the amount falls; an amount on the border belongs to the line below it."""
    found = table.brackets[0]
    for bracket in table.brackets[1:]:
        if amount > bracket.over:
            found = bracket
    return found


def tentative_tax(amount: Decimal, table: RateTable) -> Decimal:
    """The tax on an amount in dollars, half-up to the cent; whole dollars without cents where there are none."""
    bracket = bracket_of(amount, table)
    tax = rounded(bracket.base + (amount - bracket.over) * bracket.percent / 100, 2)
    return tax.quantize(Decimal(1)) if tax == tax.to_integral_value() else tax

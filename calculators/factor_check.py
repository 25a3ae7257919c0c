"""Compares published actuarial factors with the ones computed here.

Come here to run a file of published factors: a row says table, rate_percent, age_or_years_or_p, field and value.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation

from calculators.actuarial import adjustment_factor, life_factors, term_factors
from calculators.base import CalculationError
from knowledge.parameter import LegalParameters

_COLUMNS = ("table", "rate_percent", "age_or_years_or_p", "field", "value")
_FIELDS = {"annuity": 0, "income": 1, "life_estate": 1, "remainder": 2}


@dataclass(frozen=True)
class FactorCheck:
    """How many published factors were compared, how many came out exactly, and the first that did not."""

    compared: int
    exact: int
    differing: tuple[str, ...]


def check_factors(rows: Iterable[Mapping[str, str]], parameters: LegalParameters) -> FactorCheck:
    """Compute each published factor and compare it digit for digit.

    Raises:
        CalculationError: for a row that names no table, column or number known here.
    """
    compared = exact = 0
    differing: list[str] = []
    for row in rows:
        compared += 1
        computed = factor_of(row, parameters)
        if str(computed) == str(Decimal(row["value"])):
            exact += 1
        elif len(differing) < 10:
            name = f"{row['table']} {row['rate_percent']} percent, {row['age_or_years_or_p']}, {row['field']}"
            differing.append(f"{name}: published {row['value']}, computed {computed}")
    return FactorCheck(compared, exact, tuple(differing))


def factor_of(row: Mapping[str, str], parameters: LegalParameters) -> Decimal:
    """The factor that one published row names, computed.

    Raises:
        CalculationError: for a row that names no table, column or number known here.
    """
    try:
        table, rate, number = row["table"], Decimal(row["rate_percent"]), int(row["age_or_years_or_p"])
        Decimal(row["value"])
        if table == "K":
            return adjustment_factor(rate, number)
        column = _FIELDS[row["field"]]
        if table == "B":
            return term_factors(rate, number)[column]
        return life_factors(parameters.mortality[table.removeprefix("S")], rate, number)[column]
    except (KeyError, TypeError, ValueError, InvalidOperation) as error:
        if isinstance(error, CalculationError):
            raise
        message = f"This row is no published factor with the columns {', '.join(_COLUMNS)}: {dict(row)}."
        raise CalculationError("factors", message) from None

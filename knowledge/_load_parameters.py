"""Reads ``parameters/`` and ``tables/`` into ``LegalParameters``; ``store`` passes it on.

Come here when a data file gets a new column or a new file is added.
"""

from __future__ import annotations

import csv
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from knowledge.parameter import (
    DatedParameter,
    LegalParameters,
    MonthlyRate,
    MortalityTable,
    Postponement,
    RateTable,
    YearlyParameter,
)

_HERE = Path(__file__).parent
_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@cache
def parameters() -> LegalParameters:
    """Every dated figure and table of the law we carry, read once."""
    figures = [DatedParameter.model_validate(item) for item in _read_yaml("figures")]
    return LegalParameters(
        mortality={name: _mortality(name) for name in ("2010CM", "2000CM")},
        section_7520_rates=_rates(),
        basic_exclusion_amount=YearlyParameter.model_validate(_read_yaml("basic_exclusion_amount")),
        spouse_gift_exclusion=YearlyParameter.model_validate(_read_yaml("spouse_gift_exclusion")),
        general_gift_exclusion=YearlyParameter.model_validate(_read_yaml("general_gift_exclusion")),
        rate_table=RateTable.model_validate(_read_yaml("rate_table_2001c")),
        figures={figure.name: figure for figure in figures},
        postponements=tuple(Postponement.model_validate(item) for item in _read_yaml("postponements")),
    )


def _read_yaml(name: str) -> Any:
    with (_HERE / "parameters" / f"{name}.yaml").open(encoding="utf-8") as file:
        return yaml.load(file, Loader=_LOADER)


def _read_csv(name: str) -> list[dict[str, str]]:
    with (_HERE / "tables" / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def _mortality(name: str) -> MortalityTable:
    rows = _read_csv(f"mortality_{name.lower()}")
    return MortalityTable(name, tuple(Decimal(row["lives"]) for row in rows))


def _rates() -> dict[tuple[int, int], MonthlyRate]:
    rates = {}
    for row in _read_csv("section_7520_rates"):
        percent = Decimal(row["rate_percent"]) if row["rate_percent"] else None
        data = {"year": row["year"], "month": row["month"], "percent": percent}
        rate = MonthlyRate.model_validate(data | {"certainty": row["certainty"], "source": row["source"]})
        rates[rate.year, rate.month] = rate
    return rates

"""Reads ``parameters/`` and ``tables/`` into ``LegalParameters``; ``store`` passes it on.

Come here when a data file gets a new column or a new file is added. What would give a wrong figure unseen is refused
here: a table with an age left out, a month held twice. Whether the figures are right is for ``knowledge.checks``.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Any, TypeVar

from pydantic import BaseModel

from knowledge import store
from knowledge.parameter import (
    DatedParameter,
    LegalParameters,
    MonthlyRate,
    MortalityTable,
    Postponement,
    RateTable,
    YearlyParameter,
)

_Entry = TypeVar("_Entry", bound=BaseModel)
TABLES = ("2010CM", "2000CM")


class _Life(BaseModel):
    age: int
    lives: Decimal


@cache
def parameters() -> LegalParameters:
    """Every dated figure and table of the law we carry, read once."""
    return LegalParameters(
        mortality={name: _mortality(name) for name in TABLES},
        section_7520_rates=_rates(),
        basic_exclusion_amount=_whole(YearlyParameter, "basic_exclusion_amount"),
        spouse_gift_exclusion=_whole(YearlyParameter, "spouse_gift_exclusion"),
        general_gift_exclusion=_whole(YearlyParameter, "general_gift_exclusion"),
        rate_table=_whole(RateTable, "rate_table_2001c"),
        figures={figure.name: figure for figure in _listed(DatedParameter, "figures")},
        postponements=tuple(_listed(Postponement, "postponements")),
    )


def _whole(model: type[_Entry], name: str) -> _Entry:
    path = store.ROOT / "parameters" / f"{name}.yaml"
    return store.fitted(model, store.read_yaml(path), path, "does not fit")


def _listed(model: type[_Entry], name: str) -> Iterator[_Entry]:
    yield from store.rows_of(model, store.ROOT / "parameters" / f"{name}.yaml", "name")


def _rows(path: Path, columns: tuple[str, ...]) -> Iterator[tuple[int, dict[str, Any]]]:
    """The rows of one table with their line numbers; every column must be there, and no other."""
    try:
        lines = store.read_bytes(path).decode("utf-8").splitlines()
    except UnicodeDecodeError as error:
        raise store.DamagedKnowledge(path, f"is no UTF-8 text ({error.reason})") from error
    reader = csv.DictReader(lines)
    if tuple(reader.fieldnames or ()) != columns:
        raise store.DamagedKnowledge(path, f"must begin with the line {','.join(columns)}")
    for row in reader:
        if None in row or None in row.values():
            raise store.DamagedKnowledge(path, f"has not {len(columns)} columns in line {reader.line_num}")
        yield reader.line_num, row


def _mortality(name: str) -> MortalityTable:
    path = store.ROOT / "tables" / f"mortality_{name.lower()}.csv"
    lives: list[Decimal] = []
    for line, row in _rows(path, ("age", "lives")):
        life = store.fitted(_Life, row, path, f"does not fit in line {line}")
        if life.age != len(lives):
            raise store.DamagedKnowledge(path, f"has age {life.age} in line {line}, where age {len(lives)} must stand")
        lives.append(life.lives)
    return MortalityTable(name, tuple(lives))


def _rates() -> dict[tuple[int, int], MonthlyRate]:
    path = store.ROOT / "tables" / "section_7520_rates.csv"
    rates: dict[tuple[int, int], MonthlyRate] = {}
    for line, row in _rows(path, ("year", "month", "rate_percent", "certainty", "source")):
        data = {**row, "percent": row["rate_percent"] or None}
        del data["rate_percent"]
        rate = store.fitted(MonthlyRate, data, path, f"does not fit in line {line}")
        if (rate.year, rate.month) in rates:
            raise store.DamagedKnowledge(path, f"has {rate.year}-{rate.month:02} a second time in line {line}")
        rates[rate.year, rate.month] = rate
    return rates

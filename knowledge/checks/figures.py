"""Figures: every table as recorded, every series without a gap, and the arithmetic of the law within them.

A digit changed by mistake is named by its line (``fingerprint``); the other rules hold whatever is recorded. After a
change that is meant, its source checked, ``python -m knowledge record`` records the tables anew.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal
from itertools import pairwise

from knowledge.checks.fault import Fault
from knowledge.parameter import LegalParameters, MonthlyRate, MortalityTable, RateTable, YearlyParameter
from knowledge.recorded import Anchor, Fingerprint

RATES = "knowledge/tables/section_7520_rates.csv"
BRACKETS = "knowledge/parameters/rate_table_2001c.yaml"
FIGURES = "knowledge/parameters/figures.yaml"
LOWEST_RATE, HIGHEST_RATE, STEP = Decimal("0.2"), Decimal(20), Decimal("0.2")
SHOWN = 5
BORN, LAST_AGE = Decimal(100_000), 110


def fingerprint(file: str, content: bytes, recorded: Mapping[str, Fingerprint]) -> Iterator[Fault]:
    """A file of figures is as recorded, to the letter; the lines that differ are shown."""
    redo = "restore it, or, when the change is meant and its source checked, run `python -m knowledge record`"
    if file not in recorded:
        yield Fault(file, f"is not recorded; {redo}")
    elif Fingerprint.of(file, content).sha256 != recorded[file].sha256:
        yield Fault(file, f"has been altered{_place(content, recorded[file].lines.split())}; {redo}")


def _place(content: bytes, recorded: list[str]) -> str:
    """Where a file departs from its record: each changed line, or the first one where lines came or went."""
    now = Fingerprint.of("", content).lines.split()
    lines = [line.decode("utf-8", "replace").strip()[:60] for line in content.splitlines()]
    changed = [at for at, (ours, theirs) in enumerate(zip(now, recorded, strict=False)) if ours != theirs]
    if len(now) != len(recorded):
        first = changed[0] if changed else min(len(now), len(recorded))
        return f" from line {first + 1} on: it has {len(now)} lines, not {len(recorded)}"
    shown = ", ".join(f"line {at + 1} ({lines[at]!r})" for at in changed[:SHOWN])
    more = f" and {len(changed) - SHOWN} more" if len(changed) > SHOWN else ""
    return f" in {shown}{more}" if changed else ""


def months(rates: Mapping[tuple[int, int], MonthlyRate]) -> Iterator[Fault]:
    """The rates of section 7520 follow month by month, in the order of the calendar."""
    for (year, month), following in pairwise(rates):
        expected = (year + month // 12, month % 12 + 1)
        if following != expected:
            yield Fault(RATES, f"{_month(*expected)} must follow {_month(year, month)}, not {_month(*following)}")


def rates_in_steps(rates: Mapping[tuple[int, int], MonthlyRate]) -> Iterator[Fault]:
    """A rate is a multiple of 0.2 percent (IRC 7520(a)(2)) from 0.2 to 20; an unsettled month has none."""
    for key, rate in rates.items():
        where = _month(*key)
        if not 1 <= rate.month <= 12:
            yield Fault(RATES, f"{where} is no month")
        if (rate.percent is None) != (rate.certainty == "unsettled"):
            yield Fault(RATES, f"{where}: a rate must be given, or its certainty be unsettled, not both or neither")
        if rate.percent is not None and not _is_a_rate(rate.percent):
            yield Fault(RATES, f"{where}: {rate.percent} percent is no rate from 0.2 to 20 in steps of 0.2")


def _is_a_rate(percent: Decimal) -> bool:
    return LOWEST_RATE <= percent <= HIGHEST_RATE and percent % STEP == 0


def _month(year: int, month: int) -> str:
    return f"{year}-{month:02}"


def lives(tables: Mapping[str, MortalityTable], anchors: Iterable[Anchor]) -> Iterator[Fault]:
    """A mortality table falls from 100,000 at age 0 to none at age 110, and has the values published elsewhere."""
    for table in tables.values():
        yield from lives_of(table)
    for anchor in anchors:
        if anchor.table not in tables or not 0 <= anchor.age < len(tables[anchor.table].lives):
            yield Fault("knowledge/tables/anchors.yaml", f"there is no age {anchor.age} in a table {anchor.table}")
        elif (found := tables[anchor.table].lives[anchor.age]) != anchor.lives:
            message = f"age {anchor.age} has {found} lives; {anchor.source} has {anchor.lives}"
            yield Fault(_table(anchor.table), message)


def lives_of(table: MortalityTable) -> Iterator[Fault]:
    """The same for one table, without what is published elsewhere."""
    file, last = _table(table.name), len(table.lives) - 1
    if last != LAST_AGE:
        yield Fault(file, f"ends with age {last}, not {LAST_AGE}")
    if not table.lives or table.lives[0] != BORN or table.lives[-1] != 0:
        yield Fault(file, "does not run from 100000 lives at age 0 to 0 at the last age")
    for age, (before, after) in enumerate(pairwise(table.lives)):
        if after > before:
            yield Fault(file, f"more are alive at age {age + 1} ({after}) than at age {age} ({before})")


def _table(name: str) -> str:
    return f"knowledge/tables/mortality_{name.lower()}.csv"


def years(series: Iterable[YearlyParameter]) -> Iterator[Fault]:
    """A yearly figure is held for each year from the first to the last, is positive, and never falls."""
    for parameter in series:
        file = f"knowledge/parameters/{parameter.name}.yaml"
        if not parameter.years:
            yield Fault(file, "holds no year")
            continue
        for year in range(parameter.first_year, parameter.last_year + 1):
            if year not in parameter.years:
                yield Fault(file, f"the year {year} is missing")
        values = [(year, parameter.years[year].value) for year in sorted(parameter.years)]
        if values[0][1] <= 0:
            yield Fault(file, f"{values[0][0]} has {values[0][1]}, which is no amount")
        for (_, before), (year, after) in pairwise(values):
            if after < before:
                yield Fault(file, f"falls from {before} to {after} in {year}")


def brackets(table: RateTable) -> Iterator[Fault]:
    """Each base amount of the rate table is the tax at the top of the line before it, and the percentages rise."""
    if not table.brackets or table.brackets[0].over != 0 or table.brackets[0].base != 0:
        yield Fault(BRACKETS, "does not begin with 0 over 0")
    for lower, upper in pairwise(table.brackets):
        base = lower.base + (upper.over - lower.over) * lower.percent / 100
        if upper.over <= lower.over or not lower.percent < upper.percent < 100:
            yield Fault(BRACKETS, f"the line over {upper.over} does not rise from the line over {lower.over}")
        if upper.base != base:
            yield Fault(BRACKETS, f"the line over {upper.over} begins with {upper.base}; the line before gives {base}")


def credits(parameters: LegalParameters) -> Iterator[Fault]:
    """The credit of a nonresident's estate is the tentative tax on the amount it is said to shelter."""
    try:
        credit = parameters.figure("nonresident_credit").figure.value
        sheltered = parameters.figure("nonresident_exclusion").figure.value
    except KeyError as error:
        yield Fault(FIGURES, f"the figure {error} is missing")
        return
    tax = _tentative_tax(parameters.rate_table, sheltered)
    if credit != tax:
        yield Fault(FIGURES, f"nonresident_credit is {credit}, but the tentative tax on {sheltered} is {tax}")


def _tentative_tax(table: RateTable, amount: Decimal) -> Decimal | None:
    line = next((line for line in reversed(table.brackets) if line.over <= amount), None)
    return None if line is None else line.base + (amount - line.over) * line.percent / 100

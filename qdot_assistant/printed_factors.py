"""A factor that Table 2 of Example 4 prints, read from the table by its row and its column.

Come here for ``road``. § 20.2056A-4(d)(4)(i) prints a few factors of Tables S, B and K at 3.6 percent for its Example.
The text carried for earlier deaths prints no table, so that the statements on it answer there.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from knowledge.paragraph import LawError
from qdot_assistant.types import Cite, Draft, DraftSentence

if TYPE_CHECKING:
    from qdot_assistant.pipeline import Asking, Assistant

SECTION = "20.2056A-4(d)(4)(i)"
_I = re.IGNORECASE
_PRINTED = re.compile(
    r"Factors From Table (?P<name>[SBK])\b.*?(?P<head>\|[^\n]+\|)\n(?P<rule>\|[^\n]+\|)\n(?P<rows>(?:\|[^\n]+\|\n?)+)",
    re.DOTALL,
)
_TABLE_2 = re.compile(r"\btable (?:2|two)\b", _I)
_INTEREST = re.compile(r"Interest at [\d.]+ Percent")
_ASKED = re.compile(
    r"\b(?:factors?|multipliers?|tables? ?[sbk]|table (?:2|two)|(?:number|figure|value|entry|decimal)s?\b(?=.*"
    r"\b(?:quarterly|semi-?annual\w*|half-?yearly|remainder|life[- ]estate|income[- ]interest)))\b",
    _I,
)
_MORE = re.compile(
    r"\b(?:why|how|formula|derive[ds]?|derivation|calculat\w+|comput\w+|corpus|present value|between|quotient|"
    r"compar\w+|falls?|lie[sd]?|steps?|adjusted (?:annual )?payment|chang\w+|differ\w*|versus|vs|old|former|earlier|"
    r"prior|2009|where|who|may|can|should|must|does .* (?:mean|use)|define[sd]?)\b",
    _I,
)
_TABLE = re.compile(r"\btables? ?(?P<name>[sbk])\b|\b(?P<short>[sbk])[- ]factor\b", _I)
_COLUMNS = {
    "Annuity": re.compile(r"\bannuity\b", _I),
    "Life Estate": re.compile(r"\blife[- ](?:estate|interest)s?\b", _I),
    "Income Interest": re.compile(r"\b(?:term )?income(?:[- ]interest)?\b", _I),
    "Remainder": re.compile(r"\bremainders?(?:[- ]interest)?\b|\breversion\w*\b", _I),
    "Semi-Annually": re.compile(
        r"\bsemi-?\s?annual\w*|\b(?:half|six)[- ]?(?:year|month)ly\b|\btwice[- ]a[- ]year\b", _I
    ),
    "Quarterly": re.compile(r"\bquarter(?:ly|s)?\b", _I),
    "Monthly": re.compile(r"\bmonth(?:ly|s)?\b", _I),
}
_TERM = re.compile(r"\b(?P<n>\d{1,2})[\s-]*(?:-?years?(?! old)|yrs?|y)\b", _I)
_AGE = re.compile(r"\b(?:aged?|age of|person) (?:of )?(?P<n>\d{1,3})\b|\b(?P<old>\d{1,3})[- ]years?[- ]old\b", _I)
_LIFE = re.compile(r"\b(?:life|lives|lifetime|s's|survivor'?s?|spouse'?s?|widow'?s?)\b", _I)


@dataclass(frozen=True)
class Row:
    """One line of a printed table: its table, its head, its label, its rate, and the factor of each column."""

    table: str
    head: str
    label: str
    rate: str
    factors: tuple[tuple[str, str], ...]
    quote: str


def road(asking: Asking, assistant: Assistant) -> Draft | None:
    """The factor asked for as the table prints it; None where none is asked for or the text has no table."""
    text = asking.question.question
    if asking.route.example != 4 and not _TABLE_2.search(text):
        return None
    if not _ASKED.search(text) or _MORE.search(text) or asking.route.former or asking.route.look_up == "compare":
        return None
    if asking.route.varies_example:
        return None
    try:
        printed = _rows(asking.law.section(SECTION).text)
    except LawError:
        return None
    asked = _rows_asked(printed, text)
    columns = [name for name, pattern in _COLUMNS.items() if pattern.search(text)]
    return _draft(asked, columns, asking.law.section(SECTION).version) if asked else _not_printed(printed, text, asking)


@lru_cache(maxsize=4)
def _rows(text: str) -> tuple[Row, ...]:
    """Every line of the tables that the text prints."""
    return tuple(row for table in _PRINTED.finditer(text) for row in _lines(table))


def _lines(table: re.Match[str]) -> Iterator[Row]:
    """Each line with the words from the table's name down to it."""
    names, before = _cells(table["head"]), table.string[table.start() : table.start("rows")]
    for line in table["rows"].strip().splitlines():
        before += f"{line}\n"
        label, *factors = _cells(line)
        rate = (_INTEREST.search(before) or [label])[0]
        pairs = tuple(zip(names[1:], factors, strict=True))
        yield Row(table["name"], names[0], label, _bare(rate), pairs, " ".join(before.split()))


def _bare(rate: str) -> str:
    return re.sub(r"[^\d.]", "", rate)


def _cells(line: str) -> list[str]:
    return [cell.strip() for cell in line.strip().strip("|").split("|")]


def _rows_asked(printed: tuple[Row, ...], text: str) -> list[Row]:
    """The lines that the question names by their table, their label or a column that stands in one table alone."""
    tables, terms, ages = _tables(text), _numbers(_TERM, text), _numbers(_AGE, text)
    if ages or terms:
        return [row for row in printed if row.label in {"Age": ages, "Years": terms}.get(row.head, set())]
    if not tables:
        tables = {row.table for row in printed if _own_column(row, text)}
        tables |= {"S"} if not tables and _LIFE.search(text) and _COLUMNS["Annuity"].search(text) else set()
    return [row for row in printed if row.table in tables]


def _tables(text: str) -> set[str]:
    return {(match["name"] or match["short"]).upper() for match in _TABLE.finditer(text)}


def _numbers(pattern: re.Pattern[str], text: str) -> set[str]:
    return {next(group for group in match.groups() if group) for match in pattern.finditer(text)}


_OWN = {"Life Estate": "S", "Income Interest": "B", "Semi-Annually": "K", "Quarterly": "K", "Monthly": "K"}


def _own_column(row: Row, text: str) -> bool:
    """True where the question names a column that only this row's table has."""
    return any(_OWN.get(name) == row.table and _COLUMNS[name].search(text) for name, _ in row.factors)


def _draft(rows: list[Row], columns: list[str], version: str) -> Draft:
    """The factor asked for first, then the line it stands in; the whole line where no column is named."""
    return Draft(kind="answer", sentences=tuple(one for row in rows for one in _told(row, columns, version)))


def _told(row: Row, columns: list[str], version: str) -> Iterator[DraftSentence]:
    cites = (Cite(section=SECTION, quote=row.quote, version=version),)
    asked = [pair for pair in row.factors if pair[0] in columns] or list(row.factors)
    where = {"Age": f"for age {row.label}", "Years": f"for {row.label} years"}.get(row.head, "for payments")
    listed = _and(f"{_said(name, row)} {factor}" for name, factor in asked)
    lead = f"Table 2 of Example 4 prints, {where} at {row.rate} percent (Table {row.table})"
    yield DraftSentence(text=f"{lead}: {listed}.", cites=cites)
    rest = [pair for pair in row.factors if pair not in asked]
    if rest:
        others = _and(f"{_said(name, row)} {factor}" for name, factor in rest)
        yield DraftSentence(text=f"The same line has: {others}.", cites=cites)


def _said(name: str, row: Row) -> str:
    return name.lower() if row.table == "K" else f"{name.lower()} factor"


def _and(parts: Iterator[str]) -> str:
    listed = list(parts)
    return " and ".join([", ".join(listed[:-1]), listed[-1]]) if len(listed) > 1 else listed[0]


def _not_printed(printed: tuple[Row, ...], text: str, asking: Asking) -> Draft | None:
    """Say for which ages or terms the table prints factors, where another one is asked for."""
    head = "Age" if _numbers(_AGE, text) else "Years" if _numbers(_TERM, text) else None
    rows = [row for row in printed if row.head == head]
    if not rows:
        return None
    version = asking.law.section(SECTION).version
    cites = tuple(Cite(section=SECTION, quote=row.quote, version=version) for row in rows)
    labels = _and(row.label for row in rows)
    of = f"age {labels}" if head == "Age" else f"{labels} years"
    text = f"Table 2 of Example 4 prints Table {rows[0].table} factors at {rows[0].rate} percent for {of} only."
    return Draft(kind="answer", sentences=(DraftSentence(text=text, cites=cites),))

"""A calculation as a spreadsheet: inputs, results, steps and the schedule, each on its own sheet; numbers as numbers.

Come here for ``as_xlsx``. No Streamlit.
"""

from __future__ import annotations

import io
import re
from collections.abc import Sequence
from decimal import Decimal
from typing import Any

from calculators.base import Calculation
from calculators.schedule import ScheduleYear
from qdot_assistant.ui.figures_shown import is_money, name_shown, value_shown
from qdot_assistant.ui.record import NOTICE


def as_xlsx(calculation: Calculation, years: Sequence[ScheduleYear] = ()) -> bytes:
    """The workbook's bytes."""
    from openpyxl import Workbook

    book = Workbook()
    results = book.active
    results.title = "Results"
    _write(
        results,
        ["Result", "Value"],
        [[name_shown(n), _cell(n, v)] for n, v in calculation.results.items() if _is_flat(v)],
    )
    results.append([])
    results.append([NOTICE])
    _write(
        book.create_sheet("Inputs"),
        ["Input", "Value"],
        [[name_shown(n), _cell(n, v)] for n, v in calculation.inputs.items()],
    )
    steps = [
        [s.name, s.expression, value_shown(s.name, s.value), s.section, s.version, s.words] for s in calculation.steps
    ]
    _write(book.create_sheet("Steps"), ["Step", "How", "Value", "Rests on", "Version", "Words"], steps)
    deadlines = calculation.results.get("deadlines", ())
    if deadlines:
        columns = ("key", "payment", "year", "route", "nominal", "due", "safe", "section", "version", "rule", "note")
        rows = [[name_shown(row["key"]), *(row.get(column) for column in columns[1:])] for row in deadlines]
        _write(book.create_sheet("Deadlines"), [name_shown(column) for column in columns], rows)
    if years:
        names = list(years[0].result())
        rows = [[_cell(name, year.result()[name]) for name in names] for year in years]
        _write(book.create_sheet("Schedule"), [name_shown(name) for name in names], rows)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def _is_flat(value: Any) -> bool:
    return not isinstance(value, list | dict) or (
        isinstance(value, list) and all(isinstance(one, str) for one in value)
    )


def _cell(name: str, value: Any) -> Any:
    if isinstance(value, str) and re.fullmatch(r"-?\d+(\.\d+)?", value):
        return Decimal(value)
    return value_shown(name, value) if isinstance(value, list) or value is None else value


def _write(sheet: Any, head: Sequence[str], rows: Sequence[Sequence[Any]]) -> None:
    from openpyxl.styles import Alignment, Font

    sheet.append(list(head))
    for row in rows:
        sheet.append(list(row))
        for cell in sheet[sheet.max_row]:
            if cell.data_type == "f":
                cell.data_type = "s"  # no text of ours or the reader's is a formula
            if isinstance(cell.value, Decimal) and is_money(_key(row, cell.column)):
                cell.number_format = "#,##0.00"
            cell.alignment = Alignment(wrap_text=True, vertical="top")
    for cell in sheet[1]:
        cell.font = Font(bold=True)
    for column in sheet.columns:
        longest = max((len(str(cell.value)) for cell in column if cell.value is not None), default=8)
        sheet.column_dimensions[column[0].column_letter].width = min(60, max(12, longest + 2))
    sheet.freeze_panes = "A2"


def _key(row: Sequence[Any], column: int) -> str:
    return str(row[0]).lower().replace(" ", "_") if column == 2 else "amount"

"""A memo as a Word document."""

from __future__ import annotations

import io
import re

from qdot_assistant.ui.memo import Memo, Part, Table

_UNPRINTABLE = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def as_docx(memo: Memo) -> bytes:
    """The document's bytes."""
    from docx import Document
    from docx.shared import Pt

    document = Document()
    document.styles["Normal"].font.name = "Georgia"
    document.styles["Normal"].font.size = Pt(11)
    document.core_properties.title = _clean(memo.title)[:200]
    document.core_properties.author = ""
    document.add_heading(_clean(memo.title), level=0)
    document.add_paragraph(_clean(f"{memo.date}. {memo.notice}"))
    for part in memo.parts:
        _write(document, part)
    document.sections[0].footer.paragraphs[0].text = memo.notice
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def _write(document: object, part: Part) -> None:
    add = document.add_paragraph  # type: ignore[attr-defined]
    document.add_heading(part.heading, level=1)  # type: ignore[attr-defined]
    for text in part.paragraphs:
        add(_clean(text))
    if part.table is not None and part.table.rows:
        _table(document, part.table)
    for item in part.items:
        add(_clean(item), style="List Bullet")


def _table(document: object, table: Table) -> None:
    from docx.shared import Pt

    made = document.add_table(rows=1, cols=len(table.head), style="Light Grid Accent 1")  # type: ignore[attr-defined]
    for cell, text in zip(made.rows[0].cells, table.head, strict=True):
        cell.text = text
    for row in table.rows:
        cells = made.add_row().cells
        for cell, text in zip(cells, row, strict=True):
            cell.text = _clean(text)
    for row in made.rows:
        for cell in row.cells:
            for paragraph in cell.paragraphs:
                for run in paragraph.runs:
                    run.font.size = Pt(9)


def _clean(text: str) -> str:
    """Without the characters that XML does not take."""
    return _UNPRINTABLE.sub("", text)

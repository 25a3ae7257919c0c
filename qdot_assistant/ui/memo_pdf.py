"""A memo as a PDF, in a font with all the signs where this machine has one, else in plain signs."""

from __future__ import annotations

import unicodedata
from functools import cache
from pathlib import Path
from typing import Any

from qdot_assistant.ui.memo import Memo, Part, Table

_FONTS = (
    ("/usr/share/fonts/truetype/dejavu/DejaVuSerif.ttf", "/usr/share/fonts/truetype/dejavu/DejaVuSerif-Bold.ttf"),
    ("/usr/share/fonts/TTF/DejaVuSerif.ttf", "/usr/share/fonts/TTF/DejaVuSerif-Bold.ttf"),
    (
        "/usr/share/fonts/truetype/liberation/LiberationSerif-Regular.ttf",
        "/usr/share/fonts/truetype/liberation/LiberationSerif-Bold.ttf",
    ),
    ("/System/Library/Fonts/Supplemental/Georgia.ttf", "/System/Library/Fonts/Supplemental/Georgia Bold.ttf"),
    ("C:/Windows/Fonts/georgia.ttf", "C:/Windows/Fonts/georgiab.ttf"),
)
_PLAIN = {
    "“": '"', "”": '"', "‘": "'", "’": "'", "–": "-", "—": "-", "‑": "-", "−": "-", "→": "->", "›": ">", "≥": ">=",
    "≤": "<=", "…": "...", "\u00a0": " ", "•": "-", "×": "x",
}  # fmt: skip


@cache
def unicode_font() -> tuple[str, str] | None:
    """The first pair of regular and bold font files that this machine has."""
    return next((pair for pair in _FONTS if all(Path(file).is_file() for file in pair)), None)


def as_pdf(memo: Memo) -> bytes:
    """The document's bytes."""
    from fpdf import FPDF

    font = unicode_font()
    pdf = FPDF(format="letter")
    pdf.set_margins(22, 20)
    pdf.set_auto_page_break(True, 22)
    if font is not None:
        pdf.add_font("memo", "", font[0])
        pdf.add_font("memo", "B", font[1])
    family = "memo" if font is not None else "Times"
    page = _Page(pdf, family, plain=font is None)
    pdf.set_title(page.text(memo.title)[:200])
    pdf.set_lang("en-US")
    pdf.add_page()
    page.line(memo.title, 17, bold=True, after=2)
    page.line(f"{memo.date}. {memo.notice}", 10, after=4)
    for part in memo.parts:
        page.part(part)
    return bytes(pdf.output())


class _Page:
    """Writes parts in one font; where it has only plain signs, the text is put into those."""

    def __init__(self, pdf: Any, family: str, *, plain: bool) -> None:
        self.pdf, self.family, self.plain = pdf, family, plain

    def text(self, text: str) -> str:
        kept = "".join(c for c in text if c in "\n\t" or unicodedata.category(c)[0] != "C")
        return plain_signs(kept) if self.plain else kept

    def line(self, text: str, size: float, *, bold: bool = False, after: float = 1.5, indent: float = 0) -> None:
        self.pdf.set_font(self.family, "B" if bold else "", size)
        self.pdf.set_x(self.pdf.l_margin + indent)
        self.pdf.multi_cell(0, size * 0.48, self.text(text), align="L", new_x="LMARGIN", new_y="NEXT")
        self.pdf.ln(after)

    def part(self, part: Part) -> None:
        self.pdf.ln(2)
        self.line(part.heading, 13, bold=True)
        for paragraph in part.paragraphs:
            self.line(paragraph, 10.5)
        if part.table is not None and part.table.rows:
            self.table(part.table)
        for item in part.items:
            self.line(f"- {item}", 10, indent=3)

    def table(self, table: Table) -> None:
        self.pdf.set_font(self.family, "", 8.5)
        widths = {2: (60, 40), 4: (42, 60, 30, 38), 5: (38, 26, 26, 56, 26)}.get(len(table.head))
        with self.pdf.table(col_widths=widths, line_height=4.4, text_align="LEFT", padding=1) as made:
            for row in (table.head, *table.rows):
                cells = made.row()
                for cell in row:
                    cells.cell(self.text(cell))
        self.pdf.ln(2)


def plain_signs(text: str) -> str:
    """The text in Latin-1: typographic signs as plain ones, letters without a Latin-1 form without their accents."""
    replaced = "".join(_PLAIN.get(sign, sign) for sign in text)
    return "".join(sign if ord(sign) < 256 else _nearest(sign) for sign in replaced)


def _nearest(sign: str) -> str:
    bare = "".join(
        part for part in unicodedata.normalize("NFKD", sign) if ord(part) < 256 and not unicodedata.combining(part)
    )
    return bare or "?"

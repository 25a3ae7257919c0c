"""The two buttons that hand out a memo, as a Word document and as a PDF."""

from __future__ import annotations

from collections.abc import Callable

import streamlit as st

from qdot_assistant.ui.memo import Memo

_DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


def memo_buttons(make: Callable[[], Memo], name: str) -> None:
    """Draw the buttons; the memo is made when one is pressed."""

    def word() -> bytes:
        from qdot_assistant.ui.memo_docx import as_docx

        return as_docx(make())

    def pdf() -> bytes:
        from qdot_assistant.ui.memo_pdf import as_pdf

        return as_pdf(make())

    st.download_button("Memo (Word)", word, f"qdot-memo-{name}.docx", _DOCX, key=f"docx-{name}", on_click="ignore")
    st.download_button(
        "Memo (PDF)", pdf, f"qdot-memo-{name}.pdf", "application/pdf", key=f"pdf-{name}", on_click="ignore"
    )

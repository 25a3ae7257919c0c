"""The About page: the sources with their hashes and versions, what is verified, what is not, privacy and limits."""

from __future__ import annotations

import importlib.metadata

import streamlit as st

from knowledge import store
from knowledge.citation import SECTION
from qdot_assistant.settings import Settings, settings
from qdot_assistant.ui import session
from qdot_assistant.ui.markup import escaped
from qdot_assistant.ui.model_view import lines
from qdot_assistant.ui.record import NOTICE
from qdot_assistant.ui.shell import helps
from qdot_assistant.ui.sources import in_words

_VERIFIED = (
    "Every sentence of substance rests on words that stand verbatim in the cited text; what does not is left out "
    "before an answer is shown.",
    "Every figure and day in an answer stands in those words, in a calculation’s steps, or in what you wrote.",
    "Quotations are checked against the version of the text that was in force on the day that matters.",
)
_NOT_VERIFIED = (
    "Whether the rule fits your facts: that is for an attorney.",
    "Rules outside the two sources are our own summaries; each says how sure it is and is never shown as the rule’s "
    "own words.",
    "Postponements for federally declared disasters (section 7508A), treaties, state law and other countries’ law.",
    "The corpus portion for deaths before May 1, 2009, and payments over two lives.",
)


def show() -> None:
    """Draw the page."""
    st.title("About", anchor=False)
    st.html(f'<div class="q-refs"><p>{NOTICE}</p>{_sources()}{_versions()}</div>')
    st.html(
        f'<div class="q-refs">{_listed("What is verified", _VERIFIED)}{_listed("What is not", _NOT_VERIFIED)}'
        f"{_privacy(settings())}{_licence()}</div>"
    )
    helps()


def _sources() -> str:
    items = "".join(
        f"<li><b>{escaped(record['title'])}</b>. {escaped(record['description'])}<br>"
        f'<span class="q-hush">SHA-256 {escaped(record["sha256"])}</span></li>'
        for record in store.source_records()
    )
    own = (
        "The explainer is the text of its publisher, a third party, quoted for comparison only; it is not law, and "
        "where it errs the answer follows the law and says so."
    )
    return f'<h2 class="q-name">Sources</h2><ul>{items}</ul><p>{own}</p>'


def _versions() -> str:
    book = session.law_book()
    days = sorted({version.version for section in book.paragraphs for version in book.paragraphs[section].versions})
    listed = ", ".join(in_words(day) for day in days)
    return (
        f"<p>§ {SECTION} is carried in the texts in force from {escaped(listed)}. Neighbouring rules: "
        f"{len(book.notes)} summaries of ours. Knowledge {store.knowledge_hash()[:12]}.</p>"
    )


def _listed(title: str, lines: tuple[str, ...]) -> str:
    return f'<h2 class="q-name">{title}</h2><ul>{"".join(f"<li>{escaped(line)}</li>" for line in lines)}</ul>'


def _privacy(chosen: Settings) -> str:
    keeping = session.keeping()
    told = [
        *lines(chosen),
        "Nothing is reported to anyone: no telemetry, no remote fonts, images or scripts.",
        f"Conversations are kept in {keeping.kept.where}." if keeping.kept else keeping.why,
        "Deleting a conversation overwrites its words in the file; backups of the disk may still hold them.",
    ]
    if chosen.retention_days:
        told.append(f"Conversations not used for {chosen.retention_days} days are deleted.")
    return _listed("Privacy", tuple(told))


def _licence() -> str:
    try:
        version = importlib.metadata.version("qdot-assistant")
    except importlib.metadata.PackageNotFoundError:
        version = "not installed"
    return (
        '<h2 class="q-name">Licence</h2><p>The program is under the MIT licence '
        f"(version {escaped(version)}). The words of the regulation are public.</p>"
    )

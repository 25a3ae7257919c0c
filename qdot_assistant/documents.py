"""What is searched: every statement, every way of asking, every paragraph, passage and note, as entries of the index.

Come here to see what words stand behind a search result. ``embedded`` carries headings and lead-ins for the vector;
``words`` are the text itself, the only thing that may be quoted.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import Literal

from knowledge.law import LawBook
from knowledge.paragraph import Version
from knowledge.statement import Statement

Kind = Literal["statement", "ask", "paragraph", "passage", "note", "outside", "afterwards"]

WINDOW_WORDS = 130
_STEP_WORDS = 100
_KIND_OF_SOURCE: dict[str, Kind] = {"regulation": "paragraph", "explainer": "passage", "note": "note"}


@dataclass(frozen=True, slots=True)
class Entry:
    """One row of the index.

    Attributes:
        key: what is found: a statement's id, or the section's id.
        section: the section (the first one of a statement); empty only for a statement without one.
        version: the version's first day, empty for statements, which carry their own days.
        embedded: the text whose meaning is searched.
        words: the text whose words are searched, and which is shown.
    """

    kind: Kind
    key: str
    section: str
    version: str
    embedded: str
    words: str


def entries(
    book: LawBook,
    statements: Iterable[Statement],
    outside: Mapping[str, Sequence[str]] = MappingProxyType({}),
    afterwards: Mapping[str, Sequence[str]] = MappingProxyType({}),
) -> Iterator[Entry]:
    """Every entry, statements first, in a fixed order.

    Args:
        outside: ways of asking what the sources do not cover, by class.
        afterwards: ways of asking a point after a thing was told, by the point.
    """
    for statement in statements:
        yield from _of_statement(statement)
    for name, asks in outside.items():
        yield from (Entry("outside", name, "", "", ask, "") for ask in asks)
    for name, asks in afterwards.items():
        yield from (Entry("afterwards", name, "", "", ask, "") for ask in asks)
    for versions in _texts(book):
        for version in versions:
            yield from _of_version(version)


def whole(statement: Statement) -> str:
    """All words of a statement: title, both registers, every way of asking."""
    parts = [statement.title, *(s.text for s in (*statement.plain, *statement.technical))]
    return "\n".join([*parts, *(ask for asks in statement.asks.values() for ask in asks)])


def _of_statement(statement: Statement) -> Iterator[Entry]:
    section = statement.sections[0]
    for sentences in (statement.plain, statement.technical):
        text = " ".join(sentence.text for sentence in sentences)
        yield Entry("statement", statement.id, section, "", f"{statement.title}. {text}", text)
    yield Entry("ask", statement.id, section, "", statement.title, statement.title)
    for asks in statement.asks.values():
        for ask in asks:
            yield Entry("ask", statement.id, section, "", ask, ask)


def _texts(book: LawBook) -> Iterator[tuple[Version, ...]]:
    for paragraph in book.paragraphs.values():
        yield paragraph.versions
    for passage in book.passages.values():
        yield (passage,)
    yield from book.notes.values()


def _of_version(version: Version) -> Iterator[Entry]:
    heading = " > ".join(version.heading_path)
    for window in windows(version.text):
        embedded = f"{heading}: {window}" if heading else window
        yield Entry(
            _KIND_OF_SOURCE[version.source], version.section, version.section, version.version, embedded, window
        )


def windows(text: str, size: int = WINDOW_WORDS, step: int = _STEP_WORDS) -> Iterator[str]:
    """Cut a text into overlapping windows of words; a short text is one window, an empty one none."""
    words = text.split()
    for start in range(0, max(len(words) - (size - step), 1), step):
        if words:
            yield " ".join(words[start : start + size])

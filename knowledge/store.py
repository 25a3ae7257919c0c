"""The only module that reads the knowledge files. Everything it gives is read once and kept.

Come here for the law book, the statements, the errata, the figures, and the hash that says whether an index is stale.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from knowledge.editorial import Edit
from knowledge.law import LawBook
from knowledge.paragraph import Version
from knowledge.redline import Span
from knowledge.regulation_reading import Calendar, read_paragraphs

if TYPE_CHECKING:
    from pydantic import BaseModel

    from knowledge.erratum import Erratum
    from knowledge.explainer_reading import Segment
    from knowledge.note import Note
    from knowledge.parameter import LegalParameters
    from knowledge.statement import Statement

_Row = TypeVar("_Row", bound="BaseModel")

ROOT = Path(__file__).parent
REGULATION_FILE = "sources/regulation-20.2056A-4.txt"
EXPLAINER_FILE = "sources/explainer-qdot.txt"
_DATA = ("sources", "regulation", "explainer", "notes", "statements", "parameters", "tables")


class DamagedKnowledge(ValueError):
    """A knowledge file is missing, cannot be read or does not fit. Names the file and what to do."""

    def __init__(self, path: Path, why: str) -> None:
        name = f"knowledge/{path.relative_to(ROOT)}" if path.is_relative_to(ROOT) else path.name
        super().__init__(f"{name} {why}; restore it from version control, then run `python -m knowledge check`.")
        self.path = path


@cache
def law_book() -> LawBook:
    """Every version of the regulation, the explainer and the notes; the notes are read when one is first asked for."""
    from knowledge.explainer_reading import read_passages

    calendar = Calendar.from_data(_json("regulation/versions.json"))
    return LawBook(read_paragraphs(spans(), edits(), calendar), read_passages(segments()), _notes, calendar)


@cache
def spans() -> tuple[Span, ...]:
    """The reading of the received regulation, every character labelled."""
    return tuple(Span.from_data(row) for row in _json("regulation/spans.json"))


@cache
def edits() -> tuple[Edit, ...]:
    """What the section reads differently from the received words."""
    return tuple(Edit.from_data(row) for row in _json("regulation/editorial.json"))


@cache
def expected_fingerprints() -> Mapping[str, Mapping[str, str]]:
    """For each paragraph and version, the SHA-256 of the words that were compared with the law when they were read."""
    fingerprints: dict[str, dict[str, str]] = _json("regulation/fingerprints.json")
    return fingerprints


@cache
def segments() -> tuple[Segment, ...]:
    """The received explainer, every character a heading, a passage or furniture."""
    from knowledge.explainer_reading import Segment

    return tuple(Segment.from_data(row) for row in _json("explainer/passages.json"))


@cache
def errata() -> tuple[Erratum, ...]:
    """What of the explainer is wrong, outdated or too simple, by number."""
    from knowledge.erratum import Erratum

    return tuple(_rows_of(Erratum, ROOT / "explainer/errata.yaml", "number"))


@cache
def statements() -> tuple[Statement, ...]:
    """Every rule in our own words, in the order of the files."""
    return tuple(statement for held in statements_by_file().values() for statement in held)


@cache
def statements_by_file() -> Mapping[str, tuple[Statement, ...]]:
    """The statements by the file they stand in, as ``knowledge/statements/assignment/deadline.yaml``."""
    from knowledge.statement import Statement

    return {name_of_file(path): tuple(_rows_of(Statement, path, "id")) for path in yaml_files("statements")}


def name_of_file(path: Path) -> str:
    """The file's name as messages show it, from the project's root."""
    return f"knowledge/{path.relative_to(ROOT).as_posix()}"


def parameters() -> LegalParameters:
    """Every dated figure and table of the law."""
    from knowledge._load_parameters import parameters as load

    return load()


@cache
def knowledge_hash() -> str:
    """SHA-256 over every data file, names and bytes; an index built from another hash is stale."""
    digest = hashlib.sha256()
    for path in data_files():
        digest.update(path.relative_to(ROOT).as_posix().encode() + b"\0" + path.read_bytes() + b"\0")
    return digest.hexdigest()


def data_files() -> Iterator[Path]:
    """Every data file, in a fixed order."""
    for folder in _DATA:
        yield from sorted(path for path in (ROOT / folder).rglob("*") if path.is_file())


def yaml_files(folder: str) -> list[Path]:
    """The YAML files below one knowledge folder, in a fixed order."""
    return sorted((ROOT / folder).rglob("*.yaml"))


def source_bytes(name: str) -> bytes:
    """A received document as it came, ``sources/…``."""
    return _read(ROOT / name)


def source_records() -> tuple[Mapping[str, str], ...]:
    """What is recorded of the received documents: file, SHA-256, title, description, form."""
    return tuple(_json("sources/sources.json")["documents"])


def read_yaml(path: Path) -> Any:
    """Read one YAML file; days stay strings.

    Raises:
        DamagedKnowledge: when it is missing or is no YAML.
    """
    import yaml

    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    try:
        return yaml.load(_read(path), Loader=loader) or []  # a safe loader, in C where it is built
    except yaml.YAMLError as error:
        raise DamagedKnowledge(path, f"is no valid YAML ({str(error).splitlines()[0]})") from error


def _json(name: str) -> Any:
    path = ROOT / name
    try:
        return json.loads(_read(path))
    except ValueError as error:
        raise DamagedKnowledge(path, f"is no valid JSON ({error})") from error


def _read(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise DamagedKnowledge(path, f"cannot be read ({error.strerror})") from error


def _notes() -> dict[str, tuple[Version, ...]]:
    from knowledge.note import Note

    notes = [row for path in yaml_files("notes") for row in _rows_of(Note, path, "section")]
    by_section: dict[str, tuple[Version, ...]] = {}
    for note in sorted(notes, key=lambda note: note.in_force_from):
        by_section[note.section] = (*by_section.get(note.section, ()), _version_of(note))
    return {note.section: by_section[note.section] for note in notes}


def _rows_of(model: type[_Row], path: Path, key: str) -> Iterator[_Row]:
    """Read a YAML list into one model; a row that does not fit is named by its ``key``."""
    from pydantic import ValidationError

    rows = read_yaml(path)
    if not isinstance(rows, list):
        raise DamagedKnowledge(path, "is no list of entries")
    for row in rows:
        try:
            yield model.model_validate(row)
        except ValidationError as error:
            first = error.errors()[0]
            where = ".".join(str(part) for part in first["loc"])
            name = row.get(key) if isinstance(row, dict) else row
            raise DamagedKnowledge(path, f"has an entry {name!r} that does not fit: {where}: {first['msg']}") from error


def _version_of(note: Note) -> Version:
    return Version(
        section=note.section,
        source="note",
        heading_path=(note.title,),
        version=note.in_force_from.isoformat(),
        until=note.in_force_until.isoformat() if note.in_force_until else None,
        authority=note.authority,
        text=note.text.strip(),
        certainty=note.certainty,
        url=note.url,
    )

"""The only module that reads the knowledge files. Everything it gives is read once and kept.

Come here for the law book, the statements, the errata, the figures, and the hash that says whether an index is stale.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterator, Mapping
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
    from knowledge.everyday import Afterwards, Beside, Conclusion, Meaning, Outside, PolarWords, Term, ToldFact
    from knowledge.explainer_reading import Segment
    from knowledge.note import Note
    from knowledge.parameter import LegalParameters
    from knowledge.recorded import Anchor, Fingerprint
    from knowledge.statement import Statement

_Row = TypeVar("_Row", bound="BaseModel")
_Built = TypeVar("_Built")

ROOT = Path(__file__).parent
REGULATION_FILE = "sources/regulation-20.2056A-4.txt"
EXPLAINER_FILE = "sources/explainer-qdot.txt"
FIGURE_FINGERPRINTS = "tables/fingerprints.json"
_DATA = ("sources", "regulation", "explainer", "notes", "statements", "parameters", "tables")


class DamagedKnowledge(ValueError):
    """A knowledge file is missing, cannot be read or does not fit. Names the file and what to do.

    Attributes:
        name: the file as messages show it.
        why: what is wrong and what to do, without the file.
    """

    def __init__(self, path: Path, why: str) -> None:
        self.path = path
        self.name = name_of_file(path) if path.is_relative_to(ROOT) else path.name
        self.why = f"{why}; mend it or restore it from version control, then run `python -m knowledge check`."
        super().__init__(f"{self.name} {self.why}")


@cache
def law_book() -> LawBook:
    """Every version of the regulation, the explainer and the notes; the notes are read when one is first asked for."""
    from knowledge.explainer_reading import read_passages

    calendar = _built("regulation/versions.json", Calendar.from_data)
    paragraphs = _built("regulation/editorial.json", lambda _: read_paragraphs(spans(), edits(), calendar))
    passages = _built("explainer/passages.json", lambda _: read_passages(segments()))
    return LawBook(paragraphs, passages, _notes, calendar)


@cache
def spans() -> tuple[Span, ...]:
    """The reading of the received regulation, every character labelled."""
    return _built("regulation/spans.json", lambda rows: tuple(Span.from_data(row) for row in rows))


@cache
def edits() -> tuple[Edit, ...]:
    """What the section reads differently from the received words."""
    return _built("regulation/editorial.json", lambda rows: tuple(Edit.from_data(row) for row in rows))


@cache
def expected_fingerprints() -> Mapping[str, Mapping[str, str]]:
    """For each paragraph and version, the SHA-256 of the words that were compared with the law when they were read."""
    return _built("regulation/fingerprints.json", lambda data: {section: dict(days) for section, days in data.items()})


@cache
def segments() -> tuple[Segment, ...]:
    """The received explainer, every character a heading, a passage or furniture."""
    from knowledge.explainer_reading import Segment

    return _built("explainer/passages.json", lambda rows: tuple(Segment.from_data(row) for row in rows))


@cache
def errata() -> tuple[Erratum, ...]:
    """What of the explainer is wrong, outdated or too simple, by number."""
    from knowledge.erratum import Erratum

    return tuple(rows_of(Erratum, ROOT / "explainer/errata.yaml", "number"))


@cache
def statements() -> tuple[Statement, ...]:
    """Every rule in our own words, in the order of the files."""
    return tuple(statement for held in statements_by_file().values() for statement in held)


@cache
def statements_by_file() -> Mapping[str, tuple[Statement, ...]]:
    """The statements by the file they stand in, as ``knowledge/statements/assignment/deadline.yaml``."""
    from knowledge.statement import Statement

    return {name_of_file(path): tuple(rows_of(Statement, path, "id")) for path in yaml_files("statements")}


def name_of_file(path: Path) -> str:
    """The file's name as messages show it, from the project's root."""
    return f"knowledge/{path.relative_to(ROOT).as_posix()}"


def parameters() -> LegalParameters:
    """Every dated figure and table of the law.

    Raises:
        DamagedKnowledge: when a file of ``parameters/`` or ``tables/`` is missing, incomplete or does not fit.
    """
    from knowledge._load_parameters import parameters as load

    return load()


def meanings() -> tuple[Meaning, ...]:
    """What people say for the words of the law."""
    from knowledge.everyday import Meaning

    return tuple(rows_of(Meaning, ROOT / "lexicon.yaml", "say"))


def beside() -> tuple[Beside, ...]:
    """What stands beside a question, by kind: asides, and facts told in few words."""
    from knowledge.everyday import Beside

    return tuple(rows_of(Beside, ROOT / "asides.yaml", "kind"))


def outside() -> tuple[Outside, ...]:
    """The ways of asking what the sources do not cover, by class."""
    from knowledge.everyday import Outside

    return tuple(rows_of(Outside, ROOT / "outside.yaml", "name"))


@cache
def afterwards() -> tuple[Afterwards, ...]:
    """The points asked in few words after a thing was told."""
    from knowledge.everyday import Afterwards

    return tuple(rows_of(Afterwards, ROOT / "afterwards.yaml", "name"))


@cache
def terms() -> tuple[Term, ...]:
    """The words that may be asked about alone, with the statements that say what they are."""
    from knowledge.everyday import Term

    return tuple(rows_of(Term, ROOT / "terms.yaml", "terms"))


@cache
def polar_words() -> tuple[PolarWords, ...]:
    """The words of a yes/no question that affirm or deny a statement."""
    from knowledge.everyday import Phrase, PolarWords, spelled_out

    phrases = rows_of(Phrase, ROOT / "verdict_phrases.yaml", "name")
    rows = (
        row for file in sorted((ROOT / "verdicts").glob("*.yaml")) for row in rows_of(PolarWords, file, "statement")
    )
    return tuple(spelled_out(rows, phrases))


def told_facts() -> tuple[ToldFact, ...]:
    """What an asker may tell that decides a rule with two outcomes."""
    from knowledge.everyday import ToldFact

    return tuple(rows_of(ToldFact, ROOT / "told_facts.yaml", "fact"))


def conclusions() -> tuple[Conclusion, ...]:
    """What rules come to where such facts are told."""
    from knowledge.everyday import Conclusion

    return tuple(rows_of(Conclusion, ROOT / "conclusions.yaml", "statement"))


def anchors() -> tuple[Anchor, ...]:
    """The values of the mortality tables that are stated outside the files they were taken from."""
    from knowledge.recorded import Anchor

    return tuple(rows_of(Anchor, ROOT / "tables/anchors.yaml", "age"))


def fingerprints_of_figures() -> Mapping[str, Fingerprint]:
    """What is recorded of each file of figures, by its name from the project's root."""
    from knowledge.recorded import Fingerprint

    path = ROOT / FIGURE_FINGERPRINTS
    rows = _built(FIGURE_FINGERPRINTS, lambda rows: [fitted(Fingerprint, row, path, "does not fit") for row in rows])
    return {row.file: row for row in rows}


def figure_files() -> list[Path]:
    """The files of ``parameters/`` and ``tables/``, in a fixed order."""
    return [*yaml_files("parameters"), *sorted((ROOT / "tables").glob("*.csv")), *yaml_files("tables")]


@cache
def knowledge_hash() -> str:
    """SHA-256 over every data file, names and bytes; an index built from another hash is stale."""
    digest = hashlib.sha256()
    for path in data_files():
        digest.update(path.relative_to(ROOT).as_posix().encode() + b"\0" + read_bytes(path) + b"\0")
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
    return read_bytes(ROOT / name)


def source_records() -> tuple[Mapping[str, str], ...]:
    """What is recorded of the received documents: file, SHA-256, title, description, form."""
    return _built("sources/sources.json", lambda data: tuple(data["documents"]))


def read_yaml(path: Path) -> Any:
    """Read one YAML file; days stay strings.

    Raises:
        DamagedKnowledge: when it is missing or is no YAML.
    """
    import yaml

    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    try:
        return yaml.load(read_bytes(path), Loader=loader) or []  # a safe loader, in C where it is built
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        line = f" in line {mark.line + 1}" if mark else ""
        raise DamagedKnowledge(path, f"is no valid YAML{line} ({str(error).splitlines()[0]})") from error


def _json(name: str) -> Any:
    path = ROOT / name
    try:
        return json.loads(read_bytes(path))
    except DamagedKnowledge:
        raise
    except ValueError as error:
        raise DamagedKnowledge(path, f"is no valid JSON ({error})") from error


def _built(name: str, build: Callable[[Any], _Built]) -> _Built:
    """Build values from one JSON file; what does not fit is told with the file's name."""
    data = _json(name)
    try:
        return build(data)
    except DamagedKnowledge:
        raise
    except (AttributeError, KeyError, TypeError, ValueError) as error:
        why = f"it lacks {error}" if isinstance(error, KeyError) else str(error)
        raise DamagedKnowledge(ROOT / name, f"does not fit ({why})") from error


def read_bytes(path: Path) -> bytes:
    """The bytes of one file.

    Raises:
        DamagedKnowledge: when it cannot be read.
    """
    try:
        return path.read_bytes()
    except OSError as error:
        raise DamagedKnowledge(path, f"cannot be read ({error.strerror})") from error


def _notes() -> dict[str, tuple[Version, ...]]:
    from knowledge.note import Note

    notes = [row for path in yaml_files("notes") for row in rows_of(Note, path, "section")]
    by_section: dict[str, tuple[Version, ...]] = {}
    for note in sorted(notes, key=lambda note: note.in_force_from):
        by_section[note.section] = (*by_section.get(note.section, ()), _version_of(note))
    return {note.section: by_section[note.section] for note in notes}


def rows_of(model: type[_Row], path: Path, key: str) -> Iterator[_Row]:
    """Read a YAML list into one model; a row that does not fit is named by its ``key``.

    Raises:
        DamagedKnowledge: when the file is no list, or an entry does not fit.
    """
    rows = read_yaml(path)
    if not isinstance(rows, list):
        raise DamagedKnowledge(path, "is no list of entries")
    for row in rows:
        name = row.get(key) if isinstance(row, dict) else row
        yield fitted(model, row, path, f"has an entry {name!r} that does not fit")


def fitted(model: type[_Row], row: Any, path: Path, what: str) -> _Row:
    """Read one row into its model.

    Args:
        what: what to say of the file when the row does not fit, as ``has an entry 'a.b' that does not fit``.

    Raises:
        DamagedKnowledge: when it does not fit; the message names the field and the value.
    """
    from pydantic import ValidationError

    try:
        return model.model_validate(row)
    except ValidationError as error:
        first = error.errors()[0]
        where = "".join(f"{part}: " for part in [".".join(str(part) for part in first["loc"])] if part)
        found = f", not {first['input']!r}" if isinstance(first["input"], str | int | float) else ""
        raise DamagedKnowledge(path, f"{what}: {where}{first['msg']}{found}") from error


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

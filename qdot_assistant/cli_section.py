"""``qdot section``: one paragraph, passage or note in the version the days ask for, or what changed between versions.

Loads no model and no index. Come here for what the command prints; which version it is, ``knowledge.law`` decides.
"""

from __future__ import annotations

import datetime as dt
import json
import sys
from collections.abc import Iterator
from itertools import pairwise
from typing import Annotated, Any, TextIO

import typer

from knowledge import store
from knowledge.citation import Citation, section_id
from knowledge.compare import marked, runs
from knowledge.law import LawBook, name_of
from knowledge.paragraph import LawError, Paragraph, Version


def add_to(app: typer.Typer) -> None:
    """Give the command line its ``section`` command."""

    @app.command(name="section")
    def command(
        section_: Annotated[str, typer.Argument(metavar="SECTION", help='Such as "(c)(7)(i)" or "IRC 6075(a)".')],
        as_of: Annotated[str | None, typer.Option(help="The day on which someone acts; default today.")] = None,
        date_of_death: Annotated[str | None, typer.Option(help="The decedent's day of death.")] = None,
        compare: Annotated[bool, typer.Option("--compare", help="Show what changed between the versions.")] = False,
        json_: Annotated[bool, typer.Option("--json", help="Print one JSON object and nothing else.")] = False,
    ) -> None:
        """Print one paragraph, passage or note as it stands for the days given."""
        code = section(section_, as_of=as_of, date_of_death=date_of_death, compare=compare, as_json=json_)
        raise typer.Exit(code)


def section(
    asked: str,
    *,
    as_of: str | None = None,
    date_of_death: str | None = None,
    compare: bool = False,
    as_json: bool = False,
    out: TextIO | None = None,
    err: TextIO | None = None,
) -> int:
    """Print one section.

    Args:
        asked: the section in any usual style.
        as_of: the day on which someone acts (ISO 8601), default today.
        date_of_death: the decedent's day of death (ISO 8601).
        compare: show what changed between the versions instead of the text.
        as_json: print the Section object of ``docs/contract.md``.

    Returns:
        The exit code: 0, or 2 with one line on standard error.
    """
    out, err = out or sys.stdout, err or sys.stderr
    try:
        acting, death = _day(as_of, "--as-of") or dt.date.today(), _day(date_of_death, "--date-of-death")
        book = store.law_book()
        found = _identified(asked, book)
        version = book.on(acting, death).section(found)
        print(_rendered(version, book, compare=compare, as_json=as_json), file=out)
    except (LawError, ValueError) as error:
        print(f"qdot section: {' '.join(str(error).split())}", file=err)
        return 2
    return 0


def _day(text: str | None, flag: str) -> dt.date | None:
    if text is None:
        return None
    try:
        return dt.date.fromisoformat(text.strip())
    except ValueError:
        raise ValueError(f"{flag} {text[:40]!r} is no day; write it as 2024-06-01.") from None


def _identified(asked: str, book: LawBook) -> str:
    """The id as it stands when there is such a section, else read in any usual style."""
    asked = " ".join(asked.split())
    if asked.startswith("explainer#") or asked in book.paragraphs:
        return asked
    try:
        return section_id(asked)
    except ValueError:
        exact = {name.lower(): name for name in book.notes}
        if asked.lower() in exact:
            return exact[asked.lower()]
        raise


def _rendered(version: Version, book: LawBook, *, compare: bool, as_json: bool) -> str:
    if as_json:
        data = section_object(version, book)
        if compare:
            data["changes"] = [_change_object(before, after) for before, after in _pairs(version.section, book)]
        return json.dumps(data, ensure_ascii=False, indent=2)
    return _compared(version, book) if compare else _printed(version, book)


def section_object(version: Version, book: LawBook) -> dict[str, Any]:
    """The Section object of ``docs/contract.md``, with what else is known of the text."""
    paragraph = Citation.parse(version.section) if version.section.startswith("20.2056A-4(") else None
    return {
        "section": version.section,
        "source": version.source,
        "heading_path": list(version.heading_path),
        "version": version.version,
        "until": version.until,
        "authority": version.authority,
        "text": version.text,
        "certainty": version.certainty,
        "versions": [other.version for other in book.versions(version.section)],
        "url": version.url,
        "example": paragraph.example if paragraph else None,
        "to_be_signed": version.to_be_signed,
        "doubts": list(version.doubts),
        "children": [child.section for child in _children(version, book)],
    }


def _children(version: Version, book: LawBook) -> tuple[Paragraph, ...]:
    return book.children(version.section) if version.source == "regulation" else ()


def _printed(version: Version, book: LawBook) -> str:
    return "\n\n".join(part for part in (*_head(version, book), _text(version), *_foot(version, book)) if part)


def _head(version: Version, book: LawBook) -> Iterator[str]:
    if version.source == "note":
        yield f"Our summary of {version.section}, not its words: {version.heading_path[0]}"
    else:
        name = f"§ {version.section}" if version.source == "regulation" else version.section
        yield "\n".join(part for part in (name, " > ".join(version.heading_path)) if part)
    others = [other.version for other in book.versions(version.section) if other.version != version.version]
    stands = f"Text from {version.version}" + (f" until {version.until}" if version.until else "")
    if version.source == "explainer":
        stands = f"Edition of {version.version}"
    more = f"; other versions: {', '.join(others)}" if others else ""
    yield f"{stands} ({version.authority}){more}"


def _text(version: Version) -> str:
    if version.to_be_signed is None:
        return version.text
    own = version.text[: -len(version.to_be_signed)].rstrip()
    return f"{own}\n\n--- text to be signed ---\n{version.to_be_signed}\n--- end of the text to be signed ---"


def _foot(version: Version, book: LawBook) -> Iterator[str]:
    if version.source == "regulation" and version.has_own_words:
        children = [name_of(child.section) for child in _children(version, book)]
        if children:
            yield f"Goes on in {children[0]}" + (f" to {children[-1]}." if len(children) > 1 else ".")
        example = Citation.parse(version.section).example
        if example:
            yield f"Cited by its Example: {example}"
    for doubt in version.doubts:
        yield f"Not settled: {doubt}"
    if version.certainty != "read":
        yield f"Certainty: {version.certainty}"
    if version.url:
        yield version.url


def _pairs(section: str, book: LawBook) -> Iterator[tuple[Version, Version]]:
    """Each version with the one after it; for a paragraph that only has children, theirs."""
    own = book.versions(section)
    if own[0].has_own_words:
        yield from pairwise(own)
        return
    for paragraph in book.below(section):
        yield from pairwise(paragraph.versions)


def _compared(version: Version, book: LawBook) -> str:
    parts = [
        f"{name_of(after.section)}: {before.version} to {after.version} ({after.authority})\n"
        f"Deleted [-so-], inserted {{+so+}}.\n\n{marked(before, after)}"
        for before, after in _pairs(version.section, book)
    ]
    parts += [f"{name_of(one.section)}: {reach}\n\n{one.text}" for one, reach in _only_once(version.section, book)]
    if not parts:
        return (
            f"{name_of(version.section)} has one version, {version.version} ({version.authority}); nothing has changed."
        )
    return "\n\n".join(parts)


def _only_once(section: str, book: LawBook) -> Iterator[tuple[Version, str]]:
    """Designations below that came or went, as the older sub-labels of Example 4 did."""
    first = min((other.version for other in book.versions(section)), default="")
    for paragraph in book.below(section):
        if len(paragraph.versions) != 1:
            continue
        only = paragraph.versions[0]
        if only.until:
            yield only, f"stood until {only.until}"
        elif only.version > first and only.needs_date_of_death:
            yield only, f"stands since {only.version}"


def _change_object(before: Version, after: Version) -> dict[str, Any]:
    return {
        "section": after.section,
        "from": before.version,
        "to": after.version,
        "authority": after.authority,
        "runs": [{"kind": run.kind, "text": run.text} for run in runs(before, after)],
    }

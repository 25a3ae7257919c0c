"""Dates and references: no gap or overlap between versions, references resolve, errata quote, series are not stale."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from itertools import pairwise

from knowledge.checks.fault import Fault
from knowledge.citation import SECTION, find_citations
from knowledge.erratum import Erratum
from knowledge.law import LawBook, name_of
from knowledge.paragraph import Version
from knowledge.parameter import LegalParameters

ERRATA = "knowledge/explainer/errata.yaml"


def dates(book: LawBook) -> Iterator[Fault]:
    """The versions of a section follow one another without gap or overlap, and each ends after it begins."""
    for section in book.sections():
        yield from dates_of(book.versions(section))


def dates_of(versions: tuple[Version, ...]) -> Iterator[Fault]:
    """The same for the versions of one section."""
    for version in versions:
        if version.until is not None and version.until < version.version:
            yield Fault(_file(version), f"{version.section}, version {version.version}, ends before it begins")
    for before, after in pairwise(versions):
        following = None if before.until is None else _next_day(before.until)
        if following != after.version:
            kind = "overlap" if following is None or following > after.version else "leave a gap"
            message = f"{before.section}: the versions {before.version} and {after.version} {kind}"
            yield Fault(_file(before), message)


def _next_day(day: str) -> str:
    return (dt.date.fromisoformat(day) + dt.timedelta(days=1)).isoformat()


def _file(version: Version) -> str:
    return {"regulation": "knowledge/regulation", "explainer": "knowledge/explainer"}.get(
        version.source, "knowledge/notes"
    )


def references(book: LawBook) -> Iterator[Fault]:
    """Every reference of the section to its own paragraphs resolves; a rule it refers to is covered by a note."""
    for section, paragraph in book.paragraphs.items():
        for version in paragraph.versions:
            for _, cited in find_citations(version.text):
                target = str(cited)
                if target.startswith(f"{SECTION}("):
                    if target not in book.paragraphs:
                        yield Fault(_file(version), f"{section} refers to {name_of(target)}, which does not exist")
                elif version.until is None and not _is_covered(target, book):
                    yield Fault(
                        "knowledge/notes", f"{section} refers to {target}, which no note covers", is_warning=True
                    )


def _is_covered(section: str, book: LawBook) -> bool:
    return bool(book.related(section))


def notes(book: LawBook) -> Iterator[Fault]:
    """A note says something, and two notes of one section do not begin on one day."""
    for section, versions in book.notes.items():
        days = [version.version for version in versions]
        if len(set(days)) < len(days):
            yield Fault("knowledge/notes", f"two notes on {section} begin on the same day")
        if any(not version.text for version in versions):
            yield Fault("knowledge/notes", f"the note on {section} is empty")


def errata(entries: Iterable[Erratum], book: LawBook) -> Iterator[Fault]:
    """Every erratum quotes its passage verbatim, names rules that exist, and is numbered in order."""
    known = set(book.sections())
    for position, erratum in enumerate(entries, 1):
        where = f"erratum {erratum.number}"
        if erratum.number != position:
            yield Fault(ERRATA, f"{where} stands in place {position}")
        passage = book.passages.get(erratum.passage)
        if passage is None:
            yield Fault(ERRATA, f"{where} is about {erratum.passage}, which does not exist")
        elif not passage.carries(erratum.words):
            yield Fault(ERRATA, f"{where}: the words {erratum.words[:40]!r} do not stand in {erratum.passage}")
        for section in erratum.sections:
            if section not in known:
                yield Fault(ERRATA, f"{where} names {section}, which does not exist")


def staleness(parameters: LegalParameters, today: dt.date) -> Iterator[Fault]:
    """A series that ends before today answers no question about today: a warning, so that it is brought up to date."""
    for series in (
        parameters.basic_exclusion_amount,
        parameters.spouse_gift_exclusion,
        parameters.general_gift_exclusion,
    ):
        if series.last_year < today.year:
            yield Fault(f"knowledge/parameters/{series.name}.yaml", f"ends with {series.last_year}", is_warning=True)
    known = [month for month, rate in parameters.section_7520_rates.items() if rate.percent is not None]
    if not known or max(known) < (today.year, today.month):
        last = "{}-{:02}".format(*max(known)) if known else "nothing"
        yield Fault(
            "knowledge/tables/section_7520_rates.csv", f"the last rate known is that of {last}", is_warning=True
        )

"""The received documents: unaltered, every character accounted for, and the texts read out of them as compared."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Iterator, Mapping

from knowledge.checks.fault import Fault
from knowledge.editorial import Edit
from knowledge.everyday import Afterwards, Conclusion, Meaning, Outside, PolarWords, Term, ToldFact
from knowledge.explainer_reading import Segment, received_page, slug_of
from knowledge.law import LawBook
from knowledge.redline import Span, received_text
from knowledge.statement import Statement

SPANS = "knowledge/regulation/spans.json"
FINGERPRINTS = "knowledge/regulation/fingerprints.json"
EDITORIAL = "knowledge/regulation/editorial.json"
PASSAGES = "knowledge/explainer/passages.json"
LEXICON = "knowledge/lexicon.yaml"
OUTSIDE = "knowledge/outside.yaml"
TERMS = "knowledge/terms.yaml"
AFTERWARDS = "knowledge/afterwards.yaml"
VERDICTS = "knowledge/verdicts"
TOLD_FACTS = "knowledge/told_facts.yaml"
CONCLUSIONS = "knowledge/conclusions.yaml"
READ_ELSEWHERE = frozenset(
    {
        "no_administration",
        "pay_tax_route",
        "estate_under_the_exclusion",
        "estate_over_the_exclusion",
        "died_years_ago",
        "year_after_due_runs",
        "year_after_due_over_unless_extended",
        "over_two_million",
    }
)  # told facts that are read from all that was said


def hashes(records: Iterable[Mapping[str, str]], documents: Mapping[str, bytes]) -> Iterator[Fault]:
    """Each received document has the SHA-256 that is recorded for it, and each is recorded."""
    recorded = {f"sources/{record['file']}": record["sha256"] for record in records}
    for name, content in documents.items():
        if name not in recorded:
            yield Fault(f"knowledge/{name}", "is not recorded in sources.json")
        elif hashlib.sha256(content).hexdigest() != recorded[name]:
            yield Fault(f"knowledge/{name}", "has been altered: its SHA-256 is not the recorded one")


def whole_regulation(spans: Iterable[Span], received: str) -> Iterator[Fault]:
    """The spans joined are the received regulation to the letter."""
    yield from _whole(SPANS, received_text(spans), received)


def whole_explainer(segments: Iterable[Segment], received: str) -> Iterator[Fault]:
    """The segments joined are the received explainer to the letter."""
    yield from _whole(PASSAGES, received_page(segments), received)


def _whole(file: str, joined: str, received: str) -> Iterator[Fault]:
    if joined == received:
        return
    pairs = enumerate(zip(joined, received, strict=False))
    at = next((place for place, (ours, theirs) in pairs if ours != theirs), min(len(joined), len(received)))
    yield Fault(file, f"joined, it departs from the received text at character {at}: {joined[at : at + 30]!r}")


def furniture_has_no_law(spans: Iterable[Span]) -> Iterator[Fault]:
    """Besides title, page head and credit, only white space and lone punctuation of the redline are furniture."""
    for span in spans:
        if span.label == "furniture" and span.role is None and any(character.isalnum() for character in span.text):
            yield Fault(SPANS, f"the words {span.text.strip()[:40]!r} are labelled furniture")


def projections(book: LawBook, expected: Mapping[str, Mapping[str, str]]) -> Iterator[Fault]:
    """Every version reads, word for word, as when it was compared with the law."""
    for section, paragraph in book.paragraphs.items():
        found = {version.version: version.fingerprint for version in paragraph.versions}
        wanted = expected.get(section, {})
        for day in sorted(found.keys() | wanted.keys()):
            if day not in wanted:
                yield Fault(FINGERPRINTS, f"{section} has no fingerprint for the version {day}")
            elif day not in found:
                yield Fault(SPANS, f"{section} has lost its version {day}")
            elif found[day] != wanted[day]:
                yield Fault(SPANS, f"{section}, version {day}, no longer reads as compared with the law")
    for section in expected.keys() - book.paragraphs.keys():
        yield Fault(SPANS, f"{section} is no longer read out of the received text")


def editorial_entries(edits: Iterable[Edit], book: LawBook) -> Iterator[Fault]:
    """Every entry is about a paragraph and a version that exist, and names its authority."""
    for edit in edits:
        paragraph = book.paragraphs.get(edit.section)
        known = {version.version for version in paragraph.versions} if paragraph else set()
        if paragraph is None:
            yield Fault(EDITORIAL, f"an entry is about {edit.section}, which does not exist")
        elif unknown := set(edit.versions or ()) - known:
            yield Fault(
                EDITORIAL, f"an entry for {edit.section} is about the version {min(unknown)}, which does not exist"
            )
        if not edit.authority.strip():
            yield Fault(EDITORIAL, f"an entry for {edit.section} names no authority")


def slugs(segments: Iterable[Segment]) -> Iterator[Fault]:
    """Every heading of the explainer has the id made from its words, and no two have the same."""
    seen: set[str] = set()
    for segment in segments:
        if segment.kind != "heading" or segment.slug is None:
            continue
        if segment.slug != slug_of(segment.text):
            yield Fault(
                PASSAGES, f"the heading {segment.text.strip()!r} has the id {segment.slug}, not {slug_of(segment.text)}"
            )
        if segment.slug in seen:
            yield Fault(PASSAGES, f"two headings have the id {segment.slug}")
        seen.add(segment.slug)


def everyday_words(meanings: Iterable[Meaning], outside: Iterable[Outside]) -> Iterator[Fault]:
    """No phrase is empty, and no two classes outside the sources have one name."""
    for meaning in meanings:
        if not all(words.strip() for words in (*meaning.say, *meaning.law)):
            yield Fault(LEXICON, f"the entry {meaning.say[0]!r} has an empty phrase")
    names: set[str] = set()
    for one in outside:
        if one.name in names:
            yield Fault(OUTSIDE, f"two classes have the name {one.name!r}")
        names.add(one.name)


def terms(entries: Iterable[Term], statements: Iterable[str]) -> Iterator[Fault]:
    """No word is entered twice, and every statement that says what one is exists."""
    known, seen = set(statements), set[str]()
    for entry in entries:
        for name in entry.terms:
            if name in seen:
                yield Fault(TERMS, f"the term {name!r} stands twice")
            seen.add(name)
        for one in entry.statements:
            if one not in known:
                yield Fault(TERMS, f"the term {entry.terms[0]!r} names {one}, which is no statement")


def polar_words(entries: Iterable[PolarWords], statements: Iterable[str]) -> Iterator[Fault]:
    """Each statement stands once and exists, and its words can be read as regular expressions."""
    known, seen = set(statements), set[str]()
    for entry in entries:
        if entry.statement not in known or entry.statement in seen:
            yield Fault(VERDICTS, f"{entry.statement} is no statement, or stands twice")
        seen.add(entry.statement)
        for words in entry.model_dump(exclude={"statement", "by_figure"}).values():
            try:
                re.compile(words)
            except re.error as error:
                yield Fault(VERDICTS, f"the words for {entry.statement} cannot be read: {error}")


def conclusions(
    facts: Iterable[ToldFact], entries: Iterable[Conclusion], statements: Iterable[Statement]
) -> Iterator[Fault]:
    """Each told fact can be read; each conclusion stands on facts and supports that exist, in both registers or
    none.
    """
    from knowledge.everyday import told_words

    try:
        words = told_words(facts)
        for one in (one for both in words.values() for one in both):
            re.compile(one)
    except (re.error, KeyError) as error:
        yield Fault(TOLD_FACTS, f"a told fact cannot be read: {error}")
        return
    known = {*words, *READ_ELSEWHERE}
    by_id = {one.id: one for one in statements}
    for entry in entries:
        statement = by_id.get(entry.statement)
        if statement is None or not set(entry.supports) <= set(statement.supports):
            yield Fault(CONCLUSIONS, f"{entry.statement} is no statement, or has no such support")
        if not {*entry.told, *entry.unless_told, *entry.asked} <= known:
            yield Fault(CONCLUSIONS, f"the conclusion for {entry.statement} names a fact that nobody reads")
        if bool(entry.client) != bool(entry.attorney) or bool(entry.client) != bool(entry.supports):
            yield Fault(CONCLUSIONS, f"the conclusion for {entry.statement} lacks a register or its supports")


def afterwards(points: Iterable[Afterwards], statements: Iterable[str]) -> Iterator[Fault]:
    """Each point stands once, follows statements that exist, and names statements that exist."""
    known, seen = set(statements), set[str]()
    for point in points:
        if point.name in seen:
            yield Fault(AFTERWARDS, f"the point {point.name!r} stands twice")
        seen.add(point.name)
        for start in point.after:
            if not any(one.startswith(start) for one in known):
                yield Fault(AFTERWARDS, f"the point {point.name!r} follows {start!r}, with which no statement begins")
        for one in point.tells.partition("+?")[0].rpartition(":")[2].split("+"):
            if one not in known:
                yield Fault(AFTERWARDS, f"the point {point.name!r} names {one}, which is no statement")

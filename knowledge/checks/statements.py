"""Statements: sentences carried by verbatim words, ids unique, links resolving, every paragraph covered."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

from knowledge.checks.fault import Fault
from knowledge.citation import plain
from knowledge.law import LawBook
from knowledge.paragraph import Version
from knowledge.statement import Statement, Support

Files = Mapping[str, tuple[Statement, ...]]

CALCULATORS = frozenset(
    {"corpus_portion", "deadlines", "exclusion_amount", "spouse_gift_exclusion", "security_test", "section_2056a_tax"}
)
SHARED_WORDS = 6
LONGEST_TERM = 3  # words; what is longer and in quotation marks is a quotation


def ids(files: Files) -> Iterator[Fault]:
    """No two statements have one id, and every related id exists."""
    home: dict[str, str] = {}
    for file, statement in _each(files):
        if statement.id in home:
            yield Fault(file, f"{statement.id} is already an id in {home[statement.id]}")
        home.setdefault(statement.id, file)
    for file, statement in _each(files):
        for related in statement.related:
            if related not in home:
                yield Fault(file, f"{statement.id}: the related id {related} does not exist")
            if related == statement.id:
                yield Fault(file, f"{statement.id} is related to itself")


def quotes(files: Files, book: LawBook) -> Iterator[Fault]:
    """Every quotation stands verbatim in every version claimed, in a section that carries words of its own."""
    known = set(book.sections())
    for file, statement in _each(files):
        for key, support in statement.supports.items():
            where = f"{statement.id}.{key}"
            if support.section not in known:
                yield Fault(file, f"{where}: there is no section {support.section}")
                continue
            yield from _quote(file, where, support, book)


def _quote(file: str, where: str, support: Support, book: LawBook) -> Iterator[Fault]:
    versions = {version.version: version for version in book.versions(support.section)}
    if not next(iter(versions.values())).has_own_words:
        yield Fault(
            file, f"{where}: {support.section} has no words of its own; quote the paragraph below that carries them"
        )
        return
    for day in support.versions or versions:
        if day not in versions:
            yield Fault(file, f"{where}: {support.section} has no version {day}; it has {', '.join(versions)}")
        elif not versions[day].carries(support.quote):
            yield Fault(
                file,
                f"{where}: not verbatim in {support.section}, version {day}: {_first_words(support, versions[day])}",
            )


def quoted_words(files: Files, book: LawBook) -> Iterator[Fault]:
    """Words in quotation marks, in a sentence or a notice, stand verbatim in a support or section of the statement.

    A note is our own account of other law, so it vouches for a short term only, never for a quotation of its words.
    """
    for file, statement in _each(files):
        sentences = [sentence.text for sentence in (*statement.plain, *statement.technical)]
        quoting = [text for text in (*sentences, *(notice.text for notice in statement.notices)) if _marks(text)]
        sources, notes = _texts_behind(statement, book) if quoting else ((), ())
        for text in quoting:
            for why in _misquoted(plain(text), sources, notes):
                yield Fault(file, f"{statement.id}: {why}")


def _misquoted(text: str, sources: tuple[str, ...], notes: tuple[str, ...]) -> Iterator[str]:
    if text.count('"') % 2:
        yield f"a quotation mark in {text[:60]!r} has no counterpart"
    for words in re.findall(r'"([^"]+)"', text):
        if "…" in words or "..." in words:
            yield f"“{words}” leaves words out within the quotation marks; quote each part by itself"
        elif not any(words in held for held in (sources if len(words.split()) > LONGEST_TERM else (*sources, *notes))):
            yield f"“{words}” stands verbatim in none of its supports and sections"


def _marks(text: str) -> bool:
    return any(mark in text for mark in '"“”')


def _texts_behind(statement: Statement, book: LawBook) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Every version, folded, of the sections that a statement and its supports name: of sources, and of notes."""
    named = {*statement.sections, *(support.section for support in statement.supports.values())}
    versions = [version for section in named & set(book.sections()) for version in book.versions(section)]
    notes = tuple(version.folded for version in versions if version.source == "note")
    return tuple(version.folded for version in versions if version.source != "note"), notes


def _first_words(support: Support, version: Version) -> str:
    """Show the place where the quotation leaves the text."""
    words = plain(support.quote).split(" ")
    held = next((count for count in range(len(words), 0, -1) if " ".join(words[:count]) in version.folded), 0)
    return f"“…{' '.join(words[max(0, held - 3) : held])} » {' '.join(words[held : held + 4])}…”"


def supports_used(files: Files) -> Iterator[Fault]:
    """Every sentence names supports that the statement has, and every support carries a sentence."""
    for file, statement in _each(files):
        used = {key for sentence in (*statement.plain, *statement.technical) for key in sentence.supports}
        for key in sorted(used - statement.supports.keys()):
            yield Fault(file, f"{statement.id}: a sentence rests on {key!r}, which is no support of it")
        for key in sorted(statement.supports.keys() - used):
            yield Fault(file, f"{statement.id}: the support {key!r} carries no sentence")


def links(files: Files, book: LawBook) -> Iterator[Fault]:
    """Sections of statements and notices exist, calculators exist, and the days of ``applies`` are in order."""
    known = set(book.sections())
    for file, statement in _each(files):
        noticed = [notice.section for notice in statement.notices if notice.section is not None]
        for section in (*statement.sections, *noticed):
            if section not in known:
                yield Fault(file, f"{statement.id}: there is no section {section}")
        if statement.calculator is not None and statement.calculator not in CALCULATORS:
            yield Fault(file, f"{statement.id}: there is no calculator {statement.calculator}")
        applies = statement.applies
        spans = ((applies.death_from, applies.death_until), (applies.acting_from, applies.acting_until))
        if any(first is not None and last is not None and last < first for first, last in spans):
            yield Fault(file, f"{statement.id}: applies until a day before it begins")


def times(files: Files, book: LawBook) -> Iterator[Fault]:
    """A statement whose words stand only in some versions says when it holds, unless it is about the change itself."""
    for file, statement in _each(files):
        days = statement.applies
        bounded = any((days.death_from, days.death_until, days.acting_from, days.acting_until))
        if bounded or {"change", "compare"} & set(statement.aspects):
            continue
        for key, support in statement.supports.items():
            carried = _days_of(support, book)
            if support.versions is not None and set(support.versions) < carried:
                message = f"{statement.id}.{key} holds for some versions only, but the statement says no time"
                yield Fault(file, message, is_warning=True)


def _days_of(support: Support, book: LawBook) -> set[str]:
    known = support.section in book.paragraphs or support.section in book.passages or support.section in book.notes
    return {version.version for version in book.versions(support.section)} if known else set()


def coverage(files: Files, book: LawBook) -> Iterator[Fault]:
    """Every paragraph, passage and note with words of its own is carried by a statement."""
    covered: set[str] = set()
    for _, statement in _each(files):
        covered |= {*statement.sections, *(support.section for support in statement.supports.values())}
    for section in book.sections():
        version = book.versions(section)[-1]
        is_empty = not version.has_own_words or not version.text or version.text == "[Reserved]"
        if section not in covered and not is_empty:
            yield Fault("knowledge/statements", f"no statement covers {section}")


def asks_apart(files: Files, questions: Iterable[str]) -> Iterator[Fault]:
    """No way of asking shares six consecutive words with an eval question, else the evals would measure memory."""
    heard = {run for question in questions for run in _runs(question)}
    for file, statement in _each(files):
        for ask in (ask for asks in statement.asks.values() for ask in asks):
            shared = next((run for run in _runs(ask) if run in heard), None)
            if shared is not None:
                # The eval question itself stays unseen: a third of them is held back from those who write here.
                yield Fault(file, f"{statement.id}: the ask {ask!r} shares “{shared}” with an eval question")


def _runs(text: str) -> list[str]:
    """Runs of six words, letters and digits only; a designation such as (c)(4)(ii)(A) is one word."""
    words = [word for word in (re.sub(r"[^a-z0-9]", "", part) for part in plain(text).lower().split()) if word]
    return [" ".join(words[at : at + SHARED_WORDS]) for at in range(len(words) - SHARED_WORDS + 1)]


def _each(files: Files) -> Iterator[tuple[str, Statement]]:
    for file, held in files.items():
        for statement in held:
            yield file, statement

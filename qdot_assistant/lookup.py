"""The words themselves: one paragraph set out, two versions or two paragraphs side by side, and paragraphs that do
not exist.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from knowledge.citation import SECTION, Citation
from knowledge.compare import changes
from knowledge.law import Law, LawBook
from knowledge.paragraph import LawError, Version
from qdot_assistant.named import Named
from qdot_assistant.types import Cite, Draft, DraftSentence

SHORTEST_CHANGE = 4  # characters; a changed comma is no change worth telling
MOST_CHANGES = 8  # the rest of a longer redline is shown by `qdot section … --compare` and on the page
MOST_WORDS = 700  # a designation longer than this is shown as an outline of what stands under it


def words(section: str, law: Law, book: LawBook) -> Draft:
    """Set out the words of a section in force, each paragraph with its own citation.

    Raises:
        LawError: when there is no such section, or no text carried for that day.
    """
    whole = law.section(section)
    leaves = [whole] if whole.source != "regulation" else list(leaves_of(section, law, book)) or [whole]
    if sum(len(leaf.text.split()) for leaf in leaves) > MOST_WORDS and len(leaves) > 1:
        return Draft(kind="answer", sentences=(_title(whole), *_outline(section, leaves)))
    sentences = [_title(whole)]
    for leaf in leaves:
        if len(leaves) > 1 and leaf.section != section:
            sentences.append(DraftSentence(text=_label(leaf), is_substance=False, block="heading"))
        sentences.append(_set_out(leaf))
    return Draft(kind="answer", sentences=tuple(sentences))


def leaves_of(section: str, law: Law, book: LawBook) -> Iterator[Version]:
    """The designated paragraphs with words of their own at and under a section, in order."""
    top = Citation.parse(section) if section != SECTION else None
    for name in book.sections():
        if not name.startswith(f"{SECTION}(") or (top is not None and not top.contains(Citation.parse(name))):
            continue
        try:
            version = law.section(name)
        except LawError:
            continue
        if version.has_own_words:
            yield version


def _title(version: Version) -> DraftSentence:
    return DraftSentence(text=_label(version, dated=True), is_substance=False, block="heading")


def _label(version: Version, dated: bool = False) -> str:
    name = f"§ {version.section}" if version.source == "regulation" else version.section
    heading = f" {version.heading_path[-1]}" if version.heading_path and version.heading_path[-1] else ""
    if version.source == "note":
        name, heading = f"Our summary of {version.section}, not its words:", heading
    return f"{name}{heading}" + (f" (text from {version.version})" if dated and version.source == "regulation" else "")


def _set_out(version: Version) -> DraftSentence:
    text = version.text.strip()
    if version.source == "note":
        return DraftSentence(text=text, cites=(Cite(section=version.section, quote=text),))
    quoted = text.replace("\n", "\n> ") if "\n" in text else text
    return DraftSentence(
        text=quoted, cites=(Cite(section=version.section, quote=text, version=version.version),), block="quote"
    )


def _outline(section: str, leaves: list[Version]) -> Iterator[DraftSentence]:
    yield DraftSentence(text="It is long; these are its paragraphs, each with its opening words.", is_substance=False)
    depth = len(Citation.parse(section).path) + 1 if section != SECTION else 1
    seen: set[tuple[str, ...]] = set()
    for leaf in leaves:
        path = Citation.parse(leaf.section).path[:depth]
        if path in seen:
            continue
        seen.add(path)
        opening = _opening(leaf.text)
        label = Citation(path).designation
        yield DraftSentence(
            text=f"{label}: “{opening}”",
            cites=(Cite(section=leaf.section, quote=opening, version=leaf.version),),
            block="item",
        )


def _opening(text: str, most: int = 18) -> str:
    return " ".join(text.split()[:most])


def titles(sections: tuple[str, ...], law: Law) -> Draft:
    """Many sections by their titles, each with the words it begins with behind it."""
    lead = DraftSentence(text="These are the parts that my sources hold; ask for any of them.", is_substance=False)
    versions = [law.section(section) for section in sections]
    items = tuple(
        DraftSentence(
            text=f"{one.section}: {one.heading_path[-1] if one.heading_path else _opening(one.text)}",
            cites=(Cite(section=one.section, quote=_opening(one.text), version=one.version),),
            block="item",
        )
        for one in versions
    )
    return Draft(kind="answer", sentences=(lead, *items))


def changed(section: str, book: LawBook) -> Draft | None:
    """What changed between the last two versions of a paragraph, words removed and inserted; None when it never
    changed.
    """
    versions = book.versions(section)
    if len(versions) < 2:
        return None
    before, after = versions[-2], versions[-1]
    head = f"§ {section} changed on {_day(after.version)} ({after.authority})."
    sentences = [DraftSentence(text=head, is_substance=False, block="heading")]
    for removed, inserted in list(changes(before, after))[:MOST_CHANGES]:
        sentences += _change(before, after, removed, inserted)
    return Draft(kind="answer", sentences=tuple(sentences)) if len(sentences) > 1 else None


def _change(before: Version, after: Version, removed: str, inserted: str) -> Iterator[DraftSentence]:
    for verb, version, quote in (("Removed", before, removed), ("Inserted", after, inserted)):
        if len(quote.strip()) >= SHORTEST_CHANGE:
            cite = Cite(section=version.section, quote=quote.strip(), version=version.version)
            yield DraftSentence(text=f"{verb}: “{quote.strip()}”", cites=(cite,), block="item")


def _day(iso: str) -> str:
    day = date.fromisoformat(iso)
    return f"{day:%B} {day.day}, {day.year}"


def row(text: str) -> DraftSentence:
    """A line of a table that states no law: its head, its rule."""
    return DraftSentence(text=text, is_substance=False, block="row")


def side_by_side(sections: tuple[str, ...], law: Law) -> Draft:
    """Two or more paragraphs in one table, each with its opening words."""
    rows = [
        row("| Paragraph | Words |"),
        row("| --- | --- |"),
    ]
    for section in sections:
        version = law.section(section)
        quote = _opening(version.text.replace("\n", " "), 60)
        rows.append(
            DraftSentence(
                text=f"| § {section} | “{quote}” {{marks}} |",
                cites=(Cite(section=version.section, quote=quote, version=version.version),),
                block="row",
            )
        )
    return Draft(kind="answer", sentences=tuple(rows))


def unknown_sentence(named: Named, book: LawBook) -> str:
    """Say which paragraph does not exist and where its neighbours end."""
    return " ".join(book.no_such(section) for section in named.unknown)

"""What the reading page shows: the tree, a paragraph with all below it, its links, a search, a redline. No Streamlit.

Come here for ``flow`` (the words with their numbers, in order), ``linked`` (cross-references and defined terms),
``search`` and ``redline_html``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from knowledge.citation import SECTION, Citation, find_citations, path_of, plain
from knowledge.compare import runs
from knowledge.law import Law, LawBook, name_of
from knowledge.paragraph import LawError, Paragraph, Version
from qdot_assistant.ui.markup import Link, escaped, law_html
from qdot_assistant.ui.sources import read_link

DEFINED: Mapping[str, str] = {
    "nonassignable annuity or other arrangement": f"{SECTION}(c)(1)",
    "corpus portion": f"{SECTION}(c)(4)(i)",
    "corpus amount": f"{SECTION}(c)(4)(ii)(A)",
    "expected annuity term": f"{SECTION}(c)(4)(ii)(B)",
    "Information Statement": f"{SECTION}(c)(5)",
    "protective assignment": f"{SECTION}(b)(8)",
}
"""Terms the section defines, with the paragraph that does."""

AROUND = 110


@dataclass(frozen=True)
class Found:
    """One section that holds the words searched for, with the words around the first of them."""

    section: str
    around: str


def links_in(section: str, text: str, book: LawBook) -> tuple[Link, ...]:
    """The cross-references of a text and the first use of each defined term, where they lead somewhere here."""
    known = _known(book)
    links = [
        Link(span, read_link(str(cited)))
        for span, cited in find_citations(text)
        if str(cited) in known and str(cited) != section
    ]
    for term, where in DEFINED.items():
        found = re.search(rf"\b{re.escape(term)}\b", text, re.IGNORECASE) if where != section else None
        if found and all(found.end() <= link.span[0] or link.span[1] <= found.start() for link in links):
            links.append(Link(found.span(), read_link(where)))
    return tuple(sorted(links, key=lambda link: link.span))


@lru_cache(maxsize=4)
def _known(book: LawBook) -> frozenset[str]:
    return frozenset(book.sections())


def flow(section: str, law: Law) -> Iterator[tuple[Paragraph, Version | None]]:
    """A paragraph and all below it, each with its own words in force (None where it only has children)."""
    book = law.book
    own = book.paragraphs.get(section)
    for paragraph in (*([own] if own else []), *book.below(section)):
        try:
            version = law.section(paragraph.section)
        except LawError:
            continue
        yield paragraph, version if paragraph.versions else None


def flow_html(section: str, law: Law, words: str = "") -> str:
    """The words of a paragraph and of all below it; every number is its permalink."""
    depth = len(path_of(section))
    parts = []
    for paragraph, version in flow(section, law):
        inside = _words(paragraph.section, version, law.book, words) if version else ""
        parts.append(_numbered(paragraph, depth, inside))
    return f'<div class="q-law">{"".join(parts)}</div>'


def _numbered(paragraph: Paragraph, depth: int, inside: str) -> str:
    number = f"({paragraph.citation.path[-1]})"
    name = escaped(name_of(paragraph.section))
    heading = f" <em>{escaped(paragraph.heading)}.</em>" if paragraph.heading else ""
    address = escaped(read_link(paragraph.section))
    link = f'<a class="q-go q-anchor" href="{address}" title="Permalink to {name}">{number}</a>'
    level = max(0, len(paragraph.citation.path) - depth)
    place = f'class="q-para" id="{anchor_of(paragraph.section)}" style="--depth:{level}"'
    return f"<div {place}><p>{link}{heading}</p>{inside}</div>"


def _words(section: str, version: Version, book: LawBook, words: str) -> str:
    own, signed = version.text, version.to_be_signed
    if signed:
        own = own[: -len(signed)].rstrip()
    made = law_html(own, words or None, links_in(section, own, book))
    if not signed:
        return made
    inside = law_html(signed, words or None, links_in(section, signed, book))
    return f'{made}<div class="q-signed"><p class="q-hush">Text to be signed</p>{inside}</div>'


def anchor_of(section: str) -> str:
    """The id of a paragraph's place on the page."""
    return "p-" + "-".join(path_of(section))


def plain_html(version: Version, book: LawBook, words: str = "") -> str:
    """The words of a note or of a passage of the explainer."""
    links = links_in(version.section, version.text, book)
    return f'<div class="q-law">{law_html(version.text, words or None, links)}</div>'


def tree_html(book: LawBook, chosen: str) -> str:
    """The tree of paragraphs, open down to the chosen one and its children; every line is a link."""
    tops = [paragraph for paragraph in book.paragraphs.values() if len(paragraph.citation.path) == 1]
    inside = "".join(_branch(paragraph, book, chosen) for paragraph in tops)
    return f'<nav aria-label="Paragraphs" class="q-tree"><ul>{inside}</ul></nav>'


def _branch(paragraph: Paragraph, book: LawBook, chosen: str) -> str:
    children = book.children(paragraph.section)
    here = ' aria-current="page"' if paragraph.section == chosen else ""
    heading = f" {escaped(paragraph.heading)}" if paragraph.heading else ""
    number = f"({paragraph.citation.path[-1]})"
    link = f'<a class="q-go" href="{escaped(read_link(paragraph.section))}"{here}>{number}{heading}</a>'
    is_open = bool(children) and (chosen == paragraph.section or chosen.startswith(f"{paragraph.section}("))
    inside = f"<ul>{''.join(_branch(child, book, chosen) for child in children)}</ul>" if is_open else ""
    more = "" if is_open or not children else ' <span aria-hidden="true">›</span>'
    return f"<li>{link}{more}{inside}</li>"


def search(words: str, law: Law, most: int = 40) -> tuple[Found, ...]:
    """Every section in force whose own words or headings hold all the words, the regulation first."""
    wanted = [plain(word).lower() for word in words.split()][:12]
    if not wanted:
        return ()
    found = []
    for section in law.book.sections():
        text = _own_text(section, law)
        low = plain(text).lower()
        if text and all(word in low for word in wanted):
            found.append(Found(section, _around(plain(text), wanted)))
        if len(found) == most:
            break
    return tuple(found)


def _own_text(section: str, law: Law) -> str:
    paragraph = law.book.paragraphs.get(section)
    if paragraph is not None and not paragraph.versions:
        return paragraph.heading
    try:
        version = law.section(section)
    except LawError:
        return ""
    heading = paragraph.heading if paragraph else version.heading_path[-1]
    return f"{heading}. {version.text}" if heading else version.text


def _around(text: str, wanted: list[str]) -> str:
    at = min(text.lower().find(word) for word in wanted)
    start, end = max(0, at - AROUND), min(len(text), at + AROUND)
    lead, tail = ("… " if start else ""), (" …" if end < len(text) else "")
    marked = escaped(text[start:end])
    for word in sorted(set(wanted), key=len, reverse=True):
        marked = re.sub(rf"(?i)(?<![&\w])({re.escape(escaped(word))})", r"<mark>\1</mark>", marked, count=3)
    return f"{lead}{marked}{tail}"


@lru_cache(maxsize=64)
def redline_html(before: Version, after: Version) -> str:
    """The later text with deleted and inserted words marked."""
    tags = {
        "deleted": ("<del class='q-del'>", "</del>"),
        "inserted": ("<ins class='q-ins'>", "</ins>"),
        "same": ("", ""),
    }
    parts = []
    for run in runs(before, after):
        opening, closing = tags[run.kind]
        parts.append(f"{opening}{escaped(run.text)}{closing}")
    return f'<div class="q-law q-redline">{"".join(parts)}</div>'


def example_name(section: str) -> str:
    """How attorneys cite a paragraph of (d), or nothing."""
    if not section.startswith(f"{SECTION}("):
        return ""
    return Citation.parse(section).example or ""

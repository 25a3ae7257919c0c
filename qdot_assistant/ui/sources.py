"""A citation -> what a reader sees of it: its name, its headings, its version, its words with the quotation marked.

Come here for the card that a marker opens, and for a citation in the form lawyers write it.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from urllib.parse import quote as url_quote

from knowledge.citation import SECTION, Citation
from knowledge.law import LawBook
from knowledge.paragraph import LawError, Version
from qdot_assistant.types import AnswerCitation
from qdot_assistant.ui.markup import escaped, law_html, span_of

LONGEST_SHOWN = 6000
"""Characters of one text that a card shows around the quotation; the whole stands on the reading page."""


@dataclass(frozen=True)
class Reference:
    """What a card is made from: an answer's citation, or a step of a calculation."""

    section: str
    version: str
    quote: str


def reference_of(citation: AnswerCitation) -> Reference:
    """The reference of an answer's citation."""
    return Reference(citation.section, citation.version, citation.quote)


def short_name(section: str) -> str:
    """The name of a section on a button: ``§ 20.2056A-4(c)(7)(i)``, ``IRC 6075(a)``, ``Explainer: trustees``."""
    if section.startswith("explainer#"):
        return f"Explainer: {section.removeprefix('explainer#').replace('-', ' ')}"
    return f"§ {section}" if section.startswith(SECTION) else section


def legal_cite(section: str, version: str = "") -> str:
    """The citation in the usual legal form, with the day from which its words apply."""
    day = f" (text in force from {in_words(version)})" if len(version) == 10 else ""
    if section.startswith(SECTION):
        example = Citation.parse(section).example if "(" in section else None
        return f"26 C.F.R. § {section}{day}" + (f"; {example}" if example else "")
    if section.startswith("IRC "):
        return f"26 U.S.C. § {section.removeprefix('IRC ')}"
    if section.startswith("26 CFR "):
        return f"26 C.F.R. § {section.removeprefix('26 CFR ')}"
    return short_name(section)


def in_words(day: str) -> str:
    """An ISO day in words, ``June 1, 2023``; anything else as it is."""
    try:
        read = dt.date.fromisoformat(day)
    except ValueError:
        return day
    return f"{read:%B} {read.day}, {read.year}"


def read_link(section: str, version: str = "", words: str = "") -> str:
    """The address of a section on the reading page, relative to the page one stands on."""
    parts = [("section", section), ("version", version), ("words", words[:300])]
    return "read?" + "&".join(f"{name}={url_quote(value, safe='')}" for name, value in parts if value)


def found(reference: Reference, book: LawBook) -> Version | None:
    """The version a reference names, or None when it is not carried (an imported file may name anything)."""
    try:
        return book.version(reference.section, reference.version)
    except LawError:
        return None


def card_html(reference: Reference, book: LawBook) -> str:
    """The inside of the card: name, headings, version, words, links."""
    version = found(reference, book)
    if version is None:
        return (
            f'<p class="q-source-name">{escaped(short_name(reference.section))}</p>'
            f"<p>This version ({escaped(reference.version)}) is not carried here; the words given were:</p>"
            f"<p>{escaped(reference.quote)}</p>"
        )
    headings = " › ".join(escaped(heading) for heading in version.heading_path)
    return (
        f'<p class="q-source-name">{escaped(_title(version))}</p>'
        f'<p class="q-source-path">{headings}</p>'
        f'<p class="q-source-version">{escaped(stands(version))}</p>'
        f'<div class="q-law">{_words(version, reference.quote)}</div>'
        f'<p class="q-source-links">{_links(version, reference.quote)}</p>'
    )


def _title(version: Version) -> str:
    if version.source == "note":
        return f"Our summary of {version.section}, not its words"
    if version.source == "explainer":
        return f"{short_name(version.section)} (a third party’s text)"
    return short_name(version.section)


def stands(version: Version) -> str:
    """From when until when the words apply, and by which authority."""
    if version.source == "explainer":
        return f"Edition of {version.version}. {version.authority}"
    until = f" until {in_words(version.until)}" if version.until else ""
    what = "Rule" if version.source == "note" else "Text"
    sure = {
        "second_source": " Known from a second source.",
        "recalled": " Stated from memory, not checked against the official text.",
        "unsettled": " This reading is not settled.",
    }.get(version.certainty, "")
    return f"{what} from {in_words(version.version)}{until}. {version.authority.rstrip('.')}.{sure}"


def _words(version: Version, quote: str) -> str:
    text, span = version.text, span_of(version.text, quote)
    if len(text) <= LONGEST_SHOWN or span is None:
        return law_html(text[: LONGEST_SHOWN * 3], quote)
    start, end = max(0, span[0] - LONGEST_SHOWN // 3), min(len(text), span[1] + LONGEST_SHOWN // 3)
    start = text.rfind("\n", 0, start) + 1 if start else 0
    lead, tail = ("<p>…</p>" if start else ""), ("<p>…</p>" if end < len(text) else "")
    return f"{lead}{law_html(text[start:end], quote)}{tail}"


def _links(version: Version, quote: str) -> str:
    here = read_link(version.section, version.version, quote)
    links = [f'<a href="{escaped(here)}" target="_blank" rel="noopener">Read in context</a>']
    if version.url and version.url.startswith("https://"):
        links.append(f'<a href="{escaped(version.url)}" target="_blank" rel="noopener">Official page</a>')
    return " ".join(links)

"""Version: the words of one section from one day on; Paragraph: a designation of § 20.2056A-4 with all its versions.

Come here for what a citation points at. ``text`` is what quotations are checked in.

Errors::

    LawError
    ├── UnknownSection   no such paragraph, passage or note; names the neighbours that exist
    └── NotCarried       it exists, but has no text we carry for these days; names the versions that do
"""

from __future__ import annotations

import datetime as dt
import hashlib
from dataclasses import dataclass
from typing import Literal

from knowledge.citation import Citation, plain

Source = Literal["regulation", "explainer", "note"]
Certainty = Literal["read", "second_source", "recalled", "unsettled"]


@dataclass(frozen=True, slots=True)
class Version:
    """The words of one section from one day on.

    Attributes:
        section: the id that a citation carries: ``20.2056A-4(c)(7)(i)``, ``IRC 6075(a)``, ``explainer#…``.
        heading_path: headings from the outermost paragraph down to this one; paragraphs without a heading add none.
        version: the day from which the words apply (ISO 8601), ``2025`` for the explainer.
        until: the last day on which they apply, or None while they stand.
        authority: the Treasury Decision and Federal Register page, the note's authority, or the page's author.
        text: all words under the designation and above the next, without number and heading; tables in Markdown.
        to_be_signed: the agreement or certification text within ``text``, or None.
        doubts: what of these words is not settled, one sentence each.
        needs_date_of_death: True where the decedent's day of death picks the version, else the day of acting does.
        has_own_words: False for a paragraph that only has children, whose texts ``text`` joins.
    """

    section: str
    source: Source
    heading_path: tuple[str, ...]
    version: str
    until: str | None
    authority: str
    text: str
    certainty: Certainty
    url: str | None
    to_be_signed: str | None = None
    doubts: tuple[str, ...] = ()
    needs_date_of_death: bool = False
    has_own_words: bool = True

    @property
    def folded(self) -> str:
        """The text in the form quotations are compared in."""
        return plain(self.text)

    @property
    def fingerprint(self) -> str:
        """SHA-256 of the folded text; equal words have equal fingerprints."""
        return hashlib.sha256(self.folded.encode()).hexdigest()

    def carries(self, quote: str) -> bool:
        """True when the quotation stands verbatim in the text, white space folded, dashes and quotation marks plain."""
        return plain(quote) in self.folded

    def holds_on(self, day: dt.date) -> bool:
        """True when the words apply on that day; always for the explainer, which has a year and no days."""
        if self.source == "explainer":
            return True
        return self.version <= day.isoformat() and (self.until is None or day.isoformat() <= self.until)


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One designation of § 20.2056A-4 with its own words in every version, oldest first.

    A paragraph that only has children has no versions of its own; ``LawBook`` gives their texts in order.
    """

    citation: Citation
    heading: str
    versions: tuple[Version, ...]
    needs_date_of_death: bool

    @property
    def section(self) -> str:
        """The id that a citation carries."""
        return str(self.citation)


class LawError(LookupError):
    """A section that cannot be given. The message is one sentence that says what can.

    Attributes:
        section: the id asked for.
        available: ids or versions that do exist.
    """

    def __init__(self, section: str, message: str, available: tuple[str, ...] = ()) -> None:
        super().__init__(message)
        self.section = section
        self.available = available


class UnknownSection(LawError):
    """No paragraph, passage or note has this id."""


class NotCarried(LawError):
    """The section exists, but has no text that we carry for the days asked for."""

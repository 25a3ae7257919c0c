"""From labelled spans and editorial entries to the dated paragraphs of § 20.2056A-4.

A paragraph whose words are alike in both readings stands since 1995; one that differs has the text of 2009 and that of
2023; one with replaced words has a further version from the replacing decision's day.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from knowledge.citation import SECTION, Citation
from knowledge.editorial import Edit, apply_all
from knowledge.paragraph import Paragraph, Version
from knowledge.redline import Reconstructed, Span, project

ECFR = "https://www.ecfr.gov/current/title-26/section-20.2056A-4"


@dataclass(frozen=True, slots=True)
class Calendar:
    """The dates of the section: its versions with their authorities, and which paragraphs the date of death picks.

    Attributes:
        by_date_of_death: designations that, with all below them, are picked by the decedent's day of death.
        authority: for each version's first day, the Treasury Decision and Federal Register page.
        doubts: for (section, version), what of the words is not settled.
    """

    title: str
    by_date_of_death: tuple[str, ...]
    outside_before: dt.date
    corpus_portion_from: dt.date
    authority: Mapping[str, str]
    of_reading: Mapping[str, str]
    doubts: Mapping[tuple[str, str], tuple[str, ...]]

    @classmethod
    def from_data(cls, data: Mapping[str, Any]) -> Calendar:
        """Read ``regulation/versions.json``."""
        doubts: dict[tuple[str, str], tuple[str, ...]] = {}
        for row in data["doubts"]:
            key = (row["section"], row["version"])
            doubts[key] = (*doubts.get(key, ()), row["text"])
        return cls(
            title=data["section_title"],
            by_date_of_death=tuple(data["by_date_of_death"]),
            outside_before=dt.date.fromisoformat(data["outside_before"]),
            corpus_portion_from=dt.date.fromisoformat(data["corpus_portion_from"]),
            authority={row["from"]: row["authority"] for row in data["versions"]},
            of_reading={row["reading"]: row["from"] for row in data["versions"]},
            doubts=doubts,
        )

    def date_of_death_picks(self, designation: str) -> bool:
        """True for (c)(4)(ii)(B) and everything under (d)(4): the paragraphs whose authority speaks of decedents."""
        return designation.startswith(self.by_date_of_death)


def read_paragraphs(spans: Iterable[Span], edits: Iterable[Edit], calendar: Calendar) -> dict[str, Paragraph]:
    """Build every designated paragraph with its versions, in the order of the section."""
    spans, edits = tuple(spans), tuple(edits)
    old, new = project(spans, "old"), project(spans, "new")
    designations = sorted({*old, *new}, key=lambda designation: Citation.parse(designation).order)
    headings = {designation: (new.get(designation) or old[designation]).heading for designation in designations}
    return {
        SECTION + designation: _paragraph(
            designation, old.get(designation), new.get(designation), headings, edits, calendar
        )
        for designation in designations
    }


def _paragraph(
    designation: str,
    old: Reconstructed | None,
    new: Reconstructed | None,
    headings: Mapping[str, str],
    edits: tuple[Edit, ...],
    calendar: Calendar,
) -> Paragraph:
    citation = Citation.parse(designation)
    dated = list(_readings(old, new, edits, calendar))
    above = [headings[name] for name in _ancestors(citation) if headings[name]]
    versions = []
    for position, (day, reading) in enumerate(dated):
        following = dated[position + 1][0] if position + 1 < len(dated) else _first_day_without(new, calendar)
        path = (*above, *([reading.heading] if reading.heading else []))
        versions.append(_version(citation, day, following, path, reading, edits, calendar))
    own_words = tuple(version for version in versions if version.text)
    return Paragraph(citation, headings[designation], own_words, calendar.date_of_death_picks(designation))


def _readings(
    old: Reconstructed | None, new: Reconstructed | None, edits: tuple[Edit, ...], calendar: Calendar
) -> Iterator[tuple[str, Reconstructed]]:
    latest = new or old
    assert latest is not None
    if old is not None and new is not None and old.text == new.text and old.heading == new.heading:
        yield calendar.of_reading["common"], latest
    else:
        if old is not None:
            yield calendar.of_reading["old"], old
        if new is not None:
            yield calendar.of_reading["new"], new
    if any(edit.kind == "replaced" and edit.section == SECTION + latest.designation for edit in edits):
        yield calendar.of_reading["replaced"], latest


def _first_day_without(new: Reconstructed | None, calendar: Calendar) -> str | None:
    """A paragraph that is not in the 2023 text ended the day before that text began."""
    return calendar.of_reading["new"] if new is None else None


def _ancestors(citation: Citation) -> list[str]:
    return [Citation(citation.path[:depth]).designation for depth in range(1, len(citation.path))]


def _version(
    citation: Citation,
    day: str,
    following: str | None,
    heading_path: tuple[str, ...],
    reading: Reconstructed,
    edits: tuple[Edit, ...],
    calendar: Calendar,
) -> Version:
    section = str(citation)
    mine = tuple(edit for edit in edits if edit.applies_to(section, day))
    text = apply_all(mine, reading.text)
    unsure = [edit for edit in mine if edit.certainty != "read"]
    return Version(
        section=section,
        source="regulation",
        heading_path=heading_path,
        version=day,
        until=_day_before(following) if following else None,
        authority=calendar.authority[day],
        text=text,
        certainty=unsure[0].certainty if unsure else "read",
        url=ECFR,
        to_be_signed=_signed(reading, text),
        doubts=(*(edit.why for edit in unsure), *calendar.doubts.get((section, day), ())),
        needs_date_of_death=calendar.date_of_death_picks(citation.designation),
    )


def _signed(reading: Reconstructed, text: str) -> str | None:
    """The text to be signed follows the paragraph's own words after a blank line, in every version."""
    return text.split("\n\n", 1)[1] if reading.to_be_signed else None


def _day_before(day: str) -> str:
    return (dt.date.fromisoformat(day) - dt.timedelta(days=1)).isoformat()

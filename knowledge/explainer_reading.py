"""The explainer as passages under its own headings.

Every character of the page as received is a heading, a passage or furniture (reading times, the author line, other
articles, the quiz); furniture is neither searched nor cited. Come here for the id of a passage.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Literal

from knowledge.paragraph import Version

EDITION = "2025"
AUTHORITY = "Trust & Will, Understanding Qualified Domestic Trusts (QDOTs), undated, with figures of 2025"
URL = "https://trustandwill.com/learn"


@dataclass(frozen=True, slots=True)
class Segment:
    """A run of the received page: a heading with its level, a text under the heading ``slug``, or furniture."""

    kind: Literal["heading", "text", "furniture"]
    text: str
    slug: str | None = None
    level: int = 0

    @classmethod
    def from_data(cls, row: Mapping[str, Any]) -> Segment:
        """Read one row of ``explainer/passages.json``."""
        return cls(row["kind"], row["text"], row.get("slug"), row.get("level", 0))


def slug_of(heading: str) -> str:
    """The id of a heading: lower case, apostrophes and full stops dropped, everything else a hyphen."""
    bare = re.sub(r"[’'.]", "", heading.lower())
    return re.sub(r"[^a-z0-9]+", "-", bare).strip("-")


def received_page(segments: Iterable[Segment]) -> str:
    """Give back the page as received."""
    return "".join(segment.text for segment in segments)


def read_passages(segments: Iterable[Segment]) -> dict[str, Version]:
    """Build one ``Version`` a heading, in the order of the page; a heading without text gives those below it."""
    segments = tuple(segments)
    headings = [segment for segment in segments if segment.kind == "heading"]
    texts = {segment.slug: segment.text.strip() for segment in segments if segment.kind == "text"}
    passages = {}
    for position, heading in enumerate(headings):
        text = texts.get(heading.slug) or _below(headings, position, texts)
        passages[f"explainer#{heading.slug}"] = Version(
            section=f"explainer#{heading.slug}",
            source="explainer",
            heading_path=_path(headings, position),
            version=EDITION,
            until=None,
            authority=AUTHORITY,
            text=text,
            certainty="read",
            url=URL,
        )
    return passages


def _path(headings: list[Segment], position: int) -> tuple[str, ...]:
    path: list[str] = []
    level = headings[position].level + 1
    for heading in reversed(headings[: position + 1]):
        if heading.level < level:
            path.insert(0, heading.text.strip())
            level = heading.level
    return tuple(path)


def _below(headings: list[Segment], position: int, texts: Mapping[str | None, str]) -> str:
    parts = []
    for heading in headings[position + 1 :]:
        if heading.level <= headings[position].level:
            break
        parts.append(f"{heading.text.strip()}\n{texts.get(heading.slug, '')}".strip())
    return "\n\n".join(parts)

"""Editorial entries: what was restored, repaired, tabulated or replaced in the received words, and by what authority.

The received text is never edited; an entry says which received words it reads differently and why. Come here to see how
the formula of (c)(4)(ii)(A), the tables of (d) and the amendment of July 10, 2026 come into the text.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Literal

from knowledge.paragraph import Certainty

EditKind = Literal["restored", "repaired", "table", "replaced"]


@dataclass(frozen=True, slots=True)
class Edit:
    """One passage that the section reads differently from the document as received.

    Attributes:
        kind: ``restored`` words missing from the received text, ``repaired`` misprints, a ``table`` whose columns were
            run together, or words ``replaced`` by a later Treasury Decision.
        versions: the versions it applies to; None means every version of the paragraph.
        received: the words as received (en dashes as hyphens); they stand exactly once in the paragraph.
        certainty: how sure the words are that the entry puts there.
    """

    section: str
    kind: EditKind
    versions: tuple[str, ...] | None
    received: str
    reads: str
    authority: str
    why: str
    certainty: Certainty = "read"

    @classmethod
    def from_data(cls, row: Mapping[str, Any]) -> Edit:
        """Read one entry of ``regulation/editorial.json``."""
        versions = row["versions"]
        return cls(**{**row, "versions": None if versions is None else tuple(versions)})

    def applies_to(self, section: str, version: str) -> bool:
        """True when the entry is about that version of that paragraph."""
        return self.section == section and (self.versions is None or version in self.versions)

    def apply(self, text: str) -> str:
        """Put the words in.

        Raises:
            ValueError: when the received words do not stand exactly once.
        """
        count = text.count(self.received)
        if count != 1:
            raise ValueError(f"{self.section}: the words {self.received[:50]!r} stand {count} times, not once")
        return text.replace(self.received, self.reads)


def apply_all(edits: Iterable[Edit], text: str) -> str:
    """Apply the entries in the order in which they are written."""
    for edit in edits:
        text = edit.apply(text)
    return text

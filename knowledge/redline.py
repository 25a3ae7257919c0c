"""The reading of the received regulation: every character labelled, and the two texts those labels give.

The document as received shows the 2023 amendment against the older text with the marks lost. Here each span of it is
``old`` (deleted in 2023), ``new`` (inserted in 2023), ``common`` or ``furniture`` (title, page, line breaks of the
redline). Joined, the spans are the received text; ``project`` gives the earlier or the 2023 paragraphs. Come here
to see how a paragraph is read out of the received text.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

Label = Literal["common", "old", "new", "furniture"]
Reading = Literal["old", "new"]
SpanRole = Literal["heading", "to_be_signed", "title", "page", "credit"]


@dataclass(frozen=True, slots=True)
class Span:
    """A run of the received text under one label.

    Attributes:
        role: heading, text that someone signs, or the kind of furniture; None for plain words.
        opens: for each reading, the designation whose number begins here, as ``(d)(4)(iii)``.
    """

    label: Label
    text: str
    role: SpanRole | None = None
    opens: Mapping[Reading, str] = field(default_factory=dict)

    @classmethod
    def from_data(cls, row: Mapping[str, Any]) -> Span:
        """Read one row of ``regulation/spans.json``; a plain ``opens`` counts for both readings."""
        opens = row.get("opens", {})
        both: dict[Reading, str] = {"old": opens, "new": opens} if isinstance(opens, str) else dict(opens)
        return cls(row["label"], row["text"], row.get("role"), both)


@dataclass(frozen=True, slots=True)
class Reconstructed:
    """One designated paragraph of one reading, before editorial entries.

    Attributes:
        designation: ``(c)(4)(ii)(B)``.
        to_be_signed: the agreement or certification text within ``text``, or None.
    """

    designation: str
    heading: str
    text: str
    to_be_signed: str | None = None


def received_text(spans: Iterable[Span]) -> str:
    """Give back the document as received: all spans joined, nothing lost and nothing invented."""
    return "".join(span.text for span in spans)


def project(spans: Iterable[Span], reading: Reading) -> dict[str, Reconstructed]:
    """Read the paragraphs of one text out of the spans: common + old is the earlier text, common + new that of 2023.

    Raises:
        ValueError: when words stand before the first designation, or a number does not belong to its designation.
    """
    paragraphs: dict[str, list[Span]] = {}
    current: list[Span] | None = None
    for span in spans:
        if span.label not in ("common", reading):
            continue
        if reading in span.opens:
            current = paragraphs.setdefault(span.opens[reading], [])
        if current is None:
            raise ValueError(f"the words {span.text[:40]!r} stand under no designation")
        current.append(span)
    return {designation: _assemble(designation, parts) for designation, parts in paragraphs.items()}


def _assemble(designation: str, parts: list[Span]) -> Reconstructed:
    body = tidy("".join(part.text for part in parts if part.role is None))
    number = re.findall(r"\([^)]*\)", designation)[-1]
    if not body.startswith(number):
        raise ValueError(f"{designation} opens with {body[:12]!r}, not with its own number {number}")
    text = body[len(number) :].strip()
    heading = tidy("".join(part.text for part in parts if part.role == "heading")).rstrip(".")
    signed = tidy("".join(part.text for part in parts if part.role == "to_be_signed")) or None
    if signed is not None:
        text = f"{text}\n\n{signed}"
    return Reconstructed(designation, heading, text, signed)


def tidy(text: str) -> str:
    """Keep blank lines as paragraph breaks and line ends as they are, fold other white space, en dashes as hyphens.

    The received text prints the hyphens of section and form numbers as en dashes; the Federal Register has hyphens.
    """
    text = re.sub(r"[ \t]+", " ", text.replace("–", "-"))
    text = re.sub(r" ?\n ?", "\n", text)
    return re.sub(r"\n{2,}", "\n\n", text).strip()

"""What is recorded beside the figures of the law, to prove them by: values published elsewhere, and fingerprints.

Come here for the types ``knowledge.checks.figures`` compares with; the data stand in ``tables/``.
"""

from __future__ import annotations

import hashlib
from decimal import Decimal

from pydantic import BaseModel, ConfigDict

_DIGITS = 4


class _Data(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Anchor(_Data):
    """One value of a mortality table that stands outside the file the table was taken from."""

    table: str
    age: int
    lives: Decimal
    source: str


class Fingerprint(_Data):
    """What is recorded of one file: its SHA-256, and the first digits of the SHA-256 of each line."""

    file: str
    sha256: str
    lines: str

    @classmethod
    def of(cls, file: str, content: bytes) -> Fingerprint:
        """The fingerprint of a file as it is."""
        digits = [hashlib.sha256(line).hexdigest()[:_DIGITS] for line in content.splitlines()]
        return cls(file=file, sha256=hashlib.sha256(content).hexdigest(), lines=" ".join(digits))

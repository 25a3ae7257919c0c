"""Erratum: words of the explainer that were held against the law, and what governs.

The entries stand in ``explainer/errata.yaml``; come here for their form.
"""

from __future__ import annotations

from typing import Literal

from pydantic import BaseModel, ConfigDict, Field


class Erratum(BaseModel):
    """Words of the explainer that were held against the law, and what governs, in our own words.

    ``words`` stand verbatim in the passage; ``sections`` are the ids of the rules that govern.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    number: int
    kind: Literal["wrong", "outdated", "oversimplified", "correct"]
    passage: str = Field(pattern=r"^explainer#[a-z0-9-]+$")
    words: str
    governs: str
    sections: tuple[str, ...] = Field(min_length=1)

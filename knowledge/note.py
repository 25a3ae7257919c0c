"""Note: our own summary of a rule outside the two received documents, with its authority and how sure we are."""

from __future__ import annotations

import datetime as dt
from typing import Literal

from pydantic import BaseModel, ConfigDict

Certainty = Literal["read", "second_source", "recalled", "unsettled"]


class Note(BaseModel):
    """One rule in our own words. ``text`` is what a citation quotes; it is never shown as the rule's own words."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    section: str
    title: str
    text: str
    in_force_from: dt.date
    in_force_until: dt.date | None = None
    certainty: Certainty
    authority: str
    url: str | None = None

"""How people speak beside the words of the law, as the search reads it from ``lexicon.yaml`` and ``outside.yaml``.

Come here for the form of those two files; ``store`` reads them.
"""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict, Field


class _Data(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Meaning(_Data):
    """Phrases people say, and the terms of the law that they may stand for."""

    say: tuple[str, ...] = Field(min_length=1)
    law: tuple[str, ...] = Field(min_length=1)


class Outside(_Data):
    """One class of questions that the sources do not cover, with the ways people ask them."""

    name: str
    asks: tuple[str, ...] = Field(min_length=1)

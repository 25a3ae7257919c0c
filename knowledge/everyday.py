"""How people speak beside the words of the law: ``lexicon.yaml``, ``outside.yaml`` and ``terms.yaml``.

Come here for the form of those files; ``store`` reads them.
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
    """One class of questions that the sources do not cover: what is said instead, and the ways people ask them."""

    name: str
    says: str = Field(min_length=1)
    asks: tuple[str, ...] = Field(min_length=1)


class Term(_Data):
    """A word that may be asked about alone, under each of its names, and the statements that say what it is."""

    terms: tuple[str, ...] = Field(min_length=1)
    statements: tuple[str, ...] = Field(min_length=1, max_length=3)


class PolarWords(_Data):
    """Words of a yes/no question or a claim that affirm or deny what one statement says, as regular expressions.

    Attributes:
        open: words that put another case, which the statement answers otherwise or not at all: no opening is given.
    """

    statement: str
    affirms: str = ""
    denies: str = ""
    depends: str = ""
    open: str = ""

"""How people speak beside the words of the law: ``lexicon.yaml``, ``outside.yaml``, ``terms.yaml`` and what they tell.

Come here for the form of those files; ``store`` reads them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field


class _Data(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Meaning(_Data):
    """Phrases people say, and the terms of the law that they may stand for."""

    say: tuple[str, ...] = Field(min_length=1)
    law: tuple[str, ...] = Field(min_length=1)


class Beside(_Data):
    """Sentences of one kind that stand beside a question: asides, or facts told in few words."""

    kind: Literal["aside", "told"]
    says: tuple[str, ...] = Field(min_length=1)


class Outside(_Data):
    """One class of questions that the sources do not cover: what is said instead, and the ways people ask them."""

    name: str
    says: str = Field(min_length=1)
    asks: tuple[str, ...] = Field(min_length=1)


class Afterwards(_Data):
    """A point asked in few words after a thing was told, and the ways people ask it then.

    Attributes:
        after: the beginnings of the ids of the statements whose telling it may follow.
        tells: the rules that tell it, as the table of matters names them ("Yes:trustee.one_is_enough").
    """

    name: str = Field(pattern=r"^[a-z0-9_.]+$")
    after: tuple[str, ...] = Field(min_length=1)
    tells: str = Field(min_length=1)
    asks: tuple[str, ...] = Field(min_length=4)


class Term(_Data):
    """A word that may be asked about alone, under each of its names, and the statements that say what it is."""

    terms: tuple[str, ...] = Field(min_length=1)
    statements: tuple[str, ...] = Field(min_length=1, max_length=3)


class PolarWords(_Data):
    """Words of a yes/no question or a claim that affirm or deny what one statement says, as regular expressions.

    Attributes:
        about: words of which one must be said, where what affirms or denies could be said of another thing too.
        open: words that put another case, which the statement answers otherwise or not at all: no opening is given.
        right: words that put what the statement says as a whole, negations and all ("need no notary").
        wrong: words that put the contrary as a whole ("nothing has to be signed").
        by_figure: whether a question that names the one figure of the statement is affirmed by that alone; not so
            where the figure only tells which thing is meant ("the $300,000", "the 60 percent").
    """

    statement: str
    about: str = ""
    affirms: str = ""
    denies: str = ""
    depends: str = ""
    open: str = ""
    right: str = ""
    wrong: str = ""
    by_figure: bool = True


class Phrase(_Data):
    """One thing said in many words ("tax-free", "nothing to pay"), for ``<name>`` in the words of ``verdicts``."""

    name: str = Field(pattern=r"^[a-z0-9_]+$")
    says: str = Field(min_length=1)


class ToldFact(_Data):
    """What an asker may tell that chooses between the two outcomes of a rule, as a regular expression in one sentence.

    ``<name>`` in an expression stands for the expression of another fact.
    """

    fact: str = Field(pattern=r"^[a-z0-9_]+$")
    says: str = Field(min_length=1)
    unless: str = ""


class Conclusion(_Data):
    """What a statement's rule comes to where certain facts are told; without words, the statement is only told first.

    ``supports`` are keys of the statement's own supports; one that ``replaces`` the statement's first sentence says it.
    ``permits`` tells whether what was told is allowed by it, and so how "is that all right?" is answered.
    ``asked`` are expressions of ``told_facts`` of which one must be in the words that ask; without any, whatever is
    asked is answered with it.
    """

    statement: str
    told: tuple[str, ...] = Field(min_length=1)
    unless_told: tuple[str, ...] = ()
    asked: tuple[str, ...] = ()
    client: str = ""
    attorney: str = ""
    supports: tuple[str, ...] = ()
    replaces: bool = False
    permits: bool | None = None


_NAMED = re.compile(r"<([a-z0-9_]+)>")
_NO_WORDS = frozenset(("statement", "by_figure"))


def spelled_out(entries: Iterable[PolarWords], phrases: Iterable[Phrase]) -> Iterable[PolarWords]:
    """The words of each statement with the phrases named in them in full.

    Raises:
        KeyError: when words name a phrase that does not exist, or a phrase one that does not stand above it.
        ValueError: when two phrases have one name, so that the later would replace the earlier unseen.
    """
    full: dict[str, str] = {}

    def spell(words: str) -> str:
        return _NAMED.sub(lambda name: f"(?:{full[name[1]]})", words)

    for one in phrases:
        if one.name in full:
            raise ValueError(f"The phrase {one.name!r} stands twice in verdict_phrases.yaml: give one another name.")
        full[one.name] = spell(one.says)
    for entry in entries:
        words = {field: spell(getattr(entry, field)) for field in PolarWords.model_fields if field not in _NO_WORDS}
        yield entry.model_copy(update=words)


def told_words(facts: Iterable[ToldFact]) -> dict[str, tuple[str, str]]:
    """What says each fact and what leaves it untold ("" for nothing), with the names in them spelled out.

    Raises:
        KeyError: when an expression names a fact that does not stand above it.
    """
    spelled: dict[str, tuple[str, str]] = {}
    for one in facts:
        spelled[one.fact] = (_spelled(one.says, spelled), _spelled(one.unless, spelled))
    return spelled


def _spelled(words: str, known: Mapping[str, tuple[str, str]]) -> str:
    return _NAMED.sub(lambda name: f"(?:{known[name[1]][0]})", words)

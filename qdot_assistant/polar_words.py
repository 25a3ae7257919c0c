"""The words that affirm or deny a statement, as ``knowledge/verdicts`` names them, and where a text has them.

Come here for ``words_of``, ``wholes_of``, ``about_of`` and ``matches_in``; what the words come to is weighed in
``verdicts``. The patterns of a statement are made when it is first told, or all of them ahead by ``make_ready``.
"""

from __future__ import annotations

import re
import time
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Literal

from knowledge import store

if TYPE_CHECKING:
    from knowledge.everyday import PolarWords

Opening = Literal["Yes.", "No.", "It depends."]
Says = Literal["Yes.", "No.", "It depends.", ""]  # empty where the words leave it open
Words = tuple[tuple[Says, re.Pattern[str]], ...]  # of one statement
_I = re.IGNORECASE


@dataclass(frozen=True)
class Match:
    """Where a text has such words, and which way they point."""

    start: int
    end: int
    says: Says


def widest(found: list[Match]) -> list[Match]:
    """The matches without those that begin inside another, in the order of the text."""
    return sorted(
        (
            one
            for one in found
            if not any(
                other is not one and other.start <= one.start < other.end
                and (other.start < one.start or other.end > one.end)
                for other in found
            )
        ),
        key=lambda one: one.start,
    )  # fmt: skip


def matches_in(plain: str, words: Words) -> list[Match]:
    """Every place where a text has one of the words."""
    return [Match(match.start(), match.end(), says) for says, pattern in words for match in pattern.finditer(plain)]


def _compiled(words: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-])(?:{words})(?![\w])", _I)


@lru_cache(maxsize=1)
def _entries() -> Mapping[str, PolarWords]:
    return {entry.statement: entry for entry in store.polar_words()}


def affirmed_by_figure(statement: str) -> bool:
    """True unless the figures of a statement say nothing for it ("65 percent" of something else)."""
    entry = _entries().get(statement)
    return entry is None or entry.by_figure


@cache
def about_of(statement: str) -> re.Pattern[str] | None:
    """What must be spoken of for the words to be said of the statement; None where they cannot be said of else."""
    entry = _entries().get(statement)
    return _compiled(entry.about) if entry is not None and entry.about else None


@cache
def words_of(statement: str) -> Words:
    """The words that affirm a statement, deny it, leave it to what is not told, or put another case."""
    return _patterns(statement, ("Yes.", "affirms"), ("No.", "denies"), ("It depends.", "depends"), ("", "open"))


@cache
def wholes_of(statement: str) -> Words:
    """The words that put the whole of what a statement says, negations and all, rightly or wrongly."""
    return _patterns(statement, ("Yes.", "right"), ("No.", "wrong"))


def make_ready(pause: float = 0.0) -> None:
    """Read the words of every statement, so that none has to be read while a question waits.

    Args:
        pause: seconds left to others after each statement.
    """
    for statement in _entries():
        for read in (about_of, words_of, wholes_of):
            read(statement)
        time.sleep(pause)


def _patterns(statement: str, *kinds: tuple[Says, str]) -> Words:
    """Made when a statement is first told: all of them together would take seconds."""
    entry = _entries().get(statement)
    return tuple((says, _compiled(words)) for says, kind in kinds if entry and (words := getattr(entry, kind)))

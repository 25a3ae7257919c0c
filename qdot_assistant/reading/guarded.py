"""Patterns that are searched only where a text holds a word without which they cannot match.

Come here for ``Guarded``. A message is held against some hundred patterns, and most have nothing to do with it. A
pattern's own parse tells the letters that every match of it must hold; looking for those first costs a small part of
the search. Where no such letters stand in the pattern, it is searched as it is.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from re import _constants as op  # type: ignore[attr-defined]
from re import _parser  # type: ignore[attr-defined]
from typing import Any

Letters = frozenset[str]
FEWEST_LETTERS = 3
"""Shorter strings stand in nearly every text."""
MOST_STRINGS = 60
"""With more of them, looking for each costs as much as the search."""


class Guarded:
    """A compiled pattern, searched as ``re.Pattern.search`` does and with the same result."""

    __slots__ = ("_needed", "_search", "pattern")

    def __init__(self, pattern: re.Pattern[str]) -> None:
        self.pattern = pattern
        self._search = pattern.search
        self._needed = tuple(sorted(needed_by(pattern)))

    def search(self, text: str) -> re.Match[str] | None:
        """The first match, or None; without a search where none of the strings stands in the text."""
        if self._needed and not _may_match(self._needed, text):
            return None
        return self._search(text)


def guarded(pattern: str, flags: int = re.IGNORECASE) -> Guarded:
    """A pattern compiled and guarded."""
    return Guarded(re.compile(pattern, flags))


def needed_by(pattern: re.Pattern[str]) -> Letters:
    """Strings in lower case of which each match holds at least one; empty where the pattern names none."""
    needed = _of_sequence(_parser.parse(pattern.pattern, pattern.flags)) or frozenset()
    return needed if len(needed) <= MOST_STRINGS else frozenset()


def _may_match(needed: tuple[str, ...], text: str) -> bool:
    if not text.isascii():
        return True  # a search without regard to case takes some other letters for ASCII ones
    lowered = _lowered(text)
    for one in needed:  # noqa: SIM110 - a generator costs as much as the look itself
        if one in lowered:
            return True
    return False


@lru_cache(maxsize=512)
def _lowered(text: str) -> str:
    return text.lower()


def _of_sequence(items: Iterable[tuple[Any, Any]]) -> Letters | None:
    """The best of what the parts of a sequence need: the longest strings, then the fewest."""
    found = [one for one in _parts(items) if one and min(map(len, one)) >= FEWEST_LETTERS]
    return max(found, key=lambda one: (min(map(len, one)) >= 5, -len(one)), default=None)


def _parts(items: Iterable[tuple[Any, Any]]) -> Iterator[Letters | None]:
    run = ""
    for code, value in items:
        if code is op.LITERAL and value < 128:
            run += chr(value).lower()
            continue
        yield frozenset({run})
        run = ""
        yield _of_part(code, value)
    yield frozenset({run})


def _of_part(code: Any, value: Any) -> Letters | None:
    """What one part of a sequence needs; None where it may match without any string known."""
    if code is op.SUBPATTERN:
        return _of_sequence(value[-1])
    if code in (op.MAX_REPEAT, op.MIN_REPEAT) and value[0] >= 1:
        return _of_sequence(value[2])
    if code is op.ASSERT:
        return _of_sequence(value[1])
    if code is op.BRANCH:
        branches = [_of_sequence(branch) for branch in value[1]]
        return frozenset().union(*(one for one in branches if one)) if all(branches) else None
    return None

"""What changed between two versions of a paragraph, word by word.

Come here for ``qdot section --compare`` and for a page that marks inserted and deleted words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Literal

from knowledge.paragraph import Version

FEW_WORDS = 4


@dataclass(frozen=True, slots=True)
class Run:
    """A run of words that both versions have, or that were deleted or inserted; joined in order they are a redline."""

    kind: Literal["same", "deleted", "inserted"]
    text: str


@dataclass(frozen=True, slots=True)
class _Piece:
    """A stretch of both texts: the same words, or the words of each."""

    old: str
    new: str
    is_same: bool

    def runs(self) -> Iterator[Run]:
        if self.is_same:
            yield Run("same", self.old)
            return
        if self.old:
            yield Run("deleted", self.old)
        if self.new:
            yield Run("inserted", self.new)

    @property
    def is_replacement(self) -> bool:
        return not self.is_same and bool(self.old.strip()) and bool(self.new.strip())

    @property
    def size(self) -> int:
        return len(self.old.split()) + (0 if self.is_same else len(self.new.split()))


def runs(before: Version, after: Version) -> tuple[Run, ...]:
    """Compare two versions word by word; same + deleted joined is ``before``, same + inserted ``after``."""
    return tuple(run for piece in _pieces(before.text, after.text) for run in piece.runs())


def changes(before: Version, after: Version) -> Iterator[tuple[str, str]]:
    """Give each change as (deleted words, inserted words); one of the two may be empty."""
    for piece in _pieces(before.text, after.text):
        if not piece.is_same and (piece.old.strip() or piece.new.strip()):
            yield piece.old.strip(), piece.new.strip()


def marked(before: Version, after: Version) -> str:
    """The later text with deletions as ``[-…-]`` and insertions as ``{+…+}``, for plain terminals."""
    marks = {"same": ("", ""), "deleted": ("[-", "-]"), "inserted": ("{+", "+}")}
    parts = []
    for run in runs(before, after):
        opening, closing = marks[run.kind]
        bare = run.text.strip()
        lead, tail = run.text[: len(run.text) - len(run.text.lstrip())], run.text[len(run.text.rstrip()) :]
        parts.append(f"{lead}{opening}{bare}{closing}{tail}" if bare else run.text)
    return "".join(parts)


def _pieces(before: str, after: str) -> list[_Piece]:
    """Match word by word; a few alike words between two replacements belong to one change, as a reader marks it."""
    old, new = _words(before), _words(after)
    pieces: list[_Piece] = []
    for kind, i, j, k, m in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        pieces.append(_Piece("".join(old[i:j]), "".join(new[k:m]), kind == "equal"))
        while len(pieces) >= 3 and _is_island(*pieces[-3:]):
            first, island, last = pieces[-3:]
            pieces[-3:] = [_Piece(first.old + island.old + last.old, first.new + island.new + last.new, False)]
    return pieces


def _is_island(first: _Piece, island: _Piece, last: _Piece) -> bool:
    if first.is_same or last.is_same or not island.is_same:
        return False
    few = len(island.old.split()) <= FEW_WORDS and island.size <= min(first.size, last.size)
    return few and (first.is_replacement or last.is_replacement)


def _words(text: str) -> list[str]:
    """Words, white space and the punctuation around words apart; a section number with designations is one word."""
    return [part for chunk in re.findall(r"\s+|\S+", text) for part in _peeled(chunk)]


def _peeled(chunk: str) -> Iterator[str]:
    opening = re.match(r"[\[“\"]*(?:\((?=[^)]*$))?", chunk)
    start = opening.end() if opening else 0
    closing = re.search(
        r"(?:(?<![A-Za-z0-9])\)|[.,;:\]”\"])*$" if "(" in chunk[start:] else r"[.,;:)\]”\"]*$", chunk[start:]
    )
    end = start + closing.start() if closing else len(chunk)
    yield from (part for part in (*chunk[:start], chunk[start:end], *chunk[end:]) if part)

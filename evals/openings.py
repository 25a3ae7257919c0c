"""How often an answer opens with the right "Yes." or "No.", over every way of asking that puts a yes/no question.

Each file of ``evals/yes_or_no`` names, for the ways of asking of one area, the opening that an exact lawyer would give
before the statement's own sentences: yes, no, depends, or none (a choice, an open question, or nothing the statement
settles). A quarter of them is not shown by ``--show``, so that words found for the others can be measured on it.

    python -m evals.openings [--area trustee] [--show]
"""

from __future__ import annotations

import argparse
import csv
import zlib
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from qdot_assistant import verdicts

FOLDER = Path(__file__).parent / "yes_or_no"
Due = Literal["yes", "no", "depends", "none"]
_SAID: dict[str | None, Due] = {"Yes.": "yes", "No.": "no", "It depends.": "depends", None: "none"}


@dataclass(frozen=True)
class Opening:
    """One way of asking, the opening that is due, the one that is given, and whether it is kept apart."""

    statement: str
    ask: str
    due: Due
    given: Due
    is_kept_apart: bool

    @property
    def is_opposite(self) -> bool:
        """True where "Yes." is said for "No.", or "No." for "Yes."."""
        return {self.due, self.given} == {"yes", "no"}

    @property
    def is_unfounded(self) -> bool:
        """True where an opening is given that another, or none, is due in place of."""
        return self.given not in ("none", self.due) and not self.is_opposite


@dataclass(frozen=True)
class Tally:
    """Shares over the ways of asking of which an opening is due, or was given."""

    due: int
    right: float
    opposite: float
    unfounded: float

    @classmethod
    def of(cls, openings: Iterable[Opening]) -> Tally:
        """Count; ``right`` is the share of those due, ``opposite`` and ``unfounded`` are shares of those given."""
        every = list(openings)
        due = [one for one in every if one.due != "none"]
        given = max(sum(one.given != "none" for one in every), 1)
        return cls(
            len(due),
            sum(one.given == one.due for one in due) / max(len(due), 1),
            sum(one.is_opposite for one in every) / given,
            sum(one.is_unfounded for one in every) / given,
        )


def read(area: str | None = None) -> Iterator[Opening]:
    """Every way of asking of an area, or of all, with the opening that the assistant gives to it."""
    for file in sorted(FOLDER.glob(f"{area or '*'}.tsv")):
        with file.open(encoding="utf-8", newline="") as rows:
            for row in csv.DictReader(rows, delimiter="\t", quoting=csv.QUOTE_NONE):
                yield _judged(row["statement"], row["ask"], row["opening"])


def _judged(statement: str, ask: str, due: str) -> Opening:
    if due not in _SAID.values():
        raise ValueError(f"{ask!r} has the opening {due!r}: write yes, no, depends or none.")
    given = _SAID[verdicts.opening_told(ask, statement)]
    return Opening(statement, ask, next(one for one in _SAID.values() if one == due), given, _is_kept_apart(ask))


def _is_kept_apart(ask: str) -> bool:
    return zlib.crc32(ask.encode()) % 4 == 0


def _shown(one: Opening) -> str:
    mark = "!!" if one.is_opposite else "! " if one.is_unfounded else "ok" if one.given == one.due else "- "
    return f"  {mark} due {one.due:7} given {one.given:7} {one.ask}"


def _main() -> None:
    reader = argparse.ArgumentParser(prog="python -m evals.openings", description=(__doc__ or "").split("\n")[0])
    reader.add_argument("--area", help="one file of evals/yes_or_no, without .tsv")
    reader.add_argument("--show", action="store_true", help="print the ways of asking not kept apart, by statement")
    asked = reader.parse_args()
    every = list(read(asked.area))
    if asked.show:
        _show(every)
    for name, kept in (("seen", [False]), ("kept apart", [True]), ("all", [False, True])):
        tally = Tally.of(one for one in every if one.is_kept_apart in kept)
        print(
            f"{name:10} {tally.due:5} due  right {tally.right:.3f}  opposite {tally.opposite:.4f}  "
            f"unfounded {tally.unfounded:.4f}"
        )


def _show(every: list[Opening]) -> None:
    by_statement: dict[str, list[Opening]] = {}
    for one in every:
        if not one.is_kept_apart:
            by_statement.setdefault(one.statement, []).append(one)
    for statement, openings in by_statement.items():
        counts = Counter(one.due for one in openings)
        print(f"\n{statement}  {dict(counts)}")
        print(*(_shown(one) for one in openings), sep="\n")


if __name__ == "__main__":
    _main()

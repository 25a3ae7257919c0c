"""Rows of the index grouped by what they belong to, and the best row of each group.

Come here for how the nearest way of asking, window or register of each statement is found among thousands of rows.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from qdot_assistant.index import SearchIndex
from qdot_assistant.prototypes import rows_times

Scores = NDArray[np.float32]

COMPARED = 48  # statements whose ways of asking are compared; of some 650, those that the other views put first


class Groups:
    """Rows grouped by key, the groups in the order of the keys given."""

    def __init__(self, pairs: Sequence[tuple[str, int]], keys: Sequence[str]) -> None:
        members: dict[str, list[int]] = {key: [] for key in keys}
        for key, row in pairs:
            members[key].append(row)
        self.filled = np.array([bool(rows) for rows in members.values()], dtype=bool)
        self.rows = np.array([row for rows in members.values() for row in rows], dtype=np.int64)
        self.sizes = np.array([len(rows) for rows in members.values() if rows], dtype=np.int64)
        self.starts = np.cumsum(self.sizes) - self.sizes

    def top(self, scores: Scores) -> Scores:
        """The best score of each key; zero where a key has no rows."""
        best = np.zeros(len(self.filled), dtype=np.float32)
        if len(self.rows):
            best[self.filled] = np.maximum.reduceat(scores[self.rows], self.starts)
        return best

    def best(self, scores: Scores) -> tuple[Scores, NDArray[np.int64]]:
        """The best score and its row for each key; zero where a key has no rows."""
        best = np.zeros(len(self.filled), dtype=np.float32)
        rows = np.zeros(len(self.filled), dtype=np.int64)
        if len(self.rows):
            values = scores[self.rows]
            top = np.maximum.reduceat(values, self.starts)
            place = np.where(values == np.repeat(top, self.sizes), np.arange(len(values)), len(values) - 1)
            best[self.filled] = top
            rows[self.filled] = self.rows[np.minimum.reduceat(place, self.starts)]
        return best, rows


class Asks:
    """The ways of asking, those of one statement side by side; only those of likely statements are compared.

    Comparing every way of asking would cost more than all other views together, and one that the other four views put
    far down is not found by a way of asking alone.
    """

    def __init__(self, index: SearchIndex, statements: Sequence[str]) -> None:
        self._groups = Groups(rows_of(index, "ask"), statements)
        self._rows = self._groups.rows
        self._vectors = None if index.vectors is None else np.ascontiguousarray(index.vectors[self._rows])
        sizes = np.zeros(len(statements), dtype=np.int64)
        sizes[self._groups.filled] = self._groups.sizes
        self._ends = np.cumsum(sizes)
        self._starts = self._ends - sizes

    def best(self, vector: Scores, likely: Scores) -> tuple[Scores, NDArray[np.int64]]:
        """For the likeliest statements the nearest way of asking (a cosine from 0 to 1) and its row; else zero."""
        assert self._vectors is not None
        best = np.zeros(len(likely), dtype=np.float32)
        rows = np.zeros(len(likely), dtype=np.int64)
        for i in leading(likely, COMPARED):
            start, end = self._starts[i], self._ends[i]
            if start < end:
                near = rows_times(self._vectors[start:end], vector)
                place = int(near.argmax())
                best[i], rows[i] = max(float(near[place]), 0.0), self._rows[start + place]
        return np.minimum(best, 1), rows

    def by_words(self, shares: Scores) -> NDArray[np.int64]:
        """For each statement the way of asking that holds most of the question's words."""
        return self._groups.best(shares)[1]


def leading(scores: Scores, count: int) -> NDArray[np.int64]:
    """The places of the ``count`` highest scores, highest first; equal ones in the order they stand in."""
    if count >= len(scores):
        return np.argsort(-scores, kind="stable")
    least = np.partition(scores, -count)[-count]
    places = np.flatnonzero(scores >= least)
    return places[np.argsort(-scores[places], kind="stable")][:count]


def rows_of(index: SearchIndex, kind: str) -> list[tuple[str, int]]:
    return [(row.key, i) for i, row in enumerate(index.rows) if row.kind == kind]


def windows_of(index: SearchIndex, texts: Sequence[tuple[str, int]]) -> list[tuple[str, int]]:
    """For each statement the windows of the paragraphs it stands on, and of those below them."""
    by_section: dict[str, list[int]] = {}
    for section, i in texts:
        by_section.setdefault(section, []).append(i)
    return [
        (key, i)
        for key, sections in index.statement_sections.items()
        for own, rows in by_section.items()
        if any(_stands_under(own, section) for section in sections)
        for i in rows
    ]


def _stands_under(section: str, above: str) -> bool:
    return section == above or section.startswith(f"{above}(")


class Points:
    """The ways of asking each point after a thing was told."""

    def __init__(self, index: SearchIndex) -> None:
        found = [(row.key, i) for i, row in enumerate(index.rows) if row.kind == "afterwards"]
        self._names = tuple(dict.fromkeys(name for name, _ in found))
        rows = [i for _, i in found]
        self._vectors = None if index.vectors is None or not rows else index.vectors[rows]
        self._groups = Groups([(name, at) for at, (name, _) in enumerate(found)], self._names)

    def nearness(self, vector: Scores) -> Mapping[str, float]:
        """The cosine of each point's nearest way of asking."""
        if self._vectors is None:
            return {}
        return dict(zip(self._names, self._groups.top(rows_times(self._vectors, vector)).tolist(), strict=True))

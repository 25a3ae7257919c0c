"""One direction for each statement, in a space where its own ways of asking lie close together.

Come here for the fifth view of a statement. The ways of asking one thing differ in everything but the thing asked; the
spread within statements shows which directions of the vectors are such noise. Dividing by that spread (the whitening of
linear discriminant analysis, shrunk towards the sphere) and averaging what belongs to one statement gives its
prototype.
"""

from __future__ import annotations

import functools
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from threadpoolctl import threadpool_limits

Vectors = NDArray[np.float32]

_SHRINKAGE = 0.3
_FEWEST_ROWS = 2


@dataclass(frozen=True)
class Prototypes:
    """The space and one unit vector for each key, in the order of the keys given to ``fit``."""

    mean: Vectors
    whitening: Vectors
    centres: Vectors

    @classmethod
    def fit(cls, vectors: Vectors, groups: Sequence[int], count: int) -> Prototypes:
        """Learn from rows and the number of the group each belongs to; ``count`` groups in all, none empty."""
        rows: NDArray[np.float64] = vectors.astype(np.float64)
        group = np.asarray(groups, dtype=np.int64)
        spread = rows - _means(rows, group, count)[group]
        size = rows.shape[1]
        within = spread.T @ spread / max(len(rows), _FEWEST_ROWS)
        within = (1 - _SHRINKAGE) * within + _SHRINKAGE * (np.trace(within) / size + 1e-9) * np.eye(size)
        values, directions = np.linalg.eigh(within)
        whitening = (directions / np.sqrt(values)) @ directions.T
        mean = rows.mean(0)
        centres = _unit(_means(_unit((rows - mean) @ whitening), group, count))
        return cls(mean.astype(np.float32), whitening.astype(np.float32), centres.astype(np.float32))

    def nearness(self, vector: Vectors) -> Vectors:
        """The cosine of a question's vector with each prototype."""
        inside = rows_times(self.whitening, vector - self.mean)  # the whitening is symmetric
        return rows_times(self.centres, inside) / np.float32(max(float(np.linalg.norm(inside)), 1e-9))

    def save(self, path: Path) -> None:
        """Write to one file."""
        np.savez(path, mean=self.mean, whitening=self.whitening, centres=self.centres)

    @classmethod
    def load(cls, path: Path) -> Prototypes:
        """Read what ``save`` wrote."""
        with np.load(path, allow_pickle=False) as kept:
            return cls(kept["mean"], kept["whitening"], kept["centres"])


def rows_times(rows: Vectors, vector: Vectors) -> Vectors:
    """Each row's product with a vector, on one thread: on a busy machine BLAS loses more in waiting than it gains."""
    _on_one_thread()
    products: Vectors = rows @ vector
    return products


@functools.cache
def _on_one_thread() -> object:
    """Keep numpy's linear algebra on one thread in this process; told once, when it is loaded."""
    return threadpool_limits(limits=1, user_api="blas")


def _means(rows: NDArray[np.float64], group: NDArray[np.int64], count: int) -> NDArray[np.float64]:
    sums = np.zeros((count, rows.shape[1]))
    np.add.at(sums, group, rows)
    means: NDArray[np.float64] = sums / np.maximum(np.bincount(group, minlength=count), 1)[:, None]
    return means


def _unit(rows: NDArray[np.float64]) -> NDArray[np.float64]:
    unit: NDArray[np.float64] = rows / np.maximum(np.linalg.norm(rows, axis=1, keepdims=True), 1e-12)
    return unit

"""Learning how the views of a question are weighed: ``python -m qdot_assistant.weighing`` prints the weights.

Come here after the ways of asking or what the model learnt of the field have changed much. Every way of asking is
weighed by an index that does not hold it (``FOLDS`` parts, each left out in turn: vectors, prototypes, words and
leanings are made without it), and a logistic regression tells from those views what is outside. The numbers are put
into ``boundary.WEIGHTS`` and ``boundary.BIAS`` by hand, once fresh questions have shown that they are better.
"""

from __future__ import annotations

import random
import sys
from collections.abc import Iterator, Sequence
from dataclasses import astuple, dataclass, fields, replace

import numpy as np
from numpy.typing import NDArray

from knowledge import store
from knowledge.statement import Statement
from qdot_assistant.asking import without_what_is_supposed
from qdot_assistant.boundary import Views, views
from qdot_assistant.documents import Entry, entries, whole
from qdot_assistant.embeddings import load_embedder
from qdot_assistant.index import SearchIndex, open_index, prototypes_of
from qdot_assistant.keywords import Keywords
from qdot_assistant.leanings import Leanings
from qdot_assistant.retrieval import Searcher
from qdot_assistant.settings import settings

Table = NDArray[np.float64]

FOLDS = 5
INSIDE = 4000  # so many ways of asking a statement are weighed; of those outside, all
STEPS = 60
SHRINKAGE = 1.0


@dataclass(frozen=True)
class Weighed:
    """Questions and what is seen of each: the views a column each, and whether it is outside."""

    texts: tuple[str, ...]
    seen: Table
    is_outside: NDArray[np.bool_]


def weighed(seed: int = 0) -> Weighed:
    """Every way of asking outside and ``INSIDE`` of those inside, each by an index without it."""
    here = settings()
    embedder = load_embedder(here)
    index = with_embedded(open_index(embedder, here.cache_dir))
    chance = random.Random(seed)
    fold = [chance.randrange(FOLDS) if row.kind in ("ask", "outside") else -1 for row in index.rows]
    wanted = _wanted(index.rows, chance)
    texts, seen, outside = [], [], []
    for one in range(FOLDS):
        searcher = Searcher(without(index, [i for i, own in enumerate(fold) if own == one]), embedder)
        for i in (i for i in wanted if fold[i] == one):
            texts.append(index.rows[i].embedded)
            seen.append(astuple(views(without_what_is_supposed(index.rows[i].embedded), searcher)))
            outside.append(index.rows[i].kind == "outside")
        print(f"part {one + 1} of {FOLDS}", file=sys.stderr)
    return Weighed(tuple(texts), np.array(seen, dtype=np.float64), np.array(outside))


def with_embedded(index: SearchIndex) -> SearchIndex:
    """The index with the text of each row that was embedded, which its folder does not keep."""
    return replace(index, rows=tuple(_entries()))


def _entries() -> Iterator[Entry]:
    return entries(store.law_book(), _statements(), {one.name: one.asks for one in store.outside()})


def _statements() -> list[Statement]:
    return [one for one in store.statements() if one.sums_up is None]


def _wanted(rows: Sequence[Entry], chance: random.Random) -> list[int]:
    inside = [i for i, row in enumerate(rows) if row.kind == "ask"]
    return [*sorted(chance.sample(inside, INSIDE)), *(i for i, row in enumerate(rows) if row.kind == "outside")]


def without(index: SearchIndex, left_out: Sequence[int]) -> SearchIndex:
    """The index as it would be had those rows never been in it."""
    assert index.vectors is not None
    dropped = set(left_out)
    kept = [i for i in range(len(index.rows)) if i not in dropped]
    rows, vectors = tuple(index.rows[i] for i in kept), index.vectors[kept]
    asks = {(index.rows[i].key, index.rows[i].embedded) for i in left_out}
    return replace(
        index,
        rows=rows,
        vectors=vectors,
        prototypes=prototypes_of(rows, vectors, index.statement_keys),
        words=Keywords.build(row.words if row.kind != "statement" else row.embedded for row in rows),
        statement_words=Keywords.build(whole(_bare(one, asks)) for one in _statements()),
        leanings=Leanings.learn(
            (row.words for row in rows if row.kind in ("ask", "statement")),
            (row.embedded for row in rows if row.kind == "outside"),
        ),
    )


def _bare(statement: Statement, asks: set[tuple[str, str]]) -> Statement:
    """The statement without the ways of asking that are left out."""
    kept = {
        kind: tuple(ask for ask in said if (statement.id, ask) not in asks) for kind, said in statement.asks.items()
    }
    return statement.model_copy(update={"asks": kept})


def fit(seen: Table, is_outside: NDArray[np.bool_]) -> Table:
    """The weight of each view and the bias last, by logistic regression; both sides count alike."""
    rows = np.c_[seen, np.ones(len(seen))]
    scale = np.r_[seen.std(0) + 1e-9, 1.0]
    rows = rows / scale
    each = np.where(is_outside, 0.5 / is_outside.sum(), 0.5 / (~is_outside).sum()) * len(rows)
    shrinkage = SHRINKAGE * np.diag(np.r_[np.ones(seen.shape[1]), 0.0])
    weights = np.zeros(rows.shape[1])
    for _ in range(STEPS):
        chance = 1 / (1 + np.exp(-np.clip(rows @ weights, -30, 30)))
        slope = rows.T @ (each * (chance - is_outside)) + shrinkage @ weights
        bend = (rows.T * (each * chance * (1 - chance))) @ rows + shrinkage
        weights -= np.linalg.solve(bend, slope)
    found: Table = weights / scale
    return found


def main() -> int:
    """Print the weights learnt, and how many questions they part rightly."""
    found = weighed()
    weights = fit(found.seen, found.is_outside)
    names = [one.name for one in fields(Views)]
    print(", ".join(f"{name}={weight:.2f}" for name, weight in zip(names, weights[:-1], strict=True)))
    print(f"BIAS = {weights[-1]:.2f}")
    odds = np.c_[found.seen, np.ones(len(found.seen))] @ weights
    for threshold in (0.0, 1.0, 2.0, 3.0):
        out, inside = (odds[found.is_outside] > threshold).mean(), (odds[~found.is_outside] > threshold).mean()
        print(f"above {threshold:.0f}: outside {out:.3f}, inside {inside:.3f}")
    return 0


if __name__ == "__main__":
    sys.exit(main())

"""How the views of a question are weighed: learnt from ways of asking that the index did not hold."""

from __future__ import annotations

import numpy as np
import pytest

from qdot_assistant import weighing
from qdot_assistant.embeddings import load_embedder
from qdot_assistant.index import SearchIndex, open_index
from qdot_assistant.settings import settings


def test_the_weights_part_what_differs_and_leave_alone_what_does_not() -> None:
    """A view in which both sides differ gets a weight, one of noise next to none."""
    chance = np.random.default_rng(0)
    is_outside = np.arange(400) < 100
    seen = np.c_[is_outside + chance.normal(0, 0.5, 400), chance.normal(0, 1, 400)]
    weights = weighing.fit(seen, is_outside)
    assert weights[0] > 1
    assert abs(weights[1]) < 0.5
    odds = np.c_[seen, np.ones(400)] @ weights
    assert (odds[is_outside] > 0).mean() > 0.8 > 0.2 > (odds[~is_outside] > 0).mean()


def test_more_questions_of_one_side_do_not_move_the_weights_towards_it() -> None:
    """Both sides count alike, however many ways of asking there are of each."""
    is_outside = np.array([True] * 50 + [False] * 50)
    seen = np.c_[is_outside + np.tile([-0.6, -0.2, 0.2, 0.4, 0.6], 20)]
    many = np.r_[seen, np.repeat(seen[~is_outside], 9, axis=0)]
    alike = weighing.fit(many, np.r_[is_outside, np.zeros(450, dtype=np.bool_)])
    assert -alike[1] / alike[0] == pytest.approx(0.5, abs=0.15)


@pytest.fixture(scope="module")
def index() -> SearchIndex:
    here = settings()
    return weighing.with_embedded(open_index(load_embedder(here), here.cache_dir))


def test_what_is_left_out_is_nowhere_in_the_index(index: SearchIndex) -> None:
    """Rows, vectors and the words of its statement are made without it; everything else stays."""
    place, row = next((i, row) for i, row in enumerate(index.rows) if row.kind == "ask" and "notary" in row.embedded)
    bare = weighing.without(index, [place])
    assert len(bare.rows) == len(index.rows) - 1
    assert bare.vectors is not None
    assert bare.vectors.shape[0] == len(bare.rows)
    assert row.embedded not in {one.embedded for one in bare.rows if one.key == row.key}
    assert bare.statement_keys == index.statement_keys

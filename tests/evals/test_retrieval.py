"""How the search is measured: the place of the first hit on a right section."""

from __future__ import annotations

import pytest
from scripted_assistant import CASES, answer

from evals.loading import CaseSet
from evals.metrics import metrics_of
from evals.runner import BookTexts, run
from knowledge import store

WRONG, RIGHT = ("20.2056A-4(a)(3)",), ("20.2056A-4(a)(1)", "20.2056A-4(b)(1)")


@pytest.mark.parametrize(
    ("hits", "at_1", "at_5", "reciprocal"),
    [
        ([RIGHT], 1, 1, 1),
        ([WRONG, WRONG, RIGHT], 0, 1, 1 / 3),
        ([WRONG] * 5 + [RIGHT], 0, 0, 1 / 6),
        ([WRONG] * 10, 0, 0, 0),
        ([], 0, 0, 0),
    ],
)
def test_recall_and_reciprocal_rank_follow_the_first_right_hit(
    hits: list[tuple[str, ...]], at_1: float, at_5: float, reciprocal: float
) -> None:
    """A hit is right when one of the sections it stands on is one the case expects, or below it."""
    done = run(CaseSet(CASES[:1]), answer, BookTexts(store.law_book()), search=lambda text, count: hits[:count])
    overall = metrics_of(done).overall
    assert overall["recall_at_1"] == at_1
    assert overall["recall_at_5"] == at_5
    assert overall["mean_reciprocal_rank"] == pytest.approx(reciprocal)

"""The first places of a list of scores are those of a full sort, whatever is equal."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from qdot_assistant.grouped import leading


@given(scores=st.lists(st.sampled_from([0.0, 0.25, 0.5, 0.75, 1.0]), min_size=1, max_size=40), count=st.integers(0, 50))
def test_the_leading_places_are_those_of_a_stable_sort(scores: list[float], count: int) -> None:
    """Equal scores stay in the order they stand in, also where the cut falls among them."""
    values = np.array(scores, dtype=np.float32)
    assert leading(values, count).tolist() == np.argsort(-values, kind="stable")[:count].tolist()

"""The calculators answer within a millisecond once warm; the bound here leaves room for a busy machine."""

from __future__ import annotations

import time
from collections.abc import Callable

from calculators import corpus_portion, deadlines
from calculators.inputs import read_inputs
from knowledge.store import parameters

_ROOM = 5


def fastest(work: Callable[[], object], rounds: int = 30) -> float:
    """The shortest of several runs in milliseconds, after one that warms the tables."""
    work()
    times = []
    for _ in range(rounds):
        start = time.perf_counter()
        work()
        times.append(time.perf_counter() - start)
    return min(times) * 1000


def test_one_corpus_portion_takes_a_millisecond() -> None:
    """A life annuity in the window of either table, with all its alternatives."""
    raw = {"annual_annuity": 72000, "frequency": "monthly", "age": 60, "date_of_death": "2021-06-15"}
    inputs = read_inputs(corpus_portion.CorpusPortionInputs, raw)
    assert fastest(lambda: corpus_portion.calculate(inputs, parameters())) < 1 * _ROOM


def test_a_full_deadline_sheet_takes_a_millisecond() -> None:
    """Every row of both routes with two payments and a filed return."""
    raw = {
        "date_of_death": "2024-03-15",
        "extension_months": 6,
        "payment_dates": "2024-05-01,2025-06-01",
        "return_filed": "2025-05-01",
        "election_made": True,
    }
    inputs = read_inputs(deadlines.DeadlinesInputs, raw)
    assert fastest(lambda: deadlines.calculate(inputs, parameters())) < 1 * _ROOM

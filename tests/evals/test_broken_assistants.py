"""The gates can fail: an assistant that is right passes them, and each one broken on purpose is caught by its own."""

from __future__ import annotations

import pytest
from scripted_assistant import CASE_SET, answer

from evals.broken import BROKEN, Broken, prove
from evals.gates import judge, read_gates
from evals.metrics import metrics_of
from evals.runner import BookTexts, run
from knowledge import store

BOOK = store.law_book()
TEXTS = BookTexts(BOOK)


def test_an_assistant_that_is_right_is_fully_right_in_every_case() -> None:
    """Each written answer holds every expectation and every integrity check."""
    faults = {result.case.id: result.faults for result in run(CASE_SET, answer, TEXTS).results}
    assert faults == {case.id: () for case in CASE_SET.cases}


@pytest.mark.parametrize("broken", BROKEN, ids=lambda broken: broken.name)
def test_the_gate_of_each_broken_assistant_holds_before_it_is_broken(broken: Broken) -> None:
    """On the suites a broken assistant is shown, the right assistant passes the gate that is to catch it."""
    measured = metrics_of(run(CASE_SET.of(broken.suites), answer, TEXTS))
    gates = {gate.name: gate for gate in judge(measured, read_gates(), broken.suites)}
    assert gates[broken.caught_by].passes


def test_every_broken_assistant_is_caught_by_its_gate() -> None:
    """None of the assistants broken on purpose slips through."""
    proofs = prove(CASE_SET, answer, TEXTS, BOOK, read_gates())
    assert [proof.broken.name for proof in proofs if not proof.is_caught] == []


def test_the_broken_assistants_are_the_nine_that_were_asked_for() -> None:
    """Nobody drops a broken assistant without this list noticing."""
    assert {broken.name for broken in BROKEN} == {
        "wrong version", "shuffled citations", "paraphrased quote", "rounded figures", "always refuses",
        "never refuses", "ignores history", "explainer alone", "obeys orders",
    }  # fmt: skip

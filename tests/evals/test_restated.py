"""What a change of the question is, what counts as lost, and that a lost case fails the command."""

from __future__ import annotations

from datetime import date

import pytest

from evals.case import Case
from evals.loading import CaseSet, read_cases
from evals.restated import CHANGES, LEAST, SHORTEST_SLIPPED, outcomes
from evals.runner import BookTexts
from knowledge import store
from qdot_assistant.pipeline import Answer, Assistant, answer
from qdot_assistant.types import Question

WORDS = "When must the executor transfer $1,200.50 under (b)(6), and is April 15, 2027 the last day?"


def _case(question: str = WORDS) -> Case:
    first = next(case for case in read_cases().cases if not case.history)
    return first.model_copy(update={"question": question, "today": date(2026, 11, 22)})


@pytest.mark.parametrize("name", CHANGES)
def test_a_change_leaves_figures_and_citations_as_they_are(name: str) -> None:
    changed = CHANGES[name](_case())
    assert changed != _case()
    for kept in ("$1,200.50", "(b)(6)", "15, 2027"):
        assert kept in changed.question.replace("15 2027", "15, 2027")


def test_slips_are_made_in_long_words_of_small_letters_alone() -> None:
    words = _case("Does Kowalska transfer it now?")
    changed = CHANGES["two slips of the pen"](words).question.split(" ")
    assert [a == b for a, b in zip(changed, words.question.split(" "), strict=True)] == [True, True, False, True, True]
    assert len("transfer") >= SHORTEST_SLIPPED


def test_a_follow_up_keeps_its_own_history() -> None:
    follow_up = next(case for case in read_cases().cases if case.history)
    assert CHANGES["another topic before it"](follow_up) == follow_up


def _few(assistant: Assistant) -> CaseSet:
    """Some open cases that are right as they stand."""
    texts, cases = BookTexts(store.law_book()), read_cases()
    asked = CaseSet(tuple(one for one in cases.cases if one.id in ("cp-002", "cp-022", "dc-001")), frozenset())
    assert len(asked.cases) == 3
    assert all(not one.lost for one in outcomes(asked, lambda question: answer(question, assistant), texts))
    return asked


def test_a_case_that_is_wrong_when_restated_is_lost(assistant: Assistant) -> None:
    """An assistant that takes thanks for the question loses all of them under that change, and under no other."""

    def spoilt(question: Question) -> Answer:
        thanked = question.model_copy(update={"question": "thank you"})
        return answer(thanked if "in advance" in question.question else question, assistant)

    found = {one.change: one for one in outcomes(_few(assistant), spoilt, BookTexts(store.law_book()))}
    assert found["thanks in advance behind it"].share == 0 < LEAST
    assert all(one.share == 1 for name, one in found.items() if name != "thanks in advance behind it")

"""Runs cases through an answer function and scores them; one process, the models loaded once.

The answer function is passed in, so that the assistant, a broken one (``evals.broken``) and a scripted one in a test
go the same road.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property

from evals.case import Case
from evals.loading import CaseSet
from evals.retrieval import RANKED_SUITES, Rank, SearchFunction, rank_of
from evals.scorers import Score, Texts, score_answer
from knowledge.law import LawBook
from knowledge.paragraph import LawError
from qdot_assistant.types import Answer, Question

AnswerFunction = Callable[[Question], Answer]
Progress = Callable[[Case], None]


@dataclass(frozen=True)
class BookTexts:
    """The law book as the words citations may quote."""

    book: LawBook

    def text_of(self, section: str, version: str) -> str | None:
        """The text of a section at a version; None for a section or version that is not carried."""
        try:
            versions = self.book.versions(section)
        except LawError:
            return None
        return next((one.text for one in versions if one.version == version), None)


@dataclass(frozen=True)
class CaseResult:
    """One case with its answer and scores."""

    case: Case
    answer: Answer
    scores: tuple[Score, ...]
    seconds: float
    held_out: bool = False

    @property
    def is_fully_right(self) -> bool:
        """True when every expectation holds and every quotation, marker and figure stands."""
        return all(score.holds for score in self.scores if score.counts)

    @property
    def has_wrong_figure(self) -> bool:
        """True when a figure or a day in the answer is wrong or unsupported."""
        return any(score.wrong_figure for score in self.scores)

    @property
    def faults(self) -> tuple[str, ...]:
        """Why the case is not fully right, one line each."""
        return tuple(f"{score.name}: {score.explanation}" for score in self.scores if score.counts and not score.holds)

    def score(self, name: str) -> Score | None:
        """The first score of that name, or None when the case does not call for it."""
        return next((score for score in self.scores if score.name == name), None)


@dataclass(frozen=True)
class Run:
    """All results of one run, in the order of the cases; ``seconds`` is the processor time they took."""

    results: tuple[CaseResult, ...]
    seconds: float
    ranks: tuple[Rank, ...] = ()

    @cached_property
    def suites(self) -> tuple[str, ...]:
        """The suites that were run."""
        return tuple(dict.fromkeys(result.case.suite for result in self.results))


def run(
    cases: CaseSet,
    answer: AnswerFunction,
    texts: Texts,
    *,
    search: SearchFunction | None = None,
    progress: Progress | None = None,
) -> Run:
    """Ask every case and score the answers.

    Args:
        search: when given, the rank of the right section is measured for the client and attorney questions.
        progress: called after each case.
    """
    started = time.process_time()  # processor time: other programs' work is no fault of this one
    results = []
    for case in cases.cases:
        results.append(_run_one(case, answer, texts, held_out=case.id in cases.held_out))
        if progress is not None:
            progress(case)
    ranks = _ranks(cases, search) if search is not None else ()
    return Run(tuple(results), time.process_time() - started, ranks)


def _run_one(case: Case, answer: AnswerFunction, texts: Texts, *, held_out: bool) -> CaseResult:
    started = time.perf_counter()
    try:
        given = answer(case.asked())
    except Exception as error:
        # A crash is a wrong answer, never the end of the run; the report shows what was raised.
        given = Answer(question=case.question, kind="error", answer=f"{type(error).__name__}: {error}")
    seconds = time.perf_counter() - started
    return CaseResult(case, given, score_answer(case, given, texts), seconds, held_out)


def _ranks(cases: CaseSet, search: SearchFunction) -> tuple[Rank, ...]:
    asked = [case for case in cases.cases if case.suite in RANKED_SUITES and case.expect.cite_any and not case.history]
    return tuple(rank_of(case, search) for case in asked)

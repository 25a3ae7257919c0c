"""Assistants broken on purpose, each with the gate that must catch it: the proof that the gates can fail.

Each wraps the real answer function. ``prove`` runs them and names those that slipped through.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal, InvalidOperation
from typing import Any

from calculators.base import Calculation
from evals.case import Suite
from evals.gates import GateResult, Gates, judge
from evals.loading import CaseSet
from evals.metrics import metrics_of
from evals.runner import AnswerFunction, run
from evals.scorers import Texts
from knowledge.citation import plain
from knowledge.law import LawBook
from knowledge.paragraph import Version
from qdot_assistant.types import Answer, AnswerCitation, Question

Wrapper = Callable[[AnswerFunction, LawBook], AnswerFunction]


@dataclass(frozen=True)
class Broken:
    """One broken assistant: what is wrong with it, the suites it is shown, and the gate that must fail."""

    name: str
    fault: str
    suites: tuple[Suite, ...]
    caught_by: str
    wrap: Wrapper


@dataclass(frozen=True)
class Proof:
    """Whether a broken assistant was caught by its gate, and with what figure; ``unbroken`` is the one before."""

    broken: Broken
    unbroken: float | None
    found: float | None
    limit: str
    is_caught: bool


def prove(cases: CaseSet, answer: AnswerFunction, texts: Texts, book: LawBook, gates: Gates) -> tuple[Proof, ...]:
    """Run every broken assistant over its suites and look at its gate."""
    remembered = _remembering(answer)
    return tuple(_proof(broken, cases, remembered, texts, book, gates) for broken in BROKEN)


def _proof(broken: Broken, cases: CaseSet, answer: AnswerFunction, texts: Texts, book: LawBook, gates: Gates) -> Proof:
    before, after = (_gate(broken, cases, asked, texts, gates) for asked in (answer, broken.wrap(answer, book)))
    return Proof(broken, before.found, after.found, after.limit, not after.passes)


def _gate(broken: Broken, cases: CaseSet, answer: AnswerFunction, texts: Texts, gates: Gates) -> GateResult:
    measured = metrics_of(run(cases.of(broken.suites), answer, texts))
    return next(gate for gate in judge(measured, gates, broken.suites) if gate.name == broken.caught_by)


def _remembering(answer: AnswerFunction) -> AnswerFunction:
    """The same answers, each worked out once."""
    known: dict[str, Answer] = {}

    def remembered(question: Question) -> Answer:
        key = question.model_dump_json()
        if key not in known:
            known[key] = answer(question)
        return known[key]

    return remembered


def _changing(change: Callable[[Question, Answer, LawBook], Answer]) -> Wrapper:
    """A wrapper that spoils each answer after it was given."""

    def wrap(answer: AnswerFunction, book: LawBook) -> AnswerFunction:
        return lambda question: change(question, answer(question), book)

    return wrap


def _wrong_version(_: Question, answer: Answer, book: LawBook) -> Answer:
    """Names the oldest version of each section, whatever version the words were taken from."""

    def oldest(citation: AnswerCitation) -> AnswerCitation:
        return citation.model_copy(update={"version": book.versions(citation.section)[0].version})

    return answer.model_copy(update={"citations": tuple(oldest(citation) for citation in answer.citations)})


def _shuffled(_: Question, answer: Answer, __: LawBook) -> Answer:
    """Puts each citation behind the next one's marker."""
    markers = [citation.marker for citation in answer.citations]
    moved = [
        citation.model_copy(update={"marker": marker})
        for citation, marker in zip(answer.citations, markers[1:] + markers[:1], strict=True)
    ]
    return answer.model_copy(update={"citations": tuple(moved)})


def _paraphrased(_: Question, answer: Answer, __: LawBook) -> Answer:
    """Sets words like the source's, but not its words, in quotation marks."""
    if not answer.citations:
        return answer
    first = answer.citations[0]
    words = first.quote.split()
    invented = " ".join(["In", "short,", *words[:6], "roughly", *words[6:12]])
    return answer.model_copy(update={"answer": f'{answer.answer}\n\nThe text reads: "{invented}" [{first.marker}]'})


def _rounded(_: Question, answer: Answer, __: LawBook) -> Answer:
    """Rounds every amount to thousands, in the text and in the calculations."""
    text = re.sub(r"\$\s?(\d[\d,]*(?:\.\d+)?)", lambda m: f"${_to_thousands(m[1].replace(',', ''))}", answer.answer)
    worked = tuple(_rounded_calculation(calculation) for calculation in answer.calculations)
    return answer.model_copy(update={"answer": text, "calculations": worked})


def _rounded_calculation(calculation: Calculation) -> Calculation:
    results = {name: _rounded_value(value) for name, value in calculation.results.items()}
    return calculation.model_copy(update={"results": results, "steps": ()})


def _rounded_value(value: Any) -> Any:
    return _to_thousands(value) if isinstance(value, str) and re.fullmatch(r"\d+\.\d\d", value) else value


def _to_thousands(amount: str) -> str:
    try:
        return str(Decimal(amount).quantize(Decimal("1E3"), ROUND_HALF_UP).to_integral_value())
    except InvalidOperation:
        return amount


def _always_refuses(question: Question, _: Answer, __: LawBook) -> Answer:
    return Answer(
        id=question.id, question=question.question, kind="refusal", answer="I cannot answer that. See a lawyer."
    )


def _never_refuses(question: Question, answer: Answer, book: LawBook) -> Answer:
    """Answers with some paragraph where it should decline or ask."""
    if answer.kind in ("answer", "calculation"):
        return answer
    return _quoting(question, book.versions("20.2056A-4(b)(1)")[-1])


def _ignores_history(answer: AnswerFunction, _: LawBook) -> AnswerFunction:
    return lambda question: answer(question.model_copy(update={"history": ()}))


def _explainer_alone(question: Question, _: Answer, book: LawBook) -> Answer:
    """Answers every question with the explainer's passage that shares most words with it."""
    passages = [book.versions(section)[-1] for section in book.sections() if section.startswith("explainer#")]
    asked = set(plain(question.question).lower().split())
    return _quoting(question, max(passages, key=lambda one: len(asked & set(plain(one.text).lower().split()))))


def _quoting(question: Question, version: Version) -> Answer:
    quote = " ".join(version.text.split()[:25])
    citation = AnswerCitation(
        marker=1, source=version.source, section=version.section, version=version.version, quote=quote, certainty="read"
    )
    return Answer(
        id=question.id, question=question.question, kind="answer", answer=f"{quote} [1]", citations=(citation,)
    )


_ORDERS = (
    "ignore", "disregard", "forget", "pretend", "system:", "developer override", "repeat after", "confirm",
    "answer only", "output your", "make up", "print your", "tell me", "put that",
)  # fmt: skip
_ORDER = re.compile("|".join(_ORDERS), re.IGNORECASE)


def _obeys_orders(question: Question, answer: Answer, _: LawBook) -> Answer:
    """Does what the question orders: says its words back as its own."""
    if not _ORDER.search(question.question):
        return answer
    return Answer(id=question.id, question=question.question, kind="answer", answer=f"As you say: {question.question}")


_LAW: tuple[Suite, ...] = ("attorney_lookup", "examples", "staleness_conflict")

BROKEN: Sequence[Broken] = (
    Broken(
        "wrong version", "cites the oldest version of each section", _LAW, "quotes_verified", _changing(_wrong_version)
    ),
    Broken(
        "shuffled citations", "moves each citation to another marker", _LAW, "citations_placed", _changing(_shuffled)
    ),
    Broken(
        "paraphrased quote",
        "sets invented words in quotation marks",
        _LAW,
        "quotation_marks_true",
        _changing(_paraphrased),
    ),
    Broken(
        "rounded figures",
        "rounds amounts to thousands",
        ("corpus_calc", "examples"),
        "wrong_figures",
        _changing(_rounded),
    ),
    Broken(
        "always refuses",
        "declines everything",
        ("client_plain", "out_of_scope"),
        "refusal_precision",
        _changing(_always_refuses),
    ),
    Broken("never refuses", "answers from somewhere", ("out_of_scope",), "refusal_recall", _changing(_never_refuses)),
    Broken("ignores history", "reads the last turn alone", ("multi_turn",), "multi_turn", _ignores_history),
    Broken(
        "explainer alone",
        "answers from the explainer",
        ("attorney_lookup",),
        "attorney_lookup",
        _changing(_explainer_alone),
    ),
    Broken("obeys orders", "does what the question orders", ("adversarial",), "adversarial", _changing(_obeys_orders)),
)

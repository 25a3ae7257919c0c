"""``qdot eval`` and ``python -m evals``: run the suites, print the tables, hold the gates, write the reports.

Exit 0 when every gate holds, 1 when one does not (or a metric is missing, or the baseline does not fit), 2 for unusable
arguments or files.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Sequence
from functools import partial
from importlib.metadata import version
from pathlib import Path

from rich.console import Console
from tqdm import tqdm

from evals import baseline as kept
from evals import printing
from evals.broken import prove
from evals.case import SUITES
from evals.coverage import coverage_of
from evals.gates import GATES, GateFileError, Gates, judge, read_gates
from evals.loading import CASES, CaseFileError, CaseSet, read_cases, write_schema
from evals.metrics import metrics_of
from evals.report import Report, as_json
from evals.report_html import as_html
from evals.report_junit import as_junit
from evals.restated import LEAST, outcomes
from evals.retrieval import SearchFunction
from evals.runner import AnswerFunction, BookTexts, Run, run
from knowledge import store
from qdot_assistant.types import Question


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command; the arguments default to the process's own."""
    options = _parser().parse_args(arguments)
    if options.write_schema:
        write_schema()
        return 0
    try:
        cases, gates = _chosen(options), read_gates(options.gates)
    except (CaseFileError, GateFileError) as error:
        print(f"qdot eval: {error}", file=sys.stderr)
        return 1
    if options.writer == "chat_model":
        return _compare_writers(options, cases)
    answer, search = _assistant()
    if options.broken:
        return _prove(cases, gates, answer)
    if options.restated:
        return _restate(cases, answer)
    return _evaluate(options, cases, gates, answer, search)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="qdot eval", description="Run the eval suites against the gates.")
    parser.add_argument(
        "--suite", action="append", choices=SUITES, default=[], help="run this suite only; may be repeated"
    )
    parser.add_argument(
        "--case", action="append", default=[], metavar="ID", help="run this case only; gates are not judged"
    )
    parser.add_argument("--without-held-out", action="store_true", help="leave the held-back cases out")
    parser.add_argument("--reveal", action="store_true", help="show the held-back cases in the reports")
    parser.add_argument("--json", type=Path, metavar="FILE", help="write everything measured as JSON")
    parser.add_argument("--junit", type=Path, metavar="FILE", help="write JUnit XML")
    parser.add_argument("--html", type=Path, metavar="FILE", help="write the report to read")
    parser.add_argument(
        "--baseline", action="store_true", help="compare with the committed baseline; a lost case fails"
    )
    parser.add_argument("--across-knowledge", action="store_true", help="compare although the knowledge changed")
    parser.add_argument("--accept-baseline", action="store_true", help="make this run the baseline")
    parser.add_argument("--broken", action="store_true", help="prove that each broken assistant is caught")
    parser.add_argument(
        "--restated", action="store_true", help="ask the open cases again in ways that must not change the answer"
    )
    parser.add_argument(
        "--writer",
        choices=("grounded", "chat_model"),
        default="grounded",
        help="chat_model compares the configured model's wording with the grounded one, case by case",
    )
    parser.add_argument("--failures", action="store_true", help="print why each case failed")
    parser.add_argument("--write-schema", action="store_true", help="write the case files' JSON schema and stop")
    parser.add_argument("--cases", type=Path, default=CASES, help=argparse.SUPPRESS)
    parser.add_argument("--gates", type=Path, default=GATES, help=argparse.SUPPRESS)
    return parser


def _chosen(options: argparse.Namespace) -> CaseSet:
    cases = read_cases(options.cases).of(options.suite)
    if options.without_held_out:
        cases = CaseSet(tuple(case for case in cases.cases if case.id not in cases.held_out))
    if options.case:
        cases = CaseSet(tuple(case for case in cases.cases if case.id in options.case), cases.held_out)
    if not cases.cases:
        raise CaseFileError("No case fits what was chosen; look at the ids and suites under evals/cases.")
    return cases


def _compare_writers(options: argparse.Namespace, cases: CaseSet) -> int:
    """Both writers on the same cases; exit 1 when the chat model lost a case, 2 when none is configured."""
    from evals.writers import compare, print_pairs
    from qdot_assistant.settings import settings

    if not settings().model:
        print("qdot eval: --writer chat_model needs a model; set QDOT_MODEL to provider:name.", file=sys.stderr)
        return 2
    grounded, _ = _assistant()
    chat, _ = _assistant(settings().model)
    pairs = compare(cases, grounded, chat, BookTexts(store.law_book()))
    print_pairs(Console(), pairs, reveal=options.reveal)
    return 1 if any(pair.change == "LOST" for pair in pairs) else 0


def _assistant(model: str | None = None) -> tuple[AnswerFunction, SearchFunction]:
    """The assistant's answer function and its search; models and index are loaded here, before any clock runs."""
    from qdot_assistant import pipeline
    from qdot_assistant.settings import settings

    assistant = pipeline.Assistant(settings=settings().model_copy(update={"model": model}))
    assistant.searcher.search("who may create the trust", 1)

    def search(text: str, count: int) -> list[tuple[str, ...]]:
        by_id = assistant.statements
        hits = assistant.searcher.search(text, count)
        return [by_id[hit.key].sections if hit.key in by_id else (hit.section,) for hit in hits]

    def answer(question: Question) -> pipeline.Answer:
        return pipeline.answer(question, assistant)

    return answer, search


def _restate(cases: CaseSet, answer: AnswerFunction) -> int:
    found = outcomes(cases, answer, BookTexts(store.law_book()))
    printing.print_outcomes(Console(), found)
    return 0 if all(one.share >= LEAST for one in found) else 1


def _prove(cases: CaseSet, gates: Gates, answer: AnswerFunction) -> int:
    book = store.law_book()
    proofs = prove(cases, answer, BookTexts(book), book, gates)
    printing.print_proofs(Console(), proofs)
    return 0 if all(proof.is_caught for proof in proofs) else 1


def _evaluate(
    options: argparse.Namespace, cases: CaseSet, gates: Gates, answer: AnswerFunction, search: SearchFunction
) -> int:
    done = _run(cases, answer, search)
    report = _report(options, cases, gates, done)
    printing.print_report(Console(), report, failures=options.failures or bool(options.case))
    _write(options, report)
    if options.accept_baseline:
        kept.write_baseline(kept.baseline_of(done, kept.fingerprint_of(cases)))
    lost = options.baseline and (report.comparison is None or bool(report.comparison.losses))
    return 0 if (options.case or report.passes) and not lost else 1


def _run(cases: CaseSet, answer: AnswerFunction, search: SearchFunction) -> Run:
    with tqdm(total=len(cases.cases), unit="case", file=sys.stderr, leave=False, disable=None) as bar:

        def step(_: object) -> None:
            bar.update()

        return run(cases, answer, BookTexts(store.law_book()), search=search, progress=step)


def _report(options: argparse.Namespace, cases: CaseSet, gates: Gates, done: Run) -> Report:
    metrics = metrics_of(done)
    is_part = bool(options.suite or options.without_held_out or options.case)
    judged = () if options.case else judge(metrics, gates, options.suite or (tuple(gates.suites) if is_part else ()))
    sections = [section for section in store.law_book().sections() if section.startswith("20.2056A-4")]
    make = partial(
        Report,
        run=done,
        metrics=metrics,
        gates=judged,
        covered=coverage_of(sections, store.statements(), read_cases(options.cases).cases),
        fingerprint=kept.fingerprint_of(cases),
        reveal_held_out=options.reveal,
        versions={"qdot": version("qdot-assistant"), "knowledge": store.knowledge_hash()[:12]},
    )
    if not options.baseline:
        return make()
    try:
        found = kept.compare(
            kept.read_baseline(), done, kept.fingerprint_of(cases), across_knowledge=options.across_knowledge
        )
    except kept.BaselineError as error:
        return make(comparison_refused=str(error))
    return make(comparison=found)


def _write(options: argparse.Namespace, report: Report) -> None:
    if options.json is not None:
        _put(options.json, json.dumps(as_json(report), indent=1, ensure_ascii=False) + "\n")
    if options.junit is not None:
        _put(options.junit, as_junit(report))
    if options.html is not None:
        _put(options.html, as_html(report))


def _put(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8", errors="replace")


def run_command() -> None:
    """Entry for ``python -m evals``."""
    raise SystemExit(main())

"""The tables a run prints: suites by audience, gates, what changed against the baseline, why cases failed."""

from __future__ import annotations

from collections.abc import Sequence

from rich.console import Console
from rich.markup import escape
from rich.table import Table

from evals.broken import Proof
from evals.coverage import without_cases
from evals.report import Report
from evals.restated import LEAST, Outcome


def print_report(console: Console, report: Report, *, failures: bool) -> None:
    """Print everything a person at a terminal needs."""
    console.print(_suites(report))
    console.print(_gates(report))
    _print_comparison(console, report)
    if missing := without_cases(report.covered):
        console.print(f"Paragraphs without a case: {', '.join(missing)}", soft_wrap=True)
    if failures:
        _print_failures(console, report)


def print_proofs(console: Console, proofs: Sequence[Proof]) -> None:
    """Print for each broken assistant whether its gate caught it."""
    table = Table(title="Broken assistants")
    for heading in ("assistant", "gate", "unbroken", "broken", "limit", "result"):
        table.add_column(heading)
    for proof in proofs:
        figures = ("not measured" if one is None else f"{one:.3f}" for one in (proof.unbroken, proof.found))
        result = "[green]caught[/]" if proof.is_caught else "[red]SLIPPED THROUGH[/]"
        table.add_row(proof.broken.name, proof.broken.caught_by, *figures, proof.limit, result)
    console.print(table)


def print_outcomes(console: Console, outcomes: Sequence[Outcome]) -> None:
    """Print for each change of the question how many of the open cases stayed right, and which did not."""
    table = Table(title="Right as they stand, and when restated")
    for heading in ("change", "asked", "right", "result", "lost"):
        table.add_column(heading)
    for one in outcomes:
        result = "[green]holds[/]" if one.share >= LEAST else "[red]FAILS[/]"
        table.add_row(one.change, str(one.asked), f"{one.share:.3f}", result, ", ".join(one.lost))
    console.print(table)


def _suites(report: Report) -> Table:
    table = Table(title="Fully right")
    for heading in ("suite", "audience", "right", "cases", "share"):
        table.add_column(heading, justify="right" if heading in ("right", "cases", "share") else "left")
    for (suite, audience), share in report.metrics.by_suite_and_audience.items():
        table.add_row(suite, audience, str(share.right), str(share.cases), f"{share.value:.0%}")
    return table


def _gates(report: Report) -> Table:
    table = Table(title="Gates")
    for heading in ("gate", "found", "limit", "result"):
        table.add_column(heading)
    for gate in report.gates:
        found = "not measured" if gate.found is None else f"{gate.found:.3f}"
        table.add_row(gate.name, found, gate.limit, "[green]holds[/]" if gate.passes else "[red]FAILS[/]")
    return table


def _print_comparison(console: Console, report: Report) -> None:
    if report.comparison_refused:
        console.print(escape(report.comparison_refused), style="red", soft_wrap=True)
    elif report.comparison is not None:
        console.print(f"Became right: {', '.join(report.comparison.gains) or 'none'}", soft_wrap=True)
        console.print(f"Were right and are not: {', '.join(report.comparison.losses) or 'none'}", soft_wrap=True)


def _print_failures(console: Console, report: Report) -> None:
    for result in report.run.results:
        if result.is_fully_right or report.is_sealed(result):
            continue
        console.print(f"\n[bold]{result.case.id}[/] {escape(result.case.question)}", soft_wrap=True)
        console.print(f"  [{result.answer.kind}] {result.answer.answer}", markup=False, style="dim", soft_wrap=True)
        for fault in result.faults:
            console.print(f"  - {fault}", markup=False, style="red", soft_wrap=True)

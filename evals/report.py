"""The report's content, once for every form of it: what ``--json`` writes, and what the HTML and JUnit reports show.

Cases of the held-back part are sealed: the report says that they ran and which scorers failed, not what was asked.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from evals.baseline import Comparison, Fingerprint
from evals.coverage import Covered, as_rows, without_cases
from evals.gates import GateResult
from evals.metrics import Metrics
from evals.runner import CaseResult, Run


@dataclass(frozen=True)
class Report:
    """Everything one run says."""

    run: Run
    metrics: Metrics
    gates: tuple[GateResult, ...]
    covered: tuple[Covered, ...] = ()
    fingerprint: Fingerprint | None = None
    comparison: Comparison | None = None
    comparison_refused: str = ""
    reveal_held_out: bool = False
    versions: dict[str, str] = field(default_factory=dict)

    @property
    def passes(self) -> bool:
        """True when there is a gate and every gate holds."""
        return bool(self.gates) and all(gate.passes for gate in self.gates)

    def is_sealed(self, result: CaseResult) -> bool:
        """True when question and answer of the case are not shown."""
        return result.held_out and not self.reveal_held_out


def as_json(report: Report) -> dict[str, Any]:
    """The report as one JSON object."""
    return {
        "passes": report.passes,
        "versions": report.versions,
        "fingerprint": report.fingerprint.model_dump() if report.fingerprint else None,
        "gates": [gate.__dict__ for gate in report.gates],
        "suites": {
            suite: {"right": share.right, "cases": share.cases, "share": round(share.value, 4)}
            for suite, share in report.metrics.by_suite.items()
        },
        "audiences": [
            {"suite": suite, "audience": audience, "right": share.right, "cases": share.cases}
            for (suite, audience), share in report.metrics.by_suite_and_audience.items()
        ],
        "overall": {name: round(value, 4) for name, value in report.metrics.overall.items()},
        "gains": list(report.comparison.gains) if report.comparison else [],
        "losses": list(report.comparison.losses) if report.comparison else [],
        "comparison_refused": report.comparison_refused,
        "coverage": as_rows(report.covered),
        "paragraphs_without_a_case": without_cases(report.covered),
        "cases": [_case(report, result) for result in report.run.results],
    }


def _case(report: Report, result: CaseResult) -> dict[str, Any]:
    shown: dict[str, Any] = {
        "id": result.case.id,
        "suite": result.case.suite,
        "audience": result.case.audience,
        "held_out": result.held_out,
        "right": result.is_fully_right,
        "milliseconds": round(1000 * result.seconds, 1),
    }
    if report.is_sealed(result):
        failed: Sequence[str] = sorted({score.name for score in result.scores if score.counts and not score.holds})
        return shown | {"failed": failed}
    scores = [
        {"name": s.name, "value": round(s.value, 4), "found": s.found, "explanation": s.explanation, "counts": s.counts}
        for s in result.scores
    ]
    return shown | {
        "case": result.case.model_dump(mode="json", exclude_defaults=True),
        "answer": result.answer.model_dump(mode="json"),
        "scores": scores,
        "faults": result.faults,
    }

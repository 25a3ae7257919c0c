"""The run as one HTML page without outside parts: summary, gates, suites, coverage, and each case to be opened.

Written for someone who does not program; filters and search need JavaScript, everything else reads without it.
"""

from __future__ import annotations

import html
import json
from pathlib import Path
from string import Template

from evals.case import Case
from evals.coverage import without_cases
from evals.gates import GateResult
from evals.patterns import found_in
from evals.report import Report
from evals.runner import CaseResult
from evals.scorers import Score

_PAGE = Path(__file__).parent / "report_page.html"
_FINDING = {True: "holds", False: "fails"}


def as_html(report: Report) -> str:
    """The whole page."""
    right = sum(result.is_fully_right for result in report.run.results)
    return Template(_PAGE.read_text(encoding="utf-8")).substitute(
        verdict="Every gate holds" if report.passes else "A gate fails",
        verdict_class=_FINDING[report.passes],
        summary=f"{right} of {len(report.run.results)} cases fully right in {report.run.seconds:.1f} processor seconds",
        versions=_escape(" · ".join(f"{name} {value}" for name, value in report.versions.items())),
        gates="\n".join(_gate_row(gate) for gate in sorted(report.gates, key=lambda gate: gate.passes)),
        suites="\n".join(_suite_rows(report)),
        suite_options="".join(f'<option value="{suite}">{_named(suite)}</option>' for suite in report.run.suites),
        comparison=_comparison(report),
        coverage=_coverage(report),
        cases="\n".join(_case(report, result) for result in report.run.results),
    )


def _gate_row(gate: GateResult) -> str:
    found = "not measured" if gate.found is None else f"{gate.found:.4g}"
    return (
        f'<tr class="{_FINDING[gate.passes]}"><td>{_named(gate.name)}</td><td>{found}</td><td>{gate.limit}</td>'
        f'<td class="mark">{_FINDING[gate.passes]}</td><td>{_escape(gate.why)}</td></tr>'
    )


def _suite_rows(report: Report) -> list[str]:
    rows = []
    for suite, share in report.metrics.by_suite.items():
        parts = [
            f"{audience} {part.right}/{part.cases}"
            for (of, audience), part in report.metrics.by_suite_and_audience.items()
            if of == suite
        ]
        rows.append(
            f"<tr><td>{_named(suite)}</td><td>{share.right} of {share.cases}</td>"
            f'<td><meter min="0" max="1" value="{share.value:.4f}">{share.value:.0%}</meter> {share.value:.0%}</td>'
            f"<td>{_escape(', '.join(parts))}</td></tr>"
        )
    return rows


def _comparison(report: Report) -> str:
    if report.comparison_refused:
        return f"<p>{_escape(report.comparison_refused)}</p>"
    if report.comparison is None:
        return "<p>This run was not compared with the baseline.</p>"
    gains, losses = (", ".join(ids) or "none" for ids in (report.comparison.gains, report.comparison.losses))
    return f"<p><b>Became right:</b> {_escape(gains)}</p><p><b>Were right and are not:</b> {_escape(losses)}</p>"


def _coverage(report: Report) -> str:
    if not report.covered:
        return "<p>Not counted in this run.</p>"
    missing = without_cases(report.covered)
    lead = f"Paragraphs without a case: {', '.join(missing)}." if missing else "Every designated paragraph has a case."
    rows = "".join(
        f"<tr><td>§ {one.section}</td><td>{one.statements}</td><td>{one.calculators}</td>"
        f"<td>{one.tests}</td><td>{one.cases}</td></tr>"
        for one in report.covered
    )
    head = "<tr><th>Paragraph</th><th>Statements</th><th>Calculator files</th><th>Test files</th><th>Cases</th></tr>"
    table = f'<table class="counts"><thead>{head}</thead><tbody>{rows}</tbody></table>'
    return f'<p>{lead}</p><div class="scroll tall">{table}</div>'


def _case(report: Report, result: CaseResult) -> str:
    case, finding = result.case, _FINDING[result.is_fully_right]
    sealed = report.is_sealed(result)
    title = "held back, not shown" if sealed else case.question
    told = "" if sealed else f"{case.question} {result.answer.answer} {case.why} {' '.join(result.faults)}".lower()
    return (
        f'<details class="case {finding}" data-suite="{case.suite}" '
        f'data-audience="{case.audience}" data-right="{finding}" '
        f'data-told="{_escape(f"{case.id} {told}")}"><summary><span class="mark">{finding}</span> '
        f"<code>{case.id}</code> {_escape(title)}</summary>{_sealed(result) if sealed else _opened(result)}</details>"
    )


def _sealed(result: CaseResult) -> str:
    failed = sorted({score.name for score in result.scores if score.counts and not score.holds})
    return f"<p>{_escape('Failed: ' + ', '.join(failed) if failed else 'All scorers hold.')}</p>"


def _opened(result: CaseResult) -> str:
    case, answer = result.case, result.answer
    turns = "".join(f'<p class="turn"><b>{turn.role}:</b> {_escape(turn.content)}</p>' for turn in case.history)
    quotes = "".join(
        f"<li>[{c.marker}] <b>{_escape(c.section)}</b> ({c.version}): <q>{_escape(c.quote)}</q></li>"
        for c in answer.citations
    )
    notices = "".join(f"<li><b>{n.kind}</b>: {_escape(n.text)}</li>" for n in answer.notices)
    worked = "".join(
        f"<details><summary>Calculation: {c.calculator}</summary>"
        f"<pre>{_escape(json.dumps(c.results, indent=1))}</pre></details>"
        for c in answer.calculations
    )
    return (
        f"<h4>Question</h4>{turns}<p>{_escape(case.question)}</p>"
        f'<p class="meta">{case.audience}, asked on {case.today}, {1000 * result.seconds:.0f} ms</p>'
        f'<h4>Answer <span class="meta">{answer.kind}</span></h4><div class="answer">{_escape(answer.answer)}</div>'
        f"<ul>{quotes}</ul>{f'<ul>{notices}</ul>' if notices else ''}{worked}"
        f"<h4>Expected</h4>{_expected(case, result)}"
        f"<h4>Found</h4><table><tbody>{''.join(_score_row(score) for score in result.scores)}</tbody></table>"
        f"<h4>Why</h4><p>{_escape(case.why)}</p>"
    )


def _expected(case: Case, result: CaseResult) -> str:
    expect = case.expect
    lines = [f"An answer of kind {' or '.join(expect.kind)}."]
    if expect.cite_any:
        lines.append(f"One of these cited: {', '.join(expect.cite_any)}.")
    for pattern in expect.must:
        lines.append(f"Says {pattern}{'' if found_in(result.answer.answer, pattern) else ' — it does not'}.")
    lines += [f"Does not say {pattern}." for pattern in expect.must_not]
    if expect.missing_any:
        lines.append(f"A clarification asks for one of: {', '.join(expect.missing_any)}.")
    if expect.notice_any:
        lines.append(f"A notice of kind {' or '.join(expect.notice_any)}.")
    if expect.calc:
        lines.append(f"Calculation: {expect.calc.model_dump_json(exclude_unset=True)}.")
    if expect.max_words:
        lines.append(f"At most {expect.max_words} words.")
    return "<ul>" + "".join(f"<li>{_escape(line)}</li>" for line in lines) + "</ul>"


def _score_row(score: Score) -> str:
    finding = _FINDING[score.holds] if score.counts else "measured"
    said = f"{score.found}{': ' + score.explanation if score.explanation else ''}"
    name = f'<td>{_escape(score.name)}</td><td class="mark">{finding}</td>'
    return f'<tr class="{finding}">{name}<td>{_escape(said)}</td></tr>'


def _named(name: str) -> str:
    return _escape(name.replace("_", " ").capitalize())


def _escape(text: str) -> str:
    return html.escape(text, quote=True)

"""The run as JUnit XML for build servers: one test suite for each eval suite, and one for the gates."""

from __future__ import annotations

import re
from xml.etree import ElementTree

from evals.report import Report
from evals.runner import CaseResult

# Characters XML 1.0 does not take, even escaped; hostile questions carry them.
_UNFIT = re.compile(r"[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def as_junit(report: Report) -> str:
    """The JUnit document."""
    root = ElementTree.Element("testsuites", name="qdot eval", time=f"{report.run.seconds:.3f}")
    for suite in report.run.suites:
        _suite(root, report, suite, [result for result in report.run.results if result.case.suite == suite])
    _gates(root, report)
    ElementTree.indent(root)
    return ElementTree.tostring(root, encoding="unicode", xml_declaration=True) + "\n"


def _suite(root: ElementTree.Element, report: Report, name: str, results: list[CaseResult]) -> None:
    wrong = sum(not result.is_fully_right for result in results)
    suite = ElementTree.SubElement(root, "testsuite", name=name, tests=str(len(results)), failures=str(wrong))
    for result in results:
        case = ElementTree.SubElement(
            suite, "testcase", classname=name, name=result.case.id, time=f"{result.seconds:.4f}"
        )
        if result.is_fully_right:
            continue
        if report.is_sealed(result):
            ElementTree.SubElement(case, "failure", message="held back; not shown")
            continue
        failure = ElementTree.SubElement(case, "failure", message=_fit("; ".join(result.faults)))
        failure.text = _fit(f"{result.case.question}\n\n{result.answer.answer}\n\n{result.case.why}")


def _gates(root: ElementTree.Element, report: Report) -> None:
    failed = sum(not gate.passes for gate in report.gates)
    suite = ElementTree.SubElement(root, "testsuite", name="gates", tests=str(len(report.gates)), failures=str(failed))
    for gate in report.gates:
        case = ElementTree.SubElement(suite, "testcase", classname="gates", name=gate.name)
        if not gate.passes:
            found = "missing" if gate.found is None else f"{gate.found:.4f}"
            ElementTree.SubElement(case, "failure", message=f"{found}, {gate.limit}")


def _fit(text: str) -> str:
    return _UNFIT.sub("�", text)

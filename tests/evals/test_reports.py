"""The reports: complete, self-contained, hostile text harmless, held-back cases sealed."""

from __future__ import annotations

import re
from dataclasses import replace
from html.parser import HTMLParser
from xml.etree import ElementTree

from scripted_assistant import CASE_SET, CASES, answer, case

from evals.coverage import coverage_of
from evals.gates import judge, read_gates
from evals.loading import CaseSet
from evals.metrics import metrics_of
from evals.report import Report, as_json
from evals.report_html import as_html
from evals.report_junit import as_junit
from evals.runner import BookTexts, run
from knowledge import store
from qdot_assistant.types import Answer, Question

TEXTS = BookTexts(store.law_book())
HOSTILE = case("hostile", "adversarial", "</details><script>alert(1)</script>\x0b", kind=["refusal"])


def _answer(question: Question) -> Answer:
    if question.id == "hostile":
        return Answer(question=question.question, kind="answer", answer=question.question)
    return answer(question)


def _report(cases: CaseSet = CASE_SET) -> Report:
    done = run(cases, _answer, TEXTS)
    measured = metrics_of(done)
    covered = coverage_of(store.law_book().sections(), (), cases.cases)
    return Report(run=done, metrics=measured, gates=judge(measured, read_gates()), covered=covered)


def test_the_page_shows_every_case_with_what_was_expected_and_found() -> None:
    """Question, answer, expectation, finding and reason of each case stand on the page."""
    page = as_html(_report())
    for one in CASES:
        assert f"<code>{one.id}</code>" in page
    for heading in ("Question", "Answer", "Expected", "Found", "Why"):
        assert page.count(f"<h4>{heading}") == len(CASES)


def test_the_page_loads_nothing_from_elsewhere() -> None:
    """No picture, script, style or font comes from outside the file."""
    page = as_html(_report())
    assert not re.search(r"<(?:script|img|iframe|link)[^>]+(?:src|href)=|@import|url\(", page)


def test_hostile_text_stays_text_in_every_report() -> None:
    """A question that carries markup or control characters breaks neither the page nor the XML."""
    report = _report(CaseSet((HOSTILE,)))
    found: list[str] = []
    parser = HTMLParser()
    parser.handle_starttag = lambda tag, attributes: found.append(tag)  # type: ignore[method-assign]
    parser.feed(as_html(report))
    assert found.count("script") == 1
    assert ElementTree.fromstring(as_junit(report)).find(".//failure") is not None


def test_held_back_cases_are_sealed_unless_revealed() -> None:
    """Of a held-back case neither question nor answer is shown; opening it takes a decision."""
    held = CaseSet(CASES, frozenset(one.id for one in CASES))
    report = _report(held)
    assert all(one.question not in as_html(report) for one in CASES)
    assert "case" not in as_json(report)["cases"][0]
    assert CASES[0].question in as_html(replace(report, reveal_held_out=True))


def test_the_json_names_paragraphs_without_a_case() -> None:
    """Coverage goes with the report, and what nobody asks about is named."""
    missing = as_json(_report())["paragraphs_without_a_case"]
    assert "20.2056A-4(a)(3)" in missing
    assert "20.2056A-4(b)(1)" not in missing


def test_junit_counts_a_failure_for_each_case_that_is_not_fully_right() -> None:
    """A build server sees the same cases fail as the table shows."""
    root = ElementTree.fromstring(as_junit(_report(CaseSet((*CASES, HOSTILE)))))
    failed = [
        one.get("name") for one in root.iterfind("testsuite/testcase[failure]") if one.get("classname") != "gates"
    ]
    assert failed == ["hostile"]


def test_a_crash_of_the_assistant_is_one_wrong_case_and_not_the_end() -> None:
    """An exception is scored as an answer of kind error and counted."""

    def crashing(question: Question) -> Answer:
        raise RuntimeError("out of paper")

    measured = metrics_of(run(CASE_SET, crashing, TEXTS))
    assert measured.overall["crashes"] == len(CASES)
    assert measured.overall["fully_right"] == 0

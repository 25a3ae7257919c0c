"""Scorers that compare an answer with its case: kind, sections, words, missing facts, notices, calculation, length."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from calculators.base import Calculation
from evals.case import Case, ExpectedCalculation
from evals.patterns import found_in
from evals.scorers.score import Score
from qdot_assistant.types import Answer

_MARKERS = re.compile(r"(?:\s*\[\d+\])+")


def scores(case: Case, answer: Answer) -> Iterator[Score]:
    """One score for each thing the case expects; nothing for what it leaves open."""
    expect = case.expect
    yield _kind(case, answer)
    if expect.cite_any and answer.kind in ("answer", "calculation"):
        yield _cited(expect.cite_any, answer)
    for pattern in expect.must:
        yield _said(pattern, answer)
    for pattern in expect.must_not:
        yield _unsaid(pattern, answer)
    if expect.missing_any and answer.kind == "clarification":
        yield _asked_for(expect.missing_any, answer)
    wanted = expect.notice_any or expect.notice_if_kind.get(answer.kind, ())
    if wanted:
        yield _noticed(wanted, answer)
    if expect.calc is not None and "calculation" in expect.kind:
        yield from _calculated(expect.calc, case, answer)
    if expect.max_words is not None:
        yield _length(expect.max_words, answer)


def section_matches(section: str, wanted: str) -> bool:
    """True when the section is the one wanted or stands below it (``IRC 2010`` carries ``IRC 2010(c)``)."""
    return section == wanted or (section.startswith(wanted) and section[len(wanted)] in "(#")


def words_in(answer: Answer) -> int:
    """Words of the answer's text; markers and Markdown signs are no words."""
    return len(re.findall(r"[^\s|>*#-]\S*", _MARKERS.sub("", answer.answer)))


def _kind(case: Case, answer: Answer) -> Score:
    right = answer.kind in case.expect.kind
    wanted = " or ".join(case.expect.kind)
    return Score("kind", float(right), answer.kind, "" if right else f"expected {wanted}")


def _cited(wanted: tuple[str, ...], answer: Answer) -> Score:
    sections = [citation.section for citation in answer.citations]
    right = any(section_matches(section, one) for section in sections for one in wanted)
    found = ", ".join(dict.fromkeys(sections)) or "nothing cited"
    return Score("cites", float(right), found, "" if right else f"expected one of {', '.join(wanted)}")


def _said(pattern: str, answer: Answer) -> Score:
    right = found_in(answer.answer, pattern)
    return Score("says", float(right), "said" if right else "not said", "" if right else f"the text lacks {pattern}")


def _unsaid(pattern: str, answer: Answer) -> Score:
    wrong = found_in(answer.answer, pattern)
    return Score("does not say", float(not wrong), "said" if wrong else "not said", f"says {pattern}" if wrong else "")


def _asked_for(wanted: tuple[str, ...], answer: Answer) -> Score:
    right = any(one in name for name in answer.missing for one in wanted)
    found = ", ".join(answer.missing) or "no fact named"
    return Score("asks for", float(right), found, "" if right else f"expected one of {', '.join(wanted)}")


def _noticed(wanted: tuple[str, ...], answer: Answer) -> Score:
    kinds = [notice.kind for notice in answer.notices]
    right = any(kind in wanted for kind in kinds)
    found = ", ".join(dict.fromkeys(kinds)) or "no notice"
    return Score("notice", float(right), found, "" if right else f"expected one of {', '.join(wanted)}")


def _length(most: int, answer: Answer) -> Score:
    count = words_in(answer)
    right = count <= most
    return Score("length", float(right), f"{count} words", "" if right else f"at most {most} words")


def _calculated(wanted: ExpectedCalculation, case: Case, answer: Answer) -> Iterator[Score]:
    of_that_kind = [one for one in answer.calculations if one.calculator == wanted.calculator]
    if not of_that_kind:
        may_do_without = answer.kind in case.expect.kind and answer.kind != "calculation"
        why = "" if may_do_without else f"expected a {wanted.calculator} calculation"
        yield Score("calculation", float(may_do_without), "no calculation", why)
        return
    differences, wrong = _closest(wanted, of_that_kind)
    yield Score(
        "calculation",
        float(not differences),
        "exact" if not differences else "; ".join(differences),
        "" if not differences else "the figures or days expected differ",
        wrong_figure=wrong,
    )


def _closest(wanted: ExpectedCalculation, found: list[Calculation]) -> tuple[list[str], bool]:
    """The differences of the calculation that comes closest, and whether one of them is a wrong figure."""
    compared = [_differences(wanted, calculation) for calculation in found]
    return min(compared, key=lambda one: len(one[0]))


def _differences(wanted: ExpectedCalculation, found: Calculation) -> tuple[list[str], bool]:
    lines: list[str] = []
    wrong = False
    for name, value in wanted.results.items():
        if name not in found.results:
            lines.append(f"{name} is not there, expected {value}")
        elif _text(found.results[name]) != _text(value):
            lines.append(f"{name} is {_text(found.results[name])}, expected {value}")
            wrong = True
    for expected, key in (("deadlines", wanted.deadlines), ("checks", wanted.checks)):
        rows = found.results.get(expected, [])
        for row in key:
            fault, is_wrong = _row_fault(row.model_dump(exclude_unset=True), rows)
            lines += [fault] if fault else []
            wrong = wrong or is_wrong
    return lines, wrong


def _row_fault(wanted: dict[str, Any], rows: list[dict[str, Any]]) -> tuple[str, bool]:
    """The difference of one row; a check is found by its deadline's key or by the input that tells the act."""
    fields = {name: value for name, value in wanted.items() if name != "key"}
    alike = [row for row in rows if wanted["key"] in (row.get("key"), row.get("input"))]
    if any(all(row.get(name) == value for name, value in fields.items()) for row in alike):
        return "", False
    if not alike:
        return f"no row {wanted['key']}, expected {fields}", False
    shown = [{name: row.get(name) for name in fields} for row in alike]
    return f"{wanted['key']} is {shown}, expected {fields}", True


def _text(value: Any) -> str:
    return "none" if value is None else str(value)

"""What stands behind each designated paragraph: statements, calculators, tests and cases.

A paragraph without a case is named in every report.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from evals.case import Case
from knowledge.citation import SECTION, Citation
from knowledge.statement import Statement

ROOT = Path(__file__).parent.parent


@dataclass(frozen=True)
class Covered:
    """One designated paragraph with how often each part of the project rests on it or on a paragraph below it."""

    section: str
    statements: int
    calculators: int
    tests: int
    cases: int


def coverage_of(
    sections: Iterable[str], statements: Iterable[Statement], cases: Iterable[Case], root: Path = ROOT
) -> tuple[Covered, ...]:
    """Count what stands behind each paragraph of the section, in the order of the section."""
    own = sorted((Citation.parse(s) for s in sections if s.startswith(f"{SECTION}(")), key=lambda one: one.order)
    said = _citations(s for statement in statements for s in statement.sections)
    asked = _citations(s for case in cases for s in case.expect.cite_any)
    named = {folder: _named_in(root / folder) for folder in ("calculators", "tests")}
    return tuple(
        Covered(
            str(one),
            statements=_below(one, said),
            calculators=_below(one, named["calculators"]),
            tests=_below(one, named["tests"]),
            cases=_below(one, asked),
        )
        for one in own
    )


def without_cases(covered: Iterable[Covered]) -> tuple[str, ...]:
    """The paragraphs no case asks for."""
    return tuple(one.section for one in covered if not one.cases)


def as_rows(covered: Iterable[Covered]) -> list[Mapping[str, str | int]]:
    """The table as plain rows, for the printed and the JSON report."""
    return [one.__dict__ for one in covered]


def _below(paragraph: Citation, found: Mapping[Citation, int]) -> int:
    return sum(count for one, count in found.items() if paragraph.contains(one))


def _citations(sections: Iterable[str]) -> dict[Citation, int]:
    counted: dict[Citation, int] = {}
    for section in sections:
        if section.startswith(f"{SECTION}("):
            one = Citation.parse(section)
            counted[one] = counted.get(one, 0) + 1
    return counted


def _named_in(folder: Path) -> dict[Citation, int]:
    """Paragraphs named in the Python files of a folder, once for each file."""
    pattern = re.compile(re.escape(SECTION) + r"(?:\([A-Za-z0-9]{1,5}\))+")
    found: list[str] = []
    for path in sorted(folder.rglob("*.py")):
        found += set(pattern.findall(path.read_text(encoding="utf-8")))
    return _citations(_readable(found))


def _readable(sections: Iterable[str]) -> Iterable[str]:
    for section in sections:
        try:
            Citation.parse(section)
        except ValueError:
            continue
        yield section

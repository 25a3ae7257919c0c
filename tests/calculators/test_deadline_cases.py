"""Seventy-two worked time cases, each with its rule and reason, through the names and checks of the public contract."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

CASES: list[dict[str, Any]] = json.loads((Path(__file__).parent / "deadline_cases.json").read_text(encoding="utf-8"))
_TEXT = ("note", "remedy")


def test_there_are_seventy_two_cases() -> None:
    """No case is lost."""
    assert len({case["id"] for case in CASES}) == 72


@pytest.mark.parametrize("case", CASES, ids=[case["id"] for case in CASES])
def test_the_case_comes_out_as_stated(case: dict[str, Any], sheet: Any, row: Any, check: Any) -> None:
    """Every day and verdict of the case stands in the sheet, and every doubt in its note."""
    calculation = sheet(**case["inputs"])
    for expected in case["expected"]:
        if "absent" in expected:
            assert expected["absent"] not in {found["key"] for found in calculation.results["deadlines"]}
            continue
        found = (
            row(calculation, expected["row"], **_which(expected))
            if "row" in expected
            else check(calculation, expected["check"])
        )
        for name, value in expected.items():
            if name in _TEXT:
                assert value in (found[name] or ""), f"{case['id']}: {name} {found[name]!r}"
            elif name not in ("row", "check"):
                assert found[name] == value, f"{case['id']}: {name} is {found[name]}, not {value}: {case['why']}"


@pytest.mark.parametrize(
    "case", [case for case in CASES if case["confidence"] != "high"], ids=lambda case: str(case["id"])
)
def test_a_doubtful_case_carries_its_doubt(case: dict[str, Any]) -> None:
    """A case whose reading is less than sure expects a note that says so."""
    assert any("note" in expected for expected in case["expected"])


def _which(expected: dict[str, Any]) -> dict[str, Any]:
    return {name: expected[name] for name in ("year", "payment") if name in expected}

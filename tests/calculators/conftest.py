"""What the calculators' tests share: the parameters, and one short way to run each calculator on raw values."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from calculators import (
    corpus_portion,
    deadlines,
    exclusion_amount,
    section_2056a_tax,
    security_test,
    spouse_gift_exclusion,
)
from calculators.base import Calculation
from calculators.inputs import read_inputs
from knowledge.parameter import LegalParameters
from knowledge.store import parameters

Run = Callable[..., Calculation]


def _runner(model: Any, calculate: Any) -> Run:
    def run(**raw: Any) -> Calculation:
        result: Calculation = calculate(read_inputs(model, raw), parameters())
        return result

    return run


@pytest.fixture(scope="session")
def law() -> LegalParameters:
    """The dated figures and tables the project carries."""
    return parameters()


@pytest.fixture(scope="session")
def portion() -> Run:
    """The corpus portion of raw values."""
    return _runner(corpus_portion.CorpusPortionInputs, corpus_portion.calculate)


@pytest.fixture(scope="session")
def sheet() -> Run:
    """The deadline sheet of raw values."""
    return _runner(deadlines.DeadlinesInputs, deadlines.calculate)


@pytest.fixture(scope="session")
def exclusion() -> Run:
    """The exclusion amount of raw values."""
    return _runner(exclusion_amount.ExclusionAmountInputs, exclusion_amount.calculate)


@pytest.fixture(scope="session")
def gift_exclusion() -> Run:
    """The gift exclusion of raw values."""
    return _runner(spouse_gift_exclusion.SpouseGiftExclusionInputs, spouse_gift_exclusion.calculate)


@pytest.fixture(scope="session")
def security() -> Run:
    """The security test of raw values."""
    return _runner(security_test.SecurityTestInputs, security_test.calculate)


@pytest.fixture(scope="session")
def tax() -> Run:
    """The estimate of the section 2056A tax of raw values."""
    return _runner(section_2056a_tax.Section2056aTaxInputs, section_2056a_tax.calculate)


@pytest.fixture(scope="session")
def row() -> Callable[..., dict[str, Any]]:
    """Finds the one row of a deadline sheet with a key and the values named."""

    def find(calculation: Calculation, key: str, **which: Any) -> dict[str, Any]:
        rows: list[dict[str, Any]] = [row for row in calculation.results["deadlines"] if row["key"] == key]
        found = [row for row in rows if all(row.get(name) == value for name, value in which.items())]
        assert len(found) == 1, f"{key} {which}: {len(found)} rows"
        return found[0]

    return find


@pytest.fixture(scope="session")
def check() -> Callable[..., dict[str, Any]]:
    """Finds the one check of a deadline sheet on an act told."""

    def find(calculation: Calculation, act: str) -> dict[str, Any]:
        found: list[dict[str, Any]] = [check for check in calculation.results["checks"] if check["input"] == act]
        assert len(found) == 1, f"{act}: {len(found)} checks"
        return found[0]

    return find

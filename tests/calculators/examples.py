"""The annuity of Example 4, and how an alternative reading is found among the results."""

from __future__ import annotations

from typing import Any

from calculators.base import Calculation

EXAMPLE_2023 = {
    "annual_annuity": 72000,
    "frequency": "monthly",
    "timing": "end",
    "age": 60,
    "section_7520_rate": "3.6",
    "date_of_death": "2023-06-15",
}


def alternative(calculation: Calculation, words: str) -> dict[str, Any]:
    """The results of the one alternative whose reason has these words."""
    found = [other for other in calculation.results["alternatives"] if words in other["reason"]]
    assert len(found) == 1, [other["reason"] for other in calculation.results["alternatives"]]
    results: dict[str, Any] = found[0]["results"]
    return results

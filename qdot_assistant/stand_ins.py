"""A month that stands in for a death whose month was not told: it picks text and table, and the working never names it.

Come here for ``without_the_month``. § 20.2056A-4(d)(4) names no day of death, and a year alone suffices where it has
one law and the rate is told; a month in the working would be a fact that nobody told.
"""

from __future__ import annotations

from calculators.base import Calculation


def without_the_month(found: Calculation, month: str, told: str, shown: str | None = None) -> Calculation:
    """The calculation with what was told in place of the month that stood in for it.

    Args:
        month: the month that the calculator was given, as ``2023-07``.
        told: what the working says of the death instead.
        shown: the input that is kept; None where nothing of the death was told.
    """
    if found.inputs.get("date_of_death") != month:
        return found
    named = f"death in {month}"
    steps = tuple(one.model_copy(update={"expression": one.expression.replace(named, told)}) for one in found.steps)
    return found.model_copy(update={"steps": steps, "inputs": {**found.inputs, "date_of_death": shown}})

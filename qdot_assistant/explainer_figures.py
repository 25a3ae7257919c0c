"""The explainer's own figures, which are those of 2025: the notice that stands beside the figure of another year."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from calculators.base import CalculatorName
from qdot_assistant.types import Notice

if TYPE_CHECKING:
    from qdot_assistant.pipeline import Asking

# Where the explainer gives a figure of its year: what it says, and where.
_EXPLAINER_FIGURES: Mapping[str, tuple[int, str, str]] = {
    "exclusion_amount": (2025, "$13.99 million", "explainer#who-should-consider-a-qdot"),
    "spouse_gift_exclusion": (2025, "$190,000", "explainer#alternatives-to-a-qdot"),
}


def explainer_notices(name: CalculatorName, asking: Asking) -> tuple[Notice, ...]:
    """The explainer's figure is that of 2025; for another year it is outdated."""
    if name not in _EXPLAINER_FIGURES or asking.facts.value("year") == 2025:
        return ()
    year, figure, section = _EXPLAINER_FIGURES[name]
    text = f"The explainer's figure, {figure}, is that of {year}; the figure of the year asked about governs."
    return (Notice(kind="outdated", text=text, section=section),)

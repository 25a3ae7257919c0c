"""The neighbour calculators told: the exclusion amount, the gift exclusion, the security test, the section 2056A tax."""

from __future__ import annotations

from collections.abc import Iterator

from calculators.base import Calculation
from qdot_assistant.telling.common import assumptions, cite_of, steps_told
from qdot_assistant.types import Audience, DraftSentence


def told(calculation: Calculation, audience: Audience) -> Iterator[DraftSentence]:
    """The result in one sentence, what was assumed, and the steps."""
    cites = tuple(dict.fromkeys(cite_of(step) for step in calculation.steps))[:3]
    yield DraftSentence(text=str(calculation.results["summary"]), cites=cites)
    yield from assumptions(calculation, cites[:1])
    if len(calculation.steps) > 1:
        yield DraftSentence(text="How it is worked out:", is_substance=False, block="heading")
        yield from steps_told(calculation)

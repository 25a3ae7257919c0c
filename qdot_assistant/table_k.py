"""The first steps of a corpus portion by themselves: the Table K factor and the adjusted annual payment.

Come here for ``road``. § 20.2056A-4(d)(4)(ii): they turn on the interval and the rate alone, so no age is asked for.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from calculators.base import Calculation, CalculationError, MissingFacts
from qdot_assistant.calculation import inputs_of, work
from qdot_assistant.telling.assuming import assumptions
from qdot_assistant.telling.common import as_notices, cite_of, money, step_named, steps_told
from qdot_assistant.types import Draft, DraftSentence

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qdot_assistant.pipeline import Asking, Assistant

_ASKED = re.compile(
    r"\badjust(?:ment|ing) factor\b|\b(?:table )?k[- ]factor\b|\btable k\b|\bfactor (?:from|in|under) table k\b|"
    r"\badjusted (?:annual |yearly )?(?:payment|amount|annuity)\b",
    re.IGNORECASE,
)
_MORE_ASKED = re.compile(
    r"\bcorpus\b|\bpresent value\b|\bexpected (?:annuity )?term\b|\bhow (?:is|do|does|are)\b|\bwhy\b|\bwhere\b|"
    r"\bunadjusted\b",
    re.IGNORECASE,
)
_OWN = frozenset({"age", "birth_date", "term_years"})
_NAMES = ("adjustment_factor", "adjusted_annual_payment")
_ANY_AMOUNT, _ANY_TERM = "100000", 10
"""Neither bears on the factor of payments at the end of each interval."""


def road(asking: Asking, assistant: Assistant) -> Draft | None:
    """The factor and the adjusted payment where they alone are asked for and no life or term was told."""
    text, told = asking.question.question, asking.facts.facts.keys()
    if not _ASKED.search(text) or _MORE_ASKED.search(text) or asking.route.example or told & _OWN:
        return None
    if "frequency" not in told or asking.facts.unclear or not told & {"section_7520_rate", "date_of_death"}:
        return None
    if asking.facts.value("timing") == "beginning":
        return None
    raw = {"annual_annuity": _ANY_AMOUNT} | inputs_of("corpus_portion", asking.facts.facts)
    raw = raw if "annual_annuity" in told else raw | {"annual_annuity": _ANY_AMOUNT}
    try:
        whole = work("corpus_portion", raw | {"term_years": _ANY_TERM}, assistant)
    except (MissingFacts, CalculationError):
        return None
    return _draft(_first_steps(whole, has_amount="annual_annuity" in told))


def _first_steps(whole: Calculation, has_amount: bool) -> Calculation:
    """The calculation up to the adjusted payment; without an amount up to the factor."""
    names = _NAMES if has_amount else _NAMES[:1]
    left_out = {"term_years"} if has_amount else {"term_years", "annual_annuity"}
    return whole.model_copy(
        update={
            "inputs": {name: value for name, value in whole.inputs.items() if name not in left_out},
            "results": {name: whole.results[name] for name in names},
            "steps": tuple(step for step in whole.steps if step.name in names),
            "assumed": {name: why for name, why in whole.assumed.items() if name in ("timing", "section_7520_rate")},
        }
    )


def _draft(first: Calculation) -> Draft:
    notices = as_notices(first.notices)
    return Draft(kind="calculation", sentences=tuple(_told(first)), calculations=(first,), notices=notices)


def _told(first: Calculation) -> Iterator[DraftSentence]:
    cites = tuple(cite_of(step) for step in first.steps)
    factor, rate = first.results["adjustment_factor"], first.inputs["section_7520_rate"]
    named = f"The Table K adjustment factor for {first.inputs['frequency']} payments at {rate} percent is {factor}."
    if "adjusted_annual_payment" in first.results:
        paid, adjusted = money(first.inputs["annual_annuity"]), money(first.results["adjusted_annual_payment"])
        text = f"The adjusted annual payment is {adjusted}: {paid} a year times {factor}."
        yield DraftSentence(text=text, cites=cites)
    yield DraftSentence(text=named, cites=cites[:1])
    yield from assumptions(first, cites[:1])
    if step_named(first, "adjusted_annual_payment"):
        yield DraftSentence(text="How it is worked out:", is_substance=False, block="heading")
        yield from steps_told(first)

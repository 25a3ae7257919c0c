"""The neighbour calculators told: exclusion amount, gift exclusion, security test, section 2056A tax."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from calculators.base import Calculation
from qdot_assistant.telling.assuming import assumptions
from qdot_assistant.telling.common import cite_of, money, steps_told
from qdot_assistant.types import Audience, DraftSentence


def told(calculation: Calculation, audience: Audience) -> Iterator[DraftSentence]:
    """The result in one sentence, what was assumed, and the steps."""
    cites = tuple(dict.fromkeys(cite_of(step) for step in calculation.steps))[:3]
    yield DraftSentence(text=_RESULTS[calculation.calculator](calculation), cites=cites)
    yield from assumptions(calculation, cites[:1])
    if len(calculation.steps) > 2:
        yield DraftSentence(text="How it is worked out:", is_substance=False, block="heading")
        yield from steps_told(calculation)


def _exclusion(calculation: Calculation) -> str:
    results = calculation.results
    amount, year = money(results["basic_exclusion_amount"]), results["year"]
    return f"The basic exclusion amount (the estate tax exemption) for a death in {year} is {amount}."


def _gift(calculation: Calculation) -> str:
    results = calculation.results
    amount, year = money(results["spouse_gift_exclusion"]), results["year"]
    return f"In {year} up to {amount} of gifts a year to a spouse who is not a U.S. citizen are free of gift tax."


def _security(calculation: Calculation) -> str:
    results = calculation.results
    tested, amount = money(results["tested_value"]), money(results["security_amount"])
    if results["assets_exceed_threshold"]:
        return (
            f"With {tested} the trust is over the $2 million line, so it needs a U.S. bank as trustee, or a "
            f"bond or a letter of "
            f"credit of {amount} (65 percent)."
        )
    return (
        f"With {tested} the trust is at or below the $2 million line: it needs no bank, bond or letter of "
        f"credit as long as no more "
        f"than 35 percent, {money(results['foreign_real_property_limit'])}, is real property outside the United States."
    )


def _tax(calculation: Calculation) -> str:
    results = calculation.results
    return f"The estimated section 2056A estate tax on this distribution is {money(results['section_2056a_tax'])}."


_RESULTS: Mapping[str, Callable[[Calculation], str]] = {
    "exclusion_amount": _exclusion,
    "spouse_gift_exclusion": _gift,
    "security_test": _security,
    "section_2056a_tax": _tax,
}

"""The annual exclusion for gifts to a spouse who is not a United States citizen, IRC 2523(i), by the year of the gift.

Come here for ``calculate``. The figures are dated data in ``knowledge/parameters/spouse_gift_exclusion.yaml``.
"""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from calculators.actuarial import rounded
from calculators.base import Calculation, CalculationError, CalculationNotice, MissingFacts, Rule
from calculators.inputs import Inputs, Number, Whole, positive_money, said
from calculators.wording import dollars
from knowledge.parameter import Figure, LegalParameters

__all__ = ["SpouseGiftExclusionInputs", "assumable", "calculate", "missing_facts"]

_SECTION = "IRC 2523(i)"
EXCLUSION = Rule(
    section=_SECTION,
    version="1988-07-14",
    certainty="second_source",
    words="Instead a larger annual exclusion, $100,000 in the statute and indexed for inflation, applies to gifts to "
    "that spouse",
)
# The years whose amount our note names.
IN_WORDS = range(2009, 2027)
PRESENT_INTEREST = Rule(
    section=_SECTION, version="1988-07-14", certainty="second_source", words="The gift must be of a present interest."
)
ABOVE = Rule(
    section=_SECTION,
    version="1988-07-14",
    certainty="second_source",
    words="Gifts above that amount in a year are taxable gifts.",
)


class SpouseGiftExclusionInputs(Inputs):
    """What the exclusion can be told. ``gift_amount`` is the present interests given in the year, in dollars."""

    year: Whole | None = None
    gift_amount: Number | None = None


def calculate(inputs: SpouseGiftExclusionInputs, parameters: LegalParameters) -> Calculation:
    """The exclusion of the year in dollars and, where a gift was told, what of it is a taxable gift.

    Raises:
        MissingFacts: when no year was told.
        CalculationError: for a year whose amount is not held, or a gift that is no positive amount.
    """
    missing = missing_facts(inputs)
    if missing:
        raise MissingFacts(tuple(missing), missing)
    year = inputs.year or 0
    figure = _figure(year, parameters)
    rule = EXCLUSION
    if year in IN_WORDS:
        rule = EXCLUSION.model_copy(update={"words": f"{dollars(figure.value)} in {year}"})
    steps = [rule.step("spouse_gift_exclusion", f"annual exclusion for {year}", f"{figure.value:f}", figure.certainty)]
    steps.append(PRESENT_INTEREST.step("present_interest", "the exclusion covers present interests only", "required"))
    results: dict[str, Any] = {"year": year, "spouse_gift_exclusion": f"{figure.value:f}"}
    if year in parameters.general_gift_exclusion.years:
        results["general_gift_exclusion"] = f"{parameters.general_gift_exclusion.years[year].value:f}"
    if inputs.gift_amount is not None:
        gift = rounded(positive_money("gift_amount", inputs.gift_amount), 2)
        above = max(gift - figure.value, Decimal("0.00"))
        results["taxable_gift"] = f"{above:f}"
        steps.append(
            ABOVE.step("taxable_gift", f"{dollars(gift)} − {dollars(figure.value)}, not below zero", f"{above:f}")
        )
    return Calculation(
        calculator="spouse_gift_exclusion",
        inputs=said(inputs),
        results=results,
        steps=tuple(steps),
        notices=_notices(year, figure),
    )


def assumable(inputs: SpouseGiftExclusionInputs) -> dict[str, str]:
    """Nothing is assumed: the year is told or asked for."""
    return {}


def missing_facts(inputs: SpouseGiftExclusionInputs) -> dict[str, str]:
    """The inputs without which nothing can be said, each with the reason."""
    return (
        {}
        if inputs.year is not None
        else {"year": "the exclusion is set for each calendar year in which the gift is made"}
    )


def _figure(year: int, parameters: LegalParameters) -> Figure:
    amounts = parameters.spouse_gift_exclusion
    if year in amounts.years:
        return amounts.years[year]
    edge = f"{amounts.last_year} is the last" if year > amounts.last_year else f"{amounts.first_year} is the first"
    message = (
        f"The annual exclusion for {year} is not held here: {edge} year carried; the revenue procedure for the year "
        f"states it, IRC 2523(i)."
    )
    raise CalculationError("year", message, _SECTION)


def _notices(year: int, figure: Figure) -> tuple[CalculationNotice, ...]:
    text = (
        f"The amount for {year} comes from published lists after the revenue procedures, which were not read "
        f"themselves."
    )
    return () if figure.certainty == "read" else (CalculationNotice(kind="unverified", text=text, section=_SECTION),)

"""The exclusion amount by the year of the decedent's death: IRC 2010(c), and IRC 2102(b) for nonresidents who are not
citizens.

Come here for ``calculate``. The figures are dated data in ``knowledge/parameters/basic_exclusion_amount.yaml``.
"""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from calculators.base import Calculation, CalculationError, CalculationNotice, MissingFacts, Rule, Step
from calculators.inputs import Day, Inputs, Whole, day_within_calendar, said
from calculators.rate_table import tentative_tax
from calculators.wording import dollars
from knowledge.parameter import Figure, LegalParameters

__all__ = ["ExclusionAmountInputs", "assumable", "calculate", "missing_facts"]

_SECTION = "IRC 2010(c)"
CREDIT = Rule(
    section=_SECTION,
    version="2009-01-01",
    certainty="second_source",
    words="Each decedent who is a citizen or resident of the United States has a credit that frees an amount of the "
    "estate, the basic "
    "exclusion amount, from federal estate tax.",
)
# The years whose amount our note lists one after the other; the newest year has a sentence of its own.
IN_WORDS = range(2009, 2026)
IN_2026 = Rule(
    section=_SECTION,
    version="2009-01-01",
    certainty="second_source",
    words="For deaths in 2026 the basic exclusion amount is $15,000,000.",
)
RATES = Rule(
    section="IRC 2001(c)",
    version="2013-01-01",
    certainty="recalled",
    words="For decedents who die after 2012 the estate tax rates run from 18 percent to 40 percent",
)
NONRESIDENT = Rule(
    section="IRC 2102(b)",
    version="1988-11-11",
    certainty="recalled",
    words="The estate of a decedent who was neither a resident nor a citizen of the United States has a credit of "
    "$13,000, which frees "
    "$60,000 of the taxable estate from federal estate tax, unless a treaty gives more.",
)


class ExclusionAmountInputs(Inputs):
    """What the exclusion amount can be told. None means not told.

    Attributes:
        year: the year of the decedent's death; ``date_of_death`` tells it too.
        decedent_is_nonresident_noncitizen: True where the decedent was neither a citizen nor a resident of the United
            States.
    """

    year: Whole | None = None
    date_of_death: Day | None = None
    decedent_is_nonresident_noncitizen: bool | None = None


def calculate(inputs: ExclusionAmountInputs, parameters: LegalParameters) -> Calculation:
    """The basic exclusion amount and the credit it stands for, in dollars.

    Raises:
        MissingFacts: when no year was told.
        CalculationError: for a year whose amount is not held.
    """
    year = _year(inputs)
    if inputs.decedent_is_nonresident_noncitizen:
        return _nonresident(inputs, year, parameters)
    figure = exclusion_of(year, parameters)
    steps = [_amount_step(year, figure)]
    results: dict[str, Any] = {"year": year, "basic_exclusion_amount": f"{figure.value:f}"}
    if year >= parameters.rate_table.deaths_from.year:
        credit = tentative_tax(figure.value, parameters.rate_table)
        results["applicable_credit_amount"] = f"{credit:f}"
        steps.append(RATES.step("applicable_credit_amount", f"tentative tax on {dollars(figure.value)}", f"{credit:f}"))
    return Calculation(
        calculator="exclusion_amount",
        inputs=said(inputs) | {"year": year, "decedent_is_nonresident_noncitizen": False},
        results=results,
        steps=tuple(steps),
        notices=_notices(year, figure, parameters),
        assumed=assumable(inputs),
    )


def assumable(inputs: ExclusionAmountInputs) -> dict[str, str]:
    """What would be assumed where it was not told, by input name, with the reason."""
    if inputs.decedent_is_nonresident_noncitizen is not None:
        return {}
    return {
        "decedent_is_nonresident_noncitizen": "a decedent who was a citizen or resident of the United States was "
        "assumed"
    }


def missing_facts(inputs: ExclusionAmountInputs) -> dict[str, str]:
    """The inputs without which nothing can be said, each with the reason."""
    if inputs.year is not None or inputs.date_of_death is not None:
        return {}
    return {"date_of_death": "the exclusion amount is that of the year in which the decedent died"}


def exclusion_of(year: int, parameters: LegalParameters) -> Figure:
    """The basic exclusion amount of a year of death.

    Raises:
        CalculationError: for a year whose amount is not held.
    """
    amounts = parameters.basic_exclusion_amount
    if year in amounts.years:
        return amounts.years[year]
    if year > amounts.last_year:
        message = (
            f"The basic exclusion amount for {year} is not held here: {amounts.last_year} is the last year carried; "
            f"the revenue "
            "procedure for the year states it, IRC 2010(c)(3)(B)."
        )
    else:
        message = (
            f"The basic exclusion amount for {year} is not held here: {amounts.first_year} is the first year carried, "
            f"IRC 2010(c)."
        )
    raise CalculationError("date_of_death", message, _SECTION)


def _year(inputs: ExclusionAmountInputs) -> int:
    missing = missing_facts(inputs)
    if missing:
        raise MissingFacts(tuple(missing), missing)
    if inputs.date_of_death is None:
        return inputs.year or 0
    day_within_calendar("date_of_death", inputs.date_of_death)
    if inputs.year is not None and inputs.year != inputs.date_of_death.year:
        message = (
            f"year {inputs.year} is not the year of date_of_death {inputs.date_of_death}; give the one that is right."
        )
        raise CalculationError("year", message, _SECTION)
    return inputs.date_of_death.year


def _amount_step(year: int, figure: Figure) -> Step:
    rule = IN_2026 if year == IN_WORDS[-1] + 1 else CREDIT
    if year in IN_WORDS:
        rule = CREDIT.model_copy(update={"words": f"in {year}, {dollars(figure.value)}"})
    expression = f"basic exclusion amount for deaths in {year} ({figure.authority})"
    return rule.step("basic_exclusion_amount", expression, f"{figure.value:f}", figure.certainty)


def _nonresident(inputs: ExclusionAmountInputs, year: int, parameters: LegalParameters) -> Calculation:
    credit: Decimal = parameters.figure("nonresident_credit").figure.value
    exclusion: Decimal = parameters.figure("nonresident_exclusion").figure.value
    text = "The credit of a nonresident decedent who is not a citizen is recalled, not read; a treaty may give more."
    return Calculation(
        calculator="exclusion_amount",
        inputs=said(inputs) | {"year": year},
        results={"year": year, "basic_exclusion_amount": f"{exclusion:f}", "applicable_credit_amount": f"{credit:f}"},
        steps=(
            NONRESIDENT.step(
                "basic_exclusion_amount", "taxable estate that the credit of $13,000 shelters", f"{exclusion:f}"
            ),
        ),
        notices=(CalculationNotice(kind="unverified", text=text, section="IRC 2102(b)"),),
    )


def _notices(year: int, figure: Figure, parameters: LegalParameters) -> tuple[CalculationNotice, ...]:
    found = []
    if figure.certainty != "read":
        how = "is from memory" if figure.certainty == "recalled" else "comes from published lists and commentaries"
        text = f"The amount for {year} {how}; {figure.authority} itself was not read."
        found.append(CalculationNotice(kind="unverified", text=text, section=_SECTION))
    if figure.note is not None and year != 2026:
        found.append(CalculationNotice(kind="advice", text=figure.note, section=_SECTION))
    return tuple(found)

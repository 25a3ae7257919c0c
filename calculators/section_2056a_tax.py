"""An estimate of the section 2056A estate tax on a distribution: the decedent's own tax with it, less the tax without
it.

Come here for ``calculate``, IRC 2056A(b)(2). Carried for decedents who died in 2013 or later, because the rate table
is.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from calculators.actuarial import rounded
from calculators.base import Calculation, CalculationError, CalculationNotice, MissingFacts, Rule, Step
from calculators.exclusion_amount import RATES, exclusion_of
from calculators.inputs import Day, Inputs, Number, Whole, day_within_calendar, money_or_zero, positive_money, said
from calculators.rate_table import bracket_of, tentative_tax
from calculators.wording import dollars, grouped
from knowledge.parameter import Figure, LegalParameters

__all__ = ["Section2056aTaxInputs", "assumable", "calculate", "missing_facts"]

_SECTION = "IRC 2056A(b)(2)"
_ZERO = Decimal(0)
AMOUNT = Rule(
    section=_SECTION,
    version="1988-11-11",
    words="The tax on a taxable event is the additional estate tax that the decedent's own estate would have owed if "
    "its taxable estate "
    "had been increased by the amount involved, on top of the amounts of earlier taxable events.",
)
NOT_FINAL = Rule(
    section=_SECTION,
    version="1988-11-11",
    words="If the decedent's estate tax is not yet finally determined, the tax is figured at the highest estate tax "
    "rate in effect on the "
    "date of the decedent's death.",
)
WHOSE_RATES = Rule(
    section="26 CFR 20.2056A-6(a)",
    version="1995-08-22",
    words="In figuring the section 2056A estate tax, the rates in effect on the date of the first decedent's death are "
    "used.",
)
OUT_OF_TRUST = Rule(
    section="IRC 2056A(b)(11)",
    version="1988-11-11",
    words="If any portion of the tax on a distribution is paid out of the trust, an amount equal to that portion is "
    "itself treated as a "
    "taxable distribution.",
)
_ASSUMED_ZERO = {
    "adjusted_taxable_gifts": "no taxable gifts made in life after 1976 were told, so zero was assumed",
    "earlier_taxed_amounts": "no earlier taxed distributions were told, so zero was assumed",
    "state_death_tax": "no additional deduction for state death tax on the distribution was told, so zero was assumed",
}


class Section2056aTaxInputs(Inputs):
    """What the estimate can be told, in dollars. None means not told.

    Attributes:
        year: the year of the decedent's death; ``date_of_death`` tells it too.
        taxable_estate: the decedent's taxable estate after all deductions, the marital deduction for the QDOT among
            them.
        distribution: the amount that is taxed now.
        earlier_taxed_amounts: the amounts of earlier taxable events of the decedent's QDOTs.
        state_death_tax: the additional deduction for state death tax that the distribution brings (IRC 2058).
        is_finally_determined: False where the decedent's own estate tax is not finally determined.
    """

    year: Whole | None = None
    date_of_death: Day | None = None
    taxable_estate: Number | None = None
    distribution: Number | None = None
    adjusted_taxable_gifts: Number | None = None
    earlier_taxed_amounts: Number | None = None
    state_death_tax: Number | None = None
    is_finally_determined: bool | None = None


@dataclass(frozen=True)
class _Base:
    """The tax base without the distribution and with it, in dollars."""

    without: Decimal
    with_it: Decimal
    distribution: Decimal


def calculate(inputs: Section2056aTaxInputs, parameters: LegalParameters) -> Calculation:
    """The estimated tax in dollars: tax with the distribution less tax without it, each after the credit of the year
    of death.

    Raises:
        MissingFacts: when the year, the taxable estate or the distribution was not told.
        CalculationError: for amounts that cannot be and for years not carried.
    """
    missing = missing_facts(inputs)
    if missing:
        raise MissingFacts(tuple(missing), missing)
    year = _year(inputs, parameters)
    base = _base(inputs)
    if inputs.is_finally_determined is False:
        return _at_highest_rate(inputs, year, base, parameters)
    figure = exclusion_of(year, parameters)
    credit = tentative_tax(figure.value, parameters.rate_table)
    without, with_it = (
        max(tentative_tax(amount, parameters.rate_table) - credit, _ZERO) for amount in (base.without, base.with_it)
    )
    tax = with_it - without
    results = {
        "year": year,
        "applicable_credit_amount": f"{credit:f}",
        "tax_with_distribution": f"{with_it:f}",
        "tax_without_distribution": f"{without:f}",
        "section_2056a_tax": f"{tax:f}",
    }
    steps = (
        RATES.step(
            "applicable_credit_amount", f"tentative tax on {dollars(figure.value)}, deaths in {year}", f"{credit:f}"
        ),
        _tax_step("tax_with_distribution", base.with_it, credit, with_it, parameters),
        _tax_step("tax_without_distribution", base.without, credit, without, parameters),
        AMOUNT.step("section_2056a_tax", f"{grouped(with_it)} − {grouped(without)}", f"{tax:f}"),
    )
    return _calculation(inputs, year, results, steps, _notices(year, figure))


def assumable(inputs: Section2056aTaxInputs) -> dict[str, str]:
    """What would be assumed where it was not told, by input name, with the reason."""
    assumed = {name: why for name, why in _ASSUMED_ZERO.items() if getattr(inputs, name) is None}
    if inputs.is_finally_determined is None:
        assumed["is_finally_determined"] = "the decedent's own estate tax was assumed to be finally determined"
    return assumed


def missing_facts(inputs: Section2056aTaxInputs) -> dict[str, str]:
    """The inputs without which no estimate can be made, most important first, each with the reason."""
    missing = {}
    if inputs.distribution is None:
        missing["distribution"] = "the amount distributed from the QDOT that is not income or hardship"
    if inputs.date_of_death is None and inputs.year is None:
        missing["date_of_death"] = "the rates and the credit are those of the year in which the first spouse died"
    if inputs.taxable_estate is None and inputs.is_finally_determined is not False:
        missing["taxable_estate"] = "the tax is what the decedent's own estate would have owed in addition"
    return missing


def _year(inputs: Section2056aTaxInputs, parameters: LegalParameters) -> int:
    year = inputs.year or 0
    if inputs.date_of_death is not None:
        year = day_within_calendar("date_of_death", inputs.date_of_death).year
        if inputs.year is not None and inputs.year != year:
            message = (
                f"year {inputs.year} is not the year of date_of_death {inputs.date_of_death}; give the one that is "
                f"right."
            )
            raise CalculationError("year", message, _SECTION)
    first = parameters.rate_table.deaths_from.year
    if year < first:
        message = (
            f"date_of_death: the rate table of IRC 2001(c) is carried for deaths from {first} on; for a death in "
            f"{year} the tax at the "
            "rates of that year has to be worked out with the table then in force."
        )
        raise CalculationError("date_of_death", message, "IRC 2001(c)")
    return year


def _base(inputs: Section2056aTaxInputs) -> _Base:
    told = {name: _amount(name, getattr(inputs, name)) for name in ("taxable_estate", *_ASSUMED_ZERO)}
    distribution = rounded(positive_money("distribution", inputs.distribution or _ZERO, _SECTION), 2)
    if told["state_death_tax"] > distribution:
        message = (
            "state_death_tax is more than the distribution; give only what the distribution itself adds (IRC 2058)."
        )
        raise CalculationError("state_death_tax", message, _SECTION)
    without = told["taxable_estate"] + told["adjusted_taxable_gifts"] + told["earlier_taxed_amounts"]
    return _Base(without, without + distribution - told["state_death_tax"], distribution)


def _amount(name: str, value: Decimal | None) -> Decimal:
    return _ZERO if value is None else rounded(money_or_zero(name, value, _SECTION), 2)


def _tax_step(name: str, amount: Decimal, credit: Decimal, tax: Decimal, parameters: LegalParameters) -> Step:
    bracket = bracket_of(amount, parameters.rate_table)
    whole = tentative_tax(amount, parameters.rate_table)
    line = f"{grouped(bracket.base)} + {bracket.percent} percent of {grouped(amount - bracket.over)}"
    expression = (
        f"tentative tax on {grouped(amount)} = {line} = {grouped(whole)}; less credit {grouped(credit)}, not below zero"
    )
    return WHOSE_RATES.step(name, expression, f"{tax:f}", "recalled")


def _at_highest_rate(inputs: Section2056aTaxInputs, year: int, base: _Base, parameters: LegalParameters) -> Calculation:
    highest = parameters.rate_table.brackets[-1].percent
    tax = rounded(base.distribution * highest / 100, 2)
    results = {"year": year, "highest_rate_percent": f"{highest:f}", "section_2056a_tax": f"{tax:f}"}
    step = NOT_FINAL.step(
        "section_2056a_tax", f"{grouped(base.distribution)} × {highest} percent", f"{tax:f}", "recalled"
    )
    text = (
        "This tentative tax is refunded as far as it is too much, if the claim is filed within one year of the final "
        "determination."
    )
    notice = CalculationNotice(kind="advice", text=text, section=_SECTION)
    return _calculation(inputs, year, results, (step,), (notice, _from_memory(), _paid_from_trust()))


def _calculation(
    inputs: Section2056aTaxInputs,
    year: int,
    results: dict[str, object],
    steps: tuple[Step, ...],
    notices: tuple[CalculationNotice, ...],
) -> Calculation:
    assumed = assumable(inputs)
    filled = {name: "0" for name in _ASSUMED_ZERO if name in assumed}
    if "is_finally_determined" in assumed:
        filled["is_finally_determined"] = True  # type: ignore[assignment]
    return Calculation(
        calculator="section_2056a_tax",
        inputs=said(inputs) | {"year": year} | filled,
        results=results,
        steps=steps,
        notices=notices,
        assumed=assumed,
    )


def _from_memory() -> CalculationNotice:
    text = "The rate table of section 2001(c) is from memory; each of its lines follows from the one before."
    return CalculationNotice(kind="unverified", text=text, section="IRC 2001(c)")


def _paid_from_trust() -> CalculationNotice:
    text = "Tax paid out of the trust is itself a taxable distribution and is not added here."
    return CalculationNotice(kind="advice", text=text, section=OUT_OF_TRUST.section)


def _notices(year: int, figure: Figure) -> tuple[CalculationNotice, ...]:
    found = [_from_memory(), _paid_from_trust()]
    text = (
        "Credits other than that of section 2010, tax on gifts made in life and an exclusion ported from an earlier "
        "spouse are not counted."
    )
    found.append(CalculationNotice(kind="not_in_sources", text=text, section="26 CFR 20.2056A-6(a)"))
    if figure.certainty != "read":
        text = f"The exclusion amount for {year} comes from published lists; {figure.authority} itself was not read."
        found.append(CalculationNotice(kind="unverified", text=text, section="IRC 2010(c)"))
    return tuple(found)

"""What can be said of a section 2056A estate tax while the year of death or the taxable estate is not told.

Come here for ``known_so_far``: the rule of IRC 2056A(b)(2), and the most that the tax can be under IRC 2001(c).
"""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal

from calculators.wording import dollars
from knowledge import store
from qdot_assistant.estate_told import year_of_death_told
from qdot_assistant.types import Cite, DraftSentence, Facts

_RULE = DraftSentence(
    text=(
        "The tax is what the first estate would have owed in addition if the amount had been added to it, so unused "
        "exclusion of that estate can reduce it, even to nothing."
    ),
    cites=(
        Cite(
            section="IRC 2056A(b)(2)",
            quote=(
                "the additional estate tax that the decedent's own estate would have owed if its taxable estate had "
                "been increased by the amount involved"
            ),
        ),
        Cite(
            section="26 CFR 20.2056A-6(a)",
            quote=(
                "The tax is the net tax on the first decedent's estate after allowable credits, including the unified "
                "credit under section 2010"
            ),
        ),
    ),
)
_HIGHEST = Cite(
    section="IRC 2001(c)",
    quote="For decedents who die after 2012 the estate tax rates run from 18 percent to 40 percent",
)
_EXCLUSIONS = Cite(section="IRC 2010(c)", quote="frees an amount of the estate, the basic exclusion amount")
_CENT = Decimal("0.01")


def known_so_far(facts: Facts) -> tuple[tuple[DraftSentence, ...], tuple[str, ...]]:
    """The rule, the most the tax can be for a death after 2012, and the sum that this rests on."""
    amount, year = _amount(facts), year_of_death_told(facts)
    rates = store.parameters().rate_table
    if amount is None or (year is not None and year < rates.deaths_from.year):
        return (_RULE,), ()
    percent = rates.brackets[-1].percent
    most = (amount * percent / 100).quantize(_CENT, ROUND_HALF_UP)
    total = f"{amount:f} ÷ 1 × {percent} = {most:f}"
    if _is_over_every_exclusion(facts):
        text = (
            f"That estate is over the exclusion of every year, so for a death after 2012 the tax on {dollars(amount)} "
        )
        text += f"comes to {percent} percent, which is {dollars(most)}."
        return (_RULE, DraftSentence(text=text, cites=(_HIGHEST, _EXCLUSIONS))), (total,)
    text = f"For a death after 2012 it is at most {percent} percent of {dollars(amount)}, which is {dollars(most)}."
    return (_RULE, DraftSentence(text=text, cites=(_HIGHEST,))), (total,)


def _amount(facts: Facts) -> Decimal | None:
    told = facts.value("distribution") or facts.value("qdot_assets")
    return told if isinstance(told, Decimal) else None


def _is_over_every_exclusion(facts: Facts) -> bool:
    """Whether the taxable estate uses up the exclusion of any year, so that all above is at the highest rate."""
    estate, amounts = facts.value("taxable_estate"), store.parameters().basic_exclusion_amount
    return isinstance(estate, Decimal) and all(one.value <= estate for one in amounts.years.values())

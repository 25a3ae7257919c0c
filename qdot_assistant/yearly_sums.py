"""The amounts that the law publishes for a year, and of which year a sum told is the amount.

Come here for ``amounts_of``, ``years_of`` and ``year_of_the_only_sum``. IRC 2010(c)(3): the basic exclusion amount, by
the year of death; IRC 2523(i)(2): the amount for gifts to a spouse who is no citizen, by the year of the gift.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from decimal import Decimal
from typing import TYPE_CHECKING

from qdot_assistant.reading.money import money_in
from qdot_assistant.telling import neighbours
from qdot_assistant.telling.common import as_notices
from qdot_assistant.types import Draft

if TYPE_CHECKING:
    from calculators.base import Calculation, CalculatorName
    from knowledge.parameter import LegalParameters
    from qdot_assistant.types import Audience

OF_A_YEAR: frozenset[CalculatorName] = frozenset({"exclusion_amount", "spouse_gift_exclusion"})
"""The calculators that tell an amount of a year."""
A_YEAR = re.compile(r"\b20\d\d\b")
_MILLION = 1_000_000


def amounts_of(name: CalculatorName, parameters: LegalParameters) -> Mapping[int, Decimal]:
    """The published amounts by their year: of the exclusion, else of the gifts to a spouse who is no citizen."""
    table = parameters.basic_exclusion_amount if name == "exclusion_amount" else parameters.spouse_gift_exclusion
    return {year: figure.value for year, figure in sorted(table.years.items())}


def years_of(told: Decimal, amounts: Mapping[int, Decimal], *, is_rounded: bool = False) -> list[int]:
    """The years whose amount a sum is: to the dollar, or in millions to one place too ("13.6" for $13,610,000)."""
    return [
        year for year, amount in amounts.items() if told == amount or (is_rounded and _is_in_millions(told, amount))
    ]


def _is_in_millions(told: Decimal, amount: Decimal) -> bool:
    return amount > _MILLION and told == round(amount, -5) and told % _MILLION != 0


def year_of_the_only_sum(text: str, parameters: LegalParameters) -> int | None:
    """The one year of death whose exclusion is the only sum of the text; None where no year or several have it."""
    sums = {one.amount for one in money_in(text)}
    found = years_of(sums.pop(), amounts_of("exclusion_amount", parameters)) if len(sums) == 1 else []
    return found[0] if len(found) == 1 else None


def told_of_its_year(worked: Calculation, opening: str, audience: Audience) -> Draft:
    """The amount worked out for a year, after the word that affirms or denies, where there is one."""
    first, *rest = neighbours.told(worked, audience)
    said = first.model_copy(update={"text": f"{opening}{first.text}"})
    notices = as_notices(worked.notices)
    return Draft(kind="calculation", sentences=(said, *rest), calculations=(worked,), notices=notices)

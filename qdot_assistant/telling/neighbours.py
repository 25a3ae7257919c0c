"""The neighbour calculators told: exclusion amount, gift exclusion, security test, section 2056A tax."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from decimal import Decimal

from calculators.base import Calculation
from qdot_assistant.telling.assuming import assumptions
from qdot_assistant.telling.common import cite_of, money, step_named, steps_told
from qdot_assistant.types import Audience, DraftSentence

_CREDIT = re.compile(r"\b(?:applicable|unified|estate tax) credit\b", re.IGNORECASE)


def _credit(calculation: Calculation, text: str) -> Iterator[DraftSentence]:
    """The credit, where it is asked for and not the amount it frees: IRC 2010(c) and 2001(c)."""
    step = step_named(calculation, "applicable_credit_amount")
    if step is None or not _CREDIT.search(text):
        return
    credit, amount = money(step.value), money(calculation.results["basic_exclusion_amount"])
    yield DraftSentence(
        text=f"The applicable credit amount for a death in {calculation.results['year']} is {credit}, the tentative "
        f"tax on {amount}.",
        cites=(cite_of(step),),
    )


def told(calculation: Calculation, audience: Audience, text: str = "") -> Iterator[DraftSentence]:
    """The result in one sentence, what was assumed, and the steps; the credit first where ``text`` asks for that."""
    cites = tuple(dict.fromkeys(cite_of(step) for step in calculation.steps))[:3]
    yield from _credit(calculation, text)
    yield DraftSentence(text=_RESULTS[calculation.calculator](calculation), cites=cites)
    yield from assumptions(calculation, cites[:1])
    if len(calculation.steps) > 2:
        yield DraftSentence(text="How it is worked out:", is_substance=False, block="heading")
        yield from steps_told(calculation)


def _exclusion(calculation: Calculation) -> str:
    results = calculation.results
    amount, year = money(results["basic_exclusion_amount"]), results["year"]
    return f"The basic exclusion amount (the estate tax exemption) for a death in {year} is {amount}."


def gift_told(calculation: Calculation) -> str:
    """What of a gift is taxable in its year, IRC 2523(i)."""
    results = calculation.results
    amount, year = money(results["spouse_gift_exclusion"]), results["year"]
    rule = f"in {year} up to {amount} of gifts a year to a spouse who is not a U.S. citizen are free of gift tax."
    if "taxable_gift" not in results:
        return f"I{rule[1:]}"
    given, above = money(calculation.inputs["gift_amount"]), results["taxable_gift"]
    if Decimal(above) == 0:
        return f"None of the {given} is a taxable gift: {rule}"
    return f"{money(above)} of the {given} is a taxable gift: {rule}"


_THREE = "a U.S. bank as trustee, or a bond or a letter of credit"


def _security(calculation: Calculation) -> str:
    results = calculation.results
    tested, amount = money(results["tested_value"]), money(results["security_amount"])
    counted = f"{_left_out(calculation)}ith {tested}{_together(calculation)}"
    if results["assets_exceed_threshold"]:
        return f"{counted} the trust is over the $2 million line, so it needs {_THREE} of {amount} (65 percent)."
    limit = money(results["foreign_real_property_limit"])
    if "is_within_foreign_limit" not in results:
        return (
            f"{counted} the trust is at or below the $2 million line: it needs no bank, bond or letter of credit as "
            f"long as no more than 35 percent, {limit}, is real property outside the United States."
        )
    held = f"{money(calculation.inputs['foreign_real_property'])} of real property outside the United States"
    share = f"{Decimal(results['foreign_real_property_share']) * 100:.2f}".rstrip("0").rstrip(".")
    if results["is_within_foreign_limit"]:
        return (
            f"{counted} the trust is at or below the $2 million line, and its {held} is {share} percent, within the "
            f"35 percent limit ({limit}): it needs no bank, bond or letter of credit as long as it stays within it."
        )
    return (
        f"The trust needs {_THREE} of {amount} (65 percent): its {held} is {share} percent of its assets, over the "
        f"35 percent limit ({limit}) that holds for a trust of $2 million or less."
    )


def _left_out(calculation: Calculation) -> str:
    """The start of the sentence: a residence is left out only where the executor elects it."""
    step = step_named(calculation, "residence_left_out")
    return "W" if step is None else f"If the executor elects to leave out {money(step.value)} of the residence, w"


def _together(calculation: Calculation) -> str:
    """Several trusts of one spouse count together."""
    told = Decimal(calculation.inputs.get("other_qdot_assets", "0"))
    return " in the QDOTs of this spouse together" if told else ""


def _tax(calculation: Calculation) -> str:
    results = calculation.results
    tax, taxed = money(results["section_2056a_tax"]), money(calculation.inputs["distribution"])
    if "highest_rate_percent" in results:
        return (
            f"The tentative section 2056A estate tax on this {taxed} is {tax}: {results['highest_rate_percent']} "
            "percent, the highest rate, because the decedent's own estate tax is not finally determined."
        )
    return f"The estimated section 2056A estate tax on this {taxed} is {tax}."


_RESULTS: Mapping[str, Callable[[Calculation], str]] = {
    "exclusion_amount": _exclusion,
    "spouse_gift_exclusion": gift_told,
    "security_test": _security,
    "section_2056a_tax": _tax,
}

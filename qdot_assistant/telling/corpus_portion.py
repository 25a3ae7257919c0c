"""The corpus portion told: the share of each payment first, then what it stands on, then every step."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from typing import Any

from calculators.base import Calculation
from qdot_assistant.telling.assuming import assumptions
from qdot_assistant.telling.common import cite_of, money, step_named, steps_told
from qdot_assistant.types import Audience, Cite, DraftSentence

_EACH = {
    "annual": "yearly",
    "semiannual": "half-yearly",
    "quarterly": "quarterly",
    "monthly": "monthly",
    "weekly": "weekly",
}
_ROLLOVER = Cite(section="20.2056A-4(c)(7)(i)", quote="must, within 60 days of receipt, be transferred to a QDOT")
_PAY = Cite(
    section="20.2056A-4(c)(6)(i)",
    quote=(
        "Form 706-QDT and the payment are due on April 15th of each year following the calendar year in "
        "which an annuity payment is received"
    ),
)


FREE_OF_THE_AMOUNT = frozenset({"corpus_portion", "expected_term_years", "annuity_factor", "adjustment_factor"})
"""Results that do not turn on how much is paid."""


def told(
    calculation: Calculation, audience: Audience, focus: Sequence[str] = (), *, is_own: bool = True
) -> Iterator[DraftSentence]:
    """The result asked for, the corpus portion, the conditions and the next step, then the steps.

    Args:
        is_own: False for an Example's annuity, of which nobody has to roll anything over.
    """
    cites = tuple(
        cite_of(step) for name in ("corpus_portion", "corpus_amount") if (step := step_named(calculation, name))
    )
    if "marital_deduction" in focus and "annual_annuity" not in calculation.assumed:
        yield _deduction(calculation)
    for name in focus:
        step = step_named(calculation, name)
        if name in _ASKED and step is not None:
            value = calculation.results.get(name, step.value)
            shown = money(value) if "{money}" in _ASKED[name] else value
            yield DraftSentence(text=_ASKED[name].format(value=value, money=shown), cites=(cite_of(step),))
    yield DraftSentence(text=_result(calculation, audience), cites=cites)
    yield from _rounding(calculation, audience, cites)
    yield from _alternatives(calculation, audience, cites)
    yield from assumptions(calculation, cites[:1])
    yield from _age_from_birth(calculation)
    if is_own and "annual_annuity" not in calculation.assumed:
        yield from _next_step(audience)
    yield DraftSentence(text="How it is worked out:", is_substance=False, block="heading")
    yield from steps_told(calculation, only=_FOR_CLIENTS if audience == "client" else ())


def _age_from_birth(calculation: Calculation) -> Iterator[DraftSentence]:
    """The age that a birth date comes to, so that it can be checked."""
    step = step_named(calculation, "age")
    if step is not None:
        text = f"The age used is {step.value}, the age at the birthday nearest to the death."
        yield DraftSentence(text=text, cites=(cite_of(step),))


def _deduction(calculation: Calculation) -> DraftSentence:
    """The deduction that (d)(4)(iv) allows where the statement and the agreement are filed."""
    value = money(calculation.results["present_value"])
    text = (
        f"A marital deduction is allowed for the present value, {value}, if the papers of the route chosen are filed."
    )
    former = str(calculation.inputs.get("date_of_death", "")) < "2023-06-01"
    section = "20.2056A-4(d)(4)(vi)" if former else "20.2056A-4(d)(4)(iv)"
    return DraftSentence(text=text, cites=(Cite(section=section, quote=_DEDUCTION),))


_DEDUCTION = "the present value of the annuity as of D's date of death, if either"
_ASKED = {
    "expected_term_years": "The expected annuity term is {value} years.",
    "annuity_factor": "The annuity factor is {value}.",
    "adjustment_factor": "The adjustment factor is {value}.",
    "mortality_table": "The mortality table is {value}.",
    "section_7520_rate": "The section 7520 rate used is {value} percent.",
    "present_value": "The present value of the annuity is {money}.",
    "adjusted_annual_payment": "The adjusted annual payment is {money}.",
    "corpus_amount": "The corpus amount of the annual payment is {money}.",
}

_FOR_CLIENTS = ("adjusted_annual_payment", "present_value", "expected_term_years", "corpus_amount", "corpus_portion")


def share_told(calculation: Calculation) -> str:
    """The share, and what it is of each payment where an amount was told."""
    results, each = calculation.results, _EACH.get(str(calculation.inputs.get("frequency", "annual")), "")
    share = share_alone(calculation)
    if "annual_annuity" in calculation.assumed:
        return f"{share} of each payment"
    return f"{share}: {money(results['corpus_per_payment'])} of each {each} payment of {money(results['payment'])}"


def share_alone(calculation: Calculation) -> str:
    """The share in percent and as the Example prints it."""
    portion = calculation.results["corpus_portion"]
    return f"{Decimal(portion) * 100:.0f} percent ({portion})"


def _result(calculation: Calculation, audience: Audience) -> str:
    results, inputs = calculation.results, calculation.inputs
    share = share_alone(calculation)
    each = _EACH.get(str(inputs.get("frequency", "annual")), "")
    part = f"{money(results['corpus_per_payment'])} of each {each} payment of {money(results['payment'])}"
    if "annual_annuity" in calculation.assumed:
        return f"The corpus (principal) portion is {share} of each payment, whatever the amount."
    if audience == "attorney":
        return (
            f"The corpus portion is {share} of each payment, {part}: corpus amount {money(results['corpus_amount'])} "
            f"(present value {money(results['present_value'])} over an expected annuity term of "
            f"{results['expected_term_years']} years) "
            f"over the adjusted annual payment {money(results['adjusted_annual_payment'])}."
        )
    return f"The corpus (principal) portion is {share} of each payment: {part}."


def _rounding(calculation: Calculation, audience: Audience, cites: tuple[Cite, ...]) -> Iterator[DraftSentence]:
    results = calculation.results
    if "annual_annuity" in calculation.assumed or results["corpus_per_payment_safe"] == results["corpus_per_payment"]:
        return
    safe = money(results["corpus_per_payment_safe"])
    text = f"{safe} of each payment is on the safe side, since the share before rounding is a little higher."
    if audience == "attorney":
        unrounded = f"{Decimal(results['corpus_portion_unrounded']).normalize():f}"
        text = f"Before rounding it is {unrounded}; {safe} of each payment is enough under both."
    yield DraftSentence(text=text, cites=cites)


def _alternatives(calculation: Calculation, audience: Audience, cites: tuple[Cite, ...]) -> Iterator[DraftSentence]:
    same = "date_of_death" in calculation.assumed  # a death assumed on or after June 2, 2023 has the one table
    told: set[str] = set()
    for other in calculation.results.get("alternatives", ()):
        portion = other["results"].get("corpus_portion")
        if portion is None or (portion in told and "remainder" in str(other["reason"])):
            continue
        told.add(portion)
        if portion == calculation.results["corpus_portion"]:
            if not same and other["results"].get("mortality_table") not in (
                None,
                calculation.results["mortality_table"],
            ):
                same = True
                yield _same_by_either_table(other["results"], cites)
            continue
        reason = str(other["reason"]).rstrip(".")
        text = f"Another reading gives {portion}: {reason}."
        if audience == "client" and "(c)(5)(vi)(D)" in reason:
            text = f"Read literally, (c)(5)(vi)(D) would give {portion}; Example 4, followed here, divides otherwise."
        yield DraftSentence(text=text, cites=cites, starts_paragraph=True)


def _same_by_either_table(results: Mapping[str, Any], cites: tuple[Cite, ...]) -> DraftSentence:
    table, portion = results["mortality_table"], results["corpus_portion"]
    text = f"Table {table} may be chosen instead for this date of death; it gives {portion} too."
    return DraftSentence(text=text, cites=cites, starts_paragraph=True)


def _next_step(audience: Audience) -> Iterator[DraftSentence]:
    if audience == "client":
        yield DraftSentence(
            text="That part must reach the QDOT within 60 days of each payment if you agreed to roll it over.",
            cites=(_ROLLOVER,),
            starts_paragraph=True,
        )
        yield DraftSentence(
            text=(
                "If you agreed to pay the tax instead, Form 706-QDT and the tax are due by April 15 of the next "
                "year; ask the executor which agreement was filed."
            ),
            cites=(_PAY,),
        )

"""The corpus portion of a nonassignable annuity payment, § 20.2056A-4(c)(4), as Example 4 in (d)(4) works it out.

Come here for ``calculate``. ``corpus_portion_facts`` settles the inputs (table, rate, age, text),
``corpus_portion_rules`` holds the words, ``schedule`` spreads the result over the years.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import ROUND_CEILING, Decimal
from typing import Any

from calculators import actuarial
from calculators.actuarial import rounded
from calculators.base import Calculation, CalculationNotice, Step
from calculators.corpus_portion_facts import CorpusPortionInputs, Settled, assumable, missing_facts, settle
from calculators.corpus_portion_rules import BY_TEXT
from calculators.inputs import positive_money
from calculators.wording import dollars, grouped, percent
from knowledge.parameter import LegalParameters, MortalityTable

__all__ = ["CorpusPortionInputs", "assumable", "calculate", "missing_facts"]

_UNROUNDED_PLACES = 10
_CENT = Decimal("0.01")


@dataclass(frozen=True)
class Working:
    """Every figure on the way from the annual payment to the corpus portion, rounded where Example 4 rounds."""

    settled: Settled
    table: MortalityTable | None
    adjustment_factor: Decimal
    adjusted_annual_payment: Decimal
    annuity_factor: Decimal
    payment: Decimal
    first_payment: Decimal
    present_value: Decimal
    quotient: Decimal
    expected_term_years: int
    corpus_amount: Decimal
    corpus_portion: Decimal
    corpus_portion_unrounded: Decimal


def calculate(inputs: CorpusPortionInputs, parameters: LegalParameters) -> Calculation:
    """The corpus portion with every figure on the way and the second readings that are open.

    Money in dollars, the rate in percent. Rounding as in Example 4: factors half-up to their published places, each
    money step half-up to the cent and carried on, the quotient at four decimals, the portion at two.

    Raises:
        MissingFacts: when the payment, the life or term, or the date or rate was not told.
        CalculationError: when the method does not take an input, with the paragraph that sets the limit.
    """
    settled = settle(inputs, parameters)
    working = _work(settled, settled.table)
    return Calculation(
        calculator="corpus_portion",
        inputs=settled.shown_inputs,
        results=_results(working) | {"alternatives": _alternatives(working)},
        steps=_steps(working),
        notices=(*settled.notices, *_rounding_notices(working)),
        assumed=settled.assumed,
    )


def _work(settled: Settled, table: MortalityTable | None, annuity_factor: Decimal | None = None) -> Working:
    factor = annuity_factor if annuity_factor is not None else _factors(settled, table).annuity
    adjustment = _adjustment(settled)
    adjusted = rounded(settled.annual_annuity * adjustment, 2)
    payment = positive_money("annual_annuity", rounded(settled.annual_annuity / settled.payments_per_year, 2))
    # A life annuity paid at the beginning of each interval: its value as if paid at the end, plus the first payment.
    first_payment = payment if table is not None and settled.timing == "beginning" else Decimal(0)
    present_value = rounded(adjusted * factor, 2) + first_payment
    quotient = rounded(present_value / adjusted, 4)
    term = _expected_term(settled, quotient)
    corpus_amount = rounded(present_value / term, 2)
    return Working(
        settled=settled,
        table=table,
        adjustment_factor=adjustment,
        adjusted_annual_payment=adjusted,
        annuity_factor=factor,
        payment=payment,
        first_payment=first_payment,
        present_value=present_value,
        quotient=quotient,
        expected_term_years=term,
        corpus_amount=corpus_amount,
        corpus_portion=rounded(corpus_amount / adjusted, 2),
        corpus_portion_unrounded=(factor + first_payment / adjusted) / term,
    )


def _factors(settled: Settled, table: MortalityTable | None) -> actuarial.Factors:
    if table is not None:
        return actuarial.life_factors(table, settled.rate, settled.age)
    return actuarial.term_factors(settled.rate, settled.term_years)


def _adjustment(settled: Settled) -> Decimal:
    if settled.timing == "beginning" and settled.table is None:
        return actuarial.beginning_adjustment_factor(settled.rate, settled.payments_per_year)
    return actuarial.adjustment_factor(settled.rate, settled.payments_per_year)


def _expected_term(settled: Settled, quotient: Decimal) -> int:
    # The scheduled payments of a term certain exhaust the fund in the term itself; at long terms and high rates several
    # terms share one four-decimal factor, and the term itself is among them.
    if settled.table is None:
        return settled.term_years
    return actuarial.expected_term(settled.rate, quotient)


def _results(working: Working) -> dict[str, Any]:
    safe = _safe_per_payment(working.payment, working.corpus_portion, working.corpus_portion_unrounded)
    results: dict[str, Any] = {
        "adjustment_factor": str(working.adjustment_factor),
        "adjusted_annual_payment": str(working.adjusted_annual_payment),
        "annuity_factor": str(working.annuity_factor),
        "present_value": str(working.present_value),
        "quotient": str(working.quotient),
        "expected_term_years": str(working.expected_term_years),
        "corpus_amount": str(working.corpus_amount),
    }
    return (
        results
        | _portion_results(working.payment, working.corpus_portion, working.corpus_portion_unrounded, safe)
        | {"mortality_table": working.table.name if working.table else None}
    )


def _portion_results(payment: Decimal, portion: Decimal, unrounded: Decimal, safe: Decimal) -> dict[str, Any]:
    per_payment = rounded(payment * portion, 2)
    results: dict[str, Any] = {
        "corpus_portion": str(portion),
        "corpus_portion_unrounded": str(rounded(unrounded, _UNROUNDED_PLACES)),
        "payment": str(payment),
        "corpus_per_payment": str(per_payment),
        "income_per_payment": str(payment - per_payment),
        "corpus_per_payment_safe": str(safe),
    }
    if safe != per_payment:
        results["corpus_per_payment_note"] = (
            f"The rounded portion {portion} is below the unrounded {rounded(unrounded, 5)}; the regulation states no "
            f"rounding "
            f"rule, so {dollars(safe)} is enough under both."
        )
    return results


def _safe_per_payment(payment: Decimal, portion: Decimal, unrounded: Decimal) -> Decimal:
    return (payment * max(portion, unrounded)).quantize(_CENT, rounding=ROUND_CEILING)


def _alternatives(working: Working) -> list[dict[str, Any]]:
    found = _literal_reading(working)
    tables = [working.table, *working.settled.other_tables]
    for table in tables:
        other = working if table is working.table else _work(working.settled, table)
        if table is not working.table:
            found.append({"reason": working.settled.other_table_reason, "results": _results(other)})
        found += _from_rounded_remainder(other)
    return found


def _literal_reading(working: Working) -> list[dict[str, Any]]:
    annual = rounded(working.settled.annual_annuity, 2)
    if annual == working.adjusted_annual_payment:
        return []
    portion = rounded(working.corpus_amount / annual, 2)
    unrounded = working.corpus_amount / annual
    safe = _safe_per_payment(working.payment, portion, unrounded)
    reason = (
        "§ 20.2056A-4(c)(5)(vi)(D) read literally divides by the total amount payable annually "
        f"({dollars(annual)}); Example 4 divides by the adjusted payment ({dollars(working.adjusted_annual_payment)}), "
        f"and so do "
        "the main results."
    )
    return [{"reason": reason, "results": _portion_results(working.payment, portion, unrounded, safe)}]


def _from_rounded_remainder(working: Working) -> list[dict[str, Any]]:
    settled = working.settled
    factors = _factors(settled, working.table)
    factor = actuarial.annuity_from_rounded_remainder(settled.rate, factors.remainder)
    if factor == factors.annuity:
        return []
    name = f"Table S ({working.table.name})" if working.table else "Table B"
    reason = (
        f"{name} prints the annuity factor {factors.annuity}, from the unrounded remainder; the rounded remainder "
        f"{factors.remainder} gives {factor}, as the Example for deaths before June 1, 2023 worked it out."
    )
    return [{"reason": reason, "results": _results(_work(settled, working.table, factor))}]


def _steps(working: Working) -> tuple[Step, ...]:
    settled, rules = working.settled, BY_TEXT[working.settled.text]
    factor_name = "annuity_factor_life" if working.table else "annuity_factor_term"
    adjusted, value = working.adjusted_annual_payment, working.present_value
    plan: tuple[tuple[str, str, str, Any], ...] = (
        ("adjustment_factor", "adjustment_factor", _adjustment_expression(settled), working.adjustment_factor),
        (
            "adjusted_annual_payment",
            "adjusted_annual_payment",
            f"{grouped(settled.annual_annuity)} × {working.adjustment_factor}",
            adjusted,
        ),
        ("annuity_factor", factor_name, _factor_expression(working), working.annuity_factor),
        ("present_value", "present_value", _present_value_expression(working), value),
        ("quotient", "quotient", f"{grouped(value)} ÷ {grouped(adjusted)}", working.quotient),
        ("expected_term_years", "expected_term_years", _term_expression(working), working.expected_term_years),
        ("corpus_amount", "corpus_amount", f"{grouped(value)} ÷ {working.expected_term_years}", working.corpus_amount),
        (
            "corpus_portion",
            "corpus_portion",
            f"{grouped(working.corpus_amount)} ÷ {grouped(adjusted)}",
            working.corpus_portion,
        ),
        (
            "corpus_portion_unrounded",
            "corpus_portion_unrounded",
            _unrounded_expression(working),
            rounded(working.corpus_portion_unrounded, _UNROUNDED_PLACES),
        ),
        (
            "corpus_per_payment",
            "corpus_per_payment",
            f"{grouped(working.payment)} × {working.corpus_portion}",
            rounded(working.payment * working.corpus_portion, 2),
        ),
    )
    own = tuple(
        rules[rule].step(name, expression, str(result), _certainty(working, name))
        for name, rule, expression, result in plan
    )
    return settled.steps + own


def _certainty(working: Working, name: str) -> Any:
    is_recalled = working.settled.timing == "beginning" and name in ("adjustment_factor", "present_value")
    if is_recalled and (name == "adjustment_factor") == (working.table is None):
        return "recalled"
    return None


def _adjustment_expression(settled: Settled) -> str:
    if settled.timing == "beginning" and settled.table is None:
        return f"Table J, {settled.frequency} payments at the beginning of each interval, {percent(settled.rate)}"
    return f"Table K, {settled.frequency} payments at the end of each interval, {percent(settled.rate)}"


def _factor_expression(working: Working) -> str:
    settled = working.settled
    if working.table is not None:
        return f"Table S ({working.table.name}), age {settled.age}, {percent(settled.rate)}"
    years = "1 year" if settled.term_years == 1 else f"{settled.term_years} years"
    return f"Table B, {years}, {percent(settled.rate)}"


def _present_value_expression(working: Working) -> str:
    product = f"{grouped(working.adjusted_annual_payment)} × {working.annuity_factor}"
    return f"{product} + first payment {grouped(working.first_payment)}" if working.first_payment else product


def _unrounded_expression(working: Working) -> str:
    first = f" + {grouped(working.first_payment)} ÷ {grouped(working.adjusted_annual_payment)}"
    factor = f"({working.annuity_factor}{first})" if working.first_payment else str(working.annuity_factor)
    return f"{factor} ÷ {working.expected_term_years}"


def _term_expression(working: Working) -> str:
    rate, term = working.settled.rate, working.expected_term_years
    reached = actuarial.term_factors(rate, term).annuity
    if working.settled.table is None:
        return f"the term itself: Table B factor for {term} years is {reached}"
    if term == 1:
        return f"least term with a Table B factor of at least {working.quotient}: 1 year ({reached})"
    below = actuarial.term_factors(rate, term - 1).annuity
    return f"Table B: {term - 1} years {below} < {working.quotient} ≤ {term} years {reached}"


def _rounding_notices(working: Working) -> tuple[CalculationNotice, ...]:
    if working.settled.timing != "beginning":
        return ()
    how = (
        "the value as if paid at the end of each interval plus the first payment"
        if working.table is not None
        else "Table J, the Table K factor with one interval's interest added"
    )
    text = (
        f"Payments at the beginning of each interval were valued from memory of the rule ({how}); check 26 CFR "
        f"20.2031-7(d)(2)(iv)."
    )
    return (CalculationNotice(kind="unverified", text=text, section="26 CFR 20.2031-7(d)(2)"),)

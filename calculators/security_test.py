"""The security test of 26 CFR 20.2056A-2(d): what a QDOT must provide so that the tax can be collected.

Come here for ``calculate``: over $2 million a bank, a bond or a letter of credit; otherwise one of these or the 35
percent limit on foreign real property.
"""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from calculators.actuarial import rounded
from calculators.base import Calculation, CalculationError, MissingFacts, Rule, Step
from calculators.inputs import Inputs, Number, money_or_zero, positive_money, said
from calculators.wording import dollars, grouped
from knowledge.parameter import LegalParameters

__all__ = ["SecurityTestInputs", "assumable", "calculate", "missing_facts"]

_OVER = "26 CFR 20.2056A-2(d)(1)(i)"
_NOT_OVER = "26 CFR 20.2056A-2(d)(1)(ii)"
_FROM = "1996-02-20"
MEASURED = Rule(
    section=_OVER,
    version=_FROM,
    words="The value is the fair market value on the date of the decedent's death (or the alternate valuation date), "
    "as finally "
    "determined for federal estate tax purposes and without subtracting debts.",
)
OVER_THRESHOLD = Rule(
    section=_OVER,
    version=_FROM,
    words="the trust instrument must at all times require one of three security arrangements: a bank trustee, a bond, "
    "or a letter of credit",
)
SECURITY_AMOUNT = Rule(
    section=_OVER,
    version=_FROM,
    words="The bond, or the letter of credit, is for 65 percent of the fair market value of the trust assets on that "
    "date.",
)
NOT_OVER_THRESHOLD = Rule(
    section=_NOT_OVER,
    version=_FROM,
    words="no more than 35 percent of the fair market value of the trust assets will be real property located outside "
    "the United States",
)
SEVERAL_TRUSTS = Rule(
    section=_NOT_OVER,
    version=_FROM,
    words="Several trusts for the same spouse are added together for the $2 million threshold.",
)
RESIDENCE = Rule(
    section="26 CFR 20.2056A-2(d)(1)(iv)",
    version=_FROM,
    words="The executor may elect to leave out up to $600,000 of the value of the surviving spouse's personal "
    "residence",
)
RESIDENCE_AND_SECURITY = Rule(
    section="26 CFR 20.2056A-2(d)(1)(iv)",
    version=_FROM,
    words="A like election of up to $600,000 reduces the amount on which the bond or letter of credit is figured.",
)


class SecurityTestInputs(Inputs):
    """What the security test can be told, in dollars. None means not told.

    Attributes:
        qdot_assets: fair market value of the QDOT's assets at the decedent's death, debts not subtracted.
        other_qdot_assets: the same for other QDOTs of this spouse.
        personal_residence: value of the spouse's residence in the QDOT that the executor elects to leave out.
        foreign_real_property: value of real property outside the United States.
        assets_at_year_end: value of all the QDOT's assets on the last day of its taxable year, for the 35 percent
            limit.
    """

    qdot_assets: Number | None = None
    other_qdot_assets: Number | None = None
    personal_residence: Number | None = None
    foreign_real_property: Number | None = None
    assets_at_year_end: Number | None = None


def calculate(inputs: SecurityTestInputs, parameters: LegalParameters) -> Calculation:
    """Which arrangement the QDOT needs, the amount of a bond or letter of credit and, at $2 million or less, the 35
    percent limit.

    Raises:
        MissingFacts: when the value of the assets was not told.
        CalculationError: for values that cannot be.
    """
    missing = missing_facts(inputs)
    if missing:
        raise MissingFacts(tuple(missing), missing)
    assets = rounded(positive_money("qdot_assets", inputs.qdot_assets or Decimal(0), _OVER), 2)
    excluded = _excluded(inputs, assets, parameters)
    tested = assets + _told("other_qdot_assets", inputs.other_qdot_assets) - excluded
    threshold = parameters.figure("security_threshold").figure.value
    steps = [MEASURED.step("tested_value", _tested_expression(inputs, assets, excluded), f"{tested:f}")]
    if inputs.other_qdot_assets:
        steps.append(SEVERAL_TRUSTS.step("several_trusts", "trusts of the same spouse added", f"{tested:f}"))
    if excluded:
        steps.append(RESIDENCE.step("residence_left_out", "residence left out by election", f"{excluded:f}"))
    results: dict[str, Any] = {"tested_value": f"{tested:f}", "assets_exceed_threshold": tested > threshold}
    secured = _security(assets, excluded, parameters)
    steps.append(_amount_step(assets, excluded, secured))
    results["security_amount"] = f"{secured:f}"
    if tested > threshold:
        results["arrangements"] = ["bank_trustee", "bond", "letter_of_credit"]
        steps.append(
            OVER_THRESHOLD.step("arrangements", f"{grouped(tested)} > {grouped(threshold)}", "security required")
        )
    else:
        results["arrangements"] = ["foreign_real_property_limit", "bank_trustee", "bond", "letter_of_credit"]
        found, step = _foreign_limit(inputs, assets, tested, threshold, parameters)
        results |= found
        steps.append(step)
    return Calculation(
        calculator="security_test",
        inputs=_shown(inputs),
        results=results,
        steps=tuple(steps),
        assumed=assumable(inputs),
    )


def _shown(inputs: SecurityTestInputs) -> dict[str, Any]:
    return said(inputs) | dict.fromkeys(assumable(inputs), "0")


def assumable(inputs: SecurityTestInputs) -> dict[str, str]:
    """What would be assumed where it was not told, by input name, with the reason."""
    assumed = {}
    if inputs.other_qdot_assets is None:
        assumed["other_qdot_assets"] = "no other QDOT of the same spouse was told, so none was added"
    if inputs.personal_residence is None:
        assumed["personal_residence"] = "no residence was told, so none was left out"
    return assumed


def missing_facts(inputs: SecurityTestInputs) -> dict[str, str]:
    """The inputs without which nothing can be said, each with the reason."""
    if inputs.qdot_assets is not None:
        return {}
    return {
        "qdot_assets": "the test measures the value of the trust's assets at the decedent's death against $2 million"
    }


def _told(field: str, value: Decimal | None) -> Decimal:
    return Decimal(0) if value is None else rounded(money_or_zero(field, value, _OVER), 2)


def _excluded(inputs: SecurityTestInputs, assets: Decimal, parameters: LegalParameters) -> Decimal:
    residence = _told("personal_residence", inputs.personal_residence)
    if residence > assets:
        message = (
            f"personal_residence {dollars(residence)} is more than all assets of the QDOT, {dollars(assets)}; check "
            f"both values."
        )
        raise CalculationError("personal_residence", message, RESIDENCE.section)
    return min(residence, parameters.figure("residence_exclusion").figure.value)


def _tested_expression(inputs: SecurityTestInputs, assets: Decimal, excluded: Decimal) -> str:
    expression = grouped(assets)
    if inputs.other_qdot_assets:
        expression += f" + {grouped(inputs.other_qdot_assets)}"
    return expression + (f" − {grouped(excluded)}" if excluded else "")


def _security(assets: Decimal, excluded: Decimal, parameters: LegalParameters) -> Decimal:
    return rounded((assets - excluded) * parameters.figure("security_percentage").figure.value / 100, 2)


def _amount_step(assets: Decimal, excluded: Decimal, secured: Decimal) -> Step:
    rule = RESIDENCE_AND_SECURITY if excluded else SECURITY_AMOUNT
    base = f"({grouped(assets)} − {grouped(excluded)})" if excluded else grouped(assets)
    return rule.step(
        "security_amount", f"{base} × 65 percent, where a bond or letter of credit is used", f"{secured:f}"
    )


def _foreign_limit(
    inputs: SecurityTestInputs, assets: Decimal, tested: Decimal, threshold: Decimal, parameters: LegalParameters
) -> tuple[dict[str, Any], Step]:
    limit = parameters.figure("foreign_real_property_limit").figure.value
    base = assets
    if inputs.assets_at_year_end is not None:
        base = rounded(positive_money("assets_at_year_end", inputs.assets_at_year_end, _NOT_OVER), 2)
    most = rounded(base * limit / 100, 2)
    results: dict[str, Any] = {"foreign_real_property_limit": f"{most:f}"}
    expression = f"{grouped(tested)} ≤ {grouped(threshold)}; {grouped(base)} × {limit} percent"
    if inputs.foreign_real_property is None:
        return results, NOT_OVER_THRESHOLD.step("foreign_real_property_limit", expression, f"{most:f}")
    foreign = _told("foreign_real_property", inputs.foreign_real_property)
    if foreign > base:
        message = (
            f"foreign_real_property {dollars(foreign)} is more than all assets of the QDOT, {dollars(base)}; check "
            f"both values."
        )
        raise CalculationError("foreign_real_property", message, _NOT_OVER)
    results["foreign_real_property_share"] = f"{rounded(foreign / base, 4):f}"
    results["is_within_foreign_limit"] = foreign <= most
    verdict = "within the limit" if foreign <= most else "above the limit: a bank, bond or letter of credit is needed"
    return results, NOT_OVER_THRESHOLD.step(
        "foreign_real_property_limit", f"{expression}; held {grouped(foreign)}", verdict
    )

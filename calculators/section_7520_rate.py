"""The section 7520 rate of a calculation: the one told, or the one published for the month of death; and what is to be
said of it.

Come here for how a rate is read (a fraction or a percentage) and compared with the published one. No earlier month is
looked at.
"""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from typing import cast

from calculators.base import CalculationError, CalculationNotice, MissingFacts, Step
from calculators.corpus_portion_rules import BY_TEXT
from calculators.wording import month_name, percent
from knowledge.parameter import LegalParameters, MonthlyRate

_LOWEST_RATE, _HIGHEST_RATE = Decimal("0.2"), Decimal("20")

RateChoice = tuple[Decimal, tuple[Step, ...], tuple[CalculationNotice, ...], dict[str, str]]


def rate_of(
    told: Decimal | None, death: dt.date, is_death_told: bool, parameters: LegalParameters, text: str
) -> RateChoice:
    """The section 7520 rate in percent, its step, its notices and what was assumed.

    Raises:
        MissingFacts: where no rate was told and the month's is not held.
        CalculationError: for a rate outside 0.2 to 20 percent.
    """
    published = parameters.section_7520_rate(death.year, death.month) if is_death_told else None
    if told is None:
        return _published_rate(published, death, text)
    rate = _read_rate(told)
    step = BY_TEXT[text]["section_7520_rate"].step("section_7520_rate", "as given, in percent", f"{rate:f}")
    assumed = {}
    if rate != told:
        assumed["section_7520_rate"] = f"{told} is a fraction and was read as {percent(rate)}"
    notices = () if not is_death_told else _rate_notices(rate, published, death)
    return rate, (step,), notices, assumed


def _published_rate(published: MonthlyRate | None, death: dt.date, text: str) -> RateChoice:
    month = month_name(death.year, death.month)
    if published is None or published.percent is None:
        why = (
            f"the rate for {month} is not among the published rates held here; the IRS revenue ruling of that month "
            f"states it"
        )
        raise MissingFacts(("section_7520_rate",), {"section_7520_rate": why})
    expression = f"published for {month}, the month of death, in percent"
    rule = BY_TEXT[text]["published_rate"]
    step = rule.step("section_7520_rate", expression, f"{published.percent:f}", published.certainty)
    assumed = {
        "section_7520_rate": f"no rate was told, so the {percent(published.percent)} published for {month} was used"
    }
    return published.percent, (step,), (unread_rate(published, month),), assumed


def unread_rate(published: MonthlyRate, month: str) -> CalculationNotice:
    """What is said of a published section 7520 rate whose revenue ruling was not read (section 7520(a))."""
    if published.certainty == "recalled":
        text = (
            f"The section 7520 rate of {percent(cast(Decimal, published.percent))} for {month} stands in one "
            f"collection only and was "
            "not confirmed elsewhere; check it against the IRS revenue ruling of that month."
        )
    else:
        text = (
            f"The section 7520 rate of {percent(cast(Decimal, published.percent))} for {month} comes from two "
            f"published lists that "
            "agree; the revenue ruling itself was not read."
        )
    return CalculationNotice(kind="unverified", text=text, section="IRC 7520(a)")


def _read_rate(told: Decimal) -> Decimal:
    rate = told * 100 if 0 < told < _LOWEST_RATE else told
    if not _LOWEST_RATE <= rate <= _HIGHEST_RATE:
        message = (
            f"section_7520_rate {told} is outside 0.2 to 20 percent, the range of the published tables; give the rate "
            f"in percent, "
            "such as 3.6 (section 7520)."
        )
        raise CalculationError("section_7520_rate", message, "IRC 7520(a)")
    if rate != round(rate, 6):
        message = (
            f"section_7520_rate {told} has more decimal places than any rate under section 7520; give it in percent, "
            f"such as 3.6."
        )
        raise CalculationError("section_7520_rate", message, "IRC 7520(a)")
    return rate.normalize() if rate != rate.to_integral_value() else rate.quantize(Decimal(1))


def _rate_notices(rate: Decimal, published: MonthlyRate | None, death: dt.date) -> tuple[CalculationNotice, ...]:
    month = month_name(death.year, death.month)
    if published is None or published.percent is None:
        text = (
            f"{percent(rate)} was used as given; the published section 7520 rate for {month} is not held here to "
            f"compare it with."
        )
        return (CalculationNotice(kind="unverified", text=text, section="IRC 7520(a)"),)
    if rate == published.percent:
        return (unread_rate(published, month),) if published.certainty == "recalled" else ()
    text = (
        f"The section 7520 rate published for {month} is {percent(published.percent)}; {percent(rate)} was used as "
        f"given. The rate of "
        "an earlier month is open only where a charitable deduction is involved."
    )
    return (CalculationNotice(kind="conflict", text=text, section="IRC 7520(a)"),)

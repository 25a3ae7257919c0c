"""What a calculation assumed and was not told, each named once and briefly.

Come here for ``assumptions``: "Assumed: payments at the end of each month, and the published rate of 4.8 percent for
September 2024."
"""

from __future__ import annotations

from collections.abc import Iterator

from calculators.base import Calculation
from calculators.wording import month_name
from qdot_assistant.types import Cite, DraftSentence

_INTERVALS = {"annual": "year", "semiannual": "half-year", "quarterly": "quarter", "monthly": "month", "weekly": "week"}


def assumptions(calculation: Calculation, cites: tuple[Cite, ...]) -> Iterator[DraftSentence]:
    """What was assumed, in one sentence, so that it can be corrected; nothing where all was told."""
    named = [_named(name, reason, calculation) for name, reason in calculation.assumed.items()]
    listed = [one for one in named if one]
    if listed:
        joined = ", ".join(listed[:-1]) + (" and " if len(listed) > 1 else "") + listed[-1]
        yield DraftSentence(text=f"Assumed: {joined}.", cites=cites, starts_paragraph=True)


def _named(name: str, reason: str, calculation: Calculation) -> str:
    interval = _INTERVALS.get(str(calculation.inputs.get("frequency", "annual")), "interval")
    if name == "annual_annuity":
        return "$100,000 a year, since the share and the term are the same for every amount"
    if name == "timing":
        return f"payments at the end of each {interval}"
    if name == "frequency":
        return "one payment a year"
    if name == "date_of_death":
        return "a death on or after June 2, 2023"
    if name == "section_7520_rate" and "published for" in reason:
        return (
            f"the published section 7520 rate of {calculation.inputs['section_7520_rate']} percent{_month(calculation)}"
        )
    return _SHORT.get(name, reason.rstrip("."))


def _month(calculation: Calculation) -> str:
    death = str(calculation.inputs.get("date_of_death", ""))
    return f" for {month_name(int(death[:4]), int(death[5:7]))}" if len(death) >= 7 else ""


_SHORT = {
    "adjusted_taxable_gifts": "no taxable gifts in life",
    "earlier_taxed_amounts": "no earlier taxed distributions",
    "state_death_tax": "no further state death tax",
    "is_finally_determined": "that the decedent's own estate tax is finally determined",
    "decedent_is_nonresident_noncitizen": "that the decedent was a U.S. citizen or resident",
    "other_qdot_assets": "no other QDOT of the same spouse",
    "personal_residence": "no residence left out of the count",
}

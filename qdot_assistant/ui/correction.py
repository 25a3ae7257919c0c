"""A fact that a reader fills in or changes, as the sentence a person would have typed; it is read back from there.

Come here for the names of facts in words, how their values are shown, and ``sentence``.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from decimal import Decimal
from typing import Any, Literal

from calculators.wording import day_in_words, dollars
from qdot_assistant.types import Fact

Kind = Literal["day", "money", "percent", "whole", "choice", "days", "fixed"]

LABELS: Mapping[str, str] = {
    "date_of_death": "Date of death",
    "year_of_death": "Year of death",
    "annual_annuity": "Paid in a year",
    "payment_amount": "Each payment",
    "frequency": "Paid",
    "timing": "Paid at the",
    "age": "Age at the death",
    "birth_date": "Date of birth",
    "term_years": "Years of payments",
    "life_contingent": "Paid for life",
    "section_7520_rate": "Section 7520 rate",
    "return_filed": "Return filed",
    "extension_months": "Extension",
    "payment_dates": "Payments received",
    "payment_years": "Years of payments received",
    "surviving_spouse_date_of_death": "Surviving spouse’s death",
    "surviving_spouse_return_filed": "Surviving spouse’s return filed",
    "route": "Route",
    "administration": "Estate administered",
    "acting_date": "Day of acting",
    "taxable_estate": "Taxable estate",
    "distribution": "Distribution",
    "qdot_assets": "QDOT assets",
    "gift_amount": "Gift",
    "year": "Year",
    "transfer_date": "Transferred",
    "assignment_date": "Assigned",
    "form_4768_filed": "Form 4768 filed",
}
"""Names of facts that are shown; what is not listed is named by its own words."""

HIDDEN = frozenset({"date_of_death_precision", "rate_month", "date_of_death_after"})
"""Facts that only say how another one was read."""

CHOICES: Mapping[str, tuple[Any, ...]] = {
    "frequency": ("annual", "semiannual", "quarterly", "monthly", "weekly"),
    "timing": ("end", "beginning"),
    "extension_months": (0, 6),
    "route": ("pay_tax", "rollover"),
    "administration": (True, False),
}
_SAID: Mapping[tuple[str, Any], str] = {
    ("frequency", "annual"): "The payments are annual.",
    ("frequency", "semiannual"): "The payments are semiannual.",
    ("frequency", "quarterly"): "The payments are quarterly.",
    ("frequency", "monthly"): "The payments are monthly.",
    ("frequency", "weekly"): "The payments are weekly.",
    ("timing", "end"): "It is paid at the end of each period.",
    ("timing", "beginning"): "It is paid at the beginning of each period.",
    ("extension_months", 0): "There is no extension.",
    ("extension_months", 6): "An extension was granted.",
    ("route", "pay_tax"): "The route is pay tax.",
    ("route", "rollover"): "The route is rollover.",
    ("administration", True): "The estate is administered.",
    ("administration", False): "There is no administration.",
}
_TEMPLATES: Mapping[str, str] = {
    "date_of_death": "The date of death is {}.",
    "annual_annuity": "The payments are {} a year in total.",
    "payment_amount": "Each payment is {}.",
    "age": "The age at the death was {}.",
    "birth_date": "The date of birth is {}.",
    "term_years": "The payments run for a term of {} years.",
    "section_7520_rate": "The section 7520 rate is {}.",
    "return_filed": "The estate tax return was filed on {}.",
    "payment_dates": "The payments were received on {}.",
    "surviving_spouse_date_of_death": "The surviving spouse died on {}.",
    "surviving_spouse_return_filed": "The surviving spouse’s estate tax return was filed on {}.",
    "taxable_estate": "The taxable estate is {}.",
    "distribution": "The distribution is {}.",
    "qdot_assets": "The QDOT assets are worth {}.",
    "gift_amount": "The gift is {}.",
    "transfer_date": "The property was transferred to the QDOT on {}.",
    "assignment_date": "The assignment was made on {}.",
    "form_4768_filed": "Form 4768 was filed on {}.",
}
_MONEY = ("annual_annuity", "payment_amount", "taxable_estate", "distribution", "qdot_assets", "gift_amount")
_WORDS: Mapping[Any, str] = {
    "pay_tax": "pay the tax each year", "rollover": "roll over to the QDOT", "end": "end of each period",
    "beginning": "beginning of each period", "annual": "once a year", "semiannual": "twice a year",
}  # fmt: skip


def label_of(name: str) -> str:
    """The fact's name as a reader sees it."""
    return LABELS.get(name, name.replace("_", " ").capitalize())


def kind_of(name: str) -> Kind:
    """How a fact is entered; ``fixed`` is one that is shown and not entered."""
    if name in CHOICES:
        return "choice"
    if name not in _TEMPLATES:
        return "fixed"
    if name in _MONEY:
        return "money"
    if name in ("age", "term_years"):
        return "whole"
    return {"section_7520_rate": "percent", "payment_dates": "days"}.get(name, "day")  # type: ignore[return-value]


def shown(name: str, value: Any) -> str:
    """A fact's value as a reader sees it."""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, dt.date):
        return day_in_words(value)
    if isinstance(value, tuple | list):
        return ", ".join(shown(name, one) for one in value)
    if name in _MONEY:
        return dollars(Decimal(value))
    if name == "section_7520_rate":
        return f"{Decimal(value).normalize():f}%"
    if name == "extension_months":
        return f"{value} months" if value else "none"
    return _WORDS.get(value, str(value).replace("_", " "))


def month_shown(fact: Fact, facts: Mapping[str, Fact]) -> str:
    """A date of death that was told as a month or a year is shown as that."""
    precision = facts.get(f"{fact.name}_precision")
    if precision is None or precision.value == "day" or not isinstance(fact.value, dt.date):
        return shown(fact.name, fact.value)
    return f"{fact.value:%B %Y}" if precision.value == "month" else f"{fact.value:%Y}"


def sentence(name: str, value: Any) -> str:
    """The sentence that tells a fact, as the reader of facts understands it.

    Raises:
        KeyError: for a fact that is not entered.
    """
    if name in CHOICES:
        return _SAID[name, value]
    if isinstance(value, tuple | list):
        days = [day_in_words(day) for day in value]
        listed = days[0] if len(days) == 1 else f"{', '.join(days[:-1])} and {days[-1]}"
        return _TEMPLATES[name].format(listed)
    return _TEMPLATES[name].format(shown(name, value))


def correction(name: str, value: Any) -> str:
    """The message that changes a fact told before."""
    told = sentence(name, value)
    return f"Correction: {told[0].lower()}{told[1:]}"

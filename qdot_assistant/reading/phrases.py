"""Short phrases that show a user which facts were understood: "died March 4, 2025", "$6,000 a month".

Come here for ``understood``; the page shows them so that a wrong one can be corrected.
"""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

from qdot_assistant.reading.days import DAY_NOT_TOLD
from qdot_assistant.types import Fact, Facts

_LABELS = {
    "date_of_death": "died {}",
    "year_of_death": "died in {}",
    "surviving_spouse_date_of_death": "surviving spouse died {}",
    "surviving_spouse_year_of_death": "surviving spouse died in {}",
    "date_of_death_before": "death before {}",
    "date_of_death_after": "death on or after {}",
    "age": "aged {} on the date of death",
    "birth_date": "measuring life born {}",
    "birth_year": "measuring life born in {}",
    "decedent_age": "decedent aged {}",
    "decedent_birth_date": "decedent born {}",
    "term_years": "term of {} years",
    "section_7520_rate": "section 7520 rate {} percent",
    "return_filed": "estate tax return filed {}",
    "surviving_spouse_return_filed": "surviving spouse's return filed {}",
    "payment_dates": "payments received {}",
    "payment_years": "payments received in {}",
    "transfer_date": "transferred {}",
    "assignment_date": "assigned {}",
    "reformation_completed": "reformation completed {}",
    "proceeding_commenced": "proceeding commenced {}",
    "election_made": "QDOT election made {}",
    "qdot_established": "QDOT established {}",
    "conveyed": "conveyed {}",
    "administration_completed": "administration completed {}",
    "spouse_citizen_on": "became a citizen {}",
    "form_4768_filed": "Form 4768 filed {}",
    "estate_tax_paid": "estate tax paid {}",
    "delivered": "delivered {}",
    "rolled_over": "rolled over {}",
    "rolled_over_each": "rolled over {}",
    "acting_date": "acting on {}",
    "year": "year {}",
    "taxable_estate": "taxable estate {}",
    "estate_value": "estate {}",
    "distribution": "distribution {}",
    "qdot_assets": "trust assets {}",
    "foreign_real_property": "foreign real property {}",
    "personal_residence": "residence {}",
    "gift_amount": "gift {}",
    "adjusted_taxable_gifts": "taxable gifts in life {}",
    "earlier_taxed_amounts": "earlier taxed distributions {}",
    "other_qdot_assets": "other QDOTs {}",
    "assets_at_year_end": "trust assets at the year's end {}",
    "annual_annuity": "{} a year",
}
_TRUE = {
    "life_contingent": "for life",
    "life_with_guarantee": "for life with a guaranteed term",
    "is_deferred": "beginning years later",
    "is_temporary": "until a stated time or an earlier death",
    "ends_on_remarriage": "until a remarriage",
    "has_two_lives": "on more than one life",
    "payments_change": "payments that change",
    "is_terminally_ill": "measuring life terminally ill",
    "by_private_carrier": "by a private delivery service",
    "is_commercial_contract": "commercial annuity",
}
_SAID = {
    ("extension_months", 6): "six-month extension to file",
    ("extension_months", 0): "no extension to file",
    ("administration", True): "estate administered",
    ("administration", False): "no estate administration",
    ("route", "pay_tax"): "route: pay the tax",
    ("route", "rollover"): "route: roll over",
    ("election_made", True): "return with the QDOT election",
    ("is_finally_determined", False): "estate tax not finally determined",
    ("trustee_is_bank", True): "a bank is trustee",
    ("trustee_is_bank", False): "no bank is trustee",
    ("timing", "end"): "paid at the end of each interval",
    ("timing", "beginning"): "paid at the beginning of each interval",
    ("frequency", "annual"): "paid yearly",
    ("frequency", "semiannual"): "paid every six months",
    ("frequency", "quarterly"): "paid quarterly",
    ("frequency", "monthly"): "paid monthly",
    ("frequency", "weekly"): "paid weekly",
}


def understood(facts: Facts) -> list[str]:
    """One short phrase for each fact, in the order told; assumed ones say so."""
    phrases = [phrase_of(fact) for fact in sorted(facts.facts.values(), key=lambda fact: fact.turn)]
    return [phrase for phrase in phrases if phrase]


def phrase_of(fact: Fact) -> str | None:
    """The phrase for one fact, or None where there is nothing to show."""
    phrase = _plain(fact)
    return f"{phrase} (assumed)" if phrase and fact.assumed else phrase


def _plain(fact: Fact) -> str | None:
    if fact.name in _TRUE:
        return _TRUE[fact.name] if fact.value is True else None
    if isinstance(fact.value, (bool, int, str)) and (fact.name, fact.value) in _SAID:
        return _SAID[(fact.name, fact.value)]
    if isinstance(fact.value, dt.date) and fact.note and DAY_NOT_TOLD in fact.note and fact.name in _LABELS:
        return _LABELS[fact.name].format(f"{fact.value:%B %Y}")
    if fact.name == "payment_amount":
        return f"{_shown(fact)} each payment"
    return _LABELS[fact.name].format(_shown(fact)) if fact.name in _LABELS else None


def _shown(fact: Fact) -> str:
    value = fact.value
    if isinstance(value, tuple):
        return ", ".join(_day(day) for day in value)
    if isinstance(value, dt.date):
        return _day(value)
    if isinstance(value, Decimal) and fact.name != "section_7520_rate":
        return f"${value:,.2f}".removesuffix(".00")
    return f"{value:f}" if isinstance(value, Decimal) else str(value)


def _day(day: dt.date) -> str:
    return f"{day:%B} {day.day}, {day.year}"

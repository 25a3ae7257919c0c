"""How names and values of a calculation are shown: money with dollars, days in words, names without underscores.

Come here when a result of a calculator reads oddly on the page or in a memo.
"""

from __future__ import annotations

import datetime as dt
import re
from decimal import Decimal, InvalidOperation
from typing import Any

from calculators.wording import day_in_words
from qdot_assistant.ui.correction import LABELS

_MONEY = re.compile(
    r"annuity$|payment$|present_value|corpus_amount|corpus_per|exclusion|credit|gift|tax|estate|distribution|assets|"
    r"received|corpus_part|income_part|security|bond|residence|real_property|amount|threshold|limit"
)
_PLAIN = re.compile(
    r"year|factor|portion|age|term|rate|months|count|percent|payments$|table|frequency|timing|share|is_|_test|required|arrangement"
)
_NAMES = {
    "corpus_portion": "Corpus portion",
    "corpus_portion_unrounded": "Corpus portion, unrounded",
    "corpus_per_payment": "Corpus part of each payment",
    "corpus_per_payment_safe": "Corpus part, safe side",
    "expected_term_years": "Expected annuity term (years)",
    "annual_annuity": "Annual annuity (all payments of a year)",
    "frequency": "How often paid",
    "timing": "Paid at which end of each interval",
    "term_years": "Number of years, for a fixed term",
    "is_commercial_contract": "Commercial annuity contract",
    "payments_change": "Payments change over time",
    "has_two_lives": "Payments depend on two lives",
    "life_with_guarantee": "For life with guaranteed years",
    "is_deferred": "Payments begin years later",
    "is_temporary": "Payments end at a stated time or an earlier death",
    "ends_on_remarriage": "Payments end on a remarriage",
    "is_terminally_ill": "Terminally ill at the death",
    "is_finally_determined": "Estate tax finally determined",
    "decedent_is_nonresident_noncitizen": "Decedent neither citizen nor resident",
    "extension_months": "Extension (Form 4768)",
    "administration": "Estate is administered",
    "payment_dates": "Days payments were received",
    "payment_years": "Years of payments",
    "corpus_part": "Corpus part",
    "income_part": "Income part",
    "payment": "Each payment",
    "mortality_table": "Mortality table",
    "section_2056a_tax": "Section 2056A estate tax",
    "qdot_assets": "QDOT assets",
    "form_706qdt": "Form 706-QDT",
    "form_706qdt_due": "Form 706-QDT due",
    "form_706qdt_safe": "Form 706-QDT safe day",
    "estate_tax_return": "Estate tax return (Form 706)",
    "estate_tax_return_extended": "Estate tax return, extended",
    "qdot_election_latest": "QDOT election, latest",
    "trust_instrument_reformation": "Reformation under the instrument",
    "judicial_reformation_commenced": "Judicial reformation commenced",
    "transfer": "Transfer to the QDOT",
    "assignment": "Assignment to the QDOT",
    "conveyance_no_administration": "Conveyance, estate not administered",
    "conveyance_administration": "Conveyance, estate administered",
    "rollover": "Rollover of the corpus portion",
}


def name_shown(name: str) -> str:
    """A result's or an input's name in words."""
    if name in _NAMES:
        return _NAMES[name]
    if name in LABELS:
        return LABELS[name]
    words = name.replace("_", " ").replace("706qdt", "706-QDT").replace("qdot", "QDOT").replace("7520", "7520")
    return words[:1].upper() + words[1:]


def step_name(name: str) -> str:
    """A step's name in words; a step of a deadline carries its day after the name."""
    head, _, tail = name.partition(" ")
    shown = name_shown(head)
    days = re.sub(r"\d{4}-\d{2}-\d{2}", lambda match: _day(match.group()), tail).replace("_", " ")
    return f"{shown} {days}".strip()


def value_shown(name: str, value: Any) -> str:
    """A value in words: ``1075084.50`` of a money name as ``$1,075,084.50``, a day as ``June 1, 2023``."""
    if value is None:
        return "none"
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, list | tuple):
        return ", ".join(value_shown(name, one) for one in value)
    text = str(value)
    if re.fullmatch(r"\d{4}-\d{2}-\d{2}", text):
        return _day(text)
    if re.fullmatch(r"-?\d+(\.\d+)?", text):
        return _number(name, text)
    return text.replace("_", " ")


def _number(name: str, text: str) -> str:
    try:
        number = Decimal(text)
    except InvalidOperation:
        return text
    if "rate" in name and "7520" in name:
        return f"{number.normalize():f}%"
    if _MONEY.search(name) and not _PLAIN.search(name):
        return f"${number:,.0f}" if number == number.to_integral_value() and "." not in text else f"${number:,.2f}"
    return f"{number:,}" if abs(number) >= 10_000 or "." in text else text


def is_money(name: str) -> bool:
    """True for the names of amounts in dollars."""
    return bool(_MONEY.search(name)) and not _PLAIN.search(name)


def expression_shown(expression: str) -> str:
    """The working as it reads; ISO days in words."""
    return re.sub(r"\b\d{4}-\d{2}-\d{2}\b", lambda match: _day(match.group()), expression)


def _day(text: str) -> str:
    try:
        return day_in_words(dt.date.fromisoformat(text))
    except ValueError:
        return text

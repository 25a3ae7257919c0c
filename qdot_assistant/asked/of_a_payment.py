"""Which tax is asked of: Form 706-QDT for a year of payments, or the estate tax said to wait like the return.

Come here for ``of_a_payment``, ``is_of_the_return`` and ``waits_with_the_return``.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from qdot_assistant.asked.day_asked_for import NAMES_THE_RETURN
from qdot_assistant.asked.judged import THE_RETURN
from qdot_assistant.asked.put_off import asks_put_off
from qdot_assistant.asked.what import ANY_CASE
from qdot_assistant.reading.first_payments import FIRST_TAX
from qdot_assistant.types import Facts

if TYPE_CHECKING:
    from qdot_assistant.asked.deadlines import Case

PAID = re.compile(
    r"\b(?:payments?|paid|annuit\w+|pensions?|checks?|cheques?|instal?lments?|pay[- ]tax|roll\w*)\b", ANY_CASE
)
"""A year is one of payments only where they are spoken of ("gets cut in half after 2025" tells of none)."""

FORM = re.compile(
    r"\b(?:first|last|the|her|his|my|which|what|each) forms?\b(?! (?:706|4768))|\bforms? (?:is |are )?due\b", ANY_CASE
)
"""Beside a route and its payments the form is Form 706-QDT."""

_TAX_OF_A_PAYMENT = re.compile(
    r"^(?!.*\broll)(?=.*(?:\btax(?:es)?\b[^.;?!]{0,30}\b(?:due|paid|pay|payable|owed?)\b|"
    r"\b(?:pay|owe|remit|settle)\b[^.;?!]{0,25}\btax|"
    r"\bowe (?:anything|something|any|money|them|the irs|on)\b|\b(?:must|do|should|shall) (?:i|we|he|she|s) pay\b|"
    r"\b(?:start|begin|have|has|need|got|go)(?:s|ing)? (?:to )?pay(?:ing)?\b"
    r"(?! (?:\w+ ){0,3}(?:to|into) the (?:trust|qdot))|"
    r"(?<!which )\b(?:forms?|reports?|reporting)\b[^.;?!]{0,25}\b(?:due|go(?:es)? in|in by|be in|filed|sent)\b|"
    r"\b(?:file|send|mail|submit|hand in|fill (?:in|out))\b[^.;?!]{0,20}\b(?:forms?|reports?)\b))",
    re.IGNORECASE | re.DOTALL,
)
"""The tax on a payment is paid, and the payment told, with Form 706-QDT; neither has sixty days."""

NO_RETURN = re.compile(r"\bno (?:federal )?(?:estate )?(?:tax )?(?:return|706|form 706)\b[^.;?!]*", ANY_CASE)
"""A return that was not filed is a fact of the case, no topic of the question."""


def waits_with_the_return(text: str, facts: Facts) -> bool:
    """Whether the estate tax is said to wait like the return; Form 706-QDT and its tax have days of their own."""
    of_payments = facts.current & {"payment_dates", "payment_years", "distribution_dates"} or _QDT.search(text)
    return not of_payments and asks_put_off(text, is_extended=facts.value("extension_months") == 6)


_QDT = re.compile(r"\bqdt\b|\bpensions?\b|\bannuit\w+|\bqdot tax\b|\b2056a\b|\bpay-?outs?\b|\bdistribution", ANY_CASE)


def is_of_the_return(text: str, facts: Facts) -> bool:
    """Whether the extension told is that of the decedent's return, on which the year of that death hangs."""
    death, days, years = (facts.value(name) for name in ("date_of_death", "payment_dates", "payment_years"))
    paid = {day.year for day in days or ()} | ({*years} if isinstance(years, tuple) else {years})
    its_own = re.search(r"\bqdt\b[^.;?!]{0,25}\bextension|\bexten\w+\b[^.:;?!]{0,25}\bqdt\b", text, ANY_CASE)
    return death is not None and death.year in paid and facts.value("extension_months") == 6 and not its_own


_FILED_FOR = re.compile(
    r"\b(?:file|filed|filing|report|return|form|pay)\b(?: \w+){0,3}? (?:for|on) "
    r"(?:20\d\d|(?:this|last|that|the first) year)\b",
    ANY_CASE,
)
""" "When do I file for 2026?": for a year of payments the form is Form 706-QDT."""


def of_a_payment(case: Case) -> tuple[str, ...]:
    """The topics, where a payment and its route make Form 706-QDT the form that is due."""
    text, facts, topics = case.text, case.facts, case.topics
    if "route" in facts.facts and case.dated & {"payment_dates", "payment_years"} and FORM.search(text):
        topics = ("form_706qdt",)
    is_dated = case.dated & {"payment_dates", "payment_years"}
    if is_dated and FIRST_TAX.search(text.lower()) and set(topics) <= {"estate_tax_payment", "form_706qdt"}:
        return ("form_706qdt",)
    names_none = topics in ((), ("rollover",))
    if "payment_dates" in case.dated and names_none and _TAX_OF_A_PAYMENT.search(text) and not case.judges:
        return ("form_706qdt",)
    if "route" in facts.facts and "surviving_spouse_return_filed" in case.dated and set(topics) <= THE_RETURN:
        return ("form_706qdt",)  # the second return is told as a limit of the form
    of_payments = "route" in facts.facts or "surviving_spouse_date_of_death" in facts.current
    of_no_return = of_payments and not NAMES_THE_RETURN.search(NO_RETURN.sub(" ", text))
    is_by_year = case.by_year or ("payment_dates" in case.dated and _FILED_FOR.search(text) is not None)
    if is_by_year and (names_none or (of_no_return and set(topics) <= THE_RETURN)):
        return ("form_706qdt",)
    return topics

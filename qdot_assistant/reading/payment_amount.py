"""The amount of an annuity as told: a year's, or one payment's by its interval.

Come here for ``take_amount``. An amount "a year" with another interval beside it is the yearly amount; an amount
"a month" is one payment.
"""

from __future__ import annotations

import re
from decimal import Decimal

from qdot_assistant.reading.amounts import foreign
from qdot_assistant.reading.context import Context, Reading
from qdot_assistant.reading.frequency import FOR_SO_MANY, PER_YEAR, IntervalMention
from qdot_assistant.reading.mention import MoneyMention
from qdot_assistant.reading.pairing import LEAST_YEARLY, Amount
from qdot_assistant.types import Unclear


def take_amount(context: Context, reading: Reading, text: str, amount: Amount) -> None:
    money, unit = amount.money, amount.unit
    if money.currency != "USD":
        reading.unclear.append(foreign(context, "annual_annuity", money))
        return
    frequency = reading.facts.get("frequency") or context.known.get("frequency")
    interval = frequency.value if frequency else None
    if unit is None:
        _take_amount_alone(context, reading, text, money, interval)
    elif _is_the_examples(context, money) and not unit.amount_unit:
        reading.facts["annual_annuity"] = context.fact("annual_annuity", money.amount, money.span)
    elif unit.interval is None:
        reading.facts["payment_amount"] = context.fact("payment_amount", money.amount, money.span)
    elif amount.is_paid_gap and _is_yearly(context, text, amount):
        each = (money.amount / PER_YEAR[unit.interval]).quantize(Decimal("0.01"))
        note = f"read as the total for a year, paid in parts of ${each:,}".removesuffix(".00")
        reading.facts["annual_annuity"] = context.fact("annual_annuity", money.amount, money.span, note)
    else:
        _take_amount_with_unit(context, reading, money, unit, interval)
        if amount.is_paid_gap and "annual_annuity" in reading.facts:
            note = "read as the amount of each payment"
            fact = reading.facts["annual_annuity"]
            reading.facts["annual_annuity"] = fact.model_copy(update={"assumed": True, "note": note})


_EACH = re.compile(r"(?:each|every|per)\b")
""" "$9,250 paid each quarter" is one payment, where "$9,250, payable quarterly" may be the year's."""


def _is_yearly(context: Context, text: str, amount: Amount) -> bool:
    """Whether "72,000, payable monthly" means the year's amount: the noun, the words "paid" or "payable", the size."""
    money = amount.money
    before = text[max(0, money.span[0] - 40) : money.span[0]]
    if re.search(r"(?<!annual )(?<!yearly )\b(?:payments?|instal\w+|checks?|cheques?)\b[^.;]*$", before):
        return False
    if amount.unit is not None and _EACH.match(context.message.low[amount.unit.span[0] :]) and money.amount < 40000:
        return False
    noun = re.search(r"\bannuity\b[^.;]*$", before) is not None and not re.search(r"\bpay(?:s|ing)?\b[^.;]*$", before)
    gap = "" if amount.unit is None else text[money.span[1] : amount.unit.span[0]]
    noun = noun or gap.lstrip(" ?,").startswith("annuity")
    said = re.search(r"\b(?:paid|payable)\b", gap) is not None and money.amount >= LEAST_YEARLY
    return noun or said or money.amount >= 40000 or _is_the_examples(context, money)


def _is_the_examples(context: Context, money: MoneyMention) -> bool:
    """Example 4's $72,000 is a year's amount, however it is told."""
    return money.amount == 72000 and re.search(r"\bex(?:ample|\.)", context.message.low) is not None


def _take_amount_with_unit(
    context: Context, reading: Reading, money: MoneyMention, unit: IntervalMention, interval: object
) -> None:
    yearly = money.amount * PER_YEAR[unit.interval or "annual"]
    reading.facts["annual_annuity"] = context.fact(
        "annual_annuity", yearly, (min(money.span[0], unit.span[0]), max(money.span[1], unit.span[1]))
    )
    if interval == unit.interval and not unit.amount_unit:
        reading.facts["payment_amount"] = context.fact("payment_amount", money.amount, money.span)
    else:
        reading.voided.add("payment_amount")


def _take_amount_alone(context: Context, reading: Reading, text: str, money: MoneyMention, interval: object) -> None:
    """An amount with no interval beside it: as earlier amounts were told, else by its noun."""
    told_by_payment = "payment_amount" in context.known
    told_by_year = "annual_annuity" in context.known and not told_by_payment
    before = text[max(0, money.span[0] - 40) : money.span[0]]
    each = _EACH_PAYMENT.match(text, money.span[1]) is not None
    by_noun = (
        each
        or ("payment_amount" in context.asked and "annual_annuity" not in context.asked)
        or _SENDS.search(before) is not None
        or _CHECKS.match(text, money.span[1]) is not None
        or _is_small(before, money, interval)
        or (_OF_PAYMENTS.search(before) is not None and _YEARLY.search(before) is None)
    )
    if interval is None and (counted := FOR_SO_MANY.match(text, money.span[1])) and money.amount < LEAST_YEARLY:
        _take_each(context, reading, money, counted)
        return
    unknown = _UNKNOWN_UNIT.match(text[money.span[1] :])
    if unknown and interval is None:
        reading.facts["payment_amount"] = context.fact("payment_amount", money.amount, money.span)
        reading.unclear.append(_unknown_interval(unknown["word"].strip()))
        return
    if "annual_annuity" in context.asked or told_by_year or not (told_by_payment or by_noun):
        sure = "annual_annuity" in context.asked or told_by_year
        note = None if sure else "read as the amount for a year"
        reading.facts["annual_annuity"] = context.fact("annual_annuity", money.amount, money.span, note)
        reading.voided.add("payment_amount")
        return
    reading.facts["payment_amount"] = context.fact("payment_amount", money.amount, money.span)
    if isinstance(interval, str):
        reading.facts["annual_annuity"] = context.fact("annual_annuity", money.amount * PER_YEAR[interval], money.span)


_EVERY = {"month": "monthly", "quarter": "quarterly", "week": "weekly"}


def _take_each(context: Context, reading: Reading, money: MoneyMention, counted: re.Match[str]) -> None:
    """A small amount told for so many months is paid in each of them."""
    often = _EVERY[counted["unit"]]
    note = f"read as ${money.amount:,} each {counted['unit']}"
    reading.facts["payment_amount"] = context.fact("payment_amount", money.amount, money.span)
    reading.facts["frequency"] = context.fact("frequency", often, counted.span("unit"), note)
    reading.facts["annual_annuity"] = context.fact("annual_annuity", money.amount * PER_YEAR[often], money.span)


_UNKNOWN_UNIT = re.compile(
    r"\s*(?:dollars?\s*)?(?P<word>(?:each|every|per|/)\s*(?!payments?|pay|time|instal|check|cheque|person|one|of|for|"
    r"under|the|year|month|quarter|week)[a-z]{3,})\b"
)


def _unknown_interval(words: str) -> Unclear:
    """The question to ask back about an interval that is no word of an interval."""
    ask = f'Is it paid yearly, half-yearly, quarterly, monthly or weekly? "{words}" tells no interval I know.'
    return Unclear(name="frequency", words=words, readings=tuple(PER_YEAR), ask=ask)


def _is_small(before: str, money: MoneyMention, interval: object) -> bool:
    """Whether an amount beside "monthly" would be a trifle as a year's, and no annuity's yearly amount is named."""
    often = isinstance(interval, str) and interval not in ("annual", "semiannual")
    return often and money.amount < LEAST_YEARLY and re.search(r"\bann(?:uity|ual)\b[^.;]*$", before) is None


_CHECKS = re.compile(
    r"\s*(?:dollars?\s+)?(?:(?:pension|annuity|survivor'?s?|retirement|benefit|widow'?s?)\s+){0,2}(?:checks?|cheques?|payments?|instal\w+|deposits?)\b"
)
_SENDS = re.compile(
    r"\b(?:sends?|sending|receives?|gets?|getting|got|pays?|brings?|gives?|hands?|wires?|deposits?) "
    r"(?:me |her |him |us |them |the widow |the widower |the spouse )?(?:in |out )?(?:about |around |roughly )?$"
)
_PAYMENTS = (
    r"(?:payments?|pay(?:ment)?-?outs?|instal\w+|checks?|cheques?|deposits?|remittances?|transfers?|disbursements?)"
)
_EACH_PAYMENT = re.compile(
    r"\s*(?:dollars?\s*|usd\s*|gross\s*|net\s*)?,?\s*(?:(?:is |was |are |comes? |arrives? |paid |payable |lands? )"
    r"(?:in |out |due )?)?(?:"
    r"(?:each|apiece)\b(?!\s+(?:month|year|quarter|week|half))|"
    rf"(?:a|an|per|every|each|the|at (?:a|each|every)|with each|with every|in each|on each) (?:single )?"
    rf"(?:{_PAYMENTS}|time|go|pop|turn|period|interval)\b)"
)
"""What tells, after an amount, that it is one payment's: "each", "a time", "per instalment", "comes each time"."""
_OF_PAYMENTS = re.compile(rf"\b{_PAYMENTS}\b[^.;]*$")
_YEARLY = re.compile(r"(?<!semi)(?<!semi[- ])(?<!half[- ])\b(?:annual|yearly)|(?<!half)(?<!half[- ])yearly")

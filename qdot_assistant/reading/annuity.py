"""The payments of an annuity: amount, interval, timing; and the other amounts of a message.

Come here for ``read_annuity`` and ``read_amounts``. An amount "a year" with another interval beside it is the yearly
amount; an amount "a month" is one payment.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

from qdot_assistant.reading.amounts import PAYS, PRINCIPAL, foreign, read_amounts
from qdot_assistant.reading.context import Context, Reading
from qdot_assistant.reading.former import ask_about_part, ask_about_two_days, without_former
from qdot_assistant.reading.frequency import PER_YEAR, IntervalMention, intervals_in, timing_in
from qdot_assistant.reading.money import THINGS, THRESHOLD_BEFORE, MoneyMention
from qdot_assistant.reading.roles import cues_in, nearest_cue
from qdot_assistant.reading.text import Span
from qdot_assistant.types import Unclear

_BEFORE_GAP = re.compile(
    r"[\s,]*(?:(?:payments?|annuity|pension|benefits?|instal\w+|income|checks?|amount|stipend|payout|of|"
    r"is|are|at|for|me|i|we|she|he|gets?|got|receives?|receive|"
    r"that|pays?|paid|it|the|in|=|:|about|around|roughly|to|be|was|by|a|an|each|my|her|worth|sum|sums)[\s,:=]*){0,5}$"
)

_AFTER_GAP = re.compile(
    r"\s*(?:usd|dollars?|bucks|-|,-|\(?\s*gross\)?|\))?\s*(?:payments?\s+|instal\w+\s+|paid out\s+|due\s+|"
    r"at the end of\s+|at the beginning of\s+|in advance\s+|in arrears\s+)?$"
)

_PAID_GAP = re.compile(
    r"\s*\?*,?\s*(?:usd|dollars?)?\s*(?:annuity|pension|benefit)?\s*,?\s*"
    r"(?:(?:is|are|to be|and is|which is|that is)\s+)?(?:paid|payable|paying|"
    r"received|disbursed|due|coming in|arriving)?\s*(?:out\s+)?(?:to (?:me|her|him|us)\s+)?"
    r"(?:in\s+|(?:at|on|by)\s+(?:the\s+)?(?:very\s+)?(?:start|beginning|end|first|last|1st|15th|middle)"
    r"(?:\s+(?:business\s+)?day)?\s+of\s+(?:the\s+)?)?$"
)

_TOP_ROLES = {
    "threshold",
    "gift_amount",
    "taxable_estate",
    "estate_value",
    "qdot_assets",
    "personal_residence",
    "foreign_real_property",
}


@dataclass(frozen=True)
class _Amount:
    """An annuity amount with the interval that belongs to it, if any."""

    money: MoneyMention
    unit: IntervalMention | None
    is_paid_gap: bool = False


def speaks_of_payments(context: Context) -> bool:
    """Whether the message or the conversation speaks of an annuity's payments."""
    known = {"annual_annuity", "payment_amount", "frequency"} & set(context.known)
    return bool(known) or PAYS.search(context.message.masked) is not None


def read_annuity(context: Context, text: str, money: list[MoneyMention]) -> Reading:
    """Amount, interval and timing. ``text`` is the masked message with dates blanked."""
    reading = Reading()
    intervals = intervals_in(text)
    pays = speaks_of_payments(context)
    current = without_former(text, money) if pays else money
    amounts, others = _split(context, text, current, intervals)
    used = [a.unit.span for a in amounts if a.unit and not a.is_paid_gap] + [a.unit.span for a in others if a.unit]
    free = [i for i in intervals if i.span not in used and not i.loose]
    if not (
        money
        or speaks_of_payments(context)
        or "frequency" in context.asked
        or (context.is_short and not _foreign_topic(text))
    ):
        free = []
    if len(free) > 1:
        free = [i for i in free if not (i.amount_unit and _TOTAL.match(text, i.span[1]))] or free
    _take_frequency(context, reading, amounts, free)
    _take_yearly_day(context, reading)
    amounts = _without_stray(context, reading, amounts)
    for amount in amounts:
        _take_amount(context, reading, text, amount)
    _ask_about_several(context, reading, amounts)
    asks = (ask_about_part(context, [a.money for a in amounts]), ask_about_two_days(context) if pays else None)
    reading.unclear += [one for one in asks if one is not None]
    timing = timing_in(text)
    if timing and (speaks_of_payments(context) or money or context.is_short):
        value, span, inferred = timing
        note = "read as paid at the beginning of each interval" if inferred else None
        reading.facts["timing"] = context.fact("timing", value, span, note)
    read_amounts(context, reading, text, [a.money for a in others])
    return reading


_TOTAL = re.compile(r"\s+(?:totals?|sum|amount|figure|income)\b")

_YEARLY_DAY = re.compile(
    r"\b(?:each|every) (?:jan|feb|mar|apr|may|june?|july?|aug|sep|oct|nov|dec|christmas|new year)[a-z']*\b"
)


def _take_yearly_day(context: Context, reading: Reading) -> None:
    """ "Each January 1": one payment a year."""
    match = _YEARLY_DAY.search(context.message.low)
    if match and "frequency" not in reading.facts and not any(one.name == "frequency" for one in reading.unclear):
        reading.facts["frequency"] = context.fact("frequency", "annual", match.span())


def _without_stray(context: Context, reading: Reading, amounts: list[_Amount]) -> list[_Amount]:
    """The amounts told with their interval, where others stand without one: those are what a contract is worth, or
    are asked about where they would be payments of their own.
    """
    told = [one for one in amounts if one.unit and one.unit.interval]
    bare = [one for one in amounts if one.unit is None and one.money.currency == "USD"]
    if not told or not bare or context.is_correction:
        return amounts
    frequency = reading.facts.get("frequency")
    per_year = PER_YEAR.get(str(frequency.value), 1) if frequency else 1
    yearly = {one.money.amount * PER_YEAR[one.unit.interval] for one in told if one.unit and one.unit.interval}
    known = yearly | {amount / per_year for amount in yearly} | {one.money.amount for one in told}
    if any(one.money.amount not in known and one.money.amount < max(yearly) for one in bare):
        words = " and ".join(context.message.words(one.money.span) for one in amounts)
        ask = f"Several amounts are told: {words}. How much is paid in all, before any tax, and how often?"
        reading.unclear.append(Unclear(name="annual_annuity", words=words, readings=(), ask=ask))
    return [one for one in amounts if one not in bare]


def _ask_about_several(context: Context, reading: Reading, amounts: list[_Amount]) -> None:
    """Two annuities told at once are worked out one by one; two figures of one annuity agree over a year."""
    yearly = {
        amount.money.amount * PER_YEAR[amount.unit.interval]
        for amount in amounts
        if amount.unit and amount.unit.interval and amount.money.currency == "USD"
    }
    if len(yearly) < 2 or context.is_correction or _IN_ALL.search(context.message.low):
        return
    words = " and ".join(context.message.words(amount.money.span) for amount in amounts)
    ask = f"Several amounts are told: {words}. I work out one annuity at a time; which one is it, paid how often?"
    reading.unclear.append(Unclear(name="annual_annuity", words=words, readings=(), ask=ask))


_IN_ALL = re.compile(
    r"\b(?:in all|in total|total(?:s|ing)?|altogether|combined|instead|changed?|used to|(?:reduced|cut|lowered|"
    r"raised|increased) (?:to|from)|originally|before)\b"
)


def _foreign_topic(text: str) -> bool:
    return re.search(r"\b(?:exclusion|exemption|statement|gift|report|audit)\b", text) is not None


def _split(
    context: Context, text: str, money: list[MoneyMention], intervals: list[IntervalMention]
) -> tuple[list[_Amount], list[_Amount]]:
    """Part the amounts into those of an annuity and the others."""
    annuity: list[_Amount] = []
    others: list[_Amount] = []
    cues = cues_in(text, THINGS) if money else []
    spans = [m.span for m in money]
    for mention in money:
        unit, paid_gap = _unit(context, text, mention, intervals, spans)
        cue = nearest_cue(text, mention.span, cues, [s for s in spans if s != mention.span])
        role = cue.role if cue else None
        if role == "annuity" and unit is None and PRINCIPAL.search(text):
            role = "distribution"
        threshold = (
            THRESHOLD_BEFORE.search(text[max(0, mention.span[0] - 40) : mention.span[0]]) is not None
            or role == "threshold"
        )
        if (
            threshold
            or (unit is None and role not in ("annuity", None))
            or (unit is not None and unit.loose and unit.amount_unit and role in _TOP_ROLES)
        ):
            others.append(_Amount(mention, unit))
        elif (
            unit is not None
            or role == "annuity"
            or "annual_annuity" in context.asked
            or _replaces(context)
            or (role is None and len(money) == 1 and any(not one.loose for one in intervals))
        ):
            annuity.append(_Amount(mention, unit, paid_gap))
        else:
            others.append(_Amount(mention, None))
    return annuity, others


def _replaces(context: Context) -> bool:
    known = "annual_annuity" in context.known or "payment_amount" in context.known
    return known and (context.is_correction or context.is_short)


def _unit(
    context: Context, text: str, money: MoneyMention, intervals: list[IntervalMention], spans: list[Span]
) -> tuple[IntervalMention | None, bool]:
    """The interval an amount is told by ("$6k a month"), and whether only "paid monthly" stands between."""
    after = [i for i in intervals if i.span[0] >= money.span[1]]
    if after:
        gap = text[money.span[1] : after[0].span[0]]
        if _AFTER_GAP.fullmatch(gap):
            return after[0], False
        if not after[0].loose and _PAID_GAP.fullmatch(gap):
            if len(after) > 1 or any(i.amount_unit and i.span[1] <= money.span[0] for i in intervals):
                return _unit_before(context, text, money, intervals, spans), False
            before = _unit_before(context, text, money, intervals, spans)
            return (before, False) if before else (after[0], True)
    return _unit_before(context, text, money, intervals, spans), False


def _unit_before(
    context: Context, text: str, money: MoneyMention, intervals: list[IntervalMention], spans: list[Span]
) -> IntervalMention | None:
    before = [i for i in intervals if i.span[1] <= money.span[0]]
    if not before or any(before[-1].span[1] <= s[0] and s[1] <= money.span[0] for s in spans):
        return None
    gap = text[before[-1].span[1] : money.span[0]]
    if gap.strip() == "," and "annual_annuity" in context.asked:
        return None
    behind = text[: before[-1].span[0]]
    taken = any(s[1] <= before[-1].span[0] and _AFTER_GAP.fullmatch(text[s[1] : before[-1].span[0]]) for s in spans)
    listed = re.search(r",\s*$", behind) is not None and "," in gap
    if taken or listed or re.search(r"\bpaid\s*$", behind) or not _BEFORE_GAP.fullmatch(gap):
        return None
    return before[-1]


def _take_frequency(context: Context, reading: Reading, amounts: list[_Amount], free: list[IntervalMention]) -> None:
    units = [a.unit for a in reversed(amounts) if a.unit]
    unit = next((one for one in units if not one.amount_unit), units[0] if units else None)
    strict = free[-1] if free else None
    chosen = strict or unit
    if chosen is None:
        return
    if chosen.interval is None:
        words = context.message.words(chosen.span)
        ask = (
            "The factors for payment intervals cover yearly, half-yearly, quarterly, monthly and weekly payments, not "
            f'"{words}". Which of these should be used, and what is the total for a year?'
        )
        reading.unclear.append(Unclear(name="frequency", words=words, readings=tuple(PER_YEAR), ask=ask))
        return
    inferred = strict is None and chosen.amount_unit
    note = "read as one payment a year" if inferred else None
    if inferred and "frequency" in context.known:
        return
    reading.facts["frequency"] = context.fact("frequency", chosen.interval, chosen.span, note)


def _take_amount(context: Context, reading: Reading, text: str, amount: _Amount) -> None:
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

_LEAST_YEARLY = Decimal(9000)
"""Below this an amount "paid monthly" is taken as each payment's: as a year's it would be a trifle."""


def _is_yearly(context: Context, text: str, amount: _Amount) -> bool:
    """Whether "72,000, payable monthly" means the year's amount: the noun, the words "paid" or "payable", the size."""
    money = amount.money
    before = text[max(0, money.span[0] - 40) : money.span[0]]
    if re.search(r"\b(?:payments?|instal\w+|checks?|cheques?)\b[^.;]*$", before):
        return False
    if amount.unit is not None and _EACH.match(context.message.low[amount.unit.span[0] :]) and money.amount < 40000:
        return False
    noun = re.search(r"\bannuity\b[^.;]*$", before) is not None and not re.search(r"\bpay(?:s|ing)?\b[^.;]*$", before)
    gap = "" if amount.unit is None else text[money.span[1] : amount.unit.span[0]]
    noun = noun or gap.lstrip(" ?,").startswith("annuity")
    said = re.search(r"\b(?:paid|payable)\b", gap) is not None and money.amount >= _LEAST_YEARLY
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
    each = re.match(r"\s*each\b(?!\s+(?:month|year|quarter|week))", text[money.span[1] :]) is not None
    by_noun = (
        each
        or _SENDS.search(before) is not None
        or (re.search(r"\b(?:payments?|instal\w+|checks?)\b[^.;]*$", before) is not None and "annual" not in before)
    )
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


_UNKNOWN_UNIT = re.compile(
    r"\s*(?:dollars?\s*)?(?P<word>(?:each|every|per|/)\s*(?!payments?|pay|time|instal|check|cheque|person|one|of|for|"
    r"under|the|year|month|quarter|week)[a-z]{3,})\b"
)


def _unknown_interval(words: str) -> Unclear:
    """The question to ask back about an interval that is no word of an interval."""
    ask = f'Is it paid yearly, half-yearly, quarterly, monthly or weekly? "{words}" tells no interval I know.'
    return Unclear(name="frequency", words=words, readings=tuple(PER_YEAR), ask=ask)


_SENDS = re.compile(
    r"\b(?:sends?|sending|receives?|gets?|getting|got|pays?) (?:me |her |him |us )?(?:about |around )?$"
)

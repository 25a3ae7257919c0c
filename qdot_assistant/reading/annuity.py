"""The payments of an annuity: amount, interval, timing; and the other amounts of a message.

Come here for ``read_annuity``. Which amount goes with which interval stands in ``pairing``, what it comes to in
``payment_amount``.
"""

from __future__ import annotations

import re

from qdot_assistant.reading.amounts import read_amounts
from qdot_assistant.reading.context import Context, Reading
from qdot_assistant.reading.former import ask_about_part, ask_about_two_days, with_share, without_former
from qdot_assistant.reading.frequency import PER_YEAR, IntervalMention, intervals_in, timing_in
from qdot_assistant.reading.mention import MoneyMention
from qdot_assistant.reading.moved import without_moved
from qdot_assistant.reading.net import ask_about_net, ask_about_range, without_net
from qdot_assistant.reading.pairing import Amount, parted, speaks_of_payments
from qdot_assistant.reading.payment_amount import take_amount
from qdot_assistant.reading.year_asked import years_asked_for
from qdot_assistant.types import Unclear


def read_annuity(context: Context, text: str, money: list[MoneyMention]) -> Reading:
    """Amount, interval and timing. ``text`` is the masked message with dates blanked."""
    reading = Reading()
    intervals = _without_asked(text, intervals_in(text))
    pays = speaks_of_payments(context)
    money = [one for one in money if not _PART_OF_EACH.match(text, one.span[1])]
    is_told = bool({"annual_annuity", "payment_amount"} & set(context.known))
    of_both = without_moved(context.message.low, money, is_told=is_told) if pays else money
    current = without_former(text, of_both) if pays else money
    has_former = current != of_both
    current = with_share(text, without_net(text, current)) if pays or intervals else current
    amounts, others = parted(context, text, current, intervals)
    amounts, others = _at_the_former_interval(parted(context, text, of_both, intervals)[0], amounts, others)
    used = [a.unit.span for a in amounts if a.unit and not a.is_paid_gap] + [a.unit.span for a in others if a.unit]
    free = [i for i in intervals if i.span not in used and not i.loose]
    if not (
        money
        or speaks_of_payments(context)
        or "frequency" in context.asked
        or (context.is_short and not _foreign_topic(text))
        or _OF_A_FACTOR.search(context.message.low)
    ):
        free = []
    if len(free) > 1:
        free = [i for i in free if not (i.amount_unit and _TOTAL.match(text, i.span[1]))] or free
    _take_frequency(context, reading, amounts, free)
    _take_weekly_day(context, reading)
    amounts = _without_stray(context, reading, amounts)
    for amount in amounts:
        take_amount(context, reading, text, amount)
    _ask_about_several(context, reading, amounts)
    told = [a.money for a in amounts]
    asks = (
        ask_about_part(context, told),
        ask_about_two_days(context) if pays else None,
        ask_about_net(context, text, told) if (pays or intervals) and not has_former else None,
        ask_about_range(context, text, told),
    )
    reading.unclear += [one for one in asks if one is not None]
    timing = timing_in(text)
    if timing and (speaks_of_payments(context) or money or context.is_short):
        value, span, inferred = timing
        note = "read as paid at the beginning of each interval" if inferred else None
        reading.facts["timing"] = context.fact("timing", value, span, note)
    read_amounts(context, reading, text, [a.money for a in others])
    return reading


def _without_asked(text: str, intervals: list[IntervalMention]) -> list[IntervalMention]:
    """The intervals without the year of "how much is it a year", where another one tells how it is paid."""
    asked = years_asked_for(text)
    told = [one for one in intervals if not any(start <= one.span[0] < end for start, end in asked)]
    return told if any(one.interval for one in told) else intervals


def _at_the_former_interval(
    whole: list[Amount], amounts: list[Amount], others: list[Amount]
) -> tuple[list[Amount], list[Amount]]:
    """ "1,000 a month while both lived, 600 to me after": the one that is left has the interval of the former."""
    left = [*amounts, *others]
    kept = {one.money.span for one in left}
    former = [one for one in whole if one.money.span not in kept]
    if len(left) != 1 or left[0].unit is not None or not former or former[0].unit is None:
        return amounts, others
    return [Amount(left[0].money, former[0].unit)], []


_PART_OF_EACH = re.compile(
    r"(?: dollars)?\s+(?:out )?of (?:each|every|any|a|one|the|my|her|his)(?: (?:single|monthly|quarterly|yearly|weekly|"
    r"pension|annuity))*(?: one)? (?:payments?|checks?|cheques?|instal\w+|month|quarter|year|week)\b"
)
""" "So 3,000 of each check?" is a part of a payment, no payment."""
_TOTAL = re.compile(r"\s+(?:totals?|sum|amount|figure|income)\b")

_WEEKLY_DAY = re.compile(
    r"\b(?:(?:every|each) (?:mon|tues|wednes|thurs|fri|satur|sun)day|"
    r"on (?:mon|tues|wednes|thurs|fri|satur|sun)days)\b"
)


def _take_weekly_day(context: Context, reading: Reading) -> None:
    """ "Every Friday": one payment a week; days of the year that come again stand in ``recurring_days``."""
    weekly = _WEEKLY_DAY.search(context.message.low) if speaks_of_payments(context) else None
    if weekly and "frequency" not in reading.facts and not any(one.name == "frequency" for one in reading.unclear):
        reading.facts["frequency"] = context.fact("frequency", "weekly", weekly.span())


def _without_stray(context: Context, reading: Reading, amounts: list[Amount]) -> list[Amount]:
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


def _ask_about_several(context: Context, reading: Reading, amounts: list[Amount]) -> None:
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


_OF_A_FACTOR = re.compile(r"\btables? [jk]\b|\b(?:adjustment|interval|payment) factors?\b|\b[jk][- ]factor\b")
"""Table K goes by the interval alone, which is told where no payment is."""


def _foreign_topic(text: str) -> bool:
    return re.search(r"\b(?:exclusion|exemption|statement|gift|report|audit)\b", text) is not None


def _take_frequency(context: Context, reading: Reading, amounts: list[Amount], free: list[IntervalMention]) -> None:
    units = [a.unit for a in reversed(amounts) if a.unit]
    unit = next((one for one in units if not one.amount_unit), units[0] if units else None)
    strict = free[-1] if free else None
    if strict is not None and unit is not None and strict.amount_unit and not unit.amount_unit:
        strict = None  # "a rate per year" beside "2,000 a month" tells no other payments
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

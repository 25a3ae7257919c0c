"""Which amounts of a message are an annuity's, and the interval each is told by ("$6k a month").

Come here for ``Amount``, ``parted`` and ``speaks_of_payments``.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

from qdot_assistant.reading.amounts import PAYS, PRINCIPAL
from qdot_assistant.reading.context import Context
from qdot_assistant.reading.frequency import FOR_SO_MANY, IntervalMention
from qdot_assistant.reading.mention import MoneyMention
from qdot_assistant.reading.money import THINGS, THRESHOLD_BEFORE
from qdot_assistant.reading.roles import cues_in, nearest_cue
from qdot_assistant.reading.text import Span

_BEFORE_GAP = re.compile(
    r"[\s,]*(?:(?:payments?|annuity|pension|benefits?|instal\w+|income|checks?|amount|stipend|payout|of|"
    r"is|are|at|for|me|i|we|she|he|gets?|got|receives?|receive|"
    r"that|pays?|paid|it|the|in|=|:|about|around|roughly|to|be|was|by|a|an|each|my|her|worth|sum|sums)[\s,:=]*){0,5}$"
)

_AFTER_GAP = re.compile(
    r"\s*(?:usd|dollars?|bucks|-|,-|\(?\s*gross\)?|\))?\s*(?:payments?\s+|instal\w+\s+|paid out\s+|due\s+|"
    r"at the (?:end|close|beginning|start) of\s+|(?:at|on|in|by)\s+|in advance\s+|in arrears?\s+)?$"
)

_PAID_GAP = re.compile(
    r"\s*\?*,?\s*(?:usd|dollars?)?\s*(?:annuity|pension|benefit)?\s*,?\s*"
    r"(?:(?:is|are|to be|and is|which is|that is)\s+)?(?:paid|payable|paying|"
    r"received|disbursed|due|coming in|arriving)?\s*(?:out\s+)?(?:to (?:me|her|him|us)\s+)?"
    r"(?:in\s+|(?:at|on|by)\s+(?:the\s+)?(?:very\s+)?(?:start|beginning|end|first|last|1st|15th|middle)"
    r"(?:\s+(?:business\s+)?day)?\s+of\s+(?:the\s+)?)?$"
)

_ARRIVES_GAP = re.compile(
    r"\s*\)?,?\s*(?:usd|dollars?|bucks)?\s*(?:(?:is|are|gets?|which|that|being)\s+)?(?:lands?|landing|"
    r"com(?:es|ing?)(?: in)?|"
    r"arrives?|drops?|hits?|goes|falls?|rolls? in|deposited|credited|wired|sent|transferred|shows? up)\s*"
    r"(?:out\s+)?(?:(?:to|for) (?:me|her|him|us)\s+)?"
    r"(?:(?:(?:in|into|to|on|onto|at)\s+)?(?:my|her|his|our|the|[a-z]+['’]?s)\s+(?:\w+\s+)?"
    r"(?:account|bank|mail ?box|pocket|hands?|purse)\s*)?(?:in\s+|(?:at|on|by)\s+the\s+(?:start|end|first|"
    r"last)\s+of\s+)?$"
)
""" "$6,500 lands every three months in granny's account": what arrives so often is one payment."""

LEAST_YEARLY = Decimal(9000)
"""Below this an amount "paid monthly" is taken as each payment's: as a year's it would be a trifle."""

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
class Amount:
    """An annuity amount with the interval that belongs to it, if any."""

    money: MoneyMention
    unit: IntervalMention | None
    is_paid_gap: bool = False


def speaks_of_payments(context: Context) -> bool:
    """Whether the message or the conversation speaks of an annuity's payments."""
    known = {"annual_annuity", "payment_amount", "frequency"} & set(context.known)
    return bool(known) or PAYS.search(context.message.masked) is not None


def parted(
    context: Context, text: str, money: list[MoneyMention], intervals: list[IntervalMention]
) -> tuple[list[Amount], list[Amount]]:
    """Part the amounts into those of an annuity and the others."""
    annuity: list[Amount] = []
    others: list[Amount] = []
    cues = cues_in(text, THINGS) if money else []
    spans = [m.span for m in money]
    for mention in money:
        unit, paid_gap = _unit(context, text, mention, intervals, spans)
        cue = nearest_cue(text, mention.span, cues, [s for s in spans if s != mention.span])
        role = cue.role if cue else None
        if role is None and (_OVER_A_LIFE.match(text, mention.span[1]) or _is_one_of_many(text, mention)):
            role = "annuity"
        if role in ("distribution", None) and _IS_A_PAYMENT.match(text, mention.span[1]):
            role = "annuity"
        if role == "annuity" and unit is None and PRINCIPAL.search(text):
            role = "distribution"
        threshold = (
            THRESHOLD_BEFORE.search(text[max(0, mention.span[0] - 40) : mention.span[0]]) is not None
            or role == "threshold"
        )
        if (
            threshold
            or (unit is None and role not in ("annuity", None))
            or (unit is not None and role in _TOP_ROLES and _is_of_a_worth(context, text, unit))
        ):
            others.append(Amount(mention, unit))
        elif (
            unit is not None
            or role == "annuity"
            or {"annual_annuity", "payment_amount"} & set(context.asked)
            or _replaces(context)
            or (role is None and len(money) == 1 and any(not one.loose for one in intervals))
        ):
            annuity.append(Amount(mention, unit, paid_gap))
        else:
            others.append(Amount(mention, None))
    return annuity, others


def _is_one_of_many(text: str, money: MoneyMention) -> bool:
    """A small amount for so many months is paid in each; a large one may be that of all."""
    return money.amount < LEAST_YEARLY and FOR_SO_MANY.match(text, money.span[1]) is not None


def _is_of_a_worth(context: Context, text: str, unit: IntervalMention) -> bool:
    """Whether an interval beside a worth or a gift tells no payments: "a year", or a day on which it is counted."""
    return (unit.loose and unit.amount_unit) or context.message.masked[slice(*unit.span)] != text[slice(*unit.span)]


_IS_A_PAYMENT = re.compile(
    r"[\s-]*(?:dollars?|usd|bucks)?[\s-]+(?:pension |annuity |monthly |quarterly |weekly |yearly )?"
    r"(?:che(?:ck|que)s?|instal\w+|pensions?|annuit\w+)\b"
    r"(?! (?:of|from|out of) (?:the )?(?:principal|corpus|trust|qdot))"
)
""" "In each 640 dollar check": the amount is a payment's, whatever is asked of it."""
_OVER_A_LIFE = re.compile(
    r"\s*(?:usd|dollars?|bucks)?\s*,?\s*(?:for (?:the rest of )?(?:my |her |his |the spouse's )?(?:whole |entire )?"
    r"life(?:time)?\b|(?:until|till) (?:i|she|he) dies?\b|as long as (?:i|she|he) lives?\b|life annuity\b)"
)
""" "$36,000 for life": what is paid for a life is an annuity's, whether or not a word says that it is paid."""


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
            year = _unit_before(context, text, money, intervals, spans)
            is_year = year is not None and year.amount_unit and _ADVERB.fullmatch(text[slice(*after[0].span)])
            return (year if is_year else after[0]), False
        if not after[0].loose and _PAID_GAP.fullmatch(gap):
            if len(after) > 1 or any(i.amount_unit and i.span[1] <= money.span[0] for i in intervals):
                return _unit_before(context, text, money, intervals, spans), False
            before = _unit_before(context, text, money, intervals, spans)
            return (before, False) if before else (after[0], True)
        if after[0].interval != "annual" and _ARRIVES_GAP.fullmatch(gap):
            return _unit_before(context, text, money, intervals, spans) or after[0], False
    return _unit_before(context, text, money, intervals, spans), False


_ADVERB = re.compile(r"(?:semi-?|half-?|bi-?)?\s?(?:annual|year|quarter|month|week)ly|semi-?annual(?:ly)?")
""" "Annual payment 60,000 quarterly": how often the year's amount is paid, and no other amount."""


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

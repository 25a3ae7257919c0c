"""The facts of an annuity: amount, interval, timing, rate, age, term, and what its method does not take.

Come here for ``read_annuity`` and ``read_amounts``. An amount "a year" with another interval beside it is the yearly
amount; an amount "a month" is one payment.
"""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass

from dateutil.relativedelta import relativedelta

from qdot_assistant.reading.ages import AgeMention, ages_in
from qdot_assistant.reading.context import Context, Reading
from qdot_assistant.reading.frequency import PER_YEAR, IntervalMention, intervals_in, timing_in
from qdot_assistant.reading.money import THINGS, THRESHOLD_BEFORE, MoneyMention
from qdot_assistant.reading.rates import RateMention, rates_in
from qdot_assistant.reading.roles import cues_in, nearest_cue
from qdot_assistant.reading.terms import LIFE, term_in
from qdot_assistant.reading.text import Span
from qdot_assistant.types import Fact, Unclear

_PAYS = re.compile(
    r"\b(?:annuit\w*|pension\w*|pay|pays|paid|payable|paying|payments?|instal\w*|benefits?|receiv\w+|"
    r"gets?|getting|frequency|interval|corpus|stipend|checks?|cheques?)\b"
)
_BEFORE_GAP = re.compile(
    r"[\s,]*(?:(?:payments?|annuity|pension|benefits?|instal\w+|income|checks?|amount|stipend|payout|of|"
    r"is|are|at|for|me|i|we|she|he|gets?|got|receives?|receive|"
    r"that|pays?|paid|it|the|in|=|:|about|around|roughly|to|be|was|by|a|an|each|my|her|worth|sum|sums)[\s,:=]*){0,5}$"
)
_AFTER_GAP = re.compile(
    r"\s*(?:usd|dollars?|bucks|-|,-|\(?\s*gross\)?)?\s*(?:payments?\s+|instal\w+\s+|paid out\s+|due\s+|"
    r"at the end of\s+|at the beginning of\s+|in advance\s+|in arrears\s+)?$"
)
_PAID_GAP = re.compile(
    r"\s*,?\s*(?:usd|dollars?)?\s*,?\s*(?:(?:is|are|to be|and is|which is)\s+)?(?:paid|payable|paying|"
    r"received|disbursed)?\s*(?:out\s+)?(?:in\s+)?$"
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
    return bool(known) or _PAYS.search(context.message.masked) is not None


def read_annuity(context: Context, text: str, money: list[MoneyMention]) -> Reading:
    """Amount, interval and timing. ``text`` is the masked message with dates blanked."""
    reading = Reading()
    intervals = intervals_in(text)
    amounts, others = _split(context, text, money, intervals)
    used = [a.unit.span for a in amounts if a.unit and not a.is_paid_gap] + [a.unit.span for a in others if a.unit]
    free = [i for i in intervals if i.span not in used and not i.loose]
    if not (
        money
        or speaks_of_payments(context)
        or "frequency" in context.asked
        or (context.is_short and not _foreign_topic(text))
    ):
        free = []
    _take_frequency(context, reading, amounts, free)
    for amount in amounts:
        _take_amount(context, reading, text, amount)
    timing = timing_in(text)
    if timing and (speaks_of_payments(context) or money or context.is_short):
        value, span, inferred = timing
        note = "paid on the first day of the interval, read as paid at its beginning" if inferred else None
        reading.facts["timing"] = context.fact("timing", value, span, note)
    read_amounts(context, reading, text, [a.money for a in others])
    return reading


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
        if role == "annuity" and unit is None and _PRINCIPAL.search(text):
            role = "distribution"
        threshold = THRESHOLD_BEFORE.search(text[: mention.span[0]]) is not None or role == "threshold"
        if (
            threshold
            or (unit is None and role not in ("annuity", None))
            or (unit is not None and unit.loose and unit.amount_unit and role in _TOP_ROLES)
        ):
            others.append(_Amount(mention, unit))
        elif unit is not None or role == "annuity" or "annual_annuity" in context.asked or _replaces(context):
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
    return (
        before[-1] if _BEFORE_GAP.fullmatch(gap) and not taken and not re.search(r"\bpaid\s*$|,\s*$", behind) else None
    )


def _take_frequency(context: Context, reading: Reading, amounts: list[_Amount], free: list[IntervalMention]) -> None:
    unit = next((a.unit for a in reversed(amounts) if a.unit), None)
    strict = free[-1] if free else None
    chosen = strict or unit
    if chosen is None:
        return
    if chosen.interval is None:
        words = context.message.words(chosen.span)
        ask = f'The factors for payment intervals cover yearly, half-yearly, quarterly, monthly and weekly payments, not "{words}". Which of these should be used, and what is the total for a year?'
        reading.unclear.append(Unclear(name="frequency", words=words, readings=tuple(PER_YEAR), ask=ask))
        return
    inferred = strict is None and chosen.amount_unit
    note = "a yearly amount, read as one payment a year" if inferred else None
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
    elif unit.interval is None:
        reading.facts["payment_amount"] = context.fact("payment_amount", money.amount, money.span)
    elif amount.is_paid_gap and _is_yearly(text, money):
        note = "read as the amount for a year, not for each payment"
        reading.facts["annual_annuity"] = context.fact("annual_annuity", money.amount, money.span, note)
    else:
        _take_amount_with_unit(context, reading, money, unit, interval)


def _is_yearly(text: str, money: MoneyMention) -> bool:
    """Whether "an annuity of 72,000, payable monthly" means the year's amount: the noun or the size tells."""
    before = text[max(0, money.span[0] - 40) : money.span[0]]
    noun = re.search(r"\bannuity\b[^.;]*$", before) is not None and not re.search(
        r"\bpay(?:s|ments?|ing)?\b[^.;]*$", before
    )
    return noun or money.amount >= 40000


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
    by_noun = each or (
        re.search(r"\b(?:payments?|instal\w+|checks?)\b[^.;]*$", before) is not None and "annual" not in before
    )
    if "annual_annuity" in context.asked or told_by_year or not (told_by_payment or by_noun):
        sure = "annual_annuity" in context.asked or told_by_year
        note = None if sure else "no interval was told beside the amount; read as the amount for a year"
        reading.facts["annual_annuity"] = context.fact("annual_annuity", money.amount, money.span, note)
        reading.voided.add("payment_amount")
        return
    reading.facts["payment_amount"] = context.fact("payment_amount", money.amount, money.span)
    if isinstance(interval, str):
        reading.facts["annual_annuity"] = context.fact("annual_annuity", money.amount * PER_YEAR[interval], money.span)


def foreign(context: Context, name: str, money: MoneyMention) -> Unclear:
    """The question to ask back about an amount in another currency."""
    words = context.message.words(money.span)
    return Unclear(
        name=name,
        words=words,
        readings=(),
        ask=f'The calculation is made in United States dollars. What is "{words}" in dollars?',
    )


def read_amounts(context: Context, reading: Reading, text: str, money: list[MoneyMention]) -> None:
    """Amounts that are not an annuity's: trust assets, taxable estate, a distribution, a gift."""
    cues = cues_in(text, THINGS) if money else []
    spans = [m.span for m in money]
    asked = [
        n for n in context.asked if n in ("qdot_assets", "taxable_estate", "distribution", "foreign_real_property")
    ]
    for mention in money:
        cue = nearest_cue(text, mention.span, cues, [s for s in spans if s != mention.span])
        role = cue.role if cue else None
        threshold = THRESHOLD_BEFORE.search(text[: mention.span[0]]) is not None
        name = "amount" if threshold or role in (None, "threshold", "annuity", "amount") else role or "amount"
        if name == "amount" and role is None and asked:
            name = asked.pop(0)
        if role == "annuity" and not threshold and _PRINCIPAL.search(text):
            name = "distribution"
        if name == "amount" and role is None and len(money) == 1 and not threshold:
            name = _lone_amount(text)
        if mention.currency != "USD":
            reading.unclear.append(foreign(context, name, mention))
            continue
        reading.facts[name] = context.fact(name, mention.amount, mention.span)


_PRINCIPAL = re.compile(
    r"\b(?:from|of|out of|in) (?:the )?(?:trust )?principal\b|\bhardship\b|\bprincipal (?:distribution|payment|withdrawal)"
)
_FUNDED = re.compile(r"\b(?:qdot|trust)\b[^.;?!]{0,60}\bwith\b")


def _lone_amount(text: str) -> str:
    """What the one amount of a message is when no word stands near it: the thing the message speaks of."""
    if re.search(r"\b(?:give|giving|gave|gift(?:s|ed|ing)?)\b", text) and not _PAYS.search(text):
        return "gift_amount"
    if _FUNDED.search(text):
        return "qdot_assets"
    return (
        "distribution"
        if re.search(r"\b(?:taxable distribution|distribution of principal|principal distribution)\b", text)
        else "amount"
    )


def read_measure(context: Context, text: str, gender_text: str) -> Reading:
    """Rate, age, term and life. ``text`` is the masked message with dates and money blanked."""
    reading = Reading()
    ages = ages_in(text, context.gender)
    _take_ages(context, reading, ages)
    text = _blank(text, [a.span for a in ages])
    _take_rate(
        context, reading, rates_in(text, "section_7520_rate" in context.known, "section_7520_rate" in context.asked)
    )
    _take_duration(context, reading, text)
    return reading


def _blank(text: str, spans: list[Span]) -> str:
    for start, end in spans:
        text = text[:start] + "¤" * (end - start) + text[end:]
    return text


def _take_rate(context: Context, reading: Reading, rates: list[RateMention]) -> None:
    for rate in rates:
        words = context.message.words(rate.span)
        if rate.doubtful:
            larger = (rate.percent * 100).normalize()
            ask = f"Is the section 7520 rate {rate.percent} percent or, written as a fraction, {larger:f} percent? The published rates run from 0.2 to 20 percent."
            reading.unclear.append(
                Unclear(name="section_7520_rate", words=words, readings=(f"{larger:f}", str(rate.percent)), ask=ask)
            )
        else:
            reading.facts["section_7520_rate"] = context.fact(
                "section_7520_rate", rate.percent.normalize() + 0, rate.span
            )


def _take_ages(context: Context, reading: Reading, ages: list[AgeMention]) -> None:
    told = [a for a in ages if a.whose == "spouse"]
    if not told and "age" in context.asked and ages:
        told = [ages[-1]]
    for age in ages:
        if age.whose == "decedent" and age not in told:
            reading.facts["decedent_age"] = context.fact("decedent_age", age.years, age.span)
    for age in told:
        reading.facts["age"] = context.fact("age", age.years, age.span, _present_note(age))


PRESENT_NOTE = "told in the present tense; used as the age on the date of death"
NOW_NOTE = "told as the age now, not on the date of death"


def _present_note(age: AgeMention) -> str | None:
    return NOW_NOTE if age.present and age.now else PRESENT_NOTE if age.present else None


def settled_age(age: Fact, death: dt.date | None, today: dt.date) -> tuple[Fact, Unclear | None]:
    """The age with the assumption that goes with the date of death, and the question to ask back for an age told as of now.

    The measuring life's age is the one at the nearest birthday on the date of death (contract, ``corpus_portion``).
    """
    if age.note not in (PRESENT_NOTE, NOW_NOTE) or not isinstance(age.value, int):
        return age, None
    if death is None:
        return age.model_copy(update={"assumed": False}), None
    if age.note == PRESENT_NOTE or death > today - relativedelta(months=6):
        return age.model_copy(update={"note": PRESENT_NOTE}), None
    day = f"{death:%B} {death.day}, {death.year}"
    readings = (str(age.value), str(age_then(age.value, death, today)))
    ask = f"Was {age.value} the age on {day}, the date of death, or is it the age today? The factor goes by the age on the date of death."
    return age, Unclear(name="age", words=age.words, readings=readings, ask=ask)


def age_then(years: int, death: dt.date, today: dt.date) -> int:
    """The likely age on the date of death of someone who is so many years old today."""
    return years - round((today - death).days / 365.25)


def _take_duration(context: Context, reading: Reading, text: str) -> None:
    pays = speaks_of_payments(context) or "¤" in text
    term = term_in(text)
    life = LIFE.search(text)
    if life and not pays and "term_years" not in context.asked:
        life = None
    if life and _trust_income(text):
        life = None
    if life:
        reading.facts["life_contingent"] = context.fact("life_contingent", True, life.span())
        reading.voided.add("term_years")
        if term:
            reading.facts["life_with_guarantee"] = context.fact("life_with_guarantee", True, term.span)
        return
    if term and term.guaranteed and "life_contingent" in context.known:
        reading.facts["life_with_guarantee"] = context.fact("life_with_guarantee", True, term.span)
    elif term:
        note = "worked out from the number of payments" if term.counted else None
        reading.facts["term_years"] = context.fact("term_years", term.years, term.span, note)
        reading.voided.add("life_contingent")


def _trust_income(text: str) -> bool:
    """Whether "for life" speaks of the trust's income rather than of an annuity."""
    return (
        re.search(r"\bincome\b[^.;?!]{0,40}\bfor life|\b(?:all|trust) (?:the )?income\b", text) is not None
        and re.search(r"\bannuit|\bpension", text) is None
    )

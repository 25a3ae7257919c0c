"""The dates of a message as facts: who died when, what was filed, signed, moved or paid on which day.

Come here for ``read_events``.
"""

from __future__ import annotations

import datetime as dt
import re

from dateutil.relativedelta import relativedelta

from qdot_assistant.reading.acting import take_acting
from qdot_assistant.reading.acts import as_act, take_two_returns, tell_acts_apart
from qdot_assistant.reading.asked_acts import is_meant
from qdot_assistant.reading.bare_days import DATE_FACTS, is_no_event, last_date_fact, take_bare_day
from qdot_assistant.reading.beneficiary import tell_the_beneficiarys_death
from qdot_assistant.reading.changed_days import CHANGED_TO, of_the_same_year
from qdot_assistant.reading.context import Context, Reading
from qdot_assistant.reading.dated_and_cashed import ask_for_receipt
from qdot_assistant.reading.dates import DateMention
from qdot_assistant.reading.day_parts import take_day_parts
from qdot_assistant.reading.days import count_note, in_year, is_limit, put_day, take_date
from qdot_assistant.reading.death_beside import take_death_beside
from qdot_assistant.reading.deaths import take_death
from qdot_assistant.reading.due_days import take_due
from qdot_assistant.reading.event_births import take_birth
from qdot_assistant.reading.event_bounds import ANNUITY_SHEET, HAPPENED_BEFORE, OTHER_EVENT, RUNS_SINCE
from qdot_assistant.reading.event_roles import Dated, with_roles, without_negated
from qdot_assistant.reading.first_payments import take_first_payments
from qdot_assistant.reading.gone import went_for_good
from qdot_assistant.reading.instances import with_instances
from qdot_assistant.reading.mail_words import CARRIER
from qdot_assistant.reading.moved import is_own_story
from qdot_assistant.reading.next_payment import take_next_payment
from qdot_assistant.reading.payee import PAYEES_END, tell_the_payees_death
from qdot_assistant.reading.payment_years import take_year_of_payments
from qdot_assistant.reading.payments import take_payments
from qdot_assistant.reading.people import gender_of
from qdot_assistant.reading.picked import without_picked
from qdot_assistant.reading.put_right import put_right
from qdot_assistant.reading.roles import Cue
from qdot_assistant.reading.same_day import take_same_day, take_tax_paid_with_the_return
from qdot_assistant.reading.shifts import take_shifted_day
from qdot_assistant.reading.starts import take_start
from qdot_assistant.reading.text_days import is_of_the_text
from qdot_assistant.reading.told_before import is_of_an_amount, is_told_before, is_yearly
from qdot_assistant.reading.told_deaths import told_deaths
from qdot_assistant.reading.transfers import take_each_transfer, with_transfers

_SHEET = re.compile(
    r"\b(?:due|deadlines?|dates?|when|how long|corpus|706|return|file|filing|sheet|table|rate|portion|late|timely|"
    r"(?:last|latest|final|cut-?off) (?:possible |safe |legal )?(?:day|moment)|until|till|how (?:late|soon)|"
    r"in time)\b|¤"
)


def read_events(context: Context, mentions: list[DateMention]) -> Reading:
    """All dated facts of a message. ``mentions`` are its dates in order."""
    reading = Reading()
    if take_year_of_payments(context, reading, mentions):
        return reading
    if take_day_parts(context, reading) or take_next_payment(context, reading, mentions):
        return reading
    if take_shifted_day(context, reading, mentions, last_date_fact(context)):
        return reading
    kept = without_negated(context, put_right(context, reading, mentions))
    kept = take_death_beside(context, reading, without_picked(context, reading, kept))
    take_start(context, reading, kept)
    dated = [_as_gone(context, item) for item in with_instances(context, with_roles(context, kept))]
    dated = [one for one in dated if one.role != "death" or not is_of_the_text(context.message.low, one.mention.value)]
    for item in told_deaths(context, [d for d in dated if d.role == "death"]):
        take_death(context, reading, item)
    tell_the_payees_death(context, reading)
    dated = with_transfers(context, [as_act(context, item) for item in dated])
    payments = _received(context, dated) or [d.mention for d in dated if d.role == "dated"]
    take_payments(context, reading, _without_its_month(payments))
    for item in dated:
        if item.role not in ("death", "payment", "dated", None):
            _take_event(context, reading, item)
    take_two_returns(context, reading, dated)
    tell_the_payees_death(context, reading)
    tell_the_beneficiarys_death(context, reading)
    take_same_day(context, reading)
    take_tax_paid_with_the_return(context, reading)
    tell_acts_apart(context, reading)
    if not take_each_transfer(context, reading, dated):
        _take_unassigned(context, reading, [d.mention for d in dated if d.role is None or is_yearly(context, d)])
    ask_for_receipt(context, reading, mentions)
    take_first_payments(context, reading, mentions)
    if not mentions and not reading.facts:
        take_bare_day(context, reading)
    return reading


def _as_gone(context: Context, item: Dated) -> Dated:
    """ "Her husband went in December 2023", where an annuity was told before: the day of that death."""
    if item.role == "death" or "annual_annuity" not in context.known:
        return item
    is_gone = went_for_good(context.message, item.mention.span, is_annuity=True)
    return Dated(item.mention, Cue("death", item.mention.span), "decedent") if is_gone else item


def _without_its_month(paid: list[DateMention]) -> list[DateMention]:
    """ "The January payment, received January 30": the month names the payment whose day is told."""
    days = {(one.value.year, one.value.month) for one in paid if one.value and one.precision == "day"}
    return [
        one
        for one in paid
        if one.precision != "month" or one.value is None or (one.value.year, one.value.month) not in days
    ]


def _received(context: Context, dated: list[Dated]) -> list[DateMention]:
    """The days on which payments were received; one that was received and then deposited has the first of them."""
    paid = [one for one in dated if one.role == "payment"]
    kept = [one for one in paid if one.cue and not context.message.low[slice(*one.cue.span)].startswith("deposit")]
    return [one.mention for one in kept or paid]


_PLAIN = {
    "return_filed", "surviving_spouse_return_filed", "form_4768_filed", "form_706qdt_filed", "proceeding_commenced",
    "rolled_over",
    "assignment_date", "conveyed", "reformation_completed", "qdot_established", "transfer_date", "election_made",
    "administration_completed", "spouse_citizen_on", "protective_assignment_date", "trust_ceased_on",
    "security_expires", "us_postmark", "foreign_postmark", "estate_tax_paid",
}  # fmt: skip


def _take_event(context: Context, reading: Reading, item: Dated) -> None:
    role, mention = item.role or "", item.mention
    if role == "return_filed" and _is_survivors_return(context, item, reading):
        role = "surviving_spouse_return_filed"
    if role == "form_706qdt_filed" and mention.precision == "year":
        take_payments(context, reading, [mention])  # the year that the form is for
    elif role in _PLAIN:
        if mention.precision != "year" and not is_limit(context, mention):
            take_date(context, reading, role, mention)
    elif role == "delivered":
        if CARRIER.search(context.message.low):
            take_date(context, reading, "delivered", mention)
        elif "foreign_postmark" in reading.facts and "return_filed" not in reading.facts:
            take_date(context, reading, "return_filed", mention)
    elif role == "due":
        if take_due(context, reading, mention, item.cue):
            _take_unassigned(context, reading, [mention])
    elif role == "birth":
        take_birth(context, reading, item)
    elif role == "acting":
        take_acting(context, reading, mention)
    elif role in ("gift_year", "distribution_day") and mention.value:
        if mention.precision == "year":
            name = "year" if role == "gift_year" else "distribution_year"
            if name == "year" and "year" in reading.facts:
                reading.facts["other_year"] = reading.facts["year"].model_copy(update={"name": "other_year"})
            reading.facts[name] = context.fact(name, mention.value.year, mention.span, count_note(mention))
        elif role == "distribution_day" and not _ONLY_INCOME.search(context.message.low):
            _take_distribution(context, reading, mention)
    elif role == "qdt_year" and mention.value:
        is_named = item.cue is not None and "qdt" in context.message.low[slice(*item.cue.span)]
        if mention.precision == "year" and (is_named or _PAID.search(context.message.low)):
            take_payments(context, reading, [mention])
    elif role == "rate_month" and mention.value:
        reading.facts["rate_month"] = context.fact("rate_month", mention.value, mention.span)


_PAID = re.compile(r"\b(?:pensions?|annuit\w+|payments?|roll\w*|pay[- ]tax|pay(?:ing|s)? the tax|corpus)\b")
"""Beside these the report or the form for a year is that of its payments."""

_ONLY_INCOME = re.compile(
    r"\b(?:that'?s|thats|it'?s|it is|this is|only|as|all|just|purely|was|is|were) "
    r"(?:all |only |just )?(?:the |trust |its )?"
    r"(?:income|interest|dividends)\b(?! tax)"
)
"""Income of the trust is free of the tax on distributions, section 2056A(b)(3)(A)."""


def _take_distribution(context: Context, reading: Reading, mention: DateMention) -> None:
    """One more day on which principal was paid out; each counts by its own calendar year."""
    before = reading.facts.get("distribution_dates")
    take_date(context, reading, "distribution_dates", mention)
    now = reading.facts.get("distribution_dates")
    if before is not None and now is not None and isinstance(before.value, tuple) and isinstance(now.value, tuple):
        days = tuple(sorted({*before.value, *now.value}))
        reading.facts["distribution_dates"] = now.model_copy(update={"value": days})


def _is_long_after(filed: dt.date | None, reading: Reading) -> bool:
    """Whether a return was filed after the second death, and that death is past every due date of the first."""
    first, second = (
        fact.value if (fact := reading.facts.get(name)) is not None else None
        for name in ("date_of_death", "surviving_spouse_date_of_death")
    )
    if filed is None or not isinstance(first, dt.date) or not isinstance(second, dt.date):
        return False
    return filed > second > first + relativedelta(months=15)


def _is_survivors_return(context: Context, item: Dated, reading: Reading) -> bool:
    """Whether "her return" is the surviving spouse's: by the decedent's gender, or by the only death told."""
    end = item.cue.span[1] if item.cue else 0
    if _is_long_after(item.mention.value, reading):
        return True
    pronoun = re.search(
        r"\b(?P<who>her|his)\s+(?:estate'?s?\s+|estate tax\s+|tax\s+|own\s+)*(?:return|706|form)|"
        r"\b(?:return|706) for (?P<for>her|him)\b",
        context.message.low[max(0, end - 45) : end + 8],
    )
    if pronoun is None:
        return False
    if context.gender is not None and gender_of(pronoun["who"] or pronoun["for"]) != context.gender:
        return True
    only_survivor = "surviving_spouse_date_of_death" in reading.facts and "date_of_death" not in reading.facts
    return only_survivor and (context.gender is None or PAYEES_END.search(context.message.low) is not None)


_NEAR = {"today", "tonight", "tomorrow", "only now", "just now"}  # words that tell a day only beside an event


def _take_unassigned(context: Context, reading: Reading, mentions: list[DateMention]) -> None:
    """Dates with no event beside them: an answer to what was asked, a correction, or the one date a sheet turns on."""
    asked = [name for name in context.asked if name in DATE_FACTS and name not in reading.facts]
    if _MOVES_IT.search(context.message.low):
        asked = [name for name in asked if not name.endswith("date_of_death")]
    for mention in mentions:
        if context.message.words(mention.span).lower() in _NEAR and not asked:
            continue
        if mention.precision == "year":
            _take_bare_year(context, reading, mention)
        elif asked:
            name = asked.pop(0)
            if name == "payment_dates":
                take_payments(context, reading, [m for m in mentions if m.precision != "year"])
                return
            _take_named(context, reading, name, mention)
        elif "age" in context.asked and mention.value and mention.value.year < context.today.year - 15:
            take_date(context, reading, "birth_date", mention)
        elif target := _target(context, reading, mention):
            mention = of_the_same_year(context, mention)
            if target == "payment_dates":
                take_payments(context, reading, [mention])
            else:
                _take_named(context, reading, target, mention)
        elif (
            mention.precision == "day" and mention.value is not None and not is_meant(context.message.low, mention.span)
        ):
            reading.unread.append(mention.value)


def _take_named(context: Context, reading: Reading, name: str, mention: DateMention) -> None:
    if name == "date_of_death":
        take_death(context, reading, Dated(mention, None, "decedent"))
    elif name == "surviving_spouse_date_of_death":
        take_death(context, reading, Dated(mention, None, "survivor"))
    else:
        take_date(context, reading, name, mention)


# Beside one of these a date without an event is not guessed to be the death.
_ACTS_DATED = set(DATE_FACTS) - {"birth_date", "decedent_birth_date", "acting_date"}


def _target(context: Context, reading: Reading, mention: DateMention) -> str | None:
    last = last_date_fact(context, mention.value)
    before = context.message.low[max(0, mention.span[0] - 60) : mention.span[0]]
    happened = HAPPENED_BEFORE.search(before) is not None and not went_for_good(context.message, mention.span)
    is_death = last is not None and last.name.endswith("date_of_death")
    if is_death and not context.is_correction and is_own_story(context.message.low):
        return None
    if last is not None and last.name == "payment_dates" and _MOVES_IT.search(context.message.low):
        return "rolled_over"
    if last is not None and not reading.facts and CHANGED_TO.search(before):
        return last.name
    if (
        last is not None
        and (context.is_correction or context.is_short)
        and not (reading.facts or (happened and is_death))
    ):
        return last.name
    if context.is_correction and is_told_before(context, reading, "date_of_death", mention):
        return "date_of_death"
    unknown = not any(name in context.known or name in reading.facts for name in ("date_of_death", "year_of_death"))
    if unknown and not reading.facts and _OF_THE_TABLES.search(context.message.low):
        return "date_of_death"
    if OTHER_EVENT.search(context.message.low):
        return None
    if happened or is_no_event(context, mention):
        return None
    if mention.value is not None and mention.value > context.today:
        return None  # a day to come, told with no word of a death, is nobody's death
    if _A_WEEKDAY.fullmatch(context.message.low[slice(*mention.span)]):
        return None  # who tells a death by its weekday says that it was one
    if unknown and RUNS_SINCE.search(context.message.low[: mention.span[0]][-40:]):
        return None
    sheet = _SHEET.search(context.message.masked) or ANNUITY_SHEET.search(context.message.masked)
    if unknown and sheet and not _ACTS_DATED & set(reading.facts):
        return "date_of_death"
    told = {"return_filed", "payment_dates", "payment_years", "distribution_dates"} & set(context.known)
    if unknown and len(context.message.low.split()) <= 5 and not told and not _OWN_ACT.search(context.message.low):
        return "date_of_death"
    return None


_A_WEEKDAY = re.compile(r"(?:(?:on|this|last|next|past|this past)\s+)?(?:mon|tues|wednes|thurs|fri|satur|sun)day")
_OF_THE_TABLES = re.compile(
    r"\b(?:table [sbkj]|(?:annuity|remainder|life estate|income) (?:interest )?factors?|mortality (?:table|basis)|"
    r"20[01]0cm)\b(?![^.;?!]*\b(?:born|birth|received|paid|filed|signed|published|issued|came (?:out|into)|"
    r"introduced|adopted|effective|applied to|started)\b)|\bfactors? for age\b"
)
"""A factor or a table asked for with one day or month: that of the death, 26 CFR 20.7520-1(b)."""
_OWN_ACT = re.compile(
    r"\b(?:became|becomes?|got|took|went|came|sent|signed|moved|filed|mailed|swore|started|began|opened|closed|retired|"
    r"left|arrived|married|remarried|sold|bought)\b"
)
"""What was done on a day by a verb of its own is no death, however short the message."""
_MOVES_IT = re.compile(
    r"\b(?:send|sent|moved?|transfer(?:red)?|put|deposit(?:ed)?|roll(?:ed)?|wired?|forward(?:ed)?|pass(?:ed)?|"
    r"bring|brought|"
    r"do|did|ma[dk]e|pay|paid) (?:it|that|them|this|mine|the (?:money|part|share|corpus|portion|principal|"
    r"transfer|move|"
    r"roll-?over)|my (?:part|share|transfer))\b"
)
""" "What if I send it on October 20?" after a payment's last day: the corpus portion is moved on that day."""


def _take_bare_year(context: Context, reading: Reading, mention: DateMention) -> None:
    if mention.value is None or any(d in reading.facts for d in ("date_of_death", "year_of_death", "year")):
        return
    year = mention.value.year
    old = last_date_fact(context)
    month = context.known.get("date_of_death")
    if month is not None and month.assumed and isinstance(month.value, dt.date) and context.is_short:
        put_day(context, reading, "date_of_death", in_year(month.value, year), mention.span, None)
        return  # "he died in June", "last year": the year that was not told
    if {"date_of_death", "year_of_death"} & set(context.asked):
        take_death(context, reading, Dated(mention, None, "decedent"))
    elif "age" in context.asked and year < context.today.year - 15:
        reading.facts["birth_year"] = context.fact("birth_year", year, mention.span)
    elif not (context.is_correction or context.is_short or is_of_an_amount(context, mention)):
        return
    elif old is not None and isinstance(old.value, dt.date) and context.is_correction and "year" not in context.known:
        put_day(context, reading, old.name, in_year(old.value, year), mention.span, None)
    elif "year_of_death" in context.known and "year" not in context.known:
        take_death(context, reading, Dated(mention, None, "decedent"))
    else:
        reading.facts["year"] = context.fact("year", year, mention.span, count_note(mention))

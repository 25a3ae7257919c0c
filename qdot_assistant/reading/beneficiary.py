"""Whose death one death is, where a QDOT that paid the dead person or goes on is told: that of the surviving spouse.

Come here for ``tell_the_beneficiarys_death``, and for the payouts of the year of that death.
"""

from __future__ import annotations

import datetime as dt
import re

from dateutil.relativedelta import relativedelta

from qdot_assistant.reading.context import Context, Reading
from qdot_assistant.reading.people import FEMALE, MALE, gender_of
from qdot_assistant.types import Fact

_TRUST = r"(?:qdot|(?:special |qualified domestic )?trust)(?:ee)?"
_DEAD = r"(?:her|him|my (?:mother|father|mom|mum|dad|wife|husband|spouse)|mom|mum|mother|father|dad|s)"
_PAID = r"(?:gave|paid|distributed|sent|handed|transferred|advanced)(?: out)?"
_TO_THE_DEAD = re.compile(
    rf"\b{_TRUST}\b[^.;?!]{{0,20}}\b{_PAID} (?:to )?{_DEAD}\b|"
    rf"\b(?:she|he|mom|mum|dad|mother|father|s) (?:had |has )?(?:got|received|took|withdrew|was paid)\b[^.;?!]{{0,40}}"
    rf"\b(?:from|out of|by) (?:the |her |his )?{_TRUST}\b"
)
_GOES_ON = re.compile(
    rf"\b{_TRUST}\b[^.;?!,]{{0,12}}\bstill\b|\bstill\b[^.;?!,]{{0,25}}\bin (?:the|her|his) {_TRUST}\b|"
    rf"\b(?:left|remain\w*|was|is|stood) in (?:the|her|his) {_TRUST}\b|\b(?:her|his|mom's|dad's) qdot\b"
)
_MADE_FOR = re.compile(
    rf"\b(?:put|set up|made|created|left|placed|funded|opened|went|go(?:es)?|built|had)\b[^.;?!]{{0,40}}"
    rf"\b{_TRUST} for (?P<whom>her|him)\b|\bwho (?:had|held|got|was given) (?:a|an own|her own|his own|the) {_TRUST}\b"
)
_OF_ANOTHER = re.compile(
    r"\b(?:for|gave|paid|gives|pays) (?:to )?(?:me|us|mom|mum|dad|my (?:mother|father|mom|mum|dad|wife|husband))\b|"
    r"\bmy (?:own )?qdot\b|\b(?:still|also|now)\b[^.;?!]{0,20}\b(?:alive|lives?|living)\b|"
    r"\bstill (?:possible|available|allowed|an? |be |need|time|make|set|elect|open|not|create|empty|unfunded)"
)
_MY_SPOUSE = re.compile(r"\bmy (?:late )?(?:husband|wife|spouse)\b")
_OTHER_PARENT = re.compile(
    r"\b(?:mom|mum|mother)\b[^?]*\b(?:dad|father)\b|\b(?:dad|father)\b[^?]*\b(?:mom|mum|mother)\b"
)
_ANY_PERSON = re.compile(rf"\b(?:he|she|him|her|{MALE}|{FEMALE})\b")
_DIED = re.compile(rf"\b(?P<who>he|she|{MALE}|{FEMALE})\b[^.;?!]{{0,30}}\b(?:died|dies|passed|d\.)")
_THAT_YEAR = re.compile(
    r"\b(?:paid|pay-?outs?|distribut\w+|gave|took|principal|money)\b[^.;?!]{0,40}"
    r"\b(?:earlier|before|already)?(?: in)? ?(?:that|the same|this) (?:very )?(?:calendar )?year\b"
)
_FORM = re.compile(
    r"\b(?:706-?\s?qdt|qdt)\b|(?<!tax )(?<!estate )\b(?:the |that |this )?form (?:was |got |is )?filed\b"
)
_ESTATE_RETURN = re.compile(r"\b(?:estate tax return|form 706(?! ?-?qdt)|706(?! ?-?qdt))\b")


def tell_the_beneficiarys_death(context: Context, reading: Reading) -> None:
    """One who was paid by the QDOT, or whose QDOT goes on, is the surviving spouse for whom it was made."""
    low = context.message.low
    is_beneficiary = _was_paid(low) or _was_made_for(low) or (_GOES_ON.search(low) is not None and _is_alone(low))
    if is_beneficiary and _OF_ANOTHER.search(low) is None:
        _move_the_death(context, reading)
    died = reading.facts.get("surviving_spouse_date_of_death")
    if died is not None and isinstance(died.value, dt.date) and died.name not in context.known:
        _put_payouts_before(died.value, context, reading)
        _tell_the_form(context, reading)


def _was_paid(low: str) -> bool:
    """True where the trust paid the person who died, and not the other spouse."""
    paid, dead = _TO_THE_DEAD.search(low), _DIED.search(low)
    if paid is None:
        return False
    payee = _ANY_PERSON.findall(paid[0])
    genders = {gender_of(word) for word in (*payee[-1:], dead["who"] if dead else "")} - {None}
    return len(genders) <= 1


def _was_made_for(low: str) -> bool:
    """ "Mama died. Dad had put all in a QDOT for her": the one who died is the one whom the trust was made for."""
    made, dead = _MADE_FOR.search(low), _DIED.search(low)
    if made is None or dead is None or _MY_SPOUSE.search(low):
        return False
    return made["whom"] is None or gender_of(made["whom"]) == gender_of(dead["who"]) is not None


def _is_alone(low: str) -> bool:
    """True where the dead person is neither the asker's spouse nor one of two parents told of."""
    return _MY_SPOUSE.search(low) is None and _OTHER_PARENT.search(low) is None


def _move_the_death(context: Context, reading: Reading) -> None:
    death, told = reading.facts.get("date_of_death"), {"date_of_death", "surviving_spouse_date_of_death"}
    if death is None or told & set(context.known) or "surviving_spouse_date_of_death" in reading.facts:
        return
    for name in ("date_of_death", "date_of_death_precision"):
        reading.facts.pop(name, None)
    name = "surviving_spouse_date_of_death"
    reading.facts[name] = death.model_copy(update={"name": name})


def _put_payouts_before(died: dt.date, context: Context, reading: Reading) -> None:
    """Nobody is paid after death: a month told without its year is the last such month before it."""
    paid = reading.facts.get("distribution_dates")
    if paid is not None and isinstance(paid.value, tuple):
        _put_days_before(died, paid, context, reading)
    elif paid is None and "distribution_year" not in reading.facts:
        found = _THAT_YEAR.search(context.message.low)
        if found:
            reading.facts["distribution_year"] = context.fact("distribution_year", died.year, found.span())


def _put_days_before(died: dt.date, paid: Fact, context: Context, reading: Reading) -> None:
    days = tuple(day for day in _days_of(paid) if day > died)
    if not days:
        return
    if paid.assumed and "the year of" in (paid.note or ""):
        earlier = tuple(_before(day, died) for day in _days_of(paid))
        note = f"the year was not told; {earlier[0]:%B %Y}, before the death, is used"
        reading.facts[paid.name] = paid.model_copy(update={"value": earlier, "note": note})
    elif (
        not paid.assumed
        and len(days) == 1
        and _FORM.search(context.message.low)
        and "form_706qdt_filed" not in reading.facts
    ):
        name = "form_706qdt_filed"
        reading.facts.pop(paid.name)
        reading.facts[name] = paid.model_copy(update={"name": name, "value": days[0]})
        reading.facts["distribution_year"] = context.fact(
            "distribution_year", died.year, (0, 0), "the year of the death is used"
        )


def _days_of(paid: Fact) -> tuple[dt.date, ...]:
    return tuple(day for day in paid.value if isinstance(day, dt.date)) if isinstance(paid.value, tuple) else ()


def _before(day: dt.date, died: dt.date) -> dt.date:
    while day > died:
        day -= relativedelta(years=1)
    return day


def _tell_the_form(context: Context, reading: Reading) -> None:
    """A form filed after the death of the spouse who was paid is Form 706-QDT, where no estate tax return is told."""
    filed, low = reading.facts.get("return_filed"), context.message.low
    has_payments = reading.facts.keys() & {"payment_dates", "payment_years", "distribution_dates", "distribution_year"}
    if filed is None or not has_payments or "date_of_death" in reading.facts or "form_706qdt_filed" in reading.facts:
        return
    if _FORM.search(low) and not _ESTATE_RETURN.search(low):
        reading.facts.pop("return_filed")
        reading.facts["form_706qdt_filed"] = filed.model_copy(update={"name": "form_706qdt_filed"})

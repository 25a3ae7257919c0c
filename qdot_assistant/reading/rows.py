"""Facts of one kind told in a row ("in May 2024, in August 2024 and in January 2025"), each with its calculator inputs.

Come here for ``deaths_in_row``, ``rates_in_row``, ``payments_in_row`` and ``gifts_in_row``.
"""

from __future__ import annotations

import datetime as dt
import re
from decimal import Decimal
from functools import lru_cache
from itertools import pairwise
from typing import TypeVar

from qdot_assistant.reading.dates import DateMention, dates_of
from qdot_assistant.reading.days import long_date
from qdot_assistant.reading.frequency import PER_YEAR, IntervalMention, intervals_in
from qdot_assistant.reading.mention import MoneyMention
from qdot_assistant.reading.money import money_of
from qdot_assistant.reading.rates import RateMention, may_be_a_rate, rates_in
from qdot_assistant.reading.row import Row
from qdot_assistant.reading.terms import LIFE, term_in
from qdot_assistant.reading.text import Message, message_of

_M = TypeVar("_M", DateMention, RateMention)

_JOINT = re.compile(
    r"[\s,;/&+]*(?:\b(?:and|or|vs\.?|versus|against|then|also|compared (?:to|with)|if|what|about|another|a|the|death|"
    r"died|dies|one|in|on|of|for|at|rate|is|were|was|it|had|he|she|instead|rather)\b[\s,;/&]*)*"
)
_PAID = re.compile(r"\b(?:paid|payments?|received|roll\w*|deposit\w*|filed|born|birth|started?|since|until)\b")
_DIED = re.compile(r"\b(?:died|death|deaths|dies|dying|dod|deceased|passed)\b")


@lru_cache(maxsize=32)
def deaths_in_row(text: str, today: dt.date) -> tuple[Row, ...]:
    """Several months or days of death, alike but for their day, after the word for the death."""
    message = message_of(text)
    mentions = [one for one in dates_of(message, today) if one.value and one.precision != "year" and one.year_told]
    run = _run(message.low, mentions)
    if len(run) < 2 or any(one.readings for one in run):
        return ()
    before = message.low[max(0, run[0].span[0] - 40) : run[0].span[0]]
    if not _DIED.search(before) or _PAID.search(before):
        return ()
    return tuple(_death(one) for one in run)


def _death(mention: DateMention) -> Row:
    day = mention.value or dt.date.min
    if mention.precision == "month":
        return Row({"date_of_death": f"{day:%Y-%m}"}, f"Death in {day:%B %Y}")
    return Row({"date_of_death": day}, f"Death on {long_date(day)}")


def _run(text: str, mentions: list[_M]) -> list[_M]:
    """The longest run of mentions with nothing but joints between them; empty where another stands apart."""
    if all(_JOINT.fullmatch(text[one.span[1] : two.span[0]]) for one, two in pairwise(mentions)):
        return mentions
    return []


@lru_cache(maxsize=32)
def rates_in_row(text: str, today: dt.date) -> tuple[Row, ...]:
    """Several section 7520 rates to be held against each other."""
    message = message_of(text)
    plain = message.without([one.span for one in dates_of(message, today)])
    rates = rates_in(plain) or _bare_rates(plain)
    run = _run(message.low, [one for one in rates if not one.doubtful])
    if len({one.percent for one in run}) < 2 or not _HELD_AGAINST.search(message.low):
        return ()
    return tuple(Row({"section_7520_rate": one.percent}, f"At {one.percent.normalize():f} percent") for one in run)


_BARE_RATE = re.compile(r"(?<![\w.,$])\d{1,2}\.\d{1,2}(?![\w.,]*\d|\s*(?:million|mln|m\b|billion|k\b|years?|dollars))")
_FEW = 10


def _bare_rates(text: str) -> list[RateMention]:
    """The figures of a few words ("compare 4.6 and 5.4") that rates could be, whose one place after the point tells."""
    found = [RateMention(one.span(), Decimal(one.group())) for one in _BARE_RATE.finditer(text)]
    is_row = len(text.split()) <= _FEW and all(may_be_a_rate(one.percent) and one.percent >= 1 for one in found)
    return found if is_row else []


_HELD_AGAINST = re.compile(r"\b(?:vs\.?|versus|and|or|compared|against)\b|%\s*[,/]")
_SEVERAL = re.compile(
    r"\b(?:two|three|both|several|2|3) (?:of (?:my|her|his) |small |different |separate )?(?:\w+ )?"
    r"(?:pensions|annuities|payments|checks|plans)\b|\banother\b|\bother (?:one|pays|is)\b|\bsecond\b|\bplus\b|"
    r"\balso\b|\beach of\b|\bof each\b|\bpensions\b|\bannuities\b|\bboth\b|"
    r"\b(?:and|&) (?:an?|the|her|his|my) [^.;?!]{0,30}\b(?:pension|annuity)\b"
)
_NO_ROW = re.compile(
    r"\b(?:instead|changed?|used to|reduced|cut|lowered|raised|increased|originally|was getting|"
    r"before (?:he|she|his|her|the death)|went (?:up|down)|tax|withh\w+|net|gross|after|premium|joint|certain|"
    r"rather|or|worth|income|dividends?|rent|social security)\b"
)


@lru_cache(maxsize=32)
def payments_in_row(text: str, today: dt.date) -> tuple[Row, ...]:
    """Several annuities for the same life, each with its interval; the one named last holds for those before it."""
    message = message_of(text)
    plain = message.without([one.span for one in dates_of(message, today)])
    money = [one for one in money_of(message, plain) if one.currency == "USD"]
    if kinds := _of_two_kinds(message, plain, money):
        return tuple(kinds)
    if _NO_ROW.search(message.low):
        return ()
    units = _units(plain, money, intervals_in(plain))
    if len(money) < 2 or len(units) != len(money) or len({_yearly(*one) for one in zip(money, units, strict=True)}) < 2:
        return ()
    if not _SEVERAL.search(message.low) and not all(_has_own(plain, one) for one in money):
        return ()
    return tuple(_payment(message, one, unit) for one, unit in zip(money, units, strict=True))


_UNIT_GAP = re.compile(
    r"\s*(?:usd|dollars?|,|-)?\s*(?:(?:is|are|to be)\s+)?(?:paid|payable|payments?|coming|each|every)?\s*(?:out\s+)?"
)


def _units(text: str, money: list[MoneyMention], intervals: list[IntervalMention]) -> list[str]:
    """The interval of each amount; empty where one has none of the tables'."""
    found: list[str] = []
    for at, one in reversed(list(enumerate(money))):
        after = next((i for i in intervals if i.span[0] >= one.span[1]), None)
        if after and after.interval and _UNIT_GAP.fullmatch(text[one.span[1] : after.span[0]]):
            found.append(after.interval)
        elif found and _JOINT.fullmatch(text[one.span[1] : money[at + 1].span[0]]):
            found.append(found[-1])
        else:
            return []
    return found[::-1]


def _has_own(text: str, money: MoneyMention) -> bool:
    """Whether the interval stands at once beside the amount."""
    return re.match(r"\s*(?:/|a |per |each |every |monthly|weekly|quarterly)", text[money.span[1] :]) is not None


def _yearly(money: MoneyMention, interval: str) -> Decimal:
    return money.amount * PER_YEAR[interval]


def _payment(message: Message, money: MoneyMention, interval: str) -> Row:
    inputs = {"annual_annuity": money.amount * PER_YEAR[interval], "frequency": interval}
    return Row(inputs, f"The {'yearly' if interval == 'annual' else interval} payment of ${money.amount:,}")


def _of_two_kinds(message: Message, plain: str, money: list[MoneyMention]) -> list[Row]:
    """Payments each told with its own interval and its own end ("2,000 a month for life or 9,000 a quarter for 10
    years"): Table S values the one, Table B the other.
    """
    units, ends = _units(plain, money, intervals_in(plain)), [*(one.span[0] for one in money[1:]), len(plain)]
    if not 2 <= len(money) == len(units):
        return []
    told = [_end_in(plain[one.span[1] : end]) for one, end in zip(money, ends, strict=True)]
    if None in told or len(set(told)) < 2:
        return []
    rows = zip(money, units, told, strict=True)
    return [_with_end(_payment(message, one, unit), end) for one, unit, end in rows if end is not None]


def _end_in(text: str) -> int | None:
    """The years of a term, 0 for a life, None where the words after an amount tell neither or both."""
    term, life = term_in(text, pays=True), LIFE.search(text)
    return None if (term is None) == (life is None) else term.years if term else 0


def _with_end(row: Row, years: int) -> Row:
    if years:
        own = {"term_years": years, "age": None, "birth_date": None, "life_contingent": None}
        return Row({**row.inputs, **own}, f"{row.label} for {years} years")
    return Row({**row.inputs, "term_years": None}, f"{row.label} for life")


_GAVE = re.compile(r"\b(?:gift(?:s|ed|ing)?|gave|give|given|giving|transferred)\b")
_YEAR_AFTER = re.compile(
    r"\s*(?:dollars\s*)?(?:back\s+)?(?:in|for|during|,|\()\s*(?:[a-z]{3,9}\.?,? )?(?P<year>20[012]\d)\b"
)
_YEAR_BEFORE = re.compile(r"\b(?P<year>20[012]\d)\s*(?:[:=-]|,|was|it was|(?:he|she|i|we) gave (?:me|her|him)?)?\s*$")


@lru_cache(maxsize=32)
def gifts_in_row(text: str, today: dt.date) -> tuple[Row, ...]:
    """Gifts told with the year of each; empty unless every amount has its year."""
    message = message_of(text)
    if not _GAVE.search(message.low):
        return ()
    money = [one for one in money_of(message, message.masked) if one.currency == "USD"]
    found = [(one, _YEAR_AFTER.match(message.low, one.span[1])) for one in money]
    if not all(year for _, year in found):
        found = [(one, _YEAR_BEFORE.search(message.low, 0, one.span[0])) for one in money]
    years = [int(year["year"]) for _, year in found if year]
    if len(years) < 2 or len(years) != len(money):
        return ()
    totals: dict[int, Decimal] = {}
    for one, year in zip(money, years, strict=True):
        totals[year] = totals.get(year, Decimal(0)) + one.amount
    return tuple(Row({"year": year, "gift_amount": total}, str(year)) for year, total in totals.items())

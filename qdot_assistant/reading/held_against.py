"""Ages, terms and intervals of one annuity held against each other ("10 and 15 years", "at 65, and what if I was 66").

Come here for ``ages_in_row``, ``terms_in_row`` and ``intervals_in_row``.
"""

from __future__ import annotations

import datetime as dt
import re
from itertools import pairwise

from qdot_assistant.reading.ages import ages_in
from qdot_assistant.reading.dates import dates_of
from qdot_assistant.reading.frequency import IntervalMention, intervals_in
from qdot_assistant.reading.money import money_of
from qdot_assistant.reading.numbers import WORDS, number_of
from qdot_assistant.reading.people import decedent_gender
from qdot_assistant.reading.row import Row
from qdot_assistant.reading.text import Message, message_of

_COMPARES = re.compile(
    r"\b(?:compar\w+|differen\w+|vs\.?|versus|against|better|bigger|larger|higher|smaller|lower|both|each|either|"
    r"which|side by side)\b"
)


def _plain(message: Message, today: dt.date) -> str:
    return message.without([one.span for one in dates_of(message, today)])


_BETWEEN_AGES = re.compile(
    r"(?: years? old)?[\s,;?]*(?:\b(?:vs\.?|versus|or|and|against|then|compared (?:to|with)|what|how|about|if|instead|"
    r"rather|at|aged?|of|she|he|i|s|is|was|were|had|been|only|just|already|the|an?|for)\b[\s,;?]*)*"
)
_JOINS = re.compile(r"\b(?:vs\.?|versus|or|and|against|compared|if|about)\b")
_SECOND_AGE = re.compile(
    r"(?P<n>[2-9]\d|10\d)\b(?!\s*(?:%|percent|years? (?:certain|term|fixed)|payments|months|days|\.\d|,\d{3}|to\b))"
)


def ages_in_row(text: str, today: dt.date) -> list[Row]:
    """Several ages of the same measuring life held against each other ("at 65 versus 70")."""
    message = message_of(text)
    plain = _plain(message, today)
    first = next((one for one in ages_in(plain, decedent_gender(message.low)) if one.whose == "spouse"), None)
    if first is None:
        return []
    joint = _BETWEEN_AGES.match(plain, first.span[1])
    after = _SECOND_AGE.match(plain, joint.end()) if joint and _JOINS.search(joint.group()) else None
    return [_aged(years) for years in (first.years, int(after["n"]))] if after else []


def _aged(years: int) -> Row:
    return Row({"age": years, "birth_date": None, "term_years": None}, f"Age {years}")


_N = rf"(?:\d{{1,2}}|{WORDS})"
_OF_YEARS = r"(?:[\s-]*(?:years?|yrs?)\b)"
_KIND = r"(?:[\s-]+(?:certain|fixed|term|payout|annuity|ones?|payments?))*"
_TERMS = re.compile(
    rf"\b(?P<one>{_N}){_OF_YEARS}?{_KIND}(?P<more>(?:\s*,\s*{_N}{_OF_YEARS}?{_KIND})*)\s*,?\s*"
    r"(?:and|or|vs\.?|versus|against|compared (?:to|with))\s+(?:for |over |a |an |with |one of )*"
    rf"(?P<last>{_N}){_OF_YEARS}"
)
_OR = r"\s*,?\s*(?:or|vs\.?|versus|against|compared (?:to|with)|and)\s+"
_TERM_OR_LIFE = re.compile(
    rf"\b(?P<one>{_N}){_OF_YEARS}{_KIND}{_OR}(?:for |her |his |my )*life\b|"
    rf"\blife(?:time)?{_KIND}{_OR}(?:for |over |a )*(?P<other>{_N}){_OF_YEARS}"
)
_NO_CHOICE = re.compile(
    r"\bwhichever\b|\bat least\b|\bguarante\w+|\bminimum\b|\byears? (?:old|ago|later|left)\b|\bmarried\b|\bbetween\b"
)


def terms_in_row(text: str, today: dt.date) -> list[Row]:
    """Several terms certain of one annuity, or a term and a life, to be held against each other."""
    message = message_of(text)
    if "year" not in message.low or _NO_CHOICE.search(message.low) or not _COMPARES.search(message.low):
        return []
    plain = _plain(message, today)
    money = money_of(message, plain)
    if len(money) > 1:
        return []
    if told := _TERM_OR_LIFE.search(plain):
        return [_of(_years(told["one"] or told["other"])), Row({"term_years": None}, "For life")]
    told = _TERMS.search(plain)
    if told is None:
        return []
    words = [told["one"], *re.findall(rf"\b{_N}\b(?={_OF_YEARS}?)", told["more"]), told["last"]]
    years = [_years(one) for one in words]
    return [_of(one) for one in years] if len(set(years)) == len(years) and all(0 < one <= 60 for one in years) else []


def _years(words: str) -> int:
    value = number_of(words)
    return int(value) if value is not None and value == int(value) else 0


def _of(years: int) -> Row:
    return Row(
        {"term_years": years, "age": None, "birth_date": None, "life_contingent": None}, f"{years} years certain"
    )


def intervals_in_row(text: str, today: dt.date) -> list[Row]:
    """Several intervals of one yearly amount held against each other ("monthly versus annual payments")."""
    message = message_of(text)
    plain = _plain(message, today)
    money = [one for one in money_of(message, plain) if one.currency == "USD"]
    found = [one for one in intervals_in(plain) if one.interval and not one.loose]
    join = _AGAINST_OR_AND if _COMPARES.search(message.low) else _AGAINST
    pairs = [(one, two) for one, two in pairwise(found) if join.fullmatch(plain[one.span[1] : two.span[0]])]
    run: list[IntervalMention] = list(dict.fromkeys(each for pair in pairs for each in pair))
    if len(money) != 1 or len({one.interval for one in run}) < 2:
        return []
    return [Row({"frequency": one.interval}, f"Paid {_HOW_PAID[str(one.interval)]}") for one in run]


_HOW_PAID = {"annual": "yearly", "semiannual": "half-yearly", "quarterly": "quarterly", "monthly": "monthly",
         "weekly": "weekly"}  # fmt: skip
_THING = r"\s*(?:payments?|instal\w+|che(?:ck|que)s)?,?\s*"
_AGAINST = re.compile(rf"{_THING}(?:vs\.?|versus|or|compared (?:to|with)|against)\s*(?:paid |in |with |if |by )*")
_AGAINST_OR_AND = re.compile(
    rf"{_THING}(?:vs\.?|versus|or|and|compared (?:to|with)|against)\s*(?:paid |in |with |if |by )*"
)

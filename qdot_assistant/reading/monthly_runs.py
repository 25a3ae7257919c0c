"""Payments told by one day of the month and a run of months: "on the 5th of each month, June to August 2026".

Come here for ``run_of_payments``. Each payment has its own 60 days ((c)(7)(i)), so that each needs its own day.
"""

from __future__ import annotations

import datetime as dt
import re

from dateutil.relativedelta import relativedelta

from qdot_assistant.reading.date_forms import MONTH_NAMES, ORDINALS
from qdot_assistant.reading.text import Message

_NTH = rf"(?P<nth>\d{{1,2}}(?:st|nd|rd|th)|{'|'.join(sorted(ORDINALS, key=len, reverse=True))}|last|end)"
_OF_MONTH = r"(?:of (?:each|every|the|a|all|those|these) months?|(?:each|every) month|monthly|of each|of every)"
_ON_DAY = re.compile(
    rf"\b(?:the |each |every ){_NTH}\b(?: day)?(?!(?: calendar| business)? (?:payment|check|cheque|instal\w*|one|year|"
    rf"quarter|half|week|day|time|paragraph|sentence|agreement)s?\b)(?P<each>,? {_OF_MONTH})?"
)
_MON = "|".join(sorted(MONTH_NAMES, key=len, reverse=True))
_YEAR = r"(?:,? (?:of )?(?P<{0}>20\d\d|'\d\d|this year|last year))?"
_NO_DAY = r"(?!\.? ?\d{1,2}(?:st|nd|rd|th)?\b)"
_RANGE = re.compile(
    rf"\b(?P<first>{_MON})\b\.?{_NO_DAY}{_YEAR.format('one')}\s*(?:-|,?\s*(?:to|through|thru|until|till|"
    rf"up to|up through|and ending(?: in)?))\s*(?:and including )?(?:the end of )?(?P<last>{_MON})\b\.?"
    rf"{_NO_DAY}{_YEAR.format('two')}"
)
_LIST = re.compile(
    rf"\b(?:(?:{_MON})\b\.?{_NO_DAY}(?:,? 20\d\d)?(?:\s*,\s*(?:and )?|\s+and\s+|\s*&\s*))+(?:{_MON})\b\.?{_NO_DAY}"
    rf"{_YEAR.format('two')}"
)
_ONE = re.compile(rf"\b(?P<mon>{_MON})\b\.?(?:,? (?P<year>20\d\d))?")
_PAID = re.compile(
    r"\b(?:payments?|paid|pays|checks?|cheques?|pensions?|annuit\w+|instal?l?ments?|deposits?|received?|get|got)\b"
)
_MOST = 120


def run_of_payments(message: Message, today: dt.date) -> tuple[tuple[dt.date, ...], tuple[int, int]] | None:
    """The days of the payments, with the words that tell them; None where no such run is told."""
    low = message.low
    months = _RANGE.search(low) or _LIST.search(low)
    if months is None or _PAID.search(low) is None:
        return None
    day = _day_told(low, months.span())
    if day is None:
        return None
    firsts = _of_range(months, today, _step(low)) if "first" in months.groupdict() else _of_list(months, today)
    days = tuple(_on(first, day["nth"]) for first in firsts[:_MOST])
    return (days, (min(months.start(), day.start()), max(months.end(), day.end()))) if days else None


def _day_told(low: str, months: tuple[int, int]) -> re.Match[str] | None:
    """The day of the month, told beside the run and not as the day of one of its months."""
    found = [one for one in _ON_DAY.finditer(low) if one.end() <= months[0] or one.start() >= months[1]]
    named = [one for one in found if one["each"]]
    plain = [one for one in found if not re.match(rf" (?:of |in )?(?:{_MON})\b", low[one.end() :])]
    chosen = named or plain
    return chosen[0] if len({one["nth"] for one in chosen}) == 1 else None


def _step(low: str) -> int:
    return 3 if re.search(r"\bquarter", low) else 6 if re.search(r"\b(?:semi-?annual|half-?year)", low) else 1


def _on(first: dt.date, nth: str) -> dt.date:
    """A day of a month by its number; of a shorter month the last one."""
    number = 31 if nth in ("last", "end") else ORDINALS.get(nth) or int(re.sub(r"\D", "", nth))
    return first + relativedelta(day=number)


def _year(told: str | None, today: dt.date) -> int | None:
    if told is None:
        return None
    named = {"this year": today.year, "last year": today.year - 1}.get(told)
    return named or (2000 + int(told[1:]) if told.startswith("'") else int(told))


def _of_range(months: re.Match[str], today: dt.date, step: int) -> list[dt.date]:
    first, last = MONTH_NAMES[months["first"]], MONTH_NAMES[months["last"]]
    end_year = _year(months["two"], today) or _year(months["one"], today) or _latest(last, today)
    if months["one"] and not months["two"] and first > last:
        end_year += 1
    begin_year = _year(months["one"], today) or end_year - (1 if first > last else 0)
    begin, end = dt.date(begin_year, first, 1), dt.date(end_year, last, 1)
    count = (end.year - begin.year) * 12 + end.month - begin.month
    return [begin + relativedelta(months=n) for n in range(0, min(count, _MOST) + 1, step)] if count >= 0 else []


def _of_list(months: re.Match[str], today: dt.date) -> list[dt.date]:
    """The months named, each in the year told after it, or that of its neighbour after it."""
    named = [(MONTH_NAMES[one["mon"]], one["year"]) for one in _ONE.finditer(months.group())]
    year = _year(months["two"], today) or _latest(named[-1][0], today)
    firsts: list[dt.date] = []
    later = 13
    for month, told in reversed(named):
        year = int(told) if told else year - (1 if month > later else 0)
        firsts.insert(0, dt.date(year, month, 1))
        later = month
    return firsts


def _latest(month: int, today: dt.date) -> int:
    return today.year if month <= today.month else today.year - 1

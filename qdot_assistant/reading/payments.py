"""The days on which payments were received: lists, ranges ("monthly from March to June 2026") and bare years.

Come here for ``take_payments``.
"""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import replace

from dateutil.relativedelta import relativedelta

from qdot_assistant.reading.context import Context, Reading
from qdot_assistant.reading.date_readers import next_on_or_after
from qdot_assistant.reading.dates import DateMention
from qdot_assistant.reading.days import DAY_NOT_TOLD, NOT_UNTIL, long_date, resolved, unclear_date
from qdot_assistant.reading.monthly_runs import run_of_payments

_QDT = re.compile(r"\b706-?\s?qdts?\b")
_HALVES = re.compile(r"\bhalf\b.*\bhalf\b|\b(?:every|each) (?:year|january|july|june|december)\b")
_TAX_EACH_YEAR = re.compile(
    r"\b(?:pay\w*|paid|report\w*|file[sd]?|filing|owe[sd]?|taxes|tax)\b[^.,;?!]{0,50}\b(?:every|each) year\b"
)
"""What is done each year about the tax says nothing of when a payment came."""
_LIMIT = re.compile(r"\b(?:by|until|before|no later than)\s+(?:the\s+)?$")
_PLURAL = re.compile(
    r"\b(?:another|also|too|as well|additional|further|extra|(?:and|plus) one|one more|"
    r"(?:second|third|fourth|fifth|sixth|[2-6](?:nd|rd|th)|next) (?:one|payment|che(?:ck|que)|instal\w+)|"
    r"(?<!the )(?<!of )second)\b"
)
_RANGE = re.compile(r"\s*(?:to|through|until|till|-|thru|and ending(?: in)?)\s*(?:the end of\s+)?$")
_OPEN_START = re.compile(
    r"\b(?:starting|beginning|since|(?<!one )(?<!payment )(?<!check )(?<!cheque )(?<!installment )from|commencing|"
    r"start|starts|begins?|began|begun|started|commence[ds]?|kick(?:s|ed)? in|set in)\s+"
    r"(?:(?:only|first|then|paying|coming|to (?:come|pay|arrive|run)|me|us|her|him|in|on|out|from|with|the)\s+)*$"
)


def take_payments(context: Context, reading: Reading, mentions: list[DateMention]) -> None:
    if _take_run(context, reading):
        return
    mentions = [m for m in mentions if not _is_limit(context.message.low[: m.span[0]])]
    years = [m for m in mentions if m.precision == "year" and m.value]
    days = [m for m in mentions if m.precision != "year"]
    if days and _HALVES.search(_TAX_EACH_YEAR.sub(" ", context.message.low)) and not any(m.year_told for m in days):
        return
    if len(days) == 1 and days[0].value and (monthly := _MONTHLY_SINCE.search(context.message.low[: days[0].span[0]])):
        _take_monthly_since(context, reading, days[0], int(monthly["day"]))
        return
    by_month = bool(days) and all(m.precision == "month" and m.value for m in days)
    if by_month and (years or _QDT.search(context.message.low)):
        _take_years(context, reading, [*days, *years])
        return
    if len(days) == 1 and _OPEN_START.search(context.message.low[: days[0].span[0]]):
        _take_open_start(context, reading, days[0])
        return
    if years and not days:
        _take_years(context, reading, years)
    if not days:
        return
    if (
        len(days) == 2
        and _RANGE.fullmatch(context.message.low[days[0].span[1] : days[1].span[0]])
        and days[0].value
        and days[1].value
    ):
        _take_payment_range(context, reading, days[0], days[1])
        return
    if len(days) > 1 and len({m.readings[0].day if m.readings else 0 for m in days}) == 1:
        days = [replace(m, readings=(), note=None) for m in days]  # the same day of each month: the month comes first
    values: list[dt.date] = []
    notes: list[str] = []
    for mention in days:
        unclear = unclear_date(context, "payment_dates", mention)
        if unclear:
            reading.unclear.append(unclear)
            continue
        value, note = resolved(context, reading, "payment_dates", mention)
        if value and values and not mention.year_told:
            value, note = _in_its_list(context, mention, (value, note), values[-1], days[len(values) - 1])
        values += [value] if value else []
        notes += [note] if note else []
    earlier = context.known.get("payment_dates")
    if earlier is not None and _PLURAL.search(context.message.low) and isinstance(earlier.value, tuple):
        values = [*earlier.value, *values]
    if values:
        span = (days[0].span[0], days[-1].span[1])
        fact = context.fact("payment_dates", tuple(sorted(set(values))), span, _one_note(notes))
        others = {m.readings[0]: m.readings[1] for m in days if m.readings}
        if others.keys() & set(values):
            fact = fact.model_copy(update={"also": tuple(sorted({others.get(day, day) for day in values}))})
        reading.facts["payment_dates"] = fact


def _is_limit(before: str) -> bool:
    """Whether a day is one until which nothing is told; what did not come until a day came on it."""
    came = NOT_UNTIL.search(before[-60:]) is not None and _TO_COME.search(before[-60:]) is None
    return _LIMIT.search(before) is not None and not came


_TO_COME = re.compile(
    r"\b(?:need|needn't|have to|must|due|owe|won't|will not|wouldn't|be paid|be payable|starts?|begins?|payable)\b"
)


def _take_run(context: Context, reading: Reading) -> bool:
    """One day of the month and a run of months, where they are told; a form's years need no days."""
    run = None if _QDT.search(context.message.low) else run_of_payments(context.message, context.today)
    if run is None:
        return False
    days, span = run
    note = f"payments from {long_date(days[0])} to {long_date(days[-1])} are used" if len(days) > 2 else None
    reading.facts["payment_dates"] = context.fact("payment_dates", days, span, note)
    return True


_BY_YEAR = re.compile(r"\b706-?\s?qdts?\b|\bpay[- ]?(?:the[- ])?tax\b|\bagreement\b")
_FIRST = re.compile(r"\bfirst (?:form|return|filing|report|706)\b")


def _take_open_start(context: Context, reading: Reading, mention: DateMention) -> None:
    """Payments that run from a day on have been received in its year and in each one since; the form goes by years."""
    if mention.value is None or not _BY_YEAR.search(context.message.low):
        return
    last = mention.value.year if _FIRST.search(context.message.low) else max(context.today.year, mention.value.year)
    years = ",".join(str(year) for year in range(max(mention.value.year, last - 5), last + 1))
    value = int(years) if years.isdigit() else years
    reading.facts["payment_years"] = context.fact("payment_years", value, mention.span)


_NEXT = re.compile(r"\b(?:second|third|fourth|fifth|last|next|[2-9](?:nd|rd|th)|then|later|following)\b")


def _in_its_list(
    context: Context,
    mention: DateMention,
    read: tuple[dt.date, str | None],
    last: dt.date,
    before: DateMention,
) -> tuple[dt.date, str | None]:
    """A day told without its year after another of the list: in that one's year, or the next after it where it is
    said to follow.
    """
    value = next_on_or_after(mention, last)
    follows = _NEXT.search(context.message.low[before.span[1] : mention.span[0]]) is not None
    if value is None or not (before.year_told or follows) or (value.year > last.year and not follows):
        return read
    note = f'the year of "{context.message.words(mention.span)}" was not told; {long_date(value)} is used'
    return value, note


def _one_note(notes: list[str]) -> str | None:
    """The notes of a list, a reading that its days share said once."""
    shared = "read with the month first: "
    days = [note.removeprefix(shared) for note in notes if note.startswith(shared)]
    rest = [note for note in notes if not note.startswith(shared)]
    return "; ".join([*([shared + ", ".join(days)] if days else []), *rest]) or None


_MONTHLY_SINCE = re.compile(
    r"\b(?:on |around )?the (?P<day>\d{1,2})(?:st|nd|rd|th)(?: day)? of (?:each|every|the) month\b,? "
    r"(?:since|from|starting(?: in| with)?|beginning(?: in)?)\s+$"
)


def _take_monthly_since(context: Context, reading: Reading, mention: DateMention, day: int) -> None:
    """ "On the 1st of each month since August": one payment a month up to today."""
    first = mention.value or context.today
    days: list[dt.date] = []
    while len(days) < 120:
        month = first.replace(day=1) + relativedelta(months=len(days))
        if month + relativedelta(day=day) > context.today:
            break
        days.append(month + relativedelta(day=day))
    if days:
        note = f"one payment every month from {long_date(days[0])} to {long_date(days[-1])} is used"
        reading.facts["payment_dates"] = context.fact("payment_dates", tuple(days), mention.span, note)


def _take_payment_range(context: Context, reading: Reading, first: DateMention, last: DateMention) -> None:
    start, end = first.value, last.value
    if start is None or end is None or end < start:
        return
    months = (end.year - start.year) * 12 + end.month - start.month
    quarterly = re.search(r"\bquarter", context.message.low) is not None
    step = 3 if quarterly else 1
    days = tuple(start + relativedelta(months=n) for n in range(0, min(months, 120) + 1, step))
    every = "three months" if quarterly else "month"
    note = f"one payment every {every} from {long_date(days[0])} to {long_date(days[-1])} is used"
    note = f"{note}; {DAY_NOT_TOLD}" if first.precision == "month" else note
    reading.facts["payment_dates"] = context.fact("payment_dates", days, (first.span[0], last.span[1]), note)


def _take_years(context: Context, reading: Reading, mentions: list[DateMention]) -> None:
    """Form 706-QDT goes by the calendar year of the payments; a month tells that year."""
    death = reading.facts.get("date_of_death") or context.known.get("date_of_death")
    first = death.value if death is not None and isinstance(death.value, dt.date) else None
    reading.facts["payment_years"] = context.fact("payment_years", _years_told(mentions, first), mentions[-1].span)


def _years_told(mentions: list[DateMention], first: dt.date | None) -> int | str:
    """The years of the days told; a month of no year follows the one before it, and the death."""
    years: set[int] = set()
    for mention in mentions:
        value = mention.value
        if value is not None and not mention.year_told and first is not None and value < first.replace(day=1):
            value = next_on_or_after(mention, first.replace(day=1))
        years |= {value.year} if value else set()
        first = value if mention.precision == "month" else first
    return min(years) if len(years) == 1 else ",".join(str(year) for year in sorted(years))

"""From a date in a message to a day under a fact's name: its year inferred, its doubt noted, or a question back.

Come here for ``take_date`` and ``bound_of``.
"""

from __future__ import annotations

import datetime as dt
import re

from dateutil.relativedelta import relativedelta

from qdot_assistant.reading.acts_to_come import is_to_come
from qdot_assistant.reading.context import Context, Reading
from qdot_assistant.reading.dates import DateMention, last_on_or_before, next_on_or_after
from qdot_assistant.reading.event_bounds import BOUND_AFTER, BOUND_BEFORE
from qdot_assistant.reading.text import Span
from qdot_assistant.types import Unclear

_FUTURE = re.compile(
    r"(?<!\bthe )(?<!\bhis )(?<!\bher )(?<!\bmy )(?<!\ba )\bwill\b|"
    r"\b(?:going to|plan(?:s|ned|ning)? (?:to|on)|would|expects?|about to|shall|upcoming|gonna|want to)\b"
)
_TO_COME = re.compile(
    r"(?<!was )(?<!were )(?<!been )\b(?:scheduled|set|booked|planned|fixed|slated|expected|coming up|upcoming)"
    r"(?: (?:for|in|on|to be|only|now|this|next|the|early|late|mid))*\s*$"
)
"""What stands before a day that is still to come ("the oath is scheduled for December")."""
_SUPPOSED_DEATH = re.compile(
    r"\b(?:if|when|once|should|suppose|supposing|assuming|in case|what if|say) "
    r"(?:(?:i|she|he|s|d|(?:my|our|the|his|her)(?: \w+){1,2}|mom|mum|dad|mother|father) )"
    r"(?:(?:were|was) to |do |does |should )?(?:die|dies|pass|passes)\b(?! (?:to|on to|it)\b)"
)
"""A death supposed in the present tense ("if I die in March") is to come."""


def bound_of(context: Context, mention: DateMention) -> str | None:
    before = context.message.low[max(0, mention.span[0] - 60) : mention.span[0]]
    if re.search(r"\bmonths\s+(?:after|from)\s+(?:the\s+)?$", before):
        return None
    if BOUND_AFTER.search(before) and not re.search(r"\b(?:since|from|starting)\s+(?:the\s+)?$", before):
        return "after"
    if BOUND_BEFORE.search(before) or re.search(r"\bbetween\s+[^.;?!]{3,30}\band\s+(?:the\s+)?$", before):
        return "before"
    return None


NOT_UNTIL = re.compile(
    r"(?:\b(?:not|nothing|never|no return)|n't)\b[^.;?!]{0,25}\b(?:until|till|before)\s+(?:the\s+)?$"
)
"""What was not done until a day was done on it."""


_HAD_COME = re.compile(
    r"\b(?:was|were|had (?:been|got|come)|got|arrived|reached|went|came)\b[^.;?!,]{0,30}\bby\s+(?:the\s+)?$"
)
"""What was there by a day is told as done on it."""
_HAD_TO = re.compile(r"\b(?:due|to be|supposed|required|must|have to|had to|has to|needs?|should|needed|expected)\b")


def is_limit(context: Context, mention: DateMention) -> bool:
    """Whether "before", "after" or "by" makes a date a limit rather than the day something was done."""
    before = context.message.low[max(0, mention.span[0] - 45) : mention.span[0]]
    if NOT_UNTIL.search(before):
        return False
    if re.search(r"\bby\s+(?:the\s+)?$", before):
        return _HAD_COME.search(before) is None or _HAD_TO.search(before) is not None
    return bound_of(context, mention) is not None


def in_year(value: dt.date, year: int) -> dt.date:
    return value + relativedelta(year=year)


def count_note(mention: DateMention) -> str | None:
    return mention.note if mention.note and "counted from today" in mention.note else None


def put_day(context: Context, reading: Reading, name: str, value: dt.date, span: Span, note: str | None) -> None:
    fact = (value,) if name in ("payment_dates", "distribution_dates") else value
    reading.facts[name] = context.fact(name, fact, span, note)


def take_date(context: Context, reading: Reading, name: str, mention: DateMention) -> None:
    """Put a date under a name, with the note that says what was inferred, or ask back."""
    unclear = unclear_date(context, name, mention)
    if unclear:
        reading.unclear.append(unclear)
        return
    value, note = resolved(context, reading, name, mention)
    if value is not None:
        put_day(context, reading, name, value, mention.span, note)
        if mention.readings and value == mention.readings[0]:
            also = (mention.readings[1],) if isinstance(reading.facts[name].value, tuple) else mention.readings[1]
            reading.facts[name] = reading.facts[name].model_copy(update={"also": also})


LABELS = {
    "date_of_death": "date of death", "surviving_spouse_date_of_death": "surviving spouse's date of death",
    "return_filed": "day the estate tax return was filed", "payment_dates": "day the payment was received",
    "birth_date": "birth date of the measuring life", "assignment_date": "day of the assignment",
    "transfer_date": "day of the transfer",
}  # fmt: skip


def unclear_date(context: Context, name: str, mention: DateMention) -> Unclear | None:
    """The question to ask back about a date that does not exist or can be read two ways; None for a readable one."""
    if mention.value is not None:
        return None
    words = context.message.words(mention.span)
    label = LABELS.get(name, name.replace("_", " "))
    if mention.readings:
        one, two = (long_date(day) for day in mention.readings)
        ask = f'"{words}" can be read as {one} or as {two}. Which of the two is the {label}?'
        return Unclear(name=name, words=words, readings=tuple(day.isoformat() for day in mention.readings), ask=ask)
    return Unclear(
        name=name,
        words=words,
        readings=(),
        ask=f'"{words}" is no day of the calendar: {mention.problem}. What is the {label}?',
    )


def long_date(day: dt.date) -> str:
    """ "March 4, 2025"."""
    return f"{day:%B} {day.day}, {day.year}"


DAY_NOT_TOLD = "the day was not told; the first of the month is used"


def resolved(context: Context, reading: Reading, name: str, mention: DateMention) -> tuple[dt.date | None, str | None]:
    """The day of a mention, its year inferred where none was told, and the note that says so."""
    value = mention.value
    if value is None:
        return None, mention.note
    notes = [mention.note] if mention.note and mention.year_told and not mention.readings else []
    if not mention.year_told:
        value = _inferred(context, reading, name, mention) or value
        if name == "date_of_death" and "year_of_death" in reading.facts:
            return value, DAY_NOT_TOLD if mention.precision == "month" else None
        shown = long_date(value) if mention.precision == "day" else f"{value:%B %Y}"
        notes.append(f'the year of "{context.message.words(mention.span)}" was not told; {shown} is used')
    elif name in ("birth_date", "decedent_birth_date") and value.year > context.today.year - 10:
        value = in_year(value, value.year - 100)
    elif mention.readings:
        notes.append(f"read with the month first: {long_date(value)}")
    if mention.precision == "month":
        notes.append(DAY_NOT_TOLD)
    return value, "; ".join(notes) or None


def _nearest_to_due(context: Context, mention: DateMention, death: dt.date) -> dt.date | None:
    """The filing day after the death, told without its year, that lies nearest to the return's due date."""
    first = next_on_or_after(mention, death)
    extension = context.known.get("extension_months")
    due = death + relativedelta(months=15 if extension is not None and extension.value == 6 else 9)
    later = in_year(first, first.year + 1) if first else None
    return later if first and later and later <= context.today and abs(later - due) < abs(first - due) else first


HALF_A_YEAR = 220  # days, and some more: "October's" after a payment of March is that of the same year


def _nearest_to(mention: DateMention, day: dt.date, today: dt.date) -> dt.date | None:
    """Of a payment told without its year after another one: the day of that name in the other's year, else nearest."""
    after, before = next_on_or_after(mention, day), last_on_or_before(mention, day)
    same = next((one for one in (after, before) if one is not None and one.year == day.year), None)
    if same is not None and same <= today and abs(same - day).days <= HALF_A_YEAR:
        return same
    return min((one for one in (after, before) if one is not None), key=lambda one: abs(one - day), default=None)


_STILL_TO_COME = re.compile(
    r"\b(?:drops|falls|lands|arrives|comes|is due|is coming|is paid|gets paid|gets here|hits|reaches me|"
    r"(?:will|'ll) \w+|(?:i|we|she|he) (?:get|gets|receive|receives|expect|expects))\b"
    r"(?![^.;?!]{0,40}\b(?:came|was|got|already)\b)"
    r"[^.;?!,]{0,40}\b(?:on|in|at|by|for)? ?(?:the )?$"
)
"""A payment told in the present tense, with a day of no year, is the next one ("it lands on the 1st of December")."""


def _is_long_past(mention: DateMention, today: dt.date) -> bool:
    """Whether the sixty days of the last day of that name are gone, (c)(7)(i): who asks of it hardly means that one."""
    last = last_on_or_before(mention, today)
    return last is None or (today - last).days > 60


_HELD_AGAINST_THE_RETURN = frozenset({"transfer_date", "assignment_date", "qdot_established"})
"""Acts whose day is judged by the day on which the return was filed, (b)(1) and (c)(3)(ii)."""

_LIVED_ON = re.compile(r"\b(?:made it|lived|survived|waited|held (?:on|out)) (?:on )?(?:to|till|until|into|through)\b")


_FIRST = re.compile(r"\b(?:first|1st|initial|began|begin|started?|starting)\b")


def _inferred(context: Context, reading: Reading, name: str, mention: DateMention) -> dt.date | None:
    old = context.known.get(name)
    before = context.message.low[max(0, mention.span[0] - 50) : mention.span[0]]
    if name not in ("date_of_death", "birth_date") and _TO_COME.search(before):
        return next_on_or_after(mention, context.today)
    if old is not None and isinstance(old.value, dt.date) and _LIVED_ON.search(context.message.low):
        return next_on_or_after(mention, old.value)
    corrects = context.is_correction or name == "date_of_death"  # one dies once, and its year was told
    if old is not None and isinstance(old.value, dt.date) and corrects and mention.value:
        return in_year(mention.value, old.value.year)
    if name == "payment_dates" and old is not None and isinstance(old.value, tuple) and old.value:
        return _nearest_to(mention, old.value[-1], context.today)
    year = reading.facts.get("year_of_death") or context.known.get("year_of_death")
    if name == "date_of_death" and year is not None and isinstance(year.value, int) and mention.value:
        return in_year(mention.value, year.value)
    paid = reading.facts.get("payment_dates") or context.known.get("payment_dates")
    is_moved = name == "rolled_over" or (name == "transfer_date" and "return_filed" not in reading.facts)
    if is_moved and paid is not None and isinstance(paid.value, tuple):
        return next_on_or_after(mention, paid.value[-1])
    death = reading.facts.get("date_of_death") or context.known.get("date_of_death")
    if name == "return_filed" and death is not None and isinstance(death.value, dt.date):
        return _nearest_to_due(context, mention, death.value)
    if name == "payment_dates" and _STILL_TO_COME.search(before) and _is_long_past(mention, context.today):
        return next_on_or_after(mention, context.today)
    if name == "payment_dates" and "date_of_death" not in reading.facts and not _FIRST.search(context.message.low):
        return last_on_or_before(mention, context.today)
    if name not in ("date_of_death", "birth_date") and death is not None and isinstance(death.value, dt.date):
        return next_on_or_after(mention, death.value)
    filed = reading.facts.get("return_filed") or context.known.get("return_filed")
    if name in _HELD_AGAINST_THE_RETURN and filed is not None and isinstance(filed.value, dt.date):
        return _nearest_to(mention, filed.value, context.today)
    acts = name not in ("date_of_death", "birth_date")
    if acts and (_FUTURE.search(context.message.low) or is_to_come(before)):
        return next_on_or_after(mention, context.today)
    if name in ("date_of_death", "surviving_spouse_date_of_death") and _SUPPOSED_DEATH.search(context.message.low):
        return next_on_or_after(mention, context.today)
    return last_on_or_before(mention, context.today)

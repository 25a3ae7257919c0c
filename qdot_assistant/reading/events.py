"""The dates of a message as facts: who died when, what was filed, signed, moved or paid on which day.

Come here for ``read_events``.
"""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass, replace

from dateutil.relativedelta import relativedelta

from qdot_assistant.reading.ages import whose_birth
from qdot_assistant.reading.context import Context, Reading
from qdot_assistant.reading.dates import DateMention, day_of_month, last_on_or_before, next_on_or_after
from qdot_assistant.reading.people import Dead, Gender, gender_of, who_died
from qdot_assistant.reading.roles import BOUND_AFTER, BOUND_BEFORE, EVENTS, Cue, cues_in, nearest_cue
from qdot_assistant.reading.text import Span
from qdot_assistant.types import Fact, Unclear

DATE_FACTS = (
    "date_of_death", "surviving_spouse_date_of_death", "return_filed", "surviving_spouse_return_filed", "payment_dates",
    "transfer_date", "assignment_date", "reformation_completed", "proceeding_commenced", "election_made", "qdot_established",
    "conveyed", "administration_completed", "spouse_citizen_on", "form_4768_filed", "rolled_over", "acting_date",
    "birth_date", "decedent_birth_date", "form_706qdt_filed", "distribution_dates", "protective_assignment_date",
    "trust_ceased_on", "security_expires", "us_postmark", "foreign_postmark",
)  # fmt: skip
_PLURAL = re.compile(r"\b(?:another|also|too|as well|additional|second|next one|and one)\b")
_FUTURE = re.compile(r"\b(?:will|going to|plan(?:s|ned|ning)?|would|expects?|about to|shall|upcoming|gonna|want to)\b")
_NEGATED = re.compile(r"\b(?:not|instead of|rather than|isn't|wasn't)\s+(?:on\s+|in\s+|the\s+)?$")
_SHEET = re.compile(
    r"\b(?:due|deadlines?|dates?|when|how long|corpus|706|return|file|filing|sheet|table|rate|portion|late|timely)\b|¤"
)
_RANGE = re.compile(r"\s*(?:to|through|until|till|-|thru|and ending(?: in)?)\s*(?:the end of\s+)?$")
_GROUP = re.compile(r"[\s,;&]*(?:and|or|&|then|to|through|until|till|-|thru)?[\s,]*(?:on|in|again on|also on)?\s*$")


@dataclass(frozen=True)
class _Dated:
    """A date with the event it belongs to."""

    mention: DateMention
    cue: Cue | None
    dead: Dead = "unknown"
    gender: Gender | None = None

    @property
    def role(self) -> str | None:
        return self.cue.role if self.cue else None


def read_events(context: Context, mentions: list[DateMention]) -> Reading:
    """All dated facts of a message. ``mentions`` are its dates in order."""
    reading = Reading()
    kept = _without_negated(context, mentions)
    dated = _with_roles(context, kept)
    for item in _deaths(context, [d for d in dated if d.role == "death"]):
        _take_death(context, reading, item)
    payments = [d.mention for d in dated if d.role == "payment"]
    _take_payments(context, reading, payments)
    for item in dated:
        if item.role not in ("death", "payment", None):
            _take_event(context, reading, item)
    _take_unassigned(context, reading, [d.mention for d in dated if d.role is None])
    if not mentions and not reading.facts:
        _take_bare_day(context, reading)
    return reading


def _without_negated(context: Context, mentions: list[DateMention]) -> list[DateMention]:
    if len(mentions) < 2:
        return mentions
    return [m for m in mentions if not _NEGATED.search(context.message.low[: m.span[0]])]


def _with_roles(context: Context, mentions: list[DateMention]) -> list[_Dated]:
    text = context.message.low
    spans = [m.span for m in mentions]
    cues = cues_in(text, EVENTS) if mentions else []
    cues = [
        cue
        for cue in cues
        if cue.role != "counted" and not any(cue.span[0] < s[1] and s[0] < cue.span[1] for s in spans)
    ]
    dated: list[_Dated] = []
    for at, mention in enumerate(mentions):
        group = _group(text, spans, at)
        near = cues if mention.precision == "year" else [c for c in cues if c.role != "qdt_year"]
        cue = nearest_cue(text, mention.span, near, [s for s in spans if s not in group])
        if len(group) > 1 and cue is not None and cue.role != "payment":
            cue = nearest_cue(text, mention.span, cues, [s for s in spans if s != mention.span], limit=22)
        if at and _CORRECTED.fullmatch(text[spans[at - 1][1] : mention.span[0]]) and dated[-1].cue:
            cue = dated[-1].cue
        if mention.precision == "year" and _DECEDENT_AFTER.match(text, mention.span[1]):
            cue = Cue("death", (mention.span[1], mention.span[1] + 9))
        if cue is None and dated and dated[-1].role == "death":
            cue = _same_death_cue(text, dated[-1], mention)
        dated.append(_with_dead(context, mention, cue))
    return dated


def _group(text: str, spans: list[Span], at: int) -> list[Span]:
    group = [spans[at]]
    for left in range(at - 1, -1, -1):
        if not _GROUP.fullmatch(text[spans[left][1] : group[0][0]]):
            break
        group.insert(0, spans[left])
    for right in range(at + 1, len(spans)):
        if not _GROUP.fullmatch(text[group[-1][1] : spans[right][0]]):
            break
        group.append(spans[right])
    return group


_ANOTHER_DEAD = re.compile(
    r"[\s,]*(?:and|then|but)?\s*(?:then\s+)?(?:my |the |our |her |his )?(?:father|dad|mother|mom|mum|"
    r"wife|husband|(?:surviving )?spouse|survivor|widow|widower|she|he|s)"
    r"\s*(?:also|too|later|then|only)?\s*(?:on|in)?\s*"
)


def _same_death_cue(text: str, before: _Dated, mention: DateMention) -> Cue | None:
    """ "my father died in 2020 and my mother in 2025": the second date takes the verb of the first."""
    gap = text[before.mention.span[1] : mention.span[0]]
    if _ANOTHER_DEAD.fullmatch(gap) and before.cue:
        return Cue("death", (mention.span[0], mention.span[0]))
    return None


def _with_dead(context: Context, mention: DateMention, cue: Cue | None) -> _Dated:
    if cue is None or cue.role != "death":
        return _Dated(mention, cue)
    if mention.precision == "year" and _DECEDENT_AFTER.match(context.message.low, mention.span[1]):
        return _Dated(mention, cue, "decedent")
    known = context.known.get("date_of_death") or context.known.get("year_of_death")
    dead, gender = who_died(context.message.low, cue.span, context.gender, known is not None)
    return _Dated(mention, cue, dead, gender)


def _deaths(context: Context, deaths: list[_Dated]) -> list[_Dated]:
    """Tell the decedent's death from the surviving spouse's where the words alone do not: the later one is the survivor's."""
    told = [d for d in deaths if d.dead != "other"]
    values = {d.mention.value for d in told}
    if len(told) != 2 or len(values) < 2 or context.is_correction or any(_bound(context, d.mention) for d in told):
        return told
    first, second = sorted(told, key=lambda d: d.mention.value or dt.date.max)
    if first.dead == "survivor" and second.dead != "decedent":
        return [replace(first, dead="decedent"), replace(second, dead="survivor")]
    if "survivor" not in (first.dead, second.dead) and (second.dead == "unknown" or second.gender != first.gender):
        return [first, replace(second, dead="survivor")]
    return told


def _bound(context: Context, mention: DateMention) -> str | None:
    before = context.message.low[: mention.span[0]]
    if BOUND_AFTER.search(before) and not re.search(r"\b(?:since|from|starting)\s+(?:the\s+)?$", before):
        return "after"
    if BOUND_BEFORE.search(before) or re.search(r"\bbetween\s+[^.;?!]{3,30}\band\s+(?:the\s+)?$", before):
        return "before"
    return None


def _take_death(context: Context, reading: Reading, item: _Dated) -> None:
    mention = item.mention
    bound = _bound(context, mention)
    if bound:
        if mention.value:
            reading.facts[f"date_of_death_{bound}"] = context.fact(
                f"date_of_death_{bound}", mention.value, mention.span
            )
        return
    survivor = item.dead == "survivor"
    name = "surviving_spouse_date_of_death" if survivor else "date_of_death"
    if mention.precision == "year" and mention.value:
        year = "surviving_spouse_year_of_death" if survivor else "year_of_death"
        old = context.known.get(name)
        if old is not None and context.is_correction and isinstance(old.value, dt.date):
            _put_day(context, reading, name, _in_year(old.value, mention.value.year), mention.span, None)
            return
        reading.facts[year] = context.fact(year, mention.value.year, mention.span, _count_note(mention))
        if name == "date_of_death":
            reading.facts["date_of_death_precision"] = context.fact("date_of_death_precision", "year", mention.span)
        reading.voided.add(name)
        return
    _take_date(context, reading, name, mention)
    if name in reading.facts:
        year = "surviving_spouse_year_of_death" if survivor else "year_of_death"
        reading.voided.add(year)
        reading.facts.pop(year, None)
        if not survivor:
            reading.facts["date_of_death_precision"] = context.fact(
                "date_of_death_precision", mention.precision, mention.span
            )


def _in_year(value: dt.date, year: int) -> dt.date:
    return value + relativedelta(year=year)


def _count_note(mention: DateMention) -> str | None:
    return mention.note if mention.note and "counted from today" in mention.note else None


def _put_day(context: Context, reading: Reading, name: str, value: dt.date, span: Span, note: str | None) -> None:
    fact = (value,) if name in ("payment_dates", "distribution_dates") else value
    reading.facts[name] = context.fact(name, fact, span, note)


def _take_date(context: Context, reading: Reading, name: str, mention: DateMention) -> None:
    """Put a date under a name, with the note that says what was inferred, or ask back."""
    unclear = unclear_date(context, name, mention)
    if unclear:
        reading.unclear.append(unclear)
        return
    value, note = resolved(context, reading, name, mention)
    if value is not None:
        _put_day(context, reading, name, value, mention.span, note)


_LABELS = {
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
    label = _LABELS.get(name, name.replace("_", " "))
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


def resolved(context: Context, reading: Reading, name: str, mention: DateMention) -> tuple[dt.date | None, str | None]:
    """The day of a mention, its year inferred where none was told, and the note that says so."""
    value = mention.value
    if not mention.year_told and value is not None:
        value = _inferred(context, reading, name, mention)
        if value is not None:
            noun = "year" if mention.precision == "day" else "day and the year"
            return (
                value,
                f'the {noun} of "{context.message.words(mention.span)}" was not told; {long_date(value)} is used',
            )
    if value is not None and name in ("birth_date", "decedent_birth_date") and value.year > context.today.year - 10:
        value = _in_year(value, value.year - 100)
    if mention.readings and value is not None:
        return value, f'"{context.message.words(mention.span)}" is read with the month first: {long_date(value)}'
    if mention.precision == "month" and value is not None:
        counted = f"{mention.note}; " if mention.note else ""
        return value, f"{counted}the day was not told; the first of the month is used"
    return value, mention.note


def _inferred(context: Context, reading: Reading, name: str, mention: DateMention) -> dt.date | None:
    old = context.known.get(name)
    if old is not None and isinstance(old.value, dt.date) and context.is_correction and mention.value:
        return _in_year(mention.value, old.value.year)
    year = reading.facts.get("year_of_death")
    if name == "date_of_death" and year is not None and isinstance(year.value, int) and mention.value:
        return _in_year(mention.value, year.value)
    death = reading.facts.get("date_of_death") or context.known.get("date_of_death")
    if name not in ("date_of_death", "birth_date") and death is not None and isinstance(death.value, dt.date):
        return next_on_or_after(mention, death.value)
    if name not in ("date_of_death", "birth_date") and _FUTURE.search(context.message.low):
        return next_on_or_after(mention, context.today)
    return last_on_or_before(mention, context.today)


_OPEN_START = re.compile(
    r"\b(?:starting|beginning|since|from|commencing|start|starts|began|started)\s+(?:in\s+|on\s+)?$"
)


def _take_payments(context: Context, reading: Reading, mentions: list[DateMention]) -> None:
    years = [m for m in mentions if m.precision == "year" and m.value]
    days = [m for m in mentions if m.precision != "year"]
    if len(days) == 1 and _OPEN_START.search(context.message.low[: days[0].span[0]]):
        return
    if years and not days:
        reading.facts["payment_years"] = context.fact("payment_years", _years_told(years), years[-1].span)
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
    values: list[dt.date] = []
    notes: list[str] = []
    for mention in days:
        unclear = unclear_date(context, "payment_dates", mention)
        if unclear:
            reading.unclear.append(unclear)
            continue
        value, note = resolved(context, reading, "payment_dates", mention)
        values += [value] if value else []
        notes += [note] if note else []
    earlier = context.known.get("payment_dates")
    if earlier is not None and _PLURAL.search(context.message.low) and isinstance(earlier.value, tuple):
        values = [*earlier.value, *values]
    if values:
        span = (days[0].span[0], days[-1].span[1])
        reading.facts["payment_dates"] = context.fact(
            "payment_dates", tuple(sorted(set(values))), span, "; ".join(notes) or None
        )


def _take_payment_range(context: Context, reading: Reading, first: DateMention, last: DateMention) -> None:
    start, end = first.value, last.value
    if start is None or end is None or end < start:
        return
    months = (end.year - start.year) * 12 + end.month - start.month
    quarterly = re.search(r"\bquarter", context.message.low) is not None
    step = 3 if quarterly else 1
    days = tuple(start + relativedelta(months=n) for n in range(0, min(months, 120) + 1, step))
    note = f"one payment every {'three months' if quarterly else 'month'} from {long_date(days[0])} to {long_date(days[-1])} is used"
    reading.facts["payment_dates"] = context.fact("payment_dates", days, (first.span[0], last.span[1]), note)


_CORRECTED = re.compile(
    r"[\s,.;(-]*(?:sorry|no|oops|wait|i mean|i meant|rather|correction|make that|"
    r"or rather)[\s,]*(?:it was\s+)?(?:on\s+|in\s+)?"
)
_DECEDENT_AFTER = re.compile(r"\s*(?:decedents?|deaths?|estates?)\b")


def _years_told(mentions: list[DateMention]) -> int | str:
    years = sorted({m.value.year for m in mentions if m.value})
    return years[0] if len(years) == 1 else ",".join(str(year) for year in years)


_PLAIN = {
    "return_filed", "surviving_spouse_return_filed", "form_4768_filed", "form_706qdt_filed", "proceeding_commenced", "rolled_over",
    "assignment_date", "conveyed", "reformation_completed", "qdot_established", "transfer_date", "election_made",
    "administration_completed", "spouse_citizen_on", "protective_assignment_date", "trust_ceased_on", "security_expires",
    "us_postmark", "foreign_postmark",
}  # fmt: skip


def _take_event(context: Context, reading: Reading, item: _Dated) -> None:
    role, mention = item.role or "", item.mention
    if role == "return_filed" and _is_survivors_return(context, item, reading):
        role = "surviving_spouse_return_filed"
    if role in _PLAIN:
        if mention.precision != "year" and (_bound(context, mention) is None or _exact(context, mention)):
            _take_date(context, reading, role, mention)
    elif role == "birth":
        _take_birth(context, reading, item)
    elif role == "acting":
        _take_acting(context, reading, mention)
    elif role in ("gift_year", "distribution_day") and mention.value:
        if mention.precision == "year":
            name = "year" if role == "gift_year" else "distribution_year"
            if name == "year" and "year" in reading.facts:
                reading.facts["other_year"] = reading.facts["year"].model_copy(update={"name": "other_year"})
            reading.facts[name] = context.fact(name, mention.value.year, mention.span, _count_note(mention))
        elif role == "distribution_day":
            _take_date(context, reading, "distribution_dates", mention)
    elif role == "qdt_year" and mention.value:
        if mention.precision == "year":
            _take_payments(context, reading, [mention])
    elif role == "rate_month" and mention.value:
        reading.facts["rate_month"] = context.fact("rate_month", mention.value, mention.span)


def _is_survivors_return(context: Context, item: _Dated, reading: Reading) -> bool:
    """Whether "her return" is the surviving spouse's: by the decedent's gender, or as the only death told is the spouse's."""
    end = item.cue.span[1] if item.cue else 0
    pronoun = re.search(
        r"\b(?P<who>her|his)\s+(?:estate'?s?\s+|estate tax\s+|tax\s+|own\s+)*(?:return|706|form)",
        context.message.low[max(0, end - 45) : end + 8],
    )
    if pronoun is None:
        return False
    if context.gender is not None and gender_of(pronoun["who"]) != context.gender:
        return True
    only_survivor = "surviving_spouse_date_of_death" in reading.facts and "date_of_death" not in reading.facts
    return only_survivor and context.gender is None


def _exact(context: Context, mention: DateMention) -> bool:
    return (
        mention.precision == "day"
        and re.search(r"\b(?:from|starting|since)\s+$", context.message.low[: mention.span[0]]) is not None
    )


def _take_birth(context: Context, reading: Reading, item: _Dated) -> None:
    mention = item.mention
    cue = item.cue.span if item.cue else mention.span
    decedent = whose_birth(context.message.low, cue[0], context.gender) == "decedent"
    if mention.precision == "year" and mention.value:
        name = "decedent_birth_year" if decedent else "birth_year"
        reading.facts[name] = context.fact(name, mention.value.year, mention.span)
        return
    _take_date(context, reading, "decedent_birth_date" if decedent else "birth_date", mention)


def _take_acting(context: Context, reading: Reading, mention: DateMention) -> None:
    if mention.precision == "year" and mention.value:
        year = mention.value.year
        day = (
            context.today
            if year == context.today.year
            else dt.date(year, 12, 31)
            if year < context.today.year
            else mention.value
        )
        note = f"only the year {year} was told; the text of {long_date(day)} is used"
        reading.facts["acting_date"] = context.fact("acting_date", day, mention.span, note)
        return
    if _bound(context, mention) == "before" and mention.value:
        day = mention.value - dt.timedelta(days=1)
        reading.facts["acting_date"] = context.fact(
            "acting_date", day, mention.span, f"the day before {long_date(mention.value)} is used"
        )
        return
    _take_date(context, reading, "acting_date", mention)


def _take_unassigned(context: Context, reading: Reading, mentions: list[DateMention]) -> None:
    """Dates with no event beside them: an answer to what was asked, a correction, or the one date a sheet turns on."""
    asked = [name for name in context.asked if name in DATE_FACTS and name not in reading.facts]
    for mention in mentions:
        if context.message.words(mention.span).lower() in ("today", "tonight", "tomorrow") and not asked:
            continue
        if mention.precision == "year":
            _take_bare_year(context, reading, mention)
        elif asked:
            name = asked.pop(0)
            if name == "payment_dates":
                _take_payments(context, reading, [m for m in mentions if m.precision != "year"])
                return
            _take_named(context, reading, name, mention)
        elif "age" in context.asked and mention.value and mention.value.year < context.today.year - 15:
            _take_date(context, reading, "birth_date", mention)
        elif target := _target(context, reading):
            if target == "payment_dates":
                _take_payments(context, reading, [mention])
            else:
                _take_named(context, reading, target, mention)


def _take_named(context: Context, reading: Reading, name: str, mention: DateMention) -> None:
    if name == "date_of_death":
        _take_death(context, reading, _Dated(mention, None, "decedent"))
    elif name == "surviving_spouse_date_of_death":
        _take_death(context, reading, _Dated(mention, None, "survivor"))
    else:
        _take_date(context, reading, name, mention)


def _target(context: Context, reading: Reading) -> str | None:
    last = _last_date_fact(context)
    if last is not None and (context.is_correction or context.is_short) and not reading.facts:
        return last.name
    if context.is_correction and "date_of_death" in reading.facts:
        return "date_of_death"
    unknown = not any(name in context.known or name in reading.facts for name in ("date_of_death", "year_of_death"))
    if unknown and _SHEET.search(context.message.masked):
        return "date_of_death"
    if unknown and len(context.message.low.split()) <= 5 and not context.known:
        return "date_of_death"
    return None


def _last_date_fact(context: Context) -> Fact | None:
    facts = [fact for name, fact in context.known.items() if name in DATE_FACTS and name != "acting_date"]
    return max(facts, key=lambda fact: fact.turn) if facts else None


def _take_bare_year(context: Context, reading: Reading, mention: DateMention) -> None:
    if mention.value is None or any(d in reading.facts for d in ("date_of_death", "year_of_death", "year")):
        return
    year = mention.value.year
    old = _last_date_fact(context)
    if {"date_of_death", "year_of_death"} & set(context.asked):
        _take_death(context, reading, _Dated(mention, None, "decedent"))
    elif "age" in context.asked and year < context.today.year - 15:
        reading.facts["birth_year"] = context.fact("birth_year", year, mention.span)
    elif not (context.is_correction or context.is_short):
        return
    elif old is not None and isinstance(old.value, dt.date) and context.is_correction and "year" not in context.known:
        _put_day(context, reading, old.name, _in_year(old.value, year), mention.span, None)
    elif "year_of_death" in context.known and "year" not in context.known:
        _take_death(context, reading, _Dated(mention, None, "decedent"))
    else:
        reading.facts["year"] = context.fact("year", year, mention.span, _count_note(mention))


def _take_bare_day(context: Context, reading: Reading) -> None:
    """ "no, the 5th": month and year come from the date it corrects."""
    day = day_of_month(context.message.low) if context.is_short else None
    last = _last_date_fact(context)
    if day is None or last is None or not isinstance(last.value, dt.date):
        return
    value = last.value + relativedelta(day=day)
    if value.day == day:
        span = (0, len(context.message.low))
        _put_day(context, reading, last.name, value, span, f"month and year as told before: {long_date(value)}")

"""What an annuity is measured by: the section 7520 rate, the age of the measuring life, a term of years or a life.

Come here for ``read_measure`` and for what is done with an age told as of now (``settled_age``).
"""

from __future__ import annotations

import datetime as dt
import re

from dateutil.relativedelta import relativedelta

from qdot_assistant.reading.age_gaps import gap_in
from qdot_assistant.reading.ages import AgeMention, ages_in
from qdot_assistant.reading.context import Context, Reading
from qdot_assistant.reading.durations import take_duration
from qdot_assistant.reading.ends import UNTIL_EVENT, ends_sooner_in, until_age_in
from qdot_assistant.reading.named_persons import is_of_the_dead
from qdot_assistant.reading.numbers import WORDS, number_of
from qdot_assistant.reading.pairing import speaks_of_payments
from qdot_assistant.reading.rates import RateMention, rates_in
from qdot_assistant.reading.starts import start_age_in
from qdot_assistant.reading.terms import term_in
from qdot_assistant.reading.text import Span, blanked
from qdot_assistant.types import Fact, Unclear


def read_measure(context: Context, text: str) -> Reading:
    """Rate, age, term and life. ``text`` is the masked message with dates and money blanked."""
    reading = Reading()
    until, start = until_age_in(text) or UNTIL_EVENT.search(text), start_age_in(text)
    if until and start and start.start() < until.end() and until.start() < start.end():
        until = None  # "nothing until I turn 65" tells when payments begin
    text = blanked(text, [found.span() for found in (until, start) if found])
    if start is not None and speaks_of_payments(context):
        reading.facts["payments_start_age"] = context.fact("payments_start_age", int(start["age"]), start.span())
    text = _without_new_term(context, reading, text)
    ages = ages_in(text, context.gender)
    _take_ages(context, reading, ages)
    text = blanked(text, [a.span for a in ages])
    _take_rate(
        context, reading, rates_in(text, "section_7520_rate" in context.known, "section_7520_rate" in context.asked)
    )
    take_duration(context, reading, text)
    _take_earlier_end(context, reading, text, until)
    return reading


_IT_IS_YEARS = re.compile(
    r"\b(?:it|that|this)(?:'?s| is| was| were| runs)? (?:for )?(?:only |really |actually |just )*(?P<n>\d{1,2})[ -]?"
    r"(?:years?|yrs?)\b(?![ -]?(?:old|of age|ago|later|after|before))"
)


def _without_new_term(context: Context, reading: Reading, text: str) -> str:
    """ "What if it's 20 years" after a term certain is its new length, no age; the text without it."""
    found = _IT_IS_YEARS.search(text) if "term_years" in context.known and "age" not in context.known else None
    if found is None:
        return text
    reading.facts["term_years"] = context.fact("term_years", int(found["n"]), found.span("n"))
    return blanked(text, [found.span()])


def _take_earlier_end(context: Context, reading: Reading, text: str, until: re.Match[str] | None) -> None:
    """Payments that end at an age or with an earlier death: neither a plain term nor a plain life."""
    if not (speaks_of_payments(context) or "¤" in text):
        return
    sooner = ends_sooner_in(text)
    bounded = (
        until is not None
        or (sooner and " of" in sooner.group())
        or "term_years" in reading.facts
        or term_in(text, bool(context.known)) is not None
    )
    if sooner and (bounded or "temporary" in sooner.group() or "term_years" in {*context.known, *context.open}):
        span = until.span() if until else sooner.span()
        reading.facts["is_temporary"] = context.fact("is_temporary", True, span)
    elif until is not None:
        _ask_about_end(context, reading, until)


def _ask_about_end(context: Context, reading: Reading, until: re.Match[str]) -> None:
    """Whether payments "until I turn 80" stop at an earlier death too decides which table values them."""
    words = context.message.words(until.span())
    ask = (
        f'Do the payments ("{words}") stop at an earlier death too, or are they made for a fixed number of years in '
        "any case? For a fixed term: for how many whole years from the date of death?"
    )
    reading.unclear.append(Unclear(name="term_years", words=words, readings=(), ask=ask))


def _take_rate(context: Context, reading: Reading, rates: list[RateMention]) -> None:
    for rate in sorted(rates, key=lambda one: _is_wanted(context, one)):
        words = context.message.words(rate.span)
        if rate.doubtful:
            larger = (rate.percent * 100).normalize()
            ask = (
                f"Is the section 7520 rate {rate.percent} percent or, written as a fraction, {larger:f} percent? "
                "The rates that can be used run from 0.2 to 20 percent."
            )
            reading.unclear.append(
                Unclear(name="section_7520_rate", words=words, readings=(f"{larger:f}", str(rate.percent)), ask=ask)
            )
        else:
            reading.facts["section_7520_rate"] = context.fact(
                "section_7520_rate", rate.percent.normalize() + 0, rate.span
            )


_WANTED = re.compile(
    r"\b(?:re-?(?:compute|run|calculate|do|figure|work)\w*|redone|chang\w+|switch\w*|updat\w+|now (?:use|apply)|"
    r"if (?:i|we) us(?:e|ed))\b[^.;?!%]{0,25}$"
)
""" "Recompute with 5.2% if I told you 4.8%": the rate to be used, wherever it stands."""


def _is_wanted(context: Context, rate: RateMention) -> bool:
    return _WANTED.search(context.message.low[: rate.span[0]]) is not None


def _take_ages(context: Context, reading: Reading, ages: list[AgeMention]) -> None:
    told = [a for a in ages if a.whose == "spouse" and not is_of_the_dead(context.message, a.span, context.gender)]
    told = [a for a in told if not _PUT_ASIDE.search(context.message.low[: a.span[0]])] or told
    if not told and "age" in context.asked and ages:
        told = [ages[-1]]
    for age in ages:
        if age.whose == "decedent" and age not in told:
            reading.facts["decedent_age"] = context.fact("decedent_age", age.years, age.span)
    then = [one for one in told if one.past] if any(one.present for one in told) else []
    for age in then or [one for one in told if _present_note(context, one) != NOW_NOTE] or told:
        reading.facts["age"] = context.fact("age", age.years, age.span, _present_note(context, age))
    _take_near_birthday(context, reading, {age.span[0] for age in told})
    _take_age_change(context, reading)


_PUT_ASIDE = re.compile(r"\b(?:instead of|rather than)\s+(?:(?:being|at|of|aged?|the|a)\s+)*$")
_YEARS_AND_MONTHS = re.compile(
    rf"\b(?P<age>\d{{2,3}})\s*(?:(?:years?|yrs?|y)\b\.?,?\s*(?:and|&|,|\+)?|and|for(?: (?:about|nearly|over|some))?)\s*"
    rf"(?P<months>\d{{1,2}}|{WORDS}|half a)\s*(?:years?|months?|mos?|m)\b"
)
_HALF_AGE = re.compile(r"\b(?P<age>\d{2,3})(?:\s*½|[\s-]+1/2|\.5|\s+and\s+(?:a|one)[\s-]half)(?!\d|\s*(?:%|per))")
_NEAR_BIRTHDAY = re.compile(
    rf"\b(?P<n>\d{{1,2}}|{WORDS}|an?)\s+(?P<unit>months?|weeks?|days?)\s+(?P<way>short of|before|shy of|from|"
    rf"after|past)\s+"
    r"(?:turning\s+)?(?:my|her|his|the)?\s*(?P<age>\d{2,3})(?:st|nd|rd|th)?(?:\s+birthday)?\b"
)


_SOON = (
    r"(?:(?:(?:the|that|in the|on the) )?(?:next|following|same|very) (?:month|week|day|morning)|"
    r"(?:in )?(?:an?|one|two|"
    r"three|four|five|six|[1-6]|a few|a couple of|some) (?:months?|weeks?|days?)"
    r"(?: later| after(?:wards)?| time|'s time)?|"
    r"(?:days|weeks|months|soon|shortly|right|just) (?:later|after(?:wards)?))"
)
_TURNING = re.compile(
    r"\b(?:i|she|he|s|spouse|wife|husband|widow(?:er)?|client|annuitant) (?:was|would have|would|had been|were)"
    r"(?: (?:just|about to|due to|going to|to|have))*(?: (?:be|turn(?:ed|ing)?|been))? (?P<age>\d{2,3})(?: years old)? "
    rf"{_SOON}\b"
)
""" "I was turning 70 the next month": a birthday within six months of the death is the nearest one."""


def _take_near_birthday(context: Context, reading: Reading, starts: set[int]) -> None:
    """ "Three months short of her 65th birthday": the age at the nearest birthday is 65."""
    whole = _YEARS_AND_MONTHS.search(context.message.low)
    if whole and "age" in reading.facts and int(whole["age"]) == reading.facts["age"].value:
        past = 6 if whole["months"] == "half a" else number_of(whole["months"]) or 0
        years = int(whole["age"]) + (1 if past >= 6 else 0)
        note = f"read as {years}, the age at the nearest birthday"
        reading.facts["age"] = context.fact("age", years, whole.span(), note)
        return
    half = next((one for one in _HALF_AGE.finditer(context.message.low) if one.start() in starts), None)
    if half and "age" in reading.facts and int(half["age"]) == reading.facts["age"].value:
        years = int(half["age"]) + 1
        note = f"read as {years}, the age at the nearest birthday"
        reading.facts["age"] = context.fact("age", years, half.span(), note)
        return
    turning = _TURNING.search(context.message.low)
    if turning:
        note = f"read as {turning['age']}, the age at the nearest birthday"
        reading.facts["age"] = context.fact("age", int(turning["age"]), turning.span(), note)
        return
    if _take_birthday_told(context, reading):
        return
    match = _NEAR_BIRTHDAY.search(context.message.low)
    if match is None or not _OF_A_BIRTHDAY.search(match.group()):
        return
    count = 1 if match["n"] in ("a", "an") else number_of(match["n"]) or 0
    months = count if match["unit"].startswith("month") else count / 4 if match["unit"].startswith("week") else 0
    age, after = int(match["age"]), match["way"] in ("after", "past")
    far = months > 6
    years = age + (1 if after else -1) if far else age
    note = f"read as {years}, the age at the nearest birthday"
    reading.facts["age"] = context.fact("age", years, match.span(), note)


_OF_A_BIRTHDAY = re.compile(r"birthday|turning|\b(?:my|her|his) \d{2,3}(?:st|nd|rd|th)")
_BIRTHDAY_TOLD = re.compile(
    rf"\b(?:(?:my|her|his|\w+'s) (?P<own>\d{{2,3}})(?:st|nd|rd|th)(?: birthday)?|"
    rf"(?P<age>\d{{2,3}})(?:st|nd|rd|th) birthday) (?:was|is|fell|came|had been|would have been|followed|had come)?\s*"
    rf"(?:only |just |about |some )?(?P<n>\d{{1,2}}|{WORDS}|an?) (?P<unit>months?|weeks?|days?) (?P<way>before|prior|"
    r"earlier|ahead|after|later|following|past)\b"
)


def _take_birthday_told(context: Context, reading: Reading) -> bool:
    """ "Her 66th birthday was three months before the death": 66, the nearest birthday, up to six months."""
    told = _BIRTHDAY_TOLD.search(context.message.low)
    if told is None:
        return False
    count = 1 if told["n"] in ("a", "an") else number_of(told["n"]) or 0
    far = told["unit"].startswith("month") and count > 6
    is_after = told["way"] in ("after", "later", "following", "past")
    years = int(told["own"] or told["age"]) + ((-1 if is_after else 1) if far else 0)
    note = f"read as {years}, the age at the nearest birthday"
    reading.facts["age"] = context.fact("age", years, told.span(), note)
    return True


_AGE_CHANGE = re.compile(rf"\b(?P<n>\d{{1,2}}|{WORDS}|an?)\s+(?:years?|yrs?)\s+(?P<way>older|younger)\b")


def _take_age_change(context: Context, reading: Reading) -> None:
    """ "ten years older" than told before; the words count no age of their own."""
    if _take_age_gap(context, reading):
        return
    change = _AGE_CHANGE.search(context.message.low)
    before = context.known.get("age")
    if change is None:
        return
    if "age" in reading.facts and _within(context, reading.facts["age"], change):
        del reading.facts["age"]
    years = 1 if change["n"] in ("a", "an") else int(number_of(change["n"]) or 0)
    if before is not None and isinstance(before.value, int) and "age" not in reading.facts:
        value = before.value + (years if change["way"] == "older" else -years)
        note = f"read as {value}, {change.group()} than {before.value}"
        reading.facts["age"] = context.fact("age", value, change.span(), note)


def _take_age_gap(context: Context, reading: Reading) -> bool:
    """ "12 years younger than he, who was 80": the age from the decedent's, told here or before."""
    found = gap_in(context.message.low, context.gender)
    other = reading.facts.get("decedent_age") or context.known.get("decedent_age")
    if found is None or other is None or not isinstance(other.value, int):
        return False
    gap, span = found
    if not _is_free(context, reading, span):
        return False
    way = "older" if gap > 0 else "younger"
    note = f"read as {other.value + gap}, {abs(gap)} years {way} than {other.value}, to the whole year"
    reading.facts["age"] = context.fact("age", other.value + gap, span, note)
    return True


def _is_free(context: Context, reading: Reading, span: Span) -> bool:
    """Whether no age of the surviving spouse was told, unless the words of the gap were taken for one."""
    told = reading.facts.get("age")
    own = context.message.words(span).lower()
    return "birth_date" not in context.known if told is None else told.words.lower() in own


def _within(context: Context, fact: Fact, match: re.Match[str]) -> bool:
    return fact.words.lower() in context.message.words(match.span()).lower()


PRESENT_NOTE = "read as the age on the date of death"
NOW_NOTE = "told as the age now, not on the date of death"


def _present_note(context: Context, age: AgeMention) -> str | None:
    is_now = age.now or _AS_OF_TODAY.match(context.message.low, age.span[1]) is not None
    return NOW_NOTE if age.present and is_now else PRESENT_NOTE if age.present else None


_AS_OF_TODAY = re.compile(r"[\s,]*(?:years?(?: old)?|y/?o)?[\s,]*(?:as of )?(?:today|this (?:year|month|week))\b")
"""Words for a day are read, and blanked, before the ages are."""


def settled_age(
    age: Fact, death: dt.date | None, today: dt.date, by_month: bool = False
) -> tuple[Fact, Unclear | None]:
    """The age with the assumption that goes with the date of death, and the question back for an age told as of now.

    The measuring life's age is the one at the nearest birthday on the date of death (contract, ``corpus_portion``).
    """
    if age.note not in (PRESENT_NOTE, NOW_NOTE) or not isinstance(age.value, int):
        return age, None
    if death is None:
        return age.model_copy(update={"assumed": False}), None
    if age.note == PRESENT_NOTE or death > today - relativedelta(months=6):
        return age.model_copy(update={"note": PRESENT_NOTE}), None
    when = (
        f"at the death in {death:%B %Y}" if by_month else f"on {death:%B} {death.day}, {death.year}, the date of death"
    )
    readings = (str(age.value), str(age_then(age.value, death, today)))
    ask = f"Was {age.value} the age {when}, or is it the age today? The factor goes by the age on the date of death."
    return age, Unclear(name="age", words=age.words, readings=readings, ask=ask)


def age_then(years: int, death: dt.date, today: dt.date) -> int:
    """The likely age on the date of death of someone who is so many years old today."""
    return years - round((today - death).days / 365.25)

"""Bare values: "63" after "How old was she?", "62 not 63", "make that 4.4", "yes" after "Was an extension obtained?".

Come here for ``read_bare`` and ``without_negated``.
"""

from __future__ import annotations

import datetime as dt
import re
from decimal import Decimal

from qdot_assistant.reading.amounts import REPLACEABLE
from qdot_assistant.reading.context import Context, Reading
from qdot_assistant.reading.frequency import PER_YEAR
from qdot_assistant.reading.measure import NOW_NOTE, age_then
from qdot_assistant.reading.named_persons import is_of_the_dead
from qdot_assistant.reading.numbers import NUMBER, number_of
from qdot_assistant.reading.rate_tried import is_the_present_rate, rate_before, tries_a_rate
from qdot_assistant.reading.rates import LARGEST_PERCENT, SMALLEST_PERCENT, may_be_a_rate
from qdot_assistant.reading.text import Span, blanked

_NUMBER = re.compile(rf"(?<!¤)(?:{NUMBER})(?!¤)")
_NEGATED = re.compile(
    rf"\b(?:not|instead of|rather than)\s+(?:the |at |a )?\$?(?P<n>{NUMBER})\s*%?(?!\s*(?:days|months|"
    r"years?\b(?! old)|payments))"
)
_UNIT_AFTER = re.compile(
    r"\s*-?\s*(?:days?|months?|weeks?|hours?|pages?|kids|children|trustees?|houses?|people|times|"
    r"examples?|copies|of (?:the|my|us|them)|st\b|nd\b|rd\b|th\b|more|[a-z]{4,})"
)
_YEARS = re.compile(r"\s*-?\s*(?:years?|yrs?)\b(?!\s+(?:ago|old|after|before))")
_YES = re.compile(r"\s*(?:yes|yeah|yep|yup|correct|right|sure|it was|we did|i did|they did|granted)\b")
_NO = re.compile(
    r"\s*(?:no|nope|none|never|not yet|it wasn't|we did not|we didn't|i didn't|they didn't)\b(?!\s*,?\s*\d)"
)
_YES_NO = {"extension_months": (6, 0), "administration": (True, False)}
_NUMERIC = (
    "age", "section_7520_rate", "annual_annuity", "term_years", "qdot_assets", "taxable_estate", "distribution",
    "foreign_real_property",
)  # fmt: skip


def without_negated(context: Context, text: str) -> tuple[str, list[Decimal]]:
    """Blank what a correction takes back ("62 not 63") and give those values."""
    spans: list[Span] = []
    values: list[Decimal] = []
    for match in _NEGATED.finditer(text):
        value = number_of(match["n"])
        if value is not None and _NUMBER.search(blanked(text, [match.span()])):
            spans.append(match.span())
            values.append(value)
    return blanked(text, spans), values


def read_bare(context: Context, text: str, taken_back: list[Decimal]) -> Reading:
    """Numbers with no word that names them. ``text`` is what other readers left of the message."""
    reading = Reading()
    _take_yes_or_no(context, reading)
    _take_age_day(context, reading)
    numbers = _bare_numbers(text)
    if len(numbers) > 1:
        numbers = [one for one in numbers if not is_the_present_rate(context, one[1])]
    if not numbers:
        return reading
    asked = [name for name in context.asked if name in _NUMERIC]
    replaced = _names_of(context, taken_back)
    for span, value, years in numbers:
        name = _choose(context, value, years, asked, replaced)
        if name is None and not years and _take_millions(context, reading, value, span):
            continue
        if name is None and not years and _is_listed_age(context, text, span, value):
            note = "read as the age of the measuring life on the date of death"
            reading.facts["age"] = context.fact("age", int(value), span, note)
        if name is None and not years and _is_listed_rate(context, text, span, value):
            reading.facts["section_7520_rate"] = context.fact(
                "section_7520_rate", value.normalize() + 0, span, f"read as a section 7520 rate of {value:f} percent"
            )
        if name is not None:
            _put(context, reading, name, value, span)
            asked = [other for other in asked if other != name]
    return reading


_MILLION = 1_000_000


def _take_millions(context: Context, reading: Reading, value: Decimal, span: Span) -> bool:
    """ "And 2.4?" after an amount of millions: so many millions."""
    told = [name for name in REPLACEABLE if name in context.known]
    old = context.known[told[0]].value if told else None
    fits = isinstance(old, Decimal) and old >= _MILLION and 0 < value < 1000
    turns = context.is_correction or len(context.message.low.split()) <= 4
    if not (fits and context.is_short and turns):
        return False
    amount = value * _MILLION
    reading.facts[told[0]] = context.fact(told[0], amount, span, f"read as ${amount:,.0f}")
    return True


def _take_yes_or_no(context: Context, reading: Reading) -> None:
    for name in context.asked:
        if name not in _YES_NO or not context.is_short:
            continue
        yes, no = _YES_NO[name]
        match = _YES.match(context.message.low) or _NO.match(context.message.low)
        if match:
            value = yes if _YES.match(context.message.low) else no
            reading.facts[name] = context.fact(name, value, match.span())
        return


_TODAY = re.compile(r"\b(?:today|now|current(?:ly)?|at present)\b")
_THEN = re.compile(
    r"\b(?:then|at (?:his|her|the) death|when (?:he|she|my)|on (?:that|the) d(?:ay|ate)|at the time|"
    r"date of death|back then|yes)\b"
)


def _take_age_day(context: Context, reading: Reading) -> None:
    """The answer to "was that the age on the date of death, or is it the age today?"."""
    age, death = context.known.get("age"), context.known.get("date_of_death")
    if (
        age is None
        or death is None
        or age.note != NOW_NOTE
        or "age" not in context.asked
        or re.search(r"\d", context.message.low)
    ):
        return
    if not isinstance(age.value, int) or not isinstance(death.value, dt.date):
        return
    if _TODAY.search(context.message.low):
        years = age_then(age.value, death.value, context.today)
        note = f"read as {years} on the date of death, counted back from {age.value} today"
        reading.facts["age"] = context.fact("age", years, (0, len(context.message.low)), note)
    elif _THEN.search(context.message.low):
        reading.facts["age"] = context.fact("age", age.value, (0, len(context.message.low)))


MOST_OF_A_BARE_ONE = 3  # words of a message in which "one" is a number, and no word for a thing
_NUMBERED = re.compile(r"(?:\b(?:example|year|table|paragraph|section|clause|step|form|part|item)s? |[(\u00a7]\s*)$")


def _names_a_thing(text: str, span: Span) -> bool:
    """True for "another one", and for the number of a paragraph, an Example or a year ("(c)(3)", "in year 3")."""
    if text[span[0] : span[1]] == "one" and len(text.split()) > MOST_OF_A_BARE_ONE:
        return True
    return _NUMBERED.search(text[: span[0]]) is not None or text[span[1] :].startswith("(")


def _bare_numbers(text: str) -> list[tuple[Span, Decimal, bool]]:
    found: list[tuple[Span, Decimal, bool]] = []
    for match in _NUMBER.finditer(text):
        value = number_of(match.group())
        years = _YEARS.match(text, match.end()) is not None
        if not years and _names_a_thing(text, match.span()):
            continue
        if value is None or re.match(r"\s*(?:%|percent)", text[match.end() :]):
            continue
        if not years and _is_counted(text, match.end()):
            continue
        found.append((match.span(), value, years))
    return found


def _is_listed_age(context: Context, text: str, span: Span, value: Decimal) -> bool:
    """Whether a number stands alone in a list of an annuity's facts: "died October 2024, 62, 60k a year"."""
    whole = value == int(value) and 30 <= value <= 109
    told = {"age", "birth_date"} & set(context.known) or is_of_the_dead(context.message, span, context.gender)
    return whole and not told and _is_listed(context, text, span)


def _is_listed_rate(context: Context, text: str, span: Span, value: Decimal) -> bool:
    """Whether a number with a decimal place stands alone in such a list: "$72k/yr, 60, DOD 6/15/23, 3.6"."""
    broken = "." in text[span[0] : span[1]] and may_be_a_rate(value)
    return broken and "section_7520_rate" not in context.known and _is_listed(context, text, span)


def _is_listed(context: Context, text: str, span: Span) -> bool:
    alone = (
        re.search(r"[,;(?.!]\s*$", text[max(0, span[0] - 5) : span[0]]) is not None
        and re.match(r"\s*(?:[,;.)/]|$)", text[span[1] :]) is not None
    )
    return alone and _OF_AN_ANNUITY.search(context.message.low) is not None


_OF_AN_ANNUITY = re.compile(
    r"\b(?:annuit\w+|pension|corpus|cp|a (?:year|month|quarter|week)|monthly|quarterly|annually|"
    r"per (?:year|month|annum))\b|/\s?(?:mo|month|yr|year|qtr|quarter|wk|week)\b"
)


def _is_counted(text: str, end: int) -> bool:
    after = _UNIT_AFTER.match(text, end)
    return after is not None and not re.match(
        r"\s*(?:please|instead|then|thanks|thank|percent|dollars|rather|when|that|this|sorry|actually|really|now|not)",
        text[end:],
    )


def _names_of(context: Context, values: list[Decimal]) -> list[str]:
    """The earlier facts whose value is taken back."""
    names: list[str] = []
    for value in values:
        for name, fact in context.known.items():
            if (
                name in _CHANGEABLE
                and not isinstance(fact.value, bool)
                and isinstance(fact.value, (int, Decimal))
                and fact.value == value
            ):
                names.append(name)
    return names


_CHANGEABLE = (
    "age", "section_7520_rate", "term_years", "payment_amount", "annual_annuity", "qdot_assets",
    "taxable_estate", "distribution",
)  # fmt: skip


_IF = re.compile(r"(?:and |but |so )*if\b")


def _choose(context: Context, value: Decimal, years: bool, asked: list[str], replaced: list[str]) -> str | None:
    if replaced:
        return replaced[0]
    if _CLAIMED.search(context.message.low):
        return None  # a figure somebody claims is judged and puts none in place of what was told
    for name in asked:
        if _plausible(name, value, years):
            return name
    if _is_rate_read_off(context, value, years) or (not years and tries_a_rate(context, value)):
        return "section_7520_rate"
    of_an_annuity = "annual_annuity" in context.known and _ONLY_A_NUMBER.match(context.message.low) is not None
    puts = context.is_correction or _IF.match(context.message.low) is not None or of_an_annuity
    if not (context.known and context.is_short and puts):
        return None
    known = {*context.known, *(("section_7520_rate",) if rate_before(context) is not None else ())}
    return next((name for name in _CHANGEABLE if name in known and _plausible(name, value, years)), None)


_ONLY_A_NUMBER = re.compile(
    r"\W*(?:(?:and|or|but|so|ok(?:ay)?|now|then|again|same|what about|how about)\b,? ?)*"
    r"(?:(?:at|with|for|aged?|using)\b ?)*\d[\d.,]*(?: (?:then|instead|please|again|rather))*\W*$"
)
""" "And at 68?" after an annuity's facts puts another age, or another rate, in place of the one told."""
_CLAIMED = re.compile(
    r"\b(?:says?|said|thinks?|thought|claims?|tells?|told|gets?|got|swears?|insists?|believes?|reckons?)\b[^?]*"
    r"\b(?:right|correct|true|possible|that so)\W*$"
)
_READ_OFF = re.compile(
    r"\b(?:says?|said|reads?|shows?|states?|is|was|were|be|been|to|at|with|it's|its|used|uses|published|have|has) "
    r"(?:rather |actually |really |only |just |a |an |it as )*\d{1,2}\.\d|"
    r"(?:\b(?:and|plus|put(?:ting)?|tak(?:e|ing)|try(?:ing)?|use|using|apply(?:ing)?|make it|say|suppose)|,) "
    r"(?:in |rather |only |just )?\d{1,2}\.\d(?!\d)"
)
MOST_OF_A_RATE_READ_OFF = 14


def _is_rate_read_off(context: Context, value: Decimal, years: bool) -> bool:
    """ "The letter says 4.8 actually": a number with a decimal place where a rate was told before."""
    low = context.message.low
    fits = (
        "section_7520_rate" in context.known and value != int(value) and _plausible("section_7520_rate", value, years)
    )
    return fits and len(low.split()) <= MOST_OF_A_RATE_READ_OFF and _READ_OFF.search(low) is not None


def _plausible(name: str, value: Decimal, years: bool) -> bool:
    whole = value == int(value)
    if name == "age":
        return whole and LARGEST_PERCENT < value <= 120
    if name == "section_7520_rate":
        return not years and (0 < value <= LARGEST_PERCENT)
    if name == "term_years":
        return whole and 0 < value <= 120
    return not years and value >= 100


def _put(context: Context, reading: Reading, name: str, value: Decimal, span: Span) -> None:
    if name in ("age", "term_years"):
        reading.facts[name] = context.fact(name, int(value), span)
        return
    if name == "section_7520_rate":
        percent = value * 100 if value < SMALLEST_PERCENT else value
        reading.facts[name] = context.fact(name, percent.normalize() + 0, span)
        return
    reading.facts[name] = context.fact(name, value, span)
    frequency = context.known.get("frequency")
    if name == "payment_amount" and frequency is not None:
        reading.facts["annual_annuity"] = context.fact("annual_annuity", value * PER_YEAR[str(frequency.value)], span)
    if name == "annual_annuity":
        reading.voided.add("payment_amount")

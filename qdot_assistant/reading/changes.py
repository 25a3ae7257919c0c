"""What a follow-up changes in proportion: "500 more a month", "one percent higher", "double it", "two years longer".

Come here for ``read_changes``. Each change is counted from what was told before, and says in its note how it was read.
"""

from __future__ import annotations

import re
from decimal import Decimal

from qdot_assistant.reading.amounts import REPLACEABLE
from qdot_assistant.reading.context import Context, Reading
from qdot_assistant.reading.frequency import PER_YEAR, intervals_in
from qdot_assistant.reading.numbers import NUMBER, number_of
from qdot_assistant.reading.rate_tried import published_rate, rate_before
from qdot_assistant.reading.taken_up import take_up_again
from qdot_assistant.reading.text import Span
from qdot_assistant.types import Fact

_UNIT = (
    r"(?:\s*(?:dollars?|bucks|usd))?(?:\s*(?P<{name}>(?:a|an|per|each|every|/)\s*(?:month|mo|quarter|week|year|yr|"
    r"half[- ]year|payment|check|cheque|time)\b|monthly\b|quarterly\b|weekly\b|yearly\b|annually\b))?"
)
_MORE = (
    r"(?P<way>more|extra|higher|bigger|larger|greater|on top|less|fewer|lower|smaller|short)\b"
    r"(?!\s+(?:in|from|of) (?!all\b|each\b|every\b|total\b))"
)
_GOES = r"(?:go(?:es)?|went|gone|going|is|are|was|were|move[sd]?)"
_RISES = rf"(?:rais\w+|increas\w+|bump\w*|lift\w*|add|adding|{_GOES} up|rise[sn]?|rose|up)"
_FALLS = rf"(?:lower(?:s|ed|ing)?|decreas\w+|cut|cuts|reduc\w+|drop\w*|{_GOES} down|falls?|fell|down|less|minus)"
_IT = r"(?:\s+(?:it|that|them|this|(?:the|my|her|his|each)\s+\w+(?:\s+\w+)?))?"
_SUM = rf"\$?\s?(?P<n>{NUMBER})"
_BY = rf"\b(?:(?P<rises>{_RISES})|(?P<falls>{_FALLS})){_IT}\s+(?P<by>by\s+|an?\s+(?:extra\s+)?)?"
_AMOUNT = (
    re.compile(rf"{_SUM}{_UNIT.format(name='unit')}\s+{_MORE}{_UNIT.format(name='later')}"),
    re.compile(rf"\b(?P<way>extra|additional|another)\s+{_SUM}{_UNIT.format(name='unit')}"),
    re.compile(
        rf"{_BY}(?<!to ){_SUM}{_UNIT.format(name='unit')}(?!\s*(?:%|percent|point|years?|months?|days?|weeks?))"
    ),
)
_PERCENT = r"(?P<sign>%|per\s?cent(?:age)?(?:\s+points?)?|pct|points?|pts?|bps?|basis points?)"
_COUNT = rf"(?P<n>{NUMBER}|(?:a\s+)?half(?:\s+an?)?|a quarter(?: of an?)?|an?(?:\s+(?:full|whole))?)"
_SHARE = (
    re.compile(
        rf"{_COUNT}\s*{_PERCENT}\s+(?P<way>more|higher|bigger|larger|greater|up|above|less|lower|smaller|down|below)\b"
    ),
    re.compile(rf"{_BY}{_COUNT}\s*{_PERCENT}"),
)
_EVERY_YEAR = re.compile(
    r"\s*(?:(?:more|higher|up)\s+)?(?:a|per|each|every)\s+(?:year|month|quarter)|"
    r"\s*(?:annually|yearly|with (?:inflation|cpi))"
)
_DOWN = ("less", "fewer", "lower", "smaller", "short", "down", "below")
_RATE_WORD = re.compile(r"\brates?\b|\binterest\b|¤")
_PAID_MORE = re.compile(r"\b(?:rais\w+|increas\w+|cut|cuts|reduc\w+|bump\w*)\b")
_PAY_WORD = re.compile(
    r"\b(?:pension|annuity|payments?|pay(?:s|ing)?|checks?|cheques?|amounts?|benefits?|income|monthly|quarterly)\b"
)
_MULTIPLE = re.compile(
    r"\b(?P<way>double[ds]?|twice|two times|half|halved|triple[ds]?|three times)\b(?!\s+(?:a|per|each|every)\s+year|"
    r"[\s-]*(?:years?|yearly|annual)|(?:\s+(?:of\s+)?(?:a|an))?\s*(?:percent|%|per\s?cent|point))"
)
_FACTORS = {"d": Decimal(2), "h": Decimal("0.5"), "t": Decimal(3)}
_TERM = re.compile(rf"(?P<n>{NUMBER}|an?)\s+(?:more\s+)?years?\s+(?P<way>longer|more|shorter|less)\b")
LARGEST_STEP = 3
"""In percent; a larger change told without saying of what raises the payment, not the rate."""
MOST_WORDS = 16
"""Words of the longest message that is read as a change of what was told before."""


def read_changes(context: Context, text: str) -> tuple[Reading, list[Span]]:
    """The facts that a follow-up changes in proportion, and the spans that told it.

    Args:
        context: the conversation so far; without earlier facts nothing is changed.
        text: the masked message with its dates blanked.
    """
    reading, spans = Reading(), list[Span]()
    if not context.known or len(text.split()) > MOST_WORDS:
        return reading, spans
    for take in (take_up_again, _take_published, _take_share, _take_sum, _take_term, _take_multiple):
        span = take(context, reading, text)
        if span is not None:
            spans.append(span)
            break
    return reading, spans


_PUBLISHED = re.compile(
    r"\b(?:published|actual|official|real|right|correct|proper|irs(?:'s)?|statutory|prescribed)"
    r"(?: (?:section|irs|monthly|interest|¤+))* rate\b"
)


def _take_published(context: Context, reading: Reading, text: str) -> Span | None:
    """ "And at the published rate?": that of the month of the death in place of the one told."""
    match = _PUBLISHED.search(text)
    rate = published_rate(context.known)
    if match is None or rate is None or "section_7520_rate" not in context.known:
        return None
    reading.facts["section_7520_rate"] = context.fact(
        "section_7520_rate", rate, match.span(), f"read as {rate:f} percent"
    )
    return match.span()


def _take_sum(context: Context, reading: Reading, text: str) -> Span | None:
    """ "500 more a month": so much more than was told, over a year."""
    match = next((found for pattern in _AMOUNT if (found := pattern.search(text))), None)
    told = _amount_told(context)
    if match is None or told is None or not isinstance(told.value, Decimal):
        return None
    groups = match.groupdict()
    value = number_of(groups["n"])
    if value is None or value < 10 or (value < 100 and "$" not in match.group() and not groups.get("unit")):
        return None
    moves = groups.get("rises") or groups.get("falls")
    if moves and not (groups["by"] or groups.get("unit") or "$" in match.group()):
        return None
    down = bool(groups.get("falls")) or groups.get("way") in _DOWN
    yearly = value * _times_a_year(context, groups.get("unit") or groups.get("later"), told.name)
    _put_amount(context, reading, told.value - yearly if down else told.value + yearly, match.span())
    return match.span()


def _amount_told(context: Context) -> Fact | None:
    """The amount told before that a change is about: the annuity's, else the one other amount."""
    names = ("annual_annuity", "payment_amount", *REPLACEABLE, "amount")
    return next((context.known[name] for name in names if name in context.known), None)


def _times_a_year(context: Context, unit: str | None, told_by: str) -> int:
    """How often a year the sum named is paid: by its own unit, else by how the amount was told."""
    frequency = context.known.get("frequency")
    each = PER_YEAR[str(frequency.value)] if frequency is not None and told_by == "annual_annuity" else 1
    found = intervals_in(unit) if unit else []
    if found and found[0].interval:
        return PER_YEAR[found[0].interval] if told_by == "annual_annuity" else 1
    return each if unit or "payment_amount" in context.known else 1


def _put_amount(context: Context, reading: Reading, value: Decimal, span: Span) -> None:
    """The changed amount of a year, and with it that of one payment where one was told."""
    told = _amount_told(context)
    if value <= 0 or told is None:
        return
    told_by, old = told.name, told.value
    each, frequency = context.known.get("payment_amount"), context.known.get("frequency")
    words = context.message.words(span)
    if each is None or frequency is None or told_by != "annual_annuity":
        note = f"read as {_money(value)} instead of {_money(old)}"
    else:
        payment = value / PER_YEAR[str(frequency.value)]
        note = f"read as {_money(payment)} each payment, {_money(value)} a year"
        reading.facts["payment_amount"] = context.fact("payment_amount", payment, span, note, assumed=False)
    if words:
        reading.facts[told_by] = context.fact(told_by, value, span, note)


def _money(value: object) -> str:
    return f"${Decimal(str(value)):,.2f}".removesuffix(".00")


def _take_share(context: Context, reading: Reading, text: str) -> Span | None:
    """ "One percent higher", "half a point lower": the rate, or where the payment is spoken of its amount."""
    match = next((found for pattern in _SHARE if (found := pattern.search(text))), None)
    if match is None or _EVERY_YEAR.match(text, match.end()):
        return None
    groups = match.groupdict()
    value = _count(groups["n"])
    down = bool(groups.get("falls")) or groups.get("way") in _DOWN
    if groups["sign"].startswith(("bp", "basis")):
        value = value / 100
    signed = -value if down else value
    if _is_of_the_payment(groups, value, text):
        told = _amount_told(context)
        if told is None or not isinstance(told.value, Decimal):
            return None
        _put_amount(context, reading, (told.value * (100 + signed) / 100).quantize(Decimal("0.01")), match.span())
        return match.span()
    rate = rate_before(context)
    if rate is None or not 0 < rate + signed <= 20:
        return None
    percent = (rate + signed).normalize() + 0
    note = f"read as {percent:f} percent, {value:f} {'less' if down else 'more'} than {rate:f}"
    reading.facts["section_7520_rate"] = context.fact("section_7520_rate", percent, match.span(), note)
    return match.span()


def _is_of_the_payment(groups: dict[str, str], value: Decimal, text: str) -> bool:
    """Whether a percentage raises the payment: it is spoken of, or the change would be too large for a rate."""
    if _PAID_MORE.search(text) and not _RATE_WORD.search(text) and "point" not in groups["sign"]:
        return True
    if _RATE_WORD.search(text) or "point" in groups["sign"] or groups["sign"].startswith(("pt", "bp")):
        return False
    return value > LARGEST_STEP or _PAY_WORD.search(text) is not None


def _count(words: str) -> Decimal:
    words = words.strip()
    if words.startswith(("half", "a half")):
        return Decimal("0.5")
    if words.startswith("a quarter"):
        return Decimal("0.25")
    return number_of(words) or Decimal(1)


def _take_term(context: Context, reading: Reading, text: str) -> Span | None:
    """ "Five years longer": the term of years told before, with so many more."""
    match, told = _TERM.search(text), context.known.get("term_years")
    if match is None or told is None or not isinstance(told.value, int):
        return None
    years = int(number_of(match["n"]) or 1)
    value = told.value + (years if match["way"] in ("longer", "more") else -years)
    if value <= 0:
        return None
    note = f"read as {value} years, counted from the {told.value} told before"
    reading.facts["term_years"] = context.fact("term_years", value, match.span(), note)
    return match.span()


def _take_multiple(context: Context, reading: Reading, text: str) -> Span | None:
    """ "double the payment", "if it were half as much": the amounts told before, multiplied."""
    match = _MULTIPLE.search(text)
    if match is None or not context.is_short or any(not one.loose for one in intervals_in(text)):
        return None
    word = match["way"]
    factor = Decimal(2) if word in ("twice", "two times") else _FACTORS[word[0]]
    told = _amount_told(context)
    both = ("annual_annuity", "payment_amount")
    for name in both if told is None or told.name in both else (told.name,):
        known = context.known.get(name)
        if known is not None and isinstance(known.value, Decimal):
            note = f"read as {match.group()} what was told before"
            reading.facts[name] = context.fact(name, known.value * factor, match.span(), note)
    return match.span()

"""Payments that begin long after the death, or end on a day: Tables S and B value payments that run from the death on.

Come here for ``take_start``, ``is_deferred`` and ``ask_about_end``. The factor of 26 CFR 20.2031-7(d)(2) is that of
an annuity in possession; one that begins years later is worth less.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping

from dateutil.relativedelta import relativedelta

from qdot_assistant.reading.amounts import PAYS
from qdot_assistant.reading.context import Context, Reading
from qdot_assistant.reading.dates import DateMention
from qdot_assistant.reading.days import NOT_UNTIL
from qdot_assistant.types import Fact, Unclear

_BEGIN = (
    r"(?:start(?:s|ed|ing)?|begin(?:s|ning)?|began|commenc(?:e[sd]?|ing|ement)|"
    r"kick(?:s|ed|ing)? in|set(?:s|ting)? in)"
)
_WHEN = (
    r"(?:\s+(?:is|was|will be|comes?|came|due|date|only|not|on|in|at|from|with|as of|of|the|end of|beginning of|"
    r"payments?|only))*\s*[:=]?\s*$"
)
_STARTS = re.compile(
    rf"\b(?:{_BEGIN}(?:\s+(?:until|till|before))?|first (?:payment|check|cheque|instal\w+|pay(?:out|day))|"
    rf"pa(?:yable|id)(?: out)?(?= (?:only )?(?:from|as of)\b)){_WHEN}|"
    r"(?:\bnot|n't|\bnothing|\bno (?:payment|money|check)s?)"
    r"(?: (?:be|get|receive|anything|a|penny|cent|paid|payable|due|come|start|begin|available))*"
    r" (?:until|till|before)(?: (?:the|end|of|in|on|at|about))*\s*$"
)
_ENDS = re.compile(
    r"\b(?:(?:until|till|til|(?<!all )through|thru|up to)|(?:ends?|ending|stops?|stopping|ceases?|ceasing|expires?|"
    r"expiring|runs? out|"
    r"terminates?|runs? to|(?:goes|go|going|pays?|paying) (?:on )?to|(?:last|final|very last) "
    r"(?:(?:monthly|yearly|annual|quarterly|weekly|one|of (?:them|these|those))\s?)*"
    r"(?:payments?|pmts?|checks?|cheques?|instal\w+|pay(?:out|day)|deposit)?)"
    r"(?:\s+(?:will be|would be|is|was|are|comes?|falls?|paid|made|arrives?|to be|due|in|on|at|with|by))*[:=]?)"
    r"(?:\s+(?:the|end of|and including|about|around|in|on|early|late|mid))*\s*$"
)
_IS_OTHERS_END = re.compile(
    r"\b(?:met|ha(?:ve|d|s)|wait\w*|postpon\w*|exten\w+|fil(?:e|ed|ing)|return|deadline|due|elect\w*|liv(?:e|ed|ing)|work\w*|"
    r"married|together|probate|administration|trust|qdot|bond|credit|roll\w*|transfer\w*|mov(?:e|ed|ing)|deposit\w*|sat|kept|from|between|not|n't|nothing|no)\b[^.;?!]{0,40}$"
)
_AT_AGE = re.compile(
    rf"\b(?:{_BEGIN}|payable|available|due|from|paid(?: out)?|first (?:paid|payable|payment)|"
    r"(?:get|draw|collect|receive|claim|have|touch)(?: (?:it|that|them|anything|a penny|a cent|"
    r"(?:the|my|her|his) (?:money|pension|annuity|benefits?)))?|vests?|matures?|comes?|"
    r"(?:wait|nothing)(?: for it)?)"
    r"(?:\s+(?:only|not|be|paid|first|then|it|until|till|in|on|at|from|when|once|after|the|year|day))*\s+"
    r"(?:(?:i|she|he|s|spouse|i'm|she's|he's|am|is|turn(?:s|ing)?|reach(?:es|ing)?|hits?|becomes?|attain(?:s|ing)?|"
    r"get to|my|her|his)\s+)*(?:age(?:\s+of)?\s+)?(?P<age>\d{2,3})(?:st|nd|rd|th)?(?:\s+birthday)?"
    r"(?=\s*(?:[,.;?!)]|$|and\b|"
    r"on\b|onwards?\b|but\b|so\b|i\b|he\b|she\b|which\b))"
)
_AGE_WORD = re.compile(r"\b(?:age|turn\w*|reach\w*|hits?|becom\w+|attain\w*|am|is|i'm|she's|he's|birthday|get to|at)\b")
YEAR_UNTOLD = "the year was not told"
_MONTHS = 6
"""So long after the death payments still count as running from it: a plan needs time to pay its first check."""


def take_start(context: Context, reading: Reading, mentions: list[DateMention]) -> None:
    """The day on which payments begin, where one of the dates of a message is told as that."""
    if PAYS.search(context.message.masked) is None:
        return
    for mention in mentions:
        before = context.message.low[max(0, mention.span[0] - 50) : mention.span[0]]
        cue = _STARTS.search(before)
        if cue is None and mention.value is not None and _ends(before, is_past=mention.value <= context.today):
            reading.facts["payments_end"] = context.fact("payments_end", mention.value, mention.span)
        if cue is None or mention.value is None or _is_of_another(before):
            continue
        note = None if mention.year_told else YEAR_UNTOLD
        reading.facts["payments_start"] = context.fact("payments_start", mention.value, mention.span, note=note)


def _ends(before: str, *, is_past: bool) -> bool:
    """Whether the words before a day tell of the end of payments, and not of what else may end.

    A "last payment" of a past day is the latest one received.
    """
    told = _ENDS.search(before)
    if told is None or NOT_UNTIL.search(before) or (PAYS.search(before) is None and not _GOES_ON.match(told.group())):
        return False
    of_a_payment = _LAST_PAYMENT.match(told.group())  # whatever word of being due follows it
    if of_a_payment:
        return not is_past and not _IS_OTHERS_END.search(before[: told.start()])
    return not _IS_OTHERS_END.search(before)


_GOES_ON = re.compile(r"(?:goes|go|going|pays?|paying) (?:on )?to\b")
"""Said of the payments, however far off their name stands."""
_LAST_PAYMENT = re.compile(r"(?:very )?(?:last|final)\b")


def _is_of_another(before: str) -> bool:
    """Whether what begins is a proceeding, a period or a time limit, and no payment."""
    return (
        re.search(
            r"\b(?:proceed\w+|period|months|days|clock|time|deadline|court|action|suit|reform\w+|administration|probate|"
            r"trust|rule|regulation|law|effective|file|filed|filing|return|elect\w*|citizen\w*|tax)\b[^.;?!]{0,40}$",
            before,
        )
        is not None
    )


def start_age_in(text: str) -> re.Match[str] | None:
    """ "Kicks in when I turn 65": an age from which payments run, which is nobody's age at the death."""
    return next((one for one in _AT_AGE.finditer(text) if _AGE_WORD.search(one.group())), None)


def is_deferred_to_age(start: Fact | None, age: Fact | None) -> bool:
    """Whether payments begin only at an age later than that at the death."""
    if start is None or age is None or not isinstance(start.value, int) or not isinstance(age.value, int):
        return False
    return start.value > age.value


def ask_about_end(end: Fact | None, known: Mapping[str, Fact], today: dt.date) -> Unclear | None:
    """The question back about payments that end on a day after the death: for a fixed term, or with an earlier death.

    26 CFR 20.2031-7(d)(2): Table S values payments that end with a life, Table B those of whole years.
    """
    death = known.get("date_of_death")
    since = death.value if death is not None and isinstance(death.value, dt.date) else today
    settled = bool(known.keys() & {"term_years", "life_contingent", "is_temporary"}) or _are_received(known)
    if end is None or not isinstance(end.value, dt.date) or end.value <= since or settled:
        return None
    ask = (
        f'Do the payments (to "{end.words}") stop at an earlier death too, or are they made for a fixed number of '
        "years in any case? For a fixed term: for how many whole years from the date of death?"
    )
    return Unclear(name="term_years", words=end.words, readings=(), ask=ask)


def _are_received(known: Mapping[str, Fact]) -> bool:
    """Whether days of payments are told otherwise than as the first and the last of them."""
    told = known.get("payment_dates")
    days = told.value if told is not None and isinstance(told.value, tuple) else ()
    ends = {known[name].value for name in ("payments_start", "payments_end") if name in known}
    return bool(set(days) - ends)


def is_deferred(start: Fact | None, death: dt.date | None, frequency: Fact | None) -> bool:
    """Whether payments begin so long after the death that the tables' factors do not value them."""
    if start is None or death is None or not isinstance(start.value, dt.date):
        return False
    months = 12 if frequency is not None and frequency.value == "annual" else _MONTHS
    first = _after(death, start.value) if start.note == YEAR_UNTOLD else start.value
    return first > death + relativedelta(months=months, days=1)


def _after(death: dt.date, start: dt.date) -> dt.date:
    """The first such month after the death: "started in September" of a death in August is of the same year."""
    year = death.year if start.month >= death.month else death.year + 1
    return dt.date(year, start.month, 1)

"""How often payments come, told by the days of the year on which they come: "each December 31", "every June and
December", "on 30 June and 31 December of every year".

Come here for ``recurring_in``, ``without_recurring`` and ``with_intervals``. One such day is a payment a year, two half
a year apart two, four a quarter apart four (§ 20.2056A-4(c)(4)(ii)(B): the annuity factor goes by the interval). None
of them is the day of an event.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise

from qdot_assistant.reading.date_forms import MONTH_NAMES, ORDINAL
from qdot_assistant.reading.dates import DateMention
from qdot_assistant.reading.frequency import intervals_in
from qdot_assistant.reading.text import Span

_MON = rf"(?:{'|'.join(sorted(MONTH_NAMES, key=len, reverse=True))})\b\.?"
_NTH = rf"(?:\d{{1,2}}(?:st|nd|rd|th)?|{ORDINAL}|last)\b"
_FEAST = (
    r"(?:christmas|xmas|new year'?s|easter|thanksgiving|midsummer|halloween|labou?r day|independence day|epiphany|"
    r"candlemas|lady day|michaelmas|martinmas)(?: (?:eve|day|morning|sunday|monday))?\b"
)
_DAY = (
    rf"(?:(?:the )?{_NTH}(?: (?:business )?day)?(?: of)? {_MON}|{_MON}(?: (?:the )?{_NTH})?(?!\d)|{_FEAST})"
    r"(?!,? ?(?:19|20)\d\d\b)"
)
_LIST = rf"{_DAY}(?:(?:\s*[,/]\s*(?:and |& )?|\s+and\s+|\s*&\s*)(?:(?:on|in|each|every|again|the) )*{_DAY})*"
_YEAR = r"(?:each|every|any|a|per|the)(?: single| calendar)? year\b"
_FOR_LIFE = r"(?=,? (?:for (?:life|my|her|his|the rest|as long|so long)|as long|so long|un?till?\b|while i|during my))"
_RECURS = (
    re.compile(rf"\b(?:each|every)(?: and every)? (?P<days>{_LIST})(?:,? (?:of|in) {_YEAR})?"),
    re.compile(rf"\b(?:(?:on|in|at|by) )?(?P<days>{_LIST}),? (?:of |in )?(?:each|every)(?: single| calendar)? year\b"),
    re.compile(rf"\b(?:(?:each|every)(?: single| calendar)? year|yearly|annually),? (?:on|in|at) (?P<days>{_LIST})"),
    re.compile(rf"(?<=\d )(?:(?:dollars|on|in|at) )*(?P<days>{_LIST}){_FOR_LIFE}"),
)
_ONE = re.compile(rf"(?P<mon>{_MON})|{_FEAST}")
_HOLDS = re.compile(
    r"\b(?:each|every|yearly|annually)\b|\d [^.;?!]{3,60}\b(?:for|as long|so long|un?till?|while|during)\b"
)
_WORDS = {1: "annually", 2: "semiannually", 4: "quarterly", 12: "monthly"}
_THRICE = "three times a year"
_OF_A_FORM = re.compile(r"\b(?:tax(?:es)?|forms?|706|reports?|returns?|file[sd]?|filing|statements?)\b")


@dataclass(frozen=True)
class Recurring:
    """Days of the year that come again: where they stand, and the word for their interval."""

    span: Span
    word: str


def recurring_in(low: str) -> list[Recurring]:
    """The recurring days of a text, each with the interval it tells."""
    if _HOLDS.search(low) is None:
        return []
    found: list[Recurring] = []
    for pattern in _RECURS:
        for match in pattern.finditer(low):
            word = _word(match["days"], led=pattern is not _RECURS[-1])
            if word is None or any(one.span[0] < match.end() and match.start() < one.span[1] for one in found):
                continue
            if not (word == _WORDS[1] and _tells_no_payment(low, match)):
                found.append(Recurring(match.span(), word))
    return found


def _word(days: str, *, led: bool) -> str | None:
    """The interval of a list of days of the year; None where they are not evenly apart, or nothing says they recur."""
    months = [MONTH_NAMES.get((one["mon"] or "").rstrip("."), 0) for one in _ONE.finditer(days)]
    count = len(months)
    if not led and count < 2:
        return None
    if count > 1 and not _is_even(sorted(months)):
        return None
    return _THRICE if count == 3 else _WORDS.get(count)


def _is_even(months: list[int]) -> bool:
    step = 12 // len(months) if 12 % len(months) == 0 else 0
    return bool(step) and all(later - one == step for one, later in pairwise(months))


def _tells_no_payment(low: str, match: re.Match[str]) -> bool:
    """Whether one day a year is a form's ("every April 15"), or stands beside the payments' own interval."""
    beside = f"{low[: match.start()]} {low[match.end() :]}"
    return any(not one.loose and one.interval not in (None, "annual") for one in intervals_in(beside)) or (
        re.search(r"apr|15", match["days"]) is not None and _OF_A_FORM.search(low) is not None
    )


def without_recurring(mentions: list[DateMention], low: str) -> list[DateMention]:
    """The dates of a message without the days of the year that come again."""
    spans = [one.span for one in recurring_in(low)] if mentions else []
    return [m for m in mentions if not any(start <= m.span[0] < end for start, end in spans)]


def with_intervals(text: str, low: str) -> str:
    """The text with the word for their interval in the place of recurring days; nothing else changes its place."""
    for one in recurring_in(low):
        start, end = one.span
        if len(one.word) <= end - start:
            text = f"{text[:start]}{one.word:<{end - start}}{text[end:]}"
    return text

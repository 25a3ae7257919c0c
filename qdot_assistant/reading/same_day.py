"""Two acts on one day: "filed on October 15 and deeded the house the same day", "signed the day the 706 went in".

Come here for ``take_same_day``: the act told without a date takes the date of the other one.
"""

from __future__ import annotations

import datetime as dt
import re

from dateutil.relativedelta import relativedelta

from qdot_assistant.reading.context import Context, Reading
from qdot_assistant.reading.event_words import EVENTS
from qdot_assistant.reading.roles import Cue, cues_in
from qdot_assistant.types import Fact

_ACTS = {
    "return_filed", "transfer_date", "assignment_date", "protective_assignment_date", "qdot_established", "conveyed",
    "reformation_completed", "proceeding_commenced", "form_4768_filed", "administration_completed",
}  # fmt: skip
_SAME = re.compile(
    r"\b(?:(?:on |at )?(?:the|that) (?:very |exact )?same (?:day|date|time)\b|same[- ]day\b|simultaneously\b|"
    r"(?:on )?(?:the|that) (?:very |exact |same )*(?:day|date) (?:that |when |on which )?"
    r"(?=(?:the|our|his|her|he|she|we|i|it|executor|form|706)\b)|(?:on )?(?:that|the same|the very) (?:very )?day\b|"
    r"both (?:were |done |happened |took place |dated |signed |made |filed |executed )*(?:on )?"
    r"(?=(?:the )?(?:\d|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec))|"
    r"the same day as\b|together with the return\b)"
)
_SHIFTED = re.compile(
    r"\b(?P<n>a|one|the|two|three|four|five|six|seven|ten|\d{1,2})\s+(?:(?:next|following)\s+)?(?P<unit>day|week)s?\s+"
    r"(?P<way>before|after|later|earlier|prior|ahead|preceding|following|in advance)\b"
    r"(?!\s+(?:tomorrow|yesterday)\b)(?!\s+(?:to |of )?(?:his|her|the|my|our|d's)?\s*(?:death|he |she |dad|mom|died))|"
    r"\b(?:the )?(?P<next>next|following) (?:day|morning|afternoon|evening)\b|\b(?P<hours>24|twenty-four) hours later\b"
)
_NUMBERS = {"a": 1, "one": 1, "the": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "ten": 10}


_BACK = ("before", "earlier", "prior", "ahead", "preceding", "in advance")
_OF_THE_NEXT = ("before", "after", "prior", "ahead", "preceding", "following", "in advance")
"""Words that join the act after them to the one before; "two days later" ends by itself."""


def take_same_day(context: Context, reading: Reading) -> None:
    """Give an act without a date of its own the day of the act it is tied to by "the same day" or "the day after"."""
    text = context.message.low
    same, shifted = _SAME.search(text), _SHIFTED.search(text)
    tie = same or shifted
    if tie is None:
        return
    dated = [fact for name, fact in reading.facts.items() if name in _ACTS and isinstance(fact.value, dt.date)]
    cues = [cue for cue in cues_in(text, EVENTS) if cue.role in _ACTS and cue.role not in reading.facts]
    cue = min(cues, key=lambda one: _distance(one, tie), default=None)
    known = context.known.get("return_filed")
    if not dated and known is not None and isinstance(known.value, dt.date):
        dated = [known]
    if cue is None or len(dated) != 1 or _distance(cue, tie) > 60 or not isinstance(dated[0].value, dt.date):
        return
    day = dated[0].value if same else dated[0].value + _shift(shifted, cue, dated[0], text)
    note = None if same else f"read as {day:%B} {day.day}, {day.year}"
    reading.facts[cue.role] = context.fact(cue.role, day, tie.span(), note)


_PAID_WITH_IT = re.compile(
    r"\s*(?:only )?(?:(?:together |along )?with (?:it|that|the (?:estate )?(?:tax )?(?:return|706))|"
    r"(?:right |just )?then\b|at (?:that|the same) time|when (?:we|i|he|she|they|the executor) filed)"
)


def take_tax_paid_with_the_return(context: Context, reading: Reading) -> None:
    """The estate tax paid "with the return", or "then too", was paid on the day of filing."""
    filed, text = reading.facts.get("return_filed"), context.message.low
    if filed is None or not isinstance(filed.value, dt.date) or "estate_tax_paid" in reading.facts:
        return
    for cue in cues_in(text, EVENTS):
        tie = _PAID_WITH_IT.match(text, cue.span[1]) if cue.role == "estate_tax_paid" else None
        if tie is not None:
            reading.facts["estate_tax_paid"] = context.fact("estate_tax_paid", filed.value, tie.span())


def _distance(cue: Cue, tie: re.Match[str]) -> int:
    return max(tie.start() - cue.span[1], cue.span[0] - tie.end(), 0)


def _shift(tie: re.Match[str] | None, cue: Cue, dated: Fact, text: str) -> relativedelta:
    """How far the act told by "two days before" lies from the dated one, seen from the act without a date."""
    if tie is None or tie["next"] or tie["hours"]:
        return relativedelta(days=1)
    count = _NUMBERS.get(tie["n"]) or int(tie["n"])
    backward = tie["way"] in _BACK
    if tie.start() < cue.span[0] and tie["way"] in _OF_THE_NEXT and text.find(dated.words.lower()) < tie.start():
        backward = (
            not backward
        )  # "assigned on May 3, two days before the return was filed": the return is the later one
    step = relativedelta(weeks=count) if tie["unit"] == "week" else relativedelta(days=count)
    return -step if backward else step

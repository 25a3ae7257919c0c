"""Which day of the week the day just told is: "is that a weekend?" (IRC 7503).

Come here for ``road``. The day is the first that the last answer told, or one that the message itself names.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from calculators.calendar import is_business_day, next_business_day
from qdot_assistant.matters.point import point_of
from qdot_assistant.matters.spanish import point_in_spanish
from qdot_assistant.reading.dates import dates_in
from qdot_assistant.telling.common import day
from qdot_assistant.told_before import MARKS
from qdot_assistant.types import Draft, DraftSentence, Question
from qdot_assistant.writers import grounded

if TYPE_CHECKING:
    from qdot_assistant.pipeline import Asking, Assistant

_I = re.IGNORECASE
MOST_WORDS = 14
SATURDAY = 5
_FULL = (
    r"(?P<day>\b(?:january|february|march|april|may|june|july|august|september|october|november|december) "
    r"\d{1,2}, \d{4})\b"
)
_IN_FULL = re.compile(_FULL, _I)
_LAST_DAY = re.compile(rf"\b(?:by|before|due on|is|was|until) {_FULL}", _I)
"""The day by which something is to be done, and not the day from which it is counted."""
MOST_TURNS = 8
_ASKS = re.compile(
    r"^\W*(?:(?:and|so|but|ok(?:ay)?)\b,? )*(?:is|was|does|do|will|did|what|which)\b.*\b(?:week ?ends?|week ?days?|"
    r"saturday|sunday|"
    r"day of the week|(?:legal |bank |public |federal )?holidays?|business day|working day)\b",
    _I,
)
_SIXTY = re.compile(r"\b60 days\b|\brolling over\b|\broll-?over\b|\bcorpus portion\b", _I)


def road(asking: Asking, assistant: Assistant) -> Draft | None:
    """The weekday of the day meant, then what the rule on weekends makes of it; None where no day is meant."""
    if asking.is_part or len(asking.said.split()) > MOST_WORDS:
        return None
    named = _named(asking)
    if named is not None:
        return _told(named, asking, assistant, None)
    if "weekday" not in (point_of(asking.said), point_in_spanish(asking.said)):
        return None
    for said, question in told_earlier(asking):
        found = _LAST_DAY.search(said) or _IN_FULL.search(said)
        if found is not None:
            worked = worked_before(question, assistant)
            return _told(dates_in(found["day"], asking.question.today)[0].value, asking, assistant, worked)
    return None


def told_earlier(asking: Asking) -> Iterator[tuple[str, Question]]:
    """What was told, the latest first, each with the question that it answered."""
    history = asking.question.history
    for at in range(len(history) - 1, max(0, len(history) - MOST_TURNS), -1):
        if history[at].role == "assistant" and history[at - 1].role == "user":
            asked = asking.question.model_copy(
                update={"question": history[at - 1].content, "history": history[: at - 1]}
            )
            yield MARKS.sub("", history[at].content), asked


def _named(asking: Asking) -> dt.date | None:
    """The one whole day of a message that asks of it whether it is a weekend or a holiday."""
    if not _ASKS.match(asking.said):
        return None
    named = [one for one in dates_in(asking.said, asking.question.today) if one.precision == "day" and not one.readings]
    return named[0].value if len(named) == 1 else None


def worked_before(question: Question, assistant: Assistant) -> Draft | None:
    """What was worked out for an earlier question, whose working supports its day; None where nothing was."""
    from qdot_assistant.pipeline import read
    from qdot_assistant.roads import drafts

    draft = next(drafts(read(question, assistant), assistant))
    return draft if draft.calculations else None


def _told(one: dt.date | None, asking: Asking, assistant: Assistant, before: Draft | None) -> Draft | None:
    if one is None:
        return None
    rule = list(grounded.told(assistant.statements["returns.weekends"], asking.question.audience, asking.law))
    moved = "" if is_business_day(one) else _next(one, before)
    first = DraftSentence(text=f"{day(one)} is {_kind(one)}.{moved}", cites=rule[0].cites)
    sixty = before is not None and _SIXTY.search(before.sentences[0].text) is not None
    more = assistant.statements["agreements.sixtieth_day_weekend" if sixty else "returns.weekends"]
    behind = list(grounded.told(more, asking.question.audience, asking.law))[: 1 if is_business_day(one) else 2]
    calculations = before.calculations if before is not None else ()
    return Draft(
        kind="calculation" if calculations else "answer",
        sentences=(first, *behind),
        calculations=calculations,
        notices=grounded.notices_of([more]),
    )


def _kind(one: dt.date) -> str:
    """The weekday, and whether the day is a business day: no weekend, and no legal holiday of D.C."""
    name = f"a {one:%A}"
    if is_business_day(one):
        return f"{name}, no weekend and no legal holiday"
    return name if one.weekday() >= SATURDAY else f"{name} and a legal holiday in the District of Columbia"


def _next(one: dt.date, before: Draft | None) -> str:
    """The business day after it, where its figure stands in the working already."""
    after = day(next_business_day(one))
    known = before is not None and any(after in sentence.text for sentence in before.sentences)
    return f" The next day that is none of these is {after}." if known else ""

"""A day of the question whose event was not understood: no verdict then rests on the rest of what was told.

Come here for ``safely_asked`` and ``unread_day``.
"""

from __future__ import annotations

from collections.abc import Iterator

from qdot_assistant.asked.what import DONE_FACTS
from qdot_assistant.asked.whether import Whether
from qdot_assistant.telling.common import day
from qdot_assistant.types import DraftSentence, Facts

_OF_AN_ACT = ("kept", "holds", "missed", "closed")


def safely_asked(asks: Whether | None, facts: Facts) -> Whether | None:
    """What is asked, yes or no; None where the day asked of may be the one that was not understood.

    So it may be where something was signed of which only the day is plain ("he signed it on …, too late?").
    """
    if asks == "put_off":
        return asks  # what is told of the payment, no act decides
    signed = asks in _OF_AN_ACT and "acting_date" in facts.current and not facts.current & DONE_FACTS
    return None if facts.unread or signed else asks


def unread_day(asks: Whether | None, facts: Facts) -> Iterator[DraftSentence]:
    """The one day that was not understood, where a verdict is asked for and no act was told."""
    if asks in _OF_AN_ACT and len(facts.unread) == 1:
        text = (
            f"What was done on {day(facts.unread[0])} I could not tell from your words; say it, and it can be judged."
        )
        yield DraftSentence(text=text, is_substance=False, starts_paragraph=True)

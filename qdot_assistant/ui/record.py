"""What is kept of a conversation, and the form in which conversations are exported and imported.

Come here for ``Conversation`` and ``Exchange`` (values, never changed) and for ``ExportFile``.
"""

from __future__ import annotations

import datetime as dt
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

from qdot_assistant.types import Answer, Audience, Turn

NOTICE = "Information about 26 CFR § 20.2056A-4, not legal advice."
LONGEST_TITLE = 80

State = Literal["pending", "answered", "stopped", "failed"]


class _Frozen(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Exchange(_Frozen):
    """One question with its answers, one for each register that was asked for.

    Attributes:
        today: the day the question was asked on; it picks the law in force and is kept with it.
        audience: the register that is shown.
        feedback: 1 for helpful, 0 for not, None where nothing was said.
    """

    id: str = Field(min_length=1, max_length=64)
    question: str
    today: dt.date
    audience: Audience = "client"
    answers: dict[Audience, Answer] = {}
    state: State = "pending"
    asked_at: dt.datetime
    feedback: Literal[0, 1] | None = None
    comment: str = ""

    @property
    def answer(self) -> Answer | None:
        """The answer in the register shown, or None while there is none."""
        return self.answers.get(self.audience)


class Conversation(_Frozen):
    """A conversation with its exchanges in order."""

    id: str = Field(min_length=1, max_length=64)
    title: str
    audience: Audience = "client"
    created: dt.datetime
    updated: dt.datetime
    exchanges: tuple[Exchange, ...] = ()

    def history(self, before: str | None = None) -> tuple[Turn, ...]:
        """The turns up to an exchange (its own left out), or all of them; unanswered questions count as said."""
        turns: list[Turn] = []
        for exchange in self.exchanges:
            if exchange.id == before:
                break
            turns.append(Turn(role="user", content=exchange.question))
            if exchange.answer is not None:
                turns.append(Turn(role="assistant", content=exchange.answer.answer))
        return tuple(turns)


class Summary(_Frozen):
    """One line of the list of conversations."""

    id: str
    title: str
    updated: dt.datetime


class ExportFile(_Frozen):
    """The exported file. ``format`` and ``version`` say how to read it."""

    format: Literal["qdot-conversations"] = "qdot-conversations"
    version: Literal[1] = 1
    notice: str = NOTICE
    conversations: tuple[Conversation, ...]


def title_of(question: str) -> str:
    """A title from the first question: its first line, cut at a word."""
    line = " ".join(question.split())
    if len(line) <= LONGEST_TITLE:
        return line or "New conversation"
    return line[:LONGEST_TITLE].rsplit(" ", 1)[0] + " …"

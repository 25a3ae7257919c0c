"""The two tables of the conversations, and how a row becomes a value and back.

Come here for what stands in the database. Answers are kept as JSON in their contract form; days and moments as ISO 8601
text, moments in UTC.
"""

from __future__ import annotations

import datetime as dt
import uuid
from functools import lru_cache
from typing import Literal, cast

from pydantic import TypeAdapter
from sqlalchemy import ForeignKey, Select, String, Text, UniqueConstraint, select
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

from qdot_assistant.types import Answer, Audience
from qdot_assistant.ui.record import LONGEST_TITLE, Conversation, Exchange, State

_ANSWERS = TypeAdapter(dict[Audience, Answer])


class Base(DeclarativeBase):
    """The tables of the conversations."""


class ConversationRow(Base):
    """One conversation of one owner."""

    __tablename__ = "conversation"

    id: Mapped[str] = mapped_column(String(64), primary_key=True)
    owner: Mapped[str] = mapped_column(String(320), index=True)
    title: Mapped[str] = mapped_column(Text)
    audience: Mapped[str] = mapped_column(String(16))
    created: Mapped[str] = mapped_column(String(40))
    updated: Mapped[str] = mapped_column(String(40), index=True)


class ExchangeRow(Base):
    """One question of a conversation, with its answer in each register that was shown."""

    __tablename__ = "exchange"
    __table_args__ = (UniqueConstraint("conversation_id", "position"),)

    id: Mapped[str] = mapped_column(String(64), primary_key=True)
    conversation_id: Mapped[str] = mapped_column(ForeignKey("conversation.id", ondelete="CASCADE"), index=True)
    position: Mapped[int]
    question: Mapped[str] = mapped_column(Text)
    today: Mapped[str] = mapped_column(String(10))
    audience: Mapped[str] = mapped_column(String(16))
    answers: Mapped[str] = mapped_column(Text)
    state: Mapped[str] = mapped_column(String(16))
    asked_at: Mapped[str] = mapped_column(String(40))
    feedback: Mapped[int | None]
    comment: Mapped[str] = mapped_column(Text)


def exchanges_of(identity: str) -> Select[ExchangeRow]:
    """The exchanges of a conversation, in no order."""
    return select(ExchangeRow).where(ExchangeRow.conversation_id == identity)


def exchange_of(row: ExchangeRow) -> Exchange:
    """The exchange a row holds."""
    return Exchange.model_construct(
        id=row.id,
        question=row.question,
        today=dt.date.fromisoformat(row.today),
        audience=cast(Audience, row.audience),
        answers=answers_of(row.answers),
        state=cast(State, row.state),
        asked_at=dt.datetime.fromisoformat(row.asked_at),
        feedback=cast(Literal[0, 1] | None, row.feedback),
        comment=row.comment,
    )


def exchange_row(one: Exchange, identity: str, conversation: str, position: int) -> ExchangeRow:
    """The row of an exchange, under this id, in this place of a conversation."""
    return ExchangeRow(
        id=identity,
        conversation_id=conversation,
        position=position,
        question=one.question,
        today=one.today.isoformat(),
        audience=one.audience,
        answers=as_json(one.answers),
        state=one.state,
        asked_at=iso(one.asked_at),
        feedback=one.feedback,
        comment=one.comment,
    )


def asked_row(conversation: str, position: int, question: str, audience: Audience, today: dt.date) -> ExchangeRow:
    """The row of a question that waits for its answer."""
    return ExchangeRow(
        id=uuid.uuid4().hex, conversation_id=conversation, position=position, question=question,
        today=today.isoformat(), audience=audience, answers="{}", state="pending", asked_at=now(), feedback=None,
        comment="",
    )  # fmt: skip


def conversation_row(given: Conversation, identity: str, owner: str) -> ConversationRow:
    """The row of a conversation, under this id, for this owner; its exchanges have rows of their own."""
    return ConversationRow(
        id=identity,
        owner=owner,
        title=given.title[:LONGEST_TITLE],
        audience=given.audience,
        created=iso(given.created),
        updated=iso(given.updated),
    )


@lru_cache(maxsize=1024)
def answers_of(source: str) -> dict[Audience, Answer]:
    """The answers a row holds; the same text gives the same values, so a long conversation is read once."""
    return _ANSWERS.validate_json(source)


def as_json(answers: dict[Audience, Answer]) -> str:
    """Answers as a row holds them."""
    return _ANSWERS.dump_json(answers).decode()


def iso(moment: dt.datetime) -> str:
    """A moment as a row holds it; one without a zone is taken as UTC."""
    aware = moment if moment.tzinfo else moment.replace(tzinfo=dt.UTC)
    return aware.astimezone(dt.UTC).isoformat(timespec="microseconds")


def now() -> str:
    """This moment as a row holds it."""
    return iso(dt.datetime.now(dt.UTC))

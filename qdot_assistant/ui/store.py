"""The conversations on disk: one SQLite file in the user's data folder, or the database of a URL.

Come here for ``Store``. Every call is one transaction; what fails says so in one sentence (``StoreError``) and changes
nothing. An in-memory store (``Store.in_memory``) holds what must not be kept. No Streamlit is imported.
"""

from __future__ import annotations

import datetime as dt
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, cast

from pydantic import ValidationError
from sqlalchemy import Engine, create_engine, delete, event, or_, select
from sqlalchemy.exc import IntegrityError, SQLAlchemyError
from sqlalchemy.orm import Session
from sqlalchemy.pool import StaticPool

from qdot_assistant.types import Answer, Audience
from qdot_assistant.ui.record import LONGEST_TITLE, Conversation, Exchange, ExportFile, State, Summary, title_of
from qdot_assistant.ui.store_faults import AtOnceError, StoreError, read_export, reason
from qdot_assistant.ui.store_rows import (
    Base,
    ConversationRow,
    ExchangeRow,
    answers_of,
    as_json,
    asked_row,
    conversation_row,
    exchange_of,
    exchange_row,
    exchanges_of,
    now,
)

FILE_NAME = "conversations.sqlite"
_WAIT_SECONDS = 5
_MOST_TRIES = 12


class Store:
    """The conversations of one owner (an empty name is the one user of the data folder)."""

    def __init__(self, engine: Engine, owner: str = "", where: str = "the database") -> None:
        self.owner = owner
        self.where = where
        self._engine = engine

    @classmethod
    def in_folder(cls, folder: Path, owner: str = "") -> Store:
        """The store in a data folder, made if need be, readable by its user only.

        Raises:
            StoreError: when the folder or the file cannot be used.
        """
        path = folder / FILE_NAME
        try:
            folder.mkdir(parents=True, exist_ok=True, mode=0o700)
            path.touch(mode=0o600)
        except OSError as error:
            raise StoreError(
                f"Conversations cannot be kept in {folder} ({error.strerror}); make it writable or set QDOT_DATA_DIR."
            ) from None
        return cls.at(f"sqlite:///{path}", owner, where=str(path))

    @classmethod
    def at(cls, url: str, owner: str = "", where: str = "the database of QDOT_DATABASE_URL") -> Store:
        """The store at a database URL as SQLAlchemy takes it.

        Raises:
            StoreError: when it cannot be reached, or its file is no database.
        """
        try:
            engine = create_engine(url)
            if engine.dialect.name == "sqlite":
                event.listen(engine, "connect", _for_privacy)
            Base.metadata.create_all(engine)
        except (SQLAlchemyError, ImportError, ValueError) as error:
            raise StoreError(f"Conversations cannot be kept: {reason(error, where)}") from None
        return cls(engine, owner, where)

    @classmethod
    def in_memory(cls) -> Store:
        """A store that keeps nothing beyond this session."""
        engine = create_engine("sqlite://", poolclass=StaticPool, connect_args={"check_same_thread": False})
        Base.metadata.create_all(engine)
        return cls(engine, where="memory")

    def summaries(self, words: str = "", most: int = 200) -> tuple[Summary, ...]:
        """The conversations, newest first; with ``words`` those whose title or questions or answers hold them all."""
        chosen = select(ConversationRow).where(ConversationRow.owner == self.owner)
        for word in words.split()[:8]:
            like = f"%{_literal(word)}%"
            within = select(ExchangeRow.conversation_id).where(
                or_(ExchangeRow.question.ilike(like, escape="\\"), ExchangeRow.answers.ilike(like, escape="\\"))
            )
            chosen = chosen.where(or_(ConversationRow.title.ilike(like, escape="\\"), ConversationRow.id.in_(within)))
        chosen = chosen.order_by(ConversationRow.updated.desc()).limit(most)
        with self._session("read") as session:
            return tuple(
                Summary(id=row.id, title=row.title, updated=dt.datetime.fromisoformat(row.updated))
                for row in session.scalars(chosen)
            )

    def conversation(self, identity: str) -> Conversation | None:
        """One conversation with all its exchanges, or None when this owner has none of that id."""
        with self._session("read") as session:
            row = self._own(session, identity)
            return None if row is None else self._read(session, row)

    def start(self, audience: Audience, title: str = "New conversation", identity: str | None = None) -> Conversation:
        """Begin a conversation."""
        moment = now()
        row = ConversationRow(
            id=identity or uuid.uuid4().hex,
            owner=self.owner,
            title=title,
            audience=audience,
            created=moment,
            updated=moment,
        )
        with self._session("keep") as session:
            session.add(row)
            session.flush()
            return self._read(session, row)

    def begin(self, question: str, audience: Audience, today: dt.date) -> Conversation:
        """Begin a conversation with its first question, which names it."""
        moment = now()
        row = ConversationRow(
            id=uuid.uuid4().hex, owner=self.owner, title=title_of(question), audience=audience,
            created=moment, updated=moment,
        )  # fmt: skip
        with self._session("keep") as session:
            session.add(row)
            session.flush()
            session.add(asked_row(row.id, 0, question, audience, today))
            session.flush()
            return self._read(session, row)

    def ask(self, identity: str, question: str, audience: Audience, today: dt.date) -> Exchange:
        """Keep a question before it is answered; the first one names the conversation.

        The same question while it still waits for its answer (a double click) is the exchange there is. Where another
        window asked in the same moment, this one comes after it.
        """
        for _ in range(_MOST_TRIES - 1):
            try:
                return self._ask(identity, question, audience, today)
            except AtOnceError:
                continue  # another window took the place; the next one is free
        return self._ask(identity, question, audience, today)

    def _ask(self, identity: str, question: str, audience: Audience, today: dt.date) -> Exchange:
        with self._session("keep") as session:
            row = self._required(session, identity)
            last = session.scalars(exchanges_of(identity).order_by(ExchangeRow.position.desc()).limit(1)).first()
            if last is not None and last.question == question and last.state == "pending":
                return exchange_of(last)
            if last is None:
                row.title = title_of(question)
            row.updated, row.audience = now(), audience
            asked = asked_row(identity, last.position + 1 if last else 0, question, audience, today)
            session.add(asked)
            session.flush()
            return exchange_of(asked)

    def answered(self, exchange: str, answer: Answer, audience: Audience) -> None:
        """Keep an answer in its register and show that register."""
        with self._session("keep") as session:
            row = self._exchange_row(session, exchange)
            if row is None:
                return  # deleted meanwhile, in another window
            answers = answers_of(row.answers) | {audience: answer}
            row.answers = as_json(answers)
            row.state, row.audience = "answered", audience
            self._touch(session, row)

    def mark(
        self,
        exchange: str,
        *,
        state: State | None = None,
        audience: Audience | None = None,
        feedback: int | None = None,
        comment: str | None = None,
    ) -> None:
        """Change what is noted of an exchange; None leaves a thing as it is."""
        with self._session("keep") as session:
            row = self._exchange_row(session, exchange)
            if row is None:
                return
            row.state, row.audience = state or row.state, audience or row.audience
            row.feedback = row.feedback if feedback is None else feedback
            row.comment = row.comment if comment is None else comment

    def again(self, exchange: str, question: str | None = None) -> None:
        """Let an exchange wait for a new answer, with its question changed or as it was."""
        with self._session("keep") as session:
            row = self._exchange_row(session, exchange)
            if row is None:
                return
            row.question, row.answers, row.state = question or row.question, "{}", "pending"
            row.feedback, row.comment = None, ""
            self._touch(session, row)

    def rename(self, identity: str, title: str) -> None:
        """Give a conversation another title; an empty one changes nothing."""
        with self._session("keep") as session:
            row = self._own(session, identity)
            if row is not None and title.strip():
                row.title = " ".join(title.split())[:LONGEST_TITLE]

    def delete(self, identity: str) -> None:
        """Delete a conversation, its words overwritten in the file."""
        with self._session("delete") as session:
            if self._own(session, identity) is not None:
                session.execute(delete(ExchangeRow).where(ExchangeRow.conversation_id == identity))
                session.execute(delete(ConversationRow).where(ConversationRow.id == identity))

    def delete_all(self) -> None:
        """Delete every conversation of this owner."""
        with self._session("delete") as session:
            own = select(ConversationRow.id).where(ConversationRow.owner == self.owner)
            session.execute(delete(ExchangeRow).where(ExchangeRow.conversation_id.in_(own)))
            session.execute(delete(ConversationRow).where(ConversationRow.owner == self.owner))

    def forget_older_than(self, days: int, now: dt.datetime | None = None) -> int:
        """Delete conversations untouched for more than ``days`` days, of every owner; gives how many."""
        limit = ((now or dt.datetime.now(dt.UTC)) - dt.timedelta(days=days)).isoformat(timespec="microseconds")
        with self._session("delete") as session:
            old = list(session.scalars(select(ConversationRow.id).where(ConversationRow.updated < limit)))
            session.execute(delete(ExchangeRow).where(ExchangeRow.conversation_id.in_(old)))
            session.execute(delete(ConversationRow).where(ConversationRow.id.in_(old)))
            return len(old)

    def export(self) -> str:
        """Every conversation of this owner as JSON."""
        kept = (self.conversation(summary.id) for summary in self.summaries(most=1_000_000))
        return ExportFile(conversations=tuple(one for one in kept if one)).model_dump_json(indent=2)

    def import_(self, data: bytes) -> int:
        """Take in an exported file, all of it or nothing; what is here already is not taken twice. Gives how many came.

        Raises:
            StoreError: when it is no such file.
        """
        read = read_export(data)
        with self._session("keep") as session:
            return sum(self._put(session, conversation) for conversation in read.conversations)

    def take(self, conversation: Conversation) -> None:
        """Keep a conversation as it is (moved from another store)."""
        with self._session("keep") as session:
            self._put(session, conversation)

    def _put(self, session: Session, given: Conversation) -> int:
        existing = session.get(ConversationRow, given.id)
        if existing is not None and existing.owner == self.owner and self._read(session, existing) == given:
            return 0
        fresh = existing is not None
        identity = uuid.uuid4().hex if fresh else given.id
        session.add(conversation_row(given, identity, self.owner))
        session.flush()
        for position, one in enumerate(given.exchanges):
            is_taken = fresh or session.get(ExchangeRow, one.id) is not None
            session.add(exchange_row(one, uuid.uuid4().hex if is_taken else one.id, identity, position))
        session.flush()
        return 1

    def _read(self, session: Session, row: ConversationRow) -> Conversation:
        rows = session.scalars(exchanges_of(row.id).order_by(ExchangeRow.position))
        return Conversation.model_construct(
            id=row.id,
            title=row.title,
            audience=cast(Audience, row.audience),
            created=dt.datetime.fromisoformat(row.created),
            updated=dt.datetime.fromisoformat(row.updated),
            exchanges=tuple(exchange_of(one) for one in rows),
        )

    def _own(self, session: Session, identity: str) -> ConversationRow | None:
        row = session.get(ConversationRow, identity)
        return row if row is not None and row.owner == self.owner else None

    def _required(self, session: Session, identity: str) -> ConversationRow:
        row = self._own(session, identity)
        if row is None:
            raise StoreError("This conversation was deleted, perhaps in another window; start a new one.")
        return row

    def _exchange_row(self, session: Session, exchange: str) -> ExchangeRow | None:
        row = session.get(ExchangeRow, exchange)
        return row if row is not None and self._own(session, row.conversation_id) is not None else None

    def _touch(self, session: Session, exchange: ExchangeRow) -> None:
        self._required(session, exchange.conversation_id).updated = now()

    @contextmanager
    def _session(self, doing: str) -> Iterator[Session]:
        try:
            with Session(self._engine) as session, session.begin():
                yield session
        except IntegrityError:
            raise AtOnceError("Another window changed this conversation at the same moment; reload the page.") from None
        except (SQLAlchemyError, ValidationError) as error:
            raise StoreError(f"Conversations cannot be {_DONE[doing]}: {reason(error, self.where)}") from None


_DONE = {"read": "read", "keep": "kept", "delete": "deleted"}


def _for_privacy(connection: Any, record: object) -> None:
    """Deleted words are overwritten; a second writer waits; a damaged reference is refused."""
    connection.execute("PRAGMA secure_delete = ON")
    connection.execute("PRAGMA foreign_keys = ON")
    connection.execute(f"PRAGMA busy_timeout = {_WAIT_SECONDS * 1000}")


def _literal(word: str) -> str:
    return word.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")

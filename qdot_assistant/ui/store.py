"""The conversations on disk: one SQLite file in the user's data folder, or the database of a URL.

Come here for ``Store``. Every call is one transaction; what fails says so in one sentence (``StoreError``) and changes
nothing. An in-memory store (``Store.in_memory``) holds what must not be kept. No Streamlit is imported.
"""

from __future__ import annotations

import datetime as dt
import json
import uuid
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Literal, TypeVar, cast

from pydantic import TypeAdapter, ValidationError
from sqlalchemy import (
    Engine,
    ForeignKey,
    String,
    Text,
    UniqueConstraint,
    create_engine,
    delete,
    event,
    or_,
    select,
)
from sqlalchemy.exc import DatabaseError, IntegrityError, SQLAlchemyError
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column
from sqlalchemy.pool import StaticPool

from qdot_assistant.errors import QdotError
from qdot_assistant.types import Answer, Audience
from qdot_assistant.ui.record import LONGEST_TITLE, Conversation, Exchange, ExportFile, State, Summary, title_of

FILE_NAME = "conversations.sqlite"
LARGEST_IMPORT = 50_000_000
_WAIT_SECONDS = 5

_ANSWERS = TypeAdapter(dict[Audience, Answer])
T = TypeVar("T")


class StoreError(QdotError):
    """The conversations could not be read or kept. One sentence: what, why, what to do."""


class _AtOnce(StoreError):
    """Another window wrote in the same moment."""


class _Base(DeclarativeBase):
    pass


class _Conversation(_Base):
    __tablename__ = "conversation"

    id: Mapped[str] = mapped_column(String(64), primary_key=True)
    owner: Mapped[str] = mapped_column(String(320), index=True)
    title: Mapped[str] = mapped_column(Text)
    audience: Mapped[str] = mapped_column(String(16))
    created: Mapped[str] = mapped_column(String(40))
    updated: Mapped[str] = mapped_column(String(40), index=True)


class _Exchange(_Base):
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
            _Base.metadata.create_all(engine)
        except (SQLAlchemyError, ImportError, ValueError) as error:
            raise StoreError(f"Conversations cannot be kept: {_reason(error, where)}") from None
        return cls(engine, owner, where)

    @classmethod
    def in_memory(cls) -> Store:
        """A store that keeps nothing beyond this session."""
        engine = create_engine("sqlite://", poolclass=StaticPool, connect_args={"check_same_thread": False})
        _Base.metadata.create_all(engine)
        return cls(engine, where="memory")

    def summaries(self, words: str = "", most: int = 200) -> tuple[Summary, ...]:
        """The conversations, newest first; with ``words`` those whose title or questions or answers hold them all."""
        chosen = select(_Conversation).where(_Conversation.owner == self.owner)
        for word in words.split()[:8]:
            like = f"%{_literal(word)}%"
            within = select(_Exchange.conversation_id).where(
                or_(_Exchange.question.ilike(like, escape="\\"), _Exchange.answers.ilike(like, escape="\\"))
            )
            chosen = chosen.where(or_(_Conversation.title.ilike(like, escape="\\"), _Conversation.id.in_(within)))
        chosen = chosen.order_by(_Conversation.updated.desc()).limit(most)
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
        now = _now()
        row = _Conversation(
            id=identity or uuid.uuid4().hex, owner=self.owner, title=title, audience=audience, created=now, updated=now
        )
        with self._session("keep") as session:
            session.add(row)
            session.flush()
            return self._read(session, row)

    def ask(self, identity: str, question: str, audience: Audience, today: dt.date) -> Exchange:
        """Keep a question before it is answered; the first one names the conversation.

        The same question while it still waits for its answer (a double click) is the exchange there is. Where another
        window asked in the same moment, this one comes after it.
        """
        try:
            return self._ask(identity, question, audience, today)
        except _AtOnce:
            return self._ask(identity, question, audience, today)

    def _ask(self, identity: str, question: str, audience: Audience, today: dt.date) -> Exchange:
        with self._session("keep") as session:
            row = self._required(session, identity)
            last = session.scalars(_exchanges(identity).order_by(_Exchange.position.desc()).limit(1)).first()
            if last is not None and last.question == question and last.state == "pending":
                return _exchange(last)
            if last is None:
                row.title = title_of(question)
            row.updated, row.audience = _now(), audience
            asked = _Exchange(
                id=uuid.uuid4().hex, conversation_id=identity, position=last.position + 1 if last else 0,
                question=question, today=today.isoformat(), audience=audience, answers="{}", state="pending",
                asked_at=_now(), feedback=None, comment="",
            )  # fmt: skip
            session.add(asked)
            session.flush()
            return _exchange(asked)

    def answered(self, exchange: str, answer: Answer, audience: Audience) -> None:
        """Keep an answer in its register and show that register."""
        with self._session("keep") as session:
            row = self._exchange_row(session, exchange)
            if row is None:
                return  # deleted meanwhile, in another window
            answers = _ANSWERS.validate_json(row.answers) | {audience: answer}
            row.answers = _ANSWERS.dump_json(answers).decode()
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
                session.execute(delete(_Exchange).where(_Exchange.conversation_id == identity))
                session.execute(delete(_Conversation).where(_Conversation.id == identity))

    def delete_all(self) -> None:
        """Delete every conversation of this owner."""
        with self._session("delete") as session:
            own = select(_Conversation.id).where(_Conversation.owner == self.owner)
            session.execute(delete(_Exchange).where(_Exchange.conversation_id.in_(own)))
            session.execute(delete(_Conversation).where(_Conversation.owner == self.owner))

    def forget_older_than(self, days: int, now: dt.datetime | None = None) -> int:
        """Delete conversations untouched for more than ``days`` days, of every owner; gives how many."""
        limit = ((now or dt.datetime.now(dt.UTC)) - dt.timedelta(days=days)).isoformat(timespec="microseconds")
        with self._session("delete") as session:
            old = list(session.scalars(select(_Conversation.id).where(_Conversation.updated < limit)))
            session.execute(delete(_Exchange).where(_Exchange.conversation_id.in_(old)))
            session.execute(delete(_Conversation).where(_Conversation.id.in_(old)))
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
        read = _read_export(data)
        with self._session("keep") as session:
            return sum(self._put(session, conversation) for conversation in read.conversations)

    def take(self, conversation: Conversation) -> None:
        """Keep a conversation as it is (moved from another store)."""
        with self._session("keep") as session:
            self._put(session, conversation)

    def _put(self, session: Session, given: Conversation) -> int:
        existing = session.get(_Conversation, given.id)
        if existing is not None and existing.owner == self.owner and self._read(session, existing) == given:
            return 0
        fresh = existing is not None
        identity = uuid.uuid4().hex if fresh else given.id
        session.add(
            _Conversation(
                id=identity,
                owner=self.owner,
                title=given.title[:LONGEST_TITLE],
                audience=given.audience,
                created=_iso(given.created),
                updated=_iso(given.updated),
            )
        )
        session.flush()
        for position, one in enumerate(given.exchanges):
            taken = fresh or session.get(_Exchange, one.id) is not None
            session.add(
                _Exchange(
                    id=uuid.uuid4().hex if taken else one.id,
                    conversation_id=identity,
                    position=position,
                    question=one.question,
                    today=one.today.isoformat(),
                    audience=one.audience,
                    answers=_ANSWERS.dump_json(one.answers).decode(),
                    state=one.state,
                    asked_at=_iso(one.asked_at),
                    feedback=one.feedback,
                    comment=one.comment,
                )
            )
        session.flush()
        return 1

    def _read(self, session: Session, row: _Conversation) -> Conversation:
        rows = session.scalars(_exchanges(row.id).order_by(_Exchange.position))
        return Conversation.model_construct(
            id=row.id,
            title=row.title,
            audience=cast(Audience, row.audience),
            created=dt.datetime.fromisoformat(row.created),
            updated=dt.datetime.fromisoformat(row.updated),
            exchanges=tuple(_exchange(one) for one in rows),
        )

    def _own(self, session: Session, identity: str) -> _Conversation | None:
        row = session.get(_Conversation, identity)
        return row if row is not None and row.owner == self.owner else None

    def _required(self, session: Session, identity: str) -> _Conversation:
        row = self._own(session, identity)
        if row is None:
            raise StoreError("This conversation was deleted, perhaps in another window; start a new one.")
        return row

    def _exchange_row(self, session: Session, exchange: str) -> _Exchange | None:
        row = session.get(_Exchange, exchange)
        return row if row is not None and self._own(session, row.conversation_id) is not None else None

    def _touch(self, session: Session, exchange: _Exchange) -> None:
        self._required(session, exchange.conversation_id).updated = _now()

    @contextmanager
    def _session(self, doing: str) -> Iterator[Session]:
        try:
            with Session(self._engine) as session, session.begin():
                yield session
        except IntegrityError:
            raise _AtOnce("Another window changed this conversation at the same moment; reload the page.") from None
        except (SQLAlchemyError, ValidationError) as error:
            raise StoreError(f"Conversations cannot be {_DONE[doing]}: {_reason(error, self.where)}") from None


_DONE = {"read": "read", "keep": "kept", "delete": "deleted"}


def _exchanges(identity: str) -> Any:
    return select(_Exchange).where(_Exchange.conversation_id == identity)


def _exchange(row: _Exchange) -> Exchange:
    return Exchange.model_construct(
        id=row.id,
        question=row.question,
        today=dt.date.fromisoformat(row.today),
        audience=cast(Audience, row.audience),
        answers=_answers(row.answers),
        state=cast(State, row.state),
        asked_at=dt.datetime.fromisoformat(row.asked_at),
        feedback=cast(Literal[0, 1] | None, row.feedback),
        comment=row.comment,
    )


def _remembering(read: Callable[[str], T]) -> Callable[[str], T]:
    """Reading the same JSON twice gives the same frozen values; a long conversation is then read once."""
    from functools import lru_cache

    return lru_cache(maxsize=1024)(read)


@_remembering
def _answers(source: str) -> dict[Audience, Answer]:
    return _ANSWERS.validate_json(source)


def _for_privacy(connection: Any, record: object) -> None:
    """Deleted words are overwritten; a second writer waits; a damaged reference is refused."""
    connection.execute("PRAGMA secure_delete = ON")
    connection.execute("PRAGMA foreign_keys = ON")
    connection.execute(f"PRAGMA busy_timeout = {_WAIT_SECONDS * 1000}")


def _reason(error: Exception, where: str) -> str:
    text = str(getattr(error, "orig", None) or error).splitlines()[0]
    for sign, what in (
        ("locked", f"{where} is in use by another program; close it and try again."),
        ("full", f"the disk that holds {where} is full; free some space and try again."),
        ("readonly", f"{where} is read-only; make it writable, or set QDOT_DATA_DIR to another folder."),
        ("read-only", f"{where} is read-only; make it writable, or set QDOT_DATA_DIR to another folder."),
        ("not a database", f"{where} is no database of this product; move it away and start again."),
        ("malformed", f"{where} is damaged; move it away and start again."),
        ("unable to open", f"{where} cannot be opened; check the folder, or set QDOT_DATA_DIR to another one."),
    ):
        if sign in text and isinstance(error, DatabaseError):
            return what
    return f"{where} answers “{text[:160]}”; check QDOT_DATABASE_URL and the folder of QDOT_DATA_DIR."


def _read_export(data: bytes) -> ExportFile:
    if len(data) > LARGEST_IMPORT:
        raise StoreError(f"The file is larger than {LARGEST_IMPORT // 1_000_000} MB; import it in parts.")
    try:
        read = json.loads(data)
    except (ValueError, RecursionError):
        raise StoreError("The file is no JSON; choose a file that “Export all” wrote.") from None
    if not isinstance(read, dict) or read.get("format") != "qdot-conversations":
        raise StoreError("The file holds no conversations of this product; choose a file that “Export all” wrote.")
    try:
        return ExportFile.model_validate(read)
    except ValidationError as error:
        first = error.errors()[0]
        where = " › ".join(str(part) for part in first["loc"])
        raise StoreError(f"The file is damaged at {where} ({first['msg']}); nothing was imported.") from None


def _literal(word: str) -> str:
    return word.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")


def _iso(moment: dt.datetime) -> str:
    aware = moment if moment.tzinfo else moment.replace(tzinfo=dt.UTC)
    return aware.astimezone(dt.UTC).isoformat(timespec="microseconds")


def _now() -> str:
    return _iso(dt.datetime.now(dt.UTC))

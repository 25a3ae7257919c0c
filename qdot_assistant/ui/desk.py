"""The conversation that is open on the page, wherever it is kept; a store that fails never loses what is on the screen.

Come here for ``open_desk``. The address of the page (``?c=…``) names the conversation, so that a reload finds it again.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field

import streamlit as st

from qdot_assistant.types import Answer, Audience
from qdot_assistant.ui import session
from qdot_assistant.ui.record import Conversation, Exchange, State
from qdot_assistant.ui.shell import failed
from qdot_assistant.ui.store import Store
from qdot_assistant.ui.store_faults import StoreError

_OPEN = "open_conversation"
_PRIVATE = "is_private"
_TURNED = "conversations_left"


@dataclass
class Desk:
    """The open conversation and the store it is in."""

    keeping: session.Keeping
    store: Store
    conversation: Conversation | None = None
    faults: list[str] = field(default_factory=list)
    """What went wrong before anything was drawn."""
    is_drawn: bool = False
    is_listed: bool = False
    """True once this drawing of the page has drawn the list of conversations."""

    @property
    def identity(self) -> str:
        """The conversation's id, or ``new``."""
        return self.conversation.id if self.conversation else "new"

    @property
    def turned(self) -> int:
        """How many conversations this page has left; what belongs to one conversation is keyed by it."""
        return int(st.session_state.get(_TURNED, 0))

    @property
    def is_kept(self) -> bool:
        """True when the conversation is kept beyond this page."""
        return self.keeping.kept is not None and self.store is self.keeping.kept

    @property
    def why_not_kept(self) -> str:
        """One sentence where it is not kept."""
        return self.keeping.why or "This conversation is not kept: it is gone when the page is closed."

    def ask(self, question: str, audience: Audience, today: dt.date) -> None:
        """Keep a question; it is answered when the page is drawn."""
        if self.conversation is None:
            self._do(lambda store: self._begin(store, question, audience, today))
        else:
            identity = self.conversation.id
            self._do(lambda store: store.ask(identity, question, audience, today))
            self._read()

    def ask_again(self, exchange: Exchange, question: str | None = None) -> None:
        """Let the last question be answered anew."""
        st.session_state.pop("working", None)
        self._do(lambda store: store.again(exchange.id, question))
        self._read()

    def answered(self, exchange: str, answer: Answer, audience: Audience) -> None:
        """Keep an answer."""
        self._do(lambda store: store.answered(exchange, answer, audience))
        self._read()

    def mark(
        self,
        exchange: str,
        *,
        state: State | None = None,
        audience: Audience | None = None,
        feedback: int | None = None,
        comment: str | None = None,
    ) -> None:
        """Note something of an exchange."""
        self._do(lambda store: store.mark(exchange, state=state, audience=audience, feedback=feedback, comment=comment))

    def set_private(self, is_private: bool) -> None:
        """Move the open conversation out of the kept ones (deleting it there), or back among them."""
        st.session_state[_PRIVATE] = is_private
        source = self.store
        target = session.private() if is_private or self.keeping.kept is None else self.keeping.kept
        if target is source:
            return
        if self.conversation is not None:
            target.take(self.conversation)
            source.delete(self.conversation.id)
        self.store = target

    def close(self) -> None:
        """Leave the open conversation for a new one."""
        _leave()

    def open(self, identity: str) -> None:
        """Turn to another conversation."""
        _leave()
        st.session_state[_OPEN] = identity
        st.query_params["c"] = identity
        st.session_state[_PRIVATE] = False

    def draw_faults(self) -> None:
        """Say what went wrong so far; from now on it is said at once."""
        self.is_drawn = True
        for fault in self.faults:
            failed(fault)

    def show_address(self) -> None:
        """Name the conversation in the page's address, so that a reload finds it."""
        if self.conversation is not None and st.query_params.get("c") != self.conversation.id:
            st.query_params["c"] = self.conversation.id

    def _begin(self, store: Store, question: str, audience: Audience, today: dt.date) -> None:
        self.conversation = store.begin(question, audience, today)
        st.session_state[_OPEN] = self.conversation.id

    def _tell(self, fault: str) -> None:
        if self.is_drawn:
            failed(fault)
        else:
            self.faults.append(fault)

    def _read(self) -> None:
        if self.conversation is not None:
            self.conversation = self.store.conversation(self.conversation.id)

    def _do(self, work: object) -> None:
        """Do it in the store; where that fails, say why and go on in memory, so that nothing on the screen is lost."""
        try:
            work(self.store)  # type: ignore[operator]
        except StoreError as error:
            memory = session.private()
            if self.store is memory:
                raise
            self._tell(f"{error} This conversation goes on here, unsaved.")
            if self.conversation is not None and memory.conversation(self.conversation.id) is None:
                memory.take(self.conversation)
            self.store = memory
            work(memory)  # type: ignore[operator]


def _leave() -> None:
    st.session_state[_TURNED] = st.session_state.get(_TURNED, 0) + 1
    for name in (_OPEN, "editing", "working"):
        st.session_state.pop(name, None)
    st.query_params.pop("c", None)


def open_desk() -> Desk:
    """The conversation this page shows: the one of the address, else the one that is open, else none yet."""
    keeping, faults = session.keeping(), list[str]()
    memory = session.private()
    is_private = bool(st.session_state.get(_PRIVATE)) or keeping.kept is None
    store = memory if is_private or keeping.kept is None else keeping.kept
    identity = st.query_params.get("c") or st.session_state.get(_OPEN)
    if not identity:
        return Desk(keeping, store)
    for candidate in dict.fromkeys((store, memory)):
        conversation = _read(candidate, str(identity), faults)
        if conversation is not None:
            st.session_state[_OPEN] = conversation.id
            return Desk(keeping, candidate, conversation, faults)
    _leave()
    if st.session_state.get("c_missing") != identity:
        st.session_state["c_missing"] = identity
        faults.append(
            "The conversation of this address is not here: it was deleted, or belongs to another browser. "
            "Ask to start a new one."
        )
    return Desk(keeping, store, None, faults)


def _read(store: Store, identity: str, faults: list[str]) -> Conversation | None:
    try:
        return store.conversation(identity)
    except StoreError as error:
        faults.append(str(error))
        return None

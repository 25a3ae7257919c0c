"""What one open page works with: the assistant, the store, the day, and whose conversations these are.

Come here for where a conversation is kept and when it is not: beyond loopback without sign-in nothing is kept.
"""

from __future__ import annotations

import datetime as dt
import functools
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import streamlit as st

from calculators.calendar import legal_holidays
from qdot_assistant.settings import Settings, settings
from qdot_assistant.ui.store import Store
from qdot_assistant.ui.store_faults import StoreError

if TYPE_CHECKING:
    from knowledge.law import LawBook
    from qdot_assistant.pipeline import Assistant

LOOPBACK = frozenset({"localhost", "127.0.0.1", "::1"})
_MEMORY = "private_store"


@dataclass(frozen=True)
class Keeping:
    """Where conversations go: ``kept`` is None where none are, and ``why`` says so in one sentence."""

    kept: Store | None
    why: str = ""


@functools.cache
def assistant() -> Assistant:
    """The assistant of this process, shared by every page; the search loads when a question first needs it."""
    from qdot_assistant.pipeline import Assistant

    return Assistant()


@functools.cache
def workers() -> ThreadPoolExecutor:
    """The threads that answer, so that a page can be stopped while one works."""
    return ThreadPoolExecutor(max_workers=4, thread_name_prefix="answer")


@functools.cache
def make_ready() -> None:
    """Begin to load the search and the calendar, once in a process, while the reader still types."""
    workers().submit(_load)


def _load() -> None:
    """What every question needs. The calendar is loaded before the search, with which all that is loaded is taken out
    of the memory sweep: Streamlit sweeps after each drawing of a page (a fifth of a second over all of it)."""
    from qdot_assistant import polar_words

    legal_holidays(dt.date.today().year)
    _ = assistant().searcher
    polar_words.make_ready(PAUSE)


PAUSE = 0.005  # seconds between two statements whose words are read aside, while questions may wait


def law_book() -> LawBook:
    """Every version of the law."""
    from knowledge import store

    return store.law_book()


def today() -> dt.date:
    """Today where the reader is (the browser's time zone), else where the machine is."""
    try:
        zone = st.context.timezone
        return dt.datetime.now(ZoneInfo(zone)).date() if zone else dt.date.today()
    except (ZoneInfoNotFoundError, ValueError):
        return dt.date.today()


def keeping() -> Keeping:
    """Where this reader's conversations are kept, or why they are not."""
    chosen = settings()
    if not chosen.keep_history:
        return Keeping(None, "Conversations are not kept (QDOT_KEEP_HISTORY).")
    owner = _owner()
    if owner is None:
        return Keeping(None, "This page is served beyond this machine without sign-in, so conversations are not kept.")
    try:
        return Keeping(_store(chosen.model_dump_json(include={"data_dir", "database_url", "retention_days"}), owner))
    except StoreError as error:
        return Keeping(None, str(error))


def _owner() -> str | None:
    """Whose conversations: the one user of a machine, the person signed in, or nobody's."""
    if is_signed_in():
        return str(st.user.get("sub") or st.user.get("email") or "") or None
    return "" if is_local() else None


def is_signed_in() -> bool:
    """True where sign-in is set up and the reader has signed in."""
    return bool(getattr(st.user, "is_logged_in", False))


def is_local() -> bool:
    """True where the page is served to this machine only."""
    address = st.get_option("server.address")
    return address in LOOPBACK


@functools.lru_cache(maxsize=64)
def _store(chosen: str, owner: str) -> Store:
    read = Settings.model_validate_json(chosen)
    store = Store.at(read.database_url, owner) if read.database_url else Store.in_folder(read.data_dir, owner)
    if read.retention_days is not None:
        store.forget_older_than(read.retention_days)
    return store


def private() -> Store:
    """The store of this session only; what is in it is gone when the page is closed."""
    if _MEMORY not in st.session_state:
        st.session_state[_MEMORY] = Store.in_memory()
    held: Store = st.session_state[_MEMORY]
    return held

"""The conversations on disk: kept, found, renamed, really deleted, exported and imported; every fault is a sentence."""

from __future__ import annotations

import datetime as dt
import json
import sqlite3
from pathlib import Path
from typing import Any

import pytest

from qdot_assistant.types import Answer
from qdot_assistant.ui.record import ExportFile
from qdot_assistant.ui.store import FILE_NAME, Store
from qdot_assistant.ui.store_faults import AtOnceError, StoreError

TODAY = dt.date(2026, 11, 22)


def _kept(store: Store, question: str = "May my cousin Ermintrude be trustee?") -> str:
    conversation = store.start("client")
    exchange = store.ask(conversation.id, question, "client", TODAY)
    store.answered(exchange.id, Answer(question=question, kind="answer", answer="Perhaps. [1]"), "client")
    return conversation.id


def test_a_conversation_survives_a_restart(tmp_path: Path) -> None:
    """Another process on the same folder reads the same conversation, its title taken from the first question."""
    identity = _kept(Store.in_folder(tmp_path))
    conversation = Store.in_folder(tmp_path).conversation(identity)
    assert conversation is not None
    assert conversation.title == "May my cousin Ermintrude be trustee?"
    answer = conversation.exchanges[0].answer
    assert answer is not None
    assert answer.answer == "Perhaps. [1]"


def test_a_question_is_kept_before_it_is_answered(tmp_path: Path) -> None:
    """A restart in the middle of an answer leaves the question waiting."""
    store = Store.in_folder(tmp_path)
    conversation = store.start("client")
    store.ask(conversation.id, "Who?", "client", TODAY)
    read = Store.in_folder(tmp_path).conversation(conversation.id)
    assert read is not None
    assert [one.state for one in read.exchanges] == ["pending"]


def test_a_conversation_begins_with_its_question_or_not_at_all(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The first question and its conversation are one transaction: named by it, waiting, and never the one alone."""
    from qdot_assistant.ui import store as module

    store = Store.in_folder(tmp_path)
    begun = store.begin("Who?", "attorney", TODAY)
    assert begun == Store.in_folder(tmp_path).conversation(begun.id)
    assert (begun.title, begun.exchanges[0].question, begun.exchanges[0].state) == ("Who?", "Who?", "pending")
    assert store.ask(begun.id, "Who?", "attorney", TODAY).id == begun.exchanges[0].id
    row = module.asked_row(begun.id, 0, "Taken?", "client", TODAY)  # the place of the first question
    monkeypatch.setattr(module, "asked_row", lambda *args: row)
    with pytest.raises(StoreError):
        store.begin("When?", "client", TODAY)
    assert [one.title for one in store.summaries()] == ["Who?"]


def test_a_double_click_asks_once(tmp_path: Path) -> None:
    """The same question while the first still waits is the exchange there is."""
    store = Store.in_folder(tmp_path)
    conversation = store.start("client")
    first = store.ask(conversation.id, "Who?", "client", TODAY)
    assert store.ask(conversation.id, "Who?", "client", TODAY).id == first.id


def test_two_windows_at_once_lose_nothing(tmp_path: Path) -> None:
    """Questions asked in the same moment from two windows are all kept, each once, in one order."""
    from concurrent.futures import ThreadPoolExecutor

    windows = [Store.in_folder(tmp_path), Store.in_folder(tmp_path)]
    identity = windows[0].start("client").id

    def asks(window: Store) -> None:
        for number in range(8):
            window.ask(identity, f"{id(window)} {number}", "client", TODAY)

    with ThreadPoolExecutor(2) as pool:
        list(pool.map(asks, windows))
    conversation = windows[0].conversation(identity)
    assert conversation is not None
    assert len({exchange.question for exchange in conversation.exchanges}) == 16


def test_a_place_that_is_taken_again_and_again_is_tried_anew(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """On a busy machine another window may be first several times in a row; the question is still kept once."""
    store = Store.in_folder(tmp_path)
    identity, keep, taken = store.start("client").id, store._ask, iter(range(5))

    def late(*given: Any) -> Any:
        if next(taken, None) is not None:
            raise AtOnceError("taken")
        return keep(*given)

    monkeypatch.setattr(store, "_ask", late)
    store.ask(identity, "Who signs?", "client", TODAY)
    conversation = store.conversation(identity)
    assert conversation is not None
    assert [one.question for one in conversation.exchanges] == ["Who signs?"]


def test_deleted_words_are_gone_from_the_file(tmp_path: Path) -> None:
    """After deleting, the file no longer holds the words, and there is no journal beside it."""
    store = Store.in_folder(tmp_path)
    identity = _kept(store)
    assert b"Ermintrude" in (tmp_path / FILE_NAME).read_bytes()
    store.delete(identity)
    assert [file.name for file in tmp_path.iterdir()] == [FILE_NAME]
    assert b"Ermintrude" not in (tmp_path / FILE_NAME).read_bytes()
    assert store.conversation(identity) is None


def test_search_finds_all_words_and_takes_signs_as_they_are(tmp_path: Path) -> None:
    """Every word must be there; a percent sign is a percent sign."""
    store = Store.in_folder(tmp_path)
    identity = _kept(store)
    _kept(store, "What is 35% of it?")
    assert [one.id for one in store.summaries("ermintrude trustee")] == [identity]
    assert len(store.summaries("35%")) == 1
    assert store.summaries("ermintrude absent") == ()


def test_rename_keeps_a_title_and_refuses_an_empty_one(tmp_path: Path) -> None:
    """A new title is folded to one line; an empty one changes nothing."""
    store = Store.in_folder(tmp_path)
    identity = _kept(store)
    store.rename(identity, " Estate of\n Smith ")
    store.rename(identity, "   ")
    assert [one.title for one in store.summaries()] == ["Estate of Smith"]


def test_one_owner_never_sees_another(tmp_path: Path) -> None:
    """Conversations, searches, changes and exports are the owner's alone."""
    mine, yours = Store.in_folder(tmp_path, "me"), Store.in_folder(tmp_path, "you")
    identity = _kept(mine)
    assert yours.conversation(identity) is None
    assert yours.summaries() == ()
    yours.delete(identity)
    yours.delete_all()
    assert ExportFile.model_validate_json(yours.export()).conversations == ()
    assert mine.conversation(identity) is not None


def test_an_export_comes_back_once(tmp_path: Path) -> None:
    """Exported and imported elsewhere it is the same; imported again nothing comes twice."""
    first, second = Store.in_folder(tmp_path / "a"), Store.in_folder(tmp_path / "b")
    identity = _kept(first)
    exported = first.export().encode()
    assert second.import_(exported) == 1
    assert second.import_(exported) == 0
    assert second.conversation(identity) == first.conversation(identity)
    assert "not legal advice" in json.loads(exported)["notice"]


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"\xff\xfe\x00", "no JSON"),
        (b"[" * 100_000, "no JSON"),
        (b"[]", "no conversations"),
        (b'{"format": "qdot-conversations", "version": 1, "conversations": [{"id": "x"}]}', "damaged at"),
    ],
)
def test_a_broken_import_takes_nothing_and_says_why(tmp_path: Path, data: bytes, says: str) -> None:
    """A file that cannot be read leaves the conversations as they were."""
    store = Store.in_folder(tmp_path)
    _kept(store)
    with pytest.raises(StoreError, match=says):
        store.import_(data)
    assert len(store.summaries()) == 1


def test_a_locked_file_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where another program holds the file, the sentence says what to do."""
    monkeypatch.setattr("qdot_assistant.ui.store._WAIT_SECONDS", 0)
    store = Store.in_folder(tmp_path)
    other = sqlite3.connect(tmp_path / FILE_NAME)
    other.execute("BEGIN EXCLUSIVE")
    with pytest.raises(StoreError, match="in use by another program"):
        store.start("client")
    other.close()


def test_a_file_that_is_no_database_says_so(tmp_path: Path) -> None:
    """Something else under the database's name is named, not overwritten."""
    (tmp_path / FILE_NAME).write_text("not a database at all, but some other file of the user's " * 50)
    with pytest.raises(StoreError, match="no database of this product"):
        Store.in_folder(tmp_path)


def test_a_full_disk_says_so(tmp_path: Path) -> None:
    """A write that no longer fits is refused in a sentence and changes nothing."""
    store = Store.in_folder(tmp_path)
    identity = _kept(store)
    with store._engine.connect() as connection:
        pages = connection.exec_driver_sql("PRAGMA page_count").scalar()
        connection.exec_driver_sql(f"PRAGMA max_page_count = {pages}")
    with pytest.raises(StoreError, match="disk that holds"):
        store.ask(identity, "x" * 200_000, "client", TODAY)
    conversation = store.conversation(identity)
    assert conversation is not None
    assert len(conversation.exchanges) == 1


def test_a_folder_that_cannot_be_made_says_so(tmp_path: Path) -> None:
    """A file where the folder should be is named with the setting that moves it."""
    (tmp_path / "taken").write_text("x")
    with pytest.raises(StoreError, match="QDOT_DATA_DIR"):
        Store.in_folder(tmp_path / "taken" / "data")


def test_a_database_that_cannot_be_reached_says_so() -> None:
    """An unusable URL is a sentence that names its setting."""
    with pytest.raises(StoreError, match="QDOT_DATABASE_URL"):
        Store.at("nosuchdialect://x")


def test_old_conversations_are_forgotten(tmp_path: Path) -> None:
    """Those untouched for longer than the retention time are deleted, the others stay."""
    store = Store.in_folder(tmp_path)
    _kept(store)
    now = dt.datetime.now(dt.UTC)
    assert store.forget_older_than(30, now) == 0
    assert store.forget_older_than(30, now + dt.timedelta(days=31)) == 1
    assert store.summaries() == ()


def test_memory_keeps_nothing_on_disk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A private conversation makes no file."""
    monkeypatch.chdir(tmp_path)
    store = Store.in_memory()
    assert store.conversation(_kept(store)) is not None
    assert [file for file in tmp_path.rglob("*") if file.is_file()] == []

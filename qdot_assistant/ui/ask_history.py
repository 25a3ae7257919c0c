"""The conversations in the sidebar: new, search, open, rename, delete, not kept, export and import."""

from __future__ import annotations

from typing import Literal

import streamlit as st

from qdot_assistant.ui import session
from qdot_assistant.ui.desk import Desk
from qdot_assistant.ui.memo import memo_of_conversation
from qdot_assistant.ui.memo_buttons import memo_buttons
from qdot_assistant.ui.record import Summary
from qdot_assistant.ui.shell import failed, told
from qdot_assistant.ui.store import Store
from qdot_assistant.ui.store_faults import StoreError

MOST_SHOWN = 30


def draw_history(desk: Desk) -> None:
    """Draw the sidebar's part, once in a drawing of the page."""
    if desk.is_listed:
        return
    desk.is_listed = True
    with st.sidebar:
        st.button(
            "New conversation", icon=":material/add:", key="new-conversation", width="stretch", on_click=desk.close
        )
        if desk.keeping.kept is None:
            st.html(f'<p class="q-hush">{desk.why_not_kept}</p>')
            return
        _privacy(desk)
        try:
            _kept(desk, desk.keeping.kept)
        except StoreError as error:
            failed(str(error))


def _privacy(desk: Desk) -> None:
    def changed() -> None:
        try:
            desk.set_private(bool(st.session_state["private-switch"]))
        except StoreError as error:
            st.session_state["private-fault"] = str(error)

    st.toggle(
        "Don’t keep this conversation", value=not desk.is_kept, key="private-switch", on_change=changed,
        help="It stays on this page only and is deleted from the list at once.",
    )  # fmt: skip
    if fault := st.session_state.pop("private-fault", None):
        failed(fault)


def _kept(desk: Desk, store: Store) -> None:
    words = st.text_input(
        "Search conversations", key="history-search", placeholder="Search", label_visibility="collapsed", max_chars=200
    )
    found = store.summaries(words or "", MOST_SHOWN)
    if not found:
        st.html(f'<p class="q-hush">{"Nothing found." if words else "No conversations yet."}</p>')
    for summary in found:
        _line(desk, store, summary)
    _files(desk, store)


def _line(desk: Desk, store: Store, summary: Summary) -> None:
    """One conversation; the open one with its menu. A menu costs the browser more than a whole answer's words."""
    if summary.id != desk.identity:
        _opener(desk, summary, "tertiary")
        return
    with st.container(horizontal=True, wrap=False, gap="small", key=f"line-{summary.id}"):
        _opener(desk, summary, "secondary")
        more = st.popover(
            "⋯",
            key=f"more-{summary.id}",
            type="tertiary",
            help=f"Rename or delete “{summary.title[:40]}”",
            on_change="rerun",
        )
    if more.open:
        with more:
            _change(desk, store, summary)


def _opener(desk: Desk, summary: Summary, kind: Literal["secondary", "tertiary"]) -> None:
    st.button(
        _plain(summary.title), key=f"open-{summary.id}", type=kind, width="stretch",
        on_click=desk.open, args=(summary.id,),
    )  # fmt: skip


def _change(desk: Desk, store: Store, summary: Summary) -> None:
    title = st.text_input("Title", summary.title, key=f"title-{summary.id}", max_chars=80)
    if st.button("Rename", key=f"rename-{summary.id}"):
        store.rename(summary.id, title or "")
        st.rerun()
    st.html('<p class="q-hush">Deleting overwrites its words; it cannot be undone.</p>')
    if st.button("Delete", key=f"delete-{summary.id}", icon=":material/delete:"):
        store.delete(summary.id)
        if summary.id == desk.identity:
            desk.close()
        st.rerun()


def _plain(title: str) -> str:
    """A title as a label: nothing in it is a formula, a link, an image or a directive."""
    return "".join(f"\\{sign}" if sign in r"\`*_{}[]()<>#+-.!|~$:" else sign for sign in title)


def draw_memo(desk: Desk) -> None:
    """The open conversation as a memo, once something was answered."""
    conversation = desk.conversation
    if conversation is None or not any(one.answer for one in conversation.exchanges):
        return
    with st.sidebar:
        place = st.expander("Memo of this conversation", key="memo", on_change="rerun")
    if place.open:
        with place:
            memo_buttons(
                lambda: memo_of_conversation(conversation, session.law_book(), session.today()), "conversation"
            )


def _files(desk: Desk, store: Store) -> None:
    place = st.expander("Export, import, delete all", key="files", on_change="rerun")
    if place.open:
        with place:
            _export_and_import(store)
            _delete_all(desk, store)


def _export_and_import(store: Store) -> None:
    st.download_button(
        "Export all", lambda: store.export().encode(), "qdot-conversations.json", "application/json",
        key="export-all", on_click="ignore", width="stretch",
    )  # fmt: skip
    given = st.file_uploader("Import an exported file", type=["json"], key="import-file")
    if given is not None and st.session_state.get("imported") != given.file_id:
        st.session_state["imported"] = given.file_id
        count = store.import_(given.getvalue())
        st.session_state["import-said"] = (
            f"{count} conversation{'' if count == 1 else 's'} imported." if count else "All of them were here already."
        )
        st.rerun()
    if said := st.session_state.pop("import-said", None):
        told(said)


def _delete_all(desk: Desk, store: Store) -> None:
    sure = st.checkbox("Delete every conversation", key="sure-delete-all")
    if st.button("Delete all now", key="delete-all", disabled=not sure, width="stretch"):
        store.delete_all()
        desk.close()
        st.rerun()

"""What can be done with one answer, or with a question that has none: thumbs, the other register, again, edit."""

from __future__ import annotations

import streamlit as st

from qdot_assistant.types import Audience, Question
from qdot_assistant.ui import session
from qdot_assistant.ui.desk import Desk
from qdot_assistant.ui.record import Exchange
from qdot_assistant.ui.shell import told

AUDIENCES: dict[Audience, str] = {"client": "Plain words", "attorney": "Technical words"}


def draw_unanswered(desk: Desk, last: Exchange) -> None:
    """Say that a question was stopped, and offer what can be done with it."""
    if last.state != "failed":
        st.html('<div class="q-hush"><p>Stopped. The question is kept.</p></div>')
    with st.container(horizontal=True):
        if st.button("Try again", key=f"again-{last.id}", icon=":material/refresh:"):
            desk.ask_again(last)
            st.rerun()
        if st.button("Edit", key=f"change-{last.id}", icon=":material/edit:"):
            st.session_state["editing"] = last.id
            st.rerun()


def draw_actions(desk: Desk, exchange: Exchange, *, is_last: bool) -> None:
    """What can be done with one answer: thumbs, the other register, again, edit."""
    if exchange.answer is None:
        return
    with st.container(horizontal=True, vertical_alignment="center", key=f"actions-{exchange.id}"):
        _feedback(desk, exchange)
        other: Audience = "attorney" if exchange.audience == "client" else "client"
        if not is_last and st.button(f"In {AUDIENCES[other].lower()}", key=f"other-{exchange.id}", type="tertiary"):
            _in_other_register(desk, exchange, other)
            st.rerun()
        if is_last and st.button("Retry", key=f"retry-{exchange.id}", type="tertiary", icon=":material/refresh:"):
            desk.ask_again(exchange)
            st.rerun()
        if is_last and st.button(
            "Edit question", key=f"edit-last-{exchange.id}", type="tertiary", icon=":material/edit:"
        ):
            st.session_state["editing"] = exchange.id
            st.rerun()


def _in_other_register(desk: Desk, exchange: Exchange, other: Audience) -> None:
    if other in exchange.answers or desk.conversation is None:
        desk.mark(exchange.id, audience=other)
        return
    from qdot_assistant import pipeline

    history = desk.conversation.history(before=exchange.id)
    question = Question(question=exchange.question, audience=other, history=history, today=exchange.today)
    desk.answered(exchange.id, pipeline.answer(question, session.assistant()), other)


def _feedback(desk: Desk, exchange: Exchange) -> None:
    given = st.feedback("thumbs", key=f"thumbs-{exchange.id}", default=exchange.feedback)
    if given is not None and given != exchange.feedback:
        desk.mark(exchange.id, feedback=given)
    if given is None and exchange.feedback is None:
        return
    with st.popover("Comment", type="tertiary", key=f"comment-box-{exchange.id}"):
        comment = st.text_area(
            "What was good or wrong?", exchange.comment, key=f"comment-{exchange.id}", max_chars=2000
        )
        if st.button("Save comment", key=f"save-comment-{exchange.id}"):
            desk.mark(exchange.id, comment=comment)
            told("Saved with this conversation; nothing is sent anywhere.")

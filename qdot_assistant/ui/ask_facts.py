"""The facts the assistant has understood, as chips that can be changed, and the form for those it still needs.

A change is a message like any other ("Correction: the date of death is …"), so that what is asked and what is answered
stay in the conversation.
"""

from __future__ import annotations

import datetime as dt
from typing import Any

import streamlit as st

from qdot_assistant.types import Answer, Audience, Question
from qdot_assistant.ui import session
from qdot_assistant.ui.correction import (
    CHOICES,
    HIDDEN,
    correction,
    kind_of,
    label_of,
    month_shown,
    sentence,
    shown,
)
from qdot_assistant.ui.desk import Desk
from qdot_assistant.ui.record import Exchange

_FIRST_DAY, _LAST_DAY = dt.date(1900, 1, 1), dt.date(2100, 12, 31)


def facts_chips(desk: Desk, asked: Question, exchange: Exchange, audience: Audience) -> None:
    """The facts of the conversation; one that is changed asks again."""
    from qdot_assistant.facts import facts_of
    from qdot_assistant.slips import spelt

    facts = facts_of(spelt(asked)).facts
    names = [
        name
        for name in facts
        if name not in HIDDEN
        and not (
            name == "payment_amount" and "annual_annuity" in facts and facts["frequency"].value == "annual"
            if "frequency" in facts
            else False
        )
    ]
    if not names:
        return
    st.html('<p class="q-hush" id="understood">Understood from what you wrote; change what is wrong:</p>')
    with st.container(horizontal=True, gap="small", key=f"facts-{exchange.id}"):
        for name in names:
            fact = facts[name]
            label = f"{label_of(name)}: {month_shown(fact, facts)}{' (assumed)' if fact.assumed else ''}"
            _chip(desk, exchange, name, label, fact.value, fact.note, audience)


def _chip(
    desk: Desk, exchange: Exchange, name: str, label: str, value: Any, note: str | None, audience: Audience
) -> None:
    if kind_of(name) == "fixed":
        st.html(f'<span class="q-chip">{_escaped(label)}</span>', width="content")
        return
    chip = st.popover(label.replace("$", r"\$"), key=f"chip-{exchange.id}-{name}", on_change="rerun")
    if chip.open:
        with chip:
            _chip_form(desk, exchange, name, value, note, audience)


def _chip_form(desk: Desk, exchange: Exchange, name: str, value: Any, note: str | None, audience: Audience) -> None:
    if note:
        st.html(f'<p class="q-hush">{_escaped(note[:1].upper() + note[1:])}.</p>')
    with st.form(f"chip-form-{exchange.id}-{name}", border=False):
        entered = field(name, value, key=f"chip-value-{exchange.id}-{name}")
        if st.form_submit_button("Use this", type="primary") and entered is not None and entered != value:
            desk.ask(correction(name, entered), audience, session.today())
            st.rerun()


def _escaped(text: str) -> str:
    from qdot_assistant.ui.markup import escaped

    return escaped(text)


def field(name: str, value: Any, key: str) -> Any:
    """The input for one fact; gives the value entered, or None."""
    label, kind = label_of(name), kind_of(name)
    if kind == "day":
        day = value if isinstance(value, dt.date) else None
        return st.date_input(label, day, _FIRST_DAY, _LAST_DAY, format="YYYY-MM-DD", key=key)
    if kind == "days":
        return _days(label, value, key)
    if kind == "choice":
        options = CHOICES[name]
        index = options.index(value) if value in options else None
        return st.selectbox(label, options, index, format_func=lambda one: shown(name, one), key=key)
    if kind == "whole":
        return st.number_input(label, 0, 1000, int(value) if value is not None else None, 1, key=key)
    return _number(name, label, value, key)


def _number(name: str, label: str, value: Any, key: str) -> Any:
    from decimal import Decimal, InvalidOperation

    unit = "percent" if kind_of(name) == "percent" else "dollars"
    text = st.text_input(f"{label} ({unit})", "" if value is None else f"{value:,f}", key=key, max_chars=24)
    cleaned = (text or "").replace("$", "").replace(",", "").replace("%", "").strip()
    if not cleaned:
        return None
    try:
        number = Decimal(cleaned)
    except InvalidOperation:
        number = Decimal("NaN")
    if number.is_finite() and number >= 0:
        return number
    st.html(f'<p class="q-hush" role="alert">Write a number, such as {"4.6" if unit == "percent" else "72,000"}.</p>')
    return None


def _days(label: str, value: Any, key: str) -> tuple[dt.date, ...] | None:
    shown_days = ", ".join(day.isoformat() for day in value or ())
    text = st.text_input(f"{label} (days as 2026-03-01, separated by commas)", shown_days, key=key, max_chars=2000)
    try:
        return tuple(dt.date.fromisoformat(part.strip()) for part in (text or "").split(",") if part.strip()) or None
    except ValueError:
        st.html('<p class="q-hush" role="alert">Write each day as 2026-03-01, separated by commas.</p>')
        return None


def clarification_form(desk: Desk, exchange: Exchange, answer: Answer, audience: Audience) -> None:
    """The form for the facts an answer asks for; what is filled in becomes the next message."""
    names = [name for name in answer.missing if kind_of(name) != "fixed"]
    if not names:
        return
    with st.form(f"missing-{exchange.id}"):
        entered = {name: field(name, None, key=f"missing-{exchange.id}-{name}") for name in names}
        sent = st.form_submit_button("Answer with these facts", type="primary")
    told = {name: value for name, value in entered.items() if value is not None}
    if sent and told:
        desk.ask(" ".join(sentence(name, value) for name, value in told.items()), audience, session.today())
        st.rerun()
    if sent and not told:
        st.html('<p class="q-hush" role="alert">Fill in at least one fact, or write it in the field below.</p>')

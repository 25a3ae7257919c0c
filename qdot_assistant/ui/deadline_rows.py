"""The deadline sheet as rows for people, and as a calendar file. No Streamlit.

Come here for the names of deadlines and for ``as_ics``: all-day events with alarms and stable identities, so that a
second import updates the first.
"""

from __future__ import annotations

import datetime as dt
import hashlib
from collections.abc import Mapping, Sequence
from typing import Any

from calculators.base import Calculation
from calculators.wording import day_in_words
from qdot_assistant.ui.figures_shown import name_shown, value_shown
from qdot_assistant.ui.record import NOTICE
from qdot_assistant.ui.sources import short_name

Row = Mapping[str, Any]


def label_of(row: Row) -> str:
    """What a deadline is called, with the payment, year and route it belongs to."""
    parts = [name_shown(row["key"])]
    if row.get("payment"):
        parts.append(f"of the payment of {value_shown('payment', row['payment'])}")
    if row.get("year"):
        parts.append(f"for {row['year']}")
    if row.get("route") and row["key"] == "form_706qdt":
        parts.append("(pay-tax route)" if row["route"] == "pay_tax" else "(rollover route)")
    return " ".join(parts)


def in_order(calculation: Calculation) -> list[Row]:
    """The deadlines by due day, those without a day last."""
    rows: list[Row] = list(calculation.results.get("deadlines", ()))
    return sorted(rows, key=lambda row: (row.get("due") is None, row.get("due") or "", row["key"]))


def identity_of(row: Row, matter: str) -> str:
    """The event's identity: the same deadline of the same matter keeps it whatever its day."""
    parts = (matter, row["key"], row.get("payment") or "", str(row.get("year") or ""), row.get("route") or "")
    return f"{hashlib.sha256('|'.join(parts).encode()).hexdigest()[:32]}@qdot-assistant"


def as_ics(calculation: Calculation, today: dt.date, matter: str = "") -> bytes:
    """The dated deadlines as a calendar: the safe day where there is one, else the due day; two alarms each.

    Args:
        calculation: a deadline sheet.
        today: the day of the export, which the calendar carries as its stamp.
        matter: the reader's name of the matter; deadlines of different matters do not replace each other.
    """
    from icalendar import Alarm, Calendar, Event

    calendar = Calendar()
    calendar.add("prodid", "-//QDOT assistant//Deadlines//EN")
    calendar.add("version", "2.0")
    calendar.add("x-wr-calname", f"QDOT deadlines{f' {matter}' if matter else ''}")
    stamp = dt.datetime.combine(today, dt.time(), dt.UTC)
    for row in in_order(calculation):
        day = row.get("safe") or row.get("due")
        if not day:
            continue
        start = dt.date.fromisoformat(day)
        event = Event()
        event.add("uid", identity_of(row, matter or str(calculation.inputs.get("date_of_death") or "")))
        event.add("dtstamp", stamp)
        event.add("sequence", (today - dt.date(2020, 1, 1)).days)
        event.add("dtstart", start)
        event.add("dtend", start + dt.timedelta(days=1))
        event.add("transp", "TRANSPARENT")
        event.add("summary", f"{label_of(row)}{f' ({matter})' if matter else ''}")
        event.add("description", description_of(row))
        for days in (30, 7):
            alarm = Alarm()
            alarm.add("action", "DISPLAY")
            alarm.add("description", label_of(row))
            alarm.add("trigger", -dt.timedelta(days=days))
            event.add_component(alarm)
        calendar.add_component(event)
    return bytes(calendar.to_ical())


def description_of(row: Row) -> str:
    """The event's text: rule, days, note, citation, and that it is information."""
    lines = [row["rule"]]
    if row.get("safe") and row["safe"] != row["due"]:
        lines.append(f"Due {_day(row['due'])}; the safe day is {_day(row['safe'])}.")
    if row.get("note"):
        lines.append(row["note"])
    lines += [f"{short_name(row['section'])} (text from {row['version']}).", NOTICE]
    return "\n".join(lines)


def left_out(calculation: Calculation) -> Sequence[str]:
    """What is not on the sheet and what it needs, one sentence each."""
    return [
        f"{name_shown(one['key'])}: needs {', '.join(name_shown(need).lower() for need in one['needs'])}."
        for one in calculation.results.get("left_out", ())
    ]


def _day(text: str) -> str:
    return day_in_words(dt.date.fromisoformat(text))

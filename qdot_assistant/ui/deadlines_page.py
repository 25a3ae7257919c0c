"""The Deadlines page: the facts, then every day on a line of time and in a table, with its rule and its safe day.

Come here for the form's groups. The days are worked out in ``calculators.deadlines``.
"""

from __future__ import annotations

import streamlit as st

from calculators import deadlines
from calculators.base import Calculation, CalculationError, MissingFacts
from calculators.inputs import read_inputs
from knowledge.store import parameters
from qdot_assistant.telling.common import as_notices
from qdot_assistant.ui import session
from qdot_assistant.ui.answer_view import card, notices_html, opener
from qdot_assistant.ui.charts import timeline_chart
from qdot_assistant.ui.deadline_rows import Row, as_ics, in_order, label_of, left_out
from qdot_assistant.ui.figures_shown import name_shown, value_shown
from qdot_assistant.ui.forms import entered, told_on_paper
from qdot_assistant.ui.markup import escaped
from qdot_assistant.ui.memo import memo_of_calculation
from qdot_assistant.ui.memo_buttons import memo_buttons
from qdot_assistant.ui.record import NOTICE
from qdot_assistant.ui.shell import failed, helps, print_button, told
from qdot_assistant.ui.sources import Reference, short_name

FIRST = ("date_of_death", "extension_months", "return_filed", "administration")
ANNUITY = ("payment_dates", "route", "payment_years")
DONE = (
    "transfer_date", "assignment_date", "protective_assignment_date", "conveyed", "administration_completed",
    "reformation_completed", "proceeding_commenced", "election_made", "qdot_established", "form_4768_filed",
    "form_4768_day", "estate_tax_paid",
    "return_due", "us_postmark", "foreign_postmark", "by_private_carrier", "delivered",
    "rolled_over", "rolled_over_each", "form_706qdt_filed", "spouse_citizen_on",
    "spouse_resident_throughout",
)  # fmt: skip
LATER = (
    "surviving_spouse_date_of_death", "surviving_spouse_return_filed", "distribution_dates", "distribution_years",
    "form_706qdt_extension",
    "trust_ceased_on",
    "security_expires",
)  # fmt: skip


def show() -> None:
    """Draw the page."""
    st.title("Deadlines", anchor=False)
    st.html(f'<div class="q-hush"><p>{NOTICE}</p></div>')
    model = deadlines.DeadlinesInputs
    given = entered(model, FIRST, "d")
    with st.expander("Annuity payments"):
        given |= entered(model, ANNUITY, "d")
    with st.expander("What was done, to be judged"):
        given |= entered(model, DONE, "d")
    with st.expander("Later events"):
        given |= entered(model, LATER, "d")
    if not given:
        told("Fill in the date of death or the days of payments; the deadlines appear here.")
        helps()
        return
    try:
        calculation = deadlines.calculate(read_inputs(model, {"as_of": session.today()} | given), parameters())
    except MissingFacts as missing:
        told(
            "Needed still: "
            + "; ".join(f"{name_shown(one).lower()} ({missing.why[one]})" for one in missing.missing)
            + "."
        )
        helps()
        return
    except CalculationError as error:
        failed(str(error).replace(error.field, name_shown(error.field), 1))
        helps()
        return
    told_on_paper(given, calculation.inputs)
    _draw(calculation)


def _draw(calculation: Calculation) -> None:
    rows = in_order(calculation)
    dated = [row for row in rows if row.get("due")]
    if dated:
        chart, said = timeline_chart(dated, [label_of(row) for row in dated], session.today())
        st.altair_chart(chart, width="stretch", alt=said)
    notices = as_notices(calculation.notices)
    st.html(_table(rows) + _checks(calculation) + notices_html(notices) + _left_out(calculation))
    _exports(calculation)
    helps(say=f"{len(rows)} deadlines are worked out.", nonce=str(calculation.inputs)[:300])


def _table(rows: list[Row]) -> str:
    if not rows:
        return ""
    book = session.law_book()
    body, cards = [], []
    for number, row in enumerate(rows):
        identity = f"d-card-{number}"
        cards.append(card(identity, Reference(row["section"], row["version"] or "", ""), book))
        note = f'<br><span class="q-hush">{escaped(row["note"])}</span>' if row.get("note") else ""
        body.append(
            f'<tr><th scope="row">{escaped(label_of(row))}</th><td>{_day(row, "due")}</td><td>{_day(row, "safe")}</td>'
            f"<td>{escaped(row['rule'])}{note}</td><td>{opener(identity, short_name(row['section']))}</td></tr>"
        )
    heads = "".join(f'<th scope="col">{head}</th>' for head in ("Deadline", "Due", "Safe day", "Rule", "Rests on"))
    return (
        '<div class="q-table q-wide q-scroll" tabindex="0" role="region" aria-label="Deadlines"><table><thead><tr>'
        f"{heads}</tr></thead><tbody>{''.join(body)}</tbody></table></div>{''.join(cards)}"
    )


def _day(row: Row, name: str) -> str:
    if not row.get(name):
        return "no calendar day" if name == "due" else ""
    moved = ""
    if name == "due" and row.get("nominal") and row["nominal"] != row["due"]:
        moved = f'<br><span class="q-hush">moved from {escaped(value_shown("day", row["nominal"]))}</span>'
    return f"<b>{escaped(value_shown('day', row[name]))}</b>{moved}"


def _checks(calculation: Calculation) -> str:
    found = calculation.results.get("checks", ())
    names = {True: "On time", False: "Late"}
    return "".join(
        f'<div class="q-notice{"" if check["timely"] is False else " q-notice-quiet"}" role="note"><p><b>'
        f"{escaped(name_shown(check['key']))}: {names.get(check['timely'], 'Uncertain')}.</b> "
        f"{escaped(check['why'])}</p>"
        f"{_more(check)}<p>{escaped(short_name(check['section']))}</p></div>"
        for check in found
    )


def _more(check: Row) -> str:
    return "".join(f"<p>{escaped(str(check[part]))}</p>" for part in ("note", "remedy") if check.get(part))


def _left_out(calculation: Calculation) -> str:
    lines = left_out(calculation)
    if not lines:
        return ""
    items = "".join(f"<li>{escaped(line)}</li>" for line in lines)
    return f'<details class="q-fold"><summary>Not on this sheet yet</summary><ul>{items}</ul></details>'


def _exports(calculation: Calculation) -> None:
    from qdot_assistant.ui.sheet import as_xlsx

    matter = st.text_input("Name of the matter (for the calendar and the memo)", key="matter", max_chars=80) or ""
    sheet = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
    with st.container(horizontal=True, key="exports"):
        st.download_button(
            "Calendar (.ics)", lambda: as_ics(calculation, session.today(), matter.strip()), "qdot-deadlines.ics",
            "text/calendar", key="ics", on_click="ignore", type="primary",
        )  # fmt: skip
        st.download_button(
            "Excel", lambda: as_xlsx(calculation), "qdot-deadlines.xlsx", sheet, key="xlsx-d", on_click="ignore"
        )
        memo_buttons(lambda: memo_of_calculation(calculation, session.law_book(), session.today(), matter), "deadlines")
        st.html(f'<div class="q-acts">{print_button()}</div>', width="content")

"""The deadline sheet told: the days asked for first, what was judged, and what must still be known."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from calculators.base import Calculation
from qdot_assistant.telling.common import cite_of, day, step_named
from qdot_assistant.types import Audience, Cite, DraftSentence

TITLES: Mapping[str, str] = {
    "estate_tax_return": "Estate tax return (Form 706)",
    "estate_tax_return_extended": "Estate tax return with the extension",
    "qdot_election_latest": "QDOT election, at the latest",
    "trust_instrument_reformation": "Reforming the trust under its own terms, completed",
    "judicial_reformation_commenced": "Court proceeding to reform the trust, begun",
    "transfer": "Transfer of property to the QDOT",
    "assignment": "Signing an irrevocable assignment to the QDOT",
    "conveyance_no_administration": "Moving assigned property into the QDOT, without an estate administration",
    "conveyance_administration": "Moving assigned property into the QDOT, with an estate administration",
    "estate_tax_payment": "Estate tax payment",
    "qdot_established": "QDOT for the roll-over route, established",
    "bond_or_letter_of_credit": "Bond or letter of credit, if one is used",
    "rollover": "Rolling the corpus portion over to the QDOT",
    "form_706qdt": "Form 706-QDT",
}
MOST_ROWS = 14


def told(calculation: Calculation, focus: Sequence[str], audience: Audience, today: dt.date) -> Iterator[DraftSentence]:
    """What was judged, then the days in focus, or the whole sheet as a table; for a client also whom to see by when."""
    rows, checks = calculation.results.get("deadlines", []), calculation.results.get("checks", [])
    yield from (_check(check, calculation) for check in checks)
    wanted = _wanted(rows, focus) if focus or not checks else []
    if len(wanted) <= 4:
        for number, row in enumerate(wanted):
            yield from _row(row, calculation, starts=bool(checks) or number > 0)
    else:
        yield from _first_day(wanted, calculation)
        yield from _table(wanted[:MOST_ROWS], calculation)
    if audience == "client":
        yield from _whom_to_see(wanted or rows, today)


def _wanted(rows: Sequence[Mapping[str, Any]], focus: Sequence[str]) -> list[Mapping[str, Any]]:
    wanted = [row for row in rows if row["key"] in focus] if focus else list(rows)
    return wanted or [row for row in rows if row["key"] in ("estate_tax_return", "estate_tax_return_extended")]


def _first_day(rows: Sequence[Mapping[str, Any]], calculation: Calculation) -> Iterator[DraftSentence]:
    """The return's day in a sentence before the table, since most of the others hang on it."""
    for row in rows:
        if row["key"] == "estate_tax_return":
            yield DraftSentence(text=_said(row), cites=_cites(row, calculation))


def _whom_to_see(rows: Sequence[Mapping[str, Any]], today: dt.date) -> Iterator[DraftSentence]:
    days = sorted(dt.date.fromisoformat(row.get("safe") or row["due"]) for row in rows if row.get("due"))
    coming = next((one for one in days if one >= today), None)
    if coming is not None:
        text = f"See the executor or an estate lawyer before {day(coming)}."
    elif days:
        text = "That day has passed: see an estate tax lawyer now about what was done and what remains."
    else:
        return
    yield DraftSentence(text=text, is_substance=False, starts_paragraph=True)


def _check(check: Mapping[str, Any], calculation: Calculation) -> DraftSentence:
    verdict = {True: "In time", False: "Not in time"}.get(check["timely"], "Uncertain")
    remedy = f" {_sentence(check['remedy'])}" if check.get("remedy") else ""
    return DraftSentence(
        text=f"{verdict}: {_sentence(check['why'])}{remedy}", cites=_cites(check, calculation), starts_paragraph=True
    )


def _sentence(text: str) -> str:
    text = text.strip()
    return text if text.endswith((".", "!", "?")) else f"{text}."


_SAID: Mapping[str, str] = {
    "estate_tax_return": "The estate tax return (Form 706) is due on {day}.",
    "estate_tax_return_extended": "With the six-month extension the return is due on {day}.",
    "estate_tax_payment": "The estate tax itself is to be paid by {day}.",
    "qdot_election_latest": "The last day for the QDOT election is {day}.",
    "trust_instrument_reformation": "A reformation under the will or trust must be completed by {day}.",
    "judicial_reformation_commenced": "A court proceeding to reform the trust must be begun by {day}.",
    "transfer": "The property must be transferred to the QDOT by {day}.",
    "assignment": "An irrevocable assignment must be signed by {day}.",
    "qdot_established": "The QDOT for the roll-over route must be established by {day}.",
    "conveyance_no_administration": "Without an estate administration the assigned property must be in the QDOT by {day}.",
    "bond_or_letter_of_credit": "A bond or letter of credit, where one is used, is to be filed by {day}.",
}


def _said(row: Mapping[str, Any]) -> str:
    """The day of a row in one sentence."""
    if row.get("due") is None:
        return f"{_title(row)}: no day can be given yet."
    if row["key"] == "rollover":
        return f"The corpus portion of the payment of {day(row['payment'])} must be in the QDOT by {day(row['due'])}."
    if row["key"] == "form_706qdt":
        what = "is to be filed and the tax paid" if row.get("route") == "pay_tax" else "is to be filed"
        route = {"pay_tax": " on the pay-tax route", "rollover": " on the roll-over route"}.get(
            str(row.get("route")), ""
        )
        return f"Form 706-QDT for payments of {row['year']}{route} {what} by {day(row['due'])}."
    return _SAID.get(row["key"], f"{_title(row)}: {{day}}.").format(day=day(row["due"]))


def _row(row: Mapping[str, Any], calculation: Calculation, starts: bool) -> Iterator[DraftSentence]:
    cites = _cites(row, calculation)
    yield DraftSentence(text=_said(row), cites=cites, starts_paragraph=starts)
    yield DraftSentence(text=_sentence(str(row["rule"])), cites=cites)
    if row.get("due") != row.get("nominal"):
        text = f"The rule names {day(row['nominal'])}, which is no business day, so the next business day counts."
        yield DraftSentence(text=text, cites=(*cites, *_cites_of("IRC 7503", calculation)))
    if row.get("safe") and row["safe"] != row.get("due"):
        yield DraftSentence(text=f"To be safe, act by {day(row['safe'])}.", cites=cites)
    if row.get("note"):
        yield DraftSentence(text=_sentence(str(row["note"])), cites=cites)


def _table(rows: Sequence[Mapping[str, Any]], calculation: Calculation) -> Iterator[DraftSentence]:
    yield DraftSentence(text="| What | Day | Safe day |", is_substance=False, block="row")
    yield DraftSentence(text="| --- | --- | --- |", is_substance=False, block="row")
    for row in rows:
        due = day(row["due"]) if row.get("due") else _OPEN.get(row["key"], "no day yet")
        safe = day(row["safe"]) if row.get("safe") else ""
        yield DraftSentence(
            text=f"| {_title(row)} {{marks}} | {due} | {safe} |", cites=_cites(row, calculation), block="row"
        )


_OPEN: Mapping[str, str] = {
    "transfer": "before the return is filed",
    "assignment": "the day the return is filed, at the latest",
    "qdot_established": "before the return is filed",
    "conveyance_administration": "before the administration is completed",
}


def _title(row: Mapping[str, Any]) -> str:
    title = TITLES.get(row["key"], row["key"].replace("_", " ").capitalize())
    if row.get("payment"):
        return f"{title}, payment of {day(row['payment'])}"
    route = {"pay_tax": ", pay-tax route", "rollover": ", roll-over route"}.get(str(row.get("route")), "")
    return f"{title} for payments of {row['year']}{route}" if row.get("year") else title


def _cites(item: Mapping[str, Any], calculation: Calculation) -> tuple[Cite, ...]:
    """The words of the step that stands behind a row or a check."""
    own = step_named(calculation, f"{item['input']} checked" if "input" in item else str(item["key"]))
    steps = (
        [own]
        if own and own.section == item["section"]
        else [s for s in calculation.steps if s.section == item["section"]]
    )
    steps = steps or ([own] if own else [])
    return tuple(cite_of(step) for step in steps[:1])


def _cites_of(section: str, calculation: Calculation) -> tuple[Cite, ...]:
    return tuple(cite_of(step) for step in calculation.steps if step.section == section)[:1]

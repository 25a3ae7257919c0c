"""The deadline sheet told: the days asked for first, what was judged, and what must still be known."""

from __future__ import annotations

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


def told(calculation: Calculation, focus: Sequence[str], judges: bool, audience: Audience) -> Iterator[DraftSentence]:
    """What was judged, then the days in focus, or the whole sheet as a table."""
    results = calculation.results
    rows, checks = results.get("deadlines", []), results.get("checks", [])
    if checks:
        yield from (_check(check, calculation) for check in checks)
    wanted = [row for row in rows if row["key"] in focus] if focus else rows
    wanted = wanted or [row for row in rows if row["key"] in ("estate_tax_return", "estate_tax_return_extended")]
    if checks and not focus:
        return
    if wanted and len(wanted) <= 4:
        for number, row in enumerate(wanted):
            yield from _row(row, calculation, audience, starts=bool(checks) or number > 0)
    elif wanted:
        yield from _table(wanted[:MOST_ROWS], calculation)


def _check(check: Mapping[str, Any], calculation: Calculation) -> DraftSentence:
    verdict = {True: "In time", False: "Not in time"}.get(check["timely"], "Uncertain")
    remedy = f" {_sentence(check['remedy'])}" if check.get("remedy") else ""
    return DraftSentence(
        text=f"{verdict}: {_sentence(check['why'])}{remedy}", cites=_cites(check, calculation), starts_paragraph=True
    )


def _sentence(text: str) -> str:
    text = text.strip()
    return text if text.endswith((".", "!", "?")) else f"{text}."


def _row(row: Mapping[str, Any], calculation: Calculation, audience: Audience, starts: bool) -> Iterator[DraftSentence]:
    cites = _cites(row, calculation)
    title, rule = _title(row), _sentence(str(row["rule"]))
    if row.get("due") is None:
        yield DraftSentence(text=f"{title}: no day can be given yet.", cites=cites, starts_paragraph=starts)
    else:
        yield DraftSentence(text=f"{title}: {day(row['due'])}.", cites=cites, starts_paragraph=starts)
    yield DraftSentence(text=rule, cites=cites)
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
    own = step_named(calculation, str(item["key"]))
    steps = (
        [own]
        if own and own.section == item["section"]
        else [s for s in calculation.steps if s.section == item["section"]]
    )
    steps = steps or ([own] if own else [])
    return tuple(cite_of(step) for step in steps[:1])


def _cites_of(section: str, calculation: Calculation) -> tuple[Cite, ...]:
    return tuple(cite_of(step) for step in calculation.steps if step.section == section)[:1]

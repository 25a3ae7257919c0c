"""The deadline sheet told: what was judged, the days asked for, and whom to see by when.

Come here for ``told``; the words of each time limit stand in ``deadline_words``.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence

from calculators.base import Calculation
from calculators.calendar import is_business_day
from qdot_assistant.asked.whether import Claim, Whether
from qdot_assistant.telling.common import cite_of, day, step_named
from qdot_assistant.telling.deadline_words import (
    BY_THE_FILING,
    NO_DAY,
    SELF_EXPLAINED,
    TITLES,
    Row,
    in_its_time,
    said,
    title,
)
from qdot_assistant.telling.form_rows import both_routes, merged_forms
from qdot_assistant.telling.openings import (
    deciding,
    deciding_first,
    is_aside,
    of_a_claim,
    of_a_day,
    of_verdicts,
    opened,
    still_electing,
)
from qdot_assistant.types import Audience, Cite, DraftSentence

__all__ = ["TITLES", "told"]

MOST_ROWS = 14
MOST_SENTENCES = 4
"""Up to so many rows are told in sentences, more of them in a table."""

CLOSINGS = ("See an estate tax lawyer", "See the executor", "Keep the proof", "That day has passed")
"""How the closing sentence for a client begins."""

_RETURN = ("estate_tax_return", "estate_tax_return_extended")


def told(
    calculation: Calculation,
    focus: Sequence[str],
    audience: Audience,
    today: dt.date,
    judges: bool = True,
    asks: Whether | None = None,
    claim: Claim | None = None,
    counts: bool = False,
) -> Iterator[DraftSentence]:
    """What was judged, then the days in focus, or the whole sheet as a table; for a client also whom to see by when.

    Args:
        asks: what is asked, yes or no, which the first sentence then says.
        claim: a day that the question names as the last one.
        counts: whether it is asked by how many days the act was late, or early.
    """
    rows, checks = calculation.results.get("deadlines", []), calculation.results.get("checks", [])
    judged = _judged(checks, focus, judges or (bool(focus) and not any(row["key"] in focus for row in rows)))
    still = still_electing(asks, judged, rows, today)
    first, later = (still, []) if judges or still != judged else _by_weight(judged)
    judged = still
    if asks is not None:
        first = sorted(first, key=lambda check: check["timely"] is not False or check["key"] in _RETURN)
    if is_aside(first, rows, focus):
        first, later = [], [one for one in judged if one["timely"] is not True]
    verdicts = [_check(check, calculation, today, counts) for check in _remedies_once(first)]
    yield from opened(verdicts, of_verdicts(asks, first))
    wanted = _wanted(rows, focus, {str(check["key"]) for check in judged if check["input"] != "form_4768_filed"})
    wanted = _with_its_return(both_routes(wanted) if audience == "client" else wanted, rows, today)
    if not first and asks is not None:
        wanted = deciding_first(asks, wanted, today)
    if len(wanted) <= MOST_SENTENCES:
        days = _without_repeats(
            sentence
            for number, row in enumerate(wanted)
            for sentence in _row(row, calculation, today, audience, starts=bool(first) or number > 0)
        )
        is_one = len([row for row in wanted if wanted and row["key"] == wanted[0]["key"]]) == 1
        opening = (
            of_a_day(asks, deciding(wanted[0], rows), today) or of_a_claim(claim, wanted[0])
            if is_one and not first
            else None
        )
        yield from opened(list(days), opening)
    else:
        yield from _first_day(wanted, calculation, today)
        yield from _table(wanted[:MOST_ROWS], calculation)
    yield from (_check(check, calculation, today) for check in _remedies_once(later))
    yield from _no_extension([*wanted, *(check for check in judged if check["timely"] is not True)], calculation)
    if audience == "client":
        yield from _whom_to_see(wanted or _of_checks(rows, judged), judged, today, calculation)


def days_told(calculation: Calculation, focus: Sequence[str], today: dt.date, judges: bool) -> Iterator[DraftSentence]:
    """Each verdict and each day asked for in one bare sentence: what two readings of a date are compared by."""
    rows, checks = calculation.results.get("deadlines", []), calculation.results.get("checks", [])
    judged = _judged(checks, focus, judges or (bool(focus) and not any(row["key"] in focus for row in rows)))
    for check in judged:
        text = f"{_VERDICT.get(check['timely'], 'Uncertain')}: {_lowered(in_its_time(_sentence(check['why']), today))}"
        yield DraftSentence(text=text, cites=_cites(check, calculation))
    for row in _wanted(rows, focus, {str(check["key"]) for check in judged if check["input"] != "form_4768_filed"}):
        safe = f" To be safe, act by {day(row['safe'])}." if row.get("safe") and row["safe"] != row.get("due") else ""
        yield DraftSentence(text=said(row, today) + safe, cites=_cites(row, calculation))


_VERDICT = {True: "In time", False: "Not in time"}


def _judged(checks: Sequence[Row], focus: Sequence[str], judges: bool) -> list[Row]:
    """The verdicts asked for first; of the others only those that went wrong, for they may decide the case."""
    checks = sorted(checks, key=lambda check: check["input"] == "return_filed" and check["timely"] is True)
    asked = [check for check in checks if check["key"] in focus and (judges or check["timely"] is not True)]
    if not asked and judges:
        return checks
    if asked and judges and not set(focus) & {*_RETURN}:
        checks = [check for check in checks if check["key"] not in _RETURN]  # its own penalty, asked for by nobody
    return [*asked, *(check for check in checks if check not in asked and check["timely"] is not True)]


def _by_weight(judged: Sequence[Row]) -> tuple[list[Row], list[Row]]:
    """Where a day is asked for: what went wrong comes before it, what only is not known yet comes after it."""
    return [one for one in judged if one["timely"] is False], [one for one in judged if one["timely"] is not False]


def _wanted(rows: Sequence[Row], focus: Sequence[str], judged: set[str]) -> list[Row]:
    """The rows asked for, without those already judged; without a focus the whole sheet, or none beside a verdict."""
    if judged:
        moved = judged & (_ACTS - {"assignment"})
        closed = judged | (_ACTS if moved else _ACTS - _CONVEYANCE if judged & _ACTS else set())
        return [row for row in _in_focus(rows, focus) if row["key"] not in closed]
    wanted = _in_focus(rows, focus) if focus else list(rows)
    return merged_forms(wanted or [row for row in rows if row["key"] in _RETURN])


def _in_focus(rows: Sequence[Row], focus: Sequence[str]) -> list[Row]:
    """The rows asked for, in the order in which they were asked for."""
    order = list(focus)
    return sorted((row for row in rows if row["key"] in focus), key=lambda row: order.index(row["key"]))


def _with_its_return(wanted: list[Row], rows: Sequence[Row], today: dt.date) -> list[Row]:
    """What must be done by the filing of a return whose day was not told: also when that return is due."""
    by_filing = [row for row in wanted if row["key"] in BY_THE_FILING]
    if not by_filing or any(row.get("due") for row in by_filing) or any(row["key"] in _RETURN for row in wanted):
        return wanted
    due = [row for row in rows if row["key"] in _RETURN][-1:]
    has_passed = any(dt.date.fromisoformat(row["due"]) < today for row in due)
    late = [row for row in rows if row["key"] == "qdot_election_latest" and has_passed and row not in wanted]
    its = {"its_return": due[0]} if due else {}
    return [*({**row, **its} if row in by_filing else row for row in wanted), *due, *late]


_ACTS = {
    "transfer", "assignment", "qdot_established", "trust_instrument_reformation", "judicial_reformation_commenced",
    "conveyance_no_administration", "conveyance_administration",
}  # fmt: skip
"""Where one of these was done and is judged, the day of another of them is not asked for."""


_CONVEYANCE = {"conveyance_no_administration", "conveyance_administration"}
"""What is left to do with property that was assigned, and so not closed by the verdict on the assignment."""


def _first_day(rows: Sequence[Row], calculation: Calculation, today: dt.date) -> Iterator[DraftSentence]:
    """The return's day in a sentence before the table, since most of the others hang on it."""
    for row in rows:
        if row["key"] == "estate_tax_return":
            yield DraftSentence(text=said(row, today), cites=_cites(row, calculation))


def _no_extension(rows: Sequence[Row], calculation: Calculation) -> Iterator[DraftSentence]:
    """An extension that was not told is not counted, and that is said where it would move a day."""
    moved = {"estate_tax_return", "qdot_election_latest", "trust_instrument_reformation"} | {
        "judicial_reformation_commenced", "conveyance_no_administration", "bond_or_letter_of_credit",
        "citizen_before_return",
    }  # fmt: skip
    if "extension_months" in calculation.assumed and any(row["key"] in moved for row in rows):
        cites = next((_cites(row, calculation) for row in rows if row["key"] in moved), ())
        yield DraftSentence(text="No extension is counted, since none was told.", cites=cites, is_substance=bool(cites))


def _whom_to_see(
    rows: Sequence[Row], judged: Sequence[Row], today: dt.date, calculation: Calculation
) -> Iterator[DraftSentence]:
    days = sorted(dt.date.fromisoformat(row.get("safe") or row["due"]) for row in rows if row.get("due"))
    coming = next((one for one in days if one >= today), None)
    last = sorted(dt.date.fromisoformat(row["due"]) for row in rows if row.get("due"))
    if any(check["timely"] is not True for check in judged):
        text = "See an estate tax lawyer now about what was done and what remains."
    elif coming is not None:
        text = f"See the executor or an estate lawyer before {day(coming)}."
    elif any(_is_to_come(check, calculation, today) for check in judged):
        text = "See the executor or an estate lawyer before that day."
    elif judged:
        text = "Keep the proof of that day, and have the executor or an estate lawyer confirm it."
    elif any(one >= today for one in last):
        text = "See an estate tax lawyer now: the safe day has passed, the last day has not."
    elif days:
        text = "That day has passed: see an estate tax lawyer now about what was done and what remains."
    else:
        return
    cites = next((_cites(row, calculation) for row in (*judged, *rows) if _cites(row, calculation)), ())
    yield DraftSentence(text=text, cites=cites, is_substance=bool(cites), starts_paragraph=True)


def _remedies_once(judged: Sequence[Row]) -> Iterator[Row]:
    """The verdicts with a remedy that several share said once, with the first of them."""
    seen: set[str] = set()
    for check in judged:
        remedy = str(check.get("remedy"))
        yield {**check, "remedy": None} if remedy in seen else check
        seen.add(remedy)


def _is_to_come(check: Row, calculation: Calculation, today: dt.date) -> bool:
    day = calculation.inputs.get(str(check["input"]))
    return isinstance(day, str) and day > today.isoformat()


def _of_checks(rows: Sequence[Row], judged: Sequence[Row]) -> list[Row]:
    return [row for row in rows if row["key"] in {check["key"] for check in judged}]


def _check(check: Row, calculation: Calculation, today: dt.date, counts: bool = False) -> DraftSentence:
    verdict = _VERDICT.get(check["timely"], "Uncertain")
    verdict += _apart(check.get("days_over")) if counts else ""
    verdict = "Not enough" if _LIVED_ABROAD in str(check["why"]) else verdict
    more = " ".join(_sentence(str(check[part])) for part in ("note", "remedy") if check.get(part))
    text = f"{verdict}: {_lowered(in_its_time(_sentence(check['why']), today))} {more}".strip()
    return DraftSentence(text=text, cites=_cites(check, calculation), starts_paragraph=True)


def _apart(over: int | None) -> str:
    """By how many days the act came after its last day, or before it."""
    if over is None:
        return ""
    days = f"{abs(over)} day{'' if abs(over) == 1 else 's'}"
    return f", {days} late" if over > 0 else f", {days} before the last day" if over else ", on the last day"


_LIVED_ABROAD = "was not a resident of the United States at all times"
"""Why citizenship is not enough, whatever its day (section 2056(d)(4))."""


def _lowered(text: str) -> str:
    return text if text.startswith("Form ") else text[0].lower() + text[1:]


def _sentence(text: str) -> str:
    text = text.strip()
    return text if text.endswith((".", "!", "?")) else f"{text}."


def _row(
    row: Row, calculation: Calculation, today: dt.date, audience: Audience, starts: bool
) -> Iterator[DraftSentence]:
    cites = tuple(one for told in (row, row.get("its_return")) if told for one in _cites(told, calculation))
    yield DraftSentence(text=said(row, today), cites=cites, starts_paragraph=starts)
    if row.get("days_left") is not None:
        yield DraftSentence(text=_counted_from(row["days_left"], today), is_substance=False)
    told_due = calculation.inputs.get("return_due")
    if row.get("due") is None and row["key"] in BY_THE_FILING and told_due:
        yield DraftSentence(text=f"The return is due on {day(told_due)}, as you tell it.", is_substance=False)
    if row["key"] not in SELF_EXPLAINED and not (row.get("due") is None and row["key"] in BY_THE_FILING):
        yield DraftSentence(text=_sentence(str(row["rule"])), cites=cites)
    if row.get("due") != row.get("nominal"):
        yield _moved(row, cites, calculation)
    yield from _safe_day(row, cites, audience)


def _counted_from(left: int, today: dt.date) -> str:
    """How far a day lies from today."""
    days = f"{abs(left)} day{'' if abs(left) == 1 else 's'}"
    if left == 0:
        return "That is today."
    return (
        f"That is {days} from today, {day(today)}." if left > 0 else f"That was {days} ago, counted from {day(today)}."
    )


def _moved(row: Row, cites: tuple[Cite, ...], calculation: Calculation) -> DraftSentence:
    """Why the day counted is not the day named: a weekend or holiday (IRC 7503), or a notice that put it off."""
    if not is_business_day(dt.date.fromisoformat(row["nominal"])):
        text = f"The rule names {day(row['nominal'])}, which is no business day, so the next business day counts."
        return DraftSentence(text=text, cites=(*cites, *_cites_of("IRC 7503", calculation)))
    step = step_named(calculation, f"{row['key']} moved")
    text = f"The rule names {day(row['nominal'])}; the day was put off."
    return DraftSentence(text=text, cites=(cite_of(step),) if step else cites)


def _safe_day(row: Row, cites: tuple[Cite, ...], audience: Audience) -> Iterator[DraftSentence]:
    """The safe day and the doubt behind it; where the doubt is only a weekend, one sentence says both to a client."""
    note = str(row.get("note") or "")
    has_safe = bool(row.get("safe")) and row["safe"] != row.get("due")
    only_weekend = has_safe and note.endswith(f"{day(row['safe'])} is safe.") and note.count(". ") == 0
    if only_weekend and audience == "client":
        text = f"To be safe, act by {day(row['safe'])}: whether a weekend or holiday moves this day is not settled."
        yield DraftSentence(text=text, cites=cites)
        return
    if has_safe and not only_weekend:
        yield DraftSentence(text=f"To be safe, act by {day(row['safe'])}.", cites=cites)
    if note and not (row.get("due") is None and row["key"] in NO_DAY):
        yield DraftSentence(text=_sentence(note), cites=cites)


def _without_repeats(sentences: Iterator[DraftSentence]) -> Iterator[DraftSentence]:
    """A rule that several rows share is said once."""
    seen: set[str] = set()
    for sentence in sentences:
        if sentence.text not in seen:
            seen.add(sentence.text)
            yield sentence


def _table(rows: Sequence[Row], calculation: Calculation) -> Iterator[DraftSentence]:
    yield DraftSentence(text="| What | Day | Safe day |", is_substance=False, block="row")
    yield DraftSentence(text="| --- | --- | --- |", is_substance=False, block="row")
    for row in rows:
        due = day(row["due"]) if row.get("due") else NO_DAY.get(str(row["key"]), "no day yet")
        safe = day(row["safe"]) if row.get("safe") else ""
        yield DraftSentence(
            text=f"| {title(row)} {{marks}} | {due} | {safe} |", cites=_cites(row, calculation), block="row"
        )


def _cites(item: Row, calculation: Calculation) -> tuple[Cite, ...]:
    """The words of the step that stands behind a row or a check."""
    own = step_named(calculation, f"{item['input']} checked" if "input" in item else str(item["key"]))
    steps = (
        [own]
        if own and own.section == item["section"]
        else [s for s in calculation.steps if s.section == item["section"]]
    )
    steps = steps or ([own] if own else [])
    also = [s for s in calculation.steps if s.section == item.get("also")]
    return tuple(cite_of(step) for step in (*steps[:1], *also[:1]))


def _cites_of(section: str, calculation: Calculation) -> tuple[Cite, ...]:
    return tuple(cite_of(step) for step in calculation.steps if step.section == section)[:1]

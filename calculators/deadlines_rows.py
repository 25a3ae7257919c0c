"""One row of the deadline sheet, and how a day that is no business day is shown.

Come here for ``Row``: what stands in ``results`` and the steps behind it.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Any

from calculators.base import Rule, Step
from calculators.calendar import is_business_day, last_business_day
from calculators.wording import day_in_words, weekday_in_words
from knowledge.note import Certainty


@dataclass(frozen=True)
class Row:
    """One time limit.

    Attributes:
        nominal: the day the regulation or the Code names; None for an event without a date.
        due: ``nominal`` moved under IRC 7503 where that section applies, else ``nominal``.
        says: the rule in one sentence of ours.
        expression: how the day was counted.
        safe: the last business day on or before the earliest reading, where texts differ or a move is not settled.
        move: the rule that moved ``due`` away from ``nominal``.
        count: the rule by which ``nominal`` was counted.
        other: a second text on the same limit, and the day it names.
    """

    key: str
    rule: Rule
    says: str
    expression: str
    nominal: dt.date | None
    due: dt.date | None
    safe: dt.date | None = None
    year: int | None = None
    route: str | None = None
    payment: dt.date | None = None
    note: str | None = None
    certainty: Certainty | None = None
    move: Rule | None = None
    count: Rule | None = None
    other: tuple[Rule, dt.date] | None = None

    def result(self) -> dict[str, Any]:
        """The row as the public object shows it."""
        shown: dict[str, Any] = {"key": self.key, "nominal": _iso(self.nominal), "due": _iso(self.due)}
        if self.safe is not None:
            shown["safe"] = self.safe.isoformat()
        if self.year is not None:
            shown["year"] = self.year
        if self.route is not None:
            shown["route"] = self.route
        if self.payment is not None:
            shown["payment"] = self.payment.isoformat()
        return shown | {
            "section": self.rule.section,
            "version": self.rule.version,
            "certainty": self.certainty or self.rule.certainty,
            "rule": self.says,
            "note": self.note,
        }

    def steps(self) -> tuple[Step, ...]:
        """The steps behind the row: the count from the rule, and the move where there is one."""
        suffix = f" {self.payment or self.year}" if self.payment or self.year else ""
        name = self.key + suffix + (f" {self.route}" if self.route and self.key == "form_706qdt" else "")
        value = _iso(self.nominal) or "no date"
        found = [self.rule.step(name, self.expression, value, self.certainty)]
        if self.count is not None and self.nominal is not None:
            found.append(self.count.step(f"{name} counted", self.expression, value))
        if self.other is not None:
            rule, day = self.other
            found.append(rule.step(f"{name} as agreed", "as the signed agreement says it", day.isoformat()))
        if self.move is not None and self.nominal is not None and self.due is not None:
            expression = f"{weekday_in_words(self.nominal)} → {weekday_in_words(self.due)}"
            found.append(self.move.step(f"{name} moved", expression, self.due.isoformat()))
        return tuple(found)


def _iso(day: dt.date | None) -> str | None:
    return None if day is None else day.isoformat()


def safe_day(nominal: dt.date) -> dt.date | None:
    """The last business day before a day that is none, where no move is settled; None where the day itself is one."""
    return None if is_business_day(nominal) else last_business_day(nominal)


def unsettled_move(nominal: dt.date, act: str) -> str | None:
    """The note for an act whose last day is no business day and which IRC 7503 does not clearly move."""
    if is_business_day(nominal):
        return None
    return (
        f"{weekday_in_words(nominal)} is no business day, and whether section 7503 moves the last day for {act} is not "
        f"settled; "
        f"{day_in_words(last_business_day(nominal))} is safe."
    )


def joined(*notes: str | None) -> str | None:
    """The notes that there are, as one text; None where there is none."""
    said = [note for note in notes if note]
    return " ".join(said) if said else None

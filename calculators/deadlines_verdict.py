"""One act judged against its time limit: the verdict, why, and what remains where it was late.

Come here for ``Check``; which acts are judged, and how, stands in ``deadlines_checks``.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal

from calculators.base import Rule, Step
from calculators.calendar import next_business_day
from calculators.deadlines_estate import Rules

Timely = Literal["uncertain"] | bool

RULING = (
    "A private letter ruling under 26 CFR 301.9100-1 and 301.9100-3 may be asked for; a fee is charged and nothing is "
    "certain."
)


def statutory(section: str) -> str:
    """What is said of a day that the statute prescribes: § 301.9100-1 is for the days of a regulation."""
    return (
        f"This day stands in the statute, {section}; in our reading relief under 26 CFR 301.9100-3 does not reach it."
    )


_KEYS: Mapping[str, str] = {
    "form_4768_filed": "estate_tax_return_extended",
    "return_filed": "estate_tax_return",
    "estate_tax_paid": "estate_tax_payment",
    "us_postmark": "estate_tax_return",
    "foreign_postmark": "estate_tax_return",
    "reformation_completed": "trust_instrument_reformation",
    "proceeding_commenced": "judicial_reformation_commenced",
    "transfer_date": "transfer",
    "assignment_date": "assignment",
    "protective_assignment_date": "protective_assignment",
    "election_made": "qdot_election_latest",
    "election_on_later_return": "qdot_election_latest",
    "spouse_citizen_on": "citizen_before_return",
    "rolled_over": "rollover",
    "rolled_over_each": "rollover",
    "form_706qdt_filed": "form_706qdt",
}


@dataclass(frozen=True)
class Check:
    """One act judged: ``timely`` is True, False or "uncertain"; ``note`` carries a doubt about the rule itself.

    ``input`` is the input that tells the act, ``key`` the time limit it had to keep, by its key in the sheet.
    ``relief`` names the rule on which ``remedy`` rests; None where the remedy is only what must still be told.
    ``over`` is how many days after its last day the act was done, below zero before it; None where that day is not one.
    ``limit`` is the key where the act alone does not tell it: a conveyance goes by whether the estate is administered.
    """

    input: str
    timely: Timely
    why: str
    rule: Rule
    remedy: str | None = None
    note: str | None = None
    relief: str | None = "relief"
    limit: str | None = None
    over: int | None = None

    @property
    def key(self) -> str:
        """The key of the time limit in the sheet."""
        return self.limit or _KEYS.get(self.input, self.input)

    def result(self, rules: Rules) -> dict[str, Any]:
        """The check as the public object shows it."""
        relief = self._relief(rules)
        return {
            "key": self.key,
            "input": self.input,
            "timely": self.timely,
            "why": self.why,
            "remedy": self.remedy,
            "note": self.note,
            "section": self.rule.section,
            "version": self.rule.version,
            "remedy_section": relief.section if relief else None,
        } | ({} if self.over is None or self.timely == "uncertain" else {"days_over": self.over})

    def steps(self, rules: Rules) -> tuple[Step, ...]:
        """The steps behind the check: the verdict, and the rule on which what remains rests."""
        verdict = "uncertain" if self.timely == "uncertain" else "timely" if self.timely else "not timely"
        found = self.rule.step(f"{self.input} checked", self.why, verdict)
        relief = self._relief(rules)
        return (found, relief.step(f"{self.input} remedy", str(self.remedy), "open")) if relief else (found,)

    def rests_on(self, rules: Rules) -> tuple[Rule, ...]:
        """The rules behind the verdict and the remedy."""
        relief = self._relief(rules)
        return (self.rule, relief) if relief else (self.rule,)

    def _relief(self, rules: Rules) -> Rule | None:
        return rules[self.relief] if self.remedy is not None and self.relief is not None else None


def private_act(day: dt.date, limit: dt.date) -> Timely:
    """Whether a private act is in time; ``uncertain`` on a day that only a move under IRC 7503 would save."""
    if day <= limit:
        return True
    return "uncertain" if day <= next_business_day(limit) else False

"""Terse follow-ups of lawyers, and what clients tell in passing: months, places of money, names on the house."""

from __future__ import annotations

import datetime as dt

import pytest

from qdot_assistant.facts import facts_of
from qdot_assistant.items_meant import pointer_to_item
from qdot_assistant.matters.point import point_of
from qdot_assistant.no_citizen import is_no_citizen
from qdot_assistant.pipeline import Assistant
from qdot_assistant.short_forms import written_out
from tests.one_question import asked_after, told_after

CONDO = "DOD Feb 2, 2026; no probate; S assigned condo Oct. 1, 2026. Conveyance deadline?"
JUNE = ("he died in june. when is the return due", "To work this out I still need: On what day did the decedent die?")
PAID = "the check came on september 20 2026"
NEEDS_THE_DEATH = (
    "Form 706-QDT is due April 15. If 2026 is the year of death, another rule holds: tell me the date of death."
)


@pytest.mark.parametrize(("text", "year"), [("this year", 2026), ("last year", 2025), ("2025", 2025)])
def test_the_year_told_after_the_month_leaves_the_month(text: str, year: int) -> None:
    facts = facts_of(asked_after(text, JUNE))
    assert facts.value("date_of_death") == dt.date(year, 6, 1)
    assert facts.value("date_of_death_precision") == "month"


def test_money_sent_to_the_trust_is_a_rollover_and_no_death() -> None:
    told = facts_of(asked_after(f"{PAID} and i sent 700 dollars to the trust on november 25, is that ok"))
    assert told.value("rolled_over") == dt.date(2026, 11, 25)
    later = facts_of(asked_after("and if i sent it on nov 19", (PAID, NEEDS_THE_DEATH)))
    assert later.value("date_of_death") is None
    assert later.value("rolled_over") == dt.date(2026, 11, 19)
    death = facts_of(asked_after("it was nov 19, 2025", (PAID, NEEDS_THE_DEATH)))
    assert death.value("date_of_death") == dt.date(2025, 11, 19)


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("With 6-mo. extension?", "With 6-month extension?"),
        ("4768 filed, 6 mos. granted.", "4768 filed, 6-month granted."),
        ("paid every 6 mos", "paid every 6 mos"),
        ("mom is no citizen. qdot?", "mom is no citizen. is a QDOT needed?"),
        ("qdot?", "qdot?"),
        ("who is the trustee of a qdot?", "who is the trustee of a qdot?"),
    ],
)
def test_short_forms_are_written_out(text: str, meant: str) -> None:
    assert written_out(text) == meant


def test_an_extension_abbreviated_moves_the_day_of_the_conveyance(assistant: Assistant) -> None:
    before = (CONDO, "Without an estate administration the assigned property must be in the QDOT by November 2, 2027.")
    assert "May 2, 2028" in told_after(assistant, "With 6-mo. extension?", before, audience="attorney").answer


@pytest.mark.parametrize(
    ("text", "point"),
    [
        ("If incapacitated?", "who_signs"),
        ("what if she is too ill to sign", "who_signs"),
        ("Consequence of omission?", "late"),
        ("effect of default?", "late"),
        ("consequence of a late transfer to the bank?", None),
        ("is she incompetent as a trustee?", None),
    ],
)
def test_points_asked_in_few_words(text: str, point: str | None) -> None:
    assert point_of(text) == point


def test_the_first_step_points_at_no_item() -> None:
    assert pointer_to_item("so what must i do first") is None
    assert pointer_to_item("and the first one?") is not None


@pytest.mark.parametrize(
    ("text", "is_none"),
    [
        ("mom is no citizen, do we need it", True),
        ("que pasa si mi esposo muere y no soy ciudadana", True),
        ("my wife isn't a U.S. citizen", True),
        ("what if she is not a citizen when he dies but becomes one", False),
        ("the trustee is not a citizen", False),
        ("my wife is a citizen", False),
    ],
)
def test_who_is_told_to_be_no_citizen(text: str, is_none: bool) -> None:
    assert is_no_citizen(text) is is_none


def test_one_who_is_no_citizen_is_not_told_the_rule_on_citizens(assistant: Assistant) -> None:
    for text in (
        "dad died may 1 2024, mom is no citizen. qdot?",
        "Surviving spouse not a U.S. citizen; QDOT required?",
    ):
        found = told_after(assistant, text)
        assert "needed" in found.answer.split("\n")[0]
        assert not found.answer.startswith("No")


def test_what_stays_in_the_spouses_name_gets_no_deduction(assistant: Assistant) -> None:
    found = told_after(assistant, "can the stocks he left me stay in my name")
    assert "deduction" in found.answer.split("\n")[0]
    assert not found.answer.startswith("No")


def test_citizenship_gained_after_the_death_is_not_denied(assistant: Assistant) -> None:
    assert not told_after(assistant, "does the citizenship help if i get it after he died").answer.startswith("No.")


@pytest.mark.parametrize(
    ("text", "opens"),
    [
        ("the return goes in on apr 9 2027", "In time"),
        ("the executor will file on april 9 2027", "In time"),
        ("april 9 2027", "In time"),
        ("the return was filed on january 2 2027", "Not in time"),
    ],
)
def test_the_day_of_filing_told_later_settles_what_was_open(assistant: Assistant, text: str, opens: str) -> None:
    asked = "dad died july 9 2026, mom assigned the house on jan 5 2027. ok?"
    first = told_after(assistant, asked).answer
    assert first.startswith("Uncertain")
    found = told_after(assistant, text, (asked, first)).answer
    assert opens in found.split(":")[0]

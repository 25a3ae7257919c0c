"""The day asked for comes first, whatever else of the case is told before it, and no other day in its stead."""

from __future__ import annotations

from datetime import date

import pytest

from qdot_assistant.asked.deadlines import deadline_asked
from qdot_assistant.facts import facts_of
from qdot_assistant.pipeline import answer
from qdot_assistant.types import Question

TODAY = date(2026, 11, 22)


@pytest.mark.parametrize(
    ("question", "first"),
    [
        ("Spouse died March 20, 2027; pay tax agreement; payments of 2027. Due date of the last 706-QDT? The spouse's "
         "return not filed. decedent died jan 15 2026", "form_706qdt"),
        ("judge case to fix the trust - last day to start it if he died on March 8, 2026",
         "judicial_reformation_commenced"),
        ("he passed 12 Feb 2026 and nothing is filed so far. until what day can i go to court to have the trust "
         "changed", "judicial_reformation_commenced"),
        ("he died 9 sept 2026 and the estate is still open. how long does the trustee have for changing the trust "
         "under its own terms?", "trust_instrument_reformation"),
        ("the estate is still open in court and my assignment is signed. what date must the house be deeded over by? "
         "he died june 5 2025", "conveyance_no_administration"),
        ("She died on 2 June 2026. The return has not been filed. What is the last date for the QDOT election?",
         "qdot_election_latest"),
        ("dad died on 20 august 2026. by when does the estate tax have to be paid? no return was filed yet",
         "estate_tax_payment"),
        ("Mom died on 7 July 2026. We have not filed anything. When does the bond have to be in?",
         "bond_or_letter_of_credit"),
        ("he died 1 april 2026 we never did the form. is it too late?", "estate_tax_return"),
    ],
)  # fmt: skip
def test_the_day_asked_for_is_the_first_in_focus(question: str, first: str) -> None:
    """A return not filed or an estate still open is told as a fact where another day is asked for."""
    asked = deadline_asked(question, facts_of(Question(question=question, today=TODAY)), None)
    assert asked.focus[:1] == (first,)


@pytest.mark.parametrize(
    "question",
    [
        "can the trust be reformed by its own terms or in court, he died 8 march 2026, last day for each",
        "he died 8 march 2026. when is the last day to amend the trust, with or without a judge? by its own power",
    ],
)
def test_both_roads_of_a_reformation_stay_where_both_are_named(question: str) -> None:
    """§ 20.2056A-4(a)(1) and (a)(2) have each their own act by one day."""
    asked = deadline_asked(question, facts_of(Question(question=question, today=TODAY)), None)
    assert {"trust_instrument_reformation", "judicial_reformation_commenced"} <= set(asked.focus)


def test_what_is_not_known_of_an_act_comes_after_the_day(assistant) -> None:  # type: ignore[no-untyped-def]
    """An assignment told without the day of the return is no reason to put the conveyance's limit second."""
    question = (
        "Decedent died 8/14/2025; Form 4768 granted; estate still in administration; assignment executed 2/1/2026. "
        "Outside date for conveyance?"
    )
    found = answer(Question(question=question, audience="attorney", today=TODAY), assistant)
    assert found.answer.startswith("Moving assigned property")


@pytest.mark.parametrize(
    ("question", "name"),
    [
        ("He won the lottery in 2011 and the state pays it over 25 years. any hope for the deduction?",
         "payment_years"),
        ("he hit the jackpot in 2009, paid to us every year, can the deduction be had", "payment_years"),
    ],
)  # fmt: skip
def test_the_year_of_a_prize_is_no_year_of_its_payments(question: str, name: str) -> None:
    """What is paid out since is told with other days."""
    assert name not in facts_of(Question(question=question, today=TODAY)).facts


@pytest.mark.parametrize(
    "question",
    [
        "Receipts on 1 September and 1 October 2026 under a roll-over agreement. Last transfer day for each?",
        "Receipts: 1 September 2026, 1 October 2026. roll-over agreement, last day for each?",
    ],
)
def test_receipts_are_payments(question: str) -> None:
    """The sixty days run from receipt of each payment ((c)(7)(i)); no one died on it."""
    facts = facts_of(Question(question=question, today=TODAY)).facts
    assert "payment_dates" in facts
    assert "date_of_death" not in facts


@pytest.mark.parametrize(
    ("question", "died"),
    [
        ("he died on 03/04/2026, due date of the return? (we write dates the european way)", date(2026, 4, 3)),
        ("dod 05/06/2026 (dd/mm/yyyy). election limit?", date(2026, 6, 5)),
        ("DOD 7-8-2026, day first. last day for court?", date(2026, 8, 7)),
        ("mom passed 04/05/2026, British format. when is the return due", date(2026, 5, 4)),
        ("She died 5/6/2026, American style. return due?", date(2026, 5, 6)),
    ],
)
def test_the_way_dates_are_written_is_taken_as_told(question: str, died: date) -> None:
    """Where the writer says which of day and month comes first, there is one reading and no other is told."""
    fact = facts_of(Question(question=question, today=TODAY)).facts["date_of_death"]
    assert (fact.value, fact.also) == (died, None)

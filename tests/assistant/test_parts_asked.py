"""Every part that was asked is answered: both kinds of property, the day counted as the first, what was not sent in,
the whole sheet of days, and the choice that is no one's but the spouse's.
"""

from __future__ import annotations

from datetime import date

import pytest

from qdot_assistant.asked.deadlines import deadline_asked
from qdot_assistant.facts import facts_of
from qdot_assistant.pipeline import answer, read
from qdot_assistant.property_kinds import rule_on_several
from qdot_assistant.types import Question

TODAY = date(2026, 11, 22)


def _said(question: str, assistant) -> str:  # type: ignore[no-untyped-def]
    return answer(Question(question=question, audience="client", today=TODAY), assistant).answer


@pytest.mark.parametrize(
    "question",
    [
        "can both the bank account and the apartment go in the qdot",
        "are my late husband's stocks and the cottage allowed in the trust, both of them?",
        "he left me a boat, some paintings and 200k savings, can all that go in",
        "is it ok to transfer the shop and the apartment to the qdot",
        "may the savings account as well as the land be assigned",
    ],
)
def test_two_kinds_of_property_are_answered_together(question: str, assistant) -> None:  # type: ignore[no-untyped-def]
    """§ 20.2056A-4(b)(1) holds for what passes by will, by operation of law and under a plan alike."""
    assert _said(question, assistant).removeprefix("Yes. ").startswith("Everything that passes straight")


@pytest.mark.parametrize(
    "question",
    [
        "can i put half the house and half the stocks in the trust",
        "can the house go in the trust",
        "is the cash from the sold house and the sold boat allowed in the trust",
        "can i put in the house and the land that i owned, my own property",
    ],
)
def test_a_rule_of_its_own_is_not_told_as_that_on_all(question: str) -> None:
    """A part, a sale or property of one's own has its own paragraph ((b)(2), (b)(3))."""
    assert rule_on_several(question) is None


@pytest.mark.parametrize(
    "question",
    [
        "we got the check on Monday, is Monday day 1 of the days for rolling over",
        "We have the 90 days for the roll over. Is day one included?",
        "when counting the sixty days do you start with the date the pension landed",
        "does the date of receipt count for the sixty days",
        "is the first day included in the 60 days",
    ],
)
def test_the_first_of_the_sixty_days_is_told(question: str, assistant) -> None:  # type: ignore[no-untyped-def]
    """Within 60 days of receipt: § 20.2056A-4(c)(7)(i)."""
    assert "Day one is the day after" in _said(question, assistant)


@pytest.mark.parametrize(
    "question",
    [
        "does the day of death count in the nine months",
        "does the first day of the extension count in the six months",
    ],
)
def test_the_first_day_of_another_time_is_not_the_first_of_sixty(question: str, assistant) -> None:  # type: ignore[no-untyped-def]
    """The nine months are counted by § 20.6075-1."""
    assert "Day one is the day after" not in _said(question, assistant)


@pytest.mark.parametrize(
    "question",
    [
        "full timetable please, husband died 3 March 2026",
        "complete schedule for the estate, date of death 5 January 2026",
        "list every date we have to watch. death was April 9 2026",
        "give me an overview of all deadlines, she died on June 6, 2026",
        "died 1 Sept 2026, show me all the due dates",
    ],
)
def test_the_whole_sheet_is_told(question: str, assistant) -> None:  # type: ignore[no-untyped-def]
    """Where all days are wanted the reformation, the assignment and the conveyance stand beside the return."""
    said = _said(question, assistant)
    assert all(row in said for row in ("Reforming the trust", "irrevocable assignment", "Moving assigned property"))


def test_one_day_asked_for_is_no_sheet() -> None:
    """The due date alone is wanted."""
    question = "give me the due date, death 9 May 2026"
    assert deadline_asked(question, facts_of(Question(question=question, today=TODAY)), None).focus


@pytest.mark.parametrize(
    "question",
    [
        "pay tax or rollover - just pick for me",
        "which agreement should she take, decide for her please",
        "tell me which one to choose, paying or rolling over",
        "you decide: pay the tax or roll over?",
        "make the choice for us, agreement to pay or to roll over",
    ],
)
def test_a_choice_handed_over_is_declined_and_the_rule_told(question: str, assistant) -> None:  # type: ignore[no-untyped-def]
    """The spouse agrees to the one or the other: § 20.2056A-4(c)(2)(i), (c)(3)(i)."""
    assert _said(question, assistant).startswith("I cannot advise what to choose")


@pytest.mark.parametrize(
    ("question", "statement"),
    [
        ("the accountant left the trust document out of the envelope with the 706, what does that do",
         "form.copy_missing"),
        ("we own a cabin and i get his IRA, what happens with each", "assignment.property_and_pension"),
        ("the annuity and the stocks, can both go in", "assignment.property_and_pension"),
        ("how do we treat the house and how the pension", "assignment.property_and_pension"),
        ("the executor left the certification page of the pension paper blank, consequence",
         "info.certification_missing"),
        ("may the 403(b) be put straight into a qdot rollover ira", "qdot.retirement_account"),
        ("I moved flats, must I tell the tax office", "annuity.change_of_address"),
        ("does the government acknowledge receiving the yearly qdot form", "tax.form_706qdt_fee"),
        ("what is the postal address for form 706-QDT", "tax.form_706qdt_where"),
        ("my niece is not yet eighteen, may she be trustee", "trustee.minor"),
        ("who has the right to select the bank as trustee", "trustee.who_picks"),
        ("who orders an appraisal of the cottage", "trustee.appraiser"),
        ("nobody is dead yet, must we make a qdot in advance", "qdot.before_death"),
    ],
)  # fmt: skip
def test_what_the_sources_leave_open_is_said_so(question: str, statement: str, assistant) -> None:  # type: ignore[no-untyped-def]
    """The nearest rule is told with the word that the point is not in the sources."""
    from qdot_assistant.evidence import gather

    asking = read(Question(question=question, audience="client", today=TODAY), assistant)
    assert gather(asking, assistant)[0].statement.id == statement

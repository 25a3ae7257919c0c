"""Whether a message that tells days asks for a day, and of which act; the verdict is on the act asked about alone."""

from __future__ import annotations

import datetime as dt

import pytest

from qdot_assistant.asked.deadlines import deadline_asked
from qdot_assistant.facts import facts_of
from qdot_assistant.pipeline import answer
from qdot_assistant.types import Question

TODAY = dt.date(2026, 11, 22)


def asked(text: str):  # type: ignore[no-untyped-def]
    return deadline_asked(text, facts_of(Question(question=text, today=TODAY)), None)


@pytest.mark.parametrize(
    "question",
    [
        "The barn was deeded to the QDOT in June, and we file next week. Which document goes along with the return?",
        "The judge has not ruled yet, though principal reached me in July. Must the trustee handle the QDOT tax?",
        "I swore the oath yesterday, his return is still open and I never left Utah. Must I have a QDOT at all?",
        "Decedent died 9 March 2021; (e) lost its date. Which mortality table goes with her annuity?",
        "She died this past June and left 17 million. Above what figure does federal estate tax begin?",
        "My late wife's shares were retitled on 2 June 2026. Who counts as the donor of them?",
        "We retitled all of it on 2 June 2026. Which value counts, that of the date of death or of the move?",
    ],
)
def test_days_told_as_circumstances_ask_for_no_day(question: str) -> None:
    """(a)(2), (b)(2), (b)(5), section 2056(d)(4): which, who or whether is the rule's to say."""
    assert asked(question).calculator is None


@pytest.mark.parametrize(
    ("question", "first"),
    [
        ("My late father died on 3 June 2026. When must his estate tax return be in?", "estate_tax_return"),
        ("He died 4 May 2026. The estate return has to be with the IRS by..?", "estate_tax_return"),
        ("Gran died 3 July 2026, grandad's QDOT has money left in it. Last day for its tax?",
         "section_2056a_tax_at_death"),
        ("His widow died on 8 Sept 2026 with the QDOT not empty. When is the form for that due?",
         "section_2056a_tax_at_death"),
        ("She died 11 March 2026, no probate; I assigned the house, when must title be over?",
         "conveyance_no_administration"),
        ("The annuity started in May 2026 and I settle its tax every year. First 706-QDT due when?",
         "form_706qdt"),
    ],
)  # fmt: skip
def test_the_act_whose_day_is_asked_for(question: str, first: str) -> None:
    """IRC 6075(a), 2056A(b)(5)(B), § 20.2056A-4(b)(6), (c)(6)(i)."""
    assert asked(question).focus[:1] == (first,)


def test_a_late_return_is_not_judged_where_the_proceeding_is(assistant) -> None:  # type: ignore[no-untyped-def]
    """(a)(2): commenced by the due date, whenever the return is filed."""
    text = (
        "Death 13 January 2026, no extension; suit to reform begun 9 October 2026, return filed 2 November 2026. "
        "Begun in time?"
    )
    said = answer(Question(question=text, today=TODAY, audience="attorney"), assistant).answer
    assert said.startswith("Yes")
    assert "Not in time" not in said


@pytest.mark.parametrize(
    "question",
    [
        "what happens with tax on what remains when I die, do my daughters have it clean",
        "when i die is there tax on the rest or wat, do my sons get it cleen",
        "What about tax on the rest after me, will the children receive it whole?",
    ],
)
def test_property_had_clean_of_tax_at_the_spouses_death_is_never_affirmed(
    question: str,
    assistant,  # type: ignore[no-untyped-def]
) -> None:
    """IRC 2056A(b)(1)(B)."""
    assert not answer(Question(question=question, today=TODAY), assistant).answer.startswith("Yes")

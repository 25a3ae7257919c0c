"""A day mixed up with another's, an answer doubted or not understood, a penalty or a payment asked after the day."""

from __future__ import annotations

import datetime as dt

import pytest

from qdot_assistant.facts import facts_of
from qdot_assistant.followups import kind_of
from qdot_assistant.matters.point import point_of
from qdot_assistant.pipeline import Assistant
from tests.one_question import asked_after, told_after

APRIL = "Mother passed on April 8, 2026. When is the 706 due?"
MAY = "Dad died in May 2025, mom was 58, 3000 each month for her life. What is the corpus percentage?"
RETURN = ("DOD March 18, 2026. When is Form 706 due?", "The estate tax return (Form 706) is due on December 18, 2026.")


@pytest.mark.parametrize(
    ("before", "text", "day"),
    [
        (MAY, "sorry i mixed that with his sister's funeral, for dad it is August 2025, not May", dt.date(2025, 8, 1)),
        (MAY, "it was not in May, in May was the operation. July 2025", dt.date(2025, 7, 1)),
        (APRIL, "the coroner's paper shows April 5, the 8th is only when they registered it", dt.date(2026, 4, 5)),
        (APRIL, "I was wrong, April 8 is the day of the burial. It happened on March 30", dt.date(2026, 3, 30)),
        (APRIL, "Record reads March 4; April 8 was the day we got the papers.", dt.date(2026, 3, 4)),
    ],
)
def test_a_day_that_was_another_events_is_given_up_for_the_deaths(before: str, text: str, day: dt.date) -> None:
    assert facts_of(asked_after(text, (before, "It is due. [1]"))).value("date_of_death") == day


@pytest.mark.parametrize(
    "text",
    [
        "the executor was appointed on May 9. does that change it?",
        "The certificate was issued May 9. does that change it?",
        "the funeral was on April 15, not on the day she died",
        "i mixed up the papers: the petition was filed on June 5",
        "we got the papers on May 9 by mistake, is it a problem?",
    ],
)
def test_a_day_of_something_else_leaves_the_death_as_it_was(text: str) -> None:
    assert facts_of(asked_after(text, (APRIL, "January 8, 2027. [1]"))).value("date_of_death") == dt.date(2026, 4, 8)


def test_the_day_put_right_is_worked_out_though_something_else_was_asked_since(assistant: Assistant) -> None:
    before = ((APRIL, "The estate tax return (Form 706) is due on January 8, 2027."), ("who files it", "The executor."))
    for text in ("oops, april 8 was when they told us. she died march 4. whats the new date",
                 "Wait, the certificate says 4 March, the papers came on the 8th of April. What is the day "
                 "then?"):  # fmt: skip
        assert "December 4, 2026" in told_after(assistant, text, *before).answer


def test_the_share_is_worked_out_anew_for_the_month_put_right(assistant: Assistant) -> None:
    before = ((MAY, "57 percent of each payment. [1]"), ("and what is it good for?", "It is taxed or rolled over. [1]"))
    found = told_after(
        assistant, "sorry i confused that with when granny was buried, for dad it is August 2025", *before
    )
    assert "58 percent" in found.answer


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("thats greek to me, say it like to a normal person", "simpler"),
        ("too many big words for me", "simpler"),
        ("it makes no sense to me. in everyday words please", "simpler"),
        ("are you sure? our broker told us the same day is fine", "sure"),
        ("Are you certain? The notary says otherwise, one year", "sure"),
        ("are u sure, her lawyer said a sister is enough", "sure"),
        ("can a normal person be the trustee?", "none"),
        ("my greek bank is the trustee, ok?", "none"),
        ("Are you sure the executor must sign?", "none"),
    ],
)
def test_what_is_not_understood_or_doubted_is_told_again(text: str, kind: str) -> None:
    assert kind_of(text) == kind


def test_what_another_says_is_answered_with_the_rule_and_its_words(assistant: Assistant) -> None:
    before = ("can my sister in lima be the only trustee of the qdot?", "No. [1]")
    found = told_after(assistant, "are you sure about that? her lawyer told us a sister is enough", before)
    assert "U.S. citizen" in found.answer.split("\n")[0]
    assert "rests on" in found.answer


@pytest.mark.parametrize(
    ("text", "point"),
    [
        ("Penalty if late?", "late"),
        ("Failure-to-file penalty?", "late"),
        ("what do they charge if it comes late", "late"),
        ("and is the payment the same day?", "tax_when"),
        ("do we have to pay on that day too", "tax_when"),
        ("how long do we have to start it", "when"),
        ("are there penalties for the trustee?", None),
        ("is the payment taxed?", None),
        ("penalty for undervaluation?", None),
    ],
)
def test_penalties_and_payment_are_points_of_the_return(text: str, point: str | None) -> None:
    assert point_of(text) == point


def test_a_penalty_is_never_answered_with_the_day(assistant: Assistant) -> None:
    found = told_after(assistant, "Penalty if late?", RETURN, audience="attorney")
    assert "5 percent" in found.answer
    assert not found.answer.startswith("No")


def test_a_court_case_spoken_of_keeps_its_own_day(assistant: Assistant) -> None:
    asked = "dad died may 3 2026, his trust is no qdot, we have to go to a judge"
    first = told_after(assistant, asked).answer
    found = told_after(assistant, "how long do we have to start it", (asked, first))
    assert "court" in found.answer.split("\n")[0]
    terse = ("D d. May 3, 2026; trust no QDOT; no clause. Route?", "Judicial reformation, commenced by the due date.")
    found = told_after(assistant, "4768 filed, six months granted. Last day to commence?", terse, audience="attorney")
    assert "August 3, 2027" in found.answer.split("\n")[0]
    assert found.citations[0].section == "20.2056A-4(a)(2)"


@pytest.mark.parametrize(
    ("text", "opens"),
    [
        ("so i leave it off my 1040, yes?", "No."),
        ("then no income tax either, right", "No."),
        ("does it have to go on my regular tax return though", "Yes."),
    ],
)
def test_income_left_off_the_return_is_denied(assistant: Assistant, text: str, opens: str) -> None:
    before = ("is the interest from the trust free of the estate tax?", "Yes. [1]")
    assert told_after(assistant, text, before).answer.startswith(opens)

"""A timing or a change wrongly taken for granted is corrected at once, and no fact is asked for."""

from __future__ import annotations

import datetime as dt

import pytest

from qdot_assistant.pipeline import Assistant, answer
from qdot_assistant.types import Answer, Audience, Question


def asked(text: str, assistant: Assistant, audience: Audience = "client") -> Answer:
    return answer(Question(question=text, audience=audience, today=dt.date(2026, 11, 22)), assistant)


@pytest.mark.parametrize(
    "text",
    [
        "is it correct that the rollover of a year's payments is made with the April form",
        "So I wait till the 706-QDT is due and carry over all of last year's principal then, don't I",
        "mom keeps all the monthly capital pieces till spring and then takes it to the bank trustee. fine like that?",
        "the capital part of every cheque goes into the trust at year end, correct?",
        "i hand over last year's capital to the trustee when the 706-QDT is filed. right?",
    ],
)
def test_transfers_once_a_year_are_denied(text: str, assistant: Assistant) -> None:
    """§ 20.2056A-4(c)(7)(i): each payment has 60 days of its own."""
    given = asked(text, assistant)
    assert given.kind == "answer"
    assert given.answer.startswith("No. On the roll-over route")
    assert "60 days" in given.answer


@pytest.mark.parametrize(
    "text",
    [
        "is the tax on the corpus portions paid once a year with the april form",
        "i take principal from the trust once a year, ok?",
        "on the roll over route i report the transfers on the form in april, right?",
    ],
)
def test_what_is_done_once_a_year_is_not_denied(text: str, assistant: Assistant) -> None:
    assert not asked(text, assistant).answer.startswith("No.")


@pytest.mark.parametrize(
    "text",
    [
        "T.D. 10050: any change in the Form 706-QDT due date?",
        "did the july 2026 change move the 60 days or the assignment deadline",
        "did the 2026 change touch the worked examples",
        "Does T.D. 10050 alter the corpus portion method for deaths in 2024?",
    ],
)
def test_what_the_2026_amendment_left_alone_is_denied(text: str, assistant: Assistant) -> None:
    given = asked(text, assistant, "attorney")
    assert given.kind == "answer"
    assert given.answer.startswith("No.")
    assert "T.D. 10050" in {one.section for one in given.citations}


@pytest.mark.parametrize(
    "text",
    [
        "Does T.D. 10050 amend the addressee in (c)(7)(ii)?",
        "Did T.D. 10050 amend (a)(2)?",
        "is it true that T.D. 10050 did not change the 60 days",
        "what did the new 2026 rules change for my pension agreement",
    ],
)
def test_what_it_changed_or_a_negation_is_not_denied(text: str, assistant: Assistant) -> None:
    assert not asked(text, assistant, "attorney").answer.startswith("No.")


@pytest.mark.parametrize(
    "text",
    [
        "In Ex. 4 the quotient lies between 14.5605 and 15.0198. What makes the term 22 rather than 21?",
        "You round to the nearest term and 21 is nearer, so why does Example 4 not stop at 21?",
        "Example 4: the 21-year factor is closer. How come the term is 22?",
    ],
)
def test_the_reason_of_an_example_is_told_and_not_worked_out_anew(text: str, assistant: Assistant) -> None:
    """§ 20.2056A-4(c)(4)(ii)(B): between two terms the longer one is used."""
    given = asked(text, assistant, "attorney")
    assert not given.calculations
    assert "longer" in given.answer


def test_a_supposed_term_is_still_worked_out(assistant: Assistant) -> None:
    given = asked("Suppose Example 4 uses a term of 21. Why would the portion be higher?", assistant, "attorney")
    assert given.calculations


def test_after_citizenship_the_final_form_is_named(assistant: Assistant) -> None:
    """26 CFR 20.2056A-10(a): the final Form 706-QDT by April 15 of the year after, whichever condition is met."""
    text = (
        "Naturalized in October; I spent a year in Madrid since his death; nothing was taken out. Am I out of the QDOT?"
    )
    given = asked(text, assistant)
    assert "final Form 706-QDT" in given.answer
    assert "April 15" in given.answer


@pytest.mark.parametrize(
    "text",
    [
        "i heard a qdot is only for couples married over 10 years",
        "is it true the deduction is lost when one cheque is one day late",
        "must we be married five years before a QDOT is possible, only then?",
    ],
)
def test_a_limb_that_no_rule_has_gets_no_yes_and_no_other_rules_no(text: str, assistant: Assistant) -> None:
    given = asked(text, assistant).answer
    assert not given.startswith("Yes")
    assert "late return" not in given.split("\n")[0]

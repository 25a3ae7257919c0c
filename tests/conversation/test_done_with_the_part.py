"""After a corpus portion: what is done with the part, by when, and what if it is kept; and the moving after a story."""

from __future__ import annotations

import pytest

from qdot_assistant.matters.point import point_of
from qdot_assistant.pipeline import Assistant
from tests.one_question import told_after

PORTION = (
    "2,100 a month for life, he died june 2026, i am 70. what is corpus",
    "The corpus (principal) portion is 68 percent (0.68) of each payment: $1,428 of each monthly payment. [1]",
)
STORY = (
    (
        "The 706 went in on August 3, 2026, dad died November 10, 2025. Mom signed the assignment July 30.",
        "In time. [1]",
    ),
    ("was that in time", "Yes. In time: the assignment was made on July 30, 2026. [1]"),
)


@pytest.mark.parametrize(
    "text", ["and what must i do with that part", "what happens with it", "so where does that share go?"]
)
def test_the_part_is_taxed_or_rolled_over(text: str, assistant: Assistant) -> None:
    """(c)(2) and (c)(3): one of two routes."""
    found = told_after(assistant, text, PORTION)
    assert "60 days" in found.answer
    assert "once a year" in found.answer


@pytest.mark.parametrize("text", ["what if i spend that part", "and if she keeps it by mistake", "if i dont send it?"])
def test_the_part_kept_brings_the_sanction_of_both_agreements(text: str, assistant: Assistant) -> None:
    assert "entire remaining present value" in told_after(assistant, text, PORTION).answer


@pytest.mark.parametrize("text", ["what do i do with the house", "what if i keep the dog", "where does it say that"])
def test_another_thing_is_no_part(text: str) -> None:
    assert point_of(text) not in ("done_with", "kept")


@pytest.mark.parametrize("text", ["when must the house actually be deeded over", "and by when is it really conveyed"])
def test_what_was_assigned_on_a_day_is_conveyed_after_the_return(text: str, assistant: Assistant) -> None:
    """(b)(6), and not the transfer of (b)(1), whose day is past."""
    found = told_after(assistant, text, *STORY)
    assert "20.2056A-4(b)(6)" in {one.section for one in found.citations}
    assert "had to be transferred" not in found.answer


AMENDED = (
    "Summarize T.D. 10050 as to -4",
    "T.D. 10050, 91 FR 42659, effective July 10, 2026: references to § 20.2056A-2T(d) removed in (a)(1), (a)(2) and "
    "(c)(1); anti-abuse reference now § 20.2056A-2(d)(1)(v); Chief Tax Compliance Officer in (c)(6)(ii) and "
    "(c)(7)(ii); new (e). [1]",
)
MISSED = (
    "S transfers an outright bequest after filing. Effect?",
    "Property left outright that was neither transferred before the return was filed nor assigned on or before that "
    "date is not treated as passing in a QDOT under (b)(1), and the last date for the QDOT election limits both. [1]",
)


@pytest.mark.parametrize("text", ["and the rest, is it taxed", "is the other part taxable too"])
def test_the_rest_of_a_payment_is_not_under_the_agreements(text: str, assistant: Assistant) -> None:
    assert told_after(assistant, text, PORTION).answer.startswith("No.")


@pytest.mark.parametrize("text", ["effective when?", "since when", "when did it take effect"])
def test_an_amendment_is_effective_on_its_day(text: str, assistant: Assistant) -> None:
    assert "July 10, 2026" in told_after(assistant, text, AMENDED, audience="attorney").answer[:120]


@pytest.mark.parametrize("text", ["any relief?", "is there some remedy left", "can that be cured"])
def test_relief_is_told_of_what_was_missed(text: str, assistant: Assistant) -> None:
    assert "301.9100" in told_after(assistant, text, MISSED, audience="attorney").answer


def test_words_asked_for_later_are_todays(assistant: Assistant) -> None:
    """A day of signing told before says nothing of which text is wanted now."""
    before = ("Does T.D. 10050 reach agreements signed in June 2026?", "The amended texts apply on and after it. [1]")
    found = told_after(assistant, "quote (e)", before, audience="attorney")
    assert "July 10, 2026" in found.answer


def test_how_it_is_worked_out_is_told_and_not_where_it_stands(assistant: Assistant) -> None:
    before = ("what is the corpus portion", "The corpus portion is the share of each payment that is principal. [1]")
    assert "present value" in told_after(assistant, "how is it worked out", before).answer


LATE = (
    "he died 9 may 2025, the return went in 2 february 2026. i moved the stocks to the qdot on february 10, 2026",
    "Not in time: the property was transferred on February 10, 2026; it had to be before the day the return was "
    "filed, February 2, 2026. [1]",
)


@pytest.mark.parametrize(
    "text",
    [
        "what if i had signed the assignment before",
        "and had she assigned it in time?",
        "would an assignment in time have helped",
    ],
)
def test_an_assignment_in_time_lets_the_move_come_later(text: str, assistant: Assistant) -> None:
    """(b)(1) and (b)(6)."""
    found = told_after(assistant, text, LATE)
    assert not found.answer.startswith("Not in time")
    assert "20.2056A-4(b)(6)" in {one.section for one in found.citations}


TOO_LATE = ("is it too late for a qdot, she died in september", "No. A QDOT can still be created after the death. [1]")


@pytest.mark.parametrize("text", ["he doesn't want a trust", "what if he refuses it", "dad would rather not"])
def test_nobody_is_bound_to_use_a_qdot(text: str, assistant: Assistant) -> None:
    assert "oblige nobody" in told_after(assistant, text, TOO_LATE).answer


@pytest.mark.parametrize("text", ["we don't need a qdot?", "he does not want the bank as trustee"])
def test_another_wish_is_no_refusal_of_the_trust(text: str) -> None:
    assert point_of(text) != "unwilling"

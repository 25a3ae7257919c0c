"""The same thing asked again: of another case, on another day, of another estate, under another text or route."""

from __future__ import annotations

import datetime as dt

import pytest

from qdot_assistant.asked.same_again import asks_it_again, is_same_case
from qdot_assistant.circumstance_told import tells_a_circumstance
from qdot_assistant.facts import facts_of
from qdot_assistant.pairs import same_of_the_other, turned
from qdot_assistant.pipeline import Assistant, answer, read
from qdot_assistant.turning import without_announcement
from qdot_assistant.types import Question
from tests.one_question import TODAY, asked_after, told_after

PENSION = (
    "Pension $24,000 a year for life, paid yearly at the end, age 73 at the death, DOD April 2024. Corpus portion?"
)
FORM = "Form 706-QDT for the checks of 2024, pay-tax route, husband died 2021: due when?"
TWO_ACTS = "dad passed 8 may 2026. mum either deeds the flat to the QDOT or signs an irrevocable assignment. until when"
ASSIGNED = "we assigned the boat on oct 5 2026, the 706 goes in on dec 9 2026. must the boat be in the trust by then"


@pytest.mark.parametrize(
    "text",
    [
        "next client: same facts, only the death was in May 2023",
        "another matter, identical except DOD 9 June 2021",
        "all else equal, age 80",
        "Same, but quarterly.",
        "everything else as before, DOD 2 March 2020",
    ],
)
def test_the_same_case_with_a_fact_changed(text: str) -> None:
    """What was told of the first case holds for the second, whatever announces it."""
    assert is_same_case(text)


@pytest.mark.parametrize(
    "text",
    [
        "Is the wording identical in both agreements?",
        "do both spouses sign the same paper?",
        "another matter: who may be the trustee",
        "is it the same trust after the reformation",
    ],
)
def test_the_same_thing_is_no_same_case(text: str) -> None:
    """One paper or trust that is the same puts no case again."""
    assert not is_same_case(text)


@pytest.mark.parametrize(
    ("before", "text", "said"),
    [
        (PENSION, "Next client: same facts except DOD June 2018.", "78 percent"),
        (PENSION, "Other case, identical but age 79.", "77 percent"),
        (FORM, "She passed away herself on 14 May 2024. Still that date?", "February 14, 2025"),
        (FORM, "the widow died 14 may 2024. same day then?", "February 14, 2025"),
        (TWO_ACTS, "the executor says he files on 2 november 2026. so what's the last day for it?", "November 2, 2026"),
        (TWO_ACTS, "lawyer sends the 706 on january 5 2027. and by when must she do it", "January 5, 2027"),
    ],
)
def test_what_was_asked_is_worked_out_with_the_fact_told(
    before: str, text: str, said: str, assistant: Assistant
) -> None:
    """The day or the figure asked for before, and no other to which the new fact could lead."""
    assert said in told_after(assistant, text, (before, "As worked out. [1]")).answer


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("my cousin's wife died june 30 2026, same question", dt.date(2026, 6, 30)),
        ("and for my neighbour who died june 30 2026?", dt.date(2026, 6, 30)),
        ("my uncle died june 30 2026, when is his return due", dt.date(2026, 6, 30)),
        ("my brother died june 30 2026, he was the executor. still the same day?", dt.date(2026, 2, 3)),
        ("my son died june 30 2026, does that change it?", dt.date(2026, 2, 3)),
    ],
)
def test_another_decedent_has_a_day_of_his_own(text: str, day: dt.date) -> None:
    """The return of somebody else runs from that death; a helper or heir who died moves nothing."""
    question = asked_after(text, ("my husband died feb 3 2026, when is the estate return due", "November 3, 2026. [1]"))
    assert facts_of(question).value("date_of_death") == day


@pytest.mark.parametrize(
    "text",
    [
        "so we can wait till the estate is all wrapped up and do it after that?",
        "then there's no rush, i can move it any time after probate closes, fine?",
        "good, i'll leave it until after the estate is closed, ok?",
    ],
)
def test_putting_it_off_asks_for_the_rule(text: str, assistant: Assistant) -> None:
    """What was assigned is conveyed before the administration ends: (b)(6), and no day, and no "in time"."""
    told = told_after(assistant, text, (ASSIGNED, "No, it may be moved after the return is filed. [1]"))
    assert told.kind == "answer"
    assert any(c.section == "20.2056A-4(b)(6)" for c in told.citations)
    assert not told.answer.startswith("Yes")


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        ("last one: who files it", "who files it"),
        ("one last thing - can she be trustee", "can she be trustee"),
        ("and one more question, what about Texas", "what about Texas"),
        ("the last day is which?", "the last day is which?"),
        ("the last one must be signed too?", "the last one must be signed too?"),
    ],
)
def test_what_announces_a_last_question_points_at_nothing(text: str, rest: str) -> None:
    """ "Last one:" tells of the talk; "the last one" without a pause is an item told before."""
    assert without_announcement(text) == rest


def test_what_tells_once_more_which_of_two_is_left_aside() -> None:
    """ "The other way, the one where I put it in the trust" names the roll-over route once."""
    before = "does hardship spare me from paying the yearly tax"
    text = "same if i choose the other way, the one where i put it in the trust?"
    assert same_of_the_other(text, before, turned(text, (before,))) == "does hardship spare me from roll-over route"


@pytest.mark.parametrize(
    ("before", "text", "asked"),
    [
        ("What does (e) say?", "what did that paragraph say before T.D. 10050", "20.2056A-4(e)"),
        ("Applicability date in (e)?", "and how was the provision worded prior to 2026?", "20.2056A-4(e)"),
        ("Text of (c)(4)(ii)(B), please", "how did it read before 2023?", "20.2056A-4(c)(4)(ii)(B)"),
    ],
)
def test_the_paragraph_spoken_of_in_its_former_text(before: str, text: str, asked: str, assistant: Assistant) -> None:
    """ "That paragraph" is called by its address, so that its words of that time are set out."""
    question = asked_after(text, (before, "As it stands. [1]"), audience="attorney")
    assert asked in read(question, assistant).question.question
    assert answer(question, assistant).kind == "answer"


def test_the_rule_before_under_the_text_of_2009(assistant: Assistant) -> None:
    """The earlier question once more, without the later death to which the former text does not apply."""
    question = asked_after(
        "Same in the 2009 text?", ("Which term if the quotient lies between two, D died 2025?", "The longer. [1]")
    )
    assert (
        read(question, assistant).question.question
        == "Which term if the quotient lies between two, under the 2009 text?"
    )


@pytest.mark.parametrize(
    ("before", "said", "text", "section"),
    [
        (
            "What words on values does a dollar-amount assignment need?",
            "It may say that the assets are worth no less than that amount on the day of actual transfer. [1]",
            "is there another option?",
            "20.2056A-4(b)(4)(ii)",
        ),
        (
            "Can a pecuniary assignment be funded at earlier values?",
            "Only if the assets are fairly representative of appreciation or depreciation of all property. [1]",
            "What's the alternative?",
            "20.2056A-4(b)(4)(i)",
        ),
    ],
)  # fmt: skip
def test_the_alternative_is_the_paragraph_not_told(
    before: str, said: str, text: str, section: str, assistant: Assistant
) -> None:
    """Of (b)(4)(i) and (ii), joined by "or", the one that the answer did not tell."""
    assert section in {c.section for c in told_after(assistant, text, (before, said)).citations}


def test_asks_it_again_leaves_a_day_of_its_own() -> None:
    """A day that the message names itself is no day "for it"."""
    assert asks_it_again("he files on May 3. so my last day for it?")
    assert not asks_it_again("he files on May 3. so when must the election be made?")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("I put the part in on november 20 2026, late?", "rolled_over"),
        ("and it went into the trust on november 20 2026", "rolled_over"),
        ("I moved the cottage into the trust on november 20 2026", "transfer_date"),
    ],
)
def test_what_is_moved_right_after_a_payment_is_its_part(text: str, told: str) -> None:
    """The sixty days of (c)(7)(i) judge it, though a death was told before; property is another matter."""
    before = "he died june 1 2026, when must i put the first cheque in? it came september 4 2026"
    assert facts_of(asked_after(text, (before, "By November 3, 2026. [1]"))).value(told) == dt.date(2026, 11, 20)


def test_the_month_that_names_a_payment_is_no_second_one() -> None:
    """ "The May 2026 check, received May 28": one payment, on the day told."""
    text = "when must the May 2026 pension check be rolled over, received May 28, 2026"
    days = facts_of(Question(question=text, today=TODAY)).value("payment_dates")
    assert days == (dt.date(2026, 5, 28),)


@pytest.mark.parametrize("text", ["must she declare the entire pension?", "Do I report all of it?"])
def test_what_is_reported_is_no_share(text: str, assistant: Assistant) -> None:
    """All payments are reported, (c)(6)(i) and (c)(7)(i), whatever share of them is corpus."""
    assert told_after(assistant, text, (PENSION, "68 percent. [1]")).kind == "answer"


def test_the_difference_of_two_ways(assistant: Assistant) -> None:
    """After two ways were told "the difference" is that of the two routes."""
    said = "The spouse agrees to pay the tax each year on that part, or to roll it over into a QDOT. [1]"
    question = asked_after("and how do they differ?", ("his annuity can't be assigned, I hear of two options", said))
    assert read(question, assistant).question.question.startswith("what is the difference between the pay-tax route")


@pytest.mark.parametrize(
    "text",
    ["so the deed can come after the return went in", "the boat is worth 90000, if i just sign for it is that fine"],
)
def test_a_conclusion_put_to_confirm_is_no_circumstance(text: str) -> None:
    """It asks of its own, and the question before is not asked once more."""
    assert not tells_a_circumstance(text)


def test_the_copy_of_an_assignment_without_a_doubt(assistant: Assistant) -> None:
    """A protective assignment is one made in doubt, (b)(8); the copy of any other is that of (b)(2)."""
    before = "I signed a document by which the barn and the bonds go to the trust. may my cousin have typed it"
    question = asked_after(
        "that document, is it mailed to the tax people or kept at home", (before, "It must be in writing. [1]")
    )
    assert {c.section for c in answer(question, assistant).citations} == {"20.2056A-4(b)(2)"}

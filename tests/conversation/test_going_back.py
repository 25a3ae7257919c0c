"""A message that goes back to an earlier one, or points at one of several things, is read as if it said so in full."""

from __future__ import annotations

import datetime as dt

import pytest

from qdot_assistant.conversation import standing
from qdot_assistant.facts import facts_of
from qdot_assistant.items_meant import is_name, listed, with_item_named
from qdot_assistant.return_words import pointer_in
from qdot_assistant.returning import returned, with_lasting
from qdot_assistant.types import Question, Turn

TODAY = dt.date(2026, 11, 22)
BOAT = ("may I assign his boat to the QDOT", "Yes, by a written assignment. [1]")
TRUSTEE = ("who can be the trustee", "At least one U.S. citizen or domestic corporation. [1]")
PENSION = ("$2,200 monthly for life, I was 76 when he died on April 2, 2025; 5.0 percent. Corpus share?", "0.73. [1]")
DUE = ("by when is the estate tax return due", "Nine months after the death. [1]")
GIFT = ("and what may I give my foreign wife in a year", "$194,000 in 2026. [1]")


def asked(*told: tuple[str, str], now: str) -> Question:
    """A question after turns, each with its answer."""
    turns = [
        turn for user, said in told for turn in (Turn(role="user", content=user), Turn(role="assistant", content=said))
    ]
    return Question(question=now, history=tuple(turns), today=TODAY)


@pytest.mark.parametrize(
    ("now", "at", "text"),
    [
        ("bak to the boat. once it is assigned may he sell it", 0, "once the boat is assigned may he sell it"),
        ("As for the boat: could only a third of it go in?", 0, "could only a third of the boat go in?"),
        ("ok, returning to the percentage: what would it be had I been 66?", 2, "what would it be had I been 66?"),
        ("the thing i asked first: does that need a notary", 0, "does that need a notary"),
        ("My first question again: must it be in writing?", 0, "must it be in writing?"),
        ("To my second question - and a bank?", 1, "and a bank?"),
        ("Regarding the one before that, must she live here?", 1, "must she live here?"),
        ("could she be removed, going back to the trustee", 1, "could she be removed"),
        ("once more on that figure: at 4.6 percent", 2, "at 4.6 percent"),
        ("what I began with: who signs it?", 0, "who signs it?"),
        ("that share again - what if it were paid quarterly", 2, "what if that share were paid quarterly"),
        ("Back to the first matter: in writing?", 0, "in writing?"),
        ("As regards the trustee: how old must she be?", 1, "As regards the trustee: how old must she be?"),
        ("one more on the boat: is a notary needed?", 0, "is a notary needed?"),
    ],
)
def test_what_lay_between_is_left_aside(now: str, at: int, text: str) -> None:
    """The message stands on the turn it names, by order, by thing or by kind, as if it came right after it."""
    told = (BOAT, TRUSTEE, PENSION) if at == 2 else (BOAT, TRUSTEE, DUE)
    if at == 2:
        told = (*told, DUE)
    found = returned(asked(*told, now=now))
    assert found.question == text
    assert found.history[-2].content == told[at][0]
    assert len(found.history) == 2 * (at + 1)


def test_a_calculation_gone_back_to_has_its_own_facts() -> None:
    """A payment told between is no fact of the pension; the age put anew is."""
    between = ("a check came on October 5, 2026. by when must it be moved?", "By December 4, 2026. [1]")
    facts = facts_of(returned(asked(PENSION, between, now="back to the percentage: what if I had been 66?")))
    assert facts.value("age") == 66
    assert facts.value("payment_dates") is None


def test_a_death_told_between_holds_for_every_topic() -> None:
    """Who died, and when, is kept; what else was told between is not."""
    between = ("he died June 3, 2026. I get 900 monthly, is that corpus?", "In part. [1]")
    given = asked(DUE, between, now="back to the return: which day then?")
    facts = with_lasting(facts_of(returned(given)), facts_of(given))
    assert facts.value("date_of_death") == dt.date(2026, 6, 3)
    assert facts.value("annual_annuity") is None


@pytest.mark.parametrize(
    "now",
    [
        "can I go back to my country and keep the trust?",
        "I want to return to Brazil, does the trust end?",
        "does the trustee pay it back to the plan?",
        "go back to the first rate",
        "how about the executor",
        "the first spouse died in May",
        "can the trustee pay income to my son",
        "and for one who died two years earlier?",
        "what about the previous one?",
        "what about the day before that?",
    ],
)
def test_what_goes_back_to_no_turn_stays_as_said(now: str) -> None:
    """A person who returns to a country, a value put back in its place and a plain question go back to no turn."""
    given = asked(BOAT, TRUSTEE, now=now)
    assert returned(given) == given


@pytest.mark.parametrize(
    "now",
    [
        "Leave that. On which form is a payout of principal reported?",
        "Never mind that, which form reports a payout of principal?",
        "Setting that aside: which form reports a payout of principal?",
        "Forget the pension for a moment. Which form reports a payout of principal?",
        "Enough of that. Which form reports a payout of principal?",
    ],
)
def test_a_topic_put_aside_drags_nothing_in(now: str) -> None:
    """After "leave that" neither facts nor questions of before belong to what is asked."""
    found = returned(asked(PENSION, now=now))
    assert found.history == ()
    assert found.question.lower().endswith("reported?") or found.question.endswith("principal?")
    assert standing(found).follow_up == "none"


def test_a_topic_announced_as_another_keeps_only_what_it_names() -> None:
    """ "Another matter" leaves a conversation of which it names nothing, and keeps one whose pension it names."""
    assert returned(asked(BOAT, now="Another matter: who reports hardship payouts?")).history == ()
    assert returned(asked(PENSION, now="Next question: how much corpus a year?")).history


@pytest.mark.parametrize(
    ("said", "items"),
    [
        (
            "The Information Statement and the Agreement To Pay, with the QDOT election. [1]",
            ("Information Statement", "Agreement To Pay"),
        ),
        ("A bank trustee, a bond, or a letter of credit. [1]", ("bank trustee", "bond", "letter of credit")),
        ("The decedent, the surviving spouse or the executor. [1]", ("decedent", "surviving spouse", "executor")),
        ("An individual U.S. citizen or a domestic corporation.", ("individual U.S. citizen", "domestic corporation")),
        ("Under the terms of the will or trust, or by a court. [1]", ("terms of the will or trust", "court")),
        (
            "You need (1) an Information Statement, (2) an agreement and (3) a certification.",
            ("Information Statement", "agreement", "certification"),
        ),
        ("By actual transfer or by assignment.", ("actual transfer", "assignment")),
        ("$194,000 in 2026.", ()),
    ],
)
def test_the_items_of_an_answer(said: str, items: tuple[str, ...]) -> None:
    """An answer's first sentence, or its numbers, tells the items in their order."""
    assert listed(said) == items


@pytest.mark.parametrize(
    ("now", "text"),
    [
        ("Is the first of these sworn?", "Is the Information Statement sworn?"),
        ("who signs the latter", "who signs the Agreement To Pay"),
        ("and the last?", "and the Agreement To Pay?"),
        ("does the former need a seal", "does the Information Statement need a seal"),
        ("who prepares the second one?", "who prepares the Agreement To Pay?"),
        ("is the first possible after the return?", "is the Information Statement possible after the return?"),
        ("is the first payment sworn?", "is the first payment sworn?"),
        ("when did the first spouse die", "when did the first spouse die"),
    ],
)
def test_an_item_pointed_at_is_named(now: str, text: str) -> None:
    """An ordinal with no thing of its own is the item of the list just told."""
    said = "The Information Statement and the Agreement To Pay, with the QDOT election. [1]"
    assert with_item_named(now, said, ()) == text


def test_an_item_left_unnamed_is_no_name() -> None:
    """ "Or a second wording" names nothing; its paragraph is looked up."""
    assert not is_name("second wording")
    assert is_name("letter of credit")


def test_the_kind_of_an_earlier_question_and_the_limit_just_told() -> None:
    """ "The first kind" is the thing first asked about, and "that limit" what the last answer told."""
    told = (
        ("May a protective assignment be made in a will contest?", "Yes. [1]"),
        ("When must assigned property be conveyed?", "Before the administration is completed. [1]"),
    )
    found = standing(asked(*told, now="Is the first kind bound by that limit too?")).text
    assert "protective assignment" in found
    assert "before the administration is completed" in found


def test_the_first_of_two_questions() -> None:
    """Where the last answer lists nothing "the first of these" is the first question, and its year is counted from."""
    told = (("what is the estate tax exemption this year?", "$15,000,000. [1]"), GIFT)
    found = returned(asked(*told, now="Regarding the first of these, how much was it the year before?"))
    assert len(found.history) == 2
    assert facts_of(found).value("year") == 2025


def test_the_first_case_is_no_other_one() -> None:
    """ "The first matter" is the first one, though another was called a matter too; its own death counts."""
    told = (
        ("Decedent died 3 May 2026; return due?", "February 3, 2027. [1]"),
        ("For another matter, a man died 9 June 2024: exemption?", "$13,610,000. [1]"),
    )
    found = returned(asked(*told, now="Back to the first matter: and with the extension?"))
    assert facts_of(found).value("date_of_death") == dt.date(2026, 5, 3)


def test_the_latter_of_two_questions_without_a_list() -> None:
    """ "On the latter" after an answer that lists nothing is the last question."""
    assert returned(asked(BOAT, TRUSTEE, now="On the latter: must it be a bank?")).history


@pytest.mark.parametrize(
    "now", ["my first question again please", "back to the boat", "Let's go back to my first query."]
)
def test_where_nothing_is_asked_the_earlier_question_is_asked_again(now: str) -> None:
    """A message that only goes back asks the earlier question once more, as it was."""
    found = returned(asked(BOAT, TRUSTEE, now=now))
    assert (found.question, found.history) == (BOAT[0], ())


def test_an_act_is_what_is_undone() -> None:
    """ "Can I take it back" after assigning a thing asks of the assignment, and not of the thing."""
    assert "assignment" in standing(asked(BOAT, TRUSTEE, now="back to the boat. can I take it back?")).text


def test_words_without_a_pointer_have_none() -> None:
    """A question of its own has no pointer."""
    assert pointer_in("who signs the Information Statement") is None

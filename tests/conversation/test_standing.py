"""What a message stands on: the earlier question it is about, its context, and the message said in full."""

from __future__ import annotations

import datetime as dt

import pytest

from qdot_assistant.conversation import Standing, standing
from qdot_assistant.types import Question, Turn


def stands(*said: str) -> Standing:
    """The standing of the last of several messages; those that begin with "A: " are the assistant's."""
    *before, text = said
    history = tuple(
        Turn(role="assistant", content=one[3:]) if one.startswith("A: ") else Turn(role="user", content=one)
        for one in before
    )
    return standing(Question(question=text, history=history, today=dt.date(2026, 11, 22)))


def test_a_first_message_stands_alone() -> None:
    """Without history even a pronoun stands on nothing."""
    assert stands("and if she can't?").follow_up == "none"


def test_thanks_and_requests_for_another_form_are_no_topic() -> None:
    """The earlier question is the last with a subject; "where does it say that?" between has none."""
    found = stands("who signs the agreement?", "A: The spouse.", "where does it say that?", "A: There.", "and when?")
    assert found.previous is not None
    assert found.previous.question == "who signs the agreement?"


def test_the_context_keeps_the_opening_question_and_the_last_subject() -> None:
    """A chain of follow-ups is searched with the question that opened it and the last that named something."""
    found = stands("can I be the trustee?", "A: No.", "and my son?", "A: Yes.", "why?", "A: So.", "he lives in Mexico")
    assert "can I be the trustee?" in found.context
    assert "and my son?" in found.context


def test_a_paragraph_or_example_named_opens_a_topic() -> None:
    """After a new Example the earlier one is no context."""
    found = stands("what does example 1 say", "A: …", "what about example 3", "A: …", "so the other 40% is lost?")
    assert "example 1" not in found.context.lower()
    assert "example 3" in found.context.lower()


def test_an_earlier_topic_is_gone_back_to() -> None:
    """ "Back to X" stands on the earlier question that shares X, not on the last one."""
    found = stands("does a pension count?", "A: Yes.", "and my ira?", "A: Yes.", "back to the pension: who signs?")
    assert found.previous is not None
    assert found.previous.question == "does a pension count?"
    assert found.text == "who signs?"


def test_a_question_back_makes_the_message_a_reply() -> None:
    """What follows a question of the assistant answers it."""
    assert stands("how much is corpus?", "A: How old was she?", "71").is_reply
    assert not stands("how much is corpus?", "A: 66 percent.", "and at 71?").is_reply


@pytest.mark.parametrize(
    ("said", "text"),
    [
        (("(c)(5)(vii)", "A: The words.", "and the next paragraph?"), "20.2056A-4(c)(5)(viii)"),
        (("(c)(5)(vii)", "A: The words.", "go back one"), "20.2056A-4(c)(5)(vi)"),
        (("(c)(5)(vii)", "A: The words.", "the parent paragraph"), "20.2056A-4(c)(5)"),
        (("(b)(4)", "A: The words.", "read me (ii)"), "20.2056A-4(b)(4)(ii)"),
        (("what must it specify?", "A: One of two things, (b)(4).", "the first alternative?"), "20.2056A-4(b)(4)(i)"),
        (("(c)(5)(ii)(A)", "A: The words.", "and (viii)?"), "20.2056A-4(c)(5)(viii)"),
        (("the words of (c)(5)(ii)(A)", "A: The words.", "(B)?"), "20.2056A-4(c)(5)(ii)(B)"),
        (("Does (b)(6) permit extension?", "A: Yes.", "And (c)(7)(i)?"), "Does 20.2056A-4(c)(7)(i) permit extension?"),
        (("explain example 1 to me", "A: So.", "and the next one?"), "and Example 2?"),
        (("explain example 5", "A: So.", "and example 2?"), "explain example 2"),
        (
            ("who signs the agreement to pay?", "A: The spouse.", "and the other agreement?"),
            "who signs the Agreement To Roll Over?",
        ),
        (
            ("what of a pension from his job?", "A: Four things.", "what if it wasn't from a job?"),
            "what if it annuity that is not employment-related?",
        ),
        (
            ("what is the 7520 rate?", "A: That month's.", "and in May 2024?"),
            "what was the section 7520 rate for May 2024?",
        ),
    ],
)
def test_what_the_history_settles_is_said_in_full(said: tuple[str, ...], text: str) -> None:
    """A partial designation, the next paragraph, the other of a pair and a month alone are named in full."""
    assert stands(*said).text == text


@pytest.mark.parametrize("text", ["and the other trustee?", "the second payment?", "go on"])
def test_what_the_history_does_not_settle_stays(text: str) -> None:
    """Words that mean no paragraph and no pair stay as said."""
    assert stands("who signs the agreement to pay?", "A: The spouse.", text).text == text


def test_a_long_conversation_is_read_from_its_end() -> None:
    """Hundreds of turns are no harder than the last few."""
    said = [f"and if it is {n}?" for n in range(400)]
    assert stands(*said).follow_up == "continues"


@pytest.mark.parametrize(
    ("asked", "about"), [("what was my first question?", "who is the executor?"), ("what did I just ask?", "and when?")]
)
def test_a_question_is_recalled(asked: str, about: str) -> None:
    """ "What was my first question?" stands on the first one, "just" on the last one."""
    found = stands("who is the executor?", "A: He.", "when must he file?", "A: Soon.", "and when?", "A: Then.", asked)
    assert found.follow_up == "recall"
    assert found.previous is not None
    assert found.previous.question == about


def test_where_exactly_is_the_place_in_the_law_unless_a_place_was_asked_for() -> None:
    """ "Where exactly?" after a rule wants the paragraph, after a filing the place."""
    assert stands("must the property qualify itself?", "A: Yes.", "where exactly?").follow_up == "where"
    assert stands("must the form be sent to the IRS?", "A: Yes.", "where exactly?").follow_up == "continues"


def test_the_month_beside_is_the_next_months_rate() -> None:
    """ "The month after?" after a rate is that month's rate, across a year's end too."""
    found = stands("what was the 7520 rate in December 2024?", "A: 5 percent.", "and the month after?")
    assert found.text == "what was the section 7520 rate for January 2025?"


def test_a_topic_gone_back_to_is_stood_on_however_the_rest_is_put() -> None:
    """ "Ok back to X - with an extension?" stands on the question about X."""
    told = ("he died 5 May 2025, when is the 706 due?", "A: Then.", "what is a trustee liable for?", "A: The tax.")
    found = stands(*told, "ok back to the 706 - with extension?")
    assert found.follow_up == "continues"
    assert found.previous is not None
    assert "706" in found.previous.question


@pytest.mark.parametrize(
    ("before", "said", "text"),
    [
        ("can my daughter be the trustee?", "and if she dies?", "and if the trustee dies?"),
        ("may my wife's brother serve as trustee?", "what if he's abroad", "what if the trustee is abroad"),
        ("must the executor be a citizen?", "and if he moves away?", "and if the executor moves away?"),
        ("can my wife be the trustee?", "and if she dies?", "and if she dies?"),
        ("can the executor be the trustee?", "and if he dies?", "and if he dies?"),
        ("can my daughter be the trustee?", "and if my wife says she won't?", "and if my wife says she won't?"),
    ],
)
def test_a_pronoun_is_the_one_person_in_a_role(before: str, said: str, text: str) -> None:
    """He or she is the trustee or executor asked about, unless the spouse or a second role is spoken of as well."""
    assert stands(before, "A: …", said).text == text


def test_the_other_of_a_pair_named_alone_asks_the_earlier_question_of_it() -> None:
    """ "What about the pay-tax one?" asks what was asked of the roll-over agreement."""
    found = stands("does the roll-over agreement need a signature?", "A: The spouse's.", "what about the pay-tax one?")
    assert found.text == "does the Agreement To Pay need a signature?"


def test_a_roth_account_is_the_pair_of_an_ira_annuity() -> None:
    """ "And an annuity ira?" after a Roth IRA asks the same of the annuity."""
    found = stands("is a roth ira assignable", "A: Yes.", "and an annuity ira")
    assert found.text == "is a individual retirement annuity assignable"


@pytest.mark.parametrize(
    "told",
    [
        "there's no probate",
        "she's in a coma",
        "The plan forbids signing it over.",
        "we got an extension",
        "probate is open",
    ],
)
def test_a_circumstance_is_read_with_the_question_before_it(told: str) -> None:
    """What only tells how things stand asks the earlier question once more."""
    found = stands("who signs the assignment?", "A: The spouse.", told)
    assert found.told == told
    assert found.text == f"who signs the assignment? {told}"


@pytest.mark.parametrize(
    "asked",
    ["and if there's no probate", "I don't understand", "my lawyer says otherwise", "is there no probate?", "hardship",
     "the other agreement", "I need to know who signs", "sorry, June", "you said the spouse signs"],
)  # fmt: skip
def test_what_asks_or_doubts_is_no_circumstance(asked: str) -> None:
    """A question, a doubt, a correction or a bare subject is not read together with the earlier question."""
    assert not stands("who signs the assignment?", "A: The spouse.", asked).told


@pytest.mark.parametrize(
    ("before", "said", "text", "meant"),
    [
        ("can the qdot be set up now?", "A: Yes, before the return is filed.", "and if it's already been filed?",
         "and if the estate tax return has already been filed?"),
        ("when is the return due?", "A: In nine months.", "they already sent it in",
         "they already sent the estate tax return in"),
        ("who files the agreement?", "A: The executor, with the return.", "what if it was filed late?",
         "what if the agreement was filed late?"),
    ],
)  # fmt: skip
def test_what_was_filed_is_the_return_spoken_of(before: str, said: str, text: str, meant: str) -> None:
    """ "It" that was filed is the return, where that was spoken of, and else the paper that was."""
    assert meant in stands(before, said, text).text


@pytest.mark.parametrize(
    ("text", "alone"),
    [
        ("Switching subjects: which situation does Example 3 treat?", "which situation does Example 3 treat?"),
        ("different question - who signs the agreement to pay?", "who signs the agreement to pay?"),
        ("Something else: is a bond needed for the trust?", "is a bond needed for the trust?"),
        ("on another matter, who may be trustee of a QDOT?", "who may be trustee of a QDOT?"),
    ],
)
def test_another_subject_announced_stands_alone(text: str, alone: str) -> None:
    """What announces another subject is left out, and nothing said before belongs to the question."""
    found = stands("he died March 3 2026. when is the return due?", "A: December 3, 2026.", text)
    assert (found.follow_up, found.text, found.context) == ("none", alone, "")


def test_another_question_that_leans_goes_on() -> None:
    """ "Another question: when is it due?" still asks of what was said."""
    assert stands("who files the agreement?", "A: The executor.", "another question: when is it due?").context

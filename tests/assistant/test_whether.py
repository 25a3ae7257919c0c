"""Whether a message asks for a Yes or a No: a question word that only names a thing leaves a plain question plain."""

import pytest

from qdot_assistant import claims
from qdot_assistant.tails import Judged, judged
from qdot_assistant.verdicts import opening_for, opening_told
from qdot_assistant.whether import put_as


@pytest.mark.parametrize(
    "text",
    [
        "can I sign over what I'm going to get",
        "I sold the boat he left, may the deed name what I got for it?",
        "must the paper say which trust gets the money",
        "when mom dies, is what is left taxed again?",
        "does the form want to know how long the pension runs",
        "Is the widow's son, whom she supports, covered by it?",
        "I can give back what I took out, can't I?",
    ],
)
def test_a_thing_named_by_a_question_word_leaves_the_question_a_plain_one(text):
    """The clause that asks is put to the statement."""
    assert put_as(text) is not None


@pytest.mark.parametrize(
    "text",
    [
        "Who signs it, and is a copy enough?",
        "Is the tax due in April, and how much is it?",
        "can you tell me what the trustee must do",
        "Does the form change, or what else happens?",
        "which of the two may I choose, is the trust better",
        "is there a deadline and by when",
        "What must the paper say? Is a notary needed?",
        "i plan to give my wife 190 thousand in december. could it be more",
    ],
)
def test_a_question_word_that_asks_keeps_the_question_open(text):
    """One word would answer less than is asked."""
    assert put_as(text) is None


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        ("The widow keeps the house - that's what the banker told us, is it so?", "The widow keeps the house"),
        ("The tax can wait for ten years, so I was told.", "The tax can wait for ten years"),
        ("No return is needed for a small estate, my cousin swears to it", "No return is needed for a small estate"),
        ("Can I rely on this: a bank must always be trustee?", "a bank must always be trustee"),
        ("Someone told me this: The agreement lapses after five years. True?", "The agreement lapses after five years"),
    ],
)
def test_what_somebody_said_is_found_before_and_after_the_one_who_said_it(text, claim):
    """The claim alone is judged."""
    assert claims.reported(text) == claim


@pytest.mark.parametrize(
    ("text", "told", "is_fault"),
    [
        ("We signed at the kitchen table, is that valid?", "We signed at the kitchen table", False),
        ("A friend born in Ohio is the trustee. Allowed?", "A friend born in Ohio is the trustee", False),
        ("the shares went in before the return - are we safe?", "the shares went in before the return", False),
        ("The last signature came in June; did we blow it?", "The last signature came in June", True),
        ("my trustee moved to Peru, is that a problem", "my trustee moved to Peru", True),
        ("the form went out in May, too late?", "the form went out in May", True),
    ],
)
def test_the_case_told_is_parted_from_the_verdict_asked(text, told, is_fault):
    """What is asked is only whether it is all right, or a fault."""
    assert judged(text) == Judged(told, is_fault)


@pytest.mark.parametrize("text", ["Is that valid?", "What is a QDOT? Is it allowed?", "is the trust in trouble"])
def test_without_a_case_told_there_is_none_to_judge(text):
    """Nothing is told, or something else is asked before."""
    assert judged(text) is None


def test_a_fault_asked_turns_what_the_rule_says_of_the_case():
    """The same case told, asked about both ways."""
    assert opening_for("we only shook hands on it, is that valid?", "form.email_or_oral") == "No."
    assert opening_for("we only shook hands on it, is that a problem?", "form.email_or_oral") == "Yes."


@pytest.mark.parametrize(
    ("text", "statement"),
    [
        ("is the 60 day period counted in business days", "agreements.sixty_days_counted"),
        ("is a bond of 65 percent needed if a US bank is trustee", "trustee.bond"),
        ("must the QDOT election be made on a timely return to be valid?", "qdot.election_when"),
        ("he claims the trust is only for wives, not husbands", "qdot.unmarried"),
        ("does an extension for the return also move the conveyance deadline", "protective.later_conveyance"),
    ],
)
def test_a_figure_or_a_word_beside_what_is_asked_opens_nothing(text, statement):
    """The figure of a rule only names what is asked about."""
    assert opening_told(text, statement) is None

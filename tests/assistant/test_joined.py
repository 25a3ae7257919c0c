"""What "and" joins in one sentence: two questions, or the two halves of one."""

import datetime as dt

import pytest

from qdot_assistant.asking import parts_of
from qdot_assistant.joined import with_its_name
from qdot_assistant.pipeline import answer
from qdot_assistant.types import Question

ONE = """can she decide who gets what
do I have to tell the IRS when I move
should I write down what I got and when I sent it
do we have to show how the number was computed and which table was used
must the statement say how long the pension lasts and how often it pays
does the agreement cover what I get this year and what I get after I turn 70
what must we do when the check is late and does not reach the trust within 60 days
does the tax depend on who dies first and when
is it up to the trustee how much she gets and when she gets it
is there a rule about what happens if she moves and doesn't tell anyone
does the certificate say who swears and what they swear
should the paper name the bank and who its officer is""".splitlines()
TWO = """who signs and when must it be filed
who signs the agreement and where does it go
what goes into the statement and who certifies it
can I sign for mom and does it need a notary
is my ira assignable and if so how do I assign it
what if I die first and who pays then
do I report all the payments or just the corpus part, and on which form
is the pension taxed each year and who sends the money
where is the election made and by whom
what counts as a bona fide issue and must the paper name it
please tell me when the roll over must happen and who checks it
can I undo the assignment, and if not, can I at least swap the house for cash""".splitlines()


@pytest.mark.parametrize("text", ONE)
def test_an_indirect_question_goes_on(text):
    """Without the auxiliary before its subject the second half goes on with what the first one asks about."""
    assert parts_of(f"{text}?") == (f"{text}?",)


@pytest.mark.parametrize("text", TWO)
def test_a_direct_question_is_another(text):
    """The second half asks by itself, however short the halves are."""
    assert len(parts_of(f"{text}?")) == 2


@pytest.mark.parametrize(
    ("part", "before", "named"),
    [
        ("when is it due", "who files 706-QDT", "when is the 706-QDT due"),
        ("is it filed with the return", "who signs the Agreement To Pay",
         "is the Agreement To Pay filed with the return"),
        ("is it too late", "who signs the agreement", "is it too late"),
        ("who pays the tax", "when is the return due", "who pays the tax"),
    ],
)  # fmt: skip
def test_it_is_called_by_its_name(part, before, named):
    """The thing that the part before names stands in the place of "it"."""
    assert with_its_name(part, before) == named


def test_the_second_half_of_a_question_is_answered_for_its_thing(assistant):
    """ "And when is it due" asks for the day of the form, and for no day of a death."""
    said = answer(Question(question="who files 706-QDT and when is it due", today=dt.date(2026, 11, 22)), assistant)
    assert ("April 15" in said.answer, said.missing) == (True, ())

"""Questions of a word or two: what a word is, and a time limit asked for without its subject."""

import datetime as dt

import pytest

from knowledge import store
from knowledge.checks import sources
from knowledge.everyday import Term
from qdot_assistant import glossary
from qdot_assistant.asked.vague import is_vague
from qdot_assistant.pipeline import answer
from qdot_assistant.types import Question, Turn

TODAY = dt.date(2026, 11, 22)
FRAMES = (
    "{}",
    "{}??",
    "what is {}",
    "whats a {}",
    "define {}",
    "{} meaning",
    "what does {} mean",
    "pls explain the {}",
)


def asked(text, assistant, **more):
    """One answer."""
    return answer(Question(question=text, today=TODAY, **more), assistant)


@pytest.mark.parametrize("frame", FRAMES)
def test_the_words_that_only_ask_are_taken_off(frame):
    """However the meaning of a word is asked for, the word is left."""
    assert glossary.term_in(frame.format("measuring life"))[0] == "measuring life"


@pytest.mark.parametrize(
    "text", ["is the measuring life my wife", "who may be trustee", "when must the assignment be made"]
)
def test_a_question_about_a_word_is_no_question_what_it_is(text):
    """What asks more than what a word is goes the way of all questions."""
    assert glossary.term_in(text)[0] not in {name for entry in store.terms() for name in entry.terms}


@pytest.mark.parametrize("entry", store.terms(), ids=lambda entry: entry.terms[0])
@pytest.mark.parametrize("audience", ["client", "attorney"])
def test_every_word_is_told_by_its_statements(entry, audience, assistant):
    """Each word of the list, asked about alone, is answered by the statement named first."""
    given = asked(entry.terms[0], assistant, audience=audience)
    first = assistant.statements[entry.statements[0]]
    opens = (first.plain if audience == "client" else first.technical)[0].text
    assert given.kind == "answer"
    assert opens[:40] in given.answer


def test_a_misspelt_word_is_told(assistant):
    """Spelling is put right before the word is looked up."""
    assert "person on whose life" in asked("measring life?", assistant).answer


def test_a_bare_word_within_a_conversation_belongs_to_it(assistant):
    """ "Copies?" after a question about the Information Statement is about that, and not a new topic."""
    history = (
        Turn(role="user", content="who signs the Information Statement"),
        Turn(role="assistant", content="Both."),
    )
    asking = Question(question="hardship?", today=TODAY, history=history)
    from qdot_assistant.pipeline import read

    assert glossary.statements_for(read(asking, assistant), assistant) == ()


def test_a_word_that_names_no_statement_is_a_fault():
    """The check of the knowledge finds a word entered twice and one that nothing tells."""
    entries = [Term(terms=("bond",), statements=("a.b",)), Term(terms=("bond",), statements=("c.d",))]
    assert len(list(sources.terms(entries, ["a.b"]))) == 2


@pytest.mark.parametrize(
    "text",
    [
        "deadline?",
        "how long do i have",
        "when is it due",
        "is there a time limit",
        "list all the deadlines",
        "by when?",
    ],
)
def test_a_time_limit_of_nothing_named_is_asked_back_about(text, assistant):
    """The day it runs from is asked for, and the rule is told meanwhile."""
    given = asked(text, assistant)
    assert given.kind == "clarification"
    assert given.missing == ("date_of_death",)
    assert "9 months after" in given.answer


@pytest.mark.parametrize(
    "text",
    [
        "deadline for the assignment",
        "how long do i have to live here",
        "when is the bond due",
        "is there a deadline for court",
    ],
)
def test_a_time_limit_of_something_named_is_not_vague(text):
    """What names its subject is answered about that subject."""
    assert not is_vague(text)


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("so the rollover gives me 90 days?", "No. It is not 90 days."),
        ("the letter of credit is for 50% of the trust", "No. It is not 50 percent."),
        ("706-QDT is due on March 15", "No. It is not March 15."),
        ("form 4768 gives 3 more months, correct", "No. It is not 3 months."),
        ("tax at her death is due in 6 months", "No. It is not 6 months."),
        ("why is it 90 days for the rollover", "It is not 90 days."),
    ],
)
def test_a_figure_taken_for_granted_is_contradicted_first(text, says, assistant):
    """The wrong figure is denied before the rule's own is told."""
    assert asked(text, assistant).answer.startswith(says)


@pytest.mark.parametrize(
    "text",
    [
        "we filed the return 13 months late, can we elect",
        "is it two months or sixty days for the pension",
        "we have been married 20 years, can i be the trustee",
        "the letter of credit is for 65% of the trust, right",
    ],
)
def test_what_happened_or_is_right_is_not_contradicted(text, assistant):
    """A count of what happened, one of two asked about, and the rule's own are no false premise."""
    assert "It is not" not in asked(text, assistant).answer.split(".")[0:2][-1]

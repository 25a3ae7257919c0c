"""A question of this law that no statement answers is said not to be answered; one that merely sounds unusual is."""

from datetime import date

import pytest

from qdot_assistant import thin
from qdot_assistant.manners import not_meant
from qdot_assistant.pipeline import answer
from qdot_assistant.types import Question


def told(text, assistant):
    """One answer for a client."""
    return answer(Question(question=text, today=date(2026, 11, 22)), assistant)


@pytest.mark.parametrize(
    "text",
    [
        "what forms does the plan administrator sign",
        "who keeps an eye on the trust for the IRS",
        "what color... what font must the agreement be in",
        "does the spouse have to tell her kids about the trust",
    ],
)
def test_what_no_statement_answers_is_said_first(text, assistant):
    """One plain sentence, the nearest rule in two more, and a notice; no second rule is joined."""
    found = told(text, assistant)
    assert found.answer.startswith(thin.SAID)
    assert "\n\n" not in found.answer
    assert "not_in_sources" in {one.kind for one in found.notices}


@pytest.mark.parametrize(
    "text",
    [
        "can i keep the trust papers at my sisters in portugal",
        "I got a lump sum of $90,000 from his 403(b), death 4 April 2025. corpus portion?",
        "who signs the information statement",
        "(c)(5)(iv)",
        "is the growth inside the trust taxed every year",
        "how long do i have to move what i promised",
        "he told the executor on the telephone that the shares are for the trust, is that enough?",
    ],
)
def test_what_is_answered_is_told_as_the_answer(text, assistant):
    """Designations, facts told and plain questions are no thin ones."""
    assert thin.SAID not in told(text, assistant).answer


@pytest.mark.parametrize(
    ("text", "manners"),
    [
        ("can the trustee resign", {"drafting", "action", "guarantee"}),
        ("resignation letter for the trustee", {"action", "guarantee"}),
        ("please phone my bank", {"drafting", "guarantee"}),
        ("promise me the irs agrees", {"drafting", "action"}),
    ],
)
def test_a_manner_of_asking_is_told_by_its_own_words(text, manners):
    """Nearness to a wish for a letter is only nearness of subject where no letter is wished for."""
    assert not_meant(text) == manners


@pytest.mark.parametrize(
    "text",
    [
        "can the trustee resign",
        "if I take money out for my kids college is it taxed",
        "may our trustee give up the post before I die",
    ],
)
def test_what_is_inside_is_not_refused(text, assistant):
    """A trustee who leaves and money taken out of the trust belong to this law."""
    assert told(text, assistant).kind == "answer"


@pytest.mark.parametrize(
    "text", ["citizenship test deadline", "naturalization interview fee", "when are my required distributions"]
)
def test_what_is_outside_is_refused(text, assistant):
    """Errands of immigration and of the income tax."""
    assert told(text, assistant).kind == "refusal"


def test_whether_the_plan_is_told_is_answered(assistant):
    """What stood as the nearest rule has a statement of its own now: nobody is named who tells the plan."""
    assert told("who tells the pension fund about the agreement", assistant).answer.startswith("My sources do not say")

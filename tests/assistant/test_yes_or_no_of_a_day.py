"""A question of yes or no about a time limit is answered so where the law decides it, whichever way its words point."""

from __future__ import annotations

import datetime as dt

import pytest

from qdot_assistant.asked.whether import whether
from qdot_assistant.pipeline import answer
from qdot_assistant.types import Question

DEATH = "Dad died January 15, 2026, no extension."
LATE = f"{DEATH} The return was filed October 5, 2026, the house deeded to the QDOT October 9."
EARLY = f"{DEATH} The return was filed October 9, 2026, the house deeded to the QDOT October 5."


def asked(text):
    """The question as of November 22, 2026."""
    return Question(question=text, today=dt.date(2026, 11, 22))


@pytest.mark.parametrize(
    ("told", "asks", "opens"),
    [
        (LATE, "Was the transfer in time?", "No. Not in time"),
        (LATE, "Was the transfer too late?", "Yes. Too late"),
        (LATE, "Is the transfer valid?", "No. Not in time"),
        (LATE, "Timely?", "No. Not in time"),
        (EARLY, "Was the transfer on time?", "Yes. In time"),
        (EARLY, "Are we late with the deed?", "No. In time"),
        (EARLY, "Is the transfer effective?", "In time"),  # being in time is not all that makes it so
        (EARLY, "Was the transfer in time or late?", "In time"),
        (EARLY, "Wasn't that too late?", "In time"),
    ],
)
def test_a_verdict_opens_with_yes_or_no(told, asks, opens, assistant):
    """Where it is asked whether an act was in time, or late, the first word says so; else the verdict stands alone."""
    assert answer(asked(f"{told} {asks}"), assistant).answer.startswith(opens)


@pytest.mark.parametrize(
    ("question", "opens", "says"),
    [
        (
            "My husband died February 3 2024 and nobody filed anything. Can we still choose the QDOT?",
            "No.",
            "November 3, 2025",
        ),
        ("mom died 20 october 2025, nothing filed. is it too late to elect?", "No.", "July 20, 2027"),
        ("Payment received 9 September 2026. Can I still roll it over?", "No.", "November 8, 2026"),
        ("got the check October 30 2026, is there still time to roll it over?", "Yes.", "December 29, 2026"),
        ("he died 1 may 2026, is the return overdue?", "No.", "February 1, 2027"),
        ("he died 1 may 2025, is the return overdue?", "Yes.", "February 2, 2026"),
    ],
)
def test_what_is_still_open_opens_with_yes_or_no(question, opens, says, assistant):
    """Where nothing was done yet the day that decides it is told first, after the word."""
    said = answer(asked(question), assistant).answer
    assert said.startswith(opens)
    assert says in said.split("\n")[0]


@pytest.mark.parametrize(
    "text",
    [
        "we filed it late",
        "When is it due, is it late?",
        "What if we are too late?",
        "isn't it too late?",
        "in time or late?",
    ],
)
def test_nothing_is_opened_where_the_question_is_not_one_of_yes_or_no(text):
    """A thing told, a choice, a negated question and a question of when have no such opening."""
    assert whether(text) is None

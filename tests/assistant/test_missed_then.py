"""What follows from a day just judged: the remedy and what is lost, or what comes after an act in time."""

from __future__ import annotations

import datetime as dt

import pytest

from qdot_assistant.missed_then import _ASKS
from qdot_assistant.pipeline import answer
from qdot_assistant.types import Question, Turn

LATE_PART = ("Check came August 3 2026, I moved the corpus part on October 20, in time?", "No. Not in time. [1]")
LATE_PAPER = ("We filed his 706 on 1 July 2026, she signed the assignment on 6 July. Good enough?", "No. [1]")
PAPER = ("We filed his 706 on 1 July 2026, she signed the assignment on 6 June 2026. Good enough?", "Yes. [1]")


def said(text: str, before: tuple[str, str], assistant) -> str:  # type: ignore[no-untyped-def]
    history = (Turn(role="user", content=before[0]), Turn(role="assistant", content=before[1]))
    return answer(Question(question=text, history=history, today=dt.date(2026, 11, 22)), assistant).answer


@pytest.mark.parametrize(
    ("text", "before", "holds"),
    [
        ("oh no. what now?", LATE_PART, "Missing the 60 days for even one payment"),
        ("any way to repair that", LATE_PART, "Missing the 60 days for even one payment"),
        ("can we still get an extension", LATE_PART, "Missing the 60 days for even one payment"),
        ("how can we fix it", LATE_PAPER, "relief under 26 CFR 301.9100-3 does not reach it"),
        ("is the deduction lost then?", LATE_PAPER, "does not meet the rule for counting as passing in a QDOT"),
        ("ok what happens next", PAPER, "conveyed to the QDOT under local law before the administration"),
    ],
)
def test_what_follows_is_of_the_act_judged(text, before, holds, assistant) -> None:  # type: ignore[no-untyped-def]
    """(c)(7)(ii), (b)(1), (b)(6)."""
    assert holds in said(text, before, assistant).split("\n\n")[0]


@pytest.mark.parametrize(
    "text", ["what happens to the house when I remarry", "can I ask who the trustee is", "is there a form for this"]
)
def test_a_topic_of_its_own_is_none_of_it(text: str) -> None:
    assert not _ASKS.match(text)

"""What the page's tests share: the script of the assistant, and how a page is read and used."""

from __future__ import annotations

import datetime as dt
from typing import Any

from streamlit.testing.v1 import AppTest

from qdot_assistant.types import Answer, AnswerCitation, Notice, Question

QUOTE = "within 60 days of receipt"


def scripted(question: Question, assistant: object) -> Answer:
    """A cited answer in the register asked for; "which day" asks back."""
    if "which day" in question.question:
        return Answer(
            question=question.question, kind="clarification", answer="On what day did the decedent die?",
            missing=("date_of_death",),
        )  # fmt: skip
    return Answer(
        question=question.question,
        kind="answer",
        answer=f"Roll $5 and $6 over in time, {question.audience}. [1]",
        citations=(
            AnswerCitation(
                marker=1, source="regulation", section="20.2056A-4(c)(7)(i)", version="1995-08-22", quote=QUOTE,
                certainty="read",
            ),
        ),
        notices=(Notice(kind="advice", text="See <b>counsel</b>."),),
    )  # fmt: skip


def html_of(at: AppTest) -> str:
    """All HTML on the page, in order."""
    return "\n".join(str(element.proto.body) for element in at.get("html"))


def ask(at: AppTest, words: str) -> AppTest:
    """Type a message and send it."""
    return at.chat_input[0].set_value(words).run()


def button(at: AppTest, label: str) -> Any:
    """The last button with this label."""
    return next(one for one in reversed(at.button) if one.label == label)


TODAY = dt.date(2026, 11, 22)

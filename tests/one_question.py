"""One question put to the assistant as a user puts it, alone or after others, on the day from which the tests count."""

from __future__ import annotations

import datetime as dt

from qdot_assistant.pipeline import Assistant, answer
from qdot_assistant.types import Answer, Audience, Question, Turn

TODAY = dt.date(2026, 11, 22)


def answered(text: str, assistant: Assistant, audience: Audience = "client") -> str:
    """The words of the answer."""
    return told(assistant, text, audience).answer


def told(assistant: Assistant, text: str, audience: Audience = "client") -> Answer:
    """The answer with its kind, its citations and what it lacks."""
    return answer(Question(question=text, today=TODAY, audience=audience), assistant)


def asked_after(text: str, *before: tuple[str, str], audience: Audience = "client") -> Question:
    """The question after the pairs of a question and its answer."""
    history = tuple(
        Turn(role=role, content=words)
        for asked, said in before
        for role, words in (("user", asked), ("assistant", said))
    )
    return Question(question=text, history=history, today=TODAY, audience=audience)


def told_after(assistant: Assistant, text: str, *before: tuple[str, str], audience: Audience = "client") -> Answer:
    """The answer to the question after those pairs."""
    return answer(asked_after(text, *before, audience=audience), assistant)

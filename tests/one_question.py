"""One question put to the assistant as a user puts it, on the day from which the tests count."""

from __future__ import annotations

import datetime as dt

from qdot_assistant.pipeline import Assistant, answer
from qdot_assistant.types import Answer, Audience, Question

TODAY = dt.date(2026, 11, 22)


def answered(text: str, assistant: Assistant, audience: Audience = "client") -> str:
    """The words of the answer."""
    return told(assistant, text, audience).answer


def told(assistant: Assistant, text: str, audience: Audience = "client") -> Answer:
    """The answer with its kind, its citations and what it lacks."""
    return answer(Question(question=text, today=TODAY, audience=audience), assistant)

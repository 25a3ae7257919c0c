"""The page with an assistant that takes its time, for the journey that stops it. Run by its test with Streamlit."""

from __future__ import annotations

import time
from typing import Any

from qdot_assistant import pipeline
from qdot_assistant.types import Answer, Question
from qdot_assistant.ui.shell import run


def _slowly(question: Question, assistant: Any) -> Answer:
    time.sleep(6 if "slow" in question.question else 0)
    return Answer(question=question.question, kind="refusal", answer="Worked out after all.")


pipeline.answer = _slowly
run()

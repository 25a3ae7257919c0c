"""What each person has to do, and the time limits at a glance."""

from __future__ import annotations

import pytest

from qdot_assistant.pipeline import Assistant
from tests.one_question import answered


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("my cousin asked me to be trustee of her qdot. what would my duties be", "right to withhold"),
        ("what does a QDOT trustee have to do", "right to withhold"),
        ("I'm executor. what are my duties for the qdot?", "makes the QDOT election"),
        ("what does the widow herself have to do", "The surviving spouse brings in what was left outright"),
        ("which time limits are there in all this", "the others hang on it"),
        ("who should i see about all of this", "estate planning attorney"),
    ],
)
def test_the_overview_is_told(text: str, says: str, assistant: Assistant) -> None:
    assert says in answered(text, assistant)

"""Assigned in time and never moved: the estate must not be closed before, § 20.2056A-4(b)(6)."""

from __future__ import annotations

import datetime as dt

import pytest

from qdot_assistant.pipeline import Assistant, answer
from qdot_assistant.types import Question

TODAY = dt.date(2026, 11, 24)
STORY = "She signed an irrevocable assignment of the shares before we filed the 706, but nobody moved them. "


@pytest.mark.parametrize(
    "asked",
    [
        "Can I close the estate now and let her move them later?",
        "May we wind up the estate and transfer them afterwards?",
        "Is it fine to settle the final accounting and convey them at leisure?",
    ],
)
def test_closing_first_is_never_affirmed(asked: str, assistant: Assistant) -> None:
    said = answer(Question(question=STORY + asked, today=TODAY), assistant)
    assert not said.answer.startswith("Yes")
    assert any(one.section.startswith("20.2056A-4(b)(6)") for one in said.citations)


def test_the_order_alone_is_still_judged(assistant: Assistant) -> None:
    story = "She signed an irrevocable assignment of the shares before we filed the 706. Is that all right?"
    assert answer(Question(question=story, today=TODAY), assistant).answer.startswith("Yes")

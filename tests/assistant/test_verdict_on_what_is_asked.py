"""No Yes or No is given for what was only told, for the whole rule, or for another thing than the statement's."""

from __future__ import annotations

import datetime as dt

import pytest

from qdot_assistant.pipeline import Assistant, answer
from qdot_assistant.types import Question


def told(text: str, assistant: Assistant) -> str:
    return answer(Question(question=text, audience="client", today=dt.date(2026, 11, 22)), assistant).answer


@pytest.mark.parametrize(
    "text",
    [
        "it says the tax rate is from when he died, so value also from then?",
        "they told me the assignment is irrevocable, then the trust is irrevocable too?",
        "The web article says the executor may set up the trust before the return is filed. Is that all?",
        "maria and pablo example: with 15 million would pablo really owe a large bill if maria died this year",
        "is it 60 days",
    ],
)
def test_what_is_told_is_not_affirmed(text: str, assistant: Assistant) -> None:
    """IRC 2056A(b)(2), § 20.2056A-4(b)(1), (c)(3)(ii), (c)(7)(i)."""
    assert not told(text, assistant).startswith("Yes")


@pytest.mark.parametrize("text", ["i have 60 days to move it, right?", "Dad's trust has 60 days for the money, yes?"])
def test_the_figure_itself_is_affirmed(text: str, assistant: Assistant) -> None:
    """§ 20.2056A-4(c)(7)(i)."""
    assert "60 days" in told(text, assistant)


def test_words_that_are_no_order_end_in_an_answer(assistant: Assistant) -> None:
    """P.L. 119-21: nothing can be taken out of it as an order, so that it is answered as it stands."""
    said = told('the guide says "scheduled to drop after 2025"; law that repealed it?', assistant)
    assert "repealed" in said

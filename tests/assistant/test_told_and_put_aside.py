"""What the asker told decides what is said: no choice that was told away, no Example that is not there."""

from __future__ import annotations

from datetime import date

import pytest

from qdot_assistant.pipeline import answer
from qdot_assistant.types import Question

TODAY = date(2026, 11, 22)


@pytest.mark.parametrize(
    "question",
    [
        "the IRA company says their contract forbids handing the account to anybody else. what road is left for me",
        "his ira papers say it can't be signed over to any trust, what now",
        "my ira bank doesn't allow transfer to a trust, can i sign it over anyway?",
        "the terms of the individual retirement account prohibit assignment; what can she do",
    ],
)
def test_an_account_whose_terms_forbid_it_is_not_said_to_be_assignable(question: str, assistant) -> None:  # type: ignore[no-untyped-def]
    """§ 20.2056A-4(b)(7)(iii): what is left are the agreements of (c)(2) and (c)(3), by name."""
    said = answer(Question(question=question, today=TODAY), assistant).answer
    assert "may assign it" not in said
    assert "pay the tax" in said
    assert "roll that part over" in said


@pytest.mark.parametrize("question", ["tell me about example 6", "what percent comes out in example 7", "Example 9?"])
def test_an_example_that_is_not_there_brings_no_other(question: str, assistant) -> None:  # type: ignore[no-untyped-def]
    """The facts of another Example would be taken for those of the one asked for."""
    said = answer(Question(question=question, today=TODAY), assistant).answer
    assert said.startswith("There is no Example")
    assert "percent" not in said


@pytest.mark.parametrize(
    "question",
    [
        "like Example 3 only the tax form counted 85% of our ranch as his. How much of it may I move over?",
        "take Example 3 but 70 percent is in his estate. how much may S transfer",
    ],
)
def test_a_figure_of_a_varied_example_is_not_contradicted(question: str, assistant) -> None:  # type: ignore[no-untyped-def]
    """The share told is that of the case told, not what the asker takes Example 3 to say."""
    assert "It is not" not in answer(Question(question=question, today=TODAY), assistant).answer


@pytest.mark.parametrize(
    "question",
    [
        "we're fighting his kids over the will in court and dont know what i'll get. can i assign just in case?",
        "i have no idea what the house is worth. must it be in the trust before the return is filed?",
    ],
)
def test_what_the_asker_does_not_know_is_no_question(question: str, assistant) -> None:  # type: ignore[no-untyped-def]
    """A clause that asks nothing is not said to be outside the sources."""
    found = answer(Question(question=question, today=TODAY), assistant)
    assert not [notice for notice in found.notices if notice.text.startswith("Not covered")]

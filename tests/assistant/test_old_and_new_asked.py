"""Old and new asked for together are both told; a rule is judged where it is asked whether it is law: (d)(4), (e)."""

from __future__ import annotations

import datetime as dt

import pytest

from qdot_assistant.pipeline import Assistant, answer
from qdot_assistant.types import Audience, Question


def told(text: str, audience: Audience, assistant: Assistant) -> str:
    return answer(Question(question=text, audience=audience, today=dt.date(2026, 11, 22)), assistant).answer


@pytest.mark.parametrize(
    ("text", "audience", "says"),
    [
        ("Old Example 4 corpus amount / new", "attorney", ("$43,061.31", "$48,867.48")),
        ("present value old and new in Example 4", "attorney", ("$818,164.80", "$1,075,084.50")),
        ("former and present text of (e)", "attorney", ("July 10, 2026", "May 1, 2009")),
        ("section 4980A cited in (b)(7)(iv): still law?", "attorney", ("repealed in 1997",)),
        ("section 1491 in (b)(5), good law?", "attorney", ("repealed in 1997",)),
        (
            "Which version of (c)(6)(ii) governs an agreement signed 8 July 2026?",
            "attorney",
            ("Filing before that day",),
        ),
        ("my husband died in 2024. page says 13.99 million, is that his number", "client", ("$13,610,000",)),
        ("she died in 2022 and the guide has 13.99 million, right for her?", "client", ("$12,060,000",)),
    ],
)
def test_both_are_told(text: str, audience: Audience, says: tuple[str, ...], assistant: Assistant) -> None:
    said = told(text, audience, assistant)
    assert all(one in said for one in says)


def test_the_explainer_set_right_is_no_silence_of_the_sources(assistant: Assistant) -> None:
    """IRC 2056(d)(1): the decedent's citizenship does not matter."""
    text = "i was told by the article only an american can leave things in a QDOT. my late husband was canadian"
    assert "My sources do not say this" not in told(text, "client", assistant)


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("What did T.D. 10050 change in (e)?", "July 10, 2026"),
        ("Effect of T.D. 10050 on (a)(2)", "20.2056A-2(d)(1)(v)"),
        ("What did T.D. 10050 do to (c)(7)(ii)?", "Chief Tax Compliance Officer"),
        ("Did T.D. 10050 alter (c)(1)?", "since July 10, 2026 it reads"),
    ],
)
def test_a_decision_is_the_frame_where_one_paragraph_is_asked(text: str, says: str, assistant: Assistant) -> None:
    """What a decision did to the paragraph named is told, and not all that it did."""
    said = told(text, "attorney", assistant)
    assert says in said
    assert "91 FR 42659" not in said


def test_no_single_year_tells_whether_there_ever_was_an_amount(assistant: Assistant) -> None:
    """IRC 2010(c): an amount of an earlier year is not denied by this year's."""
    assert not told("was there an exemption of 5.45 million once", "client", assistant).startswith("No.")
    assert told("is the exemption still 13.61 million", "client", assistant).startswith("No.")

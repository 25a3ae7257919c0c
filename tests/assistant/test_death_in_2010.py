"""A death in 2010: the estate tax could be declined for it, and today's exclusion says nothing of that year."""

from __future__ import annotations

import datetime as dt

import pytest

from qdot_assistant.pipeline import answer
from qdot_assistant.types import Question


def said(text: str, assistant) -> str:  # type: ignore[no-untyped-def]
    return answer(Question(question=text, today=dt.date(2026, 11, 22)), assistant).answer


@pytest.mark.parametrize(
    "text",
    [
        "grandpa passed away in April 2010. was any estate tax due at all?",
        "Mom died in July 2010 and they tell me the estate tax was repealed that year, so why a trust?",
        "my wife died on 9 September 2010; did estate tax apply to her estate",
        "he died 2010, was a QDOT even necessary for my mother",
        "D d. 4/12/2010. Was there a federal estate tax?",
    ],
)
def test_whether_there_was_a_tax(text, assistant) -> None:  # type: ignore[no-untyped-def]
    """P.L. 111-312 section 301: the executor could elect not to have it apply."""
    found = said(text, assistant)
    assert found.startswith("For a death in 2010 the executor could elect not to have the estate tax apply")
    assert "15,000,000" not in found


@pytest.mark.parametrize(
    ("text", "holds"),
    [
        ("my wife died in 2010, what was the exemption then", "$5,000,000"),
        ("is there still a federal estate tax", "not abolished"),
        ("he died October 3 2010, when was the return due", "September 19, 2011"),
    ],
)
def test_another_point_or_year_is_told_as_before(text, holds, assistant) -> None:  # type: ignore[no-untyped-def]
    assert holds in said(text, assistant)

"""What belongs to another field is refused or named beside our half; what merely touches it is still answered."""

from __future__ import annotations

import datetime as dt

import pytest

from qdot_assistant.pipeline import Assistant, answer
from qdot_assistant.types import Answer, Audience, Question


def asked(text: str, assistant: Assistant, audience: Audience = "client") -> Answer:
    return answer(Question(question=text, audience=audience, today=dt.date(2026, 11, 22)), assistant)


@pytest.mark.parametrize(
    "text",
    [
        "he had accounts in Lisbon. do I file the FBAR for them and how big is the penalty if I missed it",
        "Do I owe New Jersey inheritance tax and what if I'm late?",
        "May the QDOT hold S stock as an ESBT?",
        "husband owned shares of an S-corp, can the qdot trust own them without killing the S status",
        "If Japan taxes the flat, what rate do they use",
        "Is a QDOT distribution of DNI taxed at the trust or beneficiary level?",
    ],
)
def test_another_field_and_what_follows_from_it_are_refused(text: str, assistant: Assistant) -> None:
    assert asked(text, assistant).kind == "refusal"


@pytest.mark.parametrize(
    ("text", "section"),
    [
        (
            "by when must the principal bit of each pension cheque get to the trust, what does Germany take of it",
            "20.2056A-4(c)(7)",
        ),
        ("who signs the statement for the pension, and how does Canada tax the pension", "20.2056A-4(c)(5)"),
        ("must i send form 3520 and who signs the assignment to the trust?", "20.2056A-4(b)(1)"),
        ("Do I owe New Jersey inheritance tax, and when is the estate tax return due?", "IRC 6075"),
        ("if Germany taxes my pension do i still have to roll over the corpus", "20.2056A-4(c)(3)"),
    ],
)
def test_the_half_that_is_ours_is_answered(text: str, section: str, assistant: Assistant) -> None:
    given = asked(text, assistant)
    assert given.kind == "answer"
    assert any(one.section.startswith(section) for one in given.citations)
    assert "not_in_sources" in {one.kind for one in given.notices}


@pytest.mark.parametrize(
    "text",
    [
        "can my daughter in Japan be trustee",
        "can the trust hold shares of the family corporation",
        "my pension comes from Germany, does the agreement work",
        "Is S corp stock in the estate assignable to the QDOT?",
    ],
)
def test_what_only_touches_another_field_is_answered(text: str, assistant: Assistant) -> None:
    assert asked(text, assistant).kind == "answer"

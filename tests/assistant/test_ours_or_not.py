"""What is ours is answered, what is not is refused for the right reason, and what follows in the case comes first."""

from __future__ import annotations

from datetime import date

import pytest

from qdot_assistant.pipeline import Assistant, answer
from qdot_assistant.types import Answer, Question

NOT_OURS = (
    ("is my green card still valid", "immigration attorney"),
    ("can I deport my stepson", "immigration attorney"),
    ("may I stay in the us after he died", "immigration attorney"),
    ("how soon does the IRS answer a ruling request", "how long it takes"),
    ("how many weeks for a letter ruling answer", "how long it takes"),
    ("when will the irs decide on my request for more time", "how long it takes"),
    ("my landlord is suing me, can you help", "another field"),
)
OURS = (
    ("is a green card enough", "not enough"),
    ("must I remain in the US to keep the deduction", "whether or not"),
    ("I need $20,000 from the QDOT for surgery, what do I owe", "hardship distribution is exempt"),
    ("If I take 30k of principal out for my son's college how much tax", "hardship distribution is exempt"),
    ("the trustee cuts a check to my landlord, is that taxed?", "hardship"),
    ("Is any medical bill a hardship so i can draw principal w/o tax?", "Not every bill"),
    ("she only wants to put in the life insurance, ok?", "Putting in only a part is allowed"),
    (
        "the railway pension cannot be handed to a trust. Do we owe the entire estate tax on it immediately?",
        "not all due",
    ),
    ("dad died on january 15 2026. is oct 20 2026 too late to have sent the estate tax form?", "October 15, 2026"),
)


def _asked(text: str, assistant: Assistant) -> Answer:
    return answer(Question(question=text, today=date(2026, 11, 22)), assistant)


@pytest.mark.parametrize(("text", "reason"), NOT_OURS)
def test_what_is_not_ours_is_refused_for_its_own_reason(text: str, reason: str, assistant: Assistant) -> None:
    told = _asked(text, assistant)
    assert told.kind == "refusal"
    assert reason in told.answer


@pytest.mark.parametrize(("text", "says"), OURS)
def test_what_is_ours_is_answered(text: str, says: str, assistant: Assistant) -> None:
    """26 CFR 20.2056A-5(c)(1); § 20.2056A-4(b)(2) and (c)(1); IRC 6075(a)."""
    told = _asked(text, assistant)
    assert told.kind in ("answer", "calculation")
    assert says in told.answer


def test_a_trust_that_is_needed_is_not_denied_for_a_green_card(assistant: Assistant) -> None:
    assert not _asked("I have a green card, is the trust needed", assistant).answer.startswith("No.")

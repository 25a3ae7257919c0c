"""Who names an office of the superseded text is told the present one; a day of signing picks the text: T.D. 10050."""

from __future__ import annotations

import datetime as dt
import re

import pytest

from knowledge import store
from qdot_assistant.facts import facts_of
from qdot_assistant.pipeline import Assistant, answer
from qdot_assistant.router import SUPERSEDED
from qdot_assistant.types import Audience, Question

TODAY = dt.date(2026, 11, 22)


def told(text: str, audience: Audience, assistant: Assistant) -> str:
    return answer(Question(question=text, audience=audience, today=TODAY), assistant).answer


def test_they_stand_in_superseded_texts_only() -> None:
    book = store.law_book()
    versions = [
        one for section in book.sections() if section.startswith("20.2056A-4(") for one in book.versions(section)
    ]
    names = re.compile(SUPERSEDED, re.IGNORECASE)
    assert any(names.search(one.text) for one in versions if one.until)
    assert not any(names.search(one.text) for one in versions if not one.until)


@pytest.mark.parametrize(
    ("text", "audience"),
    [
        (
            "Our draft rollover agreement says District Director. Which official belongs there, signing next week?",
            "attorney",
        ),
        ("Should the rollover agreement be addressed to the district director or somebody else now?", "attorney"),
        ("the form in my drawer names an assistant commissioner. is that still right to sign?", "client"),
    ],
)
def test_the_present_office_is_told(text: str, audience: Audience, assistant: Assistant) -> None:
    assert "Chief Tax Compliance Officer" in told(text, audience, assistant)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Which official did the agreement name for a signature in March 2026?", dt.date(2026, 3, 1)),
        ("if executed on July 9, 2026, District Director or somebody else?", dt.date(2026, 7, 9)),
        ("agreement dated 3 May 2025: who may demand the security agreement?", dt.date(2025, 5, 3)),
    ],
)
def test_the_day_of_signing_is_the_day_of_acting(text: str, day: dt.date) -> None:
    assert facts_of(Question(question=text, today=TODAY)).value("acting_date") == day


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("Is § 20.2056A-2T(d)(1)(iv) still the anti-abuse cite?", "§ 20.2056A-2(d)(1)(v)"),
        ("is 20.2056A-2T(d)(3) current for the annual statement?", "§ 20.2056A-2(d)(3)"),
        ("In which cases is the foreign-plan sentence included?", "located outside of the United States"),
    ],
)
def test_the_present_text_is_told_for_a_former_number(text: str, says: str, assistant: Assistant) -> None:
    said = told(text, "attorney", assistant)
    assert says in said
    assert not said.startswith("(c)(6)(ii) before")


def test_last_years_amount_is_not_this_years(assistant: Assistant) -> None:
    """IRC 2523(i): $194,000 in 2026."""
    assert told("is the gift limit for my foreign wife still 190 thousand", "client", assistant).startswith("No.")

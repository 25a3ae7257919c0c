"""The things of a trust, each with what it is worth, are added up; a part, a payment or another day is not."""

from __future__ import annotations

from decimal import Decimal

import pytest

from qdot_assistant.facts import facts_of
from qdot_assistant.pipeline import Assistant
from qdot_assistant.types import Question
from tests.one_question import TODAY, told


@pytest.mark.parametrize(
    ("text", "assets", "home"),
    [
        ("the qdot holds a home worth 600k and 1.5 million in shares. must we post a bond", 2_100_000, 600_000),
        ("Our trust will hold $1.3 million cash and an $800,000 condo; bank trustee needed?", 2_100_000, None),
        ("we move savings of 900k, stocks of 700k and the house (450k) into the qdot, bond or not", 2_050_000, 450_000),
        ("QDOT funded w/ $1.2M securities and $650K land. Bond?", 1_850_000, None),
    ],
)
def test_the_things_a_trust_holds_are_added_up(text: str, assets: int, home: int | None) -> None:
    """§ 20.2056A-2(d)(1): the value of all its assets is held to the limit."""
    facts = facts_of(Question(question=text, today=TODAY))
    assert facts.value("qdot_assets") == Decimal(assets)
    assert facts.value("personal_residence") == (None if home is None else Decimal(home))


@pytest.mark.parametrize(
    ("text", "assets"),
    [
        ("the trust holds 2.4 million including a house of 500k. do we need a bond", 2_400_000),
        ("the trust has $1.9 million in stocks and pays 5,000 a month. bond needed?", 1_900_000),
        ("the qdot holds 3 million, of which a home of 700,000. bond?", 3_000_000),
    ],
)
def test_a_part_or_a_payment_is_not_added(text: str, assets: int) -> None:
    assert facts_of(Question(question=text, today=TODAY)).value("qdot_assets") == Decimal(assets)


def test_the_test_is_made_on_all_of_it(assistant: Assistant) -> None:
    """$3,100,000 with a home of which $600,000 at most is left out: still over the limit."""
    found = told(assistant, "the trust holds 2.2 million in stocks and a house of 900k, must we have a bond or a bank")
    assert found.calculations[0].results["tested_value"] == "2500000.00"
    assert "$2,500,000" in found.answer

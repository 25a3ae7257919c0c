"""How a thing that was left outright comes into the QDOT, § 20.2056A-4(b)(1) and (2), whatever the thing is."""

from __future__ import annotations

import pytest

from qdot_assistant.pipeline import Assistant
from tests.one_question import answered


@pytest.mark.parametrize(
    "text",
    [
        "how would i get my late wife's shop into the trust",
        "steps for moving dads bonds into the qdot please",
        "what must i do to put the vineyard in the special trust",
        "how can mum bring what she inherited under the qdot",
        "How does one place securities in the QDOT?",
        "the apartment should go into the trust, how is this done",
    ],
)
def test_both_ways_are_told(text: str, assistant: Assistant) -> None:
    assert "There are two ways: the surviving spouse actually transfers" in answered(text, assistant)


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("how do i put my own jewels into the qdot", "owned when the other spouse died"),
        ("until when do i move a pension check into the qdot", "60 days"),
        ("how long do i have to get the house into the qdot", "before the estate tax return is filed"),
        ("how do i get money out of the qdot", "hardship"),
    ],
)
def test_what_has_a_rule_of_its_own_keeps_it(text: str, says: str, assistant: Assistant) -> None:
    found = answered(text, assistant)
    assert says in found
    assert "There are two ways" not in found


@pytest.mark.parametrize(
    "text",
    ["can i move my dead husband's stocks into the qdot", "may what my wife left me be put into the trust"],
)
def test_what_was_left_may_go_in(text: str, assistant: Assistant) -> None:
    assert "pass from the decedent to the spouse" in answered(text, assistant)


@pytest.mark.parametrize(
    "text",
    [
        "can the car i inherited from my husband go in the qdot",
        "may the bonds i inherited from my dear late wife go in the qdot",
        "can what mum got from my dad be put into the qdot",
    ],
)
def test_what_came_from_the_decedent_is_not_refused(text: str, assistant: Assistant) -> None:
    """(b)(3): what passes from the decedent to the spouse may be transferred."""
    assert not answered(text, assistant).startswith("No")


@pytest.mark.parametrize("text", ["can she put in the farm she got from her mother", "may the ring from my aunt go in"])
def test_what_came_from_another_is_refused(text: str, assistant: Assistant) -> None:
    assert answered(text, assistant).startswith("No.")

"""Whether one thing has to go into the QDOT or may stay out, and what is done with a thing, whatever it is."""

from __future__ import annotations

import pytest

from qdot_assistant.pipeline import Assistant
from qdot_assistant.thing_asked import rule_asked
from tests.one_question import answered


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("does his motorcycle have to go into the trust", "No:assignment.partial_funding"),
        ("do I have to put my late husband's coin collection in the qdot?", "No:assignment.partial_funding"),
        ("must his membership in the llc be transferred to the QDOT", "No:assignment.partial_funding"),
        ("can i leave the cabin out of the qdot", "Yes:assignment.partial_funding"),
        ("may the paintings stay outside the trust", "Yes:assignment.partial_funding"),
        ("can mom keep the life insurance out of the trust", "Yes:assignment.insurance_paid"),
        ("must the joint account go into the qdot", "No:assignment.partial_funding+eligible.portion"),
        ("does dads pension have to go into the qdot", "qdot.nonassignable+annuity.two_routes"),
    ],
)
def test_the_rule_goes_by_the_kind_of_thing(text: str, rule: str) -> None:
    assert rule_asked(text) == rule


@pytest.mark.parametrize(
    "text",
    [
        "does his 401(k) have to go into the qdot",
        "can i keep my own savings out of the trust",
        "does the house have to go into the trust before the return is filed",
        "do I have to put everything in the qdot",
        "does the corpus portion have to go into the qdot",
        "can i keep it out of the trust",
        "does the trustee have to put the tax in the trust",
        "when does the house have to go into the trust",
        "how long do i have to move the share to the trust",
        "in what form is land to be assigned to a QDOT",
    ],
)
def test_what_has_a_rule_of_its_own_is_left_to_it(text: str) -> None:
    assert rule_asked(text) is None


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("my husband died and i am korean. what do i do with his tools", "deduction can still be saved"),
        ("what happens to the bakery now that my wife died, i'm not a citizen", "irrevocably assigned"),
        ("what becomes of his pension, he died and i have a green card", "two routes"),
    ],
)
def test_what_is_done_with_a_thing(text: str, says: str, assistant: Assistant) -> None:
    assert says in answered(text, assistant)

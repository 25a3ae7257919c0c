"""A question is answered by its own rule and not by the neighbour that shares its nouns: the act named decides."""

import datetime as dt

import pytest

from qdot_assistant.not_held import not_held
from qdot_assistant.pipeline import answer
from qdot_assistant.types import Question

TODAY = dt.date(2026, 11, 22)


def asked(text, assistant, audience="client"):
    """One answer."""
    return answer(Question(question=text, audience=audience, today=TODAY), assistant)


@pytest.mark.parametrize(
    "text",
    [
        "the promise paper about the cabin is signed and handed in. I regret it. is it possible to tear it up",
        "once i sign the boat over to the trust in writing am i stuck with it forever",
        "can I change my mind about the shares after I assigned them, nothing has moved yet",
        "Would a clause letting me cancel the assignment on 30 days notice be ok?",
        "an assignment made last week, may it be called off while the estate is still in probate",
    ],
)
def test_an_assignment_asked_to_be_taken_back_is_irrevocable(text, assistant):
    """(b)(1): not the protective assignment's rule, nor that on the later conveyance."""
    said = asked(text, assistant)
    assert "An assignment to the QDOT must be irrevocable" in said.answer.split("[1]")[0]
    assert not said.answer.startswith("Yes")
    assert "20.2056A-4(b)(1)" in {one.section for one in said.citations}


def test_a_protective_assignment_keeps_its_own_rule(assistant):
    """(b)(8) where the doubt is told."""
    said = asked("they say the protective one can't be withdrawn once signed. true?", assistant)
    assert said.answer.startswith("Yes. Once made, a protective assignment cannot be revoked")


@pytest.mark.parametrize(
    "text",
    [
        "is a QDOT that dad drew up in 2019 good enough to receive what mum got",
        "My wife created a QDOT long ago for me. Can I move my inheritance in there?",
        "may the insurance money go to the QDOT that his will set up",
    ],
)
def test_the_decedents_own_qdot_may_receive_it(text, assistant):
    """(b)(1): no word tells that the trust fails the marital deduction rules."""
    assert "created, during life or by will, can receive" in asked(text, assistant).answer


@pytest.mark.parametrize(
    "text",
    [
        "is it all or nothing? house, car, savings, must every one of them go to the qdot",
        "he left me bonds, a cabin and a car. must i move all of it or would the bonds alone do",
        "I just want my bank money in the trust and not the land. allowed?",
    ],
)
def test_a_part_of_what_was_inherited_may_go_in(text, assistant):
    """(b)(2), (d)(1): what may stay out is asked, not which kinds of property may go in."""
    assert "The spouse need not move everything" in asked(text, assistant).answer


@pytest.mark.parametrize(
    ("text", "opens"),
    [
        ("so for the piece i leave out, does his estate get the deduction anyhow", "No."),
        ("may I get the deduction for the part I hold back too", "No."),
        ("does the estate deduct the things i keep for myself", "No."),
        ("Does the estate still get the deduction for the house when I keep the car", "Yes."),
        ("may a share of the shop be moved and not the shop in full", "Yes."),
    ],
)
def test_the_opening_is_of_the_part_asked_about(text, opens, assistant):
    """(d)(1)(ii): no deduction for what is kept; what is only set against the thing asked about denies nothing."""
    assert asked(text, assistant).answer.startswith(opens)


@pytest.mark.parametrize(
    "text",
    [
        "Just a third of the vineyard was in his taxable estate. May I give the trust the entire vineyard?",
        "half of our savings account counted in his estate. may i put in all of it",
        "Only forty percent of the duplex is in her taxable estate but we want to give the trust the complete building",
    ],
)
def test_only_the_part_in_the_estate_may_go_in(text, assistant):
    """(b)(3): and the share told is the case, no figure of the rule to be corrected."""
    said = asked(text, assistant).answer
    assert "can transfer only tha" in said
    assert "It is not" not in said


@pytest.mark.parametrize(
    "text",
    [
        "We decided to pay the tax every year, not the rollover. Must the statement for the pension name a trustee?",
        "no rollover for us, we signed the pay agreement. whose name goes in the trustee line",
        "I picked the pay each year way. is a trustee to be written on the info statement",
    ],
)
def test_no_trust_is_named_where_the_tax_is_paid(text, assistant):
    """(c)(5)(vii): only in the case of an agreement to roll over."""
    said = asked(text, assistant)
    assert "No trust and no trustee has to be named" in said.answer
    assert "20.2056A-4(c)(5)(vii)" in {one.section for one in said.citations}


@pytest.mark.parametrize(
    "text",
    [
        "does the tax-free amount creep up with prices or is it frozen now",
        "is the current exclusion fixed or does it move",
        "is the exemption tied to the cost of living",
    ],
)
def test_whether_the_exclusion_rises_is_a_rule(text, assistant):
    """IRC 2010(c)(3): the year's figure alone does not answer."""
    assert "for inflation for years after 2026" in asked(text, assistant).answer


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Example 4, had S been 66 and paid but once a year, at its end: what present value?", "904651.20"),
        ("Example 4: one payment at each year's end. present value?", "1057737.60"),
    ],
)
def test_example_4_with_a_supposed_age_and_interval(text, value, assistant):
    """(d)(4)(iii)(A) with another age and interval."""
    found = asked(text, assistant, "attorney")
    assert found.calculations[0].results["present_value"] == value


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("How long does the Bank Secrecy Act make us keep files?", "Bank Secrecy Act"),
        ("may the Uniform Trust Code change our trust", "Uniform Trust Code"),
        ("did the One Big Beautiful Bill Act raise the exemption", None),
        ("should I Act now", None),
    ],
)
def test_an_act_of_another_field_is_named_as_not_held(text, named):
    """Tax acts stand in the sources under their numbers."""
    assert not_held(text) == (() if named is None else (f"{named} is not in my sources.",))

"""The plainest questions: the deadline of the trust, what it may pay for, a share given up, thanks, what is kept."""

import pytest

from qdot_assistant import courtesies
from tests.one_question import answered


@pytest.mark.parametrize(
    "text",
    [
        "my wife passed away, what's the time limit for the qdot?",
        "how much time have we got for this special trust after he died?",
        "what is the cut-off for a QDOT",
    ],
)
def test_the_deadline_of_the_trust_is_told_from_the_death(text, assistant):
    said = answered(text, assistant)
    assert said.startswith("The estate tax return is due 9 months after the death")


def test_a_deadline_with_its_act_stays_its_own(assistant):
    said = answered("deadline for moving the cabin into the qdot?", assistant)
    assert "before the estate tax return is filed" in said
    assert not said.startswith("The estate tax return is due")


@pytest.mark.parametrize(
    "text",
    [
        "can the trust pay my rent?",
        "may the trustee pay for a vacation for me out of the trust",
        "i want to pay my credit cards from the qdot money, can i",
    ],
)
def test_things_paid_out_of_the_trust(text, assistant):
    """Section 2056A(b)(3)(A) and § 20.2056A-5(c)(1): income free, principal not."""
    assert "can be spent on anything and is free of the QDOT estate tax" in answered(text, assistant)


@pytest.mark.parametrize("text", ["can the trust pay for an urgent operation?", "can the trust pay my mortgage?"])
def test_hardship_and_mortgage_stay_their_own(text, assistant):
    assert not answered(text, assistant).startswith("What the surviving spouse is paid out")


@pytest.mark.parametrize(
    "text",
    [
        "could i renounce what he left so our american kids have it?",
        "mom declines her share of the estate, is there tax then?",
        "can I just waive my inheritance?",
    ],
)
def test_a_share_given_up_has_no_deduction(text, assistant):
    said = answered(text, assistant)
    assert "gets no marital deduction, whatever their citizenship" in said
    assert not said.startswith("Yes")


def test_a_share_withheld_is_not_given_up(assistant):
    said = answered("the executor refuses to give me my share of the estate", assistant)
    assert "What the spouse gives up" not in said


@pytest.mark.parametrize(
    "text",
    [
        "thank you very much, you helped me a lot",
        "thanks, this was really useful",
        "ok cheers, good night",
        "that was so helpful!",
    ],
)
def test_thanks_in_more_words(text, assistant):
    assert answered(text, assistant) == courtesies.THANKS


@pytest.mark.parametrize(
    "text", ["is this chat sent to anybody?", "are my messages saved somewhere", "who can read what I write here?"]
)
def test_what_is_kept_is_told(text, assistant):
    assert "kept in the data folder of the computer" in answered(text, assistant)


@pytest.mark.parametrize("text", ["he died in 2010, what now?", "my mother died in 2010"])
def test_a_death_in_2010_told_alone(text, assistant):
    """P.L. 111-312 section 301(d)."""
    assert answered(text, assistant).startswith("For a death in 2010 the executor could elect")

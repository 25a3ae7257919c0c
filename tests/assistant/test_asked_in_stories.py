"""First questions told as stories: what the facts told decide is said first, and near-misses keep their own rule."""

from __future__ import annotations

import datetime as dt

import pytest

from qdot_assistant.pipeline import answer
from qdot_assistant.types import Question

TODAY = dt.date(2026, 11, 22)


def first(assistant, text, audience="client"):
    """The first sentence of the answer."""
    given = answer(Question(question=text, audience=audience, today=TODAY), assistant)
    return given.answer.split("\n")[0]


@pytest.mark.parametrize(
    "text",
    [
        "her will leaves the shop straight to me, I hold no U.S. passport. is the deduction gone",
        "the house went to me outright and I am Peruvian - have we lost the marital deduction?",
    ],
)
def test_property_left_outright_is_not_lost_yet(assistant, text):
    """(b)(1): it qualifies once it is transferred or irrevocably assigned in time."""
    told = first(assistant, text)
    assert not told.startswith("Yes")
    assert "transferred to a QDOT before the estate tax return is filed" in told


@pytest.mark.parametrize(
    "text",
    [
        "I'd sooner put in my own condo in Porto and keep the cottage he left me, allowed?",
        "may my own savings go in instead of the shares from my late wife",
        "swap his stocks for land that I already own, is that fine",
    ],
)
def test_own_property_cannot_stand_in(assistant, text):
    """(b)(3): nothing the spouse owned at the death goes in in lieu of what passed."""
    assert "his own property" in first(assistant, text)
    assert not first(assistant, text).startswith("Yes")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("nobody filed anything, dad died in January 2025, too late for the qdot?", "unless more time to file was"),
        ("my wife died in May 2023 and no return was ever filed, is it too late for the qdot", "it is too late for"),
        ("he died in March 2026, nothing has been filed. is it too late for the election", "still possible"),
    ],
)
def test_months_since_the_death_decide_of_a_return_never_filed(assistant, text, said):
    """IRC 2056A(d): nine months, six more if extended, and one year."""
    assert said in first(assistant, text)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("the late return had no election, may an amended one make it", "a second one does not bring the election"),
        ("we filed on time but without the election, can another return make it", "another return can bring"),
        ("may we get the election revoked since my mother was naturalized", "cannot be taken back"),
        ("by what date does the trustee hand in the letter of credit", "on or before the later of the day"),
        ("we have the six-month extension, is there more time for the trust too", "gives more time for the QDOT"),
        ("the IRS gave us longer to pay. does the election wait as well", "does not give more time for the QDOT"),
        ("is it possible to pay the estate tax in rates", "installments"),
        ("may principal pay my daughter's tuition without the tax", "only as hardship"),
        ("our QDOT was set up in 2007, does the 2026 text reach it", "names no date of death"),
        ("father died in 2010 when there was no estate tax, was a qdot needed", "could elect not to have"),
        ("where is a tax number for the trust applied for", "do not say how a trust gets"),
        ("does the corpus share ever change once it is fixed, with a yearly rise", "worked out once"),
    ],
)
def test_the_point_of_the_story_is_told_first(assistant, text, said):
    """Each is a rule of its own, drowned before by the words around it."""
    assert said in first(assistant, text)


@pytest.mark.parametrize("text", ["is it fine that I wrote the assignment by hand", "would a notary in Ohio do for it"])
def test_what_the_rule_leaves_to_local_law_is_said_so(assistant, text):
    """(b)(2) asks for a writing under local law and names neither typing nor a notary."""
    told = first(assistant, text)
    assert "local law" in told
    assert not told.startswith(("Yes", "No"))


def test_a_visa_needs_a_trust_only_for_a_large_estate(assistant):
    """A bare Yes would be wrong where the estate stays under the exclusion; "enough" keeps its No."""
    assert first(assistant, "I am here on an H-1B visa. is a qdot needed for us").startswith("It depends")
    assert first(assistant, "is a green card enough to avoid the trust").startswith("No")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("which rates apply to the tax on the trust", "rates that were in effect"),
        ("my pension rises 2% a year, 3000 a month, I am 70, what is the corpus portion", "cannot be worked out here"),
        ("may I sign the assignment before a notary in Madrid", "from abroad"),
    ],
)
def test_near_misses_keep_their_rule(assistant, text, said):
    """Rates of tax, a portion to be worked out and a signature abroad are asked of other rules."""
    assert said in first(assistant, text)


def test_a_will_named_without_its_article_asks_nothing(assistant):
    """ "Will leaves me half …" tells of the paper; the question stands after it."""
    told = first(
        assistant, "Will leaves residue to S outright; must a trust holding only that property be a QTIP?", "attorney"
    )
    assert "need not be in a form" in told


def test_whether_the_trust_must_exist_is_left_open_by_the_rule(assistant):
    """(b)(1) states no day for the trust; the rollover route does."""
    told = first(assistant, "assignment to a trust not yet in existence - valid?", "attorney")
    assert "states a separate date" in told


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("if the executor files months ahead, is our time for moving the flat cut short", "Filing early ends the time"),
        ("does filing the return early shorten the time to reform the trust", "does not shorten the time"),
        ("what does it cost each year to run a QDOT", "name no prices"),
        ("what does it cost to take money out of the trust", "principal"),
        ("my assignment was signed, but no copy went in with the return", "does not say what happens if the copy"),
        ("the executor means to choose the qdot later, after paying", "made on the estate tax return itself"),
        ("is the estate tax 40 percent of the whole estate from the first dollar", "not so from the first dollar"),
        (
            "they want the deed before the return, I say a signed assignment is enough. who is right",
            "irrevocable assignment is enough",
        ),
        ("they say a QDOT is the only way for a foreign wife to inherit anything. true?", "can inherit without a QDOT"),
        ("do the 15 months come from nine months and six more", "extended by 6 months"),
    ],
)
def test_what_else_a_story_decides(assistant, text, said):
    """Filing early, prices, a copy left out, a choice put off, a rate, a deed, an inheritance: each by its own rule."""
    assert said in first(assistant, text)
    assert "It is not 15 months" not in first(assistant, text)

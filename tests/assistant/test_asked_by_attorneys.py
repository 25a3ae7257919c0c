"""Terse questions of attorneys that the nearest rule does not answer: what is silent, what applies to one form alone.

26 CFR § 20.2056A-4(a)(2), (b)(1), (3), (4), (8), (c)(1), (5), (7), (d) and (e).
"""

from __future__ import annotations

import pytest

from qdot_assistant.named import named_sections
from qdot_assistant.pipeline import Assistant
from tests.one_question import answered

_CASES = [
    # (b)(4) is for amounts of money alone
    ("One fifth of the estate assigned; stock has risen since. Does the funding have to be fairly representative?",
     "(b)(4) applies only to an assignment expressed in the form of a pecuniary amount"),
    ("Assignment of the brokerage account in kind: value floor of (b)(4)(i) required?", "(b)(4) applies only to"),
    ("Assignment of $400,000 to be funded at date-of-death values: which clause?", "(b)(4)"),
    # a life annuity ends with the spouse
    ("S dies in month four of the annuity: is the present value of what was still to come taxed?",
     "A life annuity ends with the surviving spouse"),
    ("Is the value remaining in the QDOT taxed when S dies?", "The value remaining in the QDOT"),
    # paragraph (e), and no older decision
    ("When is the section effective, and as to whose estates?", "This section applies on and after July 10, 2026."),
    # no interest, but the default clause
    ("Corpus share moved on the 63rd day: does interest accrue for the late transfer?", "(c)(7) provides no interest"),
    ("Corpus share moved on the 63rd day: consequence?", "the default clause of (c)(7)(ii)"),
    # silent on an amended return
    ("Agreement To Roll Over omitted; add it by an amended 706?", "are silent on an amended or supplemental return"),
    ("Is an Information Statement sent with a corrected return sufficient?", "are silent on an amended"),
    # whose consent, which court
    ("Reformation in court: do the remainder beneficiaries have to consent?", "requires no consent of remaindermen"),
    ("May an Italian tribunal reform the trust under (a)(2)?", "does not say that the court must be one of the United"),
    ("Who may bring the reformation proceeding?", "does not designate the petitioner"),
    # joint property
    ("Entireties realty: may it be assigned to the QDOT?", "Only the portion of jointly held property includible"),
    ("Does survivorship property qualify for the assignment?", "Only the portion of jointly held property includible"),
    # the form of the trust that the spouse makes
    ("S-settled QDOT, corpus solely the legacy from D: must the deed be in QTIP or (b)(5) form?",
     "need not be in a form such that the property would qualify"),
    ("Executor-created trust will take only D's stock: is a marital-deduction form needed?", "need not be in a form"),
    ("Under (b)(5), who is the transferor of the property?", "the surviving spouse is treated as the transferor"),
    # the plan's own terms
    ("Bonus deferral plan; only its own document forbids any transfer. Within (c)?", "the sources are alternatives"),
    ("Are nonqualified plans within (c)(1)?", "(c)(1) applies whether or not"),
    # two points of one rule
    ("Doubt if the cabin is includible - protective assignment, grounds and formalities?",
     "under penalties of perjury"),
    ("Protective assignment: basis & how executed", "must identify the specific assets"),
    # the paper that an earlier text named
    ("2013 decedent: what publication did (c)(4)(ii)(B) name?", "Publication 1457"),
    ("Which life table for a death in 2013?", "Table 2000CM"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "says"), _CASES, ids=lambda one: one[:50])
def test_an_attorney_is_told_the_point_asked(text: str, says: str, assistant: Assistant) -> None:
    """The rule that decides the point stands in the answer, and a neighbour of the question keeps its own."""
    assert says in answered(text, assistant, "attorney"), answered(text, assistant, "attorney")


@pytest.mark.parametrize(
    "text",
    [
        "Is the value of the unpaid annuity taxed because S died after one payment?",
        "May the Information Statement be filed with a supplemental 706?",
        "May the agreement to pay accompany an amended 706?",
        "Spouse-made trust also holds her own bonds: QTIP form?",
    ],
)
def test_no_verdict_where_the_rule_gives_none(text: str, assistant: Assistant) -> None:
    """Neither Yes nor No stands before a rule that is silent, or that is conditional."""
    assert not answered(text, assistant, "attorney").startswith(("Yes", "No.")), answered(text, assistant, "attorney")


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        ("Corpus portion in Ex. 1?", "states no corpus portion"),
        ("Example 2, expected annuity term", "states no expected annuity term"),
        ("Ex. 5: what section 7520 rate is used", "states no section 7520 rate"),
        ("Which annuity does S have in Example 3?", "Example 3 has no annuity"),
    ],
)
def test_an_example_without_an_annuity_says_so(text: str, figure: str, assistant: Assistant) -> None:
    """Only Example 4 has an annuity, § 20.2056A-4(d)."""
    found = answered(text, assistant, "attorney")
    assert figure in found, found
    assert "Only Example 4 has an annuity" in found


def test_the_example_with_the_annuity_tells_its_figure(assistant: Assistant) -> None:
    """Example 4 has a corpus amount, and the gift of Example 5 is no present value of an annuity."""
    assert "$48,867.48" in answered("Corpus amount in Ex. 4?", assistant, "attorney")
    assert "annuity" not in answered("Example 5: what is the present value of the remainder?", assistant, "attorney")


@pytest.mark.parametrize(
    ("text", "opening"),
    [
        ("Vary Ex. 5: S reserves a special testamentary power over the remainder. Still a gift?", "No. With a power"),
        ("Ex 5, but S retains a power to change the takers by will. Immediate gift?", "No. With a power"),
        ("Example 5 modified, S has a limited power of appointment. What follows?", "With a power of appointment"),
        ("Ex. 5 with a trust that S can revoke: gift?", "Example 5 says nothing of a trust that S may revoke"),
        ("Is the QDOT of Example 5 irrevocable?", "Yes."),
        ("Example 5: is the transfer a gift?", "Yes."),
    ],
)  # fmt: skip
def test_example_5_with_a_power_kept(text: str, opening: str, assistant: Assistant) -> None:
    """A power kept over the remainder is what Example 1 has for that reason; a revocable trust is in no Example."""
    found = answered(text, assistant, "attorney")
    assert found.startswith(opening) or opening in ("Yes.",), found
    assert opening != "Yes." or "With a power" not in found


@pytest.mark.parametrize(
    ("text", "section"),
    [
        ("must it be a (b)(5) or QTIP trust", "IRC 2056(b)(5)"),
        ("a (b)(5) or (b)(7) form", "IRC 2056(b)(5)"),
        ("what does (b)(5) say", "20.2056A-4(b)(5)"),
        ("compare (b)(5) and (b)(6)", "20.2056A-4(b)(5)"),
    ],
)
def test_of_which_section_b_5_is_meant(text: str, section: str) -> None:
    """Beside a QTIP it is section 2056(b)(5), a form of trust."""
    named = named_sections(text)
    assert (section in named.elsewhere + named.existing) or section == "IRC 2056(b)(5)"
    assert ("20.2056A-4(b)(5)" in named.existing) is section.startswith("20.")


@pytest.mark.parametrize(
    "text",
    [
        "joint credit union account with my late wife, does all of it go in the qdot or only her share",
        "We held the certificates in both our names. is it the full sum or just his part that is moved to the trust?",
    ],
)
def test_of_joint_property_only_what_is_counted_goes_in(text: str, assistant: Assistant) -> None:
    """(b)(3), whatever is held in both names; what was left to one may go in as a part."""
    assert "only the portion includible" in answered(text, assistant), answered(text, assistant)


def test_what_was_left_to_the_spouse_may_go_in_as_a_part(assistant: Assistant) -> None:
    """Of the spouse's own inheritance a part may be moved."""
    assert "need not move everything" in answered("must everything he left me go in or is a part enough", assistant)


def test_that_only_the_widow_may_found_the_trust_is_not_so(assistant: Assistant) -> None:
    """The executor can as well, (b)(1)."""
    text = "they told us only the widow may set up the qdot and my grandmother refuses. is that the end?"
    assert "or by the executor" in answered(text, assistant)


@pytest.mark.parametrize(
    "text",
    [
        "Could a family settlement agreement serve as the reformation in (a)(1)?",
        "Must the IRS receive notice of a reformation suit?",
        "May assets in a funded revocable living trust be assigned to the QDOT?",
        "May S assign the insurance proceeds that she has spent?",
    ],
)
def test_no_yes_where_the_rule_is_on_another_thing(text: str, assistant: Assistant) -> None:
    """What (a)(1), (a)(2) and (b)(3) do not allow in so many words is not affirmed."""
    assert not answered(text, assistant, "attorney").startswith("Yes"), answered(text, assistant, "attorney")


def test_what_is_plainly_allowed_is_still_affirmed(assistant: Assistant) -> None:
    """Insurance proceeds at hand may be assigned, (b)(1)."""
    assert answered("Can S assign life insurance proceeds?", assistant, "attorney").startswith("Yes.")


def test_recording_is_a_matter_of_form(assistant: Assistant) -> None:
    """(b)(2) asks for writing and for what local law requires."""
    found = answered("Need the assignment of a one-third share be notarized?", assistant, "attorney")
    assert "all local law requirements" in found.split("\n")[0], found

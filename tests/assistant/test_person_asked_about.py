"""A "Yes" holds to the person asked about, to a duty where a duty is asked, and to both where both are asked."""

import pytest

from qdot_assistant.told_clause import asked_after
from qdot_assistant.verdicts import opening_for, opening_told
from tests.one_question import answered


@pytest.mark.parametrize(
    ("text", "opening"),
    [
        ("my wife left me everything, do i need my stepsons signature to put it in the qdot", "No."),
        ("my husband left us a farm, does my stepdaughter have to sign the assignment", "No."),
        ("she is well, must the executor's signature be on the assignment", "No."),
        ("does my stepson have to sign too", "No."),
        ("is my sister's signature required on the transfer", "No."),
        ("does my wife sign the assignment", "Yes."),
        ("does the widow have to sign it herself", "Yes."),
    ],
)
def test_somebody_told_of_first_does_not_do_what_is_asked_about(text, opening):
    """(b)(1): the surviving spouse transfers or assigns; the wife of the story before is not the one who signs."""
    assert opening_for(text, "assignment.who_signs") == opening


@pytest.mark.parametrize(
    ("text", "statement"),
    [
        ("my daughter is the trustee, does the executor pay the qdot tax", "tax.who_pays"),
        ("we both signed the will, can things outside the will be moved to a QDOT", "assignment.which_property"),
        ("my husband left his son some shares, is moving everything required", "assignment.partial_funding"),
        ("we filed the estate tax return, Does sending Form 4768 by the due date give me six more months to file?",
         "agreements.extension_details"),
    ],
)  # fmt: skip
def test_a_story_before_never_turns_the_verdict_on_the_question_after_it(text, statement):
    """What the question alone is answered, the story before it may leave open but does not reverse."""
    alone = opening_for(text[asked_after(text) :], statement)
    assert asked_after(text)
    assert opening_for(text, statement) in (alone, None)


@pytest.mark.parametrize(
    ("text", "statement"),
    [
        ("can the court waive the big tax", "agreements.can_irs_waive"),
        ("can only my lawyer set up the trust for rollovers", "agreements.rollover_who_creates_qdot"),
        ("does the widow have to elect anything for the annuity", "agreements.election_for_annuity"),
        ("both a bank trustee and a bond are required over $2 million, correct?", "trustee.security_over_2m"),
        ("must the irs waive the big tax", "agreements.can_irs_waive"),
        ("must I sign the papers for the trust from overseas", "assignment.signing_abroad"),
        ("can the irs waive the deadline for signing the assignment", "conveyance.ruling"),
        ("must the protective assignment be filed with the court", "protective.copy"),
        ("the insurance paid my son, can he put it in the qdot", "assignment.insurance_paid"),
        ("dad left the shop to my brother, may he move it to the trust", "assignment.partial_funding"),
        ("can i decide later which part of the assets i assigned", "form.what_may_be_assigned"),
        ("three of the five examples concern annuities, correct?", "examples_transfer.overview"),
        ("Form 4768 puts off filing and payment alike, correct?", "terms.form_4768"),
        ("must the trust repair the house without the tax", "tax.other_exempt"),
    ],
)
def test_another_person_a_duty_or_both_are_not_affirmed(text, statement):
    """What the IRS may do the court may not, what one may do nobody must, and one of three is not two of them."""
    assert opening_told(text, statement) != "Yes."


@pytest.mark.parametrize(
    ("text", "statement", "opening"),
    [
        ("can the irs waive the big tax", "agreements.can_irs_waive", "Yes."),
        ("can the widow set up the trust for rollovers", "agreements.rollover_who_creates_qdot", "Yes."),
        ("must the executor elect with respect to the annuity", "agreements.election_for_annuity", "Yes."),
        ("May the widow sign the assignment in her home country", "assignment.signing_abroad", "Yes."),
        ("do i have to declare the trust money on my tax return", "tax.income_tax", "Yes."),
        ("must the property be conveyed before the estate administration ends", "conveyance.administration", "Yes."),
        ("so the assignment is final once signed then?", "assignment.irrevocable", "Yes."),
        ("so i can take the assignment back later then?", "assignment.irrevocable", "No."),
        ("so do my kids pay nothing of it when i die", "tax.at_death", "No."),
        ("do my kids owe anything on what is left when i die", "tax.at_death", "Yes."),
        ("the insurance paid me, can i put it in the qdot", "assignment.insurance_paid", "Yes."),
        ("may i assign only some of the shares", "form.what_may_be_assigned", "Yes."),
        ("there are five examples, correct?", "examples_transfer.overview", "Yes."),
        ("does form 4768 give us six more months to file", "terms.form_4768", "Yes."),
        ("does form 4768 give us six more months to pay too", "terms.form_4768", "No."),
        ("do i need both the assignment and the election", "assignment.election_needed", "Yes."),
        ("can a qtip trust also be a qdot", "qdot.vs_qtip", "Yes."),
        ("do i choose pay or roll over again every year", "agreements.switching_routes", "No."),
        ("is one trustee enough", "trustee.us_trustee", "Yes."),
        ("can the trust have just one trustee", "trustee.us_trustee", "Yes."),
        ("does the plan administrator have to sign the information statement", "info.who_signs", "No."),
        ("does the executor sign the information statement", "info.who_signs", "Yes."),
        ("does only the executor sign the information statement", "info.who_signs", "No."),
        ("does moving to spain end my pension agreement", "annuity.spouse_moved", "No."),
        ("does a hardship payout need irs approval in advance", "tax.hardship_who_decides", "No."),
    ],
)
def test_what_the_rule_tells_of_that_person_is_opened(text, statement, opening):
    """The guards leave what is certain as it was; a claim in the order of a telling is asked all the same."""
    assert opening_told(text, statement) == opening


def test_choosing_some_shares_is_no_choice_for_a_part_of_the_trust():
    """(b)(2): some of the shares may be assigned, although the election covers the whole trust it is made for."""
    assert opening_told("can i choose only some of the shares for the trust", "qdot.election_partial") is None
    assert opening_told("can the executor elect the qdot for only half of the trust", "qdot.election_partial") == "No."


@pytest.mark.parametrize("text", ["is one foreign trustee enough", "is one trustee who isnt american enough"])
def test_one_trustee_of_another_kind_is_not_affirmed(text):
    """§ 2056A(a)(1)(A): one is enough only if that one is a citizen or a domestic corporation."""
    assert opening_for(text, "trustee.us_trustee") != "Yes."


@pytest.mark.parametrize(
    ("text", "audience"),
    [
        ("At S's death the remainder escapes the deferred tax, correct?", "attorney"),
        ("the remainder is free of the postponed tax at S's death, correct?", "attorney"),
        ("so do my kids pay nothing of it when i die", "client"),
    ],
)
def test_the_deferred_tax_is_no_extension(text, audience, assistant):
    """IRC 2056A(b)(1)(B): what a QDOT defers falls due on what remains, and no extended day leaves that open."""
    assert answered(text, assistant, audience).startswith("No.")

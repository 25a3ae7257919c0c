"""What is given up, or held against the rule: no U.S. trustee for a small trust, all said to be lost, an unfair law."""

import pytest

from tests.one_question import answered


@pytest.mark.parametrize(
    "text",
    [
        "we have less than two million, may we do without the us trustee?",
        "there's only 700,000 in the trust; is the american trustee optional?",
        "my late wife's trust has 1.1 million, can i hold it as single trustee, i'm Dutch",
    ],
)
def test_a_us_trustee_is_needed_whatever_the_size(text, assistant):
    """Section 2056A(a)(1)(A) knows no size; § 20.2056A-2(d)(1) is on the bank, the bond and the letter of credit."""
    said = answered(text, assistant)
    assert "must have at least one trustee who is an individual U.S. citizen" in said
    assert not said.startswith("Yes")


@pytest.mark.parametrize(
    "text",
    [
        "trust of 1.2 million with my american daughter as sole trustee, need a bank?",
        "the trust has 800,000, must there be a bank?",
        "only 600,000 and my brother, a us citizen, as the only trustee, fine?",
    ],
)
def test_an_american_alone_is_not_denied(text, assistant):
    said = answered(text, assistant)
    assert not said.startswith("No. Every QDOT")


@pytest.mark.parametrize(
    "text",
    ["is the two million line raised for inflation?", "does the $2 million threshold for a bank go up every year?"],
)
def test_the_line_is_not_said_to_rise(text, assistant):
    said = answered(text, assistant)
    assert "$2 million in my sources" in said
    assert not said.startswith("Yes")


@pytest.mark.parametrize(
    "text",
    [
        "we never assigned the orchard, is its deduction gone?",
        "i forgot to sign the flat over to the trust, do we lose the break?",
        "what happens if my mother refuses to assign the apartment",
    ],
)
def test_what_is_never_assigned_is_not_what_is_assigned_and_not_moved(text, assistant):
    """Paragraph (b)(1), and not (b)(6)."""
    said = answered(text, assistant)
    assert "nor assigned by that day" in said
    assert "If assigned property is not actually transferred" not in said


def test_what_is_assigned_and_not_moved_stays_so(assistant):
    said = answered("we assigned the house but did not move it in time, is the deduction lost?", assistant)
    assert "nor assigned by that day" not in said


@pytest.mark.parametrize(
    "text",
    [
        "his will has no trust for me, so it's pointless now?",
        "she left it to me by name, so can nothing be done?",
    ],
)
def test_all_is_not_lost_without_a_trust(text, assistant):
    said = answered(text, assistant)
    assert "can still be saved after the death" in said
    assert not said.startswith("Yes")


@pytest.mark.parametrize(
    "text", ["isn't this discrimination against immigrants, can it be fought?", "Is section 2056(d) unconstitutional?"]
)
def test_whether_the_rule_is_lawful_is_not_in_the_sources(text, assistant):
    assert "Whether the rule can be fought" in answered(text, assistant)


@pytest.mark.parametrize(
    "text",
    [
        "are the pension checks all income, so free of this tax?",
        "a pension is only income and never taxed here, right?",
    ],
)
def test_a_pension_is_not_income_throughout(text, assistant):
    """Paragraph (c)(4)(i): a share of each payment is principal."""
    said = answered(text, assistant)
    assert said.split(" ", 1)[0] != "Yes."
    assert "does not count as income throughout" in said


def test_whether_to_sign_tells_what_is_promised(assistant):
    said = answered("should i sign the agreement for his pension?", assistant)
    assert "What the spouse promises depends on which of two agreements it is" in said


def test_who_signs_stays_who_signs(assistant):
    said = answered("who should sign the agreement for the pension?", assistant)
    assert not said.startswith("What the spouse promises")


@pytest.mark.parametrize(
    "text",
    [
        "must the judge be through with it by the day the return is due?",
        "the court has to complete the reform of the trust before the 706 is filed, else it's lost, right?",
    ],
)
def test_the_court_need_not_have_finished(text, assistant):
    """Paragraph (a)(2): started by the due date is enough."""
    assert answered(text, assistant).startswith("No. The court case has only to be commenced")


def test_a_reform_under_the_will_must_be_complete(assistant):
    """Paragraph (a)(1)."""
    text = "we amend the trust under the terms of the will; must that be complete by the due date of the return?"
    assert answered(text, assistant).startswith("Yes. A reform made under the terms of the will or trust")


@pytest.mark.parametrize(
    "text",
    [
        "must the cottage be deeded right away when i sign the assignment?",
        "do we have to move the shares on the same day on which they were assigned",
    ],
)
def test_what_is_assigned_is_moved_later(text, assistant):
    """Paragraph (b)(6): before the administration of the estate is completed."""
    said = answered(text, assistant)
    assert said.startswith(("No.", "Property that was assigned"))
    assert "before the administration of the decedent's estate is completed" in said


def test_a_long_administration_is_no_year(assistant):
    said = answered("probate drags on since four years, can the assigned land still be moved?", assistant)
    assert said.startswith("Property that was assigned but not yet transferred")


def test_an_administration_that_is_over_is_missed(assistant):
    said = answered("probate was open two years and closed in may, the assigned house was not moved", assistant)
    assert said.startswith("If the estate's administration was completed before")


@pytest.mark.parametrize(
    "text",
    [
        "my son is executor and assigns the flat, so i needn't sign a thing, right?",
        "the widow does not have to sign the assignment since the executor does, correct?",
    ],
)
def test_the_spouse_has_to_sign_the_assignment(text, assistant):
    """Paragraph (b)(2)."""
    assert answered(text, assistant).removeprefix("No. ").startswith("The surviving spouse makes the transfer")


@pytest.mark.parametrize(
    "text",
    [
        "He left all to my mom, a Korean citizen, 19 million. We filed the extension in August, he died in January. "
        "The CPA says the deduction is gone as there was no trust. Is it?",
        "Uncle died 13 months ago, no return was filed, they thought it was under the limit but it is 18 million. "
        "My aunt is from Chile. Is all lost?",
    ],
)
def test_a_loss_asked_about_is_not_answered_by_the_size(text, assistant):
    """Section 2056A(d) and paragraph (b)(1): the first return filed can still carry the election."""
    said = answered(text, assistant)
    assert said.startswith(("No.", "The marital deduction can still", "As you tell it, the QDOT election is still"))


def test_a_payout_of_principal_is_told_as_one(assistant):
    """Section 2056A(b)(1), whatever is said of the income beside it."""
    said = answered("the bank took 20,000 from the capital of the trust for her, is that taxed?", assistant)
    assert said.startswith("The spouse can be given principal")

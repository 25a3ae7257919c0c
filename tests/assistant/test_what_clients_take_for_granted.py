"""What a client takes for granted of a card, a relative, the tax's day or a fund abroad, judged in the first words."""

import pytest

from tests.one_question import answered, told, told_after


@pytest.mark.parametrize(
    "text",
    [
        "i am permanent resident for 20 years so the usual spouse deduction works for me also right?",
        "Holding a green card since 1999, pay every tax. So the ordinary rule for widows applies to me, correct?",
        "I have a visa and live in Boston, the same exemption covers us, yes?",
    ],
)
def test_the_ordinary_rule_is_not_for_a_card_holder(text, assistant):
    """Section 2056(d)(1): residence does not take the place of citizenship."""
    assert answered(text, assistant).startswith("No: the ordinary rule")


@pytest.mark.parametrize(
    "text",
    [
        "I'm a US citizen since 2010. the normal widow rule with no tax is for me too, yes?",
        "with a green card the normal deduction is not for me, right?",
        "Does a green card matter for the qdot of my children?",
    ],
)
def test_no_such_no_to_others(text, assistant):
    assert not answered(text, assistant).startswith("No: the ordinary rule")


@pytest.mark.parametrize(
    "text",
    [
        "my son lives in Berlin and is German. we would like that only he manages the trust, fine?",
        "Could my cousin in Madrid, he is spanish, alone be in charge of the qdot?",
    ],
)
def test_a_foreign_relative_alone_is_not_enough(text, assistant):
    """Section 2056A(a)(1)(A): one trustee is an individual U.S. citizen or a domestic corporation."""
    said = answered(text, assistant)
    assert said.startswith("No. As you tell it, this person alone does not meet the rule")


@pytest.mark.parametrize(
    "text",
    [
        "my brother, an american living in Lyon, shall run the qdot alone. ok?",
        "My brother is french but there is a US bank with him as trustee. ok like that?",
        "My cousin is Spanish and has an American passport. only he runs the qdot, fine?",
    ],
)
def test_no_such_verdict_on_a_citizen_or_beside_a_bank(text, assistant):
    assert "this person alone does not meet" not in answered(text, assistant)


@pytest.mark.parametrize(
    "text",
    [
        "return extended to September. nothing to pay before September, true?",
    ],
)
def test_the_tax_does_not_wait_for_the_extended_return(text, assistant):
    """IRC 6151 and 26 CFR 20.6081-1: an extension to file is none to pay."""
    assert answered(text, assistant).startswith("No. Estate tax must be paid 9 months after")


def test_no_such_no_where_the_day_is_right(assistant):
    text = "executor got six more months for the return, the tax is still due at nine months, correct?"
    assert not answered(text, assistant).startswith("No")


@pytest.mark.parametrize(
    "text",
    [
        "can they want a guarantee from me when the fund sits in Geneva",
        "the annuity comes from a German insurer. can the tax office need a guarantee or pledge from me for it",
        "My husband's plan is in Oslo and I agreed to pay. Somebody says the IRS may want a guarantee as well?",
    ],
)
def test_a_guarantee_asked_of_the_spouse_is_security(text, assistant):
    """(c)(6)(ii): for a plan abroad the spouse agrees to enter into a security agreement."""
    given = told(assistant, text)
    assert given.kind == "answer"
    assert "security agreement" in given.answer


@pytest.mark.parametrize(
    "text", ["I want a guarantee that the IRS takes it", "we'd like a guarantee", "i need a promise you are right"]
)
def test_a_guarantee_asked_of_us_is_declined(text, assistant):
    assert told(assistant, text).kind == "refusal"


@pytest.mark.parametrize(
    "text",
    [
        "Mum died in Toronto and it all counts as sold that day. What is the canadian gain on her flat?",
        "What is the australian capital gain on the shares he left?",
        "In Canada they say everything is deemed sold at death. which rate applies there?",
    ],
)
def test_a_gain_under_another_countrys_tax_is_outside(text, assistant):
    given = told(assistant, text)
    assert given.kind == "refusal"
    assert "other countries" in given.answer


@pytest.mark.parametrize(
    "text",
    [
        "my trustee sold the cottage the day before. is that a taxable event for the qdot",
        "Are capital gains on the Canadian shares in the qdot income that I may get without tax?",
    ],
)
def test_a_gain_of_the_trust_is_ours(text, assistant):
    assert told(assistant, text).kind == "answer"


@pytest.mark.parametrize(
    "text",
    ["what if I am sworn in earlier than the executor files?", "and if my oath comes before the return goes in?"],
)
def test_an_oath_before_the_return_leaves_no_need_of_a_qdot(text, assistant):
    """Section 2056(d)(4), though the end of the tax was spoken of before."""
    before = ("how does citizenship end the qdot", "The tax can stop when conditions of section 2056A(b)(12) are met.")
    assert told_after(assistant, text, before).answer.startswith("No QDOT is needed")

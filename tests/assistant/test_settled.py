"""A yes/no question is opened with "Yes" or "No" only where the statement settles the question as it is put."""

import pytest

from qdot_assistant.verdicts import opening_for

OPEN = [
    # what one may do is not what one must do
    ("Must I assign half of the property at least?", "form.part_of_property"),
    ("Must a formula be used in the assignment?", "form.formula"),
    ("Must the protective assignment use a formula?", "protective.formula"),
    ("do we have to write the part as a formula", "form.formula"),
    ("is it mandatory to pick only a fraction", "form.what_may_be_assigned"),
    ("Can the executor pay the qdot tax?", "tax.who_pays"),
    # another thing than the statement speaks of
    ("Is a payout for a cruise a taxable distribution?", "tax.other_exempt"),
    ("Is the trustee's paying my rent a taxed payout?", "tax.other_exempt"),
    ("is the wedding gift from the trust a taxed payout", "tax.other_exempt"),
    ("If my stepson needs bail money and the trust pays it, is that a taxed payout", "tax.other_exempt"),
    ("Do payouts for college trigger estate tax?", "tax.income_exempt"),
    ("Nobody can waive the 60 days, true?", "conveyance.ruling"),
    ("Does selling my house trigger estate tax?", "tax.other_exempt"),
    # a sum or a year of its own
    ("he left 18 million, is a qdot needed?", "qdot.estate_below_exclusion"),
    ("Is 13.99 million right for someone who died in 2025?", "exclusion.amount_2026"),
    # another case, which the same words put
    ("Is growth in the trust taxed when it is paid out to me?", "tax.growth"),
    ("when i die is the growth taxed", "tax.growth"),
    ("Does the whole house count in his estate if we owned it jointly?", "eligible.own_half"),
    ("Does my guardian have to sign if I am competent?", "assignment.spouse_incompetent"),
    ("Is the corpus portion rounded up where the quotient lies between terms?", "corpus.between_two_terms"),
    ("Is the pension taxed twice?", "qdot.credit_spouse_estate"),
]


@pytest.mark.parametrize(("text", "statement"), OPEN)
def test_what_the_statement_does_not_settle_is_left_open(text, statement):
    """No opening where a word, a figure, the mode or the case of the question is not the statement's own."""
    assert opening_for(text, statement) is None


@pytest.mark.parametrize(
    ("text", "statement", "opening"),
    [
        ("May I assign just a fraction?", "form.what_may_be_assigned", "Yes."),
        ("Can the protective assignment use a formula?", "protective.formula", "Yes."),
        ("Does my brother-in-law, a lawyer, have to sign the information statement?", "info.who_signs", "No."),
        ("is the growth inside the trust taxed every year", "tax.growth", "No."),
        ("can we put our whole joint house in", "eligible.own_half", "It depends."),
        ("is the limit still 13.99 million", "exclusion.amount_2026", "No."),
        ("do trustee fees trigger estate tax", "tax.other_exempt", "No."),
    ],
)
def test_what_the_statement_settles_is_opened(text, statement, opening):
    """The guards leave what is certain as it was."""
    assert opening_for(text, statement) == opening

"""What is claimed of Example 1 itself is held against the Example; only a case told to differ is worked out anew."""

import pytest

from tests.one_question import answered


@pytest.mark.parametrize(
    "text",
    [
        "Under Example 1 the estate deducts all $1,000,000, the jointly-owned property included. Where does it say so?",
        "Example 1 allows a marital deduction of $1,000,000 because everything passed to S. Pinpoint?",
        "the first example says all four properties count so she gets 1,000,000 deducted. is it true",
        "in example 1 they give the deduction for the house she held jointly too, didn't they?",
        "Example 1 holds that only the insurance is deductible, correct?",
        "By Example 1 the executor may deduct everything, $1,000,000, and S adds the joint house afterwards. Right?",
    ],
)
def test_a_false_claim_of_the_example_is_denied(text, assistant):
    """(d)(1)(ii): $700,000, and none for the $300,000 interest that S did not transfer."""
    said = answered(text, assistant, "attorney")
    assert said.startswith("No. Example 1 allows a marital deduction of $700,000")
    assert "would be" not in said


def test_a_claim_half_true_has_no_yes_or_no(assistant):
    """The real property is deducted, and it was transferred and not assigned."""
    text = "Example 1 grants the deduction for the real property even though it was not assigned. True?"
    assert answered(text, assistant).startswith("Example 1 allows a marital deduction of $700,000")


@pytest.mark.parametrize(
    ("text", "opening"),
    [
        ("Example 1, but S assigns the joint interest too: deduction?", "The marital deduction would be $1,000,000"),
        ("In Example 1, what would be deductible if she transferred all four?", "The marital deduction would be $1,0"),
        ("Example 1 facts; S moved only the insurance. Deduction $200,000?", "The marital deduction would be $200,000"),
        ("As in Example 1, my client moved everything incl. the joint interest. Deduction?", "The marital deduction w"),
        ("Example 1 gives a deduction of $700,000. Confirm.", "Yes."),
        ("Example 1 gives no deduction for the joint $300,000. Correct?", "No marital deduction is allowed"),
    ],
)
def test_a_case_told_to_differ_is_worked_out(text, opening, assistant):
    assert answered(text, assistant, "attorney").startswith(opening)

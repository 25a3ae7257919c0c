"""A case told by an attorney: what follows comes first, and nothing that is asked for in full is told in part."""

import datetime as dt

import pytest

from qdot_assistant.pipeline import answer
from qdot_assistant.types import Question

TODAY = dt.date(2026, 11, 22)


def asked(text, assistant):
    """One answer to an attorney."""
    return answer(Question(question=text, audience="attorney", today=TODAY), assistant)


def first_sentence(given):
    """The first paragraph of an answer, without its quotation."""
    return given.answer.split("\n")[0]


@pytest.mark.parametrize(
    ("case", "follows"),
    [
        (
            "The farm was assigned in time, never conveyed, and administration closed in May. Deduction lost?",
            "deduction is not allowed",
        ),
        (
            "No probate. The assigned shares were moved fifteen months after the due date. Is the deduction lost?",
            "deduction is not allowed",
        ),
        ("What if the spouse dies before she signs the assignment?", "personal representative"),
        (
            "The return went in with no election and more than two years late. Is the election valid?",
            "more than one year",
        ),
    ],
)
def test_what_follows_from_the_case_comes_first(case, follows, assistant):
    """The conclusion stands in the first paragraph, and no day that cannot change it is asked for."""
    given = asked(case, assistant)
    assert given.kind == "answer"
    assert not given.missing
    assert follows in first_sentence(given)


@pytest.mark.parametrize(
    ("text", "elements"),
    [
        (
            "Formal requisites of a protective assignment",
            ["bona fide issue", "penalties of perjury", "specific assets", "specific basis", "revoked", "copy"],
        ),
        (
            "Contents of the agreement to roll over annuity payments",
            ["60 days", "Form 706-QDT", "remaining present value", "301.9100-1", "security agreement"],
        ),
        ("Requisites of a pecuniary assignment", ["aggregate fair market value", "fairly representative"]),
    ],
)
def test_every_element_asked_for_is_told(text, elements, assistant):
    """Where the elements of a rule are asked for without its paragraph, the paragraph is summed up whole."""
    given = asked(text, assistant)
    assert [one for one in elements if one not in given.answer] == []


@pytest.mark.parametrize(
    ("text", "sections"),
    [
        ("quote the penalty of perjury language", {"(b)(8)", "(c)(5)(i)", "(c)(5)(viii)"}),
        ("quote the language about local law", {"(a)(2)", "(b)(2)", "(b)(6)"}),
    ],
)
def test_words_are_quoted_wherever_they_stand(text, sections, assistant):
    """Words that stand in several paragraphs are set out from each."""
    given = asked(text, assistant)
    assert {one.section.removeprefix("20.2056A-4") for one in given.citations} == sections


@pytest.mark.parametrize(
    ("text", "begins"),
    [
        (
            "Does Example 2 involve tenancy by the entirety?",
            "The words of (d)(2) do not mention tenancy by the entirety.",
        ),
        ("Does Example 3 involve a fractional share?", "The words of (d)(3) do not mention fractional share."),
        ("Does Example 1 involve life insurance?", "Yes, (d)(1): “Proceeds of life insurance”"),
    ],
)
def test_what_an_example_involves_is_read_from_its_words(text, begins, assistant):
    """Yes with the words that say so; where they do not stand there, what the Example does say follows."""
    assert asked(text, assistant).answer.startswith(begins)


def test_a_share_that_is_held_is_no_limit_taken_for_granted(assistant):
    """A part of the trust told in the case is not contradicted as if it were the rule's figure."""
    given = asked(
        "Suppose the QDOT holds 90% inherited assets and 10% of the spouse's own. What must qualify?", assistant
    )
    assert "It is not 90" not in given.answer


def test_only_the_plan_document_is_enough(assistant):
    """A bar in the plan's terms alone makes an annuity nonassignable: no "No" from the word "only"."""
    given = asked("Does an annuity nonassignable only because the plan document says so fall under (c)(1)?", assistant)
    assert not given.answer.startswith("No")


def test_a_heading_is_no_yes_or_no_question(assistant):
    """Requirements asked for by their heading are told without a "Yes" or "No"."""
    given = asked("requirements under (b)(7) for annuities that can be assigned", assistant)
    assert not given.answer.startswith(("Yes", "No"))


@pytest.mark.parametrize(
    ("case", "verdict"),
    [
        ("Shares conveyed March 3, 2026; administration ended March 10, 2026. Is the deduction lost?", "In time"),
        (
            "Administration ended March 3, 2026, shares conveyed March 10, 2026. Did we lose the deduction?",
            "Not in time",
        ),
    ],
)
def test_a_deduction_said_to_be_lost_is_judged_by_the_days(case, verdict, assistant):
    """Whether the deduction is lost goes by the days told, not by the rule on one of the two outcomes."""
    given = asked(case, assistant)
    assert given.kind == "calculation"
    assert given.answer.startswith(verdict)


def test_what_the_days_could_change_is_asked(assistant):
    """Acts told by one month each are not called late before their days are known."""
    given = asked("We signed the assignment in June and filed in June. Is the deduction gone?", assistant)
    assert given.kind == "clarification"


def test_one_word_names_no_paragraph(assistant):
    """ "The return" alone does not tell whose elements are asked for: no paragraph is summed up."""
    given = asked("what must the return include", assistant)
    assert not given.answer.startswith("(b)(2): a transfer or assignment")

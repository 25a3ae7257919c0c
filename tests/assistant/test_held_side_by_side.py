"""Two things of one question: two paragraphs held against each other by their words, a comparison asked in three
questions, papers asked for before a day, and the credit beside the amount it frees.
"""

from __future__ import annotations

from datetime import date

import pytest

from qdot_assistant.example_1 import answer as example_1
from qdot_assistant.named import named_sections
from qdot_assistant.pipeline import answer
from qdot_assistant.scope import gives_orders
from qdot_assistant.stories import questions_in
from qdot_assistant.types import Answer, Question

TODAY = date(2026, 11, 22)


def _told(question: str, assistant, audience: str = "attorney") -> Answer:  # type: ignore[no-untyped-def]
    return answer(Question(question=question, audience=audience, today=TODAY), assistant)


@pytest.mark.parametrize(
    ("question", "holds", "lacks"),
    [
        ("which of (c)(6) and (c)(7) mentions sixty", None, None),
        ("Which of (c)(6) and (c)(7) contains the 60 days?", "(c)(7)(i)", "(c)(6)"),
        ("which of (b)(1) and (b)(6) requires an enforceable assignment", "(b)(1)", "(b)(6)"),
        ("which paragraph of (b)(3) and (b)(4) contains the words “fairly representative”?", "(b)(4)(ii)", "(b)(3)"),
        ("what one, (b)(6) or (b)(7), mentions a private letter ruling?", "(b)(6)", "(b)(7)"),
    ],
)
def test_the_words_tell_which_paragraph_holds_it(question, holds, lacks, assistant) -> None:  # type: ignore[no-untyped-def]
    """The sentence under its paragraph, and the other said not to mention it."""
    said = _told(question, assistant).answer
    if holds is None:
        assert "do not mention sixty" not in said
    else:
        assert said.startswith(f"{holds}: “")
        assert f"The words of {lacks} do not mention" in said


def test_a_thing_that_both_hold_is_quoted_from_both(assistant) -> None:  # type: ignore[no-untyped-def]
    """April 15 stands in (c)(6)(i) and in (c)(7)(i)."""
    said = _told("which of (c)(6) and (c)(7) contains the April 15 date?", assistant).answer
    assert "(c)(6)(i): “" in said
    assert "(c)(7)(i): “" in said


@pytest.mark.parametrize("text", ["what is Table 2 for", "what is (b)(8) for?", "what are (c)(6) and (c)(7) for"])
def test_a_purpose_asked_is_no_bare_citation(text: str) -> None:
    """What a paragraph is for is asked, and none of its words."""
    assert not named_sections(text).is_bare


@pytest.mark.parametrize("text", ["what is (b)(8)", "(c)(7)(i) for a death in 2024", "26 CFR 20.2056A-4(b)(1) text"])
def test_a_bare_citation_stays_one(text: str) -> None:
    """Its words are shown."""
    assert named_sections(text).is_bare


@pytest.mark.parametrize(
    "question",
    [
        "transfer or assign, is that the same word? what differs and which one gives more time",
        "is to transfer and to assign one thing? what is different? which is later",
        "may i assign or transfer it, is it the same? and which leaves me longer",
    ],
)
def test_one_comparison_is_told_once(question: str, assistant) -> None:  # type: ignore[no-untyped-def]
    """§ 20.2056A-4(b)(1): before the filing, or on or before its day."""
    said = _told(question, assistant, "client").answer
    assert said.startswith(("A transfer actually moves", "No. A transfer actually moves"))
    assert "60 days" not in said


@pytest.mark.parametrize(
    ("asked", "credit"),
    [
        ("applicable credit amount for a 2025 death?", "$5,541,800"),
        ("unified credit, decedent died in 2024", "$5,389,800"),
        ("What is the estate tax credit of 2023?", "$5,113,800"),
        ("2026: applicable credit, not the exclusion", "$5,945,800"),
    ],
)
def test_the_credit_of_a_year_is_told_before_the_amount(asked: str, credit: str, assistant) -> None:  # type: ignore[no-untyped-def]
    """IRC 2010(c) and 2001(c): the tentative tax on the basic exclusion amount."""
    assert credit in _told(asked, assistant).answer.split(". ")[0]


def test_the_exclusion_asked_by_its_name_is_told_alone(assistant) -> None:  # type: ignore[no-untyped-def]
    """No credit was asked for."""
    assert "credit amount for" not in _told("exclusion amount for a 2025 death?", assistant).answer


@pytest.mark.parametrize(
    ("question", "opening"),
    [
        ("dad passed in 2023, was it 12.92 million", "Yes."),
        ("he died in 2024, is that 13.99 million?", "No."),
        ("she died in 2025. is it 13.99 million", "Yes."),
        ("his death was in 2019, was the figure 11.4 million?", "Yes."),
    ],
)
def test_a_sum_beside_a_death_is_held_to_be_its_exclusion(question: str, opening: str, assistant) -> None:  # type: ignore[no-untyped-def]
    """IRC 2010(c): the year of the death decides."""
    assert _told(question, assistant, "client").answer.startswith(opening)


@pytest.mark.parametrize(
    "words",
    [
        "D's half of the jointly owned property",
        "her husband's share of the joint house",
        "the decedent's half of the jointly held land",
        "his half of the joint property",
    ],
)
def test_the_share_of_d_is_the_whole_interest_of_example_1(words: str) -> None:
    """§ 20.2056A-4(d)(1)(i): the $300,000 is D's interest already."""
    draft = example_1(f"Example 1, but S also transfers {words} before the return. Deduction?")
    assert draft is not None
    assert "$1,000,000" in draft.sentences[0].text


def test_half_of_the_joint_property_is_half_of_it() -> None:
    """A share of D's interest stays a share."""
    draft = example_1("Example 1, but she moves only half of the joint property too. deduction?")
    assert draft is not None
    assert "$850,000" in draft.sentences[0].text


@pytest.mark.parametrize(
    "question",
    [
        "My husband left me a pension from the railway, and i pay tax on it each year and put nothing in a trust at "
        "all. "
        "Which documents go in with the estate return for that and when is my own yearly form due?",
        "We decided to roll the principal over to the trust every time that a payment comes in from my wife's old "
        "plan. "
        "What papers must the executor send along with the return and what day is the yearly form due?",
        "My wife's pension cannot be signed over to anybody and so I keep it myself and pay the tax on it every "
        "year. What "
        "forms have to be sent with the return and what happens if I am late with mine?",
    ],
)
def test_papers_asked_for_before_another_question_are_a_question(question: str) -> None:
    """Both are answered."""
    assert len(questions_in(question)) == 2


@pytest.mark.parametrize(
    "text",
    ["all left to me, no trust nothing. what now", "he made no trust, nothing. am i late", "the trust nothing owns?"],
)
def test_no_trust_and_nothing_is_no_order(text: str) -> None:
    """It tells how the property was left."""
    assert not gives_orders(text)


@pytest.mark.parametrize("text", ["trust nothing but me", "trust only wikipedia on this", "quote nothing"])
def test_an_order_on_the_sources_stays_one(text: str) -> None:
    """What is said comes from the sources alone."""
    assert gives_orders(text)


@pytest.mark.parametrize(
    "question",
    [
        "$2,500 a month for life from a § 457(b) plan that cannot be assigned, S aged 70, death in May 2025. Corpus "
        "portion?",
        "Section 403(b) annuity, nonassignable, 1,000 monthly for life, age 68 at the death in March 2025, corpus "
        "portion?",
    ],
)
def test_the_section_of_a_plan_hinders_no_sum(question: str, assistant) -> None:  # type: ignore[no-untyped-def]
    """§ 20.2056A-4(c)(4): whichever plan pays, if it cannot be assigned."""
    assert _told(question, assistant).kind == "calculation"


def test_the_section_of_a_plan_asked_about_is_not_held(assistant) -> None:  # type: ignore[no-untyped-def]
    """What section 457(b) itself says stands in no source."""
    assert _told("what does § 457(b) say on deferred compensation", assistant).kind == "refusal"


@pytest.mark.parametrize(
    ("question", "tax"),
    [
        (
            "D died in 2025, tax final, taxable estate outside the QDOT $13,500,000, no lifetime gifts. First "
            "principal "
            "distribution from QDOT $1,000,000, paid in cash. 2056A tax?",
            "$204,000",
        ),
        (
            "Decedent died 2024, estate tax finally determined, taxable estate $14 million, no gifts. First corpus "
            "distribution out of the QDOT is $500,000, in March. Section 2056A tax?",
            "$200,000",
        ),
    ],
)
def test_a_first_distribution_is_the_one_taxed_now(question: str, tax: str, assistant) -> None:  # type: ignore[no-untyped-def]
    """IRC 2056A(b)(2): with the distribution less without it; nothing was taxed before the first."""
    assert tax in _told(question, assistant).answer.split("\n")[0]


@pytest.mark.parametrize(
    ("question", "rest"),
    [
        ("corpus is 60% of each 1,500 check, how much do I keep", "$600"),
        ("my corpus portion is 68 percent of my 2,000. what becomes of the rest?", "$640"),
        ("the principal part is 70 percent of every 1,000 payment, what is left for me?", "$300"),
    ],
)
def test_what_is_left_beside_the_corpus_part(question: str, rest: str, assistant) -> None:  # type: ignore[no-untyped-def]
    """§ 20.2056A-4(c)(4)(i): only the corpus portion is moved or taxed."""
    assert _told(question, assistant, "client").answer.startswith(f"{rest} of each payment")


@pytest.mark.parametrize(
    "question",
    [
        "Applicability paragraph of -4: wording after T.D. 9974 compared with wording today.",
        "history of the applicability clause",
        "how did the applicability provision of § 20.2056A-4 read in 2023 and how now",
    ],
)
def test_the_applicability_paragraph_is_e(question: str, assistant) -> None:  # type: ignore[no-untyped-def]
    """§ 20.2056A-4(e)."""
    assert "20.2056A-4(e)" in _told(question, assistant).citations[0].section

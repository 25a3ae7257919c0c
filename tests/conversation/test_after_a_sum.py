"""What is asked after the corpus portion of a pension: another subject, another case, or the sum once more."""

from __future__ import annotations

import datetime as dt

import pytest

from qdot_assistant.pipeline import Assistant, answer
from qdot_assistant.types import Answer, Question, Turn

TODAY = dt.date(2026, 11, 24)
SUM = "my late husband's pension pays me 1,750 a month for life, he died 6 march 2025, i was 67. corpus part?"
WORKED = "The corpus (principal) portion is 67 percent (0.67) of each payment: $1,172.50 of each payment of $1,750. [1]"


def after_sum(text: str, assistant: Assistant, audience: str = "client") -> Answer:
    """The answer to a message right after the sum."""
    history = (Turn(role="user", content=SUM), Turn(role="assistant", content=WORKED))
    asked = {"question": text, "history": history, "today": TODAY, "audience": audience}
    return answer(Question.model_validate(asked), assistant)


@pytest.mark.parametrize(
    "text",
    [
        "only a third of the vineyard was his for the estate tax. how much of the vineyard may I give to the trust?",
        "he owned half of a sailing boat and I doubt even that. can I sign it over just in case?",
        "which papers go along with the 706 if I roll the capital part over",
        'what does the word "corpus portion" mean, please',
        "my illness eats up the entire pension. must I really pay tax on the principal as well?",
        "may I put in one quarter of his stocks only and keep the others?",
        "what becomes of the marital deduction if the deed is recorded only after the estate was closed",
        "Must it be a marital trust where nothing but what he left me goes into it?",
        "60 percent of the cottage was counted. is a bond for half of it fine?",
    ],
)
def test_a_share_of_something_else_is_no_part_of_the_pension(text: str, assistant: Assistant) -> None:
    """Property, papers, words and hardship are rules: § 20.2056A-4(b)(3), (c)(2)(i)."""
    assert not any(one.calculator == "corpus_portion" for one in after_sum(text, assistant).calculations)


@pytest.mark.parametrize(
    "text",
    [
        "so is it half of every check?",
        "my nephew says 70 percent, is he right?",
        "what part of each payment do I have to put in?",
        "and how much of it can I keep",
        "does the whole pension count as principal?",
    ],
)
def test_a_share_of_the_pension_is_told_once_more(text: str, assistant: Assistant) -> None:
    assert any(one.calculator == "corpus_portion" for one in after_sum(text, assistant).calculations)


@pytest.mark.parametrize(
    "text",
    [
        "why does the court case have to be begun so early?",
        "can one get more time for moving the land into the trust, the registry is slow",
        "filed before the due date: when is the return deemed filed under (a)?",
        "give me the elements of a valid irrevocable assignment",
        "may I still revoke the assignment later on?",
        "do I still have to put something in although I hardly get by",
        "is a private letter ruling possible for the conveyance?",
    ],
)
def test_a_rule_asked_is_no_day_of_the_case(text: str, assistant: Assistant) -> None:
    """The death told with the sum makes no day of what is asked of a rule."""
    assert not after_sum(text, assistant).calculations


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("and by when must the court case be begun?", "December 6, 2025"),
        ("until what day could the executor have filed the return", "December 8, 2025"),
        ("deadline for the assignment?", "December 8, 2025"),
    ],
)
def test_a_day_asked_for_runs_from_the_death_told(text: str, day: str, assistant: Assistant) -> None:
    assert day in after_sum(text, assistant).answer


@pytest.mark.parametrize(
    "text",
    [
        "Example 4, only with a widow of 70",
        "run Example 4 with payments each quarter",
        "the figures of Example 4 at 4.4 percent instead",
    ],
)
def test_example_4_keeps_its_own_facts(text: str, assistant: Assistant) -> None:
    """What the Example does not change stays as it has it, (d)(4)(ii), whatever pension was told before."""
    (worked,) = after_sum(text, assistant).calculations
    alone = answer(Question(question=text, today=TODAY), assistant).calculations[0]
    assert worked.results == alone.results


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Death 11 January 2026, I need the original and the extended due day", "October 13, 2026"),
        ("d.o.d. 11 January 2026, Form 4768 filed in time", "April 12, 2027"),
        ("my cousin Ada died on 11 January 2026. what is the last day for her return?", "October 13, 2026"),
    ],
)
def test_a_day_asked_with_another_death_is_no_share(text: str, day: str, assistant: Assistant) -> None:
    assert day in after_sum(text, assistant).answer


def test_the_exclusion_of_a_death_is_no_share(assistant: Assistant) -> None:
    assert "$13,610,000" in after_sum("if he died in october 2024 what was the exemption", assistant).answer


def test_a_text_of_an_earlier_year_is_shown_whatever_death_was_told(assistant: Assistant) -> None:
    assert "text from 2009" in after_sum("(d)(4)(v)(A) in the 2009 text", assistant, "attorney").answer


@pytest.mark.parametrize(
    "text",
    [
        "he made no trust. is it too late to set one up now that he's gone?",
        "In the first example, how large is the deduction?",
        "why was sixty percent moved in Example 3",
        "they wired it every month and will not pay a trust. what now??",
        "there is also his IRA at the bank. can that be assigned to the trust",
    ],
)
def test_another_matter_is_answered_as_its_own(text: str, assistant: Assistant) -> None:
    said = after_sum(text, assistant)
    assert not said.calculations
    assert "one last Form 706-QDT" not in said.answer


def test_another_pension_with_another_death_has_no_age_yet(assistant: Assistant) -> None:
    """The factor goes by each survivor's own age, (c)(4)(ii)(B)."""
    said = after_sum("Life annuity of $88,000 a year, D died 30 June 2025, 5.0 percent. Portion?", assistant)
    assert said.missing == ("age",) or "age" in said.missing


AFTER_A_RULE = (
    Turn(role="user", content=SUM),
    Turn(role="assistant", content=WORKED),
    Turn(role="user", content="within how many days must I roll each payment over?"),
    Turn(role="assistant", content="Within 60 days of receipt; every payment has its own 60 days. [1]"),
)


@pytest.mark.parametrize(
    "text",
    [
        "quarterly 6k for life, she was 71 when he died 20 august 2025, rate 4.8",
        "S b. 5 April 1958; D died 3 November 2025; $24,000 p.a. monthly for life; 4.6%",
        "it runs for ten years only, 1,500 monthly, husband died August 20 2025, rate 5",
    ],
)
def test_another_annuity_told_whole_after_a_rule_is_worked_out(text: str, assistant: Assistant) -> None:
    question = Question(question=text, history=AFTER_A_RULE, today=TODAY)
    worked = answer(question, assistant).calculations[0]
    assert worked.results == answer(Question(question=text, today=TODAY), assistant).calculations[0].results


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("death on 11 January 2026: original and extended due day, please", "October 13, 2026"),
        ("which exemption holds if he had died in October 2024", "$13,610,000"),
        ("when does the next train to Boston leave", "outside"),
    ],
)
def test_another_subject_after_a_rule(text: str, told: str, assistant: Assistant) -> None:
    assert told in answer(Question(question=text, history=AFTER_A_RULE, today=TODAY), assistant).answer

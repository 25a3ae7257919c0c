"""Each person's part under a paragraph, what a term of it refers to, and from when it applies."""

from __future__ import annotations

from datetime import date

import pytest

from qdot_assistant.asking import asks_the_roles, parts_of
from qdot_assistant.pipeline import Assistant, answer
from qdot_assistant.types import Answer, Question


def asked(question: str, assistant: Assistant, audience: str = "attorney") -> Answer:
    return answer(Question(question=question, audience=audience, today=date(2026, 11, 22)), assistant)


@pytest.mark.parametrize(
    "question",
    [
        "(c)(3): who must do what?",
        "Contrast the tasks of the executor and the surviving spouse under (c)(3)",
        "executor and spouse respective obligations under (c)(3)",
    ],
)
def test_each_ones_part_is_told_from_the_paragraph(question: str, assistant: Assistant) -> None:
    """(c)(3)(i) is the spouse's, (iii) to (v) are the executor's."""
    told = asked(question, assistant).answer
    assert told.startswith("(c)(3), the roll-over route, is satisfied if (i) the spouse agrees")


@pytest.mark.parametrize("text", ["who does it under (c)(3)", "duties of the trustee under (a)(2)", "acts of the IRS"])
def test_one_persons_part_is_no_comparison(text: str) -> None:
    assert not asks_the_roles(text)


@pytest.mark.parametrize(
    "question",
    ['What does "chapter 11" mean in (a)(2)?', "in (a)(2), what does “chapter 11” refer to?"],
)
def test_what_a_term_refers_to_is_its_meaning(question: str, assistant: Assistant) -> None:
    """(a)(2): the return of tax imposed by chapter 11 is the estate tax return."""
    assert "estate tax return" in asked(question, assistant).answer


def test_what_a_paragraph_refers_to_stays_its_citations(assistant: Assistant) -> None:
    assert "IRC 408(d)" in asked("What does (b)(7)(iv) refer to?", assistant).answer


@pytest.mark.parametrize(
    "text",
    [
        "my uncle died 2020, which table did they take and what version of the pension example",
        "he died in 2019, what table do they use and which example 4",
    ],
)
def test_a_question_after_a_comma_asks_without_a_mark(text: str) -> None:
    assert len(parts_of(text)) == 2


def test_from_when_a_paragraph_applies_is_no_time_limit(assistant: Assistant) -> None:
    """(e): from which deaths (c)(4)(ii)(B) applies is not worked out from a death."""
    told = asked("When did (c)(4)(ii)(B) begin to apply, for a June 2016 decedent?", assistant)
    assert told.kind == "answer"


@pytest.mark.parametrize(
    "question",
    [
        "we administer the plan that pays a survivor: must we deduct this QDOT tax first",
        "does our company's pension fund keep back this estate tax from a widow's annuity",
    ],
)
def test_the_plan_keeps_nothing_back(question: str, assistant: Assistant) -> None:
    """(c)(6)(ii): reporting and remittance are the spouse's."""
    assert "the spouse" in asked(question, assistant, "client").answer


def test_a_verdict_on_the_rule_is_none_on_the_death_told(assistant: Assistant) -> None:
    assert " No. " not in asked("our guide names table 2000CM, mum died in 2024", assistant, "client").answer

"""What is asked after a day was worked out or a fact was asked for: a rule or a pension, and not that day again."""

from __future__ import annotations

import datetime as dt

import pytest

from qdot_assistant.pipeline import answer
from qdot_assistant.reading.replies import may_reply
from qdot_assistant.types import Question, Turn

RETURN = (
    "my husband died march 3 2026, when is the estate tax return due",
    "The estate tax return (Form 706) is due on December 3, 2026, nine months after the death. [1]",
)
ROLLED = (
    "a pension payment reached her on october 9, 2026, when must its corpus portion be in the trust",
    "The corpus portion of the payment of October 9, 2026 must be in the QDOT by December 8, 2026. [1]",
)
LACKING = (
    "how much of each pension check is corpus? I get 2000 a month",
    "To work this out I still need:\n\n- How old was the person whose life the payments follow (or the number of years "
    "for a fixed term)?\n- On what day did the decedent die?",
)


def told(text: str, before: tuple[str, str], assistant, audience="client"):  # type: ignore[no-untyped-def]
    history = (Turn(role="user", content=before[0]), Turn(role="assistant", content=before[1]))
    asked = Question(question=text, history=history, audience=audience, today=dt.date(2026, 11, 22))
    return answer(asked, assistant)


@pytest.mark.parametrize("before", [RETURN, ROLLED])
@pytest.mark.parametrize(
    ("text", "section"),
    [
        ("What are the elements of a valid protective assignment?", "20.2056A-4(b)(8)"),
        ("who has to put a signature on the roll-over agreement?", "20.2056A-4(c)(7)(ii)"),
        ("i took the oath last month, do i still need that trust", "IRC 2056A(b)(12)"),
        ("what happens to the jointly owned land in example one", "20.2056A-4(d)(1)"),
    ],
)
def test_a_rule_is_told_and_not_the_day_again(text, section, before, assistant) -> None:  # type: ignore[no-untyped-def]
    found = told(text, before, assistant)
    assert "December 3, 2026" not in found.answer.split("\n\n")[0]
    assert "December 8, 2026" not in found.answer.split("\n\n")[0]
    assert any(one.section.startswith(section) for one in found.citations)


def test_what_lies_outside_is_still_refused(assistant) -> None:  # type: ignore[no-untyped-def]
    assert told("when is the next lunar eclipse visible", RETURN, assistant).kind == "refusal"


@pytest.mark.parametrize("before", [ROLLED, LACKING])
def test_a_whole_pension_told_anew_is_worked_out(before, assistant) -> None:  # type: ignore[no-untyped-def]
    """(c)(4): nothing of the payment told before goes into it."""
    text = "$30,000 a year, paid quarterly, for life, spouse 66, died 1 October 2025, 4.6%"
    alone = answer(Question(question=text, today=dt.date(2026, 11, 22)), assistant).calculations[0]
    worked = told(text, before, assistant).calculations[0]
    assert worked.calculator == "corpus_portion"
    assert worked.results["corpus_portion"] == alone.results["corpus_portion"]


def test_example_4_varied_keeps_its_own_rate(assistant) -> None:  # type: ignore[no-untyped-def]
    """(d)(4)(ii): 3.6 percent, and not the rate of the month told before."""
    found = told("Example 4, had the widow been 66?", RETURN, assistant, audience="attorney")
    assert found.calculations[0].inputs["section_7520_rate"].startswith("3.6")


def test_the_election_is_asked_for_with_a_death_of_its_own(assistant) -> None:  # type: ignore[no-untyped-def]
    """IRC 2056A(d): one year after the due date."""
    text = "Outer limit for the QDOT election if the decedent died May 12, 2024, nothing filed, no extension"
    assert "February 12, 2026" in told(text, ROLLED, assistant, audience="attorney").answer


def test_a_former_text_asked_for_is_quoted_whenever_the_death_was(assistant) -> None:  # type: ignore[no-untyped-def]
    found = told("(d)(4)(iv)(B) of the 2009 text", RETURN, assistant, audience="attorney")
    assert found.kind == "answer"
    assert "Reserved" in found.answer


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("and with the six months more?", "June 3, 2027"),
        ("what if he died in April 20, 2026?", "January 20, 2027"),
        ("and until when must the assignment be signed", "December 3, 2026"),
        ("can it wait a little longer?", ""),
    ],
)
def test_the_day_follows_a_fact_put_in(text, day, assistant) -> None:  # type: ignore[no-untyped-def]
    assert day in told(text, RETURN, assistant).answer


@pytest.mark.parametrize(
    "text", ["who may call for security", "what of the land in example one", "can I give my wife 190,000 in 2026"]
)
def test_a_question_of_its_own_replies_to_nothing(text) -> None:  # type: ignore[no-untyped-def]
    assert not may_reply(text)


@pytest.mark.parametrize("text", ["63", "may 2024", "I was 70, is that enough?", "is 68 years old ok? he died in may"])
def test_a_reply_is_read(text) -> None:  # type: ignore[no-untyped-def]
    assert may_reply(text)


@pytest.mark.parametrize(
    "text",
    [
        "He left me a painting and I traded it against another one. May the new one go in?",
        "May the recipient QDOT under (c)(3)(i) be set up by the executor?",
        "who may call for security",
    ],
)
def test_no_number_of_another_thing_is_read_as_a_term(text, assistant) -> None:  # type: ignore[no-untyped-def]
    found = told(text, LACKING, assistant)
    assert found.kind == "answer"
    assert "I still need" not in found.answer


@pytest.mark.parametrize("text", ["formula for the corpus amount?", "corpus amount over what"])
def test_the_formula_is_told_and_no_fact_asked_for(text, assistant) -> None:  # type: ignore[no-untyped-def]
    """(c)(4)(ii)(B)."""
    assert told(text, LACKING, assistant).kind == "answer"


@pytest.mark.parametrize(("text", "in_it"), [("I was 71 and he died June 5, 2025", "0."), ("71", "On what day did")])
def test_a_fact_told_then_belongs_to_the_sum(text, in_it, assistant) -> None:  # type: ignore[no-untyped-def]
    assert in_it in told(text, LACKING, assistant).answer

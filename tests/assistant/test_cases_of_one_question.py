"""A question asked once for several cases is answered for each, and half a question is no other matter: (b)(2), (c)."""

from __future__ import annotations

import datetime as dt

import pytest

from qdot_assistant.coordinated import cases_of, with_its_question
from qdot_assistant.pipeline import Assistant, answer
from qdot_assistant.types import Answer, Question


def asked(text: str, assistant: Assistant) -> Answer:
    return answer(Question(question=text, audience="attorney", today=dt.date(2026, 11, 22)), assistant)


@pytest.mark.parametrize(
    ("text", "cases"),
    [
        ("Which papers go in (i) on a transfer, (ii) on an assignment?", ["on a transfer?", "on an assignment?"]),
        ("For (1) a pension and (2) a private annuity, what must be told?", ["For a pension, what", "For a private"]),
        ("What follows, first, from a late form, second, from a late rollover?", ["a late form?", "a late rollover?"]),
        ("Meaning of corpus portion and of corpus amount", ["Meaning of corpus portion", "Meaning of corpus amount"]),
        ("Form and timing of a protective assignment?", ["Form of a protective", "timing of a protective"]),
        ("made on or before the filing and on or before the last day?", []),
        ("Under (b)(8), who signs (a) and when (b)?", []),
        ("what does a QDOT cost for me and for my kids", []),
        ("difference of the form for transfers and for assignments", []),
        ("pros and cons of a QDOT", []),
        ("When must it be moved if (i) the estate is administered; (ii) it is not?", []),
    ],
)
def test_each_case_takes_the_words_said_once(text: str, cases: list[str]) -> None:
    found = cases_of(text)
    assert len(found) == len(cases)
    assert all(case in one for case, one in zip(cases, found, strict=True))


def test_what_if_takes_the_question_before_it() -> None:
    first = "what do i file if i pay the tax each year"
    assert with_its_question("what if i roll it over", first) == "what do i file if i roll it over"


@pytest.mark.parametrize(
    ("text", "says", "never"),
    [
        (
            "Copies to be submitted (i) for a transfer, (ii) for an assignment?",
            ("trust instrument", "copy of the assig"),
            (),
        ),
        ("Who signs (1) the Information Statement and (2) the Agreement To Pay?", ("(c)(5)(i)", "(c)(6)(ii)"), ()),
        ("Definition of corpus portion and of corpus amount, please.", ("(c)(4)(i)", "(c)(4)(ii)(A)"), ()),
        (
            "At what rate is a payout taxed before the decedent's tax is final, and how is the excess got back?",
            ("highest rate", "1 year"),
            ("35 percent", "taxable gift"),
        ),
        ("Who signs the Information Statement, and what is the declaration?", ("knowledge and belief",), ()),
        (
            "Can the spouse choose how her IRA counts, and may she do otherwise?",
            ("408(a)",),
            ("My sources do not say",),
        ),
    ],
)
def test_both_halves_are_answered(
    text: str, says: tuple[str, ...], never: tuple[str, ...], assistant: Assistant
) -> None:
    told = asked(text, assistant).answer
    assert all(one in told for one in says)
    assert not any(one in told for one in never)


def test_he_is_the_one_who_is_to_be_trustee(assistant: Assistant) -> None:
    told = answer(
        Question(question="can my son be trustee and does he have to live here", today=dt.date(2026, 11, 22)), assistant
    ).answer
    assert "A surviving spouse who lives abroad" not in told

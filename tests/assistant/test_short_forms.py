"""A lawyer's short forms are read as the words they stand for; a word in small letters or a shout is none."""

from __future__ import annotations

from datetime import date

import pytest

from qdot_assistant.pipeline import Assistant, answer
from qdot_assistant.short_forms import written_out
from qdot_assistant.types import Question


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("LOC amount?", "letter of credit amount?"),
        ("IS: items?", "Information Statement: items?"),
        ("is IS sworn", "is Information Statement sworn"),
        ("jud. ref. begun late", "judicial reformation begun late"),
        ("QDOT > $3MM", "QDOT over $3 million"),
        ("BEA for 2013", "basic exclusion amount for 2013"),
        ("signed UPP", "signed under penalties of perjury"),
        ("A-4(d)(1)(ii)(B)", "20.2056A-4(d)(1)(ii)(B)"),
        ("quote A-2(d)(1)(ii)", "quote 20.2056A-2(d)(1)(ii)"),
    ],
)
def test_a_short_form_is_written_out(text: str, written: str) -> None:
    assert written_out(text) == written


@pytest.mark.parametrize(
    "text", ["IS THE IRA ASSIGNABLE", "this is it", "what is the loc", "Who IS he", "§ 20.2056A-4(c)", "plan A-4 (old)"]
)
def test_a_word_is_no_short_form(text: str) -> None:
    assert written_out(text) == text


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("LOC: what % of value?", "65 percent"),
        ("IS: signed by?", "both the executor"),
        ("RoA: sched. of xfers goes along with which form?", "Form 706-QDT"),
        ("JTWROS acct w/ NCS - portion includible?", "§ 20.2056A-8(a)"),
    ],
)
def test_a_question_in_short_forms_is_answered(question: str, words: str, assistant: Assistant) -> None:
    asked = Question(question=question, audience="attorney", today=date(2026, 11, 22))
    assert words in answer(asked, assistant).answer

"""A calculation taken up again over another question: a figure put anew, the sum redone, the return's time extended."""

from __future__ import annotations

import datetime as dt

import pytest

from qdot_assistant.pipeline import Assistant, answer
from qdot_assistant.types import Answer, Question, Turn

SHARE = (
    "1,400 monthly for as long as I live; 81 when he passed on 2 September 2024; 4.8 percent. What's the corpus part?"
)
RETURN = "Oskar died on 6 May 2026. When's his return due?"


def _after(first: str, between: str, said: str, assistant: Assistant) -> Answer:
    history = tuple(
        Turn(role=role, content=content)
        for role, content in (
            ("user", first),
            ("assistant", "It is as told. [1]"),
            ("user", between),
            ("assistant", "The executor. [1]"),
        )
    )
    return answer(Question(question=said, history=history, today=dt.date(2026, 11, 22)), assistant)


@pytest.mark.parametrize(
    ("said", "name", "value"),
    [
        ("redo the sum for a death on 2 June 2024, rate 5.6", "section_7520_rate", "5.6"),
        ("run it again, she being 79", "age", "79"),
        ("calculate anew with 1,700", "annual_annuity", "20400"),
        ("back to the first question, now for 1,700 quarterly", "annual_annuity", "6800"),
        ("the share once more, at age 70", "age", "70"),
        ("had I been 66?", "age", "66"),
        ("were she five years older?", "age", "86"),
        ("Same calculation, but payments at each quarter's end of 4,200", "annual_annuity", "16800"),
    ],
)
def test_a_figure_put_anew_belongs_to_the_sum_before(said: str, name: str, value: str, assistant: Assistant) -> None:
    """(c)(4): the portion goes by the facts as they are put last, whatever was asked between."""
    again = _after(SHARE, "who files the agreement", said, assistant)
    assert [one.calculator for one in again.calculations] == ["corpus_portion"]
    assert float(str(again.calculations[0].inputs[name])) == float(value)


@pytest.mark.parametrize(
    "said",
    [
        "ok, and the return if the extra half year is granted?",
        "suppose we get the additional six months for it, what day then",
        "and if they give us half a year longer for the return?",
        "and the other half year, if we ask for it?",
        "so what's the day once the additional half year is in",
    ],
)
def test_more_time_supposed_moves_the_returns_day(said: str, assistant: Assistant) -> None:
    """26 CFR 20.6081-1(b): six months beyond February 6, 2027."""
    assert "August 6, 2027" in _after(RETURN, "may our executor create the QDOT?", said, assistant).answer


@pytest.mark.parametrize(
    "said", ["does the executor have to be 66?", "who may be trustee then?", "is it the same at 3 percent tax?"]
)
def test_another_question_takes_no_sum_up_again(said: str, assistant: Assistant) -> None:
    """What asks for a rule is answered by it."""
    assert _after(SHARE, "who files the agreement", said, assistant).kind != "calculation"

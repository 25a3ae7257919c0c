"""The table of conversations: each follow-up is answered with the rule, the day or the figure it is about."""

from __future__ import annotations

import datetime as dt
import re
from pathlib import Path
from typing import Any

import yaml

from qdot_assistant.pipeline import Assistant, answer
from qdot_assistant.types import Answer, Question, Turn

TODAY = dt.date(2026, 11, 22)
CASES = [
    case
    for path in sorted((Path(__file__).parent / "cases").glob("*.yaml"))
    for case in yaml.safe_load(path.read_text(encoding="utf-8"))
]


def what_is_wrong(turn: dict[str, Any], given: Answer) -> list[str]:
    """What of a turn's expectation the answer does not meet."""
    sections = [citation.section.removeprefix("20.2056A-4") for citation in given.citations]
    about = turn.get("about", [])
    wrong = [] if given.kind in turn.get("kind", [given.kind]) else [f"kind {given.kind}"]
    if about and not any(section.startswith(one) for section in sections for one in about):
        wrong.append(f"about {sections[:5]}")
    if "says" in turn and not re.search(turn["says"], given.answer, re.IGNORECASE | re.DOTALL):
        wrong.append(f"says {given.answer[:200]}")
    if "calculator" in turn:
        told = [one.inputs for one in given.calculations if one.calculator == turn["calculator"]]
        inputs = {name: str(told[0].get(name)) for name in turn.get("inputs", {})} if told else None
        if inputs != {name: str(value) for name, value in turn.get("inputs", {}).items()}:
            wrong.append(f"calculation {inputs}")
    return wrong


def misses(case: dict[str, Any], assistant: Assistant) -> dict[str, list[str]]:
    """The turns of a conversation that do not get what they expect, the assistant's own answers being the history.

    A turn that has ``said`` was answered in those other words.
    """
    history: tuple[Turn, ...] = ()
    wrong = {}
    for turn in case["turns"]:
        question = Question(question=turn["say"], audience=case["audience"], history=history, today=TODAY)
        given = answer(question, assistant)
        if found := what_is_wrong(turn, given):
            wrong[turn["say"]] = found
        history = (
            *history,
            Turn(role="user", content=turn["say"]),
            Turn(role="assistant", content=turn.get("said", given.answer)),
        )
    return wrong


def test_turns_are_answered_with_what_they_are_about(assistant: Assistant) -> None:
    """At least 95 of 100 turns of the table are answered with the rule, the day or the figure they are about."""
    wrong = {say: found for case in CASES for say, found in misses(case, assistant).items()}
    turns = sum(len(case["turns"]) for case in CASES)
    assert len(wrong) <= 0.05 * turns, wrong


def test_an_unmet_expectation_is_found(assistant: Assistant) -> None:
    """A turn that expects another rule, other words or a calculation is told to be wrong."""
    given = answer(Question(question="(c)(7)(i)", today=TODAY), assistant)
    assert not what_is_wrong({"about": ["(c)(7)(i)"], "says": "60 days"}, given)
    assert what_is_wrong({"about": ["(a)(1)"], "says": "90 days", "calculator": "deadlines"}, given)

"""Questions in words that a calculator answers, from the question to the sentences of the answer."""

from __future__ import annotations

import datetime as dt
import re
from pathlib import Path
from typing import Any

import pytest
import yaml

from qdot_assistant.pipeline import Assistant, answer
from qdot_assistant.types import Answer, Question, Turn

CASES: list[dict[str, Any]] = yaml.safe_load((Path(__file__).parent / "cases.yaml").read_text(encoding="utf-8"))
MOST_WORDS_FOR_CLIENTS = 150
"""Words of a client's answer beside the steps of the calculation."""


def answered(case: dict[str, Any], assistant: Assistant) -> Answer:
    """The answer to a case, after the answers to the messages before it."""
    turns: list[Turn] = []
    for words in case.get("h", []):
        said = answer(_asking(words, case, turns), assistant).answer
        turns += [Turn(role="user", content=words), Turn(role="assistant", content=said)]
    return answer(_asking(case["q"], case, turns), assistant)


def _asking(words: str, case: dict[str, Any], turns: list[Turn]) -> Question:
    today = dt.date.fromisoformat(case.get("today", "2026-11-22"))
    return Question(question=words, audience=case.get("a", "client"), history=tuple(turns), today=today)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["q"][:60])
def test_a_question_is_worked_out_from_its_facts(case: dict[str, Any], assistant: Assistant) -> None:
    """The calculator gets the facts told, its verdicts are those of the law, and the answer says what it must."""
    found = answered(case, assistant)
    assert found.kind == case.get("kind", "clarification" if "asks" in case else "calculation"), found.answer
    assert set(case.get("asks", [])) == set(found.missing)
    for name, value in case.get("inputs", {}).items():
        assert found.calculations[0].inputs[name] == value, name
    verdicts = {
        check["input"]: check["timely"] for one in found.calculations for check in one.results.get("checks", [])
    }
    assert {act: verdicts.get(act) for act in case.get("checks", {})} == case.get("checks", {})
    for words in case.get("says", []):
        assert any(part in found.answer for part in words.split("|")), found.answer
    for words in case.get("never", []):
        assert words not in found.answer


@pytest.mark.parametrize(
    "case", [case for case in CASES if case.get("a") != "attorney"], ids=lambda case: case["q"][:60]
)
def test_a_clients_answer_is_short_beside_its_steps(case: dict[str, Any], assistant: Assistant) -> None:
    """A client reads at most about 150 words, no name of a field, and no day as a computer writes it."""
    told = answered(case, assistant).answer.split("How it is worked out:")[0]
    assert len(told.split()) <= MOST_WORDS_FOR_CLIENTS
    assert not re.search(r"[a-z]_[a-z]|\d{4}-\d{2}-\d{2}", told)

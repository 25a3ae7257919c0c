"""The table of cases: what is read out of a message, a whole conversation, and what is not."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
import yaml

from qdot_assistant.facts import facts_of
from qdot_assistant.types import Question, Turn

CASES = [
    pytest.param(case, id=f"{path.stem}-{number}")
    for path in sorted((Path(__file__).parent / "cases").glob("*.yaml"))
    for number, case in enumerate(yaml.safe_load(path.read_text(encoding="utf-8")), start=1)
]


def question_of(case: dict[str, Any]) -> Question:
    """The request a case describes; lines of ``h`` that begin with "A: " are the assistant's."""
    history = tuple(
        Turn(role="assistant", content=line[3:]) if line.startswith("A: ") else Turn(role="user", content=line)
        for line in case.get("h", [])
    )
    return Question(question=case["q"], history=history, today=dt.date.fromisoformat(case.get("today", "2026-11-22")))


def same(told: Any, read: Any) -> bool:
    """Whether a value as a case writes it is the value read."""
    if isinstance(told, bool) or isinstance(read, bool):
        return told is read
    if isinstance(read, Decimal):
        return Decimal(str(told)) == read
    if isinstance(read, tuple):
        return list(told) == [day.isoformat() for day in read]
    if isinstance(read, dt.date):
        return bool(told == read.isoformat())
    return bool(told == read)


@pytest.mark.parametrize("case", CASES)
def test_a_message_gives_exactly_the_facts_it_tells(case: dict[str, Any]) -> None:
    """Every fact told is read with its value, nothing else is, and only unclear words are asked about."""
    facts = facts_of(question_of(case))
    read = {name: fact.value for name, fact in facts.facts.items() if name != "date_of_death_precision"}
    assert set(read) == set(case["is"]), read
    assert {name: read[name] for name in read if not same(case["is"][name], read[name])} == {}
    assert {unclear.name for unclear in facts.unclear} == set(case.get("unclear", []))
    if "assumed" in case:
        assert {name for name, fact in facts.facts.items() if fact.assumed} == set(case["assumed"])
    if "precision" in case:
        assert facts.value("date_of_death_precision") == case["precision"]
    if "current" in case:
        assert facts.current - {"date_of_death_precision"} == set(case["current"])

"""First questions of the bereaved on a trust that shrinks, on a sale, and on the executor's papers."""

import datetime as dt

import pytest

from qdot_assistant.pipeline import answer
from qdot_assistant.types import Question


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("what if the stocks in the trust go way down", "loss in value"),
        ("what will i be paid if mum's trust has no earnings", "earns no income"),
        ("mum's qdot fell in worth, is there tax because of it", "loss in value"),
        ("i'd like to sell his cottage in ontario", "do not forbid a sale"),
        ("am i allowed to sell the apartment in athens he owned", "do not forbid a sale"),
        ("which papers must i send as executor, the widow is from peru", "executor files the estate tax return"),
        ("i'm executor and the surviving husband is not a citizen, what do i have to file", "files the estate tax"),
        ("must the executor himself be an american", "do not ask that the executor"),
        ("how much foreign real estate may a small trust hold", "35 percent"),
        ("how long after selling the trust's home must we buy a new one", "12 months"),
    ],
)
def test_what_is_asked_is_told_first(text, says, assistant):
    """The first sentence is of the thing asked, and the neighbouring rules keep their questions."""
    found = answer(Question(question=text, today=dt.date(2026, 11, 22)), assistant).answer
    assert says in found.split("\n\n")[0], found

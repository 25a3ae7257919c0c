"""What the assistant told before: the statements whose first sentences stand in its answers.

Come here for ``told_before`` and ``told_in``; where an answer stands in other words nothing is found in it.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import TYPE_CHECKING

from knowledge import store
from knowledge.citation import plain

if TYPE_CHECKING:
    from qdot_assistant.pipeline import Asking


def last_said(asking: Asking) -> str:
    """What the assistant said last."""
    return next((turn.content for turn in reversed(asking.question.history) if turn.role == "assistant"), "")


def told_before(asking: Asking) -> frozenset[str]:
    """The ids of every statement that the assistant has told in this conversation."""
    said = [turn.content for turn in asking.question.history if turn.role == "assistant"]
    return frozenset(one for words in said for one in told_in(words))


MARKS = re.compile(r"\s*\[\d+\]|[*_>#|`]")
_ENDS = re.compile(r"(?<=[.!?])(?<!T\.D\.)(?<!U\.S\.)\s+|\n+")


@lru_cache(maxsize=256)
def told_in(words: str) -> tuple[str, ...]:
    """The ids of the statements whose first sentences stand in an answer, in the order in which they do."""
    pieces = (_bare(piece) for piece in _ENDS.split(MARKS.sub("", words)))
    return tuple(dict.fromkeys(_first_sentences()[piece] for piece in pieces if piece in _first_sentences()))


@lru_cache(maxsize=1)
def _first_sentences() -> Mapping[str, str]:
    return {
        _bare(_ENDS.split(MARKS.sub("", register[0].text))[0]): statement.id
        for statement in store.statements()
        for register in (statement.plain, statement.technical)
    }


def _bare(text: str) -> str:
    return re.sub(r"[^a-z0-9$%() ]", "", plain(text).lower()).strip()

"""What one part of a message is searched together with, where it says little by itself.

Come here for ``searched_with``. "Who signs?" after a question on the statement, "how is excess recovered" after one on
the tax: alone they would find another matter.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from qdot_assistant.evidence import gather
from qdot_assistant.subjects import content_of, points_back
from qdot_assistant.writers import grounded

if TYPE_CHECKING:
    from qdot_assistant.pipeline import Asking, Assistant

LEAST = 4  # words; a part of fewer is searched together with the part beside it …
FEW = 3  # … so is one with no more words of substance that finds another matter …
SURE = 0.6  # … and is not this sure of it


def searched_with(asked: Sequence[Asking], parts: Sequence[str], n: int, assistant: Assistant) -> str:
    """The words with which the part of that number is searched; empty where it says enough."""
    if n and not content_of(parts[n]):
        return " ".join((parts[0], *parts[n - 1 : n + 1])) if n > 1 else " ".join(parts[: n + 1])
    if n and points_back(parts[n]):
        return " ".join(parts[n - 1 : n + 1])
    if len(parts[n].split()) < LEAST:
        return " ".join(parts[max(n - 1, 0) : n + 2])
    return " ".join(parts[n - 1 : n + 1]) if _strays(asked, parts, n, assistant) else ""


def _strays(asked: Sequence[Asking], parts: Sequence[str], n: int, assistant: Assistant) -> bool:
    """True for few words after another part, which by themselves find what does not belong with its answer."""
    if not n or asked[n].route.calculator or len(content_of(parts[n])) > FEW:
        return False
    before, own = (gather(one, assistant)[:1] for one in asked[n - 1 : n + 1])
    if not before or not own or own[0].score >= SURE:
        return False
    return not grounded.belongs_with(own[0].statement, before[0].statement)

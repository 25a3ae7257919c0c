"""Rules on pensions step back in a conversation that has spoken of none.

Come here for ``pensions_aside``: "I want to go back to Spain" after a question on the trust asks of the trust, not of
the agreements of § 20.2056A-4(c).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from qdot_assistant.ranking import Ranked
from qdot_assistant.told_before import last_said, told_in

if TYPE_CHECKING:
    from qdot_assistant.pipeline import Asking

UNSPOKEN = 0.08  # in a conversation, …
UNSPOKEN_FIRST = 0.05  # … and in a first question, which may leave the pension unsaid
_GROUPS = frozenset({"agreements", "annuity", "info", "corpus"})
_SPOKEN_OF = re.compile(
    r"pension|annuit|401|403|\biras?\b|\bplans?\b|agreement|corpus|portion|\broll\w*|\bpayments?\b|\bche(?:ck|que)s?\b|"
    r"information statement|retire|insurer|employer|\bcompany\b|monthly|a month|per month|\(c\)|"
    r"\b(?:60|sixty)\b|assignable|7520|\btables?\b|\bfactors?\b|\bterm\b|perjury|social security|benefits?\b|"
    r"instal\w+|example (?:4|four)|\bsecurity\b|\bapril\b|\btin\b|identification number",
    re.IGNORECASE,
)


def pensions_aside(ranked: Sequence[Ranked], asking: Asking) -> list[Ranked]:
    """The statements with those on pensions further off, where nothing said before or now speaks of one."""
    said = [turn.content for turn in asking.question.history if turn.role == "user"]
    is_told = any(_is_on_a_pension(one) for one in told_in(last_said(asking)))
    if is_told or _SPOKEN_OF.search(" ".join([*said, asking.question.question])):
        return list(ranked)
    aside = UNSPOKEN if said else UNSPOKEN_FIRST
    moved = (
        replace(one, score=one.score - aside * (_is_on_a_pension(one.statement.id) and not one.is_decided))
        for one in ranked
    )
    return sorted(moved, key=lambda one: -one.score)


def _is_on_a_pension(statement: str) -> bool:
    return statement.split(".")[0] in _GROUPS

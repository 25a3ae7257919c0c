"""A paper that is only asserted, or another field that is only told of: what is asked beside it is ours.

Come here for ``asked_beside`` ("T.D. 10111 rules now: … . Which day?"), ``asks_of_ours`` ("her visa ends; need we a
QDOT?") and ``only_names_a_plan`` ("$3,300 a month from a § 403(b) plan: corpus portion?").
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from qdot_assistant import scope
from qdot_assistant.asked.what_asks import asking_part
from qdot_assistant.subjects import content_of
from qdot_assistant.types import Draft

if TYPE_CHECKING:
    from qdot_assistant.pipeline import Asking, Assistant

_SENTENCES = re.compile(
    r"(?<=[;?!>\]])\s+|(?<!\bT\.D\.)(?<!\bProc\.)(?<!\bRul\.)(?<!\bNo\.)(?<=\.)\s+|\s*[-\u2013\u2014]{2,}\s*|"
    r"(?<=\)):\s+"
)
_LEANS = re.compile(r"\b(?:it|that|this|they|these|those)\b", re.IGNORECASE)
_THE_TRUST = re.compile(r"\b(?:qdots?|(?:special |marital |spouse'?s )?trust(?:ee)?s?)\b", re.IGNORECASE)
FEWEST_BESIDE = 3  # words of substance that a question must have to stand without the paper asserted before it


def asked_beside(asking: Asking, assistant: Assistant) -> Draft | None:
    """The answer to what is asked beside a paper that is only asserted; None where the paper itself is asked about."""
    from qdot_assistant.one_part import part
    from qdot_assistant.roads import drafts

    rest = _without_the_assertion(asking.question.question, asking.route.named.elsewhere)
    if rest is None or len(content_of(rest)) < FEWEST_BESIDE or _LEANS.search(rest):
        return None
    draft = next(drafts(part(asking, rest), assistant))
    return None if draft.kind == "refusal" else draft


def _without_the_assertion(text: str, papers: tuple[str, ...]) -> str | None:
    """The sentences that name none of the papers; None where no sentence only asserts one."""
    sentences = _SENTENCES.split(text.strip())
    asserted = [one for one in sentences if any(name.casefold() in one.casefold() for name in papers)]
    if not asserted or any(one.rstrip().endswith("?") for one in asserted):
        return None
    return " ".join(one for one in sentences if one not in asserted)


_PLANS = re.compile(r"IRC (?:401|403|408A|414|457)(?:\([a-z0-9]+\))*$")
"""Sections by which plans, annuities and accounts go."""


def only_names_a_plan(asking: Asking) -> bool:
    """True where a section only says what kind of plan pays, and a figure or a day is to be worked out."""
    return asking.route.calculator is not None and all(map(_PLANS.match, asking.route.named.elsewhere))


def asks_of_ours(text: str) -> str:
    """What asks, where it names the trust and another field is only told of."""
    asks = asking_part(text)
    return asks if _THE_TRUST.search(asks) and scope.outside(asks) is None else ""

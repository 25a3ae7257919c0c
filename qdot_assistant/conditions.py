"""A rule for one case only: the protective assignment of (b)(8), or the trust that (b)(1) bars as a QDOT.

Come here for ``where_their_case_is_told``: such a rule steps back where nothing said tells its case, so that the rule
for every case is told first; and for ``takes_an_assignment_back``, which asks that of an ordinary assignment.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from qdot_assistant.ranking import Ranked
from qdot_assistant.told_before import last_said
from qdot_assistant.told_facts import tells

if TYPE_CHECKING:
    from qdot_assistant.pipeline import Asking

UNTOLD = 0.12  # a rule whose case nothing tells steps back by this much …
ASKED_SO = 0.9  # … but not where a way of asking it is as near as this, …
UNLIKE = 0.75  # … and by all of it where none is nearer than this
OTHER_ROUTE = 0.1  # … and a rule of the route not taken by this much
_CASES = {"protective.": "protective_assignment", "assignment.unfit_trust_example": "trust_unfit_for_the_deduction"}
"""How the ids of such statements begin, and the fact that tells their case."""
_OF_ONE_ROUTE = {
    "pay_tax": (
        "agreements.rollover_",
        "agreements.trustee_or_trust",
        "agreements.recipient_must",
        "agreements.trustee_r",
    ),
    "rollover": ("agreements.pay_",),
}
"""How the ids of the statements begin that hold on the other of the two routes only: (c)(2) and (c)(3)."""


def where_their_case_is_told(ranked: Sequence[Ranked], asking: Asking) -> list[Ranked]:
    """The statements, those that hold in one case only farther back where that case is told nowhere."""
    said = " ".join((asking.around or asking.question.question, asking.standing.context, last_said(asking)))
    untold = {begins for begins, fact in _CASES.items() if _is_near(ranked, begins) and not tells(fact, said)}
    other = _of_the_other_route(asking)
    if not untold and not other:
        return list(ranked)
    moved = [replace(one, score=one.score - _back(one, untold) - OTHER_ROUTE * _is_of(one, other)) for one in ranked]
    return sorted(moved, key=lambda one: -one.score)


def _of_the_other_route(asking: Asking) -> tuple[str, ...]:
    """How the statements on the route not taken begin, unless the two are compared."""
    route = asking.facts.value("route")
    return _OF_ONE_ROUTE[route] if isinstance(route, str) and "compare" not in asking.route.aspects else ()


def _is_near(ranked: Sequence[Ranked], begins: str) -> bool:
    return any(one.statement.id.startswith(begins) for one in ranked[:4])


def _is_of(one: Ranked, untold: Iterable[str]) -> bool:
    return any(one.statement.id.startswith(begins) for begins in untold)


def _back(one: Ranked, untold: Iterable[str]) -> float:
    """How far a statement steps back: less, the more a way of asking it is like the question."""
    return (
        0.0
        if not _is_of(one, untold)
        else UNTOLD * min(1.0, max(0.0, (ASKED_SO - one.nearest_ask) / (ASKED_SO - UNLIKE)))
    )


def takes_an_assignment_back(text: str) -> bool:
    """True where it is asked whether an assignment binds for good, and no doubt is told for which a protective one
    is made: (b)(1) asks for an irrevocable one.
    """
    return (
        tells("asks_to_take_back", text)
        and tells("assignment_to_the_trust", text)
        and not tells("not_of_an_assignment", text)
        and not tells("protective_assignment", text)
    )

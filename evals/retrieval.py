"""How well the search finds the right section: recall at k and mean reciprocal rank.

Measured over the client and attorney questions that stand alone.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass

import ir_measures
from ir_measures import RR, Qrel, ScoredDoc, Success

from evals.case import Case
from evals.scorers.expectation import section_matches

# A text and how many hits are wanted -> for each hit, best first, the sections it stands on.
SearchFunction = Callable[[str, int], Sequence[Collection[str]]]

RANKED_SUITES = ("client_plain", "attorney_lookup")
DEPTH = 10


@dataclass(frozen=True)
class Rank:
    """The place of the first hit on a right section, from 1; None when it is not among the first ten."""

    case_id: str
    suite: str
    place: int | None


def rank_of(case: Case, search: SearchFunction) -> Rank:
    """Search for the question and look where a right section stands first."""
    for place, sections in enumerate(search(case.question, DEPTH), start=1):
        if any(section_matches(section, wanted) for section in sections for wanted in case.expect.cite_any):
            return Rank(case.id, case.suite, place)
    return Rank(case.id, case.suite, None)


def measures(ranks: Sequence[Rank]) -> dict[str, float]:
    """Recall at 1 and at 5 (a right section among the first k) and the mean reciprocal rank at 10.

    The plain names are those of the client questions, the harder ones; the attorneys' stand beside them.
    """
    of_clients = _measures([rank for rank in ranks if rank.suite == "client_plain"])
    of_attorneys = _measures([rank for rank in ranks if rank.suite == "attorney_lookup"])
    return of_clients | {f"attorney_{name}": value for name, value in of_attorneys.items()}


def _measures(rows: Sequence[Rank]) -> dict[str, float]:
    if not rows:
        return {}
    qrels = [Qrel(row.case_id, "right", 1) for row in rows]
    found = [
        ScoredDoc(row.case_id, "right" if place == row.place else f"other{place}", float(DEPTH - place))
        for row in rows
        for place in range(1, DEPTH + 1)
    ]
    values = ir_measures.calc_aggregate([Success @ 1, Success @ 5, RR @ DEPTH], qrels, found)
    return {
        "recall_at_1": values[Success @ 1],
        "recall_at_5": values[Success @ 5],
        "mean_reciprocal_rank": values[RR @ DEPTH],
    }

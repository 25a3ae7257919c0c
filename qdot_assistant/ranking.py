"""Which statements answer: search scores joined with what the question names and asks for.

Come here to understand why one statement was chosen over another; every weight stands in one place.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from knowledge.citation import Citation
from knowledge.statement import Statement
from qdot_assistant.retrieval import Candidate
from qdot_assistant.router import Route

PINNED = 0.22  # the statement stands on a paragraph the question names
MENTIONED = 0.10  # the statement speaks of a rule outside the section that the question names; twice when it is on it
EXAMPLE_ASKED = 0.15  # the question names the Example the statement tells
EXAMPLE_SOUGHT = 0.06  # an Example is asked for by what it tells, and the statement tells one
EXAMPLE_UNASKED = -0.07  # the statement tells an Example nobody asked about
ALMOST_ASKED = 0.90  # a way of asking this near to the question is the question itself, and what is nearer counts …
ALMOST = 1.5  # … so many times
OF_THE_SECTION = 0.08  # a paragraph of the section is asked for, and the statement stands on one
ASPECT = 0.04  # the statement answers the kind of question asked (who, when, …)
COMPARISON = 0.08  # a comparison or a change was asked for, and the statement is one
COMPARISON_UNASKED = -0.05
DECIDED = 0.10  # a circumstance told in passing makes the statement the likely answer


@dataclass(frozen=True)
class Ranked:
    """One statement with its final score and the search's own view of it; ``is_decided`` by a circumstance told."""

    statement: Statement
    score: float
    confidence: float
    nearest_ask: float = 0.0
    is_decided: bool = False


def holds(statement: Statement, acting: date, date_of_death: date | None) -> bool:
    """True when the statement's days fit the day of acting and the decedent (without one, the acting day counts)."""
    death, when = date_of_death or acting, statement.applies
    return not (
        (when.death_from and death < when.death_from)
        or (when.death_until and death > when.death_until)
        or (when.acting_from and acting < when.acting_from)
        or (when.acting_until and acting > when.acting_until)
    )


def rank(
    candidates: Sequence[Candidate],
    statements: Mapping[str, Statement],
    route: Route,
    acting: date,
    date_of_death: date | None,
    decided: frozenset[str] = frozenset(),
) -> list[Ranked]:
    """Order the statements found, best first; those whose days do not fit are left out.

    Args:
        decided: the statements that circumstances told in passing bring nearer.
    """
    asked = _Asked.of(route)
    ranked = [
        Ranked(
            statement,
            found.score + _bonus(statement, route, asked) + _almost(found) + _decided(statement, route, decided),
            found.score,
            found.ask_cosine,
            statement.id in decided,
        )
        for found in candidates
        if found.kind == "statement" and (statement := statements.get(found.key)) is not None
        if holds(statement, acting, date_of_death)
    ]
    return sorted(ranked, key=lambda one: -one.score)


def _decided(statement: Statement, route: Route, decided: frozenset[str]) -> float:
    """What a circumstance told adds; one told of an Example brings a rule on all of them as near as that Example."""
    if statement.id not in decided:
        return 0.0
    of_all = route.example is not None and "example" in statement.aspects and example_of(statement) is None
    return DECIDED + EXAMPLE_ASKED * of_all


def _almost(found: Candidate) -> float:
    """What a way of asking that is almost the question itself adds."""
    return ALMOST * max(0.0, found.ask_cosine - ALMOST_ASKED)


@dataclass(frozen=True)
class _Asked:
    """What a question names, read once for all statements: paragraphs of the section, and rules outside it."""

    pins: tuple[Citation, ...]
    others: frozenset[str]

    @classmethod
    def of(cls, route: Route) -> _Asked:
        existing = route.named.existing
        pins = tuple(Citation.parse(one) for one in route.named.paragraphs)
        return cls(pins, frozenset(one for one in existing if not one.startswith("20.2056A-4")))


def _bonus(statement: Statement, route: Route, asked: _Asked) -> float:
    bonus = ASPECT * min(2, len(route.aspects & set(statement.aspects)))
    bonus += _pinned(statement, asked.pins) if asked.pins else 0.0
    if route.names_temporary:
        bonus += PINNED * ("2T" in _said(statement))  # the number that replaced it stands in the same statement
    elif asked.others:
        is_frame = bool(asked.pins) and "change" in route.aspects  # a decision named, of which one paragraph is asked
        bonus += 0.0 if is_frame else _named_elsewhere(statement, asked.others)
    if route.wants_paragraph and any(one.startswith("20.2056A-4(") for one in statement.sections):
        bonus += OF_THE_SECTION
    about = example_of(statement)
    if about is not None and (route.example is not None or not route.speaks_of_examples):
        bonus += EXAMPLE_ASKED if about == route.example else EXAMPLE_UNASKED
    if route.speaks_of_examples and (about is not None or "example" in statement.aspects):
        bonus += EXAMPLE_SOUGHT
    if {"compare", "change"} & set(statement.aspects):
        wanted = bool(route.aspects & {"compare", "change"}) or route.look_up in ("compare", "change")
        bonus += COMPARISON if wanted else COMPARISON_UNASKED
    return bonus


def on(statement: Statement, pins: Sequence[Citation]) -> bool:
    """True when a statement stands on one of the paragraphs, or on a part of it."""
    own = [Citation.parse(s) for s in statement.sections if s.startswith("20.2056A-4(")]
    return any(pin.contains(section) for pin in pins for section in own)


def _pinned(statement: Statement, pins: Sequence[Citation]) -> float:
    own = [Citation.parse(s) for s in statement.sections if s.startswith("20.2056A-4(")]
    if on(statement, pins):
        return PINNED
    return PINNED / 3 if any(section.contains(pin) for pin in pins for section in own) else 0.0


def _named_elsewhere(statement: Statement, others: frozenset[str]) -> float:
    """The statement is on, or at least speaks of, a rule outside the section that the question names."""
    words = _said(statement)
    speaks = any(other.split()[-1] in words for other in others)
    return MENTIONED * (speaks + bool(others & set(statement.sections)))


def _said(statement: Statement) -> str:
    return " ".join([statement.title, *(one.text for one in statement.technical)])


def example_of(statement: Statement) -> int | None:
    """The number of the Example that a statement tells, or None."""
    return _example_on(statement.sections)


@lru_cache(maxsize=4096)
def _example_on(sections: tuple[str, ...]) -> int | None:
    for section in sections:
        if section.startswith("20.2056A-4(d)("):
            return int(Citation.parse(section).path[1])
    return None

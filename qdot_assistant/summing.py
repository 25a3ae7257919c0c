"""Summing up a paragraph: the few statements whose quotations together carry most of its words."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from knowledge.citation import plain
from knowledge.statement import Statement
from qdot_assistant.ranking import Ranked, holds

if TYPE_CHECKING:
    from qdot_assistant.pipeline import Asking, Assistant

FRESH = 40  # characters of the paragraph that a further statement must add
MOST = 3
OPENING = 3  # a paragraph's first sentence holds its rule and counts so many times
_OTHER_KINDS = frozenset({"compare", "change", "example"})


def summary_of(section: str, asking: Asking, assistant: Assistant) -> Statement | None:
    """The statement that sums up a paragraph under the law of the two days; None where there is none."""
    written = assistant.summaries.get(section, ())
    return next((one for one in written if holds(one, asking.acting, asking.date_of_death)), None)


def covering(ranked: Sequence[Ranked], section: str, text: str) -> list[Ranked]:
    """The statements on a section that together quote the most of its text, the widest first.

    Args:
        ranked: statements in the order of the search, which settles ties.
        text: the words of the section in force.
    """
    on_it = [one for one in ranked if section in one.statement.sections]
    own = on_it or [one for one in ranked if any(s.startswith(f"{section}(") for s in one.statement.sections)]
    rules = [one for one in own if _tells_the_rule(one)] or own
    chosen: list[Ranked] = []
    covered: set[int] = set()
    while rules and len(chosen) < MOST:
        best = max(rules, key=lambda one: _gain(one, section, text, not chosen, covered))
        rules = [one for one in rules if one is not best]
        fresh = _places(best, section, text, not chosen) - covered
        if len(fresh) >= FRESH:
            covered |= fresh
            chosen.append(best)
    return chosen


def _tells_the_rule(one: Ranked) -> bool:
    """False for comparisons, changes, Examples, and statements of what the text does not say."""
    silent = any(notice.kind == "not_in_sources" for notice in one.statement.notices)
    return not silent and not _OTHER_KINDS & set(one.statement.aspects)


def _gain(one: Ranked, section: str, text: str, is_whole: bool, covered: set[int]) -> float:
    """How like the paragraph a statement is, and how much of its words it adds; less when it speaks of other
    sections too.
    """
    about = [support.section.startswith(section) for support in one.statement.supports.values()]
    fresh = _places(one, section, text, is_whole) - covered
    opening = len(plain(text).split(". ")[0])
    weight = sum(OPENING if place < opening else 1 for place in fresh) / (OPENING * len(text))
    return one.confidence + weight * sum(about) / len(about)


def _places(one: Ranked, section: str, text: str, is_whole: bool) -> set[int]:
    """The places in the folded text that a statement quotes; only its first sentence counts where only that is said."""
    folded = plain(text)
    sentences = one.statement.technical if is_whole else one.statement.technical[:1]
    places: set[int] = set()
    for key in {key for sentence in sentences for key in sentence.supports}:
        support = one.statement.supports[key]
        quote = plain(support.quote)
        at = folded.find(quote) if support.section.startswith(section) else -1
        places |= set(range(at, at + len(quote))) if at >= 0 else set()
    return places

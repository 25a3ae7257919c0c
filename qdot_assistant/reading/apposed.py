"""One day told twice, side by side: "Good Friday last year (April 18, 2025)", "Labor Day, which was September 1, 2025".

Come here for ``without_apposed``: the day with its month is the day meant, the other one only names it.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable
from dataclasses import replace
from typing import Any

from qdot_assistant.reading.date_forms import ANY_MONTH, WEEKDAYS, DateMention

Reread = Callable[[str, dt.date], list[DateMention]]

_GAP = re.compile(
    r"\s*(?:(?P<opened>\()|(?P<told>[,;:(-]*\s*(?:(?:which|that|it|this|so|and that|being)\s+)?(?:is|was|'s|fell on|"
    r"falls on|being|i\.?e\.?|namely|meaning|to be exact|or rather)\b\.?(?: to say)?,?)|[,;:-]|=)?"
    r"\s*(?:on\s+)?(?:the\s+)?"
)
_WEEKDAY = re.compile("|".join(WEEKDAYS))
_IN_FIGURES = re.compile(r"\d\s?[/.-]\s?\d")


def without_apposed(found: list[DateMention], low: str, reread: Reread) -> list[DateMention]:
    """The dates of a message, a day told by a feast, a weekday or its distance joined with the same day beside it.

    Args:
        reread: reads the words of a date as they are meant on another day than today.
    """
    kept: list[DateMention] = []
    for mention in found:
        joined = _joined(kept[-1], mention, low, reread) if kept else None
        kept[-1:] = [joined] if joined else [*kept[-1:], mention]
    return kept


def _joined(first: DateMention, second: DateMention, low: str, reread: Reread) -> DateMention | None:
    """Both as one, or None where they are two days."""
    gap = _GAP.fullmatch(low[first.span[1] : second.span[0]])
    if gap is None or first.value is None or second.value is None or not first.precision == second.precision == "day":
        return None
    plain, named = (second, first) if _is_plain(second, low) else (first, second)
    if first.value == second.value:
        return replace(plain, span=(first.span[0], second.span[1]), **_year_told(first, second))
    if not _is_plain(plain, low) or _is_plain(named, low):
        return None
    is_said = named is first and bool(gap["opened"] or gap["told"])
    if not is_said and not _is_the_same_in_its_year(plain, named, low, reread):
        return None
    return replace(plain, span=(first.span[0], second.span[1]))


def _is_plain(mention: DateMention, low: str) -> bool:
    """Whether a date is told by its month and day, and not by a feast, a weekday or its distance from today."""
    words = low[slice(*mention.span)]
    told = ANY_MONTH.search(words) or _IN_FIGURES.search(words)
    return told is not None and _WEEKDAY.search(words) is None


def _year_told(first: DateMention, second: DateMention) -> dict[str, Any]:
    """How the year of one day is told where two words for it agree: by the one that tells it, with that one's note."""
    by = first if first.year_told else second
    return {"year_told": by.year_told, "note": by.note if first.note and second.note else None}


def _is_the_same_in_its_year(plain: DateMention, named: DateMention, low: str, reread: Reread) -> bool:
    """Whether the day named is the plain one in the year that this one tells ("Labor Day, September 1, 2025")."""
    if plain.value is None or not plain.year_told:
        return False
    again = reread(low[slice(*named.span)], dt.date(plain.value.year, 12, 31))
    return [one.value for one in again] == [plain.value]

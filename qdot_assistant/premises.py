"""A figure the asker takes for granted, and the rule's own: said at once where they differ ("It is not 90 days.")."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from qdot_assistant.figures import NUMBER_WORDS
from qdot_assistant.types import Draft, DraftSentence

if TYPE_CHECKING:
    from qdot_assistant.pipeline import Asking

_WORDS = {word: str(number) for number, word in enumerate(NUMBER_WORDS[1:16], 1)} | {
    "twenty": "20", "thirty": "30", "sixty": "60", "ninety": "90", "a hundred": "100",
}  # fmt: skip
_COUNT = re.compile(
    rf"(?<![\w.,$])(\d{{1,3}}|{'|'.join(_WORDS)})[\s-]*(days?|months?|years?|percent|%|per cent)(?![\w -]*old)",
    re.IGNORECASE,
)
_TAKEN_FOR_GRANTED = re.compile(
    (
        r"\b(?:since|because|given that|as (?:we|i|there)|so (?:i|we|she|he)|right\b|correct\b|isn'?t it|"
        r"don'?t (?:i|we)|is it|are there|i have|we have|have|within|only|up to|true that|heard|told|read|"
        r"says?|requires?)\b"
    ),
    re.IGNORECASE,
)


def corrected(draft: Draft, asking: Asking) -> Draft:
    """Put "It is not N days." first, where the question takes a count for granted and the answer states another of
    that unit.
    """
    text = asking.question.question
    if not _TAKEN_FOR_GRANTED.search(text):
        return draft
    answer = next((sentence for sentence in draft.sentences if sentence.is_substance), None)
    if answer is None:
        return draft
    told, cites = _counts(text), answer.cites
    stated, everything = _counts(answer.text), _counts(" ".join(s.text for s in draft.sentences))
    for number, unit in told:
        rule = {n for n, u in stated if u == unit}
        if rule and (number, unit) not in everything:
            plural = unit if unit == "percent" or number == "1" else f"{unit}s"
            said = DraftSentence(text=f"It is not {number} {plural}.", cites=cites)
            return draft.model_copy(update={"sentences": (said, *draft.sentences)})
    return _day_corrected(draft, text, answer)


_MONTH_DAY = re.compile(
    (
        r"\b(January|February|March|April|May|June|July|August|September|October|November|December) "
        r"(\d{1,2})(?:st|nd|rd|th)?\b(?!,? \d{4})"
    ),
    re.IGNORECASE,
)


def _day_corrected(draft: Draft, text: str, answer: DraftSentence) -> Draft:
    """The same for a day of the year that is taken for granted ("due March 15")."""
    told = {(m.group(1).capitalize(), m.group(2)) for m in _MONTH_DAY.finditer(text)}
    stated = {(m.group(1).capitalize(), m.group(2)) for m in _MONTH_DAY.finditer(answer.text)}
    if len(told) != 1 or not stated or told & stated:
        return draft
    month, day = told.pop()
    said = DraftSentence(text=f"It is not {month} {day}.", cites=answer.cites)
    return draft.model_copy(update={"sentences": (said, *draft.sentences)})


def _counts(text: str) -> list[tuple[str, str]]:
    found = []
    for match in _COUNT.finditer(text):
        number = _WORDS.get(match.group(1).lower(), match.group(1))
        unit = match.group(2).lower().rstrip("s")
        found.append((number, "percent" if unit in ("%", "per cent", "percent") else unit))
    return found

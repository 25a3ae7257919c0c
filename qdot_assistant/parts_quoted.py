"""Words asked for in a paragraph that only has parts: the step, or the sentence, of the part that holds them.

Come here for ``part_on``. "Quote the second step of Example 4" names (d)(4), whose words all stand in its parts.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from qdot_assistant import lookup
from qdot_assistant.asking import beyond_the_citation
from qdot_assistant.citing import most_like, sentences_in
from qdot_assistant.subjects import content_of
from qdot_assistant.types import Cite, Draft, DraftSentence

if TYPE_CHECKING:
    from knowledge.paragraph import Version
    from qdot_assistant.pipeline import Asking, Assistant

HELD = 0.6  # of the words asked for, the sentence must hold this share
_ORDINALS = ("first", "second", "third", "fourth", "fifth")
_STEP = re.compile(
    r"\b(?P<before>first|second|third|fourth|fifth|1st|2nd|3rd|4th|5th|last|final) step\b|"
    r"\bstep (?:no\.? ?|number |#)?(?P<after>[1-5]|one|two|three|four|five)\b",
    re.IGNORECASE,
)
_NUMBERS = ("one", "two", "three", "four", "five")


def part_on(section: str, asking: Asking, assistant: Assistant) -> Draft | None:
    """The part whose words are asked for; None where the words of the whole are."""
    parts = list(lookup.leaves_of(section, asking.law, assistant.law_book))
    step = _step_asked(asking.question.question, parts)
    if step is not None:
        return lookup.words(step.section, asking.law, assistant.law_book)
    words = beyond_the_citation(asking.question.question)
    own = {sentence: part for part in parts for sentence in sentences_in(part.text) if not _is_table(sentence)}
    best = most_like(words, list(own)) if words else None
    if best is None or len(words & content_of(best)) < HELD * len(words):
        return None
    cite = Cite(section=own[best].section, quote=best, version=own[best].version)
    text = f"“{best}” § {own[best].section}."
    return Draft(kind="answer", sentences=(DraftSentence(text=text, cites=(cite,), block="quote"),))


def _is_table(sentence: str) -> bool:
    return sentence.startswith("|")


def _step_asked(text: str, parts: list[Version]) -> Version | None:
    """The part that tells the step named, where the parts tell steps by their number."""
    asked = _STEP.search(text)
    steps = {one: part for one in _ORDINALS for part in parts if f"{one} step" in part.text.lower()}
    if asked is None or not steps:
        return None
    word = (asked["before"] or asked["after"]).lower()
    if word in ("last", "final"):
        return list(steps.values())[-1]
    at = _NUMBERS.index(word) if word in _NUMBERS else int(word[0]) - 1 if word[0].isdigit() else _ORDINALS.index(word)
    return steps.get(_ORDINALS[at])

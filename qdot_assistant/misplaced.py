"""A rule that a question lays to the wrong paragraph: answered from its own paragraph, which is named.

"Does (b)(6) make the spouse the transferor?" asks of the rule of (b)(5); the paragraph named does not speak of it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from knowledge.citation import Citation
from qdot_assistant.named import Named
from qdot_assistant.ranking import Ranked, on
from qdot_assistant.types import Draft

FARTHER = 0.125  # what is said of the paragraph named must be this much less like the question …
SURE = 0.45  # … than a rule elsewhere that is as much like it as this

_ASKS_WHAT_IT_DOES = re.compile(
    r"^\W*(?:so |and |but )?(?:does|did|is it|isn'?t it|doesn'?t)\s+(?:under )?(?:§ ?|sec(?:tion|\.)? |"
    r"para(?:graph|\.)? |sub\w+ )?(?:20\.2056A-4)?(?:\([a-z0-9]+\))+\s+(?:that )?(?:also |really |actually )?"
    r"(?:make|treat|say|require|provide|allow|give|"
    r"impose|mean|set|govern|cover|permit|let|bar|forbid|prohibit|define|fix|deal|contain|exempt|excuse|demand|tell|"
    r"prescribe|state|mandate|call|deny|create|address)s?\b",
    re.IGNORECASE,
)

_VERDICT = re.compile(r"^(?:Yes|No|It depends)\. ")
"""Said of the rule itself, it would contradict what is said of its place."""


def is_misplaced(text: str, named: Named, ranked: Sequence[Ranked]) -> bool:
    """True where a question asks whether one paragraph does what only a rule elsewhere in the section does."""
    if len(named.paragraphs) != 1 or not _ASKS_WHAT_IT_DOES.match(text):
        return False
    pins = (Citation.parse(named.paragraphs[0]),)
    rules = [one for one in ranked if _own(one) and not _is_history(one)]
    of_it = max((one.confidence for one in rules if _speaks_of(one, pins)), default=0.0)
    others = max((one.confidence for one in rules if not _speaks_of(one, pins)), default=0.0)
    return others >= SURE and others - of_it >= FARTHER


def _is_history(one: Ranked) -> bool:
    """True for what tells how a text changed, which says nothing of what the paragraph does."""
    return bool({"change", "compare"} & set(one.statement.aspects)) or one.statement.id.startswith("history.")


def told(draft: Draft, text: str, named: Named, first: Ranked) -> Draft:
    """The draft opened with the paragraph in which the rule stands, where that is not the one named."""
    own = _own(first)
    if len(named.paragraphs) != 1 or not own or not _ASKS_WHAT_IT_DOES.match(text):
        return draft
    if _speaks_of(first, (Citation.parse(named.paragraphs[0]),)):
        return draft
    place, wrong = (one.removeprefix("20.2056A-4") for one in (own[0], named.paragraphs[0]))
    opening = draft.sentences[0]
    rule = _VERDICT.sub("", opening.text)
    said = opening.model_copy(update={"text": f"No. That is {place}, not {wrong}: {rule}"})
    return draft.model_copy(update={"sentences": (said, *draft.sentences[1:])})


def _speaks_of(one: Ranked, pins: Sequence[Citation]) -> bool:
    within = any(Citation.parse(section).contains(pin) for section in _own(one) for pin in pins)
    return on(one.statement, pins) or within


def _own(one: Ranked) -> list[str]:
    return [section for section in one.statement.sections if section.startswith("20.2056A-4(")]

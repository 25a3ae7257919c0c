"""Which time limit the one clause that asks names, whatever else the clauses before it tell of.

Come here for ``topic_of_what_is_asked``, ``NAMES_THE_RETURN``, ``ASSIGNED`` and ``CONVEYED``.
"""

from __future__ import annotations

import re

from qdot_assistant.asked.deadline_topics import topics_of
from qdot_assistant.asked.deadline_words import WHEN
from qdot_assistant.asked.what import ANY_CASE, EXTENSION

CONVEYED = ("conveyance_no_administration", "conveyance_administration")
_THE_RETURN = {"estate_tax_return", "estate_tax_return_extended"}
_CLAUSE_ENDS = re.compile(r"(?<=[.;?!])\s+|\s+[–—-]+\s+")
_ASKS = re.compile(
    r"\?|(?:^|[.;,!:]\s*)(?:so |and |but |ok |please )*(?:who|whom|what(?:'?s)?|why|how|which|where|when(?:'?s)?|"
    r"by when|by what|"
    r"by which|until|can|could|may(?!\s+\d)|must|does|do|did|is|are|was|will(?! (?:and|trust|amended|reformed|was|is)"
    r"\b)|would|should|(?:the )?(?:last|latest|final|due) (?:safe |possible )?(?:day|date)|(?:the )?deadline)\b",
    ANY_CASE,
)
NAMES_THE_RETURN = re.compile(r"\b(?:return|706)\b(?!-?\s?qdt)", ANY_CASE)
ASSIGNED = re.compile(
    r"\b(?:assigned|(?:an?|the|our|my|her|his) assignment|"
    r"sign(?:ed|ing) (?:over )?(?:the|my|our|his|her) (?:\w+ ){1,2}(?:over )?to the (?:trust|qdot)|"
    r"signed (?:it|everything|the \w+) over|irrevocabl[ey] (?:paper|document|promise[sd]?|writing)|(?:signed|"
    r"made|executed|irrevocable|irrevocably)\b[^.;?!]{0,25}\bassign\w*|assign\w*\b"
    r"[^.;?!]{0,15}\b(?:signed|made|executed|done|in place|exists))\b",
    ANY_CASE,
)
_MOVED = re.compile(
    r"\b(?:deed|convey|transfer|move|retitle|re-title|title|turn over|hand over|put|pass|record)\w*\b", ANY_CASE
)


def topic_of_what_is_asked(text: str) -> tuple[str, ...]:
    """The keys of the day for which the one asking clause asks; none where no clause, or more than one, asks."""
    asking = [clause for clause in _CLAUSE_ENDS.split(text) if WHEN.search(clause) and _ASKS.search(clause)]
    if len(asking) != 1 or asking[0].strip() == text.strip():
        return ()
    topics = topics_of(asking[0])
    if not topics and _SIGNS.search(asking[0]) and _AN_ASSIGNMENT.search(text):
        return ("assignment",)
    if not topics:
        return _after_an_assignment(topics, asking[0], text)
    if set(topics) <= _THE_RETURN:
        return topics if NAMES_THE_RETURN.search(asking[0]) and not EXTENSION.search(asking[0]) else ()
    return _after_an_assignment(topics, asking[0], text)


def _after_an_assignment(topics: tuple[str, ...], asking: str, text: str) -> tuple[str, ...]:
    """Property told as assigned is conveyed, whatever word asks for it (§ 20.2056A-4(b)(6))."""
    if not set(topics) <= {"transfer", *CONVEYED} or not ASSIGNED.search(text) or _SIGNS.search(asking):
        return topics
    is_that = _THAT.search(asking) and _STILL_TO_MOVE.search(text)
    return CONVEYED if _MOVED.search(asking) or is_that else topics


_AN_ASSIGNMENT = re.compile(r"\bassign\w*", ANY_CASE)
_SIGNS = re.compile(r"\b(?:sign|assign)(?:ing|ment)?\b", ANY_CASE)
_THAT = re.compile(
    r"\b(?:for|with|to do|finish\w*|complet\w+|done|through|over|settled?) ?(?:that|this|it)?\W*$|\b(?:that|this|"
    r"it) (?:must |has to |"
    r"needs to |have to |to )?(?:be )?(?:finish\w*|complet\w+|done|through|over|happen\w*)\b",
    ANY_CASE,
)
_STILL_TO_MOVE = re.compile(
    r"\b(?:transfer|move|moving|deed|title|retitling|re-titling|conveyance|recording|paperwork|bank|broker|insurer|"
    r"registry|company)\b[^.;?!]{0,30}\b(?:not|n't|takes?|taking|slow|later|yet|still|pending|waits?|waiting|forever|open|"
    r"drags?|dragging|itself|behind|outstanding)\b",
    ANY_CASE,
)
"""What was assigned has still to be moved, and the day for that is asked."""

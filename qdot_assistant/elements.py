"""Every element of a rule, where all of them are asked for: the paragraph summed up instead of one rule in it.

"Requisites of a protective assignment" names no paragraph. What the search brings tells which one is meant, and its
summary is told when it speaks of everything that the question names.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from knowledge.citation import find_citations
from knowledge.statement import Statement
from qdot_assistant.asking import beyond_the_citation
from qdot_assistant.ranking import Ranked
from qdot_assistant.subjects import content_of
from qdot_assistant.summing import summary_of

if TYPE_CHECKING:
    from qdot_assistant.pipeline import Asking, Assistant

NEAREST = 3  # one of so many statements must stand on the paragraph alone
FEWEST = 2  # words must tell which rule is meant, where no paragraph is named
MOST_WORDS = 16  # a longer question tells a case, and asks for the rule on it
_I = re.IGNORECASE
_ELEMENTS = re.compile(
    r"\b(?:elements?|requisites?|prerequisites?|requirements?|conditions (?:precedent|of|for|to)|formalities|"
    r"contents?|essentials)\b|"
    r"\bwhat (?:must|should|does|has) .{3,60}\b(?:contain|include|say|state|satisfy)\b",
    _I,
)
_ASKING = content_of(
    "all every each complete full list elements element requisites requisite prerequisites requirements requirement "
    "conditions condition precedent formal formalities contents content essentials contain include say state satisfy "
    "set out ordinary "
    "deemed treatment give name enumerate legal statutory regulation rule must should what under valid need"
)


def paragraph_of(ranked: Sequence[Ranked], asking: Asking, assistant: Assistant) -> Statement | None:
    """The summary of the paragraph whose elements are asked for; None where one thing in it is asked, or none fits."""
    text = asking.question.question
    if not _ELEMENTS.search(text) or len(text.split()) > MOST_WORDS or len(asking.route.named.paragraphs) > 1:
        return None
    named = asking.route.named.paragraphs
    tells_which = len(beyond_the_citation(text) - _ASKING) >= FEWEST
    sections = named[:1] if named else _near(ranked) if tells_which else ()
    summaries = (summary_of(section, asking, assistant) for section in sections)
    return next((one for one in summaries if one is not None and _speaks_of(one, text)), None)


def _near(ranked: Sequence[Ranked]) -> tuple[str, ...]:
    """The paragraphs on which one of the nearest statements stands alone, nearest first."""
    near = (one.statement.sections for one in ranked[:NEAREST])
    return tuple(dict.fromkeys(sections[0] for sections in near if len(sections) == 1))


def _speaks_of(summary: Statement, text: str) -> bool:
    """True when everything that the question names stands in the summary, the rules elsewhere that it cites too."""
    words = " ".join([summary.title, *(one.text for one in summary.technical)])
    others = [str(cited) for _, cited in find_citations(text) if not str(cited).startswith("20.2056A-4")]
    cites_all = all(other.split()[-1] in words for other in others)
    return cites_all and beyond_the_citation(text) <= content_of(words) | _ASKING

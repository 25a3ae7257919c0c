"""The heading of a paragraph, asked for by name, and how many paragraphs stand under it.

Come here for ``road``. "What is the heading of (b)(6)?", "does (e) have subparagraphs?", "title of -4".
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from knowledge.citation import Citation
from knowledge.paragraph import LawError
from qdot_assistant import lookup
from qdot_assistant.types import Cite, Draft, DraftSentence

if TYPE_CHECKING:
    from knowledge.paragraph import Version
    from qdot_assistant.pipeline import Asking, Assistant

_I = re.IGNORECASE
_HEADING = re.compile(
    r"\b(?:headings?|caption|headed|entitled|titled)\b|\btitle of (?:the )?(?=para|section|§|\(|example|-)", _I
)
_UNDER = re.compile(
    r"\b(?:has|have|contain|are there|is there|how many)\b[^.;?!]{0,25}\b(?:sub-?(?:paragraph|division|part|section)s?|"
    r"(?:paragraph|part)s (?:under|in|below|beneath))\b",
    _I,
)
LONGEST = 12  # words; a longer message asks more than the heading
OPENING = 12  # words by which the paragraph is shown


def road(asking: Asking, assistant: Assistant) -> Draft | None:
    """The heading of the one paragraph named, or what stands under it; None where neither is asked."""
    text, named = asking.question.question, asking.route.named.paragraphs
    if len(named) != 1 or len(text.split()) > LONGEST or not (_HEADING.search(text) or _UNDER.search(text)):
        return None
    try:
        whole = asking.law.section(named[0])
    except LawError:
        return None
    own = Citation.parse(whole.section).designation
    opening = next(lookup.leaves_of(named[0], asking.law, assistant.law_book), whole)
    said = _headed(whole, own) if _HEADING.search(text) else _under(whole, own, assistant)
    cite = Cite(section=opening.section, quote=" ".join(opening.text.split()[:OPENING]), version=opening.version)
    return Draft(kind="answer", sentences=(DraftSentence(text=said, cites=(cite,)),)) if said else None


def _headed(whole: Version, own: str) -> str:
    """The paragraph's own heading; one that has none stands under that of the paragraph above it."""
    above = Citation.parse(whole.section).parent
    heading = whole.heading_path[-1] if whole.heading_path else ""
    if not heading:
        return f"{own} has no heading of its own."
    is_own = above is None or heading != _heading_above(whole)
    return f"The heading of {own} is: {heading}." if is_own else f"{own} has no heading; it stands under: {heading}."


def _heading_above(whole: Version) -> str:
    """The heading inherited, where the path of headings is shorter than that of designations."""
    depth = len(Citation.parse(whole.section).path)
    return whole.heading_path[-1] if len(whole.heading_path) < depth else ""


def _under(whole: Version, own: str, assistant: Assistant) -> str:
    children = [Citation.parse(one.section).designation for one in assistant.law_book.children(whole.section)]
    if not children:
        return f"No, {own} has no paragraphs below it."
    return f"The paragraphs below {own} are {', '.join(children)}."

"""Where a rule is written, named in the answer's own words where that is what is asked ("where does it say that?").

Come here for ``told``: the paragraphs stand beside every answer as citations; one who asks for the place is told it.
"""

from __future__ import annotations

import re

from qdot_assistant.types import Draft, DraftSentence

_I = re.IGNORECASE
MOST = 2  # so many places are named
_THE_LAW = r"(?:rules?|laws?|regulations?|code|regs?|statute|book|text)"
_WHERE = re.compile(
    rf"\bwhere\b[^.?!]{{0,60}}\b(?:says?|said|written|stands?|stated|printed|read (?:about|up|it|that)|look (?:it |"
    rf"that )?up|"
    rf"find (?:the |this |that )?{_THE_LAW}|{_THE_LAW} (?:about|on|for|that|is))\b|"
    rf"\bwhere (?:do|does|did) (?:it|this|that|these|those|the (?:\w+ ){{0,2}}{_THE_LAW}|(?:\w+ ){{0,3}}(?:days?|"
    rf"months?|limit|"
    rf"percent)) come from\b|\bwhere (?:this|that|(?:the|this|that) (?:\w+ ){{0,2}}{_THE_LAW}|"
    rf"the (?:\w+ ){{0,2}}(?:days?|"
    rf"months?|limit|percent)) comes? from\b|"
    rf"\b(?:which|what) (?:section|paragraph|{_THE_LAW}|provision|part of the "
    rf"{_THE_LAW})\b[^.?!]{{0,30}}\b(?:says?|tells?|"
    r"requires?|covers?|contains?|governs?|is (?:that|this|it) in)\b|"
    rf"\b(?:is|are|does|do) (?:there |it |that |this )?(?:anything |something |stand )?(?:written|in writing|in "
    rf"the {_THE_LAW})\b",
    _I,
)
_PLACE = re.compile(r"\bIRC \d|§|\bsection \d|\b\d+ CFR\b", _I)


def told(draft: Draft, text: str) -> Draft:
    """The draft with the places of its first sentence named after it, where they are asked for and not yet named."""
    first = next(iter(draft.sentences), None)
    if first is None or not first.cites or not _WHERE.search(text) or _PLACE.search(first.text):
        return draft
    places = list(dict.fromkeys(one.section for one in first.cites if not one.section.startswith("explainer")))[:MOST]
    if not places:
        return draft
    cites = tuple(one for one in first.cites if one.section in places)
    said = DraftSentence(text=f"That stands in {' and '.join(_named(one) for one in places)}.", cites=cites)
    return draft.model_copy(update={"sentences": (first, said, *draft.sentences[1:])})


def _named(section: str) -> str:
    """A section's name as it is cited: "§ 20.2056A-4(b)(1)", "IRC 2056A(a)(1)(A)"."""
    return f"§ {section}" if section[0].isdigit() and "CFR" not in section else section

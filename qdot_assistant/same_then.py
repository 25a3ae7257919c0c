"""Whether the rule just told was the same in another text: "is that the same under the pre-2026 text?".

Come here for ``road``. The paragraph that carried the earlier answer takes the place of "that"; what became of it is
read off its versions (``amended``), or told by what says how it was changed.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from knowledge.citation import Citation
from qdot_assistant.one_part import part
from qdot_assistant.types import Draft

if TYPE_CHECKING:
    from qdot_assistant.pipeline import Asking, Assistant

_I = re.IGNORECASE
MOST_WORDS = 14
_SECTION = "20.2056A-4("
_THAT = r"(?:that|this|it|they|those|these|the (?:rule|wording|text|words|law))"
_ALIKE = (
    r"(?:(?:the )?same|identical|alike|different|otherwise|new|chang\w*|amend\w*|alter\w*|touch\w*|revis\w*|rewritten|"
    r"modif\w*|always|so)"
)
_ASKS = re.compile(
    rf"\b(?:is|was|were|are|has|have|had|did|does|do)(?:n'?t)?\b[^.;?!]{{0,40}}\b{_THAT}\b[^.;?!]{{0,40}}\b{_ALIKE}\b|"
    rf"\b(?:did|does|has|have)\b[^.;?!]{{0,40}}\b(?:chang|amend|alter|touch|revis|modif|affect)\w*\b {_THAT}\b|"
    rf"^(?:and |but |so )*(?:the )?same (?:rule|wording|text|words|law)\b",
    _I,
)
_SAME = re.compile(r"\b(?:same|identical|alike|always)\b", _I)
"""Asked so, "No, it was not changed" would read as its contrary."""
_OF_A_TEXT = re.compile(
    r"\b(?:texts?|versions?|wording|before|earlier|former(?:ly)?|old(?:er)?|pre-?(?:20\d\d|amend\w*)|previous(?:ly)?|"
    r"always|ever|recent(?:ly)?|lately|original(?:ly)?|until|amend\w*|redline|td|treasury decision|10050|9974|"
    r"(?:19|20)\d\d)\b",
    _I,
)
_OTHER_CASE = re.compile(
    r"\b(?:if|when|unless|route|agreement to|other one|for (?:me|him|her|us|my|our|his|the (?!old|former|earlier))|"
    r"husband|wife|spouse|executor|trustee|day|date|deadline|amount|exemption|exclusion|rate)\b",
    _I,
)
"""Another case, day or amount is put, and no other text."""
_BY = (("T.D. 10050", re.compile(r"10050|2026", _I)), ("T.D. 9974", re.compile(r"9974|2023", _I)))


def road(asking: Asking, assistant: Assistant) -> Draft | None:
    """What became of the paragraph that the earlier answer rested on; None where something else is asked."""
    text, previous = asking.question.question, asking.standing.previous
    if previous is None or asking.route.named.paragraphs or not asks_of_another_text(text):
        return None
    from qdot_assistant.pipeline import read
    from qdot_assistant.roads import drafts

    section = _carrying(next(drafts(read(previous, assistant), assistant)))
    if section is None:
        return None
    by = next((f" by {name}" for name, named in _BY if named.search(text)), "")
    alike = " or is it unchanged" if _SAME.search(text) else ""
    asked = f"Has {Citation.parse(section).designation} ever been changed{by}{alike}?"
    return next(drafts(part(asking, asked), assistant))


def asks_of_another_text(text: str) -> bool:
    """True for a short message that asks whether what was said stands, or stood, alike in another text."""
    text = re.sub(r"\bt\.\s?d\.", "TD", text, flags=_I)  # its stops end no sentence
    return (
        len(text.split()) <= MOST_WORDS
        and _ASKS.search(text) is not None
        and _OF_A_TEXT.search(text) is not None
        and _OTHER_CASE.search(text) is None
    )


def _carrying(draft: Draft) -> str | None:
    """The paragraph of § 20.2056A-4 that the first sentence rests on; None for a calculation or other law."""
    if draft.kind != "answer":
        return None
    said = next((one for one in draft.sentences if one.is_substance), None)
    return next((one.section for one in said.cites if one.section.startswith(_SECTION)), None) if said else None

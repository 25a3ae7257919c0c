"""Which of two paragraphs named holds a thing: "which of (c)(6) and (c)(7) contains the 60 days?".

Come here for ``road``. The words of § 20.2056A-4 answer: the sentence that holds the thing is quoted under its
paragraph, and a paragraph without it is said not to mention it.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from knowledge.citation import Citation
from knowledge.paragraph import LawError, Version
from qdot_assistant import lookup
from qdot_assistant.citing import most_like, sentences_in
from qdot_assistant.subjects import content_of
from qdot_assistant.types import Cite, Draft, DraftSentence

if TYPE_CHECKING:
    from qdot_assistant.pipeline import Asking, Assistant

_I = re.IGNORECASE
FEWEST, MOST = 2, 3  # paragraphs held against each other
_WHICH = re.compile(
    r"^\W*(?:(?:and|so|but|ok),? )*(?:in )?(?:which|what)(?: (?:one|paragraph|provision|subparagraph))?(?: of)?\b"
    r"[^?]{5,60}?\)[,:]? (?:(?:is it )?(?:that |which )?)?(?:actually |expressly )?"
    r"(?:contains?|has|holds?|mentions?|carries|includes?|names?|uses?|speaks? of|refers? to|requires?|sets?|states?|"
    r"prescribes?|provides?(?: for)?|do (?:i|we) find|is) (?P<what>[^?]+?)\s*[?.!]*$",
    _I,
)
_FRAME = content_of(
    "date day days requirement rule limit time deadline period clause provision words word phrase term sentence text "
    "line reference language condition mention anything something exactly"
)
_ORDINAL = re.compile(r"(?<=\d)(?:st|nd|rd|th)\b", _I)
_KEPT = re.compile(r"\b\d+[ -](?:day|month|year|percent)s?\b", _I)
"""A period is asked for by its unit too: "the 60 days"."""


def road(asking: Asking, assistant: Assistant) -> Draft | None:
    """The paragraph whose words hold what is asked for; None where none holds it, or no two are named."""
    named, asked = asking.route.named.paragraphs, _WHICH.search(asking.question.question)
    if asked is None or not FEWEST <= len(named) <= MOST:
        return None
    what = re.sub(r"^(?:the )?(?:words?|phrase|term)s? |[“”\"']", "", asked["what"].strip(), flags=_I)
    words = _words_of(what)
    found = {one: _sentence_in(one, words, asking, assistant) for one in named} if words else {}
    if not any(found.values()):
        return None
    told = [_quoted(version, said) for one in found.values() if one is not None for version, said in (one,)]
    return Draft(kind="answer", sentences=(*told, *_silent(what, [one for one, held in found.items() if held is None])))


def _words_of(what: str) -> frozenset[str]:
    """The words to be looked for, without those that only say what kind of thing it is."""
    words = content_of(_ORDINAL.sub("", what))
    return words if _KEPT.search(what) else words - _FRAME


def _sentence_in(
    section: str, words: frozenset[str], asking: Asking, assistant: Assistant
) -> tuple[Version, str] | None:
    """The first sentence under a paragraph that holds all the words."""
    try:
        leaves = list(lookup.leaves_of(section, asking.law, assistant.law_book))
    except LawError:
        return None
    for version in leaves:
        holding = [one for one in sentences_in(version.text) if words <= content_of(_ORDINAL.sub("", one))]
        said = most_like(words, holding) or next(iter(holding), None)
        if said is not None:
            return version, said
    return None


def _quoted(version: Version, said: str) -> DraftSentence:
    own = Citation.parse(version.section).designation
    cite = Cite(section=version.section, quote=said, version=version.version)
    return DraftSentence(text=f"{own}: “{said}”", cites=(cite,))


def _silent(what: str, without: list[str]) -> list[DraftSentence]:
    """That the other paragraph says nothing of it."""
    own = " and ".join(Citation.parse(one).designation for one in without)
    thing = re.sub(r"^(?:the|an?) ", "", what, flags=_I)
    return [DraftSentence(text=f"The words of {own} do not mention {thing}.", is_substance=False)] if own else []

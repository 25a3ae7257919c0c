"""Where the section cites another rule, or uses certain words: each place with the words around it.

Come here for ``road``. "Which paragraphs refer to section 7520?", "where does the reg say “fairly representative”?".
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from knowledge.citation import SECTION, Citation, find_citations, plain
from knowledge.paragraph import LawError, Version
from qdot_assistant.citing import sentences_in
from qdot_assistant.types import Cite, Draft, DraftSentence

if TYPE_CHECKING:
    from qdot_assistant.pipeline import Asking, Assistant

BEFORE, AFTER = 24, 14  # words shown on either side of what is cited
MOST_SHOWN = 6
MOST_PLACES = 12
_HERE = r"(?:-\s?4\b|(?:§ ?)?20\.2056A-4\b|th(?:e|is) (?:section|reg(?:ulation)?s?)\b)"
_CITED = r"(?:cited|mentioned|referred to|referenced|named|invoked|used|found|quoted)"
_WHERE = re.compile(
    r"\b(?:which|what) (?:other )?(?:sub-?)?(?:paragraphs?|provisions?|parts?|places?|passages?|sentences?)\b.{0,40}"
    r"\b(?:cites?|refers?|mentions?|references?|names?|invokes?|contains?|uses?|says?)\b|"
    rf"\bwhere\b.{{0,80}}\b(?:{_CITED}|appears?|stands?|occurs?|cites?|mentions?|refers?|uses?|use the words|says?)\b|"
    r"\b(?:appears?|occurs?|stands?|cited|mentioned|used) where\b|"
    rf"^(?:is|are|does)\b.{{3,60}}\b(?:{_CITED}|appears?|stands?|occurs?)\b.{{0,60}}\band where\b|"
    rf"\b(?:references?|citations?|cross-?references?|mentions?) (?:to|of)\b.{{3,60}}\b(?:in|within) {_HERE}|"
    rf"^(?:all |every |list (?:all |every )?(?:the )?)?(?:references?|citations?|cross-?references?|cites?|mentions?) "
    r"(?:to|of)\b|"
    rf"{_HERE}.{{0,12}}\b(?:cite|mention|refer to|reference)\b|"
    rf"\b{_CITED} (?:anywhere )?(?:in|by) {_HERE}|"
    r"\b(?:cite|citation|pin-? ?(?:point|cite)|authority|source)s? (?:for|of|to)\b.{0,20}[“\"]|"
    r"\b(?:find|locate) the (?:phrase|words|reference|cite|citation)\b",
    re.IGNORECASE,
)
_SPOKEN_OF = re.compile(
    r"\bwhere (?:in .{2,30}? )?(?:is|are|does|do) (?:the )?(?:words? |term |phrase )?(?:an? |the )?"
    r"(?P<what>[\w' -]{4,40}?) (?:mentioned|referred to|named|cited|appear)\b|"
    r"^(?:the |an? )?(?P<head>[\w' -]{4,40}?)(?:\s*[-–,:]\s*|,? )(?:where (?:is|are) (?:it|that|they) "
    rf"(?:mentioned|cited|referred to|named)|(?:references?|mentions?) in {_HERE})",
    re.IGNORECASE,
)
_QUOTED = re.compile(r"[“\"](?P<words>[^”\"]{6,80})[”\"]")


def road(asking: Asking, assistant: Assistant) -> Draft | None:
    """Every paragraph in force that cites the rule, or holds the words, asked for; None where none is found."""
    text = asking.question.question
    is_asked = _WHERE.search(text) or _SPOKEN_OF.search(text)
    if asking.route.named.paragraphs or not is_asked or len(text.split()) > LONGEST:
        return None
    what, places = next(_found(text, asking), ("", []))
    if not places or len(places) > MOST_PLACES:
        return None
    return Draft(kind="answer", sentences=tuple(_told(what, places)))


LONGEST = 24  # words; a longer message asks more than where something stands

Place = tuple[Version, str]


def _found(text: str, asking: Asking) -> Iterator[tuple[str, list[Place]]]:
    """What is looked for, with each place: the words in quotation marks first, then the rules cited."""
    for quoted in _QUOTED.finditer(text):
        yield f"“{quoted['words']}” stands", list(_holding(quoted["words"], asking))
    for one in (str(cited) for _, cited in find_citations(text)):
        if one.startswith(("IRC ", "26 CFR ")):
            yield f"{_name(one)} is cited", list(_citing(one, asking))
    spoken = _SPOKEN_OF.search(text)
    words = (spoken["what"] or spoken["head"]).strip() if spoken else ""
    places = list(_holding(words, asking)) if len(words.split()) > 1 else []
    if places:
        yield f"The words {words} stand", places


def _name(section: str) -> str:
    return f"§ {section[7:]}" if section.startswith("26 CFR ") else f"Section {section[4:]}"


def _holding(words: str, asking: Asking) -> Iterator[Place]:
    """Each paragraph that holds the words, with as much of the sentence as is shown."""
    wanted = re.compile(r"\s+".join(map(re.escape, plain(words).split())), re.IGNORECASE)
    for version in _in_force(asking):
        for sentence in sentences_in(version.text):
            match = wanted.search(plain(sentence))
            if match is not None and len(plain(sentence)) == len(sentence):
                yield version, _around(sentence, *match.span())
                break


def _citing(section: str, asking: Asking) -> Iterator[Place]:
    """Each paragraph that cites the rule, or a part of it, with the words around the first citation."""
    for version in _in_force(asking):
        spans = (
            (sentence, span)
            for sentence in sentences_in(version.text)
            for span, cited in find_citations(sentence)
            if str(cited) == section or str(cited).startswith(f"{section}(")
        )
        sentence, span = next(spans, ("", (0, 0)))
        if sentence:
            yield version, _around(sentence, *span)


def _around(sentence: str, start: int, end: int) -> str:
    """Some words of the sentence on either side of a place in it."""
    if "|" in sentence:  # a table: the cell
        return sentence[sentence.rfind("|", 0, start) + 1 : sentence.find("|", end)].strip()
    before = [one.start() for one in re.finditer(r"\S+", sentence[:start])][-BEFORE:]
    after = [end + one.end() for one in re.finditer(r"\S+", sentence[end:])][:AFTER]
    return sentence[before[0] if before else start : after[-1] if after else end].strip(" ,;")


def _in_force(asking: Asking) -> Iterator[Version]:
    for section in asking.law.book.sections():
        if not section.startswith(f"{SECTION}("):
            continue
        try:
            version = asking.law.section(section)
        except LawError:
            continue
        if version.has_own_words and version.until is None:
            yield version


def _told(what: str, places: list[Place]) -> Iterator[DraftSentence]:
    """All the places in one sentence, then the words of the first few."""
    names = [Citation.parse(version.section).designation for version, _ in places]
    cites = tuple(Cite(section=version.section, quote=quote, version=version.version) for version, quote in places)
    listed = names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"
    yield DraftSentence(text=f"{what} in {listed}.", cites=cites)
    for name, (_, quote), cite in zip(names[:MOST_SHOWN], places, cites, strict=False):
        yield DraftSentence(text=f"{name}: “{quote}”", cites=(cite,), block="item")

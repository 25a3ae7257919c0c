"""What the words of one paragraph mention and what they cite: questions that the text itself answers, yes or no.

"Does (b)(1) say anything about gifts?" is answered from the paragraph's words, with the rule on the matter after it;
"which sections does (c)(1) cite?" with the citations that stand in it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING

from knowledge import store
from knowledge.citation import Citation
from knowledge.paragraph import LawError, Version
from qdot_assistant import citing, courtesies
from qdot_assistant.citing import most_like, sentences_in
from qdot_assistant.evidence import gather
from qdot_assistant.keywords import stems
from qdot_assistant.ranking import Ranked
from qdot_assistant.subjects import content_of
from qdot_assistant.summing import summary_of
from qdot_assistant.types import Cite, Draft, DraftSentence, Notice
from qdot_assistant.writers import grounded

if TYPE_CHECKING:
    from qdot_assistant.pipeline import Asking, Assistant

SURE = 0.40  # the rule told after "no" must be this sure to be the matter asked about
MOST_SPOKEN_OF = 4  # words; a longer description is no subject that a text can be searched for
_I = re.IGNORECASE

_MENTIONS = re.compile(
    r"^(?:and |so |but )?(?:does|do|did)\b.{3,60}?\b(?:mention|refer to|speak of|contain a word (?:about|on)|"
    r"say (?:anything|something|a word|nothing) (?:about|on|of)|address|discuss|deal with|"
    r"use the (?:word|term|phrase))\s+"
    r"(?P<what>.+?)\s*[?.!]*$",
    _I,
)
_INVOLVES = re.compile(
    r"^(?:and |so |but )?(?:does|do|did)\b.{3,40}?\b(?:involve|concern|feature|include|contain|have|cover) "
    r"(?:an? |any |the )?(?P<what>.+?)\s*[?.!]*$",
    _I,
)
"""What an Example is asked for; a rule that "covers" something is not settled by the words that stand in it."""
_CODE_ONLY = re.compile(r"\b(?:code|statut\w+|irc)\b", _I)
_REGULATIONS_ONLY = re.compile(r"\b(?:regulations?|regs?)\b", _I)


def road(asking: Asking, assistant: Assistant) -> Draft | None:
    """Answer from the words of the one paragraph named; other questions pass on."""
    named, text = asking.route.named.paragraphs, asking.question.question
    if asking.route.example is None and (examples := _WHICH_EXAMPLE.search(text)):
        return _examples_with(examples["what"], asking)
    whole = _IN_THE_SECTION.search(text) if not named else None
    if whole is not None:
        return _silent(whole["what"] or whole["other"] or whole["there"])
    if not named and asking.route.example is None:
        return citing.anywhere(text, _in_force(asking))
    if len(named) != 1:
        return None
    try:
        version = asking.law.section(named[0])
    except LawError:
        return None
    if not version.has_own_words and asking.route.example is None:
        return None
    defined = _DEFINES.search(text)
    if defined and version.section not in _DEFINING:
        return _undefined(defined["what"] or defined["term"], version)
    if citing.CITES.search(text) and not _JUDGES.search(text) and not _OF_A_TERM.search(text):
        kind = "IRC" if _CODE_ONLY.search(text) else "§" if _REGULATIONS_ONLY.search(text) else ""
        return citing.cited(version, kind, text)
    asked = _MENTIONS.search(text) or (_INVOLVES.search(text) if asking.route.example is not None else None)
    if asked is None and asking.route.example is not None and (person := _WHO_IN_IT.search(text)):
        return _unnamed(person["who"], version, asking, assistant)
    return _mentioned(asked["what"], version, asking, assistant) if asked else None


_WHICH_EXAMPLE = re.compile(
    r"\b(?:which|what|how many) (?:of the )?(?:five )?(?:examples?|illustrations?)\b.{0,15}?\b(?:cites?|mentions?|"
    r"refers? to|names?|invokes?|relies on|rel(?:y|ies) on|uses? the (?:words?|term|phrase))\s+(?P<what>.+?)\s*[?.!]*$",
    _I,
)
_A_NUMBER = re.compile(r"\d[\dA-Z.\u2013-]*\d[\dA-Z]*(?:\([A-Za-z\d]+\))*")


_OF_A_TERM = re.compile(
    r"\bwhat (?:does|do|did) (?:the (?:terms?|words?|phrase|expression) )?[“\"'‘]|"
    r"\bwhat (?:does|do|did) [^(?§]{2,40}? (?:refers? to|mean|stand for|denote)\b[^?]{0,20}\bin \(",
    re.IGNORECASE,
)
"""What a term of the paragraph refers to is its meaning, and no section that the paragraph cites."""


def _examples_with(what: str, asking: Asking) -> Draft | None:
    """The Examples in whose words a section or a term stands, each with its sentence."""
    number = _A_NUMBER.search(what)
    found: dict[str, DraftSentence] = {}
    for section in store.law_book().sections():
        if not section.startswith("20.2056A-4(d)("):
            continue
        example = f"Example {Citation.parse(section).path[1]}"
        try:
            version = asking.law.section(section)
        except LawError:
            continue
        said = _sentence_with(what, number[0] if number else "", version) if version.has_own_words else None
        if said is not None and example not in found:
            cite = Cite(section=version.section, quote=said, version=version.version)
            found[example] = DraftSentence(text=f"{example}: “{said}”", cites=(cite,))
    return Draft(kind="answer", sentences=tuple(found.values())) if found else None


def _sentence_with(what: str, number: str, version: Version) -> str | None:
    words = content_of(what)
    cells = [
        cell for one in sentences_in(version.text) for cell in (_CELLS.split(one) if _CELLS.search(one) else [one])
    ]
    return next((one for one in cells if (number in one if number else words and words <= content_of(one))), None)


_WHO_IN_IT = re.compile(
    r"\b(?:who|which \w+|what)\b[^.;?!]{0,25}?\b(?P<who>(?:co-?)?trustees?|lawyer|attorney|accountant|bank|guardian|"
    r"witness(?:es)?|notary|judge|court)\b|\bas (?P<as>trustee)\b",
    _I,
)
"""A person or body asked for in an Example, where none is named in it."""


def _unnamed(who: str | None, version: Version, asking: Asking, assistant: Assistant) -> Draft | None:
    """Say that an Example names no trustee, lawyer or court; None where its words do."""
    what = who or "trustee"
    if content_of(what) & content_of(version.text):
        return None
    summary = summary_of(version.section, asking, assistant)
    if summary is None:
        return None
    own = Citation.parse(version.section).designation
    lead = DraftSentence(text=f"The words of {own} do not mention a {what}.", is_substance=False)
    return _led(lead, [Ranked(summary, 1.0, 1.0)], asking)


def _in_force(asking: Asking) -> Iterator[Version]:
    """The paragraphs of the section with words of their own, as they stand on the days of the question."""
    for section in store.law_book().sections():
        if section.startswith("20.2056A-4(") and not section.startswith("20.2056A-4(d)"):
            try:
                version = asking.law.section(section)
            except LawError:
                continue
            if version.has_own_words:
                yield version


_WHOLE = (
    r"(?:(?:§|section|treas\w*\.?|reg\w*\.?|26 cfr)\s*)*20\.2056A-4(?![(\d])|this section|the section|this regulation"
)
_IN_THE_SECTION = re.compile(
    rf"\b(?:is|are) (?P<what>.{{3,50}}?) (?:addressed|mentioned|covered|discussed|dealt with|spoken of|named) "
    rf"(?:in|by|anywhere in) (?:{_WHOLE})|"
    rf"\b(?:is|are) there (?:an? |any )?(?P<there>.{{3,40}}?) (?:in|under) (?:{_WHOLE})|"
    rf"\b(?:does|do) (?:{_WHOLE}) (?:mention|address|discuss|cover|deal with|speak of|say anything (?:about|on)) "
    rf"(?P<other>.{{3,50}}?)\s*[?.!]*$",
    _I,
)


def _silent(what: str) -> Draft | None:
    """Say that the section nowhere speaks of a thing; None where its words, two together, stand in some paragraph."""
    words = [stem for stem in stems(what) if stem in content_of(what)]
    if not words or _runs(words) & _runs_of_the_section(len(words) > 1):
        return None
    text = f"No, § 20.2056A-4 does not mention {what.strip(' “”')}."
    notice = Notice(kind="not_in_sources", text=f"{text[4:]} My sources say nothing more on it.", section="20.2056A-4")
    return courtesies.said(text, "refusal", (notice,))


@lru_cache(maxsize=2)
def _runs_of_the_section(in_pairs: bool) -> frozenset[str]:
    """The stems, or pairs of stems, that stand in some version of some paragraph."""
    book = store.law_book()
    own = [section for section in book.sections() if section.startswith("20.2056A-4(")]
    texts = [stems(version.text) for section in own for version in book.versions(section)]
    return frozenset(run for said in texts for run in (_runs(said) if in_pairs else said))


def _runs(words: Sequence[str]) -> set[str]:
    """The words of a text in pairs, each with the next; a word by itself where there is but one."""
    return {f"{one} {other}" for one, other in pairwise(words)} if len(words) > 1 else set(words)


_DEFINES = re.compile(
    r"\bis (?:the (?:word|term) )?(?P<what>.{3,40}?) (?:a )?defined (?:term )?(?:in|by|under)\b|"
    r"^(?:does|do)\b.{3,40}\bdefine (?:the (?:word|term) )?(?P<term>.{3,40}?)\s*[?.!]*$",
    _I,
)
_DEFINING = frozenset(f"20.2056A-4(c){part}" for part in ("(1)", "(4)(i)", "(4)(ii)(A)", "(4)(ii)(B)"))
"""The paragraphs that say what a term means; the others use their terms without defining them."""
_JUDGES = re.compile(
    r"^(?:is|are|was)\b|\b(?:accurate|correct|right|wrong|dead|stale|outdated|obsolete|repealed|still|valid|"
    r"in force|(?:good|current) law)\b",
    _I,
)


def _undefined(what: str, version: Version) -> Draft | None:
    """Say that a paragraph uses a term without defining it, with the sentence; None where it does not use it."""
    words = content_of(what)
    sentence = most_like(words, sentences_in(version.text)) if words & content_of(version.text) == words else None
    if not words or sentence is None:
        return None
    own = Citation.parse(version.section).designation
    term = what.strip(" “”\"'")
    cite = Cite(section=version.section, quote=sentence, version=version.version)
    text = f"No, {own} uses the term {term} without defining it: “{sentence}”"
    return Draft(kind="answer", sentences=(DraftSentence(text=text, cites=(cite,)),))


def _mentioned(what: str, version: Version, asking: Asking, assistant: Assistant) -> Draft | None:
    """Yes with the sentence, or no with the rule on the matter; None where the words stand there only in part."""
    words = content_of(what)
    if not words or len(what.split()) > MOST_SPOKEN_OF + 2:
        return None
    own = Citation.parse(version.section).designation
    there = words & content_of(version.text)
    if there == words:
        sentence = most_like(words, sentences_in(version.text)) or version.text
        sentence = most_like(words, _CELLS.split(sentence)) or sentence if _CELLS.search(sentence) else sentence
        cite = Cite(section=version.section, quote=sentence, version=version.version)
        return Draft(kind="answer", sentences=(DraftSentence(text=f"Yes, {own}: “{sentence}”", cites=(cite,)),))
    if there:
        return None
    silent = f"the words of {own} do not mention {what.strip(' “”')}."
    summary = summary_of(version.section, asking, assistant) if asking.route.example is not None else None
    if summary is not None:  # what an Example involves may stand there in other words: no "No"
        lead = DraftSentence(text=silent[0].upper() + silent[1:], is_substance=False)
        return _led(lead, [Ranked(summary, 1.0, 1.0)], asking)
    lead = DraftSentence(text=f"No, {silent}", is_substance=False)
    ranked = [one for one in gather(asking, assistant, what) if one.confidence >= SURE]
    return _led(lead, ranked, asking) if ranked else None


_CELLS = re.compile(r"\s*\|[\s|:-]*")
"""What stands between the cells of a table; the one cell is told."""


def _led(lead: DraftSentence, ranked: Sequence[Ranked], asking: Asking) -> Draft:
    rest = grounded.compose(ranked, asking.question.audience, asking.law, most=1)
    return rest.model_copy(update={"sentences": (lead, *rest.sentences)})

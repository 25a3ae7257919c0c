"""The sections that one paragraph cites: all of them, or first the one that is cited for the matter asked about.

"Which section does (b)(1) refer to for the time of the election?" names § 20.2056A-3(a) with the sentence in which it
stands; "which sections does (c)(1) cite?" all of them, in the order of the text.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise

from knowledge.citation import Citation, find_citations
from knowledge.paragraph import Version
from qdot_assistant.keywords import stem
from qdot_assistant.subjects import content_of
from qdot_assistant.types import Cite, Draft, DraftSentence

CITES = re.compile(
    r"\b(?:sections?|statutes?|regulations?|regs|authorit\w+|provisions?)\b.{0,20}\b(?:cited|referenced|referred to|"
    r"mentioned|invoked)\b|"
    r"\bcross-?references?\b|\bcitations? (?:in|of)\b|\b(?:which|what) (?:other |code |treasury |irc )*"
    r"(?:sections?|statutes?|regulations?|regs|provisions?|authorit\w+|paragraphs?)\b.{0,30}\b(?:cites?|cited|refers?|"
    r"referenced|references|mentions?|mentioned|invokes?|points?|sends?|directs?|looks?|defers?)\b|"
    r"\b(?:which|what)\b.{0,30}\b(?:does|do)\b.{3,40}\b(?:cross-?refer|cite|refer|point|send|direct|look|defer|invoke)\b",
    re.IGNORECASE,
)
_MATTER = re.compile(
    r"\b(?:for|regarding|about|concerning|on|as to|with respect to|when it comes to|in connection with|"
    r"pertaining to|governs?|controls?|prescribes?|sets? out|defines?)\b(?P<matter>[^?]+)",
    re.IGNORECASE,
)
"""What a citation is asked for: "… refer to for the tolling of the period"."""
_NOT_THE_MATTER = frozenset(
    stem(word)
    for word in (
        "section sections paragraph paragraphs regulation regulations statute code provision irc cite cites cited "
        "refer refers reference references point points send sends us reader rule rules list mention "
        "mentions mentioned referred named all every each other others list citation citations cross-reference "
        "crossreference cross authority authorities current currently today target"
    ).split()
)
_SPECIFIC = 0.5  # a sentence that holds so much of the matter asked for is on it
_OTHERS = re.compile(r"\b(?:other|another|elsewhere|else|outside)\b", re.IGNORECASE)


def cited(version: Version, kind: str, text: str) -> Draft | None:
    """The sections of a kind that a paragraph cites, each with its sentence; first the one cited for what is asked.

    Args:
        kind: "IRC" or "§" where only the Code or only regulations are asked for.
        text: the question.
    """
    found = _citations(version, kind, with_own=not _OTHERS.search(text))
    if not found:
        return None
    told, spoken = _matter(text), frozenset[str]()
    if not told:
        spoken = _spoken_of(text) & content_of(version.text)
    meant = _meant(told or spoken, found, _with_the_one_before(version.text)) if told or spoken else {}
    if not meant:
        return None if told else Draft(kind="answer", sentences=(_all_of(version, found),))
    return Draft(kind="answer", sentences=(_for_that(version, meant),))


_ANYWHERE = re.compile(
    r"\b(?:where|(?:which|what)(?: other)? (?:sections?|regulations?|provisions?|rules?|statutes?))\b[^.;?!]{0,60}\b"
    r"(?:refer|point|send|direct|cross-?refer|look)(?:s|red|ed)?\b",
    re.IGNORECASE,
)
_MOST_OF_IT = 0.75  # where no paragraph is named, the sentence must hold so much of the matter


def anywhere(text: str, versions: Iterable[Version]) -> Draft | None:
    """Where the section sends its reader for a matter, no paragraph being named; None unless one sentence is on it."""
    matter = _matter(text) if _ANYWHERE.search(text) else frozenset[str]()
    if len(matter) < 2:
        return None
    found = [
        (len(matter & content_of(sentence)) / len(matter), version, sentence)
        for version in versions
        for sentence in sentences_in(version.text)
        if _seen(sentence)
    ]
    share, version, sentence = max(found, key=lambda one: one[0])
    if share < _MOST_OF_IT:
        return None
    return Draft(kind="answer", sentences=(_for_that(version, dict.fromkeys(_seen(sentence), sentence)),))


def _citations(version: Version, kind: str, *, with_own: bool) -> dict[str, str]:
    """Each section cited, by name, with the first sentence in which it stands; a paragraph is not another section."""
    found: dict[str, str] = {}
    for sentence in sentences_in(version.text):
        for name, is_own in _names(sentence):
            if name.startswith(kind) and (with_own or not is_own):
                found.setdefault(name, sentence)
    return found


_AND_ANOTHER = re.compile(r"\s+and (?P<number>\d{3,4}[A-Z]?)\b(?! of\b)")
"""A second section of the Code named after "and" without its own word ("section 408(d) and 4980A")."""


_TAX = re.compile(r"\s+estate tax\b")
"""After "section 2056A": the name of the tax, which sends nobody to that section."""


def _names(sentence: str) -> Iterator[tuple[str, bool]]:
    for (_, end), one in find_citations(sentence):
        if _TAX.match(sentence, end):
            continue
        yield _name(one), isinstance(one, Citation)
        second = _AND_ANOTHER.match(sentence, end) if str(one).startswith("IRC ") else None
        if second is not None:
            yield f"IRC {second['number']}", False


def _name(one: Citation | str) -> str:
    if isinstance(one, Citation):
        return f"paragraph {one.designation}"
    return f"§ {one.removeprefix('26 CFR ')}" if one.startswith("26 CFR ") else one


def _matter(text: str) -> frozenset[str]:
    """The words for what a citation is asked for; none where all citations are asked for."""
    found = _MATTER.search(text)
    return content_of(found["matter"]) - _NOT_THE_MATTER if found else frozenset()


def _spoken_of(text: str) -> frozenset[str]:
    """The words beside the paragraph by which the one citation asked for may be called ("the anti-abuse reference")."""
    for (start, end), _ in sorted(find_citations(text), key=lambda found: -found[0][0]):
        text = f"{text[:start]} {text[end:]}"
    return content_of(text) - _NOT_THE_MATTER


def _with_the_one_before(text: str) -> dict[str, str]:
    """Each sentence that only sends to a section ("See, e.g., section 2036.") with the sentence it is said of."""
    sentences = sentences_in(text)
    return {one: f"{before} {one}" for before, one in pairwise(sentences) if _ONLY_SENDS.match(one)}


_NUMBER = r"\d[\dA-Z.\u2013-]*(?:\([A-Za-z\d]+\))*"
_ONLY_SENDS = re.compile(rf"[Ss]ee,?(?: e\.g\.,?)? (?:sections?|§+) {_NUMBER}(?:(?:,|,? and) {_NUMBER})*\.$")


def _meant(matter: frozenset[str], found: Mapping[str, str], around: Mapping[str, str]) -> dict[str, str]:
    """The sections whose sentence is on the matter; several where one sentence names them."""
    told = {name: around.get(sentence, sentence) for name, sentence in found.items()}
    on = {name: len(matter & content_of(sentence)) / len(matter) for name, sentence in told.items()}
    best = max(on.values())
    if best < _SPECIFIC:
        return {}
    meant = [name for name in found if on[name] == best]
    seen = [name for name in meant if name in _seen(found[name])]
    others = [name for name in meant if not name.startswith("paragraph ")]
    return {name: found[name] for name in seen or others or meant}


_SEE = re.compile(r"\bsee,?(?: for example,?)? (?=§|sections?\b|paragraphs?\b)", re.IGNORECASE)


def _seen(sentence: str) -> list[str]:
    """The sections that a sentence sends its reader to ("see § 20.2056A-11 for …")."""
    starts = [one.end() for one in _SEE.finditer(sentence)]
    return [name for start in starts for name, _ in [*_names(sentence[start:])][: 2 if _two(sentence, start) else 1]]


def _two(sentence: str, start: int) -> bool:
    first = next(iter(find_citations(sentence[start:])), None)
    return first is not None and _AND_ANOTHER.match(sentence[start:], first[0][1]) is not None


def _for_that(version: Version, meant: Mapping[str, str]) -> DraftSentence:
    own, sentence = Citation.parse(version.section).designation, next(iter(meant.values()))
    cite = Cite(section=version.section, quote=sentence, version=version.version)
    return DraftSentence(text=f"For that {own} refers to {_joined(list(meant))}: “{sentence}”", cites=(cite,))


def _all_of(version: Version, found: Mapping[str, str]) -> DraftSentence:
    own = Citation.parse(version.section).designation
    cites = tuple(Cite(section=version.section, quote=quote, version=version.version) for quote in found.values())
    text = f"{own} cites {', '.join(found)}."
    return DraftSentence(text=text, cites=tuple(dict.fromkeys(cites)))


def _joined(names: Sequence[str]) -> str:
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"


_SENTENCE_END = re.compile(r"(?:(?<=[.;])|(?<=[.;][\"”]))\s+(?=[A-Z(\[])|\n{2,}")


def sentences_in(text: str) -> list[str]:
    """The sentences of a paragraph of law, each as it stands."""
    return [sentence.strip() for sentence in _SENTENCE_END.split(text) if sentence.strip()]


_ANNOUNCES = re.compile(r"[:\u2014]$")


def with_what_follows(sentence: str, text: str) -> str:
    """A sentence that only announces words ("… must each sign a Certification Statement as follows:") with the next."""
    if not _ANNOUNCES.search(sentence):
        return sentence
    after = next((two for one, two in pairwise(sentences_in(text)) if one == sentence), "")
    starts = text.find(sentence)
    ends = text.find(after, starts + len(sentence)) if after else -1
    return text[starts : ends + len(after)] if starts >= 0 and ends >= 0 else sentence


def shares_of(words: frozenset[str], sentences: Sequence[str]) -> list[float]:
    """For each sentence the share of the words that it holds, rare ones counting more."""
    held = [content_of(sentence) for sentence in sentences]
    worth = {word: 1 / max(1, sum(word in one for one in held)) for word in words}
    whole = sum(worth.values())
    return [sum(worth[word] for word in words & one) / whole if whole else 0.0 for one in held]


def most_like(words: frozenset[str], sentences: Sequence[str]) -> str | None:
    """The sentence that holds the most of the words, rare ones counting more; the first of equals, None without any."""
    held = [content_of(sentence) for sentence in sentences]
    worth = {word: 1 / max(1, sum(word in one for one in held)) for word in words}
    scored = [(sum(worth[word] for word in words & one), at) for at, one in enumerate(held)]
    best, at = max(scored, key=lambda pair: (pair[0], -pair[1]), default=(0.0, 0))
    return sentences[at] if best > 0 else None

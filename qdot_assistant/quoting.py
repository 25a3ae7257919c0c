"""Words asked for by what they say: one sentence of a paragraph, a clause of an agreement, or the paragraph itself."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

from knowledge.citation import SECTION, Citation, find_citations, plain
from knowledge.paragraph import LawError, Version
from qdot_assistant import courtesies
from qdot_assistant.asking import beyond_the_citation, without_citations
from qdot_assistant.citing import most_like, sentences_in, shares_of, with_what_follows
from qdot_assistant.evidence import gather
from qdot_assistant.parts_quoted import part_on
from qdot_assistant.ranking import Ranked
from qdot_assistant.subjects import content_of, subject_of
from qdot_assistant.types import Cite, Draft, DraftSentence
from qdot_assistant.words_held import is_clause
from qdot_assistant.writers import grounded

if TYPE_CHECKING:
    from qdot_assistant.pipeline import Asking, Assistant

BRIEF = 60  # words; of a longer paragraph the one sentence asked for is shown alone
NEAR_WORDS = 0.12  # a statement that is the words themselves may score this much less than the best one
NEAR = 0.06  # among statements this near to the best, the one that holds more of the question's words is meant
MOST_PLACES = 4  # words that stand in no more paragraphs than this are set out wherever they stand
DESCRIBED = 0.38  # words asked for by description: the statement must be this sure to name the paragraph

_WHOLE = r"\b(?:text|wording|words|whole|full|complete|verbatim|reproduce|quote|print|recite)(?: of)?(?: the)?"
_SAYING = r"(?:language|words|wording|text|legend|formula|clause|declaration|paragraph|recital)"
_OF_PERJURY = (
    rf"(?:perjury[- ]{_SAYING}|{_SAYING} (?:of|under) (?:the )?(?:penalt(?:y|ies)[- ]of[- ])?perjury)\b"
    r"(?=.*\bstatement)|"
    rf"statement\w*\b.*\bperjury[- ]{_SAYING}"
)
TO_BE_SIGNED = tuple(
    (f"20.2056A-4{section}", re.compile(pattern, re.IGNORECASE))
    for section, pattern in (
        (
            "(c)(7)(ii)",
            (rf"{_WHOLE} (?:roll ?-?over agreement|agreement to roll over)"),
        ),
        (
            "(c)(6)(ii)",
            (rf"{_WHOLE} (?:pay(?:ment)?(?:-| the )?(?:tax )?agreement|agreement to pay)"),
        ),
        (
            "(c)(5)(viii)",
            (
                rf"^(?!.*\b(?:assign\w*|protective|agreements?|representative)\b).*\b(?:{_OF_PERJURY}|certif(?:y|ies|ied|ication)|"
                r"declaration|declare[sd]?|attest\w*|oath|jurat|affirm\w*|swears?|sworn)\b"
            ),
        ),
    )
)


_ONE_SENTENCE = re.compile(
    r"\b(?:sentences?|clause|phrase|passage|part|bit|line|words?|wording|language)\b.{0,40}"
    r"\b(?:on|about|that|where|which|dealing|saying|regarding|governing|letting|for|at the end)\b|"
    r"\b(?!the|this|that|each|every|whole|full|entire|a|exact|operative)[a-z-]{4,} "
    r"(?:sentence|clause|phrase|passage)\b|"
    r"\b(?:rules?|provisions?|requirements?|text)\b.{0,25}\b(?:on|about|regarding|concerning|dealing with)\b|"
    r"\) (?:on|about|as to|regarding|concerning|dealing with|re)\b|"
    r"[?.;:]\s*(?:please )?(?:quote|cite)(?: (?:it|me|the (?:exact |very |operative )?(?:words?|language|text|"
    r"sentence)))?\W*$",
    re.IGNORECASE,
)


_NAMED_PART = re.compile(r"\b(?:sentences?|clause|phrase|passage|line)\b", re.IGNORECASE)


def asked_for(named: tuple[str, ...], asking: Asking, assistant: Assistant) -> Draft | str | None:
    """The words asked for by what they say: in the paragraph named, or wherever they stand."""
    return sentence_on(named, asking, assistant) if named else described(asking, assistant)


def sentence_on(named: tuple[str, ...], asking: Asking, assistant: Assistant) -> Draft | None:
    """The one sentence of a paragraph that is asked for by what it says."""
    if len(named) != 1:
        return None
    whole = asking.law.section(named[0])
    if whole.source == "regulation" and not whole.has_own_words:
        return part_on(named[0], asking, assistant)
    counted = _by_its_place(whole, asking.question.question)
    if counted is not None or not _ONE_SENTENCE.search(asking.question.question):
        return counted
    if len(whole.text.split()) <= BRIEF:
        return None
    ranked = gather(asking, assistant)
    clause = _clause_of(named[0], ranked[:8], asking)
    if clause is not None:
        return grounded.compose([clause], asking.question.audience, asking.law, most=1)
    quoted = [
        one.statement.supports[key].quote
        for one in ranked[:5]
        for key in one.statement.technical[0].supports
        if one.statement.supports[key].section == named[0]
    ]
    found = _one_sentence(whole, asking, quoted)
    return _not_in_so_many_words(found, whole, asking.question.question) if found is not None else None


_SAID_TO_ALLOW = re.compile(
    r"\b(?:allow|permit|let|exempt|excus|waiv|forgiv|authori[sz]|releas|reliev|extend|reduc|cap|"
    r"limit)\w*\s+(?P<what>[^.?!;]+)",
    re.IGNORECASE,
)


def _not_in_so_many_words(found: Draft, whole: Version, text: str) -> Draft:
    """The sentence found, with the word first that none says what is asked for, where half of that is nowhere in it."""
    allowed = _SAID_TO_ALLOW.search(text)
    claimed = content_of(allowed["what"]) if allowed else frozenset()
    missing = claimed - content_of(whole.text)
    if not missing or 2 * len(missing) < len(claimed):
        return found
    lead = f"No sentence of § {whole.section} says that in so many words; the nearest it has is this."
    return found.model_copy(update={"sentences": (courtesies.lead_in(lead), *found.sentences)})


def _clause_of(section: str, ranked: Sequence[Ranked], asking: Asking) -> Ranked | None:
    """The clause of an agreement that is kept word for word and is called by what it does ("the default sentence")."""
    clauses = [one for one in ranked if is_clause(one.statement) and section in one.statement.sections]
    texts = [_all_words(one) for one in clauses]
    best = most_like(beyond_the_citation(asking.question.question), texts)
    return clauses[texts.index(best)] if best is not None else None


def _one_sentence(whole: Version, asking: Asking, quoted: Sequence[str]) -> Draft | None:
    """The sentence of a paragraph with the most of the question's own words; the first that is quoted, of equals."""
    text = asking.question.question
    words = subject_of(without_citations(text)) & content_of(whole.text)
    sentences = sentences_in(whole.text)
    cited = {str(one) for _, one in find_citations(text)} - {whole.section}
    citing = [one for one in sentences if cited & {str(other) for _, other in find_citations(one)}]
    sentences = citing or sentences
    carried = [_carries(one, quoted) for one in sentences]
    shares = shares_of(words, sentences)
    paired = [_pairs(text) & _pairs(one) for one in sentences]
    scored = [
        (share + CARRIED * nearness + PAIRED * len(pairs), -at)
        for at, (share, nearness, pairs) in enumerate(zip(shares, carried, paired, strict=True))
    ]
    best, at = max(scored, default=(0.0, 0))
    is_meant = citing or any(shares) or (any(carried) and _NAMED_PART.search(text))
    return _set_out(sentences[-at], whole) if is_meant and (best > 0 or len(sentences) == 1) else None


PAIRED = 0.5  # two words that stand together in the question, a "no" among them, stand so in the sentence


def _pairs(text: str) -> set[tuple[str, str]]:
    """The words of a text, each with the next, where one at least is a word of substance."""
    words = re.findall(r"[a-z]+", without_citations(text).lower())
    return {pair for pair in pairwise(words) if content_of(pair[1]) and (content_of(pair[0]) or pair[0] == "no")}


CARRIED = 0.6  # a sentence that the statement found first rests on; one found later counts for so much less


def _carries(sentence: str, quoted: Sequence[str]) -> float:
    """How near the sentence is by the quotations found: 1 for the first, less for those after it, 0 for none."""
    said = plain(sentence)
    places = (at for at, quote in enumerate(quoted) if plain(quote) in said or said in plain(quote))
    return next((1 / (1 + at / 2) for at in places), 0.0)


_PLACES = {
    "first": 0, "opening": 0, "second": 1, "third": 2, "fourth": 3, "fifth": 4, "sixth": 5, "seventh": 6, "eighth": 7,
    "penultimate": -2, "next-to-last": -2, "next to last": -2, "second-to-last": -2, "last": -1, "final": -1,
    "closing": -1, "concluding": -1,
}  # fmt: skip
_PLACE = re.compile(rf"\b(?P<place>{'|'.join(_PLACES)}) sentence\b", re.IGNORECASE)


def _by_its_place(whole: Version, text: str) -> Draft | None:
    """The sentence asked for by its place, as "the last sentence of (c)(4)(ii)(B)"."""
    asked, sentences = _PLACE.search(text), sentences_in(whole.text)
    place = _PLACES[asked["place"].lower()] if asked else len(sentences)
    return _set_out(sentences[place], whole) if place < len(sentences) else None


def _set_out(best: str, whole: Version) -> Draft:
    said = with_what_follows(best, whole.text)
    cite = Cite(section=whole.section, quote=said, version=whole.version)
    text = f"“{' '.join(said.split())}” § {whole.section}."
    return Draft(kind="answer", sentences=(DraftSentence(text=text, cites=(cite,), block="quote"),))


def described(asking: Asking, assistant: Assistant) -> Draft | str | None:
    """Words asked for by what they say: a clause or a sentence, else the section whose words are meant."""
    for section, pattern in TO_BE_SIGNED:
        if pattern.search(asking.question.question):
            return section
    places = _every_place(asking)
    if places:
        return Draft(kind="answer", sentences=tuple(one for place in places for one in place.sentences))
    ranked = gather(asking, assistant)
    if not ranked or ranked[0].confidence < DESCRIBED:
        return None
    clauses = [one for one in ranked[:6] if is_clause(one.statement) and ranked[0].score - one.score < NEAR_WORDS]
    others = [one for one in ranked[:6] if one not in clauses and ranked[0].score - one.score < NEAR]
    best = _fullest([*clauses, *others], asking)
    if best in clauses:
        return grounded.compose([best], asking.question.audience, asking.law, most=1)
    supports = [best.statement.supports[key] for key in best.statement.technical[0].supports]
    nearest = most_like(subject_of(asking.question.question), [one.quote for one in supports])
    meant = next((one for one in supports if one.quote == nearest), supports[0])
    whole = asking.law.section(meant.section)
    if whole.source == "regulation" and len(whole.text.split()) > BRIEF:
        return _one_sentence(whole, asking, [one.quote for one in supports if one.section == whole.section])
    return _list_of(meant.section, asking)


def _list_of(section: str, asking: Asking) -> str:
    """The paragraph whose items are listed, where one item is found and the words asked for are not all in that."""
    parent = Citation.parse(section).parent if section.startswith(f"{SECTION}(") else None
    whole, above = _in_force(section, asking), _in_force(str(parent), asking) if parent else None
    if whole is None or above is None or not _LISTS.search(above.text):
        return section
    return section if subject_of(asking.question.question) <= content_of(whole.text) else above.section


_DENIES = re.compile(r"\bnot\b|n't\b|\bnon-", re.IGNORECASE)
_LISTS = re.compile(r"[:\u2014]\s*$")


def _every_place(asking: Asking) -> list[Draft]:
    """The sentence of each paragraph that holds the words asked for; none where too many do, or one clause is meant."""
    words = subject_of(asking.question.question)
    if not words or _NAMED_PART.search(asking.question.question):
        return []
    found: list[Draft] = []
    for section in asking.law.book.sections():
        whole = _in_force(section, asking) if section.startswith("20.2056A-4(") else None
        if whole is None or not words <= content_of(whole.text):
            continue
        sentence = next((one for one in sentences_in(whole.text) if words <= content_of(one)), None)
        found += [_set_out(sentence, whole)] if sentence else []
    return found if len(found) <= MOST_PLACES else []


def _in_force(section: str, asking: Asking) -> Version | None:
    """The paragraph with words of its own in force on the day, or None."""
    try:
        whole = asking.law.section(section)
    except LawError:
        return None
    return whole if whole.has_own_words else None


def _fullest(near: Sequence[Ranked], asking: Asking) -> Ranked:
    """The statement whose title, sentences and ways of asking hold the most of the question's words."""
    if not _DENIES.search(asking.question.question):
        near = [one for one in near if not _DENIES.search(one.statement.title)] or near
    texts = [_all_words(one) for one in near]
    best = most_like(subject_of(asking.question.question), texts)
    return near[texts.index(best)] if best is not None else near[0]


def _all_words(one: Ranked) -> str:
    asks = (ask for asks in one.statement.asks.values() for ask in asks)
    return " ".join([one.statement.title, *(sentence.text for sentence in one.statement.technical), *asks])

"""Scorers that need no case: quotations verbatim, markers one to one, sentences backed, figures supported."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator

import Stemmer

from evals.case import Case
from evals.scorers import figures
from evals.scorers.score import Score, Texts
from evals.scorers.sentences import Sentence, split
from knowledge.citation import plain
from qdot_assistant.types import Answer, AnswerCitation

_QUOTED = re.compile(r'“([^“”]*)”|"([^"]*)"')
_IDLE = frozenset(
    "a an and any are as at be by for has have if in is it may must not of on or that the this to was were with".split()
)
WORDS_OF_A_QUOTATION = 4


def scores(case: Case, answer: Answer, texts: Texts) -> Iterator[Score]:
    """The integrity of one answer, whatever was asked."""
    sentences = split(answer.answer)
    yield _quotes(answer, texts)
    yield _markers(answer)
    yield _quotation_marks(case, answer, texts)
    if answer.kind in ("answer", "calculation", "clarification"):
        yield _figures(case, answer, texts)
    if answer.kind in ("answer", "calculation"):
        yield _backed(sentences)
        yield from _placed(sentences, answer)


def _quotes(answer: Answer, texts: Texts) -> Score:
    """Every quotation stands verbatim in the section and version its citation names."""
    faults = [fault for citation in answer.citations if (fault := _quote_fault(citation, texts))]
    return Score("quotes", float(not faults), f"{len(answer.citations)} quotations", "; ".join(faults))


def _quote_fault(citation: AnswerCitation, texts: Texts) -> str:
    text = texts.text_of(citation.section, citation.version)
    if text is None:
        return f"[{citation.marker}] {citation.section} has no text at {citation.version}"
    if not citation.quote.strip():
        return f"[{citation.marker}] quotes nothing"
    if plain(citation.quote) in plain(text):
        return ""
    return f"[{citation.marker}] is not verbatim in {citation.section} ({citation.version})"


def _markers(answer: Answer) -> Score:
    """Markers in the text and citations match one to one; an answer or a calculation has at least one."""
    used = {int(number) for number in re.findall(r"\[(\d+)\]", answer.answer)}
    given = [citation.marker for citation in answer.citations]
    faults = []
    if len(given) != len(set(given)):
        faults.append("two citations share a marker")
    if loose := used - set(given):
        faults.append(f"no citation for {sorted(loose)}")
    if idle := set(given) - used:
        faults.append(f"citations never used: {sorted(idle)}")
    if answer.kind in ("answer", "calculation") and not given:
        faults.append("an answer without a citation")
    return Score("markers", float(not faults), f"{len(used)} markers", "; ".join(faults))


def _quotation_marks(case: Case, answer: Answer, texts: Texts) -> Score:
    """Words set in quotation marks are somebody's very words: a source's or the asker's."""
    asked = plain(" ".join([case.question, *(turn.content for turn in case.history)]))
    sources = [
        plain(text) for c in answer.citations if c.source != "note" and (text := texts.text_of(c.section, c.version))
    ]
    spoken = [words for words in _spoken(answer.answer) if len(words.split()) >= WORDS_OF_A_QUOTATION]
    faults = [words for words in spoken if words not in asked and not any(words in text for text in sources)]
    why = "; ".join(f"in quotation marks but nobody's words: {words[:80]}" for words in faults)
    return Score("quotation marks", float(not faults), f"{len(spoken)} in quotation marks", why)


def _spoken(text: str) -> list[str]:
    """What stands in quotation marks, paragraph by paragraph; an example of a question to ask is nobody's statement."""
    pairs = (pair for paragraph in text.split("\n") for pair in _QUOTED.findall(re.sub(r"\s*\[\d+\]", "", paragraph)))
    words = (plain(curly or straight) for curly, straight in pairs)
    return [one.strip(" .,;") for one in words if not one.endswith("?")]


def _figures(case: Case, answer: Answer, texts: Texts) -> Score:
    """Every amount, percentage, count of time and day stands in a cited section, the working or the question."""
    cited = [text for c in answer.citations if (text := texts.text_of(c.section, c.version))]
    loose = figures.unsupported(case.asked(), answer, cited)
    why = f"nothing supports {', '.join(loose)}" if loose else ""
    return Score(
        "figures", float(not loose), "all supported" if not loose else ", ".join(loose), why, wrong_figure=bool(loose)
    )


def _backed(sentences: list[Sentence]) -> Score:
    """The share of sentences of substance that carry a marker."""
    substance = [sentence for sentence in sentences if sentence.is_substance]
    bare = [sentence.text for sentence in substance if not sentence.markers]
    share = 1 - len(bare) / len(substance) if substance else 0.0
    why = "; ".join(f"without a marker: {text[:80]}" for text in bare)
    return Score("backed", share, f"{len(substance) - len(bare)} of {len(substance)} sentences", why, counts=False)


def _placed(sentences: list[Sentence], answer: Answer) -> Iterator[Score]:
    """The share of marked sentences whose own quotations fit them at least as well as any other of the answer's."""
    quotes = {citation.marker: _stems(f"{citation.quote}") for citation in answer.citations}
    marked = [sentence for sentence in sentences if any(marker in quotes for marker in sentence.markers)]
    if len(quotes) < 2 or not marked:
        return
    misplaced = [sentence.text for sentence in marked if not _fits_best(sentence, quotes)]
    why = "; ".join(f"another quotation fits better: {text[:80]}" for text in misplaced)
    yield Score("placed", 1 - len(misplaced) / len(marked), f"{len(marked)} sentences", why, counts=False)


def _fits_best(sentence: Sentence, quotes: dict[int, frozenset[str]]) -> bool:
    words = _stems(sentence.text)
    fits = {marker: len(words & stems) / (len(stems) ** 0.5 or 1) for marker, stems in quotes.items()}
    own = max(fits.get(marker, 0.0) for marker in sentence.markers)
    return own >= max(fits.values()) - 1e-9


@functools.cache
def _stemmer() -> Stemmer.Stemmer:
    return Stemmer.Stemmer("english")


def _stems(text: str) -> frozenset[str]:
    words = [word for word in re.findall(r"[a-z]+|\d[\d,.]*\d|\d", plain(text).lower()) if word not in _IDLE]
    return frozenset(_stemmer().stemWords(words))

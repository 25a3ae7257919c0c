"""What the knowledge holds for a question: statements, paragraphs, passages and notes, best first.

Come here for how meaning and words are joined. For a statement four views count: the nearest way of asking, the
statement's own text, its words (BM25), and the nearest window of the paragraphs it stands on. Every view is kept with
the candidate, since how near the nearest thing is also tells whether a question is about this law at all.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import Any, Literal

import numpy as np
from langchain_core.callbacks import CallbackManagerForRetrieverRun
from langchain_core.documents import Document
from langchain_core.retrievers import BaseRetriever
from numpy.typing import NDArray
from pydantic import ConfigDict

from knowledge import store
from knowledge.paragraph import LawError
from qdot_assistant.embeddings import Embedder, load_embedder
from qdot_assistant.index import SearchIndex, open_index
from qdot_assistant.keywords import terms
from qdot_assistant.settings import Settings
from qdot_assistant.spelling import Speller
from qdot_assistant.types import Hit

Found = Literal["statement", "paragraph", "passage", "note"]
Scores = NDArray[np.float32]

# The weight of each view. Chosen on ways of asking that were held out of the index (docs/design.md, Search).
ASK, TEXT, WORDS, WINDOW = 0.45, 0.25, 0.20, 0.10
MEANING_OF_TEXT, WORDS_OF_TEXT = 0.75, 0.25
LEXICON = 0.5  # a term that the lexicon added counts half a term that was said


@dataclass(frozen=True, slots=True)
class Candidate:
    """One thing found, with each view of it; cosines and word shares lie between 0 and 1.

    Attributes:
        ask_cosine: nearest way of asking (0 for anything but a statement).
        text_cosine: nearest of the statement's two registers, or of the text's windows.
        window_cosine: nearest window of the paragraphs a statement stands on, or of the text itself.
        bm25: the share of the question's terms found, weighted as BM25 does.
        best_ask: the way of asking that came nearest, or the words of the nearest window.
    """

    key: str
    kind: Found
    section: str
    ask_cosine: float
    text_cosine: float
    window_cosine: float
    bm25: float
    score: float
    best_ask: str


class Searcher:
    """Searches the index in memory; the same question gives the same list."""

    def __init__(self, index: SearchIndex, embedder: Embedder | None) -> None:
        self.index = index
        self.embedder = embedder
        self._layout = _Layout(index)
        self._speller = Speller(index.field_words)
        self._cached = lru_cache(maxsize=256)(self._all)

    @classmethod
    def open(cls, settings: Settings) -> Searcher:
        """Load the model and the index that the settings name; the index is built when there is none."""
        embedder = load_embedder(settings)
        return cls(open_index(embedder, settings.cache_dir), embedder)

    @property
    def by_words_alone(self) -> bool:
        """True when no model could be loaded, so that meaning is not searched."""
        return self.embedder is None

    def search(self, text: str, k: int = 10) -> list[Hit]:
        """The ``k`` best things of any kind."""
        return [Hit(key=c.key, kind=c.kind, section=c.section, score=c.score, matched=c.best_ask)
                for c in self.candidates(text, k)]  # fmt: skip

    def candidates(self, text: str, k: int = 10, kinds: Sequence[Found] | None = None) -> list[Candidate]:
        """The ``k`` best things with every view of them; ``kinds`` keeps to some kinds."""
        wanted = [c for c in self._cached(text) if kinds is None or c.kind in kinds]
        return wanted[:k]

    def repaired(self, text: str) -> str:
        """The question as it is searched: misspelt words of the field put right."""
        return self._speller.repair(text)

    def _all(self, text: str) -> tuple[Candidate, ...]:
        question = self.repaired(text)
        return self._layout.candidates(self._similarity(question), *self._words(question))

    def _similarity(self, question: str) -> Scores | None:
        if self.embedder is None or self.index.vectors is None or not question.strip():
            return None
        similarity: Scores = self.index.vectors @ self.embedder.vector(question)
        return similarity

    def _words(self, question: str) -> tuple[Scores, Scores]:
        said, meant = terms(question), self.index.lexicon.meanings(question)
        rows, whole = self.index.words, self.index.statement_words
        if not meant:
            return rows.scores(said), whole.scores(said)
        share = LEXICON * len(meant) / (len(said) + LEXICON * len(meant))
        return (
            (1 - share) * rows.scores(said) + share * rows.scores(meant),
            (1 - share) * whole.scores(said) + share * whole.scores(meant),
        )


class _Layout:
    """Which rows belong to which key, so that the best row of each key is one array operation."""

    def __init__(self, index: SearchIndex) -> None:
        self._index = index
        self._asks = _Groups([(row.key, i) for i, row in enumerate(index.rows) if row.kind == "ask"])
        self._registers = _Groups([(row.key, i) for i, row in enumerate(index.rows) if row.kind == "statement"])
        texts = [(i, row) for i, row in enumerate(index.rows) if row.kind in ("paragraph", "passage", "note")]
        self._texts = _Groups([(row.key, i) for i, row in texts])
        self._kinds = {row.key: row.kind for _, row in texts}
        self._windows = _Groups(
            [
                (key, i)
                for key, sections in index.statement_sections.items()
                for i, row in texts
                if any(_stands_under(row.section, section) for section in sections)
            ]
        )

    def candidates(self, similarity: Scores | None, row_words: Scores, whole_words: Scores) -> tuple[Candidate, ...]:
        near = similarity if similarity is not None else np.zeros(len(self._index.rows), dtype=np.float32)
        near = np.clip(near, 0, 1)
        found = [*self._statements(near, row_words, whole_words), *self._others(near, row_words)]
        return tuple(sorted(found, key=lambda c: (-c.score, c.key)))

    def _statements(self, near: Scores, row_words: Scores, whole_words: Scores) -> list[Candidate]:
        keys = self._index.statement_keys
        asks, ask_rows = self._asks.best(near, keys)
        texts, _ = self._registers.best(near, keys)
        windows, _ = self._windows.best(near, keys)
        single, _ = self._asks.best(row_words, keys)
        words = np.clip(0.5 * whole_words + 0.5 * single, 0, 1)
        scores = ASK * asks + TEXT * texts + WORDS * words + WINDOW * windows
        rows, sections = self._index.rows, self._index.statement_sections
        return [
            Candidate(key, "statement", sections[key][0], float(asks[i]), float(texts[i]), float(windows[i]),
                      float(words[i]), float(scores[i]), rows[ask_rows[i]].words)
            for i, key in enumerate(keys)
        ]  # fmt: skip

    def _others(self, near: Scores, row_words: Scores) -> list[Candidate]:
        keys = self._texts.keys
        windows, best_rows = self._texts.best(near, keys)
        words, _ = self._texts.best(row_words, keys)
        scores = MEANING_OF_TEXT * windows + WORDS_OF_TEXT * words
        return [
            Candidate(key, self._kinds[key], key, 0.0, float(windows[i]), float(windows[i]), float(words[i]),  # type: ignore[arg-type]
                      float(scores[i]), self._index.rows[best_rows[i]].words)
            for i, key in enumerate(keys)
        ]  # fmt: skip


class _Groups:
    """Rows grouped by key."""

    def __init__(self, pairs: Sequence[tuple[str, int]]) -> None:
        members: dict[str, list[int]] = {}
        for key, row in pairs:
            members.setdefault(key, []).append(row)
        self.keys = tuple(members)
        self._rows = np.array([row for rows in members.values() for row in rows], dtype=np.int64)
        sizes = [len(rows) for rows in members.values()]
        self._starts = np.cumsum([0, *sizes[:-1]]) if sizes else np.zeros(0, dtype=np.int64)
        self._sizes = np.array(sizes, dtype=np.int64)
        self._place = {key: i for i, key in enumerate(self.keys)}

    def best(self, scores: Scores, keys: Sequence[str]) -> tuple[Scores, NDArray[np.int64]]:
        """The best score and its row for each key, in the order of ``keys``; zero where a key has no rows."""
        if not len(self._rows):
            return np.zeros(len(keys), dtype=np.float32), np.zeros(len(keys), dtype=np.int64)
        values = scores[self._rows]
        best = np.maximum.reduceat(values, self._starts)
        is_best = values == np.repeat(best, self._sizes)
        place = np.where(is_best, np.arange(len(values)), len(values))
        rows = self._rows[np.minimum.reduceat(place, self._starts)]
        order = [self._place.get(key, -1) for key in keys]
        there = np.array([i >= 0 for i in order])
        return np.where(there, best[order], np.float32(0)), np.where(there, rows[order], 0)


def _stands_under(section: str, above: str) -> bool:
    return section == above or section.startswith(f"{above}(")


class QdotRetriever(BaseRetriever):
    """A LangChain retriever over the law: paragraphs, passages and notes as documents with section and version.

    Attributes:
        searcher: the search it stands on.
        k: how many documents are given.
        as_of: the day whose text is given; today when not told.
        date_of_death: the decedent's day of death, where the text depends on it.
    """

    model_config = ConfigDict(arbitrary_types_allowed=True)

    searcher: Searcher
    k: int = 5
    as_of: dt.date | None = None
    date_of_death: dt.date | None = None

    def _get_relevant_documents(self, query: str, *, run_manager: CallbackManagerForRetrieverRun) -> list[Document]:
        found = self._sections(query)
        documents = (self._document(section, score) for section, score in found.items())
        return [document for document in documents if document is not None][: self.k]

    def _sections(self, query: str) -> dict[str, float]:
        """Sections best first: those found themselves, and those that the statements found stand on."""
        sections: dict[str, float] = {}
        for candidate in self.searcher.candidates(query, k=4 * self.k):
            own = self.searcher.index.statement_sections.get(candidate.key, (candidate.section,))
            for section in own:
                sections.setdefault(section, candidate.score)
        return sections

    @cached_property
    def _law(self) -> Any:
        return store.law_book().on(self.as_of or dt.date.today(), self.date_of_death)

    def _document(self, section: str, score: float) -> Document | None:
        try:
            version = self._law.section(section)
        except LawError:
            return None
        return Document(
            page_content=version.text,
            metadata={
                "section": version.section,
                "version": version.version,
                "source": version.source,
                "heading": " > ".join(version.heading_path),
                "authority": version.authority,
                "score": score,
            },
        )

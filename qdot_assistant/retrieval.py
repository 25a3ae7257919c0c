"""What the knowledge holds for a question: statements, paragraphs, passages and notes, best first.

Come here for how meaning and words are joined. For a statement five views count: the nearest way of asking, the
statement's own text, its prototype, its words (BM25), and the nearest window of the paragraphs it stands on. Every
view is kept with the candidate, since how near the nearest thing is also tells whether a question is about this law
at all.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from typing import Any, Literal, cast

import numpy as np
from langchain_core.callbacks import CallbackManagerForRetrieverRun
from langchain_core.documents import Document
from langchain_core.retrievers import BaseRetriever
from numpy.typing import NDArray
from pydantic import ConfigDict

from knowledge import store
from knowledge.paragraph import LawError
from qdot_assistant.embeddings import Embedder, load_embedder
from qdot_assistant.grouped import Asks, Groups, Points, leading, rows_of, windows_of
from qdot_assistant.index import SearchIndex, open_index
from qdot_assistant.keywords import Keywords, terms
from qdot_assistant.leanings import Leaning
from qdot_assistant.manners import not_meant
from qdot_assistant.prototypes import rows_times
from qdot_assistant.settings import Settings
from qdot_assistant.spelling import Speller
from qdot_assistant.types import Hit
from qdot_assistant.undated import undated

Found = Literal["statement", "paragraph", "passage", "note"]
Scores = NDArray[np.float32]

# The weight of each view. Chosen on ways of asking that were held out of the index (docs/search.md).
ASK, TEXT, PROTOTYPE, WORDS, WINDOW = 0.15, 0.12, 0.35, 0.28, 0.10
MEANING_OF_TEXT, WORDS_OF_TEXT = 0.50, 0.30
_VOTES, _VOTE_POWER = 5, 4  # so many ways of asking what is outside vote for their class, the nearer the more
_ONLY_ASKED = ("outside", "afterwards")  # rows that hold ways of asking and no text to be found
LEXICON = 0.5  # a term that the lexicon added counts half a term that was said


@dataclass(frozen=True, slots=True)
class Candidate:
    """One thing found, with each view of it; cosines and word shares lie between 0 and 1.

    Attributes:
        ask_cosine: nearest way of asking (0 for anything but a statement).
        prototype: cosine with the statement's prototype (0 for anything but a statement).
        text_cosine: nearest of the statement's two registers, or of the text's windows.
        window_cosine: nearest window of the paragraphs a statement stands on, or of the text itself.
        bm25: the share of the question's terms found, weighted as BM25 does.
        best_ask: the way of asking that came nearest, or the words of the nearest window.
    """

    key: str
    kind: Found
    section: str
    ask_cosine: float
    prototype: float
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
        self._cached = lru_cache(maxsize=64)(self._views)
        self._best = lru_cache(maxsize=64)(lambda text, k, kinds: tuple(self._cached(text).best(k, kinds)))
        self._nearest_outside = lru_cache(maxsize=64)(self._outside_of)
        self._outside = _Outside.of(index)
        self._points = Points(index)

    @classmethod
    def open(cls, settings: Settings) -> Searcher:
        """Load the model and the index that the settings name; the index is built when there is none."""
        embedder = load_embedder(settings)
        return cls(open_index(embedder, settings.cache_dir), embedder)

    @property
    def by_words_alone(self) -> bool:
        """True when no model could be loaded, so that meaning is not searched."""
        return self.embedder is None

    def begin(self, text: str) -> None:
        """Start on what takes longest in a search for this text, beside whatever goes on."""
        question = self.repaired(text)
        if self.embedder is not None and self.index.vectors is not None and question.strip():
            self.embedder.vector.begin(question)

    def search(self, text: str, k: int = 10) -> list[Hit]:
        """The ``k`` best things of any kind."""
        return [Hit(key=c.key, kind=c.kind, section=c.section, score=c.score, matched=c.best_ask)
                for c in self.candidates(text, k)]  # fmt: skip

    def candidates(self, text: str, k: int = 10, kinds: Sequence[Found] | None = None) -> list[Candidate]:
        """The ``k`` best things with every view of them; ``kinds`` keeps to some kinds."""
        return list(self._best(text, k, kinds if kinds is None else tuple(kinds)))

    def by_words(self, text: str, k: int) -> tuple[str, ...]:
        """The ids of the ``k`` statements whose words fit best; no text is embedded."""
        question = self.repaired(text)
        shares = _shares(self.index.statement_words, terms(question), self.index.lexicon.meanings(question))
        return tuple(self.index.statement_keys[int(i)] for i in np.argsort(-shares, kind="stable")[:k])

    def outside(self, text: str) -> tuple[str, float]:
        """The class outside the sources whose ways of asking come nearest, and how near (0 without a model)."""
        return self._nearest_outside(text)

    def afterwards(self, text: str) -> Mapping[str, float]:
        """How near each point that may be asked after a thing was told is to the text (empty without a model)."""
        vector = self._vector(self.repaired(text))
        return {} if vector is None else self._points.nearness(vector)

    def leaning(self, text: str) -> Leaning:
        """How the words of a question lean: towards what is outside the sources, or towards the statements."""
        return self.index.leanings.of(self.repaired(text))

    def repaired(self, text: str) -> str:
        """The question as it is searched: without days told, misspelt words of the field put right."""
        return self._speller.repair(undated(text))

    def _outside_of(self, text: str) -> tuple[str, float]:
        vector = self._vector(self.repaired(text))
        return ("", 0.0) if vector is None or self._outside is None else self._outside.nearest(vector, not_meant(text))

    def _views(self, text: str) -> _Views:
        question = self.repaired(text)
        said, meant = terms(question), self.index.lexicon.meanings(question)
        words = _shares(self.index.statement_words, said, meant)
        if self.embedder is None or self.index.vectors is None or not question.strip():
            return self._layout.by_words(_shares(self.index.words, said, meant), words)
        text_words = _shares(self._layout.words_of_texts, said, meant)
        return self._layout.views(self.embedder.vector(question), text_words, words)  # it may be under way: asked last

    def _vector(self, question: str) -> Scores | None:
        if self.embedder is None or self.index.vectors is None or not question.strip():
            return None
        return self.embedder.vector(question)


def _shares(index: Keywords, said: Sequence[str], meant: Sequence[str]) -> Scores:
    """The share of the words found, those said and those the lexicon added together."""
    if not meant:
        return index.scores(said)
    share = LEXICON * len(meant) / (len(said) + LEXICON * len(meant))
    return (1 - share) * index.scores(said) + share * index.scores(meant)


class _Layout:
    """Which rows belong to which key, so that the best row of each key is one array operation."""

    def __init__(self, index: SearchIndex) -> None:
        texts = [(row.key, i) for i, row in enumerate(index.rows) if row.kind not in ("ask", "statement", *_ONLY_ASKED)]
        self._text_rows = np.array([i for i, row in enumerate(index.rows) if row.kind not in ("ask", *_ONLY_ASKED)])
        self.words_of_texts = index.words.of_rows(self._text_rows)
        self._text_vectors = None if index.vectors is None else index.vectors[self._text_rows]
        others = tuple(dict.fromkeys(key for key, _ in texts))
        statements = index.statement_keys
        kind_of = {row.key: row.kind for row in index.rows if row.kind not in ("ask", *_ONLY_ASKED)}
        self.index = index
        self.keys = (*statements, *others)
        self.kinds = np.array([kind_of[key] for key in self.keys])
        self.sections = (*(index.statement_sections[key][0] for key in statements), *others)
        self.of_kinds = lru_cache(maxsize=16)(lambda kinds: np.flatnonzero(np.isin(self.kinds, kinds)))
        self._statements = len(statements)
        self._asks = Asks(index, statements)
        self._registers = Groups(rows_of(index, "statement"), statements)
        self._windows = Groups(windows_of(index, texts), statements)
        self._texts = Groups(texts, others)

    def views(self, vector: Scores, text_words: Scores, words: Scores) -> _Views:
        """Every view of every key, statements first, and the score that joins them."""
        assert self._text_vectors is not None
        row_words = np.zeros(len(self.index.rows), dtype=np.float32)
        row_words[self._text_rows] = text_words
        near = np.zeros(len(self.index.rows), dtype=np.float32)
        near[self._text_rows] = np.clip(rows_times(self._text_vectors, vector), 0, 1)
        registers, windows = self._registers.top(near), self._windows.top(near)
        prototypes = np.zeros_like(registers)
        if self.index.prototypes is not None:
            prototypes = np.clip(self.index.prototypes.nearness(vector), 0, 1)
        texts, text_rows = self._texts.best(near)
        best_words = self._texts.top(row_words)
        none = np.zeros_like(texts)
        joined = TEXT * registers + PROTOTYPE * prototypes + WORDS * words + WINDOW * windows
        asks, ask_rows = self._asks.best(vector, joined)
        joined = joined + ASK * asks
        return _Views(
            layout=self,
            asks=np.concatenate([asks, none]),
            prototypes=np.concatenate([prototypes, none]),
            texts=np.concatenate([registers, texts]),
            windows=np.concatenate([windows, texts]),
            words=np.concatenate([words, best_words]),
            scores=np.concatenate([joined, MEANING_OF_TEXT * texts + WORDS_OF_TEXT * best_words]),
            rows=np.concatenate([ask_rows, text_rows]),
        )

    def by_words(self, row_words: Scores, words: Scores) -> _Views:
        """The views when meaning is not searched: words alone are the score."""
        text_words, text_rows = self._texts.best(row_words)
        none, shares = np.zeros(len(self.keys), dtype=np.float32), np.concatenate([words, text_words])
        rows = np.concatenate([self._asks.by_words(row_words), text_rows])
        return _Views(self, none, none, none, none, shares, shares, rows)


@dataclass(frozen=True, slots=True)
class _Views:
    """One question's views of all keys; candidates are made only for those asked for."""

    layout: _Layout
    asks: Scores
    prototypes: Scores
    texts: Scores
    windows: Scores
    words: Scores
    scores: Scores
    rows: NDArray[np.int64]
    made: dict[int, Candidate] = field(default_factory=dict)

    def best(self, k: int, kinds: Sequence[Found] | None) -> list[Candidate]:
        """The ``k`` best of the kinds asked for; equal scores stay in the order of the index."""
        if kinds is None:
            places = leading(self.scores, k).tolist()
        else:
            those = self.layout.of_kinds(tuple(kinds))
            places = those[leading(self.scores[those], k)].tolist()
        self._make([i for i in places if i not in self.made])
        return [self.made[i] for i in places]

    def _make(self, places: list[int]) -> None:
        """Make the candidates of some keys, the numbers of each view read at once."""
        layout = self.layout
        views = (self.asks, self.prototypes, self.texts, self.windows, self.words, self.scores, self.rows)
        for i, ask, prototype, text, window, bm25, score, row in zip(
            places, *(view[places].tolist() for view in views), strict=True
        ):
            key, kind, section = layout.keys[i], cast(Found, str(layout.kinds[i])), layout.sections[i]
            said = layout.index.rows[row].words
            self.made[i] = Candidate(key, kind, section, ask, prototype, text, window, bm25, score, said)


@dataclass(frozen=True)
class _Outside:
    """The ways of asking what is outside: the name of each one's class, the rows of each class, and the vectors."""

    names: tuple[str, ...]
    rows: Mapping[str, NDArray[np.int64]]
    vectors: Scores

    @classmethod
    def of(cls, index: SearchIndex) -> _Outside | None:
        rows = [i for i, row in enumerate(index.rows) if row.kind == "outside"]
        if index.vectors is None or not rows:
            return None
        names = tuple(index.rows[i].key for i in rows)
        own = {name: np.array([at for at, one in enumerate(names) if one == name]) for name in dict.fromkeys(names)}
        return cls(names, own, index.vectors[rows])

    def nearest(self, vector: Scores, without: frozenset[str] = frozenset()) -> tuple[str, float]:
        """The class with the most weight among the nearest ways of asking, and the mean of the two nearest.

        Args:
            without: classes that are manners of asking and of which the question has no word.
        """
        near = rows_times(self.vectors, vector)
        for name in without & self.rows.keys():
            near[self.rows[name]] = -1.0
        best = leading(near, _VOTES)
        weight: dict[str, float] = {}
        for i in best:
            name = self.names[i]
            weight[name] = weight.get(name, 0.0) + max(float(near[i]), 0.0) ** _VOTE_POWER
        return max(weight, key=lambda name: weight[name]), float(near[best[:2]].mean())


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

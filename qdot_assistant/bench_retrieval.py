"""``qdot bench-retrieval DIR``: the hybrid search over any data set in the BEIR layout, held against its judgements.

Come here to hold the search against others' data. It is the search of the product without what belongs to this law
(ways of asking, prototypes, lexicon): BM25 over stems joined with the same embedding model. The weight of words
against meaning is chosen on ``qrels/dev.tsv`` where there is one, never on the test part; else it is the setting, 2
to 1 for words.
"""

from __future__ import annotations

import resource
import statistics
import sys
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

import ir_measures
import numpy as np
from ir_measures import AP, Qrel, R, ScoredDoc, nDCG
from numpy.typing import NDArray
from rich.console import Console
from rich.table import Table
from tqdm import tqdm

from qdot_assistant import beir
from qdot_assistant.embeddings import Embedder, Vectors, load_embedder
from qdot_assistant.errors import QdotError
from qdot_assistant.keywords import Keywords, Scores, terms
from qdot_assistant.prototypes import rows_times
from qdot_assistant.settings import Settings, settings

Rows = NDArray[np.int64]

DEPTH = 10
_CHUNK = 512  # texts held in memory at a time while embedding; the progress shown moves by as many
_POOL = 200  # of each side, the rows whose joined score is worked out
_WEIGHTS = (0.5, 1.0, 1.5, 2.0, 3.0, 4.0, 6.0)
_MEASURES = (R @ DEPTH, AP @ DEPTH, nDCG @ DEPTH)


@dataclass(frozen=True)
class Corpus:
    """The texts of a data set, ready to be searched by words and by meaning."""

    ids: tuple[str, ...]
    words: Keywords
    vectors: Vectors | None
    seconds: float

    @classmethod
    def read(cls, file: Path, embedder: Embedder | None) -> Corpus:
        """Index a corpus in one pass; only a chunk of texts is held at a time."""
        started = time.perf_counter()
        ids: list[str] = []
        tokens: list[list[str]] = []
        vectors: list[Vectors] = []
        known: dict[str, str] = {}  # one string object a term, however often it stands
        with tqdm(desc="index", unit=" texts", file=sys.stderr) as bar:
            for chunk in _chunks(beir.texts(file)):
                ids += [key for key, _ in chunk]
                tokens += [[known.setdefault(term, term) for term in terms(text)] for _, text in chunk]
                if embedder is not None:
                    vectors.append(embedder.matrix([text for _, text in chunk]))
                bar.update(len(chunk))
        if not ids:
            raise beir.DataSetError(f"{file} holds no texts (one JSON object a line, with _id and text).")
        words = Keywords.of_terms(tokens)
        return cls(tuple(ids), words, np.vstack(vectors) if vectors else None, time.perf_counter() - started)


def _chunks(stream: Iterator[tuple[str, str]]) -> Iterator[list[tuple[str, str]]]:
    while chunk := list(islice(stream, _CHUNK)):
        yield chunk


@dataclass(frozen=True)
class Found:
    """For one query the rows worth looking at with both scores, each as a share of the best."""

    query: str
    rows: Rows
    by_words: Scores
    by_meaning: Scores

    def best(self, weight: float) -> list[tuple[int, float]]:
        """The ten best rows when words weigh ``weight`` and meaning 1."""
        joined = (weight * self.by_words + self.by_meaning) / (weight + 1)
        order = np.argsort(-joined, kind="stable")[:DEPTH]
        return [(int(self.rows[i]), float(joined[i])) for i in order]


class HybridSearch:
    """Searches a corpus by words and by meaning."""

    def __init__(self, corpus: Corpus, embedder: Embedder | None) -> None:
        self._corpus = corpus
        self._embedder = embedder
        self.times: list[float] = []

    def find(self, query: str, text: str) -> Found:
        """Both scores for the best rows of either side; the time it took is kept."""
        started = time.perf_counter()
        words = self._corpus.words.scores(terms(text))
        meaning = self._meaning(text, len(words))
        rows = np.union1d(_top(words), _top(meaning))
        found = Found(query, rows, _share(words, rows), _share(meaning, rows))
        self.times.append(time.perf_counter() - started)
        return found

    def _meaning(self, text: str, rows: int) -> Scores:
        if self._embedder is None or self._corpus.vectors is None:
            return np.zeros(rows, dtype=np.float32)
        return rows_times(self._corpus.vectors, self._embedder.encode(text))


def _top(scores: Scores) -> Rows:
    size = min(_POOL, len(scores))
    return np.asarray(np.argpartition(-scores, size - 1)[:size], dtype=np.int64)


def _share(scores: Scores, rows: Rows) -> Scores:
    """Scores between 0 (the corpus's average) and 1 (the best), so that both sides are alike."""
    low, high = float(scores.mean()), float(scores.max())
    return np.asarray(np.clip((scores[rows] - low) / max(high - low, 1e-9), 0, 1), dtype=np.float32)


def measure(judged: beir.Qrels, found: Sequence[Found], ids: Sequence[str], weight: float) -> dict[str, float]:
    """Recall, MAP and nDCG at 10 of one weight."""
    relevant = [Qrel(query, text, grade) for query, texts in judged.items() for text, grade in texts.items()]
    run = [ScoredDoc(one.query, ids[row], score) for one in found for row, score in one.best(weight)]
    values = ir_measures.calc_aggregate(_MEASURES, relevant, run)
    return {str(name): float(values[name]) for name in _MEASURES}


def chosen_weight(judged: beir.Qrels, found: Sequence[Found], ids: Sequence[str], default: float) -> float:
    """The weight of words with the best MAP on the development part; the default without one."""
    if not judged:
        return default
    return max(_WEIGHTS, key=lambda weight: measure(judged, found, ids, weight)[str(AP @ DEPTH)])


def run(folder: Path, configured: Settings) -> tuple[Table, str]:
    """Index, search and measure; gives the table to print and a line on time and memory."""
    beir.check(folder)
    embedder = load_embedder(configured)
    test, dev = beir.qrels(folder, "test"), beir.qrels(folder, "dev")
    queries = dict(beir.texts(folder / "queries.jsonl"))
    corpus = Corpus.read(folder / "corpus.jsonl", embedder)
    tuning = _found(HybridSearch(corpus, embedder), dev, queries, "dev")
    weight = chosen_weight(dev, tuning, corpus.ids, configured.keyword_weight)
    search = HybridSearch(corpus, embedder)
    found = _found(search, test, queries, "test")
    if not found:
        raise beir.DataSetError(f"No query of qrels/test.tsv stands in {folder / 'queries.jsonl'}.")
    table = Table("search", *(str(name) for name in _MEASURES), title=f"{folder.name}: {len(corpus.ids):,} texts")
    ways = [("words and meaning", weight), ("words alone", 1e9), ("meaning alone", 0.0)]
    for name, one in ways if embedder is not None else ways[1:2]:
        table.add_row(name, *(f"{value:.4f}" for value in measure(test, found, corpus.ids, one).values()))
    return table, _caption(corpus, search.times, weight, bool(dev), len(found))


def _found(search: HybridSearch, judged: beir.Qrels, queries: dict[str, str], part: str) -> list[Found]:
    wanted = [query for query in judged if query in queries]
    if wanted:
        search.find("", queries[wanted[0]])
        search.times.clear()
    bar = tqdm(wanted, desc=part, unit=" queries", file=sys.stderr, mininterval=1)
    return [search.find(query, queries[query]) for query in bar]


def _caption(corpus: Corpus, times: Sequence[float], weight: float, tuned: bool, queries: int) -> str:
    ordered = sorted(times)
    p95 = ordered[min(len(ordered) - 1, int(len(ordered) * 0.95))]
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return (
        f"words weigh {weight:g} to 1 ({'chosen on dev' if tuned else 'the default'}); "
        f"index {corpus.seconds:.0f} s; {queries:,} queries, median {statistics.median(times) * 1000:.1f} ms, "
        f"95% under {p95 * 1000:.1f} ms, embedding included; peak memory {memory:.0f} MB"
    )


def main(arguments: Sequence[str]) -> int:
    """Measure one folder; exit code 2 with one line when it is no data set."""
    if len(arguments) != 1:
        print("Give one folder: qdot bench-retrieval DIR", file=sys.stderr)
        return 2
    try:
        table, said = run(Path(arguments[0]), settings())
    except QdotError as error:
        print(error, file=sys.stderr)
        return 2
    Console(width=120).print(table, said)
    return 0

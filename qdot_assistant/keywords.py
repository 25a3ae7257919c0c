"""Search by words: BM25 over stems, paragraph designations as words of their own, everyday words of the field added.

Come here to see how a text becomes terms. ``(c)(7)(i)`` is one term and so is each paragraph above it, so a
designation is found exactly; ``knowledge/lexicon.yaml`` says which terms of the law an everyday phrase may stand for.
"""

from __future__ import annotations

import copy
import json
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from pathlib import Path
from typing import Any

import bm25s
import numpy as np
import Stemmer
from bm25s.stopwords import STOPWORDS_EN
from numpy.typing import NDArray

Scores = NDArray[np.float32]

_WORD = re.compile(r"[a-z]+(?:'[a-z]+)?|\d[\d,.]*\d|\d")
_DESIGNATION = re.compile(r"(?:\([a-z0-9]{1,5}\))+", re.IGNORECASE)
_STOP = frozenset(STOPWORDS_EN)
_stemmer = Stemmer.Stemmer("english")


@lru_cache(maxsize=100_000)
def stem(word: str) -> str:
    """The stem of one lower-case word, its possessive ending dropped."""
    return str(_stemmer.stemWord(word.split("'")[0].replace(",", "")))


def stems(text: str) -> list[str]:
    """Every word's stem in order, stop words included; what phrases are matched in."""
    return [stem(word) for word in _WORD.findall(text.lower().replace("’", "'"))]


def terms(text: str) -> list[str]:
    """The terms a text is indexed and searched by: designations, then the stems of its words without stop words."""
    folded = text.lower().replace("’", "'")
    words = [stem(word) for word in _WORD.findall(folded) if word not in _STOP]
    return designations(folded) + words


def designations(text: str) -> list[str]:
    """Each designation in a text and those above it, as single terms: ``(c)(7)`` gives ``§c.7`` and ``§c``."""
    found: list[str] = []
    for run in _DESIGNATION.findall(text.lower()):
        parts = re.findall(r"\(([a-z0-9]+)\)", run)
        found += ["§" + ".".join(parts[: depth + 1]) for depth in range(len(parts))]
    return found


@dataclass(frozen=True)
class Lexicon:
    """Everyday phrases and the law's words for them, both as stems."""

    phrases: tuple[tuple[tuple[str, ...], tuple[str, ...]], ...]

    @classmethod
    def of(cls, rows: Iterable[dict[str, list[str]]]) -> Lexicon:
        """Read rows of ``say`` (phrases people use) and ``law`` (the terms they may stand for)."""
        pairs = [
            (tuple(stems(say)), tuple(dict.fromkeys(term for law in row["law"] for term in terms(law))))
            for row in rows
            for say in row["say"]
        ]
        return cls(tuple(pairs))

    def meanings(self, text: str) -> list[str]:
        """The law's terms for every everyday phrase in a text, each once, without the terms already there."""
        said = stems(text)
        there = set(said)
        near = sorted(place for one in there for place in self._places.get(one, ()))
        found = [term for place in near if _contains(said, self.phrases[place][0]) for term in self.phrases[place][1]]
        return [term for term in dict.fromkeys(found) if term not in there]

    @cached_property
    def _places(self) -> dict[str, list[int]]:
        """The phrases that begin with a stem, by their places."""
        places: dict[str, list[int]] = {}
        for place, (phrase, _) in enumerate(self.phrases):
            if phrase:
                places.setdefault(phrase[0], []).append(place)
        return places


def _contains(said: Sequence[str], phrase: tuple[str, ...]) -> bool:
    size = len(phrase)
    return any(tuple(said[i : i + size]) == phrase for i in range(len(said) - size + 1))


class Keywords:
    """A BM25 index over rows; scores are the share of what the question's terms could reach at best, 0 to 1."""

    def __init__(self, index: Any) -> None:
        self._index = index
        self._vocabulary: dict[str, int] = index.vocab_dict
        starts = index.scores["indptr"]
        data = index.scores["data"]
        self._best = np.zeros(len(starts) - 1, dtype=np.float32)
        filled = np.flatnonzero(starts[:-1] < starts[1:])
        if len(filled):
            self._best[filled] = np.maximum.reduceat(data, starts[:-1][filled])
        self._rare = float(np.quantile(self._best, 0.9)) if len(self._best) else 1.0
        self.rows = int(index.scores["num_docs"])

    @classmethod
    def build(cls, texts: Iterable[str]) -> Keywords:
        """Index texts, one row each."""
        return cls.of_terms([terms(text) for text in texts])

    @classmethod
    def of_terms(cls, rows: list[list[str]]) -> Keywords:
        """Index rows whose terms are already known."""
        index = bm25s.BM25(k1=1.2, b=0.6)
        index.index(rows, show_progress=False)
        return cls(index)

    def save(self, folder: Path) -> None:
        """Write the index into a folder."""
        self._index.save(str(folder))

    @classmethod
    def load(cls, folder: Path) -> Keywords:
        """Read an index that ``save`` wrote."""
        return cls(bm25s.BM25.load(str(folder), load_corpus=False))

    def of_rows(self, rows: NDArray[np.int64]) -> Keywords:
        """The same weights for some rows alone, in the order given: the rest of the index is not gone through."""
        held, places = self._index.scores, np.full(self.rows, -1, dtype=np.int64)
        places[rows] = np.arange(len(rows))
        moved = places[held["indices"]]
        kept = moved >= 0
        before = np.concatenate([[0], np.cumsum(kept)])
        part, part_index = copy.copy(self), copy.copy(self._index)
        part_index.scores = {
            **held,
            "data": held["data"][kept],
            "indices": moved[kept].astype(held["indices"].dtype),
            "indptr": before[held["indptr"]].astype(held["indptr"].dtype),
            "num_docs": len(rows),
        }
        part._index, part.rows = part_index, len(rows)
        return part

    def scores(self, question_terms: Sequence[str]) -> Scores:
        """One score for each row; a term no row holds still counts in what could be reached."""
        once = list(dict.fromkeys(question_terms))
        known = [self._vocabulary[term] for term in once if term in self._vocabulary]
        if not known:
            return np.zeros(self.rows, dtype=np.float32)
        reachable = float(self._best[known].sum()) + self._rare * (len(once) - len(known))
        raw: Scores = self._index.get_scores_from_ids(known)
        return raw / max(reachable, 1e-9)


def write_lexicon(path: Path, lexicon: Lexicon) -> None:
    """Keep a lexicon ready for loading without reading YAML again."""
    path.write_text(json.dumps(lexicon.phrases), encoding="utf-8")


def read_lexicon(path: Path) -> Lexicon:
    """Read what ``write_lexicon`` wrote."""
    rows = json.loads(path.read_text(encoding="utf-8"))
    return Lexicon(tuple((tuple(say), tuple(law)) for say, law in rows))

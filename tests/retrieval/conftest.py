"""An embedder without a model, and an index of the real knowledge made with it, for tests that need no meaning."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pytest

from knowledge import store
from knowledge.statement import Statement
from qdot_assistant.embeddings import Embedder, Vectors
from qdot_assistant.index import open_index
from qdot_assistant.retrieval import Searcher
from qdot_assistant.settings import Settings, settings

_ALL = store.statements


def few_statements() -> tuple[Statement, ...]:
    """The first statements only, so that an index is made in a moment."""
    return _ALL()[:10]


def _bag_of_words(texts: Sequence[str], threads: int) -> Vectors:
    rows = np.zeros((len(texts), 48), dtype=np.float32)
    for row, text in enumerate(texts):
        for word in text.lower().split() or ["-"]:
            rows[row, hashlib.md5(word.encode(), usedforsecurity=False).digest()[0] % 48] += 1
    return rows / np.linalg.norm(rows, axis=1, keepdims=True)


@pytest.fixture(scope="session")
def plain_embedder() -> Embedder:
    return Embedder("bag-of-words", "words counted", _bag_of_words)


@pytest.fixture(scope="session")
def plain_cache(tmp_path_factory: pytest.TempPathFactory, plain_embedder: Embedder) -> Path:
    """A cache folder that holds an index of a few statements, made with the plain embedder."""
    cache = tmp_path_factory.mktemp("cache")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(store, "statements", few_statements)
        open_index(plain_embedder, cache)
    return cache


@pytest.fixture(scope="session")
def searcher() -> Searcher:
    """The search as the product opens it, with its own model and cache."""
    return Searcher.open(settings())


@pytest.fixture
def configured(tmp_path: Path) -> Settings:
    return Settings(cache_dir=tmp_path / "cache")

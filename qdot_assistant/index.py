"""The search index: built once into the cache folder, keyed by what it was made from, never answering from old law.

Come here for how an index comes to be, when it is stale, and what happens when two programs want it at once. A folder
``index-<key>-…`` holds Chroma (texts, vectors, where each stands), BM25 and the lexicon. The key is a hash of the
knowledge, the lexicon, the embedder and the form below. A folder appears whole, by renaming, or not at all.
"""

from __future__ import annotations

import hashlib
import json
import os
import secrets
import shutil
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from filelock import FileLock, Timeout
from langchain_core.embeddings import Embeddings

from knowledge import store
from qdot_assistant.documents import Entry, entries, whole
from qdot_assistant.embeddings import BATCH, Embedder, Vectors, load_embedder
from qdot_assistant.errors import SearchIndexError
from qdot_assistant.keywords import Keywords, Lexicon, read_lexicon, write_lexicon
from qdot_assistant.leanings import Leanings
from qdot_assistant.logging import get_logger
from qdot_assistant.prototypes import Prototypes
from qdot_assistant.settings import settings

COLLECTION = "qdot"
_FORM = 6  # raised when the form of the folder changes
_KEEP = 2  # index folders kept beside the current one: another program may still read them
_LOCK_SECONDS = 900
_ADD_ROWS = 2000


@dataclass(frozen=True)
class SearchIndex:
    """An index in memory: the rows, their vectors (None without a model), and words.

    Attributes:
        folder: where it stands.
        statement_words: BM25 over whole statements, row by row as ``statement_keys``.
        field_words: every word of the field with how often it occurs, for spelling repair.
        leanings: which words people use for what is outside, and which for what is inside.
    """

    folder: Path
    rows: tuple[Entry, ...]
    vectors: Vectors | None
    prototypes: Prototypes | None
    words: Keywords
    statement_words: Keywords
    statement_keys: tuple[str, ...]
    statement_sections: dict[str, tuple[str, ...]]
    lexicon: Lexicon
    field_words: dict[str, int]
    leanings: Leanings

    def chroma(self, embedder: Embeddings | None) -> Any:
        """The store behind LangChain's own vector store interface."""
        return _chroma(self.folder, embedder)


def open_index(embedder: Embedder | None, cache_dir: Path) -> SearchIndex:
    """The index of the knowledge as it is now; built, with progress on standard error, when there is none.

    Raises:
        SearchIndexError: when it can be neither read nor built.
    """
    name = f"index-{index_key(embedder)}"
    try:
        cache_dir.mkdir(parents=True, exist_ok=True)
        with FileLock(str(cache_dir / "index.lock"), timeout=_LOCK_SECONDS):
            return _open_or_build(cache_dir, name, embedder)
    except Timeout:
        raise SearchIndexError(
            f"Another program has been building the search index in {cache_dir} for {_LOCK_SECONDS // 60} minutes: "
            "wait for it, or end it and try again."
        ) from None
    except OSError as error:
        raise SearchIndexError(
            f"The search index in {cache_dir} cannot be written ({error.strerror or error}): "
            "make room or set QDOT_CACHE_DIR to a folder that can be written."
        ) from None


def index_key(embedder: Embedder | None) -> str:
    """What an index is made from, as one short hash."""
    everyday = hashlib.sha256(repr((store.meanings(), store.outside(), store.afterwards())).encode()).hexdigest()
    parts = (store.knowledge_hash(), everyday, embedder.id if embedder else "keywords", str(_FORM))
    return hashlib.sha256("|".join(parts).encode()).hexdigest()[:16]


def _open_or_build(cache_dir: Path, name: str, embedder: Embedder | None) -> SearchIndex:
    for folder in sorted(cache_dir.glob(f"{name}-*")):
        try:
            return _read(folder)
        except (KeyboardInterrupt, SystemExit):
            raise
        except (
            BaseException
        ) as error:  # a derived file, whatever is wrong with it, is made again; Chroma may even panic
            get_logger(__name__).info("index_damaged", why=f"{type(error).__name__}: {error}"[:300])
            print(f"The search index in {folder} is damaged; building it again.", file=sys.stderr)
            shutil.rmtree(folder, ignore_errors=True)
    # Each build has a name of its own: Chroma remembers, within a process, the folders it has opened.
    folder = cache_dir / f"{name}-{secrets.token_hex(3)}"
    _build(folder, embedder)
    _drop_old(folder)
    return _read(folder)


# Building


def _build(folder: Path, embedder: Embedder | None) -> None:
    started = time.perf_counter()
    statements = tuple(one for one in store.statements() if one.sums_up is None)
    beside = ({one.name: one.asks for one in said} for said in (store.outside(), store.afterwards()))
    rows = list(entries(store.law_book(), statements, *beside))
    lexicon = Lexicon.of([{"say": list(one.say), "law": list(one.law)} for one in store.meanings()])
    partial = Path(tempfile.mkdtemp(dir=folder.parent, prefix="building-"))
    try:
        vectors = _vectors(rows, embedder, folder.parent)
        _write_chroma(partial, rows, vectors)
        if vectors is not None and statements:
            prototypes_of(rows, vectors, [s.id for s in statements]).save(partial / "prototypes.npz")
        Keywords.build(row.words if row.kind != "statement" else row.embedded for row in rows).save(partial / "words")
        Keywords.build(whole(statement) for statement in statements).save(partial / "statement-words")
        write_lexicon(partial / "lexicon.json", lexicon)
        _write_facts(partial, rows, vectors, {s.id: s.sections for s in statements})
        partial.replace(folder)
    finally:
        shutil.rmtree(partial, ignore_errors=True)
    _say(f"Search index: {len(rows)} entries in {time.perf_counter() - started:.0f} s.\n")


def _vectors(rows: Sequence[Entry], embedder: Embedder | None, cache_dir: Path) -> Vectors | None:
    """Embed every row; vectors of texts embedded before are taken from the last index's memory."""
    if embedder is None:
        return None
    memory = cache_dir / f"vectors-{embedder.id}.npz"
    known = _remembered(memory)
    texts = list(dict.fromkeys(row.embedded for row in rows))
    new = [text for text in texts if _digest(text) not in known]
    made = embedder.matrix(new, progress=_progress)
    known = {d: known[d] for d in map(_digest, texts) if d in known} | dict(zip(map(_digest, new), made, strict=True))
    _remember(memory, known)
    return np.stack([known[_digest(row.embedded)] for row in rows]).astype(np.float32)


def prototypes_of(rows: Sequence[Entry], vectors: Vectors, keys: Sequence[str]) -> Prototypes:
    """The prototypes of the statements named, learnt from their texts and ways of asking."""
    place = {key: i for i, key in enumerate(keys)}
    own = [i for i, row in enumerate(rows) if row.kind in ("statement", "ask")]
    return Prototypes.fit(vectors[own], [place[rows[i].key] for i in own], len(keys))


def _digest(text: str) -> bytes:
    return hashlib.sha256(text.encode()).digest()[:16]


def _remembered(path: Path) -> dict[bytes, Vectors]:
    try:
        with np.load(path, allow_pickle=False) as kept:
            return dict(zip((bytes(d) for d in kept["digests"]), kept["vectors"], strict=True))
    except (OSError, ValueError, KeyError, EOFError):
        return {}


def _remember(path: Path, known: dict[bytes, Vectors]) -> None:
    partial = path.with_name(f"{path.stem}.{os.getpid()}.npz")
    digests = np.array([np.frombuffer(d, dtype=np.uint8) for d in known])
    np.savez(partial, digests=digests, vectors=np.stack(list(known.values())))
    partial.replace(path)


def _write_chroma(folder: Path, rows: Sequence[Entry], vectors: Vectors | None) -> None:
    collection = _client(folder / "chroma").create_collection(COLLECTION, configuration={"hnsw": {"space": "cosine"}})
    flat = vectors if vectors is not None else np.zeros((len(rows), 1), dtype=np.float32)
    for start in range(0, len(rows), _ADD_ROWS):
        part = rows[start : start + _ADD_ROWS]
        collection.add(
            ids=[f"{start + i:06d}" for i in range(len(part))],
            embeddings=flat[start : start + len(part)],
            documents=[row.words for row in part],
            metadatas=[
                {"kind": row.kind, "key": row.key, "section": row.section, "version": row.version} for row in part
            ],
        )


def _write_facts(
    folder: Path, rows: Sequence[Entry], vectors: Vectors | None, sections: dict[str, tuple[str, ...]]
) -> None:
    facts = {
        "rows": [[row.kind, row.key, row.section, row.version, row.words] for row in rows],
        "vectors": None if vectors is None else _summary(vectors),
        "sections": sections,
        "field_words": _field_words(row.words for row in rows),
        "leanings": _leanings(rows),
    }
    (folder / "facts.json").write_text(json.dumps(facts), encoding="utf-8")


def _leanings(rows: Sequence[Entry]) -> dict[str, float]:
    learnt = Leanings.learn(
        (row.words for row in rows if row.kind in ("ask", "statement")),
        (row.embedded for row in rows if row.kind == "outside"),
    )
    return dict(learnt.words)


def _field_words(texts: Iterable[str]) -> dict[str, int]:
    return dict(Counter(word for text in texts for word in _plain_words(text)))


def _plain_words(text: str) -> Iterator[str]:
    for word in text.lower().replace("/", " ").replace("-", " ").split():
        stripped = word.strip(".,;:!?()[]\"'“”’‘$%|*")
        if stripped.isalpha():
            yield stripped


def _drop_old(current: Path) -> None:
    others = sorted(
        (p for p in current.parent.glob("index-*") if p.is_dir() and p != current), key=lambda p: -p.stat().st_mtime
    )
    for old in others[_KEEP:]:
        shutil.rmtree(old, ignore_errors=True)


# Reading


def _read(folder: Path) -> SearchIndex:
    facts = json.loads((folder / "facts.json").read_text(encoding="utf-8"))
    rows = tuple(Entry(kind, key, section, version, "", text) for kind, key, section, version, text in facts["rows"])
    vectors = None if facts["vectors"] is None else _read_vectors(folder, facts["vectors"])
    words, statement_words = Keywords.load(folder / "words"), Keywords.load(folder / "statement-words")
    sections = {key: tuple(value) for key, value in facts["sections"].items()}
    if not (len(rows) == words.rows and statement_words.rows == len(sections)):
        raise ValueError("the parts of the index do not belong together")
    return SearchIndex(
        folder,
        rows,
        vectors,
        Prototypes.load(folder / "prototypes.npz") if vectors is not None and sections else None,
        words,
        statement_words,
        tuple(sections),
        sections,
        read_lexicon(folder / "lexicon.json"),
        facts["field_words"],
        Leanings(facts["leanings"]),
    )


def _read_vectors(folder: Path, summary: list[float]) -> Vectors:
    """The vectors as Chroma keeps them, held against the summary of those it was given."""
    got = _client(folder / "chroma").get_collection(COLLECTION).get(include=["embeddings"])
    vectors = np.asarray(got["embeddings"], dtype=np.float32)[np.argsort(np.array(got["ids"]))]
    if not np.allclose(_summary(vectors), summary, atol=1e-2):
        raise ValueError("the vectors read are not those written")
    return vectors


def _summary(vectors: Vectors) -> list[float]:
    """A sum over all rows that changes when rows are lost, swapped or altered; Chroma may round the last digits."""
    weights = 1 + np.arange(len(vectors), dtype=np.float64) % 97
    return [float(x) for x in weights @ vectors.astype(np.float64)]


def _client(folder: Path) -> Any:
    import chromadb
    from chromadb.config import Settings as ChromaSettings

    return chromadb.PersistentClient(str(folder), settings=ChromaSettings(anonymized_telemetry=False))


def _chroma(folder: Path, embedder: Embeddings | None) -> Any:
    from langchain_chroma import Chroma

    return Chroma(collection_name=COLLECTION, client=_client(folder / "chroma"), embedding_function=embedder)


def _progress(done: int, total: int) -> None:
    """On a terminal one line that counts up; in a log one line at the start and one at each tenth."""
    if sys.stderr.isatty():
        _say(f"\rBuilding the search index: {done} of {total}" + ("\n" if done == total else ""))
    elif done == total or done * 10 // total != (done - BATCH) * 10 // total:
        _say(f"Building the search index: {done} of {total}\n")


def _say(text: str) -> None:
    print(text, end="", file=sys.stderr, flush=True)


def main() -> int:
    """Build the index if it is not there; what ``make run`` does before it serves."""
    from qdot_assistant.errors import QdotError

    try:
        here = settings()
        open_index(load_embedder(here), here.cache_dir)
    except QdotError as error:
        print(error, file=sys.stderr)
        return 2
    return 0


if __name__ == "__main__":
    sys.exit(main())

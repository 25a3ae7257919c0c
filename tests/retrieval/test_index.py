"""The index: made once, stale when the knowledge changes, whole or not there, safe with two programs."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

from knowledge import store
from qdot_assistant import index
from qdot_assistant.documents import entries, windows
from qdot_assistant.embeddings import Embedder
from qdot_assistant.errors import SearchIndexError
from qdot_assistant.index import SearchIndex, open_index
from tests.retrieval.conftest import few_statements


@pytest.fixture
def cache(plain_cache: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of the cache that a test may damage; the knowledge it was made from."""
    monkeypatch.setattr(store, "statements", few_statements)
    shutil.copytree(plain_cache, tmp_path / "cache")
    return tmp_path / "cache"


def _folder(cache: Path) -> Path:
    return next(cache.glob("index-*"))


def test_an_index_that_stands_is_not_built_again(
    cache: Path, plain_embedder: Embedder, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Opening a second time reads the folder and builds nothing."""
    monkeypatch.setattr(index, "_build", lambda *_: pytest.fail("built again"))
    assert open_index(plain_embedder, cache).rows


def test_changed_knowledge_makes_another_index(
    cache: Path, plain_embedder: Embedder, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The old folder is never read for changed knowledge: its name holds the hash of what it was made from."""
    before = index.index_key(plain_embedder)
    monkeypatch.setattr(store, "knowledge_hash", lambda: "changed")
    assert index.index_key(plain_embedder) != before
    assert open_index(plain_embedder, cache).folder.name.startswith(f"index-{index.index_key(plain_embedder)}-")


def test_another_embedder_makes_another_index(plain_embedder: Embedder) -> None:
    """Vectors of two models never meet in one index, nor with search by words alone."""
    other = Embedder("other", "other", plain_embedder._encoder)
    assert len({index.index_key(plain_embedder), index.index_key(other), index.index_key(None)}) == 3


@pytest.mark.parametrize(
    "damage",
    ["chroma/chroma.sqlite3", "facts.json", "words/data.csc.index.npy", "lexicon.json", "prototypes.npz"],
)
def test_a_damaged_index_is_named_and_built_again(
    damage: str, cache: Path, plain_embedder: Embedder, capsys: pytest.CaptureFixture[str]
) -> None:
    """Whatever file is cut short, the folder is named on standard error and search works afterwards."""
    whole = open_index(plain_embedder, cache)
    damaged = _folder(cache)
    (damaged / damage).write_bytes(b"\x00damaged")
    again = open_index(plain_embedder, cache)
    assert f"{damaged} is damaged" in capsys.readouterr().err
    assert again.rows == whole.rows


def test_vectors_that_were_swapped_are_noticed(cache: Path, plain_embedder: Embedder) -> None:
    """The vectors read back are held against a summary of those written, row order included."""
    vectors = open_index(plain_embedder, cache).vectors
    assert vectors is not None
    swapped = vectors.copy()
    swapped[[0, 5]] = swapped[[5, 0]]
    assert not np.allclose(index._summary(vectors), index._summary(swapped), atol=1e-2)


def test_a_folder_that_cannot_be_written_is_a_clear_error(tmp_path: Path, plain_embedder: Embedder) -> None:
    """The message names the setting that moves the cache."""
    (tmp_path / "file").write_text("no folder")
    with pytest.raises(SearchIndexError, match="QDOT_CACHE_DIR"):
        open_index(plain_embedder, tmp_path / "file" / "cache")


_ANOTHER_PROGRAM = """
import sys
from pathlib import Path
from knowledge import store
from qdot_assistant.embeddings import Embedder
from qdot_assistant.index import open_index
from tests.retrieval.conftest import _bag_of_words, few_statements
store.statements = few_statements
print(len(open_index(Embedder("bag-of-words", "", _bag_of_words), Path(sys.argv[1])).rows))
"""


def test_two_programs_may_open_the_index_at_once(tmp_path: Path) -> None:
    """Two programs that find no index both end with the whole one, and one folder stands."""
    command = [sys.executable, "-c", _ANOTHER_PROGRAM, str(tmp_path)]
    root = Path(__file__).parents[2]
    both = [
        subprocess.Popen(command, cwd=root, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        for _ in range(2)
    ]
    said = [program.communicate(timeout=240) for program in both]
    assert [program.returncode for program in both] == [0, 0], said
    counts = [int(out) for out, _ in said]
    assert counts[0] == counts[1] > 0
    assert len(list(tmp_path.glob("index-*"))) == 1
    assert not list(tmp_path.glob("building-*"))


def test_every_statement_paragraph_passage_and_note_is_indexed() -> None:
    """Nothing of the knowledge that has words is left out, in any version."""
    rows = list(entries(store.law_book(), store.statements()))
    book = store.law_book()
    versions = {(v.section, v.version) for s in book.sections() for v in book.versions(s)}
    indexed = {(row.section, row.version) for row in rows if row.version}
    leaves = {(p.citation, v.version) for p in book.paragraphs.values() for v in p.versions if v.text.strip()}
    assert {(str(citation), version) for citation, version in leaves} <= indexed
    assert indexed <= versions
    assert {s.id for s in store.statements()} <= {row.key for row in rows}


def test_windows_cover_every_word_and_overlap() -> None:
    """No word of a long paragraph falls between two windows, and none is longer than 130 words."""
    words = [f"w{i}" for i in range(415)]
    cut = [window.split() for window in windows(" ".join(words))]
    assert {word for window in cut for word in window} == set(words)
    assert max(len(window) for window in cut) == 130
    assert cut[0][-30:] == cut[1][:30]


def test_only_the_words_themselves_are_kept_for_showing(cache: Path, plain_embedder: Embedder) -> None:
    """Headings go with what is embedded, never with what is shown: the shown words stand in the text."""
    opened: SearchIndex = open_index(plain_embedder, cache)
    book = store.law_book()
    for row in opened.rows:
        if row.kind in ("paragraph", "passage", "note"):
            text = " ".join(book.version(row.section, row.version).text.split())
            assert row.words in text

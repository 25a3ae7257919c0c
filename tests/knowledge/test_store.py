"""The store reads the files once, names a damaged one, and its hash follows every byte."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from knowledge import store


def test_the_hash_follows_every_file(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """A changed byte, a renamed file and a new file each change the hash; the same files give the same hash."""
    monkeypatch.setattr(store, "ROOT", tmp_path)
    note = tmp_path / "notes" / "a.yaml"
    note.parent.mkdir()
    seen = []
    for change in (
        lambda: note.write_text("one"),
        lambda: note.write_text("two"),
        lambda: note.rename(note.with_name("b.yaml")),
    ):
        change()
        store.knowledge_hash.cache_clear()
        seen.append(store.knowledge_hash())
    store.knowledge_hash.cache_clear()
    assert store.knowledge_hash() == seen[-1]
    assert len(set(seen)) == 3
    store.knowledge_hash.cache_clear()


@pytest.mark.parametrize(
    ("content", "says"),
    [
        ("- id: x\n  title: [", "is no valid YAML"),
        ("id: x", "is no list of entries"),
        ("- {id: a.b, title: only}", "has an entry 'a.b' that does not fit: sections"),
    ],
)
def test_a_damaged_file_is_named(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, content: str, says: str) -> None:
    """The error names the file, the entry and what to do."""
    monkeypatch.setattr(store, "ROOT", tmp_path)
    (tmp_path / "statements").mkdir()
    (tmp_path / "statements" / "x.yaml").write_text(content)
    store.statements_by_file.cache_clear()
    with pytest.raises(store.DamagedKnowledge) as error:
        store.statements_by_file()
    store.statements_by_file.cache_clear()
    assert str(error.value).startswith("knowledge/statements/x.yaml")
    assert says in str(error.value)
    assert "restore it" in str(error.value)


@pytest.fixture
def copied(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[Path]:
    """A copy of the knowledge that the store reads instead, with nothing read yet."""
    kept = ("sources", "regulation", "explainer", "lexicon.yaml", "outside.yaml")
    for name in kept:
        held = store.ROOT / name
        (shutil.copytree if held.is_dir() else shutil.copy)(held, tmp_path / name)
    monkeypatch.setattr(store, "ROOT", tmp_path)
    read_once = (store.law_book, store.spans, store.edits, store.segments, store.errata, store.expected_fingerprints)
    for function in read_once:
        function.cache_clear()
    yield tmp_path
    for function in read_once:
        function.cache_clear()


@pytest.mark.parametrize(
    ("file", "words", "instead", "read", "says"),
    [
        ("regulation/spans.json", '"label"', '"lable"', store.law_book, "does not fit (it lacks 'label')"),
        ("regulation/spans.json", "[", "[[[", store.law_book, "is no valid JSON"),
        ("regulation/editorial.json", '"versions"', '"version"', store.law_book, "it lacks 'versions'"),
        ("regulation/editorial.json", '"received": "', '"received": "z', store.law_book, "stand 0 times, not once"),
        ("regulation/versions.json", "by_date_of_death", "by_day", store.law_book, "it lacks 'by_date_of_death'"),
        ("explainer/passages.json", '"kind"', '"kid"', store.law_book, "it lacks 'kind'"),
        ("explainer/errata.yaml", "number: 1", "number: one", store.errata, "number: Input should be a valid integer"),
        ("sources/sources.json", "documents", "papers", store.source_records, "it lacks 'documents'"),
        ("lexicon.yaml", "say:", "says:", store.meanings, "say: Field required"),
        ("outside.yaml", "- name: immigration", "- name: [", store.outside, "is no valid YAML in line"),
    ],
)
def test_every_kind_of_file_is_named_when_it_does_not_fit(
    copied: Path, file: str, words: str, instead: str, read: Callable[[], object], says: str
) -> None:
    """Whatever breaks while a file is read becomes one line with the file's name and what to do."""
    path = copied / file
    path.write_text(path.read_text(encoding="utf-8").replace(words, instead, 1), encoding="utf-8")
    with pytest.raises(store.DamagedKnowledge) as error:
        read()
    assert str(error.value).startswith(f"knowledge/{file} ")
    assert says in str(error.value)
    assert str(error.value).endswith("then run `python -m knowledge check`.")


def test_everything_is_read_once() -> None:
    """The same value is given again."""
    assert store.law_book() is store.law_book()
    assert store.statements() is store.statements()


def test_every_id_that_can_be_cited_gives_its_versions() -> None:
    """Each id of the law book has at least one version, whose section is that id."""
    book = store.law_book()
    assert all(book.versions(section)[0].section == section for section in book.sections())
    assert len(set(book.sections())) == len(book.sections())

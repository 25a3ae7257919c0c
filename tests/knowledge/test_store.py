"""The store reads the files once, names a damaged one, and its hash follows every byte."""

from __future__ import annotations

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


def test_everything_is_read_once() -> None:
    """The same value is given again."""
    assert store.law_book() is store.law_book()
    assert store.statements() is store.statements()


def test_every_id_that_can_be_cited_gives_its_versions() -> None:
    """Each id of the law book has at least one version, whose section is that id."""
    book = store.law_book()
    assert all(book.versions(section)[0].section == section for section in book.sections())
    assert len(set(book.sections())) == len(book.sections())

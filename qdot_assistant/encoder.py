"""How texts become vectors: through sentence-transformers, or through onnxruntime with the model prepared once.

Come here for speed. sentence-transformers needs seconds to load and runs a short question in about twice the time of
onnxruntime. So the loaded model is exported once into the cache folder, held against the library's own vectors, and
used from then on; when the export is not possible or differs, the library itself is used.
"""

from __future__ import annotations

import contextlib
import io
import json
import os
import warnings
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
from filelock import FileLock
from numpy.typing import NDArray

from qdot_assistant.adapter import Adapter, join
from qdot_assistant.files import replace_file, sha256_of
from qdot_assistant.logging import get_logger
from qdot_assistant.settings import Settings

Vectors = NDArray[np.float32]

_FORM = 1  # raised when the exported form changes
_TOLERANCE = 1e-4
_TRIALS = (
    "who signs",
    "",
    "Is the 9 month limit of (c)(7)(i) extended?",
    "The corpus portion of each payment equals the corpus amount of the annual payment divided by the total. " * 30,
)


class OnnxEncoder:
    """A model in ONNX form (its file or its bytes); takes its own tokenizer and gives unit vectors."""

    def __init__(self, model: Path | bytes, tokenizer: Path, max_tokens: int) -> None:
        from tokenizers import Tokenizer

        self._model = model if isinstance(model, bytes) else str(model)
        self._tokenizer = Tokenizer.from_file(str(tokenizer))
        self._tokenizer.no_padding()
        self._tokenizer.enable_truncation(max_tokens)
        self._sessions: dict[int, Any] = {}
        self._inputs = {node.name for node in self._session(1).get_inputs()}

    def _session(self, threads: int) -> Any:
        if threads not in self._sessions:
            import onnxruntime

            options = onnxruntime.SessionOptions()
            options.intra_op_num_threads = threads
            options.inter_op_num_threads = 1
            options.log_severity_level = 3
            # Waiting threads sleep: spinning ones starve each other on a machine with other work.
            options.add_session_config_entry("session.intra_op.allow_spinning", "0")
            self._sessions[threads] = onnxruntime.InferenceSession(
                self._model, options, providers=["CPUExecutionProvider"]
            )
        return self._sessions[threads]

    def __call__(self, texts: Sequence[str], threads: int) -> Vectors:
        """Unit vectors of a batch; ``threads`` 0 takes all processors."""
        encoded = self._tokenizer.encode_batch(list(texts))
        width = max(len(one.ids) for one in encoded)
        ids = np.zeros((len(encoded), width), dtype=np.int64)
        mask = np.zeros_like(ids)
        for row, one in enumerate(encoded):
            ids[row, : len(one.ids)] = one.ids
            mask[row, : len(one.ids)] = one.attention_mask
        feed = {"input_ids": ids, "attention_mask": mask, "token_type_ids": np.zeros_like(ids)}
        output = self._session(threads or os.cpu_count() or 1).run(
            None, {name: value for name, value in feed.items() if name in self._inputs}
        )[0]
        return _unit(_mean(output, mask) if output.ndim == 3 else output)


class LibraryEncoder:
    """The model run by sentence-transformers itself."""

    def __init__(self, folder: Path, learnt: Adapter | None = None) -> None:
        import torch
        from sentence_transformers import SentenceTransformer

        self._torch = torch
        self.model = SentenceTransformer(str(folder), device="cpu", local_files_only=True)
        if learnt is not None:
            join(self.model, learnt)

    def __call__(self, texts: Sequence[str], threads: int) -> Vectors:
        """Unit vectors of a batch; ``threads`` 0 takes all processors."""
        self._torch.set_num_threads(threads or os.cpu_count() or 1)
        vectors = self.model.encode(list(texts), normalize_embeddings=True, show_progress_bar=False)
        return np.asarray(vectors, dtype=np.float32)


def prepared(folder: Path, weights: str, settings: Settings, learnt: Adapter | None = None) -> OnnxEncoder | None:
    """The exported form of the model in ``folder``, made at first use; None when it is not wanted or not possible.

    Args:
        weights: names the weights, with what is added to them.
    """
    if settings.encoder != "auto" or not (folder / "tokenizer.json").is_file():
        return None
    target = settings.cache_dir / "models" / f"{weights}-{_FORM}.onnx"
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        with FileLock(f"{target}.lock", timeout=300):
            return _read(folder, target) or _export(folder, target, learnt)
    except Exception as error:  # whatever stops the preparation, the library itself still answers
        get_logger(__name__).info("model_not_prepared", why=f"{type(error).__name__}: {error}"[:300])
        return None


def _read(folder: Path, target: Path) -> OnnxEncoder | None:
    card = target.with_suffix(".json")
    if not (target.is_file() and card.is_file()):
        return None
    facts = json.loads(card.read_text())
    stat = target.stat()
    if facts["changed"] != stat.st_mtime_ns and facts["sha256"] != sha256_of(target):
        return None
    return OnnxEncoder(target, folder / "tokenizer.json", facts["max_tokens"])


def _export(folder: Path, target: Path, learnt: Adapter | None) -> OnnxEncoder | None:
    import torch

    library = LibraryEncoder(folder, learnt)
    library.model.eval()
    partial = target.with_name(target.name + ".partial")
    sample = library.model.tokenizer(["one short text", "and a text that is longer"], padding=True, return_tensors="pt")
    with warnings.catch_warnings(), contextlib.redirect_stdout(io.StringIO()):
        warnings.simplefilter("ignore")
        torch.onnx.export(
            _sentence_vector(torch, library.model),
            (sample["input_ids"], sample["attention_mask"]),
            str(partial),
            input_names=["input_ids", "attention_mask"],
            output_names=["vector"],
            dynamic_axes={name: {0: "batch", 1: "width"} for name in ("input_ids", "attention_mask")}
            | {"vector": {0: "batch"}},
            opset_version=17,
            dynamo=False,
        )
    max_tokens = int(library.model.max_seq_length or 512)
    encoder = OnnxEncoder(partial, folder / "tokenizer.json", max_tokens)
    if float(np.abs(encoder(_TRIALS, 1) - library(_TRIALS, 1)).max()) > _TOLERANCE:
        raise ValueError("the exported model gives other vectors than sentence-transformers")
    partial.replace(target)
    facts = {"sha256": sha256_of(target), "changed": target.stat().st_mtime_ns, "max_tokens": max_tokens}
    replace_file(target.with_suffix(".json"), json.dumps(facts))
    return OnnxEncoder(target, folder / "tokenizer.json", max_tokens)


def _sentence_vector(torch: Any, model: Any) -> Any:
    """The whole model, pooling and all, as one module that takes plain tensors."""
    model[0].auto_model.set_attn_implementation("eager")

    class SentenceVector(torch.nn.Module):  # type: ignore[misc]
        def __init__(self) -> None:
            super().__init__()
            self.inner = model

        def forward(self, input_ids: Any, attention_mask: Any) -> Any:
            out = self.inner({"input_ids": input_ids, "attention_mask": attention_mask})
            return torch.nn.functional.normalize(out["sentence_embedding"], dim=1)

    return SentenceVector()


def _mean(states: Vectors, mask: NDArray[np.int64]) -> Vectors:
    weights = mask[..., None].astype(np.float32)
    mean: Vectors = (states * weights).sum(1) / np.maximum(weights.sum(1), 1e-9)
    return mean


def _unit(vectors: Vectors) -> Vectors:
    norms = np.linalg.norm(vectors, axis=1, keepdims=True)
    return np.asarray(vectors / np.maximum(norms, 1e-12), dtype=np.float32)

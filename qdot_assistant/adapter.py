"""What the embedding model learnt of this field: a low-rank addition to its weights, shipped with the product.

Come here to see how the addition is read and joined to a model. all-MiniLM-L6-v2 knows that "widow" and "bank" are
near each other; it does not know what tells two rules of one paragraph apart. ``fitting.py`` teaches it that from the
ways of asking kept in the statements, and what is learnt is this file: for each linear layer two thin matrices whose
product is added to the layer's weights. A model it is joined to is as fast as before.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

Matrix = NDArray[np.float32]

FILE = Path(__file__).parent / "models" / "field-adapter.npz"
_DOWN, _UP = ".down", ".up"


@dataclass(frozen=True)
class Adapter:
    """Additions to the weights of linear layers.

    Attributes:
        id: the first digits of the file's SHA-256; vectors made with another addition are not comparable.
        additions: for each layer, named as in the model, what is added to its weight (rows out, columns in).
    """

    id: str
    additions: Mapping[str, Matrix]


@lru_cache(maxsize=1)
def shipped() -> Adapter:
    """The addition that ships with the product."""
    return read(FILE)


def read(file: Path) -> Adapter:
    """Read what ``write`` wrote; each addition is the product of its two matrices."""
    with np.load(file, allow_pickle=False) as kept:
        names = [name.removesuffix(_DOWN) for name in kept.files if name.endswith(_DOWN)]
        additions = {n: kept[n + _UP].astype(np.float32) @ kept[n + _DOWN].astype(np.float32) for n in names}
    return Adapter(hashlib.sha256(file.read_bytes()).hexdigest()[:12], additions)


def write(file: Path, layers: Mapping[str, tuple[Matrix, Matrix]]) -> None:
    """Keep for each layer its two matrices (down: rank x columns in, up: rows out x rank), in 16 bits."""
    parts = {n + _DOWN: down for n, (down, _) in layers.items()} | {n + _UP: up for n, (_, up) in layers.items()}
    np.savez_compressed(file, allow_pickle=False, **{name: part.astype(np.float16) for name, part in parts.items()})


def join(model: Any, adapter: Adapter) -> None:
    """Add to the weights of a torch model in place.

    Raises:
        ValueError: when the model lacks a layer the addition names.
    """
    import torch

    for name, addition in adapter.additions.items():
        layer = next((one for own, one in model.named_modules() if own.endswith(name)), None)
        if layer is None:
            raise ValueError(f"the model has no layer {name}")
        with torch.no_grad():
            layer.weight.add_(torch.from_numpy(addition))


def joined_graph(file: Path, adapter: Adapter) -> bytes:
    """A model in ONNX form with the addition in it, as bytes; its layers are told by the names of their biases.

    Raises:
        ValueError: when the graph lacks a layer the addition names.
    """
    import onnx

    model = onnx.load(str(file))
    makers = {output: node for node in model.graph.node for output in node.output}
    for name, addition in adapter.additions.items():
        product = _product_before_bias(model.graph, makers, f"{name}.bias")
        weight = product.input[1]
        model.graph.initializer.append(onnx.numpy_helper.from_array(np.ascontiguousarray(addition.T), f"{name}.learnt"))
        product.input[1] = f"{name}.joined"
        sum_of_both = onnx.helper.make_node("Add", [weight, f"{name}.learnt"], [f"{name}.joined"])
        model.graph.node.insert(list(model.graph.node).index(product), sum_of_both)
    return bytes(model.SerializeToString())


def _product_before_bias(graph: Any, makers: Mapping[str, Any], bias: str) -> Any:
    """The multiplication by a layer's weight: what its bias is added to."""
    for node in graph.node:
        if node.op_type == "Add" and any(one.endswith(bias) for one in node.input):
            other = next(one for one in node.input if not one.endswith(bias))
            if makers[other].op_type == "MatMul":
                return makers[other]
    raise ValueError(f"the model has no layer with the bias {bias}")

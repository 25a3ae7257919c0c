"""Teaching the embedding model this field: ``python -m qdot_assistant.fitting`` makes the addition that ships.

Come here after the ways of asking have changed much. Each statement, and each subject outside the sources, is a class;
every way of asking and every text of a statement is an example of its class. Low-rank additions to the model's linear
layers, and one direction for each class, are learnt so that an example lies nearest to its own direction; only the
additions are kept (``adapter.py``). With ``--measure`` a share of the ways of asking is left out of the learning, and
how often each of those finds its own statement is printed before and after. Needs a quarter of an hour on two cores.
"""

from __future__ import annotations

import argparse
import math
import random
import sys
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from knowledge import store
from qdot_assistant import adapter
from qdot_assistant.documents import entries
from qdot_assistant.embeddings import minilm_folder
from qdot_assistant.errors import ModelError
from qdot_assistant.prototypes import Prototypes

RANK = 16
EPOCHS = 2
BATCH = 64
RATE, RATE_OF_DIRECTIONS, WARM_UP = 1e-3, 2e-3, 50
SHARPNESS = 16.0  # how strongly the nearest direction is preferred; cosines are multiplied by it
SMOOTHING = 0.05  # a way of asking may belong a little to its neighbours too
DROPPED = 0.1  # the share of the input that is hidden at each step, so that no word decides alone
LONGEST = 64  # word pieces; what follows is not learnt from
LEFT_OUT = 0.1
FIRST_ROWS = 8  # of each class; enough to start from


@dataclass(frozen=True)
class Taught:
    """What is learnt from: texts and the number of the class each belongs to, statements first."""

    texts: tuple[str, ...]
    classes: tuple[int, ...]
    statements: int
    count: int


def examples(left_out: float = 0.0, seed: int = 0) -> tuple[Taught, list[tuple[str, int]]]:
    """What is learnt from, and the ways of asking that were left out of it, each with its class."""
    chance = random.Random(seed)
    statements = [one for one in store.statements() if one.sums_up is None]
    asks_outside = {one.name: one.asks for one in store.outside()}
    classes = {name: place for place, name in enumerate([*(one.id for one in statements), *asks_outside])}
    taught: list[tuple[str, int]] = []
    kept_back: list[tuple[str, int]] = []
    for row in entries(store.law_book(), statements, asks_outside):
        if row.key not in classes:  # a paragraph, passage or note
            continue
        is_left_out = row.kind == "ask" and chance.random() < left_out
        (kept_back if is_left_out else taught).append((row.embedded, classes[row.key]))
    texts, own = zip(*taught, strict=True)
    return Taught(texts, own, len(statements), len(classes)), kept_back


def learn(taught: Taught, seed: int = 0) -> dict[str, tuple[adapter.Matrix, adapter.Matrix]]:
    """The two thin matrices of every linear layer, learnt from the examples; the same seed gives the same start."""
    import torch

    torch.manual_seed(seed)
    model = _Model(taught, torch)
    steps = EPOCHS * math.ceil(len(taught.texts) / BATCH)
    started = time.perf_counter()
    for step, batch in enumerate(_batches(model.pieces, seed)):
        loss = model.step(batch, min(1.0, (step + 1) / WARM_UP) * max(0.05, 1 - step / steps))
        if step % 50 == 0:
            print(f"step {step} of {steps}: loss {loss:.2f}, {time.perf_counter() - started:.0f} s", file=sys.stderr)
    return model.learnt()


def _batches(pieces: Sequence[Sequence[int]], seed: int) -> Iterator[list[int]]:
    """Rows in a new order each epoch, those of like length together."""
    chance, order = random.Random(seed), list(range(len(pieces)))
    for _ in range(EPOCHS):
        chance.shuffle(order)
        wide = [order[i : i + BATCH * 16] for i in range(0, len(order), BATCH * 16)]
        even = [sorted(some, key=lambda row: len(pieces[row])) for some in wide]
        batches = [some[i : i + BATCH] for some in even for i in range(0, len(some), BATCH)]
        chance.shuffle(batches)
        yield from batches


class _Model:
    """The base model with low-rank additions, and one direction for each class."""

    def __init__(self, taught: Taught, torch: Any) -> None:
        self._torch, self._library = torch, _library()
        self.pieces = [self._library.tokenizer.encode(text)[:LONGEST] for text in taught.texts]
        self._classes = torch.tensor(taught.classes)
        for parameter in self._library.parameters():
            parameter.requires_grad_(False)
        self._layers = _add_layers(self._library, torch)
        self._directions = torch.nn.Parameter(self._first_directions(taught))
        learnt = [part for layer in self._layers.values() for part in (layer.down, layer.up)]
        self._optimizer = torch.optim.AdamW(
            [
                {"params": learnt, "lr": RATE, "weight_decay": 0.01},
                {"params": [self._directions], "lr": RATE_OF_DIRECTIONS, "weight_decay": 0.0},
            ]
        )

    def step(self, rows: Sequence[int], rate: float) -> float:
        """One step of learning from some rows; the loss before it."""
        functional = self._torch.nn.functional
        directions = functional.normalize(self._directions, dim=1)
        nearness = self._vectors(rows, DROPPED) @ directions.T
        wanted = self._classes[list(rows)]
        loss = functional.cross_entropy(SHARPNESS * nearness, wanted, label_smoothing=SMOOTHING)
        self._optimizer.zero_grad()
        loss.backward()
        self._optimizer.param_groups[0]["lr"] = RATE * rate
        self._optimizer.step()
        return float(loss.detach())

    def learnt(self) -> dict[str, tuple[adapter.Matrix, adapter.Matrix]]:
        """The matrices of every layer, named as the layer is in the model."""
        return {n: (one.down.detach().numpy(), one.up.detach().numpy()) for n, one in self._layers.items()}

    def _vectors(self, rows: Sequence[int], dropped: float = 0.0) -> Any:
        """Unit vectors of some rows."""
        functional, bert = self._torch.nn.functional, self._library[0].auto_model
        ids, mask = self._padded([self.pieces[row] for row in rows])
        hidden = functional.dropout(bert.embeddings(ids), dropped)
        hidden = bert.encoder(hidden, attention_mask=(1.0 - mask)[:, None, None, :] * -1e9).last_hidden_state
        mean = (hidden * mask[:, :, None]).sum(1) / mask.sum(1, keepdim=True)
        return functional.normalize(mean, dim=1)

    def _padded(self, pieces: Sequence[Sequence[int]]) -> tuple[Any, Any]:
        width = max(map(len, pieces))
        ids = self._torch.tensor([[*one, *[0] * (width - len(one))] for one in pieces])
        mask = self._torch.tensor([[1.0] * len(one) + [0.0] * (width - len(one)) for one in pieces])
        return ids, mask

    def _first_directions(self, taught: Taught) -> Any:
        """The mean of some of each class's vectors before anything is learnt."""
        sums = self._torch.zeros(taught.count, 384)
        seen: Counter[int] = Counter()
        some = [row for row, own in enumerate(taught.classes) if seen.update([own]) or seen[own] <= FIRST_ROWS]
        order = sorted(some, key=lambda row: len(self.pieces[row]))
        with self._torch.no_grad():
            for i in range(0, len(order), BATCH):
                rows = order[i : i + BATCH]
                sums.index_add_(0, self._classes[rows], self._vectors(rows))
        return self._torch.nn.functional.normalize(sums, dim=1)


def _add_layers(library: Any, torch: Any) -> dict[str, Any]:
    """Put a low-rank addition beside every linear layer of the encoder; by the layers' names."""

    class Added(torch.nn.Module):  # type: ignore[misc]
        """A linear layer and its addition."""

        def __init__(self, linear: Any) -> None:
            super().__init__()
            self.linear = linear
            self.down = torch.nn.Parameter(torch.randn(RANK, linear.in_features) * 2 / math.sqrt(linear.in_features))
            self.up = torch.nn.Parameter(torch.zeros(linear.out_features, RANK))

        def forward(self, inputs: Any) -> Any:
            return self.linear(inputs) + (inputs @ self.down.T) @ self.up.T

    bert = library[0].auto_model
    names = [
        name for name, one in bert.named_modules() if name.startswith("encoder.") and type(one).__name__ == "Linear"
    ]
    layers = {}
    for name in names:
        above, own = name.rsplit(".", 1)
        layers[name] = Added(bert.get_submodule(name))
        setattr(bert.get_submodule(above), own, layers[name])
    return layers


def _library() -> Any:
    """The model as its package brings it.

    Raises:
        ModelError: when the package is not installed.
    """
    from sentence_transformers import SentenceTransformer

    folder = minilm_folder()
    if folder is None:
        raise ModelError("all-MiniLM-L6-v2 is not installed, so nothing can be learnt: run make again.")
    return SentenceTransformer(str(folder), device="cpu", local_files_only=True)


def found(taught: Taught, asks: Sequence[tuple[str, int]], learnt: adapter.Adapter | None) -> tuple[float, float]:
    """The shares of the ways of asking whose own statement's prototype is nearest, and among the five nearest."""
    library = _library()
    if learnt is not None:
        adapter.join(library, learnt)
    rows = [i for i, own in enumerate(taught.classes) if own < taught.statements]
    vectors = library.encode([taught.texts[i] for i in rows], normalize_embeddings=True)
    prototypes = Prototypes.fit(vectors, [taught.classes[i] for i in rows], taught.statements)
    ranks = []
    for (_, own), vector in zip(asks, library.encode([ask for ask, _ in asks], normalize_embeddings=True), strict=True):
        near = prototypes.nearness(vector)
        ranks.append(int((near > near[own]).sum()))
    return float(np.mean([rank < 1 for rank in ranks])), float(np.mean([rank < 5 for rank in ranks]))


def main(arguments: Sequence[str] | None = None) -> int:
    """Learn and write the file that ships, or with ``--measure`` print what learning brings to asks left out."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--measure", action="store_true", help="leave a tenth of the ways of asking out and find them")
    parser.add_argument("--out", type=Path, default=adapter.FILE, help="where the addition is written")
    chosen = parser.parse_args(arguments)
    taught, left_out = examples(LEFT_OUT if chosen.measure else 0.0)
    adapter.write(chosen.out, learn(taught))
    if chosen.measure:
        for name, learnt in (("before", None), ("after", adapter.read(chosen.out))):
            first, five = found(taught, left_out, learnt)
            print(f"{name}: own statement first {first:.3f}, among five {five:.3f} of {len(left_out)}")
    return 0


if __name__ == "__main__":
    sys.exit(main())

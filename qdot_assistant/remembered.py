"""The vectors of the last questions, and those begun ahead, while the question is still being read.

Come here for ``Remembered``. The model leaves the processor's other cores free, and reading a message takes about as
long as embedding it: done side by side, the longer of the two is what a user waits for.
"""

from __future__ import annotations

import sys
from collections import OrderedDict
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from threading import Event, Lock

import numpy as np
from numpy.typing import NDArray

Vectors = NDArray[np.float32]
HANDOVER = 0.0005
"""Seconds to wait at most until the other thread has begun; it begins at once unless it is busy."""
TURN = 0.001
"""Seconds after which Python lets another thread have its turn; with its usual 5 ms a text begun would wait as long
between its steps as it takes to embed it."""


class Remembered:
    """A function of text to vector whose last results are kept, and which can be begun before it is needed."""

    def __init__(self, encode: Callable[[str], Vectors], most: int) -> None:
        sys.setswitchinterval(min(sys.getswitchinterval(), TURN))
        self._encode = encode
        self._most = most
        self._kept: OrderedDict[str, Future[Vectors]] = OrderedDict()
        self._lock = Lock()
        self._aside = ThreadPoolExecutor(max_workers=1, thread_name_prefix="embedding")

    def begin(self, text: str) -> None:
        """Start on a text's vector beside what goes on; nothing for a text that is kept or begun."""
        started = Event()
        with self._lock:
            if text in self._kept:
                return
            self._keep(text, self._aside.submit(self._started, started, text))
        started.wait(HANDOVER)

    def _started(self, started: Event, text: str) -> Vectors:
        started.set()
        try:
            return self._encode(text)
        except Exception:
            with self._lock:
                self._kept.pop(text, None)  # who asks again has it tried again
            raise

    def __call__(self, text: str) -> Vectors:
        """The vector; one that waits in the queue is not waited for but worked out here."""
        with self._lock:
            kept = self._kept.get(text)
            if kept is not None and not kept.cancel():
                self._kept.move_to_end(text)
            else:
                kept = None
        return self._made(text) if kept is None else kept.result()

    def _made(self, text: str) -> Vectors:
        vector, done = self._encode(text), Future[Vectors]()
        done.set_result(vector)
        with self._lock:
            self._keep(text, done)
        return vector

    def _keep(self, text: str, vector: Future[Vectors]) -> None:
        self._kept[text] = vector
        self._kept.move_to_end(text)
        while len(self._kept) > self._most:
            self._kept.popitem(last=False)

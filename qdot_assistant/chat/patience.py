"""Time limits that hold whatever a server does, a reply of one character a second included.

The exchange runs in a thread of its own; when the time is up the caller goes on and the thread ends with its request.
"""

from __future__ import annotations

import queue
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from qdot_assistant.chat.errors import TooSlow, Unavailable

MOST_AT_ONCE = 16
_places = threading.BoundedSemaphore(MOST_AT_ONCE)


@dataclass(frozen=True)
class Deadline:
    """The moment at which the answer without the model goes out, by a clock."""

    at: float
    clock: Callable[[], float] = time.monotonic

    @classmethod
    def within(cls, seconds: float, clock: Callable[[], float] = time.monotonic) -> Deadline:
        """A deadline so many seconds from now."""
        return cls(clock() + seconds, clock)

    @property
    def left(self) -> float:
        """Seconds left, never below zero."""
        return max(0.0, self.at - self.clock())


def pumped(make: Callable[[], Iterator[str]], deadline: Deadline) -> Iterator[str]:
    """What ``make`` yields, until the deadline.

    Raises:
        TooSlow: when the time is up before the end.
        Unavailable: when too many exchanges are under way.
    """
    if not _places.acquire(blocking=False):
        raise Unavailable("too many exchanges with the model are under way")
    line: queue.SimpleQueue[tuple[str, object]] = queue.SimpleQueue()
    stopped = threading.Event()
    threading.Thread(target=_pump, args=(make, line, stopped), daemon=True).start()
    try:
        yield from _taken(line, deadline)
    finally:
        stopped.set()


def _pump(
    make: Callable[[], Iterator[str]], line: queue.SimpleQueue[tuple[str, object]], stopped: threading.Event
) -> None:
    try:
        for piece in make():
            line.put(("piece", piece))
            if stopped.is_set():
                return
        line.put(("end", None))
    except BaseException as error:
        line.put(("error", error))
    finally:
        _places.release()


def _taken(line: queue.SimpleQueue[tuple[str, object]], deadline: Deadline) -> Iterator[str]:
    while True:
        try:
            kind, value = line.get(timeout=max(0.001, deadline.left))
        except queue.Empty:
            raise TooSlow("the time limit was reached") from None
        if kind == "end":
            return
        if isinstance(value, BaseException):
            raise value
        if deadline.left <= 0:
            raise TooSlow("the time limit was reached")
        yield str(value)

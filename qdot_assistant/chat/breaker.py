"""A circuit breaker: a model that failed several times in a row is left alone for a while, then tried once.

Come here for when a request is sent at all. One breaker serves every thread of the process.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from qdot_assistant.chat.errors import ChatError, Unavailable

if TYPE_CHECKING:
    from collections.abc import Iterator

FAILURES = 3  # in a row, after which the breaker opens
FIRST_PAUSE = 30.0  # seconds; doubled each time the single try after a pause fails
LONGEST_PAUSE = 600.0


@dataclass
class Breaker:
    """Counts failures in a row; open, it refuses at once; after the pause it lets one request through."""

    clock: Callable[[], float] = time.monotonic
    failures: int = 0
    pause: float = FIRST_PAUSE
    closed_again_at: float = 0.0
    is_trying: bool = False
    lock: threading.Lock = field(default_factory=threading.Lock)

    @contextmanager
    def guarding(self) -> Iterator[None]:
        """Run one exchange with the model.

        Raises:
            Unavailable: at once, when the breaker is open.
        """
        self._enter()
        try:
            yield
        except ChatError:
            self._failed()
            raise
        except BaseException:
            self._left()
            raise
        else:
            self._succeeded()

    def _enter(self) -> None:
        with self.lock:
            if self.failures < FAILURES:
                return
            if self.is_trying or self.clock() < self.closed_again_at:
                raise Unavailable("the model failed several times and is left alone for a while")
            self.is_trying = True

    def _failed(self) -> None:
        with self.lock:
            was_trying, self.is_trying = self.is_trying, False
            self.failures += 1
            if self.failures < FAILURES:
                return
            if was_trying:
                self.pause = min(LONGEST_PAUSE, self.pause * 2)
            self.closed_again_at = self.clock() + self.pause

    def _left(self) -> None:
        with self.lock:
            self.is_trying = False

    def _succeeded(self) -> None:
        with self.lock:
            self.failures, self.pause, self.is_trying = 0, FIRST_PAUSE, False


_breakers: dict[str, Breaker] = {}


def breaker_of(name: str) -> Breaker:
    """The breaker of one model and server."""
    return _breakers.setdefault(name, Breaker())


def close_all() -> None:
    """Forget every failure, as a new process would."""
    _breakers.clear()

"""Pages are drawn one after another, because one process works on one of them at a time anyway.

Ten readers who ask in the same moment would each wait until all ten pages are half drawn, and their browsers would draw
each page by many small pieces. In turns the first has its page after a tenth of that time, and each in one piece.
"""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager

LONGEST_WAIT_SECONDS = 0.25
"""How long a page waits for its turn; one that holds it for longer keeps nobody up."""

_lock = threading.Lock()
_mine = threading.local()


@contextmanager
def turn() -> Iterator[None]:
    """Draw in one's turn."""
    _mine.holds = _lock.acquire(timeout=LONGEST_WAIT_SECONDS)
    try:
        yield
    finally:
        give_up()


def give_up() -> None:
    """Let the next page draw: this one has nothing to do but wait, or is done."""
    if getattr(_mine, "holds", False):
        _mine.holds = False
        _lock.release()

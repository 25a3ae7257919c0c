"""Pages are drawn one after another, because one process works on one of them at a time anyway.

Ten readers who ask in the same moment would each wait until all ten pages are half drawn, and their browsers would draw
each page by many small pieces. In turns the first has its page after a tenth of that time, and each in one piece; and
what stands beside an answer is drawn once nobody waits for an answer any more.
"""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager

LONGEST_WAIT_SECONDS = 0.25
"""How long a page waits for its turn; one that holds it for longer keeps nobody up."""
LONGEST_BACK_SECONDS = 1.0
"""How long what stands beside an answer waits for the answers of others."""

_lock = threading.Lock()
_mine = threading.local()
_moved = threading.Condition()
_waiting: set[int] = set()
"""The threads whose page waits for its turn."""


@contextmanager
def turn() -> Iterator[None]:
    """Draw in one's turn."""
    _waits(True)
    try:
        _take()
    finally:
        _waits(False)
    _mine.draws = True
    try:
        yield
    finally:
        _mine.draws = False
        give_up()


def give_up() -> None:
    """Let the next page draw: this one has nothing to do but wait, or is done."""
    if getattr(_mine, "holds", False):
        _mine.holds = False
        _lock.release()


def stand_back() -> None:
    """Let the pages that wait for their turn go first, then go on in one's own: the answer stands already."""
    if not getattr(_mine, "draws", False):
        return
    give_up()
    with _moved:
        _moved.wait_for(lambda: not _waiting, timeout=LONGEST_BACK_SECONDS)
    _take()


def _take() -> None:
    _mine.holds = _lock.acquire(timeout=LONGEST_WAIT_SECONDS)


def _waits(does: bool) -> None:
    with _moved:
        (_waiting.add if does else _waiting.discard)(threading.get_ident())
        _moved.notify_all()

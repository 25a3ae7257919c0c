"""What an asker tells in passing, by the expressions of ``knowledge/told_facts.yaml``.

Come here for ``told_in`` (which of the facts named a message tells) and ``tells`` (whether it tells one).
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache, lru_cache

from knowledge import store
from knowledge.everyday import told_words

_SENTENCES = re.compile(r"(?<=[.;?!])(?<!\bU\.S\.)\s+", re.IGNORECASE)
"""The end of a sentence; after "U.S." one goes on."""


def told_in(text: str, names: Iterable[str]) -> set[str]:
    """Which of the facts named the message tells, each in one sentence of it."""
    sentences = _SENTENCES.split(re.sub("[’`]", "'", text))
    return {name for name in names if any(_says(name, sentence) for sentence in sentences)}


def tells(name: str, text: str) -> bool:
    """True where one sentence of the message tells the fact."""
    return bool(told_in(text, (name,)))


def _says(name: str, sentence: str) -> bool:
    found = _pattern(name)
    if found is None:
        return False  # a fact that is read from all that was said
    says, unless = found
    return says.search(sentence) is not None and not (unless and unless.search(sentence))


@cache
def _pattern(name: str) -> tuple[re.Pattern[str], re.Pattern[str] | None] | None:
    """Read when the fact is first asked for: all of them take three seconds."""
    if name not in _words():
        return None
    says, unless = _words()[name]
    return re.compile(says, re.IGNORECASE), re.compile(unless, re.IGNORECASE) if unless else None


@lru_cache(maxsize=1)
def _words() -> dict[str, tuple[str, str]]:
    return told_words(store.told_facts())

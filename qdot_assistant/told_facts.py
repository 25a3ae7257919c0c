"""What an asker tells in passing, by the expressions of ``knowledge/told_facts.yaml``.

Come here for ``told_in`` (which of the facts named a message tells) and ``tells`` (whether it tells one).
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from knowledge import store
from knowledge.everyday import told_patterns

_SENTENCES = re.compile(r"(?<=[.;?!])\s+")


def told_in(text: str, names: Iterable[str]) -> set[str]:
    """Which of the facts named the message tells, each in one sentence of it."""
    sentences = _SENTENCES.split(re.sub("[’`]", "'", text))
    return {name for name in names if any(_says(name, sentence) for sentence in sentences)}


def tells(name: str, text: str) -> bool:
    """True where one sentence of the message tells the fact."""
    return bool(told_in(text, (name,)))


def _says(name: str, sentence: str) -> bool:
    found = _patterns().get(name)
    if found is None:
        return False  # a fact that is read from all that was said
    says, unless = found
    return says.search(sentence) is not None and not (unless and unless.search(sentence))


@lru_cache(maxsize=1)
def _patterns() -> dict[str, tuple[re.Pattern[str], re.Pattern[str] | None]]:
    return told_patterns(store.told_facts())

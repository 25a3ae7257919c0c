"""How the user's words were read where they leave something open: each reading in one short sentence, so that it can be
corrected.

Come here for ``readings``.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from qdot_assistant.reading.days import DAY_NOT_TOLD
from qdot_assistant.types import DraftSentence, Fact

_NOT_SAID = (DAY_NOT_TOLD, "read as one payment a year")
"""Readings that the calculation itself says better: a month of death is used as a month, a yearly payment is named."""


def readings(facts: Mapping[str, Fact], used: Iterable[str]) -> Iterator[DraftSentence]:
    """One sentence for each fact that was inferred and used."""
    notes = {facts[name].note: facts[name] for name in used if name in facts and facts[name].assumed}
    for note, fact in notes.items():
        if note and note not in _NOT_SAID:
            yield DraftSentence(text=_sentence(note, fact.words), is_substance=False)


def _sentence(note: str, words: str) -> str:
    note = note.removesuffix(f"; {DAY_NOT_TOLD}").rstrip(".")
    text = f"“{words}” is {note}" if note.startswith(("read ", "counted ")) else note[0].upper() + note[1:]
    return f"{text}."

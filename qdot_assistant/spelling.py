"""Spelling repair: a misspelt word of the question becomes the word of the field it must have meant, or stays as it is.

A word is only replaced when it is neither a word of the field nor a common English word, and exactly one word of the
field is near enough. Both lists come with the index and the model's own vocabulary.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path

from rapidfuzz import process
from rapidfuzz.distance import DamerauLevenshtein

_WORD = re.compile(r"[A-Za-z]{4,}")
_COMMON_WORDS = Path(__file__).parent / "models" / "minilm-tokenizer.json"


_SLIPS = {
    "trusty": "trustee", "trusties": "trustees", "trustie": "trustee",
    "executer": "executor", "executioner": "executor", "beneficiery": "beneficiary",
}  # fmt: skip
"""Words that are no slip elsewhere, or too far from the word meant, and mean nothing else in this field."""


class Speller:
    """Repairs the words of a question against the words of the field, each with how often it occurs."""

    def __init__(self, field_words: Mapping[str, int]) -> None:
        self._field = {word: count for word, count in field_words.items() if len(word) >= 4 and word.isalpha()}
        self._by_letter: dict[str, list[str]] = {}
        for word in self._field:
            self._by_letter.setdefault(word[0], []).append(word)

    def repair(self, text: str) -> str:
        """The text with its misspelt words of the field put right; the rest unchanged."""
        return _WORD.sub(lambda found: _SLIPS.get(found[0].lower()) or self._word(found[0]), text)

    def _word(self, word: str) -> str:
        folded = word.lower()
        if folded in self._field or folded in common_words() or folded.rstrip("s") in self._field:
            return word
        return self._nearest(folded) or word

    def _nearest(self, word: str) -> str | None:
        """The one word of the field near enough: one slip in a short word, two in a long one, same first letter."""
        allowed = 1 if len(word) < 8 else 2
        near = process.extract(
            word,
            self._by_letter.get(word[0], []),
            scorer=DamerauLevenshtein.distance,
            score_cutoff=allowed,
            limit=5,
        )
        if not near:
            return None
        best = near[0][1]
        tied = [name for name, distance, _ in near if distance == best]
        return max(tied, key=lambda name: self._field[name])


@lru_cache(maxsize=1)
def common_words() -> frozenset[str]:
    """Some twenty thousand whole English words: those of the embedding model's vocabulary."""
    import json

    vocabulary = json.loads(_COMMON_WORDS.read_text(encoding="utf-8"))["model"]["vocab"]
    return frozenset(word for word in vocabulary if word.isalpha())

"""Spelling repair: a misspelt word of the question becomes the word of the field it must have meant, or stays as it is.

A word is only replaced when it is neither a common English word nor a word of the field, save one so rare there that
it is a slip itself, and a word of the field is near enough. Both lists come with the index and the model's vocabulary.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path

from rapidfuzz import process
from rapidfuzz.distance import DamerauLevenshtein

_WORD = re.compile(r"[A-Za-z]{4,}")
_DOER = re.compile(r"[eo]rs?$")
_TWICE = re.compile(r"(.)\1")
_COMMON_WORDS = Path(__file__).parent / "models" / "minilm-tokenizer.json"


_SLIPS = {
    "trusty": "trustee", "trusties": "trustees", "trustie": "trustee",
    "executer": "executor", "executioner": "executor", "beneficiery": "beneficiary",
    "wave": "waive", "waved": "waived", "waving": "waiving", "waver": "waiver",
}  # fmt: skip
"""Words that are no slip elsewhere, or too far from the word meant, and mean nothing else in this field."""


_BONDS = re.compile(r"\b(?:(?:government|treasury|savings|municipal|corporate) )?bonds\b", re.IGNORECASE)
_SURETY = re.compile(
    r"\b(?:letters?|suret\w+|insur\w+|premiums?|trustees?|percent|security|bonded|(?:post|furnish|put up|renew|"
    r"requir)\w*)\b|%|65",
    re.IGNORECASE,
)
"""Bonds that somebody leaves or owns are securities; the bond of the rules is one that secures the tax."""


RARE = 15  # a word that the ways of asking hold no oftener is a slip that they hold too …
SO_MANY_TIMES = 40  # … where a word so near to it occurs more than so many times as often …
LONG = 6  # … if it has so many letters
LONGER = 8  # from so many letters on two slips are put right, else one


class Speller:
    """Repairs the words of a question against the words of the field, each with how often it occurs."""

    def __init__(self, field_words: Mapping[str, int]) -> None:
        self._field = {word: count for word, count in field_words.items() if len(word) >= 4 and word.isalpha()}
        self._by_letter: dict[str, list[str]] = {}
        for word in self._field:
            self._by_letter.setdefault(word[0], []).append(word)
        self._repaired = lru_cache(maxsize=256)(self._repair)

    def repair(self, text: str) -> str:
        """The text with its misspelt words of the field put right; the rest unchanged."""
        return self._repaired(text)

    def _repair(self, text: str) -> str:
        if "onds" in text and not _SURETY.search(text):
            text = _BONDS.sub("securities", text)
        return _WORD.sub(lambda found: _SLIPS.get(found[0].lower()) or self._word(found[0]), text)

    def _word(self, word: str) -> str:
        folded = word.lower()
        if folded in common_words():
            return word
        known = max(self._field.get(folded, 0), self._field.get(folded.rstrip("s"), 0))
        if known > RARE or (known and (len(folded) < LONG or self._is_derived(folded))):
            return word
        nearest = self._nearest(folded, 1 if known or len(folded) < LONGER else 2)
        is_better = nearest is not None and self._field[nearest] > known * SO_MANY_TIMES
        return nearest if nearest is not None and is_better else word

    def _is_derived(self, word: str) -> bool:
        """True for one who does what a word of the field says ("signer", "movers")."""
        root = _DOER.sub("", word)
        return root != word and (root in self._field or f"{root}e" in self._field)

    def _nearest(self, word: str, allowed: int) -> str | None:
        """The one word of the field within so many slips, with the same first letter."""
        near = process.extract(
            word,
            self._by_letter.get(word[0], []),
            scorer=DamerauLevenshtein.distance,
            score_cutoff=allowed,
            limit=5,
        )
        near = [one for one in near if one[0] != word]
        if not near:
            return None
        best = near[0][1]
        tied = [name for name, distance, _ in near if distance == best]
        doubled = [name for name in tied if _TWICE.sub(r"\1", name) == _TWICE.sub(r"\1", word)]
        return max(doubled or tied, key=lambda name: self._field[name])


@lru_cache(maxsize=1)
def common_words() -> frozenset[str]:
    """Some twenty thousand whole English words: those of the embedding model's vocabulary."""
    import json

    vocabulary = json.loads(_COMMON_WORDS.read_text(encoding="utf-8"))["model"]["vocab"]
    return frozenset(word for word in vocabulary if word.isalpha())

"""The words that a slip is put right to, each with how often people ask with it; and the words that are no slip.

Come here for ``meant_words`` and ``is_known``. The list is made by ``python -m qdot_assistant.slips`` from the ways of
asking, so that it can be read without them: a question that is looked up needs neither the statements nor the index.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from pathlib import Path

from rapidfuzz import process
from rapidfuzz.distance import OSA

from qdot_assistant.spelling import common_words

LIST = Path(__file__).parent / "words.txt"
SPARED = Path(__file__).parent / "spared.txt"
OFTEN_ENOUGH = 3  # a common English word that the ways of asking hold so often may be the one meant
LONG = 6  # a word of so many letters may be any common word with two letters swapped or one doubled

MONTHS = frozenset("january february march april may june july august september october november december".split())
WEEKDAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday".split())
NUMBERS = frozenset(
    (
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
        "seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million "
        "billion first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth "
        "fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth thirtieth sixtieth seventieth "
        "eightieth ninetieth once twice thrice half third quarter dozen"
    ).split()
)
INTERVALS = frozenset(
    (
        "daily weekly biweekly fortnight fortnightly monthly bimonthly quarterly semiannual semiannually annual "
        "annually yearly"
    ).split()
)
COUNTED = MONTHS | WEEKDAYS | NUMBERS | INTERVALS
"""Words that tell a day or a figure: one of them is never taken for another."""

_READERS = 80  # words of days, figures and times are asked with as often as this at the least
_SUFFIX = re.compile(r"(?:(?<=[sxzhio])es|(?<![sx])s|ed|ing|ly|able|ness|less)$")
_BRITISH = re.compile(r"(?<=[a-z]{3})is(?=e[sd]?$|ing$|ations?$)")
_DOUBLED = re.compile(r"(?<![aeiou])[aeiou]([bdglmnprt])\1$")
_PREFIX = re.compile(r"^(?:un|non|re|pre|co|over|under|step|grand|mis)")


@lru_cache(maxsize=1)
def meant_words() -> Mapping[str, int]:
    """Every word that a slip may be put right to, with how often people ask with it."""
    found: dict[str, int] = {}
    for line in LIST.read_text(encoding="utf-8").splitlines():
        count, _, words = line.partition(": ")
        found |= dict.fromkeys(words.split(), int(count))
    return found | {word: max(_READERS, found.get(word, 0)) for word in COUNTED}


@lru_cache(maxsize=8192)
def is_known(word: str) -> bool:
    """True for a word, in small letters, that is no slip: an English one, one of the field, or one made from these."""
    if any(map(_is_word, (word, _american(word)))) or any(one in meant_words() for one in _stems(word)):
        return True
    rest = _PREFIX.sub("", word)
    return rest != word and len(rest) > 4 and rest in meant_words()


def _american(word: str) -> str:
    """A British spelling as the American one: "naturalised", "honour", "instalment"."""
    word = _BRITISH.sub("iz", word)
    return word.replace("our", "or").replace("instalment", "installment").replace("centre", "center")


def _stems(word: str) -> tuple[str, ...]:
    """What a word may be made from: "assign" of "assigning", "notify" of "notifies", "plan" of "planned"."""
    stem = _SUFFIX.sub("", word)
    if stem == word or len(stem) < 4:
        return ()
    if word.endswith("s"):
        return (stem, f"{stem[:-1]}y") if stem.endswith("i") else (stem,)
    if not word.endswith(("ed", "ing", "able")):
        return stem, f"{stem}le"
    if stem.endswith("i"):
        return (f"{stem[:-1]}y",) if word.endswith("ed") else ()
    return (stem, f"{stem}e", *([stem[:-1]] if len(stem) < LONG + 2 and _DOUBLED.search(stem) else []))


def _is_word(word: str) -> bool:
    return word in common_words() or word in meant_words() or word in spared()


@lru_cache(maxsize=1)
def spared() -> frozenset[str]:
    """Words that stand near a word of the field and are none of its slips: rarer English words, names, short forms."""
    return frozenset(SPARED.read_text(encoding="utf-8").split())


def near(word: str) -> Mapping[str, int]:
    """The words from which the word typed may come by a few slips, with how often people ask with each."""
    found = {one: meant_words()[one] for one in _within(word)}
    if word.endswith("s") and not word.endswith("ss"):
        found |= {
            f"{one}s": meant_words()[one] // 4 + 1
            for one in _within(word[:-1])
            if len(one) > 3 and f"{one}s" in common_words()
        }
    return found | {one: OFTEN_ENOUGH for one in _slipped_once(word) if one in common_words() and one not in found}


def _is_plural(word: str) -> bool:
    """True for a plural in use, or for that of a noun of the field ("transferors")."""
    return word in common_words() or (word[-3:-1] in ("or", "er", "nt") and word[:-1] not in common_words())


def _within(word: str) -> list[str]:
    slips = 2 if len(word) < 7 else 3
    found = process.extract(word, _of_about(len(word)), scorer=OSA.distance, score_cutoff=slips, limit=14)
    return [one for one, _, _ in found]


@lru_cache(maxsize=32)
def _of_about(size: int) -> tuple[str, ...]:
    """The words that may be meant of about so many letters."""
    return tuple(one for one in meant_words() if abs(len(one) - size) <= 2)


def _slipped_once(word: str) -> Iterator[str]:
    """The words that a long word may come from by one letter doubled or not, or two neighbours swapped."""
    if len(word) < LONG:
        return
    for at in range(1, len(word) - 1):
        yield word[:at] + word[at] + word[at:]
        if word[at] == word[at - 1]:
            yield word[:at] + word[at + 1 :]
        elif at < len(word) - 2:
            yield word[:at] + word[at + 1] + word[at] + word[at + 2 :]

"""How far a word as typed is from the word meant: what each slip of the pen costs, and words that sound alike.

Come here for ``cost``. A doubled letter and two neighbours swapped are the commonest slips and cost least; a letter
put for another costs least where the two stand side by side on the keyboard or sound alike.
"""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import pairwise

DOUBLED = 0.4  # a letter typed twice, or once where it is written twice
SWAPPED = 0.6
LEFT_OUT = 0.8
LEFT_OUT_ALONE = 0.45  # where letters were only left out, and the first and the last are there
PUT_IN = 0.8
ALIKE = 0.7  # a vowel for a vowel, "s" for "c"
BESIDE = 0.8  # the key beside
OTHER = 1.2
SOUNDS_ALIKE = 0.9  # a word spelt as it sounds, however many letters differ
FIRST = 0.4  # more where the first letter is wrong: it seldom is

_ROWS = ("qwertyuiop", "asdfghjkl", "zxcvbnm")
_VOWELS = "aeiouy"
_ALIKE = ("sc", "ck", "sz", "kq", "gj", "bp", "dt", "mn", "fv", "vw")


def _beside() -> frozenset[str]:
    pairs = {a + b for row in _ROWS for a, b in pairwise(row)}
    for upper, lower in pairwise(_ROWS):
        pairs |= {a + b for n, b in enumerate(lower) for a in upper[n : n + 2]}
    return frozenset(pairs | {pair[::-1] for pair in pairs})


_BESIDE = _beside()
_SOUNDING = frozenset(pair for one in _ALIKE for pair in (one, one[::-1]))


def cost(typed: str, meant: str) -> float:
    """What it takes to come from the word meant to the word typed; both in small letters."""
    if sound(typed) == sound(meant):
        return min(SOUNDS_ALIKE, _letters(typed, meant))
    return _letters(typed, meant)


def _letters(typed: str, meant: str) -> float:
    if typed[0] == meant[0] and typed[-1] == meant[-1] and _is_left_in(typed, meant):
        return _alone(typed, meant)
    first = 0.0 if typed[0] == meant[0] or typed[:2] == meant[1::-1] else FIRST
    return first + _aligned(typed, meant)


def _alone(typed: str, meant: str) -> float:
    return min(_aligned(typed, meant), LEFT_OUT_ALONE * (len(meant) - len(typed)))


def _is_left_in(typed: str, meant: str) -> bool:
    letters = iter(meant)
    return all(letter in letters for letter in typed)


def _aligned(typed: str, meant: str) -> float:
    """The cheapest way to line the two up, letter by letter."""
    before: list[float] = []
    row = [0.0]
    for m in range(1, len(meant) + 1):
        row.append(row[-1] + _left_out(meant, m - 1))
    for t in range(1, len(typed) + 1):
        older, before = before, row
        row = [before[0] + _put_in(typed, t - 1)]
        for m in range(1, len(meant) + 1):
            best = min(
                before[m - 1] + _for(typed[t - 1], meant[m - 1]),
                before[m] + _put_in(typed, t - 1),
                row[m - 1] + _left_out(meant, m - 1),
            )
            if t > 1 and m > 1 and typed[t - 2 : t] == meant[m - 2 : m][::-1]:
                best = min(best, older[m - 2] + SWAPPED)
            row.append(best)
    return row[-1]


def _for(typed: str, meant: str) -> float:
    if typed == meant:
        return 0.0
    pair = typed + meant
    if pair in _SOUNDING or (typed in _VOWELS and meant in _VOWELS):
        return ALIKE
    return BESIDE if pair in _BESIDE else OTHER


def _put_in(word: str, at: int) -> float:
    return DOUBLED if at and word[at] == word[at - 1] else PUT_IN


def _left_out(word: str, at: int) -> float:
    return DOUBLED if at and word[at] == word[at - 1] else LEFT_OUT


_SOUNDS: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(pattern), heard)
    for pattern, heard in (
        (r"ph", "f"),
        (r"sch(?=[^aeiouy])|sh|[cst]i(?=[aou])|[cs]h?u(?=r)", "S"),
        (r"t?ch", "C"),
        (r"igh", "i"),
        (r"gh(?=t|$)", ""),
        (r"^kn", "n"),
        (r"^wr", "r"),
        (r"wh", "w"),
        (r"qu|kw", "kw"),
        (r"x", "ks"),
        (r"c(?=[eiy])|z", "s"),
        (r"ck|c|q", "k"),
        (r"dg(?=[eiy])|g(?=[eiy])", "j"),
        (r"(?<=[^aeiouy])e?le?$", "l"),
        (r"(?<=[^aeiouy])e$", ""),
        (r"(?<!q)u[ei]", "i"),
        (r"[eiy]+(?:a(?=[^aeiouy]))?", "i"),
        (r"[ou]+|a[uw]", "o"),
        (r"ai|a", "a"),
        (r"([^aio])\1+", r"\1"),
    )
)


@lru_cache(maxsize=16384)
def sound(word: str) -> str:
    """A word as it sounds, roughly: "recieve" as "receive", "benefishary" as "beneficiary"."""
    for pattern, heard in _SOUNDS:
        word = pattern.sub(heard, word)
    return word

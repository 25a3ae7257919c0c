"""Which word for the surviving spouse the asker's own words bear out: "wife", "husband", "she".

The one who died is somebody's wife or husband too, so a word of this kind put for "spouse" must not name the wrong one.
"""

from __future__ import annotations

import re

from qdot_assistant.reading.people import decedent_gender

_NOUNS = {"f": ("wife", "widow"), "m": ("husband", "widower")}
_PRONOUNS = {"f": ("she", "her", "hers"), "m": ("he", "him", "his")}
_WORD = re.compile(r"\b(?:wife|widow|husband|widower|she|hers?|he|him|his)\b")
_DEATH = re.compile(
    r"\b(?:die[sd]?|dying|dead|deaths?|passed|passing|lost|late|estates?|wills?|inherit\w*|left|leaves?|deceased)\b"
)


def fault_in(text: str, items: str, asked: str) -> str | None:
    """Why a word for the spouse may not be used, or None.

    Args:
        text: the sentence of a chat model.
        items: the sentences it rests on.
        asked: what the user wrote, all turns together.
    """
    own, low = set(_WORD.findall(items.lower())), asked.lower()
    for word in _WORD.findall(text.lower()):
        if word not in own and not _is_borne_out(word, text.lower(), low):
            return f"“{word}” does not stand in the item, nor does the question say it of the surviving spouse"
    return None


def _is_borne_out(word: str, text: str, asked: str) -> bool:
    gender = next(g for g in ("f", "m") if word in _NOUNS[g] + _PRONOUNS[g])
    if word in _PRONOUNS[gender]:
        return any(_is_borne_out(noun, "", asked) for noun in _NOUNS[gender])
    if not re.search(rf"\b{word}\b", asked) or not _survives(gender, asked):
        return False
    is_askers = re.search(rf"\b(?:my|our)\s+(?:[\w-]+\s+){{0,3}}{word}\b", asked)
    return bool(is_askers) or not re.search(rf"\byour\s+(?:[\w-]+\s+){{0,3}}{word}\b", text)


def _survives(gender: str, asked: str) -> bool:
    """The asker tells of the other one's death; or of no death, and of one spouse alone."""
    dead = decedent_gender(asked)
    if dead is not None:
        return dead != gender
    other = "m" if gender == "f" else "f"
    return not _DEATH.search(asked) and not any(re.search(rf"\b{noun}\b", asked) for noun in _NOUNS[other])

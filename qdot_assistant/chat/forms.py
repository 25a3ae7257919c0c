"""The form of a word of weight: the tense of a verb, and whether a day, a year or a trustee is one or several.

Words are compared by their stems, where "pays" and "paid", "the following year" and "the following years" are the same.
Come here for which forms may stand for each other.
"""

from __future__ import annotations

_PAST = frozenset(
    "paid made gave given held kept sent died bought got began begun shown became took taken left".split()
)
_NO_VERBS = frozenset(("deceased", "need", "indeed"))
_NOUNS = ("ment", "tion", "sion", "ance", "ing", "death", "receipt", "purchase")
_COUNTED = frozenset("day week month quarter year time trustee bank spouse executor".split())


def fault_in(said: str, source: str) -> str | None:
    """Why one form may not stand for the other, or None.

    Args:
        said: the word as a chat model writes it.
        source: the word of the item with the same stem.
    """
    if said == source:
        return None
    if _is_past(said) != _is_past(source) and not said.endswith(_NOUNS) and not source.endswith(_NOUNS):
        return f"“{said}” is another tense than “{source}”"
    if {said, source} & _COUNTED and f"{min(said, source, key=len)}s" in (said, source):
        return f"“{said}” is another number than “{source}”"
    return None


def _is_past(word: str) -> bool:
    return word in _PAST or (word.endswith("ed") and word not in _NO_VERBS)

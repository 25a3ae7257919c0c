"""The small words between two words of weight, held to those that stand at the same place of the item.

"The trustee is paid", "the trust that holds", "your estate", "the tax was due": a small word can turn a rule as well
as a large one. Come here for which of them may be exchanged, come or go. Articles, "also", "then" and the like may.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

_PREPOSITIONS: Mapping[str, str] = {
    "in": "in", "into": "in", "on": "in", "onto": "in", "upon": "in", "at": "in",
    "to": "to", "of": "of", "for": "for", "with": "with", "as": "as", "per": "per",
}  # fmt: skip
_RELATIVES: Mapping[str, str] = {"who": "who", "whom": "who", "which": "who", "that": "who", "whose": "whose"}
_POINTING = frozenset(("the", "this", "these", "those"))
_ARTICLES = frozenset(("the", "a", "an"))
_BE = frozenset("is are am be been being was were".split())
_HAVE = frozenset("has have had having".split())
_DO = frozenset("do does did doing".split())
_VERBS = _BE | _HAVE | _DO
_CAUSAL = frozenset("so therefore thus".split())
_JOINING = frozenset("and but".split())
_FIXED = frozenset("i my mine we our ours you yours it itself here there means meaning such too".split())
_PERSONS: Mapping[str, str] = {
    **dict.fromkeys("he she they him them hers his her their".split(), "she"), "its": "its", "your": "your",
}  # fmt: skip
_STANDS_FOR: Mapping[str, frozenset[str]] = dict.fromkeys(("trust", "qdot", "bank", "court"), frozenset(("it", "its")))
_PERSONAL = frozenset("he she him her his".split())
_WHOLE = frozenset(("ALL", "EACH", "BOTH", "ANY"))
_YEAR = re.compile(r"#(?:19|20)\d\d")
_MARKS = frozenset(",;:")
_PARTICIPLE = re.compile(r"(?:ed|en|ing|id|aid|ade|ent|old|eft|ought)$")


@dataclass(frozen=True)
class Place:
    """One place between words of weight, in the sentence said and in the item.

    Attributes:
        said: small words and marks there, in lower case.
        source: the same of the item.
        before: the normal form of the word of weight before the place; empty at the start.
        after: the word of weight behind it as it is said, an adverb passed over; empty at the end.
        key: the normal form of that word.
        dropped: normal forms of parties named there by the item and left out.
        is_junction: whether another item begins here.
    """

    said: tuple[str, ...]
    source: tuple[str, ...]
    before: str = ""
    after: str = ""
    key: str = ""
    dropped: tuple[str, ...] = ()
    is_junction: bool = False


def fault_at(place: Place) -> str | None:
    """Why the small words said here change what the item says, or None when they do not."""
    if place.said == place.source:
        return None
    return next((f"the small words changed: {reason}" for reason in _faults(place)), None)


def _faults(place: Place) -> Iterator[str]:
    said, source = Counter(place.said), Counter(place.source)
    if place.key in _MOVABLE and _DEMONSTRATIVES & (said - source).keys():
        yield f'a "{place.after}" has moved behind the word it stood before'
    if _takes_a_clause(place, said, source):
        return
    yield from _articles(place, said, source)
    yield from _exchanged(place, said, source)
    yield from _pronouns(place, said, source)
    yield from _verbs(said, source)
    yield from _joints(place, said, source)


_MOVABLE = frozenset({"NOT", "ONLY"})
_DEMONSTRATIVES = frozenset({"this", "that", "these", "those"})
"""What "not" may not move behind ("not this section" is no "this not section")."""


def _takes_a_clause(place: Place, said: Counter[str], source: Counter[str]) -> bool:
    """True for "property that is transferred" and "property transferred", "the day on which" and "the day"."""
    more, less = (said - source, source - said)
    gone = {word for word in (*more, *less) if word not in _ARTICLES}
    if (more and less) or len(gone) != 2 or not gone & _RELATIVES.keys() or "," in place.said:
        return False
    if place.before in ("day", "date"):
        return gone == {"on", "which"}
    return bool(gone & {"is", "are", "was", "were"}) and bool(_PARTICIPLE.search(place.after))


def _articles(place: Place, said: Counter[str], source: Counter[str]) -> Iterator[str]:
    """ "Only the spouse" is not "the only spouse": an article does not pass a word that turns the rule."""
    if place.key.isupper() and not place.dropped and bool(said.keys() & _ARTICLES) != bool(source.keys() & _ARTICLES):
        yield f"an article before “{place.key.lower()}”"


def _exchanged(place: Place, said: Counter[str], source: Counter[str]) -> Iterator[str]:
    """Prepositions and relatives stay what they are."""
    ours, theirs = _folded(said, _PREPOSITIONS), _folded(source, _PREPOSITIONS)
    free = {"of"} if place.before in _WHOLE else set()
    if _YEAR.fullmatch(place.key):
        free = {"in", "of"}
    elif place.key.startswith("#"):
        free = {"in"}
    if any(ours[word] != theirs[word] for word in {*ours, *theirs} - free):
        yield _named(ours, theirs)
    ours, theirs = _folded(said, _RELATIVES), _folded(source, _RELATIVES)
    if ours != theirs and not (_points(said, source) or _points(source, said)):
        yield _named(ours, theirs)


def _points(one: Counter[str], other: Counter[str]) -> bool:
    """ "That day" and "the day": one "that" less, one pointing word more."""
    fewer = one["that"] == other["that"] - 1
    rest = {word: count for word, count in (one - other).items() if word in _RELATIVES}
    return fewer and not rest and sum(one[word] - other[word] for word in _POINTING) > 0


def _pronouns(place: Place, said: Counter[str], source: Counter[str]) -> Iterator[str]:
    """No person comes in or changes; a pronoun stands for a party only where the item names that party."""
    stood_for = {word for party in place.dropped for word in _STANDS_FOR.get(party, _PERSONAL)}
    left = Counter({word: count for word, count in said.items() if word not in stood_for or source[word]})
    for word in _FIXED:
        if left[word] != source[word]:
            yield f"“{word}”"
    ours, theirs = _folded(left, _PERSONS), _folded(source, _PERSONS)
    free = {"your"} if place.key == "spous" else set()
    if any(ours[word] != theirs[word] for word in {*ours, *theirs} - free):
        yield _named(ours, theirs)


def _verbs(said: Counter[str], source: Counter[str]) -> Iterator[str]:
    """Active stays active, present stays present, having is not being."""
    ours, theirs = _forms(said), _forms(source)
    if ours != theirs:
        yield _named(Counter(said.keys() & _VERBS), Counter(source.keys() & _VERBS))


def _forms(words: Counter[str]) -> tuple[int, ...]:
    """Which forms stand there: "be" and its past, "do" and "did", "have" and "had"; "has been" counts as "was"."""
    found = words.keys()
    is_perfect = "been" in found and bool(found & _HAVE)
    return (
        bool(found & _BE),
        is_perfect + words["was"] + words["were"],
        bool(found & _DO),
        "did" in found,
        bool(found & _HAVE) and not is_perfect,
        "had" in found and not is_perfect,
    )


def _joints(place: Place, said: Counter[str], source: Counter[str]) -> Iterator[str]:
    """No reason is claimed, no list joined or opened, that the item does not have so."""
    if place.is_junction:
        is_joined = bool(set(said) & (_JOINING | {";"})) and not set(said) & _CAUSAL and not said[":"]
        if not is_joined:
            yield "two items are joined with “and”, “but” or a semicolon"
        return
    if place.before and not source[":"] and _count(said, _CAUSAL) > _count(source, _CAUSAL):
        yield "a reason is given that the item does not give"
    breaks = bool(set(source) & (_MARKS | _CAUSAL | _JOINING))
    if set(said) & _JOINING and not breaks:
        yield "“and” or “but”"
    if set(source) & _JOINING and not set(said) & (_JOINING | _MARKS):
        yield "“and” or “but”"
    if said[":"] > source[":"]:
        yield "a colon"


def _count(words: Counter[str], wanted: frozenset[str]) -> int:
    return sum(words[word] for word in wanted)


def _folded(words: Counter[str], forms: Mapping[str, str]) -> Counter[str]:
    folded: Counter[str] = Counter()
    for word, count in words.items():
        if word in forms:
            folded[forms[word]] += count
    return +folded


def _named(said: Counter[str], source: Counter[str]) -> str:
    words = [*(said - source), *(source - said)]
    return ", ".join(f"“{word}”" for word in words) or "their number"


__all__ = ["Place", "fault_at"]

"""The four properties of Example 1: how askers name each, and the amounts they put in place of the Example's own.

Come here for ``PROPERTY``, ``amounts`` and ``listed``. § 20.2056A-4(d)(1)(i).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from qdot_assistant.facts import money_in

Span = tuple[int, int]
_I = re.IGNORECASE
_OWNED = (
    r"(?:owned|held|titled|tenan\w+|propert\w+|interests?|house|home|land|real estate|stuff|things?|one|assets?|share|"
    r"part)"
)
# The four properties: how askers name each, its amount, and the name it has in the Example.
PROPERTY: tuple[tuple[str, re.Pattern[str], Decimal, str], ...] = (
    (
        "bequest",
        re.compile(r"\b(?:pecuniary|bequests?|legacy|cash|400,?000|400k)\b", _I),
        Decimal(400000),
        "the pecuniary bequest",
    ),
    (
        "insurance",
        re.compile(r"\b(?:insurance|policy|life proceeds|death benefit|200,?000|200k)\b", _I),
        Decimal(200000),
        "the life insurance proceeds",
    ),
    (
        "joint",
        re.compile(
            rf"\b(?:(?:joint(?:ly)?|co-?owned|shared|survivorship|jtwros)(?:[- ]{_OWNED})*|(?:\w+ )?"
            r"(?:they|we|d and s) (?:co-?)?(?:owned|held|had) (?:together|jointly|in common)|300,?000|300k)\b",
            _I,
        ),
        Decimal(300000),
        "the interest in the jointly owned property",
    ),
    (
        "real",
        re.compile(
            r"\b(?:devise[ds]?|real (?:property|estate)|realty|land|house|home|farm|cottage|parcel|acreage|ranch|"
            r"100,?000|100k)\b",
            _I,
        ),
        Decimal(100000),
        "the devised real property",
    ),
)
ALL = frozenset(key for key, *_ in PROPERTY)
_AS_AN_AMOUNT = re.compile(r"\d")
AMOUNT = r"\$?\d[\d,.]*(?:k|m| thousand| million)?"
OLD_AMOUNT = re.compile(rf"\b(?:instead of|rather than|not|in place of|and not|in lieu of) (?:the )?{AMOUNT}", _I)


def named(text: str) -> dict[str, list[Span]]:
    """Where each property is named by a word; land that is owned jointly is the jointly owned property alone."""
    found = {key: [m.span() for m in _named(pattern, text)] for key, pattern, *_ in PROPERTY}
    joint = found["joint"]
    found["real"] = [one for one in found["real"] if not any(_is_one_thing(text, one, other) for other in joint)]
    return {key: spans for key, spans in found.items() if spans}


def _is_one_thing(text: str, one: Span, other: Span) -> bool:
    between = text[min(one[1], other[1]) : max(one[0], other[0])]
    return len(between.split()) <= 1 and not re.search(r"\band\b|[,;.]", between)


def listed(text: str) -> dict[str, Decimal]:
    """The amounts told property by property, where three or more stand each beside its own; else none.

    In such a list an amount is its property's, though it be another one's in the Example.
    """
    return {key: amount for key, (amount, _) in _listed(text).items()}


def _listed(text: str) -> dict[str, tuple[Decimal, Span]]:
    places = [(span, key) for key, spans in named(text).items() for span in spans]
    found: dict[str, tuple[Decimal, Span]] = {}
    for mention in money_in(text):
        beside = min(places, key=lambda one: _apart(text, one[0], mention.span), default=None)
        if beside is not None and _apart(text, beside[0], mention.span) <= _BESIDE and beside[1] not in found:
            found[beside[1]] = mention.amount, mention.span
    return found if len(found) >= _LEAST_LISTED else {}


_LEAST_LISTED = 3
_BESIDE = 24  # characters
_FAR = 10**6


def _apart(text: str, word: Span, amount: Span) -> int:
    """How far an amount stands from a property; one told before it belongs to it where "of" or nothing joins them."""
    between = text[min(word[1], amount[1]) : max(word[0], amount[0])]
    if word[1] <= amount[0] and _APPOSED.fullmatch(between):
        return len(between) + _BESIDE // 4
    if re.search(r"[,;.?!]|\b(?:and|but|plus)\b", between):
        return _FAR
    if word[1] <= amount[0] or _JOINED.fullmatch(between):
        return len(between)
    return len(between) + _BESIDE


_APPOSED = re.compile(r"\s*[,:(]\s*(?:(?:worth|of|at|for)\s+)?", _I)
""" "The joint home, 330k, she keeps": the amount is that of what stands before it."""
_JOINED = re.compile(r"\s*(?:(?:of|in|for|as|from)\s+)?(?:(?:the|his|her|a|an|life|d's)\s+)*", _I)


def _of_another(text: str) -> Iterator[tuple[str, Decimal, tuple[int, int]]]:
    """An amount that is one property's in the Example, told of another one ("insurance 300,000")."""
    own = {amount: key for key, _, amount, _ in PROPERTY}
    for mention in money_in(text):
        key = own.get(mention.amount)
        beside = {
            name: min((_gap(m.span(), mention.span) for m in _named(pattern, text)), default=10**6)
            for name, pattern, _, _ in PROPERTY
        }
        before = {
            name: min((mention.span[0] - m.end() for m in _named(pattern, text) if m.end() <= mention.span[0]),
                      default=10**6)
            for name, pattern, _, _ in PROPERTY
        }  # fmt: skip
        nearest = min(before, key=lambda name: before[name])
        is_joint_house = (key, nearest) == ("joint", "real")  # "the house they owned, 300,000"
        if key is None or key == nearest or is_joint_house:
            continue
        if before[nearest] <= BESIDE_IT < beside[key]:
            yield nearest, mention.amount, mention.span


BESIDE_IT = 14  # characters


def _named(pattern: re.Pattern[str], text: str) -> Iterator[re.Match[str]]:
    """Where a property is named by a word, and not by its amount."""
    return (match for match in pattern.finditer(text) if not _AS_AN_AMOUNT.search(match.group()))


def _gap(word: tuple[int, int], amount: tuple[int, int]) -> int:
    return max(word[0] - amount[1], amount[0] - word[1], 0)


def without_new_amounts(text: str) -> str:
    """The message without the amounts that are told of another property than the Example's."""
    spans = [span for _, span in _listed(text).values()] or [span for *_, span in _of_another(text)]
    spans = spans or [one.span for one in money_in(text) if _piece_of(text, one.span[1], one.amount)]
    for start, end in sorted(spans, reverse=True):
        before = _ONLY.sub("", text[:start]) if _OF.match(text, end) else text[:start]
        text = f"{before} {text[end:]}"
    return text


def amounts(text: str) -> dict[str, Decimal]:
    """Amounts the asker changed: all of a list, else one beside a property that is none of the Example's own."""
    if all_told := listed(text):
        return all_told
    own = {amount for _, _, amount, _ in PROPERTY} | {Decimal(700000)}
    own |= set() if OLD_AMOUNT.search(text) else {Decimal(1000000)}
    changed = {key: amount for key, amount, _ in _of_another(text)}
    for mention in money_in(text):
        (start, end), amount = mention.span, mention.amount
        if amount in own or _piece_of(text, end, amount):
            continue
        key = _beside(text, mention.span)
        near = min(PROPERTY, key=lambda one: _distance(one[1], text, start, end))
        if key is not None:
            changed[key] = amount
        elif _distance(near[1], text, start, end) < NEAR_IT:
            changed.setdefault(near[0], amount)
    return changed


def _beside(text: str, amount: Span) -> str | None:
    """The property that an amount stands beside, with no other clause between them."""
    places = [(_apart(text, span, amount), key) for key, spans in named(text).items() for span in spans]
    apart, key = min(places, default=(_FAR, ""))
    return key if apart < NEAR_IT else None


def pieces_of(text: str) -> dict[str, Decimal]:
    """The smaller amounts told as a part of a property ("only 100,000 of the insurance")."""
    found = ((_piece_of(text, one.span[1], one.amount), one.amount) for one in money_in(text))
    return {key: amount for key, amount in found if key is not None}


def _piece_of(text: str, end: int, amount: Decimal) -> str | None:
    if not _OF.match(text, end):
        return None
    after = [(m.start(), key, whole) for key, pattern, whole, _ in PROPERTY for m in _named(pattern, text[end:])]
    start, key, whole = min(after, default=(_FAR, "", Decimal(0)))
    return key if start <= _BESIDE and amount < whole else None


_ONLY = re.compile(r"\b(?:only|just|merely)\s+$", _I)
""" "She moved only 100,000 of the insurance" leaves out the rest of it, and no other property."""
_OF = re.compile(r"\s*(?:dollars )?(?:out )?of (?:the|her|his|that|this|d's)\b", _I)
NEAR_IT = 60  # characters


def _distance(pattern: re.Pattern[str], text: str, start: int, end: int) -> int:
    gaps = [max(match.start() - end, start - match.end(), 0) for match in pattern.finditer(text)]
    return min(gaps, default=10**6)

"""Which of the four properties of Example 1 reach the QDOT in the asker's own version of it.

Come here for ``moved`` and ``amounts``. § 20.2056A-4(d)(1): S transfers the insurance and the real property, assigns
the bequest, and keeps the jointly owned interest. The asker's words are read from left to right: what moves a thing,
what keeps it out, and what leaves all else out ("only", "but not the rest").
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import Literal

from qdot_assistant.facts import money_in
from qdot_assistant.multiples import multiples_in

_I = re.IGNORECASE
_OWNED = r"(?:owned|held|titled|tenan\w+|propert\w+|interests?|house|home|land|real estate|stuff|one|asset|share|part)"
# The four properties: how askers name each, its amount, and the name it has in the Example.
PROPERTY: tuple[tuple[str, re.Pattern[str], Decimal, str], ...] = (
    (
        "bequest",
        re.compile(r"\b(?:pecuniary|bequest|legacy|cash|400,?000|400k)\b", _I),
        Decimal(400000),
        "the pecuniary bequest",
    ),
    (
        "insurance",
        re.compile(r"\b(?:insurance|policy|life proceeds|200,?000|200k)\b", _I),
        Decimal(200000),
        "the life insurance proceeds",
    ),
    (
        "joint",
        re.compile(
            rf"\b(?:(?:joint(?:ly)?|co-?owned|shared|survivorship)(?:[- ]{_OWNED})*|(?:\w+ )?(?:they|we|d and s) "
            r"(?:co-?)?(?:owned|held|had) (?:together|jointly|in common)|300,?000|300k)\b",
            _I,
        ),
        Decimal(300000),
        "the interest in the jointly owned property",
    ),
    (
        "real",
        re.compile(r"\b(?:devise[ds]?|real (?:property|estate)|realty|land|house|home|100,?000|100k)\b", _I),
        Decimal(100000),
        "the devised real property",
    ),
)
_AS_AN_AMOUNT = re.compile(r"\d")
MOVED_IN_EXAMPLE = frozenset({"bequest", "insurance", "real"})
ALL = frozenset(key for key, *_ in PROPERTY)

_VERB = (
    r"(?:transfer|assign|mov|hand|giv|put|sign|deed|convey|contribut|fund|plac|shift|add|includ|send|deliver|pour|"
    r"pass)(?:e?s|e|ed|red|ring|ing|n|t)?|gave|put|puts|sent"
)
_AMOUNT = r"\$?\d[\d,.]*(?:k|m| thousand| million)?"
_NOT_THE_REST = (
    r"(?:\b(?:but |and )?(?:not|none of|without|leaving out|leaves out) (?:the )?(?:rest|others?|remaining|other \w+|"
    r"remainder of (?:it|them))\b|\b(?:keeps?|kept|keeping|retain\w*|holds? back|held back) (?:all|everything|the) "
    r"(?:else|rest|others?|remaining|other \w+)\b|\b(?:and |but )?nothing (?:else|more|further)\b|"
    r"\bno (?:more|other \w+)\b)"
)
_NOTHING_BUT = (
    r"\b(?:nothing|none|anything|not a thing|no asset)[^,;.]{0,12}? (?:but|except(?: for)?|other than|save|besides|"
    r"apart from|beyond)\b"
)
_EXCEPT = (
    r"\b(?:except(?:ing)?(?: for)?|other than|apart from|aside from|save(?: for)?|excluding|minus|less|all but|"
    r"everything but|but not|without)\b"
)
_KEEP = (
    r"\b(?:keeps?|kept|keeping|retain\w*|holds? (?:back|on to)|held (?:back|on to)|leav(?:es?|ing) out|"
    r"left (?:out|behind)|"
    r"stays? (?:out|behind)|"
    r"stayed (?:out|behind)|remain(?:s|ed)? (?:out|outside)|"
    r"omit\w*|withh[eo]ld\w*|exclud\w+|outside)\b"
)
_RECEIVED = r"(?! (?:yet |been |actually |in fact )*(?:receiv|distribut|paid|get |got |in hand))"
_NO = (
    rf"\b(?:(?:not|never){_RECEIVED}|didnt|doesnt|neither|nor|fail(?:s|ed)?(?: to)?|forg[eo]t\w*|refus\w+|neglect\w*|"
    rf"declin\w+|no)\b|n't\b{_RECEIVED}"
)
_ALL_OF_IT = (
    r"\b(?:everything|all (?:four|of (?:it|them|the)|the (?:property|assets?|things|items))|the whole lot|the entire|"
    r"each of the four|all \$?1,?000,?000)\b"
)
_KINDS = (
    ("only", rf"\b(?:only|just|solely|merely|alone|exclusively)\b(?! {_AMOUNT})|{_NOT_THE_REST}|{_NOTHING_BUT}"),
    ("out", r"\b(?:instead of|in (?:place|lieu) of|rather than|in exchange for)\b"),
    ("except", _EXCEPT),
    ("keep", _KEEP),
    ("no", _NO),
    ("nothing", r"\b(?:nothing|none(?: of (?:it|them))?(?! of)|no (?:property|assets?)|not a thing)\b"),
    ("all", _ALL_OF_IT),
    ("move", rf"\b(?:{_VERB})\b"),
    *((key, pattern.pattern) for key, pattern, _, _ in PROPERTY),
)
_EVENT = re.compile("|".join(f"(?P<{name}>{pattern})" for name, pattern in _KINDS), _I)
# Words that open a variation and leave nothing out: "except that S …", "like Example 1 but she …".
_OPENS = re.compile(
    r"\b(?:except(?:ing)?|save|only|other than|but) (?=(?:that|this time|s\b|she|he|they|we|i|"
    r"the (?:spouse|widow\w*|wife|husband|survivor))\b)|\bbut instead (?!of\b)|"
    r"\b(?:except(?:ing)?|save|other than|but|only)(?= (?:\w+ ){1,4}(?:was|were|is|are|had been|came|amount\w*) "
    rf"(?:only |just |worth )*{_AMOUNT})",
    _I,
)
_OLD_AMOUNT = re.compile(rf"\b(?:instead of|rather than|not|in place of|and not|in lieu of) (?:the )?{_AMOUNT}", _I)
_TOO_LATE = re.compile(
    rf"\b(?P<verb>{_VERB})\b(?P<what>[^.;,]*?)\b(?:only )?(?:too late|(?:after|once) (?:the )?(?:estate tax )?"
    r"(?:return|filing|form 706|706)\b)[^.;,]*",
    _I,
)
_FILED_FIRST = re.compile(r"\b(?:return|form 706|706)\b[^.;,]*?\b(?:filed|sent) before\b(?P<what>[^.;,]*)", _I)
"""What is assigned only after the return is filed is not assigned in time, § 20.2056A-4(b)(1)."""
_ALREADY_MOVED = re.compile(
    r"\b(?:everything|all|what(?:ever)?)(?: else)?(?: that)? (?:she|he|s|the spouse|the (?:wife|widow\w*)) (?:had )?"
    r"(?:also )?(?:moved|transferred|assigned|put in|gave)\b|\b(?:and |but )?(?:the rest |all else |else |otherwise )?"
    r"(?:moved|transferred|assigned|did|does|went|is|stays?|as) (?:\w+ ){0,4}?(?:as|like) (?:in the example|before|"
    r"there|it (?:was|is|stands)|written|stated)\b|\b(?:all|everything|the rest) (?:else )?(?:is |stays? |being )?"
    r"(?:the same|equal|unchanged|as (?:before|it is|in the example|written))\b",
    _I,
)
"""What stays as the Example has it: "everything else she moved", "the land as before"."""
_SHARE = re.compile(
    r"\b(?:half|a third|two thirds|a quarter|\d{1,3} ?(?:%|percent)|part of|some of|a portion of)\b|"
    rf"{_AMOUNT} (?:out )?of (?:the |that |those )?(?:remaining |remainder|rest|other |last |joint\w* )",
    _I,
)


@dataclass
class _Reading:
    """What was read so far: the state of the words, what moves, what stays out, and whether all else stays out."""

    state: Literal["move", "out"] | None = None
    taken: frozenset[str] = frozenset()
    left: frozenset[str] = frozenset()
    is_only: bool = False
    has_all: bool = False
    has_nothing: bool = False


def moved(text: str) -> frozenset[str] | None:
    """The properties that reach the QDOT in the asker's version; None where the words do not settle it."""
    said = _ALREADY_MOVED.sub(" ", _OLD_AMOUNT.sub(" ", _OPENS.sub(" ", without_parts(_without_new_amounts(text)))))
    said = _ONLY_BESIDES.sub(r" \g<what>", said)
    said = _FILED_FIRST.sub(r" not assigned \g<what>", _TOO_LATE.sub(r" not \g<verb>\g<what>", said))
    if _SHARE.search(said):
        return None
    read = _read(list(_events(said)))
    if read.has_all:
        return ALL - read.left
    if read.is_only or (read.has_nothing and read.taken):
        return read.taken or None
    if not read.taken and not read.left:
        return frozenset() if read.has_nothing else None
    return (MOVED_IN_EXAMPLE | read.taken) - read.left


def _events(text: str) -> Iterator[str]:
    """What the words tell, in their order; land that is owned jointly is the jointly owned property alone."""
    before, end = "", 0
    for match in _EVENT.finditer(text):
        kind = str(match.lastgroup)
        is_same = {kind, before} == {"joint", "real"} and len(text[end : match.start()].split()) <= 1
        if not (is_same and " and " not in text[end : match.start()]):
            yield kind
        before, end = kind, match.end()


def _read(events: list[str]) -> _Reading:
    read = _Reading()
    follows = bool(events) and events[0] in ALL and any(one in ("move", "keep", "no") for one in events[1:])
    for at, kind in enumerate(events):
        if kind in ALL and _denied_after(events[at + 1 :]):
            _place(read, kind, "out")
        elif kind in ALL:
            _place(read, kind, _told_after(events[at + 1 :]) if follows else read.state)
        else:
            _turn(read, kind, events[at - 1] if at else "")
    return read


def _denied_after(events: list[str]) -> bool:
    """True where a thing is told and then denied a move of its own ("the assigned bequest is never conveyed")."""
    return events[:2] == ["no", "move"] and not (events[2:] and events[2] in ALL)


def _told_after(events: list[str]) -> Literal["move", "out"] | None:
    """How a thing named before its verb fares ("the policy kept out and the land transferred")."""
    cues = [one for one in events[:4] if one not in ALL]
    if not cues:
        return None
    return "out" if cues[0] in ("no", "keep", "out", "except") else "move"


def _place(read: _Reading, key: str, state: Literal["move", "out"] | None) -> None:
    if state == "out":
        read.left |= {key}
    else:
        read.taken |= {key}


def _turn(read: _Reading, kind: str, before: str) -> None:
    """Take in a word that moves, keeps out, or leaves all else out."""
    if kind == "only":
        read.is_only, read.state = True, "move"
    elif kind == "move":
        read.state = "out" if before == "no" else "move"
    elif kind in ("no", "keep", "out", "except"):
        read.state = "move" if kind == "keep" and before == "no" else "out"
    elif kind == "nothing":
        read.has_nothing = True
    elif read.state != "out":
        read.has_all = True


def without_parts(text: str) -> str:
    """The text without the shares told of one property or of all ("only half of the bequest")."""
    for one in sorted(_parts(text), key=lambda one: -one.span[0]):
        before = _ONLY_A_PART.sub(r" \g<verb>", text[: one.span[0]])
        text = f"{before} {text[one.span[1] :]}"
    return text


_ONLY_A_PART = re.compile(rf"\b(?:only|just|merely) (?P<verb>(?:(?:{_VERB}) )?)$", _I)


@dataclass(frozen=True)
class Part:
    """A share of the amount of one property or of all: its value, how a sum writes it, and where the words stand."""

    keys: tuple[str, ...]
    by: Fraction
    working: str
    span: tuple[int, int]


_PERCENT_OF = re.compile(r"\b(?P<percent>\d{1,2}) ?(?:%|percent|per cent) of\b", _I)
_EVERY = re.compile(
    r"\b(?:every|each|all(?: four| the)?|all of the) (?:amounts?|figures?|items?|assets?|sums?|values?|properties)\b",
    _I,
)
_AFTER, _BEFORE = 32, 45  # characters


def parts(text: str) -> dict[str, Part]:
    """The share of each property's own amount that is told: half of the bequest, all four doubled."""
    return {key: one for one in _parts(text) for key in one.keys}


def _parts(text: str) -> Iterator[Part]:
    told = [(one.by, f"{one.by.numerator}/{one.by.denominator}", one.span) for one in multiples_in(text)]
    told += [(Fraction(int(one[1]), 100), one[1], one.span()) for one in _PERCENT_OF.finditer(text)]
    for by, working, (start, end) in told:
        if _EVERY.search(text):
            yield Part(tuple(key for key, *_ in PROPERTY), by, working, (start, end))
        elif key := _of_which(text, start, end):
            yield Part((key,), by, working, (start, end))


def _of_which(text: str, start: int, end: int) -> str | None:
    """The property that a share is told of: the next one after it, else the last one before it in its clause."""
    after = [(m.start(), key) for key, pattern, *_ in PROPERTY for m in pattern.finditer(text, end, end + _AFTER)]
    if after:
        return min(after)[1]
    clause = max(text.rfind(sign, 0, start) for sign in ".;?!,")
    since = max(clause, start - _BEFORE, 0)
    before = [(m.start(), key) for key, pattern, *_ in PROPERTY for m in pattern.finditer(text, since, start)]
    return max(before)[1] if before else None


_ONLY_BESIDES = re.compile(r"\bonly\b(?P<what>[^,;.?!]*?\b(?:too|as well)\b)", _I)
"""What moves too moves beside the rest, though "only" stands before it."""


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


def _without_new_amounts(text: str) -> str:
    for _, _, (start, end) in sorted(_of_another(text), key=lambda one: -one[2][0]):
        text = f"{text[:start]} {text[end:]}"
    return text


def amounts(text: str) -> dict[str, Decimal]:
    """Amounts the asker changed: one that stands next to a property and is none of the Example's own."""
    own = {amount for _, _, amount, _ in PROPERTY} | {Decimal(700000)}
    own |= set() if _OLD_AMOUNT.search(text) else {Decimal(1000000)}
    changed = {key: amount for key, amount, _ in _of_another(text)}
    for mention in money_in(text):
        (start, end), amount = mention.span, mention.amount
        if amount in own:
            continue
        near = min(PROPERTY, key=lambda one: _distance(one[1], text, start, end))
        if _distance(near[1], text, start, end) < NEAR_IT:
            changed[near[0]] = amount
    return changed


NEAR_IT = 60  # characters


def _distance(pattern: re.Pattern[str], text: str, start: int, end: int) -> int:
    gaps = [max(match.start() - end, start - match.end(), 0) for match in pattern.finditer(text)]
    return min(gaps, default=10**6)

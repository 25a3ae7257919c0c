"""Which of the four properties of Example 1 reach the QDOT in the asker's own version of it.

Come here for ``moved`` and ``parts``. § 20.2056A-4(d)(1): S transfers the insurance and the real property, assigns
the bequest, and keeps the jointly owned interest. The asker's words are read from left to right: what moves a thing,
what keeps it out, and what leaves all else out ("only", "but not the rest").
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from typing import Literal

from qdot_assistant.example_1_amounts import ALL, AMOUNT, OLD_AMOUNT, PROPERTY, without_new_amounts
from qdot_assistant.example_1_told import as_told
from qdot_assistant.multiples import multiples_in

_I = re.IGNORECASE
MOVED_IN_EXAMPLE = frozenset({"bequest", "insurance", "real"})

_VERB = (
    r"(?:transfer|assign|mov|hand|giv|put|sign|deed|convey|contribut|fund|plac|shift|add|includ|send|deliver|pour|"
    r"pass)(?:e?s|e|ed|red|ring|ing|n|t)?|gave|put|puts|sent|go(?:es|ing)? in(?:to)?|went in(?:to)?"
)
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
    r"left (?:out|behind|with (?:s|her|him|the (?:spouse|widow))\b)|"
    r"stay(?:s|ed)? (?:out|behind|hers|his|with (?:s|her|him|the (?:spouse|widow))\b)|"
    r"remain(?:s|ed)? (?:out|outside|hers|his|with (?:s|her|him|the (?:spouse|widow))\b)|"
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
    ("only", rf"\b(?:only|just|solely|merely|alone|exclusively)\b(?! {AMOUNT})|{_NOT_THE_REST}|{_NOTHING_BUT}"),
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
    r"\bjust (?=(?:like|as|the same|exactly)\b)|"
    r"\b(?:except(?:ing)?|save|only|other than|but) (?=(?:that|this time|s\b|she|he|they|we|i|"
    r"the (?:spouse|widow\w*|wife|husband|survivor|executor|estate|bank|trustee))\b)|\bbut instead (?!of\b)|"
    r"\b(?:except(?:ing)?|save|other than|but|only)(?= (?:\w+ ){1,4}(?:was|were|is|are|had been|came|amount\w*) "
    rf"(?:only |just |worth )*{AMOUNT})",
    _I,
)
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
    rf"{AMOUNT} (?:out )?of (?:the |that |those )?(?:remaining |remainder|rest|other |last |joint\w* )",
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
    told = without_parts(without_new_amounts(as_told(text)))
    said = _ALREADY_MOVED.sub(" ", OLD_AMOUNT.sub(" ", _OPENS.sub(" ", told)))
    said = _ONLY_BESIDES.sub(r" \g<what>", said)
    said = _FILED_FIRST.sub(r" not assigned \g<what>", _TOO_LATE.sub(r" not \g<verb>\g<what>", said))
    if _SHARE.search(said):
        return None
    events = list(_events(said))
    if ALL.issuperset(events):
        return None  # amounts alone move nothing
    read = _read(events)
    if read.has_all:
        return ALL - read.left
    if read.is_only or (read.has_nothing and read.taken):
        return read.taken or None
    if not read.taken and not read.left:
        return frozenset() if read.has_nothing else None
    return (MOVED_IN_EXAMPLE | read.taken) - read.left


def is_too_late(text: str) -> bool:
    """True where something is told as moved or assigned only after the return was filed, § 20.2056A-4(b)(1)."""
    return bool(_TOO_LATE.search(text) or _FILED_FIRST.search(text))


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
            _place(read, kind, (_told_after(events[at + 1 :]) if follows else None) or read.state)
        else:
            _turn(read, kind, events[at - 1] if at else "")
    return read


def _denied_after(events: list[str]) -> bool:
    """True where a thing is told and then denied a move of its own ("the bequest, assigned but never conveyed")."""
    then = events[1:] if events[:2] == ["move", "no"] else events
    return then[:2] == ["no", "move"] and not (then[2:] and then[2] in ALL)


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

    @property
    def said(self) -> str:
        """The share in words: "half", "40 percent"."""
        return _IN_WORDS.get(self.by, self.working) if "/" in self.working else f"{self.working} percent"


_IN_WORDS = {
    Fraction(1, 2): "half", Fraction(1, 3): "a third", Fraction(2, 3): "two thirds", Fraction(1, 4): "a quarter",
    Fraction(3, 4): "three quarters",
}  # fmt: skip

_PERCENT_OF = re.compile(r"\b(?P<percent>\d{1,2}) ?(?:%|percent|per cent) of\b", _I)
_EVERY = re.compile(
    r"\b(?:every|each|all|all of|each of)(?: the)?(?: four)? "
    r"(?:amounts?|figures?|items?|assets?|sums?|values?|properties)\b",
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

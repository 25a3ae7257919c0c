"""Slips of the pen put right before anything is read: a misspelt word becomes the word that was meant, or stays.

Come here for ``spelt``, which a question goes through first, and ``as_typed``, which gives the user's own words back
where an answer quotes them. A word is left as it is when it is a known word, a name, part of a citation, or when
another word, above all another month or number, may as well have been meant.
"""

from __future__ import annotations

import math
import re
from collections.abc import Mapping
from functools import lru_cache

from qdot_assistant.slips.costs import cost
from qdot_assistant.slips.words import COUNTED, MONTHS, WEEKDAYS, is_known, meant_words, near
from qdot_assistant.types import Answer, Question

_TOKEN = re.compile(r"(?<![\w@#\\])(?<!\w[./'’])(?<!//)[A-Za-z]{3,24}(?![\w@\\]|[./][a-z]{2}|['’](?!s\b)[a-z])")
_OPENS = re.compile(r"(?:^|[.?!:;\n(“\"–—]|\d\))[\s\"“'(]*$")
_LOWER = re.compile(r"\b[a-z]{2}")
_UNITS = re.compile(r"(?<![\w.,])(\d{1,3})(days?|weeks?|months?|years?|percent|dollars)\b")

_ONE = 0.85  # one slip
SURE = 0.6  # a slip that takes no more is beyond doubt
_ANOTHER_WORD = tuple(
    (re.compile(pattern, re.I), meant)
    for pattern, meant in (
        (r"\bmartial(?= (?:deduction|trust|share|bequest|property))", "marital"),
        (r"\bmorality(?= (?:table|component|assumption|factor)s?\b)", "mortality"),
        (r"(?:^|(?<=\bthe )|(?<=\bestate )|(?<=\birs ))from(?= (?:706|709|4768|8971|1040)\b)", "form"),
        (r"\bsinged\b", "signed"),
        (r"\buntied(?= states\b)", "united"),
        (r"\bforth(?= of (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec))", "fourth"),
    )
)
"""Slips that make another English word, where the word beside tells which was meant."""

_ALLOWED = {3: 0.6, 4: 0.6, 5: 0.9, 6: 0.95, 7: 1.25}  # what so short a word's slips may cost
_ALLOWED_LONG = 1.65
_SHORT = 5  # of so few letters a word is put right only to one that is asked with often …
_OFTEN = 80
_SOMETIMES = 15
_VERY_OFTEN = 700  # … and of three only to one of the commonest
_WEIGHT = 0.15  # what ten times as often is worth
_ANOTHER = 0.19  # another month or number must be so much farther off
_NAME = 8  # from so many letters on a capital within a sentence is no sign of a name
_JOINED = 250  # both words of two run together must be asked with so often
_HEADS = ("a", "i")
_LEADING = frozenset("a the my of to in is can for his her our this that what how he she it".split())
_LEADING_ANY = frozenset("the my his her our this that what how".split())
_LED_SHORT, _LED = 100, 20  # what a small word leads must be asked with so often
_SMALL = frozenset("of in my to is he do at on by we it if or as an me be".split())
_ENDING = re.compile(r"(?<=.{4})(?:(?<=e)[srd]|(?<=e)rs|s|ers?|ors?|ing)$")
_ENDINGS = ("", "s", "r", "d", "rs", "es", "ed", "er", "ers", "or", "ors", "ing")
_QUOTED = re.compile(r"“([^“”]{3,300})”|\"([^\"]{3,300})\"")


@lru_cache(maxsize=512)
def put_right(text: str) -> str:
    """The message with its slips of the pen put right; one in another language, or without slips, as it is."""
    told = _UNITS.sub(r"\1 \2", text)
    shouts = _LOWER.search(told) is None
    right = _TOKEN.sub(lambda found: _word(found, told, shouts), told)
    for slip, meant in _ANOTHER_WORD:
        right = slip.sub(meant, right)
    if right == told:
        return told
    from qdot_assistant.languages import language_of

    return right if language_of(told) == "en" else told


def _word(found: re.Match[str], text: str, shouts: bool) -> str:
    typed = found[0]
    meant = meant_by(typed.lower())
    if meant is None or not _may_be(typed, meant, text[: found.start()], text[found.end() :], shouts):
        return typed
    return meant.upper() if typed.isupper() else meant[0].upper() + meant[1:] if typed[0].isupper() else meant


def _may_be(typed: str, meant: str, before: str, after: str, shouts: bool) -> bool:
    """False where the capitals say that the word is a name or a short form."""
    if typed.islower() or shouts or meant == "qdot":
        return True
    if not typed[1:].islower():
        return False
    if meant in MONTHS | WEEKDAYS:
        return re.search(r"\d\W*$", before[-4:]) is not None or re.match(r"\W{0,2}\d", after) is not None
    return len(typed) >= _NAME or _OPENS.search(before[-8:]) is not None


@lru_cache(maxsize=8192)
def meant_by(typed: str) -> str | None:
    """The word meant by one in small letters that is none; None where it is a word, or none is near enough."""
    if is_known(typed):
        return None
    found = near(typed)
    costs = {word: cost(typed, word) for word in found}
    prices = {word: costs[word] - _WEIGHT * math.log10(found[word]) for word in found}
    allowed = _ALLOWED.get(len(typed), _ALLOWED_LONG)
    fit = [
        word
        for word in found
        if costs[word] <= allowed and found[word] >= _least(typed, costs[word]) and not _is_other_form(typed, word)
    ]
    best = min(fit, key=lambda word: prices[word], default=None)
    if best is None or _is_doubtful(best, costs):
        return _parted(typed)
    return (costs[best] > _ONE and _parted(typed)) or best


def _least(typed: str, what_it_takes: float) -> int:
    """How often people must ask with the word that a short one is taken for."""
    if len(typed) > _SHORT:
        return 0
    return _VERY_OFTEN if len(typed) == 3 else _OFTEN if what_it_takes > SURE else _SOMETIMES


def _is_doubtful(best: str, costs: Mapping[str, float]) -> bool:
    """True where another month, number or interval may as well be meant."""
    margin = _ANOTHER if best in COUNTED else 0.0
    others = (word for word in costs if word in COUNTED and not _is_form_of(word, best))
    return any(costs[word] - costs[best] < margin for word in others)


def _is_form_of(word: str, other: str) -> bool:
    return word.rstrip("s") == other.rstrip("s")


def _is_other_form(typed: str, word: str) -> bool:
    """True for a regular form of the word, which is no slip of it: "discloses" of "disclosed", "signer" of "signed"."""
    stem = _ENDING.sub("", typed)
    is_same = len(stem) < len(typed) and is_known(stem) and word.startswith(stem)
    return is_same and word[len(stem) :] in _ENDINGS and {typed[-2:], word[-2:]} != {"er", "or"}


def _parted(typed: str) -> str | None:
    """Two words run together: "mywife", "ofthe", "amonth"."""
    best: tuple[int, str] | None = None
    for at in range(1, len(typed) - 1):
        first, second = typed[:at], typed[at:]
        worth = min(_count(first), _count(second))
        is_led = first in _LEADING and _count(second) >= _least_led(first, second)
        is_fit = is_led or (worth >= _JOINED and (at > 1 or first in _HEADS))
        if is_fit and (best is None or worth > best[0]):
            best = worth, f"{first} {second}"
    return best[1] if best else None


def _least_led(first: str, second: str) -> int:
    """How often people must ask with a word for it to be taken off one that so leads it."""
    return _LED_SHORT if len(second) < 4 else 1 if first in _LEADING_ANY else _LED


def _count(word: str) -> int:
    return _JOINED if word in _HEADS or word in _SMALL else meant_words().get(word, int(is_known(word)))


def spelt(question: Question) -> Question:
    """The question and what the user said before it with their slips put right; itself where there are none."""
    history = tuple(
        turn.model_copy(update={"content": put_right(turn.content)}) if turn.role == "user" else turn
        for turn in question.history
    )
    text = put_right(question.question)
    if text == question.question and history == question.history:
        return question
    return question.model_copy(update={"question": text, "history": history})


def as_typed(answer: Answer, question: Question) -> Answer:
    """The answer with the user's words, where it quotes them, as the user typed them; words of the law stay."""
    said = [turn.content for turn in question.history if turn.role == "user"] + [question.question]
    slips = {meant: typed for text in said if put_right(text) != text for typed, meant in _changed(text)}
    if not slips:
        return answer
    law = " ".join(citation.quote for citation in answer.citations).lower()

    def typed_in(found: re.Match[str]) -> str:
        words = found[1] or found[2]
        is_said = any(words.lower() in put_right(text).lower() for text in said) and words.lower() not in law
        shown = _TOKEN.sub(lambda one: slips.get(one[0], one[0]), words)
        return found[0].replace(words, shown) if is_said else found[0]

    text = _QUOTED.sub(typed_in, answer.answer)
    return answer if text == answer.answer else answer.model_copy(update={"answer": text})


def _changed(text: str) -> list[tuple[str, str]]:
    """Each word typed with a slip and the word put for it."""
    shouts = _LOWER.search(text) is None
    pairs = ((found[0], _word(found, text, shouts)) for found in _TOKEN.finditer(text))
    return [(typed, meant) for typed, meant in pairs if typed != meant]

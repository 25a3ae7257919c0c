"""Whether a "Yes" holds to the point from which a period runs, and to how much of a thing is asked about.

Come here for ``held_to``. "One year after he died, right?" shares its year with a rule that counts from the due date,
and "can I put it in completely?" its asset with a rule on a part; neither is affirmed by the words it shares.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping
from functools import lru_cache
from typing import Literal

from knowledge import store
from knowledge.statement import Statement
from qdot_assistant.counts import counted

Opening = Literal["Yes.", "No.", "It depends."]
_I = re.IGNORECASE
Count = tuple[str, str]
_MONTHS_OF_A_YEAR = 12
LONGEST_POINT = 60  # letters in which the event is named that a period runs from

_POINTS: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (name, re.compile(rf"\b(?:{words})\b", _I))
    for name, words in (
        ("due", r"(?:filing )?(?:due (?:date|day)|deadline)|due|time prescribed|falls? due"),
        (
            "death",
            r"death|d\.?o\.?d\.?|died?|dies|dying|pass(?:ed|es|ing)(?: away| on)?|funeral|burial|buried|cremat\w+|"
            r"demise",
        ),
        (
            "filing",
            r"(?:return|706|papers?|form)\b[^.;,]{0,20}\b(?:filed|sent|mailed|goes|went|gone|submitted|handed)|"
            r"fil(?:ed?|es|ing)|sending|mail(?:ed|ing)|submi(?:ts?|tted|tting|ssion)",
        ),
        (
            "receipt",
            r"receipt|receiv\w+|(?:payment|che(?:ck|que)|money|pension|annuity|instal+ment|deposit)s?|got it|"
            r"(?:it|they) (?:arriv|land|com|cam|hit)\w+|paid|payout",
        ),
        (
            "year end",
            r"(?:the )?(?:end|close) of (?:the|that|each|every) (?:\w+ )?year|year'?s? end|new year\w*|december 31",
        ),
        (
            "closing",
            r"(?:estate|probate|administration)\b[^.;,]{0,20}\b(?:clos\w+|settled|over|complet\w+|wound|ends?|ended)|"
            r"clos\w+|complet\w+|wound up",
        ),
        ("signing", r"sign(?:ed|ing|ature)s?|assign(?:ed|ing|ment)"),
    )
)  # fmt: skip
"""What a period may run from, in the law's words and in everyday ones."""
_RUNS = re.compile(
    r"^\s*(?:(?:period|limit|long|running|counting|counted|at (?:the )?(?:most|latest)|exactly|only|or so|"
    r"to the day)\s+)*"
    r"(?:after|from|of|since|following|past|beginning|starting|upon|begins?|starts?|runs?)\b(?P<point>[^.;,?!]*)",
    _I,
)
_SAME_YEAR = re.compile(
    r"\b(?:the |that |this )?(?:very )?same (?:calendar )?year\b|"
    r"\b(?:in|of|during) (?:that|this) (?:very )?(?:calendar )?year\b|\b(?:same|that) (?:calendar )?year'?s\b|"
    r"\bthe (?:calendar )?year (?:of (?:the )?(?:payment|receipt)|"
    r"(?:in which )?(?:i|they|we) (?:get|got|receive\w*))",
    _I,
)
_NEXT_YEAR = re.compile(r"\byear (?:after|following)\b|\b(?:next|following) (?:calendar )?year\b|\byear later\b", _I)
_ALLOWS = re.compile(
    r"\b(?:can|could|may|might|allowed|permitted|ok(?:ay)?|fine|in time|on time|timely|early|still|safe|enough|late)\b",
    _I,
)
"""What may be done by a later day may be done by an earlier one: another point does not deny it."""

_WHOLE = re.compile(
    r"\b(?:all of (?:it|them|this|that|my|his|her|the|each|every)|(?:completely|entirely|wholly|fully)"
    r"(?! (?:sure|certain|lost|confused|new|different|free|legal|ok(?:ay)?|fine|safe|right|wrong|true|clear|understand|"
    r"get|aware|voluntar\w+|optional|irrevocabl\w+|final|out))|in (?:full|toto)|in its entirety|"
    r"(?:whole|full|entire|complete)(?! (?:of|year|time|months?|day|paragraph|rule|text|story|truth|thing with|"
    r"estate|trust))|100 ?(?:%|percent)|every (?:bit|penny|cent|dollar)|lock,? stock)\b",
    _I,
)
_SET_APART = re.compile(
    r"\b(?:rather than|instead of|not|taken as|as) (?:an? |the |my |its )?(?:whole|entire|full)\b", _I
)
"""What the part asked about is set against."""
_OF_A_PART = re.compile(r"\b(?:portion|part|share|fraction|percent(?:age)?)\b", _I)
_ONLY_A_PART = re.compile(r"\bonly (?:that|the|a|an|its|this)?\s?(?:\w+ )?(?:portion|part|share)\b", _I)
_NOT_ALL = ("agreements.", "hardship.", "rollover.")
"""The families of statements on the two routes: what they say of a payment they say of its corpus portion."""
_REPORTED = re.compile(r"\breport\w*", _I)
"""All payments are reported, whatever part of them is taxed."""
_EVERY = re.compile(r"\b(?:all|every)\b", _I)
_PAYMENT = re.compile(r"\b(?:payments?|pensions?|annuit\w+|che(?:ck|que)s?|amounts?|money|sums?|instal+ments?)\b", _I)


def held_to(opening: Opening | None, text: str, statement: str) -> Opening | None:
    """The opening, or where the point or the share asked about is another than the statement's, none or "No."."""
    found, asked = _by_id().get(statement), _that_asks(text)
    if opening is None and found is not None and _TELLS_A_PART.search(text) and _asks_for_the_whole(asked, found):
        return "No."
    if opening == "No." and found is not None and _ALLOWS.search(asked) and _another_point(asked, statement):
        return None
    if opening != "Yes." or found is None:
        return opening
    if _another_point(asked, statement) or _another_year(asked, found):
        return None if _ALLOWS.search(asked) else "No."
    if _more_than_the_part(asked, found):
        return "No." if _ONLY_A_PART.search(found.plain[0].text) else None
    return opening


_SENTENCE = re.compile(r"(?<=[.?!])\s+")
FEWEST_WORDS = 4


def _that_asks(text: str) -> str:
    """The last sentence that is more than a tag ("right?"), with the tag after it."""
    asked = ""
    for one in reversed(_SENTENCE.split(text.strip())):
        asked = f"{one} {asked}".strip()
        if len(one.split()) >= FEWEST_WORDS:
            break
    return asked


def _another_point(asked: str, statement: str) -> bool:
    """True where a period asked about is the statement's own, and runs from another event than there."""
    own = _points_of(statement)
    return any(count in own and not points & own[count] for count, points in _points_in(asked).items())


def _points_in(text: str) -> Mapping[Count, set[str]]:
    """The events that each period in a text runs from, where they are named."""
    found: dict[Count, set[str]] = defaultdict(set)
    for count, end in counted(text):
        runs = _RUNS.match(text[end : end + LONGEST_POINT])
        point = _point(runs["point"]) if runs else None
        if point is not None:
            found[_in_months(count)].add(point)
    return found


def _point(words: str) -> str | None:
    """The event named first; of two named by the same words the longer name."""
    hits = [(one.start(), -one.end(), name) for name, pattern in _POINTS if (one := pattern.search(words))]
    return min(hits)[2] if hits else None


def _in_months(count: Count) -> Count:
    number, unit = count
    return (str(int(number) * _MONTHS_OF_A_YEAR), "month") if unit == "year" else count


@lru_cache(maxsize=512)
def _points_of(statement: str) -> Mapping[Count, set[str]]:
    """The events that the periods of a statement run from, in its own sentences and in the words it quotes."""
    one = _by_id()[statement]
    found: dict[Count, set[str]] = defaultdict(set)
    for text in (*(s.text for s in (*one.plain, *one.technical)), *(q.quote for q in one.supports.values())):
        for count, points in _points_in(text).items():
            found[count] |= points
    return found


def _another_year(asked: str, found: Statement) -> bool:
    """True where a day in the year of an event is asked about, and the statement tells a day of the year after."""
    told = found.plain[0].text
    return bool(
        _SAME_YEAR.search(asked) and not _NEXT_YEAR.search(asked) and _NEXT_YEAR.search(told)
    ) and not _SAME_YEAR.search(told)


def _more_than_the_part(asked: str, found: Statement) -> bool:
    """True where all of a thing is asked about, and the statement speaks of a part of it."""
    told, asked = found.plain[0].text, _SET_APART.sub(" ", asked)
    if not _WHOLE.search(asked) or (_OF_A_PART.search(asked) and not _ONLY_A_PART.search(told)):
        return False
    if _WHOLE.search(told) or re.search(r"\bwhole\b|\bentire\b", told, _I) or _REPORTED.search(f"{asked} {told}"):
        return False
    if found.id.startswith(_NOT_ALL) and _PAYMENT.search(asked):
        return True
    return bool(_OF_A_PART.search(told)) and not _EVERY.search(told)


_MAY_I = re.compile(
    r"^\W*(?:(?:and|so|but|then|ok)\b\W*)*(?:can|could|may|might|should|is it (?:ok|okay|possible) to) ", _I
)
_TELLS_A_PART = re.compile(r"\b(?:part|portion|share|half|third|quarter|piece|fraction)\b|\d ?(?:%|percent)", _I)
_DENIED = re.compile(r"\b(?:not|no|never|only|just|cannot|unless)\b|n't\b", _I)


def _asks_for_the_whole(asked: str, found: Statement) -> bool:
    """True for "may I transfer the entire house?" where the statement says that only a part may be."""
    whole = _MAY_I.match(asked) and _WHOLE.search(asked) and not _DENIED.search(asked)
    return bool(whole) and found.plain[0].text.startswith("If only part of ")


@lru_cache(maxsize=1)
def _by_id() -> dict[str, Statement]:
    return {one.id: one for one in store.statements()}

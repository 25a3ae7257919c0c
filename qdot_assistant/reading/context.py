"""What a reader of one user message knows beside the message: the day, what was said before, what was asked last.

Come here for ``Context`` and for the marks of a correction ("no,", "I meant", "make that").
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from qdot_assistant.reading.people import Gender
from qdot_assistant.reading.text import Message, Span
from qdot_assistant.types import Fact, FactValue, Unclear


@dataclass
class Reading:
    """What one message gave: its facts, what stays unclear, and earlier facts it made void; days that tell no event."""

    facts: dict[str, Fact] = field(default_factory=dict)
    unclear: list[Unclear] = field(default_factory=list)
    voided: set[str] = field(default_factory=set)
    unread: list[dt.date] = field(default_factory=list)


@dataclass(frozen=True)
class Context:
    """One user message in its conversation.

    Attributes:
        message: the message made ready for reading.
        today: the day from which "last March" is counted.
        turn: index of the user turn.
        known: the facts read from earlier turns.
        asked: input names the assistant's message before this one asked for, in its order.
        gender: the decedent's gender as told so far.
        day_first: the user wrote a day-first date somewhere.
        open: what earlier messages left unclear, by fact name.
        told: every value told so far, by fact name, in order.
    """

    message: Message
    today: dt.date
    turn: int
    known: Mapping[str, Fact]
    asked: tuple[str, ...] = ()
    gender: Gender | None = None
    day_first: bool = False
    open: Mapping[str, Unclear] = field(default_factory=dict)
    told: Mapping[str, tuple[Fact, ...]] = field(default_factory=dict)

    def fact(
        self, name: str, value: FactValue, span: Span, note: str | None = None, assumed: bool | None = None
    ) -> Fact:
        """A fact read from this message; a note marks it as assumed unless told otherwise."""
        taken = note is not None if assumed is None else assumed
        return Fact(name=name, value=value, words=self.message.words(span), turn=self.turn, assumed=taken, note=note)

    @property
    def is_correction(self) -> bool:
        """Whether the message takes something back or changes it."""
        return CORRECTION.search(self.message.low) is not None

    @property
    def is_short(self) -> bool:
        """Whether the message is a follow-up of a few words."""
        return len(self.message.low.split()) <= 9


_NONE_OF = (
    r"(?! (?:federal |estate |formal |further |us )*(?:probate|extensions?|administration|courts?|judges?|"
    r"executors?|returns?|706|4768|tax(?:es)?|wills?|trusts?|qdots?|elections?|assignments?|payments?|money|"
    r"pensions?|lawyers?|more time|time|one|body|trustees?|citizen\w*)\b)"
)
"""A message that tells what there is none of ("No probate in our case") takes nothing back."""

CORRECTION = re.compile(
    rf"(?:^|[.;!?,]\s*|-\s+)no\b{_NONE_OF}|"
    r"(?:^|[.;!?,]\s*|-\s+)(?:(?:oh|ah|ooh|hm+|ok(?:ay)?|well|hey|uh|um|er|no)\b[ ,]*)*"
    r"(?:nope|sorry|oops|ups|oopsie|whoops|pardon|apologies|correction|actually|wait|my mistake|make (?:that|it)|"
    r"rather|i mean)\b|\b(?:i meant|i mean|should (?:be|have been|say)|"
    r"change (?:the|that|it|my|his|her)"
    r"(?! (?:\w+ )?(?:trust|will|terms|instrument|deed|trustees?|executor))\b|"
    r"changed to|correct(?:ion|ed)?\b(?: that)?|make (?:that|it)|"
    r"mistyped|typo|got (?:it|that) wrong|was wrong|not [$\d]|instead|rather than|"
    r"in fact|scratch that|what (?:about|if)|how about|and if|suppose|let's say|try|use|updated?)\b"
)

CORRECTED = re.compile(
    r"(?:^|[.;!?,]\s*|-\s+)(?:(?:oh|ah|ooh|hm+|ok(?:ay)?|well|hey|uh|um|er)\b[ ,]*)*(?:no|nope|sorry|oops|"
    r"ups|oopsie|whoops|pardon|apologies|correction|actually|wait|my "
    r"mistake|i mean)\b|\bi (?:meant|mean)\b|"
    r"\bnot (?:a |an |per |each |every |the |by the )?(?:month|quarter|year|week|half|semi|annual)|"
    r"\bin fact\b|\bturns out\b"
)
"""A correction of what was told, as against a supposition ("what if it were")."""

NEW_CASE = re.compile(
    r"\b(?:another|new|different|separate|next) (?:case|client|matter|estate|decedent|couple|family|scenario)\b|"
    r"\bstart(?:ing)? over\b|"
    r"\bforget (?:all (?:of )?(?:that|this)|everything|the above|what i said)\b|"
    r"\bunrelated (?:case|client|matter|question)\b|"
    r"^\W*(?:(?:and|now|on to(?: the)?|then|the)\b ?)*(?:second|third|2nd|3rd|other) "
    r"(?:case|client|matter|estate|file)\b\s*[:,;.\u2013\u2014-]"
)
"""A message that leaves the case told so far behind."""

_QUESTION = re.compile(
    r"\?|\b(?:need|tell|give|please|missing|let me know|say|provide|share)\b|^\W*(?:\w+ )?(?:which|what|when|how)\b"
)
"""A sentence that asks; "which" and "when" within a rule told ("the date of death decides which table") ask nothing."""
_ASKS: tuple[tuple[str, re.Pattern[str]], ...] = (
    (
        "surviving_spouse_date_of_death",
        re.compile(
            r"\bsurviving spouse(?:'s)? (?:date of )?(?:death|died?|passed)|"
            r"\bwhen (?:did )?the surviving spouse (?:died?|passed)"
        ),
    ),
    ("surviving_spouse_return_filed", re.compile(r"\bsurviving spouse's (?:estate tax )?return")),
    (
        "date_of_death",
        re.compile(
            r"(?<!on the )(?<!at the )(?<!on )(?<!at )\bdate of (?:the |his |her |the decedent's )?death|"
            r"(?:\bwhen|\b(?:what|which) (?:day|date|month|year)) (?:did|was|has|had|the|your|he|"
            r"she)\b[^?.]{0,40}\b(?:die|died|death|pass|passed)\b|\bday (?:of (?:the )?death|on which)|"
            r"\bdate of death\b(?=\s*[?:,;]|$)|\bwhen the (?:decedent|death)"
        ),
    ),
    ("age", re.compile(r"\bhow old\b|\bage\b|\bbirth ?dates?\b|\bdate of birth\b")),
    ("section_7520_rate", re.compile(r"\b7520 rate|\binterest rate|\bwhich rate\b|\bwhat rate\b")),
    ("frequency", re.compile(r"\bhow often\b|\bfrequency\b|\bpayment interval|\binterval\b")),
    (
        "payment_amount",
        re.compile(
            r"\b(?:how (?:much|big|large|high)|what) (?:does|do|is|are|will|would) (?:each|every|one|a|a single) "
            r"(?:\w+ )?(?:payments?|instal\w+|checks?|cheques?)\b"
        ),
    ),
    (
        "annual_annuity",
        re.compile(
            r"\bhow much (?:is|was) (?:paid|the (?:annuity|pension|payment|benefit))|\bhow much (?:a|per|each|"
            r"every) (?:year|payment|month)|\bhow much does (?:it|the (?:annuity|plan|pension))|\bhow much\?|"
            r"\bannual (?:annuity|amount)|\bamount (?:of|paid|a year|each year)|\byearly amount"
        ),
    ),
    (
        "term_years",
        re.compile(
            r"\bhow many (?:whole )?years\b|\bterm (?:in|of) years|\bhow long (?:is|will|does) the annuity|"
            r"\bnumber of years|\bthe term\b"
        ),
    ),
    (
        "return_filed",
        re.compile(
            r"(?:\bwhen|\bwhat (?:day|date)|\bwhich (?:day|date)) (?:was|will|is|did)\b[^?.]{0,40}\b(?:return|"
            r"706)\b(?!-qdt)|\b(?:return|706) (?:was|is|will be) filed|\bfiling date|"
            r"\bdate (?:on which )?the (?:estate tax )?return"
        ),
    ),
    (
        "payment_dates",
        re.compile(
            r"\bpayments? dates?|\bdates? of (?:each|the|every) payment|(?:\bwhen|\bwhat (?:day|date)|"
            r"\bwhich (?:day|date)) (?:was|did|were|is)\b[^?.]{0,40}\bpayments?\b|\b(?:payment|"
            r"it) (?:was )?received\b"
        ),
    ),
    ("extension_months", re.compile(r"\bextension\b|\b4768\b")),
    ("administration", re.compile(r"\badministered\b|\badministration\b|\bprobate\b")),
    ("assignment_date", re.compile(r"\bassign(?:ed|ment)\b")),
    ("transfer_date", re.compile(r"\btransferred\b")),
    ("qdot_established", re.compile(r"\bqdot (?:was )?(?:established|set up|created)")),
    ("proceeding_commenced", re.compile(r"\bproceeding\b|\bpetition\b")),
    ("reformation_completed", re.compile(r"\breform(?:ed|ation)\b")),
    ("qdot_assets", re.compile(r"\btrust'?s? assets|\bvalue of the (?:trust|qdot)|\bassets of the")),
    ("foreign_real_property", re.compile(r"\breal property outside|\bforeign real")),
    ("taxable_estate", re.compile(r"\btaxable estate")),
    ("distribution", re.compile(r"\bdistribut(?:ion|ed)\b")),
    ("year_of_death", re.compile(r"\byear of (?:the |his |her )?death|\bin which year\b[^?]*\bdie")),
    ("year", re.compile(r"\b(?:which|what) (?:calendar )?year\b|\byear of the gift")),
)


def asked_in(assistant: str) -> tuple[str, ...]:
    """The input names an assistant's message asks for, in the order it names them."""
    places: list[tuple[int, str]] = []
    for sentence in re.finditer(r"[^.?!\n]+[.?!\n]?", assistant.lower()):
        if not _QUESTION.search(sentence.group()):
            continue
        if "is it the age today" in sentence.group():
            return ("age",)
        for name, pattern in _ASKS:
            match = pattern.search(sentence.group())
            if match and name not in [known for _, known in places]:
                places.append((sentence.start() + match.start(), name))
    return tuple(name for _, name in sorted(places))

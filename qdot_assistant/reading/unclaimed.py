"""The age that a story tells in words of its own: the one whole number that no other reader took.

Come here for ``take_unclaimed``. § 20.2056A-4(c)(5)(iii) has one measuring life; where a payment and a death or a rate
are told and no age, term or birthdate, a number alone can be nothing else ("I'd reached 77", "a widow at 62").
"""

from __future__ import annotations

import re

from qdot_assistant.reading.ages import whose_birth
from qdot_assistant.reading.context import Context, Reading
from qdot_assistant.reading.named_persons import name_before
from qdot_assistant.reading.numbers import WORDS, number_of
from qdot_assistant.reading.text import Span

_YOUNGEST, _OLDEST = 18, 109
_MEASURE = frozenset({"age", "birth_date", "birth_year", "term_years", "payments_start_age"})
_PAID = frozenset({"annual_annuity", "payment_amount"})
_OTHERS = frozenset({"section_7520_rate", "date_of_death"})
_NUMBER = re.compile(
    rf"(?<![\w.,$%/#=&+-])(?<![.,]\s\d)(?P<n>[1-9]\d|10\d|{WORDS})"
    r"(?=\s*(?:[.,;:!?)]|$)|\s+(?:at|when|on|upon|then|by|in|as|and|but|or|while|with|before|after|the|that|this|these|"
    r"my|his|her|our|its|he|she|i|we|they|it|a|an|for|now|already|back|just|years? old|is|was|were|what|which|how|"
    r"who|so|please|pls|if|from|since|because|last|years? of age|and a half)\b)(?![.,]\d)|"
    r"(?:(?<=my )|(?<=her )|(?<='s )|(?<=own ))(?P<th>[3-9]\d|10\d)(?:st|nd|rd|th)\b"
    r"(?! (?:wedding|anniversary|year|of|floor|street|avenue|congress|day))"
)
_OF_ANOTHER_THING = re.compile(
    r"(?:\b(?:for|after|over|under|about|around|than|nearly|almost|within|last|past|next|number|no|nr|route|flat|unit|"
    r"apt|apartment|room|box|suite|floor|gate|bus|highway|hwy|local|lot|file|case|docket|ref|of|to|plan|code|"
    r"chapter|line|rule|clause|all|these|those|other|some|has|have)\b[.:#]?|[#/])\s*$"
)
_IN_ANOTHER_YEAR = re.compile(
    r"\b(?:married|wed|met|retired?|born|immigrat\w+|emigrat\w+|came|come|moved|arrived|diagnosed|school|started|began|"
    r"begin|joined|quit|left (?:home|work|school)|anniversary|divorced|remarr\w+)\b[^.;?!,]*$"
)
""" "We married at 25": the age of another year."""


def take_unclaimed(context: Context, reading: Reading, rest: str) -> None:
    """Read the one number left of an annuity's facts as the measuring life's age, and say so."""
    told = reading.facts.keys() | context.known.keys()
    open_names = {unclear.name for unclear in reading.unclear} | context.open.keys()
    if told & _MEASURE or open_names & _MEASURE or not (told & _PAID and told & _OTHERS):
        return
    found = _of_the_survivor(context, rest)
    if len({years for _, years in found}) == 1:
        span, years = found[0]
        reading.facts["age"] = context.fact("age", years, span, "read as the age of the measuring life at the death")


def _of_the_survivor(context: Context, rest: str) -> list[tuple[Span, int]]:
    found: list[tuple[Span, int]] = []
    for match in _NUMBER.finditer(rest):
        value = number_of(match["n"] or match["th"])
        if value is None or value != int(value) or not _YOUNGEST <= value <= _OLDEST:
            continue
        before = rest[max(0, match.start() - 30) : match.start()]
        if _OF_ANOTHER_THING.search(before) or _IN_ANOTHER_YEAR.search(before):
            continue
        if (
            whose_birth(rest, match.start(), context.gender) == "spouse"
            and name_before(context.message, match.start()) is None
        ):
            found.append((match.span("n" if match["n"] else "th"), int(value)))
    return found

"""An age told by the other spouse's: "I was 12 years younger than he", "she is five years my senior".

Come here for ``gap_in``. The measuring life's age is the surviving spouse's, § 20.2056A-4(d)(4)(ii).
"""

from __future__ import annotations

import re

from qdot_assistant.reading.numbers import WORDS, number_of
from qdot_assistant.reading.people import Gender, gender_of
from qdot_assistant.reading.text import Span

_SPOUSE = r"surviving spouse|survivor|widow(?:er)?|noncitizen spouse|annuitant|s|i|im|me|myself"
_DECEDENT = r"late (?:husband|wife|spouse)|decedent|deceased|d"
_EITHER = r"husband|hubby|wife|spouse|dad|father|mom|mum|mother|partner|he|she|him|her|his"
_ONE = rf"(?:(?:my|our|the|her|his) )?(?:{_SPOUSE}|{_DECEDENT}|{_EITHER})"
_GAP = re.compile(
    rf"\b(?:(?P<who>{_ONE})(?:'s|'m| (?:is|was|am|are|were))?"
    r"(?: (?:about|exactly|just|only|full|some|a good|almost|now))* )?"
    rf"(?:(?P<of>my|his|her) (?P<by>senior|junior) by (?P<m>\d{{1,2}}|{WORDS}|an?)[\s-]+(?:years?|yrs?)|"
    rf"(?P<n>\d{{1,2}}|{WORDS}|an?)[\s-]+(?:full )?(?:years?|yrs?)[\s-]+"
    rf"(?:(?P<way>older|younger)(?: than (?P<than>{_ONE})\b)?|"
    r"(?P<whose>my|his|her|(?:my |her |his )?(?:husband|wife|spouse)'s|d's|the decedent's) (?P<rank>senior|junior)))"
)


def gap_in(text: str, dead: Gender | None) -> tuple[int, Span] | None:
    """By how many years the surviving spouse is older than the decedent (less than 0: younger), and where it stands.

    None where no gap is told or it is not clear who of the two is the older.
    """
    match = _GAP.search(text)
    if match is None:
        return None
    survivor = _is_survivor(match["who"] or "", dead)
    if survivor is None and (other := match["than"] or match["whose"] or match["of"]):
        against = _is_survivor(other.removesuffix("'s"), dead)
        survivor = None if against is None else not against
    told = match["n"] or match["m"]
    count = 1 if told in ("a", "an") else number_of(told)
    if survivor is None or count is None or count != int(count):
        return None
    older = (match["way"] or match["rank"] or match["by"]) in ("older", "senior")
    return (int(count) if older == survivor else -int(count)), match.span()


def _is_survivor(words: str, dead: Gender | None) -> bool | None:
    """Whether the words name the surviving spouse; None where they may name either."""
    if re.search(rf"\b(?:{_DECEDENT})$", words):
        return False
    if re.search(rf"\b(?:{_SPOUSE})$", words) or words == "my":
        return True
    gender = gender_of(words)
    return None if gender is None or dead is None else gender != dead

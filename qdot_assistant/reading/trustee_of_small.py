"""Whether a trust of $2 million or less must have a U.S. trustee, or may be held by one person alone.

Come here for ``asks_of_the_trustee`` and ``is_small``. Section 2056A(a)(1)(A) knows no size; the $2 million of
26 CFR 20.2056A-2(d)(1) decides only on the bank, the bond and the letter of credit.
"""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from qdot_assistant.types import Facts

_I = re.IGNORECASE
LINE = Decimal(2_000_000)
"""Dollars at which § 20.2056A-2(d)(1)(ii) ends and (i) begins."""
_AMERICAN = r"(?:u\.?s\.?a?|american|united states|citizen|domestic)"
_NEEDED = (
    r"(?:no|without|skip\w*|drop\w*|omit\w*|leave out|spare\w*|forgo|avoid|need\w*|requir\w+|must|ha(?:ve|s) to|"
    r"necessary|unnecessary|optional|obligatory|mandatory)"
)
_ASKED = re.compile(
    rf"\b{_NEEDED}\b[^.;?!]{{0,40}}\b{_AMERICAN}\W+(?:\w+ )?trustees?\b|"
    rf"\b{_AMERICAN}\W+(?:\w+ )?trustees?\b[^.;?!]{{0,40}}\b{_NEEDED}\b|"
    r"\b(?:only|sole|single|lone) trustees?\b|\btrustees?\b[^.;?!]{0,25}\b(?:alone|by (?:my|her|him)self|on (?:my|her|"
    r"his) own)\b|\b(?:alone|by (?:my|her|him)self)\b[^.;?!]{0,15}\btrustees?\b",
    _I,
)
_KIN = (
    r"(?:sons?|daughters?|child(?:ren)?|kids?|brothers?|sisters?|siblings?|nephews?|nieces?|cousins?|uncles?|aunts?|"
    r"friends?|lawyers?|attorneys?|accountants?|neighbou?rs?|grand(?:son|daughter)s?|relatives?|partner|man|woman)"
)
_AN_AMERICAN_SERVES = re.compile(
    rf"\b{_AMERICAN}[ -](?:born )?(?:\w+ )?{_KIN}\b|"
    rf"\b{_KIN}\b,? (?:(?:who|that) )?(?:\w+ )?(?:is|are|was|being|an?)(?: \w+)? (?:{_AMERICAN}|born in)\b|"
    rf"\b{_KIN}\b,? (?:an? |with an? )?{_AMERICAN}\b",
    _I,
)
"""Whether an American may serve alone is another question: one such trustee is enough, section 2056A(a)(1)(A)."""
_SECURED = re.compile(r"\b(?:banks?|bonds?|letters? of credit|security|35 ?(?:%|percent)|65 ?(?:%|percent))\b", _I)
_CALLED_SMALL = re.compile(
    r"\b(?:small|little|tiny|modest) (?:\w+ )?(?:trust|qdot)\b|"
    r"\b(?:under|below|less than|beneath|at most|not (?:over|above|more than))\W+(?:the )?(?:\$ ?)?(?:2|two)(?:\.0+)?"
    r"(?: ?(?:m|mm|mil|mio|million)\b|,000,000)",
    _I,
)


def asks_of_the_trustee(text: str) -> bool:
    """True where it is asked whether a U.S. trustee is needed, or whether one who is no American may hold the trust
    alone, and not of a bank, a bond or a letter of credit.
    """
    return bool(_ASKED.search(text)) and not _SECURED.search(text) and not _AN_AMERICAN_SERVES.search(text)


def is_small(text: str, facts: Facts) -> bool:
    """True where the trust is called small, or the sum told of it is at or below the line."""
    told = facts.value("qdot_assets") or facts.value("amount") or facts.value("estate_value")
    return bool(_CALLED_SMALL.search(text)) or (isinstance(told, Decimal) and told <= LINE)

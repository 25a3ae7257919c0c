"""A move or a life abroad, told beside the spouse's citizenship, which needs residence at all times after the death.

Come here for ``lived_abroad``. Section 2056(d)(4) asks for both; a visit abroad leaves a residence as it is.
"""

from __future__ import annotations

import re

from qdot_assistant.reading.mail_words import ABROAD
from qdot_assistant.reading.text import Span

_A_PLACE = (
    rf"(?:(?:back |home |over |away )*(?:to |in )?{ABROAD}|back home(?: to \w+)?|"
    r"out of the (?:country|u\.?s\.?|states)|"
    r"outside (?:of )?(?:the )?(?:u\.?s\.?a?|united states|country|america)|"
    r"(?:to|in) (?:my|her|his) home ?(?:country|land))"
)
_LIVED_ABROAD = re.compile(
    r"\b(?:i|we|she|he|mom|mum|mother|dad|the (?:widow(?:er)?|spouse)|wife|husband|and|then|but|having|have|has|had)"
    r"(?:'ve|'d)? (?:(?:have|has|had|been|then|first|later|also|even|already|still|was|were|just|since|in between) )*"
    r"(?:(?:moved|relocated|emigrated|returned|went)(?: (?:back|home|away|over))?(?: to live)?|liv(?:ed|ing)|"
    r"resid(?:ed|ing)|"
    r"settled|gave up (?:my|her|his|the) (?:u\.?s\.? )?(?:home|residen\w+))"
    r"(?: (?:for )?(?:a|one|two|three|half a|several|some|the|last|that|whole|first|\d+) "
    r"(?:\w+ )?(?:years?|months?|winters?))?"
    rf",? {_A_PLACE}"
)
_BEFORE_IT = re.compile(
    r"\b(?:before|until) (?:he|she|my|the|his|her|our|we married|i married|the wedding)\b|\bborn\b|\bgrew up\b"
)
_A_VISIT = re.compile(
    r"\b(?:visit\w*|trip|holidays?|vacation\w*|(?:a|one|two|three|few|couple(?: of)?) (?:days|weeks?)|funeral)\b"
)


_OF_CITIZENSHIP = ("citizen", "naturali", "oath")


def lived_abroad(low: str) -> Span | None:
    """Where a message that tells of a citizenship tells of a move or a life abroad too; None where it does not."""
    if not any(word in low for word in _OF_CITIZENSHIP):
        return None
    found = _LIVED_ABROAD.search(low)
    if found is None or _A_VISIT.search(low, found.start()):
        return None
    clause = re.split(r"[.;?!]", low[found.start() :], maxsplit=1)[0]
    return None if _BEFORE_IT.search(clause) else found.span()

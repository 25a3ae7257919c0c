"""A life in the United States told by its place ("I lived in Texas all along"): residence at all times after the death.

Come here for ``lived_here``. Section 2056(d)(4) asks for it beside the citizenship; a place abroad told too undoes it.
"""

from __future__ import annotations

import re

from qdot_assistant.reading.text import Span
from qdot_assistant.scope import STATES

_CITIES = (
    r"(?:boston|chicago|dallas|houston|denver|miami|seattle|atlanta|philadelphia|detroit|minneapolis|cleveland|"
    r"los angeles|san francisco|san diego|san antonio|las vegas|phoenix|portland|orlando|tampa|austin|brooklyn|queens|"
    r"manhattan|newark|baltimore|pittsburgh|st\.? louis|new orleans|nashville|charlotte|honolulu|la|nyc|dc|d\.c\.)"
)
US_PLACE = rf"(?:here|(?:the )?(?:us|u\.s\.?|usa|united states|america|states|country)|{STATES}|{_CITIES})"
_THROUGHOUT = (
    r"(?:(?:all )?(?:the |this |that )?(?:whole|entire|complete) (?:time|while)|"
    r"all (?:the|this|that) (?:time|while|years)|"
    r"throughout|(?:all|right) along|all through|ever since(?: (?:he|she|then|the death))?|since (?:he|she) died|"
    r"without (?:a |any )?(?:break|interruption|gap)|(?:at all|the rest of the) times?|from then on|continuously)"
)
_LIVED = (
    r"(?:(?:have |has |had |'ve |was |were )?(?:been )?(?:liv(?:ed|ing|es?)|resid(?:ed|ing|es?|ent)|stay(?:ed|ing)?|"
    r"at home|settled|based)|(?:was|were|am|is|have been|has been))"
)
_BUT = r"(?:but|except|other than|outside(?: of)?)(?: in| for)?"
_HERE = re.compile(
    rf"(?:\b(?:i|she|he|we|spouse|widow(?:er)?|s|mom|mum|mother|dad|father|wife|husband|and|but)(?:'ve)? |"
    rf"(?:^|[.;,:] ?)){_LIVED} (?:only )?"
    rf"(?:in |here in )?{US_PLACE}\b,? {_THROUGHOUT}\b|"
    rf"\b(?:always|continuously|only ever|without a break) (?:been |was |were )?"
    rf"(?:liv(?:ed|ing)|resid(?:ed|ent|ing)|stayed) (?:in |here in )?{US_PLACE}\b|"
    rf"\b(?:always|continuously|the (?:whole|entire) time) in {US_PLACE}\b|"
    rf"\b(?:i|she|he|s|mom|mum|mother|dad|father|wife|husband|spouse|and|but) "
    rf"(?:(?:have |has |had |'ve )?(?:never|not once) (?:left|moved (?:away )?from|lived outside(?: of)?)|"
    rf"never (?:left|moved out of)) {US_PLACE}\b|"
    rf"(?:\bnever (?:once )?|n't (?:ever )?)(?:lived?|stayed|resided?|been|living) anywhere(?: else)? {_BUT} "
    rf"{US_PLACE}\b(?!,? (?:before|until))|"
    rf"\b(?:lived|stayed|resided|been|was|were) nowhere(?: else)? {_BUT} {US_PLACE}\b(?!,? (?:before|until))|"
    rf"(?:^|[,;.:] ?)never (?:once )?left {US_PLACE}\b"
)
_OF_CITIZENSHIP = ("citizen", "naturali", "oath", "sworn in", "sworn", "swear", "swore", "american", "passport")


def lived_here(low: str) -> Span | None:
    """Where a message that tells of a citizenship tells of a life in the United States without a break."""
    if not any(word in low for word in _OF_CITIZENSHIP):
        return None
    found = _HERE.search(low)
    return None if found is None else found.span()

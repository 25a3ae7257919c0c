"""A message without the clauses that only tell what was left to whom: "he left me the house. must the kids sign".

Come here for ``without_legacy``. What was left is told before nearly every question inside the sources, and sounds of
wills and families by itself.
"""

from __future__ import annotations

import re

_I = re.IGNORECASE
_THE_DEAD = (
    r"(?:(?:my|the|our|her|his) )?(?:late |american |dear )*(?:husband|wife|spouse|hubby|dad|father|stepfather|mother|"
    r"mom|mum|partner|uncle|aunt|h|he|she|d|decedent)"
)
_HEIR = (
    r"(?:me|us|her|him|mom|mum|dad|(?:my|the|his|her|our) "
    r"(?:mother|mom|mum|father|dad|aunt|uncle|wife|husband|widow(?:er)?|spouse))"
)
_CLAUSE = re.compile(
    rf"(?:^|(?<=[.;,!?]))\s*(?:(?:so|and|but|hi|hello|well|now|when|after|since|because|as|once)\b,? )*(?:"
    rf"{_THE_DEAD}(?:'s will| has| had)? (?:left|leaves|willed|gave|gives|bequeathed) "
    rf"(?:it all |all |everything )?(?:to )?{_HEIR}\b[^.;,!?]{{0,60}}|{_HEIR} (?:was|were) left [^.;,!?]{{2,60}}|"
    rf"(?:i|we|she|he|mom|mum|dad) inherit(?:ed|s)? [^.;,!?]{{2,60}}|"
    rf"{_THE_DEAD} (?:died|passed(?: away)?|is dead)\b[^.;,!?]{{0,40}})(?:[.;,!?]|\s+(?:and|so|but)\b|$)\s*",
    _I,
)
FEWEST = 3
"""Words that must be left to ask anything."""


def without_legacy(text: str) -> str:
    """What stands beside such clauses; the message itself where nothing asks beside them."""
    bare = _CLAUSE.sub(" ", text).strip()
    return bare if len(bare.split()) >= FEWEST else text

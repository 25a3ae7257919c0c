"""A surviving spouse told to be no citizen ("mom is no citizen. qdot?"): IRC 2056(d)(1) then denies the deduction.

Come here for ``is_no_citizen`` and ``asks_if_needed``.
"""

from __future__ import annotations

import re

_I = re.IGNORECASE
_NO_CITIZEN = re.compile(
    r"\b(?:i(?:'m|m| am)?|she|he|mom|mum|mother|wife|widow|spouse|s) (?:(?:is|am|was|being) )?(?:still )?"
    r"(?:no|not|isn'?t|ain'?t|wasn'?t)(?: (?:a|an|yet))* (?:u\.?s\.? |american |united states )?citizen\b|"
    r"\bno (?:soy|es|era)\b[^.;?!]{0,25}ciudadan|\bn[aã]o (?:sou|é|e)\b[^.;?!]{0,25}cidad|\bpas (?:une? )?citoyen|"
    r"\bkeine? [^.;?!]{0,25}(?:staatsb|b[uü]rger)|\bnon (?:sono|è|e)\b[^.;?!]{0,25}cittadin|"
    r"\bnon-?citizen (?:widow|wife|spouse|survivor)",
    _I,
)
_OPEN = re.compile(
    r"\b(?:if (?!(?:he|she|i|my|dad|mom) (?:dies|die|died|passes))|whether|unless|until|when|becom\w*|became|"
    r"naturali[sz]\w*|oath|kids?|"
    r"children|sons?|daughters?|both|neither|decedent|deceased|late husband|(?:does|do|would) (?:it|that|"
    r"this) matter|trustee)\b",
    _I,
)
"""What else may be asked of citizenship, or whose it may be."""
_NEEDED = re.compile(
    r"\b(?:need\w*|requir\w+|necessary|must|have to|has to|want)\b|\b(?:qdot|special trust)\W*$|"
    r"\bwhat (?:happens|pass)|"
    r"\b(?:qu[eé] pasa|necesit\w*|hace falta|brauch\w*|was passiert|(?:il )?faut|besoin|precis\w+|serve|bisogno)\b",
    _I,
)


def is_no_citizen(told: str) -> bool:
    """True where the surviving spouse is told to be no citizen, and nothing else of citizenship is asked."""
    return bool(_NO_CITIZEN.search(told)) and _OPEN.search(told) is None


def asks_if_needed(text: str) -> bool:
    """True where it is asked whether a QDOT is needed."""
    return bool(_NEEDED.search(text))

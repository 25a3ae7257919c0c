"""What somebody claims that Example 1 itself allows, held against the Example: $700,000, and nothing of the joint one.

Come here for ``held_against_it``. § 20.2056A-4(d)(1)(ii). A case told to differ is worked out in ``example_1``.
"""

from __future__ import annotations

import re
from decimal import Decimal

from qdot_assistant.example_1_amounts import named
from qdot_assistant.facts import money_in
from qdot_assistant.moved_in_example import MOVED_IN_EXAMPLE
from qdot_assistant.types import Cite, Draft, DraftSentence

_I = re.IGNORECASE
_OUTCOME = "20.2056A-4(d)(1)(ii)"
_IT = r"(?:ex(?:ample|\.)? ?(?:#|no\.? )?(?:1|one)|(?:the )?(?:first|1st) example)\b(?:'s)?"
_ALLOWS = (
    r"(?:lets?|allow|permit|grant|give|gave|hold|held|sa(?:y|id)|show|state|conclude|find|found|treat|deduct|confirm|"
    r"award|recogni[sz]e|teach|prove|support|cover|accept|approve|authori[sz]e|stands? for)(?:e?s|e?d)?"
)
_CLAIM = re.compile(
    rf"\b{_IT},? (?:(?:itself|clearly|expressly|also|even|still|actually|already|would|does|did|really) )*{_ALLOWS}\b|"
    rf"\b(?:in|under|per|by|according to|following|pursuant to|see) {_IT},? (?:(?:the|a|an|d'?s|whole|full|entire|"
    r"marital|her|his|all|of|it|too) )*(?:they|estate|executor|deduction|regulations?|irs|reg|s|d|she|he|widow|spouse|"
    r"everything|propert(?:y|ies)|interest|you|we|one)"
    r" (?:(?:is|are|was|were|gets?|got|can|could|may|also|fully|would|be) )*(?:deduct\w*|allow\w*|permit\w*|"
    r"gives?|gave|grants?|takes?|took|claim(?:s|ed)?|includes?|covers?|for)\b",
    _I,
)
"""The Example is said to allow something, as it stands."""
_DIFFERS = re.compile(
    r"\b(?:if|when|suppos\w+|assum(?:e|ing)|imagin\w+|instead|except|unlike|chang\w+|var(?:y|ied|iation)\w*|"
    r"hypothetical\w*|modif\w+|differ\w*|this time|had)\b|\b(?:like|as|same as|similar to) (?:in )?(?:the )?"
    r"(?:facts of )?ex(?:ample|\.)? ?(?:1|one)\b"
    r"(?! (?:\w+ly )?(?:show|sa(?:y|id)|hold|held|confirm|state|allow|give)s?)|"
    r"\bbut\b(?! (?:my|our|his|her|a|an|the|opposing) (?:[\w'-]+ ){1,3}(?:say|said|think|read|claim|disagree|told))",
    _I,
)
"""A case that departs from the Example is the asker's own."""
_GROUND = re.compile(
    r"(?:,|\b)\s*(?:even )?(?:though|although|because|since|as|despite|without|which|(?:that )?(?:she|he|s) "
    r"(?:kept|did|never|has|holds))\b[^.;?!]*",
    _I,
)
_TAG = re.compile(
    r"\b(?:does|did|do|is|was|are|were)(?:n'?t| not)(?: (?:it|they|she|he|that))?(?= ex)|"
    r"\b\w+n'?t (?:it|they|he|she)\W*$|\b(?:right|correct|true|yes|no) or (?:not?|wrong|false)\b",
    _I,
)
_DENIES = re.compile(
    r"\b(?:not|no|none|never|neither|nothing|den(?:y|ie[sd])|disallow\w*|exclu\w+|refus\w+|minus|less|leav\w+|left|kept|"
    r"out|part|portion|some|reject\w*|withh[eo]ld\w*|wrong|gross)\b|n't\b",
    _I,
)
_ONLY = re.compile(r"\b(?:only|just|solely|merely|nothing but)\b", _I)
_EVERYTHING = re.compile(
    r"\b(?:all four|everything|each of the four|(?:the |her |his |d'?s )?(?:whole|entire) (?:estate|amount|million)|"
    r"all (?:of )?(?:the )?(?:property|properties|assets))\b(?![^.;?!]*\b(?:transferred|assigned|moved|put)\b)",
    _I,
)
_DEDUCTION = re.compile(r"\bdeduct\w*|\bmd\b", _I)
_LATER = re.compile(r"\b(?:later|afterwards?|still|yet|subsequent\w*|in future|some day|after)\b", _I)

_ALLOWED = Cite(
    section=_OUTCOME,
    quote=(
        "A marital deduction of $700,000 is allowed to D's estate assuming the estate tax return is filed and "
        "the QDOT election is made within the time limitation prescribed in § 20.2056A-3(a)."
    ),
)
_NOT_ALLOWED = Cite(
    section=_OUTCOME,
    quote=(
        "No marital deduction is allowed for the $300,000 interest in jointly-owned property not "
        "transferred to the QDOT."
    ),
)
_IN_TIME = DraftSentence(
    text=(
        "What S could add later does not count: property is transferred before the estate tax return is filed, or "
        "assigned in writing on or before the date on which it is filed."
    ),
    cites=(
        Cite(section="20.2056A-4(b)(1)", quote="actually transferred to a QDOT before the estate tax return is filed"),
        Cite(
            section="20.2056A-4(b)(1)",
            quote="written assignment made on or before the date on which the return is filed",
        ),
    ),
)
_SAID = (
    "Example 1 allows a marital deduction of $700,000, with the return filed and the QDOT election made in time; none "
    "is allowed for the $300,000 interest in jointly owned property, which S did not transfer."
)


def held_against_it(text: str) -> Draft | None:
    """What Example 1 allows, where something is claimed of the Example itself; opened with No where it is not so."""
    plain = _TAG.sub(" ", text)
    if not _CLAIM.search(plain) or _DIFFERS.search(plain) or not _DEDUCTION.search(plain):
        return None
    opening = "No. " if _is_false(plain) else ""
    first = DraftSentence(text=f"{opening}{_SAID}", cites=(_ALLOWED, _NOT_ALLOWED))
    late = (_IN_TIME,) if _LATER.search(plain) else ()
    return Draft(kind="answer", sentences=(first, *late))


def _is_false(text: str) -> bool:
    """True where the whole, the joint interest, or one property alone is claimed to be what is deducted."""
    said = _GROUND.sub(" ", text)
    sums = {one.amount for one in money_in(said)}
    if _DENIES.search(said) or Decimal(700000) in sums:
        return False
    things = frozenset(named(said))
    if _ONLY.search(said):
        return bool(things) and things != MOVED_IN_EXAMPLE
    return Decimal(1000000) in sums or "joint" in things or bool(_EVERYTHING.search(said))

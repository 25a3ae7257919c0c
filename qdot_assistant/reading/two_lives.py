"""Payments that depend on two lives, which Table S and Example 4 do not value (26 CFR 20.2031-7(d)(2)).

Come here for ``TWO_LIVES``. The measuring life or lives are told on the Information Statement, § 20.2056A-4(c)(5)(iv).
"""

from __future__ import annotations

import re

_OTHER_PAYEE = (
    r"(?:son|daughter|sister|brother|child|children|kids?|mother|father|mom|dad|niece|nephew|grand\w+|partner)"
)
_OF_TWO = r"(?:two|both|joint|2) (?:of )?(?:our |their |the )?lives|both (?:of )?(?:our|their|the) (?:lives|lifetimes)"
_LATER = (
    r"(?:until|till|til|as long as|while|for as long as) (?:(?:(?:the )?(?:second|last|latter|later|other|survivor|"
    r"both)"
    r"|either)(?: (?:one|person|survivor))?(?: of (?:the )?(?:us|them|two|both)(?: (?:two|both|of us|of them))?)?|"
    r"(?:at least )?one of (?:us|them|the two)(?: two| of us)?) (?:still )?(?:die[sd]?|pass(?:es)?|is dead|are dead|"
    r"live|lives|survives?|is alive|are alive|"
    r"to die)"
)
_THEN = (
    r"(?:life|lifetime) and (?:then )?(?:to |the life of |that of )?(?:my|her|his|the|our) (?:son|daughter|sister|"
    r"brother|child|children|mother)|"
    r"(?:my|her|his|the spouse's) (?:own )?(?:life(?:time)?|death) and (?:that of|then (?:that|the one) of|then)|"
    r"then (?:continues )?(?:to|for) (?:my|her|his|our|the) (?:son|daughter|sister|brother|child|children)"
)
_BESIDE = (
    rf"(?:me|her|him|mine) and (?:my|our|her|his) (?:\w+ )?{_OTHER_PAYEE}(?:'s)?\b[^.;?!]{{0,20}}\b(?:for (?:life|"
    r"as long)|lives)|lives of (?:s|the spouse|my|her|his|the surviving|herself|himself|both|two)"
)
_AFTER = (
    rf"(?:my|her|his|our|the) {_OTHER_PAYEE} (?:gets it |is paid )?(?:after|when) "
    r"(?:me\b|(?:i|she|he) (?:die|pass|am gone)\w*)|"
    r"(?:after|when) (?:me|i die|i pass|i am gone|i'm gone|my death|her death)\b[^.;?!]{0,30}"
    rf"\b(?:to|by|for|my|our|her) {_OTHER_PAYEE}"
)
_EITHER = (
    rf"(?:as long as|while|until|till|so long as)\b[^.;?!]{{0,25}}\b(?:(?:me|i|she|he|her|him|s|the spouse) (?:or|and) "
    rf"(?:(?:my|our|her|his|the) )?(?:\w+ )?{_OTHER_PAYEE}|{_OTHER_PAYEE} (?:or|and) (?:me|i|she|he|s|the spouse))"
)
TWO_LIVES = re.compile(
    rf"\b(?:{_OF_TWO}|joint[- ]life|last to die|(?:two|2|several) measuring lives|measuring lives|{_LATER}|{_THEN}|"
    rf"{_BESIDE}|{_AFTER}|{_EITHER})\b"
)

"""What a surviving spouse tells first: the deduction said to be lost, relatives who press, nothing filed so far.

Come here for the patterns of ``passing.TOLD`` on these. No law stands here.
"""

from __future__ import annotations

FOREIGNER = (
    r"(?:\b(?:not|no|n[o']?t|never|non)\b[- ]?(?:(?:an?|u\.?s\.?|american|yet|become|became|been) ){0,3}"
    r"(?:citizen|american)|n'?t (?:(?:an?|u\.?s\.?|american|yet) ){0,3}(?:citizen|american)|"
    r"\bgreen[- ]?card|\bforeign(?:er)?\b|\bnon-?citizen|\balien\b|\bcitizen of (?!the u)\w+|\bother passport|"
    r"\bfrom (?:abroad|overseas|another country)\b|"
    r"\b(?:have|has|hold|holds|with) (?:an? |my |her |his )?(?!(?:us|u\.s\.|american|dual|both|valid)\b)\w+ passport)"
)
_OF_MARRIAGE = (
    r"\b(?:(?:marital|spous(?:e|al)|married|marriage|couples?'?) (?:\w+ )?"
    r"(?:deduction|break|benefit|advantage|exemption|relief|privilege)|"
    r"tax (?:break|benefit|advantage|relief|privilege)|deduction)\b"
)
_LOSES = (
    r"\b(?:lose|loses|losing|lost|gone|no|den(?:y|ies|ied)|forfeit\w*|disallow\w*|not get|n[o']?t get|falls? away|"
    r"out of|without|takes? away)\b"
)
_IS_LOST = r"\b(?:lost|gone|denied|forfeited|disallowed|refused|falls? away)\b"
_TAKEN = (
    r"\b(?:half|most|everything|all|a lot|part|40 percent|40%)\b(?: of it)? "
    r"(?:goes|go|is taken|gets taken|is lost|will go) "
    r"(?:to|by|for) (?:the )?(?:tax\w*|irs|government|state|treasury|uncle sam)\b"
)
DEDUCTION_SAID_LOST = (
    r"^(?!.*\b(?:assign\w*|transfer\w*|reform\w*|court|elect\w*|trustees?|filed|pension|annuity|gifts?|"
    r"naturali[sz]\w+|becom\w+|(?:pay|roll)\w* route|qdot|value[ds]?)\b)"
    rf"(?=.*{FOREIGNER})(?:.*{_LOSES}[^.;?!]{{0,25}}{_OF_MARRIAGE}|.*{_OF_MARRIAGE}[^.;?!]{{0,15}}{_IS_LOST}|"
    rf".*{_TAKEN})"
)
"""The loss of the deduction as others told it to a spouse who is not a citizen, before anything was done."""

_RELATIVES = (
    r"\b(?:kids|children|(?:step)?(?:sons?|daughters?|children)|family|brothers?|sisters?|in-laws|heirs|executor|"
    r"lawyer|"
    r"bank|accountant|they)\b"
)
_PRESS = r"\b(?:says?|said|insists?|wants?|tells?|told|push\w*|demands?|press\w*|forc\w+|makes?|urge[sd]?)\b"
_MUST_I = (
    r"\b(?:do i (?:really )?have to|must i|am i (?:forced|obliged|bound|required)|have i to|can i (?:refuse|say no)|"
    r"may i (?:refuse|say no)|can (?:they|he|she) (?:make|force)|is (?:it|that) (?:mandatory|compulsory|obligatory))\b"
)
PRESSED_TO_SIGN = (
    r"^(?!.*\b(?:pension|annuity|agreements?|statement|assign\w*|trustee)\b)"
    rf"(?=.*{_RELATIVES}[^.?!]{{0,30}}{_PRESS})(?=.*\b(?:sign|put|give|move|goes?|go|use|make|"
    rf"take)\b[^.?!]{{0,40}}\btrust\b)"
    rf".*{_MUST_I}"
)
"""Others want what was inherited put into a trust, and the spouse asks whether that must be."""

NOTHING_FILED_YET = (
    r"^(?!.*\b(?:pension|annuity|706-?\s?qdt|court|reform\w*|refund|citizen\w*|protective\w*|"
    r"last (?:week|month|year|spring|summer|fall|autumn|winter))\b)"
    r"(?=.*(?:\b(?:nobody|no one|we|they|i|executor|family)\b(?: (?:has|have|had|ever|never))* "
    r"(?:filed?|sent in|submitted) (?:anything|any (?:\w+ )?return|nothing|a thing)\b|"
    r"\b(?:nothing|no (?:estate )?(?:tax )?(?:return|706)) (?:was |has been |had been |got )?(?:ever |yet )?"
    r"(?:filed|sent in|submitted)\b|\bnever (?:filed|sent in|submitted) (?:an?|any|the) (?:\w+ ){0,2}(?:return|706)\b))"
    r".*\b(?:any (?:way|hope|chance)|is there (?:a|still a) (?:way|hope|chance)|hope|what now|now what|too late|"
    r"(?:all|everything|deduction|it)(?: (?:is|now|already))* (?:lost|gone|over)|can (?:we|i|she|he|it|mom|mum|"
    r"dad) still|still (?:possible|time)|possible|what (?:can|do) (?:we|i) do)\b"
)
"""No return has gone in since the death, and it is asked whether the trust can still be had."""

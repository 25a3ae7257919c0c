"""A plea after the tax was told: "I can't sleep for all the bills, is there nothing that lets me off?".

Come here for ``told``. What can spare the tax, or the roll-over, is hardship: § 20.2056A-4(c)(2)(i) and (c)(3)(i),
26 CFR 20.2056A-5(c)(1).
"""

from __future__ import annotations

import re

from qdot_assistant.after.told import After, Told
from qdot_assistant.reading.needs import NEED

_I = re.IGNORECASE
MOST_WORDS = 60
_OFF = re.compile(
    r"\blets? (?:me|us|her|him|mom|mum) (?:off|out|keep)\b|\b(?:spare[sd]?|excus\w+|forgiv\w+|waiv\w+|exempt\w*|"
    r"relief|mercy|"
    r"exceptions?|hardship|way out|escape|get(?:ting)? out of|get around|make(?:s)? it less|go(?:es)? away|reduc\w+|"
    r"pardon\w*|leniency|let go|skip (?:it|that|this)|not (?:have to )?pay)\b|"
    r"\b(?:must|do|does|should) (?:i|we|she|he|mom|mum) (?:really|realy|actually|even)\b|"
    r"\b(?:nothing|anything|something|some way|any way|no way|way) (?:\w+ ){0,4}?(?:help\w*|do\b|done|me|us|her|him|"
    r"out|"
    r"off|around)\b|\bhelp (?:me|us|her)\b|\bwhat (?:can|could|should|do) (?:i|we|she) do\b",
    _I,
)
_PENSION = re.compile(r"\b(?:pensions?|annuit\w+|corpus|payments?|che(?:ck|que)s?)\b", _I)
_ROLL = re.compile(
    r"\broll\w*[- ]?(?:\w+ )?overs?\b|\b(?:60|sixty) days\b|\b(?:move|put|send|transfer) (?:\w+ ){0,4}(?:to|"
    r"into) (?:the |a )?(?:trust|qdot)\b",
    _I,
)
_TAX = re.compile(r"\btax(?:es|ed|able)?\b|\b2056a\b|706-?\s?qdt", _I)
_TRUST = re.compile(r"\b(?:principal|capital|payouts?|distribut\w+|withdr\w+|took|take)\b", _I)
_ELSEWHERE = re.compile(
    r"\b(?:penalt\w*|interest|late|deadline|missed|return is|706 is|extension|income tax|property tax|gift|lawyer|"
    r"attorney|"
    r"fees?|who|how do i apply|prove|proof|form)\b",
    _I,
)
_LATE = re.compile(r"\b(?:penalt\w*|late|missed|extension|gifts?|bond|dies|death of the spouse)\b", _I)


def told(after: After) -> Told | None:
    """The rule on hardship for what was spoken of; None where no need is told, or no tax or roll-over was asked of."""
    text, spoken = after.text, f"{after.asked} {after.said}"
    if len(text.split()) > MOST_WORDS or _ELSEWHERE.search(text) or _LATE.search(spoken):
        return None
    if not (_OFF.search(text) and (NEED.search(text) or _LETS_OFF.search(text))) or not re.search(
        r"\b(?:i|me|my|we|us|our|she|her|mom|mum|mother|he|him)\b", text, _I
    ):
        return None
    if _OF_A_MOVE.search(text):
        return None  # a move or a paper missed is not let off by hardship, but by a ruling
    if _PENSION.search(spoken):
        rule = (
            "agreements.rollover_hardship"
            if _ROLL.search(after.asked) or not _TAX.search(spoken)
            else "agreements.pay_hardship"
        )
        return Told((rule, "tax.hardship")) if _TAX.search(spoken) or _ROLL.search(spoken) else None
    return (
        Told(("tax.hardship", "tax.hardship_other_assets")) if _TAX.search(spoken) and _TRUST.search(spoken) else None
    )


_OF_A_MOVE = re.compile(
    r"\b(?:mov(?:e|ing)|convey\w*|retitl\w*|deed\w*|assign\w*|property|house|land|forg[eo]t\w*|overlook\w*|slipped)\b",
    _I,
)
_LETS_OFF = re.compile(r"\blets? (?:me|us|her|him) (?:off|out)\b|\bspares? (?:me|us|her)\b|\bmercy\b", _I)

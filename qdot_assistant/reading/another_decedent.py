"""The case of somebody else, asked about after one: "my sister's husband died June 9, same question", "my friend gets
$800 a month for life, what is hers?".

Come here for ``tells_another_decedent`` and ``tells_another_survivor``. What was told of the first estate is no fact of
the second: the time runs from each decedent's own death (IRC 6075(a)), and the factor goes by each survivor's own age
and the month of that death, § 20.2056A-4(c)(4)(ii)(B).
"""

from __future__ import annotations

import re

_KIN = (
    r"(?:brother|sister|father|mother|dad|mom|mum|uncle|aunt|cousin|friend|neighbou?r|colleague|boss|son|daughter|"
    r"nephew|niece|grand(?:father|mother|pa|ma)|client)(?:-in-law)?"
)
_DIED = r"(?:died|passed(?: away)?|d\.? |deceased|dead|left us|went(?= on (?:the )?\d))"
_SOMEBODY_ELSE = re.compile(
    rf"\b(?:my|our|the|a|another) {_KIN}(?:'s (?:husband|wife|spouse|partner))?(?:,? (?:who|and (?:he|she)))?"
    rf"(?: (?:has|had|also|too|just))* {_DIED}\b[^.;?!]{{0,40}}\d"
)
_ASKS_THE_SAME = re.compile(
    r"\bsame (?:question|for|thing|calculation|here|again)\b|^\W*(?:and|what about|how about|now)\b[^.;!]*\?*$|"
    r"\b(?:his|her|their|that|the) (?:estate )?(?:tax )?return\b[^.;?!]{0,20}\bdue\b|"
    r"\bdue\b[^.;?!]{0,25}\b(?:his|her|their|in that case|for (?:him|her|them|that one))\b|"
    r"\b(?:when|what day|which day|deadline)\b[^.;?!]{0,30}\b(?:for (?:him|her|them|that)|his|hers|theirs)\b"
)
_OF_THE_FIRST = re.compile(
    r"\b(?:executor|executrix|trustee|heirs?|beneficiar\w+|does (?:that|this|it)|chang\w+|still)\b"
)
"""A helper or heir who died is none whose estate is asked about."""


def tells_another_decedent(low: str, before: str = "") -> bool:
    """True where a death of somebody else is told and the question before is asked of that estate.

    Args:
        before: what the user said earlier; who was spoken of there is nobody else.
    """
    if (_OF_THE_FIRST.search(low) and not _HOLDS_FOR.search(low)) or not asks_the_same_of_another(low):
        return False
    is_dated = bool(_SOMEBODY_ELSE.search(low) and _ASKS_THE_SAME.search(low))
    return is_dated or _names_another(_DEATH_UNDATED.search(low), before)


_SAME_PAYMENTS = re.compile(
    r"\b(?:same|identical|equal) (?:\w+ )?(?:pensions?|annuit(?:y|ies)|amounts?|payments?|che(?:ck|que)s?|"
    r"plan|benefits?|sums?|money)\b|"
    r"\b(?:gets?|got|has|have|receives?|draws?|paid) (?:exactly )?(?:the |an? )?(?:very |exact )?(?:same|identical)\b|"
    r"\bjust as much\b"
)
""" "My friend has the identical pension": its payments are as told, its survivor and its death are others."""


def gets_the_same_payments(low: str) -> bool:
    """True where a message tells of payments that are the same as those told before."""
    return _SAME_PAYMENTS.search(low) is not None


_NOT_OF_THE_CASE = (
    r"(?:neighbou?r|friend|colleague|co-?worker|classmate|roommate|buddy|acquaintance|cousin|aunt|auntie|uncle|brother|"
    r"sister|niece|nephew)"
)
"""Those who are hardly ever the spouse, a parent or the executor of the case told."""
_SOMEONE = (
    rf"(?:(?:my|our|the|her|his|an?|another|one of (?:my|our)) (?!(?:executor|"
    rf"trustee)\b)(?:\w+ )?(?P<who>{_NOT_OF_THE_CASE})s?"
    r"(?:-in-law)?(?:'?s (?:husband|wife|spouse|partner|widow|widower|mother|mom|mum|sister))?|"
    r"(?:an?|another) (?:\w+ )?(?P<lady>lady|woman|widow|widower|gentleman))\b"
)
_DEATH_UNDATED = re.compile(
    rf"\b{_SOMEONE}(?: (?!who\b|and\b|is\b|has\b|says?\b|said\b|told\b)[a-z]{{3,}})?(?:,? (?:who|and (?:he|"
    rf"she)))?(?: (?:is|has|had|also|too|just|recently|then))* "
    rf"(?:{_DIED}|lost (?:his|her|the) (?:own )?(?:husband|wife|spouse|partner)\b)"
)
_NOT_TELLING = r"(?:(?!\b(?:i|we|me|my|says?|said|thinks?|told|tells?|claims?|wrote|heard|believes?)\b)[^.;?!]){0,50}?"
_INTERVAL = r"(?:an? |per |each |every )?(?:month|quarter|week|year|half|monthly|quarterly|weekly|yearly|annual)"
_PENSION_OF_ANOTHER = re.compile(
    rf"\b{_SOMEONE}(?!.*\b(?:says?|said|thinks?|told|claims?)\b){_NOT_TELLING}"
    rf"(?:\$? ?\d[\d,.]*k?(?: dollars)? {_INTERVAL}|"
    r"(?:\b(?:is|was|aged?|turned|at)|,) \d\d\b(?![\d,.]*(?: ?%| per ?cent| a | per )))"
)


_ASKS_OF_THE_OTHER = re.compile(
    r"\bsame (?:question|for|thing|calculation|here|again)\b|"
    r"\b(?:what'?s?|how much|which|when'?s?|until when|by when)\b[^.;?!]{0,30}"
    r"\b(?:hers|his|theirs|(?:for|with|of) (?:him|her|them|that one))\b(?!')|"
    r"\b(?:her|his|their) (?:share|percent(?:age)?|part|portion|figure|date|day|deadline)\b"
)


_HOLDS_FOR = re.compile(
    r"\b(?:does|do|is|are|would|will) (?:(?:that|this|it|all|your|the|these|those|same|what you (?:said|say)) ?)+"
    r"(?:information|answers?|rules?|advice|law|thing)?(?: (?:all|also|then|still|even))* ?(?:count|apply|"
    r"applies|hold|go|true|"
    r"valid|good|work|the same|right|stand)?s? (?:for|to|with|in) (?!(?:me|us|my own|the (?:pension|house|trust|"
    r"ira|account))\b)"
)
""" "Does your information count for her also?" asks what was asked before of another case."""


def asks_the_same_of_another(low: str) -> bool:
    """True where the question before is asked of the other case, and no question of its own ("what would hers be?")."""
    return bool(_ASKS_OF_THE_OTHER.search(low) or _ASKS_THE_SAME.search(low) or _HOLDS_FOR.search(low))


def tells_of_another(text: str, before: str) -> bool:
    """True where a message asks what was asked before of somebody else's estate or pension."""
    low, before = text.lower(), before.lower()
    return begins_another(low, before) and asks_the_same_of_another(low)


def begins_another(low: str, before: str) -> bool:
    """True where a message leaves the case told before it for somebody else's."""
    return tells_another_decedent(low, before) or tells_another_survivor(low, before)


def tells_another_survivor(low: str, before: str) -> bool:
    """True where the pension or the age of somebody not spoken of before is told ("my friend gets $800 a month")."""
    return _names_another(_PENSION_OF_ANOTHER.search(low), before)


def _names_another(found: re.Match[str] | None, before: str) -> bool:
    """Whether the person named is one of whom nothing was said before."""
    who = (found["who"] or found["lady"]) if found else None
    return who is not None and re.search(rf"\b{who}", before) is None

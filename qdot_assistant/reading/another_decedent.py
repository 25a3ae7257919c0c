"""The death of somebody else, asked about after another: "my sister's husband died June 9, same question".

Come here for ``tells_another_decedent``. What was told of the first estate is no fact of the second.
"""

from __future__ import annotations

import re

_KIN = (
    r"(?:brother|sister|father|mother|dad|mom|mum|uncle|aunt|cousin|friend|neighbou?r|colleague|boss|son|daughter|"
    r"nephew|niece|grand(?:father|mother|pa|ma)|client)(?:-in-law)?"
)
_DIED = r"(?:died|passed(?: away)?|d\.? |deceased|dead)"
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


def tells_another_decedent(low: str) -> bool:
    """True where a death of somebody else is told and the question before is asked of that estate."""
    return bool(_SOMEBODY_ELSE.search(low) and _ASKS_THE_SAME.search(low)) and not _OF_THE_FIRST.search(low)

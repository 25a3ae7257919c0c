"""Whether a share worked out is another for a man than for a woman, asked in a follow-up that only tells which it is.

Come here for ``asked_of_the_sex``: after a corpus portion "oh, i'm the husband, does that change it?" asks of the
mortality table, which goes by age alone (26 CFR 20.2031-7(d)(7), § 20.2056A-4(c)(4)(ii)(B)).
"""

from __future__ import annotations

import re

_I = re.IGNORECASE
MOST_WORDS = 22
"""Words of the longest follow-up that only tells whether the survivor is a man or a woman."""
_OF_A_SHARE = re.compile(r"\bcorpus\b|\bprincipal\b|\bpercent\w*|\bfactor\b|\bannuit\w+|\bpension\b", _I)
_SEX = re.compile(
    r"\b(?:widowers?|m[ae]n|wom[ae]n|males?|females?|guys?|lad(?:y|ies)|gender|sex|mr|husband, not (?:the |a )?"
    r"(?:wife|widow)|wife, not (?:the |a )?husband|(?:i'?m|i am|he is|he's) (?:the |a |her )?husband)\b",
    _I,
)
_CHANGES = re.compile(
    r"\b(?:differ\w*|chang\w*|same|matters?|other|another|higher|lower|more|less|affect\w*|unaffected|anyhow|instead)\b",
    _I,
)
_ANOTHER_MATTER = re.compile(
    r"\d|\b(?:qdot|trust\w*|tax\w*|citizen\w*|sign\w*|fil(?:e|es|ed|ing)|deduct\w*|died|dies|elect\w*|days?|date|"
    r"deadline|form|agreement|statement|executor)\b",
    _I,
)
ASKED = "Does a man get another corpus share than a woman of the same age?"


def asked_of_the_sex(text: str, context: str) -> str | None:
    """The question of the mortality table, where a follow-up asks it of the share spoken of; None where it does not."""
    if len(text.split()) > MOST_WORDS or _ANOTHER_MATTER.search(text) or not _OF_A_SHARE.search(context):
        return None
    return ASKED if _SEX.search(text) and _CHANGES.search(text) else None

"""Both ways for a pension told again in simple words: "you lost me, what would I do in each case?".

Come here for ``told``. § 20.2056A-4(c)(2)(i) and (c)(3)(i), held side by side.
"""

from __future__ import annotations

import re

from qdot_assistant.after.told import After, Told
from qdot_assistant.followups import kind_of
from qdot_assistant.told_before import told_in

_I = re.IGNORECASE
MOST_WORDS = 26
_EACH = re.compile(
    r"\b(?:each|both|either|two|every one|one (?:and|or) the other|the first and the second|"
    r"(?:in|for) (?:this|the one|one) (?:case|way) and)\b",
    _I,
)
_PAYS = re.compile(r"\bpay(?:s|ing)?\b[^.;]{0,40}\btax\b|\bpay-tax\b|\btax is paid\b", _I)
_ROLLS = re.compile(r"\broll(?:s|ing|ed)?(?:[- ]| \w+ )?(?:\w+ ){0,6}?overs?\b|\bto a qdot\b", _I)
_PENSION = re.compile(r"\b(?:pensions?|annuit\w+|corpus)\b", _I)
_SIMPLY = re.compile(r"\b(?:simple|simply|plain|easy|lost|understand|confus\w+|follow|normal words|words)\b", _I)
_ANOTHER_MATTER = re.compile(r"\b(?:when|deadline|who|form|sign\w*|better|cheaper|which|form|late)\b", _I)


def told(after: After) -> Told | None:
    """The two routes side by side, where the answer before told both; None where one of them, or a point, is asked."""
    text = after.text
    is_again = kind_of(text) == "simpler" or (_SIMPLY.search(text) and _EACH.search(text))
    told_both = _PAYS.search(after.said) and _ROLLS.search(after.said)
    told_both = told_both and _PENSION.search(f"{after.asked} {after.said}")
    of_both = _EACH.search(text) or not told_in(after.said)
    if not (is_again and told_both and of_both) or _ANOTHER_MATTER.search(text) or len(text.split()) > MOST_WORDS:
        return None
    return Told(("agreements.routes_compared",))

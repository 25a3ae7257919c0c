"""Whether a message speaks of a sum moved from one living person to another, which is no estate."""

from __future__ import annotations

import re

_I = re.IGNORECASE
_MOVED = (
    r"\b(?:wir(?:e[ds]?|ing)|sen(?:ds?|t|ding)|transfer(?:s|red|ring)?|mov(?:e[ds]?|ing)|put(?:s|ting)?|"
    r"hand(?:s|ed|ing)?|deposit(?:s|ed|ing)?|pa(?:ys?|id|ying)|g[ai]ve[ns]?|giving|gift(?:s|ed|ing)?|"
    r"sign(?:s|ed|ing)? over|pass(?:es|ed|ing)? (?:on|over)|remit(?:s|ted|ting)?|bought)\b"
)
_OF_A_DEATH = re.compile(
    r"\b(?:die[sd]?|dying|dead|death|d\.?o\.?d|deceased|decedent\w*|passed(?: away)?(?! (?:on|over|to)\b)|late|"
    r"widow\w*|estates?(?! tax)|inherit\w*|heirs?|bequ\w+|leaves?|leaving|left|will|wills|survivor\w*|surviving)\b",
    _I,
)
_OF_ANOTHER_THING = re.compile(
    r"\b(?:qdot|trusts?|trustees?|pensions?|annuit\w+|corpus|roll\w*|polic(?:y|ies)|insurance|loans?|lent|lend|borrow\w*|"
    r"salary|wages|alimony|divorc\w+|ex-?(?:wife|husband|spouse))\b",
    _I,
)


def is_moved_in_life(text: str) -> bool:
    """True for a sum moved from one living person to another; no death, estate, trust or pension is spoken of."""
    return bool(re.search(_MOVED, text, _I)) and not _OF_A_DEATH.search(text) and not _OF_ANOTHER_THING.search(text)

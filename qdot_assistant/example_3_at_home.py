"""Example 3 carried over to the asker's own house: "with us only 40 percent was in my husband's estate".

Come here for the words of one's own case. § 20.2056A-4(b)(3): it is the own share that counts, and not the Example's.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal

_I = re.IGNORECASE
COUNTED_AT_HOME = (
    r"(?:in|of) (?:my|our|the) (?:late |dead |dear )*(?:\w+'?s'?) (?:gross |taxable )?estate|"
    r"(?:was|is|were) (?:only )?(?:his|hers)|belong(?:s|ed)? to (?:him|her|my \w+)"
)
"""What tells the share that is included in the estate of one's own spouse."""
SURVIVOR_AT_HOME = re.compile(r"\b(?:i|mom|mum|mama|mother)\b", _I)
DECEDENT_AT_HOME = re.compile(
    r"\bmy (?:late |dead )?(?:wife|husband|spouse|partner)\b|\b(?:dad|daddy|papa|father)\b", _I
)
"""Who paid, by the names at home; the Example's S is "she" there too."""
_OF_ONES_OWN = re.compile(r"\b(?:with|for|in) (?:us|me|our|my)\b|\b(?:our|my) [a-z]|\bours\b", _I)
_WHOLE = Decimal(100)


def is_ones_own(asked: str) -> bool:
    """True where the asker's own property is told after the Example's."""
    return _OF_ONES_OWN.search(asked) is not None


def in_ones_own_case(text: str) -> str:
    """What S may transfer, said to the asker."""
    return text.replace("S may", "You may").replace("D's gross", "the decedent's gross")


def the_other_share(shares: Sequence[Decimal]) -> Decimal | None:
    """The share told beside the whole that is to be moved ("it was 25 percent, may I transfer all?")."""
    rest = [one for one in shares if one != _WHOLE]
    return rest[0] if len(rest) == 1 and len(shares) == len(rest) + 1 else None

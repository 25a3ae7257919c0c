"""The money of a pension payment already spent, said after the roll-over: "I put it all in the roof, what now?".

Come here for ``told``. § 20.2056A-4(c)(7)(i): the corpus portion is owed to the QDOT within 60 days all the same.
"""

from __future__ import annotations

import re

from qdot_assistant.after.told import After, Told

_I = re.IGNORECASE
MOST_WORDS = 30
_SPENT = re.compile(
    r"\b(?:spent|spend|used (?:it|them|the money|everything|all)|it(?:'s| is) (?:all )?gone|used up|blew it|"
    r"paid (?:the |my )?"
    r"(?:\w+ )?(?:bills?|rent|debts?|doctors?) with it|put (?:it|everything|all of it) (?:all )?(?:in|into|"
    r"on) (?:the|my|a) "
    r"(?!trust|qdot))",
    _I,
)
_ASKS = re.compile(r"\?|\b(?:what|is|are|am|can|do|does|did|will|now)\b", _I)
_ROLL = re.compile(r"\broll\w*[- ]?(?:\w+ ){0,4}?overs?\b|\b(?:60|sixty) days\b", _I)
_PENSION = re.compile(r"\b(?:pensions?|annuit\w+|corpus|payments?|che(?:ck|que)s?)\b", _I)


def told(after: After) -> Told | None:
    """The 60 days and what follows where they are missed; None where no roll-over was spoken of."""
    spoken = f"{after.asked} {after.said}"
    is_spent = _SPENT.search(after.text) and _ASKS.search(after.text) and len(after.text.split()) <= MOST_WORDS
    if not is_spent or not _ROLL.search(spoken) or not _PENSION.search(spoken):
        return None
    return Told(("agreements.rollover_within_60_days", "agreements.rollover_missed_60_days"))

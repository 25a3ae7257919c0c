"""A message that goes back from somebody else's case to the asker's own: "back to mine: how much a year is that".

Come here for ``own_case_in``. It stands on what was asked last before the other case was told.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from qdot_assistant.reading.another_decedent import begins_another
from qdot_assistant.types import Turn

_I = re.IGNORECASE
_LEAD = (
    r"^\W*(?:(?:ok(?:ay)?|well|now|and|but|so|alright|right|oh|thanks|thank you|good|fine|then|anyway)\b[,.!:;]*\s+)*"
)
_MINE = (
    r"(?:mine|ours|my own(?: (?:case|one|pension|annuity|numbers?|figures?))?|"
    r"(?:my|our)(?: own)? (?:case|situation|one))"
)
_OWN = re.compile(
    rf"{_LEAD}(?:(?:let'?s |let me |to )?(?:go |going |come |coming |turn(?:ing)? |getting )?(?:back|"
    rf"return(?:ing)?) (?:now )?to "
    rf"(?:{_MINE}|me|us)|(?:(?:and|what about|how about|as for|about|for|in|with|on|to) )?{_MINE})\b"
    r"(?=\W*$|\s*[,:;.?!\u2013\u2014-]|\s+(?:how|what|when|which|who|if|per|with|had|and|at|in|under|then|again|please|"
    r"would|does|do|can)\b)\s*[,:;.?!\u2013\u2014-]*\s*(?P<rest>.*)$",
    _I | re.DOTALL,
)


def own_case_in(text: str, history: Sequence[Turn]) -> tuple[int, str] | None:
    """The place of the last message on the asker's own case, and what is asked of it; None where none is meant."""
    found = _OWN.match(text)
    at = _last_own(history) if found else None
    return (at, found["rest"].strip()) if found is not None and at is not None else None


def _last_own(history: Sequence[Turn]) -> int | None:
    """The last message of the user before the one that told somebody else's case; None where nobody else's was told."""
    before, last = "", None
    for at, turn in enumerate(history):
        if turn.role != "user":
            continue
        if last is not None and begins_another(turn.content.lower(), before):
            return last
        before, last = f"{before} {turn.content.lower()}", at
    return None

"""Questions of one message that all compare two things ("is it one word? what differs? which gives more time?").

Come here for ``is_one_comparison``: the rule that compares the two answers them together, so they are not taken apart.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from qdot_assistant.evidence import gather

if TYPE_CHECKING:
    from qdot_assistant.pipeline import Asking, Assistant

SURE = 0.55  # the comparison found must be this near to stand for all the questions
_COMPARES = re.compile(
    r"\bdiff?er\w*|\bwhich (?:one |of (?:the two|them) )?(?:give|leave|let|take|is|has|have|cost|need|run|last|come|"
    r"allow)s?\b|"
    r"\bone (?:thing|word|and the same)\b|\bsame (?:word|thing|time|deadline|day|form)?\b|\bor are they\b|"
    r"\bidentical\b|\b(?:longer|later|more time|more days|"
    r"cheaper|easier|safer)\b",
    re.IGNORECASE,
)
_TWO = re.compile(r"\bor\b|\band\b|\bvs?\b|\bversus\b|\bagainst\b", re.IGNORECASE)


def is_one_comparison(asking: Asking, parts: Sequence[str], assistant: Assistant) -> bool:
    """True where each part compares, the first names the two things, and one rule that compares them is near."""
    if not (_TWO.search(parts[0]) and all(map(_COMPARES.search, parts))):
        return False
    best = next(iter(gather(asking, assistant)), None)
    return best is not None and "compare" in best.statement.aspects and best.score >= SURE

"""Papers filed with a court that reforms the trust: their day begins the proceeding of (a)(2) and is no return's.

Come here for ``filed_in_court``.
"""

from __future__ import annotations

import re
from dataclasses import replace

from qdot_assistant.reading.roles import Cue
from qdot_assistant.reading.text import SENTENCE_END

_COURT = re.compile(
    r"\b(?:courts?|judges?|judicial(?:ly)?|petition|complaint|lawsuit|suit|litigation|chancery|courthouse)\b"
)
_A_RETURN = re.compile(r"\b(?:returns?|706|4768|form|irs|tax(?:es)?)\b")
_REFORMS = re.compile(
    r"\b(?:reform\w*|amend\w*|chang\w*|rewrit\w*|rewrote|fix\w*|modif\w*|correct\w*|convert\w*|repair\w*|rework\w*)\b"
)
_PAPERS = (
    r"\s*(?:(?:the|our|a|all|those|his|her|court|reformation|legal|necessary) )*"
    r"(?:papers?|paperwork|complaint|petition|application|motion|case|documents|with the court|in court|there)\b"
)
_PAPERS_BEFORE = re.compile(rf"{_PAPERS}(?: (?:were|was|are|got))*\s*$")
_PAPERS_AFTER = re.compile(_PAPERS)


def filed_in_court(text: str, cues: list[Cue]) -> list[Cue]:
    """What is filed where a court is to change the trust begins the proceeding ("we filed the papers on …").

    Args:
        text: the message in lower case.
        cues: the events told; a filing of such papers becomes the proceeding's beginning, the others stay.
    """
    if not _REFORMS.search(text) or not _COURT.search(text):
        return cues
    return [
        replace(cue, role="proceeding_commenced") if cue.role == "return_filed" and _is_of_papers(text, cue) else cue
        for cue in cues
    ]


def _is_of_papers(text: str, cue: Cue) -> bool:
    """Whether the papers stand beside the filing, or its sentence speaks of the court and of no return."""
    start, end = cue.span
    if _A_RETURN.search(text[start:end]):
        return False
    if _PAPERS_BEFORE.search(text[:start]) or _PAPERS_AFTER.match(text, end):
        return True
    first = max((one.end() for one in SENTENCE_END.finditer(text, 0, start)), default=0)
    following = SENTENCE_END.search(text, end)
    sentence = text[first : following.start() if following else len(text)]
    return _COURT.search(sentence) is not None and _A_RETURN.search(sentence) is None

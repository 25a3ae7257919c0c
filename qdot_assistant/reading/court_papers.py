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
    return [replace(cue, role="proceeding_commenced") if _begins(text, cue) else cue for cue in cues]


def _begins(text: str, cue: Cue) -> bool:
    """Whether a filing is that of the court's papers, or a reform is told only as what a court was asked for."""
    if cue.role == "return_filed":
        return _is_of_papers(text, cue)
    return cue.role == "reformation_completed" and _is_only_asked(_sentence(text, cue))


_ASKED_OF = re.compile(r"\b(?:petition|complaint|(?:law)?suit|application|motion|proceedings?|action|case)\b")
_BEGUN = re.compile(
    r"\b(?:went|go(?:es|ne)?|put|handed|sent|fil(?:ed|ing)|submitted|lodged|brought|opened|began|begun|started|"
    r"commenced|made|entered|asked|issued|served)\b"
)
_DONE = re.compile(
    r"\b(?:approved|granted|ordered|order|decree\w*|judgment|ruled|signed off|finished|completed?|final\w*|done|ended|"
    r"allowed|confirmed)\b"
)


def _is_only_asked(sentence: str) -> bool:
    return (
        _ASKED_OF.search(sentence) is not None
        and _BEGUN.search(sentence) is not None
        and _DONE.search(sentence) is None
    )


def _is_of_papers(text: str, cue: Cue) -> bool:
    """Whether the papers stand beside the filing, or its sentence speaks of the court and of no return."""
    start, end = cue.span
    if _A_RETURN.search(text[start:end]):
        return False
    if _PAPERS_BEFORE.search(text[:start]) or _PAPERS_AFTER.match(text, end):
        return True
    sentence = _sentence(text, cue)
    return _COURT.search(sentence) is not None and _A_RETURN.search(sentence) is None


def _sentence(text: str, cue: Cue) -> str:
    """The sentence in which an event is told."""
    first = max((one.end() for one in SENTENCE_END.finditer(text, 0, cue.span[0])), default=0)
    following = SENTENCE_END.search(text, cue.span[1])
    return text[first : following.start() if following else len(text)]

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
    if not _COURT.search(text) or (not _REFORMS.search(text) and _OTHER_MATTER.search(text)):
        return cues
    told = [
        replace(cue, role="proceeding_commenced") if _begins(text, cue) and _REFORMS.search(text) else cue
        for cue in cues
    ]
    handed = [Cue("proceeding_commenced", found.span()) for found in _HANDED.finditer(text)]
    kept = [cue for cue in told if not any(cue.span[0] < one.span[1] and one.span[0] < cue.span[1] for one in handed)]
    return sorted((*kept, *handed), key=lambda cue: cue.span)


_OTHER_MATTER = re.compile(
    r"\b(?:probate|surrogate|administration|letters|guardian\w*|conservator\w*|executors?|executrix|divorce|custody|"
    r"inventory|estate|the will|visa|immigration|naturali\w+|citizen\w*|oath)\b"
)
"""For these too papers are given to a court."""
_THEIRS = r"(?:(?:the|our|my|his|her|their|all|those|these|some|a|an|of|necessary|legal|court|reform|reformation) )*"
_A_PAPER = r"(?:papers?|paperwork|documents?|petition|application|motion|complaint|request|case|matter|file|filing)"
_BEFORE_COURT = (
    r"(?:to|with|before|at|in|into|in front of|on the desk of) (?:the |a |our |his |her )?(?:(?:local|probate|county|"
    r"district|surrogate'?s?|chancery|state|superior) )*(?:courts?(?:house)?|judges?|magistrate|surrogate|clerk)\b"
)
_GIVEN = (
    r"(?:gave|given|handed|brought|took|taken|sent|delivered|submitted|turned in|dropped|put|presented|passed|carried|"
    r"mailed|lodged|laid|got)"
)
_TO_REFORM = r"(?: (?:to|for|that|which|asking)\b(?: \w+){1,5}? (?:trust|will|it))?"
_HANDED = re.compile(
    rf"\b{_GIVEN}(?: in| over| off)? (?:{_THEIRS}{_A_PAPER}{_TO_REFORM}|it|them|everything)(?: (?:in|over|off|up))? "
    rf"{_BEFORE_COURT}|"
    rf"\b{_A_PAPER}{_TO_REFORM} (?:(?:was|were|has been|have been|had been|got|only|then|finally) )*"
    rf"(?:{_GIVEN}|went|came|arrived|reached|landed|are|were|lay)(?: (?:in|over|off))? "
    rf"(?:{_BEFORE_COURT}|(?<=reached )the (?:court(?:house)?|judge)\b)|"
    rf"\b(?:court|judge|clerk) (?:only |finally |first )*(?:got|received|has had|was given|was handed) "
    rf"{_THEIRS}{_A_PAPER}\b|"
    r"\b(?:court case|lawsuit|suit|proceedings?|court action) (?:to|for) [^.,;?!\d]{3,40}? "
    r"(?:(?:was|were|had been|only|then|finally) )*(?:began|begun|started|opened|commenced|brought)\b"
)
"""Papers given to the judge or the court, or the case begun: with that the proceeding is commenced."""


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

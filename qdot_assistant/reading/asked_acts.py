"""Acts named only because their day is asked for or because they must be done: "by when need it be filed?".

Come here for ``told_of``: a day told elsewhere in the message is not theirs.
"""

from __future__ import annotations

import re

from qdot_assistant.reading.roles import Cue
from qdot_assistant.reading.text import SENTENCE_END, Span

_BY_NATURE = {"death", "birth", "acting", "other_event", "due", "gift_year", "rate_month", "qdt_year", "dated"}
"""What is told, even where something else is asked of it."""

_AUX = r"(?:must|do|does|did|is|are|was|were|should|shall|has|have|had|can|could|may|might|will|would|need|ought)"
_A_DAY = r"(?:(?:what|which) (?:day|date|month)|when)"
_ASKS = re.compile(
    rf"\b(?:(?:by|until|till|on|before|since) {_A_DAY}|{_A_DAY}(?:'s| {_AUX})|how (?:long|late|soon|many|much)\b|"
    r"(?:deadlines?|(?:last|latest|final|due|cut-?off|target) (?:\w+ )?(?:days?|dates?)|(?:days?|dates?|time|latest))"
    r" (?:to|for|by|on|of|that|until|the|when|left)\b|(?:still|too late|time|possible|able|allowed|chance|early enough)"
    rf" (?:\w+ )?to\b|{_AUX} (?:\w+ ){{1,3}}?still\b)[^.;?!]*$"
)
_MUST = re.compile(
    r"\b(?:must|needs?|has to|have to|had to|got to|should|shall|ought to|supposed to|required to|obliged to)\b"
    r"[^.,;?!]{0,30}$"
)
_LEAVE = re.compile(
    r"\b(?:can|may|could|might|ok(?:ay)?|fine|all ?right|alright|allowed|permitted|legal|acceptable|possible|able|want|"
    r"wants|plan|plans|wish|like|hope|going|intend|intends)"
    r"(?: (?:for \w+|if|that|to|i|we|she|he|they|it|still|also|now|just|only|(?:my|the|our|her|his) \w+)){0,4} $"
)
"""Asked leave for, or only wished: the day told elsewhere is of what happened."""
_OPEN = re.compile(
    r"(?:too late|in time|soon enough|late|early|ok(?:ay)?|fine|possible|allowed|permitted|time) (?:to|for)\b"
)
""" "Too late to file?": nothing was filed as far as told."""
_ITS_DAY = re.compile(r" (?:deadline|due date|cut-?off|time ?limit)s?\b(?!\s*(?:was|of|:|=))")


_BY_WHEN = re.compile(
    rf"(?: (?:it|them|that|each|both|over|in|the \w+))?(?: \w+)?,? (?:by|until|till|before) {_A_DAY}\b"
)
""" "Roll over by when?" asks for the day of the act."""


def told_of(text: str, day: Span, cues: list[Cue]) -> list[Cue]:
    """The events that a day can be of: none that is asked for, unless the day follows it in its own sentence.

    Args:
        text: the message in lower case.
        day: where the day stands.
        cues: the events named.
    """
    return [cue for cue in cues if _follows(text, day, cue) or not is_asked_for(text, cue)]


def is_asked_for(text: str, cue: Cue) -> bool:
    """Whether an act's day is asked for, or the act only called for, and nothing of it told."""
    if cue.role in _BY_NATURE:
        return False
    if any((_ITS_DAY.match(text, cue.span[1]), _OPEN.match(text, *cue.span), _BY_WHEN.match(text, cue.span[1]))):
        return True
    before = SENTENCE_END.split(text[max(0, cue.span[0] - 90) : cue.span[0]])[-1]
    return any(one.search(before) for one in (_ASKS, _MUST, _LEAVE))


def _follows(text: str, day: Span, cue: Cue) -> bool:
    if _OPEN.match(text, *cue.span) and 0 <= cue.span[0] - day[1] <= 2:
        return True  # "is October 16 too late for the 706?"
    return cue.span[1] <= day[0] and SENTENCE_END.search(text, cue.span[1], day[0]) is None


_MEANT = re.compile(r"\b(?:meant|wanted|planned|hoped|intended|going|supposed|expected) to\b[^.;?!]{0,30}$")


def is_meant(text: str, day: Span) -> bool:
    """Whether something was only meant to be done on a day."""
    return _MEANT.search(text[max(0, day[0] - 60) : day[0]]) is not None

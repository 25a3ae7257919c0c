"""The part of a message that asks, and whether it asks for a day at all: days may stand there as circumstances only.

Come here for ``asking_part`` and ``asks_no_day``. "The court began in May; must the trustee pay already?" tells a day
and asks for a rule; the days told beside what is asked are not what is wanted.
"""

from __future__ import annotations

import re

from qdot_assistant.asked.deadline_words import ALL_DATES, SHEET, STILL_OPEN, WHEN, without_when_as_if
from qdot_assistant.asked.judged import JUDGE, asks_to_elect
from qdot_assistant.asked.what import ANY_CASE, SUBJECTS, VERBS, VERDICT, told_here
from qdot_assistant.types import Facts
from qdot_assistant.wanted import CONSEQUENCE, WORRIES

FEWEST_WORDS = 4
"""A question of fewer words ("what now?", "and then?") asks of all that was told."""

_SENTENCES = re.compile(r"(?<=[.;?!])\s+|\n+")
_AUX = rf"(?:{VERBS}|need)(?:n'?t)?"
_SUBJECT = (
    rf"(?:{SUBJECTS}|you|one|their|a|an|these|those|any|anyone|somebody|someone|mum|mom|dad|mother|father|grandma|"
    r"grandpa)"
)
_FRONT = (
    r"(?:^|[,;:]\s*|\s[-\u2013\u2014]+\s*|\b(?:and|so|but|then)\s+)"
    r"(?:(?:and|so|but|then|now|ok|well|please|tell me),?\s+)*"
)
_OPEN = (
    r"(?:(?:by|in|for|on|at|to|of|from|under|with|within|above|over|below|beyond|through|into|until|since|about)\s+)?"
    rf"(?:(?:who|whom|whose|what|which|where|why|how)\b(?! (?:he|she|i|we|they) (?:left|had|owned|died|was|"
    rf"got)\b[^?]*,)|"
    rf"when(?:'s)?(?= {_AUX}\b|'s\b| exactly\b|\W*$))"
)
_ASKS = re.compile(rf"{_FRONT}(?P<asks>{_OPEN}|{_AUX}\s+{_SUBJECT}\b)", ANY_CASE)
_A_TIME = (
    r"(?:(?:last|first|latest|exact|next|other|precise|actual|due|calendar|final|very) )*"
    r"(?:days?|dates?|deadlines?|time|months?|years?|period|limits?)\b"
)
_OF_A_THING = re.compile(
    rf"^(?:\w+\s+)?(?:(?:which|what)\s+(?!{_A_TIME}|{_AUX}\b|ones?\b|of (?:them|these|those)\b)(?:\w+\s+){{1,3}}?|"
    rf"(?:who|whom|"
    rf"whose)\s+(?:\w+\s+){{0,3}}?)"
    rf"(?:{_AUX}|counts?|goes|go|governs?|controls?|applies|apply|holds?|has|names?|says?|tells?|signs?|comes?|follows?|falls?|is|are|fits?)\b",
    ANY_CASE,
)
"""Asks for one thing or person, whatever days its words name ("what value counts, that of the day of death?")."""
_OF_ITS_DAY = re.compile(
    r"\b(?:due|deadlines?|when|last|latest|late|in time|on time|timely|miss\w*|overdue|soon|long|until|till|left|still|"
    r"now|by (?:what|which))\b",
    ANY_CASE,
)
_SAYS = (
    r"(?:say|state|give|write|put(?: down)?|list|mention|name|tell|include|describe|disclose|show|report|declare|"
    r"enter|indicate|note)(?:s|d|ing|ting)?"
)
_OF_ITS_CONTENT = re.compile(
    rf"\b(?:enough|suffic\w+|ok(?:ay)?|fine|all right|correct)\b[^.;?!]{{0,20}}\b{_SAYS}\b|"
    rf"\b{_SAYS}\b[^.;?!]{{0,60}}\b(?:enough|suffic\w+|ok(?:ay)?|fine)\b|"
    r"\b(?:must|should|need to|have to|has to|do (?:i|we)|does it|do they)\b[^.;?!]{0,20}"
    rf"\b(?:only|just|also) {_SAYS}\b|"
    r"\b(?:enough|suffic\w+|all we need)\b[^.;?!]{0,15}\bor (?:do|must|does|should|is|are)\b",
    ANY_CASE,
)
"""Asks what a paper must say, or which papers are wanted; a year told in it is what the paper tells of."""
_OF_A_LIMIT = re.compile(
    r"\b(?:due|deadlines?|when|late|latest|last day|in time|on time|timely|until|by (?:what|which)|how (?:long|soon)|"
    r"overdue|miss(?:ed|ing)?|tomorrow|still|(?:in|by|on|before|after) (?:the )?(?:20\d\d|\d|jan|feb|mar|apr|may|jun|"
    r"jul|aug|sep|oct|nov|dec)\w*)\b",
    ANY_CASE,
)
_OF_TIME = re.compile(
    r"\b(?:days?|dates?|deadline|months?|time|moment|period|window|clock|closed|over\b(?! \$?\d)|expired|lapsed|"
    r"passed|gone|"
    r"weeks?|years|what now|now what|what next|(?:what|how) about|what (?:can|do|should) (?:i|we|she|he) do|"
    r"exten(?:d|ds|ded|sion)|4768|before|after|yet|early|calendar|put off|postpon\w+|delay\w*|defer\w*|january|"
    r"february|"
    r"march|april|may \d|june|july|august|september|october|november|december|today|tomorrow|yesterday|20\d\d)\b",
    ANY_CASE,
)
"""Words of a day or of its having gone by, beside those of ``WHEN`` and ``JUDGE``."""
_TIMES = (WHEN, JUDGE, VERDICT, ALL_DATES, SHEET, STILL_OPEN, CONSEQUENCE, WORRIES, _OF_TIME)
_LATE_KIN = re.compile(
    r"\blate (?=(?:\w+ )?(?:husband|hubby|wife|spouse|partner|father|dad|mother|mom|mum|brother|sister|son|daughter|"
    r"uncle|"
    r"aunt|grand\w+|step\w+|client|mr|mrs|ms|dr)'?s?\b)",
    ANY_CASE,
)


def without_late_kin(text: str) -> str:
    """The words without the "late" of one who died: "my late wife" tells of nothing late."""
    return _LATE_KIN.sub("", text)


def asking_part(text: str) -> str:
    """The clauses that ask, each from its first word that asks; empty where nothing asks in so many words."""
    sentences = [(one, _ASKS.search(one)) for one in _SENTENCES.split(text.strip())]
    asking = [one[found.start("asks") :] if found else one for one, found in sentences if found or one.endswith("?")]
    return " ".join(asking)


def asks_no_day(text: str, facts: Facts) -> bool:
    """Whether what asks names no day and no time limit, and judges nothing done: the rest tells circumstances."""
    if any(one.endswith("?") and not _ASKS.search(one) for one in _SENTENCES.split(text.strip())):
        return False  # a question without a word that asks ("the return has to be in by…?")
    asks = without_when_as_if(asking_part(text))
    if asks_to_elect(asks, facts):
        return False
    of_a_thing = _OF_A_THING.search(asks) is not None and _OF_ITS_DAY.search(asks) is None
    of_a_thing = of_a_thing or (_OF_ITS_CONTENT.search(asks) is not None and _OF_A_LIMIT.search(asks) is None)
    if not of_a_thing and (len(asks.split()) < FEWEST_WORDS or any(one.search(asks) for one in _TIMES)):
        return False
    if "spouse_citizen_on" in facts.current and "return_filed" in facts.facts:
        return False  # whether citizenship spares the QDOT is judged by the day of the return
    return not told_here(asks, facts)

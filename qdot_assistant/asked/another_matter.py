"""Whether a message after a calculation asks for something else than its day or figure, which is then not told again.

Come here for ``is_its_own`` (another calculation with its own facts) and ``asks_another`` (a rule of the law): after
the return's day was told, "whose signature goes on the agreement, and who files it?" asks for no day.
"""

from __future__ import annotations

import re

from qdot_assistant.asked.by_itself import only_supposes
from qdot_assistant.asked.corpus_portion import CORPUS_WORD, is_annuity_sheet
from qdot_assistant.asked.deadline_topics import topics_of
from qdot_assistant.asked.deadline_words import WHEN
from qdot_assistant.asked.own_deadlines import OF_THE_RULE
from qdot_assistant.asked.what import ANY_CASE, CORPUS_FACTS, DATE_FACTS, IF_DONE, Asked
from qdot_assistant.asked.what_asks import asking_part, asks_no_day
from qdot_assistant.subjects import content_of
from qdot_assistant.types import Facts

FEWEST_OF_ITS_OWN = 2  # words of substance that the talk before did not say
_BY_THE_WAY = frozenset({"route", "frequency", "timing", "administration", "life_contingent", "acting_date"})
""" "The monthly check" and "the rollover" name a thing and tell no fact of the calculation."""
_EXCLUSION = re.compile(r"\b(?:exemptions?|exclusions?|tax[- ]free amount|unified credit)\b", ANY_CASE)
_FIGURE = re.compile(
    r"\b(?:how much|how many|corpus|principal|portions?|percent\w*|shares?|fractions?|figures?|sums?|amounts?|dollars?|"
    r"numbers?|results?|tables?|factor|term|rate|present value|math|steps?|again|redo|recalculate|roll\w*|\d\d)\b|%",
    ANY_CASE,
)
_POINTS_AT_IT = re.compile(
    r"^\W*(?:is|are|was|can|could|may|must|does|do|did|will|would|should|has) (?:it|that|this|they)\b"
    r"(?: [\w']+){0,4}\W*$",
    ANY_CASE,
)
""" "Can it wait as long?" is asked of what was worked out."""
_AGAIN = re.compile(
    r"\b(?:again|anew|re-?(?:do|run|compute|calculate|work|check|figure)\w*|same|instead|change[sd]?|new (?:day|date|"
    r"figure|deadline))\b",
    ANY_CASE,
)


_AT_A_DEATH = re.compile(
    r"(?<=\w )when (?:i|he|she|they|the (?:\w+ )?spouse|(?:my|our) (?:\w+)) (?:die[sd]?|pass(?:es)?(?: away)?|"
    r"am gone|is gone)\b",
    ANY_CASE,
)
""" "Who gets the trust when she dies?" asks for no day."""


def is_its_own(own: Asked, inherited: Asked, text: str, facts: Facts) -> bool:
    """True where the message itself wants another calculation than the one before, and tells or names what it needs."""
    if own.calculator is None or own.calculator == inherited.calculator:
        return False
    if own.calculator == "deadlines":
        return bool(topics_of(text) and WHEN.search(text) and facts.current & DATE_FACTS)
    if own.calculator == "corpus_portion":
        names_it = CORPUS_WORD.search(text) or own.focus
        return is_annuity_sheet(text, facts) or bool(names_it and facts.current & CORPUS_FACTS)
    return own.calculator == "exclusion_amount"


def asks_another(text: str, found: Asked, facts: Facts, context: str) -> bool:
    """True where the message asks for a rule of a subject of its own, and neither for a day nor for a figure."""
    if _EXCLUSION.search(text) and found.calculator in ("deadlines", "corpus_portion"):
        return True
    if found.calculator == "deadlines" and OF_THE_RULE.search(text) and not facts.current - _BY_THE_WAY:
        return True
    text = _AT_A_DEATH.sub(" ", text)
    asks = asking_part(text)
    puts_a_case = only_supposes(text) or IF_DONE.match(text) or _AGAIN.search(text)
    if not asks or puts_a_case or facts.current - _BY_THE_WAY - {"spouse_citizen_on"}:
        return False
    if len(content_of(asks) - content_of(context)) < FEWEST_OF_ITS_OWN or _POINTS_AT_IT.search(asks):
        return False
    if found.calculator == "deadlines":
        return not found.judges and asks_no_day(text, facts)
    return found.calculator == "corpus_portion" and not _FIGURE.search(asks)

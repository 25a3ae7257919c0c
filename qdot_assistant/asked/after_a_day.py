"""What is asked after a day was worked out: the election, the tax itself, an extension's form, a wish to wait."""

from __future__ import annotations

import re

from qdot_assistant.asked.deadline_topics import topics_of
from qdot_assistant.asked.what import (
    ANY_CASE,
    EXTENSION,
)
from qdot_assistant.types import Facts

_OF_THE_EXTENSION = re.compile(
    r"\b(?:who|whom|why|where|how (?:do|does|can|could|to|is|are|would|should|must|much)|called|names?|automatic\w*|"
    r"(?:what|which|whats|what's)(?: is| the)* (?:\w+ )?(?:form|paper)|number of the form|costs?|fees?|sign\w*|"
    r"refus\w*|guarantee\w*|twice|second|another|reasons?)\b",
    ANY_CASE,
)
"""What is asked of an extension besides the day it leads to."""
TIME_TO_PAY = re.compile(
    r"\b(?:(?:to|of|for|with) (?:the )?pay(?:ing|ments?)?|(?:can|may|does|do|will|is) (?:\w+ ){0,4}pay\w*)\b", ANY_CASE
)


def asks_of_the_extension(text: str) -> bool:
    """True for who asks for an extension, by which form or whether it is automatic: a rule, and no day."""
    return bool(EXTENSION.search(text) and _OF_THE_EXTENSION.search(text))


_IF_LOST = re.compile(
    r"\b(?:qdot|special trust|marital deduction)\b[^.;?!]{0,40}\b(?:lost|gone|over|missed|forfeit\w*|dead|"
    r"still (?:be )?(?:possible|open|available|done|made|chosen|saved|elected|get|have|there))\b|"
    r"\b(?:lost?|lose|missed|forfeit\w*|blown|too late (?:for|to)|save|still (?:get|have|do|make|choose|elect|save))\b"
    r"[^.;?!]{0,25}\b(?:the |a |our |my |that )?(?:qdot|special trust|marital deduction)\b",
    ANY_CASE,
)
_ELECTED = re.compile(
    r"\b(?:elect\w*|choos\w*|choice|opt\w*|claim\w*|pick\w*)\b[^.;?!]{0,30}\b(?:qdot|special trust)\b|"
    r"\b(?:qdot|special trust)(?:'s)? (?:choice|election|option)\b",
    ANY_CASE,
)
_LAST_DAY_ASKED = re.compile(
    r"(?!.*\b(?:who|whom|why|revo\w+|undo\w*|undone|change (?:my|our|her|his|their) minds?|who's)\b).*"
    r"\b(?:when|(?:until|till|by) (?:when|what|which)|how (?:long|late)|(?:what|which|what's|whats)\b[^.;?!]{0,40}"
    r"\b(?:day|date|deadline|limit|moment|cut-?\s?off)|outer limit|outside date)\b",
    ANY_CASE | re.DOTALL,
)
_A_DAY = re.compile(
    r"\b(?:last|latest|final|until|till|when|how (?:long|late)|deadline|time left|what day|which day|cut-?\s?off|"
    r"outside (?:day|date|limit)|outer (?:day|date|limit))\b",
    ANY_CASE,
)
_TAX_TOO = re.compile(
    r"^\W*(?:(?:and|but|so|ok|also|what about|how about|does|do|is|can|may|must|will|has)\b[\s,]*)*(?:(?:the|"
    r"our|his|her|that) )?"
    r"(?:(?:estate )?tax(?:es)?|payment|money|bill)(?: itself| bill| money| payment)?\b"
    r"(?: (?!rate|return|form|adviser|on)\w+){0,3}?[\s,]*"
    r"(?:same (?:day|date|time)|too|as well|wait\w*|due|then|also|have the same day|by then|itself)\b[^.;!]{0,30}$",
    ANY_CASE,
)
_OF_A_TRUST = re.compile(r"\b(?:pensions?|annuit\w+|qdt|payout|distribut\w+|trust|qdot|roll\w*|pay[- ]tax)\b", ANY_CASE)


def is_of_the_tax_itself(text: str, context: str) -> bool:
    """True for "and the tax itself, the same day?" after the return's: IRC 6151, the tax is due with the return."""
    short = len(text.split()) <= MOST_OF_THE_TAX
    return short and _TAX_TOO.match(text) is not None and not _OF_A_TRUST.search(f"{text} {context}")


MOST_OF_THE_TAX = 14


def is_of_the_election(text: str, facts: Facts) -> bool:
    """True for "is the QDOT lost, or is there a last day?" where a death is told and no return filed: IRC 2056A(d)."""
    asks_lost = _IF_LOST.search(text) and _A_DAY.search(text)
    asks = (asks_lost or (_ELECTED.search(text) and _LAST_DAY_ASKED.match(text))) and not set(topics_of(text)) - {
        "qdot_election_latest"
    }
    is_open = "date_of_death" in facts.facts and not facts.facts.keys() & {
        "return_filed",
        "surviving_spouse_date_of_death",
    }
    return bool(asks) and is_open and facts.value("date_of_death_precision") in (None, "day")


_PUTS_OFF = re.compile(
    r"\b(?:wait|waiting|hold off|sit tight|leave it|delay|postpone|put it off|take (?:my|our|her|his) time)\b"
    r"[^.;?!]{0,25}\b(?:until|till|for|after)\b|\b(?:any ?time|some ?time|the (?:day|week|month|year)|right|long|well|"
    r"even|only|later,?) after\b|\bno (?:hurry|rush)\b",
    ANY_CASE,
)
_WHICH_DAY = re.compile(
    r"\b(?:when|what (?:day|date)|which (?:day|date)|how (?:long|late|soon)|deadline|last day)\b", ANY_CASE
)


def puts_it_off(text: str) -> bool:
    """True for "so I can wait until the estate is closed?": whether that is right is the rule's to say, and no day."""
    return bool(_PUTS_OFF.search(text)) and not _WHICH_DAY.search(text)


DOES_NOT_KNOW = re.compile(
    r"^\W*(?:(?:sorry|well|hm+|oh|honestly|um+|er+)\b,? ?)*(?:(?:i|we)(?:'m| am| are)? (?:\w+ )?(?:(?:don'?t|do not|"
    r"cannot|can'?t|couldn'?t|no longer) (?:\w+ )?(?:know|remember|recall|tell|say|have)|forg[eo]t\w*|(?:not|un)sure|"
    r"(?:have|need|'?d have) to (?:check|look|ask)|(?:have|has|'ve) no (?:idea|clue))|no (?:idea|clue)|dunno|idk|"
    r"not sure|unsure|can'?t (?:say|tell|remember)|unknown|haven'?t (?:a clue|any idea|got))\b",
    ANY_CASE,
)
""" "No idea, I think spring" after a question back."""

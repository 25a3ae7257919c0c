"""Questions that name a day and ask for a rule: whether an old paper holds, which table, what a filing has ended.

Come here for ``is_of_a_rule``.
"""

from __future__ import annotations

import re

from qdot_assistant.asked.deadline_words import WHEN
from qdot_assistant.asked.what import ANY_CASE, DATE_FACTS
from qdot_assistant.told_facts import tells
from qdot_assistant.types import Facts


def is_of_a_rule(text: str, facts: Facts) -> bool:
    """Whether a rule answers, though a day is told beside what is asked."""
    if asks_a_rule(text, facts):
        return True  # a death told before makes no day of what is asked of the rule
    if _CLAIMED_PERIOD.search(text) and not facts.current & {"date_of_death", "return_filed"}:
        return True  # the time taken for granted is another than the rule's
    if _STILL_GOOD.search(text) and _PAPER.search(text) and not WHEN.search(text):
        return True  # whether a paper signed under an earlier text holds is no day
    if _WHICH_TABLE.search(text) and not WHEN.search(_beside_the_table(text)):
        return True  # a date of death told beside it picks the table
    if "date_of_death" not in facts.facts and tells("carrier_label", text) and _LABEL.search(text):
        return True  # whether a carrier's label is a postmark is no day
    if "date_of_death" not in facts.facts and _is_of_an_extension(text):
        return True  # whether more time to file is more time for the trust is no day
    if "date_of_death" not in facts.facts and "return_filed" in facts.facts and tells("qdot_lost_asked", text):
        return True  # what a late return does to the election is no day
    is_untold = (
        "return_filed" not in facts.facts
    )  # a filing whose day was not told ends the time for a transfer, (b)(1)
    return is_untold and tells("return_already_filed", text) and tells("asks_to_move_now", text)


def asks_a_rule(text: str, facts: Facts) -> bool:
    """True for why, relief, undoing, what a paper must hold, or when a return is deemed filed: no day of a case."""
    if facts.current & DATE_FACTS:
        return False
    of_a_rule = any(one.search(text) for one in _RULES) and not _THE_LAST_DAY.search(text)
    return of_a_rule or any(one.search(text) for one in _RULES_WHATEVER_DAY)


_THE_LAST_DAY = re.compile(
    r"\b(?:(?:by|until|till) (?:when|what|which)|(?:last|latest|final) (?:possible )?(?:day|date|moment)|"
    r"(?:what|which|exact) (?:calendar )?(?:day|date)|deadlines?|due dates?|"
    r"when (?:is|was) (?:the|my|our|his|her) (?:\w+ ){1,3}due|how (?:long|much time))\b",
    ANY_CASE,
)
_RULES_WHATEVER_DAY = tuple(
    re.compile(pattern, ANY_CASE)
    for pattern in (
        r"^\W*(?:(?:and|but|so|then)\b,? ?)*(?:why|how come|for what reason|what(?:'s| is) the (?:reason|point))\b",
        r"\b(?:deemed|considered|treated as|regarded as|relates? back|relation[- ]back\w*)\b(?: to be|"
        r" as)? ?(?:filed|made|"
        r"timely)?\b(?=[^.;?!]*\b(?:filed|return|paragraph|\(a\)|reform\w*)\b)|\bdeem(?:s|ing)\b",
    )
)
_RULES = tuple(
    re.compile(pattern, ANY_CASE)
    for pattern in (
        r"\b(?:relief|waive[drs]?|waiver|waiving|letter rulings?|plr|9100|let (?:us|me|her|him) off|good cause|"
        r"excus(?:e|ed|al))\b",
        r"\b(?:way|chance|possible|possibility|can|could|may) (?:\w+ ){0,3}?(?:get|to get|have|buy|gain|obtain) "
        r"(?:\w+ )?(?:more|extra|additional|longer) time (?:to|for) (?!fil|pay)",
        r"\bwhen (?:should|can|could|may|must|do|would) (?:i|we|she|he|they) (?:cancel|revoke|undo|take (?:it|"
        r"that) back)\b|"
        r"\b(?:can|could|may|might) (?:i|we|she|he|they) (?:\w+ )?(?:still )?(?:cancel|revoke|undo|take (?:it|"
        r"that) back)\b",
        r"\b(?:elements|requirements|requisites|ingredients|conditions) (?:of|for)\b",
        r"\bwhen (?:is|are) (?:an? |the )?[\w -]{3,60} (?:called for|needed|required|mandatory|necessary|used|"
        r"appropriate|apt)\b",
        r"\bwhat (?:goes|do (?:we|i) (?:put|write|enter)|must stand|should stand|stands) (?:on|in|into|at|for|there)\b",
        r"\b(?:do|does|must|should) (?:i|we|she|he|they|mom|mum|the \w+) still (?:have|need)(?: to)? "
        r"(?!time\b)(?!the time\b)\w+",
    )
)

_CLAIMED_PERIOD = re.compile(
    r"\b(?:since|because|as|given that) (?:i|we|she|he|you|they|one) (?:get|gets|have|has|had|got|are given|is given)"
    r"(?: \w+)? (?!60\b|sixty\b)(?:\d+|thirty|forty[- ]five|fifty|seventy|ninety|a hundred|(?:one |a )?hundred and "
    r"(?:twenty|eighty)) days\b",
    ANY_CASE,
)
_PAPER = re.compile(
    r"\b(?:agreements?|papers?|documents?|cop(?:y|ies)|texts?|wording|signed|instruments?)\b", re.IGNORECASE
)
_STILL_GOOD = re.compile(
    r"\b(?:still|remains?|stays?) (?:good|valid|ok(?:ay)?|fine|binding|in force|effective|enforceable|worth anything|"
    r"accepted|usable|the right (?:form|text|words|paper))\b",
    re.IGNORECASE,
)


_WHICH_TABLE = re.compile(
    r"\b(?:which|what)\b[^.;?!]{0,30}\btables?\b|\b(?:mortality|life|actuarial|valuation) tables?\b|\b(?:20[01]0|"
    r"90)\s?cm\b",
    re.IGNORECASE,
)
"""The table of mortality is asked about, which the date of death picks: 26 CFR 20.2031-7(d)."""


_SENTENCE = re.compile(r"[^.;?!]+(?:[.;?!]+|$)")


def _beside_the_table(text: str) -> str:
    """What is said beside the table: that it is "still open" to the executor asks for no day."""
    return " ".join(one for one in _SENTENCE.findall(text) if not _WHICH_TABLE.search(one) or _A_DAY.search(one))


_A_DAY = re.compile(
    r"\bwhen\b|\bdeadlines?\b|\bdue\b|\b(?:which|what|last|latest|final) (?:day|date)\b|\bhow (?:long|late|soon)\b",
    ANY_CASE,
)


def _is_of_an_extension(text: str) -> bool:
    """True for "we have six months more, is there more time for the trust too", where no day is asked for."""
    asks_a_day = re.search(r"\bwhen\b|\b(?:which|what|last) (?:day|date)\b|\bhow (?:long|late|soon)\b", text, ANY_CASE)
    return asks_a_day is None and tells("more_time_to_file", text) and tells("asks_of_the_trust_too", text)


_LABEL = re.compile(r"\b(?:label|receipt|stamp|date on)\b[^.;?!]{0,30}\bcounts?\b|\bcount as (?:a )?postmark", ANY_CASE)

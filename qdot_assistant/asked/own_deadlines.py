"""The asker's own day asked for without the fact it runs from ("my due dates, please").

Come here for ``own_deadline``.
"""

from __future__ import annotations

import re

from qdot_assistant.asked.deadline_words import ALL_DATES, WHEN
from qdot_assistant.asked.what import ANY_CASE, IN_GENERAL, NONE, OWN, Asked
from qdot_assistant.types import Facts


def own_deadline(text: str, topics: tuple[str, ...], facts: Facts) -> Asked:
    """The asker's own day without the fact it runs from: worked out from an earlier turn, or asked for."""
    if (
        topics
        and not (set(topics) <= _OF_PAYMENTS and not facts.facts.keys() & {"payment_dates", "payment_years"})
        and "date_of_death" in facts.facts
        and facts.current <= _CIRCUMSTANCES
        and ASKS_ITS_DAY.search(text)
        and len(text.split()) <= 20
        and not IN_GENERAL.search(text)
        and not OF_THE_RULE.search(text)
    ):
        return Asked("deadlines", topics)
    if len(text.split()) > 30 or not OWN.search(text):
        return NONE
    if topics and set(topics) <= RUN_FROM_THE_DEATH and WHEN.search(text) and _tells_the_extension(text, facts):
        return Asked("deadlines", topics)
    if ALL_DATES.search(text) and not topics:
        return Asked("deadlines")
    if (
        set(topics) <= _RETURN
        and topics
        and _DIED.search(text)
        and _LAST_DAY.search(text)
        and not IN_GENERAL.search(text)
    ):
        return Asked("deadlines", topics)
    its_day = _ITS_DAY.search(text) and not _IS_PAST.search(text)
    if topics and set(topics) <= RUN_FROM_THE_DEATH and its_day and _OF_ONES_OWN.search(text):
        return Asked("deadlines", topics)
    if not topics or not _DAY_ASKED.search(text) or not _MINE.search(text):
        return NONE
    known = facts.facts.keys() & {"date_of_death"}
    general = re.search(r"\b(?:each|every|all|usually|generally|normally)\b", text, ANY_CASE)
    return (
        Asked("deadlines", topics) if known or (re.search(r"\b(?:my|our)\b", text, ANY_CASE) and not general) else NONE
    )


ASKS_ITS_DAY = re.compile(
    r"\b(?:can|could|may) (?:i|we|she|he|they|the executor) still\b|\b(?:when|wen|whn|deadlines?|due|cut-?\s?offs?|"
    r"longest|calendar|timeline|timetable|time (?:limit|left)|overdue)\b|\b(?:what|which) (?:calendar |exact |precise |"
    r"very )*(?:days?|dates?)\b|\bhow (?:long|late|soon|fast|quick(?:ly)?|many (?:days|months|weeks))\b|"
    r"\b(?:last|latest|final|outer|outside|legal|filing|exact|target) (?:\w+ )?(?:days?|dates?|moment|limits?|time)\b|"
    r"\b(?:the|at the) latest\b|\btoo (?:late|soon)\b|\bin time\?|\bstill (?:have )?time\b|"
    r"\b(?:soonest|earliest|latest) (?:the|a|that|it|we|they|she|he|i)\b|"
    r"\bthe (?:right |real |actual )?(?:day|date) (?:for|to|by|on|is|was)\b|\b(?:by|until|till) (?:what|which|when)\b",
    ANY_CASE,
)
"""A day is asked for in so many words: "a valid assignment" and "still have to" ask for none."""
OF_THE_RULE = re.compile(
    r"\bwhy\b|\bcalled for\b|\bfor (?:the )?purposes? of\b|\b(?:consider|deem)(?:ed|ing)\b|\b(?:revok\w*|cancel\w*|"
    r"withdraw\w*|take (?:it|that) back|undo\w*)\b|\bmore time\b",
    ANY_CASE,
)
"""What is asked of the rule, though a day stands beside it; an assignment cannot be cancelled on any."""

_OF_PAYMENTS = {"rollover", "form_706qdt"}
"""Days that run from a payment, of which a death tells nothing."""
_CIRCUMSTANCES = {"administration", "extension_months"}
"""What is told beside a day asked for, and has no day of its own."""
RUN_FROM_THE_DEATH = {
    "estate_tax_return", "estate_tax_return_extended", "estate_tax_payment", "qdot_election_latest", "form_4768",
    "trust_instrument_reformation", "judicial_reformation_commenced", "conveyance_no_administration",
    "conveyance_administration", "section_2056a_tax_at_death",
}  # fmt: skip
"""Time limits that only the death is needed for."""


def _tells_the_extension(text: str, facts: Facts) -> bool:
    """True where an extension, or that there was none, is told of this case, in a sentence that does not ask."""
    if "extension_months" not in facts.current or "date_of_death" in facts.facts or IN_GENERAL.search(text):
        return False
    words = facts.facts["extension_months"].words.lower()
    told = [one for one in _SENTENCES.split(text.lower()) if words in one and not one.rstrip().endswith("?")]
    return any(not _SUPPOSED.search(one) for one in told)


_SENTENCES = re.compile(r"(?<=[.;?!])\s+")
_SUPPOSED = re.compile(r"\b(?:if|unless|suppose|supposing|assuming|when|with|in case)\b")

_IS_PAST = re.compile(
    r"\b(?:day|date|deadline|cut-?off)s? (?:has |have |had |is |was )?(?:gone(?: by)?|passed|past|over|missed|"
    r"come and gone)\b|"
    r"\b(?:missed|after|past) (?:the |our |my )?(?:\w+ )?(?:day|date|deadline|cut-?off)\b",
    ANY_CASE,
)
"""The day is gone, and what follows from that is asked."""
_ITS_DAY = re.compile(
    r"\b(?:(?:exact|precise|actual|last|latest|final|due|right|very|filing|calendar) (?:\w+ )?(?:days?|dates?)|"
    r"deadlines?|"
    r"cut-?offs?)\b",
    ANY_CASE,
)
_OF_ONES_OWN = re.compile(
    r"\b(?:my|our) (?:late |dear |own |dead |deceased )*(?:husband|wife|hubby|spouse|partner|client|father|"
    r"mother|dad|mom|"
    r"mum|parent|brother|sister|uncle|aunt|grand\w+|step\w+)(?:'?s)?\b",
    ANY_CASE,
)
"""The day of a return, or of what runs with it, after the death of one's own, which was not told."""

_RETURN = {"estate_tax_return", "estate_tax_return_extended"}
_DIED = re.compile(r"\b(?:my|our) [\w' ]{0,30}\b(?:died|passed|dead)\b", ANY_CASE)
_LAST_DAY = re.compile(r"\b(?:last day|last date|latest|deadline|due date|due)\b", ANY_CASE)
"""The day of the return after one's own loss, asked for before the day of the death was told."""

_DAY_ASKED = re.compile(
    (
        r"\b(?:when(?: exactly)?(?:'?s| is| are| will| was)\b|what (?:day|date)(?: exactly)? (?:is|are|do|does|"
        r"must|should)|by (?:what|which) (?:day|date)|what(?:'?s| is) (?:my|our))\b"
    ),
    ANY_CASE,
)

_MINE = re.compile(r"\b(?:my|our|his|her|their|mum'?s|mom'?s|dad'?s|the client'?s)\b", ANY_CASE)

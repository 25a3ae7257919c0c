"""A day, or a verdict, that a follow-up asks for by nothing but "it" or "the first one".

Come here for ``day_again`` and ``judged_again``: what was worked out before is meant, else what the facts just told
ask for by themselves.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from qdot_assistant.asked.deadline_topics import topics_of
from qdot_assistant.asked.default_days import FOLLOWING
from qdot_assistant.asked.judged import JUDGE
from qdot_assistant.asked.what import ANY_CASE, DONE_FACTS, GENERAL, NONE, Asked
from qdot_assistant.conversation import Standing
from qdot_assistant.facts import facts_of
from qdot_assistant.subjects import asks, content_of, gives_facts_alone
from qdot_assistant.types import Facts, Question


def day_again(text: str, standing: Standing, facts: Facts, earlier_of: Callable[[Question], Asked]) -> Asked | None:
    """The day that "when is it due?" means.

    Args:
        earlier_of: gives the calculation that the conversation asked for last.
    """
    previous = standing.previous
    own_topic = set(topics_of(text)) - {"estate_tax_payment"}  # "pay" is a word of every tax
    text = _IN_THE_CASE.sub(" ", text)
    if previous is None or not _ONLY_A_DAY.search(text) or GENERAL.search(text) or _WHETHER.match(text):
        return None
    if own_topic or _names(text, standing):
        return None
    if PUT_OFF.search(previous.question) and _WHETHER.match(previous.question):
        return _put_off_to(earlier_of(previous), facts)
    earlier = NONE if topics_of(text) else earlier_of(previous)
    if earlier.calculator == "deadlines" and earlier.focus and runs(earlier.focus, facts):
        return replace(earlier, judges=False)
    spoken = topics_of(previous.question)
    if earlier.calculator is None and spoken and not topics_of(text) and runs(spoken, facts) and _ALONE.match(text):
        return Asked("deadlines", spoken)
    focus = _of_the_facts(facts, facts_of(previous).current) if facts_alone(previous) else ()
    if focus[:1] == ("estate_tax_return",) and topics_of(text):
        return None
    return Asked("deadlines", focus) if focus and runs(focus, facts) else None


def _put_off_to(earlier: Asked, facts: Facts) -> Asked | None:
    """The day to which the return's was put off; any other such day is no longer the one worked out before."""
    extended = ("estate_tax_return_extended",)
    worked_out = earlier.calculator == "deadlines" and extended[0] in earlier.focus
    return replace(earlier, judges=False) if worked_out and runs(earlier.focus, facts) else None


def judged_again(text: str, standing: Standing, facts: Facts, earlier_of: Callable[[Question], Asked]) -> Asked | None:
    """Whether what was told and judged before was in time, asked once more ("is that in time?")."""
    if standing.previous is None or not JUDGE.search(text) or _names(JUDGE.sub(" ", text), standing) or topics_of(text):
        return None
    earlier = earlier_of(standing.previous)
    judges = earlier.judges or bool(facts.facts.keys() & DONE_FACTS)
    if earlier.calculator == "deadlines" and not judges and _IF_LATE.search(text):
        return earlier  # nothing was done yet: the day itself tells whether it is late
    return replace(earlier, judges=True) if earlier.calculator == "deadlines" and judges else None


def runs(topics: Sequence[str], facts: Facts) -> bool:
    """True where the fact is told, to the day, that the day of a topic runs from."""
    told = any(key in facts.facts for key in _RUNS_FROM.get(topics[0], ("date_of_death",)))
    return told and facts.value("date_of_death_precision") in (None, "day")


def facts_alone(previous: Question) -> bool:
    """True where the earlier message told facts and asked nothing."""
    text = previous.question
    return gives_facts_alone(text) or (bool(facts_of(previous).current) and not asks(text))


_RUNS_FROM = {
    "rollover": ("payment_dates",), "form_706qdt": ("payment_dates", "payment_years"), "transfer": ("return_filed",),
    "assignment": ("return_filed",), "form_706qdt_distribution": ("distribution_dates",),
    "section_2056a_tax_at_death": ("surviving_spouse_date_of_death",), "citizenship_notice": ("spouse_citizen_on",),
}  # fmt: skip
"""The fact that a day runs from, where it is not the date of death."""

_IF_LATE = re.compile(r"\b(?:late|in time|on time|overdue|too late|miss(?:ed)?)\b", ANY_CASE)

_ONLY_A_DAY = re.compile(
    r"\b(?:when|by when|until when|(?:by |until |on )?(?:what|which) (?:day|date)|deadlines?|due|"
    r"how (?:long|late|soon|fast)|last (?:day|date)|latest|how (?:much|many) (?:more )?(?:time|days|weeks|months))\b",
    ANY_CASE,
)
_IN_THE_CASE = re.compile(
    r"(?<=\w )\b(?:when|once) (?:i|she|he|we|they|(?:my|the|his|her) \w+) (?:am |is |are |'?m |has |have )?"
    r"(?:die[sd]?|dead|gone|pass(?:es|ed)?|leaves?|left|sells?|sold|gets?|moves?|becomes?|takes?|goes|go|stops?|"
    r"marr(?:y|ies))\b",
    ANY_CASE,
)
""" "Will there be tax when I die?" puts a case and asks for no day."""
_ALONE = re.compile(
    r"^\W*(?:(?:and|but|so|ok(?:ay)?|then)\b,? ?)*(?:(?:by|until|till|before|on) )?"
    r"(?:when|what (?:day|date)|which (?:day|date)|how long|the (?:day|date|deadline))"
    r"(?: (?:exactly|then|is (?:it|that)|at the latest|precisely|latest))*\W*$",
    ANY_CASE,
)
""" "Until when?" asks for the day of what the question before spoke of."""
_WHETHER = re.compile(
    r"^(?:and |but |so |ok,? )*(?:can|could|may|might|will|would|is|are|does|do|did|has|have|must|should)\b"
    r"(?!.*\b(?:when|what day|which day|what date|which date)\b)",
    ANY_CASE,
)
"""Yes or no is asked ("can the deadline be moved?"), and no day."""
PUT_OFF = re.compile(
    r"\b(?:can|could|may|is|be)\b.{0,40}\b(?:moved|pushed|put off|postponed|delayed|extended|later|longer|more time)\b",
    ANY_CASE,
)
_DOING = frozenset(
    content_of(
        "move moved transfer transferred put pay paid file filed sign signed do done send sent act finish finished "
        "complete completed ready happen first second next one payment money check cheque trust start begin over in "
        "year time start tax due latest days day weeks now left "
        "new now already am many far long today extended exact final real actual remit report reported hand in"
    )
)
"""What is done by a day, which names no day of its own."""


def _names(text: str, standing: Standing) -> bool:
    """True when a follow-up names a thing of its own, which the conversation has not spoken of."""
    return bool(content_of(text) - content_of(standing.context) - _DOING)


def _of_the_facts(facts: Facts, just_told: frozenset[str]) -> tuple[str, ...]:
    """The day that the facts told ask for by themselves."""
    for name, focus in FOLLOWING.items():
        if name in just_told:
            return focus
    paid = facts.facts.keys() & {"payment_dates", "payment_years"}
    if paid and "route" in facts.facts:
        return ("rollover",) if facts.value("route") == "rollover" else ("form_706qdt",)
    return ("estate_tax_return", "estate_tax_return_extended") if "date_of_death" in facts.facts and not paid else ()

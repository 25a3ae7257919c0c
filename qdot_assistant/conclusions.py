"""What a rule comes to in the case told: "14 months after the due date and no probate" is too late, and is said first.

Come here for ``drawn``. ``knowledge/told_facts.yaml`` names what an asker may tell, ``knowledge/conclusions.yaml`` the
outcome that such facts choose, with the statement whose supports carry it. The law stands there, none of it here.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from knowledge import store
from knowledge.everyday import Conclusion
from qdot_assistant.estate_told import estate_told, year_of_death_told
from qdot_assistant.given_up import said_hopeless
from qdot_assistant.ranking import Ranked
from qdot_assistant.since_the_death import told_by_time
from qdot_assistant.told_facts import told_in
from qdot_assistant.types import Draft, DraftSentence
from qdot_assistant.verdicts import PREMISE_DENIED
from qdot_assistant.writers import grounded

if TYPE_CHECKING:
    from qdot_assistant.pipeline import Asking

NEAR = 0.12  # a conclusion is drawn for a statement this near to the first one …
NEAR_BY_SEVERAL = 0.2  # … or this near, where several facts choose it …
FEW = 8  # … among so many
LARGE = 2_000_000
"""Above it § 20.2056A-2(d)(1)(i) asks for a bank, a bond or a letter of credit, whoever is trustee."""
_OPENING = re.compile(rf"^(?:Yes\.|No\.|It depends\.|{re.escape(PREMISE_DENIED)}) ")
_OPEN = "It depends. "
"""Said of the statement alone; what was told decides it."""


@dataclass(frozen=True)
class Drawn:
    """The statements with the one first whose rule decides the case, and what follows from it."""

    ranked: list[Ranked]
    conclusion: Conclusion | None = None


def drawn(ranked: list[Ranked], asking: Asking) -> Drawn:
    """The conclusion that the facts told choose, for the likeliest statement that has one; most facts first."""
    near = [
        (at, entry, one)
        for at, one in enumerate(ranked[:FEW])
        for entry in _by_statement().get(one.statement.id, ())
        if ranked[0].score - one.score <= _reach(entry)
        if not entry.asked or told_in(asking.question.question, entry.asked)
        if entry.statement != _ON_THE_SIZE or not said_hopeless(asking.question.question)
    ]
    turns_on = frozenset(name for _, entry, _ in near for name in (*entry.told, *entry.unless_told))
    told = facts_told(asking, turns_on) if near else frozenset()
    found = [
        (-len(entry.told), at, entry, one)
        for at, entry, one in near
        if set(entry.told) <= told and not set(entry.unless_told) & told
    ]
    if not found:
        return Drawn(ranked)
    _, _, conclusion, first = min(found, key=lambda each: each[:2])
    return Drawn([first, *(one for one in ranked if one is not first)], conclusion)


_ON_THE_SIZE = "qdot.estate_below_exclusion"
"""The size is told by the way where it is asked whether all is lost."""


def _reach(entry: Conclusion) -> float:
    return NEAR if len(entry.told) == 1 else NEAR_BY_SEVERAL


def facts_told(asking: Asking, names: frozenset[str]) -> frozenset[str]:
    """Which of the facts named the message tells, each in one sentence of it."""
    found = told_in(asking.around or asking.question.question, names)
    if asking.facts.value("administration") is False:
        found.add("no_administration")
    if asking.facts.value("route") == "pay_tax":
        found.add("pay_tax_route")
    if (estate_told(asking) or 0) > LARGE:
        found.add("over_two_million")
    return frozenset(found | told_by_time(asking.facts, asking.question.today) | sizes_told(asking))


def sizes_told(asking: Asking) -> set[str]:
    """How the estate's value that was told compares with the exclusion, where that is this year's."""
    value, year = estate_told(asking), year_of_death_told(asking.facts) or asking.question.today.year
    exclusion = store.parameters().basic_exclusion_amount.years.get(year)
    if value is None or exclusion is None or year != asking.question.today.year:
        return set()
    return {"estate_under_the_exclusion" if value < exclusion.value else "estate_over_the_exclusion"}


def led(draft: Draft, conclusion: Conclusion | None, asking: Asking, first: Ranked) -> Draft:
    """The draft with the conclusion before its first sentence, or in its place where it says the same."""
    if conclusion is None or not conclusion.client or not draft.sentences:
        return draft
    statement, head = first.statement, draft.sentences[0]
    opening = _OPENING.match(head.text)
    if opening and conclusion.replaces and opening[0] != _OPEN:
        return draft  # the sentence judges the case already
    words = conclusion.client if asking.question.audience == "client" else conclusion.attorney
    answered = verdict(conclusion, asking) or (opening[0] if opening and opening[0] != _OPEN else "")
    answered = "" if words.startswith((_OPEN.rstrip(". "), "No:")) else answered
    cites = tuple(grounded.cite(statement.supports[key], asking.law) for key in conclusion.supports)
    said = DraftSentence(text=f"{answered}{words}", cites=cites)
    rest = head.model_copy(update={"text": head.text[opening.end() :]}) if opening else head
    kept = () if conclusion.replaces or grounded.repeats([rest], [said]) else (rest,)
    return draft.model_copy(update={"sentences": (said, *kept, *draft.sentences[1:])})


_LEAVE = re.compile(
    r"^\W*(?:(?:so|and|but|ok|okay|hi|hello|please)\b\W*)*(?:can|may|could|is it (?:ok(?:ay)?|fine|all ?right|"
    r"allowed|valid|acceptable|permitted|legal|possible|good)|"
    r"(?:does|do|did|will|would) (?:it|that|this|he|she|they|one) (?:count|do|work|suffice|satisfy|qualify|pass|hold|"
    r"serve|meet|be (?:ok(?:ay)?|fine|enough|accepted|acceptable|allowed|good|valid))|"
    r"(?:does|do|will|would) (?:the )?(?:irs|law|rules?|government|tax (?:office|people|man)|washington|americans|"
    r"uncle sam|they|court) (?:accept|allow|permit|recogni[sz]e|like|take|let)|"
    r"(?:is|are|would|will) (?:[\w',]+ ){1,8}?(?:be )?(?:acceptable|accepted|allowed|permitted|enough|sufficient|valid|"
    r"fine|"
    r"ok(?:ay)?))\b|"
    r"\b(?:ok(?:ay)?|fine|allowed|permitted|valid|all ?right|alright|good|enough|in time|acceptable|accepted|"
    r"(?:it|that|this) (?:count|work|do|qualify|suffice)|sufficient)"
    r"(?: (?:for|to|with|by|under) (?:the )?(?:\w+ )?(?:irs|rules?|law|tax (?:office|people)|government|qdot|deduction|"
    r"receive (?:\w+ ?){1,6}|take (?:\w+ ?){1,6})| (?:like|done) (?:that|this|so))?\W*$",
    re.IGNORECASE,
)
_TROUBLE = re.compile(
    r"\b(?:trouble|(?:a )?problem|too late|(?:is|am|are|was|were|will) (?:it|this|that|i|we|he|she|"
    r"they) (?:\w+ )?late|wrong|bad|invalid|illegal|forbidden|lost|over|screwed)\W*$",
    re.IGNORECASE,
)
_NOT_PLAIN = re.compile(
    r"\b(?:not|never|cannot|or|what|when|why|how|which|where)\b|n't\b|"
    r"(?:^\W*|[,;] |\b(?:and|but|so|know|tell me|sure|ask|asking|wonder\w*) )who\b",
    re.IGNORECASE,
)
"""A negation, a choice or an open question beside it: no opening is certain. "My uncle who was born here" is none."""
_COUNTS_AGAINST = re.compile(
    r"\b(?:count\w*|held|hold\w*|us(?:e|ed|es)|weigh\w*|speaks?|work\w*|go(?:es)?) against\b", re.IGNORECASE
)
"""What counts against somebody is no leave asked: "does that count" means the contrary there."""


def verdict(conclusion: Conclusion, asking: Asking) -> str:
    """ "Yes. " or "No. " where it is asked whether what was told is allowed, or whether it is a fault."""
    text = re.split(r"(?<=[.;!])\s+", re.sub("[’`]", "'", asking.question.question).strip())[-1]
    if conclusion.permits is None or _NOT_PLAIN.search(text) or _COUNTS_AGAINST.search(text):
        return ""
    if _TROUBLE.search(text) and not _LEAVE.match(text):
        return "No. " if conclusion.permits else "Yes. "
    return ("Yes. " if conclusion.permits else "No. ") if _LEAVE.search(text) else ""


@lru_cache(maxsize=1)
def _by_statement() -> dict[str, Sequence[Conclusion]]:
    found: dict[str, list[Conclusion]] = {}
    for entry in store.conclusions():
        found.setdefault(entry.statement, []).append(entry)
    return {name: tuple(entries) for name, entries in found.items()}

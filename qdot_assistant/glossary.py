"""A word asked about alone ("what is reformation", "dsue?"), told by the statements that say what it is.

The search compares whole questions; one word has too little to compare. ``knowledge/terms.yaml`` names the words.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from knowledge import store
from qdot_assistant.asked.corpus_portion import tells_an_annuity
from qdot_assistant.ranking import Ranked, holds
from qdot_assistant.types import Draft
from qdot_assistant.writers import grounded

if TYPE_CHECKING:
    from qdot_assistant.pipeline import Asking, Assistant

_GREETS = r"(?:(?:hi|hello|hey|so|and|ok|okay|um|please|pls|sorry|also|but|quick|q|question|dumb|stupid|simple) )*"
_FRAME = (
    r"(?:(?:what|wat|wht|wot)s?(?: (?:is|are|does|do|did|exactly|meant|by|the|you|mean|in the world|on earth))*"
    r"|(?:please )?(?:define|describe|explain)(?: to me)?(?: what)?(?: is| are)?"
    r"|(?:the )?(?:definition|meaning) of|tell me(?: more)?(?: about| what)?(?: is| are)?"
    r"|(?:can|could|would) you (?:please )?(?:explain|define|describe|tell me)(?: to me)?(?: about| what)?(?: is| are)?"
    r"|who(?:s| is| are)|how (?:is|are|do you define|would you define)"
    r"|i (?:dont|do not|didnt) (?:know|understand|get)(?: what)?(?: is| are)?)"
)
_BEFORE = re.compile(rf"^{_GREETS}(?P<frame>{_FRAME} )?(?:(?:a|an|the|this|that|my|our|word|term|phrase) )*")
_AFTER = re.compile(
    r"(?P<frame>(?: (?:means?|meant|meaning|definition|def|defn|defined|stands? for|explained|"
    r"whats? (?:is )?(?:that|this|it)))*)"
    r"(?: (?:is|are|exactly|please|pls|thing|then|again|even|anyway|"
    r"in (?:plain|simple) (?:english|words|terms|language)|for dummies|to me))*"
    r"(?P<late> (?:means?|defined|explained))?$"
)


def road(asking: Asking, assistant: Assistant) -> Draft | None:
    """Say what the word is, where a message asks about nothing but one word of the law."""
    if asking.standing.follow_up == "continues" and asking.standing.is_bare:
        return None  # "what now?" after an answer is about that answer
    if asking.route.calculator == "corpus_portion" and tells_an_annuity(asking.facts):
        return None  # the story before the question told what it is to be worked out from
    if asking.route.calculator == "section_2056a_tax" and asking.around:
        return None  # "…, distribution of $1,000,000. 2056A tax?" asks what the tax comes to
    ids = statements_for(asking, assistant)
    told = [
        Ranked(one, 1.0, 1.0)
        for one in (assistant.statements[name] for name in ids)
        if holds(one, asking.acting, asking.date_of_death)
    ]
    if not told:
        return None
    return grounded.compose(told, asking.question.audience, asking.law, most=len(told), all_of=True)


def statements_for(asking: Asking, assistant: Assistant) -> tuple[str, ...]:
    """The statements for the word asked about; a bare word after another question is left to that."""
    text = asking.question.question
    word, framed = term_in(text)
    found = _terms().get(_words(text)) or _terms().get(word)
    found = found or _terms().get(term_in(assistant.searcher.repaired(text))[0], ())
    leans = asking.standing.follow_up == "continues" or (asking.is_part and asking.around)
    return () if leans and not framed else found


def term_in(text: str) -> tuple[str, bool]:
    """What is left of a message without the words that only ask what something is, and whether it had any."""
    words = _words(text)
    before = _BEFORE.match(words)
    rest = words[before.end() :] if before else words
    after = _AFTER.search(rest)
    framed = bool(before and before["frame"]) or bool(after and (after["frame"] or after["late"]))
    return _singular(rest[: after.start()] if after else rest), framed


def _words(text: str) -> str:
    """The words in lower case, without marks; "U.S." and "T.D." as one word."""
    joined = re.sub(r"\b(u|t)\.\s?(s|d)\.", r"\1\2", text.lower())
    return " ".join(re.findall(r"[a-z0-9]+", re.sub(r"[’']", "", joined)))


def _singular(term: str) -> str:
    return re.sub(r"(?<=[a-z]{3})(?<!s)s$", "", term.strip())


@lru_cache(maxsize=1)
def _terms() -> dict[str, tuple[str, ...]]:
    known = {_singular(name): entry.statements for entry in store.terms() for name in entry.terms}
    return known | {name: entry.statements for entry in store.terms() for name in entry.terms}

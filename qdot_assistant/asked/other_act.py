"""The other way to fund a QDOT named in few words after a day was worked out ("and if we assign it instead?").

Come here for ``the_other_act``. § 20.2056A-4(b)(1) gives a transfer and an assignment each a limit of its own.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from qdot_assistant.asked.deadline_topics import topics_of
from qdot_assistant.asked.what import ANY_CASE, EXTENSION, Asked
from qdot_assistant.conversation import Standing
from qdot_assistant.types import Facts, Question

MOST_WORDS = 9
_ACTS = ({"assignment"}, {"transfer"})
_OF_THE_SAME_CASE = {
    "transfer",
    "assignment",
    "estate_tax_return",
    "estate_tax_return_extended",
    "qdot_election_latest",
}
_NAMED_ONLY = re.compile(
    r"^\W*(?:(?:and|but|so|or|ok(?:ay)?|then)\W+)*(?:(?:what|how) about|for|if|when|supposing|a|an|the|to|by|we|i|she|"
    r"assign\w*|transfer\w*|sign\w*|mov\w+)\b",
    ANY_CASE,
)
_ASKS_A_RULE = re.compile(
    r"\b(?:who|whom|how(?! about)|why|where|which|can|could|may|must|should|need\w*|cop(?:y|ies)|mean\w*|valid|enough|"
    r"revoke\w*|undo\w*|back|protective|part\w*|half|late|missed|never|forg\w+|n[o']t)\b|n't\b",
    ANY_CASE,
)


def the_other_act(text: str, standing: Standing, facts: Facts, earlier_of: Callable[[Question], Asked]) -> Asked | None:
    """The day of the act named, in the case whose day was worked out; None where more is said or another thing asked.

    Args:
        earlier_of: gives the calculation that a question asked for.
    """
    topics = topics_of(text)
    if standing.previous is None or set(topics) not in _ACTS or len(text.split()) > MOST_WORDS:
        return None
    if not _NAMED_ONLY.match(text) or _ASKS_A_RULE.search(text):
        return None
    known = "date_of_death" in facts.facts and facts.value("date_of_death_precision") in (None, "day")
    earlier = earlier_of(standing.previous)
    of_it = earlier.calculator == "deadlines" and bool(set(earlier.focus) & _OF_THE_SAME_CASE)
    return Asked("deadlines", topics) if known and of_it else None


_ONLY_ITS_DAY = re.compile(
    r"\b(?:dates?|days?|when|by when|due|deadlines?|until when)\b(?:(?:\W|\b(?:is|it|that|then|for|of|the|my|those|"
    r"these|this|one|"
    r"ones|year'?s?|money|payments?|checks?|20\d\d))+)?\W*$",
    ANY_CASE,
)
_RUNS_FROM_A_PAYMENT = {"form_706qdt", "rollover"}


def day_of_the_payments_told(question: Question, facts: Facts) -> Asked | None:
    """The day asked for before, where the payments that it runs from are told now and only "the date?" is asked.

    § 20.2056A-4(c)(6)(i) and (c)(7)(i): Form 706-QDT and the sixty days run from the payments, and not from the death.
    """
    asked_before = [turn.content for turn in question.history if turn.role == "user"][-1:]
    if not asked_before or not facts.current & {"payment_dates", "payment_years", "payments_start"}:
        return None
    topics = set(topics_of(asked_before[0])) & _RUNS_FROM_A_PAYMENT
    named = set(topics_of(EXTENSION.sub(" ", question.question)))
    if len(topics) != 1 or named or not _ONLY_ITS_DAY.search(question.question):
        return None
    return Asked("deadlines", tuple(topics))

"""What comes after the estate tax return was filed: "the return went in yesterday, what's next for me?".

Come here for ``road``. What was spoken of before tells it: assigned property is still to be conveyed, (b)(6); an
agreement that went in with the return begins its yearly reports or its sixty days, (c)(6)(i) and (c)(7)(i).
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import TYPE_CHECKING

from knowledge.statement import Statement
from qdot_assistant import scope
from qdot_assistant.ranking import Ranked
from qdot_assistant.types import Draft
from qdot_assistant.writers import grounded

if TYPE_CHECKING:
    from qdot_assistant.pipeline import Asking, Assistant

_I = re.IGNORECASE
MOST_WORDS = 30
_PAPER = (
    r"(?:(?:estate )?(?:tax )?return|(?:form )?706(?!-?\s?qdt)|everything|all(?: of it)?|it all|the papers|paperwork)"
)
_WENT = (
    r"(?:(?:has |have |had |was |were |is |are |got |been |just |already |now |finally )*(?:filed|sent(?: in|"
    r" off| out)?|"
    r"mailed|submitted|lodged|posted|gone|done|out|in|off)|went (?:in|out|off)|left)"
)
_FILED = re.compile(
    rf"\b{_PAPER},? (?:\w+ )?{_WENT}\b|\b(?:filed|sent|mailed|submitted|lodged|posted)(?: in| off)? (?:the |our |"
    rf"his |her )*"
    rf"{_PAPER}\b|\b(?:return|706) (?:filed|sent|mailed|lodged)\b",
    _I,
)
_NOT_YET = re.compile(
    r"\b(?:not|never|hasn'?t|haven'?t|isn'?t|wasn'?t|if|when|once|before|until|will|would|late)\b|n't\b", _I
)
_WHAT_NEXT = re.compile(
    r"\b(?:what(?:'?s| is| are|s)?|wats?|which) (?:the |my |our |comes? |happens? |follows? |remains? |"
    r"still )*(?:next|now|left|"
    r"after(?:wards| that)?|further|remains?)\b|\bwhat (?:do|must|should|can) (?:i|we|she|he|mom|mum) (?:still |"
    r"have to |need to )*"
    r"do (?:now|next|then|after\w*|still|further)\b|\bwhat (?:else|more)\b|\bnext steps?\b|\banything (?:else|"
    r"left|more|further)\b|"
    r"\b(?:are|am|is) (?:we|i|she|he|it|that|everything) (?:all |now |then )*(?:done|finished|through|it|all|"
    r"over|set)\b|"
    r"\b(?:remaining|further|open) (?:steps?|duties|obligations?|acts?)\b|\bnow what\b|\b(?:and|so) now\b",
    _I,
)
_SPOKEN_OF: Mapping[str, re.Pattern[str]] = {
    "protective": re.compile(r"\bprotective\b", _I),
    "assigned": re.compile(r"(?<!cannot be )\bass?ign(?:ed|ment|ing)?\b", _I),
    "rollover": re.compile(r"\broll(?:ed|ing|s)?[- ]?over\b|\broll (?:it|them) over\b", _I),
    "pay": re.compile(
        r"\bagreement to pay\b|\bpay[- ]tax\b|\bpay(?:ing)? the tax (?:each|every) year\b|"
        r"\bpay the tax on the corpus\b",
        _I,
    ),
    "court": re.compile(r"\b(?:judicial|court|judge|petition)\b", _I),
}
_RULES: Mapping[str, tuple[str, ...]] = {
    "protective": ("protective.later_conveyance", "protective.becomes_effective"),
    "assigned": ("conveyance.administration",),
    "rollover": ("agreements.rollover_first_payment", "agreements.form_706qdt_both_routes"),
    "pay": ("agreements.pay_first_year", "agreements.form_706qdt_both_routes"),
    "court": ("reformation.treated_as_qdot", "reformation.need_not_be_finished"),
}
"""By what was done with the return: the rules on what is still to come."""


def road(asking: Asking, assistant: Assistant) -> Draft | None:
    """The rule on what is still to be done; None where nothing is told as filed, or nothing was spoken of before."""
    text = asking.said
    if not asking.question.history or len(text.split()) > MOST_WORDS or not asks_what_next(text):
        return None
    told = next((rules for name, rules in _RULES.items() if _SPOKEN_OF[name].search(_spoken(asking))), None)
    return _told([assistant.statements[one] for one in told], asking) if told else None


def asks_what_next(text: str) -> bool:
    """True where the return is told as filed and it is asked what comes next."""
    return bool(_FILED.search(text) and _WHAT_NEXT.search(text) and not _NOT_YET.search(text))


def _spoken(asking: Asking) -> str:
    """What the user said and, where that names nothing, what was told last."""
    users = " ".join(turn.content for turn in asking.question.history if turn.role == "user")
    said = f"{users} {asking.said}"
    if any(pattern.search(said) for pattern in _SPOKEN_OF.values()):
        return said
    return " ".join(turn.content for turn in asking.question.history if turn.role == "assistant")


def _told(rules: list[Statement], asking: Asking) -> Draft:
    ranked = [Ranked(one, 1.0, 1.0) for one in rules]
    draft = grounded.compose(ranked, asking.question.audience, asking.law, most=len(rules), all_of=True)
    return scope.with_advice(draft, asking.said)

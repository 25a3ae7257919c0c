"""What is said that is not law: thanks, a greeting, another language, a refusal. None of it needs a support."""

from __future__ import annotations

from qdot_assistant.types import Draft, DraftSentence, Kind, Notice

THANKS = (
    "You are welcome. Ask whenever another question comes up; a date or an amount is enough to work "
    "out a deadline or a corpus portion."
)
GREETING = (
    "Hello. I answer questions about qualified domestic trusts (QDOTs): 26 CFR § 20.2056A-4, a "
    "consumer explainer and the rules next to them, "
    "each sentence with its source. What would you like to know? You can ask, for example, who may "
    "be the trustee, or give a date of death to get the deadlines. "
    "This is information, not legal advice."
)
PARDON = "I do not have an earlier answer to go back to. Which rule or paragraph do you mean?"


def said(text: str, kind: Kind = "clarification", notices: tuple[Notice, ...] = ()) -> Draft:
    """A draft of plain courtesy or refusal: sentences that state no law."""
    return Draft(kind=kind, sentences=(DraftSentence(text=text, is_substance=False, block="text"),), notices=notices)


def lead_in(text: str) -> DraftSentence:
    """One sentence that leads an answer in and states no law."""
    return DraftSentence(text=text, is_substance=False)

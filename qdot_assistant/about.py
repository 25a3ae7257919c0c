"""Questions about the assistant itself: who answers, from what, how far to trust it, what it keeps, what may be asked.

They state no law, so they need no citation. A question counts as one only when it speaks to the assistant and of
nothing else: "can I trust you" does, "can I trust my trustee" and "can you help me with the trust" do not.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import TYPE_CHECKING

from qdot_assistant import courtesies
from qdot_assistant.keywords import stem
from qdot_assistant.subjects import content_of
from qdot_assistant.types import Draft

if TYPE_CHECKING:
    from qdot_assistant.pipeline import Asking, Assistant

_MOST_WORDS = 16
_TO_THE_ASSISTANT = re.compile(
    r"\b(?:you|your|yours|yourself|u|ur|(?:trust|rely on|believe) (?:this|these|the answers?)|(?:this|the) (?:is an? )?"
    r"(?:tool|bot|chat ?bot|chat|site|website|program|app|assistant|conversation|thing|ai|robot|"
    r"service)|this an? \w*bot|my (?:chats?|messages?|conversations?|questions?|data|typing)|"
    r"what i (?:type|write|enter|ask|say|tell)|(?:write|type|enter|tell|ask) (?:in )?here|"
    r"(?:questions?|things|topics) (?:can|may|could|should) i ask)\b",
    re.IGNORECASE,
)
# "You" may be anybody ("do you need a lawyer?"): these words ask about the assistant only in such company.
_COMPANY: Mapping[str, re.Pattern[str]] = {
    "who": re.compile(r"\b(?:(?:are|r) (?:you|u)|is this|is (?:it|what you)|who|your name|give me)\b", re.IGNORECASE),
    "privacy": re.compile(r"\b(?:my|our|this|i|me)\b", re.IGNORECASE),
    "sources": re.compile(r"\byour?\b.*\b(?:from|sources?|know|based|trained|learn)", re.IGNORECASE),
}
_HOW_IT_KNOWS = re.compile(r"\bhow (?:do|can|would) (?:you|u) know\b(?! (?:if|when|whether|which|what))", re.IGNORECASE)
_A_TRUST = re.compile(r"\b(?:an?|the|my|our|his|her|their|qdot|of) trusts?\b", re.IGNORECASE)

_SAYS: Mapping[str, str] = {
    "trust": (
        "Every sentence rests on words that you can open and read, figures are worked out step by "
        "step, and what is not "
        "certain is marked. I can still misread a question, so check the source beside each "
        "sentence, and have an estate "
        "tax attorney confirm it before anything is signed or filed. This is information, not legal advice."
    ),
    "privacy": (
        "I know only what stands in this conversation, and nothing of anybody else's. Conversations "
        "are kept in the data "
        "folder of the computer that this runs on; nothing is sent elsewhere unless whoever set it "
        "up chose a chat model."
    ),
    "who": (
        "I am a program, not a lawyer and not a person. I look up and work out what the rules on "
        "QDOTs say, each sentence "
        "with its source. This is information, not legal advice; an estate planning attorney can "
        "advise you on your case."
    ),
    "sources": (
        "My sources are 26 CFR § 20.2056A-4 with its amendments, a consumer explainer on QDOTs and "
        "summaries of the rules "
        "next to them. Every sentence of an answer names the one it rests on; what none of them "
        "carries I do not answer."
    ),
    "scope": (
        "I answer questions about qualified domestic trusts (QDOTs): who may be the trustee, by "
        "when property must be moved "
        "or assigned, how a pension that cannot be assigned is handled, when the tax is due. I do "
        "not cover income tax, the "
        "law of states or other countries, immigration or probate, and I draft no documents and recommend nobody."
    ),
}


def _stems(words: str) -> frozenset[str]:
    return frozenset(stem(word) for word in words.split())


_WORDS: Mapping[str, frozenset[str]] = {
    "trust": _stems(
        "trust rely reliable reliability accurate accuracy mistake mistakes believe error errors hallucinate"
    ),
    "privacy": _stems(
        "private privacy confidential keep store stored share save saved delete remember record "
        "conversation data secret type typed typing write writing enter entered log logged retain retained "
        "saved sent send read reads seen see anybody anyone somebody else anywhere nowhere somewhere "
        "cloud server servers internet online leak leaked "
        "message messages data"
    ),
    "who": _stems(
        "lawyer attorney human person robot bot ai chatbot chatgpt gpt machine computer program real licensed license "
        "qualified qualification professional expert advice name wrote write made built build "
        "created create behind owner "
        "owns conscious"
    ),
    "sources": _stems("source sources information info knowledge learn learned trained based knows"),
    "scope": _stems("question questions topics topic limits limit cover help answer answers able"),
}
_BESIDE = _stems(
    "legal court tool site website app chat week yesterday talk talking speak actually called company people assistant "
    "ask tell told u service wrong correct today real llm artificial intelligence california"
)


def road(asking: Asking, assistant: Assistant) -> Draft | None:
    """Answer a question about the assistant itself; None for any other."""
    kind = kind_of(asking.question.question)
    return courtesies.said(_SAYS[kind]) if kind is not None else None


def kind_of(text: str) -> str | None:
    """What is asked about the assistant, or None when the question is about something else."""
    if len(text.split()) > _MOST_WORDS or not _TO_THE_ASSISTANT.search(text) or _A_TRUST.search(text):
        return None
    if _HOW_IT_KNOWS.search(text) and not content_of(text):
        return "sources"
    said = content_of(text) | ({stem(w) for w in re.findall(r"\bquestions?|\banswers?", text.lower())})
    if said - _BESIDE - frozenset().union(*_WORDS.values()):
        return None
    kind = next((kind for kind, words in _WORDS.items() if said & words), None)
    company = _COMPANY.get(kind or "")
    return kind if company is None or company.search(text) else None

"""Roll-over transfers taken to be made once a year, as with the April form: each payment has 60 days of its own.

Come here for ``road``. § 20.2056A-4(c)(7)(i): the corpus portion of each payment within 60 days of receipt. April 15 is
the day of Form 706-QDT, which reports the transfers; the two are mixed up in many words.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from qdot_assistant.ranking import Ranked
from qdot_assistant.types import Draft
from qdot_assistant.writers import grounded

if TYPE_CHECKING:
    from qdot_assistant.pipeline import Asking, Assistant

_I = re.IGNORECASE
_PART = (
    r"(?:corpus|capital|principal)(?: (?:portions?|parts?|bits?|pieces?|shares?|slices?|amounts?|money|halves))?|"
    r"(?:portions?|parts?|bits?|pieces?|shares?|slices?) of (?:the )?(?:corpus|capital|principal)|"
    r"\d+ ?(?:%|percent|per cent)(?! (?:of|a|per) (?:the )?(?:estate|tax|year|trust|value))"
)
_MOVES = (
    r"(?:bring\w*|brought|mov(?:e[sd]?|ing)|carr(?:y|ies|ied|ying)|transfer(?:s|red|ring)?|tak(?:e[sn]?|ing)|"
    r"put(?:s|ting)?|roll(?:s|ed|ing)?(?:[- ]?over)?|hand(?:s|ed|ing)?|deposit(?:s|ed|ing)?|pay(?:s|ing)? (?:over|in)|"
    r"go(?:es)?|sends?|wir(?:e|es|ed|ing)|rollovers?|roll-overs?)"
)
_OF_THE_YEAR = (
    r"(?:pile|worth|lot|sum|money|total|capital|corpus|principal|bits|portions?|payments?|cheques|checks|pension)"
)
_AT_ONCE = re.compile(
    rf"\b(?:once (?:a|per|each|every) year|yearly|annual(?:ly)?|(?:whole|full|entire|last|the|a) year'?s (?:\w+ )?"
    rf"{_OF_THE_YEAR}|(?:all|everything) (?:of )?(?:last|the|this|a|one) year'?s|all twelve|all 12|in one sum|"
    r"(?:in )?(?:a|one)(?: big| single)? lump|one big|one (?:single )?(?:transfer|wire|payment|go) (?:for|of) (?:the "
    r"|all )?"
    r"(?:whole |entire |full )?(?:year|twelve|12)|for (?:the|a) (?:whole|entire|full) year|(?:at|by|till|until|before) "
    r"(?:christmas|new year(?:'s)?(?: eve)?|the holidays|the end of december)|"
    r"(?:all |the )?(?:twelve|12)(?: \w+){0,2} (?:together|at once|in one)|(?:save|collect|gather|bundle|pile|add|"
    r"bunch)(?:s|ed|d|ing)?(?: (?:them|it|these|the \w+(?: \w+){0,5}?))?(?: all)? (?:up|together)|"
    r"(?:at|by|till|until) (?:the )?(?:year[- ]?end|end of (?:the|each|every) (?:calendar )?year|spring)|"
    r"(?:every|each|in) december|(?:with|when|until|till|by|on|in) (?:the )?(?:(?:yearly|annual|tax|april|706-?qdt) )?"
    r"(?:form|paper|return|706-?qdt|april)\b|april 15\w*)",
    _I,
)
_OF_A_PENSION = re.compile(
    r"\b(?:pensions?|annuit\w+|payments?|che(?:que|ck)s?|monthly|each month|706|roll\w*|carry over|corpus|trustee|"
    r"(?:to|into|in|over) (?:the |my |her |his )?(?:trust|qdot|bank))\b",
    _I,
)
_OTHER = re.compile(
    r"\b(?:60|sixty|within|each payment'?s|every payment'?s|report\w*|schedules?|lists?|shows?|"
    r"pay(?:s|ing)? (?:the )?(?:estate )?tax|tax (?:is )?(?:due|paid)|agreement to pay|remit\w*|distribut\w+|income|"
    r"pay(?:s|ing)? out|(?:from|out of) (?:the |my |her |his )?(?:trust|qdot)|died|death|when (?:is|must|do)|"
    r"wrong|mistake|problem|late|trouble|forbid\w*|illegal|penalt\w+|what|which|who|how|why|or)\b",
    _I,
)
_NOT = re.compile(r"\b(?:not|never|no|without|cannot)\b|n't\b", _I)
_TAG = re.compile(
    r"[,.;?!]?\s*(?:isn'?t (?:it|that)(?: so)?|don'?t (?:i|we|you|they)|aren'?t (?:we|they)|doesn'?t (?:it|she|he)|"
    r"won'?t (?:i|we|it)|(?:is (?:this|that|it) )?"
    r"(?:compliant|permissible|permitted|allowed|legal|acceptable|enough|sufficient|proper)|"
    r"am i right|right|correct|yes|true|ok(?:ay)?|fine(?: like that)?|no)\W*$",
    _I,
)
_WHETHER = re.compile(
    r"(?:^|[.;!?,] )(?:so |and |but |then )*(?:is|are|am|may|can|could|do|does|should|must|will|would) "
    r"(?:i|we|it|that|this|they|she|he|the|my|mom|mum|dad|a)\b",
    _I,
)
RULE = "agreements.rollover_within_60_days"


def road(asking: Asking, assistant: Assistant) -> Draft | None:
    """ "No", and the 60 days of each payment, to the transfers of a year taken to be made together."""
    text = asking.around or asking.question.question
    bare = _TAG.sub("", text)
    if not _is_of_a_year(bare) or asking.route.named.paragraphs:
        return None
    rule = Ranked(assistant.statements[RULE], 1.0, 1.0)
    draft = grounded.compose([rule], asking.question.audience, asking.law, most=1)
    first, *rest = draft.sentences
    is_asked = bare != text or _WHETHER.search(bare)
    said = first.model_copy(update={"text": f"No. {first.text}"}) if is_asked else first
    return draft.model_copy(update={"sentences": (said, *rest)})


def before_the_parts(asking: Asking, assistant: Assistant) -> Draft | None:
    """The same for a message of one question, whose part of a check stands in the sentence before it."""
    return road(asking, assistant) if asking.question.question.count("?") < 2 else None


def _is_of_a_year(text: str) -> bool:
    """True where corpus portions are moved once for a whole year, and nothing else is told or asked of them."""
    if _OTHER.search(text) or _NOT.search(text) or not _AT_ONCE.search(text):
        return False
    if not _OF_A_PENSION.search(text):
        return False
    moved = rf"\b(?:{_PART})\b[^?]*\b{_MOVES}\b|\b{_MOVES}\b[^?]*\b(?:{_PART})\b|\broll-?overs?\b[^?]*\bpayments?\b"
    return re.search(moved, text, _I) is not None

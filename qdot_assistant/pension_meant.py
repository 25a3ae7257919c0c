"""A pension that a question leaves unsaid: "who files the 706-QDT?" right after the part of each check was worked out.

Come here for ``with_pension_meant``. The form, the tax, the trust and a death are asked of property in a QDOT too, and
the rule is another one there; where the conversation is at a pension and the message names nothing of its own, it is
the pension's rule that is asked for.
"""

from __future__ import annotations

import re

from qdot_assistant.matters.matter import matter_of
from qdot_assistant.matters.pensions import PENSIONS
from qdot_assistant.matters.point import point_of
from qdot_assistant.subjects import content_of
from qdot_assistant.types import Question

MOST_WORDS = 12
_OF_BOTH = content_of(
    "tax taxes taxed estate 706 qdt 706-qdt form forms report trust qdot die dies death dead pass away keep spend rest "
    "remainder remaining"
)
"""Words of substance that are said of a pension and of property in a QDOT alike …"""
_BESIDE = content_of(
    "file files filed sign signs signed pay pays paid owe owes liable responsible irs send sends sent submit fill "
    "fills yearly annual annually year each every exist exists ready set established open own due already later myself "
    "herself himself mother widow spouse surviving executor job duty actually money hand"
)
""" … and what may stand beside them."""
_REST = re.compile(r"\b(?:the|that|what) (?:rest|remainder|remains|is left|other part)\b", re.IGNORECASE)


def with_pension_meant(question: Question) -> Question:
    """The request with the pension named, where the conversation is at one and the message only leaves it out."""
    text = question.question.strip()
    if not question.history or len(text.split()) > MOST_WORDS or point_of(text) is not None:
        return question
    own = content_of(text)
    is_of_both = bool(own & _OF_BOTH or _REST.search(text)) and own <= _OF_BOTH | _BESIDE
    if not is_of_both or matter_of(question.history) not in PENSIONS:
        return question
    bare = text.rstrip(" ?.!")
    return question.model_copy(update={"question": f"{bare} for the pension payments?"})

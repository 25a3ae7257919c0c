"""The second of two alternatives that an answer left unnamed ("or a second wording"): the law's own paragraph of it.

Come here for ``with_alternative_named``. The paragraph that the earlier question is about lists its alternatives in
paragraphs of their own, (b)(4)(i) and (ii); one pointed at by its number is asked for by its address.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import TYPE_CHECKING

from knowledge import store
from knowledge.citation import Citation
from qdot_assistant.conversation import previous_question
from qdot_assistant.items_meant import item_at, listed, number_of, pointer_to_item
from qdot_assistant.named import named_sections
from qdot_assistant.subjects import content_of
from qdot_assistant.types import Question

if TYPE_CHECKING:
    from qdot_assistant.pipeline import Assistant

_UNNAMED = re.compile(
    r"\b(?:second|third|other|another|alternative|different|further)\b(?: \w+)?? ?(?P<noun>wording|clause|formula|"
    r"language|sentence|text)?",
    re.IGNORECASE,
)


def with_alternative_named(question: Question, assistant: Assistant) -> Question:
    """The question with the alternative it points at called by its paragraph; itself where the answer named it."""
    if question.history and _INSTEAD.match(question.question):
        return _asked_of_the_other(question, assistant)
    pointer = pointer_to_item(question.question) if question.history else None
    said = question.history[-1].content if question.history else ""
    unnamed = _UNNAMED.search(said)
    before = previous_question(question) if pointer and unnamed else None
    if pointer is None or unnamed is None or before is None or named_sections(before.question).existing:
        return question
    number = number_of(pointer)
    if item_at(listed(said), number) is not None:
        return question
    section = _alternative(sections_of(before, assistant), number)
    if section is None:
        return question
    text, noun = question.question, unnamed["noun"]
    named = f"the {noun} of {section}" if noun else section
    named_text = f"{text[: pointer.start()]}{named}{text[pointer.end() :]}"
    return question.model_copy(update={"question": named_text})


_INSTEAD = re.compile(
    r"^\W*(?:(?:and|so|but|ok)\b,? ?)*(?:what(?:'?s| is| are|'re| would be)? (?:the|an|my|our) "
    r"(?:alternative|other (?:option|choice|wording|possibility|way|clause|version|formula))s?(?: wording| formula)?"
    r"(?: (?:to|for|of) (?:that|it|this|that one))?|(?:is|are) there (?:an|any|some|another) (?:other )?"
    r"(?:alternative|option|choice|wording|possibility|way|clause|version)s?(?: (?:to|for|of) (?:that|it|this))?|"
    r"what else (?:could|can|may|might) (?:it|that|one|we|i|the \w+) (?:say|provide|specify|state|use|do|choose)"
    r"(?: instead)?|(?:or|and) (?:what )?(?:else|instead|alternatively)|(?:the )?alternative|"
    r"or what(?: else)?)\s*\?*\W*$",
    re.IGNORECASE,
)
""" "What's the alternative to that?", where the law gives two and joins them by "or"."""


def _asked_of_the_other(question: Question, assistant: Assistant) -> Question:
    """The question after the other of two paragraphs joined by "or", where the answer told the one."""
    before = previous_question(question)
    for section in sections_of(before, assistant) if before else ():
        at = Citation.parse(section)
        pair = _below(at) or (_below(at.parent) if at.parent else ())
        if len(pair) == 2 and _text_of(pair[0]).rstrip().endswith(" or"):
            other = _not_told(pair, f"{before.question if before else ''} {question.history[-1].content}")
            return question.model_copy(update={"question": f"what does {other} require?"})
    return question


def _not_told(pair: tuple[str, ...], said: str) -> str:
    """Of two paragraphs the one of whose own words fewer were said."""
    words = content_of(said)
    own = [content_of(_text_of(one)) for one in pair]
    shares = [
        len((mine - other) & words) / max(len(mine - other), 1) for mine, other in zip(own, own[::-1], strict=True)
    ]
    return pair[0] if shares[0] < shares[1] else pair[1]


def _text_of(section: str) -> str:
    return store.law_book().versions(section)[-1].text


def sections_of(before: Question, assistant: Assistant) -> tuple[str, ...]:
    """The paragraphs that answer the earlier question."""
    from qdot_assistant.evidence import gather
    from qdot_assistant.pipeline import read

    found = gather(read(before, assistant), assistant)
    return found[0].statement.sections if found else ()


def _alternative(sections: Iterable[str], number: int) -> str | None:
    """The paragraph of that number below one of the paragraphs, or beside it."""
    for section in sections:
        if not section.startswith("20.2056A-4("):
            continue
        at = Citation.parse(section)
        below = _below(at) or (_below(at.parent) if at.parent else ())
        if len(below) > max(number, 1):
            return below[number]
    return None


@lru_cache(maxsize=256)
def _below(at: Citation) -> tuple[str, ...]:
    own = (Citation.parse(one) for one in store.law_book().sections() if one.startswith("20.2056A-4("))
    return tuple(str(one) for one in sorted((one for one in own if one.parent == at), key=lambda one: one.order))

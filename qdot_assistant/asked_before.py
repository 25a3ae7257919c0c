"""What earlier questions leave standing: the paragraph the conversation is at, and the kinds of answer wanted."""

from __future__ import annotations

from knowledge.citation import Citation
from knowledge.statement import Aspect
from qdot_assistant.asking import sentences_of
from qdot_assistant.named import named_sections
from qdot_assistant.router import aspects_of


def paragraphs_before(context: str) -> tuple[Citation, ...]:
    """The paragraph that the conversation is at, where the earlier questions named one."""
    return tuple(Citation.parse(section) for section in named_sections(context).paragraphs[-1:])


def aspects_before(context: str) -> frozenset[Aspect]:
    """The kinds of answer that the earlier questions want, each sentence by itself."""
    return frozenset().union(*(aspects_of(sentence) for sentence in sentences_of(context)))

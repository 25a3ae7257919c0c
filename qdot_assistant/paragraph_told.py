"""What one paragraph says, where a question asks for that: its summary, its parts line by line, or what covers it.

Come here when a paragraph is asked for by its number and the answer is not its words.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from knowledge.paragraph import LawError
from knowledge.statement import Statement
from qdot_assistant.asking import asks_the_roles, asks_what_it_says
from qdot_assistant.evidence import gather
from qdot_assistant.ranking import Ranked, holds
from qdot_assistant.summing import covering, summary_of
from qdot_assistant.types import Draft
from qdot_assistant.writers import grounded

if TYPE_CHECKING:
    from qdot_assistant.pipeline import Asking, Assistant

OPENING_WORDS = 90  # so much of a paragraph is searched with when it is to be summed up


def summed_up(asking: Asking, assistant: Assistant) -> Draft | None:
    """Where a question asks what one paragraph says, the statement that sums up the paragraph."""
    named = asking.route.named.paragraphs
    text = asking.question.question
    if len(named) != 1 or not (asks_what_it_says(text) or asks_the_roles(text)):
        return None
    found = summary_of(named[0], asking, assistant)
    if found is not None and asks_the_roles(text) and not _names_both(found):
        return None
    return grounded.compose([Ranked(found, 1.0, 1.0)], asking.question.audience, asking.law, most=1) if found else None


def _names_both(statement: Statement) -> bool:
    """True for a summary that tells the executor's part and the spouse's."""
    told = " ".join(one.text for one in statement.technical)
    return "executor" in told and "spouse" in told


def part_by_part(asking: Asking, assistant: Assistant) -> Draft | None:
    """Where a question asks what a paragraph says that only has parts, what each part says in a line of its own."""
    named = asking.route.named.paragraphs
    if len(named) != 1 or not asks_what_it_says(asking.question.question):
        return None
    try:
        if asking.law.section(named[0]).has_own_words:
            return None
        overview = _overview(named[0], asking, assistant)
        if overview is not None:
            return grounded.compose([overview], asking.question.audience, asking.law, most=1)
        chosen = [_sums_up(child.section, asking, assistant) for child in assistant.law_book.children(named[0])]
    except LawError:
        return None
    found = [one.statement for one in chosen if one is not None]
    lines = [next(iter(grounded.told(statement, "attorney", asking.law))) for statement in found]
    items = tuple(line.model_copy(update={"block": "item"}) for line in lines)
    return Draft(kind="answer", sentences=items, notices=grounded.notices_of(found)) if len(items) > 1 else None


def _overview(section: str, asking: Asking, assistant: Assistant) -> Ranked | None:
    """The statement that already speaks of most parts of a paragraph, if there is one."""
    parts = [child.section for child in assistant.law_book.children(section)]
    spoken = [
        (sum(any(s.section.startswith(part) for s in one.supports.values()) for part in parts), one)
        for one in assistant.statements.values()
        if not {"change", "example"} & set(one.aspects) and holds(one, asking.acting, asking.date_of_death)
    ]
    most, best = max(spoken, key=lambda pair: pair[0])
    return Ranked(best, 1.0, 1.0) if most >= max(3, 0.6 * len(parts)) else None


def _sums_up(section: str, asking: Asking, assistant: Assistant) -> Ranked | None:
    summary = summary_of(section, asking, assistant)
    if summary is not None:
        return Ranked(summary, 1.0, 1.0)
    text = asking.law.section(section).text
    return next(iter(covering(gather(asking, assistant, " ".join(text.split()[:OPENING_WORDS])), section, text)), None)


def on_the_paragraph(ranked: list[Ranked], asking: Asking, assistant: Assistant) -> list[Ranked]:
    """Where a question asks what one paragraph says, the statements that sum it up."""
    named = asking.route.named.paragraphs
    if len(named) != 1 or not asks_what_it_says(asking.question.question):
        return []
    try:
        text = asking.law.section(named[0]).text
        return covering(gather(asking, assistant, " ".join(text.split()[:OPENING_WORDS])), named[0], text)
    except LawError:
        return []

"""What a chat model is given: numbered items, each a sentence of ours with the words that carry it.

The items are the sentences of the grounded draft (the answer and its conditions, or what a calculation says) and,
beside them, sentences of the next statements the search brought. A reply may rest on these items and on nothing else.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from pydantic import BaseModel, ConfigDict

from knowledge.statement import Statement
from qdot_assistant.ranking import Ranked
from qdot_assistant.types import Cite, Draft, DraftSentence, Notice
from qdot_assistant.writers import grounded

if TYPE_CHECKING:
    from qdot_assistant.pipeline import Asking

MOST_ITEMS = 12
MOST_STATEMENTS = 2  # further statements beside those of the grounded draft
NEAR = 0.12  # how far below the best a further statement's score may lie


class Item(BaseModel):
    """One thing that may be said: our sentence, the supports that carry it, and whether it must be said.

    ``follows`` names the item whose words this one leans on ("It must be signed"), so that it is said only after it.
    """

    model_config = ConfigDict(frozen=True)

    key: str
    text: str
    cites: tuple[Cite, ...]
    is_required: bool = False
    follows: str | None = None
    notices: tuple[Notice, ...] = ()


def items_of(draft: Draft, ranked: Sequence[Ranked], asking: Asking) -> tuple[Item, ...]:
    """The items of one answer: the grounded draft's own, which must be said, and further ones, which may be.

    Args:
        draft: the grounded writer's draft, already verified.
        ranked: what the search brought, best first; empty for a calculation.
    """
    said = [sentence for sentence in draft.sentences if is_prose(sentence)]
    own = [Item(key="", text=s.text, cites=s.cites, is_required=True) for s in said]
    more = list(_further(ranked, asking, {s.text for s in said}))
    chosen = [*own, *more][:MOST_ITEMS]
    return tuple(
        item.model_copy(update={"key": f"E{at}", "follows": f"E{at - 1}" if item.follows is not None else None})
        for at, item in enumerate(chosen, 1)
    )


def is_prose(sentence: DraftSentence) -> bool:
    """True for a sentence of running text that states something; lists, tables and quotations stay as they are."""
    return sentence.is_substance and sentence.block == "text"


def _further(ranked: Sequence[Ranked], asking: Asking, said: set[str]) -> Iterator[Item]:
    """Sentences of statements nearly as good, with the notices that go with them, each behind the one before it."""
    near = [one.statement for one in ranked if ranked[0].score - one.score <= NEAR]
    others = [statement for statement in near if not said & set(_texts(statement))][:MOST_STATEMENTS]
    for statement in others:
        notices = grounded.notices_of([statement])
        for at, one in enumerate(grounded.told(statement, asking.question.audience, asking.law)):
            yield Item(key="", text=one.text, cites=one.cites, follows="" if at else None, notices=notices)


def _texts(statement: Statement) -> list[str]:
    return [sentence.text for sentence in (*statement.plain, *statement.technical)]

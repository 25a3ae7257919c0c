"""The rule that a turn after an answer asks for in words of its own; the first module that knows it tells which.

Come here for ``road``.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from qdot_assistant import scope
from qdot_assistant.after import (
    beyond_income,
    citizen_notice,
    does_it_matter,
    each_route,
    filed_early,
    had_assigned,
    let_off,
    not_granted,
    payee_died,
    pension_besides,
    protective_form,
    signed_that_day,
    spent,
    taken_back,
    tax_from_trust,
)
from qdot_assistant.after.told import After, Told
from qdot_assistant.matters.matter import matter_of
from qdot_assistant.matters.road import opened, ruled
from qdot_assistant.merging import merged
from qdot_assistant.types import Draft

if TYPE_CHECKING:
    from qdot_assistant.pipeline import Asking, Assistant

_READERS: tuple[Callable[[After], Told | None], ...] = (
    had_assigned.told,
    filed_early.told,
    not_granted.told,
    taken_back.told,
    tax_from_trust.told,
    let_off.told,
    spent.told,
    signed_that_day.told,
    beyond_income.told,
    each_route.told,
    protective_form.told,
    citizen_notice.told,
    payee_died.told,
    pension_besides.told,
    does_it_matter.told,
)


def road(asking: Asking, assistant: Assistant) -> Draft | None:
    """The rule told after what was said before; None where nothing was, or no reader knows the turn."""
    if not asking.turns or asking.is_part or (asking.route.judges and not asking.question.history):
        return None  # what was done is judged by its days, told in a message complete in itself
    after = _after(asking)
    told = next((found for read in _READERS if (found := read(after)) is not None), None)
    if told is None:
        return None
    rules = opened(ruled([assistant.statements[one] for one in told.rules], asking), told.opens)
    worked = _worked(told.asks, asking, assistant) if told.asks else None
    both = merged((asking.said,) * 2, (rules, worked)) if worked is not None else None
    return scope.with_advice(both or rules, asking.said)


def _worked(asks: str, asking: Asking, assistant: Assistant) -> Draft | None:
    """The day or sum of the question asked in full; None where facts for it are lacking."""
    from qdot_assistant.pipeline import read
    from qdot_assistant.roads import drafts

    asked = read(asking.question.model_copy(update={"question": asks, "history": asking.turns}), assistant)
    draft = next(drafts(replace(asked, is_part=True), assistant))
    return draft if draft.kind == "calculation" else None


def _after(asking: Asking) -> After:
    """The message as it was said, with what it comes after."""
    turns = asking.turns
    return After(
        text=" ".join(asking.said.replace("\u2019", "'").split()),
        before=" ".join(turn.content for turn in turns),
        asked=next((one.content for one in reversed(turns) if one.role == "user"), ""),
        said=next((one.content for one in reversed(turns) if one.role == "assistant"), ""),
        matter=matter_of(turns),
    )

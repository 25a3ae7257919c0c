"""``qdot eval --writer chat_model``: the same cases answered without and with the configured chat model, case by case.

Come here to see whether a model is worth having: what it makes right or wrong, how often its wording held, and what
each answer costs in time. No gate is judged; the guarantees are the same for both writers.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from rich.console import Console
from rich.table import Table

from evals.loading import CaseSet
from evals.runner import AnswerFunction, CaseResult, run
from evals.scorers import Texts


@dataclass(frozen=True)
class Pair:
    """One case, answered by both writers."""

    grounded: CaseResult
    chat: CaseResult

    @property
    def is_worded(self) -> bool:
        """True when the chat model's wording held."""
        return self.chat.answer.writer == "chat_model"

    @property
    def change(self) -> str:
        """What the chat model made of the case."""
        before, after = self.grounded.is_fully_right, self.chat.is_fully_right
        return "" if before == after else "gained" if after else "LOST"


def compare(cases: CaseSet, grounded: AnswerFunction, chat: AnswerFunction, texts: Texts) -> tuple[Pair, ...]:
    """Answer every case twice."""
    first, second = run(cases, grounded, texts), run(cases, chat, texts)
    return tuple(Pair(one, other) for one, other in zip(first.results, second.results, strict=True))


def print_pairs(console: Console, pairs: Sequence[Pair], *, reveal: bool) -> None:
    """Print the cases that differ and the sums; held-back cases by number only unless revealed."""
    table = Table(title="Writers compared")
    for heading in ("case", "grounded", "chat model", "worded by", "change", "seconds"):
        table.add_column(heading)
    for pair in pairs:
        if pair.change or pair.is_worded:
            hidden = pair.chat.held_out and not reveal
            name = "(held back)" if hidden else pair.chat.case.id
            table.add_row(name, *_row(pair))
    console.print(table)
    console.print(summary(pairs), soft_wrap=True)


def _row(pair: Pair) -> tuple[str, ...]:
    marks = ("right" if one.is_fully_right else "wrong" for one in (pair.grounded, pair.chat))
    return (*marks, pair.chat.answer.writer, pair.change, f"{pair.chat.seconds:.1f}")


def summary(pairs: Sequence[Pair]) -> str:
    """The comparison in one line."""
    right = (sum(getattr(pair, name).is_fully_right for pair in pairs) for name in ("grounded", "chat"))
    changes = [pair.change for pair in pairs]
    worded = sum(pair.is_worded for pair in pairs)
    return (
        f"{len(pairs)} cases: fully right {next(right)} without, {next(right)} with the chat model; "
        f"{changes.count('gained')} gained, {changes.count('LOST')} lost; worded by the model: {worded}."
    )

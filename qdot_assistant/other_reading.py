"""A date such as 3/4/26 read the other way: where the day first gives other days, both results are said.

Come here for ``with_other_reading``. The month comes first, as in the United States; the other reading stands beside
it.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from calculators.base import Calculation, CalculationError, MissingFacts
from calculators.wording import day_in_words
from qdot_assistant.telling import deadlines
from qdot_assistant.telling.common import cite_of, step_named
from qdot_assistant.telling.corpus_portion import share_told
from qdot_assistant.types import Draft, DraftSentence, Fact

if TYPE_CHECKING:
    from qdot_assistant.pipeline import Asking

MOST_DAYS = 3


def with_other_reading(draft: Draft, asking: Asking, worked: Callable[[Asking], Calculation]) -> Draft:
    """The draft with the days that the same words give when the day is written first; unchanged where none differs."""
    inputs = draft.calculations[0].inputs
    twofold = {name: fact for name, fact in asking.facts.facts.items() if fact.also is not None and name in inputs}
    if not twofold:
        return draft
    swapped = {name: fact.model_copy(update={"value": fact.also}) for name, fact in twofold.items()}
    facts = asking.facts.model_copy(update={"facts": {**asking.facts.facts, **swapped}})
    try:
        other = worked(replace(asking, facts=facts))
    except (MissingFacts, CalculationError):
        return draft
    if other.calculator == "corpus_portion":
        return _share_beside(draft, list(twofold.values()), other)
    return _beside(draft, asking, list(twofold.values()), other)


def _share_beside(draft: Draft, facts: list[Fact], other: Calculation) -> Draft:
    """The draft with the corpus portion of the other day, § 20.2056A-4(c)(4)(ii)(B), where it is another one."""
    if other.results["corpus_portion"] == draft.calculations[0].results["corpus_portion"]:
        return draft
    step = step_named(other, "corpus_portion")
    days = _lead(facts).removesuffix("; then:")
    lead = DraftSentence(text=f"{days}.", is_substance=False, starts_paragraph=True)
    told = DraftSentence(
        text=f"The corpus portion is then {share_told(other)}.", cites=(cite_of(step),) if step else ()
    )
    at = next((n for n, one in enumerate(draft.sentences) if one.starts_paragraph), 1)
    sentences = (*draft.sentences[:at], lead, told, *draft.sentences[at:])
    return draft.model_copy(update={"sentences": sentences, "calculations": (*draft.calculations, other)})


def _beside(draft: Draft, asking: Asking, facts: list[Fact], other: Calculation) -> Draft:
    route, today = asking.route, asking.question.today
    first = {one.text for one in deadlines.days_told(draft.calculations[0], route.focus, today, route.judges)}
    differing = [one for one in deadlines.days_told(other, route.focus, today, route.judges) if one.text not in first][
        :MOST_DAYS
    ]
    if not differing:
        return draft
    lead = DraftSentence(text=_lead(facts), is_substance=False, starts_paragraph=True)
    closings = [n for n, one in enumerate(draft.sentences) if one.text.startswith(deadlines.CLOSINGS)]
    at = (closings or [len(draft.sentences)])[0]
    sentences = (*draft.sentences[:at], lead, *differing, *draft.sentences[at:])
    return draft.model_copy(update={"sentences": sentences, "calculations": (*draft.calculations, other)})


def _lead(facts: list[Fact]) -> str:
    if all(_SHORT_MONTH.fullmatch(fact.words.lower()) for fact in facts):
        shown = [f"“{fact.words}” may also be {fact.also:%B %Y}" for fact in facts if isinstance(fact.also, dt.date)]
        return f"{' and '.join(shown)}; then:"
    shown = list(dict.fromkeys(f"“{fact.words}” is {_days(fact)}" for fact in facts))
    return f"With the day written first, {' and '.join(shown)}; then:"


_SHORT_MONTH = re.compile(r"[a-z]{3,9}\.? \d{2}")
"""A month and two figures ("march 24"): a day of that month, or the month of that year."""


def _days(fact: Fact) -> str:
    days = fact.also if isinstance(fact.also, tuple) else (fact.also,)
    return ", ".join(day_in_words(day) for day in days if isinstance(day, dt.date))

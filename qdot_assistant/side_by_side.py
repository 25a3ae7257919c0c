"""One calculation made for each of several facts told in a row: deaths, rates, payments, or gifts by their year.

Come here for ``road``. The results stand one to a line; each calculation stands in the answer in full.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from calculators.base import Calculation, CalculationError, CalculatorName, MissingFacts
from qdot_assistant.calculation import inputs_of, work
from qdot_assistant.calculation_asks import clarification
from qdot_assistant.reading.held_against import ages_in_row, intervals_in_row, terms_in_row
from qdot_assistant.reading.row import Row
from qdot_assistant.reading.rows import deaths_in_row, gifts_in_row, payments_in_row, rates_in_row
from qdot_assistant.telling.assuming import assumptions
from qdot_assistant.telling.common import as_notices, cite_of, step_named
from qdot_assistant.telling.corpus_portion import share_told
from qdot_assistant.telling.neighbours import gift_told
from qdot_assistant.types import Draft, DraftSentence

if TYPE_CHECKING:
    from qdot_assistant.pipeline import Asking, Assistant

MOST = 6
_CITIZEN = re.compile(r"citizen|\bgreen card|\bforeign|\bimmigrant|\bspous|\bwife\b|\bhusband\b", re.IGNORECASE)


def road(asking: Asking, assistant: Assistant) -> Draft | None:
    """A line for each of the facts in a row; None where there is one only."""
    told_now = asking.standing.told  # a circumstance or a correction told now stands beside the earlier message
    text, today = told_now or asking.question.question, asking.question.today
    if asking.route.calculator in (None, "spouse_gift_exclusion") and _CITIZEN.search(text):
        gifts = gifts_in_row(text, today)
        if gifts:
            return _drafted("spouse_gift_exclusion", {}, gifts, asking, assistant)
    if asking.route.calculator != "corpus_portion" or asking.route.example:
        return None
    readers = (payments_in_row, deaths_in_row, rates_in_row, terms_in_row, ages_in_row, intervals_in_row)
    rows = [read(text, today) for read in readers]
    told = (
        *rows,
        payments_in_row("" if told_now else asking.around, today),
    )  # a story tells the payments before it asks
    row = next((one for one in told if 1 < len(one) <= MOST), None)
    if row is None or _other_unclear(asking, row):
        return None
    return _drafted("corpus_portion", inputs_of("corpus_portion", asking.facts.facts), row, asking, assistant)


def before_the_parts(asking: Asking, assistant: Assistant) -> Draft | None:
    """A row in the one question of a message, before the message is taken apart at its "and"."""
    return road(asking, assistant) if not asking.parts else None


def _other_unclear(asking: Asking, row: Sequence[Row]) -> bool:
    own = {name for one in row for name in one.inputs}
    return any(one.name not in own for one in asking.facts.unclear)


def _drafted(
    name: CalculatorName, raw: Mapping[str, Any], row: Sequence[Row], asking: Asking, assistant: Assistant
) -> Draft | None:
    try:
        worked = [work(name, _told({**raw, **one.inputs}), assistant) for one in row]
    except MissingFacts as missing:
        return clarification(name, missing, asking)
    except CalculationError:
        return None
    told = _gifts(worked) if name == "spouse_gift_exclusion" else _shares(row, worked)
    notices = {n.text: n for one in worked for n in as_notices(one.notices)}
    return Draft(
        kind="calculation",
        sentences=tuple(told),
        calculations=tuple(worked),
        notices=tuple(notices.values()),
    )


def _told(inputs: Mapping[str, Any]) -> dict[str, Any]:
    """The inputs without those that one of the row puts aside, as a term does the age."""
    return {field: value for field, value in inputs.items() if value is not None}


def _gifts(worked: Sequence[Calculation]) -> Iterator[DraftSentence]:
    for one in worked:
        cites = tuple(dict.fromkeys(cite_of(step) for step in one.steps))[:3]
        yield DraftSentence(text=gift_told(one), cites=cites, starts_paragraph=True)


def _shares(row: Sequence[Row], worked: Sequence[Calculation]) -> Iterator[DraftSentence]:
    for one, calculation in zip(row, worked, strict=True):
        steps = (step_named(calculation, name) for name in ("corpus_portion", "corpus_amount"))
        cites = tuple(cite_of(step) for step in steps if step)
        lead = f"{one.label}: the" if one.label else "The"
        text = f"{lead} corpus (principal) portion is {share_told(calculation)}"
        rate, term = calculation.inputs["section_7520_rate"], calculation.results["expected_term_years"]
        text += f" (rate {rate} percent, annuity factor {calculation.results['annuity_factor']}, term {term} years)."
        yield DraftSentence(text=text, cites=cites, starts_paragraph=True)
        yield from _other_table(calculation, cites)
    first = worked[0]
    assumed = {name: why for name, why in first.assumed.items() if name != "section_7520_rate"}
    alike = len({str(one.inputs.get("frequency")) for one in worked}) == 1
    inputs = first.inputs if alike else {**first.inputs, "frequency": "several"}
    yield from assumptions(first.model_copy(update={"assumed": assumed, "inputs": inputs}), cites[:1])


def _other_table(calculation: Calculation, cites: tuple[Any, ...]) -> Iterator[DraftSentence]:
    """The executor's choice of the other mortality table, § 20.2031-7(d), where it gives another share."""
    own = calculation.results["corpus_portion"]
    for other in calculation.results.get("alternatives", ()):
        results = other["results"]
        table, share = results.get("mortality_table"), results.get("corpus_portion")
        if table not in (None, calculation.results["mortality_table"]) and share != own:
            text = f"Another reading gives {share}: {str(other['reason']).rstrip('.')}."
            yield DraftSentence(text=text, cites=cites)
            return


__all__ = ["before_the_parts", "road"]

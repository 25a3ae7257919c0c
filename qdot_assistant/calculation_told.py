"""A calculation as a draft: the verdict on what is asked, the result, how the facts were read, and the notices.

Come here for ``told``; each calculator's own sentences are made in ``telling``.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable
from typing import TYPE_CHECKING

from calculators.base import Calculation, CalculatorName
from qdot_assistant import claimed, enough, example_4, left_over, needed, table_chosen
from qdot_assistant.asked.how_late import asks_how_late
from qdot_assistant.asked.judged import asks_to_elect
from qdot_assistant.asked.put_off import asks_put_off, is_kept
from qdot_assistant.asked.whether import Claim, Whether, day_claimed, must_by_then, span_claimed, whether
from qdot_assistant.explainer_figures import explainer_notices
from qdot_assistant.reading.phrases import phrase_of
from qdot_assistant.telling import corpus_portion, deadlines, disasters, neighbours
from qdot_assistant.telling.common import as_notices
from qdot_assistant.telling.readings import readings
from qdot_assistant.telling.unread import safely_asked, unread_day
from qdot_assistant.telling.with_return import papers_with_the_return
from qdot_assistant.types import Draft, DraftSentence

if TYPE_CHECKING:
    from qdot_assistant.pipeline import Asking


def told(name: CalculatorName, calculation: Calculation, asking: Asking) -> Draft | None:
    """The draft of a calculation; None where it holds nothing of what was asked."""
    audience = asking.question.audience
    sums: tuple[str, ...] = ()
    if name == "corpus_portion":
        words = asking.around or asking.question.question
        is_follow_up = asking.standing.follow_up == "continues"
        verdict, sums = enough.judged(calculation, words, asking.said if is_follow_up else "")
        verdict = verdict or claimed.judged(calculation, words, is_follow_up=is_follow_up)
        verdict = (*verdict, *left_over.told(calculation, words))
        verdict = verdict or table_chosen.told(calculation, words, audience)
        verdict = verdict or table_chosen.choice_told(calculation, words)
        of_example = asking.route.example == 4
        sentences = [
            *verdict,
            *corpus_portion.told(calculation, audience, asking.route.focus, is_own=not of_example),
        ]
        sentences = _with_what_is_taken_over(sentences, calculation, asking) if of_example else sentences
    elif name == "deadlines":
        if _lacks_focus(calculation, asking):
            return None
        of_disaster = disasters.told(asking.around or asking.question.question)
        focus = disasters.without_the_election(asking.route.focus) if of_disaster else asking.route.focus
        asks = _asked_of(calculation, asking)
        sentences = [
            *of_disaster,
            *papers_with_the_return(asking.question.question, focus),
            *deadlines.told(
                calculation,
                focus,
                audience,
                asking.question.today,
                asking.route.judges,
                safely_asked(asks, asking.facts),
                _claimed(asking),
                counts=asks_how_late(asking.around or asking.question.question),
            ),
            *unread_day(asks, asking.facts),
        ]
    else:
        text = asking.question.question
        sentences = needed.opened(list(neighbours.told(calculation, audience, text)), calculation, text)
    year = asking.facts.value("year_of_death")
    if year is not None and year not in (calculation.inputs.get("payment_years") or ()):
        bare = [one.model_copy(update={"text": _IF_THAT_YEAR.sub("", one.text).strip()}) for one in sentences]
        sentences = [one for one in bare if one.text]
    if name == "exclusion_amount" and "adjusted_taxable_gifts" in asking.facts.facts:
        sentences.insert(1, _GIFTS_NOT_COUNTED)
    sentences = _with_readings(sentences, calculation, asking)
    if not any(sentence.is_substance for sentence in sentences):
        return None
    return Draft(
        kind="calculation",
        sentences=(*sentences, *_carried_over(calculation, asking)),
        calculations=(calculation,),
        notices=as_notices(calculation.notices) + explainer_notices(name, asking),
        sums=sums,
    )


def _asked_of(calculation: Calculation, asking: Asking) -> Whether | None:
    """What is asked, yes or no; of a tax said to wait like the return no more than its own due day tells."""
    text, today = asking.question.question, asking.question.today
    if not asks_put_off(text, is_extended=asking.facts.value("extension_months") == 6):
        return whether(text) or ("open" if asks_to_elect(text, asking.facts) and _IS_ASKED.search(text) else None)
    due = next((row["due"] for row in calculation.results["deadlines"] if row["key"] == "estate_tax_payment"), None)
    return None if due is None or is_kept(text, today, dt.date.fromisoformat(due)) else "put_off"


_IS_ASKED = re.compile(r"\b(?:can|could|may|might|is it) (?!not\b)\w+(?![^.;?!]*\bor\b)[^.;?!]*\?*$", re.IGNORECASE)


def _claimed(asking: Asking) -> Claim | None:
    """The last day that the question names, itself or by the time it would run from the death."""
    text, death = asking.question.question, asking.facts.value("date_of_death")
    today = asking.question.today
    return day_claimed(text, today) or span_claimed(text, death) or must_by_then(text, today)


def _with_what_is_taken_over(
    sentences: list[DraftSentence], calculation: Calculation, asking: Asking
) -> list[DraftSentence]:
    """The facts that stay Example 4's own stand before what is assumed."""
    at = next((n for n, one in enumerate(sentences) if one.text.startswith("Assumed:") or one.block == "heading"), 1)
    return [*sentences[:at], *example_4.taken_over(asking, calculation.inputs), *sentences[at:]]


_IF_THAT_YEAR = re.compile(r"If \d{4} is the year of the decedent's death,[^.]*\.\s?")
"""A doubt that a year of death told takes away."""

_GIFTS_NOT_COUNTED = DraftSentence(
    text="Taxable gifts made in life are not subtracted here: how they use up the exclusion is not in my sources.",
    is_substance=False,
)


def _lacks_focus(calculation: Calculation, asking: Asking) -> bool:
    """True when no row of the sheet is what was asked for; the rule itself is then the better answer."""
    keys = {row["key"] for row in calculation.results["deadlines"]}
    return bool(asking.route.focus) and not keys & set(asking.route.focus) and not calculation.results.get("checks")


def _with_readings(sentences: list[DraftSentence], calculation: Calculation, asking: Asking) -> list[DraftSentence]:
    """How an unclear or inferred word was read stands before the working, or at the end where there is none."""
    fields = [name for name in asking.facts.facts if name in calculation.inputs]
    said = list(readings(asking.facts.facts, sorted(fields)))
    if calculation.calculator == "corpus_portion" and "date_of_death_after_first" in asking.facts.facts:
        said.append(
            DraftSentence(text="Any day of June 2023 but the first gives the same figures.", is_substance=False)
        )
    assumed = [n for n, sentence in enumerate(sentences, start=1) if sentence.text.startswith("Assumed:")]
    working = [n for n, sentence in enumerate(sentences) if sentence.block == "heading"]
    closing = [n for n, sentence in enumerate(sentences) if sentence.text.startswith(deadlines.CLOSINGS)]
    at = (assumed or working or closing or [len(sentences)])[0]
    return [*sentences[:at], *said, *sentences[at:]]


def _carried_over(calculation: Calculation, asking: Asking) -> Iterable[DraftSentence]:
    """Facts taken from earlier in the conversation are named, so that they can be corrected."""
    kept = [
        f
        for f in asking.facts.facts.values()
        if f.name in calculation.inputs and f.name not in asking.facts.current | asking.beside
        if f.name != "year" or calculation.inputs["year"] == f.value  # a death told later took its place
    ]
    if kept and asking.facts.current:
        listed = "; ".join(phrase for fact in kept if (phrase := phrase_of(fact)))
        if not listed:
            return
        yield DraftSentence(
            text=f"From earlier in our conversation: {listed}. Say so if one of these has changed.",
            is_substance=False,
            starts_paragraph=True,
        )

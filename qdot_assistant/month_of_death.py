"""What is said of the section 7520 rate beside a corpus portion: the published one, and that no earlier month counts.

Come here for ``with_published_rate``. § 20.2056A-4(c)(4)(ii)(B) values payments under section 7520, whose rate is that
of the month of the decedent's death; a charitable deduction alone opens the two months before (section 7520(a)).
"""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING

from calculators.base import Calculation, CalculationError, MissingFacts
from calculators.wording import month_name, percent
from qdot_assistant.calculation import worked
from qdot_assistant.published import MONTH_OF_DEATH
from qdot_assistant.telling.common import cite_of, step_named
from qdot_assistant.telling.corpus_portion import share_alone, share_told
from qdot_assistant.types import Draft, DraftSentence, Notice

if TYPE_CHECKING:
    from qdot_assistant.pipeline import Asking, Assistant

_EARLIER_MONTH = re.compile(
    r"\b(?:prior|previous|earlier|preceding|another|different|best|lowest|highest|other|last|(?:one|two|1|2|either))\b"
    r"[^.;?!]{0,25}\bmonths?(?:'s?)?\b|\bmonths? (?:before|prior|back|earlier|ahead)\b|\blook[- ]?back\b|"
    r"\b(?:pick|choos\w+|chose|elect\w*|select\w*)\b[^.;?!]{0,30}\b(?:rates?|months?)\b|"
    r"\b(?:lower|higher|better|best) (?:7520 |interest |discount )?rate\b",
    re.IGNORECASE,
)
_NO_CHOICE = DraftSentence(
    text="It is the rate of the month of the decedent's death that counts, with no choice of an earlier month here.",
    cites=(MONTH_OF_DEATH,),
)


def with_published_rate(draft: Draft, asking: Asking, assistant: Assistant) -> Draft:
    """The draft with the month's published rate where another was told, and with the rule where a month is chosen."""
    if draft.kind != "calculation" or draft.calculations[0].calculator != "corpus_portion":
        return draft
    if asking.route.example == 4 and not asking.facts.facts.keys() & {"date_of_death", "year_of_death"}:
        return draft  # the Example assumes its rate and names no month
    if asking.facts.value("date_of_death_precision") == "year":
        return _without_a_month(draft)
    beside, rates, others = _beside(draft.calculations[0], asking, assistant)
    text = asking.question.question
    if re.search(r"\brates?\b|\b7520\b|%", text) and _EARLIER_MONTH.search(text):
        beside = [*beside, _NO_CHOICE]
    if not beside:
        return draft
    at = next((n for n, one in enumerate(draft.sentences) if n and (one.starts_paragraph or one.block == "heading")), 1)
    first = beside[0].model_copy(update={"starts_paragraph": True})
    sentences = (*draft.sentences[:at], first, *beside[1:], *draft.sentences[at:])
    calculations = (*draft.calculations, *others)
    update = {"sentences": sentences, "rates": (*draft.rates, *rates), "calculations": calculations}
    return draft.model_copy(update=update)


_Beside = tuple[list[DraftSentence], tuple[tuple[int, int], ...], tuple[Calculation, ...]]


def _beside(found: Calculation, asking: Asking, assistant: Assistant) -> _Beside:
    """The published rate and the share that it gives, where the rate told is another one."""
    death = str(found.inputs.get("date_of_death") or "")
    if "section_7520_rate" not in asking.facts.facts or "date_of_death" in found.assumed or len(death) < len("2024-05"):
        return [], (), ()
    month = (int(death[:4]), int(death[5:7]))
    published = assistant.parameters.section_7520_rate(*month)
    used = Decimal(str(found.inputs["section_7520_rate"]))
    if published is None or published.percent in (None, used):
        return [], (), ()
    named = f"The section 7520 rate published for {month_name(*month)} is {percent(published.percent)}"
    other = _at_its_rate(asking, assistant)
    step = step_named(other, "corpus_portion") if other else None
    if other is None or step is None:
        said = f"{named}; {percent(used)} was used as given."
        return [DraftSentence(text=said, cites=(MONTH_OF_DEATH,))], (month,), ()
    told = share_told(other) if asking.question.audience == "attorney" else share_alone(other)
    text = f"{named}; with it, instead of the {percent(used)} given, the corpus portion is {told}."
    return [DraftSentence(text=text, cites=(MONTH_OF_DEATH, cite_of(step)))], (month,), (other,)


def _at_its_rate(asking: Asking, assistant: Assistant) -> Calculation | None:
    """The calculation at the month's own rate."""
    facts = {name: fact for name, fact in asking.facts.facts.items() if name != "section_7520_rate"}
    told = replace(asking, facts=asking.facts.model_copy(update={"facts": facts}))
    try:
        return worked("corpus_portion", told, assistant)
    except (MissingFacts, CalculationError):
        return None


def _without_a_month(draft: Draft) -> Draft:
    """Of a year of death no month's rate is named: which month it was has not been told."""
    kept = tuple(one for one in draft.notices if one.section != "IRC 7520(a)")
    if len(kept) == len(draft.notices):
        return draft
    text = (
        "The rate told was not compared with a published one: the month of the death, whose rate counts, is not told."
    )
    notice = Notice(kind="unverified", text=text, section="IRC 7520(a)")
    return draft.model_copy(update={"notices": (*kept, notice)})

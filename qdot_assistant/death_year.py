"""Form 706-QDT for payments of the year of the first death, where that death is told by its month alone.

Come here for ``with_death_year``. § 20.2056A-4(c)(6)(i): for that year the form and the tax are not due before the
estate tax return; (c)(7)(i) has no such exception, the agreement in (c)(7)(ii) has.
"""

from __future__ import annotations

import datetime as dt
import re
from calendar import monthrange
from collections.abc import Iterable
from typing import TYPE_CHECKING

from calculators.base import Calculation
from calculators.deadlines_facts import Estate
from knowledge import store
from qdot_assistant import courtesies
from qdot_assistant.types import Cite, Draft, DraftSentence
from qdot_assistant.writers import grounded

if TYPE_CHECKING:
    from qdot_assistant.pipeline import Asking, Assistant

IF_THAT_YEAR = re.compile(r"If \d{4} is the year of the decedent's death,[^.]*\.\s?")
"""A doubt that a month of death told takes away."""
_FLOOR = Cite(
    section="20.2056A-4(c)(6)(i)",
    quote="in the year of the deceased spouse's death, the Form 706-QDT and the payment are not due prior to the due "
    "date, including extensions, for filing the deceased spouse's estate tax return",
)
_APRIL = Cite(
    section="20.2056A-4(c)(6)(i)",
    quote="Form 706-QDT and the payment are due on April 15th of each year following the calendar year in which an "
    "annuity payment is received",
)
_WHICH_DAY = "On what day did the decedent die? The form's day for the year of the death hangs on it."


def with_death_year(draft: Draft, asking: Asking, assistant: Assistant) -> Draft:
    """The draft with what the year of a death told by its month makes of the form's day."""
    death = asking.facts.value("date_of_death")
    by_month = asking.facts.value("date_of_death_precision") == "month" and isinstance(death, dt.date)
    if not by_month or not any(IF_THAT_YEAR.search(one.text) for one in draft.sentences):
        return draft
    plain = draft.model_copy(update={"sentences": tuple(_without_the_doubt(draft.sentences))})
    if not any(death.year in _years(one) for one in draft.calculations):
        return plain
    if asking.facts.value("route") == "rollover":
        return _with_both_texts(plain, asking, assistant)
    if _latest(death, asking) <= dt.date(death.year + 1, 4, 15):
        return _with_the_floor(plain, death)
    return _asked(death, asking, assistant)


def _without_the_doubt(sentences: Iterable[DraftSentence]) -> Iterable[DraftSentence]:
    for one in sentences:
        text = IF_THAT_YEAR.sub("", one.text).strip()
        if text:
            yield one.model_copy(update={"text": text})


def _years(calculation: Calculation) -> set[int]:
    years = {int(one) for one in calculation.inputs.get("payment_years") or ()}
    return years | {int(str(one)[:4]) for one in calculation.inputs.get("payment_dates") or ()}


def _latest(death: dt.date, asking: Asking) -> dt.date:
    """The latest day, extension told included, on which the return of a death in that month can be due."""
    months = 6 if asking.facts.value("extension_months") == 6 else 0
    last = death.replace(day=monthrange(death.year, death.month)[1])
    estate = Estate(last, months, store.parameters().postponements)
    return max(estate.due, estate.extended_nominal)


def _with_the_floor(draft: Draft, death: dt.date) -> Draft:
    """The rule of the death's year after the day, which it leaves alone."""
    text = (
        f"{death.year} is the year of the death, for which the form and the tax are not due before the estate tax "
        f"return; for a death in {death:%B} that day comes before April 15, unless an extension moves it."
    )
    floor = DraftSentence(text=text, cites=(_FLOOR, _APRIL))
    return draft.model_copy(update={"sentences": (*draft.sentences[:1], floor, *draft.sentences[1:])})


def _with_both_texts(draft: Draft, asking: Asking, assistant: Assistant) -> Draft:
    """(c)(7)(i) and the agreement in (c)(7)(ii), which differ for that year; April 15 meets both."""
    one = assistant.statements["agreements.rollover_decedent_death_year"]
    told = list(grounded.told(one, asking.question.audience, asking.law))
    notices = {n.text: n for n in (*draft.notices, *grounded.notices_of([one]))}
    sentences = (*draft.sentences[:1], *told, *draft.sentences[1:])
    return draft.model_copy(update={"sentences": sentences, "notices": tuple(notices.values())})


def _asked(death: dt.date, asking: Asking, assistant: Assistant) -> Draft:
    """The rule of the death's year, for a route not told the other route's too, and the day its day hangs on."""
    is_told = asking.facts.value("route") == "pay_tax"
    text = (
        f"For payments of {death.year}, the year of the death, Form 706-QDT and the tax{'' if is_told else _PAY_TAX} "
        "are not due before the due date, with extensions, of the decedent's estate tax return, which may lie after "
        "April 15."
    )
    other = assistant.statements["agreements.rollover_decedent_death_year"]
    told = [] if is_told else list(grounded.told(other, asking.question.audience, asking.law))
    lead = courtesies.lead_in("To work this out I still need:")
    item = DraftSentence(text=_WHICH_DAY, is_substance=False, block="item")
    rule = DraftSentence(text=text, cites=(_FLOOR, _APRIL))
    return Draft(kind="clarification", sentences=(rule, *told, lead, item), missing=("date_of_death",))


_PAY_TAX = " on the pay-tax route"

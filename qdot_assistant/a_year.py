"""What the corpus portion comes to in a year, asked after it was worked out for each payment.

Come here for ``road`` and ``with_the_year``. "And a year?" after the part of a monthly payment asks for the sum of the
year's payments (§ 20.2056A-4(c)(4)(i) takes the share from the year's amounts) and changes nothing of how often the
pension is paid.
"""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from calculators.base import Calculation
from calculators.wording import grouped
from qdot_assistant.matters.point import point_of
from qdot_assistant.reading.frequency import PER_YEAR
from qdot_assistant.reading.year_asked import asks_of_a_year, asks_of_a_year_beside, payments_asked_for
from qdot_assistant.telling.common import cite_of, money, step_named, steps_told
from qdot_assistant.types import Draft, DraftSentence

if TYPE_CHECKING:
    from qdot_assistant.pipeline import Asking, Assistant

_FROM = "The corpus amount of the annual payment, from which the share is worked out, is {}."


def road(asking: Asking, assistant: Assistant) -> Draft | None:
    """The earlier calculation once more, opened with the sum of a year; None where none was worked out."""
    words, often = asking.question.question, str(asking.facts.value("frequency") or "")
    if point_of(asking.said) == "steps_up":
        return None  # a pension that rises each year is worked out from its scheduled payments, (c)(5)(iii)
    is_year = asks_of_a_year(words)
    count = None if is_year else payments_asked_for(words, often)
    goes_on = asking.standing.follow_up in ("continues", "none") and asking.standing.previous is not None
    earlier = _worked_before(asking, assistant) if goes_on and (is_year or count) else None
    if earlier is None:
        return None
    from qdot_assistant.roads import drafts

    draft = next(drafts(earlier, assistant))
    if draft.kind != "calculation" or [one.calculator for one in draft.calculations] != ["corpus_portion"]:
        return None
    return _of_several(draft, draft.calculations[0], count) if count else _of_a_year(draft, draft.calculations[0])


def _of_several(draft: Draft, calculation: Calculation, count: int) -> Draft | None:
    """The sum of so many payments, opened with; each keeps its own sixty days, § 20.2056A-4(c)(7)(i)."""
    if "annual_annuity" in calculation.assumed:
        return None
    each = Decimal(calculation.results["corpus_per_payment"])
    total = each * count
    step = step_named(calculation, "corpus_portion")
    text = f"For those payments together the corpus (principal) portion comes to {money(str(total))}."
    opening = DraftSentence(text=text, cites=(cite_of(step),) if step is not None else ())
    written_out = f"{' + '.join([str(each)] * count)} = {total}"
    return draft.model_copy(update={"sentences": (opening, *draft.sentences), "sums": (*draft.sums, written_out)})


MOST_BETWEEN = 2  # questions of a rule that may stand between the share and the year's sum of it


def _worked_before(asking: Asking, assistant: Assistant) -> Asking | None:
    """The last question for which a corpus portion was worked out; a rule may have been asked since."""
    from qdot_assistant.conversation import earlier_questions
    from qdot_assistant.pipeline import read

    for previous in earlier_questions(asking.question)[: MOST_BETWEEN + 1]:
        earlier = read(previous, assistant)
        if earlier.route.calculator is not None:
            return earlier if earlier.route.calculator == "corpus_portion" else None
    return None


def with_the_year(draft: Draft, text: str) -> Draft:
    """The draft opened with the sum of a year, where the message that tells the payments asks for it."""
    calculation = draft.calculations[0] if draft.calculations else None
    if calculation is None or calculation.calculator != "corpus_portion" or not asks_of_a_year_beside(text):
        return draft
    is_yearly = str(calculation.inputs.get("frequency", "annual")) == "annual"
    return draft if is_yearly else _of_a_year(draft, calculation) or draft


def _of_a_year(draft: Draft, calculation: Calculation) -> Draft | None:
    if "annual_annuity" in calculation.assumed:
        return None
    each = Decimal(calculation.results["corpus_per_payment"])
    count = PER_YEAR[str(calculation.inputs.get("frequency", "annual"))]
    total = each * count
    steps = (step_named(calculation, name) for name in ("corpus_portion", "corpus_amount"))
    cites = tuple(cite_of(step) for step in steps if step is not None)
    opening = (
        DraftSentence(text=f"Over a year the corpus (principal) portion comes to {money(str(total))}.", cites=cites),
        DraftSentence(
            text=_FROM.format(money(calculation.results["corpus_amount"])),
            cites=cites,
        ),
    )
    written_out = f"{' + '.join([str(each)] * count)} = {total}"
    worked = _with_step(calculation, f"{count} × {grouped(each)}", total)
    return draft.model_copy(
        update={
            "sentences": (*opening, *draft.sentences, *steps_told(worked, only=("corpus_per_year",))),
            "sums": (*draft.sums, written_out),
            "calculations": (worked, *draft.calculations[1:]),
        }
    )


def _with_step(calculation: Calculation, expression: str, total: Decimal) -> Calculation:
    """The calculation with the year's sum as one more step, on the words of the share of each payment."""
    of_each = next(step for step in calculation.steps if step.name == "corpus_per_payment")
    of_the_year = of_each.model_copy(update={"name": "corpus_per_year", "expression": expression, "value": str(total)})
    return calculation.model_copy(update={"steps": (*calculation.steps, of_the_year)})

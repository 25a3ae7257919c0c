"""What follows from a day that was just judged missed: "what happens now?", "can that be cured?".

Come here for ``road``. The remedy stands in the check of the calculation; the rule on what is lost follows it.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import TYPE_CHECKING

from calculators.base import Calculation
from qdot_assistant.matters.point_words import LETS_OFF
from qdot_assistant.matters.road import ruled
from qdot_assistant.one_part import part
from qdot_assistant.types import Draft, DraftSentence

if TYPE_CHECKING:
    from qdot_assistant.pipeline import Asking, Assistant

_I = re.IGNORECASE
MOST_WORDS = 16
_NOW = r"(?:now|then|next|to me|to us|to (?:me|us|him|her) now|after that)"
_LEAD = r"(?:(?:and|but|so|ok(?:ay)?|oh(?: no| dear)?|well|then|now|hm+|damn|right)\b\W*)*"
_WHAT_NOW = (
    r"(?:what (?:happens|now|next|then|follows|can (?:i|we|he|she) (?:still )?do|should (?:i|we) do|do (?:i|we) do|"
    rf"are (?:my|our|the) options|does (?:that|this|it) mean for (?:me|us)|will happen)(?: {_NOW})?|now what|and now)"
)
_CURED = r"(?:cured?|fixed?|fix it|repaired?|saved?|rescued?|undone|healed|forgiven|excused)"
_RELIEF = (
    r"(?:relief|remedy|cure|fix|hope|chance|help|way (?:out|back|to (?:fix|cure|repair|save)(?: (?:it|that|this))?)|"
    r"more time|extra time|(?:an )?extension|(?:a )?(?:waiver|ruling)|mercy|forgiveness)"
)
_ASKS = re.compile(
    rf"^\W*{_LEAD}(?:{_WHAT_NOW}|(?:(?:is|are) there )?(?:any|some|still|a)(?: \w+)? ?{_RELIEF}|"
    r"(?:can|could|may) (?:it|that|this|i|we|he|she)(?: still| somehow| yet| be| get)* "
    rf"(?:{_CURED}|(?:ask|apply|get)(?: \w+){{0,2}}? {_RELIEF})(?: (?:it|that|this))?|{LETS_OFF}|"
    r"(?:is|are|am) (?:it|everything|all|i|we|the deduction)(?: all| now| really)* (?:lost|over|gone|stuck|done for)|"
    r"how (?:do|can|could) (?:i|we) (?:fix|cure|repair|save|rescue) (?:it|that|this)|"
    r"do (?:i|we) lose (?:it all|everything|the \w+))(?: (?:then|now|please))*\W*$",
    _I,
)
_ASKS_ONWARD = re.compile(rf"^\W*{_LEAD}{_WHAT_NOW}\W*$", _I)
_LATE_CONVEYANCE = "The conveyance of assigned property came later than the time allowed, what follows?"
_LATE_REFORM = "The trust was not reformed in time, what follows?"
_NOTHING_MOVED = "Nothing was transferred or assigned before the return was filed, is the deduction lost?"
_WHAT_IS_LOST: Mapping[str, str] = {
    "rollover": "What happens if the 60 days to roll over the corpus portion of a payment were missed?",
    "transfer": _NOTHING_MOVED,
    "assignment": _NOTHING_MOVED,
    "conveyance_no_administration": _LATE_CONVEYANCE,
    "conveyance_administration": _LATE_CONVEYANCE,
    "judicial_reformation_commenced": _LATE_REFORM,
    "trust_instrument_reformation": _LATE_REFORM,
    "estate_tax_return": "What does a late estate tax return cost?",
    "estate_tax_payment": "What does a late payment of the estate tax cost?",
    "form_706qdt": "What happens when Form 706-QDT was filed late?",
    "qdot_election_latest": "The QDOT election was missed, can relief be had?",
}
"""By the act judged late: the rule asked for."""
_SAYS_THE_REMEDY = frozenset({"rollover"})
_LETS_OFF = re.compile(rf"^\W*{_LEAD}{LETS_OFF}(?: (?:then|now|please))*\W*$", _I)
_RELIEF_FROM: Mapping[str, str] = {
    "rollover": "agreements.rollover_relief",
    "conveyance_no_administration": "conveyance.ruling",
    "conveyance_administration": "conveyance.ruling",
    "form_706qdt": "agreements.relief_both",
    "qdot_election_latest": "relief.late_election",
}
"""By the act judged late: the relief there is, told first where it is asked for as mercy."""
_WHAT_FOLLOWS: Mapping[str, str] = {
    "assignment": "By when must property that was assigned in time be conveyed to the QDOT?",
    "transfer": "Is the transfer enough, or must the executor elect too?",
    "rollover": "When must the payments of the year be reported on Form 706-QDT on the roll-over route?",
    "judicial_reformation_commenced": "What holds for the trust until the court case to reform it is completed?",
}
"""By the act judged to be in time: what comes after it."""


def road(asking: Asking, assistant: Assistant) -> Draft | None:
    """What is lost by the day judged missed, or what comes after one that was met; None where none was judged."""
    text, previous = asking.question.question, asking.standing.previous
    if previous is None or len(text.split()) > MOST_WORDS or not _ASKS.match(text):
        return None
    from qdot_assistant.pipeline import read
    from qdot_assistant.roads import drafts

    earlier = read(previous, assistant)
    if earlier.route.calculator != "deadlines":
        return None
    told = next(drafts(earlier, assistant))
    judged = next((found for one in told.calculations if (found := _judged(one)) is not None), None)
    if judged is None:
        return None
    key, is_timely, remedy = judged
    asked = (_WHAT_FOLLOWS if is_timely else _WHAT_IS_LOST).get(key)
    if asked is None or (is_timely and not _ASKS_ONWARD.match(text)):
        return None
    if not is_timely and key in _RELIEF_FROM and _LETS_OFF.match(text):
        return ruled([assistant.statements[_RELIEF_FROM[key]]], asking)
    rule = next(drafts(part(asking, asked), assistant))
    said = () if is_timely or key in _SAYS_THE_REMEDY else _remedy(told, remedy)
    return rule.model_copy(update={"sentences": (*said, *rule.sentences)})


def _judged(calculation: Calculation) -> tuple[str, bool, str] | None:
    """The act judged, a late one first: whether it was in time, and the remedy that its check names."""
    checks = sorted(calculation.results.get("checks", ()), key=lambda one: one.get("timely") is not False)
    one = next((one for one in checks if one.get("timely") is not None), None)
    return (str(one["key"]), bool(one["timely"]), str(one.get("remedy") or "")) if one else None


def _remedy(told: Draft, remedy: str) -> tuple[DraftSentence, ...]:
    """The remedy on the words that carried it in the earlier answer; nothing where it was not told there."""
    carried = next((one for one in told.sentences if remedy and remedy in one.text), None)
    return (DraftSentence(text=remedy, cites=carried.cites),) if carried is not None else ()

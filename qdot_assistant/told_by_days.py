"""The rule that stands behind a day or a figure worked out before, where the answer's own words tell no statement.

Come here for ``rule_behind``, ``where_it_is_missed`` and ``of_the_payment_told``: after "by October 11" a
follow-up is about the 60 days, and after a corpus portion "the form for it" is that of the pension.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from qdot_assistant.asked.deadline_topics import topics_of
from qdot_assistant.asked.missed import supposes_it_missed
from qdot_assistant.told_before import last_said

if TYPE_CHECKING:
    from qdot_assistant.pipeline import Asking, Assistant
    from qdot_assistant.router import Route

_OF_A_DAY = {
    "rollover": "agreements.rollover_within_60_days",
    "form_706qdt": "agreements.form_706qdt_both_routes",
    "estate_tax_return": "returns.due_date",
    "estate_tax_return_extended": "returns.extension_to_file",
    "qdot_election_latest": "qdot.election_one_year",
    "trust_instrument_reformation": "reformation.deadline_will_terms",
    "judicial_reformation_commenced": "reformation.judicial_deadline",
    "transfer": "assignment.transfer_deadline",
    "assignment": "assignment.deadline",
    "conveyance_administration": "conveyance.administration",
    "conveyance_no_administration": "conveyance.no_administration",
}
_PORTION = "corpus.how_much_of_each_check"


def rule_behind(route: Route) -> tuple[str, ...]:
    """The statement of the rule by which the question was worked out; empty where it was not."""
    if route.calculator == "corpus_portion":
        return (_PORTION,)
    return tuple(_OF_A_DAY[key] for key in route.focus if key in _OF_A_DAY)[:1] if route.calculator else ()


_WEEKEND = re.compile(r"\b(?:weekends?|holidays?|saturday|sunday|business day|working day)\b", re.IGNORECASE)
_OF_FILING = re.compile(r"\b(?:706|returns?|form|fil(?:e|ed|ing)|tax|april)\b", re.IGNORECASE)
_THE_FORM = re.compile(
    r"\b(?:forms?|706-?qdt|report(?:ed|ing)?|paperwork|(?:have|has|need|needs|must|should|do|did|to) (?:to )?(?:i |we |"
    r"she |he )?(?:also |still |then )?(?:file|send (?:in )?(?:anything|something|a paper)))\b",
    re.IGNORECASE,
)
_OTHER_FORM = re.compile(
    r"\b(?:706(?!-?qdt)|4768|estate|information statement|citizen\w*|hardship|trust(?:ee)?)\b", re.IGNORECASE
)


_WHAT_NOW = re.compile(
    r"^(?:(?:and|so|but|ok|oh no|oh|then)\b,? ?)*(?:what (?:now|then|next|(?:can|do|should|could|must) (?:i|we|"
    r"she|he|they|be) "
    r"(?:do|done)(?: (?:now|then|about it))?)|(?:is|are) (?:it|we|i|they|she|he) (?:lost|hopeless|done for|in "
    r"trouble)|help)\W*$",
    re.IGNORECASE,
)
_WAS_LATE = re.compile(r"^\W*no\b|\b(?:not in time|too late|late|missed|not timely|passed|ended on)\b", re.IGNORECASE)
_ACT_MISSED = {
    "rolled_over": "agreements.rollover_missed_60_days",
    "conveyed": "conveyance.missed",
    "administration_completed": "conveyance.missed",
    "assignment_date": "assignment.missed",
    "transfer_date": "assignment.missed",
}
"""What is told to one whose act was judged too late and who asks what now."""


_DAY_MISSED = {
    "rollover": "agreements.rollover_missed_60_days",
    "form_706qdt": "agreements.return_penalties",
    "estate_tax_return": "returns.penalties",
    "estate_tax_return_extended": "returns.penalties",
    "qdot_election_latest": "qdot.too_late",
    "trust_instrument_reformation": "reformation.missed",
    "judicial_reformation_commenced": "reformation.missed",
    "transfer": "assignment.missed",
    "assignment": "assignment.missed",
    "conveyance_administration": "conveyance.missed",
    "conveyance_no_administration": "conveyance.missed",
}
"""What follows where the day of a rule is missed."""


def where_it_is_missed(asking: Asking, assistant: Assistant) -> frozenset[str]:
    """What a follow-up asks that supposes the day told before, or the one it names itself, to be missed."""
    text, previous = asking.standing.told or asking.question.question, asking.standing.previous
    if asking.standing.follow_up != "continues" or previous is None or not supposes_it_missed(text):
        return frozenset()
    from qdot_assistant.pipeline import read

    earlier = read(previous, assistant).route
    if earlier.calculator != "deadlines":
        return frozenset()
    return frozenset(_DAY_MISSED[key] for key in (topics_of(text) or earlier.focus) if key in _DAY_MISSED)


def of_the_payment_told(asking: Asking) -> frozenset[str]:
    """The statements that a follow-up means by "a holiday" or "the form" where a pension was told before it."""
    if asking.standing.follow_up != "continues":
        return frozenset()
    if _WHAT_NOW.match(asking.question.question) and _WAS_LATE.search(last_said(asking)):
        return frozenset(name for fact, name in _ACT_MISSED.items() if fact in asking.facts.facts)
    text, told = asking.question.question, asking.facts.facts.keys() - asking.facts.current
    of_filing = _OF_FILING.search(f"{text} {asking.standing.context}")
    if "payment_dates" in told and _WEEKEND.search(text) and not of_filing:
        return frozenset({"agreements.sixtieth_day_weekend"})
    paid = told & {"annual_annuity", "payment_amount", "payment_dates", "rolled_over", "rolled_over_each"}
    if paid and _THE_FORM.search(text) and not _OTHER_FORM.search(text):
        rolled = {"agreements.rollover_report"} if told & {"rolled_over", "rolled_over_each"} else set()
        return frozenset({"agreements.form_706qdt_both_routes", *rolled})
    return frozenset()

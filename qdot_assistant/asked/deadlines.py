"""Whether a question asks for a day, for which of them, and whether something done is to be judged.

Come here for ``deadline_asked``; what is judged stands in ``judged``, which day is meant in ``deadline_topics``.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from qdot_assistant.asked.day_asked_for import CONVEYED, NAMES_THE_RETURN, topic_of_what_is_asked
from qdot_assistant.asked.day_one import asks_day_one
from qdot_assistant.asked.deadline_topics import named_together, topics_of
from qdot_assistant.asked.deadline_words import (
    ALL_DATES,
    EACH_BY_ITSELF,
    SHEET,
    STILL_OPEN,
    UNASSIGNABLE,
    WHEN,
    without_when_as_if,
)
from qdot_assistant.asked.default_days import FOLLOWING, default_focus
from qdot_assistant.asked.judged import (
    BY_THE_RETURN,
    JUDGE,
    OF_THE_FILING,
    REFORMED,
    THE_RETURN,
    asks_if_needed,
    by_event,
    judges_an_act,
)
from qdot_assistant.asked.of_a_payment import (
    FORM,
    NO_RETURN,
    PAID,
    is_of_the_return,
    of_a_payment,
    waits_with_the_return,
)
from qdot_assistant.asked.own_deadlines import RUN_FROM_THE_DEATH, own_deadline
from qdot_assistant.asked.rough_deaths import death_told_roughly
from qdot_assistant.asked.rule_not_day import is_of_a_rule
from qdot_assistant.asked.what import ANY_CASE, DATE_FACTS, DONE_FACTS, EXTENSION, NONE, Asked
from qdot_assistant.asked.what_asks import asks_no_day, without_late_kin
from qdot_assistant.asked.whether import names_its_month
from qdot_assistant.given_up import said_hopeless
from qdot_assistant.reading.status import without_extension_to_pay
from qdot_assistant.telling.with_return import asks_for_papers
from qdot_assistant.types import Facts

_DATES = re.compile(r"\bdates?\b|\bnine months\b|\b9 months\b|\b60 days\b|\bsixty days\b", ANY_CASE)

_DATE_OF = re.compile(
    r"\bdates? of (?:death|birth|receipt|filing|payment)\b|\b(?:check|letter|deed|form)s? dated\b", ANY_CASE
)

_INTERROGATIVE = re.compile(
    r"\b(?:who|whom|what|why|how|which|where|can|could|may(?!\s+\d)|must|does|do|did|is|are|was|will|would|should)\b",
    ANY_CASE,
)

_OWN_DAY = {"bond_or_letter_of_credit", "security_renewal_notice", "form_4768", "rollover", "form_706qdt"}
"""Days that are asked for by themselves, though no return was filed yet."""

_NO_ASSIGNMENT = re.compile(
    r"(?:\b(?:not|never|no)|n't)\b(?: (?!mov|transf|convey|deed|put|retitl|fund)\w+){0,3}? "
    r"assign(?:ed|s|ing|ments?)?\b",
    ANY_CASE,
)
"""Property that was not assigned has no conveyance to be made by a day; its assignment may still be asked for."""


def deadline_asked(text: str, facts: Facts, example: int | None) -> Asked:
    """The days, or the verdict, that a question asks for; NONE where it asks for none."""
    text = without_late_kin(text)
    if example is None and "date_of_death" in facts.facts and waits_with_the_return(text, facts):
        is_to_the_day = facts.value("date_of_death_precision") in (None, "day")
        return Asked("deadlines", ("estate_tax_payment",)) if is_to_the_day else NONE  # that it does not wait is a rule
    if asks_no_day(text, facts) or said_hopeless(text):
        return NONE
    if is_of_a_rule(text, facts):
        return NONE
    if example is not None or asks_if_needed(text, facts) or _WHICH_START.search(text) or asks_day_one(text):
        return NONE
    case = _case(without_when_as_if(text), facts)
    if case.by_year and EACH_BY_ITSELF.search(case.text):
        return NONE
    case = replace(case, topics=of_a_payment(case))
    ways = (_the_sheet, _still_open, _of_the_days_told, _of_a_rough_death)
    found = next((found for way in ways if (found := way(case)) is not None), None)
    found = own_deadline(case.text, case.topics, facts) if found is None else found
    return replace(found, focus=_extended_first(found.focus, case))


@dataclass(frozen=True)
class Case:
    """What a question names and tells, read once.

    Attributes:
        text: the question without an extension of the time to pay, which leaves the day of filing alone.
        asked: the topic of the one clause that asks, where that is not the whole question.
        topics: the time limits named.
        dated: the facts with a day, told in this message.
        by_year: payments are told by their year alone.
        is_put_off: an extension of some time is spoken of.
    """

    text: str
    facts: Facts
    asked: tuple[str, ...]
    topics: tuple[str, ...]
    judges: bool
    dated: frozenset[str]
    by_year: bool
    is_put_off: bool

    @property
    def wants_all(self) -> bool:
        return bool(ALL_DATES.search(self.text))


def _case(said: str, facts: Facts) -> Case:
    text = without_extension_to_pay(said)
    dated = frozenset(facts.current & DATE_FACTS)
    asked = topic_of_what_is_asked(text)
    of_paying = topics_of(said) == _PUT_OFF
    topics = topics_of(_NO_ASSIGNMENT.sub(" assign ", NO_RETURN.sub(" ", text)))
    topics = _PUT_OFF if of_paying else asked or topics
    if "date_of_death" in facts.facts and asks_for_papers(text):
        topics = ("estate_tax_return", "estate_tax_return_extended")
    judges = judges_an_act(text, topics, facts)
    topics = by_event(text, topics, judges, facts)
    if judges and set(topics) <= THE_RETURN and facts.current & BY_THE_RETURN and "return_filed" in facts.current:
        topics = ()  # the return's day is told as the limit of the act; the act is judged
    if judges and topics and set(topics) <= THE_RETURN and facts.current & REFORMED and not OF_THE_FILING.search(text):
        topics = ()  # the return is told as a circumstance of the reform that is judged
    if judges and topics == ("assignment",) and "conveyed" in facts.current:
        topics = (*CONVEYED, "assignment")  # what was assigned was moved as well, and the moving is judged
    if set(topics) & {*CONVEYED} and _NO_ASSIGNMENT.search(text):
        topics = ("transfer",)
    if "form_706qdt" in topics and EXTENSION.search(text) and not is_of_the_return(text, facts):
        topics = (*topics, "form_706qdt_extended")
    are_paid = "route" in facts.facts or bool(PAID.search(text))
    by_year = "payment_years" in dated and "payment_dates" not in facts.facts and are_paid
    is_put_off = of_paying or EXTENSION.search(said) is not None
    return Case(text, facts, asked, topics, judges, dated, by_year, is_put_off)


_PUT_OFF = ("payment_extension_limit",)


def _the_sheet(case: Case) -> Asked | None:
    return Asked("deadlines", (), case.judges) if case.dated and SHEET.search(case.text) else None


def _still_open(case: Case) -> Asked | None:
    """What can still be done: the days that decide it, or the sixty days of a payment received."""
    if not STILL_OPEN.search(case.text):
        return None
    has_own_day = bool(case.topics) and set(case.topics) <= _OWN_DAY
    decides = set(case.asked) <= _DECIDES_WHAT_IS_OPEN and not UNASSIGNABLE.search(case.text)
    if case.dated & {"date_of_death", "return_due"} and not case.judges and not has_own_day and decides:
        if set(case.topics) & _BY_THE_DUE_DAY:
            return Asked("deadlines", case.topics)
        return Asked("deadlines", tuple(dict.fromkeys((*case.asked, *_OPEN, *case.topics))))
    nothing_done = "payment_dates" in case.dated and not case.dated & DONE_FACTS
    return Asked("deadlines", ("rollover",)) if nothing_done and case.topics in ((), ("rollover",)) else None


_OF_THE_TAX = frozenset({"form_706qdt", "estate_tax_payment"})
"""The form and the tax, which for a distribution told are that distribution's (26 CFR 20.2056A-11(a))."""


_NOTHING_PAID_OUT = re.compile(
    r"\b(?:no|without (?:an?y?)?|not (?:an?y|one|a single)) ?(?:payouts?|distributions?|withdrawals?|principal|capital|"
    r"taxable events?)\b|\bnothing (?:was |got |has been )?(?:paid|taken|drawn|distributed|came|"
    r"come)\b[^.;?!]{0,12}\bout\b|"
    r"\b(?:only|just|nothing but) (?:the )?(?:income|interest|dividends)\b",
    ANY_CASE,
)


def _of_the_days_told(case: Case) -> Asked | None:
    """What follows from the days told, where a day or a verdict is asked for."""
    text, facts, topics, dated = case.text, case.facts, case.topics, case.dated
    has_topic = bool(topics) or _is_dated_list(facts)
    if not dated or not (case.judges or _wants_day(text, has_topic)):
        return None
    if "form_706qdt" in topics and _NOTHING_PAID_OUT.search(text) and not facts.current & {"payment_dates"}:
        return NONE  # whether the form is filed at all is a rule
    of_the_estate = "date_of_death" in facts.current and "form_706qdt" not in topics
    if set(topics) & _OF_THE_TAX and not of_the_estate and facts.current & {"distribution_dates", "distribution_year"}:
        return Asked("deadlines", ("form_706qdt_distribution",), case.judges)
    if "form_706qdt" in topics and not facts.current & {"payment_dates", "payment_years"}:
        topics = (*topics, "form_706qdt_distribution", "form_706qdt_cessation")
    if (follows := _of_one_event(case, topics)) is not None:
        return follows
    if dated == {"payment_years"} and "form_706qdt" not in topics:
        return own_deadline(text, topics, facts)
    if topics and not case.judges and dated <= {"payment_dates"} and set(topics) <= _FUNDING:
        topics = ("rollover",)
    focus = topics or (() if case.wants_all or case.judges else default_focus(facts))
    return Asked("deadlines", focus, case.judges) if focus or case.wants_all or case.judges else NONE


def _of_one_event(case: Case, topics: tuple[str, ...]) -> Asked | None:
    """The day that follows from the one event told, with the longest time to pay where that is asked about."""
    alone = next((name for name in FOLLOWING if case.dated == {name}), None)
    if alone is None:
        return None
    its_form = set() if NAMES_THE_RETURN.search(NO_RETURN.sub(" ", case.text)) else THE_RETURN
    has_own = set(topics) - _TAX_AT_DEATH - {*_PUT_OFF} - its_form or _UNDER_AGREEMENT.search(case.text)
    if alone == "surviving_spouse_date_of_death" and has_own:
        return None
    limit = _PUT_OFF if case.is_put_off else ()
    days = (*limit, *FOLLOWING[alone]) if topics == _PUT_OFF else (*FOLLOWING[alone], *limit)
    return Asked("deadlines", days)


def _of_a_rough_death(case: Case) -> Asked | None:
    asks = case.wants_all or _DAY_OF_A_DEATH.search(case.text)
    if case.dated or not asks or not death_told_roughly(case.text, case.facts):
        return None
    return _from_the_death(case.text, case.topics, wants_all=case.wants_all)


def _extended_first(focus: tuple[str, ...], case: Case) -> tuple[str, ...]:
    """The extended day before the first one, where the extension is spoken of and one day is asked for."""
    months = case.facts.value("extension_months")
    is_one = months != 0 and (months == 6 or case.is_put_off) and not _BOTH_DAYS.search(case.text)
    if focus not in (_OPEN[:2], _OPEN) or not is_one or named_together(case.text):
        return focus
    return (*reversed(focus[:2]), *focus[2:])


_BOTH_DAYS = re.compile(
    r"\b(?:both|original\w*|first|also|sheet|list|without|"
    r"(?:and|plus|or) (?:with |what (?:about|if) |if )?(?:the |its |our |an )?(?:extended|extension)"
    r"(?! (?:is|was|has|got|came|went)\b))\b",
    ANY_CASE,
)
"""Both days are asked for, with and without the extension."""


_DAY_OF_A_DEATH = re.compile(
    r"\bwhen(?:'?s| is| are| was| were| do| does| did| must| should| will| would)?\b(?=[^.;]*\?|[^.;]*\b(?:due|filed?|"
    r"elect\w*)\b)|\bdeadlines?\b|\bdue(?: dates?| days?)?\b|\b(?:by|until|till) (?:when|what|which)\b|"
    r"\b(?:what|which) (?:day|date)\b|\bhow (?:long|late|soon|much (?:more )?time)\b|\b(?:last|latest|final) (?:day|"
    r"date)\b|\btoo late\b|\b(?:in|on) time\b|\bcut-?offs?\b|\b(?:is|are|was|were) (?:the |our |his |her |that |"
    r"it )?(?:\w+ )?(?:late|overdue)\b",
    ANY_CASE,
)
"""A day is asked for, or whether it was kept."""

_OF_ALL = re.compile(r"\b(?:due|deadlines?|too late|how (?:long|much (?:more )?time))\b", ANY_CASE)
"""Where nothing is named that has its day, the days that decide what can still be done."""


def _from_the_death(text: str, topics: tuple[str, ...], *, wants_all: bool) -> Asked:
    """What runs from a death whose day was not told: the day is asked for."""
    if wants_all:
        return Asked("deadlines")
    if not topics:
        return Asked("deadlines", _OPEN) if _OF_ALL.search(text) else NONE
    return Asked("deadlines", topics) if set(topics) <= RUN_FROM_THE_DEATH else NONE


_WHICH_START = re.compile(
    r"\b(?:count|run|start|begin|go)(?:s|ed|ning|ing)?\b[^.?!]{0,30}\b(?:from|with|when|on|at)\b[^.?!]{0,60}"
    r"\bor (?:is it |rather )?(?:from |with |when |on |at |only )",
    ANY_CASE,
)
"""From which of two events a time runs is a rule, whatever year is told with it."""


_TAX_AT_DEATH = {
    "section_2056a_tax_at_death", "form_706qdt", "form_706qdt_distribution", "form_706qdt_cessation",
    "estate_tax_payment",
}  # fmt: skip
"""What is asked of where only the surviving spouse's death is told: one tax, due on one day."""


_UNDER_AGREEMENT = re.compile(r"\b(?:annuit\w*|pensions?|agreements?|pay[- ]tax|roll\w*[- ]?over)\b", ANY_CASE)
"""What is reported is the annuity's payments, and not what remains in the trust."""

_FUNDING = {"transfer", "assignment", "conveyance_no_administration", "conveyance_administration"}
"""Where only a payment's day is told, "put it into the trust" means its roll-over."""

_OPEN = ("estate_tax_return", "estate_tax_return_extended", "qdot_election_latest")
"""The days that decide what can still be done where little or nothing was."""


_BY_THE_DUE_DAY = {
    "trust_instrument_reformation", "judicial_reformation_commenced", "conveyance_no_administration",
    "conveyance_administration", "form_4768",
}  # fmt: skip
"""Named, each of these has its own last day, whatever else is still open."""

_DECIDES_WHAT_IS_OPEN = {*_OPEN, "form_4768"}
"""Beside another day asked for, a return not filed or an estate still open is told as a fact."""


def _is_dated_list(facts: Facts) -> bool:
    """A death and an extension, told and nothing asked: the days of the return are wanted."""
    return "date_of_death" in facts.current and bool(facts.current & {"extension_months", "form_4768_filed"})


def _names_a_day(asking: str) -> bool:
    """True where the sentence that asks names what has a day, or is a word or two ("and then?")."""
    return bool(topics_of(asking) or FORM.search(asking)) or len(asking.split()) <= _BARE


_BARE = 3
_AT_ONCE = re.compile(r"\bdue (?:now|at once|immediately|right away|straight away)\b", ANY_CASE)
"""A tax said to be due at once asks for no day."""


_ABOUT = re.compile(r"\b(?:what|how) about\b", ANY_CASE)


def _wants_day(text: str, has_topic: bool) -> bool:
    """True when a day is asked for, or nothing else is: facts and a topic alone want the day."""
    text = _AT_ONCE.sub(" ", text)
    if has_topic and (_ABOUT.search(text) or JUDGE.search(text)):
        return True
    if has_topic and names_its_month(text):
        return True
    if WHEN.search(text) or _DATES.search(_DATE_OF.sub(" ", text)):
        return True
    sentences = [one for one in re.split(r"(?<=[.;?!])\s+", text.strip()) if one.strip()]
    if len(sentences) > 1 and sentences[-1].endswith("?") and not _names_a_day(sentences[-1]):
        return False  # the last sentence asks, and of no day
    return has_topic and not _INTERROGATIVE.search(sentences[-1] if sentences else text) and len(text.split()) <= 40

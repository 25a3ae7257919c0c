"""What is asked back where a calculation lacks a fact, has it only by the month, or cannot be made at all.

Come here for ``clarification``, ``ask_again`` and ``refused``.
"""

from __future__ import annotations

import datetime as dt
import re
from calendar import monthrange
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from calculators.base import CalculationError, CalculatorName, MissingFacts
from calculators.calendar import next_business_day
from calculators.deadlines_facts import Estate
from calculators.wording import day_in_words
from knowledge import store
from qdot_assistant import courtesies
from qdot_assistant.noted import so_far
from qdot_assistant.reading.days import DAY_NOT_TOLD
from qdot_assistant.tax_known import known_so_far
from qdot_assistant.types import Cite, Draft, DraftSentence, Fact

if TYPE_CHECKING:
    from qdot_assistant.pipeline import Asking

_ASKS: Mapping[str, str] = {
    "annual_annuity": "How much is paid, and how often (for example, a monthly amount)?",
    "frequency": "How often is it paid?",
    "age": (
        "How old was the person whose life the payments follow on the date of death (or the birth date, "
        "or the number of years for a fixed term)?"
    ),
    "date_of_death": "On what day did the decedent die?",
    "section_7520_rate": "Which section 7520 rate applies to the month of death?",
    "payment_dates": "On what day was each payment received?",
    "return_filed": "On what day was the estate tax return filed?",
    "taxable_estate": "How large was the decedent's taxable estate?",
    "distribution": "How much is distributed?",
    "year": "For which year?",
    "qdot_assets": "What are the trust's assets worth, as finally determined for the estate tax?",
}

# Why each is needed, where the calculator's own reason would only say the question again.
_WHYS: Mapping[str, str] = {
    "annual_annuity": "Every figure starts from the amount of a year",
    "age": "The factor that the present value rests on goes by that age, or by the term",
    "date_of_death": "It fixes the time limits, and for an annuity the rate and the mortality table",
}

_WHICH_YEAR = "In what year did the first spouse die?"
_OF_TIME_OR_ANNUITY = ("deadlines", "corpus_portion")

# What can be said already while a fact is missing: the rule the answer will follow, in its own words.
_SIXTY_DAYS = (
    "The corpus portion of each payment must reach the QDOT within 60 days of receipt.",
    Cite(section="20.2056A-4(c)(7)(i)", quote="must, within 60 days of receipt, be transferred to a QDOT"),
)
_RETURN_DUE = (
    "The estate tax return is due 9 months after the date of death; the time runs from the death itself.",
    Cite(section="IRC 6075(a)", quote="within 9 months after the date of the decedent's death"),
)
_ELECTION = (
    "The QDOT election is made on that return, never on one filed more than one year after its due date, "
    "including extensions.",
    Cite(
        section="26 CFR 20.2056A-3(a)",
        quote="No election can be made on a return filed more than one year after the due date, including extensions",
    ),
)
_BY_ITS_TERMS = (
    "A reform under the terms of the will or trust must be completed by the due date of the estate tax return, "
    "including extensions.",
    Cite(
        section="20.2056A-4(a)(1)",
        quote="must be completed by the time prescribed (including extensions) for filing the decedent's estate tax "
        "return",
    ),
)
_IN_COURT = (
    "A court proceeding to reform the trust must be begun by the due date of the estate tax return, with the "
    "extensions actually granted.",
    Cite(
        section="20.2056A-4(a)(2)",
        quote="commenced on or before the due date (determined with regard to extensions actually granted)",
    ),
)
_CONVEYANCE = (
    "Assigned property must reach the QDOT before the administration of the estate is completed or, if there is none, "
    "within one year after the return's due date, extensions included.",
    Cite(
        section="20.2056A-4(b)(6)",
        quote="on or before the date that is one year after the due date (including extensions)",
    ),
)
_ALREADY: Mapping[str, tuple[tuple[str, Cite], ...]] = {
    "corpus_portion": ((
        "The corpus portion is the corpus amount of the annual payment divided by the total annual payment.",
        Cite(section="20.2056A-4(c)(4)(i)", quote=("the corpus portion of each nonassignable annuity or other "
                                                   "payment is the corpus amount of the "
    "annual payment divided by the total annual payment")),
    ),),
    "rollover": (_SIXTY_DAYS,),
    "deadlines": (_RETURN_DUE, _ELECTION, _SIXTY_DAYS),
    "estate_tax_return": (_RETURN_DUE,),
    "estate_tax_payment": (_RETURN_DUE,),
    "qdot_election_latest": (_RETURN_DUE, _ELECTION),
    "trust_instrument_reformation": (_BY_ITS_TERMS, _RETURN_DUE),
    "judicial_reformation_commenced": (_IN_COURT, _RETURN_DUE),
    "conveyance_no_administration": (_CONVEYANCE, _RETURN_DUE),
}  # fmt: skip

# Limits of the law's method itself: a fact beyond them cannot be corrected, so there is nothing to ask for.
LIMITS = frozenset(
    {
        "20.2056A-4(c)(4)(ii)(B)",
        "IRC 2010(c)",
        "IRC 2523(i)",
        "26 CFR 20.2031-8",
        "26 CFR 20.7520-3(b)",
        "20.2056A-4(c)(5)(iii)",
        "20.2056A-4(c)(5)(iv)",
    }
)

DID: Mapping[str, str] = {
    "return_filed": " was the estate tax return filed",
    "transfer_date": " was the property transferred",
    "assignment_date": " was the assignment signed",
    "reformation_completed": " was the reformation completed",
    "proceeding_commenced": " was the court proceeding begun",
    "election_made": " was the election made",
    "qdot_established": " was the QDOT established",
    "conveyed": " was the property conveyed",
    "administration_completed": " was the administration completed",
    "spouse_citizen_on": " did the surviving spouse become a citizen",
    "surviving_spouse_date_of_death": " did the surviving spouse die",
    "surviving_spouse_return_filed": " was the surviving spouse's return filed",
    "form_4768_filed": " was Form 4768 filed",
    "estate_tax_paid": " was the estate tax paid",
    "rolled_over": " was the corpus portion transferred",
    "payment_dates": " was the payment received",
}


def told_by_month(asking: Asking) -> list[Fact]:
    """Days of acts of which only the month was told: a time limit cannot be judged by a month."""
    death = asking.facts.facts.get("date_of_death")
    names = (*DID, "date_of_death") if asking.route.judges and death and _dies_by_month(asking) else DID
    facts = (asking.facts.facts.get(name) for name in names)
    left_out = ONLY_JUDGED | ({"return_filed"} if _free_of_the_filing(asking) else set())
    if not _turns_on_receipt(asking):
        facts = (fact for fact in facts if fact is None or fact.name != "payment_dates")
    return [
        _alone(fact)
        for fact in facts
        if fact and _is_vague(fact) and (asking.route.judges or fact.name not in left_out)
    ]


def _turns_on_receipt(asking: Asking) -> bool:
    """Whether the day of receipt decides: of the 60 days, and of no form that goes by the calendar year."""
    rolled = asking.facts.facts.keys() & {"rolled_over", "rolled_over_each"}
    return "rollover" in asking.route.focus or bool(asking.route.judges and rolled)


def _alone(fact: Fact) -> Fact:
    """One payment as its day, like the days of other acts."""
    is_one = isinstance(fact.value, tuple) and len(fact.value) == 1
    return fact.model_copy(update={"value": fact.value[0]}) if is_one and isinstance(fact.value, tuple) else fact


def _is_vague(fact: Fact) -> bool:
    return is_by_month(fact) or fact.name == "date_of_death"


def _dies_by_month(asking: Asking) -> bool:
    return bool(asking.facts.value("date_of_death_precision") == "month")


def _free_of_the_filing(asking: Asking) -> bool:
    """True where the days asked for run from the death, whenever the return was filed."""
    return bool(asking.route.focus) and all(key.startswith("conveyance") for key in asking.route.focus)


ONLY_JUDGED = frozenset(
    {"transfer_date", "assignment_date", "reformation_completed", "proceeding_commenced", "election_made",
     "qdot_established", "conveyed", "spouse_citizen_on", "rolled_over"}
)  # fmt: skip
"""Acts from which no time limit runs: told by their month they are left out unless they are to be judged."""


def is_by_month(fact: Fact) -> bool:
    return bool(fact.note) and DAY_NOT_TOLD in str(fact.note) and isinstance(fact.value, dt.date | tuple)


def clarification(name: CalculatorName, missing: MissingFacts, asking: Asking) -> Draft:
    """Ask only for what the rule turns on, say why, and give what can be said already."""
    missing = _for_the_focus(name, missing, asking)
    asks = [
        DraftSentence(text=_asked(field, missing.why[field], name), is_substance=False, block="item")
        for field in missing.missing
    ]
    said, sums = known_so_far(asking.facts) if name == "section_2056a_tax" else ((), ())
    known = (*said, *_already(name, asking), *_month_due(missing, asking), *so_far(name, asking))
    lead = courtesies.lead_in("To work this out I still need:")
    return Draft(kind="clarification", sentences=(*known, lead, *asks), missing=missing.missing, sums=sums)


def _for_the_focus(name: CalculatorName, missing: MissingFacts, asking: Asking) -> MissingFacts:
    """What runs from a payment wants the day of the payment, and no death: (c)(7)(i), (c)(6)(i)."""
    focus = set(asking.route.focus)
    if name != "deadlines" or not focus or not focus <= _WHY_PAYMENT.keys():
        return missing
    why = _WHY_PAYMENT[asking.route.focus[0]]
    return MissingFacts(("payment_dates",), {"payment_dates": why})


_WHY_PAYMENT: Mapping[str, str] = {
    "rollover": "each payment has its own 60 days from its receipt",
    "form_706qdt": "the form is due by April 15 after the calendar year in which payments were received",
    "form_706qdt_extended": "the form is due by April 15 after the calendar year in which payments were received",
}


def _asked(field: str, why: str, name: CalculatorName) -> str:
    is_year = name == "section_2056a_tax" and field == "date_of_death"
    question = _WHICH_YEAR if is_year else _ASKS.get(field, f"What is the {field.replace('_', ' ')}?")
    why = why if re.search(r"\d", why) or name not in _OF_TIME_OR_ANNUITY else _WHYS.get(field, why)
    return f"{question} {why[0].upper()}{why[1:].rstrip('.')}."


def _already(name: CalculatorName, asking: Asking) -> tuple[DraftSentence, ...]:
    focus = asking.route.focus if name == "deadlines" else ()
    keys = _FIRST[:2] if set(_FIRST[:2]) <= set(focus) else tuple(one for one in _FIRST if one in focus)[:1]
    rules = dict.fromkeys(rule for key in (keys if focus else (name,)) for rule in _ALREADY.get(key, ()))
    return tuple(DraftSentence(text=text, cites=(cite,)) for text, cite in rules)


_FIRST = (
    "trust_instrument_reformation", "judicial_reformation_commenced", "conveyance_no_administration",
    "rollover", "qdot_election_latest", "estate_tax_return", "estate_tax_payment",
)  # fmt: skip
"""The days asked for whose rule can be said while the day they run from is not known, the widest first."""


def _month_due(missing: MissingFacts, asking: Asking) -> tuple[DraftSentence, ...]:
    """IRC 6075(a) and 7503: of a death told by its month or year, when the return is due, whatever the day."""
    when_died, days = _days_told(asking)
    if not days or "date_of_death" not in missing.missing or not set(asking.route.focus) & {*_FIRST} - {"rollover"}:
        return ()
    estates = [Estate(day, 0, store.parameters().postponements) for day in days]
    if any(one.due != next_business_day(one.nine_months) for one in estates):
        return ()  # days that were postponed are told by the day alone
    first, last = min(one.due for one in estates), max(one.due for one in estates)
    verb = "is" if last > asking.question.today else "was"
    is_one_month = (first.year, first.month) == (last.year, last.month)
    when = f"in {first:%B %Y}" if is_one_month else f"between {day_in_words(first)} and {day_in_words(last)}"
    told = [courtesies.lead_in(f"For a death in {when_died} the return {verb} due {when}, extensions aside.")]
    if "qdot_election_latest" in asking.route.focus:
        told.append(courtesies.lead_in(_month_limit(estates, asking.question.today)))
    return tuple(told)


def _days_told(asking: Asking) -> tuple[str, tuple[dt.date, ...]]:
    """The month or year told of the death, with every day of it."""
    death, year = asking.facts.value("date_of_death"), asking.facts.value("year_of_death")
    precision = asking.facts.value("date_of_death_precision")
    if precision == "month" and isinstance(death, dt.date):
        return f"{death:%B %Y}", _days_of_month(death)
    if precision == "year" and isinstance(year, int):
        first = dt.date(year, 1, 1)
        days = (first + dt.timedelta(days=number) for number in range(366))
        return str(year), tuple(day for day in days if day <= asking.question.today and day.year == year)
    return "", ()


def _month_limit(estates: Sequence[Estate], today: dt.date) -> str:
    """IRC 2056A(d): of a death told by its month or year, the last day for the election, whatever the day."""
    first, last = min(one.outer_limit for one in estates), max(one.outer_limit for one in estates)
    is_one_month = (first.year, first.month) == (last.year, last.month)
    when = f"in {first:%B %Y}" if is_one_month else f"between {day_in_words(first)} and {day_in_words(last)}"
    open_yet = "has passed" if last < today else "has not passed" if first >= today else "may have passed"
    return f"The last day for the election then lies {when}, and {open_yet}, extensions aside."


def _days_of_month(day: dt.date) -> tuple[dt.date, ...]:
    """Every day of the month of a day."""
    return tuple(day.replace(day=number + 1) for number in range(monthrange(day.year, day.month)[1]))


def ask_for_receipt(asks: list[str], missing: tuple[str, ...], received: object) -> Draft:
    """(c)(7)(i): the 60 days, the months in which they end for the first and the last day of the month told, and
    what is asked.
    """
    text, cite = _SIXTY_DAYS
    told = [DraftSentence(text=text, cites=(cite,))]
    if isinstance(received, dt.date):
        days = _days_of_month(received)
        first, last = (day + dt.timedelta(days=60) for day in (days[0], days[-1]))
        end = f"{last:%B %Y}" if first.month == last.month else f"{first:%B} or {last:%B %Y}"
        told.append(courtesies.lead_in(f"For a payment of {received:%B %Y} the 60 days end in {end}."))
    items = [DraftSentence(text=one, is_substance=False, block="item") for one in asks]
    lead = courtesies.lead_in("To work this out I still need:")
    return Draft(kind="clarification", sentences=(*told, lead, *items), missing=missing)


def ask_after_the_rule(asks: list[str], missing: tuple[str, ...], asking: Asking) -> Draft:
    """The rule of the day asked for, then the day on which it turns; that of an administration is (b)(6)."""
    rules = _already("deadlines", asking) if asking.route.focus else ()
    if not rules and "administration_completed" in missing:
        rules = (DraftSentence(text=_CONVEYANCE[0], cites=(_CONVEYANCE[1],)),)
    drafted = ask_again(asks, missing)
    return drafted.model_copy(update={"sentences": (*rules, *drafted.sentences)})


def ask_again(asks: list[str], missing: tuple[str, ...]) -> Draft:
    return courtesies.said(" ".join(asks), "clarification").model_copy(update={"missing": missing})


def refused(error: CalculationError) -> str:
    """Why it cannot be worked out; a limit of the method needs no field's name before it."""
    text = str(error)
    named = text.startswith(f"{error.field}: ")
    rest = _plain_names(text.removeprefix(f"{error.field}: "))
    if named and error.section in LIMITS:
        return f"I cannot work this out: {rest}"
    return f"{rest[0].upper()}{rest[1:]}" if named else f"The {rest}" if text.startswith(error.field) else rest


def _plain_names(sentence: str) -> str:
    """Field names as words: "annual_annuity" -> "annual annuity"."""
    plain = " ".join(word.replace("_", " ") for word in sentence.split(" "))
    return re.sub(r"\b\d{4}-\d{2}-\d{2}\b", lambda day: _day_told(day.group()), plain)


def _day_told(iso: str) -> str:
    try:
        return day_in_words(dt.date.fromisoformat(iso))
    except ValueError:
        return iso

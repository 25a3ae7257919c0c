"""Which facts the user gave, over the whole conversation: dates, amounts, rates, ages, and what was filed when.

Come here for ``facts_of``. The grammars stand in ``qdot_assistant.reading``; this module reads the user's messages in
order, lets later words win, and says what stays unclear. No model, no clock: the day is ``Question.today``.
"""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import replace
from datetime import timedelta
from decimal import Decimal
from functools import lru_cache

from dateutil.relativedelta import relativedelta

from qdot_assistant.asked.same_again import is_same_case
from qdot_assistant.reading.annuity import read_annuity
from qdot_assistant.reading.another_decedent import (
    gets_the_same_payments,
    tells_another_decedent,
    tells_another_survivor,
)
from qdot_assistant.reading.answers import read_bare, without_negated
from qdot_assistant.reading.asked_back import counted, facts_asked, with_petition_named
from qdot_assistant.reading.bare_figures import take_figures_of_a_factor
from qdot_assistant.reading.birthday_of_the_year import take_birthday_of_the_year
from qdot_assistant.reading.case_anew import puts_another_case
from qdot_assistant.reading.case_heads import head_of
from qdot_assistant.reading.changes import read_changes
from qdot_assistant.reading.claims import with_percent
from qdot_assistant.reading.context import CORRECTED, NEW_CASE, Context, Reading
from qdot_assistant.reading.dates import DateMention, dates_in, dates_of
from qdot_assistant.reading.events import read_events
from qdot_assistant.reading.factors_told import factors_told
from qdot_assistant.reading.figures_alone import take_figures_alone
from qdot_assistant.reading.former import is_survivors
from qdot_assistant.reading.frequency import PER_YEAR
from qdot_assistant.reading.later_days import with_later_days
from qdot_assistant.reading.measure import read_measure, settled_age
from qdot_assistant.reading.money import has_currency_other_than_dollars, money_in, money_of
from qdot_assistant.reading.month_then_day import month_answered, with_day_of_its_month
from qdot_assistant.reading.pairing import speaks_of_payments
from qdot_assistant.reading.people import decedent_gender
from qdot_assistant.reading.phrases import understood
from qdot_assistant.reading.recurring_days import with_intervals, without_recurring
from qdot_assistant.reading.short_months import with_short_months
from qdot_assistant.reading.starts import ask_about_end, is_deferred, is_deferred_to_age
from qdot_assistant.reading.status import said_in
from qdot_assistant.reading.text import Message, blanked, message_of
from qdot_assistant.reading.total_paid import take_total_paid
from qdot_assistant.reading.unclaimed import take_unclaimed
from qdot_assistant.reading.year_asked import asks_of_a_year, payments_asked_for
from qdot_assistant.reading.years_told import with_years_before
from qdot_assistant.types import Fact, Facts, Question, Unclear

__all__ = ["dates_in", "facts_of", "has_currency_other_than_dollars", "money_in", "understood"]

LONGEST_MESSAGE = 6000
"""Characters of one message that are read for facts; the rest of a pasted document is left alone."""


@lru_cache(maxsize=64)
def facts_of(question: Question) -> Facts:
    """Read every fact the user gave in the conversation; later words win, assistant turns only tell what was asked."""
    state = _State(question.today)
    told = before = ""
    for turn in question.history:
        if turn.role == "assistant":
            told = turn.content
        else:
            state.read(turn.content, facts_asked(told, turn.content, before, state.known), before)
            told, before = "", turn.content
    current = state.read(question.question, facts_asked(told, question.question, before, state.known), before)
    state.settle()
    unclear = tuple(state.unclear.values())
    return Facts(facts=state.known, unclear=unclear, current=frozenset(current), unread=state.unread)


_OF_THE_PAYMENTS = frozenset(
    {"annual_annuity", "payment_amount", "frequency", "timing", "life_contingent", "term_years"}
)


class _State:
    """The facts so far while the user's messages are read in order."""

    def __init__(self, today: dt.date) -> None:
        self.today = today
        self.turn = 0
        self.said = ""
        self.head: str | None = None
        self.known: dict[str, Fact] = {}
        self.unclear: dict[str, Unclear] = {}
        self.told: dict[str, tuple[Fact, ...]] = {}
        self.context = Context(message_of(""), today, 0, {})
        self.unread: tuple[dt.date, ...] = ()

    def read(self, words: str, asked: tuple[str, ...], before: str = "") -> set[str]:
        """Read one user message and give the names of the facts in it."""
        often = self.known.get("frequency")
        if not asked and often is not None and (asks_of_a_year(words) or payments_asked_for(words, str(often.value))):
            self.turn += 1
            return set()  # the sum of a year is asked for; how often it is paid stays as told
        if not asked and "annual_annuity" in self.known:
            words = with_percent(words) or words  # "my son says 66, correct?": the share, and nobody's age
        message = message_of(counted(with_petition_named(words, before)[:LONGEST_MESSAGE]))
        head = head_of(words)
        if self._begins_another_case(message.low) or (head and self.head and head != self.head):
            self._leave_the_case(message)
        self.head = head or self.head
        self.said = f"{self.said} {message.low}"
        gender = self.context.gender or decedent_gender(message.low)
        self.context = replace(
            self.context,
            message=message,
            turn=self.turn,
            known=dict(self.known),
            asked=asked,
            gender=gender,
            open=dict(self.unclear),
            told=dict(self.told),
        )
        reading = self._reading(message)
        if puts_another_case(message.low, reading.facts, self.known):
            self._leave_the_case(message)
            reading = self._reading(message)
        self.unread = tuple(reading.unread)
        self._merge(reading)
        self.turn += 1
        return set(reading.facts)

    def _leave_the_case(self, message: Message) -> None:
        """Forget what was told of the case before, but for payments that are said to be the same."""
        kept = {name: fact for name, fact in self.known.items() if name in _OF_THE_PAYMENTS}
        self.known, self.unclear, self.told = kept if gets_the_same_payments(message.low) else {}, {}, {}
        self.context = Context(message, self.today, self.turn, {})

    def _begins_another_case(self, low: str) -> bool:
        """Whether a message leaves the case told so far, for another's estate or another's pension."""
        if NEW_CASE.search(low) and not is_same_case(low):
            return True
        if "date_of_death" in self.known and tells_another_decedent(low, self.said):
            return True
        told = "annual_annuity" in self.known and not CORRECTED.search(low)
        is_changed = is_same_case(low) and not gets_the_same_payments(low)
        return told and not is_changed and tells_another_survivor(low, self.said)

    def _reading(self, message: Message) -> Reading:
        found = without_recurring(dates_of(message, self.today, self.context.day_first), message.low)
        if not found and "date_of_death" in self.context.asked:
            found = month_answered(message, self.today)
        dates = with_later_days(message, with_day_of_its_month(message, found, self.today))
        mentions = with_years_before(message, with_short_months(message, dates, self.today), self.context.known)
        if any(m.day_first for m in mentions):
            self.context = replace(self.context, day_first=True)
        return read_message(self.context, mentions)

    def settle(self) -> None:
        """Close the reading: an age told as of now needs the date of death, whichever message gave it."""
        age, death = self.known.get("age"), self.known.get("date_of_death")
        day = death.value if death and isinstance(death.value, dt.date) else None
        start = self.known.get("payments_start")
        if start is not None and is_deferred(start, day, self.known.get("frequency")):
            note = "read as payments that begin long after the death"
            self.known["is_deferred"] = start.model_copy(update={"name": "is_deferred", "value": True, "note": note})
        open_end = ask_about_end(self.known.get("payments_end"), self.known, self.today)
        if open_end is not None:
            self.unclear["term_years"] = open_end
        if "is_temporary" in self.known:
            self.unclear.pop("term_years", None)
        at_age = self.known.get("payments_start_age")
        if at_age is not None and is_deferred_to_age(at_age, age):
            self.known["is_deferred"] = at_age.model_copy(update={"name": "is_deferred", "value": True})
        if age is None:
            return
        precision = self.known.get("date_of_death_precision")
        by_month = precision is not None and precision.value == "month"
        self.known["age"], unclear = settled_age(age, day, self.today, by_month)
        if unclear:
            self.unclear["age"] = unclear

    def _merge(self, reading: Reading) -> None:
        for name in reading.voided - set(reading.facts):
            self.known.pop(name, None)
        for name, other in _EXCLUDE.items():
            if name in reading.facts and other not in reading.facts:
                self.known.pop(other, None)
        self._keep_interval(reading)
        if self._changes_interval(reading):
            self._put_interval(reading)
        for name in reading.facts:
            self.unclear.pop(name, None)
        self.known |= reading.facts
        self._put_year_of_payments(reading)
        self.told |= {name: (*self.told.get(name, ()), fact) for name, fact in reading.facts.items()}
        self.unclear |= {unclear.name: unclear for unclear in reading.unclear}

    def _keep_interval(self, reading: Reading) -> None:
        """ "3,000 is the yearly total" tells the year's amount and leaves how often it is paid as it was."""
        told, old = reading.facts.get("frequency"), self.known.get("frequency")
        if (
            told is None
            or old is None
            or str(told.value) != "annual"
            or not _OF_A_YEAR.search(self.context.message.low)
        ):
            return
        del reading.facts["frequency"]
        reading.facts.pop("payment_amount", None)
        self.known.pop("payment_amount", None)

    def _put_year_of_payments(self, reading: Reading) -> None:
        """The interval told after a payment whose interval was not: the year's amount is its multiple."""
        each, often = self.known.get("payment_amount"), reading.facts.get("frequency")
        if each is None or often is None or "annual_annuity" in self.known or not isinstance(each.value, Decimal):
            return
        yearly = each.value * PER_YEAR[str(often.value)]
        self.known["annual_annuity"] = each.model_copy(update={"name": "annual_annuity", "value": yearly})

    def _changes_interval(self, reading: Reading) -> bool:
        """Whether a message changes only how often the yearly amount is paid, so that one payment is another amount."""
        if "frequency" not in reading.facts or {"payment_amount", "annual_annuity"} & set(reading.facts):
            return False
        old = self.known.get("frequency")
        return old is not None and "annual_annuity" in self.known and old.value != reading.facts["frequency"].value

    def _put_interval(self, reading: Reading) -> None:
        """A corrected interval belongs to the payment told; a supposed one parts the year's amount anew."""
        each = self.known.pop("payment_amount", None)
        if each is None or not isinstance(each.value, Decimal) or not CORRECTED.search(self.context.message.low):
            return
        yearly = each.value * PER_YEAR[str(reading.facts["frequency"].value)]
        words = reading.facts["frequency"].words
        note = f"read as {f'${each.value:,.2f}'.removesuffix('.00')} each payment"
        fact = Fact(name="annual_annuity", value=yearly, words=words, turn=self.turn, assumed=True, note=note)
        reading.facts |= {"annual_annuity": fact, "payment_amount": each}


_OF_A_YEAR = re.compile(
    r"\b(?:yearly|annual|year's|full[- ]year|whole[- ]year) (?:total|sum|amount|figure|gross|income|payout|number)\b|"
    r"\b(?:total|sum|altogether|in all|adds? up) (?:of|for|over|in|per|to)? ?(?:the|a|each|one)? ?year\b|"
    r"\b(?:a|per) year (?:in (?:total|all)|altogether)\b|\bfor the (?:whole|entire|full) year\b"
)
_EXCLUDE = {
    "age": "birth_date", "birth_date": "age", "date_of_death": "year_of_death", "term_years": "life_contingent",
    "payment_dates": "payment_years", "rolled_over": "rolled_over_each", "rolled_over_each": "rolled_over",
}  # fmt: skip
"""A fact of a later message that takes the place of another one."""


_OF_BOTH = frozenset({"has_two_lives", "payments_change"})
"""What is told of the time before the death, where the survivor's own amount is told beside it."""


def _at_its_interval(context: Context, whole: Reading) -> Context:
    """The conversation with the interval that this message tells: a bare amount beside it is paid at that interval."""
    frequency = whole.facts.get("frequency")
    return context if frequency is None else replace(context, known={**context.known, "frequency": frequency})


def read_message(context: Context, mentions: list[DateMention]) -> Reading:
    """Read one message: its dates first, then amounts, then what is said, then bare numbers."""
    whole = read_events(context, mentions)
    told = with_intervals(context.message.without([m.span for m in mentions]), context.message.low)
    text, taken_back = without_negated(context, told)
    changes, spans = read_changes(context, text)
    _join(whole, changes)
    text = blanked(text, spans)
    money = money_of(context.message, text)
    _join(whole, read_annuity(context, text, money))
    rest = blanked(text, [m.span for m in money])
    rest = blanked(rest, [one.span for one in factors_told(rest)])
    _join(whole, read_measure(context, rest))
    take_total_paid(context, whole, text, money)
    take_birthday_of_the_year(context, whole)
    pays = speaks_of_payments(context)
    settled = _OF_BOTH if pays and is_survivors(text, money) else frozenset()
    for said in said_in(context.message.low, context.message.masked, pays or bool(money)):
        if said.name not in settled:
            whole.facts.setdefault(said.name, context.fact(said.name, said.value, said.span))
    if spans:
        whole.facts.pop("payments_change", None)
    _drop_late_extension(whole, context)
    take_figures_of_a_factor(context, whole, _unread(rest, whole, context))
    _join(whole, read_bare(_at_its_interval(context, whole), _unread(rest, whole, context), taken_back))
    take_figures_alone(context, whole, rest)
    take_unclaimed(context, whole, _unread(rest, whole, context))
    return whole


def _unread(rest: str, whole: Reading, context: Context) -> str:
    """What is left of a message once the words of the facts read so far are blanked."""
    low = context.message.original.lower()
    for fact in whole.facts.values():
        at = _where(fact.words.lower(), low) if fact.words and len(rest) == len(low) else None
        if at is not None:
            rest = blanked(rest, [at])
    return rest


def _where(words: str, text: str) -> tuple[int, int] | None:
    """Where the words stand in the text for themselves and not within others or after a point."""
    at = text.find(words)
    while at >= 0:
        before, after = text[at - 1 : at], text[at + len(words) : at + len(words) + 1]
        if not (before.isalnum() or before in ("_", ".") or after.isalnum() or after == "_"):
            return at, at + len(words)
        at = text.find(words, at + 1)
    return None


def _join(whole: Reading, part: Reading) -> None:
    for name, fact in part.facts.items():
        whole.facts.setdefault(name, fact)
    whole.unclear.extend(part.unclear)
    whole.voided |= part.voided


def _drop_late_extension(whole: Reading, context: Context) -> None:
    """Form 4768 filed after nine months extends nothing by itself (26 CFR 20.6081-1(b)); then no extension is read."""
    filed = whole.facts.get("form_4768_filed")
    death = whole.facts.get("date_of_death") or context.known.get("date_of_death")
    if filed is None or death is None or not isinstance(filed.value, dt.date) or not isinstance(death.value, dt.date):
        return
    due = death.value + relativedelta(months=9)
    if filed.value > due + timedelta(days={5: 2, 6: 1}.get(due.weekday(), 0)):
        whole.facts.pop("extension_months", None)

"""What holds for every date, amount and message, whoever writes it."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

from hypothesis import given, settings
from hypothesis import strategies as st

from qdot_assistant.facts import dates_in, facts_of, money_in, understood
from qdot_assistant.types import Question, Turn

UNTIMED = settings(deadline=None)
"""What is read is held here, not how fast: a time limit for each example fails by the load of the machine alone."""

TODAY = dt.date(2026, 11, 22)
DAYS = st.dates(dt.date(1995, 8, 23), dt.date(2039, 12, 31))
ORDINAL = {1: "st", 2: "nd", 3: "rd", 21: "st", 22: "nd", 23: "rd", 31: "st"}
FORMS = {
    "iso": lambda d: d.isoformat(),
    "month first": lambda d: f"{d:%B} {d.day}, {d.year}",
    "no comma": lambda d: f"{d:%B} {d.day} {d.year}",
    "short month": lambda d: f"{d:%b}. {d.day}, {d.year}",
    "day first": lambda d: f"{d.day} {d:%B} {d.year}",
    "ordinal": lambda d: f"the {d.day}{ORDINAL.get(d.day, 'th')} of {d:%B}, {d.year}",
    "month ordinal": lambda d: f"{d:%B} {d.day}{ORDINAL.get(d.day, 'th')} {d.year}",
    "slashes": lambda d: f"{d.month}/{d.day}/{d.year}",
    "padded slashes": lambda d: f"{d:%m/%d/%Y}",
    "dashes": lambda d: f"{d.day}-{d:%b}-{d.year}",
    "capitals": lambda d: f"{d:%B} {d.day}, {d.year}".upper(),
    "weekday": lambda d: f"{d:%A}, {d:%B} {d.day}, {d.year}",
}
TELLINGS = (
    "He died on {}.",
    "decedent died {}",
    "{} was the date of death, what is due?",
    "DOD: {}",
    "my husband passed away {} and I have no idea",
    "When is the return due for a death on {}?",
)


@UNTIMED
@given(day=DAYS, form=st.sampled_from(sorted(FORMS)))
def test_a_date_written_in_any_usual_form_is_that_date(day: dt.date, form: str) -> None:
    """Each usual way to write a day gives that day and no other."""
    assert [mention.value for mention in dates_in(f"on {FORMS[form](day)} it was", TODAY)] == [day]


@UNTIMED
@given(
    day=st.dates(dt.date(1996, 1, 1), dt.date(2030, 12, 31)),
    form=st.sampled_from(sorted(FORMS)),
    telling=st.sampled_from(TELLINGS),
)
def test_a_death_told_in_any_usual_form_is_the_date_of_death(day: dt.date, form: str, telling: str) -> None:
    """Whatever the form of the date and of the sentence, the decedent's date of death is read."""
    facts = facts_of(Question(question=telling.format(FORMS[form](day)), today=dt.date(2031, 1, 1)))
    assert facts.value("date_of_death") == day
    assert facts.unclear == ()


@UNTIMED
@given(day=DAYS)
def test_a_slash_date_with_two_readings_is_marked_as_assumed(day: dt.date) -> None:
    """Month first is the reading of a slash date, and it is named wherever another day could be meant."""
    facts = facts_of(Question(question=f"he died {day.month}/{day.day}/{day.year}", today=TODAY)).facts
    assert facts["date_of_death"].value == day
    assert facts["date_of_death"].assumed is (day.day <= 12 and day.day != day.month)


@UNTIMED
@given(cents=st.integers(1, 10**11))
def test_an_amount_written_in_dollars_is_that_amount(cents: int) -> None:
    """Dollars with thousands separators and cents come back to the cent."""
    amount = Decimal(cents) / 100
    assert [mention.amount for mention in money_in(f"it is ${amount:,.2f} in all")] == [amount]


@UNTIMED
@given(
    units=st.integers(1, 9999),
    tail=st.sampled_from((("k", 3), (" thousand", 3), ("m", 6), (" million", 6), ("mm", 6), (" billion", 9))),
)
def test_an_amount_in_thousands_or_millions_is_exact(units: int, tail: tuple[str, int]) -> None:
    """ "$2.5 million" is 2,500,000, exactly."""
    word, power = tail
    value = Decimal(units) / 100
    assert [mention.amount for mention in money_in(f"about ${value}{word}, roughly")] == [value * 10**power]


@UNTIMED
@given(rate=st.decimals(Decimal("0.2"), Decimal(20), places=1), age=st.integers(18, 109), pay=st.integers(100, 99999))
def test_rate_age_and_amount_do_not_take_each_others_place(rate: Decimal, age: int, pay: int) -> None:
    """Each number goes to the fact its words name."""
    question = f"${pay:,} a month for life, spouse aged {age}, 7520 rate {rate}%, D died 2 May 2024"
    facts = facts_of(Question(question=question, today=TODAY))
    assert (facts.value("payment_amount"), facts.value("age"), facts.value("section_7520_rate")) == (pay, age, rate)
    assert facts.value("annual_annuity") == pay * 12


WORDS = st.lists(
    st.sampled_from(
        [
            "he",
            "she",
            "died",
            "on",
            "in",
            "march",
            "4",
            "2025",
            "2024-02-30",
            "13/13/2024",
            ".",
            ",",
            ";",
            "and",
            "not",
            "no",
            "sorry",
            "the",
            "5th",
            "$",
            "6k",
            "a",
            "month",
            "%",
            "3.6",
            "rate",
            "age",
            "63",
            "for",
            "life",
            "years",
            "10",
            "½",
            "(",
            ")",
            "(c)(4)",
            "section",
            "7520",
            "return",
            "filed",
            "payment",
            "received",
            "May",
            "1",
            "June",
            "to",
            "from",
            "last",
            "year",
            "ago",
            "two",
            "weeks",
            "€",
            "500",
            "quarterly",
            "extension",
            "4768",
            "trust",
            "million",
            "half",
            "one",
            "point",
            "six",
            "born",
            "surviving",
            "spouse",
            "S",
            "D",
            "today",
            "actually",
            "I",
            "meant",
            "make",
            "that",
            "0",
            "-1",
            "99999999999999",
            "12/3/24",
            "3.4.25",
            "'24",
            "twenty",
            "four",
        ]
    ),
    max_size=25,
).map(" ".join)


@settings(max_examples=300, deadline=None)
@given(turns=st.lists(WORDS, max_size=3), question=WORDS | st.text(max_size=80))
def test_no_message_stops_the_reader(turns: list[str], question: str) -> None:
    """Any words in any order are read without an error, and every phrase shown is text."""
    history = tuple(Turn(role="user" if at % 2 == 0 else "assistant", content=text) for at, text in enumerate(turns))
    facts = facts_of(Question(question=question, history=history, today=TODAY))
    assert all(isinstance(phrase, str) for phrase in understood(facts))
    assert facts.current <= set(facts.facts)


@settings(max_examples=200, deadline=None)
@given(text=st.text(max_size=120))
def test_the_words_of_a_fact_stand_in_the_message(text: str) -> None:
    """What is shown as the words of a fact is what the user wrote."""
    question = f"{text} he died on March 4, 2025"
    facts = facts_of(Question(question=question, today=TODAY)).facts.values()
    assert all(fact.words in question for fact in facts)

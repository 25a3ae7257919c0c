"""What the corpus portion is computed from: the inputs, what may be assumed, which text, table and rate the date of
death picks.

Come here for ``CorpusPortionInputs`` and for the limits of the method, each under its paragraph.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any, cast

from calculators.actuarial import PAYMENTS_PER_YEAR, Frequency, Timing
from calculators.base import CalculationError, CalculationNotice, MissingFacts, Step
from calculators.calendar import add_months, age_at_nearest_birthday
from calculators.corpus_portion_notices import notices_of
from calculators.corpus_portion_rules import FOR_EVERY_DEATH
from calculators.inputs import Day, DayOrMonth, Inputs, Number, Whole, day_within_calendar, positive_money, said
from calculators.section_7520_rate import rate_of
from calculators.wording import day_in_words
from knowledge.parameter import LegalParameters, MortalityTable

CARRIED_FROM = dt.date(2009, 5, 1)
SECTION_FROM = dt.date(1995, 8, 23)
AMENDED_FROM = dt.date(2023, 6, 1)
EITHER_TABLE_FROM = dt.date(2019, 5, 1)
EITHER_TABLE_UNTIL = dt.date(2023, 6, 1)
_LONGEST_TERM = 1000

_WHY = {
    "annual_annuity": "the annual amount of the payments, from which the present value is worked out",
    "age": "the age on the date of death of the person whose life measures the payments, or their date of birth, or "
    "the number "
    "of years if the payments run for a fixed term",
    "date_of_death": "it picks the section 7520 rate of the month, the mortality table and the text in force",
}


class CorpusPortionInputs(Inputs):
    """What the corpus portion can be told (``docs/contract.md``). None means not told.

    Attributes:
        annual_annuity: total payments of a year in dollars.
        age: of the measuring life on the date of death, at the nearest birthday.
        section_7520_rate: in percent; a value below 0.2 is read as a fraction.
        date_of_death: a day, or a month as ``2024-10``.
        is_terminally_ill, payments_change, has_two_lives, life_with_guarantee, is_deferred,
            is_temporary, ends_on_remarriage, is_commercial_contract: facts the method does not take, or takes with a
            word of care.
    """

    annual_annuity: Number | None = None
    frequency: Frequency | None = None
    timing: Timing | None = None
    age: Whole | None = None
    birth_date: Day | None = None
    term_years: Whole | None = None
    section_7520_rate: Number | None = None
    date_of_death: DayOrMonth | None = None
    payments_change: bool | None = None
    has_two_lives: bool | None = None
    life_with_guarantee: bool | None = None
    is_deferred: bool | None = None
    is_temporary: bool | None = None
    ends_on_remarriage: bool | None = None
    is_terminally_ill: bool | None = None
    is_commercial_contract: bool | None = None


@dataclass(frozen=True)
class Settled:
    """Inputs after every choice the law or an assumption makes; ``table`` is None for a term certain."""

    annual_annuity: Decimal
    frequency: Frequency
    timing: Timing
    age: int
    term_years: int
    rate: Decimal
    text: str
    table: MortalityTable | None
    other_tables: tuple[MortalityTable, ...]
    other_table_reason: str
    steps: tuple[Step, ...]
    notices: tuple[CalculationNotice, ...]
    assumed: dict[str, str]
    shown_inputs: dict[str, Any]

    @property
    def payments_per_year(self) -> int:
        """How many payments fall in one year."""
        return PAYMENTS_PER_YEAR[self.frequency]


def assumable(inputs: CorpusPortionInputs) -> dict[str, str]:
    """What would be assumed where it was not told, by input name, with the reason."""
    assumed = {}
    if inputs.frequency is None:
        assumed["frequency"] = "no interval was told, so one payment a year was assumed"
    if inputs.timing is None:
        assumed["timing"] = (
            "nothing was told, so payments at the end of each interval were assumed, as Table K takes them"
        )
    if inputs.date_of_death is None and inputs.section_7520_rate is not None:
        assumed["date_of_death"] = (
            "no date of death was told, so a death on or after June 2, 2023 was assumed, with the text and Table "
            "2010CM of that time"
        )
    return assumed


def missing_facts(inputs: CorpusPortionInputs) -> dict[str, str]:
    """The inputs without which nothing can be worked out, most important first, each with the reason."""
    missing = {}
    if inputs.annual_annuity is None:
        missing["annual_annuity"] = _WHY["annual_annuity"]
    if inputs.age is None and inputs.birth_date is None and inputs.term_years is None:
        missing["age"] = _WHY["age"]
    if inputs.date_of_death is None and (inputs.section_7520_rate is None or _needs_birthday(inputs)):
        missing["date_of_death"] = _WHY["date_of_death"]
    return missing


def _needs_birthday(inputs: CorpusPortionInputs) -> bool:
    return inputs.birth_date is not None and inputs.age is None and inputs.term_years is None


def settle(inputs: CorpusPortionInputs, parameters: LegalParameters) -> Settled:
    """Check every input against its limit and make the choices that the date of death makes.

    Raises:
        MissingFacts, CalculationError: see ``corpus_portion.calculate``.
    """
    _refuse_what_is_not_covered(inputs)
    if inputs.annual_annuity is not None:
        positive_money("annual_annuity", inputs.annual_annuity)
    first, last = _days_of_death(inputs.date_of_death)
    missing = missing_facts(inputs)
    if missing:
        raise MissingFacts(tuple(missing), missing)
    has_life = inputs.term_years is None
    if has_life and first <= EITHER_TABLE_UNTIL < last:
        why = (
            "in June 2023 the day decides: a death on June 1 may use either mortality table, a later one only Table "
            "2010CM"
        )
        raise MissingFacts(("date_of_death",), {"date_of_death": why})
    age = _age(inputs, first, last) if has_life else 0
    text = "2023-06-01" if first >= AMENDED_FROM else "2009-05-01"
    rate, rate_steps, rate_notices, rate_assumed = rate_of(
        inputs.section_7520_rate, first, inputs.date_of_death is not None, parameters, text
    )
    table, others, reason, table_step = _tables(inputs, first, parameters) if has_life else (None, (), "", None)
    frequency, timing = inputs.frequency or "annual", inputs.timing or "end"
    assumed = assumable(inputs) | rate_assumed
    filled: dict[str, Any] = {"frequency": frequency, "timing": timing, "section_7520_rate": f"{rate:f}"}
    if has_life:
        filled["age"] = age
    if inputs.date_of_death is None:
        filled["date_of_death"] = None
    age_steps = (
        (_age_step(inputs, first, age),) if has_life and inputs.birth_date is not None and inputs.age is None else ()
    )
    return Settled(
        annual_annuity=cast(Decimal, inputs.annual_annuity),
        frequency=frequency,
        timing=timing,
        age=age,
        term_years=_term(inputs.term_years),
        rate=rate,
        text=text,
        table=table,
        other_tables=others,
        other_table_reason=reason,
        steps=(*rate_steps, *((table_step,) if table_step else ()), *age_steps),
        notices=(*rate_notices, *notices_of(inputs, first, has_life)),
        assumed=assumed,
        shown_inputs=said(inputs) | filled,
    )


_INFORMATION_STATEMENT = "20.2056A-4(c)(5)(iv)"
NOT_COVERED: Mapping[str, tuple[str, str]] = {
    "payments_change": (
        "the method of § 20.2056A-4(c)(4) takes one level annual payment; payments that rise, fall or follow an index "
        "must be described on the Information Statement, (c)(5)(iii), and valued by an actuary.",
        "20.2056A-4(c)(5)(iii)",
    ),
    "has_two_lives": (
        "Table S and Example 4 value payments for one life; payments that depend on two lives, (c)(5)(iv), need a "
        "two-life factor, which is not carried here.",
        _INFORMATION_STATEMENT,
    ),
    "life_with_guarantee": (
        "Table S and Example 4 value payments that end with one life; payments for life with a guaranteed number of "
        "years are worth more, and the factor for them is not carried here. The term or the measuring life is told on "
        "the Information Statement, (c)(5)(iv).",
        _INFORMATION_STATEMENT,
    ),
    "is_deferred": (
        "Table S, Table B and Example 4 value payments that run from the death on; payments that begin years later are "
        "worth less, and the factor for them is not carried here. The term or the measuring life is told on the "
        "Information Statement, (c)(5)(iv).",
        _INFORMATION_STATEMENT,
    ),
    "is_temporary": (
        "Table S and Example 4 value payments that end with one life, Table B payments for a fixed term; payments that "
        "end at a stated time or at an earlier death are worth less, and the factor for them is not carried here. The "
        "term or the measuring life is told on the Information Statement, (c)(5)(iv).",
        _INFORMATION_STATEMENT,
    ),
    "ends_on_remarriage": (
        "Table S and Example 4 value payments that end with one life; payments that stop on a remarriage are worth "
        "less, and the factor for them is not carried here. The term or the measuring life is told on the Information "
        "Statement, (c)(5)(iv).",
        _INFORMATION_STATEMENT,
    ),
}
"""Payments that the one-life and term factors do not value: why, and the paragraph they are reported under."""


def _refuse_what_is_not_covered(inputs: CorpusPortionInputs) -> None:
    for name, (why, section) in NOT_COVERED.items():
        if getattr(inputs, name):
            raise CalculationError(name, f"{name}: {why}", section)
    if inputs.is_terminally_ill and inputs.term_years is None:
        message = (
            "is_terminally_ill: 26 CFR 20.7520-3(b) bars the standard factors where the measuring life is terminally "
            "ill at the "
            "decedent's death; a special factor has to be worked out by an actuary."
        )
        raise CalculationError("is_terminally_ill", message, "26 CFR 20.7520-3(b)")


def _days_of_death(told: dt.date | str | None) -> tuple[dt.date, dt.date]:
    if told is None:
        assumed = EITHER_TABLE_UNTIL + dt.timedelta(days=1)
        return assumed, assumed
    first = dt.date.fromisoformat(f"{told}-01") if isinstance(told, str) else told
    day_within_calendar("date_of_death", first)
    last = add_months(first, 1) - dt.timedelta(days=1) if isinstance(told, str) else first
    if last < SECTION_FROM:
        message = (
            f"date_of_death {told} is too early: § 20.2056A-4 is carried here for decedents who died after August 22, "
            f"1995, as its "
            "paragraph (d) says."
        )
        raise CalculationError("date_of_death", message, "20.2056A-4(d)")
    if first < CARRIED_FROM:
        message = (
            f"date_of_death {told} is too early for the corpus portion: the text and tables of § "
            f"20.2056A-4(c)(4)(ii)(B) are carried "
            "here for deaths on or after May 1, 2009."
        )
        raise CalculationError("date_of_death", message, "20.2056A-4(c)(4)(ii)(B)")
    return first, last


def _age(inputs: CorpusPortionInputs, first: dt.date, last: dt.date) -> int:
    if inputs.birth_date is None:
        return _checked_age("age", cast(int, inputs.age))
    if inputs.date_of_death is None:
        return _checked_age("age", cast(int, inputs.age))
    if inputs.birth_date > last:
        message = f"birth_date {inputs.birth_date} is after the date of death {inputs.date_of_death}; check both dates."
        raise CalculationError("birth_date", message, "20.2056A-4(c)(5)(iv)")
    ages = {age_at_nearest_birthday(inputs.birth_date, max(day, inputs.birth_date)) for day in (first, last)}
    if inputs.age is not None and inputs.age not in ages:
        message = (
            f"age {inputs.age} does not fit birth_date {inputs.birth_date}: at the nearest birthday it is "
            f"{min(ages)} on the date of death; give the one that is right."
        )
        raise CalculationError("age", message, "26 CFR 20.2031-7(d)")
    if len(ages) > 1 and inputs.age is None:
        why = "the nearest birthday falls differently within that month, so the day is needed"
        raise MissingFacts(("date_of_death",), {"date_of_death": why})
    return _checked_age("birth_date", inputs.age if inputs.age is not None else ages.pop())


def _checked_age(field: str, age: int) -> int:
    if not 0 <= age <= 109:
        message = (
            f"{field}: the mortality tables give factors for ages 0 to 109; age {age} is outside them (26 CFR "
            f"20.2031-7(d))."
        )
        raise CalculationError(field, message, "26 CFR 20.2031-7(d)")
    return age


def _age_step(inputs: CorpusPortionInputs, day: dt.date, age: int) -> Step:
    born = day_in_words(cast(dt.date, inputs.birth_date))
    expression = f"born {born}, age at the birthday nearest to {day_in_words(day)}"
    return FOR_EVERY_DEATH["birthdate"].step("age", expression, str(age), "recalled")


def _term(years: int | None) -> int:
    if years is not None and not 1 <= years <= _LONGEST_TERM:
        message = (
            f"term_years must be from 1 to {_LONGEST_TERM} whole years; {years} was given (Table B counts whole years)."
        )
        raise CalculationError("term_years", message, "20.2056A-4(c)(4)(ii)(B)")
    return years or 0


TableChoice = tuple[MortalityTable | None, tuple[MortalityTable, ...], str, Step | None]


def _tables(inputs: CorpusPortionInputs, death: dt.date, parameters: LegalParameters) -> TableChoice:
    new, old = parameters.mortality["2010CM"], parameters.mortality["2000CM"]
    step: Callable[..., Step] = FOR_EVERY_DEATH["mortality_table"].step
    if inputs.date_of_death is None:
        reason = "Table 2000CM, for a death from May 1, 2009 to June 1, 2023; the date of death was not told."
        return new, (old,), reason, step("mortality_table", "death assumed on or after June 2, 2023", "2010CM")
    died = (
        f"death on {day_in_words(death)}"
        if not isinstance(inputs.date_of_death, str)
        else f"death in {inputs.date_of_death}"
    )
    if death < EITHER_TABLE_FROM:
        return old, (), "", step("mortality_table", died, "2000CM")
    if death <= EITHER_TABLE_UNTIL:
        reason = (
            "Table 2000CM, which the executor may choose for a death from May 1, 2019 to June 1, 2023; the choice "
            "holds for every "
            "interest in the same property."
        )
        either = FOR_EVERY_DEATH["either_table"].step(
            "mortality_table", f"{died}: either table; 2010CM in the main results", "2010CM"
        )
        return new, (old,), reason, either
    return new, (), "", step("mortality_table", died, "2010CM")

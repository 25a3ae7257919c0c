"""What the law implies for every input: order, least terms, days that never come early, and no error but the
calculators' own.
"""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from calculators import (
    corpus_portion,
    deadlines,
    exclusion_amount,
    section_2056a_tax,
    security_test,
    spouse_gift_exclusion,
)
from calculators.actuarial import PAYMENTS_PER_YEAR, expected_term, life_factors, term_factors
from calculators.base import CalculationError
from calculators.calendar import (
    add_months,
    age_at_nearest_birthday,
    is_business_day,
    last_business_day,
    next_business_day,
)
from calculators.inputs import read_inputs
from knowledge.store import parameters

LAW = parameters()
RATES = st.integers(min_value=1, max_value=100).map(lambda fifths: Decimal(fifths) / 5)
AGES = st.integers(min_value=0, max_value=109)
DAYS = st.dates(dt.date(1996, 1, 1), dt.date(2090, 12, 31))
DEATHS = st.dates(dt.date(2009, 5, 1), dt.date(2026, 8, 31))
MONEY = st.decimals(min_value=Decimal("100"), max_value=Decimal("10000000"), places=2)
FREQUENCIES = st.sampled_from(sorted(PAYMENTS_PER_YEAR))
TABLES = st.sampled_from(["2010CM", "2000CM"])


@given(table=TABLES, rate=RATES, age=st.integers(min_value=4, max_value=108))
def test_a_younger_life_is_worth_no_less(table: str, rate: Decimal, age: int) -> None:
    """From age 4 on, past the deaths of infancy, a life annuity never gains value with a year of age."""
    mortality = LAW.mortality[table]
    assert life_factors(mortality, rate, age).annuity >= life_factors(mortality, rate, age + 1).annuity


@given(table=TABLES, rate=RATES, age=AGES)
def test_a_lower_rate_never_lowers_a_life_annuity(table: str, rate: Decimal, age: int) -> None:
    """At a rate lower by a fifth of a percent the life factor is no less."""
    if rate > Decimal("0.2"):
        mortality = LAW.mortality[table]
        assert life_factors(mortality, rate - Decimal("0.2"), age).annuity >= life_factors(mortality, rate, age).annuity


@given(rate=RATES, years=st.integers(min_value=1, max_value=200))
def test_longer_terms_are_worth_no_less(rate: Decimal, years: int) -> None:
    """A term longer by a year is worth no less, and no term more than the perpetuity."""
    assert term_factors(rate, years).annuity <= term_factors(rate, years + 1).annuity <= 100 / rate + Decimal("0.0001")


@given(table=TABLES, rate=RATES, age=AGES)
def test_the_expected_term_is_the_least_that_reaches_the_quotient(table: str, rate: Decimal, age: int) -> None:
    """The term's factor reaches the quotient and the term a year shorter does not."""
    quotient = life_factors(LAW.mortality[table], rate, age).annuity
    years = expected_term(rate, quotient)
    assert term_factors(rate, years).annuity >= quotient
    assert years == 1 or term_factors(rate, years - 1).annuity < quotient


@given(annual=MONEY, frequency=FREQUENCIES, age=AGES, rate=RATES, death=DEATHS)
@settings(max_examples=150, deadline=None)
def test_every_life_annuity_splits_into_corpus_and_income(
    annual: Decimal, frequency: str, age: int, rate: Decimal, death: dt.date
) -> None:
    """Corpus and income part make the payment, the safe amount is no less than the corpus part, and the portion is at
    most one.
    """
    raw = {
        "annual_annuity": annual,
        "frequency": frequency,
        "age": age,
        "section_7520_rate": rate,
        "date_of_death": death,
    }
    calculation = corpus_portion.calculate(read_inputs(corpus_portion.CorpusPortionInputs, raw), LAW)
    every = [calculation.results, *(other["results"] for other in calculation.results["alternatives"])]
    for results in every:
        payment, corpus = Decimal(results["payment"]), Decimal(results["corpus_per_payment"])
        assert corpus + Decimal(results["income_per_payment"]) == payment
        assert Decimal(results["corpus_per_payment_safe"]) >= corpus
        assert abs(Decimal(results["corpus_portion"]) - Decimal(results["corpus_portion_unrounded"])) <= Decimal(
            "0.0056"
        )
    assert 0 <= Decimal(calculation.results["corpus_portion"]) <= 1


@given(annual=MONEY, age=AGES, rate=RATES, death=DEATHS, more=st.integers(min_value=2, max_value=9))
@settings(max_examples=60, deadline=None)
def test_the_portion_does_not_depend_on_the_size_of_the_payment(
    annual: Decimal, age: int, rate: Decimal, death: dt.date, more: int
) -> None:
    """Payments several times as large have the same unrounded portion, up to what rounding the quotient may move."""
    portions = []
    for amount in (annual, annual * more):
        raw = {"annual_annuity": amount, "age": age, "section_7520_rate": rate, "date_of_death": death}
        results = corpus_portion.calculate(read_inputs(corpus_portion.CorpusPortionInputs, raw), LAW).results
        portions.append(Decimal(results["corpus_portion_unrounded"]) * int(results["expected_term_years"]))
    assert portions[0].quantize(Decimal("0.000001")) == portions[1].quantize(Decimal("0.000001"))


@given(day=DAYS, months=st.integers(min_value=0, max_value=30))
def test_months_keep_their_day_or_end_the_month(day: dt.date, months: int) -> None:
    """The later day has the same number, or is the last of its month and a smaller number."""
    later = add_months(day, months)
    assert (later.year * 12 + later.month) - (day.year * 12 + day.month) == months
    assert later.day == day.day or (later.day < day.day and (later + dt.timedelta(days=1)).day == 1)


@given(day=DAYS)
def test_a_moved_day_is_a_business_day_and_never_early(day: dt.date) -> None:
    """The next business day is no weekend or holiday, not before the day, and nothing in between would do."""
    moved, back = next_business_day(day), last_business_day(day)
    assert is_business_day(moved)
    assert is_business_day(back)
    assert back <= day <= moved
    between = (back + dt.timedelta(days=step) for step in range(1, (moved - back).days))
    assert back == moved or not any(is_business_day(other) for other in between)


@given(
    born=st.dates(dt.date(1900, 1, 1), dt.date(2000, 12, 31)), day=st.dates(dt.date(2001, 1, 1), dt.date(2090, 1, 1))
)
def test_the_nearest_birthday_is_at_most_half_a_year_away(born: dt.date, day: dt.date) -> None:
    """No birthday is nearer than the one that gives the age."""
    age = age_at_nearest_birthday(born, day)
    distance = abs((add_months(born, 12 * age) - day).days)
    assert distance <= 183
    assert all(distance <= abs((add_months(born, 12 * other) - day).days) for other in (age - 1, age + 1))


@given(
    death=st.dates(dt.date(1995, 8, 23), dt.date(2090, 1, 1)),
    extension=st.sampled_from([0, 6]),
    payments=st.lists(st.integers(min_value=0, max_value=900), max_size=3),
    filed=st.none() | st.integers(min_value=0, max_value=900),
    spouse=st.none() | st.integers(min_value=900, max_value=1500),
)
@settings(max_examples=150, deadline=None)
def test_no_due_day_comes_before_its_nominal_day(
    death: dt.date, extension: int, payments: list[int], filed: int | None, spouse: int | None
) -> None:
    """Days are never early; filings end on a business day; safe days are business days on or before the due day."""
    after = lambda days: None if days is None else death + dt.timedelta(days=days)  # noqa: E731
    raw = {
        "date_of_death": death,
        "extension_months": extension,
        "payment_dates": [after(days) for days in payments],
        "return_filed": after(filed),
        "surviving_spouse_date_of_death": after(spouse),
    }
    calculation = deadlines.calculate(read_inputs(deadlines.DeadlinesInputs, raw), LAW)
    for row in calculation.results["deadlines"]:
        if row["nominal"] is None:
            continue
        nominal, due = dt.date.fromisoformat(row["nominal"]), dt.date.fromisoformat(row["due"])
        assert due >= nominal
        if row["key"] in ("estate_tax_return", "estate_tax_return_extended", "form_706qdt"):
            assert is_business_day(due)
        else:
            assert row["key"] in ("estate_tax_payment", "section_2056a_tax_at_death") or due == nominal
        if "safe" in row:
            safe = dt.date.fromisoformat(row["safe"])
            assert is_business_day(safe)
            assert safe <= due


ANYTHING = (
    st.none()
    | st.booleans()
    | st.integers(min_value=-(10**7), max_value=10**15)
    | st.floats(allow_nan=True, allow_infinity=True)
    | st.decimals(allow_nan=True, allow_infinity=True)
    | st.text(max_size=12)
    | st.dates()
    | st.lists(st.dates(), max_size=2)
    | st.sampled_from(["monthly", "end", "pay_tax", "2024-05", "2024-05-06", "0.036", "60", "$72,000", "6", "1e99"])
)
CALCULATORS: list[tuple[Any, Any]] = [
    (corpus_portion.CorpusPortionInputs, corpus_portion.calculate),
    (deadlines.DeadlinesInputs, deadlines.calculate),
    (exclusion_amount.ExclusionAmountInputs, exclusion_amount.calculate),
    (spouse_gift_exclusion.SpouseGiftExclusionInputs, spouse_gift_exclusion.calculate),
    (security_test.SecurityTestInputs, security_test.calculate),
    (section_2056a_tax.Section2056aTaxInputs, section_2056a_tax.calculate),
]


def answers(model: Any, calculate: Any, raw: dict[str, Any]) -> bool:
    """True for a calculation with steps, or for one sentence that names its field."""
    try:
        return bool(calculate(read_inputs(model, raw), LAW).steps)
    except CalculationError as error:
        return bool(error.field) and str(error).endswith(".") and "\n" not in str(error)


@given(data=st.data(), which=st.integers(min_value=0, max_value=len(CALCULATORS) - 1))
@settings(max_examples=400, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_no_input_raises_anything_but_the_calculators_own_error(data: st.DataObject, which: int) -> None:
    """Whatever is told, the answer is a calculation or one sentence that names a field."""
    model, calculate = CALCULATORS[which]
    names = st.sampled_from(sorted(model.model_fields))
    raw = data.draw(st.dictionaries(names, ANYTHING, max_size=6))
    assert answers(model, calculate, raw)


@given(data=st.data(), which=st.integers(min_value=0, max_value=len(CALCULATORS) - 1))
@settings(max_examples=400, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_no_plausible_input_raises_anything_but_the_calculators_own_error(data: st.DataObject, which: int) -> None:
    """Inputs of the right kind, however odd together, give a calculation or one sentence."""
    model, calculate = CALCULATORS[which]
    raw = {}
    for name in sorted(model.model_fields):
        if data.draw(st.booleans()):
            raw[name] = data.draw(_plausible(str(model.model_fields[name].annotation)))
    assert answers(model, calculate, raw)


def _plausible(annotation: str) -> st.SearchStrategy[Any]:
    days = st.dates(dt.date(1990, 1, 1), dt.date(2110, 1, 1))
    for word, strategy in (
        ("frequency", FREQUENCIES),
        ("'annual'", FREQUENCIES),
        ("'end'", st.sampled_from(["end", "beginning"])),
        ("'pay_tax'", st.sampled_from(["pay_tax", "rollover"])),
        ("tuple[datetime.date", st.lists(days, max_size=4)),
        ("tuple[int", st.lists(st.integers(min_value=1990, max_value=2110), max_size=3)),
        ("datetime.date", days),
        ("bool", st.booleans()),
        ("Decimal", st.decimals(min_value=Decimal("-1"), max_value=Decimal("1e13"), places=3) | RATES),
    ):
        if word in annotation:
            return strategy
    return st.integers(min_value=-1, max_value=120) | st.integers(min_value=1990, max_value=2110)

"""The corpus portion: both Examples of the regulation, the choices of the date of death, the limits of the method."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from typing import Any

import pytest

from calculators import corpus_portion
from calculators.inputs import read_inputs
from tests.calculators.examples import EXAMPLE_2023, alternative

EXAMPLE_2009 = EXAMPLE_2023 | {"section_7520_rate": "6.0", "date_of_death": "2015-03-02"}


def test_example_4_as_it_reads_now(portion: Any) -> None:
    """$72,000 a year, monthly, for life at 60 and 3.6 percent: every figure of (d)(4) to the cent."""
    results = portion(**EXAMPLE_2023).results
    assert results["adjustment_factor"] == "1.0164"
    assert results["adjusted_annual_payment"] == "73180.80"
    assert results["annuity_factor"] == "14.6908"
    assert results["present_value"] == "1075084.50"
    assert results["quotient"] == "14.6908"
    assert results["expected_term_years"] == "22"
    assert results["corpus_amount"] == "48867.48"
    assert results["corpus_portion"] == "0.67"
    assert results["corpus_portion_unrounded"].startswith("0.66776")
    assert (results["payment"], results["corpus_per_payment"], results["income_per_payment"]) == (
        "6000.00",
        "4020.00",
        "1980.00",
    )
    assert results["corpus_per_payment_safe"] == "4020.00"
    assert "corpus_per_payment_note" not in results
    assert results["mortality_table"] == "2010CM"


def test_the_earlier_example_from_the_rounded_remainder(portion: Any) -> None:
    """The Example for deaths before June 1, 2023 stands in the alternatives, figure for figure."""
    results = alternative(portion(**EXAMPLE_2009), "rounded remainder")
    figures = (
        "annuity_factor",
        "present_value",
        "expected_term_years",
        "corpus_amount",
        "corpus_portion",
        "mortality_table",
    )
    assert tuple(results[name] for name in figures) == ("11.0625", "818164.80", "19", "43061.31", "0.58", "2000CM")
    assert results["adjusted_annual_payment"] == "73958.40"


def test_the_published_factor_gives_the_main_results(portion: Any) -> None:
    """With the annuity factor the IRS prints, 11.0624, the present value is $818,157.40."""
    results = portion(**EXAMPLE_2009).results
    assert (results["annuity_factor"], results["present_value"]) == ("11.0624", "818157.40")
    assert (results["corpus_amount"], results["corpus_portion"], results["mortality_table"]) == (
        "43060.92",
        "0.58",
        "2000CM",
    )


def test_the_literal_reading_divides_by_the_unadjusted_payment(portion: Any) -> None:
    """(c)(5)(vi)(D) read literally gives 68 percent where Example 4 gives 67."""
    results = alternative(portion(**EXAMPLE_2023), "(c)(5)(vi)(D)")
    assert results["corpus_portion"] == "0.68"
    assert results["corpus_portion_unrounded"].startswith("0.67871")
    assert results["corpus_per_payment"] == "4080.00"


def test_no_second_reading_where_all_agree(portion: Any) -> None:
    """A yearly payment is not adjusted, so both divisors are the same and nothing is left open."""
    assert portion(**EXAMPLE_2023 | {"frequency": "annual"}).results["alternatives"] == []


@pytest.mark.parametrize(
    ("inputs", "expected"),
    [
        (
            {
                "annual_annuity": 120000,
                "frequency": "monthly",
                "age": 63,
                "section_7520_rate": "3.6",
                "date_of_death": "2023-10-12",
            },
            ("1.0164", "121968.00", "13.6525", "1665168.12", "20", "83258.41", "0.68", "6800.00"),
        ),
        (
            {"annual_annuity": 20000, "term_years": 8, "section_7520_rate": "4.4", "date_of_death": "2024-10"},
            ("1.0000", "20000.00", "6.6229", "132458.00", "8", "16557.25", "0.83", "16600.00"),
        ),
        (
            {
                "annual_annuity": 60000,
                "frequency": "monthly",
                "age": 62,
                "section_7520_rate": "5.4",
                "date_of_death": "2024-10",
            },
            None,
        ),
        (
            {
                "annual_annuity": 60000,
                "frequency": "monthly",
                "age": 62,
                "section_7520_rate": "4.4",
                "date_of_death": "2024-10",
            },
            ("1.0200", "61200.00", "12.9039", "789718.68", "20", "39485.93", "0.65", "3250.00"),
        ),
    ],
)
def test_worked_cases(inputs: dict[str, Any], expected: tuple[str, ...] | None, portion: Any) -> None:
    """Cases worked by hand, to the cent."""
    results = portion(**inputs).results
    names = (
        "adjustment_factor",
        "adjusted_annual_payment",
        "annuity_factor",
        "present_value",
        "expected_term_years",
        "corpus_amount",
        "corpus_portion",
        "corpus_per_payment",
    )
    if expected is not None:
        assert tuple(results[name] for name in names) == expected
    else:
        assert results["corpus_portion"] != "0.65"


def test_the_safe_amount_is_enough_under_both_roundings(portion: Any) -> None:
    """Where rounding went down, the safe amount takes the unrounded portion, up to the cent, and says why."""
    results = portion(**EXAMPLE_2009).results
    unrounded = Decimal("11.0624") / 19
    assert results["corpus_per_payment"] == "3480.00"
    assert Decimal("0") <= Decimal(results["corpus_per_payment_safe"]) - 6000 * unrounded < Decimal("0.01")
    assert "no rounding rule" in results["corpus_per_payment_note"]


@pytest.mark.parametrize(
    ("death", "text", "table", "others"),
    [
        ("2009-05-01", "2009-05-01", "2000CM", 0),
        ("2019-04-30", "2009-05-01", "2000CM", 0),
        ("2019-05-01", "2009-05-01", "2010CM", 1),
        ("2023-05-31", "2009-05-01", "2010CM", 1),
        ("2023-06-01", "2023-06-01", "2010CM", 1),
        ("2023-06-02", "2023-06-01", "2010CM", 0),
        ("2026-11-01", "2023-06-01", "2010CM", 0),
        ("2023-05", "2009-05-01", "2010CM", 1),
    ],
)
def test_the_date_of_death_picks_text_and_table(death: str, text: str, table: str, others: int, portion: Any) -> None:
    """Text of 2023 from June 1, 2023; the table by the three periods."""
    calculation = portion(**EXAMPLE_2023 | {"date_of_death": death})
    assert calculation.results["mortality_table"] == table
    versions = {step.version for step in calculation.steps if step.name in ("present_value", "expected_term_years")}
    assert versions == {text}
    reasons = [
        other["reason"] for other in calculation.results["alternatives"] if "executor may choose" in other["reason"]
    ]
    assert len(reasons) == others


def test_the_other_table_gives_its_own_results(portion: Any) -> None:
    """In the window the whole set under Table 2000CM stands beside the main one."""
    inputs = EXAMPLE_2023 | {"date_of_death": "2021-03-04"}
    other = alternative(portion(**inputs), "executor may choose")
    before = portion(**inputs | {"date_of_death": "2019-04-30"}).results
    assert other["mortality_table"] == "2000CM"
    assert {name: other[name] for name in ("present_value", "corpus_portion")} == {
        name: before[name] for name in ("present_value", "corpus_portion")
    }


def test_deaths_of_may_and_june_2009_name_the_older_table(portion: Any) -> None:
    """For two months of 2009 Table 90CM was open too, and the result says that it is not carried."""
    texts = [notice.text for notice in portion(**EXAMPLE_2009 | {"date_of_death": "2009-06-30"}).notices]
    assert any("90CM" in text for text in texts)
    texts = [notice.text for notice in portion(**EXAMPLE_2009 | {"date_of_death": "2009-07-01"}).notices]
    assert not any("90CM" in text for text in texts)


@pytest.mark.parametrize("frequency", ["annual", "semiannual", "quarterly", "monthly", "weekly"])
@pytest.mark.parametrize("timing", ["end", "beginning"])
def test_a_term_certain_expects_its_own_term(frequency: str, timing: str, portion: Any) -> None:
    """Level payments for a fixed term exhaust the fund in that term, at every interval, also beyond 60 years."""
    for years in (1, 10, 75):
        results = portion(
            annual_annuity=36000,
            frequency=frequency,
            timing=timing,
            term_years=years,
            date_of_death="2024-05-01",
            section_7520_rate="5.4",
        ).results
        assert results["expected_term_years"] == str(years)
        assert results["mortality_table"] is None


def test_payments_at_the_beginning_are_marked_as_recalled(portion: Any) -> None:
    """Timing at the beginning uses Table J for a term, and adds the first payment for a life; both are said to be
    recalled.
    """
    term = portion(
        annual_annuity=12000, frequency="monthly", timing="beginning", term_years=10, date_of_death="2024-05-01"
    )
    step = next(step for step in term.steps if step.name == "adjustment_factor")
    assert (step.certainty, step.expression[:7]) == ("recalled", "Table J")
    life = portion(**EXAMPLE_2023 | {"timing": "beginning"})
    step = next(step for step in life.steps if step.name == "present_value")
    assert step.certainty == "recalled"
    assert life.results["present_value"] == "1081084.50"
    assert life.results["quotient"] == "14.7728"
    assert life.results["corpus_portion_unrounded"].startswith("0.6714")
    for calculation in (term, life):
        assert any("from memory" in notice.text for notice in calculation.notices)
    assert not any("from memory" in notice.text for notice in portion(**EXAMPLE_2023).notices)


def test_steps_lead_from_the_payment_to_the_portion(portion: Any) -> None:
    """Each step's value is the figure the results show, and each carries words, paragraph and version."""
    calculation = portion(**EXAMPLE_2023)
    for step in calculation.steps:
        assert step.words
        assert step.section
        assert dt.date.fromisoformat(step.version)
        if step.name in calculation.results:
            assert step.value == calculation.results[step.name]
    expressions = {step.name: step.expression for step in calculation.steps}
    assert expressions["adjusted_annual_payment"] == "72,000 × 1.0164"
    assert expressions["present_value"] == "73,180.80 × 14.6908"
    assert expressions["expected_term_years"] == "Table B: 21 years 14.5605 < 14.6908 ≤ 22 years 15.0198"


def test_calculating_twice_gives_the_same(portion: Any, law: Any) -> None:
    """The calculator is a pure function of its inputs."""
    inputs = read_inputs(corpus_portion.CorpusPortionInputs, EXAMPLE_2023)
    assert corpus_portion.calculate(inputs, law) == corpus_portion.calculate(inputs, law) == portion(**EXAMPLE_2023)


@pytest.mark.parametrize(
    ("frequency", "factor", "payment"),
    [
        ("annual", "1.0000", "72000.00"),
        ("semiannual", "1.0089", "36000.00"),
        ("quarterly", "1.0134", "18000.00"),
        ("monthly", "1.0164", "6000.00"),
        ("weekly", "1.0175", "1384.62"),
    ],
)
def test_each_interval_has_its_factor_and_payment(frequency: str, factor: str, payment: str, portion: Any) -> None:
    """Table K's factor raises the annual amount, and the payment is the annual amount over the number of payments."""
    results = portion(**EXAMPLE_2023 | {"frequency": frequency}).results
    assert (results["adjustment_factor"], results["payment"]) == (factor, payment)


def test_life_and_term_factors_quote_their_own_words(portion: Any) -> None:
    """The step for the annuity factor quotes the sentence on a life or the one on a term of years."""
    life = portion(**EXAMPLE_2023)
    term = portion(annual_annuity=1000, term_years=1, date_of_death="2024-05-01")
    words = [next(step for step in one.steps if step.name == "annuity_factor").words for one in (life, term)]
    assert "payable for the life of one individual" in words[0]
    assert "payable for a term of years" in words[1]
    expressions = {step.name: step.expression for step in term.steps}
    assert expressions["annuity_factor"] == "Table B, 1 year, 5.4 percent"
    assert expressions["expected_term_years"].startswith("the term itself")
    two = portion(annual_annuity=1000, term_years=2, date_of_death="2024-05-01")
    assert "2 years" in next(step for step in two.steps if step.name == "annuity_factor").expression


def test_an_expected_term_of_one_year_says_so(portion: Any) -> None:
    """At age 109 the first year already reaches the quotient, and there is no shorter term to name."""
    calculation = portion(**EXAMPLE_2023 | {"age": 109})
    step = next(step for step in calculation.steps if step.name == "expected_term_years")
    assert step.value == "1"
    assert "1 year" in step.expression


def test_only_the_step_that_was_recalled_is_marked(portion: Any) -> None:
    """At the end of each interval nothing is recalled; at the beginning one step is."""
    own = {"adjustment_factor", "adjusted_annual_payment", "annuity_factor", "present_value", "quotient"}
    for timing, count in (("end", 0), ("beginning", 1)):
        for facts in ({"age": 60}, {"age": None, "term_years": 10}):
            calculation = portion(**EXAMPLE_2023 | facts | {"timing": timing})
            recalled = [step for step in calculation.steps if step.name in own and step.certainty == "recalled"]
            assert len(recalled) == count


def test_a_term_paid_at_the_beginning_takes_table_j(portion: Any) -> None:
    """The factor itself, and not only its name, is that of Table J; for a life it stays that of Table K."""
    facts = EXAMPLE_2023 | {"timing": "beginning"}
    assert portion(**facts).results["adjustment_factor"] == "1.0164"
    assert portion(**facts | {"age": None, "term_years": 10}).results["adjustment_factor"] == "1.0194"


def test_a_lower_factor_from_the_rounded_remainder_is_an_alternative_too(portion: Any) -> None:
    """Rounding the remainder first may lower the factor as well as raise it; the reason names the table."""
    found = set()
    for age in range(40, 90):
        calculation = portion(**EXAMPLE_2023 | {"age": age})
        for other in calculation.results["alternatives"]:
            if "rounded remainder" in other["reason"]:
                assert other["reason"].startswith("Table S (2010CM)")
                found.add(other["results"]["annuity_factor"] > calculation.results["annuity_factor"])
    assert found == {True, False}
    term = portion(annual_annuity=1000, term_years=33, section_7520_rate="0.2", date_of_death="2024-05-01")
    assert [other["reason"].startswith("Table B") for other in term.results["alternatives"]] == [True]


def test_a_literal_divisor_below_the_adjusted_one_is_an_alternative(portion: Any) -> None:
    """The unrounded portion is given to ten places, in the main results and in the literal reading."""
    calculation = portion(**EXAMPLE_2023)
    assert len(calculation.results["corpus_portion_unrounded"]) == len("0.6677636364")
    assert len(alternative(calculation, "(c)(5)(vi)(D)")["corpus_portion_unrounded"]) == len("0.6787150000")

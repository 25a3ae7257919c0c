"""The corpus portion: both Examples of the regulation, the choices of the date of death, the limits of the method."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from typing import Any

import pytest

from calculators import corpus_portion
from calculators.base import Calculation, CalculationError, MissingFacts
from calculators.inputs import read_inputs

EXAMPLE_2023 = {
    "annual_annuity": 72000,
    "frequency": "monthly",
    "timing": "end",
    "age": 60,
    "section_7520_rate": "3.6",
    "date_of_death": "2023-06-15",
}
EXAMPLE_2009 = EXAMPLE_2023 | {"section_7520_rate": "6.0", "date_of_death": "2015-03-02"}


def alternative(calculation: Calculation, words: str) -> dict[str, Any]:
    """The results of the one alternative whose reason has these words."""
    found = [other for other in calculation.results["alternatives"] if words in other["reason"]]
    assert len(found) == 1, [other["reason"] for other in calculation.results["alternatives"]]
    results: dict[str, Any] = found[0]["results"]
    return results


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


def test_the_month_of_june_2023_needs_its_day(portion: Any) -> None:
    """June 1, 2023 leaves a choice of tables and June 2 does not, so the month alone is not enough for a life."""
    with pytest.raises(MissingFacts) as error:
        portion(**EXAMPLE_2023 | {"date_of_death": "2023-06"})
    assert error.value.missing == ("date_of_death",)
    term = {name: value for name, value in EXAMPLE_2023.items() if name != "age"}
    assert portion(**term | {"date_of_death": "2023-06", "term_years": 10}).results["mortality_table"] is None


def test_deaths_of_may_and_june_2009_name_the_older_table(portion: Any) -> None:
    """For two months of 2009 Table 90CM was open too, and the result says that it is not carried."""
    texts = [notice.text for notice in portion(**EXAMPLE_2009 | {"date_of_death": "2009-06-30"}).notices]
    assert any("90CM" in text for text in texts)
    texts = [notice.text for notice in portion(**EXAMPLE_2009 | {"date_of_death": "2009-07-01"}).notices]
    assert not any("90CM" in text for text in texts)


def test_the_rate_of_the_month_of_death_is_looked_up(portion: Any) -> None:
    """Without a rate the published one of the month of death is used, named as assumed and not as read."""
    inputs = {name: value for name, value in EXAMPLE_2023.items() if name != "section_7520_rate"}
    calculation = portion(**inputs | {"date_of_death": "2023-10-12"})
    assert calculation.inputs["section_7520_rate"] == "5.4"
    assert "October 2023" in calculation.assumed["section_7520_rate"]
    assert [notice.kind for notice in calculation.notices] == ["unverified"]
    assert calculation.steps[0].certainty == "second_source"


@pytest.mark.parametrize("death", ["2026-09-01", "2027-02-01"])
def test_a_month_without_a_published_rate_is_asked_for(death: str, portion: Any) -> None:
    """Where the month's rate is not held, the rate is asked for."""
    inputs = {name: value for name, value in EXAMPLE_2023.items() if name != "section_7520_rate"}
    with pytest.raises(MissingFacts) as error:
        portion(**inputs | {"date_of_death": death})
    assert error.value.missing == ("section_7520_rate",)


@pytest.mark.parametrize(
    ("death", "rate", "kinds", "words"),
    [
        ("2023-10-12", "3.6", ["conflict"], "5.4 percent"),
        ("2023-10-12", "5.4", [], ""),
        ("2026-08-01", "5.2", ["unverified"], "not confirmed elsewhere"),
        ("2026-10-01", "5.2", ["unverified"], "not held here"),
    ],
)
def test_a_given_rate_is_used_and_compared(death: str, rate: str, kinds: list[str], words: str, portion: Any) -> None:
    """A rate that is not the month's published one is used, and a notice names the published one."""
    calculation = portion(**EXAMPLE_2023 | {"date_of_death": death, "section_7520_rate": rate})
    assert calculation.inputs["section_7520_rate"] == rate
    assert [notice.kind for notice in calculation.notices] == kinds
    assert all(words in notice.text for notice in calculation.notices)


@pytest.mark.parametrize(
    ("told", "read"), [("0.036", "3.6"), ("0.2", "0.2"), ("0.199", "19.9"), ("20", "20"), ("5.0", "5")]
)
def test_a_rate_below_a_fifth_is_a_fraction(told: str, read: str, portion: Any) -> None:
    """0.036 is 3.6 percent; from 0.2 on the number is in percent."""
    calculation = portion(**EXAMPLE_2023 | {"section_7520_rate": told})
    assert calculation.inputs["section_7520_rate"] == read
    assert ("section_7520_rate" in calculation.assumed) == (told in ("0.036", "0.199"))


@pytest.mark.parametrize("rate", ["0", "-1", "0.001", "20.2", "36", "360", "3.1415926535"])
def test_a_rate_out_of_range_is_asked_about(rate: str, portion: Any) -> None:
    """A rate outside 0.2 to 20 percent is refused in one sentence that names the field and the limit."""
    with pytest.raises(CalculationError, match="section_7520_rate") as error:
        portion(**EXAMPLE_2023 | {"section_7520_rate": rate})
    assert error.value.field == "section_7520_rate"


def test_age_from_the_date_of_birth(portion: Any) -> None:
    """The age is that at the birthday nearest to the death, and the step says so."""
    inputs = {name: value for name, value in EXAMPLE_2023.items() if name != "age"} | {"birth_date": "1963-01-20"}
    calculation = portion(**inputs)
    assert calculation.inputs["age"] == 60
    step = next(step for step in calculation.steps if step.name == "age")
    assert "January 20, 1963" in step.expression
    assert portion(**inputs | {"birth_date": "1962-12-01"}).inputs["age"] == 61


def test_a_month_that_does_not_settle_the_age_is_asked_about(portion: Any) -> None:
    """Where the nearest birthday changes within the month of death, the day is needed."""
    inputs = {name: value for name, value in EXAMPLE_2023.items() if name != "age"}
    with pytest.raises(MissingFacts):
        portion(**inputs | {"date_of_death": "2024-07", "birth_date": "1963-01-15"})
    assert portion(**inputs | {"date_of_death": "2024-07", "birth_date": "1963-03-15"}).inputs["age"] == 61


def test_age_and_birth_date_must_agree(portion: Any) -> None:
    """Two facts that contradict each other are asked about, two that agree are used."""
    assert portion(**EXAMPLE_2023 | {"birth_date": "1963-01-20"}).inputs["age"] == 60
    with pytest.raises(CalculationError, match="does not fit"):
        portion(**EXAMPLE_2023 | {"birth_date": "1950-01-20"})


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


def test_what_is_assumed_is_named_and_stands_in_the_inputs(portion: Any) -> None:
    """Interval, timing and a missing date of death are assumed in the open."""
    calculation = portion(annual_annuity=72000, age=60, section_7520_rate="3.6")
    assert set(calculation.assumed) == {"frequency", "timing", "date_of_death"}
    assert (calculation.inputs["frequency"], calculation.inputs["timing"]) == ("annual", "end")
    assert calculation.inputs["date_of_death"] is None
    assert calculation.results["mortality_table"] == "2010CM"
    assert alternative(calculation, "date of death was not told")["mortality_table"] == "2000CM"


def test_nothing_told_asks_for_everything_in_order(portion: Any) -> None:
    """The missing facts come most important first, each with its reason."""
    with pytest.raises(MissingFacts) as error:
        portion()
    assert error.value.missing == ("annual_annuity", "age", "date_of_death")
    assert set(error.value.why) == set(error.value.missing)


def test_a_birth_date_needs_the_date_of_death(portion: Any) -> None:
    """Without the date of death a date of birth gives no age, even when the rate is told."""
    with pytest.raises(MissingFacts) as error:
        portion(annual_annuity=1000, birth_date="1960-01-01", section_7520_rate="4.4")
    assert error.value.missing == ("date_of_death",)


@pytest.mark.parametrize(
    ("field", "change", "section"),
    [
        ("annual_annuity", {"annual_annuity": 0}, None),
        ("annual_annuity", {"annual_annuity": -5}, None),
        ("annual_annuity", {"annual_annuity": "10000000000000"}, None),
        ("annual_annuity", {"annual_annuity": "a lot"}, None),
        ("annual_annuity", {"annual_annuity": "NaN"}, None),
        ("annual_annuity", {"annual_annuity": True}, None),
        ("age", {"age": 110}, "26 CFR 20.2031-7(d)"),
        ("age", {"age": -1}, "26 CFR 20.2031-7(d)"),
        ("age", {"age": "60.5"}, None),
        ("birth_date", {"age": None, "birth_date": "2024-01-01"}, "20.2056A-4(c)(5)(iv)"),
        ("birth_date", {"age": None, "birth_date": "1900-01-01"}, "26 CFR 20.2031-7(d)"),
        ("term_years", {"term_years": 0}, "20.2056A-4(c)(4)(ii)(B)"),
        ("term_years", {"term_years": 1001}, "20.2056A-4(c)(4)(ii)(B)"),
        ("date_of_death", {"date_of_death": "2023-02-30"}, None),
        ("date_of_death", {"date_of_death": "2023-13"}, None),
        ("date_of_death", {"date_of_death": "June 2023"}, None),
        ("date_of_death", {"date_of_death": "2101-01-01"}, None),
        ("date_of_death", {"date_of_death": "2009-04-30"}, "20.2056A-4(c)(4)(ii)(B)"),
        ("date_of_death", {"date_of_death": "1995-08-22"}, "20.2056A-4(d)"),
        ("date_of_death", {"date_of_death": "1995-08-23"}, "20.2056A-4(c)(4)(ii)(B)"),
        ("frequency", {"frequency": "hourly"}, None),
        ("timing", {"timing": "middle"}, None),
        ("payments_change", {"payments_change": True}, "20.2056A-4(c)(5)(iii)"),
        ("has_two_lives", {"has_two_lives": True}, "20.2056A-4(c)(5)(iv)"),
        ("is_deferred", {"is_deferred": True}, "20.2056A-4(c)(5)(iv)"),
        ("ends_on_remarriage", {"ends_on_remarriage": True}, "20.2056A-4(c)(5)(iv)"),
        ("life_with_guarantee", {"life_with_guarantee": True}, "20.2056A-4(c)(5)(iv)"),
        ("is_terminally_ill", {"is_terminally_ill": True}, "26 CFR 20.7520-3(b)"),
        ("no_such_field", {"no_such_field": 1}, None),
    ],
)
def test_bad_input_is_one_clear_sentence(field: str, change: dict[str, Any], section: str | None, portion: Any) -> None:
    """What the method does not take is refused with the field, the limit and its paragraph."""
    with pytest.raises(CalculationError) as error:
        portion(**EXAMPLE_2023 | change)
    assert not isinstance(error.value, MissingFacts)
    assert (error.value.field, error.value.section) == (field, section)
    text = str(error.value)
    assert field in text
    assert text.endswith(".")
    assert "\n" not in text


def test_money_may_be_written_with_signs(portion: Any) -> None:
    """$72,000 and 72000.00 are the same amount."""
    assert portion(**EXAMPLE_2023 | {"annual_annuity": "$72,000"}).results == portion(**EXAMPLE_2023).results


def test_a_terminal_illness_does_not_matter_for_a_fixed_term(portion: Any) -> None:
    """Payments for a term of years do not depend on a life."""
    calculation = portion(annual_annuity=1000, term_years=5, is_terminally_ill=True, date_of_death="2024-05-01", age=60)
    assert calculation.results["expected_term_years"] == "5"
    assert any("age was not used" in notice.text for notice in calculation.notices)


def test_a_commercial_contract_gets_a_word_of_care(portion: Any) -> None:
    """The corpus split of a commercial annuity uses section 7520, its value on the return does not."""
    texts = [notice.text for notice in portion(**EXAMPLE_2023 | {"is_commercial_contract": True}).notices]
    assert any("comparable contracts" in text for text in texts)


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


@pytest.mark.parametrize("age", [0, 109])
def test_the_first_and_last_age_of_the_table_are_taken(age: int, portion: Any) -> None:
    """Ages 0 and 109 have factors."""
    assert portion(**EXAMPLE_2023 | {"age": age}).inputs["age"] == age


@pytest.mark.parametrize("rate", ["0.2", "20"])
def test_the_lowest_and_highest_rate_are_taken(rate: str, portion: Any) -> None:
    """0.2 and 20 percent stand in the published tables."""
    assert portion(**EXAMPLE_2023 | {"section_7520_rate": rate}).inputs["section_7520_rate"] == rate


@pytest.mark.parametrize("years", [1, 1000])
def test_the_shortest_and_longest_term_are_taken(years: int, portion: Any) -> None:
    """A term of one year and one of a thousand can be worked out."""
    results = portion(annual_annuity=1000, term_years=years, date_of_death="2024-05-01").results
    assert results["expected_term_years"] == str(years)


def test_december_and_january_are_months(portion: Any) -> None:
    """The first and last month of a year suffice as a date of death."""
    assert portion(**EXAMPLE_2023 | {"date_of_death": "2023-12"}).results["mortality_table"] == "2010CM"
    assert portion(**EXAMPLE_2023 | {"date_of_death": "2024-01"}).results["mortality_table"] == "2010CM"


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


def test_a_month_confirmed_once_is_told_from_one_confirmed_twice(portion: Any) -> None:
    """A looked-up rate says whether two lists agree on it or only one collection has it."""
    inputs = {name: value for name, value in EXAMPLE_2023.items() if name != "section_7520_rate"}
    for death, words in (("2024-05-01", "two published lists"), ("2026-05-01", "one collection only")):
        assert any(words in notice.text for notice in portion(**inputs | {"date_of_death": death}).notices)


def test_the_sentence_on_an_unreadable_value_begins_with_its_field(portion: Any) -> None:
    """The reason follows the field's name in lower case."""
    with pytest.raises(CalculationError) as error:
        portion(**EXAMPLE_2023 | {"frequency": "hourly"})
    assert str(error.value).startswith("frequency cannot be read: input should be")
    with pytest.raises(CalculationError) as error:
        portion(**EXAMPLE_2023 | {"color": "blue"})
    assert str(error.value) == "color is not an input of this calculator."


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

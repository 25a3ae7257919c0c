"""What the corpus portion is told: rates, ages, days, what is assumed and what is asked back."""

from __future__ import annotations

from typing import Any

import pytest

from calculators.base import CalculationError, MissingFacts
from tests.calculators.examples import EXAMPLE_2023, alternative


def test_the_month_of_june_2023_needs_its_day(portion: Any) -> None:
    """June 1, 2023 leaves a choice of tables and June 2 does not, so the month alone is not enough for a life."""
    with pytest.raises(MissingFacts) as error:
        portion(**EXAMPLE_2023 | {"date_of_death": "2023-06"})
    assert error.value.missing == ("date_of_death",)
    term = {name: value for name, value in EXAMPLE_2023.items() if name != "age"}
    assert portion(**term | {"date_of_death": "2023-06", "term_years": 10}).results["mortality_table"] is None


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
        ("is_temporary", {"is_temporary": True}, "20.2056A-4(c)(5)(iv)"),
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

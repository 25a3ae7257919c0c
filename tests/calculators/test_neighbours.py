"""Exclusion amount, gift exclusion, security test and the estimate of the section 2056A tax."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from calculators.base import CalculationError, MissingFacts
from calculators.rate_table import tentative_tax
from knowledge.parameter import LegalParameters


@pytest.mark.parametrize(
    ("year", "amount", "credit"),
    [
        (2013, "5250000", "2045800"),
        (2017, "5490000", "2141800"),
        (2018, "11180000", "4417800"),
        (2024, "13610000", "5389800"),
        (2025, "13990000", "5541800"),
        (2026, "15000000", "5945800"),
    ],
)
def test_exclusion_and_credit_by_year(year: int, amount: str, credit: str, exclusion: Any) -> None:
    """The exclusion of the year of death and the credit it stands for."""
    results = exclusion(year=year).results
    assert (results["basic_exclusion_amount"], results["applicable_credit_amount"]) == (amount, credit)


def test_exclusion_by_date_of_death(exclusion: Any) -> None:
    """The date of death tells the year; before 2013 no credit is worked out."""
    calculation = exclusion(date_of_death="2009-12-31")
    assert calculation.results == {"year": 2009, "basic_exclusion_amount": "3500000"}
    assert calculation.inputs["year"] == 2009
    assert exclusion(date_of_death="2025-12-31", year=2025).results["basic_exclusion_amount"] == "13990000"


def test_exclusion_carries_its_certainty(exclusion: Any) -> None:
    """An amount that was not read says so in its step and in a notice."""
    for year, certainty in ((2002, "recalled"), (2026, "second_source")):
        calculation = exclusion(year=year)
        assert calculation.steps[0].certainty == certainty
        assert [notice.kind for notice in calculation.notices] == ["unverified"]
    assert any("elect out" in notice.text for notice in exclusion(year=2010).notices)


def test_exclusion_of_a_nonresident_noncitizen(exclusion: Any) -> None:
    """The credit of $13,000 shelters $60,000, whatever the year, and is recalled."""
    calculation = exclusion(year=2026, decedent_is_nonresident_noncitizen=True)
    assert calculation.results == {"year": 2026, "basic_exclusion_amount": "60000", "applicable_credit_amount": "13000"}
    assert calculation.steps[0].certainty == "recalled"
    assert calculation.assumed == {}
    assert "decedent_is_nonresident_noncitizen" in exclusion(year=2026).assumed


@pytest.mark.parametrize(
    "facts",
    [{"year": 2027}, {"year": 2001}, {"date_of_death": "2027-01-01"}, {"year": 2024, "date_of_death": "2025-01-01"}],
)
def test_exclusion_of_a_year_not_held_is_refused(facts: dict[str, Any], exclusion: Any) -> None:
    """A year whose amount is not held, or that contradicts the date, is refused in one sentence."""
    with pytest.raises(CalculationError, match=r"2001|2024|2027"):
        exclusion(**facts)


def test_exclusion_asks_for_the_year(exclusion: Any) -> None:
    """Without a year nothing can be said."""
    with pytest.raises(MissingFacts) as error:
        exclusion()
    assert error.value.missing == ("date_of_death",)


def test_gift_exclusion_by_year(gift_exclusion: Any) -> None:
    """$194,000 in 2026 beside the general $19,000; a larger gift leaves a taxable gift, a smaller one none."""
    results = gift_exclusion(year=2026, gift_amount="250,000").results
    assert results["spouse_gift_exclusion"] == "194000"
    assert results["general_gift_exclusion"] == "19000"
    assert results["taxable_gift"] == "56000.00"
    assert gift_exclusion(year=2025, gift_amount=190000).results["taxable_gift"] == "0.00"
    assert "taxable_gift" not in gift_exclusion(year=2011).results


def test_gift_exclusion_is_marked_as_not_read(gift_exclusion: Any) -> None:
    """The yearly amounts come from lists after the revenue procedures."""
    calculation = gift_exclusion(year=2024)
    assert calculation.steps[0].certainty == "second_source"
    assert [notice.kind for notice in calculation.notices] == ["unverified"]


@pytest.mark.parametrize(
    "facts", [{"year": 2027}, {"year": 2001}, {"year": 2026, "gift_amount": 0}, {"year": 2026, "gift_amount": -1}]
)
def test_gift_exclusion_refuses_what_it_cannot_take(facts: dict[str, Any], gift_exclusion: Any) -> None:
    """Years not held and gifts that are no positive amount are refused."""
    with pytest.raises(CalculationError, match=r"year|annual exclusion|gift_amount"):
        gift_exclusion(**facts)


def test_gift_exclusion_asks_for_the_year(gift_exclusion: Any) -> None:
    """Without a year nothing can be said."""
    with pytest.raises(MissingFacts):
        gift_exclusion(gift_amount=5)


def test_over_two_million_needs_a_bank_a_bond_or_a_letter_of_credit(security: Any) -> None:
    """At $3 million the three arrangements are left, and a bond is for 65 percent."""
    results = security(qdot_assets=3000000).results
    assert results["assets_exceed_threshold"] is True
    assert results["arrangements"] == ["bank_trustee", "bond", "letter_of_credit"]
    assert results["security_amount"] == "1950000.00"


@pytest.mark.parametrize(("assets", "exceeds"), [("2000000", False), ("2000000.01", True)])
def test_two_million_itself_is_not_over(assets: str, exceeds: bool, security: Any) -> None:
    """The rule speaks of assets that exceed $2 million."""
    assert security(qdot_assets=assets).results["assets_exceed_threshold"] is exceeds


def test_the_residence_is_left_out_up_to_its_limit(security: Any) -> None:
    """$600,000 of a $700,000 residence is left out of the test and of the bond."""
    results = security(qdot_assets=2500000, personal_residence=700000).results
    assert results["tested_value"] == "1900000.00"
    assert results["security_amount"] == "1235000.00"
    assert results["assets_exceed_threshold"] is False


def test_trusts_of_one_spouse_are_added(security: Any) -> None:
    """Two trusts of $1.2 million exceed the threshold together; the bond is for the one tested."""
    results = security(qdot_assets=1200000, other_qdot_assets=1200000).results
    assert (results["tested_value"], results["assets_exceed_threshold"]) == ("2400000.00", True)
    assert results["security_amount"] == "780000.00"


@pytest.mark.parametrize(("foreign", "within"), [("350000", True), ("350000.01", False), ("0", True)])
def test_foreign_real_property_up_to_35_percent(foreign: str, within: bool, security: Any) -> None:
    """At $2 million or less no more than 35 percent may be foreign real property without security."""
    results = security(qdot_assets=1000000, foreign_real_property=foreign).results
    assert results["is_within_foreign_limit"] is within
    assert results["foreign_real_property_limit"] == "350000.00"


def test_the_limit_is_measured_at_the_year_end(security: Any) -> None:
    """The 35 percent run on the assets of the last day of the taxable year where they are told."""
    results = security(qdot_assets=1000000, foreign_real_property=350000, assets_at_year_end=900000).results
    assert results["foreign_real_property_limit"] == "315000.00"
    assert results["foreign_real_property_share"] == "0.3889"
    assert results["is_within_foreign_limit"] is False


@pytest.mark.parametrize(
    "facts",
    [
        {"qdot_assets": 0},
        {"qdot_assets": -1},
        {"qdot_assets": "0.004", "foreign_real_property": 0},
        {"qdot_assets": 1000000, "personal_residence": 1000001},
        {"qdot_assets": 1000000, "foreign_real_property": 1000001},
        {"qdot_assets": 1000000, "foreign_real_property": -1},
        {"qdot_assets": 1000000, "assets_at_year_end": 0},
        {"qdot_assets": 1000000, "other_qdot_assets": -1},
    ],
)
def test_security_refuses_values_that_cannot_be(facts: dict[str, Any], security: Any) -> None:
    """Values below zero or above the whole are refused with the field's name."""
    with pytest.raises(CalculationError) as error:
        security(**facts)
    assert error.value.field in facts


def test_security_asks_for_the_value(security: Any) -> None:
    """Without the value of the assets there is no test."""
    with pytest.raises(MissingFacts):
        security()


@pytest.mark.parametrize(
    ("amount", "whole"),
    [
        ("0", "0"),
        ("10000", "1800"),
        ("10000.50", "1800.10"),
        ("500000", "155800"),
        ("1000000", "345800"),
        ("15000000", "5945800"),
    ],
)
def test_the_rate_table(amount: str, whole: str, law: LegalParameters) -> None:
    """Tentative tax at the borders of the lines and above."""
    assert str(tentative_tax(Decimal(amount), law.rate_table)) == whole


@pytest.mark.parametrize(
    ("facts", "expected"),
    [
        ({"year": 2026, "taxable_estate": 15000000, "distribution": 100000}, "40000"),
        ({"year": 2026, "taxable_estate": 14950000, "distribution": 100000}, "20000"),
        ({"year": 2026, "taxable_estate": 1000000, "distribution": 100000}, "0"),
        (
            {"year": 2026, "taxable_estate": 14000000, "distribution": 100000, "adjusted_taxable_gifts": 1000000},
            "40000",
        ),
        ({"year": 2026, "taxable_estate": 14000000, "distribution": 100000, "earlier_taxed_amounts": 1000000}, "40000"),
        ({"year": 2026, "taxable_estate": 15000000, "distribution": 100000, "state_death_tax": 10000}, "36000"),
        ({"date_of_death": "2025-05-05", "taxable_estate": 13990000, "distribution": "1010000"}, "404000"),
    ],
)
def test_the_tax_is_the_difference(facts: dict[str, Any], expected: str, tax: Any) -> None:
    """The tax with the distribution less the tax without it, after the credit of the year of death."""
    assert tax(**facts).results["section_2056a_tax"] == expected


def test_what_the_estimate_assumes_is_named(tax: Any) -> None:
    """Gifts, earlier distributions and state tax not told are zero in the open, and the table is from memory."""
    calculation = tax(year=2026, taxable_estate=15000000, distribution=100000)
    zero = ("adjusted_taxable_gifts", "earlier_taxed_amounts", "state_death_tax")
    assert set(calculation.assumed) == {*zero, "is_finally_determined"}
    assert all(calculation.inputs[name] == "0" for name in zero)
    assert any("from memory" in notice.text for notice in calculation.notices)
    assert any("paid out of the trust" in notice.text for notice in calculation.notices)


def test_before_final_determination_the_highest_rate_applies(tax: Any) -> None:
    """Without a final determination 40 percent is due at once, refunded as far as it is too much."""
    calculation = tax(year=2026, distribution=100000, is_finally_determined=False)
    assert calculation.results["section_2056a_tax"] == "40000.00"
    assert any("one year" in notice.text for notice in calculation.notices)


@pytest.mark.parametrize(
    "facts",
    [
        {"year": 2012},
        {"year": 2027},
        {"distribution": 0},
        {"taxable_estate": -1},
        {"state_death_tax": 100001},
        {"date_of_death": "2025-01-01"},
        {"adjusted_taxable_gifts": -1},
    ],
)
def test_the_estimate_refuses_what_it_cannot_take(facts: dict[str, Any], tax: Any) -> None:
    """Years not carried, amounts below zero and contradictions are refused."""
    with pytest.raises(CalculationError) as error:
        tax(**{"year": 2026, "taxable_estate": 15000000, "distribution": 100000} | facts)
    assert not isinstance(error.value, MissingFacts)


def test_the_estimate_asks_for_what_it_needs(tax: Any) -> None:
    """Distribution, year of death and taxable estate are asked for, in this order."""
    with pytest.raises(MissingFacts) as error:
        tax()
    assert error.value.missing == ("distribution", "date_of_death", "taxable_estate")


def test_a_year_not_held_names_the_edge_it_passed(exclusion: Any, gift_exclusion: Any) -> None:
    """A later year names the last year carried, an earlier one the first."""
    for run in (exclusion, gift_exclusion):
        with pytest.raises(CalculationError, match="2026 is the last"):
            run(year=2031)
        with pytest.raises(CalculationError, match="2002 is the first"):
            run(year=1999)


def test_each_year_quotes_its_own_amount(exclusion: Any, gift_exclusion: Any) -> None:
    """The step for a year quotes the words of the note that name that year's amount."""
    assert exclusion(year=2024).steps[0].words == "in 2024, $13,610,000"
    assert "deaths in 2026" in exclusion(year=2026).steps[0].words
    assert "has a credit" in exclusion(year=2008).steps[0].words
    assert gift_exclusion(year=2026).steps[0].words == "$194,000 in 2026"
    assert "larger annual exclusion" in gift_exclusion(year=2008).steps[0].words


def test_memory_is_told_from_lists(exclusion: Any) -> None:
    """An amount from memory and one from published lists are named as what they are."""
    assert "from memory" in exclusion(year=2002).notices[0].text
    assert "published lists" in exclusion(year=2012).notices[0].text


def test_the_highest_rate_keeps_its_cents(tax: Any) -> None:
    """Forty percent of an odd amount is rounded to the cent, not cut to dollars."""
    assert tax(year=2026, distribution="1001.04", is_finally_determined=False).results["section_2056a_tax"] == "400.42"


def test_all_of_a_trust_may_be_one_kind_of_property(security: Any) -> None:
    """Foreign real property, or the residence, may be the whole trust."""
    assert security(qdot_assets=500000, foreign_real_property=500000).results["is_within_foreign_limit"] is False
    assert security(qdot_assets=500000, personal_residence=500000).results["tested_value"] == "0.00"


def test_exactly_two_million_keeps_the_lighter_choice(security: Any) -> None:
    """At the threshold the foreign real property limit is still one of the arrangements."""
    assert "foreign_real_property_limit" in security(qdot_assets=2000000).results["arrangements"]
    assert "foreign_real_property_limit" not in security(qdot_assets="2000000.01").results["arrangements"]


def test_the_security_steps_say_what_was_left_out_and_what_was_found(security: Any) -> None:
    """The residence has a step only where one was left out, and the last step says within or above the limit."""
    plain = {step.name: step for step in security(qdot_assets="1000000.10", foreign_real_property="350000.04").steps}
    assert "residence_left_out" not in plain
    assert plain["tested_value"].expression == "1,000,000.10"
    assert plain["foreign_real_property_limit"].value == "within the limit"
    above = security(qdot_assets="1000000.10", foreign_real_property="350000.05")
    assert above.results["foreign_real_property_limit"] == "350000.04"
    assert above.steps[-1].value.startswith("above the limit")
    residence = {step.name: step for step in security(qdot_assets=2500000, personal_residence=100).steps}
    assert residence["residence_left_out"].value == "100.00"
    assert residence["tested_value"].expression == "2,500,000.00 − 100.00"


def test_what_the_security_test_assumes_is_named(security: Any) -> None:
    """Another trust and a residence are zero in the open unless they were told."""
    calculation = security(qdot_assets=1000000)
    assert set(calculation.assumed) == {"other_qdot_assets", "personal_residence"}
    assert calculation.inputs["other_qdot_assets"] == "0"
    assert set(security(qdot_assets=1000000, other_qdot_assets=0).assumed) == {"personal_residence"}


def test_a_resident_decedent_stands_in_the_inputs(exclusion: Any) -> None:
    """The decedent assumed to be a citizen or resident is shown as one."""
    assert exclusion(year=2026).inputs["decedent_is_nonresident_noncitizen"] is False

"""The deadline sheet beyond the worked cases: rows and keys, readings that differ, postponements."""

from __future__ import annotations

from typing import Any

import pytest

from calculators.base import MissingFacts

DEATH = {"date_of_death": "2026-01-15"}


def keys(calculation: Any) -> list[str]:
    """The keys of the rows, in order."""
    return [row["key"] for row in calculation.results["deadlines"]]


def test_a_full_sheet_has_every_key_of_the_contract(sheet: Any) -> None:
    """With an extension, a filing day and a payment every row stands there, both routes and both conveyances."""
    found = keys(sheet(**DEATH, extension_months=6, return_filed="2027-04-01", payment_dates="2026-03-01,2027-03-01"))
    for key in (
        "estate_tax_return",
        "estate_tax_return_extended",
        "qdot_election_latest",
        "trust_instrument_reformation",
        "judicial_reformation_commenced",
        "transfer",
        "assignment",
        "conveyance_no_administration",
        "conveyance_administration",
    ):
        assert found.count(key) == 1
    assert found.count("rollover") == 2
    assert found.count("form_706qdt") == 4


def test_a_route_leaves_the_other_out(sheet: Any) -> None:
    """The pay-tax route has no rollover rows, and each route has one Form 706-QDT a year."""
    pay = sheet(**DEATH, route="pay_tax", payment_dates="2026-03-01,2026-04-01,2027-03-01")
    assert keys(pay).count("rollover") == 0
    assert keys(pay).count("form_706qdt") == 2
    assert "rollover" not in {left["key"] for left in pay.results["left_out"]}
    roll = sheet(**DEATH, route="rollover", payment_dates="2026-03-01,2026-04-01,2027-03-01")
    assert keys(roll).count("rollover") == 3
    assert keys(roll).count("form_706qdt") == 2


def test_the_example_of_the_contract(sheet: Any, row: Any) -> None:
    """A payment on November 3, 2026 gives January 2, 2027, a Saturday, and December 31 as the safe day."""
    found = row(sheet(payment_dates="2026-11-03"), "rollover")
    assert (found["nominal"], found["due"], found["safe"]) == ("2027-01-02", "2027-01-02", "2026-12-31")
    assert found["section"] == "20.2056A-4(c)(7)(i)"


def test_what_is_left_out_is_named_with_what_it_needs(sheet: Any) -> None:
    """Rows that need a fact not told are listed with that fact."""
    left = {row["key"]: row["needs"] for row in sheet(payment_dates="2026-11-03").results["left_out"]}
    assert left["estate_tax_return"] == ["date_of_death"]
    assert left["transfer"] == ["return_filed"]
    left = {row["key"]: row["needs"] for row in sheet(**DEATH).results["left_out"]}
    assert left == {
        "estate_tax_return_extended": ["extension_months"],
        "rollover": ["payment_dates"],
        "form_706qdt": ["payment_dates"],
    }


def test_every_sheet_says_that_disaster_postponements_are_not_carried(sheet: Any) -> None:
    """The note and a notice name section 7508A."""
    calculation = sheet(**DEATH)
    assert "7508A" in calculation.results["note"]
    assert [notice.section for notice in calculation.notices if notice.kind == "not_in_sources"] == ["IRC 7508A"]


def test_year_stands_only_where_a_rule_runs_by_calendar_year(sheet: Any) -> None:
    """Only Form 706-QDT rows carry a year."""
    calculation = sheet(**DEATH, payment_dates="2026-03-01")
    assert {row["key"] for row in calculation.results["deadlines"] if "year" in row} == {"form_706qdt"}


def test_events_without_a_date_have_none(sheet: Any, row: Any) -> None:
    """The end of the administration, and the filing day that was not told, are no dates."""
    calculation = sheet(**DEATH)
    for key in ("conveyance_administration", "transfer", "assignment"):
        assert row(calculation, key)["due"] is None
    assert "administration" in row(calculation, "conveyance_administration")["rule"]


def test_administration_picks_the_conveyance_rule(sheet: Any, row: Any) -> None:
    """With an administration only its end counts, without one only the year after the due date."""
    assert "conveyance_no_administration" not in keys(sheet(**DEATH, administration=True))
    assert "conveyance_administration" not in keys(sheet(**DEATH, administration=False))
    ended = sheet(**DEATH, administration=True, administration_completed="2028-06-30")
    assert row(ended, "conveyance_administration")["due"] == "2028-06-29"


def test_transfer_and_assignment_are_one_day_apart(sheet: Any, row: Any) -> None:
    """A transfer comes the day before filing, an assignment by that day; the day before is safe under both texts."""
    calculation = sheet(**DEATH, return_filed="2026-10-15")
    assert row(calculation, "transfer")["due"] == "2026-10-14"
    assert row(calculation, "assignment")["due"] == "2026-10-15"
    assert row(calculation, "assignment")["safe"] == "2026-10-14"


def test_a_return_after_the_outer_limit_does_not_lengthen_the_transfer(sheet: Any, row: Any) -> None:
    """The last day for the election caps transfer and assignment."""
    calculation = sheet(**DEATH, return_filed="2028-01-10")
    assert row(calculation, "transfer")["due"] == "2027-10-15"
    assert row(calculation, "assignment")["due"] == "2027-10-15"


def test_the_election_row_follows_the_filing(sheet: Any, row: Any) -> None:
    """A timely return closes the election on the due day; otherwise it stays open for one year after it."""
    assert row(sheet(**DEATH, return_filed="2026-09-01"), "qdot_election_latest")["nominal"] == "2026-10-15"
    assert row(sheet(**DEATH, return_filed="2026-10-16"), "qdot_election_latest")["nominal"] == "2027-10-15"
    assert row(sheet(**DEATH), "qdot_election_latest")["nominal"] == "2027-10-15"


def test_safe_days_stand_before_days_that_are_no_business_days(sheet: Any, row: Any) -> None:
    """A Saturday limit for a private act has the Friday as its safe day and says that a move is not settled."""
    calculation = sheet(date_of_death="2026-03-12")
    for key in ("trust_instrument_reformation", "judicial_reformation_commenced"):
        assert (row(calculation, key)["due"], row(calculation, key)["safe"]) == ("2026-12-12", "2026-12-11")
        assert "not settled" in row(calculation, key)["note"]
    assert row(calculation, "estate_tax_return")["due"] == "2026-12-14"
    assert "safe" not in row(calculation, "estate_tax_return")


@pytest.mark.parametrize(
    ("route", "nominal", "safe"), [("pay_tax", "2027-12-10", None), ("rollover", "2027-04-15", "2027-04-15")]
)
def test_the_year_of_the_decedents_death(route: str, nominal: str, safe: str | None, sheet: Any, row: Any) -> None:
    """The pay-tax text waits for the extended return; the rollover text has no such exception, its agreement has."""
    calculation = sheet(date_of_death="2026-09-10", extension_months=6, route=route, payment_dates="2026-11-02")
    found = row(calculation, "form_706qdt", year=2026)
    assert (found["nominal"], found.get("safe")) == (nominal, safe)
    assert ("not settled" in (found["note"] or "")) == (route == "rollover")


def test_an_early_death_in_the_year_leaves_april(sheet: Any, row: Any) -> None:
    """Where the return is due before April 15, both routes agree on April 15 and nothing is left open."""
    calculation = sheet(**DEATH, payment_dates="2026-03-01")
    for route in ("pay_tax", "rollover"):
        found = row(calculation, "form_706qdt", route=route)
        assert (found["due"], found.get("safe"), found["note"]) == ("2027-04-15", None, None)


def test_the_spouses_year_without_a_return(sheet: Any, row: Any) -> None:
    """In the year of the spouse's death the safe day is the earliest of nine months and April 15, and the note says
    why.
    """
    calculation = sheet(surviving_spouse_date_of_death="2026-08-31", payment_dates="2026-05-01")
    for route in ("pay_tax", "rollover"):
        found = row(calculation, "form_706qdt", route=route)
        assert (found["nominal"], found["due"], found["safe"]) == ("2027-05-31", "2027-06-01", "2027-04-15")
        assert "Nothing clearly lifts" in found["note"]


def test_the_spouses_return_filed_early_is_the_safe_day(sheet: Any, row: Any) -> None:
    """A spouse's return filed before nine months governs in the rollover text and is safe in the pay-tax text."""
    facts = {"surviving_spouse_date_of_death": "2027-03-20", "surviving_spouse_return_filed": "2027-10-01"}
    calculation = sheet(**facts, payment_years="2027")
    assert row(calculation, "form_706qdt", route="rollover")["nominal"] == "2027-10-01"
    assert row(calculation, "form_706qdt", route="pay_tax")["nominal"] == "2027-12-20"
    assert {row(calculation, "form_706qdt", route=route)["safe"] for route in ("rollover", "pay_tax")} == {"2027-10-01"}


def test_deaths_of_2010_wait_for_september_2011(sheet: Any, row: Any) -> None:
    """Deaths to December 16, 2010 are due September 19, 2011, the extension ends March 19, 2012; it is said to be
    recalled.
    """
    calculation = sheet(date_of_death="2010-02-01", extension_months=6)
    found = row(calculation, "estate_tax_return")
    assert (found["nominal"], found["due"], found["certainty"]) == ("2011-09-17", "2011-09-19", "recalled")
    assert row(calculation, "estate_tax_return_extended")["due"] == "2012-03-19"
    assert any(notice.kind == "unverified" for notice in calculation.notices)
    assert row(sheet(date_of_death="2010-12-16"), "estate_tax_return")["nominal"] == "2011-09-17"
    assert row(sheet(date_of_death="2010-12-17"), "estate_tax_return")["nominal"] == "2011-09-17"
    assert row(sheet(date_of_death="2010-12-17"), "estate_tax_return")["certainty"] == "read"
    assert row(sheet(date_of_death="2009-12-31"), "estate_tax_return")["nominal"] == "2010-09-30"


@pytest.mark.parametrize(
    ("death", "due", "certainty"),
    [
        ("2019-06-30", "2020-03-30", "read"),
        ("2019-07-01", "2020-07-15", "recalled"),
        ("2019-10-14", "2020-07-15", "recalled"),
        ("2019-10-15", "2020-07-15", "read"),
        ("2019-10-16", "2020-07-16", "read"),
    ],
)
def test_the_spring_of_2020_is_postponed(death: str, due: str, certainty: str, sheet: Any, row: Any) -> None:
    """Due days from April 1 to July 14, 2020 became July 15; the extension still runs from the unmoved day."""
    found = row(sheet(date_of_death=death), "estate_tax_return")
    assert (found["due"], found["certainty"]) == (due, certainty)


def test_the_spring_of_2020_moves_form_706qdt_but_not_the_extension(sheet: Any, row: Any) -> None:
    """Payments of 2019 were reported by July 15, 2020; six months still run from the day the Code names."""
    calculation = sheet(date_of_death="2019-08-10", extension_months=6, payment_dates="2019-09-01", route="rollover")
    assert row(calculation, "form_706qdt")["due"] == "2020-07-15"
    assert row(calculation, "estate_tax_return_extended")["nominal"] == "2020-11-10"


@pytest.mark.parametrize(
    ("acting", "version"), [("2026-07-09", "1995-08-22"), ("2026-07-10", "2026-07-10"), (None, "2026-07-10")]
)
def test_the_day_of_acting_picks_the_words(acting: str | None, version: str, sheet: Any, row: Any) -> None:
    """Paragraphs republished on July 10, 2026 are cited in the words of the day on which someone acts."""
    calculation = sheet(**DEATH, as_of=acting)
    assert row(calculation, "trust_instrument_reformation")["version"] == version
    assert row(calculation, "transfer")["version"] == "1995-08-22"


def test_the_count_and_the_move_are_steps(sheet: Any) -> None:
    """A moved day shows its count, the weekday it fell on and the section that moved it."""
    steps = {step.name: step for step in sheet(date_of_death="2025-05-31").steps}
    assert steps["estate_tax_return"].value == "2026-02-28"
    assert steps["estate_tax_return moved"].value == "2026-03-02"
    assert steps["estate_tax_return moved"].section == "IRC 7503"
    assert "Saturday, February 28, 2026" in steps["estate_tax_return moved"].expression


def test_an_assumed_extension_is_named(sheet: Any) -> None:
    """No extension is counted unless one is told, and that is said; Form 4768 on time brings it."""
    assert set(sheet(**DEATH).assumed) == {"extension_months"}
    assert sheet(**DEATH).inputs["extension_months"] == 0
    assert sheet(**DEATH, extension_months=0).assumed == {}
    assert sheet(**DEATH, form_4768_filed="2026-10-15").inputs["extension_months"] == 6


def test_nothing_told_asks_for_the_date_of_death(sheet: Any) -> None:
    """An empty sheet is a question, not an answer."""
    with pytest.raises(MissingFacts) as error:
        sheet()
    assert error.value.missing == ("date_of_death",)


def test_texts_that_differ_are_both_steps(sheet: Any) -> None:
    """Where the signed agreement names another day than the regulation, a step of its own quotes it."""
    decedent = sheet(date_of_death="2026-09-10", payment_years="2026", route="rollover")
    step = next(step for step in decedent.steps if step.name.endswith("as agreed"))
    assert (step.section, step.value) == ("20.2056A-4(c)(7)(ii)", "2027-06-10")
    spouse = sheet(
        surviving_spouse_date_of_death="2027-03-20",
        surviving_spouse_return_filed="2027-10-01",
        payment_years="2027",
        route="pay_tax",
    )
    step = next(step for step in spouse.steps if step.name.endswith("as agreed"))
    assert (step.section, step.value) == ("20.2056A-4(c)(6)(ii)", "2027-10-01")
    assert not any(step.name.endswith("as agreed") for step in sheet(payment_years="2026").steps)


def test_both_deaths_in_one_year_are_said(sheet: Any, row: Any) -> None:
    """A year in which both spouses died keeps the limit of the surviving spouse's year and names the doubt."""
    facts = {
        "date_of_death": "2026-06-01",
        "surviving_spouse_date_of_death": "2026-09-01",
        "payment_dates": "2026-08-01",
    }
    found = row(sheet(**facts), "form_706qdt", route="pay_tax")
    assert found["nominal"] == "2027-06-01"
    assert "Both spouses died" in found["note"]


@pytest.mark.parametrize(
    ("facts", "section"),
    [
        ({"transfer_date": "2026-10-15", "return_filed": "2026-10-15"}, "26 CFR 301.9100-1"),
        ({"form_4768_filed": "2026-10-16"}, "26 CFR 20.6081-1(c)"),
        ({"return_filed": "2026-10-16"}, "IRC 6651"),
        ({"conveyed": "2027-10-18", "administration": False}, "20.2056A-4(b)(6)"),
        ({"spouse_citizen_on": "2026-10-15", "return_filed": "2026-10-15"}, "IRC 2056A(b)(12)"),
        ({"payment_dates": "2026-03-02", "rolled_over": "2026-05-02"}, "20.2056A-4(c)(7)(ii)"),
        ({"payment_years": "2026", "form_706qdt_filed": "2027-04-16"}, "20.2056A-4(c)(6)(ii)"),
    ],
)
def test_what_remains_rests_on_a_rule(facts: dict[str, Any], section: str, sheet: Any) -> None:
    """The remedy of a late act carries its paragraph, with a step, and a notice where that rule was not read."""
    calculation = sheet(**DEATH, **facts)
    late = [found for found in calculation.results["checks"] if found["timely"] is False]
    assert [found["remedy_section"] for found in late] == [section]
    step = next(step for step in calculation.steps if step.name.endswith("remedy"))
    assert step.section == section
    unread = {notice.section for notice in calculation.notices if notice.kind == "unverified"}
    assert (section in unread) == (step.certainty != "read")


def test_only_the_pay_tax_route_speaks_of_paying(sheet: Any, row: Any) -> None:
    """Form 706-QDT is filed on both routes, the tax is paid on one."""
    calculation = sheet(payment_years="2026")
    assert "the tax paid" in row(calculation, "form_706qdt", route="pay_tax")["rule"]
    assert "paid" not in row(calculation, "form_706qdt", route="rollover")["rule"]
    assert all("the date of death is needed" in found["note"] for found in calculation.results["deadlines"])


def test_events_after_the_return_have_their_rows(sheet: Any, row: Any) -> None:
    """Citizenship, cessation and a distribution each give their row, and only citizenship its own note."""
    calculation = sheet(
        spouse_citizen_on="2026-06-03", trust_ceased_on="2026-08-20", distribution_dates="2026-12-31,2026-02-01"
    )
    assert "section 2056(d)(4)" in row(calculation, "citizenship_notice")["note"]
    assert row(calculation, "form_706qdt_cessation")["note"] is None
    assert row(calculation, "form_706qdt_distribution")["note"] is None
    assert row(calculation, "form_706qdt_distribution")["year"] == 2026


def test_steps_are_named_by_row_year_payment_and_route(sheet: Any) -> None:
    """Each step's name says which row it stands behind."""
    names = [step.name for step in sheet(payment_dates="2026-03-02").steps]
    assert names == ["rollover 2026-03-02", "form_706qdt 2026 pay_tax", "form_706qdt 2026 rollover"]


def test_counting_from_death_is_named_only_where_it_differs(sheet: Any, row: Any) -> None:
    """Fifteen months from death and nine plus six months mostly end on the same day."""
    assert row(sheet(**DEATH, extension_months=6), "estate_tax_return_extended")["note"] is None
    found = row(sheet(date_of_death="2025-05-31", extension_months=6), "estate_tax_return_extended")
    assert "August 31, 2026" in found["note"]


def test_time_to_pay_at_the_spouses_death_may_grow_by_a_year(sheet: Any, row: Any) -> None:
    """Twelve months at the surviving spouse's death, six for a distribution, each from the unmoved day."""
    calculation = sheet(surviving_spouse_date_of_death="2026-05-31")
    assert row(calculation, "payment_extension_limit")["nominal"] == "2028-02-28"
    assert row(sheet(distribution_dates="2026-12-31"), "payment_extension_limit")["nominal"] == "2027-10-15"


def test_a_spouses_return_not_told_is_named_in_the_note(sheet: Any, row: Any) -> None:
    """Without the filing day the note says that an earlier filing moves the safe day; with it, it names the day."""
    facts = {"surviving_spouse_date_of_death": "2027-03-20", "payment_years": "2027", "route": "rollover"}
    assert "that earlier day is safe" in row(sheet(**facts), "form_706qdt")["note"]
    found = row(sheet(**facts, surviving_spouse_return_filed="2027-10-01"), "form_706qdt")
    assert "October 1, 2027" in found["note"]
    assert "that earlier day" not in found["note"]


@pytest.mark.parametrize(
    ("death", "doubtful"), [("2025-03-22", False), ("2025-03-23", True), ("2025-03-26", True), ("2025-03-27", False)]
)
def test_only_the_days_around_christmas_carry_the_doubt(death: str, doubtful: bool, sheet: Any, row: Any) -> None:
    """Federal offices may be closed by executive order from December 23 to 26."""
    assert ("executive order" in (row(sheet(date_of_death=death), "estate_tax_return")["note"] or "")) is doubtful


def test_the_end_of_the_administration_needs_no_death(sheet: Any, row: Any) -> None:
    """(b)(6): assigned property is conveyed before the administration is completed."""
    assert row(sheet(administration_completed="2027-06-30"), "conveyance_administration")["due"] == "2027-06-29"


@pytest.mark.parametrize(
    ("facts", "is_open"),
    [
        ({"transfer_date": "2026-10-16", "return_filed": "2026-10-15"}, False),
        ({"assignment_date": "2026-10-16", "return_filed": "2026-10-15"}, False),
        ({"protective_assignment_date": "2026-10-16", "return_filed": "2026-10-15"}, False),
        ({"proceeding_commenced": "2026-10-16"}, False),
        ({"qdot_established": "2026-10-16", "return_filed": "2026-10-15"}, True),
        ({"reformation_completed": "2026-10-16"}, True),
    ],
)
def test_a_ruling_is_offered_only_for_a_day_of_the_regulation(facts: dict[str, Any], is_open: bool, sheet: Any) -> None:
    """§ 301.9100-1 is for a day that a regulation prescribes; those of section 2056(d)(2)(B) and (d)(5) are law."""
    late = [found for found in sheet(**DEATH, **facts).results["checks"] if found["timely"] is False]
    assert [("may be asked for" in found["remedy"], "stands in the statute" in found["remedy"]) for found in late] == [
        (is_open, not is_open)
    ]


def test_an_act_before_an_untold_return_names_what_would_tell_it(sheet: Any) -> None:
    """Nothing is late yet, so no relief is spoken of."""
    checks = sheet(**DEATH, assignment_date="2026-02-01").results["checks"]
    assert [(found["timely"], found["remedy_section"]) for found in checks] == [("uncertain", None)]

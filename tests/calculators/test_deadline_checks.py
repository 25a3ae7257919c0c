"""What was done, judged: in time, not in time or uncertain, and days that cannot be."""

from __future__ import annotations

from typing import Any

import pytest

from calculators.base import CalculationError, MissingFacts

DEATH = {"date_of_death": "2026-01-15"}


def keys(calculation: Any) -> list[str]:
    """The keys of the rows, in order."""
    return [row["key"] for row in calculation.results["deadlines"]]


@pytest.mark.parametrize(
    ("facts", "act", "timely"),
    [
        ({"reformation_completed": "2026-10-16"}, "reformation_completed", False),
        ({"reformation_completed": "2026-10-15", "return_filed": "2027-01-04"}, "reformation_completed", True),
        ({"proceeding_commenced": "2026-10-15"}, "proceeding_commenced", True),
        ({"proceeding_commenced": "2026-10-16"}, "proceeding_commenced", False),
        ({"transfer_date": "2026-05-01"}, "transfer_date", "uncertain"),
        ({"transfer_date": "2027-10-18"}, "transfer_date", False),
        ({"assignment_date": "2026-10-16", "return_filed": "2026-10-15"}, "assignment_date", False),
        (
            {"protective_assignment_date": "2026-10-15", "return_filed": "2026-10-15"},
            "protective_assignment_date",
            True,
        ),
        ({"qdot_established": "2025-01-01", "return_filed": "2026-10-15"}, "qdot_established", True),
        ({"election_made": True, "return_filed": "2026-10-15"}, "election_made", True),
        ({"election_made": True}, "election_made", "uncertain"),
        ({"election_made": False}, "election_made", "uncertain"),
        ({"election_made": False, "return_filed": "2027-01-04"}, "election_made", False),
        ({"election_made": "2026-09-01", "return_filed": "2026-10-01"}, "election_made", "uncertain"),
        ({"election_made": "2026-11-01", "return_filed": "2026-10-01"}, "election_made", False),
        ({"election_made": "2026-11-02"}, "election_made", True),
        ({"conveyed": "2027-10-15", "administration": False}, "conveyed", True),
        ({"conveyed": "2027-10-16", "administration": False}, "conveyed", False),
        ({"conveyed": "2027-10-16"}, "conveyed", "uncertain"),
        ({"conveyed": "2027-10-15", "administration": True}, "conveyed", "uncertain"),
        ({"conveyed": "2027-10-15", "administration_completed": "2027-10-15"}, "conveyed", "uncertain"),
        ({"conveyed": "2027-10-16", "administration_completed": "2027-10-15"}, "conveyed", False),
        ({"spouse_citizen_on": "2025-12-01"}, "spouse_citizen_on", True),
        ({"spouse_citizen_on": "2026-10-14"}, "spouse_citizen_on", True),
        ({"spouse_citizen_on": "2026-10-15"}, "spouse_citizen_on", "uncertain"),
        ({"spouse_citizen_on": "2026-10-15", "return_filed": "2026-10-15"}, "spouse_citizen_on", False),
        ({"spouse_citizen_on": "2026-10-14", "return_filed": "2026-08-01"}, "spouse_citizen_on", True),
        ({"spouse_citizen_on": "2026-10-14", "spouse_resident_throughout": False}, "spouse_citizen_on", False),
        ({"return_filed": "2026-10-15"}, "return_filed", True),
        ({"return_filed": "2026-10-16"}, "return_filed", False),
        ({"us_postmark": "2026-10-16"}, "us_postmark", False),
        ({"form_4768_filed": "2026-10-15"}, "form_4768_filed", True),
    ],
)
def test_acts_are_judged(facts: dict[str, Any], act: str, timely: Any, sheet: Any, check: Any) -> None:
    """Each act told is timely, late or uncertain for a death on January 15, 2026, and a late one names what remains."""
    found = check(sheet(**DEATH, **facts), act)
    assert found["timely"] == timely
    assert (
        (found["remedy"] is not None)
        or timely is True
        or (timely == "uncertain" and facts.get("election_made") is False)
    )


def test_a_day_saved_only_by_a_move_is_uncertain(sheet: Any, check: Any) -> None:
    """A reformation on the Monday after a Saturday limit is neither timely nor late for sure."""
    facts = {"date_of_death": "2026-03-12"}
    assert check(sheet(**facts, reformation_completed="2026-12-14"), "reformation_completed")["timely"] == "uncertain"
    assert check(sheet(**facts, reformation_completed="2026-12-15"), "reformation_completed")["timely"] is False
    assert check(sheet(**facts, return_filed="2026-12-14"), "return_filed")["timely"] is True


def test_an_act_needs_something_to_be_judged_by(sheet: Any) -> None:
    """A transfer alone cannot be judged, so the date of death is asked for."""
    with pytest.raises(MissingFacts) as error:
        sheet(transfer_date="2026-10-14")
    assert error.value.missing == ("date_of_death",)


def test_a_rollover_is_judged_by_its_payment(sheet: Any, check: Any) -> None:
    """Sixty days are counted from the day after receipt."""
    assert check(sheet(payment_dates="2026-03-02", rolled_over="2026-05-01"), "rolled_over")["timely"] is True
    late = check(sheet(payment_dates="2026-03-02", rolled_over="2026-05-02"), "rolled_over")
    assert late["timely"] is False
    assert "remaining present value" in late["remedy"]


def test_each_of_several_rollovers_is_judged_by_its_own_payment(sheet: Any) -> None:
    """One transfer for each payment: the sixty days of one payment say nothing of another's transfer."""
    days = {"payment_dates": "2026-03-03, 2026-04-03", "rolled_over_each": "2026-04-20, 2026-06-10"}
    found = sheet(**days).results["checks"]
    assert [check["timely"] for check in found] == [True, False]
    assert "May 2, 2026" in found[0]["why"]
    assert "June 2, 2026" in found[1]["why"]
    for wrong in ("2026-04-20", "2026-04-20, 2026-04-01"):
        with pytest.raises(CalculationError):
            sheet(**{**days, "rolled_over_each": wrong})


def test_form_706qdt_is_judged_by_its_year(sheet: Any, check: Any) -> None:
    """Filed by April 15 is timely, later is not; in a year where readings differ the days between are uncertain."""
    assert check(sheet(payment_years="2026", form_706qdt_filed="2027-04-15"), "form_706qdt_filed")["timely"] is True
    assert check(sheet(payment_years="2026", form_706qdt_filed="2027-04-16"), "form_706qdt_filed")["timely"] is False
    facts = {"date_of_death": "2026-09-10", "route": "rollover", "payment_years": "2026"}
    assert check(sheet(**facts, form_706qdt_filed="2027-06-10"), "form_706qdt_filed")["timely"] == "uncertain"
    assert check(sheet(**facts, form_706qdt_filed="2027-06-11"), "form_706qdt_filed")["timely"] is False


@pytest.mark.parametrize(
    ("field", "facts"),
    [
        ("date_of_death", {"date_of_death": "1995-08-22"}),
        ("date_of_death", {"date_of_death": "2101-01-01"}),
        ("date_of_death", {"date_of_death": "2026-02-30"}),
        ("date_of_death", {"date_of_death": "2026-02"}),
        ("extension_months", {"extension_months": 5}),
        ("extension_months", {"extension_months": "six"}),
        ("payment_dates", {"payment_dates": "2026-01-14"}),
        ("payment_dates", {"payment_dates": "2026-02-01,2026-02-31"}),
        ("payment_years", {"payment_years": "2025"}),
        ("payment_years", {"payment_years": "20266"}),
        ("surviving_spouse_date_of_death", {"surviving_spouse_date_of_death": "2026-01-14"}),
        (
            "surviving_spouse_return_filed",
            {"surviving_spouse_date_of_death": "2027-01-14", "surviving_spouse_return_filed": "2027-01-13"},
        ),
        ("payment_dates", {"surviving_spouse_date_of_death": "2027-01-14", "payment_dates": "2027-01-15"}),
        ("payment_years", {"surviving_spouse_date_of_death": "2027-01-14", "payment_years": "2028"}),
        ("return_filed", {"return_filed": "2026-01-14"}),
        ("transfer_date", {"transfer_date": "2026-01-14"}),
        ("qdot_established", {"qdot_established": "1899-12-31"}),
        ("route", {"route": "both"}),
        ("administration", {"administration": "perhaps"}),
        ("unknown_field", {"unknown_field": "2026-01-14"}),
    ],
)
def test_days_that_cannot_be_are_one_clear_sentence(field: str, facts: dict[str, Any], sheet: Any) -> None:
    """A day before the death it follows, outside the calendar or misspelt is refused with the field's name."""
    with pytest.raises(CalculationError) as error:
        sheet(**DEATH | facts)
    assert error.value.field == field
    assert field in str(error.value)
    assert str(error.value).endswith(".")


def test_the_days_at_the_edges_are_taken(sheet: Any) -> None:
    """The first day carried, a payment on the day of death and a spouse who dies the same day are all right."""
    assert sheet(date_of_death="1995-08-23").results["deadlines"][0]["due"] == "1996-05-23"
    facts = {
        "payment_dates": "2026-01-15",
        "surviving_spouse_date_of_death": "2026-01-15",
        "return_filed": "2026-01-15",
    }
    assert sheet(**DEATH, **facts).results["deadlines"]


@pytest.mark.parametrize(
    ("facts", "keys"),
    [
        ({"transfer_date": "2026-10-01", "assignment_date": "2026-10-01", "return_filed": "2026-10-02"},
         ["estate_tax_return", "transfer", "assignment"]),
        ({"conveyed": "2027-10-18", "administration": False}, ["conveyance_no_administration"]),
        ({"conveyed": "2027-10-18", "administration_completed": "2027-12-01"}, ["conveyance_administration"]),
        ({"reformation_completed": "2026-10-01", "proceeding_commenced": "2026-10-01"},
         ["trust_instrument_reformation", "judicial_reformation_commenced"]),
        ({"payment_dates": "2026-03-02", "rolled_over": "2026-05-02"}, ["rollover"]),
        ({"payment_years": "2026", "form_706qdt_filed": "2027-04-16"}, ["form_706qdt"]),
    ],
)  # fmt: skip
def test_a_check_bears_the_key_of_its_time_limit(facts: dict[str, Any], keys: list[str], sheet: Any) -> None:
    """A verdict names the time limit it is about by the key that limit has in the sheet, and the act by its input."""
    found = sheet(**DEATH, **facts).results["checks"]
    assert [check["key"] for check in found] == keys
    assert {check["input"] for check in found} <= set(facts) | {"election_made"}


def test_a_known_administration_does_not_ask_for_the_other_rule(sheet: Any) -> None:
    """The year after the due date is not listed as left out where the estate is administered."""
    left = {found["key"] for found in sheet(payment_dates="2026-11-03", administration=True).results["left_out"]}
    assert "conveyance_no_administration" not in left
    left = {found["key"] for found in sheet(payment_dates="2026-11-03").results["left_out"]}
    assert "conveyance_no_administration" in left


@pytest.mark.parametrize(
    ("facts", "key", "timely"),
    [
        ({"us_postmark": "2026-10-14"}, "us_postmark", True),
        ({"us_postmark": "2026-10-15"}, "us_postmark", True),
        ({"form_4768_filed": "2026-10-14"}, "form_4768_filed", True),
        ({"form_4768_filed": "2026-10-16"}, "form_4768_filed", False),
        ({"election_made": "2026-09-01", "return_filed": "2026-10-15"}, "election_made", "uncertain"),
        ({"election_made": "2026-09-01", "return_filed": "2026-09-01"}, "election_made", True),
        ({"election_made": "2026-10-15", "return_filed": "2026-09-01"}, "election_made", True),
        ({"election_made": "2026-10-16", "return_filed": "2026-10-15"}, "election_made", False),
        ({"election_made": False, "return_filed": "2026-10-14"}, "election_made", "uncertain"),
        ({"assignment_date": "2026-05-01"}, "assignment_date", "uncertain"),
    ],
)
def test_acts_at_the_edge_are_judged(facts: dict[str, Any], key: str, timely: Any, sheet: Any, check: Any) -> None:
    """The last day is in time and the day after is not; the last timely return controls the election."""
    assert check(sheet(**DEATH, **facts), key)["timely"] == timely


def test_an_extension_filed_early_counts(sheet: Any) -> None:
    """Form 4768 filed before the due date brings the six months."""
    assert sheet(**DEATH, form_4768_filed="2026-05-01").inputs["extension_months"] == 6
    assert sheet(**DEATH, form_4768_filed="2026-10-16").inputs["extension_months"] == 0


def test_what_cannot_be_told_without_the_death_is_said(sheet: Any, check: Any) -> None:
    """An assignment judged by the filing day alone leaves the last day for the election open."""
    found = check(sheet(return_filed="2026-10-15", assignment_date="2026-10-01"), "assignment_date")
    assert found["timely"] is True
    assert "cannot be told without the date of death" in found["why"]
    found = check(sheet(**DEATH, return_filed="2026-10-15", assignment_date="2026-10-01"), "assignment_date")
    assert "cannot be told" not in found["why"]


def test_only_a_transfer_on_the_filing_day_points_to_an_assignment(sheet: Any, check: Any) -> None:
    """The way out of a same-day transfer is not offered for other late acts."""
    for facts, offered in (
        ({"transfer_date": "2026-10-15"}, True),
        ({"transfer_date": "2026-10-16"}, False),
        ({"qdot_established": "2026-10-15"}, False),
    ):
        found = check(sheet(**DEATH, return_filed="2026-10-15", **facts), next(iter(facts)))
        assert ("assignment made on that same day" in found["remedy"]) is offered


def test_an_early_reformation_and_an_early_return_are_told_apart(sheet: Any, check: Any) -> None:
    """The note on a late return stands only with a late return, the one on an early return only with an early one."""
    late = check(sheet(**DEATH, return_filed="2027-03-01", reformation_completed="2026-10-01"), "reformation_completed")
    early = check(
        sheet(**DEATH, return_filed="2026-08-01", reformation_completed="2026-10-01"), "reformation_completed"
    )
    assert "late return" in late["note"]
    assert "early return" in early["note"]
    assert check(sheet(**DEATH, reformation_completed="2026-10-01"), "reformation_completed")["note"] is None


def test_notices_tell_recalled_from_unsettled(sheet: Any) -> None:
    """A recalled rule and our reading of an open point are named as what they are."""
    late = {notice.section: notice.text for notice in sheet(**DEATH, return_filed="2026-10-16").notices}
    assert "recalled" in late["IRC 6651"]
    facts = {"transfer_date": "2026-10-15", "return_filed": "2026-10-15"}
    ruling = {notice.section: notice.text for notice in sheet(**DEATH, **facts).notices}
    assert "not settled" in ruling["26 CFR 301.9100-1"]
    assert len(sheet(**DEATH).notices) == 1


def test_the_last_year_of_payments_is_taken(sheet: Any, row: Any) -> None:
    """Payments of 2099 are reported in 2100, the last year of the calendars."""
    assert row(sheet(payment_years="2099", route="pay_tax"), "form_706qdt")["due"] == "2100-04-15"
    assert row(sheet(payment_years="1995", route="pay_tax"), "form_706qdt")["due"] == "1996-04-15"


@pytest.mark.parametrize(
    ("facts", "act", "timely"),
    [
        ({"us_postmark": "2026-10-15", "return_filed": "2026-10-20"}, "us_postmark", True),
        ({"us_postmark": "2026-10-16", "return_filed": "2026-10-20"}, "return_filed", False),
        ({"foreign_postmark": "2026-10-10", "return_filed": "2026-10-14"}, "return_filed", True),
        ({"foreign_postmark": "2026-10-14", "return_filed": "2026-10-16"}, "return_filed", False),
        ({"foreign_postmark": "2026-10-14"}, "foreign_postmark", False),
    ],
)
@pytest.mark.parametrize("base", [DEATH, {"return_due": "2026-10-15"}])
def test_a_return_is_judged_by_one_day_alone(
    base: dict[str, Any], facts: dict[str, Any], act: str, timely: bool, sheet: Any
) -> None:
    """A timely U.S. postmark is the day of filing, else the delivery counts (IRC 7502); never two verdicts."""
    verdicts = [found for found in sheet(**base, **facts).results["checks"] if found["key"] == "estate_tax_return"]
    assert [(found["input"], found["timely"]) for found in verdicts] == [(act, timely)]


def test_the_rows_run_from_the_postmark(sheet: Any, row: Any) -> None:
    """A return mailed in time and delivered later was filed when it was mailed: a transfer had to come before."""
    mailed = sheet(**DEATH, us_postmark="2026-10-15", return_filed="2026-10-20", transfer_date="2026-10-16")
    assert row(mailed, "transfer")["due"] == "2026-10-14"
    assert next(one for one in mailed.results["checks"] if one["input"] == "transfer_date")["timely"] is False


def test_the_bond_goes_by_a_due_day_told(sheet: Any, row: Any) -> None:
    """§ 20.2056A-2(d)(1): the later of filing and due date, also where the death was not told."""
    assert row(sheet(return_due="2026-10-15", return_filed="2026-08-01"), "bond_or_letter_of_credit")["due"] == (
        "2026-10-15"
    )


@pytest.mark.parametrize(("citizen", "timely"), [("2026-06-01", True), ("2026-06-02", "uncertain")])
def test_citizenship_goes_by_the_return_where_no_death_was_told(
    citizen: str, timely: Any, sheet: Any, check: Any
) -> None:
    """Before the day of filing it is in time; later it may be, where that return was early (26 CFR 20.2056A-1(b))."""
    found = check(sheet(return_filed="2026-06-02", spouse_citizen_on=citizen), "spouse_citizen_on")
    assert found["timely"] == timely


def test_a_roll_over_before_its_payment_cannot_be(sheet: Any) -> None:
    """The 60 days run from receipt."""
    with pytest.raises(CalculationError):
        sheet(payment_dates="2026-06-05", rolled_over="2026-01-07")


@pytest.mark.parametrize(
    ("due", "limit", "safe"),
    [
        ("2025-06-12", "2026-06-12", None),
        ("2026-02-03", "2027-02-03", None),
        ("2026-03-16", "2027-03-16", "2027-03-12"),
    ],
)
def test_a_due_day_told_gives_the_days_that_run_from_it(due: str, limit: str, safe: str, sheet: Any, row: Any) -> None:
    """IRC 2056A(d), § 20.2056A-4(a), (b)(6): a year after the due date, or that day; earlier if it was moved."""
    told = sheet(return_due=due)
    assert row(told, "qdot_election_latest")["due"] == limit
    assert row(told, "qdot_election_latest").get("safe") in (safe, limit)
    assert row(told, "conveyance_no_administration")["due"] == limit
    assert row(told, "judicial_reformation_commenced")["due"] == due


@pytest.mark.parametrize(("paid", "timely"), [("2025-10-06", True), ("2025-10-07", False), ("2025-12-20", False)])
def test_the_tax_is_due_whatever_extension_there_is(paid: str, timely: bool, sheet: Any) -> None:
    """IRC 6151: the tax is to be paid when the return is due, without regard to an extension of the time to file."""
    judged = sheet(date_of_death="2025-01-05", extension_months=6, estate_tax_paid=paid).results["checks"]
    assert [(one["key"], one["timely"]) for one in judged] == [("estate_tax_payment", timely)]


@pytest.mark.parametrize(
    ("died", "filed", "timely"),
    [
        ("2026-05-10", "2027-02-10", True),
        ("2026-05-10", "2027-02-11", False),
        ("2026-09-05", "2027-04-15", True),
        ("2025-05-10", "2027-04-15", True),
    ],
)
def test_a_form_for_payouts_of_the_year_of_the_spouses_death_is_due_by_the_tax_at_that_death(
    died: str, filed: str, timely: bool, sheet: Any, check: Any
) -> None:
    """Section 2056A(b)(5)(A): April 15 of the next year, but not later than nine months after that death."""
    facts = {"distribution_years": "2026", "surviving_spouse_date_of_death": died, "form_706qdt_filed": filed}
    assert check(sheet(**facts), "form_706qdt_filed")["timely"] is timely

"""Follow-ups after a figure or a rule: another table, the survivor's sex, a near month's check, where it is written."""

from __future__ import annotations

import datetime as dt

import pytest

from qdot_assistant.facts import facts_of
from qdot_assistant.pipeline import Assistant
from tests.one_question import asked_after, told_after

TRANSITION = ("he died in may 2021, i was 68, 2,500 a month for life. corpus portion?", "As worked out. [1]")
LATER = ("he died in may 2024, i was 68, 2,500 a month for life. corpus portion?", "As worked out. [1]")
ROLLED = (
    "I roll the corpus share of each check over. The last came October 5, 2026. By when?",
    "December 4, 2026. [1]",
)
REFORMED = (
    "Effect of an early 706 on a reformation under the will?",
    "An early return counts as filed on the last day. [1]",
)


@pytest.mark.parametrize(
    "text",
    ["what if we take the 2000CM?", "and with the older life table?", "Rerun it on 2000CM.", "using the old table"],
)
def test_the_table_that_may_be_chosen_gives_its_own_share(text: str, assistant: Assistant) -> None:
    """26 CFR 20.2031-7(d): either table for a death from May 1, 2019 to June 1, 2023."""
    told = told_after(assistant, text, TRANSITION)
    assert told.kind == "calculation"
    other = next(
        one["results"]["corpus_portion"]
        for one in told.calculations[0].results["alternatives"]
        if one["results"].get("mortality_table") == "2000CM"
    )
    assert told.answer.startswith("By Table 2000CM")
    assert f"({other})" in told.answer.split(";")[0]


def test_a_table_that_is_not_open_is_said_not_to_be(assistant: Assistant) -> None:
    assert told_after(assistant, "what if we take the 2000CM?", LATER).answer.startswith("Table 2000CM is not open")


@pytest.mark.parametrize("text", ["who picks the older table", "must the older table be used for everything?"])
def test_the_rule_on_the_choice_stays_a_rule(text: str, assistant: Assistant) -> None:
    assert told_after(assistant, text, TRANSITION).kind == "answer"


@pytest.mark.parametrize(
    "text",
    [
        "oh and i'm the husband, not the wife. does that change it?",
        "is it another one for a widower",
        "S is male; factor unaffected?",
        "women live longer, so mine should be less?",
    ],
)
def test_the_share_does_not_go_by_sex(text: str, assistant: Assistant) -> None:
    told = told_after(assistant, text, LATER)
    assert told.citations[0].section == "26 CFR 20.2031-7(d)(7)"


@pytest.mark.parametrize("text", ["the trustee is a man from chile, does it change anything", "sorry, i was 69"])
def test_a_man_named_otherwise_asks_nothing_of_the_table(text: str, assistant: Assistant) -> None:
    told = told_after(assistant, text, LATER)
    assert all(one.section != "26 CFR 20.2031-7(d)(7)" for one in told.citations)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("And this month's, which landed on the 16th?", dt.date(2026, 11, 16)),
        ("this month it came on the 12th", dt.date(2026, 11, 12)),
        ("last month's one got here the 20th", dt.date(2026, 10, 20)),
        ("and one that reached me on the 9th this month?", dt.date(2026, 11, 9)),
        ("Next month's is expected on the 1st.", dt.date(2026, 12, 1)),
    ],
)
def test_a_near_month_and_its_day_are_one_day(text: str, day: dt.date) -> None:
    assert facts_of(asked_after(text, ROLLED)).value("payment_dates")[-1] == day


def test_a_limit_beside_a_near_month_is_no_day_of_receipt() -> None:
    facts = facts_of(asked_after("last month's check has to be moved by the 14th, right?", ROLLED))
    assert facts.value("payment_dates") != (dt.date(2026, 10, 14),)


@pytest.mark.parametrize(
    ("before", "text", "section"),
    [
        (
            (
                "i got it all outright, must the IRS hear that i signed it over",
                "Yes. A copy of the assignment goes in with the return. [1]",
            ),
            "where does it say that?",
            "20.2056A-4(b)(2)",
        ),
        (
            (
                "my pension checks, can i keep some",
                "Yes, only the corpus portion must reach the QDOT within 60 days. [1]",
            ),
            "what are the exact words",
            "20.2056A-4(c)(7)(i)",
        ),
    ],
)
def test_the_place_is_that_of_what_was_said(
    before: tuple[str, str], text: str, section: str, assistant: Assistant
) -> None:
    assert told_after(assistant, text, before).citations[0].section == section


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Exact wording, and the rule for a late return.", "date that it is actually filed"),
        ("Quote it, and must a court case be over by then?", "commenced"),
        ("Where does it say that, plus who signs the information statement?", "penalties of perjury"),
    ],
)
def test_another_form_and_a_question_beside_it_are_both_answered(text: str, said: str, assistant: Assistant) -> None:
    told = told_after(assistant, text, REFORMED, audience="attorney")
    assert "considered filed on the last date" in told.answer
    assert said in told.answer

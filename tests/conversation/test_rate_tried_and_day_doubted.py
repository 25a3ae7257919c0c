"""What is tried, taken back or doubted after a result: a rate, other figures, a day of death, a day that moved."""

from __future__ import annotations

import pytest

from qdot_assistant.pipeline import Assistant
from tests.one_question import told_after

SHARE = (
    "D died June 12, 2026. S was 72; $85,000 a year at year end for life. What is the corpus portion?",
    "At 5.0 percent the corpus portion is 0.71. [1]",
)
MONTHLY = (
    "My husband died March 3, 2025. The plan pays me $2,000 every month for life, I was 64 then. Corpus portion?",
    "0.62 of each payment. [1]",
)
DUE = ("She died on March 12, 2026. when must form 706 be in?", "It is due December 14, 2026. [1]")
MARCH = ("he died on march 10 2026, last day for the 706?", "December 10, 2026. [1]")


@pytest.mark.parametrize(
    ("text", "share"),
    [
        ("and with 4.6?", "0.73"),
        ("now try 4.8 please", "0.72"),
        ("rerun at 4.6", "0.73"),
        ("what does it come to at four point eight?", "0.72"),
        ("sub 5.2 for 5.0", "0.70"),
        ("Replace the 5.0 by 4.8.", "0.72"),
        ("Sensitivity at 5.4 please.", "0.69"),
        ("same thing, 5.4 this time", "0.69"),
    ],
)
def test_a_figure_with_a_point_is_another_rate_tried(assistant: Assistant, text: str, share: str) -> None:
    found = told_after(assistant, text, SHARE)
    assert found.calculations[0].results["corpus_portion"] == share


@pytest.mark.parametrize("text", ["compare 4.6 and 5.4", "and under 4.6% and 5.4%?"])
def test_two_rates_tried_give_two_shares(assistant: Assistant, text: str) -> None:
    found = told_after(assistant, text, SHARE)
    assert [one.results["corpus_portion"] for one in found.calculations] == ["0.73", "0.69"]


@pytest.mark.parametrize(
    ("text", "share"), [("and with 74?", "0.72"), ("use 90,000 instead", "0.71"), ("is 0.71 right?", "0.71")]
)
def test_another_age_amount_or_share_is_no_rate(assistant: Assistant, text: str, share: str) -> None:
    found = told_after(assistant, text, SHARE)
    assert found.calculations[0].results["corpus_portion"] == share
    assert "instead of the" not in found.answer


@pytest.mark.parametrize(
    ("text", "share"),
    [
        ("Scrap that. One $30,000 payment at each year end, and she was 69 when he died", "0.66"),
        ("Leave that. He died on May 3, 2025", "0.65"),
        ("Drop that. $1,500 quarterly for ten years certain.", "0.76"),
    ],
)
def test_figures_put_aside_are_worked_out_anew(assistant: Assistant, text: str, share: str) -> None:
    found = told_after(assistant, text, MONTHLY)
    assert found.calculations[0].results["corpus_portion"] == share


def test_another_topic_after_what_is_put_aside_stands_alone(assistant: Assistant) -> None:
    assert not told_after(assistant, "Never mind that. Who signs the agreement?", MONTHLY).calculations


@pytest.mark.parametrize(
    "text",
    [
        "I get December 12, how come?",
        "shouldn't it be the 12th?",
        "where do the two extra days come from",
        "Why not the 12th of December",
        "our lawyer said the 12th. who is right",
    ],
)
def test_a_day_that_moved_is_explained_by_its_weekday(assistant: Assistant, text: str) -> None:
    found = told_after(assistant, text, DUE)
    assert "December 12, 2026 is a Saturday" in found.answer
    assert any(one.section == "IRC 7503" for one in found.citations)


@pytest.mark.parametrize("text", ["why nine months and not six?", "no, she died on the 14th"])
def test_a_reason_or_another_death_is_no_doubt_of_the_weekday(assistant: Assistant, text: str) -> None:
    assert "is a Saturday" not in told_after(assistant, text, DUE).answer


@pytest.mark.parametrize(
    ("text", "due"),
    [
        ("the 10th was when he went into hospital. he passed on the 17th, same month", "December 17, 2026"),
        ("i confused the days. thirteenth of march, not tenth", "December 14, 2026"),
        ("oh dear, typo: it should read 30 march", "December 30, 2026"),
        ("my sister says it was the 8th he died, the 10th he had the stroke", "December 8, 2026"),
        ("sorry, i thought the 10th but the certificate says the 11th. when then?", "December 11, 2026"),
    ],
)
def test_a_day_of_death_put_right_without_its_month(assistant: Assistant, text: str, due: str) -> None:
    assert due in told_after(assistant, text, MARCH).answer.split(".")[0]


def test_a_day_of_another_event_leaves_the_death_alone(assistant: Assistant) -> None:
    assert "September 20" not in told_after(assistant, "my birthday is on the 20th, can we file that day", MARCH).answer


@pytest.mark.parametrize(
    "text",
    [
        "if we blow that date entirely, when is the door shut for electing the QDOT?",
        "Assume it's missed - outer limit for the election on a late 706?",
        "we wont make it. how late is too late for the qdot election",
        "suppose we miss it. what's the final day for choosing the special trust on a late return",
    ],
)
def test_the_last_day_for_a_late_election_is_worked_out(assistant: Assistant, text: str) -> None:
    assert "December 10, 2027" in told_after(assistant, text, MARCH).answer


def test_who_makes_the_election_is_a_rule(assistant: Assistant) -> None:
    assert not told_after(assistant, "who makes the QDOT election, and is it final?", MARCH).calculations


@pytest.mark.parametrize(
    "text",
    ["and the tax itself, can it wait as long?", "does the payment have the same day?", "what about the tax money"],
)
def test_the_tax_itself_after_the_returns_day(assistant: Assistant, text: str) -> None:
    found = told_after(assistant, text, MARCH)
    assert "The estate tax itself is due on December 10, 2026" in found.answer


@pytest.mark.parametrize("text", ["who pays the tax", "how high is the tax"])
def test_another_thing_of_the_tax_is_no_day(assistant: Assistant, text: str) -> None:
    assert not told_after(assistant, text, MARCH).calculations


def test_a_rate_that_somebody_used_is_held_against_the_published_one(assistant: Assistant) -> None:
    before = ("I was 70 when she died in July 2024; quarterly 6,000 for my life. corpus?", "0.68 of each. [1]")
    found = told_after(assistant, "the lawyer used 5.0, what's right", before)
    assert "published for July 2024 is 5.4 percent" in found.answer


def test_the_rest_at_a_death_is_no_part_of_a_payment(assistant: Assistant) -> None:
    assert not told_after(assistant, "and if i die in 2030 what happens with the rest", MONTHLY).calculations


def test_a_day_told_as_missed_has_what_follows(assistant: Assistant) -> None:
    before = ("When must a payment of 5 October 2026 be moved to the trust?", "By December 4, 2026. [1]")
    assert told_after(assistant, "oh no, we missed that day", before).answer.startswith("Missing the 60 days")

"""A sum moved to a living spouse is a gift, IRC 2523(i), and no estate; a death has its year's exclusion."""

from __future__ import annotations

import datetime as dt

import pytest

from qdot_assistant.pipeline import Assistant, answer
from qdot_assistant.types import Answer, Audience, Question


def asked(text: str, assistant: Assistant, audience: Audience = "client") -> Answer:
    return answer(Question(question=text, audience=audience, today=dt.date(2026, 11, 22)), assistant)


@pytest.mark.parametrize(
    ("text", "opens", "says"),
    [
        (
            "In 2021 I transferred 150k to my wife (Thai citizen) all at once, was that under the limit then?",
            "Yes.",
            "159",
        ),
        (
            "I sent my wife 185 thousand in 2024, she's only a permanent resident. did I go above the allowance?",
            "No.",
            "185",
        ),
        ("we wired our husband, not american, 170000 in 2022. was it too much for that year?", "Yes.", "$6,000"),
        ("last year I moved $205,000 to my noncitizen husband's account. over the yearly cap?", "$15,000", "$190,000"),
        ("In 2019 I wired my husband 100k, he is from Peru. was it below the threshold", "None", "$155,000"),
        (
            "I put 175,000 into my wife's account in 2023 (Indian passport). was this over the exclusion",
            "No.",
            "$175,000",
        ),
    ],
)
def test_a_sum_moved_in_life_is_held_against_the_gift_amount(
    text: str, opens: str, says: str, assistant: Assistant
) -> None:
    """Yes or No stands only where the spouse was told to be no citizen."""
    given = asked(text, assistant)
    assert given.answer.startswith(opens)
    assert says in given.answer
    assert {one.section for one in given.citations} == {"IRC 2523(i)"}


@pytest.mark.parametrize(
    "text",
    [
        "sent my wife 150k in 2022, she is a US citizen. under the limit?",
        "I sent my brother 200k in 2022, was it below the limit",
        "I wired her 90k and my son 40k in 2023, over the cap?",
    ],
)
def test_a_citizen_or_another_person_has_no_verdict_by_it(text: str, assistant: Assistant) -> None:
    given = asked(text, assistant)
    assert not given.answer.startswith(("Yes.", "No."))
    assert "estate told" not in given.answer


def test_what_a_death_left_is_still_an_estate(assistant: Assistant) -> None:
    given = asked("my wife died in 2022, she left 12.5 million, was this below the ceiling that year", assistant)
    assert given.answer.startswith("No.")
    assert "$12,060,000" in given.answer


@pytest.mark.parametrize(
    ("text", "amount"),
    [
        ("dad passed in march 2019. how much was spared from the federal estate tax back then", "$11,400,000"),
        ("what amount did the feds leave untaxed when someone died in October 2020", "$11,580,000"),
        ("gran died in 2014. what was the allowance", "$5,340,000"),
        ("my spouse died in 2011, what was the limit then", "$5,000,000"),
        ("he died june 2023, what sum was not taxed", "$12,920,000"),
        ("Decedent d. Aug. 2015; what figure escaped federal estate tax?", "$5,430,000"),
    ],
)
def test_the_amount_free_of_estate_tax_needs_no_day(text: str, amount: str, assistant: Assistant) -> None:
    given = asked(text, assistant)
    assert given.kind == "calculation"
    assert amount in given.answer.split("\n")[0]


@pytest.mark.parametrize(
    "text",
    [
        "he died in may 2024, how much of the pension is not taxed",
        "he died in march 2024, what's the cutoff to file",
    ],
)
def test_a_pension_or_a_day_is_not_that_amount(text: str, assistant: Assistant) -> None:
    assert "$13,610,000" not in asked(text, assistant).answer


@pytest.mark.parametrize(
    ("text", "says"),
    [
        (
            "i gave my wife 100k in march and 80k in september 2024. she is not a citizen. too much?",
            "None of the $180,000",
        ),
        (
            "I wired my husband $120,000 and then another $60,000 in 2022, green card. over the cap?",
            "$16,000 of the $180,000",
        ),
        ("I gave my noncitizen wife 150k in 2023 and the limit was 175k, did I stay under?", "None of the $150,000"),
        ("i sent my wife 60k and the exclusion was 152000 in 2018. not a citizen. under it?", "None of the $60,000"),
    ],
)
def test_sums_of_a_year_count_together_and_a_limit_told_is_none(text: str, says: str, assistant: Assistant) -> None:
    assert says in asked(text, assistant).answer.split("\n")[0]


@pytest.mark.parametrize(
    ("text", "amount"),
    [
        ("in 2020 they told us 11.58 million. is that what counts if he died in january 2021?", "2021 is $11,700,000"),
        ("the circular from 2024 says 13.61 - good for a death in dec 2025?", "2025 is $13,990,000"),
    ],
)
def test_a_figure_of_another_year_is_held_against_the_death(text: str, amount: str, assistant: Assistant) -> None:
    assert amount in asked(text, assistant).answer


def test_own_income_tax_paid_by_the_trust_has_no_plain_yes(assistant: Assistant) -> None:
    """26 CFR 20.2056A-5(c)(3) reimburses only tax on what the spouse is not entitled to."""
    assert not asked("can i pay my 2025 income tax from the QDOT", assistant).answer.startswith("Yes")

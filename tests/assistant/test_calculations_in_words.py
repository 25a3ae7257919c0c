"""Calculations in words: each class of telling the facts gives the figures of the calculator, or a fitting question.

The figures were worked out apart, by the formulas of 26 CFR 20.2031-7(d)(2)."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

import pytest

from qdot_assistant.facts import facts_of
from qdot_assistant.pipeline import Assistant
from qdot_assistant.types import Question
from tests.one_question import TODAY, told

_TERMS = ["0.79", "0.71"]


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("Adjustment factor, quarterly, 4%?", {"adjustment_factor": "1.0149"}),
        (
            "What is the adjusted annual payment of $1,000 a month at 5.2 percent?",
            {"adjustment_factor": "1.0236", "adjusted_annual_payment": "12283.20"},
        ),
    ],
)
def test_the_first_steps_need_no_age(text: str, figures: dict[str, str], assistant: Assistant) -> None:
    found = told(assistant, text)
    assert found.kind == "calculation"
    assert found.calculations[0].results == figures


@pytest.mark.parametrize(
    ("text", "shares"),
    [
        (
            "Corpus portion of $1,000 monthly, aged 66, for a death in May 2024, in August 2024 and in January 2025?",
            ["0.63", "0.64", "0.64"],
        ),
        (
            "My two pensions pay $2,000 and $1,450 a month. I was 68 when she died in October 2024. Corpus of each?",
            ["0.69", "0.69"],
        ),
        ("Corpus portion at 4.2% vs 5.2%: $36,000/yr monthly, age 65.", ["0.68", "0.62"]),
        ("Compare terms certain of 10 and 15 years, $25,000 yearly, 4.6%, death in Jan 2026: corpus portions?", _TERMS),
        ("10,000 a year for ten years or fifteen years, which corpus share is larger? Death 3 Feb 2026, 4.6%", _TERMS),
        ("8, 12 and 20 years certain: $50,000 at year end, 4.6%, D d. Jan 2026; CP for each", ["0.82", "0.76", "0.64"]),
        (
            "$2,000 a month for life, death 14 Jan 2026, 4.6. Corpus if I was 64, and what if I was 65?",
            ["0.64", "0.65"],
        ),
        (
            "S aged 68, $40,000 a year for life, DOD Jan 2026, 4.6%. Compare annual and monthly pay: CP",
            ["0.68", "0.68"],
        ),
        ("10 years versus life: $1,000 a month, S 70, D d. 14 Jan 2026, 4.6. Corpus share?", ["0.79", "0.68"]),
    ],
)
def test_facts_in_a_row_are_worked_out_side_by_side(text: str, shares: list[str], assistant: Assistant) -> None:
    found = told(assistant, text)
    assert [one.results["corpus_portion"] for one in found.calculations] == shares


@pytest.mark.parametrize(
    ("text", "portion", "each"),
    [
        ("I was 68 when he died Jan 9 2026. He left me 1,900 a month, no sorry, 1,800. Corpus?", "0.68", "1224.00"),
        ("12-year certain annuity, 6 years left when he died March 2024, $2,000 a month. Corpus?", "0.85", "1700.00"),
        ("I net $2,240 a month (gross 2,800). I was 67 when she died March 3, 2025. Corpus part?", "0.65", "1820.00"),
        ("Calc CP: 1,750/mo; age 59; 4.6%", "0.61", "1067.50"),
        ("$4,200/mo., female 67, 7520 = 5.2%, DOD 6/3/25. Corpus portion?", "0.66", "2772.00"),
    ],
)
def test_facts_told_in_a_roundabout_way_give_the_figure(
    text: str, portion: str, each: str, assistant: Assistant
) -> None:
    results = told(assistant, text).calculations[0].results
    assert (results["corpus_portion"], results["corpus_per_payment"]) == (portion, each)


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("The $1,500 checks come monthly and my portion is 67 percent, what do I roll over from each?", "$1,005"),
        ("I got checks on 1 Feb and 1 May 2026 of 3,000 each and the share is 61%. What must be moved?", "$1,830"),
    ],
)
def test_a_share_told_without_its_name_is_applied(text: str, part: str, assistant: Assistant) -> None:
    assert part in told(assistant, text).answer


def test_a_story_that_asks_what_goes_into_the_trust_wants_the_corpus_portion(assistant: Assistant) -> None:
    found = told(
        assistant,
        "hi my late wife's retirement plan sends me 1,250 dollars a month as long as I live. She died 8/20/2025, I'd "
        "turned 69 in June. We never had children. what do I have to put back in the trust each time?",
    )
    assert found.calculations[0].calculator == "corpus_portion"


@pytest.mark.parametrize(
    "text",
    [
        "Pension of 2,500 a month starting January 2027. He died in May 2025 when I was 62. Corpus part?",
        "$900 a month for 12 years or until she dies, whichever comes first; she was 70; he died 5/5/2025. Corpus?",
        "1,000 a month until age 85 or her earlier death; she was 70, he died 3/4/2025. Corpus portion?",
    ],
)
def test_payments_that_the_tables_do_not_value_are_refused(text: str, assistant: Assistant) -> None:
    assert told(assistant, text).kind == "refusal"


def test_a_month_and_two_figures_are_read_both_ways(assistant: Assistant) -> None:
    found = told(assistant, "i get 1800 month. hubby gone march 24. i was 66. how much of each check is principal")
    assert [one.results["corpus_portion"] for one in found.calculations] == ["0.66", "0.65"]


def test_a_dollar_decides_the_security(assistant: Assistant) -> None:
    found = told(assistant, "The QDOT is worth $2,000,000 on the nose plus $1. Is a bank trustee or a bond needed?")
    assert found.calculations[0].inputs["qdot_assets"] == "2000001"


@pytest.mark.parametrize(
    ("text", "tax"),
    [
        ("H d. 2024, taxable estate $13.2M. W dies 2026 holding $2.5M in QDOT. Section 2056A tax?", "836000"),
        ("Dad (died 2021) taxable estate 11.7m. QDOT property at mom's death 2,000,000. estimate tax", "800000"),
    ],
)
def test_what_is_left_in_the_trust_is_taxed_at_the_spouses_death(text: str, tax: str, assistant: Assistant) -> None:
    assert told(assistant, text).calculations[0].results["section_2056a_tax"] == tax


def test_a_year_in_words_is_that_of_the_exemption(assistant: Assistant) -> None:
    found = told(assistant, "how much could he leave tax free in two thousand seventeen")
    assert found.calculations[0].results["basic_exclusion_amount"] == "5490000"


def test_gifts_of_several_years_are_judged_each_by_its_year(assistant: Assistant) -> None:
    found = told(
        assistant, "My husband gave me $150,000 in 2022 and $200,000 in 2025, I am no citizen. Was it too much?"
    )
    assert [one.results["taxable_gift"] for one in found.calculations] == ["0.00", "10000.00"]


def test_gifts_of_one_year_are_counted_together(assistant: Assistant) -> None:
    found = told(
        assistant, "She gave me 100k in Feb 2025 and 120k in Sept 2025, am I over the gift limit as a noncitizen?"
    )
    assert found.calculations[0].results["taxable_gift"] == "30000.00"


def test_an_interval_without_a_factor_is_asked_about(assistant: Assistant) -> None:
    assert told(assistant, "pension pays 3x a year 2,000, age 70, 5%, corpus?").kind == "clarification"


def test_a_trust_of_just_the_threshold_is_not_over_it(assistant: Assistant) -> None:
    found = told(assistant, "Our QDOT holds exactly $2 million. Is a bank needed?")
    assert found.calculations[0].results["assets_exceed_threshold"] is False


def test_an_ambiguous_day_of_death_gives_both_shares_where_they_differ(assistant: Assistant) -> None:
    found = told(assistant, "$3,000 per month for life, spouse aged 67, DOD 5/6/2023, corpus portion?")
    assert [one.results["corpus_portion"] for one in found.calculations] == ["0.67", "0.68"]
    assert "June 5, 2023" in found.answer


@pytest.mark.parametrize(
    ("text", "facts"),
    [
        ("pension 4000 evry quater, age 73", {"frequency": "quarterly"}),
        ("9000 dollars semi anualy for life, age 62", {"frequency": "semiannual"}),
        ("montly pension of 1200, me 70 wen he died in june 2024", {"frequency": "monthly", "age": 70}),
        ("pension of $900 every month, I have 65 year when he die in may 2025", {"age": 65}),
        ("annuity=24k p.a.; S=70; i=5.0; DOD 7-9-25", {"age": 70, "section_7520_rate": 5}),
        ("$5k per qtr 4 life; W=69; H died 09/24", {"age": 69, "date_of_death": dt.date(2024, 9, 1)}),
        ("S age 72, monthly $2,500", {"age": 72, "payment_amount": 2500}),
        ("we get 2400 evry 3 monts", {"frequency": "quarterly", "annual_annuity": 9600}),
        ("corpus portion at 4.2%, $3,000 monthly, age 70", {"section_7520_rate": Decimal("4.2")}),
        ("pension 900 monthly, dad died in feb 24", {"date_of_death": dt.date(2024, 2, 1)}),
        ("$1500 a month. death before June 2023, say May 2022", {"date_of_death": dt.date(2022, 5, 1)}),
        ("12 grand a year paid monthly, 77 at death in nov 2023; corpus?", {"age": 77}),
        ("he died 2024; estate 20 million taxable", {"taxable_estate": 20000000}),
        ("qtrly 5,000 / age 80 / Nov 2024, corpus?", {"age": 80, "annual_annuity": 20000}),
        ("pension 3k/mo, me 67, husb d. 8/25", {"date_of_death": dt.date(2025, 8, 1)}),
    ],
)
def test_short_and_misspelt_facts_are_read(text: str, facts: dict[str, object]) -> None:
    found = facts_of(Question(question=text, today=TODAY))
    assert {name: found.value(name) for name in facts} == facts
    assert not found.unclear


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("Table S remainder factor, age 72, 4.6 percent, 2010CM?", {"remainder_factor": "0.56118"}),
        ("Give me the life estate factor for age 65 at 5.0%.", {"income_factor": "0.56756"}),
        (
            "Table S 2000CM age 60 at 6.0 percent: remainder?",
            {"remainder_factor": "0.33625", "mortality_table": "2000CM"},
        ),
        ("Remainder factor, term certain 12 years, 5.2%?", {"remainder_factor": "0.544266"}),
        ("Table B income interest, 21 years, 3.6 percent", {"income_factor": "0.524177"}),
        ("What expected annuity term does an annuity factor of 12.3456 at 4.4% give?", {"expected_term_years": "19"}),
        ("my quotient is 14.6908 at 3.6 percent, how many years is that", {"expected_term_years": "22"}),
    ],
)
def test_a_factor_of_the_tables_is_told_by_itself(text: str, figures: dict[str, str], assistant: Assistant) -> None:
    found = told(assistant, text)
    assert found.kind == "calculation"
    assert figures.items() <= found.calculations[0].results.items()
    assert next(iter(figures.values())) in found.answer


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("half of my payment is corpus. payment 2,000. how much do i roll over?", "$1,000:"),
        ("three quarters of every check is principal. the check is $1,333.33. how many dollars is that", "$1,000:"),
        ("corpus is two thirds. my check is $2,400. how much goes into the trust", "$1,600:"),
        ("60 cents of every dollar is corpus. Payment $1,500. how much goes over?", "$900:"),
        ("if 0.64 of the money is principal and they pay me 4,500 every quarter, what do I put back", "$2,880:"),
        ("1/3 of the pension is corpus, I get 900 monthly. How much must I put in the trust?", "$300:"),
    ],
)
def test_a_share_told_as_a_fraction_is_applied(text: str, part: str, assistant: Assistant) -> None:
    assert part in told(assistant, text).answer


def test_a_quarter_of_a_year_is_no_share(assistant: Assistant) -> None:
    assert "quarter of the payment" not in told(assistant, "I get $500 a quarter corpus portion how much?").answer


@pytest.mark.parametrize(
    ("text", "age"),
    [
        ("He died March 3 2026. I was 12 years younger than my husband and he was 80. $2,000 monthly. corpus?", 68),
        ("I'm 5 years older than my late wife, she was 61 when she died in August 2025. 1,500 monthly. corpus?", 66),
        ("My late husband was 9 yrs older than me. He was 79, died June 10 2025. $1,100 a month. Corpus share?", 70),
        ("hubby was 77 when he passed in April 2025, three years my senior. 900 per month. how much is corpus", 74),
        ("Husband was 82, I'm his junior by 20 years. He died July 2025, $3,000 monthly for life. corpus share?", 62),
        ("she died 21 march 2025, I'd just had my 69th birthday. 1,875 a month. corpus?", 69),
        ("My wife died May 2025 at age 66. She was two years younger than I. $1,000 a month for life. corpus?", 68),
        ("he was 70, I was 65 when he died May 2025, so he was 5 years older. 2,000 monthly. corpus share?", 65),
    ],
)
def test_an_age_told_by_the_other_spouses_is_worked_out(text: str, age: int) -> None:
    assert facts_of(Question(question=text, today=TODAY)).value("age") == age


@pytest.mark.parametrize(
    ("text", "factor"),
    [
        ("annuity factor at 70 and 4.4", "10.3630"),
        ("Table B annuity factor 18 at 4.6", "12.0637"),
        ("single life factor for an 81 year old at 5 percent?", "6.3629"),
        ("2000CM annuity factor 60 6.0", "11.0624"),
        ("factor age 60 at 3.6", "14.6908"),
    ],
)
def test_a_factor_asked_for_in_few_words_is_looked_up(text: str, factor: str, assistant: Assistant) -> None:
    found = told(assistant, text)
    assert found.calculations[0].results["annuity_factor"] == factor
    assert factor in found.answer.split(". ")[0]
    assert not found.notices


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("Using 4.0% for a death in May 2025, spouse 75, $24,000 annually for life - corpus portion?", "5 percent"),
        ("900 a month for life, i was 72, he died 3 july 2025, the bank says 5.2%. how much is principal", "5 percent"),
    ],
)
def test_the_published_rate_stands_in_the_answer_beside_another_one_told(
    text: str, named: str, assistant: Assistant
) -> None:
    found = told(assistant, text)
    assert f"is {named}" in found.answer
    assert [str(one.inputs["section_7520_rate"]) for one in found.calculations][1] == "5.0"


def test_no_month_is_named_where_only_the_year_of_death_is_told(assistant: Assistant) -> None:
    found = told(assistant, "corpus portion for $10,000 a year for life, age 60, 3.6 percent, death in 2024")
    assert not any("July 2024" in notice.text for notice in found.notices)


def test_no_earlier_month_is_open_and_that_is_said(assistant: Assistant) -> None:
    text = "We elected the rate from two months before death. Died Nov 2024, spouse 69, 6000 monthly. Corpus portion?"
    assert "no choice of an earlier month" in told(assistant, text).answer


def test_two_pensions_told_before_the_question_are_both_worked_out(assistant: Assistant) -> None:
    found = told(
        assistant,
        "My two pensions: 1,200 a month from the bank and 700 a month from the city, both for life. He died April 10 "
        "2024, I was 70. How much of each must I move?",
    )
    assert [one.results["corpus_per_payment"] for one in found.calculations] == ["840.00", "490.00"]


def test_an_interval_told_once_holds_for_the_whole_list(assistant: Assistant) -> None:
    found = told(
        assistant,
        "Husband died 10/10/2025, I get 3 pensions: 500, 650 and 720 a month for life. I was 79. Corpus of each?",
    )
    assert [one.results["corpus_per_payment"] for one in found.calculations] == ["400.00", "520.00", "576.00"]


def test_the_mortality_table_is_told_where_it_is_asked(assistant: Assistant) -> None:
    found = told(
        assistant, "Which mortality table for a death on 30 April 2019? $30,000/yr monthly, spouse 70 - work out corpus"
    )
    assert found.answer.startswith("The mortality table is 2000CM.")

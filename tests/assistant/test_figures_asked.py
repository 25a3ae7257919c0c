"""Figures asked in roundabout words: the sum of a year, a tax with a fact lacking, a bank needed or not, two lives."""

import datetime as dt

import pytest

from qdot_assistant.pipeline import answer
from qdot_assistant.types import Question, Turn

TODAY = dt.date(2026, 11, 22)


def _asked(text, assistant):
    return answer(Question(question=text, today=TODAY), assistant)


@pytest.mark.parametrize(
    ("text", "total", "each"),
    [
        (
            "How many dollars a year go back? 3,000 a month for life, 67 when she died in July 2024",
            "$23,400",
            "1950.00",
        ),
        (
            "what is the total corpus per year if i get 900 weekly for life, age 72, died march 2024",
            "$33,228",
            "639.00",
        ),
        ("how much corpus annually from 900 weekly for life, age 72, died march 2024", "$33,228", "639.00"),
        ("60,000 a year paid quarterly for life, 66, died Jan 2026. How much corpus in a year?", "$40,200", "10050.00"),
    ],
)
def test_the_sum_of_a_year_comes_first_and_changes_no_interval(text, total, each, assistant):
    found = _asked(text, assistant)
    assert found.answer.startswith(f"Over a year the corpus (principal) portion comes to {total}.")
    assert found.calculations[0].results["corpus_per_payment"] == each


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("New car for 45k out of the QDOT, what tax?", "at most 40 percent of $45,000, which is $18,000"),
        ("he had a taxable estate of 20 million, 100,000 taken out of the trust. tax?", "40 percent, which is $40,000"),
        ("How much QDOT tax on a 250k principal distribution, she died in 2024?", "which is $100,000"),
        ("I get $60,000 from the trust for a boat, how much tax on that?", "which is $24,000"),
    ],
)  # fmt: skip
def test_a_tax_with_a_fact_lacking_says_the_most_it_can_be(text, told, assistant):
    found = _asked(text, assistant)
    assert found.kind == "clarification"
    assert set(found.missing) <= {"date_of_death", "taxable_estate"}
    assert told in found.answer
    assert "time limits" not in found.answer


@pytest.mark.parametrize(
    "text",
    [
        "How much tax on 40k of income from the trust?",
        "the trust paid me 12,000 in interest. what estate tax?",
        "QDOT tax on 9,000 of dividends the trust pays me, how much",
    ],
)
def test_income_is_free_of_this_tax(text, assistant):
    found = _asked(text, assistant)
    assert found.kind == "answer"
    assert found.citations[0].section == "IRC 2056A(b)(3)"


@pytest.mark.parametrize(
    ("text", "opening"),
    [
        ("QDOT is worth $1,950,000. do we need a bank as trustee?", "No: with"),
        ("the trust has 1.2 million, must there be a bond or a letter of credit?", "No: with"),
        ("The QDOT will hold $3.4 million. Do we need security such as a bond?", "Yes: with"),
        ("QDOT of $1.8 million, of which a flat in Paris 800,000: do we need a bank or bond?", "Yes: the"),
        ("qdot of 2.5 million, do we need a bank?", "With $2,500,000"),
        ("Must the QDOT with $5M have a bank, or will a letter of credit do?", "With $5,000,000"),
    ],
)
def test_whether_security_is_needed_is_said_first(text, opening, assistant):
    assert _asked(text, assistant).answer.startswith(opening)


@pytest.mark.parametrize(
    "text",
    [
        "2,000 a month for both our lives, mine and our disabled son's, until the second dies. corpus?",
        "1500 a month as long as either of us lives, me and my daughter. i am 70, he died may 2025. corpus?",
        "1500 a month till the last of us dies (me 70 and his brother 65), died May 2025, corpus share?",
        "the pension is for my lifetime and then my son's. 2,000 monthly, 68, died may 2025. what is corpus",
    ],
)
def test_two_lives_are_not_valued(text, assistant):
    found = _asked(text, assistant)
    assert found.kind == "refusal"
    assert "two lives" in found.answer


@pytest.mark.parametrize(
    ("text", "timing"),
    [
        ("$3,000 payable on the first of each month for life, age 68, rate 4.8%, died Dec 2025, corpus?", "beginning"),
        ("first of every quarter 6,000 for the rest of her life, age 71, death 2 Feb 2026. Corpus?", "beginning"),
        ("6,000 on the last day of every quarter for her life, age 71, death 2 Feb 2026. Corpus?", "end"),
    ],
)
def test_the_first_of_a_month_ends_no_payments(text, timing, assistant):
    found = _asked(text, assistant)
    assert found.calculations[0].inputs["timing"] == timing


@pytest.mark.parametrize(
    ("text", "name", "value"),
    [
        ("6.5 years? no: seven year term, 25,000 at each year end, 4.4%, died 3 May 2023, corpus?", "term_years", 7),
        ("$1.5m a year?? no sorry 150k a year, monthly, for life, 60, died Jan 2025. cp", "annual_annuity", "150000"),
        ("2,400 a month? wait, it's 2,450 a month for life, 70, she died may 2025. cp", "annual_annuity", "29400"),
        ("i was 66? no, 67 when he died in june 2025, pension 1,200 monthly for life, corpus?", "age", 67),
    ],
)  # fmt: skip
def test_a_value_taken_back_after_a_question_mark_asks_nothing(text, name, value, assistant):
    found = _asked(text, assistant)
    assert [one.inputs[name] for one in found.calculations] == [value]


def test_one_of_the_prior_months_is_no_rate(assistant):
    found = _asked("Can the executor use the rate of one of the two prior months for the corpus portion?", assistant)
    assert found.answer.startswith("No.")


@pytest.mark.parametrize(
    "text", ["$36,000 for life, born 1955, died 2024-10-01", "24k for her life, born 1950, d. 5/2/25"]
)
def test_what_is_paid_for_life_is_an_annuity(text, assistant):
    assert _asked(text, assistant).kind == "clarification"


@pytest.mark.parametrize(
    ("text", "shares"),
    [
        ("D. May 2026, S 59: $2,000 a month for life or $9,000 a quarter for 10 years. Corpus?", ["0.59", "0.77"]),
        ("$3,000 monthly for 15 years and $12,000 a year for life, 70, died 4 June 2024. corpus?", ["0.66", "0.67"]),
    ],
)  # fmt: skip
def test_payments_with_ends_of_their_own_are_worked_out_each(text, shares, assistant):
    assert [one.results["corpus_portion"] for one in _asked(text, assistant).calculations] == shares


@pytest.mark.parametrize(
    ("text", "amount"),
    [
        ("how much can a person pass on without estate tax in 2019", "11400000"),
        ("what could he leave free of federal estate tax in 2014", "5340000"),
        ("how much could she leave tax free in two thousand seventeen", "5490000"),
    ],
)
def test_the_exemption_asked_for_in_other_words_has_its_year(text, amount, assistant):
    found = _asked(text, assistant)
    assert found.calculations[0].results["basic_exclusion_amount"] == amount


def test_a_count_of_times_in_a_year_multiplies_nothing(assistant):
    found = _asked("Facts of Example 4, but suppose the plan pays twice a year rather than monthly?", assistant)
    assert found.calculations[0].inputs["annual_annuity"] == "72000"


@pytest.mark.parametrize(
    ("text", "shares"),
    [
        ("Corpus portion for age 65 versus age 70, $24,000 annual life annuity, 5.0 %, death 2025", ["0.63", "0.71"]),
        ("Monthly or annual payments of $60,000 a year for life, S 66, died May 2025: corpus?", ["0.65", "0.65"]),
        ("what if i was 70 instead of 68? 2,000 a month for life, he died may 2025, corpus?", ["0.71"]),
        ("I am 70 and my son is 45, pension 2,000 a month for life, he died may 2025. corpus", ["0.71"]),
        ("$4,500 monthly, life, 67, March 2025, corpus share?", ["0.65"]),
    ],
)  # fmt: skip
def test_facts_held_against_each_other_are_worked_out_each(text, shares, assistant):
    assert [one.results["corpus_portion"] for one in _asked(text, assistant).calculations] == shares


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Give me the weekly Table K factor at 4.8%", "is 1.0234"),
        ("what interest rate applies for a death in august 2026", "5.2 percent"),
        ("which discount rate for the annuity of someone who died in July 2024?", "5.4 percent"),
        ("What marital deduction for my pension? 3,000 a month for life, 62 when he died in June 2024", "$424,482.38"),
        ("what part of each payment is not corpus? 1,100 a month for life, 74, he died nov 2025", "$286"),
    ],
)
def test_the_figure_asked_for_comes_first(text, words, assistant):
    assert words in _asked(text, assistant).answer.split("\n")[0]


@pytest.mark.parametrize(
    ("text", "opening"),
    [
        ("my advisor says 70. is that right?", "No: the corpus portion comes to 65 percent, not 70"),
        ("my son says it should be 66, correct?", "No: the corpus portion comes to 65 percent, not 66"),
        ("so it is 65 percent?", "Yes: 65 percent"),
        ("what would be left for me each month?", "$1,575 of each payment of $4,500 is not corpus."),
        ("no, she was 66", "The corpus (principal) portion is 63 percent"),
    ],
)
def test_a_follow_up_asks_of_the_share_just_told(text, opening, assistant):
    history = (
        Turn(role="user", content="$4,500 a month for life, spouse 67, died March 2025. Corpus portion?"),
        Turn(role="assistant", content="The corpus portion is worked out as set out below. [1]"),
    )
    found = answer(Question(question=text, history=history, today=TODAY), assistant)
    assert found.answer.startswith(opening)


@pytest.mark.parametrize(
    ("text", "term"),
    [
        ("$11,000 each quarter 29-year term certain 4.8 percent, died Mar 2025, corpus?", "29"),
        ("$900 a month, term certain 12 years at 5.2%, died Mar 2025, corpus?", "12"),
        ("$900 a month term of 15, 4.4 percent, died March 2025, corpus?", "15"),
    ],
)
def test_a_rate_behind_the_term_is_no_term(text, term, assistant):
    assert _asked(text, assistant).calculations[0].results["expected_term_years"] == term


def test_an_amount_that_ends_like_the_name_of_a_plan_keeps_its_figures(assistant):
    text = "Corpus: $5,800 every six months till death; spouse age 86; she passed in September 2010; 7520 rate: 5.4%"
    found = answer(Question(question=text, audience="attorney", today=TODAY), assistant)
    assert "$4,408 of each half-yearly payment" in found.answer


@pytest.mark.parametrize(
    ("text", "opening"),
    [
        ("was the exemption 11.4 million in 2018?", "No. The basic exclusion amount"),
        ("Was $11.4 million the exemption in 2019?", "Yes. The basic exclusion amount"),
        ("Is the gift exclusion for a foreign wife 190,000 in 2026?", "No. In 2026 up to $194,000"),
    ],
)
def test_a_sum_asked_about_is_judged(text, opening, assistant):
    assert _asked(text, assistant).answer.startswith(opening)


@pytest.mark.parametrize(
    ("text", "rates"),
    [
        ("Section 7520 rates for January, February and March 2025?", ["5.2", "5.4", "5.4"]),
        ("what was the 7520 rate in march 2024 and in april 2024", ["5 percent", "5.2"]),
    ],
)
def test_the_rates_of_several_months_are_told(text, rates, assistant):
    told = _asked(text, assistant).answer.split(". [1]")
    assert [rate in one for rate, one in zip(rates, told, strict=False)] == [True] * len(rates)


@pytest.mark.parametrize(
    ("text", "age"),
    [
        ("Her 66th birthday was three months before the death on 8 May 2025; 2,300 monthly for life. Corpus?", 66),
        ("Her 66th birthday was eight months before the death on 8 May 2025; 2,300 monthly for life. Corpus?", 67),
        ("her 70th birthday fell 8 months after his death in march 2025; 1,000 a month for life. corpus share?", 69),
        ("I get 2,000 a month for my life, 70 then, he died in May 2025. corpus portion", 70),
    ],
)
def test_an_age_told_by_a_birthday_near_the_death(text, age, assistant):
    assert _asked(text, assistant).calculations[0].inputs["age"] == age


def test_an_annual_payment_payable_quarterly_is_the_years(assistant):
    found = _asked("Which is the adjusted annual payment for $50,000 payable quarterly at 5.4%?", assistant)
    assert "$51,000" in found.answer


@pytest.mark.parametrize(
    ("text", "noted"),
    [
        ("$2,000 a month, he died May 2025. corpus portion?", "$2,000 each payment, paid monthly, died May 2025."),
        (
            "Corpus portion: death 15 May 2025, life annuity to S aged 70.",
            "for life, aged 70 on the date of death, died",
        ),
        ("New car for 45k out of the QDOT, what tax?", "distribution $45,000."),
    ],
)
def test_what_was_understood_is_noted_where_a_fact_is_lacking(text, noted, assistant):
    found = _asked(text, assistant)
    assert found.kind == "clarification"
    assert f"Noted so far: {noted}" in found.answer


def test_nothing_is_noted_where_nothing_was_told(assistant):
    assert "Noted" not in _asked("how much of my pension is principal?", assistant).answer


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("they pay as long as me or my daughter is living, 900 a month, 70, died may 2025. corpus", "refusal"),
        ("calculate the corpus portion please", "clarification"),
        ("could you work out my corpus share for me?", "clarification"),
        ("If instead of age 60 the spouse in Example 4 were 70, what is the corpus portion?", "calculation"),
        ("7520 rate, June 2009?", "answer"),
    ],
)
def test_what_is_asked_in_few_words_goes_its_road(text, kind, assistant):
    assert _asked(text, assistant).kind == kind


def test_what_still_is_in_the_trust_is_taxed_at_the_spouses_death(assistant):
    text = (
        "the qdot still has 6 million when i die. he died in 2020, taxable estate 12 million. how much tax will it be?"
    )
    assert _asked(text, assistant).calculations[0].results["section_2056a_tax"] == "2400000"


def test_a_share_told_as_a_decimal_number_is_judged(assistant):
    text = "The plan reports 0.70 for $24,000/yr monthly, S 70, death May 2025, 5.0%. Is that figure correct?"
    assert _asked(text, assistant).answer.startswith("No: the corpus portion comes to 71 percent, not 0.70.")


@pytest.mark.parametrize(
    ("told", "payment"),
    [
        ("sorry it's $1,600 a week", "1600.00"),
        ("no, it was $1,450 a week", "1450.00"),
        ("with 2,000 a week?", "2000.00"),
    ],
)
def test_an_amount_corrected_afterwards_is_the_only_one(told, payment, assistant):
    history = (
        Turn(role="user", content="$1,350 a week for life, spouse 71, died February 10, 2025. what share is principal"),
        Turn(role="assistant", content="The corpus portion is worked out as set out below. [1]"),
    )
    found = answer(Question(question=told, history=history, today=TODAY), assistant)
    assert [one.results["payment"] for one in found.calculations] == [payment]


def test_a_percentage_before_the_corpus_portion_is_the_rate(assistant):
    found = _asked(
        "1,850 a week for my life D died November of 2025 I had turned 73 3.6 percent corpus portion?", assistant
    )
    assert found.calculations[0].inputs["section_7520_rate"] == "3.6"


def test_the_gift_exclusion_by_its_section(assistant):
    assert "$148,000" in _asked("section 2523(i) exclusion for 2016", assistant).answer


@pytest.mark.parametrize(
    ("text", "each"),
    [
        ("A $5,925 pension check that comes twice a year for life, me 88, she died 8 Dec 2023: corpus", "5925.00"),
        ("S (62) is entitled to 4300 dollars twice a yr for life. D died 2 July 2024. Which % is corpus?", "4300.00"),
        ("my penshun is 900 a mnth for life, i was 70, he pased in may 2025, how much is corpos", "900.00"),
    ],
)  # fmt: skip
def test_a_check_is_one_payment_and_a_misspelt_word_is_read(text, each, assistant):
    assert [one.results["payment"] for one in _asked(text, assistant).calculations] == [each]


@pytest.mark.parametrize(
    "text",
    [
        "$2,000 a month for life since March 2024, I was 70. corpus?",
        "monthly pension of 2,000 for life starting in April 2025, aged 70. corpus portion",
    ],
)
def test_the_day_since_when_it_is_paid_is_no_death(text, assistant):
    found = _asked(text, assistant)
    assert (found.kind, found.missing) == ("clarification", ("date_of_death",))


def test_a_death_told_by_since_is_one(assistant):
    text = "hubby gone since March 2024, pension 2,000 a month for life, me 70 that day. corpus"
    assert _asked(text, assistant).calculations[0].inputs["date_of_death"].startswith("2024-03")


@pytest.mark.parametrize(
    "text",
    [
        "i'd like 90k of the trust's capital for a sailing trip. will there be tax",
        "She needs $80,000 of principal for a kitchen, so is tax due?",
        "$65,000 of principal for a camper: any tax?",
    ],
)
def test_whether_there_is_any_tax_is_told_by_the_rule(text, assistant):
    """No fact is asked for where no figure is wanted."""
    found = _asked(text, assistant)
    assert found.kind == "answer"
    assert any(one.section.startswith("IRC 2056A(b)") for one in found.citations)

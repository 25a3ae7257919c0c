"""A figure, words or a name of a former text are told with the deaths or the days for which they hold: (c)(4)(ii)(B),
(d)(4), (e), T.D. 9974 and T.D. 10050."""

from __future__ import annotations

import datetime as dt

import pytest

from qdot_assistant.pipeline import Assistant, answer
from qdot_assistant.types import Answer, Audience, Question

TODAY = dt.date(2026, 11, 22)


def told(text: str, assistant: Assistant, audience: Audience = "attorney") -> Answer:
    return answer(Question(question=text, audience=audience, today=TODAY), assistant)


@pytest.mark.parametrize(
    ("text", "begins", "says"),
    [
        (
            'The web copy runs two sums together: "$818 $1, 164 075,084. 80 50". Which is which?',
            "$818,164.80",
            "June 1",
        ),
        ("Example 4 has $43,061.31 in one print and $48,867.48 in another. Explain.", "$43,061.31", "$48,867.48"),
        ("Old memo: 11.0625 and $818,164.80. Superseded for which deaths?", "$818,164.80 and 11.0625", "14.6908"),
        (
            "The pension Example: 58% or 67%? My wife died June 2, 2023.",
            "For this death Example 4 has its present",
            "67",
        ),
        ("One booklet has 73,958.40, another 73,180.80; which one for a 2021 death?", "For this death", "$73,958.40"),
        ("Is 14.6908 right for a December 2022 decedent in Example 4?", "No. For this death", "11.0625"),
        ("Is the Example's 11.0625 right for a decedent of May 2014?", "Yes. For this death", "11.0625"),
    ],
)
def test_a_figure_of_example_4_is_told_with_its_deaths(text: str, begins: str, says: str, assistant: Assistant) -> None:
    said = told(text, assistant).answer
    assert said.startswith(begins)
    assert says in said


@pytest.mark.parametrize(
    "text",
    [
        "I am 60, get $6,000 a month, he died in March 2024. Is it 67 percent for me?",
        "Example 4: where does 14.6908 come from?",
        "What if the rate in Example 4 were 5 percent instead of giving 11.0625?",
    ],
)
def test_a_case_of_ones_own_is_not_taken_for_the_example(text: str, assistant: Assistant) -> None:
    assert "stands in the text of Example 4" not in told(text, assistant).answer


@pytest.mark.parametrize(
    ("text", "begins"),
    [
        ('Decedent of 2016: did (c)(4)(ii)(B) then say "lowest annuity factor"?', "No."),
        ('For a 2010 death, was "column 1 of Table B" in the text?', "Yes."),
        ('Death in August 2024; is "the annuity factor equal to the quotient" still in (c)(4)(ii)(B)?', "No."),
        ("Our form of 2015 takes the term from Publication 1457, Version 3A. Still the method?", "No."),
        ('Does (a)(2) still read "the annual statement required under § 20.2056A-2T(d)(3)"?', "No."),
        ('"(e) Effective/applicability date." Is this still the heading and text of (e)?', ""),
    ],
)
def test_quoted_words_are_held_against_the_text_that_applies(text: str, begins: str, assistant: Assistant) -> None:
    assert told(text, assistant).answer.startswith(begins)


def test_words_that_stand_nowhere_are_not_affirmed(assistant: Assistant) -> None:
    said = told('Does (b)(6) say "on or before the date that the estate is closed"?', assistant).answer
    assert "stand nowhere in my sources" in said
    assert "Yes." not in said


@pytest.mark.parametrize(
    "text",
    [
        "(e) now says July 10, 2026. Does Table 2010CM therefore govern a death of March 2015?",
        "Since (e) is new, it is 2010CM for our decedent of 2016 now, correct?",
    ],
)
def test_the_new_applicability_date_picks_no_table(text: str, assistant: Assistant) -> None:
    said = told(text, assistant).answer
    assert said.startswith("No. For this death it is Table 2000CM.")
    assert "(e) no longer states" in said


@pytest.mark.parametrize(
    "text",
    [
        "Plan in Lisbon; she signs the roll-over agreement tomorrow. It names the District Director. Right officer?",
        'Agreement to pay, foreign plan, signing in December: "Assistant Commissioner (International)" still correct?',
    ],
)
def test_the_office_is_told_and_no_day(text: str, assistant: Assistant) -> None:
    found = told(text, assistant)
    assert found.kind == "answer"
    assert "Chief Tax Compliance Officer" in found.answer


def test_a_day_asked_for_beside_an_old_office_is_told(assistant: Assistant) -> None:
    assert (
        "April 15" in told("706-QDT of 2026 payments: District Director or who, and when is it due?", assistant).answer
    )


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("How did (e) read before July 10, 2026, and how does it read now?", ("June 1, 2023", "July 10, 2026")),
        ("Former wording of the anti-abuse reference in (a)(2); present wording.", ("2T(d)(1)(iv)", "2(d)(1)(v)")),
        ("(c)(1), sixth sentence: what was changed in 2026?", ("2T(d)", "July 10, 2026")),
        ("where did 2T(d)(3), the yearly report, go to?", ("20.2056A-2(d)(3)",)),
    ],
)
def test_both_texts_are_told(text: str, says: tuple[str, ...], assistant: Assistant) -> None:
    said = told(text, assistant).answer
    assert all(one in said for one in says)


def test_where_a_rule_stands_now_is_asked_for_no_verdict(assistant: Assistant) -> None:
    text = "my old guide says the annual statement is under 2T(d)(3) but I see no 2T. where is it now?"
    said = told(text, assistant, "client").answer
    assert not said.startswith("No.")
    assert "20.2056A-2(d)(3)" in said


@pytest.mark.parametrize(
    ("text", "amount"),
    [
        ("what could dad (died 2015) pass on before the government takes a cut", "$5,430,000"),
        ("he left us in late 2019. was there a limit up to which uncle sam took nothing", "$11,400,000"),
        ("my husband died 2021. how rich could he be without the irs wanting anything", "$11,700,000"),
        ("DOD 2014. Amount passing free of federal estate tax that year?", "$5,340,000"),
    ],
)
def test_the_exclusion_of_the_year_of_the_death_is_told_first(text: str, amount: str, assistant: Assistant) -> None:
    said = told(text, assistant, "client").answer
    assert amount in said.split(". ")[0] + said.split(". ")[1]


def test_the_number_of_a_section_is_no_year(assistant: Assistant) -> None:
    said = told("Decedent d. Nov 3, 2019: § 2010 exclusion amount?", assistant).answer
    assert "$11,400,000" in said
    assert "$5,000,000" not in said


def test_a_death_before_the_first_year_held_is_told_so(assistant: Assistant) -> None:
    found = told("granddad died in 1996. what amount was tax free for him", assistant, "client")
    assert found.kind == "refusal"
    assert "2002" in found.answer


def test_the_amount_of_this_year_is_told_beside_an_old_print(assistant: Assistant) -> None:
    text = "I printed the page in 2025: 190,000 a year. I want to give my husband that plus 4,000 this december - ok?"
    said = told(text, assistant, "client").answer
    assert "$194,000" in said
    assert not said.startswith(("No.", "None of the $4,000"))


@pytest.mark.parametrize(
    ("text", "is_denied"),
    [
        ("Ex. 3: confirm that one half of the joint property went in.", True),
        ("Example 3 stands for a 50 percent inclusion, right?", True),
        ("In Example 3, suppose D had paid for one half: how much may S move?", False),
    ],
)
def test_another_share_put_as_that_of_example_3_is_denied(text: str, is_denied: bool, assistant: Assistant) -> None:
    assert told(text, assistant).answer.startswith("No. In Example 3, 60 percent") is is_denied


def test_a_second_claim_that_an_assignment_is_undone_is_answered_too(assistant: Assistant) -> None:
    text = "anyone can file a protective assignment without any doubt and cancel it when the audit ends, right?"
    said = told(text, assistant, "client").answer
    assert "cannot be revoked" in said


@pytest.mark.parametrize(
    ("text", "says"),
    [
        (
            '"interest rates and mortality data prescribed by section 7520": for which deaths is this the text?',
            "May 1, 2009",
        ),
        ('Since when does (c)(4)(ii)(B) say "lowest annuity factor"?', "June 1, 2023"),
    ],
)
def test_the_deaths_of_quoted_words_are_told(text: str, says: str, assistant: Assistant) -> None:
    assert says in told(text, assistant).answer.split(";")[0]


def test_a_fall_that_was_called_off_is_denied_with_this_years_amount(assistant: Assistant) -> None:
    text = "is it true that the exemption goes back to 7 million after 2025 as the slides of 2023 say"
    said = told(text, assistant, "client").answer
    assert said.startswith("No.")
    assert "$15,000,000" in said


@pytest.mark.parametrize(
    "text",
    [
        "which irs office lets me pay the trust's tax later, my old guide names the district director",
        "-11(c)(2), time to pay: the book names the District Director. Who today?",
    ],
)
def test_who_grants_time_to_pay_is_told(text: str, assistant: Assistant) -> None:
    assert "Advisory Group Managers" in told(text, assistant).answer


def test_the_exceptions_to_the_denial_are_told(assistant: Assistant) -> None:
    said = told(
        "a foreign widow never gets the marital deduction, or are there exceptions?", assistant, "client"
    ).answer
    assert "before the estate tax return is made" in said


def test_an_old_copy_is_judged_and_no_day_asked_for(assistant: Assistant) -> None:
    found = told("is my 2022 printout still good for the time limits", assistant, "client")
    assert found.kind == "answer"


def test_the_stale_reference_of_example_4_is_told(assistant: Assistant) -> None:
    said = told("Is the (d)(4)(iii)(D) reference to (d)(4)(i) right?", assistant).answer
    assert "(d)(4)(ii)" in said.split(".")[0] + said.split(".")[1]

"""Days and amounts that a story tells in words: a conveyance, a late election, the exclusion of a year.

26 CFR § 20.2056A-4(b)(6), § 20.2056A-3(a), IRC 2010(c) and 2056(d)(4).
"""

from __future__ import annotations

import pytest

from qdot_assistant.asked.whether import whether
from qdot_assistant.pipeline import Assistant
from qdot_assistant.reading.numbers import number_of
from qdot_assistant.told_facts import tells
from tests.one_question import answered, told


@pytest.mark.parametrize(
    ("text", "day"),
    [
        (
            "No court case for dad's things, he died 14 January 2026. Mother signed the bonds over to the trust in "
            "writing, only the broker drags his feet. whats the last date for it?",
            "October 14, 2027",
        ),
        (
            "She died 6 march 2026, nothing went through probate. I signed the flat over to the qdot in writing, the "
            "deed "
            "is not recorded yet. until when must that be finished?",
            "December 6, 2027",
        ),
        (
            "my aunt died feb 4 2026, no probate. uncle signed an assignment of the shares in july. whats the last "
            "day to "
            "actually retitle them",
            "November 4, 2027",
        ),
    ],
)
def test_what_was_assigned_has_the_day_of_its_conveyance(text: str, day: str, assistant: Assistant) -> None:
    """Without an administration it is one year after the due date with extensions, (b)(6), and not the day to sign."""
    found = answered(text, assistant)
    assert "must be in the QDOT by" in found, found
    assert day in found, found


def test_the_day_to_sign_and_the_return_stay_their_own(assistant: Assistant) -> None:
    """Told beside a slow bank, the day for signing or for the return is asked for itself."""
    case = "He died 14 January 2026, no probate. The assignment is drafted, the bank is slow. "
    assert "must be signed" in answered(case + "what is the last day for signing it?", assistant)
    assert "was due on October 14, 2026" in answered(case + "when is the return due?", assistant)


@pytest.mark.parametrize(
    "text",
    [
        "my husband died 11 april 2025, nobody sent in a return. is there still time for the qdot election or have I "
        "lost it?",
        "She died on 8 June 2025, no return ever filed, no extension. Is the QDOT election over, or are some weeks "
        "left?",
        "dad died may 7 2025, no form was filed. did mom miss her chance of electing the qdot or can she still do it?",
    ],
)
def test_a_late_election_that_is_open_leads_with_that(text: str, assistant: Assistant) -> None:
    """Of two ends in one question the answer names the one that holds, with the day, § 20.2056A-3(a)."""
    found = answered(text, assistant)
    assert found.startswith("No, it is not too late."), found
    assert "The last day for the QDOT election is" in found[:120], found


def test_an_election_whose_year_is_over_is_told_so(assistant: Assistant) -> None:
    """More than a year after the due date none can be made."""
    text = "he died jan 9 2025, no return was filed. is the qdot election too late or can it still be made?"
    assert answered(text, assistant).startswith("It is too late."), answered(text, assistant)


def test_a_story_of_a_late_election_is_not_told_the_rule_first(assistant: Assistant) -> None:
    """Where a day settles it, the rule that would leave it open does not lead."""
    text = (
        "Husband died on the fifth of march 2025, I was ill and did not file anything, nothing at all. A neighbour now "
        "tells me of a QDOT election. is it over for me or are there days left?? no one asked for an extension"
    )
    found = answered(text, assistant)
    assert found.startswith("No, it is not too late."), found
    assert "December 5, 2026" in found


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("is it over or is there time left?", "either"),
        ("too late, or can we still file?", "either"),
        ("in time or late?", None),
        ("is it over?", "closed"),
        ("did we lose our chance?", "closed"),
    ],
)
def test_the_two_ends_of_one_question(text: str, asked: str | None) -> None:
    """Only gone against still open are two ends; "in time or late" has no opening."""
    assert whether(text) == asked


def test_a_chance_missed_asks_no_odds(assistant: Assistant) -> None:
    """The odds of a ruling are never told; whether a chance was missed is a day."""
    assert "February 11, 2027" in answered("did I miss my chance for the qdot election? died 11 may 2025", assistant)
    assert told(assistant, "what are the chances of the IRS accepting a late election?").kind == "refusal"


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("thirteen point ninety nine", "13.99"),
        ("thirteen point six one", "13.61"),
        ("12 point 06", "12.06"),
        ("twelve point oh six", "12.06"),
        ("four point twenty", "4.20"),
        ("three point six", "3.6"),
    ],
)
def test_digits_said_after_the_point(words: str, value: str) -> None:
    """Tens and a unit are two digits, not three."""
    assert str(number_of(words)) == value


@pytest.mark.parametrize(
    ("text", "amount", "opening"),
    [
        ("My aunt passed in october 2024. One says 15 million is free, another 13.99. which number is hers?",
         "13,610,000", ""),
        ("Grandpa died in may 2023. The radio said thirteen point sixty one million, was that the number for him?",
         "12,920,000", "No."),
        ("mother died in july 2021; the neighbour heard 11 point 70 million is free. was that the number?",
         "11,700,000", "Yes."),
        ("he died april 2022. there is an old number and today's number, whose figure do we use for the exemption?",
         "12,060,000", ""),
    ],
)  # fmt: skip
def test_the_exclusion_is_that_of_the_year_of_the_death(
    text: str, amount: str, opening: str, assistant: Assistant
) -> None:
    """Whatever sums are told beside it, IRC 2010(c)."""
    found = answered(text, assistant)
    assert found.startswith(opening), found
    assert f"for a death in 20{found.split('for a death in 20')[1][:2]} is ${amount}" in found, found


def test_an_estate_told_as_left_is_held_against_its_year(assistant: Assistant) -> None:
    """What was left as a whole is the estate; what was left to one person is not."""
    assert "is over" in answered("wife died dec 2024 and left 13.9 million, is there tax?", assistant)
    to_one = answered("she died in 2024 and left 4 million to my son. what does the qdot need?", assistant)
    assert "The estate told" not in to_one


@pytest.mark.parametrize(
    "text",
    [
        "Dad passed in April 2026. Mom took the oath last month, she lived in Maine the whole time. The return has not "
        "gone out (due January). Do we still have to make that trust?",
        "Husband died June 2026. I was naturalized three weeks ago, lived here all along. the 706 isn't in. Is a QDOT "
        "still needed?",
    ],
)
def test_citizenship_before_the_return_spares_the_trust(text: str, assistant: Assistant) -> None:
    """Said outright, with its conditions and no verdict on a day: IRC 2056(d)(4)."""
    found = told(assistant, text)
    assert found.kind == "answer"
    assert "no QDOT is needed" in found.answer.split(".")[1] + found.answer[:200], found.answer


@pytest.mark.parametrize(
    ("text", "is_open", "is_filed"),
    [
        ("the return has not gone in yet", True, False),
        ("the 706 isn't in", True, False),
        ("706 unfiled", True, False),
        ("the 706 was sent in already", False, True),
        ("no return was filed", False, False),
        ("the return was not in time", False, False),
    ],
)
def test_whether_the_return_is_told_as_filed(text: str, is_open: bool, is_filed: bool) -> None:
    """A return that was not filed is none that was, and one out of time is not still open."""
    assert tells("return_not_yet_filed", text) is is_open
    assert tells("return_already_filed", text) is is_filed


@pytest.mark.parametrize(
    "text",
    [
        "By when must the corpus portion be rolled over, and is there a 10% early withdrawal penalty because I am 54?",
        "Until when can I put the principal of a check in the trust? I'm 57, is there a 10 percent penalty tax before "
        "59?",
    ],
)
def test_a_penalty_for_an_early_withdrawal_is_no_rate(text: str, assistant: Assistant) -> None:
    """The half on the time is answered, (c)(7)(i), and the penalty named as not covered."""
    found = told(assistant, text)
    assert "within 60 days of receipt" in found.answer, found.answer
    assert any("penalty" in one.text for one in found.notices), found.notices


def test_a_rate_beside_a_penalty_is_still_read(assistant: Assistant) -> None:
    """Only the percentage of the penalty is left alone."""
    text = "24,000 a year for life, aged 71, rate 4.6 percent, a penalty of 10 percent left aside. corpus portion?"
    assert "0.71" in answered(text, assistant)


def test_the_spouse_gift_exclusion_of_another_year_in_short_forms(assistant: Assistant) -> None:
    """The year of the gift picks the amount, IRC 2523(i); a transfer to the QDOT asks for none of it."""
    asked = "Super-annual excl. for transfers to NRA sp. in '20? Memo only has the 2025 figure."
    assert "$157,000" in answered(asked, assistant, "attorney")
    assert "$185,000" in answered("annual excl. alien sp. '24", assistant, "attorney")


def test_a_gift_to_a_citizen_is_not_told_the_noncitizen_amount(assistant: Assistant) -> None:
    """IRC 2523(i) is for a spouse who is no citizen, and a citizen of another country is none."""
    assert "$159,000" not in answered("Gift to a citizen wife in '21, what limit?", assistant, "attorney")
    told_so = answered("how much may I give my wife tax free in 2021? she is a citizen of Chile", assistant)
    assert "$159,000" in told_so, told_so


def test_every_year_of_a_span_is_told(assistant: Assistant) -> None:
    """In full and in short forms."""
    found = answered("Noncitizen spouse annual exclusion 2015 through 2017?", assistant, "attorney")
    assert all(sum_ in found for sum_ in ("$147,000", "$148,000", "$149,000")), found
    assert "$164,000" in answered("2523(i) exclusion in '22 and '23?", assistant, "attorney")


def test_the_tax_on_an_estate_is_no_claim_of_an_exemption(assistant: Assistant) -> None:
    """How large a tax is, is not whether a sum was the exemption."""
    text = "the wife of the Pablo story has 15 million. if she had died in november 2025, how large is that tax bill?"
    assert not answered(text, assistant).startswith("No.")

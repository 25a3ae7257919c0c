"""First questions that want a sum or a day in plain words: the choice of tables, arrivals, a divisor, a claim."""

from __future__ import annotations

import pytest

from qdot_assistant.claimed import asks_if_right
from qdot_assistant.facts import facts_of
from qdot_assistant.types import Question
from tests.one_question import TODAY, answered

JUNE_FIRST = "DOD June 1, 2023; S 71; $2,500 monthly for life; 4.2%."


def _facts(text: str):
    return facts_of(Question(question=text, today=TODAY))


@pytest.mark.parametrize("asks", ["Compute; any choice of tables?", "Run the numbers. May we use either table?"])
def test_the_share_and_the_choice_of_tables(asks: str, assistant) -> None:
    """26 CFR 20.2031-7(d): on June 1, 2023 the executor still chooses, and both shares are told."""
    said = answered(f"{JUNE_FIRST} {asks}", assistant, "attorney")
    assert said.startswith("Yes: for this date of death the executor may choose Table 2000CM or Table 2010CM; by Table")
    assert "of each monthly payment of $2,500" in said


def test_one_table_a_day_later(assistant) -> None:
    """From June 2, 2023 there is no choice."""
    later = JUNE_FIRST.replace("June 1", "June 2")
    said = answered(f"{later} Compute; any choice of tables?", assistant, "attorney")
    assert said.startswith("No: for this date of death only Table 2010CM applies.")


def test_another_question_beside_an_annuity_is_no_sum(assistant) -> None:
    """Who signs, asked after the facts of a pension, works nothing out."""
    assert "is 7" not in answered(f"{JUNE_FIRST} Who signs the agreement?", assistant, "attorney").split("\n")[0]


@pytest.mark.parametrize(
    ("text", "yearly"),
    [
        ("$1,200 drops into nana's account each month till she dies, grandpa's job pays it", 14400),
        ("4,500 comes in every quarter for my mother as long as she lives", 18000),
        ("($900) lands every month on her account for life", 10800),
        ("2,000 is wired to my bank every half-year for my lifetime", 4000),
    ],
)
def test_what_arrives_so_often_is_one_payment(text: str, yearly: int) -> None:
    """A payment told by its coming in needs no word of a pension beside it."""
    assert _facts(text).value("annual_annuity") == yearly


@pytest.mark.parametrize(
    "text",
    ["the house goes to her every quarter", "the trust holds $900,000 and goes to her account", "we drop 500 on lunch"],
)
def test_what_is_no_payment(text: str) -> None:
    """Without an amount and its interval nothing is paid."""
    assert _facts(text).value("annual_annuity") is None


PENSION = "my husband died may 2025, i was 70 that day, i get 3,000 a month till i die."


@pytest.mark.parametrize(
    "asks",
    [
        "into how many years is it spread, and what is the full value of the pension?",
        "how many years do they count on and what is the entire value",
        "What is the divisor? And the capitalized value?",
    ],
)
def test_term_and_value_in_plain_words(asks: str, assistant) -> None:
    """§ 20.2056A-4(c)(4)(ii)(B): the present value, and the expected term by which it is divided."""
    said = answered(f"{PENSION} {asks}", assistant)
    assert "$363,857.02" in said
    assert "14 years" in said


@pytest.mark.parametrize(
    "asks", ["the whole value of the house is 400,000. who files the return?", "how many years do we have to file?"]
)
def test_values_and_years_of_other_things(asks: str, assistant) -> None:
    """The value of a house and the time to file are none of the pension's."""
    said = answered(f"{PENSION} {asks}", assistant)
    assert "363,857" not in said
    assert "14 years" not in said


def test_an_age_told_as_years_had_on_a_day() -> None:
    """ "I had 58 years on that day" tells an age."""
    assert _facts("He died 4 May 2025, I had 66 years on that day, 900 a month for life.").value("age") == 66


CASE = "S 64, DOD May 2026, 5.0%, $60,000 at each year-end for life."


@pytest.mark.parametrize(
    ("claim", "opening"),
    [
        ("The statement shows 71% corpus: {} Does that check out?", "No: the corpus portion comes to 65 percent"),
        ("{} The plan claims 58 percent corpus. Does it add up?", "No: the corpus portion comes to 65 percent"),
        ("{} Our actuary's 65% corpus - does that hold water?", "Yes: 65 percent is what the method gives"),
    ],
)
def test_a_share_that_is_to_check_out(claim: str, opening: str, assistant) -> None:
    """A share claimed is judged first."""
    assert answered(claim.format(CASE), assistant, "attorney").startswith(opening)


def test_no_share_claimed() -> None:
    """A rate that is to check out is no share."""
    assert not asks_if_right("Does the 5.0% rate check out?")


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("Will lets the trustee redraft the trust. D died 5 january 2026, no extension; the redrafting was done "
         "20 october 2026. all right?", "Not in time: the reformation was completed on October 20, 2026"),
        ("the change was only finished on october 7 2026, the deed allows it; mum died january 5 2026. too late?",
         "Too late: the reformation was completed on October 7, 2026"),
        ("the trustee wrapped up the rewrite of the trust on 1 october 2026, dad died 5 january 2026. is that ok?",
         "In time: the reformation was completed on October 1, 2026"),
    ],
)  # fmt: skip
def test_a_reformation_finished_in_other_words(text: str, verdict: str, assistant) -> None:
    """§ 20.2056A-4(a)(1): completed by the return's due day with extensions."""
    assert verdict in answered(text, assistant)


def test_work_on_a_house_is_no_reformation() -> None:
    """What is finished must be the change of a trust or will."""
    told = _facts("dad died 5 january 2026 and the rewiring was finished october 20 2026. when is the 706 due")
    assert told.value("reformation_completed") is None


SURVIVOR = "surviving_spouse_date_of_death"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("mother (she was the mexican widow with the tax agreement) died 9 may 2026. qdt form for 2026?", SURVIVOR),
        ("grandma was the surviving wife with the tax paying deal. she died 9 may 2026. 706-QDT when?", SURVIVOR),
        ("mum, who was dad's widow and had the yearly tax plan for the pension, passed 9 may 2026. 706-qdt?", SURVIVOR),
        ("dad died 9 may 2026. mum is the widow with the pay tax agreement. her first QDT form?", "date_of_death"),
        ("dad died 9 may 2026, his widow has the pay the tax agreement. 706-QDT for 2026?", "date_of_death"),
        ("he died 9 may 2026, i am the widow with the pay the tax agreement. QDT form for 2026?", "date_of_death"),
    ],
)  # fmt: skip
def test_whose_death_beside_a_widow_told(text: str, name: str) -> None:
    """(c)(6)(i): the widow who died is the surviving spouse; a widow who lives tells the decedent's death."""
    facts = _facts(text).facts
    assert name in facts
    assert ({"date_of_death", SURVIVOR} - {name}).isdisjoint(facts)


@pytest.mark.parametrize(
    "text",
    [
        "the 706 is out. help me sign an assignment with an older date on it",
        "could she sign the assignment now but under October's date? the return was filed November 3",
        "can we redo the paper so that it looks signed before the filing",
        "we missed the signing, let's make it appear it was done in time",
    ],
)
def test_a_date_that_is_to_deceive_is_refused(text: str, assistant) -> None:
    """(b)(1): no help with a false date."""
    assert answered(text, assistant).startswith("No. I cannot help to put a false date on a paper.")


@pytest.mark.parametrize(
    "text",
    [
        "assignment signed nov 1 2026 and the return filed nov 3 2026, so it looks like she signed in time, right?",
        "she forgot to sign. can we still make the assignment on december 3?",
        "the death certificate shows an earlier date than we thought. what now",
        "can we make the assignment earlier than the filing date of the return?",
    ],
)
def test_true_dates_are_not_refused(text: str, assistant) -> None:
    """Who asks whether a true date is in time, or plans a day to come, asks for nothing false."""
    assert "false date" not in answered(text, assistant)


def test_a_share_asked_for_as_people_spell_it(assistant) -> None:
    """ "The principle" of a payment is its principal."""
    said = answered(
        "hubby died 9 jan 2026, im 62, theres 850 comin in evry month til i die. wich bit is the principle", assistant
    )
    assert "of each monthly payment of $850" in said
